"""The hours a promise holds for: read from a line that people write, laid out day by day with holidays."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from unisono.loop.measure.clock import day_number

Stretch = tuple[int, int]  # seconds of the day: from, and before

DAY_SECONDS = 86_400
MOST_DAYS = 15 * 366
HOLIDAY = 7
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun", "holidays")
_NAMES = (
    ("mon", "lun", "seg"),
    ("tue", "mar", "ter"),
    ("wed", "mie", "qua"),
    ("thu", "jue", "qui"),
    ("fri", "vie", "sex"),
    ("sat", "sab"),
    ("sun", "dom"),
    ("holiday", "feriado", "festivo"),
)
_ALWAYS = re.compile(r"24\s*[/x]\s*7|always|siempre|sempre")
_LITTLE = re.compile(r"\b(?:de|das|desde|from|los|las|horas|hours|hrs)\b")
_FROM_TO = re.compile(r"\s*(?:-|–|—|\ba\b|\bto\b|\bate\b|\bas\b)\s*")
_TIMES = re.compile(
    r"\d{1,2}(?:[:h.]\d{2}|h)?\s*(?:-|–|—|\ba\b|\bto\b|\bate\b|\bas\b)\s*\d{1,2}(?:[:h.]\d{2}|h)?"
)
_TIME = re.compile(r"(\d{1,2})(?:[:h.](\d{2})|h)?")


@dataclass(frozen=True, slots=True)
class Week:
    """When somebody is there: stretches of each weekday, Monday first, and of holidays, last."""

    days: tuple[tuple[Stretch, ...], ...]

    @property
    def seconds(self) -> int:
        """How long that is in a week without holidays."""
        return sum(closes - opens for day in self.days[:HOLIDAY] for opens, closes in day)

    def on(self, day: date, holidays: Collection[str] = ()) -> tuple[Stretch, ...]:
        """The stretches of one day; `holidays` are days (2025-07-28) or days of every year (12-25)."""
        free = day.isoformat() in holidays or f"{day:%m-%d}" in holidays
        return self.days[HOLIDAY if free else day.weekday()]


def read_hours(text: str) -> Week | None:
    """Which hours does this line mean? None: always.

    Days and times in Spanish, Portuguese or English; parts are set apart by `;`. A stretch that ends
    before it begins goes on until the next day. Holidays are closed unless the line names them.

    Raises
    ------
    ValueError
        Where it can't be read.

    >>> week = read_hours("lun-vie 9:00-18:00; sáb 9-13")
    >>> hours_line(week), read_hours("24/7") is None
    ('mon-fri 09:00-18:00; sat 09:00-13:00', True)
    """
    plain = "".join(
        c for c in unicodedata.normalize("NFKD", text.strip().lower()) if not unicodedata.combining(c)
    )
    plain = _LITTLE.sub("", plain).strip()
    if not plain or _ALWAYS.fullmatch(plain):
        return None
    open_days: list[list[Stretch]] = [[] for _ in DAYS]
    for part in filter(None, (each.strip() for each in plain.split(";"))):
        days, stretches = _part(part)
        for day in days:
            for opens, closes in stretches:
                _put(open_days, day, opens, closes)
    return Week(tuple(_joined(day) for day in open_days))


def hours_line(week: Week | None) -> str:
    """The line as files keep it.

    >>> hours_line(None)
    '24/7'
    """
    if week is None:
        return "24/7"
    parts: list[str] = []
    days = list(enumerate(week.days))
    while days:
        first, stretches = days.pop(0)
        last = first
        while stretches and days and days[0][1] == stretches and days[0][0] < HOLIDAY:
            last = days.pop(0)[0]
        if stretches:
            named = DAYS[first] if first == last else f"{DAYS[first]}-{DAYS[last]}"
            parts.append(f"{named} {', '.join(f'{_clock(a)}-{_clock(b)}' for a, b in stretches)}")
    return "; ".join(parts)


def calendar_rows(
    promise: str, week: Week, first: date, last: date, holidays: Collection[str] = ()
) -> Iterator[dict[str, Any]]:
    """The rows of `open_hours` for one promise: every second of every day within one stretch, open or not."""
    seconds = days = 0
    for place in range(min((last - first).days + 1, MOST_DAYS)):
        day = first + timedelta(days=place)
        stretches = week.on(day, holidays)
        days += bool(stretches)
        for opens, closes, is_open in _whole_day(stretches):
            yield {
                "id": f"{promise}/{day.isoformat()}/{opens}",
                "promise_id": promise,
                "day": day_number(day),
                "opens": opens,
                "closes": closes,
                "is_open": is_open,
                "seconds_before": seconds,
                "days_until": days,
            }
            seconds += closes - opens if is_open else 0


def _part(part: str) -> tuple[list[int], list[Stretch]]:
    found = _TIMES.search(part)
    if found is None:
        raise ValueError(part)
    named, told = part[: found.start()].strip(" :,"), part[found.start() :]
    stretches = [_stretch(one) for one in _TIMES.findall(told)]
    if re.sub(r"[\s,]|\b(?:y|e|and)\b", "", _TIMES.sub("", told)):
        raise ValueError(part)
    return _days(named), stretches


def _days(named: str) -> list[int]:
    """The places of the days in a list of days and spans of days; none named: every day of the week."""
    if not named:
        return list(range(HOLIDAY))
    found: list[int] = []
    for one in re.split(r"\s*,\s*|\s+(?:y|e|and)\s+", named):
        ends = [_day(name) for name in _FROM_TO.split(one)]
        if len(ends) > 2 or (len(ends) == 2 and HOLIDAY in ends):
            raise ValueError(one)
        span = (ends[-1] - ends[0]) % HOLIDAY if len(ends) == 2 else 0
        found += [(ends[0] + step) % HOLIDAY for step in range(span + 1)] if ends[0] < HOLIDAY else [HOLIDAY]
    return found


def _day(name: str) -> int:
    word = name.strip().rstrip(".")
    for place, names in enumerate(_NAMES):
        if any(word.startswith(start) for start in names) and word.isalpha():
            return place
    raise ValueError(name)


def _stretch(told: str) -> Stretch:
    opens, closes = (_seconds(time) for time in _FROM_TO.split(told.strip()))
    if opens == closes or opens >= DAY_SECONDS:
        raise ValueError(told)
    return opens, closes


def _seconds(time: str) -> int:
    found = _TIME.fullmatch(time.strip())
    if found is None:
        raise ValueError(time)
    hours, minutes = int(found[1]), int(found[2] or 0)
    if hours > 24 or minutes > 59 or (hours == 24 and minutes):
        raise ValueError(time)
    return hours * 3600 + minutes * 60


def _put(days: list[list[Stretch]], day: int, opens: int, closes: int) -> None:
    if opens < closes:
        days[day].append((opens, closes))
        return
    days[day].append((opens, DAY_SECONDS))
    if closes:
        days[HOLIDAY if day == HOLIDAY else (day + 1) % HOLIDAY].append((0, closes))


def _joined(stretches: list[Stretch]) -> tuple[Stretch, ...]:
    """The stretches of a day in order, those that touch made one."""
    joined: list[Stretch] = []
    for opens, closes in sorted(stretches):
        if joined and opens <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], closes))
        else:
            joined.append((opens, closes))
    return tuple(joined)


def _whole_day(stretches: tuple[Stretch, ...]) -> Iterator[tuple[int, int, bool]]:
    """A day cut where somebody comes or goes."""
    at = 0
    for opens, closes in stretches:
        if at < opens:
            yield at, opens, False
        yield opens, closes, True
        at = closes
    if at < DAY_SECONDS:
        yield at, DAY_SECONDS, False


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02d}:{seconds % 3600 // 60:02d}"
