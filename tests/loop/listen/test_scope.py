"""Looking things up in other files, also by what an earlier look-up found."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from unisono.errors import RecipeError

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
