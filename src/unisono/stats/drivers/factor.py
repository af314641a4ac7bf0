"""An attribute as levels, and how levels become the columns of a regression: one column a step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Factor:
    """An attribute with so many levels; each row holds exactly one of them.

    Parameters
    ----------
    name : what it is called.
    levels : how many levels it has, a level for missing answers included.
    ordered : whether levels go from worst (0) to best; else they stand beside each other.
    missing : whether its last level means that nothing was recorded. It is a level of its own: it
        has an effect, but nobody in it can move up a step.

    >>> Factor("wait", 4, missing=True).known
    3
    """

    name: str
    levels: int
    ordered: bool = True
    missing: bool = False

    @property
    def known(self) -> int:
        """How many levels say something."""
        return self.levels - self.missing


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """The coding of several factors: indicators of levels (as counted) times `coding` are the columns.

    `factor` says to which factor each column belongs, `missing` whether it is that of missing answers.
    """

    coding: Array  # indicators × columns
    factor: NDArray[np.intp]
    missing: NDArray[np.bool_]
    first: tuple[int, ...]  # where the indicators of each factor begin


def columns_of(factors: Sequence[Factor]) -> Columns:
    """How are these factors coded?

    Ordered: column k is 1 for level k and better (k = 1 … best), so that its coefficient is what the
    step from k − 1 to k brings. Beside each other: an indicator of each level but the first. Missing
    answers: an indicator of their own. Indicators stand factor after factor, level after level.

    Raises
    ------
    ValueError
        If a factor has no level.

    >>> columns_of([Factor("wait", 3)]).coding.tolist()
    [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0]]
    """
    if any(factor.known < 1 for factor in factors):
        raise ValueError("a factor needs a level that says something")
    width = sum(factor.levels for factor in factors)
    parts, belongs, missing, first, row = [], [], [], [], 0
    for place, factor in enumerate(factors):
        block = np.zeros((width, factor.levels - 1))
        for level in range(1, factor.known):
            block[row + level, : level if factor.ordered else 0] = 1
            if not factor.ordered:
                block[row + level, level - 1] = 1
        if factor.missing:
            block[row + factor.known, factor.known - 1] = 1
        parts.append(block)
        belongs += [place] * (factor.levels - 1)
        missing += [False] * (factor.known - 1) + [True] * factor.missing
        first.append(row)
        row += factor.levels
    coding = np.hstack(parts) if parts else np.zeros((0, 0))
    return Columns(coding, np.array(belongs, dtype=np.intp), np.array(missing, dtype=bool), tuple(first))
