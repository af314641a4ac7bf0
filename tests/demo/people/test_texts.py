"""Columns of texts keep their rows and their holes."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from unisono.demo.people.texts import filled, gathered, joined, looked_up, padded, rewritten, unaccented


def test_numbers_are_padded_and_never_cut() -> None:
    assert padded(np.array([7, 12345]), 3).to_pylist() == ["007", "12345"]
    assert padded(np.array([0, 10], dtype=np.int8)).to_pylist() == ["0", "10"]


def test_texts_side_by_side_are_null_where_one_is() -> None:
    assert joined("<", pa.array(["a", None]), ">").to_pylist() == ["<a>", None]
    assert filled(joined("<", pa.array(["a", None]), ">"), "").to_pylist() == ["<a>", ""]


@given(st.permutations(range(9)), st.integers(0, 9), st.integers(0, 9))
def test_what_is_made_in_groups_comes_back_in_order(rows: list[int], one: int, two: int) -> None:
    first, second = sorted((one, two))
    groups = [np.array(part, dtype=np.int64) for part in (rows[:first], rows[first:second], rows[second:])]
    texts = [pa.array([str(row) for row in group], pa.string()) for group in groups]
    assert gathered(groups, texts).to_pylist() == [str(row) for row in range(9)]


def test_looking_up_nothing_gives_nothing() -> None:
    assert looked_up(pa.array(["a", "b"]), np.array([-1, 1, 0])).to_pylist() == [None, "b", "a"]
    assert looked_up(pa.array(["a", None]), np.array([1])).to_pylist() == [None]
    assert looked_up(pa.array(["a"]), np.array([], dtype=np.int64)).type == pa.string()


def test_patterns_see_letters_and_not_bytes() -> None:
    assert rewritten(pa.array(["ñandú", None]), r"^(.)(.*)$", r"\2\1").to_pylist() == ["andúñ", None]


def test_accents_go_and_letters_stay() -> None:
    told = unaccented(pa.array(["Ñuñez", "JOÃO", None, "Ça và"])).to_pylist()
    assert told == ["Nunez", "JOAO", None, "Ca va"]
