"""Raw names and values must never become code, and blank cells must say nothing."""

from __future__ import annotations

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.loop.listen.sql import among, clean, either, name, source, text

ENGINE = duckdb.connect()


@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0")))
def test_a_text_comes_back_as_it_went_in(value: str) -> None:
    assert ENGINE.execute(f"select {text(value)}").fetchone() == (value,)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1))
def test_a_column_is_found_whatever_its_name(column: str) -> None:
    assert ENGINE.execute(f"select {name(column)} from (select 7 as {name(column)})").fetchone() == (7,)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("abc", "abc"),
        ("  abc ", "abc"),
        ("\tabc\r\n", "abc"),
        ("\u00a0abc\u00a0", "abc"),
        ("a b", "a b"),
        ("", None),
        ("   ", None),
        ("\u00a0", None),
        ("NULL", None),
        (" null ", None),
        ("NaN", None),
        ("N/A", None),
        ("n/a ", None),
        ("None", "None"),
        ("-", "-"),
        ("nulla", "nulla"),
        ("ñandú ", "ñandú"),
        (None, None),
    ],
)
def test_cleaning(raw: str | None, said: str | None) -> None:
    assert ENGINE.execute(f"select {clean('x')} from (select $1::varchar as x)", [raw]).fetchone() == (said,)


@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=8))
def test_cleaning_twice_changes_nothing_more(raw: str) -> None:
    once = f"select {clean('x')} as x from (select $1::varchar as x)"
    twice = f"select {clean('x')} from ({once})"
    assert ENGINE.execute(once, [raw]).fetchone() == ENGINE.execute(twice, [raw]).fetchone()


@pytest.mark.parametrize(
    "relation", ["select 1", "  SELECT 1", "from range(1)", "with a as (select 1) from a", "range(1)"]
)
def test_any_relation_can_be_selected_from(relation: str) -> None:
    assert ENGINE.execute(f"select count(*) from {source(relation)}").fetchone() == (1,)


def test_among_many_words_stays_out_of_a_join() -> None:
    words = [text(f"w{index}") for index in range(30)]
    question = f"select {among('x', words)} from (select 'w' || i as x from range(40) r(i))"
    assert [found for (found,) in ENGINE.execute(question).fetchall()] == [True] * 30 + [False] * 10
    plan = ENGINE.execute(f"explain {question}").fetchall()
    assert "join" not in str(plan).lower()


def test_no_condition_is_false() -> None:
    assert ENGINE.execute(f"select {either([])}").fetchone() == (False,)
