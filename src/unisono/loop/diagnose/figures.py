"""What detectors do with figures: the sums behind them, their places in time, differences as estimates."""

from __future__ import annotations

from datetime import date, timedelta
from math import sqrt
from typing import Literal

from unisono.loop.measure.clock import EPOCH
from unisono.model.estimate import Estimate, Unit
from unisono.model.question import Figure
from unisono.stats.compare import Comparison

NORMAL_95 = 1.959964


def start_of(figure: Figure) -> date:
    """The first day of a figure's period."""
    day = figure.facts.get("period_start")
    if not isinstance(day, int):
        raise TypeError("a figure's facts hold no period")
    return EPOCH + timedelta(days=day)


def month_after(day: date) -> date:
    """The first day of the month after a day's.

    >>> month_after(date(2018, 12, 1))
    datetime.date(2019, 1, 1)
    """
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def difference(comparison: Comparison, n: int, unit: Unit, *, currency: str | None = None) -> Estimate:
    """A difference between two groups, as an estimate in the unit of what was compared."""
    return Estimate(
        comparison.difference,
        comparison.low,
        comparison.high,
        n,
        unit,
        method=comparison.method,
        currency=currency,
    )


def total(amounts: float, squares: float, n: int, currency: str) -> Estimate:
    """A sum of money over customers, with the spread that their coming or not coming gives it.

    total ± 1.96 · √Σ(weight · amount)²: the customers of a period as one draw of those who could have come.
    """
    spread = NORMAL_95 * sqrt(max(squares, 0.0))
    low = min(amounts, max(amounts - spread, 0.0))  # more refunded than bought leaves a sum below zero
    return Estimate(amounts, low, amounts + spread, n, "money", method="poisson total", currency=currency)


Better = Literal["up", "down"]


def is_better(value: float, than: float, direction: Better) -> bool:
    """Whether a value lies on the better side of another.

    >>> is_better(0.2, 0.3, "down")
    True
    """
    return value > than if direction == "up" else value < than
