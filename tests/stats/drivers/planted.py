"""Surveys with known drivers: attributes that go together, of which some move the outcome."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from unisono.stats.drivers import Factor, Fit, Lifted, Products, Scores, columns_of, fit, lifts

Array = NDArray[np.float64]
LEVELS = 5
CUTS = np.array([-1.3, -0.5, 0.3, 1.1])


@dataclass(frozen=True)
class Survey:
    """Levels (rows × attributes), outcome, weights, the customer of each row, and the true steps."""

    levels: NDArray[np.intp]
    y: Array
    w: Array
    customers: NDArray[np.intp]
    steps: Array  # attributes × (levels − 1)

    @property
    def factors(self) -> list[Factor]:
        """The attributes."""
        return [Factor(f"a{place}", LEVELS) for place in range(self.levels.shape[1])]

    @property
    def z(self) -> Array:
        """Indicators of levels, attribute after attribute."""
        return np.concatenate([np.eye(LEVELS)[column] for column in self.levels.T], axis=1)

    @property
    def true_lifts(self) -> Array:
        """The lifts under the true steps and the levels of these rows."""
        seen = np.stack([np.bincount(column, self.w, LEVELS) / self.w.sum() for column in self.levels.T])
        return (self.steps * seen[:, :-1]).sum(axis=1)


def survey(n: int, seed: int, *, rho: float, asymmetric: bool, repeats: int = 1, null: int = 5) -> Survey:
    """Five drivers of falling strength and some that do nothing; each customer answers `repeats` times.

    Linear: each step brings the same. Asymmetric: two only punish (first steps), two only delight
    (last step), one is linear.
    """
    random = np.random.default_rng(seed)
    sizes = np.array([1.0, 0.8, 0.62, 0.48, 0.36])
    steps = np.zeros((len(sizes) + null, LEVELS - 1))
    shapes = np.tile(np.full(LEVELS - 1, 0.25), (len(sizes), 1))
    if asymmetric:
        shapes[:2], shapes[2:4] = (0.6, 0.4, 0.0, 0.0), (0.0, 0.0, 0.4, 0.6)
    steps[: len(sizes)] = sizes[:, None] * shapes
    customers = np.arange(n) // repeats
    common = random.standard_normal((n, 1))
    latent = np.sqrt(rho) * common + np.sqrt(1 - rho) * random.standard_normal((n, len(steps)))
    levels = np.searchsorted(CUTS, latent)
    cumulative = np.concatenate([np.zeros((len(steps), 1)), steps.cumsum(axis=1)], axis=1)
    mood = random.standard_normal(customers.max() + 1)[customers] * (repeats > 1)
    spread = 0.8 + 0.5 * (levels[:, 0] < 2)  # not the same for everybody
    y = cumulative[np.arange(len(steps)), levels].sum(axis=1) + mood + spread * random.standard_normal(n)
    weights = random.uniform(0.5, 2.0, n) if repeats > 1 else np.ones(n)
    return Survey(levels, y, weights, customers, steps)


def solved(told: Survey, *, groups: int = 256) -> tuple[Fit, list[Lifted]]:
    """The regression of a survey and its lifts."""
    columns = columns_of(told.factors)
    found = fit(Products.of(told.z, told.y, told.w), columns.coding)
    drawn = np.random.default_rng(0).integers(0, groups, told.customers.max() + 1)[told.customers]
    scores = Scores.of(found, (told.z, told.y, told.w), drawn)
    return found, lifts(found, told.factors, columns, scores)
