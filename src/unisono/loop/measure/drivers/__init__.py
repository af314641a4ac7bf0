"""Drivers: what moves an outcome, from what happened to each customer before it, asked of the engine."""

from unisono.loop.measure.drivers.outcome import OUTCOMES, Outcome, outcome_of
from unisono.loop.measure.drivers.plan import Driver, Plan, planned
from unisono.loop.measure.drivers.solving import Solved, solved
from unisono.loop.measure.drivers.sums import (
    levels_kernel,
    products_from,
    products_kernel,
    scores_from,
    scores_kernel,
)

__all__ = [
    "OUTCOMES",
    "Driver",
    "Outcome",
    "Plan",
    "Solved",
    "levels_kernel",
    "outcome_of",
    "planned",
    "products_from",
    "products_kernel",
    "scores_from",
    "scores_kernel",
    "solved",
]
