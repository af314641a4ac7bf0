"""The interval of a mean, for scores, seconds and money alike."""

from __future__ import annotations

import math

from scipy.special import stdtrit

from unisono.stats.interval import NOTHING, Interval
from unisono.stats.moments import Moments
from unisono.stats.precision import named, quantile


def mean_interval(moments: Moments, *, level: float = 0.95) -> Interval:
    """How high is the mean, and between which bounds may it lie?

    Σwv / Σw ± t(n − 1) s / √n, with n Kish's effective n where rows are weighted.

    Parameters
    ----------
    moments : of any finite values; weights as in `Moments`.
    level : how often, in (0, 1), such an interval should hold the truth.

    Returns
    -------
    Interval
        In the unit of the values; nothing without rows, no bounds under two rows' worth.

    Notes
    -----
    Where all rows are equal the interval has no width: they show no spread, which from few rows
    doesn't prove that there is none. Money and waiting times with a long tail need some hundred
    rows before the bounds hold.

    Source: Student, Biometrika 6 (1908) 1-25.

    >>> found = mean_interval(Moments.of([4, 5, 6]))
    >>> found.value, round(found.low, 3), round(found.high, 3)
    (5.0, 2.516, 7.484)
    """
    quantile(level)  # refuses an impossible level
    if moments.mean is None:
        return NOTHING
    method = named("student_t", moments)
    variance = squared_error(moments)
    if variance is None:
        return Interval(moments.mean, None, None, method)
    half = float(stdtrit(moments.effective_n - 1, 0.5 + level / 2)) * math.sqrt(variance)
    return Interval(moments.mean, moments.mean - half, moments.mean + half, method)


def squared_error(moments: Moments) -> float | None:
    """The squared standard error of the mean, s² / n; None under two rows' worth.

    >>> squared_error(Moments.of([4, 6])), squared_error(Moments.of([4]))
    (1.0, None)
    """
    spread = moments.spread
    if spread is None or moments.effective_n < 2:
        return None
    return spread / (moments.effective_n - 1)
