"""Writes the same moment as each system does: by Lima's clock day first, in UTC, or with an offset.

Lima keeps its clocks five hours behind UTC all year.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from unisono.demo.exports.columns import Piece, fixed
from unisono.demo.world.calendar import DAY, FIRST_DAY, HOUR
from unisono.demo.world.nouns import Whole

BEHIND_UTC = 5 * HOUR
Texts = npt.NDArray[np.bytes_]


def day_first(times: Whole) -> pa.StringArray:
    """Lima's clock as a Peruvian types it: `01/11/2024 09:30`.

    >>> day_first(np.array([9 * HOUR + 1800, -1])).to_pylist()
    ['01/11/2024 09:30', None]
    """
    day, seconds = _told(times)
    return fixed([_days(day, _spoken), (_minutes(), seconds // 60)], times != -1)


def in_utc(times: Whole) -> pa.StringArray:
    """UTC as machines write it: `2024-11-01T14:30:00Z`.

    >>> in_utc(np.array([9 * HOUR + 1800, 23 * HOUR])).to_pylist()
    ['2024-11-01T14:30:00Z', '2024-11-02T04:00:00Z']
    """
    day, seconds = _told(np.where(times == -1, 0, times + BEHIND_UTC))
    return fixed([_days(day, _iso_t), *_clock(seconds, "Z")], times != -1)


def with_offset(times: Whole) -> pa.StringArray:
    """Lima's clock with its offset: `2024-11-01T09:30:00-05:00`.

    >>> with_offset(np.array([9 * HOUR + 1800])).to_pylist()
    ['2024-11-01T09:30:00-05:00']
    """
    day, seconds = _told(times)
    return fixed([_days(day, _iso_t), *_clock(seconds, "-05:00")], times != -1)


def iso(times: Whole) -> pa.StringArray:
    """Lima's clock, year first: `2024-11-01 09:30:00`.

    >>> iso(np.array([9 * HOUR + 1800])).to_pylist()
    ['2024-11-01 09:30:00']
    """
    day, seconds = _told(times)
    return fixed([_days(day, _iso_blank), *_clock(seconds, "")], times != -1)


def iso_day(times: Whole) -> pa.StringArray:
    """The day by Lima's clock: `2024-11-01`.

    >>> iso_day(np.array([23 * HOUR, -1])).to_pylist()
    ['2024-11-01', None]
    """
    return fixed([_days(_told(times)[0], date.isoformat)], times != -1)


def stamps(times: Whole) -> pa.Array[Any]:
    """Microseconds of UTC, for files that keep types.

    >>> str(stamps(np.array([9 * HOUR]))[0])
    '2024-11-01 14:00:00'
    """
    first = int(FIRST_DAY.astype("datetime64[us]").astype(np.int64))
    micros = first + (times.astype(np.int64) + BEHIND_UTC) * 1_000_000
    missing = times == -1
    return pa.array(micros, mask=missing if missing.any() else None).cast(pa.timestamp("us"))


def _told(times: Whole) -> tuple[Whole, Whole]:
    """Days since the first, which may be before it, and seconds of the day."""
    return times // DAY, times % DAY


def _days(day: Whole, write: Callable[[date], str]) -> Piece:
    first, last = (int(day.min()), int(day.max())) if len(day) else (0, 0)
    days = (FIRST_DAY + np.arange(first, last + 1)).tolist()
    return np.array([write(each).encode() for each in days]), day - first


@cache
def _minutes() -> Texts:
    return np.array([f"{minute // 60:02d}:{minute % 60:02d}".encode() for minute in range(DAY // 60)])


def _clock(seconds: Whole, zone: str) -> list[Piece]:
    ends = np.array([f":{second:02d}{zone}".encode() for second in range(60)])
    return [(_minutes(), seconds // 60), (ends, seconds % 60)]


def _spoken(day: date) -> str:
    return f"{day:%d/%m/%Y} "


def _iso_t(day: date) -> str:
    return f"{day.isoformat()}T"


def _iso_blank(day: date) -> str:
    return f"{day.isoformat()} "
