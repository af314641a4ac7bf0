"""Lines of rows, against Python's own CSV reader, whatever the cells hold."""

from __future__ import annotations

import csv
import gzip
import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.intake.conftest import Read, read_path
from unisono.store.intake import physical_lines, streams
from unisono.store.intake.lines import lines_at, record_lines

CELL = st.text(st.sampled_from('ab",;\n é\t'), max_size=6)
TABLE = st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=12)


@settings(max_examples=60, deadline=None)
@given(TABLE, st.sampled_from(["\n", "\r\n"]), st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]))
def test_what_was_written_is_read_on_its_lines(rows: list[list[str]], end: str, quoting: int) -> None:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator=end, quoting=quoting)
    starts, line = [], 2
    writer.writerow(["one", "two", "three"])
    for row in rows:
        starts.append(line)
        line += 1 + sum(cell.count("\n") for cell in row)
        writer.writerow(row)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file.csv"
        path.write_bytes(stream.getvalue().encode())
        reading = read_path(path, Path(folder) / "vault", delimiter=",", encoding="utf-8")
        assert reading.rejected == []
        assert reading.rows == [tuple(cell or None for cell in row) for row in rows]
        assert reading.lines == starts


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from('ab",\n '), max_size=60))
def test_no_line_is_ever_lost(text: str) -> None:
    """Every line that isn't blank is in just one record, good or broken."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file.csv"
        path.write_bytes(f"one,two\n{text}\n".encode())
        reading = read_path(path, Path(folder) / "vault", delimiter=",")
        found = sorted([*reading.lines, *(line for line, _ in reading.faults)])
        assert len(found) == len(set(found))
        lines = [number for number, line in enumerate(text.split("\n"), start=2) if line]
        if '"' not in text:
            assert found == lines
        assert set(found) <= set(range(2, 3 + text.count("\n")))
        assert bool(found) == bool(lines)


def test_pieces_of_any_size_give_the_same_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = b'a,b\r\n"x\r\n\r\ny",1\r\n\r\n2,"z""z"\r\n3,4'
    path = tmp_path / "file.csv"
    path.write_bytes(content)
    for size in range(1, len(content) + 1):
        pieces = [content[place : place + size] for place in range(0, len(content), size)]
        monkeypatch.setattr("unisono.store.intake.lines.chunks", lambda _, pieces=pieces: iter(pieces))
        starts = [int(line) for piece in record_lines(path, keep_blank=False) for line in piece]
        assert starts == [1, 2, 6, 7]
        assert lines_at(path, [0, 5, content.index(b"2,"), len(content) - 1]) == [1, 2, 6, 7]


def test_some_records_in_any_order(read: Read) -> None:
    reading = read(b'a,b\n1,"x\ny"\n\n2,z\n3\n4,w\n')
    assert physical_lines(reading.opened, [2, 0, 2], reading.rejected) == [7, 2, 7]
    assert physical_lines(reading.opened, [], reading.rejected) == []


def test_a_record_beyond_the_end(read: Read) -> None:
    reading = read(b"a,b\n1,2\n")
    with pytest.raises(IndexError):
        physical_lines(reading.opened, [1], [])


def test_blank_lines_are_rows_of_a_single_column(read: Read) -> None:
    reading = read(b"comment\nfine\n\nbad\n")
    assert reading.rows == [("fine",), (None,), ("bad",)]
    assert reading.lines == [2, 3, 4]


def test_lines_of_a_packed_file(read: Read) -> None:
    reading = read(gzip.compress(b'a,b\n1,"x\ny"\n2,3\n'), "a.csv.gz")
    assert streams.is_packed(reading.opened.readable)
    assert reading.lines == [2, 4]
