"""Freshness and soundness of each source: what is late, what waits, what is doubtful, what is fine."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.services.conftest import GOOD, HEADER, RECIPE, Shop
from unisono.errors import RightsError
from unisono.loop.listen.recipe import read_recipe
from unisono.model.rights import Actor, Scope
from unisono.services.companies import open_company
from unisono.services.listen.quality import LATE_DAYS, DataState, SourceState, data_state

NOW = datetime(2024, 3, 1, tzinfo=UTC)


def only(state: DataState) -> SourceState:
    (one,) = state.sources
    return one


def row(order: int, day: str) -> str:
    return f"{order};a;{day};;;1,00\n"


def test_a_company_without_data_has_nothing_to_say(shop: Shop) -> None:
    state = data_state(shop.company)
    assert (state.sources, state.tables, state.end, state.waiting, state.conflicts) == ((), (), None, 0, 0)


def test_a_good_source_says_what_stands_and_how_far_it_reaches(shop: Shop) -> None:
    shop.write(HEADER + GOOD)
    shop.load()
    state = data_state(shop.company, now=NOW)
    one = only(state)
    assert (one.source, one.verdict, one.rows, one.waiting) == ("shop/orders", "good", 2, 0)
    assert one.tables == ("transactions", "deliveries") or set(one.tables) == {"transactions", "deliveries"}
    assert one.newest == state.end == datetime(2024, 2, 2, 5, tzinfo=UTC)
    assert (one.behind_days, one.share_waiting) == (0, 0.0)
    assert dict(state.tables) == {"transactions": 2, "deliveries": 2}
    assert one.counts["read"] == one.counts["loaded"] == 2


def test_rows_that_wait_are_counted_as_they_stand_not_as_the_last_load_left_them(shop: Shop) -> None:
    shop.write(HEADER + GOOD + "3;c;31/02/2024;;;1,00\n")
    shop.load()
    one = only(data_state(shop.company, now=NOW))
    assert (one.verdict, one.waiting, one.share_waiting) == ("aside", 1, pytest.approx(1 / 3))
    shop.write(HEADER + "3;c;28/02/2024;;;1,00\n", "orders2.csv")
    shop.load(shop.files / "orders2.csv")
    again = only(data_state(shop.company, now=NOW))
    assert (again.waiting, again.rows, again.counts["set_aside"]) == (1, 3, 0)


def test_a_source_that_stopped_coming_is_late(shop: Shop) -> None:
    shop.write(HEADER + row(1, "01/01/2024"))
    shop.load()
    shop.recipe = read_recipe(RECIPE.replace('name = "shop"', 'name = "other"'), name="x")
    shop.write(HEADER + row(1, "20/02/2024"))
    shop.load()
    told = {one.source: one for one in data_state(shop.company, now=NOW).sources}
    assert (told["shop/orders"].verdict, told["shop/orders"].behind_days) == ("late", 50)
    assert told["other/orders"].verdict == "good"
    assert data_state(shop.company, now=NOW).to_look_at == (told["shop/orders"],)
    assert LATE_DAYS < 50


def test_what_is_dated_tomorrow_is_noticed_and_does_not_count_as_fresh(shop: Shop) -> None:
    shop.write(HEADER + GOOD)
    shop.load()
    one = only(data_state(shop.company, now=datetime(2024, 2, 2, tzinfo=UTC)))
    assert (one.verdict, one.future) == ("future", 2)  # of both tables that the file feeds
    assert one.newest == datetime(2024, 2, 1, 5, tzinfo=UTC)


def test_doubts_of_the_last_load_are_told(shop: Shop) -> None:
    shop.recipe = read_recipe(RECIPE.replace('dates = "day_first"\n', ""), name="shop")
    shop.write(HEADER + row(1, "02/03/2024"))
    shop.load()
    one = only(data_state(shop.company, now=NOW + timedelta(days=9)))
    assert one.verdict == "doubtful"
    assert [notice.code for notice in one.notices] == ["date_order_doubtful"]


def test_recipes_that_are_gone_leave_a_name_and_a_mark(shop: Shop) -> None:
    shop.write(HEADER + GOOD)
    shop.load()
    assert (only(data_state(shop.company)).mapped, only(data_state(shop.company)).title) == (False, "shop")
    (shop.company.folder / "recipes" / "shop.toml").write_text(RECIPE)
    assert (only(data_state(shop.company)).mapped, only(data_state(shop.company)).title) == (
        True,
        "A small shop",
    )


def test_counts_are_the_company_s_whoever_asks(shop: Shop) -> None:
    shop.write(HEADER + GOOD)
    shop.load()
    somebody = replace(shop.company, actor=Actor(1, "x", "marketing", Scope(countries=("PE",))))
    assert data_state(somebody, now=NOW) == data_state(shop.company, now=NOW)
    with pytest.raises(RightsError):
        data_state(replace(shop.company, actor=Actor(1, "x", "agent")))


def test_the_planted_company_is_whole(demo_folder: Path) -> None:
    state = data_state(open_company(demo_folder))
    assert {one.verdict for one in state.sources} <= {"good", "aside", "doubtful"}
    assert sum(one.waiting for one in state.sources) == state.waiting > 0
    assert all(one.mapped and one.rows for one in state.sources)
    assert state.conflicts > 0
