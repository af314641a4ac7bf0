"""How far values usually lie from where they belong, without letting the unusual ones say so."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from scipy.special import ndtr

from unisono.stats.series.course import Array

CLIP = 2.0  # standard deviations past which a value says no more about the spread
HUBER = 1.345  # past which it weighs less in a mean: 95 % as sharp as the mean where nothing is unusual
_ROUNDS = 60
_TINY = 1e-6


def weights_of(distance: Array) -> Array:
    """How much each value counts in a robust mean, by its distance in standard deviations.

    >>> weights_of(np.array([0.5, -2.69])).round(2).tolist()
    [1.0, 0.5]
    """
    return np.asarray(HUBER / np.maximum(np.abs(distance), HUBER))


def rough_scale(distance: Array) -> float:
    """The standard deviation by the median distance: sure enough to begin with, whatever the outliers.

    >>> round(rough_scale(np.array([-1.0, 0.0, 1.0, 500.0])), 2)
    1.48
    """
    return float(np.median(np.abs(distance))) / 0.6745 if distance.size else 0.0


def noise_of(residual: Array, variance: Array, *, spent: int = 0) -> Array:
    """How far does each value really lie off, squared: what chance explains, and what days add to it?

    v_i = variance_i + τ², with τ² such that the clipped squares of residual / √v are as large as a
    normal law's; where they are smaller than that already, the variances are scaled down.

    Parameters
    ----------
    residual : of each value from its level and season.
    variance : of each value by chance alone.
    spent : how many numbers were fitted to make the residuals.

    >>> rng = np.random.default_rng(1)
    >>> found = noise_of(rng.normal(0, 2, 4000), np.full(4000, 1.0))
    >>> bool(3.7 < found[0] < 4.3)
    True
    """
    left = max(residual.size - spent, 1) / max(residual.size, 1)
    square = residual * residual / left
    if _clipped(square / variance) <= 1:
        part = _least(lambda part: _clipped(square / (variance * part)) <= 1, _TINY, 1.0)
        return np.asarray(variance * part)
    return np.asarray(
        variance + _least(lambda more: _clipped(square / (variance + more)) <= 1, 0.0, float(square.max()))
    )


def remembered(distance: Array, gap: Array) -> float:
    """How much of a step's noise is still there a step later (0 to .8); 0 where chance may have made it.

    Lag-one autocorrelation of clipped distances over neighbouring steps, the bias of their common
    mean taken back.

    >>> remembered(np.tile([1.0, -1.0], 50), np.ones(99))
    0.0
    """
    clipped = np.clip(distance, -CLIP, CLIP)
    beside = gap == 1
    pairs = int(beside.sum())
    power = float((clipped * clipped).mean()) if clipped.size else 0.0
    if pairs < 30 or power == 0:
        return 0.0
    found = float((clipped[1:] * clipped[:-1])[beside].mean()) / power
    return min(found, 0.8) if found > 2.33 / math.sqrt(pairs) else 0.0


def _least(enough: Callable[[float], bool], low: float, high: float) -> float:
    """The least number that is enough, by halving."""
    for _ in range(_ROUNDS):
        middle = (low + high) / 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    return high


def _clipped(square: Array) -> float:
    """The mean of clipped squares over what a normal law would give: 1 where it is one."""
    return float(np.minimum(square, CLIP * CLIP).mean()) / _NORMAL


def _of_a_normal_law() -> float:
    """E min(Z², c²) = 1 − 2 (c φ(c) + Q(c)) + 2 c² Q(c), Q the upper tail."""
    tail = float(ndtr(-CLIP))
    density = math.exp(-CLIP * CLIP / 2) / math.sqrt(2 * math.pi)
    return 1 - 2 * (CLIP * density + tail) + 2 * CLIP * CLIP * tail


_NORMAL = _of_a_normal_law()
