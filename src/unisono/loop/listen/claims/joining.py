"""Gives each figure of a sentence to what it is said of: the nearest subject that can be promised in it."""

from __future__ import annotations

from dataclasses import replace

from unisono.loop.listen.claims.anchors import Anchor, clause, has
from unisono.loop.listen.claims.figures import Found
from unisono.loop.listen.claims.filters import foreign
from unisono.loop.listen.claims.marks import BREAKS, Mark
from unisono.loop.listen.claims.nouns import Kind, Quantity, Sort
from unisono.loop.listen.claims.wording import words

# What a subject can be promised in: the sort of a figure -> the kind of the claim.
TAKES: dict[str, dict[Sort, Kind]] = {
    "answer": {"time": "answer_within", "calendar": "support_hours"},
    "support": {"calendar": "support_hours", "time": "answer_within"},
    "deliver": {"time": "deliver_within", "calendar": "deliver_within"},
    "home": {"time": "deliver_within"},
    "parcel": {"time": "deliver_within"},
    "install": {"time": "install_on_day", "calendar": "install_on_day"},
    "resolve": {"time": "resolve_within"},
    "approve": {"time": "approve_within"},
    "payout": {"time": "pay_within"},
    "return": {"time": "return_within", "share": "rate"},
    "refund": {"time": "refund", "share": "refund", "money": "refund"},
    "warranty": {"time": "warranty", "forever": "warranty"},
    "trial": {"time": "trial"},
    "discount": {"share": "discount", "money": "discount", "bundle": "discount"},
    "cover": {"money": "insured_sum", "share": "insured_sum"},
    "uptime": {"share": "availability"},
    "satisfied": {"share": "satisfaction", "ratio": "satisfaction"},
    "content": {"share": "satisfaction", "ratio": "satisfaction"},
    "rate": {"share": "rate"},
    "cancelling": {"time": "cancel_until"},
    "cancelling?": {"time": "cancel_until"},
}
# What may narrow it besides, where it stands right beside.
BESIDES: dict[str, tuple[Sort, ...]] = {
    "discount": ("time",),
    "price": ("time",),
    "free": ("time",),
    "price_lock": ("time", "forever"),
    "price_match": ("time", "share"),
    "parts": ("money",),
    "rate": ("time",),
    "answer": ("share",),
    "deliver": ("share",),
    "install": ("share",),
    "payout": ("share",),
    "resolve": ("calendar", "share"),
}
# Which units a subject is promised in; others speak of something else.
SHORT = frozenset(["seconds", "minutes", "hours", "business_hours", "days", "business_days"])
UNITS: dict[str, frozenset[str]] = {
    "support": frozenset(["seconds", "minutes", "hours", "business_hours"]),
    "answer": SHORT | {"weeks"},
    "approve": SHORT,
    "payout": SHORT | {"weeks"},
    "deliver": SHORT | {"weeks", "months"},
    "home": SHORT | {"weeks"},
    "parcel": SHORT,
    "install": SHORT | {"weeks"},
    "resolve": SHORT | {"weeks"},
    "return": SHORT | {"weeks", "months", "years"},
    "cancelling": SHORT | {"weeks"},
    "cancelling?": SHORT | {"weeks"},
    "warranty": frozenset(("days", "weeks", "months", "years")),
    "trial": frozenset(("days", "weeks", "months")),
}
SOON = frozenset(("answer", "deliver", "home", "install", "resolve", "approve", "payout"))
# These take a time only after «en», «in», «menos de» or a colon.
LED = frozenset(
    ("support", "approve", "payout", "parcel", "home")
)  # they take a time only after «en», «in», «menos de»
WITHIN = frozenset(("en", "em", "in", "within"))
YOURS = frozenset(("tu", "tus", "su", "seu", "sua", "seus", "suas", "your"))
LEADING = WITHIN | {":"}
LESS_ON = words("en em on in na no nas nos con com with por")
SMALL = words("de el la los las tu su o a os as seu sua the your an en em in un una um uma of to do da y")
# Shares of many people or things: content customers, a territory covered, costs insured, money back.
OF_MANY = frozenset(("satisfied", "content", "uptime", "cover", "refund", "return"))
# Words that go with many subjects, and give way to a nearer one.
WEAK = words(
    "disponible disponibles disponivel disponiveis available linea lineas linha line lines open team"
    " hours horario local locales tienda tiendas loja lojas store stores"
)
# How much farther than they stand some subjects are taken to be: others explain a figure better.
DISTANCES = {"parcel": 5, "home": 4}
REACH = 40  # marks
FARTHEST, NEAR, BESIDE, TURN, BREAK, JOIN = 14, 4, 6, 1, 5, 3
PER = frozenset(("per_month", "a_day"))


