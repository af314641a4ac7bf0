"""Where things lie in a warehouse, and the engine that reads them: within its memory, and offline."""

from __future__ import annotations

import os
from pathlib import Path

import duckdb
import pytest

from unisono.store.warehouse.layout import Layout, engine, files_sql, first_row, name, quoted, sweep_spills


def test_everything_lies_under_one_folder(tmp_path: Path) -> None:
    layout = Layout(tmp_path)
    places = [layout.catalog, layout.tables, layout.staging, layout.spill, layout.vault, layout.lock]
    assert len(set(places)) == 6
    assert all(place.parent == tmp_path for place in places)


def test_files_are_named_so_that_the_folder_can_move(tmp_path: Path) -> None:
    layout = Layout(tmp_path / "here")
    file = str(layout.tables / "cases" / "x.parquet")
    for told in (file, f"file://{file}"):
        assert layout.relative(told) == "tables/cases/x.parquet"
    assert layout.absolute(layout.relative(file)) == file
    assert Layout(tmp_path / "there").absolute("tables/x") == str(tmp_path / "there" / "tables" / "x")


def test_the_engine_is_bounded_and_downloads_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNISONO_MEMORY", "300MB")
    monkeypatch.setenv("UNISONO_THREADS", "1")
    with engine(Layout(tmp_path / "o'hara")) as connection:
        told = dict(connection.execute("select name, value from duckdb_settings()").fetchall())
        assert told["memory_limit"] == "286.1 MiB"
        assert told["threads"] == "1"
        assert told["temp_directory"] == str(tmp_path / "o'hara" / f"spill-{os.getpid()}")
        assert told["TimeZone"] == "UTC"
        assert told["autoinstall_known_extensions"] == told["autoload_known_extensions"] == "false"


def test_only_what_dead_processes_spilled_is_swept(tmp_path: Path) -> None:
    layout = Layout(tmp_path)
    gone = tmp_path / "spill-99999999"
    for folder in (layout.spill, gone):
        folder.mkdir()
        (folder / "x.tmp").write_text("x")
    sweep_spills(layout)
    assert layout.spill.exists()
    assert not gone.exists()


def test_an_engine_that_runs_out_of_memory_spills_and_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UNISONO_MEMORY", "60MB")
    monkeypatch.setenv("UNISONO_THREADS", "1")
    with engine(Layout(tmp_path)) as connection:
        connection.execute(
            "create temp table t as select i, repeat(i::varchar, 30) s from range(1000000) r(i)"
        )
        assert first_row(connection, "select count(*) from t") == (1_000_000,)
        assert list(tmp_path.glob("spill-*/*"))


@pytest.mark.parametrize("text", ["plain", "o'hara", "''", '"', "\\", "x; drop table y", "ñ\n"])
def test_texts_and_identifiers_are_quoted_whole(text: str) -> None:
    with duckdb.connect() as connection:
        assert first_row(connection, f"select {quoted(text)}") == (text,)
        answer = connection.execute(f"select 1 as {name(text)}")
        assert [column[0] for column in answer.description or []] == [text]


def test_files_of_different_shapes_are_one_relation(tmp_path: Path) -> None:
    one, two = str(tmp_path / "it's 1.parquet"), str(tmp_path / "2.parquet")
    with duckdb.connect() as connection:
        connection.execute(f"copy (select 1 as a) to {quoted(one)}")
        connection.execute(f"copy (select 2 as a, 'x' as b) to {quoted(two)}")
        found = connection.execute(f"select a, b from {files_sql([one, two])} order by a").fetchall()
        assert found == [(1, None), (2, "x")]
        named = connection.execute(
            f"select a, filename from {files_sql([one, two], with_name=True)} order by a"
        )
        assert named.fetchall() == [(1, one), (2, two)]
        assert first_row(connection, f"select a from {files_sql([one])} where a > 1") is None
