"""What a feed changes: which files hold its ids, which of its rows count, what is new and what differs."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb
import pytest

from tests.store.warehouse.conftest import Bench, Row
from unisono.store.warehouse.change import (
    LOADED,
    UNCHANGED,
    UPDATED,
    comes_once,
    compare,
    files_holding,
    gone,
    outcomes_sql,
)

STANDING = (
    "select * from (values ('s', '1', 'x', 'one'), ('s', '2', 'x', 'one'), ('s', '3', 'x', 'two'),"
    " ('other', '4', 'x', 'three')) v(source, source_id, topic, in_file)"
)
COLUMNS = ("topic", "source", "source_id", "bucket")


@pytest.fixture
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as opened:
        yield opened


def incoming(*rows: tuple[str | None, str]) -> str:
    """Rows of id and topic, numbered as they come; the first is there for its types alone."""
    listed = ", ".join(
        f"({record}, {'null' if key is None else repr(key)}, {topic!r})"
        for record, (key, topic) in enumerate([("", ""), *rows], start=-1)
    )
    return f"select * from (values {listed}) v(record, source_id, topic) where record >= 0"


@pytest.mark.parametrize(
    ("ids", "files"),
    [
        (["3"], ("two",)),
        (["1", "2"], ("one",)),
        (["3", "1", "9"], ("one", "two")),
        (["9"], ()),
        (["4"], ()),
        ([None, "3"], ("two",)),
        ([], ()),
    ],
)
def test_only_files_of_its_own_ids_hold_a_feed(
    ids: list[str | None], files: tuple[str, ...], connection: duckdb.DuckDBPyConnection
) -> None:
    brought = incoming(*((key, "y") for key in ids))
    assert files_holding(connection, brought, STANDING, "s") == files


@pytest.mark.parametrize(("ids", "once"), [(["1", "2"], True), (["1", "2", "1"], False), ([], True)])
def test_whether_each_id_comes_once(
    ids: list[str], once: bool, connection: duckdb.DuckDBPyConnection
) -> None:
    assert comes_once(connection, incoming(*((key, "y") for key in ids))) is once


def test_the_last_row_of_an_id_counts(connection: duckdb.DuckDBPyConnection) -> None:
    rows = incoming(("1", "y"), ("1", "x"), ("3", "x"), ("3", "z"), ("9", "x"), ("9", "x"))
    change = compare(connection, rows, STANDING, "s", COLUMNS)
    assert (change.new, change.updated, change.touched) == (1, 1, ("two",))
    told = connection.execute(f"select * from ({outcomes_sql(rows, COLUMNS)}) order by record").fetchall()
    assert told == [
        (0, UNCHANGED),
        (1, UNCHANGED),
        (2, UPDATED),
        (3, UPDATED),
        (4, UNCHANGED),
        (5, LOADED),
    ]


def test_what_a_snapshot_no_longer_holds_is_gone(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute("create table seen as select unnest(['1', null]) as source_id")
    assert gone(connection, "seen", STANDING, "s") == (2, ("one", "two"))


def test_a_part_of_new_rows_leaves_the_standing_files_alone(bench: Bench) -> None:
    parts: list[list[Row]] = [[(f"{part}-{n}", f"c{n}", "x") for n in range(40)] for part in range(3)]
    files: list[set[str]] = []
    for part in parts:
        assert bench.load(part) == (40, 0, 0)
        files.append(set(bench.edition.tables["cases"].files))
    assert files[0] < files[1] < files[2]
    again = bench.load([*parts[1][:39], ("1-39", "c39", "changed")])
    assert again == (0, 1, 0)
    kept = set(bench.edition.tables["cases"].files)
    assert len(files[2] - kept) == 1, "one row changed, one file is written again"
    assert files[0] <= kept
    assert bench.edition.tables["cases"].rows == 120
    assert [row for row in bench.rows() if row[2] == "changed"] == [("s:1-39", "c39", "changed")]


def test_rows_met_before_and_new_ones_and_repeated_ones_in_one_part(bench: Bench) -> None:
    bench.load([("1", "a", "x"), ("2", "b", "x")])
    bench.load([("3", "a", "x")])
    # Of rows of one id that differ, the last counts; the earlier ones are told as updated.
    assert bench.load([("2", "b", "x"), ("2", "b", "y"), ("4", "a", "x"), ("4", "a", "z")]) == (1, 3, 0)
    assert bench.rows() == [
        ("s:1", "a", "x"),
        ("s:2", "b", "y"),
        ("s:3", "a", "x"),
        ("s:4", "a", "z"),
    ]
