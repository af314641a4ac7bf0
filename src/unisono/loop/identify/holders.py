"""Who holds which key: distinct (owner, key) pairs, and what can be counted on them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from unisono.loop.identify.coded import Codes

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Holders:
    """Distinct pairs: `owner[i]` holds `key[i]`; keys lie in 0 … `keys` − 1."""

    owner: Codes
    key: Codes
    keys: int

    def per_key(self) -> Codes:
        """How many owners hold each key."""
        return np.bincount(self.key, minlength=self.keys)

    def per_owner(self, owners: int) -> Codes:
        """How many keys each of `owners` owners holds."""
        return np.bincount(self.owner, minlength=owners)

    def keep(self, wanted: Flags) -> Holders:
        """Only the pairs marked in `wanted`."""
        return Holders(self.owner[wanted], self.key[wanted], self.keys)

    def renamed(self, owner_of: Codes) -> Holders:
        """The same keys held by whom each owner is now known to be."""
        return holders(owner_of[self.owner], self.key, self.keys)


def holders(owner: Codes, key: Codes, keys: int) -> Holders:
    """Which owners hold which keys, each pair once?  Records without the key (−1) hold nothing.

    >>> holders(np.array([0, 0, 1]), np.array([4, 4, -1]), 5).owner.tolist()
    [0]
    """
    held = key >= 0
    pairs = np.sort(owner[held] * max(keys, 1) + key[held])
    pairs = pairs[np.diff(pairs, prepend=-1) > 0]  # np.unique hashes: ten times slower on millions
    return Holders(pairs // max(keys, 1), pairs % max(keys, 1), keys)


def distinct_behind(keys: Holders, mark_of: Codes) -> Codes:
    """How many different marks (−1: none) have the owners of each key?

    >>> distinct_behind(Holders(np.array([0, 1]), np.array([0, 0]), 1), np.array([7, 8])).tolist()
    [2]
    """
    marks = int(mark_of.max(initial=-1)) + 1
    return holders(keys.key, mark_of[keys.owner], marks).per_owner(keys.keys)


def connect(owners: int, links: list[Holders]) -> Codes:
    """Which owners hang together through shared keys?  Each gets the smallest owner of its cluster.

    >>> connect(3, [Holders(np.array([0, 2]), np.array([0, 0]), 1)]).tolist()
    [0, 1, 0]
    """
    smallest = np.arange(owners, dtype=np.int64)
    while True:
        known = smallest.copy()
        for link in links:
            least = np.full(link.keys, owners, dtype=np.int64)
            np.minimum.at(least, link.key, smallest[link.owner])
            # Who was the owner's smallest hears of it too: else a long chain would fold link by link.
            np.minimum.at(smallest, smallest[link.owner], least[link.key])
            np.minimum.at(smallest, link.owner, least[link.key])
        smallest = smallest[smallest]
        if np.array_equal(smallest, known):
            return smallest
