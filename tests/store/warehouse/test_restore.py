"""Going back to the files of an earlier edition, for readers, for Iceberg, and for what comes next."""

from __future__ import annotations

from pathlib import Path

from tests.store.warehouse.conftest import Bench
from unisono.model.canon import Kind
from unisono.model.edition import EMPTY, Edition, TableState
from unisono.store.warehouse.iceberg import Catalog
from unisono.store.warehouse.layout import Layout
from unisono.store.warehouse.load import Load
from unisono.store.warehouse.restore import restore


def back(bench: Bench, wanted: Edition) -> dict[str, TableState]:
    """Go back to an edition; the bench stands on it from now on."""
    tables = restore(Layout(bench.root), bench.edition.tables, wanted.tables)
    bench.edition = Edition(bench.edition.number + 1, None, tables)
    return tables


def test_the_earlier_rows_are_back_and_iceberg_agrees(bench: Bench) -> None:
    bench.load([("1", "a", "old")])
    first = bench.edition
    bench.load([("1", "a", "new"), ("2", "b", "x")])
    second = bench.edition
    states = back(bench, first)
    assert bench.rows() == [("s:1", "a", "old")]
    assert bench.rows(second) == [("s:1", "a", "new"), ("s:2", "b", "x")]
    live = Catalog(Layout(bench.root)).live_files("cases", states["cases"].snapshot)
    assert live == sorted(first.tables["cases"].files)


def test_a_load_after_it_builds_on_what_was_restored(bench: Bench) -> None:
    bench.load([("1", "a", "old")])
    first = bench.edition
    bench.load([("1", "a", "new"), ("2", "b", "x")])
    back(bench, first)
    assert bench.load([("1", "a", "new"), ("3", "c", "y")]) == (1, 1, 0)
    assert bench.rows() == [("s:1", "a", "new"), ("s:3", "c", "y")]


def test_back_to_nothing_leaves_no_row_and_can_be_loaded_anew(bench: Bench) -> None:
    bench.load([("1", "a", "x")])
    states = back(bench, EMPTY)
    assert bench.rows() == []
    assert (states["cases"].rows, states["cases"].files) == (0, ())
    assert bench.load([("1", "a", "x")]) == (1, 0, 0)
    assert bench.rows() == [("s:1", "a", "x")]


def test_tables_that_did_not_change_keep_their_snapshot(bench: Bench) -> None:
    bench.load([("1", "a", "x")])
    before = bench.edition
    states = back(bench, before)
    assert states == dict(before.tables)


def test_a_sweep_leaves_the_files_of_every_edition(bench: Bench) -> None:
    bench.load([("1", "a", "old")])
    first = bench.edition
    bench.load([("1", "a", "new")])
    second = bench.edition
    back(bench, first)
    named = {file for edition in (first, second) for file in edition.tables["cases"].files}
    load = Load(bench.root, bench.edition)
    load.sweep(named)
    load.close()
    assert all(Path(Layout(bench.root).absolute(file)).exists() for file in named)
    assert bench.rows(second) == [("s:1", "a", "new")]


def test_columns_that_came_later_stay_in_a_table_that_is_emptied(bench: Bench) -> None:
    bench.load([("1", "a", "x")])
    own = TableState(
        bench.edition.tables["cases"].files, 1, bench.edition.tables["cases"].snapshot, {"ward": Kind.TEXT}
    )
    states = restore(Layout(bench.root), {"cases": own}, {})
    assert dict(states["cases"].extras) == {"ward": Kind.TEXT}
