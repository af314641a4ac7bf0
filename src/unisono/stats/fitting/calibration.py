"""Whether a forecast can be taken at its word: what it says of a group is what comes, on average."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from unisono.stats.fitting.climbing import climbing
from unisono.stats.interval import NOTHING, Interval
from unisono.stats.precision import quantile

Array = NDArray[np.float64]

LEAST_ROWS = 30
STEPS, FINE, FARTHEST = 50, 1e-10, 2.0
PRIOR = 4.0  # rows' worth of belief that a fit is right as it is
RIGHT = np.array([0.0, 1.0])


def platt(linear: Array, happened: Array, rows: Array) -> tuple[float, float]:
    """Which line through a forecast of chances makes them come true, on average?

    logit(share) = shift + stretch · linear, fitted by maximum likelihood, drawn a little to (0, 1).

    Parameters
    ----------
    linear : what was foretold of rows it wasn't fitted on, as logits.
    happened, rows : how often it came, of how many.

    Returns
    -------
    (shift, stretch)
        (0, 1) where the forecast is right as it is.

    Source: Platt, Advances in Large Margin Classifiers (1999) 61-74.

    >>> shift, stretch = platt(np.array([-2.0, 2.0]), np.array([269.0, 731.0]), np.array([1000.0, 1000.0]))
    >>> abs(round(shift, 2)), round(stretch, 2)
    (0.0, 0.5)
    """
    kept = rows > 0
    eta, y, w = linear[kept], happened[kept], rows[kept]
    line = RIGHT
    for _ in range(STEPS):
        share = expit(line[0] + line[1] * eta)
        left, weight = y - w * share, w * share * (1 - share)
        gradient = np.array([left.sum(), left @ eta]) - PRIOR * (line - RIGHT)
        cross = float(weight @ eta)
        hessian = np.array([[weight.sum(), cross], [cross, weight @ eta**2]]) + PRIOR * np.eye(2)
        leap = np.asarray(np.linalg.solve(hessian, gradient), dtype=np.float64)
        step = climbing(lambda at: _height(at, eta, y, w), line, leap, farthest=FARTHEST)
        line = line + step
        if np.abs(step).max() < FINE:
            break
    return float(line[0]), float(line[1])


def _height(line: Array, eta: Array, y: Array, w: Array) -> float:
    """What `platt` makes as large as it can."""
    told = line[0] + line[1] * eta
    likely = y @ told - w @ np.logaddexp(0.0, told)
    return float(likely - PRIOR * ((line - RIGHT) ** 2).sum() / 2)


def isotonic(values: Array, weights: Array | None = None) -> Array:
    """The nearest values that never fall: pools neighbours that do (pool adjacent violators).

    Source: Ayer et al., Ann. Math. Statist. 26 (1955) 641-647.

    >>> isotonic(np.array([1.0, 3.0, 2.0, 4.0])).tolist()
    [1.0, 2.5, 2.5, 4.0]
    """
    told = np.ones(len(values)) if weights is None else weights
    pools: list[list[Any]] = []
    for value, weight in zip(values.tolist(), told.tolist(), strict=True):
        pools.append([value, weight, 1])
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            last, before = pools.pop(), pools[-1]
            whole = before[1] + last[1]
            before[0] = (before[0] * before[1] + last[0] * last[1]) / whole
            before[1], before[2] = whole, before[2] + last[2]
    return np.repeat([pool[0] for pool in pools], [pool[2] for pool in pools]).astype(np.float64)


def calibration_slope(foretold: Array, came: Array, *, level: float = 0.95) -> Interval:
    """By how much more does what comes differ between rows than what was foretold of them?

    slope of came on foretold, by least squares; its error allows for rows that vary differently (HC1).

    Returns
    -------
    Interval
        1: taken at its word. Under 1: too bold, differences foretold are larger than those that come;
        over 1: too timid. Nothing under 30 rows, or where all were foretold the same.

    Source: Cox, Biometrika 45 (1958) 562-565; error: White (1980), MacKinnon & White (1985).

    >>> came = np.tile([1.0, 3.0, 2.0, 6.0], 10)
    >>> found = calibration_slope(np.tile([1.0, 2.0, 3.0, 4.0], 10), came)
    >>> round(found.value or 0, 2)
    1.4
    """
    n = len(foretold)
    apart = foretold - foretold.mean() if n else foretold
    whole = float(apart @ apart)
    if n < LEAST_ROWS or whole <= 1e-12 * max(float(foretold @ foretold), 1e-300):
        return NOTHING
    slope = float(apart @ came) / whole
    left = came - came.mean() - slope * apart
    error = float(np.sqrt((apart**2 @ left**2) * n / (n - 2))) / whole
    reach = quantile(level) * error
    return Interval(slope, slope - reach, slope + reach, "least_squares+hc1")
