"""What the other cells say of a cell, and how many cases that is worth: the prior of pooling."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

Array = NDArray[np.float64]

# how far rows, and columns, may differ (standard deviation in log-odds): from hardly to wholly
SPREADS = np.geomspace(0.02, 2.0, 6)
ROUNDS = 100


@dataclass(frozen=True, slots=True, eq=False)
class Borrowed:
    """The share that the others foretell for each cell, and the cases this is worth at most.

    Both are ways × cells: one or several ways of listening to the others.

    >>> from_all(np.array([3.0, 9.0]), np.array([9.0, 9.0])).cases.tolist()
    [[10.0, 10.0]]
    """

    share: Array
    cases: Array


def from_all(kept: Array, n: Array) -> Borrowed:
    """What do all other cells together say of each? Their plain share, and half a case either way.

    The half cases (Jeffreys) keep the share off 0 and 1 where the others were all kept or all not.

    >>> from_all(np.array([3.0, 9.0]), np.array([9.0, 9.0])).share.tolist()
    [[0.95, 0.35]]
    """
    cases = n.sum() - n + 1
    return Borrowed(((kept.sum() - kept + 0.5) / cases)[np.newaxis], cases[np.newaxis])


def from_margins(kept: Array, n: Array) -> Borrowed:
    """What do a cell's row and column say of it, its own cases left out?

    logit share = all + row + column, one way for each spread that rows and columns may have.

    >>> kept, n = np.array([[90.0, 2.0], [45.0, 40.0]]), np.array([[100.0, 2.0], [100.0, 100.0]])
    >>> from_margins(kept, n).share.shape
    (6, 2, 2)
    """
    effects = _design(*n.shape)
    ways = [_left_out(effects, kept.ravel(), n.ravel(), spread) for spread in SPREADS]
    share, cases = np.array(ways).reshape(len(ways), 2, *n.shape).swapaxes(0, 1)
    return Borrowed(share, cases)


def _left_out(effects: Array, kept: Array, n: Array, spread: float) -> tuple[Array, Array]:
    """Each cell as the fit without it would foretell it, by one step from the fit with all.

    A cell of leverage h moved the fit by (own residual) / (1 − h); that is taken back.
    """
    log_odds, variance = _fitted(effects, kept, n, spread)
    share = expit(log_odds)
    alone = 1 - n * share * (1 - share) * variance
    share = np.clip(expit(log_odds - variance * (kept - n * share) / alone), 1e-9, 1 - 1e-9)
    return share, alone / (share * (1 - share) * variance)


def _fitted(effects: Array, kept: Array, n: Array, spread: float) -> tuple[Array, Array]:
    """Log-odds of each cell and their variance, by Newton's steps.

    Row and column effects are held near 0 by `spread`; the last one, common to all, by half a case
    either way (Jeffreys).
    """
    held = np.append(np.full(effects.shape[1] - 1, spread**-2.0), 0.0)
    common = np.eye(effects.shape[1])[-1]
    effect = np.zeros(effects.shape[1])
    for _ in range(ROUNDS):
        fitted, jeffreys = expit(effects @ effect), expit(effect[-1])
        slope = effects.T @ (kept - n * fitted) - held * effect + (0.5 - jeffreys) * common
        curve = (effects.T * (n * fitted * (1 - fitted))) @ effects
        curve += np.diag(held + jeffreys * (1 - jeffreys) * common)
        step = np.linalg.solve(curve, slope)
        effect += step / max(1.0, float(np.abs(step).max()))  # farther steps would overshoot
        if np.abs(step).max() < 1e-9:
            break
    return effects @ effect, np.einsum("ij,jk,ik->i", effects, np.linalg.inv(curve), effects)


def _design(rows: int, columns: int) -> Array:
    """Which effects make each cell: its row, its column, and the one common to all."""
    cells, (row, column) = np.arange(rows * columns), np.divmod(np.arange(rows * columns), columns)
    effects = np.zeros((rows * columns, rows + columns + 1))
    effects[cells, row] = effects[cells, rows + column] = effects[:, -1] = 1
    return effects
