"""Days and periods of pay: whole numbers since 1970 on the company's own calendar."""

from __future__ import annotations

from calendar import monthrange
from datetime import timedelta
from typing import Literal, get_args

from unisono.loop.measure.clock import EPOCH, day_number

Period = Literal["month", "quarter"]
PERIODS: tuple[Period, ...] = get_args(Period)
MONTHS = {"month": 1, "quarter": 3}


def period_of(day: int, period: Period) -> int:
    """On which day does the period begin that a day falls into?

    >>> from datetime import date
    >>> start = period_of(day_number(date(2026, 5, 17)), "quarter")
    >>> EPOCH + timedelta(days=start)
    datetime.date(2026, 4, 1)
    """
    there = EPOCH + timedelta(days=day)
    first = there.month - (there.month - 1) % MONTHS[period]
    return day_number(there.replace(month=first, day=1))


def period_end(start: int, period: Period) -> int:
    """On which day does the period end that begins on a day?

    >>> period_end(0, "month")
    30
    """
    return after_months(start, MONTHS[period]) - 1


def after_months(day: int, months: int) -> int:
    """Which day is the same day so many months later; the last of a month that has no such day.

    >>> from datetime import date
    >>> EPOCH + timedelta(days=after_months(day_number(date(2026, 1, 31)), 1))
    datetime.date(2026, 2, 28)
    """
    there = EPOCH + timedelta(days=day)
    year, month = divmod(there.year * 12 + there.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    return day_number(there.replace(year=year, month=month + 1, day=min(there.day, last)))


def whole_months(first: int, last: int) -> int:
    """How many whole months lie between two days?

    >>> whole_months(0, 58), whole_months(0, 59)
    (1, 2)
    """
    one, another = (EPOCH + timedelta(days=day) for day in (first, last))
    months = (another.year - one.year) * 12 + another.month - one.month
    return months if after_months(first, months) <= last else months - 1
