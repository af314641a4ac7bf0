"""How sure a figure is that many steps led to: left out group by group, it shows its own spread."""

from __future__ import annotations

from math import sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import stdtr, stdtrit

from unisono.stats.interval import NOTHING, Interval

Floats = NDArray[np.float64]
METHOD = "jackknife"


def leave_one_out(sums: NDArray[Any]) -> Floats:
    """All groups together, then all but each: what an estimator is asked for.

    Parameters
    ----------
    sums : shape (groups, …); what adds up over groups.

    Returns
    -------
    array, shape (1 + groups, …)

    >>> leave_one_out(np.array([1.0, 2.0, 4.0])).tolist()
    [7.0, 6.0, 5.0, 3.0]
    """
    whole = sums.sum(axis=0, dtype=np.float64)
    return np.concatenate([whole[None], whole[None] - sums])


def standard_error(figures: Floats) -> float:
    """How far would a figure vary, had other people come?

    √((G − 1)/G · Σ(θ₋g − mean)²), G groups of people drawn alike.

    Parameters
    ----------
    figures : shape (1 + G,); the figure of all, then of all but each group, as `leave_one_out` orders them.

    Source: Efron, The Jackknife, the Bootstrap and Other Resampling Plans (1982), ch. 3; groups: Wolter,
    Introduction to Variance Estimation (2007), ch. 4.

    >>> round(standard_error(np.array([3.5, 4.0, 3.0])), 3)  # two groups, 3 and 4: half their distance
    0.5
    """
    left = np.asarray(figures, dtype=np.float64)[1:]
    groups = len(left)
    return sqrt((groups - 1) / groups * float(((left - left.mean()) ** 2).sum()))


def jackknife(figures: Floats, *, level: float = 0.95) -> Interval:
    """What is the figure, and between which bounds may it lie?

    θ ± t · standard error, t of Student with G − 1 degrees of freedom. Not for medians or ranks, whose
    spread leaving out a group does not show.

    Parameters
    ----------
    figures : as for `standard_error`; a figure that can't be told without some group has no bounds.

    >>> jackknife(np.array([np.nan, 1.0, 2.0])).value is None
    True
    """
    value = float(figures[0])
    if not np.isfinite(value):
        return NOTHING
    if len(figures) < 3 or not np.isfinite(figures).all():
        return Interval(value, None, None, METHOD)
    reach = float(stdtrit(len(figures) - 2, 0.5 + level / 2)) * standard_error(figures)
    return Interval(value, value - reach, value + reach, METHOD)


def chance_of(figures: Floats) -> float | None:
    """How likely is a figure as far from 0 as this, were the truth 0? None where it has no spread.

    >>> chance_of(np.array([2.0, 2.0, 2.0])) is None
    True
    """
    if len(figures) < 3 or not np.isfinite(figures).all():
        return None
    error = standard_error(figures)
    if error == 0:
        return None
    return float(2 * stdtr(len(figures) - 2, -abs(float(figures[0])) / error))
