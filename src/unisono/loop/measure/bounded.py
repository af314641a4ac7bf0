"""How much of a figure few rows let us say: its value from 30 on, its bounds from 10 on, else the reason."""

from __future__ import annotations

from unisono.loop.measure.metric import GREY_N, LEVEL, MINIMUM_N
from unisono.model.estimate import Estimate, Reason, Unit
from unisono.stats.interval import Interval


def too_few(n: int) -> Reason | None:
    """Why so many rows are too few to show a value; None where they are enough.

    >>> too_few(20).facts["missing"], too_few(30)
    (10, None)
    """
    if n >= MINIMUM_N:
        return None
    return Reason("too_few", {"n": n, "minimum": MINIMUM_N, "missing": MINIMUM_N - n})


def bounded(
    found: Interval, n: int, unit: Unit, reason: Reason | None, currency: str | None = None
) -> Estimate:
    """A value with its bounds, at the usual level; with a reason no value, and under 10 rows no bounds.

    >>> bounded(Interval(0.5, 0.3, 0.7, "wilson"), 20, "share", too_few(20)).low
    0.3
    """
    shown = n >= GREY_N
    return Estimate(
        found.value if reason is None else None,
        found.low if shown else None,
        found.high if shown else None,
        n,
        unit,
        LEVEL,
        reason,
        found.method if shown else "",
        currency,
    )
