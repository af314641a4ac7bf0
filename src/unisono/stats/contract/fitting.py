"""Fits the models of staying to who was at risk and who left, and says how sure the result is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from unisono.stats.contract.model import SHAPES, Model, hazards, natural, slopes, survival_slopes
from unisono.stats.survival import RiskTable

Array = NDArray[np.float64]

LEAST_ROWS, LEAST_LEFT, LEAST_PERIODS = 30, 10, 4
# Coordinates stay within these: outside, no company is told apart from one at the border.
LIMITS = ((-11.5, 6.0), (-11.5, 4.0), (-1.6, 1.6))
STARTS = ((-3.0, -2.0, 0.0), (-1.0, 0.0, 0.0), (-3.0, -6.0, 0.4))
STEP = 1e-4
FINE: Any = {"ftol": 1e-14, "gtol": 1e-8}


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """A model of staying, fitted. Where data can't carry it, `why` says so and there are no numbers.

    Parameters
    ----------
    model : sbg (shifted-beta-geometric) or bdw (beta-discrete-Weibull).
    alpha, beta, shape : α, β and c; c is 1 in sbg.
    errors : standard errors of α, β (and c); NaN where the data don't bound them, as when all
        customers leave at one and the same rate.
    log_likelihood : of periods, in plain rows; weighted ones count for what they are worth.
    rows, left, periods : how many rows were seen for a period at least, how many left, over how many periods.
    why : "" where it was fitted; else too_few, nobody_left, too_few_left or too_short.
    """

    model: Model
    alpha: float = np.nan
    beta: float = np.nan
    shape: float = np.nan
    errors: tuple[float, ...] = ()
    log_likelihood: float = np.nan
    rows: int = 0
    left: int = 0
    periods: int = 0
    why: str = ""
    method: str = ""
    table: RiskTable | None = field(default=None, repr=False)

    @property
    def known(self) -> bool:
        """Whether there is a fit."""
        return not self.why

    @property
    def criterion(self) -> float:
        """Akaike's: lower fits better, each parameter paid for."""
        return 2 * (SHAPES[self.model] - self.log_likelihood)

    def hazards(self, periods: int) -> Array:
        """Of those still there, which share leaves in each period."""
        return hazards(self.alpha, self.beta, self.shape, periods)


def fit(table: RiskTable, model: Model, *, rows: int | None = None) -> Fit:
    """Which customers' chances of leaving explain best who left when?

    max over α, β (, c) of Σ left · log h(t) + (at risk − left) · log(1 − h(t)): exact maximum
    likelihood, with those who are still there (censored) and those first seen late (truncated).

    Parameters
    ----------
    table : who was at risk in each period of their stay, and who left.
    model : sbg or bdw.
    rows : how many there are in all; None where everybody was seen from the first period.

    Returns
    -------
    Fit
        Without numbers under 30 rows, 10 of them gone, or 4 periods.

    Notes
    -----
    Not where leaving is bound to dates (all contracts end after 12 months): the hold-out shows it.

    Source: as `unisono.stats.contract.model.log_survival`.

    >>> survivors = [1000, 631, 468, 382, 326, 289, 262, 241]
    >>> found = fit(from_survivors(survivors), "sbg")
    >>> round(found.alpha, 3), round(found.beta, 3)
    (0.704, 1.182)
    """
    told = table.first(table.reached)
    seen = rows if rows is not None else int(told.count[0]) if told.periods else 0
    left = int(told.left.sum())
    why = _why_not(seen, left, told)
    if why:
        return Fit(model, rows=seen, left=left, periods=told.periods, why=why)
    at = _best(told, SHAPES[model])
    alpha, beta, shape = (float(each) for each in natural(at))
    weighted = not np.allclose(told.at_risk, told.at_risk2)
    return Fit(
        model,
        alpha,
        beta,
        shape,
        _errors(at, told),
        likelihood(at, told)[0],
        seen,
        left,
        told.periods,
        method="maximum_likelihood+kish" if weighted else "maximum_likelihood",
        table=told,
    )


