"""Integrals by weighted sums, exact to many digits, where textbooks take hypergeometric functions.

Those functions cancel and overflow for frequent buyers; sums of positive terms don't.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from unisono.stats.lifetime.cells import Array

FEWEST, MOST = 24, 384
SPACING = 0.1
LEAST = 1e-200  # so that a chance may be divided by

# Points and log weights for ∫ f over [0, ∞) where f falls like e^−y, or up to ten times more slowly, and
# may be steep near 0: y = exp(τ − exp(−τ)), τ evenly spaced (Takahasi & Mori 1974).
_EVEN = np.arange(-3.6, 6.1, SPACING)
DECAY = np.exp(_EVEN - np.exp(-_EVEN))
DECAY_LOG_WEIGHT = np.log(SPACING * DECAY * (1 + np.exp(-_EVEN)))


def beta_nodes(a: float, b: float, reach: float = 1.0) -> tuple[Array, Array]:
    """Chances p and weights, so that Σ weight f(p) is the mean of f under Beta(a, b).

    Gauss's rule (Golub & Welsch 1969). `reach` says how near 0 the function has its pole, at −1/reach: the
    nearer, the more points.

    >>> p, weight = beta_nodes(0.8, 2.4)
    >>> round(float(weight @ p), 6), round(float(weight.sum()), 6)
    (0.25, 1.0)
    """
    count = FEWEST
    while count < MOST and count < 6 * np.sqrt(reach):
        count *= 2
    return _gauss_jacobi(a, b, count)


@lru_cache(maxsize=512)
def _gauss_jacobi(a: float, b: float, count: int) -> tuple[Array, Array]:
    """The rule's points as eigenvalues of the three-term recurrence on [0, 1]."""
    n, c = np.arange(1, count), a + b
    middle, apart = np.empty(count), np.empty(count - 1)
    middle[0] = a / c
    s = 2 * n + c
    middle[1:] = 0.5 + (a - b) * (c - 2) / (2 * (s - 2) * s)
    apart[0] = a * b / (c * c * (c + 1))
    n, s = n[1:], s[1:]
    apart[1:] = n * (n + a - 1) * (n + b - 1) * (n + c - 2) / ((s - 2) ** 2 * (s - 1) * (s - 3))
    matrix = np.diag(middle) + np.diag(np.sqrt(apart), 1) + np.diag(np.sqrt(apart), -1)
    points, ways = np.linalg.eigh(matrix)
    return np.clip(points, LEAST, 1.0), ways[0] ** 2
