"""What changed between two editions is told by the ids that readers see, from the files that differ."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.warehouse.conftest import Bench
from tests.store.warehouse.test_reader import load, merged
from unisono.model.canon import Kind
from unisono.model.edition import EMPTY, Edition
from unisono.store.warehouse.difference import Difference
from unisono.store.warehouse.layout import Layout


def ids(root: Path, before: Edition, after: Edition, table: str) -> set[object]:
    """The ids told of a table."""
    found = Difference(Layout(root), before, after)
    try:
        return set(found.ids(table)["id"].to_pylist())
    finally:
        found.close()


@pytest.fixture
def editions(bench: Bench) -> Bench:
    bench.load([("1", "a", "billing"), ("2", "b", "billing"), ("3", "c", "app")])
    return bench


def test_rows_that_came_changed_or_went_are_told_and_no_others(editions: Bench) -> None:
    before = editions.edition
    editions.load([("2", "b", "web"), ("3", "c", "app"), ("4", "d", "app")], full=True)
    assert ids(editions.root, before, editions.edition, "cases") == {"s:1", "s:2", "s:4"}


def test_a_row_written_again_as_it_was_did_not_change(editions: Bench) -> None:
    before = editions.edition
    editions.load([("1", "a", "billing"), ("2", "b", "web")])
    assert ids(editions.root, before, editions.edition, "cases") == {"s:2"}


def test_from_nothing_everything_came_and_to_nothing_everything_went(editions: Bench) -> None:
    everything = {"s:1", "s:2", "s:3"}
    assert ids(editions.root, EMPTY, editions.edition, "cases") == everything
    assert ids(editions.root, editions.edition, EMPTY, "cases") == everything


def test_tables_that_are_the_same_have_not_changed(editions: Bench) -> None:
    before = editions.edition
    editions.load([("9", "z", "app")])
    difference = Difference(Layout(editions.root), before, editions.edition)
    assert difference.changed(["cases"])
    assert not difference.changed(["responses", "customers"])
    assert difference.ids("responses").num_rows == 0
    difference.close()


def test_a_column_that_came_later_changes_only_rows_that_have_it(tmp_path: Path) -> None:
    first = load(tmp_path, EMPTY, "cases", [{"id": "1"}, {"id": "2"}])
    later = [{"id": "2", "ward": "north"}]
    second = load(tmp_path, first, "cases", later, extras={"ward": Kind.TEXT})
    assert ids(tmp_path, first, second, "cases") == {"2"}


def test_customers_are_told_under_the_keys_of_both_editions(tmp_path: Path) -> None:
    first = load(tmp_path, EMPTY, "customers", [{"id": each} for each in ("a", "b", "c")])
    second = merged(tmp_path, first, ("b", "a"))
    assert ids(tmp_path, first, second, "customers") == {"a", "b"}
    third = merged(tmp_path, second, ("b", "c"))
    assert ids(tmp_path, second, third, "customers") == {"a", "b", "c"}
    assert Difference(Layout(tmp_path), first, second).changed(["cases"])


def test_a_record_of_a_merged_customer_changes_the_customer(tmp_path: Path) -> None:
    first = load(tmp_path, EMPTY, "customers", [{"id": "a", "segment": None}, {"id": "b", "segment": "x"}])
    second = merged(tmp_path, first, ("b", "a"))
    third = load(tmp_path, second, "customers", [{"id": "b", "segment": "y"}])
    assert ids(tmp_path, second, third, "customers") == {"a", "b"}
