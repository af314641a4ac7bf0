"""Whether two groups differ, and what is left of that when many were compared."""

from __future__ import annotations

import math
from dataclasses import dataclass

from scipy.special import ndtr, stdtr, stdtrit

from unisono.stats.interval import Interval
from unisono.stats.mean import squared_error
from unisono.stats.moments import Moments
from unisono.stats.multiple import benjamini_hochberg, holm
from unisono.stats.nps import nps_interval, shape_of
from unisono.stats.precision import named, quantile
from unisono.stats.share import share_interval, share_of

__all__ = ["Comparison", "benjamini_hochberg", "compare_mean", "compare_nps", "compare_share", "holm"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """By how much does b exceed a, between which bounds, and could chance alone have made it?

    `difference` is b − a, None where either group is empty. `p_value` is two-sided, None where no
    test can be made. Test and bounds come from different formulas, each the best at its task: near
    the edge one may say yes and the other no.

    >>> Comparison(None, None, None, None, "").p_value is None
    True
    """

    difference: float | None
    low: float | None
    high: float | None
    p_value: float | None
    method: str


NOTHING = Comparison(None, None, None, None, "")


def compare_nps(a: Moments, b: Moments, *, level: float = 0.95) -> Comparison:
    """Does the NPS of b really differ from that of a?

    z = (b − a) / √(s² (1/n_a + 1/n_b)), s² the variance of all answers taken together; bounds from
    both groups' own intervals by Newcombe's square-and-add.

    Parameters
    ----------
    a, b : moments of +1 (promoter), 0 (passive), −1 (detractor).
    level : of the bounds, in (0, 1).

    Returns
    -------
    Comparison
        In points, −200 to 200; nothing where a group is empty.

    Raises
    ------
    ValueError
        If the values aren't −1, 0, 1.

    Notes
    -----
    False alarms stay near 5 % for all pairs of sizes where both groups are spread alike; with an
    unpooled variance they reach 17 % and more. Not for groups spread unlike each other: 20 torn
    between the extremes against 1,000 lukewarm ones give 37 %; there the bounds still hold.

    Source: Newcombe, Statistics in Medicine 17 (1998) 873-890, for the bounds.

    >>> found = compare_nps(Moments.of([1, 0, -1] * 40), Moments.of([1, 1, 0, -1] * 40))
    >>> found.difference, round(found.low, 1), round(found.high, 1), round(found.p_value, 3)
    (25.0, 5.5, 43.9, 0.013)
    """
    shape_a, shape_b = shape_of(a), shape_of(b)
    if shape_a is None or shape_b is None:
        return NOTHING
    at_b = shape_b.answers / (shape_a.answers + shape_b.answers)
    promoters = shape_a.promoters + at_b * (shape_b.promoters - shape_a.promoters)
    detractors = shape_a.detractors + at_b * (shape_b.detractors - shape_a.detractors)
    variance = promoters + detractors - (promoters - detractors) ** 2
    error = math.sqrt(max(0.0, variance) * (1 / shape_a.answers + 1 / shape_b.answers))
    intervals = nps_interval(a, level=level), nps_interval(b, level=level)
    return _square_and_add(*intervals, p_value=_chance(shape_b.net - shape_a.net, error))


def compare_share(a: Moments, b: Moments, *, level: float = 0.95) -> Comparison:
    """Does the share of b really differ from that of a?

    z = (b − a) / √(p (1 − p) (1/n_a + 1/n_b)), p the share of all rows taken together; bounds from
    both Wilson intervals by Newcombe's square-and-add.

    Parameters
    ----------
    a, b : moments of 1 (yes) and 0 (no).
    level : of the bounds, in (0, 1).

    Returns
    -------
    Comparison
        A difference of fractions, −1 to 1; nothing where a group is empty.

    Raises
    ------
    ValueError
        If the values aren't 0 and 1.

    Notes
    -----
    With fewer than about five rows expected of either kind in a group, trust the bounds.

    Source: Newcombe, Statistics in Medicine 17 (1998) 873-890, method 10.

    >>> found = compare_share(Moments.of([1] * 48 + [0] * 32), Moments.of([1] * 56 + [0] * 14))
    >>> round(found.difference, 4), round(found.low, 4), round(found.high, 4)
    (0.2, 0.0524, 0.3339)
    """
    share_a, share_b = share_of(a), share_of(b)
    if share_a is None or share_b is None:
        return NOTHING
    size_a, size_b = a.effective_n, b.effective_n
    pooled = share_a + (share_b - share_a) * size_b / (size_a + size_b)
    error = math.sqrt(max(0.0, pooled * (1 - pooled)) * (1 / size_a + 1 / size_b))
    intervals = share_interval(a, level=level), share_interval(b, level=level)
    return _square_and_add(*intervals, p_value=_chance(share_b - share_a, error))


def compare_mean(a: Moments, b: Moments, *, level: float = 0.95) -> Comparison:
    """Does the mean of b really differ from that of a?

    t = (b − a) / √(s_a²/n_a + s_b²/n_b) on Welch's degrees of freedom; bounds from the same t.

    Parameters
    ----------
    a, b : moments of any finite values.
    level : of the bounds, in (0, 1).

    Returns
    -------
    Comparison
        In the unit of the values; nothing where a group is empty; no bounds and no p where a group
        has under two rows' worth, or neither group varies at all.

    Notes
    -----
    Not for money with a few giants in it under some hundred rows a group.

    Source: Welch, Biometrika 34 (1947) 28-35.

    >>> found = compare_mean(Moments.of([1, 2, 3]), Moments.of([2, 4, 6]))
    >>> found.difference, round(found.low, 2), round(found.high, 2), round(found.p_value, 3)
    (2.0, -2.16, 6.16, 0.221)
    """
    quantile(level)  # refuses an impossible level
    if a.mean is None or b.mean is None:
        return NOTHING
    difference, method = b.mean - a.mean, _both("welch", named("", a), named("", b))
    squared_a, squared_b = squared_error(a), squared_error(b)
    if squared_a is None or squared_b is None or squared_a + squared_b == 0:
        return Comparison(difference, None, None, None, method)
    squared, error = squared_a + squared_b, math.sqrt(squared_a + squared_b)
    parts = (squared_a / squared) ** 2 / (a.effective_n - 1), (squared_b / squared) ** 2 / (b.effective_n - 1)
    freedom = 1 / sum(parts)
    half = float(stdtrit(freedom, 0.5 + level / 2)) * error
    p_value = 2 * float(stdtr(freedom, -abs(difference) / error))
    return Comparison(difference, difference - half, difference + half, p_value, method)


def _chance(difference: float, error: float) -> float:
    """The two-sided p of a normal test; 1 where everybody in both groups said the same."""
    return 2 * float(ndtr(-abs(difference) / error)) if error > 0 else 1.0


def _square_and_add(a: Interval, b: Interval, *, p_value: float) -> Comparison:
    """The difference of two intervals: on each side, the two arms that stretch it make its arm."""
    if a.value is None or a.low is None or a.high is None:
        return NOTHING
    if b.value is None or b.low is None or b.high is None:
        return NOTHING
    difference = b.value - a.value
    low = difference - math.hypot(b.value - b.low, a.high - a.value)
    high = difference + math.hypot(b.high - b.value, a.value - a.low)
    return Comparison(difference, low, high, p_value, _both("pooled", a.method, b.method))


def _both(test: str, method_a: str, method_b: str) -> str:
    """The test's name and what either group's method added to its own."""
    added = [*method_a.split("+")[1:], *method_b.split("+")[1:]]
    return "+".join((test, *dict.fromkeys(added)))
