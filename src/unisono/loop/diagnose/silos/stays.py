"""Who left and who stayed, month by month, held against customers like them: the arithmetic of all groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from unisono.model.estimate import Estimate
from unisono.stats.excess import Excess, excess

Whole = NDArray[np.int64]
YEAR_MONTHS = 12
LEAST_LEFT = 20  # of a group: fewer say nothing of why


@dataclass(frozen=True, slots=True, eq=False)
class Stays:
    """Customers of every group by the months they were still there: at risk, and left.

    Each entry is one month of customers who are alike: same group, same kind, won in the same month.
    """

    values: tuple[str, ...]
    value: Whole
    kind: Whole  # the same country, segment and need
    broad: Whole  # the same country and segment
    start: Whole
    month: Whole
    left: NDArray[np.float64]
    at_risk: NDArray[np.float64]
    customers: Mapping[str, int]
    pays: Mapping[str, tuple[float, str]]  # of those who left: what one paid a month, in which currency
    last: int = 0

    def excess_of(
        self, value: str, *, needs: bool, margin: float = 1.0, where: NDArray[np.bool_] | None = None
    ) -> Excess:
        """How many times as often a group's customers leave as others won in the same month, kind by kind.

        `needs` also asks that the others had come for the same need.
        """
        kept = np.ones(len(self.value), bool) if where is None else where
        alike = (self.kind if needs else self.broad)[kept]
        first = int(self.month.min(initial=0))
        months = int(self.month.max(initial=0)) - first + 1
        months = max(months, int(self.month.max(initial=0) - self.start.min(initial=0)) + 1)
        strata = (alike * months + (self.month[kept] - self.start[kept])) * (2 * months) + (
            self.start[kept] - first + months
        )
        _, place = np.unique(strata, return_inverse=True)
        count = int(place.max(initial=-1)) + 1
        mine = self.value[kept] == self.values.index(value)
        sums = [
            np.bincount(place, np.where(mine == side, cells[kept], 0.0), count)
            for side in (True, False)
            for cells in (self.left, self.at_risk)
        ]
        return excess(*sums, margin=margin)

    @property
    def tenure(self) -> Whole:
        """For how many months they had been there."""
        return self.month - self.start


def stays_of(rows: Sequence[Mapping[str, Any]]) -> Stays | None:
    """The months of a stays kernel's rows; None where there are none."""
    if not rows:
        return None
    values = tuple(sorted({str(row["value"]) for row in rows}))
    place = {value: at for at, value in enumerate(values)}
    start = _column(rows, "start_month")
    last = int(rows[0]["last_month"])
    ended = np.array([row["end_month"] is not None for row in rows])
    end = np.array([last if row["end_month"] is None else row["end_month"] for row in rows], dtype=np.int64)
    months = np.maximum(end - start, 0) + 1
    entry = np.repeat(np.arange(len(rows)), months)
    month = start[entry] + (np.arange(len(entry)) - np.repeat(np.cumsum(months) - months, months))
    n = _column(rows, "n").astype(np.float64)
    left = np.where(ended[entry] & (month == end[entry]), n[entry], 0.0)
    return Stays(
        values,
        np.array([place[str(row["value"])] for row in rows])[entry],
        _codes(rows, ("country", "segment", "needs"))[entry],
        _codes(rows, ("country", "segment"))[entry],
        start[entry],
        month,
        left,
        n[entry],
        {value: sum(int(row["n"]) for row in rows if str(row["value"]) == value) for value in values},
        {value: told for value in values if (told := _pays(rows, value)) is not None},
        last,
    )


def lost_money(told: Excess, stays: Stays, value: str) -> Estimate | None:
    """What those who wouldn't have left, had they been like the others, would have paid in a year.

    None where nobody knows what they paid, or several currencies don't add up.
    """
    more, pays = told.more, stays.pays.get(value)
    if more is None or pays is None:
        return None
    a_year, currency = pays[0] * YEAR_MONTHS, pays[1]
    middle, low, high = (max(each, 0.0) * a_year for each in more)
    return Estimate(
        middle, low, high, round(told.events), "money", method="mantel_haenszel", currency=currency
    )


def share_lost(told: Excess, customers: int) -> Estimate:
    """The share of a group's customers who wouldn't have left, had they been like the others."""
    more = told.more
    if more is None or not customers:
        return Estimate(None, None, None, customers, "share")
    middle, low, high = (each / customers for each in more)
    return Estimate(middle, low, high, customers, "share", method="mantel_haenszel")


def _pays(rows: Sequence[Mapping[str, Any]], value: str) -> tuple[float, str] | None:
    gone = [
        row for row in rows if str(row["value"]) == value and row["end_month"] is not None and row["paying"]
    ]
    currencies = {row[name] for row in gone for name in ("currency_low", "currency_high")}
    paying = sum(int(row["paying"]) for row in gone)
    if not paying or len(currencies) != 1 or None in currencies:
        return None
    return sum(float(row["pays"]) for row in gone) / paying, str(currencies.pop())


def _column(rows: Sequence[Mapping[str, Any]], name: str) -> Whole:
    return np.array([row[name] for row in rows], dtype=np.int64)


def _codes(rows: Sequence[Mapping[str, Any]], names: Sequence[str]) -> Whole:
    told = [tuple(str(row.get(name)) for name in names) for row in rows]
    place = {kind: at for at, kind in enumerate(dict.fromkeys(told))}
    return np.array([place[kind] for kind in told], dtype=np.int64)
