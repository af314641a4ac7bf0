"""Why a figure changed: because its groups did, or because other groups have become more of the whole."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr

from unisono.stats.interval import Interval
from unisono.stats.moments import Moments
from unisono.stats.precision import quantile
from unisono.stats.ratio import Paired

Array = NDArray[np.float64]
METHOD = "symmetric_delta"


@dataclass(frozen=True, slots=True)
class Part:
    """What one group adds to a change: by its own rate, by its share of the whole, and in all."""

    rate: Interval
    mix: Interval
    total: Interval


@dataclass(frozen=True, slots=True)
class Decomposed:
    """A change taken apart. `rate` + `mix` = `change`, and so do the groups' `parts`, in the order given.

    Nothing is known (values None, no parts) where a period has no rows at all.
    """

    change: Interval
    rate: Interval
    mix: Interval
    parts: tuple[Part, ...]


_NOTHING = Interval(None, None, None, METHOD)
NOTHING = Decomposed(_NOTHING, _NOTHING, _NOTHING, ())


def decompose(
    before: Sequence[Moments], after: Sequence[Moments], *, scale: float = 1.0, level: float = 0.95
) -> Decomposed:
    """How much of a change is the groups' own, and how much their shift in share?

    rate_g = ½ (w₀ + w₁) (r₁ − r₀), mix_g = (w₁ − w₀) (½ (r₀ + r₁) − ½ (R₀ + R₁)), with w a group's
    share, r its mean, R the mean of all. Both sum exactly to R₁ − R₀: the interaction is halved between
    them, so that it doesn't matter which period comes first.

    Parameters
    ----------
    before, after : the moments of the same groups, in the same order; `Moments()` where a group has no
        rows. A group that is new or gone counts wholly as mix.
    scale : what a mean is multiplied with to be in the unit told (100 for NPS).
    level : of the bounds, in (0, 1).

    Returns
    -------
    Decomposed
        Bounds by the delta method: means vary by their own spread, shares as a multinomial draw (by
        Kish's effective n where rows are weighted).

    Raises
    ------
    ValueError
        If the groups of both periods aren't as many.

    Notes
    -----
    It says which groups moved the figure, not why they moved. Not for groups in which the same row
    stands twice. With under about 30 rows in a group the bounds of its parts are too narrow.

    Source: Kitagawa, Journal of the American Statistical Association 50 (1955) 1168-1194.

    >>> good, bad = Moments.of([1] * 10), Moments.of([0] * 10)
    >>> found = decompose([good, bad], [good + good, bad])
    >>> found.rate.value, round(found.mix.value, 4), round(found.change.value, 4)
    (0.0, 0.1667, 0.1667)
    """
    if len(before) != len(after):
        raise ValueError(f"{len(before)} groups before but {len(after)} after")
    sides = [_side(before), _side(after)]
    if sides[0] is None or sides[1] is None:
        return NOTHING
    return _taken_apart(sides[0], sides[1], scale, quantile(level))


def chance_of(told: Interval, *, level: float = 0.95) -> float | None:
    """How often would chance alone make a part as large? Two-sided, from its bounds at `level`.

    None where it is not known, or has no width.

    >>> round(chance_of(Interval(1.96, 0.0, 3.92, METHOD)), 3)
    0.05
    """
    if told.value is None or told.low is None or told.high is None or told.high <= told.low:
        return None
    error = (told.high - told.low) / (2 * quantile(level))
    return 2 * float(ndtr(-abs(told.value) / error))


@dataclass(frozen=True, slots=True, eq=False)
class _Side:
    """One period: each group's share of the whole, its mean (NaN without rows), their variances."""

    share: Array
    mean: Array
    doubt: Array  # of each mean, squared
    drawn: Array  # covariance of the shares

    @property
    def whole(self) -> float:
        seen = self.share > 0
        return float(self.share[seen] @ self.mean[seen])


def _side(groups: Sequence[Moments]) -> _Side | None:
    whole = sum(groups, Moments())
    if whole.mean is None:
        return None
    share = np.array([_size(each) for each in groups]) / _size(whole)
    mean = np.array([np.nan if each.mean is None else each.mean for each in groups])
    doubt = np.array([_doubt(each, whole) for each in groups])
    drawn = (np.diag(share) - np.outer(share, share)) / max(whole.effective_n, 1.0)
    return _Side(share, mean, doubt, drawn)


def _size(group: Moments) -> float:
    """What a mean is weighted with: the rows' weight, or what a ratio is divided by."""
    return group.wx if isinstance(group, Paired) else group.w


def _doubt(group: Moments, whole: Moments) -> float:
    """The squared error of a group's mean; of a group of one row or of equal rows, the whole's spread.

    Rows that happen to agree don't prove that there is no spread.
    """
    if group.effective_n == 0:
        return 0.0
    spread = group.spread or 0.0
    if group.effective_n < 2 or spread == 0:
        return (whole.spread or 0.0) / group.effective_n
    return spread / (group.effective_n - 1)


def _taken_apart(before: _Side, after: _Side, scale: float, far: float) -> Decomposed:
    r0, r1 = _means(before, after)
    w0, w1 = before.share, after.share
    centre = (before.whole + after.whole) / 2
    rate, mix = (w0 + w1) / 2 * (r1 - r0), (w1 - w0) * ((r0 + r1) / 2 - centre)
    of_rate, of_mix = _slopes(before, after, centre)
    known = _known(before, after)

    def told(value: float, slope: Array) -> Interval:
        arm = far * math.sqrt(max(0.0, float(slope @ known @ slope)))
        return Interval(scale * value, scale * (value - arm), scale * (value + arm), METHOD)

    parts = tuple(
        Part(
            told(float(rate[g]), of_rate[g]),
            told(float(mix[g]), of_mix[g]),
            told(float(rate[g] + mix[g]), of_rate[g] + of_mix[g]),
        )
        for g in range(w0.size)
    )
    rates, mixes = of_rate.sum(axis=0), of_mix.sum(axis=0)
    change = told(after.whole - before.whole, rates + mixes)
    return Decomposed(change, told(float(rate.sum()), rates), told(float(mix.sum()), mixes), parts)


def _means(before: _Side, after: _Side) -> tuple[Array, Array]:
    """Each group's mean in both periods: one seen in a single period has that mean in both."""
    r0 = np.where(np.isnan(before.mean), after.mean, before.mean)
    r1 = np.where(np.isnan(after.mean), before.mean, after.mean)
    return np.nan_to_num(r0), np.nan_to_num(r1)  # a group never seen has no share either


def _slopes(before: _Side, after: _Side, centre: float) -> tuple[Array, Array]:
    """How each group's rate and mix change with r₀, r₁, w₀, w₁ of all groups, side by side."""
    r0, r1 = _means(before, after)
    w0, w1, size = before.share, after.share, before.share.size
    half, slope = np.diag((w0 + w1) / 2), np.diag((r1 - r0) / 2)
    moved, about = np.diag((w1 - w0) / 2), np.diag((r0 + r1) / 2 - centre)
    pulled = np.outer(w1 - w0, np.ones(size)) / 2  # every group's share of the centre
    of_rate = np.hstack([-half, half, slope, slope])
    of_mix = np.hstack([moved - pulled * w0, moved - pulled * w1, -about - pulled * r0, about - pulled * r1])
    places = slice(0, size), slice(size, 2 * size)
    for jacobian in (of_rate, of_mix):  # a mean seen once moves both
        jacobian[:, places[1]] += np.where(np.isnan(before.mean), jacobian[:, places[0]], 0.0)
        jacobian[:, places[0]] += np.where(np.isnan(after.mean), jacobian[:, places[1]], 0.0)
    return of_rate, of_mix


def _known(before: _Side, after: _Side) -> Array:
    """The covariance of r₀, r₁, w₀, w₁: means and shares vary independently, as do the periods."""
    size = before.share.size
    known = np.zeros((4 * size, 4 * size))
    blocks = (np.diag(before.doubt), np.diag(after.doubt), before.drawn, after.drawn)
    for place, block in enumerate(blocks):
        within = slice(place * size, (place + 1) * size)
        known[within, within] = block
    return known
