"""Weights that make those something did not happen to look like those it did, so that both can be compared.

Nobody drew lots over who meets a broken promise. Entropy balancing weighs the others until their
averages of all that is known equal those of the exposed exactly, with weights as even as that allows;
what still differs afterwards isn't due to what is known.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from unisono.stats.precision import quantile

Array = NDArray[np.float64]
Trouble = Literal["", "nobody", "no_overlap", "few_alike"]

ROUNDS = 200
EXACT = 1e-10  # nearer, in standard deviations, no average needs to come
MET = 1e-6  # an average that misses by this much meets: nobody could see the difference
LEAST_EFFECTIVE = 10.0


@dataclass(frozen=True, slots=True, eq=False)
class Balance:
    """How much each of the others counts, and how alike that makes the two groups.

    Parameters
    ----------
    weights : array, shape (others,): they add up to 1; empty where `why` says that nothing can be compared.
    effective : as how many equal ones the weighted others count, (Σw)² / Σw² (Kish).
    before, after : by column, exposed − others in standard deviations of the exposed and others pooled,
        without and with the weights.
    why : "" where all is well; `nobody` in one of the groups; `no_overlap`: what column `column` says of
        the exposed is true of none of the others (−1: no single column, but all of them together);
        `few_alike`: weights there are, but they rest on fewer than ten.
    column : the place of the column at fault.

    >>> balance([[1.0], [1.2]], [[0.1], [2.1]], least=1).weights.tolist()
    [0.5, 0.5]
    """

    weights: Array
    effective: float
    before: Array
    after: Array
    why: Trouble = ""
    column: int = -1
    exposed: Array = field(default_factory=lambda: np.zeros((0, 0)), repr=False)
    others: Array = field(default_factory=lambda: np.zeros((0, 0)), repr=False)

    @property
    def known(self) -> bool:
        """Whether there are weights to compare with."""
        return not self.why


@dataclass(frozen=True, slots=True)
class Effect:
    """What the exposed had, what alike others had, and the difference with its standard error.

    >>> Effect(3.0, 1.0, 0.5).bounds(0.95)[0] > 1
    True
    """

    exposed: float
    others: float
    error: float

    @property
    def difference(self) -> float:
        """Exposed − others."""
        return self.exposed - self.others

    def bounds(self, level: float) -> tuple[float, float]:
        """The interval that holds the true difference so often."""
        reach = quantile(level) * self.error
        return self.difference - reach, self.difference + reach


def balance(exposed: ArrayLike, others: ArrayLike, *, least: float = LEAST_EFFECTIVE) -> Balance:
    """How must each of the others count, so that their averages equal those of the exposed?

    min Σ w log w, with Σ w = 1 and Σ w x = mean of x over the exposed, for every column x; solved in its
    dual, log Σ exp(λ · (x − mean)), which is smooth and convex, by Newton steps.

    Parameters
    ----------
    exposed : array, shape (exposed, columns): what was known of each before; categories as 0 and 1.
    others : array, shape (others, columns): the same of those it did not happen to.
    least : the fewest equal ones the weighted others may count as.

    Returns
    -------
    Balance
        Without weights where `why` says so.

    Raises
    ------
    ValueError
        Where the columns differ in number or a value isn't finite: fill what is missing and say so in a
        column of its own.

    Notes
    -----
    It mends what the columns tell. Who differs in what nobody wrote down stays different, and no weight
    can tell. Where all exposed share a value, only others with that value count.

    Source: Hainmueller, Political Analysis 20 (2012) 25-46.

    >>> found = balance([[1.0], [1.0], [0.0]], [[1.0], [0.0], [0.0]], least=1)
    >>> found.weights.round(3).tolist(), found.before.round(2).tolist(), found.after.round(6).tolist()
    ([0.667, 0.167, 0.167], [0.71], [0.0])
    """
    one, two = _checked(exposed, others)
    columns = one.shape[1]
    if not len(one) or not len(two):
        return Balance(np.zeros(0), 0.0, np.zeros(columns), np.zeros(columns), "nobody")
    target, scale = one.mean(axis=0), _scale(one, two)
    before = (target - two.mean(axis=0)) / scale
    apart, alike = _outside(one, two)
    if apart >= 0 or not alike.any():
        return Balance(np.zeros(0), 0.0, before, before, "no_overlap", apart)
    weights = np.zeros(len(two))
    weights[alike] = _solved((two[alike] - target) / scale)
    after = (target - weights @ two) / scale
    if np.abs(after).max(initial=0.0) > MET:
        return Balance(np.zeros(0), 0.0, before, before, "no_overlap")
    effective = 1.0 / float(weights @ weights)
    why: Trouble = "" if effective >= least else "few_alike"
    return Balance(weights, effective, before, after, why, exposed=one, others=two)


def effect(
    found: Balance,
    exposed: ArrayLike,
    others: ArrayLike,
    *,
    cluster: tuple[ArrayLike, ArrayLike] | None = None,
) -> Effect:
    """By how much does an outcome differ between the exposed and others like them?

    mean of the exposed − Σ w y over the others. As the weights balance x exactly, the same as the mean of
    y − xβ over the exposed less that over the others, for any β; with β fitted among the weighted others
    its error is that of these rests, added up by cluster: that the weights were estimated is in it.

    Parameters
    ----------
    found : a balance with weights.
    exposed, others : the outcome of each, in the order of the balance.
    cluster : whose row each is, where somebody may have several; None where each row is somebody.

    Raises
    ------
    ValueError
        Where the balance has no weights, or outcomes are missing.

    Notes
    -----
    Cause and effect only as far as the columns hold all that makes people both meet it and differ.

    Source: Zhao and Percival, Journal of Causal Inference 5 (2017), for the double robustness; Liang and
    Zeger, Biometrika 73 (1986) 13-22, for clusters.

    >>> alike = balance([[1.0], [0.0]], [[1.0], [1.0], [0.0], [0.0]], least=1)
    >>> effect(alike, [5.0, 3.0], [3.0, 3.0, 1.0, 1.0]).difference
    2.0
    """
    if not len(found.weights):
        raise ValueError("there are no weights to compare with")
    had, had_not = (np.asarray(each, dtype=float).ravel() for each in (exposed, others))
    if len(had) != len(found.exposed) or len(had_not) != len(found.others):
        raise ValueError("an outcome is missing, or one too many")
    if not (np.isfinite(had).all() and np.isfinite(had_not).all()):
        raise ValueError("outcomes must be finite")
    weights = found.weights
    mean, beside = float(had.mean()), float(weights @ had_not)
    x, x_other = _with_one(found.exposed), _with_one(found.others)
    weighted = x_other * weights[:, None]
    slope = np.linalg.lstsq(weighted.T @ x_other, weighted.T @ had_not, rcond=None)[0]
    rest, rest_other = had - x @ slope, had_not - x_other @ slope
    pull = np.concatenate([(rest - rest.mean()) / len(had), -weights * rest_other])
    return Effect(mean, beside, _error(pull, cluster, (len(had), found.effective, x.shape[1])))


def _error(pull: Array, cluster: tuple[ArrayLike, ArrayLike] | None, size: tuple[int, float, int]) -> float:
    """The standard error from what each row pulls, widened for the few rows and the many columns."""
    exposed, effective, columns = size
    small = max(exposed / max(exposed - 1, 1), effective / max(effective - columns, 1.0))
    if cluster is None:
        return math.sqrt(float(pull @ pull) * small)
    whose = np.concatenate([np.asarray(each).ravel() for each in cluster])
    _, place = np.unique(whose, return_inverse=True)
    sums = np.bincount(place, pull)
    return math.sqrt(float(sums @ sums) * small)


def _checked(exposed: ArrayLike, others: ArrayLike) -> tuple[Array, Array]:
    one, two = (np.asarray(each, dtype=float) for each in (exposed, others))
    if one.ndim != 2 or two.ndim != 2 or one.shape[1] != two.shape[1]:
        raise ValueError("both groups need the same columns, one row each")
    if not (np.isfinite(one).all() and np.isfinite(two).all()):
        raise ValueError("what is known must be finite: say in a column of its own what is missing")
    return one, two


def _scale(one: Array, two: Array) -> Array:
    """Standard deviations of both groups pooled; 1 where nobody differs."""
    spread = np.sqrt((one.var(axis=0) + two.var(axis=0)) / 2)
    return np.where(spread > 0, spread, 1.0)


def _outside(one: Array, two: Array) -> tuple[int, NDArray[np.bool_]]:
    """The first column in which the exposed lie beyond all others (−1: none), and the others who share the
    values that all exposed share."""
    target, low, high = one.mean(axis=0), two.min(axis=0), two.max(axis=0)
    slack = 1e-12 * np.maximum(1.0, np.abs(target))
    beyond = np.flatnonzero((target < low - slack) | (target > high + slack))
    if beyond.size:
        return int(beyond[0]), np.zeros(len(two), dtype=bool)
    fixed = np.ptp(one, axis=0) == 0
    alike = (np.abs(two[:, fixed] - target[fixed]) <= slack[fixed]).all(axis=1)
    if alike.any():
        return -1, alike
    lonely = [
        place
        for place in np.flatnonzero(fixed)
        if not (np.abs(two[:, place] - target[place]) <= slack[place]).any()
    ]
    return int(lonely[0]) if lonely else -1, alike


def _solved(apart: Array) -> Array:
    """The weights of rows that lie so far from the target, by Newton steps on the dual.

    Columns that say the same as others are no harm: steps are the shortest that solve.
    """
    at = np.zeros(apart.shape[1])
    value, weights = _dual(at, apart)
    for _ in range(ROUNDS):
        slope = weights @ apart
        if np.abs(slope).max(initial=0.0) <= EXACT:
            break
        bent = (apart * weights[:, None]).T @ apart - np.outer(slope, slope)
        step: Array = -np.asarray(np.linalg.lstsq(bent, slope, rcond=1e-13)[0], dtype=np.float64)
        at, value, weights, moved = _descended(at, step, slope, (value, apart, weights))
        if not moved:
            break
    return weights


def _descended(
    at: Array, step: Array, slope: Array, here: tuple[float, Array, Array]
) -> tuple[Array, float, Array, bool]:
    """As far along a step as the dual falls; not at all where it doesn't."""
    value, apart, weights = here
    falls, part = float(slope @ step), 1.0
    while part > 1e-10:
        tried, there = _dual(at + part * step, apart)
        if np.isfinite(tried) and tried <= value + 1e-4 * part * falls:
            return at + part * step, tried, there, True
        part /= 2
    return at, value, weights, False


def _dual(at: Array, apart: Array) -> tuple[float, Array]:
    tilt = apart @ at
    top = float(tilt.max(initial=0.0))
    raised = np.exp(tilt - top)
    whole = float(raised.sum())
    return top + math.log(whole), raised / whole


def _with_one(columns: Array) -> Array:
    return np.hstack([np.ones((len(columns), 1)), columns])
