"""Cross-products: all that least squares needs to know of the rows, and they add up over parts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Products:
    """What do n weighted rows of columns z and an outcome y say together? Σw z z', Σw z y, Σw y, Σw y².

    Products of two groups added are those of both together. A constant isn't among the columns:
    `one` holds Σw z.

    Parameters
    ----------
    n : rows.
    w : Σw.
    one : Σw z, one a column.
    zz : Σw z z', columns × columns.
    zy : Σw z y, one a column.
    y, yy : Σw y and Σw y².

    Source: any text on weighted least squares; summed in parts as in Chen et al., IEEE TKDE 18 (2006)
    1585-1599 (regression cubes).

    >>> both = Products.of([[1.0], [0.0]], [3.0, 1.0]) + Products.of([[1.0]], [5.0])
    >>> both.n, both.zy.tolist(), both.y
    (3, [8.0], 9.0)
    """

    n: int
    w: float
    one: Array
    zz: Array
    zy: Array
    y: float
    yy: float

    @classmethod
    def of(cls, z: ArrayLike, y: ArrayLike, weights: ArrayLike | None = None) -> Products:
        """The products of rows that are at hand.

        Parameters
        ----------
        z : rows × columns, finite.
        y : the outcome, one a row, finite.
        weights : not negative; None means 1 each.

        Raises
        ------
        ValueError
            If the shapes don't fit or a number is missing or infinite.
        """
        z, y = np.asarray(z, dtype=float), np.asarray(y, dtype=float)
        w = np.ones(len(y)) if weights is None else np.asarray(weights, dtype=float)
        if z.ndim != 2 or y.shape != (len(z),) or w.shape != y.shape:
            raise ValueError(f"{z.shape} columns, {y.shape} outcomes and {w.shape} weights don't fit")
        if not all(np.isfinite(part).all() for part in (z, y, w)) or (w < 0).any():
            raise ValueError("columns, outcome and weights must be finite, weights not negative")
        weighted = z * w[:, None]
        sums = (float(w.sum()), weighted.sum(axis=0), weighted.T @ z, weighted.T @ y)
        return cls(int(np.count_nonzero(w)), *sums, float(w @ y), float(w @ (y * y)))

    def __add__(self, other: Products) -> Products:
        return Products(
            self.n + other.n,
            self.w + other.w,
            self.one + other.one,
            self.zz + other.zz,
            self.zy + other.zy,
            self.y + other.y,
            self.yy + other.yy,
        )

    def centred(self) -> tuple[Array, Array, float]:
        """The same around the means, by weight: covariances of z, of z with y, variance of y.

        >>> Products.of([[0.0], [2.0]], [1.0, 3.0]).centred()[2]
        1.0
        """
        mean, of_y = self.one / self.w, self.y / self.w
        covariance = self.zz / self.w - np.outer(mean, mean)
        return covariance, self.zy / self.w - mean * of_y, max(0.0, self.yy / self.w - of_y * of_y)
