"""A load changes just what its files change, once, and nothing before it is published."""

from __future__ import annotations

import random
from collections.abc import Callable

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.warehouse.conftest import Bench, Row, staging_sql
from unisono.model.edition import Edition
from unisono.store.warehouse.iceberg import Catalog
from unisono.store.warehouse.layout import Layout
from unisono.store.warehouse.load import Load
from unisono.store.warehouse.staging import Incoming


def test_first_load_holds_every_row(bench: Bench, many: Callable[[int], list[Row]]) -> None:
    assert bench.load(many(500)) == (500, 0, 0)
    assert len(bench.rows()) == 500
    assert bench.edition.tables["cases"].rows == 500


def test_loading_twice_changes_nothing(bench: Bench, many: Callable[[int], list[Row]]) -> None:
    bench.load(many(300))
    before = bench.edition.tables["cases"]
    assert bench.load(many(300)) == (0, 0, 0)
    assert bench.edition.tables["cases"] == before


def test_a_corrected_row_is_updated_and_the_old_edition_keeps_the_old_one(bench: Bench) -> None:
    bench.load([("1", "a", "billing"), ("2", "b", "fault")])
    old = bench.edition
    assert bench.load([("1", "a", "delivery"), ("2", "b", "fault"), ("3", "c", "fault")]) == (1, 1, 0)
    assert bench.rows() == [("s:1", "a", "delivery"), ("s:2", "b", "fault"), ("s:3", "c", "fault")]
    assert bench.rows(old) == [("s:1", "a", "billing"), ("s:2", "b", "fault")]


def test_a_row_that_moves_to_another_customer_moves_bucket(bench: Bench) -> None:
    bench.load([("1", "a", "x"), ("2", "b", "x")])
    bench.load([("1", "zz", "x"), ("2", "b", "x")])
    assert bench.rows() == [("s:1", "zz", "x"), ("s:2", "b", "x")]


def test_the_last_row_of_an_id_counts(bench: Bench) -> None:
    rows: list[Row] = [("1", "a", "old"), ("1", "a", "new"), ("2", "b", "x"), ("2", "b", "x")]
    assert bench.load(rows) == (2, 1, 0)
    assert bench.rows() == [("s:1", "a", "new"), ("s:2", "b", "x")]
    assert bench.load(rows) == (0, 0, 0)


def test_a_full_snapshot_retires_what_is_gone_but_not_what_is_faulty(bench: Bench) -> None:
    bench.load([("1", "a", "x"), ("2", "b", "x"), ("3", "c", "x")])
    bench.load([("9", "z", "x")], source="other")
    assert bench.load([("1", "a", "x"), ("2", "b", "?")], full=True, fault=["2"]) == (0, 0, 1)
    assert [row[0] for row in bench.rows()] == ["s:1", "s:2", "s:9"]
    assert bench.edition.tables["cases"].rows == 3


def test_rows_at_fault_do_not_load(bench: Bench) -> None:
    assert bench.load([("1", "a", "x"), ("2", "b", "x")], fault=["2"]) == (1, 0, 0)
    assert [row[0] for row in bench.rows()] == ["s:1"]


def test_sources_do_not_touch_each_other(bench: Bench) -> None:
    bench.load([("1", "a", "x")], source="one")
    assert bench.load([("1", "a", "y")], source="two") == (1, 0, 0)
    assert bench.edition.tables["cases"].rows == 2
    assert not bench.edition.tables["cases"].unique
    assert len(bench.rows()) == 1, "readers see one row a key"


def test_an_unpublished_load_is_not_seen_and_the_next_one_settles(bench: Bench) -> None:
    bench.load([("1", "a", "x")])
    dead = Load(bench.root, bench.edition)
    staged = dead.stage("rows", staging_sql([("1", "a", "changed"), ("2", "b", "x")]))
    dead.apply(staged, [Incoming("cases", "s", 0, ("id", "customer_id", "topic", "opened_at"))])
    dead.commit()  # committed to Iceberg, but no edition names it: the process dies here
    assert bench.rows() == [("s:1", "a", "x")]
    assert bench.load([("3", "c", "x")]) == (1, 0, 0)
    assert bench.rows() == [("s:1", "a", "x"), ("s:3", "c", "x")]


