"""The interval of a share, so that 3 of 3 kept promises don't read as certainty."""

from __future__ import annotations

import math

from unisono.stats.interval import NOTHING, Interval
from unisono.stats.moments import Moments
from unisono.stats.precision import in_population, named, quantile


def share_interval(moments: Moments, *, level: float = 0.95, population: int | None = None) -> Interval:
    """Which share is it, and between which bounds may it lie?

    Σwv / Σw; bounds by Wilson: every share p with |p̂ − p| ≤ z √(p (1 − p) / n).

    Parameters
    ----------
    moments : of 1 (yes) and 0 (no); weights as in `Moments`.
    level : how often, in (0, 1), such an interval should hold the truth.
    population : how many there are in all; None where endless or not known.

    Returns
    -------
    Interval
        A fraction, 0 to 1; nothing where there are no rows. Weighted rows count for Kish's
        effective n.

    Raises
    ------
    ValueError
        If the values aren't 0 and 1, or there are more rows than the population holds.

    Notes
    -----
    Not for rows that come in clusters (several of one customer): it takes each for independent.

    Source: Wilson, Journal of the American Statistical Association 22 (1927) 209-212.

    >>> found = share_interval(Moments.of([1, 1, 1]))
    >>> found.value, round(found.low, 3), found.high
    (1.0, 0.439, 1.0)
    """
    share = share_of(moments)
    if share is None:
        return NOTHING
    cases = in_population(moments.effective_n, moments.n, population)
    low, high = wilson(share, cases, level)
    return Interval(share, low, high, named("wilson", moments, population=population))


def share_of(moments: Moments) -> float | None:
    """The plain share, 0 to 1; None without rows.

    >>> share_of(Moments.of([1, 0, 0, 0]))
    0.25
    """
    if moments.mean is None:
        return None
    if not math.isclose(moments.wv, moments.wvv, rel_tol=1e-9) or not 0 <= moments.mean <= 1 + 1e-9:
        raise ValueError("a share is made of 0 and 1 only")
    return min(1.0, moments.mean)


def wilson(share: float, cases: float, level: float) -> tuple[float, float]:
    """Wilson's bounds around a share seen in so many cases; `cases` may be a fraction, or endless.

    >>> wilson(0.3, float("inf"), 0.95)
    (0.3, 0.3)
    """
    extra = quantile(level) ** 2 / cases
    centre = (share + extra / 2) / (1 + extra)
    half = math.sqrt(extra * (share * (1 - share) + extra / 4)) / (1 + extra)
    return max(0.0, min(share, centre - half)), min(1.0, max(share, centre + half))
