"""Rows of a table, and lots as one table."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.demo.world.columns import joined, take
from unisono.demo.world.nouns import Answers, Bills, Cases, Installs, Touches


def touches(who: list[int]) -> Touches:
    """Steps of these customers, at moments that tell them apart."""
    places = np.array(who, dtype=np.int64)
    return Touches(places, places * 10, places % 3, places % 2 == 0)


@given(st.lists(st.integers(0, 99), min_size=1), st.data())
def test_rows_keep_their_columns_together(who: list[int], data: st.DataObject) -> None:
    rows = np.array(data.draw(st.lists(st.integers(0, len(who) - 1))), dtype=np.int64)
    some = take(touches(who), rows)
    assert some.customer.tolist() == [who[row] for row in rows]
    assert (some.at == some.customer * 10).all()
    assert (some.failed == (some.customer % 2 == 0)).all()


@given(st.lists(st.integers(0, 99), min_size=1))
def test_flags_pick_the_same_rows_as_places(who: list[int]) -> None:
    whole = touches(who)
    assert take(whole, whole.failed).at.tolist() == take(whole, np.flatnonzero(whole.failed)).at.tolist()


@given(st.lists(st.lists(st.integers(0, 99)), min_size=1, max_size=5))
def test_lots_stand_one_after_the_other(lots: list[list[int]]) -> None:
    whole = joined([touches(lot) for lot in lots])
    assert whole.customer.tolist() == [who for lot in lots for who in lot]
    assert len(whole) == sum(map(len, lots))


@given(st.lists(st.integers(0, 99), min_size=2), st.integers(1, 98))
def test_what_is_cut_and_joined_is_as_before(who: list[int], cut: int) -> None:
    whole = touches(who)
    place = np.arange(len(who))
    again = joined([take(whole, place < cut), take(whole, place >= cut)])
    assert all(
        np.array_equal(getattr(again, column.name), getattr(whole, column.name)) for column in fields(whole)
    )


@pytest.mark.parametrize("kind", [Answers, Bills, Cases, Installs, Touches])
def test_every_table_that_grows_by_lots_can_be_cut_and_joined(kind: type) -> None:
    lot = kind(*(np.arange(4) + place for place, _ in enumerate(fields(kind))))
    whole = joined([lot, take(lot, np.array([3, 1]))])
    assert type(whole) is kind
    assert [getattr(whole, column.name)[-1] for column in fields(kind)] == [
        1 + place for place, _ in enumerate(fields(kind))
    ]


def test_columns_of_several_numbers_are_cut_by_row() -> None:
    none = np.zeros(3, dtype=np.int64)
    answers = Answers(*[none] * 10, drivers=np.arange(18).reshape(3, 6), begged=none == 1)
    assert take(answers, np.array([2])).drivers.tolist() == [[12, 13, 14, 15, 16, 17]]
    assert joined([answers, answers]).drivers.shape == (6, 6)
