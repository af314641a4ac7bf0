"""Ratios of two sums that add up like any moments, so that money per customer has an honest interval too."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import ndtr

from unisono.stats.compare import NOTHING as NO_COMPARISON
from unisono.stats.compare import Comparison, compare_mean
from unisono.stats.interval import NOTHING, Interval
from unisono.stats.mean import mean_interval
from unisono.stats.moments import Moments
from unisono.stats.precision import named, quantile


@dataclass(frozen=True, slots=True)
class Paired(Moments):
    """What do n weighted rows say of v over x, whatever the order or the parts they came in?

    R = Σwv / Σwx. To anybody who asks for its mean and spread it answers as the mean of the rows
    R + (v − R x) / x̄, the ratio's linear part: so the intervals and tests of means hold for it.

    Parameters
    ----------
    n, w, w2, wv, wvv, w2v, w2vv : as in `Moments`, of v.
    wx, wxx, wvx : Σwx, Σwx² and Σwvx.
    w2xx, w2vx : Σw²x² and Σw²vx.

    Source: Cochran, Sampling Techniques (1977), §6.3-6.4; Särndal, Swensson & Wretman, Model
    Assisted Survey Sampling (1992), §5.6.

    >>> both = Paired.pairs([10, 20], [1, 4]) + Paired.pairs([30], [5])
    >>> both.n, both.mean
    (3, 6.0)
    """

    wx: float = 0.0
    wxx: float = 0.0
    wvx: float = 0.0
    w2xx: float = 0.0
    w2vx: float = 0.0

    @classmethod
    def pairs(cls, values: ArrayLike, over: ArrayLike, weights: ArrayLike | None = None) -> Paired:
        """Which moments do these pairs have?

        Parameters
        ----------
        values, over : v and x, one finite number a row each.
        weights : as in `Moments.of`.

        Raises
        ------
        ValueError
            If a number is missing, infinite or a weight negative, or the lengths differ.
        """
        plain = Moments.of(values, weights)
        v, x = (np.asarray(each, dtype=float).ravel() for each in (values, over))
        w = np.ones_like(v) if weights is None else np.asarray(weights, dtype=float).ravel()
        if x.shape != v.shape or not np.isfinite(x).all():
            raise ValueError("each value needs a finite number it is divided by")
        crossed = (w * x, w * x * x, w * v * x, w * w * x * x, w * w * v * x)
        own = (plain.w, plain.w2, plain.wv, plain.wvv, plain.w2v, plain.w2vv)
        return cls(plain.n, *own, *(float(each.sum()) for each in crossed))

    def __add__(self, other: Moments) -> Paired:
        if not isinstance(other, Paired):
            if other.n:
                raise TypeError("moments of one value don't add to those of two")
            return self  # nobody at all, as a sum begins with
        added = (one + another for one, another in zip(_sums(self), _sums(other), strict=True))
        return type(self)(self.n + other.n, *added)

    __radd__ = __add__

    @property
    def ratio(self) -> float | None:
        """Σwv / Σwx; None where there is nothing to divide by."""
        return self.wv / self.wx if self.wx > 0 else None

    @property
    def below(self) -> Moments:
        """The moments of x alone (its Σw²x isn't kept: for means and their spread only)."""
        return Moments(self.n, self.w, self.w2, self.wx, self.wxx, 0.0, self.w2xx)

    @property
    def mean(self) -> float | None:
        """The value: the ratio itself."""
        return self.ratio

    @property
    def slope(self) -> float:
        """By how much the value moves where the ratio moves by 1."""
        return 1.0

    @property
    def spread(self) -> float | None:
        """The variance of the linear part: slope² Σw(v − R x)² / Σw / x̄²; None without ratio.

        >>> Paired.pairs([1, 3], [1, 1]).spread == Moments.of([1, 3]).spread
        True
        """
        if self.ratio is None:
            return None
        squares = _residual(self.ratio, self.wvv, self.wvx, self.wxx)
        return self.slope**2 * squares * self.w / (self.wx * self.wx)

    @property
    def variance_of_mean(self) -> float | None:
        """How far the value may be off, squared: slope² Σw²(v − R x)² / (Σwx)²; None without ratio."""
        if self.ratio is None:
            return None
        squares = _residual(self.ratio, self.w2vv, self.w2vx, self.w2xx)
        return self.slope**2 * squares / (self.wx * self.wx)


@dataclass(frozen=True, slots=True)
class Deviation(Paired):
    """A standard deviation pooled over units: √(Σ squared deviations / Σ degrees of freedom).

    v is a unit's sum of squared deviations from its own mean, x how many values it has less one:
    so a unit with three values doesn't look steadier than one with thirty.

    >>> Deviation.pairs([2.0, 8.0], [1, 1]).mean == 5**0.5
    True
    """

    @property
    def mean(self) -> float | None:
        """The root of the ratio."""
        return None if self.ratio is None else math.sqrt(max(0.0, self.ratio))

    @property
    def slope(self) -> float:
        """1 / (2 √R); 0 where nothing deviates at all."""
        return 0.5 / self.mean if self.mean else 0.0


@dataclass(frozen=True, slots=True)
class Counted(Moments):
    """Everything there is, counted: Σwv is the value, and no sample was drawn.

    >>> (Counted(3, 3.0, 3.0, 2.0, 2.0, 2.0, 2.0) + Counted(1, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)).mean
    3.0
    """

    def __add__(self, other: Moments) -> Counted:
        added = Moments.__add__(self, other)
        return type(self)(added.n, added.w, added.w2, added.wv, added.wvv, added.w2v, added.w2vv)

    __radd__ = __add__

    @property
    def mean(self) -> float | None:
        """The count itself; None where nothing was looked at."""
        return self.wv if self.n else None


def ratio_interval(moments: Moments, *, level: float = 0.95) -> Interval:
    """How high is the ratio of two sums, and between which bounds may it lie?

    Σwv / Σwx ± t(n − 1) √(Σ(v − R x)² / n / (n − 1)) / x̄, with n Kish's where rows are weighted.

    Parameters
    ----------
    moments : `Paired` (or `Deviation`), each row a unit independent of the others.
    level : how often, in (0, 1), such an interval should hold the truth.

    Returns
    -------
    Interval
        Nothing where Σwx isn't above 0 beyond chance at that level: the ratio then has no bounds.

    Notes
    -----
    Rows must be independent units: sum what belongs to one customer first. Simulated coverage at
    95 % stands in docs/methods/metrics.md; money with a long tail needs some hundred rows.

    Source: Cochran, Sampling Techniques (1977), §6.4.

    >>> found = ratio_interval(Paired.pairs([10, 20, 30], [2, 3, 4]))
    >>> round(found.value, 3), round(found.low, 3), round(found.high, 3)
    (6.667, 3.907, 9.427)
    """
    if not isinstance(moments, Paired) or not _stands(moments, level):
        return NOTHING
    found = mean_interval(moments, level=level)
    low = found.low if found.low is None or not isinstance(moments, Deviation) else max(0.0, found.low)
    return Interval(found.value, low, found.high, named("ratio", moments))


def compare_ratio(a: Moments, b: Moments, *, level: float = 0.95) -> Comparison:
    """Does the ratio of b really differ from that of a?

    Welch's t on the linear parts of both.

    Parameters
    ----------
    a, b : as in `ratio_interval`.
    level : of the bounds, in (0, 1).

    Returns
    -------
    Comparison
        Nothing where either ratio doesn't stand.

    >>> found = compare_ratio(Paired.pairs([1, 2, 3], [1, 1, 1]), Paired.pairs([2, 4, 6], [1, 1, 1]))
    >>> found.difference, round(found.p_value, 3)
    (2.0, 0.221)
    """
    if not all(isinstance(each, Paired) and _stands(each, level) for each in (a, b)):
        return NO_COMPARISON
    found = compare_mean(a, b, level=level)
    return Comparison(found.difference, found.low, found.high, found.p_value, f"ratio+{found.method}")


def price_interval(moments: Moments, *, level: float = 0.95) -> Interval:
    """What did each one won cost, if the spend is a decision and how many it wins is chance?

    R = Σwv / Σwx; bounds R exp(± z / √N), N = Σwx how many were won.

    Parameters
    ----------
    moments : `Paired`: v money spent, x how many were won (0 or 1 a row).
    level : how often, in (0, 1), such an interval should hold the truth.

    Returns
    -------
    Interval
        In the unit of v; nothing where nobody was won.

    Notes
    -----
    Says how well this spend's price is known, not what another campaign would cost.

    Source: log-linear Poisson rate, Breslow & Day, Statistical Methods in Cancer Research II
    (1987), §2.3.

    >>> found = price_interval(Paired.pairs([50.0] * 100, [1] * 100))
    >>> found.value, round(found.low, 2), round(found.high, 2)
    (50.0, 41.1, 60.83)
    """
    z = quantile(level)
    if not isinstance(moments, Paired) or moments.ratio is None:
        return NOTHING
    times = math.exp(z / math.sqrt(_won(moments)))
    ends = sorted((moments.ratio / times, moments.ratio * times))
    return Interval(moments.ratio, ends[0], ends[1], named("price", moments))


def compare_price(a: Moments, b: Moments, *, level: float = 0.95) -> Comparison:
    """Does each one won really cost more in b than in a?

    z = ln(R_b / R_a) / √(1/N_a + 1/N_b); bounds of the difference by Newcombe's square-and-add.

    >>> one, two = (Paired.pairs([price] * 100, [1] * 100) for price in (50.0, 80.0))
    >>> found = compare_price(one, two)
    >>> found.difference, round(found.p_value, 4)
    (30.0, 0.0009)
    """
    one, two = price_interval(a, level=level), price_interval(b, level=level)
    known = (one.value, one.low, one.high, two.value, two.low, two.high)
    if not isinstance(a, Paired) or not isinstance(b, Paired) or any(each is None for each in known):
        return NO_COMPARISON
    value_a, low_a, high_a, value_b, low_b, high_b = (float(each or 0.0) for each in known)
    difference = value_b - value_a
    if value_a <= 0 or value_b <= 0:
        return Comparison(difference, None, None, None, "price")
    error = math.sqrt(1 / _won(a) + 1 / _won(b))
    p_value = 2 * float(ndtr(-abs(math.log(value_b / value_a)) / error))
    low = difference - math.hypot(value_b - low_b, high_a - value_a)
    return Comparison(
        difference, low, difference + math.hypot(high_b - value_b, value_a - low_a), p_value, "price"
    )


def counted(moments: Moments, *, level: float = 0.95) -> Interval:
    """How many are there? Σwv, without bounds: they were all counted.

    >>> counted(Counted(2, 2.0, 2.0, 1.0, 1.0, 1.0, 1.0))
    Interval(value=1.0, low=None, high=None, method='counted')
    """
    quantile(level)  # refuses an impossible level
    return Interval(moments.mean, None, None, "counted" if moments.n else "")


def compare_counted(a: Moments, b: Moments, *, level: float = 0.95) -> Comparison:
    """By how many do two counts differ? No chance is at work, so there is nothing to test."""
    quantile(level)  # refuses an impossible level
    if a.mean is None or b.mean is None:
        return NO_COMPARISON
    return Comparison(b.mean - a.mean, None, None, None, "counted")


def _won(moments: Paired) -> float:
    """How many were won, as plain rows would know it."""
    return moments.wx * moments.effective_n / moments.n if moments.n else 0.0


def _stands(moments: Paired, level: float) -> bool:
    """Whether what is divided by is above 0 beyond chance (under two rows' worth: above 0)."""
    found = mean_interval(moments.below, level=level)
    return moments.wx > 0 and (found.low is None or found.low > 0)


def _residual(ratio: float, vv: float, vx: float, xx: float) -> float:
    """Σ(v − R x)² from its sums, and 0 where what is left is only rounding."""
    more = vv + ratio * ratio * xx
    left = more - 2 * ratio * vx
    return left if left > 1e-13 * abs(more) else 0.0


def _sums(moments: Paired) -> tuple[float, ...]:
    plain = (moments.w, moments.w2, moments.wv, moments.wvv, moments.w2v, moments.w2vv)
    return (*plain, moments.wx, moments.wxx, moments.wvx, moments.w2xx, moments.w2vx)
