"""The bounds of what a customer may bring, from futures drawn once for all who bought alike."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.random import Generator

from unisono.stats.lifetime.cells import Array, Cells, Places, distinct
from unisono.stats.lifetime.fitting import Fit
from unisono.stats.lifetime.futures import draws_for, futures
from unisono.stats.lifetime.process import Later
from unisono.stats.lifetime.spend import SpendFit
from unisono.stats.lifetime.terms import Terms

SHARES = np.linspace(0, 1, 5)  # of half of what an interval leaves out: how much of it on the low side


class Bounds(NamedTuple):
    """What may come, as a multiple of v + x z, which scales a customer's spend; one row a cell."""

    low: Array
    high: Array
    square: Array


def drawn_bounds(
    fit: Fit, spend: SpendFit, told: tuple[Cells, Array], terms: Terms, *, level: float, seed: int
) -> Bounds:
    """The shortest interval that holds `level` of the futures of each cell, and the mean of their squares.

    Who is alive has one of the futures of those who bought as often for as long; who isn't brings 0.

    Parameters
    ----------
    told : the cells and the chance that each is alive.
    """
    cells, here = told
    first, kind = distinct(cells.frequency, cells.age)
    frequency, age = cells.frequency[first], cells.age[first]
    count, random = draws_for(first.size), np.random.default_rng([seed, 2])
    theta, ratios = spend.draws(count, seed + 1), np.empty((first.size, count))
    for part, later in futures(fit, frequency, age, terms.horizon, seed):
        ratio = _ratios(later, frequency[part], theta, random)
        ratios[part] = np.sort(
            ratio * _scale(spend, theta, frequency[part]) * np.exp(-terms.force * later.moment)
        )
    square = np.einsum("ij,ij->i", ratios, ratios) / count
    return Bounds(*_shortest(ratios, kind, here, level), here * square[kind])


def _ratios(later: Later, frequency: Array, theta: Array, random: Generator) -> Array:
    """What the purchases come to, as a multiple of v + x z: Gamma(p y) / Gamma(q + p x)."""
    p, q, _ = np.broadcast_arrays(*(column[None, :] for column in theta.T), later.purchases)[:3]
    some = later.purchases > 0
    known = q[some] + p[some] * np.broadcast_to(frequency[:, None], some.shape)[some]
    ratio = np.zeros(some.shape)
    ratio[some] = random.standard_gamma(p[some] * later.purchases[some]) / random.standard_gamma(known)
    return ratio


def _scale(spend: SpendFit, theta: Array, frequency: Array) -> Array:
    """How much v + x z, of who spends as all do, grows with the v drawn."""
    spent = frequency[:, None] * spend.mean
    told: Array = (theta[:, 2] + spent) / (spend.parameters[2] + spent)
    return told


def _shortest(ratios: Array, kind: Places, here: Array, level: float) -> tuple[Array, Array]:
    low, high = np.zeros(here.shape), np.full(here.shape, np.inf)
    for share in SHARES:
        left_out = share * (1 - level) / 2
        below, above = (_quantile(ratios, kind, here, at) for at in (left_out, left_out + level))
        shorter = above - below < high - low
        low, high = np.where(shorter, below, low), np.where(shorter, above, high)
    return low, high


def _quantile(ratios: Array, kind: Places, here: Array, share: float) -> Array:
    """Under what a `share` of a cell's futures stay: 0, or what those alive reach among themselves."""
    count = ratios.shape[1]
    among = (share - (1 - here)) / np.maximum(here, 1e-300)
    place = np.clip(among * count - 0.5, 0, count - 1)
    before = place.astype(np.intp)
    after = np.minimum(before + 1, count - 1)
    near, far = ratios[kind, before], ratios[kind, after]
    told: Array = np.where(among > 0, near + (place - before) * (far - near), 0.0)
    return told
