"""How far two things rise together in rank, so that a few giants do not decide; bounds respect groups."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import stdtrit
from scipy.stats import rankdata

from unisono.stats.interval import NOTHING, Interval
from unisono.stats.jackknife import standard_error

FEWEST_GROUPS = 8  # under it groups say nothing of their own spread, and rows are grouped as they come
MOST_GROUPS = 40
METHOD = "spearman+jackknife"


def rank_correlation(
    one: ArrayLike, other: ArrayLike, *, groups: ArrayLike | None = None, level: float = 0.95
) -> Interval:
    """Do two things rise together, and how surely?

    ρ of mid-ranks (Spearman); bounds tanh(atanh ρ ± t · se), se of atanh ρ by leaving out group after
    group, t of Student with G − 1 degrees of freedom.

    Parameters
    ----------
    one, other : one finite number a row each.
    groups : whole numbers; rows of one group (of one seller) may be alike. Fewer than eight groups are
        too few to show their spread: rows then count as independent.
    level : how often, in (0, 1), such an interval should hold the truth.

    Returns
    -------
    Interval
        −1 to 1; nothing where either is the same for all, no bounds under 2 × 8 rows. Where one is
        exactly the other's rank, the bounds have no width.

    Notes
    -----
    Says association, not cause. Simulated coverage stands in docs/methods/pay.md.

    Source: Spearman 1904; Efron 1982, ch. 3, on the scale of Fisher 1921.

    >>> found = rank_correlation(range(40), [each * each for each in range(40)])
    >>> found.value, found.low, found.high
    (1.0, 1.0, 1.0)
    """
    x, y = np.asarray(one, dtype=np.float64), np.asarray(other, dtype=np.float64)
    value = _rho(x, y)
    if value is None:
        return NOTHING
    if len(x) < 2 * FEWEST_GROUPS:
        return Interval(value, None, None, METHOD)
    if abs(value) > 1 - 1e-12:
        return Interval(math.copysign(1.0, value), *(math.copysign(1.0, value),) * 2, METHOD)
    block = _blocks(len(x), groups)
    without = [_rho(x[block != each], y[block != each]) for each in range(int(block.max()) + 1)]
    if any(each is None or abs(each) >= 1 for each in without):
        return Interval(value, None, None, METHOD)
    scaled = np.arctanh(np.array([value, *(each or 0.0 for each in without)]))
    reach = float(stdtrit(len(without) - 1, 0.5 + level / 2)) * standard_error(scaled)
    centre = math.atanh(value)
    return Interval(value, math.tanh(centre - reach), math.tanh(centre + reach), METHOD)


def _rho(x: NDArray[np.float64], y: NDArray[np.float64]) -> float | None:
    if len(x) < 2:
        return None
    a, b = (rankdata(each) - (len(each) + 1) / 2 for each in (x, y))
    spread = math.sqrt(float(a @ a) * float(b @ b))
    return float(a @ b) / spread if spread > 0 else None


def _blocks(rows: int, groups: ArrayLike | None) -> NDArray[np.int64]:
    """Which block each row is left out with: its group, or, of many groups, several of them together."""
    if groups is not None:
        _, block = np.unique(np.asarray(groups), return_inverse=True)
        if block.max() + 1 >= FEWEST_GROUPS:
            return np.asarray(block % MOST_GROUPS, dtype=np.int64)
    return np.arange(rows) % min(MOST_GROUPS, rows // 2)
