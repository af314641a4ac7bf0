"""Units followed over time: what goes with what once each unit's own level and each period's are away."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import stdtr, stdtrit

Array = NDArray[np.float64]
ROUNDS, CLOSE = 500, 1e-10
FEWEST_UNITS = 5


@dataclass(frozen=True, slots=True, eq=False)
class Panel:
    """One number a column: its slope, error, bounds and two-sided p; empty where nothing can be told."""

    slope: Array
    error: Array
    low: Array
    high: Array
    p_value: Array
    units: int
    n: int

    @property
    def known(self) -> bool:
        """Whether there is a value to show."""
        return self.slope.size > 0


def two_way(
    unit: ArrayLike,
    period: ArrayLike,
    y: ArrayLike,
    columns: ArrayLike,
    *,
    weights: ArrayLike | None = None,
    level: float = 0.95,
) -> Panel:
    """What does y move with, within units and within periods?

    y = unit + period + columns · slope: weighted least squares after both levels are taken away by turns;
    errors clustered by unit with G/(G − 1) · (n − 1)/(n − k), t on units − 1 degrees of freedom.

    Parameters
    ----------
    unit, period : whose row and when, as whole numbers or names.
    y : the outcome of each row.
    columns : shape (n, k); put y's own past among them (`lagged`) where what was bad stays bad.
    weights : of the rows, by default alike.
    level : of the bounds, in (0, 1).

    Returns
    -------
    Panel
        Empty where there are fewer than five units, or a column doesn't vary within them.

    Notes
    -----
    With y's past among the columns, its slope is too low by about (1 + slope)/periods (Nickell 1981); the
    others' hardly. Association: whatever moves both within units is not taken away.

    Source: Wooldridge, Econometric Analysis of Cross Section and Panel Data (2010), §10.5; Cameron & Miller,
    Journal of Human Resources 50 (2015) 317-372; Nickell, Econometrica 49 (1981) 1417-1426.

    >>> two_way([0, 0], [0, 1], [1.0, 2.0], [[0.0], [1.0]]).known
    False
    """
    who, when = (np.unique(np.asarray(each), return_inverse=True)[1].ravel() for each in (unit, period))
    told = np.asarray(y, dtype=float)
    x = np.asarray(columns, dtype=float).reshape(len(told), -1 if len(told) else 1)
    w = np.ones_like(told) if weights is None else np.asarray(weights, dtype=float)
    units, n, k = len(set(who.tolist())), len(told), x.shape[1]
    levels = units + len(set(when.tolist())) - 1
    if units < FEWEST_UNITS or n <= levels + k:
        return _nothing(units, n)
    both = _within(np.column_stack([told, x]), who, when, w)
    left, right = both[:, 0], both[:, 1:]
    inner = right.T @ (w[:, None] * right)
    scale = np.asarray((w[:, None] * (x - np.average(x, axis=0, weights=w)) ** 2).sum(axis=0))
    if (np.diag(inner) <= 1e-9 * np.maximum(scale, 1e-300)).any() or np.linalg.matrix_rank(inner) < k:
        return _nothing(units, n)
    slope = np.linalg.solve(inner, right.T @ (w * left))
    pulls = np.zeros((units, k))
    np.add.at(pulls, who, right * (w * (left - right @ slope))[:, None])
    bread = np.linalg.inv(inner)
    small = units / (units - 1) * (n - 1) / (n - k - len(set(when.tolist())))
    error = np.sqrt(np.diag(small * bread @ (pulls.T @ pulls) @ bread))
    reach = stdtrit(units - 1, 0.5 + level / 2) * error
    p = 2 * stdtr(units - 1, -np.abs(np.divide(slope, error, out=np.zeros(k), where=error > 0)))
    low, high = np.asarray(slope - reach), np.asarray(slope + reach)
    return Panel(np.asarray(slope), np.asarray(error), low, high, np.asarray(p), units, n)


def lagged(cells: ArrayLike) -> Array:
    """The same cells one period earlier; NaN in the first.

    Parameters
    ----------
    cells : shape (periods, units).

    >>> lagged([[1.0], [2.0]]).tolist()
    [[nan], [1.0]]
    """
    told = np.asarray(cells, dtype=float)
    return np.vstack([np.full((1, told.shape[1]), np.nan), told[:-1]])


def _within(cells: Array, who: NDArray[np.intp], when: NDArray[np.intp], w: Array) -> Array:
    """The cells without the level of their unit and their period, taken away by turns until nothing moves."""
    left = cells - np.average(cells, axis=0, weights=w)
    for _ in range(ROUNDS):
        before = left
        for place in (who, when):
            sums = np.stack([np.bincount(place, w * column) for column in left.T], axis=1)
            left = left - (sums / np.bincount(place, w)[:, None])[place]
        if np.abs(left - before).max(initial=0.0) <= CLOSE * max(np.abs(cells).max(initial=0.0), 1e-300):
            break
    return np.asarray(left)


def _nothing(units: int, n: int) -> Panel:
    empty = np.zeros(0)
    return Panel(empty, empty, empty, empty, empty, units, n)
