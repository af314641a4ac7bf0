"""Owners and keys as pairs: counts and connected groups, against a plain reckoning."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.loop.identify.holders import Holders, connect, distinct_behind, holders

PAIRS = st.lists(st.tuples(st.integers(0, 11), st.integers(0, 7)), max_size=30)


def plain_groups(owners: int, pairs: list[tuple[int, int]]) -> list[int]:
    """Union-find as in a textbook."""
    parent = list(range(owners))

    def root(one: int) -> int:
        while parent[one] != one:
            one = parent[one]
        return one

    for owner, key in pairs:
        for other, other_key in pairs:
            if key == other_key:
                one, two = sorted((root(owner), root(other)))
                parent[two] = one
    return [root(owner) for owner in range(owners)]


def made(pairs: list[tuple[int, int]]) -> Holders:
    owner, key = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    return holders(owner, key, 8)


@given(PAIRS)
def test_connected_groups(pairs: list[tuple[int, int]]) -> None:
    assert connect(12, [made(pairs)]).tolist() == plain_groups(12, pairs)


@given(PAIRS, PAIRS)
def test_keys_of_different_kinds_do_not_mix(one: list[tuple[int, int]], two: list[tuple[int, int]]) -> None:
    together = one + [(owner, key + 8) for owner, key in two]
    assert connect(12, [made(one), made(two)]).tolist() == plain_groups(12, together)


@pytest.mark.parametrize("seed", [5, None])
def test_a_long_chain_is_one_group_and_takes_no_longer_than_a_short_one(seed: int | None) -> None:
    length = 200_000  # link by link this would take minutes
    order = np.arange(length) if seed is None else np.random.default_rng(seed).permutation(length)
    owner = np.repeat(np.arange(length), 2)[1:-1]
    key = np.repeat(np.arange(length - 1), 2)
    assert connect(length, [holders(order[owner], key, length - 1)]).max() == 0


@given(PAIRS)
def test_counts(pairs: list[tuple[int, int]]) -> None:
    pairs_of = made(pairs)
    assert pairs_of.per_key().tolist() == [len({o for o, k in pairs if k == key}) for key in range(8)]
    assert pairs_of.per_owner(12).tolist() == [len({k for o, k in pairs if o == who}) for who in range(12)]


def test_records_without_key_hold_nothing() -> None:
    pairs = holders(np.array([0, 1, 2]), np.array([-1, 3, -1]), 4)
    assert (pairs.owner.tolist(), pairs.key.tolist()) == ([1], [3])


def test_distinct_marks_behind_a_key() -> None:
    pairs = holders(np.array([0, 1, 2, 3]), np.array([0, 0, 0, 1]), 3)
    assert distinct_behind(pairs, np.array([7, 7, -1, 5])).tolist() == [1, 1, 0]
    assert distinct_behind(pairs, np.array([7, 6, -1, -1])).tolist() == [2, 0, 0]
    assert distinct_behind(pairs, np.array([-1, -1, -1, -1])).tolist() == [0, 0, 0]


def test_keep() -> None:
    kept = made([(0, 1), (2, 3)]).keep(np.array([False, True]))
    assert (kept.owner.tolist(), kept.key.tolist()) == ([2], [3])
