"""Finds the figures of a sentence: times, money, shares, speeds, parts, marks out of ten, ranges of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from unisono.loop.listen.claims.calendars import calendar_at, days_at
from unisono.loop.listen.claims.marks import Mark
from unisono.loop.listen.claims.nouns import Hedge, Quantity, Sort
from unisono.loop.listen.claims.numbers import number_at
from unisono.loop.listen.claims.wording import words

CURRENCY_SIGNS = {
    "s/": "PEN", "s/.": "PEN", "$": "$", "s/$": "PEN", "r$": "BRL", "us$": "USD", "u$s": "USD", "€":
    "EUR", "£": "GBP", "mx$": "MXN", "cop$": "COP", "col$": "COP", "clp$": "CLP", "ar$": "ARS", "ca$":
    "CAD", "au$": "AUD", "nz$": "NZD",
}  # fmt: skip
CURRENCIES = words("PEN USD EUR GBP BRL MXN COP CLP ARS UYU $ cents")
TIMES = words("seconds minutes hours business_hours days business_days weeks months years")
SORTS: dict[str, Sort] = {
    "%": "share",
    "stars": "ratio",
    "installments": "parts",
    "Mbps": "speed",
    "Gbps": "speed",
}
HALVES = {
    "hours": ("minutes", 60.0),
    "days": ("hours", 24.0),
    "years": ("months", 12.0),
    "weeks": ("hours", 168.0),
}
RANGE = words("a y o - e ou to or and / ate")
OUT_OF = words("de en em of in out cada every / each por sobre")
BETWEEN_PARTS = frozenset(("interest-free", "monthly", "equal", "fixed", "easy"))
LEADS = words("en em in within a por for de of hasta ate")
SOON: dict[str, tuple[float, str]] = {
    "same_day": (0.0, "days"),
    "next_day": (1.0, "days"),
    "next_business_day": (1.0, "business_days"),
}


@dataclass(slots=True, eq=False)
class Found:
    """A figure with the marks it stands in (`first` to before `after`), and what is around it.

    `lead`: a word such as «en» stands before it. `soon`: it is a day such as today, not a number.
    `whole_day`: 24 hours that may be a clock as well as a time.
    """

    quantity: Quantity
    first: int
    after: int
    lead: str = ""
    soon: bool = False
    whole_day: bool = False
    minus: bool = False
    prior: bool = False  # so long before something
    bought: bool = False  # the day on which one buys
    of_many: bool = False  # a share of people or things


def figures_of(marks: list[Mark]) -> list[Found]:
    """All figures of a sentence, in order."""
    found: list[Found] = []
    place = 0
    while place < len(marks):
        taken = _at(marks, place) if _may_begin(marks[place]) else []
        if taken:
            found += [_around(marks, each) for each in taken]
            place = taken[-1].after
        else:
            place += 1
    return found


def _may_begin(mark: Mark) -> bool:
    return mark.kind != "word" or mark.spelt or bool(mark.senses)


def _at(marks: list[Mark], place: int) -> list[Found]:
    calendar = calendar_at(marks, place)
    if calendar:
        written, after = calendar
        return [_found(marks, place, after, ("calendar", None, written))]
    mark = marks[place]
    if mark.kind == "bundle":
        first, _, last = mark.word.partition("x")
        return [_found(marks, place, place + 1, ("bundle", float(first), last.strip()))]
    single = _single(marks, place)
    if single:
        return [single]
    return _money_first(marks, place) or _number_first(marks, place)


def _single(marks: list[Mark], place: int) -> Found | None:
    """What one mark says: today, for ever, without limit, half an hour."""
    senses = marks[place].senses
    for sense, (amount, unit) in SOON.items():
        if sense in senses:
            return _found(marks, place, place + 1, ("time", amount, unit), soon=True)
    if "forever" in senses:
        return _found(marks, place, place + 1, ("forever", None, "lifetime"))
    if "endless" in senses:
        return _found(marks, place, place + 1, ("endless", None, "unlimited"))
    if "half_hour" in senses:
        return _found(marks, place, place + 1, ("time", 30.0, "minutes"))
    if "half" in senses:
        after = place + 1 + (place + 1 < len(marks) and marks[place + 1].word in ("a", "an"))
        unit, behind = _unit_at(marks, after)
        if unit in HALVES:
            smaller, times = HALVES[unit]
            return _found(marks, place, behind, ("time", times / 2, smaller))
    unit, after = _unit_at(marks, place)
    if unit in HALVES and after < len(marks) and "and_half" in marks[after].senses:
        smaller, times = HALVES[unit]
        return _found(marks, place, after + 1, ("time", 1.5 * times, smaller))
    return None


def _money_first(marks: list[Mark], place: int) -> list[Found]:
    """Money whose sign or code comes first: S/ 49, US$ 20, USD 20, $199 MXN, and ranges of it."""
    mark = marks[place]
    unit = CURRENCY_SIGNS.get(mark.word, "$") if mark.kind == "money" else _code(mark)
    if not unit or place + 1 >= len(marks):
        return []
    number = number_at(marks, place + 1)
    if number is None or marks[place + 1].kind != "number":
        return []
    value, after = number
    if mark.kind == "money" and after < len(marks):
        code = _code(marks[after])
        unit, after = (code, after + 1) if code else (unit, after)
    return [_found(marks, place, after, ("money", value, unit))]


def _code(mark: Mark) -> str:
    if len(mark.word) != 3:
        return ""
    return next((s[5:] for s in mark.senses if s[5:] in CURRENCIES and s[5:] == mark.word.upper()), "")


def _number_first(marks: list[Mark], place: int) -> list[Found]:
    number = number_at(marks, place)
    if number is None:
        return []
    value, after = number
    special = _ratio(marks, place, value, after) or _parts(marks, place, value, after)
    if special:
        return [special]
    after = _repeated(marks, after, value)
    unit, behind = _unit_at(marks, after)
    if not unit and after < len(marks) and marks[after].word in BETWEEN_PARTS:
        unit, behind = _unit_at(marks, after + 1)
        unit = unit if unit == "installments" else ""
    if unit:
        return _with_unit(marks, (place, behind), value, unit)
    return _range(marks, place, value, after)


def _repeated(marks: list[Mark], after: int, value: float) -> int:
    """Behind a number that is said again in brackets: 48 (cuarenta y ocho) horas."""
    if after + 2 < len(marks) and marks[after].word == "(":
        again = number_at(marks, after + 1)
        if again and again[0] == value and again[1] < len(marks) and marks[again[1]].word == ")":
            return again[1] + 1
    return after


def _range(marks: list[Mark], place: int, value: float, after: int) -> list[Found]:
    """Two numbers that share a unit: de 3 a 5 días, 10–20 %, 24/48 h."""
    if after + 1 >= len(marks) or marks[after].word not in RANGE:
        return []
    second = number_at(marks, after + 1)
    if second is None or marks[place].word in ("a", "an", "un", "una", "um", "uma"):
        return []
    other, behind = second
    unit, end = _unit_at(marks, behind)
    if not unit or unit in ("stars", "installments"):
        return []
    last = _with_unit(marks, (after + 1, end), other, unit)
    first = _with_unit(marks, (place, end), value, unit)
    for each in first:
        each.quantity = replace(each.quantity, end=marks[after - 1].end)
    return first[:1] + last[-1:]


def _unit_at(marks: list[Mark], place: int) -> tuple[str, int]:
    """The unit that stands at a mark, after a hyphen too, and the place behind it."""
    if place + 1 < len(marks) and marks[place].word == "-" and marks[place].start == marks[place - 1].end:
        place += 1
    if place >= len(marks):
        return "", place
    mark = marks[place]
    if mark.kind == "money":
        return CURRENCY_SIGNS.get(mark.word, "$"), place + 1
    if mark.word == "%":
        return "%", place + 1
    unit = next((sense[5:] for sense in mark.senses if sense.startswith("unit:")), "")
    return unit, place + 1


def _with_unit(marks: list[Mark], span: tuple[int, int], value: float, unit: str) -> list[Found]:
    first, after = span
    if unit in TIMES:
        return [_time(marks, first, after, value, unit)]
    if unit in CURRENCIES:
        amount, unit = (value / 100, "$") if unit == "cents" else (value, unit)
        return [_found(marks, first, after, ("money", amount, unit))]
    found = _found(marks, first, after, (SORTS.get(unit, "size"), value, unit))
    return [replace_minus(marks, found)]


def replace_minus(marks: list[Mark], found: Found) -> Found:
    """Whether a minus stands right before a share: −50 %."""
    before = marks[found.first - 1] if found.first else None
    found.minus = bool(before and before.word == "-" and before.end == found.quantity.start)
    return found


def _time(marks: list[Mark], first: int, after: int, value: float, unit: str) -> Found:
    if after < len(marks) and "and_half" in marks[after].senses and unit in HALVES:
        smaller, times = HALVES[unit]
        value, unit, after = (value + 0.5) * times, smaller, after + 1
    found = _found(marks, first, after, ("time", value, unit))
    if value == 24 and unit == "hours":
        return _day_round(marks, found)
    return found


def _day_round(marks: list[Mark], found: Found) -> Found:
    """24 hours are a clock where «al día», days of the week or «las» go with them."""
    before = [marks[place].word for place in range(max(0, found.first - 2), found.first)]
    las = before[-1:] == ["las"] and before[:1] not in (["en"], ["dentro de"], ["dentro de las"])
    las = las and not (found.first > 1 and "hedge:under" in marks[found.first - 2].senses)
    after, days = found.after, ""
    if after < len(marks) and "a_day" in marks[after].senses:
        after, las = after + 1, True
    for gap in range(4):
        told = days_at(marks, after + gap) if after + gap < len(marks) else None
        if told:
            days, after = told
            break
        if after + gap < len(marks) and marks[after + gap].word not in (
            ",",
            "y",
            "e",
            "and",
            "los",
            "de",
            "durante",
            "/",
            "os",
        ):
            break
    if not las and not days:
        found.whole_day = True
        return found
    written = "24/7" if days in ("", "mon-sun") else f"{days} 00:00-24:00"
    return _found(marks, found.first, after, ("calendar", None, written))


def _ratio(marks: list[Mark], place: int, value: float, after: int) -> Found | None:
    """So many of so many: 9 de cada 10, 4,8/5, 9 out of 10."""
    behind = after
    while behind < len(marks) and behind < after + 3 and marks[behind].word in OUT_OF:
        behind += 1
    if behind == after or behind >= len(marks):
        return None
    whole = number_at(marks, behind)
    if whole is None or marks[behind].word in ("a", "an", "un", "una", "um", "uma"):
        return None
    told, end = whole
    if (
        told not in (5.0, 10.0, 100.0)
        or value > told
        or (value == told and told == 5.0)
        or _unit_at(marks, end)[0] not in ("", "stars")
    ):
        return None
    end += _unit_at(marks, end)[0] == "stars"
    return _found(marks, place, end, ("ratio", value, f"{told:g}"))


def _parts(marks: list[Mark], place: int, value: float, after: int) -> Found | None:
    """12x sem juros: so many parts."""
    if after < len(marks) and marks[after].word == "x" and marks[after].start == marks[after - 1].end:
        return _found(marks, place, after + 1, ("parts", value, "installments"))
    return None


def _found(
    marks: list[Mark], first: int, after: int, told: tuple[Sort, float | None, str], *, soon: bool = False
) -> Found:
    sort, amount, unit = told
    quantity = Quantity(sort, amount, unit, marks[first].start, marks[after - 1].end)
    return Found(quantity, first, after, soon=soon)


def _around(marks: list[Mark], found: Found) -> Found:
    """The hedge and the preposition that stand before a figure, or the hedge right behind it."""
    hedge: Hedge = ""
    start = found.quantity.start
    for place in range(found.first - 1, max(-1, found.first - 4), -1):
        mark = marks[place]
        told = next((sense[6:] for sense in mark.senses if sense.startswith("hedge:")), "")
        if told:
            hedge = told  # type: ignore[assignment]  # the senses are named for the hedges
            start = mark.start
            found.lead = found.lead or mark.word
            break
        if mark.word in LEADS or mark.word == ":":
            found.lead = found.lead or mark.word
        elif mark.word not in (
            "un",
            "una",
            "um",
            "uma",
            "las",
            "los",
            "el",
            "os",
            "as",
            "the",
            "solo",
            "so",
            "only",
            "just",
            "apenas",
            "tan",
            "tao",
            ":",
        ):
            break
    if not hedge and found.after < len(marks):
        told = next(
            (
                s[6:]
                for s in marks[found.after].senses
                if s in ("hedge:average", "hedge:under", "hedge:about")
            ),
            "",
        )
        hedge = told  # type: ignore[assignment]
    _notice(marks, found)
    if hedge:
        found.quantity = replace(found.quantity, hedge=hedge, start=start)
    return found


def _notice(marks: list[Mark], found: Found) -> None:
    """What words right beside make of a figure: notice beforehand, the day of buying, a share of many."""
    behind = marks[found.after : found.after + 3]
    words = [mark.word for mark in behind]
    found.prior = bool(behind) and (
        "before" in behind[0].senses
        or (words[0] in ("de", "of", "in") and len(behind) > 1 and "before" in behind[1].senses)
    )
    before = marks[found.first - 1] if found.first else None
    own = found.first > 1 and marks[found.first - 2].word in (
        "tu",
        "su",
        "seu",
        "sua",
        "your",
        "la",
        "a",
        "o",
    )
    found.bought = found.soon and before is not None and "buy" in before.senses and not own
    found.of_many = (
        words[:2] in (["de", "los"], ["de", "las"], ["de", "nuestros"], ["de", "nuestras"])
        or words[:1]
        in (
            ["dos"],
            ["das"],
        )
        or (words[:1] == ["of"] and words[1:2] not in ([], ["your"]))
    )
