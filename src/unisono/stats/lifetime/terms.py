"""Whose future is valued, and on what terms it counts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from unisono.stats.lifetime.cells import Array, Cells, Places, distinct


@dataclass(frozen=True, slots=True, eq=False)
class Customers:
    """Customers one by one: as `Cells`, and the mean of what each spent on the repeat purchases.

    `mean_value` of who has no repeat purchase isn't looked at.

    >>> Customers(np.zeros(2), np.zeros(2), np.ones(2), np.full(2, np.nan)).age.tolist()
    [1.0, 1.0]
    """

    frequency: Array
    recency: Array
    age: Array
    mean_value: Array

    @property
    def cells(self) -> tuple[Cells, Places]:
        """The kinds of customers there are, counted, and which kind each is."""
        first, kind = distinct(self.frequency, self.age, self.recency)
        count = np.bincount(kind, minlength=first.size).astype(float)
        return Cells(self.frequency[first], self.recency[first], self.age[first], count), kind


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms the future counts.

    Parameters
    ----------
    horizon : how far ahead, in the unit of the customers' times.
    discount : of one unit of time: money a unit later is worth 1 / (1 + discount).
    margin : what is left of a unit of money spent.

    Raises
    ------
    ValueError
        If the horizon isn't over 0 or the discount under 0.

    >>> round(Terms.yearly(365, 0.1, 365).discount, 6)
    0.000261
    """

    horizon: float
    discount: float = 0.0
    margin: float = 1.0

    def __post_init__(self) -> None:
        if not self.horizon > 0:
            raise ValueError("a horizon lies ahead")
        if not self.discount >= 0:
            raise ValueError("a discount is at least 0")

    @property
    def force(self) -> float:
        """The discount as if it were charged every instant: ln (1 + discount)."""
        return float(np.log1p(self.discount))

    @classmethod
    def yearly(cls, horizon: float, discount: float, units: float, margin: float = 1.0) -> Terms:
        """A discount of a year, told in the customers' unit of time, of which a year has `units`."""
        return cls(horizon, (1 + discount) ** (1 / units) - 1, margin)
