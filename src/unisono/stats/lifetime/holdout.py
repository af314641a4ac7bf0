"""Whether a model foretold what then happened, so that nobody bets on one that doesn't fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from unisono.stats.lifetime.cells import Array, Places, distinct
from unisono.stats.lifetime.fitting import MODELS, Fit, fit
from unisono.stats.lifetime.futures import draws_for, futures
from unisono.stats.lifetime.predict import alive, expected, expected_of_new
from unisono.stats.lifetime.split import Split
from unisono.stats.precision import quantile

FEWEST_LATER = 30  # purchases, foretold or made: with fewer nothing can be said
TOTAL = (0.8, 1.25)  # of what was foretold to what came: beyond, it is no longer of use for money
COURSE = 0.10  # by how much the course may stray, on average
SPREAD = 0.05  # by how much intervals may hold less, or more, often than they say
SURE = 0.99  # a miss that chance alone makes once in a hundred times is none
MOST_OFTEN = 7  # who came so often or more are told together


@dataclass(frozen=True, slots=True)
class Band:
    """Customers who had come so often (the last band: or more): purchases foretold and made, each."""

    frequency: int
    customers: float
    expected: float
    actual: float


@dataclass(frozen=True, slots=True)
class Holdout:
    """How well a model foretold what customers did after the day it was made.

    Parameters
    ----------
    model : which.
    expected, actual : purchases of all in the second part; `expected` None where the model has no parameters.
    aggregate_ratio : the first over the second.
    tracking_error : how far the running total of repeat purchases strayed, on average over the periods, as
        a fraction of what it was; None where the course isn't known.
    coverage : the share of customers whose later purchases fell in the middle `level` of what was foretold
        for each; ties count by their part, so that a true model gives `level` itself.
    by_frequency : the same by how often they had come.
    fits : whether to use it: total, course and spread all within their bounds, or within what chance does.
    why : "" or what doesn't fit, the first of `off_total`, `off_course`, `off_spread`; `too_few_later` where
        nothing can be said; or why the model has no parameters.
    """

    model: str
    expected: float | None
    actual: float
    aggregate_ratio: float | None
    tracking_error: float | None
    coverage: float | None
    by_frequency: tuple[Band, ...]
    level: float
    why: str = ""

    @property
    def fits(self) -> bool:
        """Whether the model foretold what happened."""
        return not self.why


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """The model that foretold best, how each did, and each as learnt from the first part."""

    model: str
    holdouts: tuple[Holdout, ...]
    fits: tuple[Fit, ...]

    @property
    def holdout(self) -> Holdout:
        """That of the model chosen."""
        return next(each for each in self.holdouts if each.model == self.model)


def check(fitted: Fit, split: Split, *, level: float = 0.9, seed: int = 0) -> Holdout:
    """Did the model, learnt from the first part, foretell the second?

    It fits where what it foretold in all is 0.8 to 1.25 of what came, the running total strays by 10 % at
    most on average, and intervals hold within five points of `level`; what chance alone explains (at 99 %)
    is forgiven for total and spread.

    Parameters
    ----------
    fitted : from `split.cells`, and nothing later.
    split : what was seen, and what came.
    level : of the intervals looked at, in (0, 1).
    seed : of the draws behind them.

    Source: Fader, Hardie & Lee (2005) for tracking; Czado, Gneiting & Held, Biometrics 65 (2009) 1254-1261,
    for coverage with ties.

    >>> from unisono.stats.lifetime.cells import Cells
    >>> split = Split(Cells.of([0], [0], [9]), np.array([1.0]), 9.0)
    >>> check(fit(split.cells, "bg_nbd"), split).why
    'too_few_customers'
    """
    quantile(level)  # refuses an impossible level
    actual = float(split.cells.count @ split.later)
    if not fitted.stands:
        return Holdout(fitted.model, None, actual, None, None, None, (), level, fitted.why)
    foretold = expected(fitted, split.cells, split.horizon)
    total, strays = float(split.cells.count @ foretold), _strays(fitted, split)
    held, variance = _held(fitted, split, foretold, level=level, seed=seed)
    ratio = total / actual if actual else None
    told = Holdout(fitted.model, total, actual, ratio, strays, held, _bands(split, foretold), level)
    why = _why(told, float(np.sqrt(variance)), split.cells.customers)
    return Holdout(fitted.model, total, actual, ratio, strays, held, told.by_frequency, level, why)


def choose(split: Split, *, models: Sequence[str] = MODELS, level: float = 0.9, seed: int = 0) -> Choice:
    """Which model foretells this company's customers best?

    Of those that fit, else of all that have parameters, the one whose running total strays least (without
    periods: whose total does). Fit it again on everything before it is used.

    >>> from unisono.stats.lifetime.cells import Cells
    >>> choose(Split(Cells.of([0], [0], [9]), np.array([1.0]), 9.0)).holdout.why
    'too_few_customers'
    """
    fits = tuple(fit(split.cells, model) for model in models)
    holdouts = tuple(check(each, split, level=level, seed=seed) for each in fits)
    best = min(holdouts, key=_distance)
    return Choice(best.model, holdouts, fits)


def _distance(told: Holdout) -> tuple[bool, bool, float]:
    if told.expected is None:
        return True, True, 0.0
    off = abs(np.log(told.aggregate_ratio)) if told.aggregate_ratio else np.inf
    return not told.fits, False, float(off if told.tracking_error is None else told.tracking_error)


def _strays(fitted: Fit, split: Split) -> float | None:
    """Mean of |foretold − made| / made over the periods, of all repeat purchases since the first."""
    made = split.cells.repeats + np.cumsum(split.repeats)
    if not made.size or not made[0] > 0:
        return None
    ages, kind = np.unique(split.cells.age, return_inverse=True)
    customers = np.bincount(kind, weights=split.cells.count)
    foretold = expected_of_new(fitted, ages[:, None] + split.ends[None, :])
    return float(np.mean(np.abs(customers @ foretold - made) / made))


def _held(fitted: Fit, split: Split, foretold: Array, *, level: float, seed: int) -> tuple[float, float]:
    """The share of later purchases in the middle of what was foretold, and the variance of their total."""
    cells, later = split.cells, split.later
    first, kind = distinct(cells.frequency, cells.age)
    count = draws_for(first.size)
    drawn = np.empty((first.size, count))
    for part, told in futures(fitted, cells.frequency[first], cells.age[first], split.horizon, seed):
        drawn[part] = np.sort(told.purchases)
    here, square = alive(fitted, cells), np.einsum("ij,ij->i", drawn, drawn)[kind] / count
    below, upto = _under(drawn, kind, later - 1), _under(drawn, kind, later)
    low = np.where(later > 0, 1 - here + here * below, 0.0)
    high = 1 - here + here * upto
    inside = np.minimum(high, (1 + level) / 2) - np.maximum(low, (1 - level) / 2)
    wide = high - low
    outside = ((low + high) / 2 > (1 - level) / 2) & ((low + high) / 2 < (1 + level) / 2)
    share = np.where(wide > 0, np.clip(inside / np.where(wide > 0, wide, 1), 0, 1), outside)
    variance = cells.count @ np.maximum(here * square - foretold**2, 0)
    return float(cells.count @ share / cells.customers), float(variance)


def _under(drawn: Array, kind: Places, value: Array) -> Array:
    """The share of a pair's sorted draws that is at or under a value, by halving all at once."""
    low, high = np.zeros(kind.shape, dtype=np.intp), np.full(kind.shape, drawn.shape[1])
    while (low < high).any():
        middle = (low + high) // 2
        more = (low < high) & (drawn[kind, np.minimum(middle, drawn.shape[1] - 1)] <= value)
        low, high = np.where(more, middle + 1, low), np.where(more | (low >= high), high, middle)
    return np.asarray(low / drawn.shape[1], dtype=float)


def _bands(split: Split, foretold: Array) -> tuple[Band, ...]:
    often = np.minimum(split.cells.frequency, MOST_OFTEN)
    told = []
    for frequency in np.unique(often):
        mine = often == frequency
        n = split.cells.count[mine]
        means = (float(n @ each[mine] / n.sum()) for each in (foretold, split.later))
        told.append(Band(int(frequency), float(n.sum()), *means))
    return tuple(told)


def _why(told: Holdout, error: float, customers: float) -> str:
    """What doesn't fit, most important first; "" where all does."""
    foretold, held, chance = told.expected or 0.0, told.coverage or 0.0, quantile(SURE)
    noise = np.sqrt(told.level * (1 - told.level) / customers)
    reasons = {
        "too_few_later": max(foretold, told.actual) < FEWEST_LATER,
        "off_total": not TOTAL[0] * told.actual <= foretold <= TOTAL[1] * told.actual
        and abs(foretold - told.actual) > chance * error,
        "off_course": (told.tracking_error or 0.0) > COURSE,
        "off_spread": abs(held - told.level) > SPREAD + chance * noise,
    }
    return next((code for code, holds in reasons.items() if holds), "")
