"""The Iceberg side: tables other engines read, one snapshot a commit, brought back after a load that died."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
import pyarrow as pa
from pyiceberg.catalog.sql import SqlCatalog

from tests.store.warehouse.conftest import Bench
from unisono.model.canon import TABLES, Kind
from unisono.model.edition import TableState
from unisono.store.warehouse.columns import stored_columns
from unisono.store.warehouse.iceberg import NAMESPACE, Catalog
from unisono.store.warehouse.layout import Layout


def iceberg(root: Path) -> SqlCatalog:
    """The catalog as any other engine opens it."""
    layout = Layout(root)
    return SqlCatalog(
        "unisono", uri=f"sqlite:///{layout.catalog}", warehouse=f"file://{layout.tables.resolve()}"
    )


def test_every_canonical_table_can_be_made_with_its_columns(tmp_path: Path) -> None:
    catalog = Catalog(Layout(tmp_path))
    for table in TABLES:
        numbers = catalog.prepare(table.name, {})
        assert list(numbers) == list(stored_columns(table.name, {}))
        assert sorted(numbers.values()) == list(range(1, len(numbers) + 1))


def test_a_new_column_widens_the_table_and_keeps_the_numbers_of_the_others(tmp_path: Path) -> None:
    catalog = Catalog(Layout(tmp_path))
    before = catalog.prepare("cases", {})
    after = catalog.prepare("cases", {"ward": Kind.TEXT, "visits": Kind.INTEGER})
    assert {name: after[name] for name in before} == before
    assert set(after) - set(before) == {"ward", "visits"}
    assert catalog.prepare("cases", {"ward": Kind.TEXT, "visits": Kind.INTEGER}) == after


def test_another_engine_reads_the_same_rows(bench: Bench) -> None:
    bench.load([("1", "a", "x"), ("2", "b", "y")])
    bench.load([("2", "b", "z"), ("3", None, "x")])
    found: pa.Table = iceberg(bench.root).load_table((NAMESPACE, "cases")).scan().to_arrow()
    rows = sorted(zip(*(found[name].to_pylist() for name in ("id", "customer_id", "topic")), strict=True))
    assert rows == bench.rows()


def test_an_older_snapshot_is_still_there(bench: Bench) -> None:
    bench.load([("1", "a", "old")])
    first = bench.edition.tables["cases"]
    bench.load([("1", "a", "new")])
    table = iceberg(bench.root).load_table((NAMESPACE, "cases"))
    assert table.scan(snapshot_id=first.snapshot).to_arrow()["topic"].to_pylist() == ["old"]
    assert table.scan().to_arrow()["topic"].to_pylist() == ["new"]
    assert Catalog(Layout(bench.root)).live_files("cases", first.snapshot) == sorted(first.files)


def test_committing_what_stands_makes_no_snapshot(bench: Bench) -> None:
    bench.load([("1", "a", "x")])
    state = bench.edition.tables["cases"]
    catalog = Catalog(Layout(bench.root))
    assert catalog.commit("cases", state.files) == state.snapshot
    assert catalog.commit("leads", ()) is None, "a table that was never made"
    assert catalog.live_files("leads", 1) == []
    assert catalog.live_files("cases", None) == []


def test_settling_brings_a_table_back_to_what_the_edition_says(bench: Bench) -> None:
    bench.load([("1", "a", "x")])
    told = bench.edition.tables
    layout = Layout(bench.root)
    catalog = Catalog(layout)
    catalog.commit("cases", ())  # a load that died after this commit, before its edition
    assert iceberg(bench.root).load_table((NAMESPACE, "cases")).scan().to_arrow().num_rows == 0
    catalog.settle(told)
    assert iceberg(bench.root).load_table((NAMESPACE, "cases")).scan().to_arrow()["id"].to_pylist() == ["s:1"]
    catalog.settle({})
    assert iceberg(bench.root).load_table((NAMESPACE, "cases")).scan().to_arrow().num_rows == 0


def test_files_carry_the_field_numbers_of_the_table(bench: Bench) -> None:
    bench.load([("1", "a", "x")])
    numbers = Catalog(Layout(bench.root)).prepare("cases", {})
    (file,) = bench.edition.tables["cases"].files
    with duckdb.connect() as connection:
        found = connection.execute(
            "select name, field_id from parquet_schema(?) where field_id is not null",
            [str(bench.root / file)],
        ).fetchall()
    assert {name: numbers[name] for name, _ in found} == dict(found)
    assert TableState().files == ()


def test_a_company_that_moved_is_written_to_where_it_is_now(bench: Bench, tmp_path: Path) -> None:
    bench.load([("1", "a", "x"), ("2", "b", "x")])
    numbers = Catalog(Layout(bench.root)).prepare("cases", {"ward": Kind.TEXT})
    moved = tmp_path / "elsewhere [1]"
    bench.root.rename(moved)
    bench.root = moved
    assert bench.load([("2", "b", "y"), ("3", "c", "x")]) == (1, 1, 0)
    assert bench.rows() == [("s:1", "a", "x"), ("s:2", "b", "y"), ("s:3", "c", "x")]
    found = iceberg(moved).load_table((NAMESPACE, "cases"))
    assert found.location() == f"file://{moved}/tables/cases"
    assert sorted(found.scan().to_arrow()["topic"].to_pylist()) == ["x", "x", "y"]
    assert Catalog(Layout(moved)).prepare("cases", {"ward": Kind.TEXT}) == numbers


def test_a_copy_leaves_the_company_it_was_copied_from_alone(bench: Bench, tmp_path: Path) -> None:
    bench.load([("1", "a", "x")])
    first, original = bench.edition, bench.root
    before = {path: path.stat().st_mtime_ns for path in original.rglob("*") if path.is_file()}
    shutil.copytree(original, tmp_path / "copy")
    bench.root = tmp_path / "copy"
    bench.load([("1", "a", "changed")])
    assert bench.rows() == [("s:1", "a", "changed")]
    assert {path: path.stat().st_mtime_ns for path in original.rglob("*") if path.is_file()} == before
    bench.root = original
    assert bench.rows(first) == [("s:1", "a", "x")]
