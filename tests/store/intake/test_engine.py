"""Values on their way into SQL, and the engine's complaints on their way to a person."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from unisono.errors import FileError
from unisono.store.intake.engine import (
    LINE,
    blaming,
    connect,
    csv_relation,
    identifier,
    parquet_relation,
    text,
    write_parquet,
)

NASTY = ["O'Hara", "'; drop table x; --", 'say "hi"', "\\'", "''", "línea\nnueva", "{braces}", "%s", "ñ 👍"]
OPTIONS = {"header": "true", "delim": "','", "quote": "'\"'", "escape": "'\"'", "new_line": r"'\n'"}


@pytest.mark.parametrize("value", [*NASTY, ""])
def test_any_value_comes_back_from_sql_as_it_went_in(value: str) -> None:
    with connect() as engine:
        assert engine.execute(f"SELECT {text(value)}").fetchone() == (value,)


@pytest.mark.parametrize("name", NASTY)
def test_any_name_can_be_a_column(name: str) -> None:
    with connect() as engine:
        found = engine.execute(f"SELECT {identifier(name)} FROM (SELECT 5 AS {identifier(name)})")
        assert (found.description[0][0], found.fetchone()) == (name, (5,))


def test_a_relation_says_every_column_and_guesses_nothing(tmp_path: Path) -> None:
    path, name = tmp_path / "o'hara.csv", "it's"
    path.write_bytes(b"a,b\n007,2024-01-01\ntrue,1e3\n")
    with connect() as engine:
        found = engine.execute(f"SELECT * FROM {csv_relation(path, ['first', name], OPTIONS)}")
        assert [column[0] for column in found.description] == ["first", name]
        assert found.fetchall() == [("007", "2024-01-01"), ("true", "1e3")]


def test_an_option_given_wins_over_the_usual(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"a,b\n1\n2,3\n")
    with connect() as engine:
        padded = csv_relation(path, ["a", "b"], {**OPTIONS, "null_padding": "true", "parallel": "false"})
        assert engine.execute(f"SELECT * FROM {padded}").fetchall() == [("1", None), ("2", "3")]
        with pytest.raises(duckdb.Error):
            engine.execute(f"SELECT * FROM {csv_relation(path, ['a', 'b'], OPTIONS)}").fetchall()


def test_written_rows_are_counted_and_read_back_without_their_lines(tmp_path: Path) -> None:
    target = tmp_path / "made.parquet"
    query = f"SELECT unnest(['x', 'y', NULL]) AS {identifier('a b')}, 9 AS {identifier(LINE)}"
    with connect() as engine:
        assert write_parquet(engine, query, target) == 3
        rows = engine.execute(f"SELECT * FROM {parquet_relation(target, ['a b'])}").fetchall()
    assert rows == [("x",), ("y",), (None,)]
    assert list(tmp_path.iterdir()) == [target]


def test_a_query_that_fails_leaves_no_file(tmp_path: Path) -> None:
    with connect() as engine, pytest.raises(duckdb.Error):
        write_parquet(engine, "SELECT 1 / nothing", tmp_path / "made.parquet")
    assert list(tmp_path.iterdir()) == []


def test_a_complaint_is_one_short_line_about_the_file() -> None:
    with pytest.raises(FileError) as caught, blaming("json_broken", "a.jsonl"):
        raise duckdb.InvalidInputException(
            "Malformed JSON at 3" + "!" * 500 + "\nLINE 1: select * from secret"
        )
    assert caught.value.code == "json_broken"
    assert caught.value.facts["file"] == "a.jsonl"
    reason = str(caught.value.facts["reason"])
    assert "Malformed JSON at 3" in reason
    assert "secret" not in reason
    assert len(reason) == 200


def test_other_errors_are_nobody_s_file() -> None:
    with pytest.raises(ZeroDivisionError), blaming("json_broken", "a.jsonl"):
        raise ZeroDivisionError


def test_the_engine_has_bounded_memory_and_forgets_everything() -> None:
    with connect() as engine:
        engine.execute("CREATE TABLE kept AS SELECT 1")
        (limit,) = engine.execute("SELECT current_setting('memory_limit')").fetchone() or ("",)
        assert limit == "953.6 MiB"  # 1 GB of a thousand million bytes
    with connect() as other, pytest.raises(duckdb.CatalogException):
        other.execute("SELECT * FROM kept")
