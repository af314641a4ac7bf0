"""How long customers stay, counted so that those who had no time to leave don't flatter the answer."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import ArrayLike, NDArray

from unisono.stats.interval import NOTHING, Interval
from unisono.stats.precision import quantile
from unisono.stats.share import wilson

Array = NDArray[np.float64]
Places = NDArray[np.int_]


@dataclass(frozen=True, slots=True, eq=False)
class RiskTable:
    """Who could have left in each period of their stay, and who did: tables of two groups add up.

    All arrays hold one number a period, from the first: period 1 is at place 0.

    Parameters
    ----------
    count, left : rows at risk in the period, and those of them that left in it.
    at_risk, at_risk2 : Σw and Σw² of the rows at risk; both equal `count` where nobody is weighted.
    events, events2 : the same of the rows that left.

    >>> both = RiskTable.of([1, 3], [True, False]) + RiskTable.of([2], [True])
    >>> both.count.tolist(), both.left.tolist()
    ([3.0, 2.0, 1.0], [1.0, 1.0, 0.0])
    """

    count: Array
    left: Array
    at_risk: Array
    at_risk2: Array
    events: Array
    events2: Array

    @classmethod
    def of(
        cls,
        last: ArrayLike,
        ended: ArrayLike,
        *,
        entered: ArrayLike = 0,
        count: ArrayLike = 1,
        weight: ArrayLike | None = None,
        weight2: ArrayLike | None = None,
    ) -> RiskTable:
        """Which table do these rows, or cells of like rows, make?

        Parameters
        ----------
        last : the last period in which a row was seen at risk, a whole number.
        ended : whether it left in that period; else nobody knows what came after (right censoring).
        entered : how many periods it had behind it when it was first seen (left truncation).
        count : how many rows the cell stands for.
        weight, weight2 : Σw and Σw² of the cell; None where nobody is weighted.

        Raises
        ------
        ValueError
            If a number is missing or negative, or a period is no whole number. Rows that weren't
            seen for one whole period (last ≤ entered) say nothing and are left out.

        >>> RiskTable.of([5, 5], [True, False], entered=[3, 0]).count.tolist()
        [1.0, 1.0, 1.0, 2.0, 2.0]
        """
        n = np.asarray(count, dtype=float)
        w = n if weight is None else np.asarray(weight, dtype=float)
        w2 = w if weight2 is None else np.asarray(weight2, dtype=float)
        told = (np.asarray(each, dtype=float) for each in (last, entered, ended, n, w, w2))
        until, since, gone, n, w, w2 = (each.ravel() for each in np.broadcast_arrays(*told))
        for each in (until, since, n, w, w2):
            if not (np.isfinite(each).all() and (each >= 0).all()):
                raise ValueError("periods, counts and weights must be finite and not negative")
        if (until % 1).any() or (since % 1).any():
            raise ValueError("periods are whole numbers")
        seen = (until > since) & (n > 0)
        until, since, gone = until[seen].astype(int), since[seen].astype(int), gone[seen] > 0
        columns = [_tallied(until, since, gone, each[seen]) for each in (n, w, w2)]
        (count_, left), (at_risk, events), (at_risk2, events2) = columns
        return cls(count_, left, at_risk, at_risk2, events, events2)

    def __add__(self, other: RiskTable) -> RiskTable:
        longest = max(self.periods, other.periods)
        padded = (
            [np.pad(getattr(table, each.name), (0, longest - table.periods)) for table in (self, other)]
            for each in fields(self)
        )
        return RiskTable(*(one + two for one, two in padded))

    @property
    def periods(self) -> int:
        """How many periods anybody was seen at risk in."""
        return int(self.count.size)

    @property
    def reached(self) -> int:
        """How many periods can be told: up to the first in which nobody was at risk."""
        empty = np.flatnonzero(self.at_risk <= 0)
        return int(empty[0]) if empty.size else self.periods

    @property
    def support(self) -> Array:
        """How many rows the curve rests on at each period: the fewest at risk up to there."""
        return np.minimum.accumulate(self.count)

    def first(self, periods: int) -> RiskTable:
        """The table of these first periods alone."""
        return RiskTable(*(getattr(self, each.name)[:periods] for each in fields(self)))

    def unweighted(self) -> tuple[Array, Array]:
        """At risk and left, in as many plain rows as the weighted ones are worth (Kish, by period)."""
        scale = np.divide(self.at_risk, self.at_risk2, out=np.zeros(self.periods), where=self.at_risk2 > 0)
        return self.at_risk * scale, self.events * scale


@dataclass(frozen=True, slots=True, eq=False)
class Survival:
    """Which share is still there after each period, from the first; `spread` is the variance of log S.

    >>> kaplan_meier(RiskTable.of([1, 2, 2], [True, False, False])).at(0).value
    1.0
    """

    share: Array
    low: Array
    high: Array
    spread: Array
    method: str

    def at(self, period: int) -> Interval:
        """The share after so many periods; nothing where nobody was seen so long.

        >>> kaplan_meier(RiskTable.of([1], [False])).at(2).value is None
        True
        """
        if period == 0:
            return Interval(1.0, 1.0, 1.0, self.method)
        if not 0 < period <= self.share.size:
            return NOTHING
        value, low, high = (float(each[period - 1]) for each in (self.share, self.low, self.high))
        return Interval(value, low, high, self.method)


def kaplan_meier(table: RiskTable, *, level: float = 0.95) -> Survival:
    """Which share of customers is still there after each period?

    S(t) = Π (1 − left / at risk); bounds S^exp(±z √(Σ left / (at risk · staying)) / log S): Greenwood's
    variance on the log-log scale, linearised where rows are weighted.

    Parameters
    ----------
    table : who was at risk, and who left.
    level : how often, in (0, 1), such an interval should hold the truth at one period chosen beforehand.

    Returns
    -------
    Survival
        Fractions, one a period, as far as somebody was at risk. Until somebody has left, the lower
        bound is Wilson's for those at risk; once all have left, the upper one stays where it was.

    Notes
    -----
    Not for periods that only a handful reached: under 10 at risk the bounds can't be trusted. Leaving
    and being seen no longer must have nothing to do with each other.

    Source: Kaplan & Meier, Journal of the American Statistical Association 53 (1958) 457-481; bounds
    as in Kalbfleisch & Prentice, The Statistical Analysis of Failure Time Data (1980), §1.3.

    >>> found = kaplan_meier(RiskTable.of([1, 2, 3, 4], [True, True, False, False]))
    >>> found.share.round(3).tolist(), found.low.round(3).tolist()
    ([0.75, 0.5, 0.5, 0.5], [0.128, 0.058, 0.058, 0.058])
    """
    limit = quantile(level)
    told = table.first(table.reached)
    share, spread = np.cumprod(1 - told.events / told.at_risk), np.cumsum(_steps(told))
    share = np.maximum(share, 0.0)
    low, high = np.ones_like(share), np.ones_like(share)
    inside = (share > 0) & (share < 1)
    width = np.sqrt(spread[inside]) / -np.log(share[inside])
    low[inside] = share[inside] ** np.exp(np.minimum(limit * width, 700.0))  # past which doubles end
    high[inside] = share[inside] ** np.exp(-limit * width)
    plain = np.minimum.accumulate(told.unweighted()[0])
    low[share >= 1] = [wilson(1.0, cases, level)[0] for cases in plain[share >= 1]]
    low[share <= 0] = 0.0
    high = np.where(share > 0, high, np.min(high[share > 0], initial=1.0))
    weighted = not np.allclose(told.at_risk, told.at_risk2)
    method = "kaplan_meier+linearised" if weighted else "kaplan_meier"
    return Survival(share, low, high, spread, method)


def median_stay(found: Survival) -> Interval:
    """After how many periods is half of them gone?

    The first period with S ≤ ½; bounds are the first with low ≤ ½ and the first with high ≤ ½.

    Returns
    -------
    Interval
        In periods. No value where more than half are still there at the end: then `low` alone may
        be known, or nothing.

    Source: Brookmeyer & Crowley, Biometrics 38 (1982) 29-41, on the log-log scale.

    >>> median_stay(kaplan_meier(RiskTable.of([1, 2, 3, 4], [True, True, True, False]))).value
    2.0
    """
    value, low, high = (_first_at_half(each) for each in (found.share, found.low, found.high))
    return Interval(value, low, high, found.method)


def restricted_mean(table: RiskTable, until: int, *, level: float = 0.95) -> Interval:
    """Of the first so many periods, how many does a customer stay on average?

    Σ S(t) over t = 0 … until − 1; its variance Σ (what is left of that sum after t)² · Greenwood's step.

    Parameters
    ----------
    table : who was at risk, and who left.
    until : the periods looked at, counted from the start of a stay.
    level : of the bounds, in (0, 1).

    Returns
    -------
    Interval
        In periods, 0 to `until`; nothing where nobody was seen that long.

    Raises
    ------
    ValueError
        If `until` is less than one.

    Source: Irwin, Journal of Hygiene 47 (1949) 188-189; Klein & Moeschberger, Survival Analysis
    (2003), §4.5.

    >>> restricted_mean(RiskTable.of([1, 2, 2, 2], [True, False, False, False]), 2).value
    1.75
    """
    if until < 1:
        raise ValueError("at least one period must be looked at")
    limit = quantile(level)
    if table.reached < until - 1 or table.reached < 1:
        return NOTHING
    told = table.first(until - 1)
    alive = np.concatenate(([1.0], np.cumprod(1 - told.events / told.at_risk)))
    after = alive[1:][::-1].cumsum()[::-1]  # what is still to come once the step at t is made
    steps = np.where(after > 0, _steps(told), 0.0)
    mean, error = float(alive.sum()), math.sqrt(float((after**2 * steps).sum()))
    low, high = max(0.0, mean - limit * error), min(float(until), mean + limit * error)
    return Interval(mean, low, high, "restricted_mean")


def _tallied(until: Places, since: Places, gone: ArrayLike, sums: Array) -> list[Array]:
    """At risk and gone by period: each row counts in the periods after `since` up to `until`."""
    size = int(until.max(initial=0)) + 1
    comes: Array = np.bincount(since, weights=sums, minlength=size).astype(float)
    goes: Array = np.bincount(until, weights=sums, minlength=size).astype(float)
    left: Array = np.bincount(until, weights=sums * np.asarray(gone), minlength=size).astype(float)
    at_risk = np.cumsum(comes)[:-1] - np.cumsum(goes)[:-1]
    at_risk[np.abs(at_risk) < 1e-9 * max(float(sums.sum()), 1.0)] = 0.0  # what only rounding left over
    return [at_risk, left[1:]]


def _steps(table: RiskTable) -> Array:
    """What each period adds to the variance of log S: Greenwood's, from squares where rows are weighted."""
    h = table.events / table.at_risk
    squares = np.maximum((1 - 2 * h) * table.events2 + h * h * table.at_risk2, 0.0)
    staying = table.at_risk * (1 - h)
    return np.divide(squares, staying**2, out=np.full_like(h, np.inf), where=staying > 0)


def _first_at_half(shares: Array) -> float | None:
    reached = np.flatnonzero(shares <= 0.5 + 1e-12)
    return float(reached[0] + 1) if reached.size else None
