"""What a ranking is worth: how much of what came stood at its top."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from unisono.stats.interval import NOTHING, Interval

Array = NDArray[np.float64]

LEAST_ROWS = 30
TIMES, SEED = 500, 20_260_731


def top_share(score: Array, came: Array, part: float) -> float:
    """Which share of all that came stands in the best-ranked part? NaN where nothing came.

    Rows of the same score share what came to them, so that their order doesn't matter.

    Parameters
    ----------
    score : higher is ranked first.
    part : of the rows, over 0 to 1.

    >>> top_share(np.array([3.0, 2.0, 1.0, 0.0]), np.array([5.0, 3.0, 1.0, 1.0]), 0.5)
    0.8
    """
    return _Ranked.of(score, came).share(np.ones(len(came)), part)


def lift(score: Array, other: Array, came: Array, part: float, *, level: float = 0.95) -> Interval:
    """How much more of what came does one ranking put into its best part than another?

    top_share(score) − top_share(other); bounds by drawing rows again, 500 times, always the same.

    Returns
    -------
    Interval
        As a fraction of all that came, −1 to 1. Nothing under 30 rows or where nothing came.

    Source: Efron (1979), percentile bootstrap of pairs.
    """
    n = len(came)
    first, second = _Ranked.of(score, came), _Ranked.of(other, came)
    once = np.ones(n)
    if n < LEAST_ROWS or np.isnan(first.share(once, part)):
        return NOTHING
    value = first.share(once, part) - second.share(once, part)
    random = np.random.default_rng(SEED)
    told = []
    for _ in range(TIMES):
        drawn = np.bincount(random.integers(0, n, n), minlength=n).astype(np.float64)
        told.append(first.share(drawn, part) - second.share(drawn, part))
    low, high = np.nanquantile(told, [(1 - level) / 2, (1 + level) / 2])
    return Interval(value, min(float(low), value), max(float(high), value), "bootstrap")


@dataclass(frozen=True, slots=True, eq=False)
class _Ranked:
    """Rows in the order of their scores, and where each score begins."""

    order: NDArray[np.int64]
    first: NDArray[np.int64]
    came: Array

    @classmethod
    def of(cls, score: Array, came: Array) -> _Ranked:
        order = np.argsort(-score, kind="stable")
        first = np.unique(-score[order], return_index=True)[1]
        return cls(order, first, came[order])

    def share(self, rows: Array, part: float) -> float:
        """The share in the best part, were each row there so many times."""
        if not len(rows):
            return float("nan")
        times = rows[self.order]
        count = np.add.reduceat(times, self.first)
        sums = np.add.reduceat(times * self.came, self.first)
        whole = float(sums.sum())
        if whole <= 0:
            return float("nan")
        room = part * times.sum() - (np.cumsum(count) - count)
        inside = np.clip(room / np.maximum(count, 1.0), 0.0, 1.0)
        return float(inside @ sums) / whole
