"""What raked answers say and how surely: as many plain answers as they are worth, for every interval."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from unisono.stats.moments import Moments
from unisono.stats.raking import MET, Array, Places, Raked

ENOUGH_TO_CALIBRATE = 500
# Plain answers that are left (Kish): under these, weights are too unlike for the calibrated variance, and
# under the second even for that of the residuals.
LEAST_CALIBRATED, LEAST_RESIDUAL = 150, 60


@dataclass(frozen=True, slots=True)
class Worth:
    """Raked answers as moments that every interval reads, and what raking cost them.

    `effective` is how many plain answers know as much; `design_effect` is n / `effective`; `method`
    says how that was found: `calibrated` or `kish`.
    """

    moments: Moments
    effective: float
    design_effect: float
    method: str


def raked_worth(sums: ArrayLike, places: ArrayLike, raked: Raked) -> Worth:
    """How high is the mean once everybody counts, and how many plain answers is it worth?

    mean = Σgwv / Σgw. From 500 answers on, variance by calibrated residuals:
    Σ g²w² (v − x'B)² / (Σgw)² · n / (n − p), with x the categories of all margins, p how many of them
    are free, and B the weighted regression of v on them: what the margins foretell is no longer chance.
    Under 500, while the weights leave 60 answers' worth, spread of the residuals / Kish's n · n / (n − p);
    under that, and where a limit kept the margins from being met, Kish alone.

    Parameters
    ----------
    sums : cells × 7, the fields of `Moments` in their order, for the answers of each cell before raking.
    places : cells × margins, as `rake` took them.
    raked : what `rake` gave, of `base` = Σw of each cell.

    Returns
    -------
    Worth
        Of no answers: no mean, 0 effective.

    Source: Deville & Särndal, Journal of the American Statistical Association 87 (1992) 376-382; Kish,
    Survey Sampling (1965).

    >>> from unisono.stats.raking import rake
    >>> told = [[9, 9, 9, 9, 9, 9, 9], [1, 1, 1, 0, 0, 0, 0]]
    >>> worth = raked_worth(told, [[0], [1]], rake([[0], [1]], [[1, 1]], base=[9, 1]))
    >>> worth.moments.mean, round(worth.effective, 2), worth.method
    (0.5, 3.6, 'kish')
    """
    cells = np.asarray(sums, dtype=float).reshape(-1, 7)
    where = np.atleast_2d(np.asarray(places, dtype=np.intp))
    whole = _together(cells, raked.factors)
    if not whole.effective_n:
        return Worth(Moments(), 0.0, 1.0, "kish")
    effective, method = _effective(cells, where, raked, whole)
    return Worth(_plainly(whole, effective), effective, whole.n / effective, method)


def _effective(cells: Array, where: Places, raked: Raked, whole: Moments) -> tuple[float, str]:
    plain, spread = whole.effective_n, whole.spread
    if not spread or plain < LEAST_RESIDUAL or raked.missed > MET:
        return plain, "kish"
    squares, used = _residuals(cells, where, raked.factors)
    free = whole.n / max(1, whole.n - used)
    if whole.n >= ENOUGH_TO_CALIBRATE and plain >= LEAST_CALIBRATED:
        variance, method = squares[1] / whole.w**2 * free, "calibrated"
    else:
        variance, method = squares[0] / whole.w / plain * free, "residual"
    return (spread / variance, method) if variance > 0 else (plain, "kish")


def _together(cells: Array, factors: Array) -> Moments:
    once = factors @ cells
    twice = factors**2 @ cells
    _, w, _, wv, wvv, _, _ = once.tolist()
    _, _, w2, _, _, w2v, w2vv = twice.tolist()
    return Moments(int(cells[factors > 0, 0].sum()), w, w2, wv, wvv, w2v, w2vv)


def _plainly(whole: Moments, answers: float) -> Moments:
    """So many unweighted answers with the same mean and spread; n stays that of those who answered."""
    mean, square = whole.wv / whole.w, whole.wvv / whole.w
    worth = (answers, answers, answers * mean, answers * square, answers * mean, answers * square)
    return Moments(whole.n, *worth)


def _residuals(cells: Array, where: Places, factors: Array) -> tuple[tuple[float, float], int]:
    """Squares of what the margins don't foretell, weighted once and twice; and how many margins are free."""
    _, w, w2, wv, wvv, w2v, w2vv = cells.T
    told = _categories(where)
    weighted = told * (factors * w)[:, np.newaxis]
    slopes = np.linalg.lstsq(weighted.T @ told, told.T @ (factors * wv), rcond=None)[0]
    fitted = told @ slopes
    once = float((factors * (wvv - 2 * fitted * wv + fitted**2 * w)).sum())
    twice = float((factors**2 * (w2vv - 2 * fitted * w2v + fitted**2 * w2)).sum())
    return (max(0.0, once), max(0.0, twice)), int(np.linalg.matrix_rank(weighted.T @ told))


def _categories(where: Places) -> NDArray[np.float64]:
    """One column for each category of each margin: 1 where the cell is in it."""
    columns = [
        (where[:, [each]] == np.arange(where[:, each].max() + 1)).astype(float)
        for each in range(where.shape[1])
    ]
    return np.hstack(columns)
