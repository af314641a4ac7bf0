"""Broken quotes: only the rows they break are lost, and a hopeless file ends soon."""

from __future__ import annotations

import pytest

from tests.store.intake.conftest import Read
from unisono.errors import FileError
from unisono.store.intake import mend
from unisono.store.intake.mend import Record

BROKEN = b'9,"x"y\n'  # makes sure that a file is mended


def test_states_of_a_record() -> None:
    record = Record(",")
    assert record.add(b'1,"two') == "open"
    assert record.add(b"") == "open"
    assert record.add(b'""lines"" ", x') == "done"
    assert record.fields == [b"1", b'two\n\n"lines" ', b" x"]
    record.restart()
    assert record.add(b'"a" b') == "broken"


@pytest.mark.parametrize(
    ("line", "row"),
    [
        (b'1,a"b', ("1", 'a"b')),
        (b' "1" , "a, b" ', ("1", "a, b")),
        (b'"","a""b"', (None, 'a"b')),
        (b'1,"two\nlines"', ("1", "two\nlines")),
        ("1,ñ".encode(), ("1", "ñ")),
    ],
)
def test_sound_rows_of_a_broken_file(read: Read, line: bytes, row: tuple[str | None, ...]) -> None:
    reading = read(b"a,b\n" + BROKEN + line + b"\n\n3,4\n")
    assert reading.rows == [row, ("3", "4")]
    assert reading.faults == [(2, "broken_quotes")]
    assert reading.lines == [3, 5 + line.count(b"\n")]
    assert reading.codes == ["quotes_mended"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"1,2,3", "too_many_columns"),
        (b"1", "missing_columns"),
        (b"1,\xff", "bad_encoding"),
        (b'1,"\xff"', "bad_encoding"),
        (b'"1,2', "broken_quotes"),
    ],
)
def test_broken_rows_of_a_broken_file(read: Read, line: bytes, reason: str) -> None:
    reading = read(b"a,b\n5,6\n" + BROKEN + line + b"\n3,4\n")
    assert reading.rows == [("5", "6"), ("3", "4")]
    assert reading.faults == [(3, "broken_quotes"), (4, reason)]


def test_a_quote_that_closes_far_away_by_chance(read: Read) -> None:
    reading = read(b'a,b\n1,"x\n2,y\n3,z"\n4,"w"v\n')
    assert reading.rows == [("1", "x\n2,y\n3,z")]  # as any reader would take it
    assert reading.faults == [(5, "broken_quotes")]


def test_ragged_records_give_their_lines_back(read: Read) -> None:
    reading = read(b'a,b\n1,"x\n2,y\n3,z",9\n4,w\n5,"v\n')
    assert reading.rows == [("2", "y"), ("4", "w")]
    assert reading.faults == [(2, "broken_quotes"), (4, "too_many_columns"), (6, "broken_quotes")]


def test_the_header_of_a_mended_file_is_no_row(read: Read) -> None:
    reading = read(b'\n"a","b\nc"\n' + BROKEN + b"1,2\n")
    assert (reading.opened.columns, reading.rows, reading.lines) == (("a", "b\nc"), [("1", "2")], [5])


def test_windows_line_ends(read: Read) -> None:
    reading = read((b"a,b\n" + BROKEN + b'1,"x\ny"\n2,3\n').replace(b"\n", b"\r\n"))
    assert reading.rows == [("1", "x\ny"), ("2", "3")]
    assert reading.lines == [3, 5]


def test_patience_ends(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines that close and open again could be read in vain once for each of them."""
    monkeypatch.setattr(mend, "PATIENCE", 10_000)
    with pytest.raises(FileError, match="quotes_hopeless"):
        read(b"a,b\n" + b'x","y\n' * 2_000)