def test_the_edition_names_the_files_iceberg_knows(bench: Bench, many: Callable[[int], list[Row]]) -> None:
    bench.load(many(200))
    bench.load([("5", "c5", "changed"), ("999", "zz", "new")])
    state = bench.edition.tables["cases"]
    assert Catalog(Layout(bench.root)).live_files("cases", state.snapshot) == sorted(state.files)


def test_sweeping_leaves_every_edition_readable(bench: Bench, many: Callable[[int], list[Row]]) -> None:
    bench.load(many(100))
    first = bench.edition
    bench.load([("5", "c5", "changed")])
    load = Load(bench.root, bench.edition)
    stray = bench.root / "tables/cases/data/dead/bucket=1/x.parquet"
    stray.parent.mkdir(parents=True)
    stray.write_bytes(b"waste")
    load.sweep({*first.tables["cases"].files, *bench.edition.tables["cases"].files})
    load.close()
    assert not stray.exists()
    assert len(bench.rows(first)) == 100
    assert len(bench.rows()) == 100


def merges(*pairs: tuple[str, str | None]) -> pa.Table:
    columns = {"id": [a for a, _ in pairs], "resolved_id": [b for _, b in pairs]}
    rest = {name: ["x"] * len(pairs) for name in ("rule", "source", "source_id")}
    bucket = pa.array([0] * len(pairs), pa.int32())
    return pa.table({**columns, **rest, "bucket": bucket}, schema=MERGES)


def test_own_tables_are_replaced_whole(bench: Bench) -> None:
    bench.load([("1", "a", "x"), ("2", "b", "x")])
    load = Load(bench.root, bench.edition)
    load.replace("merges", merges(("b", "a")))
    bench.publish(load)
    assert bench.rows() == [("s:1", "a", "x"), ("s:2", "a", "x")], "two keys, one customer"


@pytest.mark.parametrize(
    ("now", "changed"),
    [
        ([("b", "a"), ("d", None)], False),
        ([("d", None), ("b", "a")], False),
        ([("b", "a"), ("d", "c")], True),
        ([("b", "c"), ("d", None)], True),
        ([("b", "a")], True),
        ([("b", "a"), ("d", None), ("e", "a")], True),
        ([], True),
    ],
)
def test_own_tables_change_only_with_their_rows(
    now: list[tuple[str, str | None]], changed: bool, bench: Bench
) -> None:
    load = Load(bench.root, bench.edition)
    load.replace("merges", merges(("b", "a"), ("d", None)))
    bench.publish(load)
    again = Load(bench.root, bench.edition)
    again.replace("merges", merges(*now))
    assert again.changed == (("merges",) if changed else ())
    read = again.engine.execute(f"select id, resolved_id from ({again.rows('merges')})").fetchall()
    assert sorted(read) == sorted(now)
    again.close()


MERGES = pa.schema(
    [(name, pa.string()) for name in ("id", "resolved_id", "rule", "source", "source_id")]
    + [("bucket", pa.int32())]
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10_000))
def test_any_sequence_of_loads_ends_as_a_dictionary_would(seed: int, tmp_path_factory: object) -> None:
    random.seed(seed)
    bench = Bench(tmp_path_factory.mktemp("w") / "warehouse")  # type: ignore[attr-defined]
    truth: dict[str, tuple[str, str]] = {}
    for _ in range(4):
        rows: list[Row] = [
            (str(random.randint(1, 20)), f"c{random.randint(1, 5)}", random.choice("xyz"))
            for _ in range(random.randint(1, 25))
        ]
        before = dict(truth)
        for i, customer, topic in rows:
            truth[i] = (str(customer), str(topic))
        loaded, updated, _ = bench.load(rows)
        assert loaded == len(truth.keys() - before.keys())
        assert updated >= sum(before[i] != truth[i] for i in before)
        assert bench.rows() == sorted((f"s:{i}", c, t) for i, (c, t) in truth.items())
        assert isinstance(bench.edition, Edition)
