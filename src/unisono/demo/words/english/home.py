"""What English-speaking customers say of the installation, the technicians, the app, the money, the others."""
# A sentence is read on one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from unisono.demo.world.market import (
    APP,
    BILL,
    GENERAL,
    INSTALLED_LATE,
    INSTALLED_WELL,
    NEGATIVE,
    NEUTRAL,
    POSITIVE,
    PRICE,
    RIVAL,
    TECHNICIANS,
)

SAID = {
    (INSTALLED_LATE, NEGATIVE): (
        "they said they'd install on [Tuesday|the 15th|Thursday] and [came a week later|no one showed up|ten days went by]",
        "[missed|didn't keep] the installation date, [took a day off for nothing|lost two days waiting|rescheduled without telling me]",
        "[signed up|paid] [three weeks ago|a month ago] and [still not installed|nothing has been connected yet]",
        "[moved|pushed back] [the installation visit|the setup appointment] [twice|three times], [one delay after another|nobody warned me]",
    ),
    (INSTALLED_LATE, NEUTRAL): (
        "installation [was|happened] [two days after the agreed date|on Thursday instead of Tuesday|a few days late]",
        "they [rescheduled|moved] [the installation|the setup visit], [waiting for the new date|a scheduling issue]",
        "the [spare part|unit] came three days late, [it's in place now|already fitted]",
    ),
    (INSTALLED_LATE, POSITIVE): (
        "they were [two days|a bit] late to install but [let me know in time|apologized and did it perfectly|it was worth the wait]",
        "[installed after the date, but|connected it all later than promised, but] [gave me a discount|the setup is flawless|they made up for it]",
        "the [delay in installing|late setup] [is forgiven|didn't bother me], [they were honest about it|they warned me ahead]",
    ),
    (INSTALLED_WELL, NEGATIVE): (
        "[installed on the right day|they kept the installation date], but [left a mess|it's crooked|tested nothing]",
        "[the only good thing|all that went right] was the installation, [then I was left alone|everything after that went wrong]",
        "[on time for the setup|prompt to put the unit in], [too bad no one explained how it works|but with loose wires hanging]",
    ),
    (INSTALLED_WELL, NEUTRAL): (
        "[installed|connected everything|put the unit in] [on the agreed day|on the date planned|on Tuesday as scheduled]",
        "installation [took|lasted] [an hour|the whole morning], [it's running|needs some testing]",
        "[came to install|arrived with the unit] [at 10|within the slot], [I signed the form|left the manual]",
    ),
    (INSTALLED_WELL, POSITIVE): (
        "[installed|everything connected] [the day they said|right on the hour|even a day early], [left it spotless|works perfectly]",
        "[great installation|flawless setup], [tested everything before leaving|not a speck of dust left]",
        "[said Tuesday and came Tuesday|promised Saturday at 9 and at 9 they were at the door], [all connected in an hour|unit in place and explained]",
    ),
    (TECHNICIANS, NEGATIVE): (
        "the [technician|plumber|electrician] [they sent|who came] [had no idea|made the tap worse|came without tools|left the job half done]",
        "they send [beginners|people with no training|just anyone], [broke the wall and left it open|replaced the wrong part]",
        "[two technicians came|a plumber came and then another] and [neither found the fault|neither had the part]",
        "[what a botched repair|terrible workmanship], [patched it with tape|it drips more than before]",
    ),
    (TECHNICIANS, NEUTRAL): (
        "the [technician|plumber|electrician] [came|stopped by] and [checked the heater|changed a part|said to wait for a part]",
        "they [fixed|replaced] [the socket|the tap|a pipe], [let's see how long it lasts|no drip so far]",
        "does the [plumber|electrician] [bring the parts|work on Saturdays|check gas too], just wondering",
    ),
    (TECHNICIANS, POSITIVE): (
        "the [technician|plumber|electrician] [knows his trade|is a true pro|left the heater like new|worked clean and tidy]",
        "[excellent worker|the guy who came is a genius], [found the leak in five minutes|fixed the socket and checked the rest]",
        "the [technicians|guys they send] [know their stuff|come well prepared], [had every part|not a drop left|solid repair]",
    ),
    (APP, NEGATIVE): (
        "the app [crashes|freezes|won't load] [when I book a visit|at checkout|since the update]",
        "[can't log in|it doesn't recognize my password|keeps logging me out], [the code never arrives|reinstalled it three times]",
        "[tried to book|tried to upload a photo] on my phone and [got a blank screen|error after error|it kept spinning]",
        "[that app|the app] is [a mess|useless], [my mother is lost with so many screens|the buttons do nothing]",
    ),
    (APP, NEUTRAL): (
        "[I use the app|I open the app] [to book|only to see my visits|now and then], [does the basics|nothing fancy]",
        "you could [add a button to reschedule|show the technician on a map on screen|add dark mode to the app]",
        "on my phone it [depends on the signal|opens fine but takes a lot of space|looks different in the new version]",
    ),
    (APP, POSITIVE): (
        "[great app|very handy app], [booked in two clicks|I can see where the technician is]",
        "[booked|rescheduled] [from my phone|in three taps] and [the confirmation came at once|it all worked on screen]",
        "the app is [crystal clear|really fast|so easy], [even my grandma uses it|my whole history is there|no more crashes]",
    ),
    (PRICE, NEGATIVE): (
        "[too expensive|way overpriced] [for what you get|for how little I use it], [{fee} a month makes no sense|the monthly fee hurts]",
        "they [raised|put up] [the fee|the plan] [without notice|again] and [it's the same service|my salary didn't go up]",
        "[the discount ended|the promo is over] and [now it's double|I can't afford it|{fee} is too much]",
        "[paying|spending] {fee} [every month for something I use twice a year|on this] [isn't worth it|is crazy]",
    ),
    (PRICE, NEUTRAL): (
        "[I pay|the plan costs] {fee} a month, [about average|neither cheap nor expensive]",
        "[I'd like to know|just asking] [what Premium would cost|if there is a discount for paying yearly|when my promo ends]",
        "the monthly fee [went up a little|is unchanged], [I was told|I expected it]",
    ),
    (PRICE, POSITIVE): (
        "[great price|fair price|very affordable], [{fee} and the whole house is covered|worth every cent]",
        "[cheaper than|costs less than] [calling someone each time|a single repair elsewhere], [{fee} well spent|a bargain]",
        "with the [discount|yearly plan|promo] [I saved a lot|it's almost free|my wallet is happy]",
    ),
    (BILL, NEGATIVE): (
        "[they charged me|there's a charge of] {extra} [extra|nobody can explain|for a visit I never asked for]",
        "[my first bill|the invoice] [isn't what I was told|came with odd charges|was way above the quote]",
        "[charged twice|billed double] [this month|on my card] and [no refund|the credit note never came]",
        "[can't understand|nobody understands] the [bill|invoice], [a thousand items|adjustments on top of adjustments]",
    ),
    (BILL, NEUTRAL): (
        "the [bill|invoice] [came on the 5th|came by email|for this month is here], [I'll check it|haven't looked at the details]",
        "[I need|could you send] [an invoice in my company's name|the details of the {extra} charge|a copy of the March receipt]",
        "[I'd rather|I would like to] [change the billing date|pay with another card|be billed at month end]",
    ),
    (BILL, POSITIVE): (
        "[bills are|billing is] [clear|free of surprises|always on the date], [all itemized|exactly what I was told]",
        "they [refunded|credited] {extra} [from the wrong charge|they had overcharged], [no fuss|within two days]",
        "they [explained|went over] [my first bill|the invoice] line by line and [it all added up|now it's crystal clear]",
    ),
    (RIVAL, NEGATIVE): (
        "[another company|a competitor] [offers the same for less|treats people better], [I'm switching|not sure why I'm still here]",
        "my [neighbor|sister] [moved to another company|uses a competitor] and [couldn't be happier|never complains]",
        "I [was with another company|came from a competitor] and [regret switching|they were better]",
    ),
    (RIVAL, NEUTRAL): (
        "[got an offer|saw an ad] from [another company|a competitor], [looking into it|haven't decided]",
        "I'm comparing [with two other companies|what others offer in {city}], [they are much alike|each has its own thing]",
        "came from another company, [so far about the same|too early to compare]",
    ),
    (RIVAL, POSITIVE): (
        "[tried|used to have] [another company|a competitor] and [I'm staying with you|no comparison|came running back]",
        "[another company called me|they offered me to switch], [said no|didn't even think about it, I'm staying]",
        "[way better|a thousand times better] than [the others|my previous company|the rest in {city}]",
    ),
    (GENERAL, NEGATIVE): (
        "[bad experience|all bad|really bad], [expected something else|they don't keep their word]",
        "[not happy|disappointed|not satisfied] [with the service|with any of it]",
        "[all talk|it gets worse and worse|I regret signing up]",
    ),
    (GENERAL, NEUTRAL): (
        "[all normal|okay|so so], [nothing to point out|neither good nor bad]",
        "[haven't been with you long|barely use it so far], [will tell later|we'll see]",
        "[nothing to add|a bit of everything|no news]",
    ),
    (GENERAL, POSITIVE): (
        "[all good|everything is great|very good], [no complaints|we're happy at home]",
        "[great service|excellent company], [I recommend it to everyone|better than I expected]",
        "[they keep their word|they've saved me more than once|so happy with you]",
    ),
}  # fmt: skip