def join(marks: list[Mark], anchors: list[Anchor], figures: list[Found]) -> list[Anchor]:
    """The anchors with their figures; those that a figure makes by itself are added."""
    own = [found for found in figures if not foreign(marks, found)]
    made: list[Anchor] = []
    for found in own:
        anchor = _alone(marks, anchors, own, found)
        if anchor is not None:
            if anchor not in anchors:
                made.append(anchor)
            continue
        nearest = _nearest(marks, anchors, found)
        if nearest:
            _give(marks, nearest, found)
        elif _yours(marks, found):
            made.append(Anchor("deliver", found.first, found.after, [found]))
        elif _is_review(marks, found):
            made.append(Anchor("satisfied", found.first, found.after, [found]))
        elif found.quantity.unit == "24/7" and not _leaving(marks, anchors, found):
            made.append(Anchor("support", found.first, found.after, [found]))
        elif found.quantity.sort == "share":
            made += _share_alone(marks, found)
    given = {id(found) for anchor in (*anchors, *made) for found in (*anchor.figures, *anchor.beside)}
    for found in own:
        if found.quantity.sort in ("time", "money", "share") and id(found) not in given:
            _lay_beside(marks, [*anchors, *made], found)
    if any(anchor.topic == "trial" and anchor.figures for anchor in anchors):
        anchors = [anchor for anchor in anchors if anchor.topic != "trying"]
    return sorted([*anchors, *made], key=lambda anchor: anchor.first)


def _leaving(marks: list[Mark], anchors: list[Anchor], found: Found) -> bool:
    """Whether «a cualquier hora» says when one may leave, not when somebody is there."""
    free_to_go = any(anchor.topic in ("tie", "cancelling") for anchor in anchors)
    return free_to_go and has(marks, range(found.first, found.after), "anytime")


def _yours(marks: list[Mark], found: Found) -> bool:
    """Whether something is told to be the customer's so soon, whatever it is: tu pizza en 30 minutos."""
    if found.quantity.sort != "time" or found.soon or found.quantity.unit not in SHORT:
        return False
    if found.lead not in WITHIN and found.quantity.hedge != "under":
        return False
    before = range(max(0, found.first - 6), found.first)
    return not found.prior and any(marks[place].word in YOURS for place in before)


def _is_review(marks: list[Mark], found: Found) -> bool:
    """Whether a ratio is a mark that people gave: 4,8 estrellas en Google."""
    if found.quantity.sort != "ratio" or has(marks, range(len(marks)), "hotel"):
        return False
    whole = found.quantity.amount == int(found.quantity.amount or 0)
    return not whole or has(marks, range(len(marks)), "review")


def kind_of(anchor: Anchor, found: Found) -> Kind | None:
    """The kind of the claim that a subject makes of a figure."""
    return TAKES.get(anchor.topic, {}).get(found.quantity.sort)


def _give(marks: list[Mark], anchor: Anchor, found: Found) -> None:
    quantity = found.quantity
    if found.whole_day and _is_clock(marks, anchor, found):
        found.quantity = replace(quantity, sort="calendar", amount=None, unit="24/7", hedge="")
    if anchor.topic == "cover" and quantity.sort == "share" and has(marks, range(len(marks)), "place"):
        anchor.topic = "uptime"
    anchor.figures.append(found)


def _is_clock(marks: list[Mark], anchor: Anchor, found: Found) -> bool:
    """Whether 24 hours are how long somebody is there: atendemos 24 horas."""
    attends = anchor.topic == "answer" and marks[anchor.first].word.startswith(("atend", "atiend"))
    led = found.lead in LEADING or found.quantity.hedge in ("under", "up_to")
    return anchor.topic == "support" or (attends and not led)