def from_survivors(survivors: list[int] | Array) -> RiskTable:
    """The table of one cohort of which all were followed: how many were there at 0, 1, 2 … periods.

    >>> from_survivors([10, 6, 5]).left.tolist()
    [4.0, 1.0]
    """
    there = np.asarray(survivors, dtype=float)
    before, gone = there[:-1], -np.diff(there)
    if there.size < 2 or not np.isfinite(there).all() or (gone < 0).any() or there[-1] < 0:
        raise ValueError("survivors are two numbers or more that never rise and aren't negative")
    return RiskTable(before, gone, before, before, gone, gone)


def likelihood(coordinates: Array, table: RiskTable) -> tuple[float, Array]:
    """The log-likelihood at some coordinates and its slope in each of them.

    >>> round(likelihood(np.array([0.0, 0.0]), from_survivors([4, 2, 1]))[0], 3)
    -4.447
    """
    alpha, beta, shape = (float(each) for each in natural(coordinates))
    at_risk, left = table.unweighted()
    leaves = hazards(alpha, beta, shape, table.periods)
    value = float((left * np.log(leaves) + (at_risk - left) * np.log1p(-leaves)).sum())
    steps = np.diff(survival_slopes(alpha, beta, shape, table.periods), axis=1)
    pull = (at_risk - left) - left * (1 - leaves) / leaves
    return value, (steps * pull).sum(axis=1) @ slopes(coordinates)


def peak(told: RiskTable, size: int, start: Array, prior: bool) -> Array:
    """The coordinates where the likelihood, or with a prior the posterior, is highest, from a start."""

    def uphill(at: Array) -> tuple[float, Array]:
        value, slope = likelihood(at, told)
        more, tilt = prior_of(at) if prior else (0.0, np.zeros(size))
        return -(value + more), -(slope + tilt)

    found = minimize(uphill, start[:size], jac=True, method="L-BFGS-B", bounds=LIMITS[:size], options=FINE)
    return np.asarray(found.x, dtype=float)


def prior_of(coordinates: Array) -> tuple[float, Array]:
    """What is believed before looking, as a log-density with its slopes: next to nothing.

    Mean and polarisation, 1 / (1 + α + β), are as likely to be any share; c is between ⅓ and 3.

    >>> prior_of(np.array([0.0, 0.0]))[0] > prior_of(np.array([3.0, 0.0]))[0]
    True
    """
    mean, spread = coordinates[0], coordinates[1]
    value = -float(sum(np.logaddexp(0, each) + np.logaddexp(0, -each) for each in (mean, spread)))
    slope = [-float(np.tanh(each / 2)) for each in (mean, spread)]
    for log_shape in coordinates[2:]:
        value -= float(log_shape) ** 2 / (2 * 0.55**2)
        slope.append(-float(log_shape) / 0.55**2)
    return value, np.array(slope)


def curvature(at: Array, told: RiskTable, *, prior: bool) -> Array:
    """How steeply the likelihood falls away around a point: minus its second slopes."""
    size, rows = at.size, []
    for place in range(size):
        around = [at + side * STEP * np.eye(size)[place] for side in (1, -1)]
        up, down = (likelihood(each, told)[1] + prior * prior_of(each)[1] for each in around)
        rows.append((down - up) / (2 * STEP))
    bent = np.array(rows)
    return (bent + bent.T) / 2


def _best(told: RiskTable, size: int) -> Array:
    """The highest of the peaks reached from several starts."""
    peaks = [peak(told, size, np.array(start), prior=False) for start in STARTS]
    return max(peaks, key=lambda at: likelihood(at, told)[0])


def _errors(at: Array, told: RiskTable) -> tuple[float, ...]:
    """Standard errors of α, β (and c) by the curvature; NaN where a coordinate lies at its limit."""
    names = at.size
    at_limit = any(
        abs(each - edge) < 10 * STEP for each, edges in zip(at, LIMITS, strict=False) for edge in edges
    )
    bent = curvature(at, told, prior=False)
    if at_limit or np.linalg.eigvalsh(bent)[0] <= 0:
        return (np.nan,) * names
    moves = slopes(at)[:names]
    variance = moves @ np.linalg.inv(bent) @ moves.T
    return tuple(float(each) for each in np.sqrt(np.diag(variance)))


def _why_not(rows: int, left: int, told: RiskTable) -> str:
    if rows < LEAST_ROWS:
        return "too_few"
    if left == 0:
        return "nobody_left"
    if left < LEAST_LEFT:
        return "too_few_left"
    return "too_short" if told.periods < LEAST_PERIODS else ""
