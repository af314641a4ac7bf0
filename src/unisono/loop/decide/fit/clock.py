"""Until when Service may take a customer over: working days of the company, at the hour it was handed on."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

FREE = (5, 6)  # Saturday and Sunday


def working(day: date, holidays: Collection[str] = ()) -> bool:
    """Whether somebody works on a day; `holidays` are days (2026-07-28) or days of every year (12-25).

    >>> working(date(2026, 7, 24)), working(date(2026, 7, 25)), working(date(2026, 12, 25), ["12-25"])
    (True, False, False)
    """
    return day.weekday() not in FREE and not {day.isoformat(), f"{day:%m-%d}"} & set(holidays)


def due_at(made: datetime, days: int, zone: str, holidays: Collection[str] = ()) -> datetime:
    """So many working days later, at the same hour of the company's clock.

    What is handed on out of hours begins to count on the next working day, at its first moment.

    Parameters
    ----------
    made : when it was handed on, with its zone.
    days : how many working days there are.
    zone : the company's.

    >>> friday = datetime(2026, 7, 24, 15, 0, tzinfo=UTC)
    >>> due_at(friday, 2, "America/Lima").isoformat()
    '2026-07-28T15:00:00+00:00'
    """
    local = made.astimezone(ZoneInfo(zone))
    day, hour = local.date(), local.time()
    if not working(day, holidays):
        while not working(day, holidays):
            day += timedelta(days=1)
        hour = hour.min
    for _ in range(days):
        day += timedelta(days=1)
        while not working(day, holidays):
            day += timedelta(days=1)
    return datetime.combine(day, hour, ZoneInfo(zone)).astimezone(UTC)
