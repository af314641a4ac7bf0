"""Pareto/NBD: customers buy at random and leave at any moment, not only after a purchase."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from scipy.special import expit

from unisono.stats.lifetime.cells import Array, Cells
from unisono.stats.lifetime.pareto_integral import sides
from unisono.stats.lifetime.process import Later
from unisono.stats.lifetime.surface import Place, Surface, buying


@dataclass(frozen=True, slots=True)
class Pareto:
    """Buying at a Gamma(r, α) rate for a lifetime of Gamma(s, β) rate.

    ln L = ln Γ(r+x) α^r β^s / Γ(r) + ln [D + H], where D, having left since the last purchase at t, is
    ∫ s (α+u)^−(r+x) (β+u)^−(s+1) du from t on, and H, the rest, ∫ (r+x) (α+u)^−(r+x+1) (β+u)^−s du from T
    on. Both are positive, so nothing cancels; each depends on two of x, t, T, so there are few of them.

    Source: Schmittlein, Morrison & Colombo, Management Science 33 (1987) 1-24, its likelihood with the
    integrals kept and worked out by sums instead of hypergeometric functions.

    >>> Pareto().joined(np.ones(4))
    1.0
    """

    @property
    def parameters(self) -> tuple[str, ...]:
        """Shape and scale of buying, then of leaving."""
        return ("r", "alpha", "s", "beta")

    @property
    def times(self) -> tuple[bool, ...]:
        """α and β are times."""
        return (False, True, False, True)

    def start(self, cells: Cells) -> Array:
        """Everybody buys at the mean rate and stays as long as the customers' age."""
        rate = cells.repeats / float(cells.count @ cells.age)
        return np.array([1.0, 1 / rate, 1.0, 1.0])

    def surface(self, cells: Cells) -> Surface:
        """The log-likelihood; slope and bend are means and covariances under the integrals."""
        frequency, left, here = cells.by_frequency, *sides(cells)

        def place(theta: Array) -> Place:
            gone, stays = left.spread(theta), here.spread(theta)
            odds = gone.height[left.kind] - stays.height[here.kind]
            chance = expit(odds)
            n_gone = cells.count * chance
            n_stays = cells.count - n_gone
            height = cells.count @ (stays.height[here.kind] + np.logaddexp(0, odds))
            apart = gone.slope[left.kind] - stays.slope[here.kind]
            bend = (apart * (n_stays * chance)[:, None]).T @ apart
            slope = np.zeros(4)
            for side, spread, count in ((left, gone, n_gone), (here, stays, n_stays)):
                weight = np.bincount(side.kind, weights=count, minlength=side.since.size)
                slope, bend = slope + weight @ spread.slope, bend + np.tensordot(weight, spread.bend, 1)
            outside = _outside(frequency, theta)
            return Place(float(height + outside.height), slope + outside.slope, bend + outside.bend)

        return place

    def alive(self, theta: Array, cells: Cells) -> Array:
        """(α+T)^−(r+x) (β+T)^−s / (D + H)."""
        r, alpha, s, beta = theta
        left, here = (side.spread(theta).height[side.kind] for side in sides(cells))
        still = -(r + cells.frequency) * np.log(alpha + cells.age) - s * np.log(beta + cells.age)
        chance: Array = np.minimum(np.exp(still - np.logaddexp(left, here)), 1.0)
        return chance

    def bought(self, theta: Array, frequency: Array, age: Array, ahead: Array) -> Array:
        """(r+x) (β+T) / ((α+T) (s−1)) (1 − ((β+T)/(β+T+h))^(s−1)), its limit where s = 1."""
        r, alpha, s, beta = theta
        rate = ((r + frequency) * (beta + age) / (alpha + age))[:, None]
        span = np.log1p(ahead / (beta + age)[:, None])
        told: Array = rate * (span if s == 1 else -np.expm1((1 - s) * span) / (s - 1))
        return told

    def joined(self, theta: Array) -> float:  # noqa: ARG002 - the other models need it
        """All of them: nobody leaves in an instant."""
        return 1.0

    def later(self, theta: Array, frequency: Array, age: Array, horizon: float, random: Generator) -> Later:
        """Purchases at a rate drawn, during what is left of a lifetime drawn."""
        r, alpha, s, beta = theta.T
        x, known = frequency[:, None], age[:, None]
        rate = random.standard_gamma(r + x) / (alpha + known)
        shape = np.broadcast_to(s, rate.shape)
        leaving = np.maximum(random.standard_gamma(shape), 1e-300) / (beta + known)
        stays = np.minimum(random.standard_exponential(rate.shape) / leaving, horizon)
        return Later(random.poisson(rate * stays).astype(float), stays / 2)


def _outside(frequency: Array, theta: Array) -> Place:
    """What stands before the integrals: ln Γ(r+x) α^r β^s / Γ(r)."""
    r, alpha, s, beta = theta
    customers, bought = float(frequency.sum()), buying(frequency, r, alpha)
    slope, bend = np.zeros(4), np.zeros((4, 4))
    slope[:2], slope[2:] = bought.slope, (customers * np.log(beta), customers * s / beta)
    bend[:2, :2] = bought.bend
    bend[2:, 2:] = customers * np.array([[0.0, 1 / beta], [1 / beta, -s / beta**2]])
    return Place(bought.height + customers * s * float(np.log(beta)), slope, bend)
