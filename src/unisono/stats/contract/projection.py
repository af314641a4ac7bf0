"""What a fitted model of staying says of the future: who will still be there, for how long, how surely."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from unisono.stats.contract.fitting import STARTS, Fit, curvature, likelihood, peak, prior_of
from unisono.stats.contract.model import SHAPES, hazards, log_survival, natural
from unisono.stats.interval import NOTHING, Interval
from unisono.stats.precision import quantile

Array = NDArray[np.float64]

TRIED, DRAWN = 2_000, 1_000
FREEDOM = 5  # of the t from which is drawn: its tails are heavier than any posterior's
WIDENED = 1.3
NEGLIGIBLE = 1e-9  # what a period so far away is worth today
LONGEST = 6_000


@dataclass(frozen=True, slots=True, eq=False)
class Projection:
    """Which share will still be there after each period, from the first; `low` and `high` bound each.

    Empty arrays where nothing was fitted.
    """

    share: Array
    low: Array
    high: Array
    level: float
    method: str

    def at(self, period: int) -> Interval:
        """The share after so many periods; nothing beyond what was projected.

        >>> Projection(np.array([0.9]), np.array([0.8]), np.array([1.0]), 0.95, "").at(1).value
        0.9
        """
        if not 0 < period <= self.share.size:
            return NOTHING
        value, low, high = (float(each[period - 1]) for each in (self.share, self.low, self.high))
        return Interval(value, low, high, self.method)


def project(fitted: Fit, periods: int, *, given: int = 0, level: float = 0.95, seed: int = 1) -> Projection:
    """Which share of customers will still be there after each period?

    S(given + t) / S(given) at the most likely α, β (, c); bounds hold the middle of what α, β (, c)
    as probable as these make of it.

    Parameters
    ----------
    fitted : a fit; without numbers it projects nothing.
    periods : how far.
    given : how many periods the customers have stayed already.
    level : how often, in (0, 1), the interval should hold the share that is true.
    seed : of the draws.

    Notes
    -----
    The bounds know how unsure α, β and c are, not whether the model is true: `check` looks at that.

    Source: Rubin, Using the SIR algorithm to simulate posterior distributions (1988), for the draws.

    >>> project(Fit("sbg", why="too_few"), 12).share.size
    0
    """
    quantile(level)
    if not fitted.known:
        nothing = np.empty(0)
        return Projection(nothing, nothing, nothing, level, "")
    ahead = np.arange(given, given + periods + 1)
    told = _conditional(np.array([fitted.alpha]), np.array([fitted.beta]), np.array([fitted.shape]), ahead)[0]
    low, high = _middle(_conditional(*draws(fitted, seed=seed), ahead), level)
    return Projection(
        told, np.minimum(low, told), np.maximum(high, told), level, f"{fitted.model}+{fitted.method}"
    )


def remaining(fitted: Fit, survived: int, discount: float, *, level: float = 0.95, seed: int = 1) -> Interval:
    """How many more periods will somebody stay who has stayed so many, later ones worth less?

    Discounted expected residual lifetime: Σ over t ≥ n of S(t) / S(n − 1) / (1 + d)^(t − n), for a
    customer of n − 1 whole periods who is just about to decide on the n-th.

    Parameters
    ----------
    fitted : a fit.
    survived : the whole periods behind them, n − 1; 0 for somebody new, whose first period is sure to be
        paid, and comes on top.
    discount : d, per period, above 0: an endless stay has no mean.

    Returns
    -------
    Interval
        In periods; nothing without a fit.

    Raises
    ------
    ValueError
        If the discount isn't above 0, or `survived` is negative.

    Source: Fader & Hardie, Marketing Science 29 (2010) 85-93.

    >>> from unisono.stats.contract.fitting import fit, from_survivors
    >>> high_end = fit(from_survivors([1000, 869, 743, 653, 593, 551, 517, 491]), "sbg")
    >>> round(remaining(high_end, 7, 0.1).value, 2)
    7.53
    """
    if discount <= 0 or survived < 0:
        raise ValueError("a discount must be above 0, and nobody has survived less than nothing")
    quantile(level)
    if not fitted.known:
        return NOTHING
    ahead = survived + _grid(discount)
    worth = _weights(discount)
    at_best = np.array([fitted.alpha]), np.array([fitted.beta]), np.array([fitted.shape])
    value = float((_conditional(*at_best, np.append(float(survived), ahead)) @ worth)[0])
    drawn = _conditional(*draws(fitted, seed=seed), np.append(float(survived), ahead)) @ worth
    low, high = _middle(drawn[:, np.newaxis], level)
    return Interval(
        value, min(float(low[0]), value), max(float(high[0]), value), f"{fitted.model}+{fitted.method}"
    )


def draws(fitted: Fit, *, seed: int = 1) -> tuple[Array, Array, Array]:
    """α, β and c as probable as the data leave them, each as often as it is probable.

    Tried from a wide t around the highest point of the posterior, kept by how probable they are.
    """
    if fitted.table is None:
        raise ValueError("nothing was fitted")
    size, random = SHAPES[fitted.model], np.random.default_rng(seed)
    peaks = [peak(fitted.table, size, np.array(start), prior=True) for start in STARTS]
    top = max(peaks, key=lambda at: likelihood(at, fitted.table)[0] + prior_of(at)[0])  # type: ignore[arg-type]
    spread, bent = np.linalg.eigh(curvature(top, fitted.table, prior=True))
    arms = bent / np.sqrt(np.maximum(spread, 1e-2)) * WIDENED
    steps = random.standard_t(FREEDOM, (TRIED, size))
    tried = top + steps @ arms.T
    sought = _posterior(tried, fitted) + ((FREEDOM + 1) / 2 * np.log1p(steps**2 / FREEDOM)).sum(axis=1)
    chance = np.exp(sought - sought.max())
    ladder = np.cumsum(chance / chance.sum())
    kept = np.searchsorted(ladder, (np.arange(DRAWN) + random.random()) / DRAWN).clip(max=TRIED - 1)
    return natural(tried[kept])


def _posterior(tried: Array, fitted: Fit) -> Array:
    """How probable each row of coordinates is, as a logarithm up to a constant."""
    if fitted.table is None:
        raise ValueError("nothing was fitted")
    at_risk, left = fitted.table.unweighted()
    leaves = hazards(*natural(np.clip(tried, -30, 30)), fitted.table.periods)
    told = (left * np.log(leaves) + (at_risk - left) * np.log1p(-leaves)).sum(axis=1)
    before = -np.logaddexp(0, tried[:, :2]) - np.logaddexp(0, -tried[:, :2])
    shape = (tried[:, 2:] ** 2).sum(axis=1) / (2 * 0.55**2)
    return np.asarray(told + before.sum(axis=1) - shape, dtype=float)


def _conditional(alpha: Array, beta: Array, shape: Array, ahead: NDArray[Any]) -> Array:
    """S(t) / S(first) for the periods after the first, one row for each α, β, c."""
    told = log_survival(alpha[:, np.newaxis], beta[:, np.newaxis], shape[:, np.newaxis], ahead)
    return np.asarray(np.exp(told[:, 1:] - told[:, :1]), dtype=float)


def _middle(drawn: Array, level: float) -> tuple[Array, Array]:
    low, high = np.quantile(drawn, (0.5 - level / 2, 0.5 + level / 2), axis=0)
    return low, high


def _last(discount: float) -> int:
    return min(LONGEST, max(2, math.ceil(-math.log(NEGLIGIBLE) / math.log1p(discount))))


@cache
def _grid(discount: float) -> Array:
    """The periods at which survival is looked at: all the near ones, then ever fewer."""
    last = _last(discount)
    return np.unique(
        np.concatenate([np.arange(1, min(last, 120) + 1), np.geomspace(1, last, 160).astype(int)])
    )


@cache
def _weights(discount: float) -> Array:
    """What each looked-at period counts for: its own worth, and its part of those skipped beside it."""
    grid = _grid(discount)
    every = np.arange(1, grid[-1] + 1)
    worth = (1 + discount) ** -(every - 1.0)
    beyond = np.searchsorted(grid, every)
    right = grid[beyond]
    left = grid[np.maximum(beyond - 1, 0)]
    part = np.where(right > left, (every - left) / np.maximum(right - left, 1), 1.0)
    weights = np.bincount(beyond, weights=worth * part, minlength=grid.size)
    weights += np.bincount(np.maximum(beyond - 1, 0), weights=worth * (1 - part), minlength=grid.size)
    return np.asarray(weights, dtype=float)
