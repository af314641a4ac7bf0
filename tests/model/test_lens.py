"""A lens narrows every question alike: what one column says are alternatives, columns narrow each other."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from unisono.model.canon import BY_NAME, Kind, Privacy
from unisono.model.lens import SEGMENT_COLUMNS, Lens
from unisono.model.question import Question
from unisono.model.words import LANGUAGES, known, say

FIRST, LAST = date(2026, 1, 1), date(2026, 3, 31)
PERU, COLOMBIA = ("customer.country", "PE"), ("customer.country", "CO")
FAMILY = ("customer.segment", "familia")


@pytest.mark.parametrize(
    ("segment", "where"),
    [
        ((), None),
        ((PERU,), "(customer.country in ('PE'))"),
        ((PERU, COLOMBIA), "(customer.country in ('PE', 'CO'))"),
        ((PERU, FAMILY), "(customer.country in ('PE')) and (customer.segment in ('familia'))"),
        # One column told in two places is one set of alternatives, not a contradiction.
        (
            (PERU, FAMILY, COLOMBIA),
            "(customer.country in ('PE', 'CO')) and (customer.segment in ('familia'))",
        ),
        ((("customer.city", "L'Aquila"),), "(customer.city in ('L''Aquila'))"),
        ((("customer.city", ""),), "(customer.city in (''))"),
    ],
    ids=["nobody left out", "one", "two of a column", "two columns", "mixed", "a quote", "nothing"],
)
def test_a_segment_as_a_filter(segment: tuple[tuple[str, str], ...], where: str | None) -> None:
    assert Lens(segment=segment).where == where


@given(some.lists(some.text(some.characters(exclude_categories=["Cs", "Cc"]), max_size=12), min_size=1))
def test_no_value_breaks_out_of_the_filter(values: list[str]) -> None:
    where = Lens(segment=tuple(("city", value) for value in values)).where
    with sqlite3.connect(":memory:") as memory:  # any engine that reads SQL says whether it is one condition
        memory.execute("create table customers (city text)")
        memory.executemany("insert into customers values (?)", [(value,) for value in set(values)])
        memory.execute("insert into customers values (?)", ("".join(values) + "beyond",))
        (kept,) = memory.execute(f"select count(*) from customers where {where}").fetchone()
        memory.rollback()
    assert kept == len(set(values))


def test_a_question_through_a_lens_is_narrowed_and_otherwise_the_same() -> None:
    question = Question("nps", by=("channel",), grain="month", edition=3)
    seen = Lens(FIRST, LAST, (PERU,)).through(question)
    assert seen == replace(question, where="(customer.country in ('PE'))", since=FIRST, until=LAST)


def test_an_empty_lens_changes_nothing() -> None:
    for question in (Question("nps"), Question("nps", since=FIRST, until=LAST, edition=2)):
        assert Lens().through(question) == question


def test_what_the_question_says_itself_of_days_goes_first() -> None:
    own = Question("nps", since=date(2025, 1, 1), until=date(2025, 1, 31))
    assert Lens(FIRST, LAST).through(own) == own
    half = Lens(FIRST, LAST).through(replace(own, until=None))
    assert (half.since, half.until) == (date(2025, 1, 1), LAST)


def test_the_question_s_own_filter_and_the_lens_hold_together() -> None:
    seen = Lens(segment=(PERU,)).through(Question("nps", where="a = 1 or b = 2"))
    assert seen.where == "(a = 1 or b = 2) and (customer.country in ('PE'))"  # `or` reaches no further


def test_the_question_s_own_filter_alone_keeps_its_meaning() -> None:
    assert Lens().through(Question("nps", where="")).where is None
    assert Lens().through(Question("nps", where="a = 1 or b = 2")).where == "(a = 1 or b = 2)"


@pytest.mark.parametrize("column", SEGMENT_COLUMNS)
def test_a_lens_looks_through_columns_of_the_customer_that_have_a_name(column: str) -> None:
    assert column.startswith("customer.")
    assert known(f"filter.{column}")
    for language in LANGUAGES:
        assert say(f"filter.{column}", language) != f"filter.{column}"


def test_no_column_of_the_lens_tells_who_somebody_is() -> None:
    columns = {column.name: column for column in BY_NAME["customers"].columns}
    for column in SEGMENT_COLUMNS:
        told = columns[column.partition(".")[2]]  # it is a column that the canon knows
        assert (told.kind, told.privacy) == (Kind.TEXT, Privacy.OPEN)
