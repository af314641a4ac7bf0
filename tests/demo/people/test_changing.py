"""A share of a column changes; the rest of it does not."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from tests.demo.people.asked import within
from unisono.demo.people.changing import changed, chosen, restyled, with_holes

TEXTS = pa.array(["ana", "luz", None, "eva"] * 5_000)


def test_each_entry_is_chosen_with_the_share() -> None:
    assert within(int(chosen(np.random.default_rng(1), 50_000, 0.03).sum()), 50_000, 0.03)
    assert not chosen(np.random.default_rng(1), 1_000, 0.0).any()
    assert chosen(np.random.default_rng(1), 1_000, 1.0).all()


def test_only_the_rows_named_change() -> None:
    rows = np.array([True, False, True, False])
    assert changed(TEXTS[:4], rows, pc.utf8_upper).to_pylist() == ["ANA", "luz", None, "eva"]
    assert changed(TEXTS[:4], ~rows & rows, pc.utf8_upper).equals(TEXTS[:4])
    assert changed(TEXTS[:0], rows[:0], pc.utf8_upper).to_pylist() == []


def test_each_way_of_writing_is_used_equally_often() -> None:
    told = (
        restyled(np.random.default_rng(2), TEXTS, 0.4, (pc.utf8_upper, pc.utf8_capitalize))
        .drop_null()
        .to_pylist()
    )
    assert within(sum(text.isupper() for text in told), 15_000, 0.2)
    assert within(sum(text.istitle() for text in told), 15_000, 0.2)
    assert {text.lower() for text in told} == {"ana", "luz", "eva"}


def test_holes_are_as_many_as_declared_and_fill_nothing() -> None:
    told = with_holes(np.random.default_rng(3), TEXTS, 0.1)
    assert within(told.null_count - TEXTS.null_count, 15_000, 0.1)
    assert with_holes(np.random.default_rng(3), TEXTS, 0.0).equals(TEXTS)
    assert told.type == pa.string()
