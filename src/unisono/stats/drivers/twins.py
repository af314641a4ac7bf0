"""Which drivers go so closely together that the data can't say which of them it is."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from unisono.stats.drivers.factor import Columns, Factor
from unisono.stats.drivers.fit import Fit
from unisono.stats.drivers.products import Array, Products

ALIKE = 0.9  # correlation from which two drivers are called twins
INFLATED = 10.0  # variance inflation from which a driver's interval is called wide because of the others


def inflation(found: Fit) -> Array:
    """By how much is each coefficient's variance larger because the others tell part of the same?

    VIF = diag(Cov(x)) · diag(Cov(x)⁻¹); 1 where a column stands alone, infinite where it is aliased.

    Source: Marquardt, Technometrics 12 (1970) 591-612.

    >>> from unisono.stats.drivers.fit import fit
    >>> inflation(fit(Products.of([[0, 0], [1, 0], [0, 1], [1, 1]], [0, 2, 1, 3]))).round(6).tolist()
    [1.0, 1.0]
    """
    covariance = found.coding.T @ found.products.centred()[0] @ found.coding
    told = covariance.diagonal() * found.inverse.diagonal()
    told[found.aliased] = np.inf
    return told


def twins(products: Products, factors: Sequence[Factor], columns: Columns) -> list[tuple[int, int, float]]:
    """Which pairs of ordered factors are nearly one, with their correlation, the closest first?

    Both are taken as numbers (level 0, 1, 2 …) among the rows where both say something.

    >>> from unisono.stats.drivers.factor import columns_of
    >>> pair = [Factor("a", 2), Factor("b", 2)]
    >>> z = [[1, 0, 1, 0], [0, 1, 0, 1], [1, 0, 1, 0]]
    >>> twins(Products.of(z, [0, 1, 0]), pair, columns_of(pair))
    [(0, 1, 1.0)]
    """
    found = []
    ordered = [place for place, factor in enumerate(factors) if factor.ordered and factor.known > 1]
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 :]:
            table = products.zz[
                columns.first[one] : columns.first[one] + factors[one].known,
                columns.first[other] : columns.first[other] + factors[other].known,
            ]
            alike = _correlation(table)
            if alike is not None and abs(alike) >= ALIKE:
                found.append((one, other, round(alike, 4)))
    return sorted(found, key=lambda pair: -abs(pair[2]))


def _correlation(table: Array) -> float | None:
    """Of two numbered attributes, from how often each pair was seen; None where one never varies."""
    seen = table.sum()
    if seen <= 0:
        return None
    one, other = np.arange(table.shape[0]), np.arange(table.shape[1])
    rows, columns = table.sum(axis=1) / seen, table.sum(axis=0) / seen
    first, second = one - rows @ one, other - columns @ other
    spread = (rows @ first**2) * (columns @ second**2)
    return float(first @ table @ second / seen / np.sqrt(spread)) if spread > 1e-12 else None
