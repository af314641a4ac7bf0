"""What English-speaking customers say of being answered: at night, cut off, again, quickly, kindly."""
# A sentence is read on one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from unisono.demo.world.market import (
    HANG_UP,
    KINDNESS,
    NEGATIVE,
    NEUTRAL,
    NIGHT_SILENCE,
    POSITIVE,
    QUICK_ANSWER,
    REPEAT,
)

SAID = {
    (NIGHT_SILENCE, NEGATIVE): (
        "[called|tried calling|rang] [at 3 am|in the middle of the night|past midnight] and [nobody picked up|it just rang and rang|no one answered until the morning]",
        "[you advertise|they promise] [24/7 support|help around the clock] but [after 11 pm there's no one|at night the line is dead|come 2 am not even the bot replies]",
        "[a pipe burst|the power went out|water was pouring in] [at 4 am|while we slept] and [we waited in the dark until 8|I had to wake up a neighbor because you never answered]",
        "[what's the point of|why pay for] [night support|a 24-hour line] if [everybody is asleep at 2 am|you have to wait for sunrise]",
    ),
    (NIGHT_SILENCE, NEUTRAL): (
        "[called|wrote] [at 2 am|around midnight|late at night], [got a call back in the morning|got an answer at 8|it was left for the day shift]",
        "[I'd like to know|could you tell me] [if someone is on the line at night|what the overnight hours are|if night calls are covered on Sundays]",
        "[I work nights so|because of my shift] I [only call after midnight|usually call at 3 or 4 am], [sometimes they pick up and sometimes not|depends on the day]",
    ),
    (NIGHT_SILENCE, POSITIVE): (
        "[called|rang] [at 3 am|in the middle of the night|past midnight] and [someone picked up right away|there was a real person awake|they helped as if it were noon]",
        "[they really do answer at night|there are people there at 2 am, it's true], [saved me|what a relief]",
        "[a pipe burst|the power went out] [at 4 am|on a Sunday at midnight] and [in no time they were helping|someone was here before sunrise]",
        "[the night shift|whoever works those late hours] [deserves a raise|fixed everything|is the best you have]",
    ),
    (HANG_UP, NEGATIVE): (
        "[they hung up on me|I got cut off|she hung up] [halfway through|before I could explain|right after I described the problem]",
        "[the agent|the guy on the phone] [was in a rush|only wanted to end the call] and [hung up|cut me off|left me talking to myself]",
        "[the call lasted|I got] [two minutes|ninety seconds] and [they got rid of me|bye, nothing solved]",
        "[it's like they are paid to hang up|they must have a stopwatch], [you start explaining and they say goodbye|they push you off the line]",
    ),
    (HANG_UP, NEUTRAL): (
        "the call [dropped|ended] [after two minutes|while being transferred|sooner than I expected]",
        "[I'd like to know|just asking] [if there is a time limit per call|why calls drop after a few minutes]",
        "the agent [ended the call|hung up] [after taking my details|once the ticket was written]",
    ),
    (HANG_UP, POSITIVE): (
        "[this time|finally] [nobody hung up|they didn't cut me off], [they stayed on the line until it was fixed|they heard me out]",
        "the call dropped and [they rang me back themselves|the same person called me back in a minute], [nice touch|well done]",
        "[she|the agent] [stayed on the phone|didn't hang up] until [the power was back|everything worked]",
    ),
    (REPEAT, NEGATIVE): (
        "[I've called|called] [three|four|about six] times about [the same leak|the same problem] and [nothing changes|I start from zero each time]",
        "every [agent|person] [makes me tell the whole story again|asks the same questions|says something different], [nobody takes notes|it's exhausting]",
        "[they closed it as solved and|they said it was done and] [the next day|a week later] [it failed again|I had to report it once more]",
        "[I get bounced between departments|transferred and transferred] and [have to explain from the beginning|repeat my address to each one]",
    ),
    (REPEAT, NEUTRAL): (
        "[called|wrote] [twice|three times] about [the same thing|the same fault]",
        "[on the second call|when I called again] I [gave my details again|explained the case once more], [a new ticket was opened|still under review]",
        "[I'd like to know|just asking] if [my previous ticket is still open|I need to explain it all again]",
    ),
    (REPEAT, POSITIVE): (
        "[didn't have to repeat anything|one call was enough], [they already knew my case|everything was in their notes|solved]",
        "[fixed on the first try|sorted in a single contact], [I used to call five times|no chasing anyone]",
        "they [called me back|checked in] to [see if the leak had returned|make sure it hadn't failed again], [loved that|great follow up]",
    ),
    (QUICK_ANSWER, NEGATIVE): (
        "[half an hour|forty minutes|a whole hour] [on hold|listening to the same song] [before anyone spoke|and I gave up]",
        "it takes [hours|forever|ages] to [get a reply on whatsapp|get a call back|get through]",
        "[sent|wrote] [an email|a message] [on Monday|three days ago|at noon] and [not even a received|still no reply]",
        "[so slow|painfully slow], [the queue doesn't move|left on read all morning|you write in the morning and they reply in the afternoon]",
    ),
    (QUICK_ANSWER, NEUTRAL): (
        "[they answered|got a reply] in [about 10 minutes|a quarter of an hour|some 20 minutes]",
        "the [chat|whatsapp] [replied|got back to me] [after half an hour|in the afternoon|within the time they say]",
        "[waited the usual|a few minutes on hold], [then they took my call|then I was put through]",
    ),
    (QUICK_ANSWER, POSITIVE): (
        "[they answered|got a reply] {now}, [not even a minute|no menus, no music|sooner than I expected]",
        "[so fast|super quick], [had an answer in two minutes|whatsapp replied before I put the phone down]",
        "[wrote|sent a message] and [within seconds|a minute later] [they were already helping|somebody was on it]",
    ),
    (KINDNESS, NEGATIVE): (
        "[so rude|awful manners|terrible attitude], [they talk as if I were a nuisance|not even a good morning]",
        "the person who [helped me|took my call] was [rude|cold|dismissive] and [raised her voice|laughed at my question|never apologized]",
        "[my mother|my grandmother] [called|asked for help] and [they made her feel stupid|they talked down to her]",
        "[no|zero] [empathy|patience|courtesy], [they treat you like a number|you call in distress and they laugh]",
    ),
    (KINDNESS, NEUTRAL): (
        "[they were|the agent was] [polite enough|formal|correct], [nothing special|neither warm nor cold]",
        "[some are friendly and some are not|depends on who you get, some are nice and others dry]",
        "the person [said hello, asked and said goodbye|stuck to the script|spoke calmly]",
    ),
    (KINDNESS, POSITIVE): (
        "[such kind people|so friendly|lovely people], [they were patient with me|they explained with a smile]",
        "the [lady|girl] [on the phone|who helped me] was [a sweetheart|incredibly patient|so caring]",
        "[my mom|my grandmother] [was delighted with|keeps talking about] [how they treated her|how sweet they were]",
        "[very polite|very gentle], [they calmed me down|they apologized before I complained|they know you by name]",
    ),
}  # fmt: skip
