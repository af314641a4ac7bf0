"""The regression of a plan: drivers with their lift, contexts with their differences, who looks alike."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from unisono.loop.measure.drivers.plan import Plan
from unisono.loop.measure.metric import LEVEL
from unisono.stats.drivers import (
    Fit,
    Lifted,
    Products,
    Scores,
    columns_of,
    context,
    fit,
    inflation,
    lifts,
    shares,
    twins,
)
from unisono.stats.drivers.twins import INFLATED

ROWS_PER_COLUMN, LEAST_ROWS = 10, 300


@dataclass(frozen=True, slots=True)
class Solved:
    """What moves the outcome.

    Parameters
    ----------
    lifted : the ordered drivers, in the plan's order; lifts in the unit of the values.
    beside : the levels of the others, likewise.
    share : of the explained variance, by slug, adding up to `explained`; `how` is the method.
    inflated : slugs whose interval is wide because others tell part of the same.
    alike : pairs of slugs that are nearly one, with their correlation.
    """

    lifted: tuple[Lifted, ...]
    beside: tuple[Lifted, ...]
    share: dict[str, float]
    how: str
    explained: float | None
    inflated: tuple[str, ...]
    alike: tuple[tuple[str, str, float], ...]
    mean: float
    n: int


def needed(plan: Plan) -> int:
    """How many rows does this plan need before anything is said?

    >>> needed(Plan((), (), 0))
    300
    """
    return max(LEAST_ROWS, ROWS_PER_COLUMN * plan.columns)


def fitted(plan: Plan, products: Products) -> Fit:
    """The regression itself."""
    return fit(products, columns_of([driver.factor for driver in plan.drivers]).coding)


def solved(plan: Plan, found: Fit, scores: Scores) -> Solved:
    """Everything there is to say of a fit."""
    factors = [driver.factor for driver in plan.drivers]
    columns = columns_of(factors)
    share, how = shares(found, columns.factor)
    wide = inflation(found)
    inflated = [
        factor.name
        for place, factor in enumerate(factors)
        if factor.ordered and np.any(wide[(columns.factor == place) & ~columns.missing] >= INFLATED)
    ]
    names = [factor.name for factor in factors]
    pairs = twins(found.products, factors, columns)
    return Solved(
        tuple(lifts(found, factors, columns, scores, level=LEVEL)),
        tuple(context(found, factors, columns, scores, level=LEVEL)),
        dict(zip(names, share.tolist(), strict=True)),
        how,
        found.explained,
        tuple(inflated),
        tuple((names[one], names[other], alike) for one, other, alike in pairs),
        found.products.y / found.products.w,
        found.products.n,
    )
