"""Sufficient statistics that add up, so that an engine can aggregate and the core can infer."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike


@dataclass(frozen=True, slots=True)
class Moments:
    """What do n weighted answers say together, whatever the order or the parts they came in?

    The sums of a value v with weight w; moments of two groups added are the moments of both
    together, and `Moments()` is nobody at all. A row's weight says how many of the whole it stands
    for; only the ratios of weights matter to what is inferred.

    Parameters
    ----------
    n : number of rows.
    w, w2 : Σw and Σw²; both equal n where nobody is weighted.
    wv, wvv : Σwv and Σwv².
    w2v, w2vv : Σw²v and Σw²v².

    Notes
    -----
    Variances come from differences of sums: a mean a million times larger than the spread loses
    its digits. Subtract a constant first (seconds since the epoch are the usual case).

    Source: Kish, Survey Sampling (1965), for the effective n; Särndal, Swensson & Wretman,
    Model Assisted Survey Sampling (1992), §5.7, for the linearised variance.

    >>> both = Moments.of([1, 1, 0]) + Moments.of([-1])
    >>> both.n, both.mean, both.effective_n
    (4, 0.25, 4.0)
    """

    n: int = 0
    w: float = 0.0
    w2: float = 0.0
    wv: float = 0.0
    wvv: float = 0.0
    w2v: float = 0.0
    w2vv: float = 0.0

    @classmethod
    def of(cls, values: ArrayLike, weights: ArrayLike | None = None) -> Moments:
        """Which moments do these values have? The seven sums over the rows.

        Parameters
        ----------
        values : one finite number a row; leave rows without an answer out.
        weights : finite, not negative, as many as values; None means 1 each. Rows of weight 0
            stand for nobody and aren't counted in n.

        Raises
        ------
        ValueError
            If a number is missing, infinite or a weight negative, or the lengths differ.

        >>> Moments.of([10, 20], weights=[3, 1])
        Moments(n=2, w=4.0, w2=10.0, wv=50.0, wvv=700.0, w2v=110.0, w2vv=1300.0)
        """
        v = np.asarray(values, dtype=float).ravel()
        w = np.ones_like(v) if weights is None else np.asarray(weights, dtype=float).ravel()
        if v.shape != w.shape:
            raise ValueError(f"{v.size} values but {w.size} weights")
        if not (np.isfinite(v).all() and np.isfinite(w).all() and (w >= 0).all()):
            raise ValueError("values and weights must be finite, weights not negative")
        sums = (w, w * w, w * v, w * v * v, w * w * v, w * w * v * v)
        return cls(int(np.count_nonzero(w)), *(float(each.sum()) for each in sums))

    def __add__(self, other: Moments) -> Moments:
        return Moments(
            self.n + other.n,
            self.w + other.w,
            self.w2 + other.w2,
            self.wv + other.wv,
            self.wvv + other.wvv,
            self.w2v + other.w2v,
            self.w2vv + other.w2vv,
        )

    @property
    def mean(self) -> float | None:
        """The weighted mean, Σwv / Σw; None where there is no weight."""
        return self.wv / self.w if self.w > 0 else None

    @property
    def effective_n(self) -> float:
        """How many unweighted answers would know as much: Kish's (Σw)² / Σw², 0 for nobody."""
        return self.w * self.w / self.w2 if self.w2 > 0 else 0.0

    @property
    def spread(self) -> float | None:
        """The weighted variance of the values themselves, Σwv²/Σw − mean²; None without weight.

        >>> Moments.of([1, 3]).spread
        1.0
        """
        mean = self.mean
        if mean is None:
            return None
        return _difference(self.wvv / self.w, mean * mean)

    @property
    def variance_of_mean(self) -> float | None:
        """How far the mean may be off, squared: Σw²(v − mean)² / (Σw)²; None without weight.

        >>> Moments.of([1, 3]).variance_of_mean
        0.5
        """
        mean = self.mean
        if mean is None:
            return None
        squares = _difference(self.w2vv + mean * mean * self.w2, 2 * mean * self.w2v)
        return squares / (self.w * self.w)


def _difference(more: float, less: float) -> float:
    """`more` − `less`, and 0 where what is left is only rounding of the two."""
    left = more - less
    return left if left > 1e-13 * abs(more) else 0.0
