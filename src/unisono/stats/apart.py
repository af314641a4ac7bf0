"""How far groups really lie apart, once what chance does to each group's mean is taken off."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import brentq
from scipy.special import chdtri

from unisono.stats.compare import NOTHING as NO_COMPARISON
from unisono.stats.compare import Comparison
from unisono.stats.interval import NOTHING, Interval
from unisono.stats.moments import Moments
from unisono.stats.precision import named, quantile

FEWEST_GROUPS = 3
FEWEST_ROWS = 10  # of a group; smaller ones don't count as one

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Apart(Moments):
    """The moments of all rows, and of each group of them by its name.

    To anybody who asks for its mean it answers how far the groups lie apart.

    >>> one = Apart.of_groups({"shop": Moments.of([1, 2])}) + Apart.of_groups({"shop": Moments.of([3])})
    >>> one.n, one.groups["shop"].mean
    (3, 2.0)
    """

    groups: Mapping[str, Moments] = field(default_factory=dict)

    @classmethod
    def of_groups(cls, groups: Mapping[str, Moments]) -> Apart:
        """The same, from the groups alone."""
        whole = sum(groups.values(), Moments())
        return cls(
            whole.n, whole.w, whole.w2, whole.wv, whole.wvv, whole.w2v, whole.w2vv, groups=dict(groups)
        )

    def __add__(self, other: Moments) -> Apart:
        if not isinstance(other, Apart):
            if other.n:
                raise TypeError("moments without groups don't add to those of groups")
            return self  # nobody at all, as a sum begins with
        names = dict.fromkeys((*self.groups, *other.groups))
        nobody = Moments()
        return Apart.of_groups(
            {name: self.groups.get(name, nobody) + other.groups.get(name, nobody) for name in names}
        )

    __radd__ = __add__

    @property
    def large(self) -> tuple[Moments, ...]:
        """The groups with enough rows to count as one."""
        return tuple(group for group in self.groups.values() if group.n >= FEWEST_ROWS)

    @property
    def mean(self) -> float | None:
        """How far the groups lie apart: `apart_interval`'s value."""
        return apart_interval(self).value


def apart_interval(moments: Moments, *, level: float = 0.95) -> Interval:
    """How far do groups really lie apart, as the standard deviation of their true means?

    The τ at which Q(τ) = Σ (m_i − m̄)² / (τ² + s² / n_i) is as large as chance makes it (k − 1), 0
    where it is smaller at τ = 0; bounds where Q is at the tails of χ²(k − 1), the upper one never under
    the standard error of a usual group's mean: means alike by luck prove nothing.

    Parameters
    ----------
    moments : `Apart`, of any finite values; each row independent.
    level : how often, in (0, 1), such an interval should hold the truth.

    Returns
    -------
    Interval
        In the unit of the values; nothing under three groups of ten rows.

    Notes
    -----
    With three or four groups the upper bound is far off: so few tell little of how groups differ.
    Not for groups chosen because they differ.

    Source: Paule & Mandel, Journal of Research NBS 87 (1982) 377-385, for the value; Viechtbauer,
    Statistics in Medicine 26 (2007) 37-52, for the bounds.

    >>> shops = {name: Moments.of([at - 1, at, at + 1] * 10) for name, at in zip("abcd", (1, 3, 5, 7))}
    >>> found = apart_interval(Apart.of_groups(shops))
    >>> round(found.value, 2), round(found.low, 2), round(found.high, 2)
    (2.58, 1.45, 9.63)
    """
    quantile(level)  # refuses an impossible level
    if not isinstance(moments, Apart) or len(moments.large) < FEWEST_GROUPS:
        return NOTHING
    means, variances = _means(moments.large)
    freedom, tail = len(means) - 1, (1 - level) / 2
    low, value, high = (
        _distance(means, variances, target)
        for target in (float(chdtri(freedom, tail)), freedom, float(chdtri(freedom, 1 - tail)))
    )
    error = math.sqrt(float(np.median(variances)))
    return Interval(value, low, max(high, error), named("between_groups", moments))


def compare_apart(a: Moments, b: Moments, *, level: float = 0.95) -> Comparison:
    """Do the groups lie farther apart in b than in a?

    Bounds of the difference by Newcombe's square-and-add; no p-value: few groups leave no test worth
    the name.
    """
    one, two = apart_interval(a, level=level), apart_interval(b, level=level)
    if one.value is None or one.low is None or one.high is None:
        return NO_COMPARISON
    if two.value is None or two.low is None or two.high is None:
        return NO_COMPARISON
    difference = two.value - one.value
    low = difference - math.hypot(two.value - two.low, one.high - one.value)
    high = difference + math.hypot(two.high - two.value, one.value - one.low)
    return Comparison(difference, low, high, None, "between_groups")


def _means(groups: Sequence[Moments]) -> tuple[Array, Array]:
    """Each group's mean and its squared error, by the spread within all groups together."""
    rows = np.array([group.effective_n for group in groups])
    within = np.array([group.spread or 0.0 for group in groups])
    spread = float((rows * within).sum() / max(float((rows - 1).sum()), 1.0))
    return np.array([group.mean or 0.0 for group in groups]), spread / rows


def _distance(means: Array, variances: Array, target: float) -> float:
    """The τ at which Q falls to the target; 0 where it is under it from the start."""
    farthest = float(np.ptp(means)) or math.sqrt(variances.max())
    if farthest == 0 or (variances.min() > 0 and _q(0.0, means, variances) <= target):
        return 0.0
    near, over = 0.0 if variances.min() > 0 else farthest * 1e-9, farthest
    while _q(over, means, variances) > target:
        over *= 2
    return float(brentq(lambda tau: _q(tau, means, variances) - target, near, over))


def _q(tau: float, means: Array, variances: Array) -> float:
    weights = 1 / (tau * tau + variances)
    return float((weights * (means - (weights * means).sum() / weights.sum()) ** 2).sum())
