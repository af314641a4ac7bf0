"""Sums of the book: what all share stays, what chance brings evens out, and small groups say nothing."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.loop.measure.lifetime import Sight
from unisono.services.value.book import Book, People, place_in, steady
from unisono.services.value.nouns import ModelCard
from unisono.services.value.sharing import deciles_of, share_active

UNTIL = date(2026, 10, 31)
CARD = ModelCard("sbg", (), 0, "margin", 36, 0.1, UNTIL)


def book_of(value: np.ndarray, astray: np.ndarray, *, bias: float = 0.0, spread: float = 4.0) -> Book:
    """A book of as many customers as values, one cell each."""
    n = len(value)
    ids = np.array([f"c{place:05d}" for place in range(n)])
    none = np.full(n, np.nan)
    people = People(ids, np.zeros(n, dtype=np.int64), none, none, none, none)
    return Book(
        ids=ids,
        value=value,
        low=value * 0.5,
        high=value * 1.5,
        alive=np.full(n, 0.5),
        spread=np.full(n, spread),
        cell=np.arange(n),
        scale=np.ones(n),
        astray=astray,
        card=CARD,
        sight=Sight(True, UNTIL, "PEN"),
        currency="PEN",
        people=people,
        bias=bias,
    )


def deviations(book: Book) -> float:
    return book.totals(np.arange(len(book)), np.zeros(len(book), dtype=np.int64), 1).deviation(0)


def test_chance_evens_out_and_what_is_shared_does_not() -> None:
    value = np.full(400, 10.0)
    assert deviations(book_of(value, np.zeros((400, 1)))) == pytest.approx(2 * np.sqrt(400))
    assert deviations(book_of(value, np.ones((400, 1)), spread=0)) == pytest.approx(400)
    assert deviations(book_of(value, np.zeros((400, 1)), spread=0, bias=0.1)) == pytest.approx(400)


@given(st.integers(1, 6), st.integers(1, 5), st.integers(0, 10_000))
def test_both_ways_of_adding_up_agree(count: int, ways: int, seed: int) -> None:
    random, n = np.random.default_rng(seed), 120
    groups, cells = random.integers(0, count, n), random.integers(0, 7, n)
    book = book_of(random.random(n), random.standard_normal((n, ways)))
    shared = Book(**{**{name: getattr(book, name) for name in Book.__slots__}, "cell": cells})
    expected = np.zeros((count, ways))
    np.add.at(expected, groups, book.astray[cells])
    assert shared.totals(np.arange(n), groups, count).astray == pytest.approx(expected)
    total = shared.totals(np.arange(n), np.zeros(n, dtype=np.int64), 1)
    assert total.astray[0] == pytest.approx(expected.sum(axis=0))


def test_small_groups_say_nothing() -> None:
    book = book_of(np.full(60, 10.0), np.zeros((60, 1)))
    groups = np.repeat([0, 1, 2], [29, 31, 0])
    totals = book.totals(np.arange(60), groups, 3)
    few, enough, nobody = (totals.mean(group) for group in range(3))
    assert (few.value, few.low, few.reason.code, few.reason.facts["missing"]) == (None, None, "too_few", 1)
    assert enough.value == 10.0
    assert totals.equity(1).value == 310.0
    assert (nobody.n, nobody.reason.code) == (0, "no_data")
    assert not totals.equity(0).known


def test_who_isnt_valued_has_no_place() -> None:
    ids = np.array(["a", "b", "d"])
    assert place_in(ids, np.array(["d", "c", "a", "z"])).tolist() == [2, -1, 0, -1]
    assert place_in(np.array([], dtype=str), np.array(["a"])).tolist() == [-1]


def test_tenths_need_thirty_each() -> None:
    assert deciles_of(book_of(np.arange(299.0), np.zeros((299, 1))), np.arange(299)) == ()
    tenths = deciles_of(book_of(np.arange(300.0), np.zeros((300, 1))), np.arange(300))
    assert tenths[0].mean.value == pytest.approx(np.arange(270, 300).mean())
    assert sum(each.share.value for each in tenths) == pytest.approx(1)


def test_what_all_share_doesnt_move_shares() -> None:
    value = np.linspace(1, 100, 300)
    moved = deciles_of(book_of(value, value[:, None] * 0.2, spread=0), np.arange(300))
    assert moved[0].share.high - moved[0].share.low == pytest.approx(0, abs=1e-9)


def test_who_is_active_is_a_chance() -> None:
    book = book_of(np.full(100, 1.0), np.zeros((100, 1)))
    found = share_active(book, np.concatenate([np.arange(50), np.full(50, -1)]))
    assert found.value == 0.25  # half have left, the others are there with one chance in two
    assert found.low < 0.25 < found.high
    assert share_active(book, np.arange(20)).reason.code == "too_few"


def test_twelve_digits_are_kept() -> None:
    assert steady(1 / 3) == 0.333333333333
