"""What is left of many p-values once chance had that many tries, so that twenty cuts of one survey don't
yield one headline by luck."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray


def benjamini_hochberg(p_values: ArrayLike) -> NDArray[np.float64]:
    """Which findings to keep if a given share of those kept may be false?

    adjusted p of rank i = min over j ≥ i of m p_j / j. Keep those at or under the share (5 %).

    Parameters
    ----------
    p_values : m numbers in [0, 1], in any order; leave out what wasn't tested.

    Returns
    -------
    array of m
        Adjusted p in the order given, never under the plain one; empty for none.

    Raises
    ------
    ValueError
        If a p-value is missing or outside [0, 1].

    Source: Benjamini & Hochberg, Journal of the Royal Statistical Society B 57 (1995) 289-300.

    >>> benjamini_hochberg([0.01, 0.04, 0.03, 0.5]).round(4).tolist()
    [0.04, 0.0533, 0.0533, 0.5]
    """
    p, order = _ranked(p_values)
    share = p[order] * p.size / np.arange(1, p.size + 1)
    return _restored(np.minimum.accumulate(share[::-1])[::-1], order)


def holm(p_values: ArrayLike) -> NDArray[np.float64]:
    """Which findings to keep if not even one of them may be false?

    adjusted p of rank i = max over j ≤ i of (m − j + 1) p_j. Keep those at or under 5 %.

    Parameters
    ----------
    p_values : m numbers in [0, 1], in any order; leave out what wasn't tested.

    Returns
    -------
    array of m
        Adjusted p in the order given, never under Benjamini-Hochberg's; empty for none.

    Raises
    ------
    ValueError
        If a p-value is missing or outside [0, 1].

    Source: Holm, Scandinavian Journal of Statistics 6 (1979) 65-70.

    >>> holm([0.01, 0.04, 0.03, 0.5]).round(4).tolist()
    [0.04, 0.09, 0.09, 0.5]
    """
    p, order = _ranked(p_values)
    return _restored(np.maximum.accumulate(p[order] * np.arange(p.size, 0, -1)), order)


def _ranked(p_values: ArrayLike) -> tuple[NDArray[np.float64], NDArray[np.intp]]:
    p = np.asarray(p_values, dtype=float).ravel()
    if not ((p >= 0) & (p <= 1)).all():
        raise ValueError("p-values must lie between 0 and 1")
    return p, np.argsort(p, kind="stable")


def _restored(ranked: NDArray[np.float64], order: NDArray[np.intp]) -> NDArray[np.float64]:
    """From the order of rank back to the order given, capped at 1."""
    adjusted = np.empty_like(ranked)
    adjusted[order] = np.minimum(ranked, 1.0)
    return adjusted
