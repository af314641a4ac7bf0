"""What customers have brought so far: by the month they were won in, by campaign, month after month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
import pyarrow as pa

from unisono.loop.measure.clock import EPOCH
from unisono.loop.measure.metric import LEVEL, MINIMUM_N
from unisono.model.estimate import Estimate, Reason
from unisono.services.value.book import steady
from unisono.services.value.nouns import Cohort
from unisono.services.value.reading import Array, Whole, floats
from unisono.stats.precision import quantile

YEAR = 12


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """Customers won in some months, and their money by month since.

    Parameters
    ----------
    cohorts : months since January 1970.
    customers : array, shape (cohorts,).
    earned, squares : arrays, shape (cohorts, months): margin brought in that month since, and by how much
        it raised the sum of the squares of what each has brought.
    seen : how many whole months since have passed, the month they were won in counted; by cohort.
    """

    cohorts: Whole
    customers: Whole
    earned: Array
    squares: Array
    seen: Whole

    def cohort(self, place: int, active: Estimate, currency: str) -> Cohort:
        """One month's customers, with what they have brought."""
        sums = np.cumsum(self.earned[place, : self.seen[place]])
        squares = np.cumsum(self.squares[place, : self.seen[place]])
        n = int(self.customers[place])
        told = tuple(_mean(float(s), float(q), n, currency) for s, q in zip(sums, squares, strict=True))
        return Cohort(month_label(int(self.cohorts[place])), n, active, told)

    def brought(self) -> tuple[Array, Array, Whole]:
        """What a customer has brought after each month since they were won, its standard error and n.

        Each month adds the mean of those who have had the time; so nobody is counted as bringing
        nothing in a month that hasn't come yet.
        """
        months = np.arange(self.earned.shape[1])
        there = self.seen[:, None] > months
        n = (self.customers[:, None] * there).sum(axis=0)
        safe = np.maximum(n, 1)
        mean = np.cumsum((self.earned * there).sum(axis=0) / safe)
        sums = (np.cumsum(self.earned, axis=1) * there).sum(axis=0) / safe
        squares = (np.cumsum(self.squares, axis=1) * there).sum(axis=0) / safe
        error = np.sqrt(np.maximum(squares - sums**2, 0) / safe)
        reached = n >= MINIMUM_N
        upto = len(reached) if reached.all() else int(np.argmin(reached))
        return mean[:upto], error[:upto], n[:upto]


def course_of(rows: pa.Table, won: Whole, until: date) -> Course:
    """The course of customers won on these days, from rows of the cohorts' kernel."""
    months = month_of(won)
    cohorts, customers = np.unique(months, return_counts=True)
    last = last_whole_month(until)
    seen = np.maximum(last - cohorts + 1, 0)
    shape = (len(cohorts), max(int(seen.max(initial=0)), 1))
    earned, squares = np.zeros(shape), np.zeros(shape)
    at = np.searchsorted(cohorts, floats(rows, "cohort").astype(np.int64)).clip(max=max(len(cohorts) - 1, 0))
    since = floats(rows, "since").astype(np.int64)
    kept = since < shape[1]
    if len(cohorts):
        np.add.at(earned, (at[kept], since[kept]), floats(rows, "earned")[kept])
        np.add.at(squares, (at[kept], since[kept]), floats(rows, "squares")[kept])
    return Course(cohorts, customers, earned, squares, seen)


def payback(course: Course, cac: Estimate) -> Estimate:
    """After how many months has a customer brought what winning them cost?

    The first month at whose end the mean has reached it; between the month in which the upper bound of
    the mean reaches it and the one in which the lower does.
    """
    mean, error, n = course.brought()
    nothing = Estimate(None, None, None, int(n[0]) if len(n) else 0, "count")
    if cac.value is None or not len(mean):
        return _without(nothing, cac.reason or Reason("no_data"))
    reach = quantile(LEVEL) * error
    low, month, high = (_first(curve, cac.value) for curve in (mean + reach, mean, mean - reach))
    if month is None:
        return _without(nothing, Reason("value_not_paid_back", {"months": len(mean)}), low)
    return Estimate(month, low, high, int(n[int(month) - 1]), "count", LEVEL, method="course")


def month_of(days: Whole) -> Whole:
    """Which month since January 1970 each day falls into.

    >>> month_of(np.array([0, 31, 365])).tolist()
    [0, 1, 12]
    """
    told: Whole = days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    return told


def last_whole_month(until: date) -> int:
    """The last month that has passed whole by the end of a day.

    >>> last_whole_month(date(1970, 2, 28)), last_whole_month(date(1970, 2, 27))
    (1, 0)
    """
    after = until + timedelta(days=1)
    return (after.year - EPOCH.year) * YEAR + after.month - 2


def month_label(month: int) -> str:
    """What such a month is called.

    >>> month_label(13)
    '1971-02'
    """
    return f"{EPOCH.year + month // YEAR}-{month % YEAR + 1:02d}"


def _first(curve: Array, level: float) -> float | None:
    reached = np.flatnonzero(curve >= level)
    return float(reached[0] + 1) if len(reached) else None


def _without(nothing: Estimate, reason: Reason, low: float | None = None) -> Estimate:
    return Estimate(None, low, None, nothing.n, nothing.unit, LEVEL, reason)


def _mean(total: float, squares: float, n: int, currency: str) -> Estimate:
    told: dict[str, Any] = {"n": n, "unit": "money", "level": LEVEL, "currency": currency}
    if n < MINIMUM_N:
        facts: dict[str, object] = {"n": n, "minimum": MINIMUM_N, "missing": MINIMUM_N - n}
        return Estimate(None, None, None, reason=Reason("too_few", facts), **told)
    mean = total / n
    reach = quantile(LEVEL) * float(np.sqrt(max(squares / n - mean**2, 0.0) / (n - 1)))
    return Estimate(steady(mean), steady(mean - reach), steady(mean + reach), method="mean", **told)