def _nearest(marks: list[Mark], anchors: list[Anchor], found: Found) -> Anchor | None:
    reached = [
        (cost, place, anchor)
        for place, anchor in enumerate(anchors)
        if _fits(anchor, found)
        and (cost := _cost(marks, anchor, found)) <= (NEAR if found.soon else FARTHEST)
    ]
    return min(reached, key=lambda each: each[:2])[2] if reached else None


def _fits(anchor: Anchor, found: Found) -> bool:
    """Whether a subject can be promised in a figure of this sort and unit."""
    quantity = found.quantity
    if quantity.sort not in TAKES.get(anchor.topic, {}):
        return False
    if quantity.sort == "calendar":
        return quantity.unit[0] != "-" or anchor.topic == "support"  # until when to order is no promise
    if quantity.sort != "time":
        return not (quantity.sort == "share" and found.of_many and anchor.topic not in OF_MANY)
    if found.soon:
        return anchor.topic in SOON and not found.bought
    if found.prior != anchor.topic.startswith("cancelling"):
        return False
    if (
        anchor.topic == "support"
        and found.whole_day
        and found.lead not in WITHIN
        and quantity.hedge != "under"
    ):
        return True
    if anchor.topic in LED and not (
        found.lead in LEADING or quantity.hedge in ("under", "up_to", "about", "average")
    ):
        return False
    return quantity.unit in UNITS.get(anchor.topic, (quantity.unit,))


def _cost(marks: list[Mark], anchor: Anchor, found: Found) -> int:
    """How far a figure stands from a subject: words between, more for each comma and «y»."""
    if abs(anchor.first - found.first) > REACH:
        return REACH
    if anchor.first >= found.after:
        between, cost = range(found.after, anchor.first), TURN * (anchor.first > found.after)
    else:
        between, cost = range(anchor.after, found.first), 0
    weak = anchor.topic == "approve" and marks[anchor.first].word.startswith(
        ("tu ", "su ", "seu ", "sua ", "your ")
    )
    cost += 3 if weak or marks[anchor.first].word in WEAK else DISTANCES.get(anchor.topic, 0)
    cost -= 6 if found.of_many and anchor.topic == "satisfied" else 0
    for place in between:
        word = marks[place].word
        if word in BREAKS:
            cost += FARTHEST if found.soon else 2 if word == ":" else BREAK
        elif word in ("+", "/", "&") or "join" in marks[place].senses:
            cost += JOIN
        elif word not in SMALL:
            cost += 1
    return cost


def _alone(marks: list[Mark], anchors: list[Anchor], figures: list[Found], found: Found) -> Anchor | None:
    """The claim that a figure makes by itself: a price, a speed, a bundle, parts without interest."""
    sort = found.quantity.sort
    if (
        found.quantity.unit == "GB"
        and (found.quantity.amount or 0) <= 10
        and has(marks, clause(marks, found.first), "fast")
    ):
        found.quantity = replace(found.quantity, sort="speed", unit="Gbps")
        sort = "speed"
    if sort in ("speed", "size", "endless"):
        return Anchor("speed" if sort == "speed" else "size", found.first, found.after, [found])
    interest = next((each for each in anchors if each.topic == "interest"), None)
    if sort == "parts" and (interest or _paid_in_parts(marks, found)):
        if interest:
            interest.topic = "taken"
        return Anchor("parts", found.first, found.after, [found])
    if (
        sort == "time"
        and interest
        and found.quantity.unit == "months"
        and _cost(marks, interest, found) <= BESIDE
    ):
        interest.topic = "parts"
        interest.figures.append(found)
        return interest
    if sort == "bundle" and not any(anchor.topic == "discount" for anchor in anchors):
        return Anchor("bundle", found.first, found.after, [found])
    return _money(marks, anchors, figures, found) if sort == "money" else None


def _paid_in_parts(marks: list[Mark], found: Found) -> bool:
    """Whether «12 cuotas» are a way to pay: en 12 cuotas, 12x de, hasta 12 cuotas."""
    stated = has(marks, range(found.first, found.after), "interest_free")
    return (
        stated
        or found.lead in WITHIN
        or marks[found.after - 1].word == "x"
        or found.quantity.hedge == "up_to"
    )


