"""Broken records: one for each, on the line where it begins, with the gravest reason."""

from __future__ import annotations

import csv
from pathlib import Path

import duckdb
import pytest

from tests.store.intake.conftest import Read
from unisono.errors import FileError
from unisono.model.words import known
from unisono.store.intake import open_file, rejected_rows, rejects


def test_several_faults_are_one_row(read: Read) -> None:
    reading = read("a,b\nñ,1\n1,2,3,4\n".encode() + b"x\xff,2,3\n")
    assert reading.faults == [(3, "too_many_columns"), (4, "bad_encoding")]
    assert reading.rejected[0].raw == "1,2,3,4"


def test_a_missing_column_is_named(read: Read) -> None:
    found = read(b"a,b,c\n1,2\n").rejected[0]
    assert (found.column, found.reason, found.raw) == ("c", "missing_columns", "1,2")


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_lines_are_physical_whatever_ends_them(read: Read, end: bytes) -> None:
    lines = [b"a,b", b'"x', b'y",1', b"", b"1,2,3", b"4,5", b"", b"", b"6"]
    reading = read(end.join(lines))
    assert reading.faults == [(5, "too_many_columns"), (9, "missing_columns")]
    assert reading.lines == [2, 6]


def test_a_broken_quote_costs_its_own_line(read: Read) -> None:
    rows = [f"{number},name {number},{number}" for number in range(1_000)]
    rows[500] = '500,"never closed,500'
    reading = read(("id,name,score\n" + "\n".join(rows)).encode())
    assert len(reading.rows) == 999
    assert reading.faults == [(502, "broken_quotes")]
    assert reading.rejected[0].raw == rows[500]
    assert reading.lines == [line for line in range(2, 1_002) if line != 502]


def test_a_byte_order_mark_does_not_shift_lines(read: Read) -> None:
    reading = read(b"\xef\xbb\xbfa,b\n1,2\n3\n")
    assert (reading.opened.columns, reading.faults) == (("a", "b"), [(3, "missing_columns")])


def test_only_the_last_run_counts(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"a,b\n1,2,3\n4,5\n")
    opened = open_file(tmp_path / "a.csv", tmp_path / "vault")
    with duckdb.connect() as connection:
        for _ in range(3):
            connection.execute(f"SELECT * FROM {opened.relation}").fetchall()
        assert len(rejected_rows(opened, connection)) == 1


def test_before_the_relation_has_run_nothing_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"a,b\n1,2,3\n4,5\n")
    with duckdb.connect() as connection:
        assert rejected_rows(open_file(tmp_path / "a.csv", tmp_path / "vault"), connection) == []


@pytest.mark.parametrize("content", [b"a,b\n1\n2\n3\n", b'a,b\n1\n2\n3\n"x'])
def test_too_many_broken_rows_stop_the_file(
    read: Read, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    monkeypatch.setattr(rejects, "MAX_BROKEN_ROWS", 2)
    with pytest.raises(FileError, match="rows_mostly_broken"):
        read(content)


def test_what_is_shown_of_a_broken_row_is_bounded(read: Read) -> None:
    assert len(read(b"a,b\n1,2," + b"x" * 100_000 + b"\n3,4\n").rejected[0].raw) == rejects.RAW_SHOWN


def test_a_second_opening_without_faults_forgets_the_first(tmp_path: Path) -> None:
    """The broken rows beside a conversion are those of that conversion."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"a": 1}\nbroken\n')
    opened = open_file(path, tmp_path / "vault")
    again = open_file(path, tmp_path / "vault")
    with duckdb.connect() as connection:
        assert rejected_rows(opened, connection) == rejected_rows(again, connection)
        rejects.sidecar(opened.readable).unlink()
        assert rejected_rows(opened, connection) == []


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (b"1", "missing_columns"),
        (b"1,2,3", "too_many_columns"),
        (b"1,\xff", "bad_encoding"),
        (b"1,\xff,3", "bad_encoding"),
        (b'1,"x"y', "broken_quotes"),
    ],
)
def test_every_reason_has_words(read: Read, broken: bytes, reason: str) -> None:
    good = "4,año\n5,ñandú\n6,peña\n".encode()  # that this is UTF-8 is beyond doubt
    reading = read(b"a,b\n" + good + broken + b"\n7,8\n")
    assert reading.faults == [(5, reason)]
    assert [row[0] for row in reading.rows] == ["4", "5", "6", "7"]
    assert known(f"reason.{reason}")


def _set_aside(target: Path, count: int) -> int:
    with rejects.setting_aside(target, "a.csv") as aside:
        for line in range(count):
            aside.add(line, "broken_quotes", "x")
    return aside.count


@pytest.mark.parametrize(("limit", "refused"), [(3, False), (2, True)])
def test_the_limit_itself_is_still_let_pass(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: int, refused: bool
) -> None:
    monkeypatch.setattr(rejects, "MAX_BROKEN_ROWS", limit)
    target = tmp_path / "made.parquet"
    if refused:
        with pytest.raises(FileError) as caught:
            _set_aside(target, 3)
        assert caught.value.facts == {"file": "a.csv", "limit": limit}
        assert list(tmp_path.iterdir()) == []
        return
    assert _set_aside(target, 3) == 3
    assert len(rejects.sidecar(target).read_text().splitlines()) == 3


def test_what_breaks_a_row_does_not_break_its_record(tmp_path: Path) -> None:
    """A broken row may hold anything: quotes, delimiters, line ends; it comes back as it stood."""
    target = tmp_path / "made.parquet"
    raw = 'x,"y\r\nz;\t" ""'
    with rejects.setting_aside(target, "a.csv") as aside:
        aside.add(7, "broken_quotes", raw, column="b", value='va"l\nue')
    with rejects.sidecar(target).open(encoding="utf-8", newline="") as stream:
        assert list(csv.reader(stream)) == [["7", "b", 'va"l\nue', "broken_quotes", raw]]


def test_without_a_broken_row_there_is_no_file(tmp_path: Path) -> None:
    with rejects.setting_aside(tmp_path / "made.parquet", "a.csv"):
        pass
    assert list(tmp_path.iterdir()) == []
