"""The book of values: what each customer is worth, with what is needed to add customers up honestly."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from unisono.loop.measure.lifetime import Sight
from unisono.loop.measure.metric import LEVEL, MINIMUM_N
from unisono.model.estimate import Estimate, Reason
from unisono.services.value.nouns import ModelCard
from unisono.stats.precision import quantile

Array = NDArray[np.float64]
Whole = NDArray[np.int64]

CUSTOMER_LEVEL = 0.9
PARTS = 10  # deciles


@dataclass(frozen=True, slots=True, eq=False)
class Book:
    """Customers, valued. All arrays have one entry a customer, in the order of `ids`.

    Parameters
    ----------
    value, low, high : cents expected, and the interval that holds what will come for 9 of 10 customers.
    alive : the chance that they are still customers.
    spread : the variance of what will come, were the model known exactly.
    cell, scale : `scale` × row `cell` of `astray` is by how much the customer's value is wrong in each of
        the ways in which the model may be wrong for all; such errors don't cancel out in sums. The
        variance they bring to a sum is the sum of its squares.
    bias : by which share the model was off when it was checked; sums are uncertain by so much more.
    people : everybody who ever began, those who have left among them.
    """

    ids: NDArray[np.str_]
    value: Array
    low: Array
    high: Array
    alive: Array
    spread: Array
    cell: Whole
    scale: Array
    astray: Array
    card: ModelCard
    sight: Sight
    currency: str
    people: People
    bias: float = 0.0

    def __len__(self) -> int:
        return len(self.ids)

    def place(self, customers: NDArray[np.str_]) -> Whole:
        """Where each of these customers stands in the book; −1 for whoever isn't valued."""
        return place_in(self.ids, customers)

    def estimate_of(self, place: int) -> Estimate:
        """What one customer is worth."""
        value, low, high = (steady(float(each[place])) for each in (self.value, self.low, self.high))
        return Estimate(
            value, low, high, 1, "money", CUSTOMER_LEVEL, method=self.card.model, currency=self.currency
        )

    def totals(self, places: Whole, groups: Whole, count: int) -> Totals:
        """The sums of these customers by group."""
        own = self.scale[places] if len(places) else np.zeros(0)
        return Totals(
            np.bincount(groups, minlength=count),
            np.bincount(groups, self.value[places], count).astype(np.float64),
            np.bincount(groups, self.spread[places], count).astype(np.float64),
            _astray(self.astray, self.cell[places], own, groups, count),
            self.bias,
            self.currency,
            self.card.model,
        )


@dataclass(frozen=True, slots=True, eq=False)
class People:
    """Everybody who ever began, valued or gone, in order of `ids`: the day they were won, and in cents
    (NaN where nothing is known) their sales, the part of those whose margin is told, margin and cost."""

    ids: NDArray[np.str_]
    won: Whole
    sales: Array
    told: Array
    earned: Array
    served: Array


@dataclass(frozen=True, slots=True, eq=False)
class Totals:
    """Sums by group: how many customers, their value, its variance, and how far astray it may be."""

    n: Whole
    value: Array
    spread: Array
    astray: Array
    bias: float
    currency: str
    method: str

    def equity(self, group: int) -> Estimate:
        """What the customers of a group are worth together; no value under 30 of them."""
        return self._estimate(group, 1.0)

    def mean(self, group: int) -> Estimate:
        """What one of them is worth on average; no value under 30 of them."""
        return self._estimate(group, 1.0 / max(int(self.n[group]), 1))

    def _estimate(self, group: int, scale: float) -> Estimate:
        n, value = int(self.n[group]), float(self.value[group])
        if n < MINIMUM_N:
            facts: dict[str, object] = {"n": n, "minimum": MINIMUM_N, "missing": MINIMUM_N - n}
            reason = Reason("too_few", facts) if n else Reason("no_data")
            return Estimate(None, None, None, n, "money", LEVEL, reason, currency=self.currency)
        reach = quantile(LEVEL) * self.deviation(group)
        bounds = (max(value - reach, 0.0), value, value + reach)
        low, told, high = (steady(each * scale) for each in bounds)
        return Estimate(told, low, high, n, "money", LEVEL, method=self.method, currency=self.currency)

    def deviation(self, group: int) -> float:
        """The standard error of a group's sum: what the model doesn't know, what chance will bring, and how
        far the model was off when it was checked."""
        known = float((self.astray[group] ** 2).sum()) + float(self.spread[group])
        return float(np.sqrt(known + (self.bias * float(self.value[group])) ** 2))


def place_in(ids: NDArray[np.str_], customers: NDArray[np.str_]) -> Whole:
    """Where each customer stands among ids that are in order; −1 for whoever doesn't.

    >>> place_in(np.array(["a", "c"]), np.array(["c", "b"])).tolist()
    [1, -1]
    """
    if not len(ids):
        return np.full(len(customers), -1, dtype=np.int64)
    found = np.searchsorted(ids, customers).clip(max=len(ids) - 1)
    return np.where(ids[found] == customers, found, -1).astype(np.int64)


def steady(value: float) -> float:
    """A value to twelve digits: past them, sums of doubles may differ from one machine to the next.

    >>> steady(2.9999999999999867)
    3.0
    """
    return float(f"{value:.12g}")


def _astray(astray: Array, cell: Whole, scale: Array, groups: Whole, count: int) -> Array:
    """Each group's sum of what may be wrong, one column a way of being wrong."""
    cells = len(astray)
    if count * cells <= max(len(cell), 1) * astray.shape[1]:
        weight = np.bincount(groups * cells + cell, scale, count * cells).reshape(count, cells)
        return np.asarray(weight @ astray)
    columns = [np.bincount(groups, scale * column[cell], count) for column in astray.T]
    return np.stack(columns, axis=1)