def _money(marks: list[Mark], anchors: list[Anchor], figures: list[Found], found: Found) -> Anchor | None:
    """To what money belongs: a discount, a sum insured, the least to buy, the price itself."""
    within = clause(marks, found.first)
    before = range(max(within.start, found.first - 5), found.first)
    if has(marks, range(max(0, found.first - 3), found.first), "was") or _struck(marks, figures, found):
        return Anchor("taken", found.first, found.after)
    monthly = has(marks, range(found.after, min(len(marks), found.after + 3)), *PER)
    least = has(marks, before, "buying") or (found.quantity.hedge == "over" and not monthly)
    for topics, farthest in ((("discount", "refund"), 4), (("cover",), 8)):
        near = [a for a in anchors if a.topic in topics and _cost(marks, a, found) <= farthest]
        if (
            near
            and not least
            and not monthly
            and not (topics == ("cover",) and found.quantity.hedge == "from")
        ):
            near[0].figures.append(found)
            return near[0]
    bought = [
        a
        for a in anchors
        if a.topic in ("free", "discount", "parts", "rate") and _cost(marks, a, found) <= FARTHEST
    ]
    threshold = (
        found.quantity.hedge == "from"
        and not monthly
        and any(a.topic == "free" and 0 <= found.first - a.after < 5 and a.first in within for a in bought)
    )
    if least or threshold:
        if bought:
            min(bought, key=lambda a: _cost(marks, a, found)).beside.append(found)
        return bought[0] if bought else Anchor("taken", found.first, found.after)
    if monthly or found.quantity.hedge == "from" or _sells(marks, found, before):
        return Anchor("price", found.first, found.after, [found])
    return None


def _sells(marks: list[Mark], found: Found, before: range) -> bool:
    """Whether words before say that it is a price: por, solo, plan, precio; or nothing else is said."""
    if not found.first or marks[found.first - 1].word in BREAKS:
        return True
    lead = marks[found.first - 1].word
    return (
        lead in ("por", "a", "for", "at", "solo", "just", "only")
        or has(marks, before, "selling")
        or found.after - found.first == len(marks)
    )


def _struck(marks: list[Mark], figures: list[Found], found: Found) -> bool:
    """Whether it is the old price of two: de R$ 199 por R$ 99."""
    if not found.first or marks[found.first - 1].word not in ("de", "from"):
        return False
    return any(
        other.quantity.sort == "money"
        and other.first > found.after
        and marks[other.first - 1].word in ("por", "a", "to", "apenas")
        and other.first - found.after < 4
        for other in figures
    )


def _share_alone(marks: list[Mark], found: Found) -> list[Anchor]:
    """A share that says by itself what it is: −50 %, or 99,9 % of the time."""
    less = found.after < len(marks) and "less" in marks[found.after].senses
    less = less and (found.after + 1 == len(marks) or marks[found.after + 1].word in LESS_ON)
    if found.minus or less:
        return [Anchor("discount", found.first, found.after, [found])]
    near = range(max(0, found.first - 6), min(len(marks), found.after + 6))
    behind = range(found.after, min(len(marks), found.after + 4))
    if has(marks, behind, "place") and has(marks, range(found.first), "reach"):
        return [Anchor("uptime", found.first, found.after, [found])]
    amount = found.quantity.amount or 0.0
    if has(marks, near, "of_time") or (99 <= amount < 100 and has(marks, near, "there")):
        return [Anchor("uptime", found.first, found.after, [found])]
    if has(marks, behind, "per_month") and has(marks, range(len(marks)), "credit"):
        return [Anchor("rate", found.first, found.after, [found])]
    return []


def _lay_beside(marks: list[Mark], anchors: list[Anchor], found: Found) -> None:
    """A figure that nobody is promised in may narrow what stands right beside it: 50 % por 3 meses."""
    reached = [
        ((not anchor.figures, cost), place, anchor)
        for place, anchor in enumerate(anchors)
        if found.quantity.sort in BESIDES.get(anchor.topic, ())
        and not found.soon
        and (cost := _cost(marks, anchor, found)) <= BESIDE
    ]
    if reached:
        min(reached, key=lambda each: each[:2])[2].beside.append(found)


def written_of(anchor: Anchor) -> tuple[Quantity, ...]:
    """All quantities of a claim, in order."""
    return tuple(
        sorted((found.quantity for found in (*anchor.figures, *anchor.beside)), key=lambda each: each.start)
    )
