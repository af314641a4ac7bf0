"""Looking things up in other files, also by what an earlier look-up found."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import duckdb
import pytest

from unisono.errors import RecipeError
from unisono.loop.listen.casts import Reader
from unisono.loop.listen.scope import Joined, Scope
from unisono.model.recipe import Join, SourceFile
from unisono.model.words import known

Stage = Callable[..., list[dict[str, Any]]]

REVIEWS = """
[files.reviews]
pattern = "reviews.csv"
[files.reviews.join.orders]
on = { order = "id" }
orphans = "report"
[files.reviews.join.buyers]
on = { "orders.buyer" = "id" }
orphans = "report"
[[files.reviews.feeds]]
table = "customers"
source_id = ["review"]
columns = { id = "review", name = "buyers.name" }
[files.orders]
pattern = "orders.csv"
[files.buyers]
pattern = "buyers.csv"
"""
ORDERS = (("id", "buyer"), [("o1", "b1"), ("o2", "b9"), ("o3", None)])
BUYERS = (("id", "name"), [("b1", "Ana"), ("b2", "Eva")])


def test_two_steps(stage: Stage) -> None:
    rows = stage(REVIEWS, ("review", "order"), [("r1", "o1"), ("r2", "o1")], orders=ORDERS, buyers=BUYERS)
    assert [row["f0_name"] for row in rows] == ["Ana", "Ana"]
    assert [row["flags"] for row in rows] == [None, None]


def test_each_step_tells_its_own_orphans(stage: Stage) -> None:
    raw = [("r1", "o2"), ("r2", "o3"), ("r3", "o9"), ("r4", None)]
    rows = stage(REVIEWS, ("review", "order"), raw, orders=ORDERS, buyers=BUYERS)
    assert [row["f0_name"] for row in rows] == [None] * 4
    assert [row["flags"] for row in rows] == [
        [{"orphan": "buyers", "value": "b9"}],
        None,
        [{"orphan": "orders", "value": "o9"}],
        None,
    ]


def test_the_first_step_is_taken_even_where_nothing_else_needs_it(stage: Stage) -> None:
    quiet = REVIEWS.replace('orphans = "report"', "")
    rows = stage(quiet, ("review", "order"), [("r1", "o1")], orders=ORDERS, buyers=BUYERS)
    assert rows[0]["f0_name"] == "Ana"


def test_a_step_taken_twice_does_not_multiply_rows(stage: Stage) -> None:
    twice = (BUYERS[0], [*BUYERS[1], ("b1", "Ana María")])
    rows = stage(REVIEWS, ("review", "order"), [("r1", "o1"), ("r2", "o1")], orders=ORDERS, buyers=twice)
    assert [row["f0_name"] for row in rows] == ["Ana María", "Ana María"]


def test_a_step_cannot_hang_on_a_later_one(stage: Stage) -> None:
    one, two = REVIEWS.index("[files.reviews.join.orders]"), REVIEWS.index("[files.reviews.join.buyers]")
    end = REVIEWS.index("[[files.reviews.feeds]]")
    swapped = REVIEWS[:one] + REVIEWS[two:end] + REVIEWS[one:two] + REVIEWS[end:]
    with pytest.raises(RecipeError) as refused:
        stage(swapped, ("review", "order"), [("r1", "o1")], orders=ORDERS, buyers=BUYERS)
    assert refused.value.code == "recipe_join_unknown"


def test_an_unknown_column_of_a_step_is_told(stage: Stage) -> None:
    wrong = REVIEWS.replace('"orders.buyer"', '"orders.bayer"')
    with pytest.raises(RecipeError) as refused:
        stage(wrong, ("review", "order"), [("r1", "o1")], orders=ORDERS, buyers=BUYERS)
    assert refused.value.code == "raw_column_unknown"


def test_a_file_that_has_not_arrived_is_told(stage: Stage) -> None:
    with pytest.raises(RecipeError) as refused:
        stage(REVIEWS, ("review", "order"), [("r1", "o1")], orders=ORDERS)
    assert (refused.value.code, refused.value.facts["name"]) == ("joined_file_absent", "buyers")
    assert known("error.joined_file_absent")
    assert known("hint.joined_file_absent")


def test_a_looked_up_cell_is_read_as_its_own_file_writes(engine: duckdb.DuckDBPyConnection) -> None:
    file = SourceFile("a", "a.csv", (), joins=(Join("b", (("k", "k"),)),))
    joined = {"b": Joined("select 'x' as k, '1,5' as n", ("k", "n"), Reader(decimal=","))}
    scope = Scope(file, ("k",), joined, Reader())
    named = scope.cell("b", "N", place="here")
    assert (named.sql, named.reader.decimal) == ("j0_1", ",")
    relation = "select 'x' as k"
    rows = engine.execute(f"select r0, j0_1, j0_found from ({scope.relation(relation)})")
    assert rows.fetchall() == [("x", "1,5", True)]


def test_columns_are_found_by_folded_name_only_if_that_is_clear() -> None:
    scope = Scope(SourceFile("a", "a.csv", ()), ("ID", "Name", "NAME"), {}, Reader())
    assert scope.cell("", "id", place="here").sql == "c0"
    assert scope.cell("", "NAME", place="here").sql == "c2"
    with pytest.raises(RecipeError):
        scope.cell("", "name", place="here")


def test_names_may_hold_dots_of_their_own() -> None:
    scope = Scope(SourceFile("a", "a.csv", (), joins=(Join("b", (("k", "k"),)),)), ("a.b",), {}, Reader())
    assert scope.split("a.b") == ("", "a.b")
    assert scope.split("b.c.d") == ("b", "c.d")
    assert scope.split("b") == ("", "b")
