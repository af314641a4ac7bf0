"""Streams that neither touch nor depend on each other, and draws that follow their shares."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from unisono.demo.world.chance import TOPICS, Chance, choose, choose_by_row, happens

SHARES = st.lists(st.floats(0.01, 10.0), min_size=1, max_size=8)
MANY = 50_000


def drawn(chance: Chance, topic: str, month: int = 0) -> tuple[float, ...]:
    """What a stream begins with."""
    return tuple(chance.of(topic, month).random(4).tolist())


def test_a_stream_begins_the_same_whenever_it_is_asked_for() -> None:
    chance = Chance(3, 1)
    first = drawn(chance, "contacts", 5)
    drawn(chance, "selling")
    assert drawn(chance, "contacts", 5) == first
    assert drawn(Chance(3, 1), "contacts", 5) == first


def test_no_two_streams_are_alike() -> None:
    streams = [
        drawn(Chance(seed, block), topic, month)
        for seed in (1, 2)
        for block in (0, 1)
        for topic in TOPICS
        for month in (0, 1, 24)
    ]
    assert len(set(streams)) == len(streams)


def test_seed_and_block_do_not_stand_for_each_other() -> None:
    assert drawn(Chance(1, 2), "customers") != drawn(Chance(2, 1), "customers")


def test_an_unknown_topic_has_no_stream() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        Chance(1, 0).of("weather")


@given(SHARES, st.integers(0, 2**31))
def test_codes_are_places_of_their_shares(shares: list[float], seed: int) -> None:
    codes = choose(np.random.default_rng(seed), shares, 200)
    assert codes.min() >= 0
    assert codes.max() < len(shares)


@given(SHARES, st.floats(0.1, 50.0), st.integers(0, 2**31))
def test_only_the_relation_of_shares_counts(shares: list[float], factor: float, seed: int) -> None:
    """Up to what lies between two steps of a machine's numbers."""
    plain, scaled = (
        choose(np.random.default_rng(seed), np.array(shares) * times, 200) for times in (1.0, factor)
    )
    assert (plain != scaled).mean() < 0.02


def test_shares_are_drawn_as_often_as_they_say() -> None:
    shares = np.array([0.5, 0.3, 0.15, 0.05])
    found = np.bincount(choose(np.random.default_rng(1), shares, MANY), minlength=4)
    assert stats.chisquare(found, shares * MANY).pvalue > 0.001


def test_a_share_of_nothing_is_never_drawn() -> None:
    codes = choose(np.random.default_rng(1), [0.0, 1.0, 0.0, 1.0, 0.0], MANY)
    assert set(codes.tolist()) == {1, 3}


def test_each_row_is_drawn_by_the_shares_of_its_kind() -> None:
    shares = np.array([[0.2, 0.8, 0.0], [0.0, 0.5, 0.5], [3.0, 0.0, 1.0]])
    rows = np.repeat(np.arange(3), MANY)
    codes = choose_by_row(np.random.default_rng(2), shares, rows)
    found = np.array([np.bincount(codes[rows == kind], minlength=3) / MANY for kind in range(3)])
    assert found == pytest.approx(shares / shares.sum(axis=1, keepdims=True), abs=0.01)
    assert (found[shares == 0] == 0).all()


@given(st.integers(0, 2**31), SHARES)
def test_rows_of_one_kind_are_drawn_as_by_choose(seed: int, shares: list[float]) -> None:
    together = choose(np.random.default_rng(seed), shares, 50)
    by_row = choose_by_row(np.random.default_rng(seed), np.array([shares]), np.zeros(50, dtype=np.int64))
    assert together.tolist() == by_row.tolist()


def test_nothing_is_drawn_for_nobody() -> None:
    random = np.random.default_rng(1)
    assert len(choose(random, [1.0], 0)) == 0
    assert len(choose_by_row(random, np.ones((1, 2)), np.array([], dtype=np.int64))) == 0
    assert len(happens(random, 0.5, 0)) == 0


def test_what_is_certain_happens_and_what_is_impossible_does_not() -> None:
    assert happens(np.random.default_rng(1), 1.0, MANY).all()
    assert not happens(np.random.default_rng(1), 0.0, MANY).any()


def test_each_thing_happens_with_its_own_chance() -> None:
    chances = np.repeat([0.1, 0.6], MANY)
    found = happens(np.random.default_rng(3), chances, 2 * MANY)
    assert found[:MANY].mean() == pytest.approx(0.1, abs=0.006)
    assert found[MANY:].mean() == pytest.approx(0.6, abs=0.01)


@given(st.floats(0.0, 1.0), st.floats(0.0, 1.0), st.integers(0, 2**31))
def test_a_greater_chance_only_adds(one: float, other: float, seed: int) -> None:
    """So a world with an effect weakened is the same one, less what the effect did."""
    low, high = sorted((one, other))
    rarely, often = (happens(np.random.default_rng(seed), chance, 100) for chance in (low, high))
    assert not (rarely & ~often).any()
