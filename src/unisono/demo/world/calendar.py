"""The company's calendar: 24 months of Lima's wall clock, and what the clocks of its cities say meanwhile."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import numpy as np

from unisono.demo.world.market import CITIES
from unisono.demo.world.nouns import Whole

FIRST_DAY = np.datetime64("2024-11-01")
MONTHS = 24
HOUR, DAY = 3_600, 86_400
COMPANY_ZONE = "America/Lima"
FIRST_WEEKDAY = 4  # the first day is a Friday; 0 is Monday

_STARTS = (np.datetime64("2024-11") + np.arange(MONTHS + 2)).astype("datetime64[D]")
MONTH_STARTS: Whole = (_STARTS - FIRST_DAY).astype(np.int64) * DAY
"""Seconds at which each month begins; the last but one entry is the end of the story."""

END = int(MONTH_STARTS[MONTHS])
EXPORTED_AT = END + 5 * DAY + 20 * HOUR
"""When the systems were exported: some days of a next month, in which nothing new began."""


def month_of(times: Whole) -> Whole:
    """Into which month does each moment fall?

    >>> month_of(np.array([0, 29 * DAY])).tolist()
    [0, 0]
    >>> month_of(np.array([30 * DAY])).tolist()
    [1]
    """
    return np.searchsorted(MONTH_STARTS, times, side="right") - 1


def hour_of_week(times: Whole) -> Whole:
    """The hour of the week, 0 to 167, 0 being Monday's first, by Lima's clock.

    >>> hour_of_week(np.array([0, 3 * DAY + HOUR])).tolist()
    [96, 1]
    """
    return (times // HOUR + FIRST_WEEKDAY * 24) % 168


@cache
def _offsets() -> Whole:
    """Hours that each city is ahead of Lima, by city and day."""
    first = datetime.fromisoformat(str(FIRST_DAY)).replace(hour=17, tzinfo=UTC)  # Lima's midday
    days = [first + timedelta(days=day) for day in range(EXPORTED_AT // DAY + 40)]
    home = ZoneInfo(COMPANY_ZONE)
    return np.array(
        [[_ahead(ZoneInfo(city.zone), home, moment) for moment in days] for city in CITIES], dtype=np.int64
    )


def _ahead(there: ZoneInfo, here: ZoneInfo, moment: datetime) -> int:
    between = (moment.astimezone(there).utcoffset() or timedelta()) - (
        moment.astimezone(here).utcoffset() or timedelta()
    )
    return round(between.total_seconds() / HOUR)


def hours_ahead(city: Whole, times: Whole) -> Whole:
    """How many hours is each city's clock ahead of Lima's at each moment of Lima's?

    >>> hours_ahead(np.array([0, 2, 3]), np.array([0, 0, 0])).tolist()
    [0, -1, 2]
    """
    return np.asarray(_offsets()[city, np.clip(times // DAY, 0, _offsets().shape[1] - 1)])


def in_lima(city: Whole, local: Whole) -> Whole:
    """What does Lima's clock show at moments of the cities' own clocks?

    >>> in_lima(np.array([2]), np.array([5 * HOUR])).tolist() == [6 * HOUR]
    True
    """
    return np.asarray(local - hours_ahead(city, local) * HOUR)
