"""Days and periods of the company's calendar: as SQL, as labels people read, and back."""

from __future__ import annotations

import re
from datetime import date, timedelta

from unisono.errors import QuestionError
from unisono.model.canon import Kind
from unisono.model.question import Grain

EPOCH = date(1970, 1, 1)
_MONDAY_FIRST = "({day} + 700003) % 7"  # 1970 began on a Thursday; 100,000 weeks keep it positive

CLOCK: dict[str, Kind] = {"hour": Kind.INTEGER, "weekday": Kind.INTEGER, "hour_of_week": Kind.INTEGER}
"""Columns every metric has: the local hour (0-23), weekday (1 is Monday), hour of the week (0-167)."""


def day_number(day: date) -> int:
    """Which day since 1970 is this?

    >>> day_number(date(2018, 3, 1))
    17591
    """
    return (day - EPOCH).days


def clock_sql(name: str, time: str) -> str:
    """The SQL of one of the CLOCK columns for a time in microseconds of UTC.

    >>> clock_sql("hour", "at")
    'cast(extract(hour from local_time(at)) as integer)'
    """
    hour = f"cast(extract(hour from local_time({time})) as integer)"
    weekday = _MONDAY_FIRST.format(day=f"local_day({time})")
    return {"hour": hour, "weekday": f"({weekday} + 1)", "hour_of_week": f"(({weekday}) * 24 + {hour})"}[name]


def period_sql(grain: Grain | None, day: str) -> str:
    """The SQL of the first day of the period that a local day (since 1970) falls into; null without periods.

    >>> period_sql("month", "_day")
    "cast(date_trunc('month', date '1970-01-01' + _day)::date - date '1970-01-01' as integer)"
    """
    if grain is None:
        return "cast(null as integer)"
    return f"cast(date_trunc('{grain}', date '1970-01-01' + {day})::date - date '1970-01-01' as integer)"


def period_label(start: int, grain: Grain) -> str:
    """What is the period called that begins on this day since 1970?

    >>> [period_label(17532, grain) for grain in ("day", "week", "month", "quarter")]
    ['2018-01-01', '2018-W01', '2018-01', '2018-Q1']
    """
    day = EPOCH + timedelta(days=start)
    if grain == "day":
        return day.isoformat()
    if grain == "week":
        year, week, _ = day.isocalendar()
        return f"{year}-W{week:02d}"
    if grain == "month":
        return f"{day.year}-{day.month:02d}"
    return f"{day.year}-Q{(day.month + 2) // 3}"


def period_start(label: str) -> int:
    """On which day since 1970 does the period of this name begin?

    Raises
    ------
    QuestionError
        `period_unreadable`, if it's no such name.

    >>> [period_start(label) for label in ("2018-01-01", "2018-W01", "2018-01", "2018-Q1")]
    [17532, 17532, 17532, 17532]
    """
    try:
        if re.fullmatch(r"\d{4}-Q[1-4]", label):
            return day_number(date(int(label[:4]), 3 * int(label[-1]) - 2, 1))
        if re.fullmatch(r"\d{4}-\d{2}", label):
            return day_number(date.fromisoformat(f"{label}-01"))
        if re.fullmatch(r"\d{4}-(W\d{2}|\d{2}-\d{2})", label):
            return day_number(date.fromisoformat(label))
    except ValueError as impossible:
        raise QuestionError("period_unreadable", period=label) from impossible
    raise QuestionError("period_unreadable", period=label)
