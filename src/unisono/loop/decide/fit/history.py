"""A company's deals as arrays: what was known of each when it was opened, and what came of it since."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from unisono.loop.decide.fit.kernels import HORIZON
from unisono.loop.measure.staying import DAYS, TWELFTHS

Array = NDArray[np.float64]
Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]
Texts = NDArray[np.str_]

MONTH = DAYS / TWELFTHS  # days
LEAST_SEEN = 3  # months of a customer, to learn from them what customers do
NEVER = 10**6  # months: nobody was seen to leave
OPEN, LOST, WON = -1, 0, 1


@dataclass(frozen=True, slots=True)
class Category:
    """One thing known of a deal, in few values. `None` among them: nobody wrote it down; `rest`: the rare.

    Parameters
    ----------
    name : the column it is, within reach of a deal.
    levels : its values, in the order of their codes.
    rest : the code that stands for all rare values; −1 where none is rare.
    """

    name: str
    levels: tuple[str | None, ...]
    rest: int = -1


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """Deals, one a row, and the twelve months after those by which a customer began.

    Parameters
    ----------
    ids, customers, reps : of each deal; empty where nothing stands.
    opened, closed : days since 1970; closed is NaN while open.
    state : OPEN, LOST or WON.
    first : by which a customer began; only those tell what a customer brings.
    amount : cents, NaN where it isn't known.
    categories, codes : what is known of each deal; deals × categories.
    left : the month after winning in which the customer left, NEVER where nobody saw it.
    margin, cost : cents by month after winning, deals × 12.
    promoting, answers : promoters less detractors, and answers, deals × 12.
    last : the last day anything is known of.
    stays : whether customers hold contracts, so that leaving can be seen.
    """

    ids: Texts
    customers: Texts
    reps: Texts
    opened: Array
    closed: Array
    state: Whole
    first: Flags
    amount: Array
    categories: tuple[Category, ...]
    codes: Whole
    left: Whole
    margin: Array
    cost: Array
    promoting: Array
    answers: Array
    last: int
    stays: bool

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def levels(self) -> tuple[int, ...]:
        """How many values each category has."""
        return tuple(len(category.levels) for category in self.categories)

    def decided(self, until: float) -> Flags:
        """Which deals teach the chance to win: those won or lost by a day.

        A customer's later deals teach nothing of winning one.
        """
        ended = (self.closed <= until) & (self.state != OPEN)
        return np.asarray(ended & ((self.state == LOST) | self.first))

    def begun(self, until: float) -> Flags:
        """Which deals began a customer by a day."""
        return np.asarray((self.state == WON) & self.first & (self.closed <= until))

    def seen(self, until: float) -> Whole:
        """How many whole months after winning had passed by a day, 12 at most; 0 for deals not won."""
        months = np.floor((until - self.closed) / MONTH)
        return np.where(self.begun(until), np.clip(np.nan_to_num(months), 0, HORIZON), 0).astype(np.int64)

    def at_risk(self, until: float) -> Flags:
        """Who was a customer at the beginning of each month that was seen to its end, deals × 12.

        Customers won in the last weeks are none of them: their first month alone, with its first bill or
        without, says nothing of a year.
        """
        months, seen = np.arange(1, HORIZON + 1), self.seen(until)[:, None]
        return np.asarray((months <= seen) & (months <= self.left[:, None]) & (seen >= LEAST_SEEN))

    def leaves(self) -> Flags:
        """In which month each customer left, deals × 12."""
        return np.asarray(np.arange(1, HORIZON + 1) == self.left[:, None])

    @property
    def realised(self) -> Array:
        """What each deal brought in twelve months: margin less cost to serve; 0 where it was lost.

        NaN where that isn't known yet, or the deal began no customer.
        """
        brought = (self.margin - self.cost).sum(axis=1)
        known = self.begun(self.last) & (self.seen(self.last) == HORIZON)
        return np.where(self.state == LOST, 0.0, np.where(known, brought, np.nan))
