"""Ridge regressions on cells of like rows followed over periods: shares leaving, money brought, chances won.

Rows alike in all their categories are one cell; what happened to them in each period is added up. So a
fit costs as much as there are different rows, not as there are rows.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit, logit

from unisono.stats.fitting.climbing import climbing

Array = NDArray[np.float64]
Kind = Literal["share", "amount"]

STEPS, FINE = 60, 1e-8
LEAST_SHARE = 1e-4  # a share is kept this far from 0 and 1 where the steps begin
FARTHEST = 4.0  # a step of Newton's goes no farther in any direction


@dataclass(frozen=True, slots=True, eq=False)
class Panel:
    """Cells over periods: columns of each cell, sums of the outcome, and of how many rows.

    Parameters
    ----------
    x : cells × columns.
    y : cells × periods, Σ outcome; events where the outcome is a share.
    w : cells × periods, rows.

    >>> Panel(np.eye(2), np.array([[1.0], [0.0]]), np.array([[2.0], [2.0]])).rows
    4.0
    """

    x: Array
    y: Array
    w: Array

    @property
    def rows(self) -> float:
        """Rows, a row counted once a period it was seen in."""
        return float(self.w.sum())


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """A fitted panel: outcome = link(shift + stretch · (constant + x b + period)).

    Parameters
    ----------
    kind : `share` (logistic link) or `amount` (none).
    theta : constant, one coefficient a column, one a period.
    covariance : of theta, as the penalty's normal prior and the data leave it.
    penalty : λ, in rows.
    shift, stretch : the calibration laid over it; 0 and 1 where there is none.
    """

    kind: Kind
    theta: Array
    covariance: Array
    periods: int
    penalty: float
    shift: float = 0.0
    stretch: float = 1.0

    def linear(self, x: Array, theta: Array | None = None) -> Array:
        """The linear predictor, rows × periods; of one set of parameters.

        Parameters
        ----------
        x : rows × columns.
        theta : other parameters than those fitted: a draw of them.
        """
        told = self.theta if theta is None else theta
        columns = len(told) - 1 - self.periods
        own = told[0] + x @ told[1 : 1 + columns]
        return np.asarray(self.shift + self.stretch * (own[:, None] + told[1 + columns :]))

    def expected(self, x: Array, theta: Array | None = None) -> Array:
        """The outcome to be expected, rows × periods: a share, or an amount."""
        told = self.linear(x, theta)
        return np.asarray(expit(told)) if self.kind == "share" else told

    def draws(self, count: int, random: np.random.Generator) -> Array:
        """Parameters as they may also be, count × parameters: normal about those fitted."""
        values, vectors = np.linalg.eigh(self.covariance)
        root = vectors * np.sqrt(np.clip(values, 0.0, None))
        return np.asarray(self.theta + random.standard_normal((count, len(self.theta))) @ root.T)

    def calibrated(self, shift: float, stretch: float) -> Fitted:
        """The same with a calibration laid over it."""
        return replace(self, shift=shift, stretch=stretch)

    def widened(self, by: float) -> Fitted:
        """The same with its covariance times `by`: rows of one customer are alike."""
        return replace(self, covariance=self.covariance * by)


def fit_share(panel: Panel, penalty: float, start: Array | None = None) -> Fitted:
    """How do the columns move the chance that something happens in a period?

    max Σ y·η − w·log(1 + e^η) − λ/2 |b|², η = constant + x b + period; the constant is not shrunk.

    Parameters
    ----------
    penalty : λ > 0.
    start : parameters to begin from, from a fit alike.

    Raises
    ------
    ValueError
        If there are no rows, or the penalty isn't above 0.

    Notes
    -----
    Where all columns are flags of a level, a level of n rows is drawn to the others by about
    λ / (λ + n·p(1 − p)). Coefficients are associations.

    Source: Hoerl & Kennard (1970); discrete-time hazards as logistic regressions: Cox (1972), §8, and
    Singer & Willett, J. Educational Statistics 18 (1993) 155-195.

    >>> panel = Panel(np.eye(2), np.array([[90.0], [10.0]]), np.array([[100.0], [100.0]]))
    >>> fit_share(panel, 0.01).expected(panel.x).round(2).ravel().tolist()
    [0.9, 0.1]
    """
    _check(panel, penalty)
    shrink = _shrink(panel, penalty)
    theta = _begin(panel) if start is None else start.copy()
    hessian = np.eye(len(theta))
    for _ in range(STEPS):
        share = expit(_eta(panel, theta))
        gradient = _gradient(panel, panel.y - panel.w * share) - shrink * theta
        hessian = _hessian(panel, panel.w * share * (1 - share)) + np.diag(shrink)
        leap = np.asarray(np.linalg.solve(hessian, gradient), dtype=np.float64)
        step = climbing(lambda at: _height(panel, shrink, at), theta, leap, farthest=FARTHEST)
        theta = theta + step
        if np.abs(step).max() < FINE:
            break
    return Fitted("share", theta, _inverse(hessian), panel.y.shape[1], penalty)


def fit_amount(panel: Panel, penalty: float, spread: float = 1.0) -> Fitted:
    """How do the columns move an amount in a period?

    min Σ w·(y/w − η)² + λ |b|², η = constant + x b + period; the constant is not shrunk.

    Parameters
    ----------
    penalty : λ > 0, in rows: a level of n rows is drawn to the others by λ / (λ + n).
    spread : the variance of a row, by which the covariance is scaled.

    Raises
    ------
    ValueError
        If there are no rows, or the penalty isn't above 0.

    Source: Hoerl & Kennard, Technometrics 12 (1970) 55-67.

    >>> panel = Panel(np.eye(2), np.array([[20.0], [40.0]]), np.array([[10.0], [10.0]]))
    >>> fit_amount(panel, 1e-6).expected(panel.x).round(3).ravel().tolist()
    [2.0, 4.0]
    """
    _check(panel, penalty)
    shrink = _shrink(panel, penalty)
    hessian = _hessian(panel, panel.w) + np.diag(shrink)
    theta = np.asarray(np.linalg.solve(hessian, _gradient(panel, panel.y)), dtype=np.float64)
    return Fitted("amount", theta, _inverse(hessian) * spread, panel.y.shape[1], penalty)


def _height(panel: Panel, shrink: Array, theta: Array) -> float:
    """What `fit_share` makes as large as it can."""
    eta = _eta(panel, theta)
    told = panel.y * eta - panel.w * np.logaddexp(0.0, eta)
    return float(told.sum() - shrink @ theta**2 / 2)


def _inverse(hessian: Array) -> Array:
    return np.asarray(np.linalg.inv(hessian), dtype=np.float64)


def _check(panel: Panel, penalty: float) -> None:
    if panel.rows <= 0:
        raise ValueError("no rows to fit")
    if not penalty > 0:
        raise ValueError(f"a penalty is above 0, not {penalty}")


def _shrink(panel: Panel, penalty: float) -> Array:
    """How hard each parameter is drawn to 0: the constant hardly, for the inverse's sake."""
    told = np.full(1 + panel.x.shape[1] + panel.y.shape[1], penalty)
    told[0] = 1e-9
    return told


def _begin(panel: Panel) -> Array:
    theta = np.zeros(1 + panel.x.shape[1] + panel.y.shape[1])
    theta[0] = logit(np.clip(panel.y.sum() / panel.rows, LEAST_SHARE, 1 - LEAST_SHARE))
    return theta


def _eta(panel: Panel, theta: Array) -> Array:
    columns = panel.x.shape[1]
    return np.asarray(theta[0] + (panel.x @ theta[1 : 1 + columns])[:, None] + theta[1 + columns :])


def _gradient(panel: Panel, left: Array) -> Array:
    own = left.sum(axis=1)
    return np.concatenate([[own.sum()], panel.x.T @ own, left.sum(axis=0)])


def _hessian(panel: Panel, weight: Array) -> Array:
    own, by_period = weight.sum(axis=1), weight.sum(axis=0)
    x, ones = panel.x, np.array([[weight.sum()]])
    with_columns, with_periods = (x.T @ own)[:, None], by_period[:, None]
    return np.block(
        [
            [ones, with_columns.T, with_periods.T],
            [with_columns, (x.T * own) @ x, x.T @ weight],
            [with_periods, weight.T @ x, np.diag(by_period)],
        ]
    )
