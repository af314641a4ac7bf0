"""Zones that no longer move their clocks: their times need no look-up, most of what reading one costs."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

FIRST, LAST = date(1970, 1, 1), date(2037, 12, 31)  # as far as zone files tell of single changes
MICROSECOND = timedelta(microseconds=1)


@cache
def settled_offset(zone: str) -> tuple[str, int] | None:
    """Since which day has a zone kept one offset from UTC, and how many microseconds is it?

    None where clocks still move, or where the zone is unknown. The day is a full day after the
    last change, so that no hour near the change is read by it.

    >>> settled_offset("America/Lima")
    ('1994-04-02', -18000000000)
    >>> settled_offset("America/Santiago") is None
    True
    """
    try:
        found = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
    final = _offset(found, LAST)
    day = LAST
    while day > FIRST and _offset(found, day) == final:
        day -= timedelta(days=1)
    if (LAST - day).days < 366:  # a zone with summer time changes within any year
        return None
    return (day + timedelta(days=2)).isoformat(), final // MICROSECOND


def _offset(zone: ZoneInfo, day: date) -> timedelta:
    return datetime(day.year, day.month, day.day, 12, tzinfo=zone).utcoffset() or timedelta()
