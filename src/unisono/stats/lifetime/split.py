"""A past cut in two: what was seen until a day, and what came after it, to try a model on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from unisono.stats.lifetime.cells import Array, Cells, distinct


class Histories(NamedTuple):
    """Customers by what they bought: as in `Cells`, one row a customer, in the order of `customer`."""

    customer: NDArray[np.int64]
    frequency: Array
    recency: Array
    age: Array


def histories(customer: ArrayLike, at: ArrayLike, until: float) -> Histories:
    """How often did each buy until then, when last, known for how long?

    Parameters
    ----------
    customer, at : one row a purchase: who, a whole number, and when. Several at one time are one.
    until : when we look; later purchases aren't seen, nor who came later.

    >>> histories([7, 7, 7, 8], [1.0, 4.0, 4.0, 2.0], until=10.0).frequency.tolist()
    [1.0, 0.0]
    """
    who, when = np.asarray(customer, dtype=np.int64).ravel(), np.asarray(at, dtype=float).ravel()
    seen = when <= until
    who, when = who[seen], when[seen]
    first, _ = distinct(who.astype(float), when)
    who, when = who[first], when[first]
    customers, begins, often = np.unique(who, return_index=True, return_counts=True)
    came, last = when[begins], when[begins + often - 1]
    return Histories(customers, (often - 1).astype(float), last - came, until - came)


@dataclass(frozen=True, slots=True, eq=False)
class Split:
    """What customers did until a day, and what the same customers did after it.

    Parameters
    ----------
    cells : as seen that day; who did alike after it is one cell.
    later : purchases after it, one number a cell.
    horizon : how long after it was looked.
    ends, repeats : how many purchases all of them made in each period after it, and when each period ends,
        from that day; none where the course of time isn't known.

    Raises
    ------
    ValueError
        If a cell has no `later`, or the periods don't lie within the horizon.

    >>> Split.of([7, 7, 8], [1.0, 12.0, 2.0], until=10.0, end=20.0).later.tolist()
    [0.0, 1.0]
    """

    cells: Cells
    later: Array
    horizon: float
    ends: Array = field(default_factory=lambda: np.zeros(0))
    repeats: Array = field(default_factory=lambda: np.zeros(0))

    def __post_init__(self) -> None:
        if self.later.shape != self.cells.age.shape:
            raise ValueError("each cell has what came later")
        if self.ends.shape != self.repeats.shape or (np.diff(self.ends) <= 0).any():
            raise ValueError("each period has an end, one after the other")
        if not self.horizon > 0 or (self.ends > self.horizon * (1 + 1e-9)).any() or (self.ends <= 0).any():
            raise ValueError("what came later came within the horizon")

    @classmethod
    def of(
        cls, customer: ArrayLike, at: ArrayLike, *, until: float, end: float, period: float | None = None
    ) -> Self:
        """Cut purchases in two at `until`, look up to `end`, in periods of so much time."""
        seen, whole = histories(customer, at, until), histories(customer, at, end)
        old = np.isin(whole.customer, seen.customer)
        later = whole.frequency[old] - seen.frequency
        first, kind = distinct(seen.frequency, seen.age, seen.recency, later)
        count = np.bincount(kind, minlength=first.size).astype(float)
        cells = Cells(seen.frequency[first], seen.recency[first], seen.age[first], count)
        if period is None:
            return cls(cells, later[first], end - until)
        who, when = np.asarray(customer, dtype=np.int64).ravel(), np.asarray(at, dtype=float).ravel()
        once, _ = distinct(who.astype(float), when)
        after = when[once][np.isin(who[once], seen.customer) & (when[once] > until)] - until
        ends = np.arange(1.0, int((end - until) / period + 1e-9) + 1) * period
        return cls(cells, later[first], end - until, ends, _in_periods(after, ends))


def _in_periods(after: Array, ends: Array) -> Array:
    """How many fall into each period, its end included."""
    place = np.searchsorted(ends, after * (1 - 1e-12))
    return np.bincount(place, minlength=ends.size + 1)[: ends.size].astype(float)
