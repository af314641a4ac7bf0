"""What each customer will still bring, with an interval: purchases to come × what is spent on each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from unisono.stats.interval import Interval
from unisono.stats.lifetime.cells import Array, Cells, Places, distinct
from unisono.stats.lifetime.fitting import PROCESSES, Fit
from unisono.stats.lifetime.predict import alive
from unisono.stats.lifetime.spend import SpendFit, expected_spend, spent_beside
from unisono.stats.lifetime.terms import Customers, Terms
from unisono.stats.lifetime.worth_drawn import drawn_bounds
from unisono.stats.precision import quantile

STEP = 1e-4  # of a parameter's log, to see what a value gains by it
# Gauss's points in time: discounting is smooth, so that few will do
_POINTS, _WEIGHTS = np.polynomial.legendre.leggauss(8)
POINTS, WEIGHTS = (_POINTS + 1) / 2, _WEIGHTS / 2


@dataclass(frozen=True, slots=True, eq=False)
class Valued:
    """What each customer will still bring within the horizon.

    Parameters
    ----------
    value, low, high : one number a customer, in money; the interval is predictive: it should hold what
        really comes, at `level`. Nobody's is missing unless `why`: then all are NaN.
    purchases : expected within the horizon, not discounted.
    alive : the chance that each is still a customer.
    spread : the variance of what comes, one a customer.
    slopes : customers × parameters: what the value gains by each parameter's log.
    covariance : of the parameters' logs.
    level, method : of the interval.
    why : "" or why there are no values: that of the fit, else that of the spend.
    """

    value: Array
    low: Array
    high: Array
    purchases: Array
    alive: Array
    spread: Array
    slopes: Array
    covariance: Array
    level: float
    method: str
    why: str = ""

    def total(self, which: NDArray[np.bool_] | Places | None = None) -> Interval:
        """What will these customers bring together? All of them where `which` isn't told.

        Σ value ± z √(Σ spread + slope' covariance slope): chance evens out among many, what is wrong in
        the parameters doesn't.
        """
        rows = slice(None) if which is None else which
        if self.why or not self.value[rows].size:
            return Interval(None, None, None, self.method)
        slope = self.slopes[rows].sum(axis=0)
        value = float(self.value[rows].sum())
        error = float(np.sqrt(self.spread[rows].sum() + slope @ self.covariance @ slope))
        half = quantile(self.level) * error
        return Interval(value, max(min(0.0, value), value - half), value + half, self.method)


def lifetime_value(
    fit: Fit, spend: SpendFit, customers: Customers, terms: Terms, *, level: float = 0.9, seed: int = 0
) -> Valued:
    """What will each customer still bring, and between which bounds may it lie?

    P(alive) × discounted purchases of who is alive × expected spend × margin. Bounds: the shortest that
    hold `level` of the futures drawn, with parameters drawn from their covariance, purchases drawn from the
    model, and what they come to from the spend model.

    Parameters
    ----------
    fit : of a model of buying, in the unit of the customers' times.
    spend : of what is spent at a purchase.
    customers : one by one; what depends on how they bought alone is worked out once a cell.
    terms : horizon, discount, margin.
    level : how often, in (0, 1), an interval should hold what comes.
    seed : of the draws: the same seed, the same bounds.

    Returns
    -------
    Valued
        With values, or with `why` there are none.

    Notes
    -----
    Who has most likely left gets an interval that begins at 0, and may reach no farther than the value
    itself: there the interval holds more often than `level`.

    >>> from unisono.stats.lifetime.fitting import fit
    >>> nobody = Customers(*np.zeros((4, 0)))
    >>> from unisono.stats.lifetime.spend import fit_spend
    >>> lifetime_value(fit(Cells.of([], [], []), "bg_nbd"), fit_spend([], []), nobody, Terms(52)).why
    'no_customers'
    """
    quantile(level)  # refuses an impossible level
    why = fit.why or spend.why
    method = f"{fit.model}+gamma_gamma+draws"
    if why:
        return _nothing(customers.age.size, level, method, why)
    cells, kind = customers.cells
    here, each = alive(fit, cells), expected_spend(spend, customers.frequency, customers.mean_value)
    counted, purchases, gains = _discounted(fit, cells, terms)
    value = terms.margin * counted[kind] * each
    bounds = drawn_bounds(fit, spend, (cells, here), terms, level=level, seed=seed)
    scale = terms.margin * spent_beside(spend, customers.frequency, customers.mean_value)
    low, high = (scale * bound[kind] for bound in (bounds.low, bounds.high))
    spread = np.maximum(scale**2 * bounds.square[kind] - value**2, 0.0)
    slopes = np.hstack(
        [
            terms.margin * gains[kind] * each[:, None],
            value[:, None] * _spend_gains(spend, customers.frequency, customers.mean_value),
        ]
    )
    known = _side_by_side(fit.log_covariance, spend.log_covariance)
    ends = np.minimum(low, value), np.maximum(high, value)
    return Valued(value, *ends, purchases[kind], here[kind], spread, slopes, known, level, method)


def _discounted(fit: Fit, cells: Cells, terms: Terms) -> tuple[Array, Array, Array]:
    """Purchases of each cell: discounted, plain, and what the discounted gain by each parameter's log."""
    first, kind = distinct(cells.frequency, cells.age)
    pairs = cells.frequency[first], cells.age[first]
    process, force = PROCESSES[fit.model], terms.force
    ahead = terms.horizon * np.append(POINTS, 1.0) if force else np.array([terms.horizon])
    weight = np.exp(-force * ahead)
    weight[:-1] *= force * terms.horizon * WEIGHTS if force else 1.0

    def purchases(theta: Array) -> tuple[Array, Array]:
        bought, here = process.bought(theta, *pairs, ahead), process.alive(theta, cells)
        return here * (bought @ weight)[kind], here * bought[kind, -1]

    gains = np.empty((cells.age.size, fit.parameters.size))
    for at, step in enumerate(STEP * np.eye(fit.parameters.size)):
        up, down = (purchases(fit.parameters * np.exp(side * step))[0] for side in (1, -1))
        gains[:, at] = (up - down) / (2 * STEP)
    return (*purchases(fit.parameters), gains)


def _spend_gains(spend: SpendFit, frequency: Array, mean_value: Array) -> Array:
    """What the log of the expected spend gains by the logs of p, q and v."""
    p, q, v = spend.parameters
    by = 1 / (p * frequency + q - 1)
    return np.stack([(q - 1) * by, -q * by, v / spent_beside(spend, frequency, mean_value)], axis=1)


def _side_by_side(a: Array, b: Array) -> Array:
    both = np.zeros((len(a) + len(b), len(a) + len(b)))
    both[: len(a), : len(a)], both[len(a) :, len(a) :] = a, b
    return both


def _nothing(customers: int, level: float, method: str, why: str) -> Valued:
    no, nobody = np.full(customers, np.nan), np.zeros((customers, 0))
    return Valued(no, no, no, no, no, no, nobody, np.zeros((0, 0)), level, method, why)
