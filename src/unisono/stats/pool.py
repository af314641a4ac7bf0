"""Shares of many small cells made comparable, so that a cell with three cases does not shout."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import betaincinv, betaln

from unisono.stats.margins import Borrowed, from_all, from_margins
from unisono.stats.precision import quantile

Array = NDArray[np.float64]

STEPS = 80


@dataclass(frozen=True, slots=True, eq=False)
class Pooled:
    """What is each cell's share, once it has borrowed from the others as much as they are alike?

    Parameters
    ----------
    share, low, high : one fraction a cell, in the shape given; NaN only where no cell had a case.
    expected : what the other cells alone say of each.
    strength : how many cases the others' word is worth against a cell's own, typically.
    """

    share: Array
    low: Array
    high: Array
    expected: Array
    strength: float


def pool_shares(kept: ArrayLike, n: ArrayLike, *, level: float = 0.95) -> Pooled:
    """What is each cell's share, pulled towards the mean of all as far as its few cases ask for?

    share = (kept + m μ) / (n + m), μ the share of the other cells, m how alike the cells are,
    learnt from the cells themselves.

    Parameters
    ----------
    kept : how many of each cell's cases were kept; any shape.
    n : how many cases each cell has, same shape; 0 where it has none.
    level : of the bounds, in (0, 1).

    Returns
    -------
    Pooled
        Fractions 0 to 1, between a cell's own share and that of all with half a case either way. A
        cell without cases gets what the others say. NaN everywhere if no cell has a case.

    Raises
    ------
    ValueError
        If shapes differ or not 0 ≤ kept ≤ n.

    Notes
    -----
    Not for two or three cells known to be different: show those on their own. To add cells up,
    add `kept` and `n`, never pooled shares. Simulated, bounds hold .92 to 1.00 of the true shares
    at 95 % and the error is .10 to .93 of the plain shares' (the less alike the cells, the more).

    Source: beta-binomial pooling with the uniform shrinkage prior of Christiansen & Morris,
    Journal of the American Statistical Association 92 (1997) 618-632.

    >>> found = pool_shares([0, 90, 170, 85, 178], [3, 100, 200, 100, 200])
    >>> found.share.round(2).tolist()
    [0.8, 0.88, 0.86, 0.86, 0.88]
    """
    kept, n = _cells(kept, n)
    return _pooled(kept, n, from_all(kept, n), level)


def pool_grid(kept: ArrayLike, n: ArrayLike, *, level: float = 0.95) -> Pooled:
    """What is each cell's share in a grid, pulled towards what its row and its column say?

    As `pool_shares`, with logit μ = all + row + column; how far rows and columns differ is learnt too.

    Parameters
    ----------
    kept : how many were kept, rows × columns (hours × weekdays).
    n : how many cases, same shape; 0 where a cell has none.
    level : of the bounds, in (0, 1).

    Returns
    -------
    Pooled
        Fractions 0 to 1, rows × columns; a cell without cases gets what its row and column say.
        NaN everywhere if no cell has a case.

    Raises
    ------
    ValueError
        If the shapes differ or have not two dimensions, or not 0 ≤ kept ≤ n.

    Notes
    -----
    What happens in one cell alone (Friday at 18) is pulled away unless that cell has many cases.
    Simulated on 24 × 7 cells, bounds hold .95 to 1.00 of the true shares at 95 %, and the error is
    .06 to .63 of the plain shares'.

    Source: as `pool_shares`; the others' word on a cell by one-step leave-one-out of a logistic
    regression, Pregibon, Annals of Statistics 9 (1981) 705-724.

    >>> found = pool_grid([[90, 2], [45, 40]], [[100, 2], [100, 100]])
    >>> found.share.round(2).tolist()
    [[0.89, 0.88], [0.46, 0.4]]
    """
    kept, n = _cells(kept, n)
    if kept.ndim != 2:
        raise ValueError("a grid has rows and columns")
    return _pooled(kept, n, from_margins(kept, n), level)


def _cells(kept: ArrayLike, n: ArrayLike) -> tuple[Array, Array]:
    kept, n = np.asarray(kept, dtype=float), np.asarray(n, dtype=float)
    if kept.shape != n.shape:
        raise ValueError(f"{kept.shape} kept but {n.shape} cases")
    if not (np.isfinite(n).all() and ((kept >= 0) & (kept <= n)).all()):
        raise ValueError("kept must lie between 0 and the number of cases")
    return kept, n


def _pooled(kept: Array, n: Array, others: Borrowed, level: float) -> Pooled:
    """Average over every degree of alikeness, each by how well the others then foretell a cell."""
    quantile(level)  # refuses an impossible level
    if not n.any():
        nothing = np.full(n.shape, np.nan)
        return Pooled(nothing, nothing, nothing, nothing, 0.0)
    strengths, before = _strengths(n)
    ways = others.share.shape[0]
    lent = 1 / (1 / strengths.reshape(-1, *[1] * others.cases.ndim) + 1 / others.cases)
    lent, listened = lent.reshape(-1, *n.shape), np.tile(others.share, (STEPS, *[1] * n.ndim))
    yes, no = listened * lent, (1 - listened) * lent
    foretold = betaln(kept + yes, n - kept + no) - betaln(yes, no)
    chance = _chances(foretold.reshape(STEPS * ways, -1).sum(axis=1), np.repeat(before, ways))
    means = (kept + yes) / (n + lent)
    share = np.tensordot(chance, means, 1)
    variance = np.tensordot(chance, means * (1 - means) / (n + lent + 1) + (means - share) ** 2, 1)
    low, high = _bounds(share, variance, level)
    strength = np.exp(chance @ np.log(np.repeat(strengths, ways)))
    return Pooled(share, low, high, np.tensordot(chance, listened, 1), float(strength))


def _chances(foretold: Array, before: Array) -> Array:
    """How probable each degree of alikeness is: before looking × how well it foretells, summing to 1."""
    likely: Array = before * np.exp(foretold - foretold.max())
    likely /= likely.sum()
    return likely


def _strengths(n: Array) -> tuple[Array, Array]:
    """Strengths from next to nothing to everything, and how probable each is before looking.

    The pull on a typical cell (harmonic mean of cases) is as likely to be any part of the way.
    """
    odds: Array = np.exp(np.linspace(-12, 12, STEPS))
    filled = n[n > 0]
    typical = filled.size / float((1 / filled).sum())
    return odds * typical, odds / (1 + odds) ** 2


def _bounds(share: Array, variance: Array, level: float) -> tuple[Array, Array]:
    """Equal tails of the beta distribution with this mean and variance."""
    worth = share * (1 - share) / variance - 1
    yes, no = share * worth, (1 - share) * worth
    low, high = (betaincinv(yes, no, 0.5 + side * level / 2) for side in (-1, 1))
    return np.minimum(share, low), np.maximum(share, high)
