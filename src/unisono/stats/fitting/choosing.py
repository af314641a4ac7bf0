"""How hard to shrink, and whether what comes out can be taken at its word: both by rows not fitted on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import xlogy

from unisono.stats.fitting.calibration import platt
from unisono.stats.fitting.panel import Fitted, Kind, Panel, fit_amount, fit_share

Array = NDArray[np.float64]

PENALTIES = (3.0, 10.0, 30.0, 100.0)


@dataclass(frozen=True, slots=True, eq=False)
class Folds:
    """The same cells in several parts of different customers: Σ outcome and rows by part.

    Parameters
    ----------
    x : cells × columns.
    y, w : parts × cells × periods.
    """

    x: Array
    y: Array
    w: Array

    @property
    def whole(self) -> Panel:
        """All parts together."""
        return Panel(self.x, self.y.sum(axis=0), self.w.sum(axis=0))

    def without(self, part: int) -> Panel:
        """All parts but one."""
        return Panel(self.x, self.y.sum(axis=0) - self.y[part], self.w.sum(axis=0) - self.w[part])


def choose(folds: Folds, kind: Kind, penalties: Sequence[float] = PENALTIES) -> Fitted:
    """Which penalty foretells best what it wasn't fitted on? The fit with it, calibrated if it is a share.

    Each part is foretold from the others (log loss of shares, squares of amounts). Of penalties that
    can't be told from the best, by one standard error over the parts, the hardest is taken. Shares are
    then stretched by Platt's line through what was foretold of all parts.

    Parameters
    ----------
    folds : two parts or more; no customer stands in two.
    kind : what the outcome is.
    penalties : from the softest to the hardest.

    Raises
    ------
    ValueError
        If there are fewer than two parts, or one of them is all there is.

    Source: Stone, JRSS B 36 (1974) 111-147; one standard error: Breiman et al., Classification and
    Regression Trees (1984), §3.4.3; Platt (1999).

    >>> random = np.random.default_rng(1)
    >>> w = np.full((4, 2, 1), 500.0)
    >>> y = random.binomial(500, [[0.2], [0.6]], (4, 2, 1)).astype(float)
    >>> choose(Folds(np.eye(2), y, w), "share").expected(np.eye(2)).round(1).ravel().tolist()
    [0.2, 0.6]
    """
    if len(folds.y) < 2:
        raise ValueError("two parts at least, to foretell one from the other")
    foretold = _foretold(folds, kind, penalties)
    best = _simplest(np.array([_losses(folds, told, kind) for told in foretold]))
    fitted = _fit(folds.whole, kind, penalties[best], None)
    if kind != "share":
        return fitted
    shift, stretch = platt(foretold[best].ravel(), folds.y.ravel(), folds.w.ravel())
    return fitted.calibrated(shift, stretch)


def _foretold(folds: Folds, kind: Kind, penalties: Sequence[float]) -> list[Array]:
    """What each penalty foretells of each part from the others: linear predictors, as `folds.y`."""
    told = [np.zeros_like(folds.y) for _ in penalties]
    for part in range(len(folds.y)):
        rest, start = folds.without(part), None
        for place, penalty in enumerate(penalties):
            fitted = _fit(rest, kind, penalty, start)
            start = fitted.theta
            told[place][part] = fitted.linear(folds.x)
    return told


def _fit(panel: Panel, kind: Kind, penalty: float, start: Array | None) -> Fitted:
    return fit_share(panel, penalty, start) if kind == "share" else fit_amount(panel, penalty)


def _losses(folds: Folds, linear: Array, kind: Kind) -> Array:
    """The loss in each part."""
    if kind == "share":
        lost = folds.w * np.logaddexp(0.0, linear) - folds.y * linear
    else:
        # Σ (y − η)², less Σ y², which is the same for every penalty.
        lost = folds.w * linear**2 - 2 * folds.y * linear
    return np.asarray(lost.sum(axis=(1, 2)))


def _simplest(losses: Array) -> int:
    """The hardest penalty whose loss is no worse than the least by more than its standard error."""
    least = int(np.argmin(losses.sum(axis=1)))
    worse = losses - losses[least]  # penalties × parts
    error = worse.std(axis=1, ddof=1) * np.sqrt(losses.shape[1])
    return int(np.flatnonzero(worse.sum(axis=1) <= error).max())


def log_loss(share: Array, happened: Array, rows: Array) -> float:
    """How surprised a forecast of shares is by what happened, a row: lower is better.

    −Σ (y·log p + (w − y)·log(1 − p)) / Σ w

    >>> round(log_loss(np.array([0.5]), np.array([1.0]), np.array([2.0])), 4)
    0.6931
    """
    told = xlogy(happened, share) + xlogy(rows - happened, 1 - share)
    return float(-told.sum() / rows.sum())
