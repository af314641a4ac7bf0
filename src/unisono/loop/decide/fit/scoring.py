"""What a deal is worth in twelve months: chance, staying, margin, cost, satisfaction, and how surely."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from unisono.loop.decide.fit.history import Array, Whole
from unisono.loop.decide.fit.kernels import HORIZON
from unisono.loop.decide.fit.learning import Learnt
from unisono.stats.fitting.panel import Fitted
from unisono.stats.fitting.sharing import shares_of

DRAWS, SEED = 200, 20_260_731
POINTS = 100.0  # promoters less detractors, as NPS says it


@dataclass(frozen=True, slots=True, eq=False)
class Worth:
    """What is expected of each deal. Money in cents.

    Parameters
    ----------
    chance : of winning, 0 to 1.
    margin, cost : of twelve months, were it won; leaving counted.
    stays : the chance to be there still after twelve months; 1 where customers hold no contracts.
    score : first-year NPS in points; NaN where nobody knows.
    """

    chance: Array
    margin: Array
    cost: Array
    stays: Array
    score: Array

    @property
    def won(self) -> Array:
        """What a customer brings in twelve months, were the deal won."""
        return np.asarray(self.margin - self.cost)

    @property
    def expected(self) -> Array:
        """What the deal brings, the chance to lose it counted."""
        return np.asarray(self.chance * self.won)


@dataclass(frozen=True, slots=True, eq=False)
class Bounds:
    """Between which bounds what was learnt leaves each expectation: (low, high), one a deal."""

    chance: tuple[Array, Array]
    won: tuple[Array, Array]
    expected: tuple[Array, Array]
    stays: tuple[Array, Array]
    score: tuple[Array, Array]


def worth_of(learnt: Learnt, codes: Whole) -> Worth:
    """What is each deal worth?

    E = P(won) · Σ_m S(m − 1) · (margin_m − cost_m), m = 1…12, S(m) = Π (1 − hazard).

    Parameters
    ----------
    codes : deals × categories, as the history codes them.
    """
    return _worth(learnt, learnt.coding.matrix(codes))


def bounds_of(learnt: Learnt, codes: Whole, *, level: float = 0.95) -> Bounds:
    """How sure are these expectations, as far as the history leaves them open?

    Percentiles of 200 draws of all parameters, always the same ones. They bound what is to be expected
    of a deal, not what will come of this very one: that is won or lost, and stays or leaves.
    """
    x, random = learnt.coding.matrix(codes), np.random.default_rng(SEED)
    parts = (learnt.chance, learnt.leaving, learnt.margin, learnt.cost, learnt.score)
    drawn = [each.draws(DRAWS, random) if each is not None else None for each in parts]
    told = [
        _worth(learnt, x, [None if each is None else each[place] for each in drawn]) for place in range(DRAWS)
    ]

    def between(name: str) -> tuple[Array, Array]:
        values = np.array([getattr(each, name) for each in told])
        low, high = np.quantile(values, [(1 - level) / 2, (1 + level) / 2], axis=0)
        return low, high

    return Bounds(*(between(name) for name in ("chance", "won", "expected", "stays", "score")))


def typical_of(learnt: Learnt) -> Worth:
    """What is expected of a deal of which nothing is known: the mix of all customers won."""
    return _worth(learnt, learnt.coding.columns([part[None, :] for part in learnt.mix]))


def reasons_of(learnt: Learnt, codes: Whole, name: str = "won") -> tuple[Array, Array]:
    """How much of an expectation is due to each thing known of the deal?

    Parameters
    ----------
    name : which expectation: won, stays, chance, expected.

    Returns
    -------
    (array, deals × categories; array, one a deal)
        Shapley's shares, in the unit of the expectation, and what is typical. They add up to it.
    """
    soft = learnt.coding.soft(codes)
    rows = len(codes)
    mix = [np.broadcast_to(part, (rows, len(part))) for part in learnt.mix]

    def told(known: frozenset[int]) -> Array:
        parts = [soft[place] if place in known else mix[place] for place in range(len(soft))]
        return np.asarray(getattr(_worth(learnt, learnt.coding.columns(parts)), name))

    return shares_of(told, len(soft))


def _worth(learnt: Learnt, x: Array, drawn: Sequence[Array | None] | None = None) -> Worth:
    chance, leaving, margin, cost, score = drawn or [None] * 5
    there = np.ones((len(x), HORIZON + 1))  # at the beginning of each month, and at the end of the last
    if learnt.leaving is not None:
        there[:, 1:] = np.cumprod(1 - learnt.leaving.expected(x, leaving), axis=1)
    points = np.full(len(x), np.nan)
    if learnt.score is not None:
        points = POINTS * np.clip(learnt.score.expected(x, score)[:, 0], -1, 1)
    return Worth(
        learnt.chance.expected(x, chance)[:, 0],
        _sum(learnt.margin, x, there, margin),
        _sum(learnt.cost, x, there, cost),
        there[:, -1],
        points,
    )


def _sum(fitted: Fitted, x: Array, there: Array, drawn: Array | None) -> Array:
    return np.asarray((there[:, :HORIZON] * fitted.expected(x, drawn)).sum(axis=1))
