"""Least squares from cross-products, which says what it could not tell apart instead of guessing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from unisono.stats.drivers.products import Array, Products

ALIASED = 1e-9  # of a column's variance: less left than this, and others say all that it says
PART_OF = 1e-6  # in standard deviations: a column with less than this isn't part of an alias


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """The regression of an outcome on columns of z (z times `coding`).

    Parameters
    ----------
    constant : the outcome where all columns are 0.
    b : one coefficient a column; 0 where a column was left out because others say all it says.
    inverse : of the covariance of the columns, columns × columns; 0 in rows and columns left out.
    kept : which columns took part.
    aliased : which columns can't be told from others, kept ones included.
    explained : share of the outcome's variance, R², 0 to 1; None where the outcome never varies.
    coding : indicators × columns.
    products : what it was fitted to.
    """

    constant: float
    b: Array
    inverse: Array
    kept: NDArray[np.bool_]
    aliased: NDArray[np.bool_]
    explained: float | None
    coding: Array
    products: Products

    @property
    def gain(self) -> Array:
        """What each indicator of z adds to the outcome: coding · b."""
        return self.coding @ self.b


def fit(products: Products, coding: Array | None = None) -> Fit:
    """What does each column add to the outcome, the others held equal?

    b = Cov(x)⁻¹ Cov(x, y) with x = coding' z; constant = mean(y) − b · mean(x).

    Parameters
    ----------
    products : of the columns z with the outcome.
    coding : how columns of the regression are made of z; None takes z itself.

    Returns
    -------
    Fit
        A column of which others say all is left out (b = 0), and it and those others are `aliased`:
        their coefficients are not to be shown as anybody's own.

    Raises
    ------
    ValueError
        If no row has weight.

    Notes
    -----
    An association: what else differs between rows is held equal only as far as it is a column.

    Source: Gauss; aliasing as in Chambers & Hastie, Statistical Models in S (1992), §5.3.

    >>> found = fit(Products.of([[0.0, 1.0], [1.0, 0.0], [2.0, 0.0], [3.0, 1.0]], [1, 3, 5, 7]))
    >>> found.b.round(6).tolist(), round(found.constant, 6), found.explained
    ([2.0, 0.0], 1.0, 1.0)
    """
    if products.w <= 0:
        raise ValueError("no row has weight")
    covariance_z, with_y_z, spread = products.centred()
    coding = np.eye(len(products.one)) if coding is None else coding
    covariance, with_y = coding.T @ covariance_z @ coding, coding.T @ with_y_z
    square = np.sqrt(np.clip(coding.T**2 @ products.zz.diagonal() / products.w, 1e-300, None))
    kept, aliased = _told_apart(covariance, square)
    inverse, b = np.zeros_like(covariance), np.zeros(len(with_y))
    part = np.ix_(kept, kept)
    inverse[part] = np.linalg.inv(covariance[part])
    b[kept] = inverse[part] @ with_y[kept]
    constant = products.y / products.w - float(b @ (coding.T @ products.one)) / products.w
    told = (
        min(1.0, max(0.0, float(b @ with_y) / spread)) if spread > 1e-12 * products.yy / products.w else None
    )
    return Fit(constant, b, inverse, kept, aliased, told, coding, products)


def _told_apart(covariance: Array, size: Array) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which columns to keep, taking them one by one, and which can't be told from others.

    `size` is the root mean square of each column: what never varies is rounding against that.
    """
    kept: list[int] = []
    aliased = np.zeros(len(covariance), dtype=bool)
    spread = np.sqrt(np.clip(covariance.diagonal(), 0, None))
    for column in range(len(covariance)):
        if spread[column] <= 1e-7 * size[column]:
            aliased[column] = True  # never varies
            continue
        if not kept:
            kept.append(column)
            continue
        part = np.ix_(kept, kept)
        scale = spread[kept]
        correlation = covariance[part] / np.outer(scale, scale)
        along = covariance[kept, column] / (scale * spread[column])
        weights = np.linalg.solve(correlation, along)
        if 1 - float(weights @ along) > ALIASED:
            kept.append(column)
            continue
        aliased[column] = True
        aliased[np.array(kept)[np.abs(weights) > PART_OF]] = True
    mask = np.zeros(len(covariance), dtype=bool)
    mask[kept] = True
    return mask, aliased
