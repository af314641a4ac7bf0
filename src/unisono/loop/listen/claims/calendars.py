"""Reads when somebody is there: days of the week, opening hours, round the clock; written as a calendar."""

from __future__ import annotations

from unisono.loop.listen.claims.marks import Mark
from unisono.loop.listen.claims.numbers import number_at
from unisono.loop.listen.claims.wording import words

NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
TO = words("a al - to through thru ate hasta till until as /")
CLOCK_TO = TO | {"y", "e", "and"}
LIST = words("y e and , & / o ou or")
BETWEEN = words(
    ", : ( - de das desde from las a los entre between en em in horario hs on at as no aos os the del con"
    " com horas turno atencion"
)
FROM = words("de desde das from entre between abierto a horario")
UNTIL = frozenset(("hasta", "until", "till", "ate"))
WITHIN = frozenset(("en", "em", "in", "within"))
BEGINS = frozenset(
    {f"day:{day}" for day in range(7)}
    | {"week_whole", "weekend", "week_days", "mon_sat", "round", "clock:12", "clock:24"}
)
# How plainly a number says that it is a time of the day: not at all, by «h», by its form or «am».
BARE, HOURS, PLAIN = 0, 1, 2
SHORTEST = 5  # letters of a day's name that stands alone: «mar» and «sol» are words too


def calendar_at(marks: list[Mark], place: int) -> tuple[str, int] | None:
    """The calendar that begins at a mark as one line, and the place behind it."""
    mark = marks[place]
    if mark.kind == "round" or "round" in mark.senses:
        return "24/7", _swallowed(marks, place + 1)
    word = mark.kind == "word" and not mark.spelt and mark.word not in FROM and mark.word not in UNTIL
    if mark.kind in ("sign", "money", "bundle") or (word and BEGINS.isdisjoint(mark.senses)):
        return None
    parts: list[str] = []
    after = place
    while after < len(marks):
        found = _piece(marks, after)
        if found is None:
            break
        written, after = found
        parts.append(written)
        gap = _gap(marks, after, LIST | {";", "de", "los", "aos", "nos", "on", "("}, 3)
        if gap == after or gap >= len(marks) or not _is_day(marks[gap]):
            break
        if _piece(marks, gap) is None:
            break
        after = gap
    return ("; ".join(parts), after) if parts else None


def days_at(marks: list[Mark], place: int) -> tuple[str, int] | None:
    """The days of the week that begin at a mark, as `mon-fri`, and the place behind them."""
    senses = marks[place].senses
    if "week_whole" in senses:
        return "mon-sun", place + 1
    for sense, days in (("mon_sat", "mon-sat"), ("weekend", "sat-sun"), ("week_days", "mon-fri")):
        if sense in senses:
            return days, place + 1
    first = _day(marks[place])
    if first is None:
        return None
    if place + 2 < len(marks) and marks[place + 1].word in TO:
        last = _day(marks[place + 2])
        if last is not None:
            return _run(first, last), place + 3
    return _list(marks, place, first)


def _list(marks: list[Mark], place: int, first: int) -> tuple[str, int] | None:
    """Days one by one: sábados y domingos; lunes, miércoles y viernes."""
    days, after = [first], place + 1
    while after + 1 < len(marks) and marks[after].word in LIST:
        following = _day(marks[after + 1])
        if following is None or (
            after + 2 < len(marks)
            and marks[after + 2].word in TO
            and _clock(marks, after + 3) is None
            and after + 3 < len(marks)
            and _day(marks[after + 3]) is not None
        ):
            break
        days.append(following)
        after += 2
    if len(days) == 1 and len(marks[place].word) < SHORTEST and not _clock_near(marks, after):
        return None
    if len(days) == 1 and marks[place].word in ("segunda", "terca", "quarta", "quinta", "sexta"):
        return None
    ordered = sorted(set(days))
    if len(ordered) > 1 and ordered[-1] - ordered[0] == len(ordered) - 1:
        return _run(ordered[0], ordered[-1]), after
    return ",".join(NAMES[day] for day in ordered), after


def _clock_near(marks: list[Mark], place: int) -> bool:
    return _hours(marks, _gap(marks, place, BETWEEN, 3), bare=False) is not None


def _run(first: int, last: int) -> str:
    return "mon-sun" if first == last else f"{NAMES[first]}-{NAMES[last]}"


def _piece(marks: list[Mark], place: int) -> tuple[str, int] | None:
    """Days with their hours, hours with their days, or either alone."""
    days = days_at(marks, place)
    if days:
        told, after = days
        hours = _hours(marks, _gap(marks, after, BETWEEN, 4), bare=True)
        if hours:
            return f"{told} {hours[0]}", hours[1]
        return told, after
    start = place + (marks[place].word in FROM)
    if start >= len(marks):
        return None
    hours = _hours(marks, start, bare=False) or _bare_with_days(marks, start)
    if not hours:
        return None
    written, after = hours
    behind = _gap(marks, after, BETWEEN | {"y"}, 3)
    days = days_at(marks, behind) if behind < len(marks) else None
    return (f"{days[0]} {written}", days[1]) if days else (written, after)


