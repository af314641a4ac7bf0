"""Customers who bought alike are one cell with a count, so that a million cost what some thousands do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
Places = NDArray[np.intp]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """How many customers have bought just so often, last at that time, known for that long?

    Times are days, weeks, whatever, the same unit throughout and in everything asked of the fit.

    Parameters
    ----------
    frequency : repeat purchases x, whole numbers from 0: the first purchase doesn't count, nor does a
        second one on the same day.
    recency : from the first purchase to the last one, 0 for who never came back.
    age : from the first purchase to now.
    count : how many customers; they need not be whole.

    Raises
    ------
    ValueError
        If the arrays differ in length, a number is missing, or not 0 ≤ recency ≤ age.

    >>> Cells.of([0, 0, 2], [0, 0, 30], [39, 39, 38]).count.tolist()
    [2.0, 1.0]
    """

    frequency: Array
    recency: Array
    age: Array
    count: Array

    def __post_init__(self) -> None:
        columns = (self.frequency, self.recency, self.age, self.count)
        if len({np.shape(column) for column in columns}) != 1 or np.ndim(self.frequency) != 1:
            raise ValueError("cells are four arrays of one length")
        if not all(np.isfinite(column).all() for column in columns):
            raise ValueError("cells have no missing numbers")
        if (self.frequency < 0).any() or (self.frequency != np.floor(self.frequency)).any():
            raise ValueError("repeat purchases are whole numbers from 0")
        if (self.recency < 0).any() or (self.recency > self.age).any() or (self.count < 0).any():
            raise ValueError("the last purchase lies between the first and now")

    @classmethod
    def of(
        cls, frequency: ArrayLike, recency: ArrayLike, age: ArrayLike, count: ArrayLike | None = None
    ) -> Self:
        """Group customers (or cells) that are alike; quickest where times are whole numbers.

        >>> Cells.of([1, 0], [5, 0], [9, 9]).frequency.tolist()
        [0.0, 1.0]
        """
        x, last, known = (np.asarray(column, dtype=float).ravel() for column in (frequency, recency, age))
        each = np.ones_like(x) if count is None else np.asarray(count, dtype=float).ravel()
        given = cls(x, last, known, each)
        whole = _whole(x, known, last) if count is None else None
        if whole is not None:
            (x, known, last), each = whole
            return cls(x, last, known, each)
        first, at = distinct(x, known, last)
        together = np.bincount(at, weights=each, minlength=first.size).astype(float)
        grouped = cls(given.frequency[first], given.recency[first], given.age[first], together)
        return grouped.only(together > 0)

    def only(self, which: Mask | slice) -> Self:
        """Those cells alone that `which` says yes to.

        >>> Cells.of([0, 1], [0, 5], [9, 9]).only(np.array([False, True])).repeaters
        1.0
        """
        columns = (self.frequency, self.recency, self.age, self.count)
        return type(self)(*(column[which] for column in columns))

    @property
    def customers(self) -> float:
        """How many customers there are in all."""
        return float(self.count.sum())

    @property
    def repeaters(self) -> float:
        """How many of them came back at least once."""
        return float(self.count[self.frequency > 0].sum())

    @property
    def repeats(self) -> float:
        """How many repeat purchases they made in all."""
        return float(self.count @ self.frequency)

    @property
    def by_frequency(self) -> Array:
        """How many customers came back 0, 1, 2 … times."""
        return np.bincount(self.frequency.astype(np.int64), weights=self.count).astype(float)

    def scaled(self, unit: float) -> Cells:
        """The same customers with times told in another unit: every time divided by `unit`.

        >>> Cells.of([1], [7], [14]).scaled(7).age.tolist()
        [2.0]
        """
        return Cells(self.frequency, self.recency / unit, self.age / unit, self.count)


def distinct(*columns: Array) -> tuple[Places, Places]:
    """Which rows are the first of their kind, and of which kind is each row?

    Kinds stand in ascending order of the columns, the first column first.

    >>> first, kind = distinct(np.array([2.0, 1.0, 2.0]), np.array([0.0, 0.0, 0.0]))
    >>> first.tolist(), kind.tolist()
    ([1, 0], [1, 0, 1])
    """
    code = np.zeros(columns[0].shape, dtype=np.int64)
    for column in columns:
        ranked, kinds = _ranked(column)
        if code.size and (int(code.max()) + 1) * kinds >= 2**62:
            code = np.unique(code, return_inverse=True)[1]
        code = code * kinds + ranked
    _, first, kind = np.unique(code, return_index=True, return_inverse=True)
    return first, kind


def _whole(*columns: Array) -> tuple[tuple[Array, ...], Array] | None:
    """The kinds of rows and how many are of each, where all are whole numbers that fit into one."""
    if not columns[0].size or any((column != np.floor(column)).any() for column in columns):
        return None
    kinds = [int(column.max()) + 1 for column in columns]
    if float(np.prod(kinds, dtype=float)) > 2**52:  # so far a double tells whole numbers apart
        return None
    code = columns[0]
    for column, size in zip(columns[1:], kinds[1:], strict=True):
        code = code * size + column
    left, counts = np.unique(code.astype(np.int64), return_counts=True)
    told: list[Array] = []
    for size in kinds[:0:-1]:
        left, rest = np.divmod(left, size)
        told.insert(0, rest.astype(float))
    return (left.astype(float), *told), counts.astype(float)


def _ranked(column: Array) -> tuple[NDArray[np.int64], int]:
    """Whole numbers in the order of the column, and how many there may be."""
    if not column.size:
        return np.zeros(0, dtype=np.int64), 1
    if (column == np.floor(column)).all() and column.min() >= 0 and column.max() < 2**31:
        return column.astype(np.int64), int(column.max()) + 1
    values, ranks = np.unique(column, return_inverse=True)
    return ranks.astype(np.int64), values.size
