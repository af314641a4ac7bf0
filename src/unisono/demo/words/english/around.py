"""What English-speaking customers say around the matter: greetings, asides, hurry, thanks, spelling."""
# A sentence is read on one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from unisono.demo.words.language import ANYTHING, HOUSE, INSTALLATION, MONEY, SCREEN
from unisono.demo.world.market import (
    APP,
    BILL,
    HANG_UP,
    INSTALLED_LATE,
    INSTALLED_WELL,
    KINDNESS,
    NEGATIVE,
    NEUTRAL,
    NIGHT_SILENCE,
    POSITIVE,
    PRICE,
    QUICK_ANSWER,
    REPEAT,
    RIVAL,
    TECHNICIANS,
)

_NOW = "right away|in no time|straight off"
LOCAL = {  # by CITIES: Lima, Bogotá, Ciudad de México, Santiago
    "now": (_NOW, _NOW, _NOW, _NOW),
    "fee": ("90 soles|140 soles", "98,000 pesos|150,000 pesos", "450 pesos|700 pesos", "24,000 pesos|35,000 pesos"),
    "extra": ("30 soles|45 soles", "35,000 pesos|50,000 pesos", "150 pesos|220 pesos", "8,000 pesos|12,000 pesos"),
    "city": ("Lima", "Bogotá", "Mexico City", "Santiago"),
}  # fmt: skip

OPENERS = ("[honestly|hi|hello|look|well|to be fair|so], ",)

CLOSERS = {
    NEGATIVE: (
        "[this is not okay|shameful|what a letdown|unbelievable]",
        "[would not recommend|never again|thinking of leaving|I lost my trust]",
    ),
    NEUTRAL: ("[that's all|just noting it|nothing else]", "[thanks|let me know|waiting to hear from you]"),
    POSITIVE: (
        "[thank you so much|thanks a lot|keep it up|well done]",
        "[highly recommended|already told my friends|ten out of ten|very happy]",
    ),
}  # fmt: skip

ASIDES = {
    NIGHT_SILENCE: ("[haven't needed to call at night|can't say about the night line]",),
    HANG_UP: ("[nobody ever hung up on me|the call didn't drop]",),
    REPEAT: ("[at least I didn't have to call twice|didn't need to repeat myself]",),
    INSTALLED_LATE: ("[the installation was a little late|they installed a bit late], but that's past",),
    INSTALLED_WELL: ("[no issues with the installation|they did install on the day]",),
    TECHNICIANS: ("[no complaints about the technician|the technician did his part]",),
    QUICK_ANSWER: ("[they do reply fast|whatsapp does get answered]",),
    KINDNESS: ("[polite they are|manners were fine]",),
    PRICE: ("[price is okay I guess|nothing to say about the price]",),
    BILL: ("[the bill was right|no trouble with billing]",),
    APP: ("[barely use the app|the app is fine]",),
    RIVAL: ("[and another company keeps calling me|no idea how other companies do it]",),
}  # fmt: skip

CALM = {
    NEGATIVE: ("[no rush, just saying|no need to hurry with an answer]",),
    NEUTRAL: ("[no rush|whenever you can|take your time]",),
    POSITIVE: ("[nothing else needed|no need to call me]",),
}  # fmt: skip

SOON = {
    NEGATIVE: (
        "[I expect an answer|I want a solution|look into it] [this week|in the next few days|before Friday]",
        "[fix it|call me] [as soon as you can|when you get a chance this week]",
    ),
    NEUTRAL: (
        "[please confirm|I'd appreciate an answer|write to me] [this week|before Friday|in the next few days]",
        "[please check it|call me] as soon as you can",
    ),
    POSITIVE: (
        "just [confirm the next visit|call me about what's pending] [this week|before Friday|in the next few days]",
        "as soon as you can, [give me a call|confirm what's left]",
    ),
}  # fmt: skip

URGENT = {
    (NEGATIVE, HOUSE): (
        "[there's water all over the floor|the kitchen is flooding|sparks are coming out of the wall], [it's urgent|come right now]",
        "if [it isn't fixed today|no one comes today] I'm [cancelling|out]",
        "I need [someone here|a visit] [today, no later|right now|immediately]",
    ),
    (NEGATIVE, INSTALLATION): (
        "if [it isn't ready today|you don't sort this out today] [I'm cancelling|I want my money back]",
        "[it's urgent|this can't wait], [my shop opens tomorrow|my mother is sick at home]",
    ),
    (NEGATIVE, MONEY): (
        "if [I don't hear back today|there's no solution today] [I'm cancelling|you lose me]",
        "[fix it|call me] [today, no later|right now|immediately], [tomorrow I decide if I stay|it's urgent]",
    ),
    (NEGATIVE, SCREEN): (
        "I need [a plumber|an electrician] [right now|today, no later] and [there's no way to ask|I can't book]",
        "[it's urgent|it's an emergency], [water all over the floor and no way to report it|no power and I can't book]",
    ),
    (NEGATIVE, ANYTHING): (
        "I [demand an answer|want to talk to a supervisor] [right now|immediately|today, no later]",
        "[it's urgent|this can't wait|if no one calls me today I'm cancelling]",
    ),
    (NEUTRAL, HOUSE): (
        "I need [a visit|someone to come] [immediately|today, no later], [there's a leak|we have no power]",
        "[it's urgent|it's an emergency], [there's water all over the floor|the whole house lost power]",
    ),
    (NEUTRAL, INSTALLATION): ("[it's urgent|this can't wait], [I travel tomorrow|the shop opens tomorrow|confirm the visit today]",),
    (NEUTRAL, MONEY): ("I need [the answer|a confirmation] today, [it's urgent|tomorrow is the deadline]",),
    (NEUTRAL, SCREEN): ("I need to [book a visit|get into my account] today, [it's urgent|there's a leak]",),
    (NEUTRAL, ANYTHING): ("[please call me|I need an answer] today, [it's urgent|it can't wait]",),
    (POSITIVE, HOUSE): ("but now I need [another visit|help again] [right now|today], [it's urgent|another leak just started]",),
    (POSITIVE, INSTALLATION): ("I only need [the warranty|the certificate] today, [it's urgent|I travel tomorrow]",),
    (POSITIVE, MONEY): ("[please call me today|it's urgent that you call me], I want to [add a second home|renew]",),
    (POSITIVE, SCREEN): ("I booked a visit there [for today|for right now], please confirm, [it's urgent|it's a leak]",),
    (POSITIVE, ANYTHING): ("I just need [to talk to someone|a call] today, [it's urgent|it can't wait]",),
}  # fmt: skip

FLOURISHES = {
    NEGATIVE: (("", " 😡"), ("", " 👎"), ('they said "don\'t worry"... ', ""), ("", ", so, bad, bad, bad"), ('"', '"')),
    NEUTRAL: (("", " 🤔"), ("", " 🙏"), ("", ', between "fine" and "meh"'), ("", ", well, maybe, who knows")),
    POSITIVE: (("", " 😍"), ("", " 👏👏"), ("", ", good, really good, truly"), ('my wife said "finally", and it\'s true: ', ""), ("", " ❤️")),
}  # fmt: skip

SLIPS = {
    "you": "u", "your": "ur", "because": "becuase", "their": "thier", "they": "thye", "the": "teh", "with": "wiht",
    "really": "realy", "company": "comapny", "service": "servise",
    "before": "befor", "through": "thru", "until": "untill", "installed": "instaled", "technician": "tecnician",
    "excellent": "excelent", "answered": "anwsered", "please": "pls", "nobody": "noboddy", "tomorrow": "tommorow",
}  # fmt: skip