def _bare_with_days(marks: list[Mark], place: int) -> tuple[str, int] | None:
    """Hours without a sign of being hours, which days right behind them make clear."""
    hours = _hours(marks, place, bare=True)
    if hours is None:
        return None
    behind = _gap(marks, hours[1], BETWEEN, 3)
    return hours if behind < len(marks) and _is_day(marks[behind]) and days_at(marks, behind) else None


def _is_day(mark: Mark) -> bool:
    return any(sense.startswith(("day:", "week", "mon_")) for sense in mark.senses)


def _gap(marks: list[Mark], place: int, words: frozenset[str] | set[str], most: int) -> int:
    """The place behind at most so many words that may stand between."""
    after = place
    while after < len(marks) and after - place < most and marks[after].word in words:
        after += 1
    return after


def _hours(marks: list[Mark], place: int, *, bare: bool) -> tuple[str, int] | None:
    """From when to when, as `09:00-18:00`; `bare` allows numbers without a sign of being hours."""
    if place >= len(marks):
        return None
    until = marks[place].word in UNTIL
    first = _clock(marks, _gap(marks, place + until, frozenset(("las", "la", "as", "a", "the", "os")), 1))
    if first is None:
        return None
    minutes, after, shown, meridian = first
    if until:
        return (f"-{_told(minutes, meridian)}", after) if shown == PLAIN else None
    joint = _gap(marks, after, CLOCK_TO | {"las", "la"}, 2)
    second = _clock(marks, joint) if joint > after else None
    if second is None:
        return None
    other, end, also, last = second
    if not (bare or _shows(marks, place, (minutes, other), max(shown, also))):
        return None
    end += end < len(marks) and marks[end].word in ("horas", "hrs", "h", "hs", "hours")
    if not meridian and last == "pm" and minutes < other and minutes < 6 * 60:
        meridian = "pm"
    if not meridian and not last and max(shown, also) < PLAIN and other <= minutes and other < 12 * 60:
        last = "pm"  # nine to five
    start, close = _told(minutes, meridian), _told(other, last)
    close = "24:00" if close == "00:00" else close
    return (f"{start}-{close}", end) if start != close else None


def _shows(marks: list[Mark], place: int, span: tuple[int, int], shown: int) -> bool:
    """Whether two numbers are hours of opening, not a time to wait: «de 9 a 18 h», not «de 2 a 4 h»."""
    if shown != HOURS:
        return shown == PLAIN
    before = marks[place - 1].word if place else ""
    first, last = span
    if before in FROM or before in ("das", "from"):
        return last - first >= 5 * 60
    return before not in WITHIN and 5 * 60 <= first < 12 * 60 < last


def _clock(marks: list[Mark], place: int) -> tuple[int, int, int, str] | None:
    """A time of the day: minutes, the place behind it, how plainly it shows to be one, am or pm."""
    if place >= len(marks):
        return None
    mark, after, shown = marks[place], place + 1, BARE
    if mark.kind == "clock":
        hour, rest = mark.word.replace("h", ":", 1).split(":", 1)[:2]
        minutes, shown = int(hour) * 60 + int(rest[:2]), PLAIN
    elif "clock:12" in mark.senses or "clock:24" in mark.senses:
        minutes, shown = (720 if "clock:12" in mark.senses else 1440), PLAIN
    else:
        number = number_at(marks, place)
        if number is None or mark.word in ("a", "an", "un", "una", "um", "uma"):
            return None
        if number[0] > 24 or number[0] != int(number[0]):
            return None
        minutes, after = int(number[0]) * 60, number[1]
    if after < len(marks) and marks[after].word in ("h", "hrs", "hs", "horas", "hr", "hours"):
        after, shown = after + 1, max(shown, HOURS)
    meridian = _meridian(marks[after]) if after < len(marks) else ""
    if minutes > 1440:
        return None
    return (minutes, after + 1, PLAIN, meridian) if meridian else (minutes, after, shown, "")


def _meridian(mark: Mark) -> str:
    if mark.kind == "half":
        return "am" if mark.word[0] == "a" else "pm"
    return "am" if "am" in mark.senses else "pm" if "pm" in mark.senses else ""


def _told(minutes: int, meridian: str) -> str:
    if meridian == "pm" and minutes < 720:
        minutes += 720
    if meridian == "am" and 720 <= minutes < 780:
        minutes -= 720
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _day(mark: Mark) -> int | None:
    return next((int(sense[4:]) for sense in mark.senses if sense.startswith("day:")), None)


def _swallowed(marks: list[Mark], place: int) -> int:
    """Behind what only says again that it is every day."""
    gap = _gap(marks, place, frozenset((",", "y", "e", "and", "los", "/")), 2)
    return gap + 1 if gap < len(marks) and "week_whole" in marks[gap].senses else place
