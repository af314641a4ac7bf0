"""Rows taken apart become one file, in order, with their lines; nothing else of them stays on the disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from unisono.store.intake.converted import Row, write_rows
from unisono.store.intake.engine import LINE, parquet_relation


def test_rows_come_back_with_their_lines(tmp_path: Path) -> None:
    target = tmp_path / "a.parquet"
    rows: list[Row] = [(["1", 'x,"y"\n'], 2), (["", "ñ"], 7)]
    assert write_rows(iter(rows), ("id", "a b"), target, "a.csv") == 2
    with duckdb.connect() as connection:
        told = connection.execute(f"from read_parquet('{target}')").fetchall()
        assert told == [("1", 'x,"y"\n', 2), (None, "ñ", 7)]
        shown = connection.sql(f"from {parquet_relation(target, ('a b',))}")
        assert (shown.columns, LINE in shown.columns) == (["a b"], False)


def test_no_rows_are_a_file_all_the_same(tmp_path: Path) -> None:
    assert write_rows((), ("id",), tmp_path / "a.parquet", "a.csv") == 0
    assert (tmp_path / "a.parquet").exists()


def test_nothing_but_the_file_stays(tmp_path: Path) -> None:
    """A copy of the rows as text used to stay beside it, hidden and for good."""
    write_rows([(["1"], 2)], ("id",), tmp_path / "a.parquet", "a.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["a.parquet"]


def test_nothing_stays_of_rows_that_break_off(tmp_path: Path) -> None:
    def broken() -> Iterator[Row]:
        yield ["1"], 2
        raise KeyError

    with pytest.raises(KeyError):
        write_rows(broken(), ("id",), tmp_path / "a.parquet", "a.csv")
    assert list(tmp_path.iterdir()) == []
