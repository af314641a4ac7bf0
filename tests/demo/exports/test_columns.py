"""Columns of text made whole columns at a time say what a loop over rows would say."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.demo.exports.columns import (
    among,
    amounts,
    blank,
    coded,
    constant,
    decimals,
    fixed,
    holds,
    ids,
    joined,
    numbered,
    only,
    replaced,
    taken,
    where,
    whole,
)


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 1)), max_size=20))
def test_fixed_is_what_joining_would_give(rows: list[tuple[int, int]]) -> None:
    first, second = np.array([b"aa", b"bb", b"cc"]), np.array([b"-x", b"-y"])
    codes = np.array(rows, dtype=np.int64).reshape(-1, 2)
    made = fixed([(first, codes[:, 0]), (second, codes[:, 1])])
    made.validate(full=True)
    assert made.to_pylist() == [(first[a] + second[b]).decode() for a, b in rows]


def test_fixed_leaves_out_what_is_not_known() -> None:
    known = np.array([True, False] * 9)
    made = fixed([(np.array([b"a", b"b"]), np.arange(18) % 2)], known)
    made.validate(full=True)
    assert made.null_count == 9
    assert made.to_pylist() == ["a", None] * 9


@given(st.lists(st.integers(-2, 9_999_999_999), max_size=20))
def test_numbers_keep_ten_digits(numbers: list[int]) -> None:
    told = numbered("T", np.array(numbers, dtype=np.int64)).to_pylist()
    assert told == [None if number < 0 else f"T{number:010d}" for number in numbers]


def test_ids_of_blocks_never_meet() -> None:
    places = np.array([0, 9_999_999, -1])
    assert ids("F", 0, places).to_pylist() == ["F0000000000", "F0009999999", None]
    assert ids("F", 1, places).to_pylist() == ["F0010000000", "F0019999999", None]


def test_ids_count_beyond_narrow_integers() -> None:
    assert ids("F", 250, np.array([1], dtype=np.int8)).to_pylist() == ["F2500000001"]


def test_codes_become_words() -> None:
    assert coded(("a", "b"), np.array([1, 0, -1], dtype=np.int8)).to_pylist() == ["b", "a", None]
    assert coded(("a", None), np.array([1])).to_pylist() == [None]
    assert coded(("a",), np.zeros(0, np.int8)).to_pylist() == []


def test_texts_are_taken_where_they_are_known() -> None:
    assert taken(pa.array(["a", None, "c"]), np.array([2, 1, -1])).to_pylist() == ["c", None, None]


@given(st.lists(st.integers(-10_000_000, 10_000_000), max_size=30))
def test_amounts_keep_their_cents(cents: list[int]) -> None:
    told = amounts(np.array(cents, dtype=np.int64), ",").to_pylist()
    assert told == [f"{Decimal(value) / 100:.2f}".replace(".", ",") for value in cents]


@given(st.lists(st.integers(-10_000_000_00, 10_000_000_00), max_size=30))
def test_decimals_are_exact(cents: list[int]) -> None:
    made = decimals(np.array(cents, dtype=np.int64))
    made.validate(full=True)
    assert made.to_pylist() == [Decimal(value) / 100 for value in cents]


def test_whole_numbers_of_any_width() -> None:
    assert whole(np.array([10, 0], dtype=np.int8)).to_pylist() == ["10", "0"]
    assert whole(np.array([5, 0]), np.array([True, False])).to_pylist() == ["5", None]


def test_only_and_where_choose() -> None:
    texts = pa.array(["a", "b", None])
    assert only(texts, np.array([True] * 3)) is texts
    assert only(texts, np.array([True, False, True])).to_pylist() == ["a", None, None]
    assert where(np.array([True, False, False]), texts, pa.array(["x", "y", "z"])).to_pylist() == [
        "a",
        "y",
        "z",
    ]


def test_constant_is_as_long_as_asked() -> None:
    assert constant("PEN", 3).to_pylist() == ["PEN"] * 3
    assert constant("PEN", 0).to_pylist() == []


def test_a_null_makes_the_row_null_unless_it_is_told() -> None:
    column = pa.array(["b", None])
    assert joined("a", column, "c").to_pylist() == ["abc", None]
    assert joined("a", column, "c", between=";", null="").to_pylist() == ["a;b;c", "a;;c"]


@pytest.mark.parametrize(("signs", "found"), [(b";", True), (b'"', False), (b'";', True)])
def test_signs_are_found_anywhere_in_a_column(signs: bytes, *, found: bool) -> None:
    assert among(signs, pa.array(["plain", None, "a;b"])) is found


def test_an_empty_column_holds_no_sign() -> None:
    assert not among(b";", pa.array([], pa.string()))
    assert not among(b";", pa.array([None], pa.string()))


def test_patterns_are_found_row_by_row() -> None:
    assert holds(pa.array(["a\nb", "ab", None]), "[\n]").tolist() == [True, False, False]
    assert replaced(pa.array(['a"b"', None]), '"', '""').to_pylist() == ['a""b""', None]


def test_blanks_are_the_share_asked_for() -> None:
    texts = constant("x", 20_000)
    assert blank(np.random.default_rng(3), texts, 0.0).null_count == 0
    share = blank(np.random.default_rng(3), texts, 0.1).null_count / 20_000
    assert abs(share - 0.1) < 4 * (0.1 * 0.9 / 20_000) ** 0.5
