"""Chance that can be repeated: each topic of each block draws from a stream of its own.

So a draw added to one topic changes no other, and a company with an effect switched off keeps the
same people, calls and dates wherever the effect doesn't reach.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from unisono.demo.world.nouns import Flags, Floats, Whole

TOPICS = (
    "staff", "customers", "selling", "installing", "welcome", "contacts", "billing", "feeling",
    "answering", "leaving", "touches", "people", "words", "exports",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chance:
    """The streams of one block of one seed."""

    seed: int
    block: int

    def of(self, topic: str, month: int = 0) -> np.random.Generator:
        """The stream of a topic in a month.

        >>> Chance(1, 0).of("selling").random() == Chance(1, 0).of("selling").random()
        True
        """
        return np.random.default_rng([self.seed, self.block, TOPICS.index(topic), month])


def choose(random: np.random.Generator, shares: Sequence[float] | Floats, count: int) -> Whole:
    """Codes drawn by their shares, which need not add up to one.

    >>> choose(np.random.default_rng(1), [0, 1, 0], 3).tolist()
    [1, 1, 1]
    """
    edges = np.cumsum(np.asarray(shares, dtype=np.float64))
    return np.asarray(np.searchsorted(edges, random.random(count) * edges[-1], side="right"))


def choose_by_row(random: np.random.Generator, shares: Floats, rows: Whole) -> Whole:
    """A code for each row, drawn by the shares of its kind: `shares` has one line a kind.

    >>> choose_by_row(np.random.default_rng(1), np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([1, 0])).tolist()
    [1, 0]
    """
    edges = np.cumsum(shares, axis=1)
    drawn = random.random(len(rows)) * edges[rows, -1]
    return np.asarray((drawn[:, None] >= edges[rows, :-1]).sum(axis=1))


def happens(random: np.random.Generator, chance: Floats | float, count: int) -> Flags:
    """Which of `count` things happen, each with its chance?

    >>> happens(np.random.default_rng(1), 1.0, 2).tolist()
    [True, True]
    """
    return np.asarray(random.random(count) < chance)
