"""What the kernels of value gave, as arrays; and the frame they are asked in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from unisono.errors import UnisonoError
from unisono.loop.measure.lifetime import Sight, money_kernel
from unisono.model.company import Company
from unisono.model.estimate import Reason
from unisono.services.value.book import People
from unisono.store.warehouse import Reader

Array = NDArray[np.float64]
Whole = NDArray[np.int64]

MONTH_DAYS = 365.25 / 12
MOST_HELD_OUT, LEAST_HELD_OUT = 12, 3  # months
HELD_OUT = 1 / 3  # of the time there is


class UnvaluedError(UnisonoError):
    """Customers can't be valued; `reason` says why. It never leaves this room."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.code, **reason.facts)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Frame:
    """One edition to be valued: whose, how, and the first and last day of its data."""

    company: Company
    reader: Reader
    sight: Sight
    first: date

    @property
    def split(self) -> date | None:
        """The last day to fit on where the rest is held out: a third of the time, at most a year, in whole
        months; None where that leaves under three months."""
        days = (self.sight.until - self.first).days
        months = min(MOST_HELD_OUT, round(days / MONTH_DAYS * HELD_OUT))
        return None if months < LEAST_HELD_OUT else months_before(self.sight.until, months)


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier, or the last day of that month; a month's last day stays one.

    >>> months_before(date(2026, 10, 31), 8), months_before(date(2026, 3, 15), 3)
    (datetime.date(2026, 2, 28), datetime.date(2025, 12, 15))
    """
    whole = (day + timedelta(days=1)).day == 1
    place = day.year * 12 + day.month - 1 - months
    first, after = date(place // 12, place % 12 + 1, 1), date((place + 1) // 12, (place + 1) % 12 + 1, 1)
    last = (after - timedelta(days=1)).day
    return first.replace(day=last if whole else min(day.day, last))


def months_after(day: date, months: int) -> date:
    """The same day so many months later.

    >>> months_after(date(2026, 10, 31), 36)
    datetime.date(2029, 10, 31)
    """
    return months_before(day, -months)


def floats(rows: pa.Table, name: str) -> Array:
    """A column as doubles, NaN where nothing stands."""
    column = rows[name].cast(pa.float64())
    return np.asarray(column.to_numpy(), dtype=np.float64)


def texts(rows: pa.Table, name: str) -> NDArray[Any]:
    """A column as texts, empty where nothing stands."""
    told: NDArray[Any] = np.array(
        [told or "" for told in rows[name].cast(pa.string()).to_pylist()], dtype=str
    )
    return told


def beside(ids: NDArray[Any], rows: pa.Table, name: str, missing: float) -> Array:
    """A column of rows in order of customer_id, laid beside these ids; `missing` where there is no row."""
    keys, values = texts(rows, "customer_id"), floats(rows, name)
    if not len(keys):
        return np.full(len(ids), missing)
    order = np.argsort(keys, kind="stable")
    found = np.searchsorted(keys, ids, sorter=order).clip(max=len(keys) - 1)
    at = order[found]
    return np.where(keys[at] == ids, values[at], missing)


def people_of(frame: Frame) -> People:
    """Everybody who ever began, with their money so far."""
    rows = frame.reader.arrow(money_kernel(frame.sight))
    ids = texts(rows, "customer_id")
    order = np.argsort(ids, kind="stable")  # the engine's order of texts may be another
    money = (floats(rows, name)[order] for name in ("sales", "told", "earned", "served"))
    return People(ids[order], floats(rows, "won")[order].astype(np.int64), *money)
