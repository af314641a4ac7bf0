"""Which part of a result is whose: Shapley's shares, exact, for a handful of causes."""

from __future__ import annotations

from collections.abc import Callable
from math import factorial

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

MOST = 10  # causes: 1,024 mixes of them


def shares_of(worth: Callable[[frozenset[int]], Array], causes: int) -> tuple[Array, Array]:
    """What does each cause add, on average over all orders in which they could come in?

    φ_i = Σ_S |S|! (k − |S| − 1)! / k! · (worth(S ∪ i) − worth(S)), over all S without i.

    Parameters
    ----------
    worth : the result where only these causes are known, one value a row.
    causes : how many there are, at most 10.

    Returns
    -------
    (array, rows × causes; array, one a row)
        The shares, and the result where none is known. Shares and that add up to the whole result.

    Raises
    ------
    ValueError
        If there are too many causes to go through all mixes of them.

    Source: Shapley (1953); as explanation of forecasts, Štrumbelj & Kononenko, JMLR 11 (2010) 1-18.

    >>> told = {frozenset(): 0.0, frozenset({0}): 1.0, frozenset({1}): 2.0, frozenset({0, 1}): 5.0}
    >>> shares, base = shares_of(lambda known: np.array([told[known]]), 2)
    >>> shares.tolist(), base.tolist()
    ([[2.0, 3.0]], [0.0])
    """
    if causes > MOST:
        raise ValueError(f"{causes} causes are too many: {MOST} at most")
    every = [frozenset(c for c in range(causes) if mask >> c & 1) for mask in range(2**causes)]
    results = {known: worth(known) for known in every}
    base = results[frozenset()]
    shares = np.zeros((len(base), causes))
    for known in every:
        size = len(known)
        for cause in range(causes):
            if cause in known:
                continue
            weight = factorial(size) * factorial(causes - size - 1) / factorial(causes)
            shares[:, cause] += weight * (results[known | {cause}] - results[known])
    return shares, base
