"""Columns from categories, soft ones too: one that isn't known is the mix of its levels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Coding:
    """How categories become columns: one column a level, and one a pair of levels for chosen pairs.

    Parameters
    ----------
    levels : how many levels each category has.
    pairs : categories whose levels may matter together, as places in `levels`.

    >>> Coding((2, 3), ((0, 1),)).width
    11
    """

    levels: tuple[int, ...]
    pairs: tuple[tuple[int, int], ...] = ()

    @property
    def width(self) -> int:
        """How many columns there are."""
        return sum(self.levels) + sum(self.levels[a] * self.levels[b] for a, b in self.pairs)

    def soft(self, codes: Whole) -> tuple[Array, ...]:
        """Each category's levels as 0 and 1; a code below 0 (never met) is 0 everywhere.

        Parameters
        ----------
        codes : rows × categories.
        """
        return tuple(
            (codes[:, [place]] == np.arange(count)).astype(np.float64)
            for place, count in enumerate(self.levels)
        )

    def columns(self, parts: Sequence[Array]) -> Array:
        """The columns of rows given by category: 0 and 1, or a mix of levels where nothing is known.

        Returns
        -------
        array, rows × `width`
        """
        both = [
            (parts[a][:, :, None] * parts[b][:, None, :]).reshape(len(parts[a]), -1) for a, b in self.pairs
        ]
        return np.hstack([*parts, *both]) if self.levels else np.zeros((0, 0))

    def matrix(self, codes: Whole) -> Array:
        """The columns of rows given by their codes.

        >>> Coding((2, 2), ((0, 1),)).matrix(np.array([[0, 1]])).tolist()
        [[1.0, 0.0, 0.0, 1.0, 0.0, 1.0, 0.0, 0.0]]
        """
        return self.columns(self.soft(codes))


def mixes(codes: Whole, coding: Coding, weights: Array | None = None) -> tuple[Array, ...]:
    """The share of rows at each level of each category: what stands in for a category left out.

    >>> [mix.tolist() for mix in mixes(np.array([[0], [1], [1], [1]]), Coding((2,)))]
    [[0.25, 0.75]]
    """
    told = np.ones(len(codes)) if weights is None else weights
    whole = max(float(told.sum()), 1e-300)
    return tuple((told @ part) / whole for part in coding.soft(codes))
