"""Whatever a file holds: each row is loaded or set aside, once, in order, and reads back as written."""

from __future__ import annotations

import csv
import gzip
import io
import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import xlsxwriter
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.store.intake.conftest import Read, Reading, read_path

COLUMNS = ("one", "two", "three")
PLAIN = st.text(st.sampled_from("abc ñé€1-"), max_size=5)
CELL = st.text(st.sampled_from('ab",;\t ñ\n'), max_size=5)
ROW = st.tuples(PLAIN, PLAIN, PLAIN)
ROWS = st.lists(ROW, max_size=10)
FEW = settings(max_examples=8, phases=[Phase.generate])


@dataclass(frozen=True)
class Whole(Reading):
    """A reading that outlives its folder: the lines of its rows are told while the file is there."""

    told: list[int]

    @property
    def lines(self) -> list[int]:
        return self.told


def read_bytes(content: bytes, name: str = "file.csv", **declared: str) -> Whole:
    """Read bytes in a folder of their own; what hypothesis calls many times can't share one."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        reading = read_path(path, Path(folder) / "vault", **declared)
        assert len(reading.lines) == len(reading.rows), "every row knows its line"
        return Whole(reading.opened, reading.rows, reading.rejected, reading.lines)


def as_read(rows: list[tuple[str, ...]]) -> list[tuple[str | None, ...]]:
    return [tuple(cell or None for cell in row) for row in rows]


def delimited(rows: list[tuple[str, ...]], delimiter: str = ",") -> str:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=delimiter, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows)
    return stream.getvalue()


@FEW
@given(ROWS, st.lists(st.sampled_from(["x", "x,y", "x,y,z,w", '"x,y', '"x"y,z,w']), max_size=4), st.data())
def test_read_is_loaded_and_set_aside(
    rows: list[tuple[str, ...]], broken: list[str], data: st.DataObject
) -> None:
    """The first invariant of the memory: no line that holds something is lost or counted twice."""
    lines = [*(",".join(row) for row in rows), *broken]
    lines = data.draw(st.permutations(lines))
    reading = read_bytes("\n".join([",".join(COLUMNS), *lines, ""]).encode(), delimiter=",")
    loaded, aside = reading.lines, [line for line, _ in reading.faults]
    assert sorted([*loaded, *aside]) == [n for n, line in enumerate(lines, start=2) if line]
    assert len(aside) == len(broken)
    assert sorted(reading.rows, key=str) == sorted(as_read(rows), key=str)


@FEW
@given(ROWS, st.data())
def test_the_order_of_rows_changes_nothing_but_their_order(
    rows: list[tuple[str, ...]], data: st.DataObject
) -> None:
    order = data.draw(st.permutations(range(len(rows))))
    straight = read_bytes(delimited(rows).encode(), delimiter=",", encoding="utf-8")
    turned = read_bytes(delimited([rows[n] for n in order]).encode(), delimiter=",", encoding="utf-8")
    assert turned.rows == [straight.rows[n] for n in order]
    assert turned.opened.columns == straight.opened.columns


@FEW
@given(st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=8), st.sampled_from(",;\t|"))
def test_any_cells_in_any_dialect_read_back(rows: list[tuple[str, ...]], delimiter: str) -> None:
    reading = read_bytes(delimited(rows, delimiter).encode(), delimiter=delimiter, encoding="utf-8")
    assert (reading.rows, reading.faults) == (as_read(rows), [])


@FEW
@given(ROWS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "cp850"]))
def test_any_declared_encoding_reads_the_same(rows: list[tuple[str, ...]], encoding: str) -> None:
    kept = [tuple(cell.replace("€", "") for cell in row) for row in rows]  # cp850 has no such sign
    declared = {"utf-8-sig": "utf-8"}.get(encoding, encoding)
    reading = read_bytes(delimited(kept).encode(encoding), delimiter=",", encoding=declared)
    assert reading.rows == as_read(kept)
    assert reading.opened.columns == COLUMNS


@FEW
@given(ROWS)
def test_packed_or_not_is_the_same(rows: list[tuple[str, ...]]) -> None:
    content = delimited(rows).encode()
    plain = read_bytes(content, delimiter=",", encoding="utf-8")
    packed = read_bytes(gzip.compress(content), "file.csv.gz", delimiter=",", encoding="utf-8")
    assert (packed.rows, packed.lines, packed.codes) == (plain.rows, plain.lines, plain.codes)
    assert packed.opened.sha256 != plain.opened.sha256, "what came is kept as it came"


@FEW
@given(ROWS, st.sampled_from(["\n", "\r\n", "\r"]))
def test_line_ends_change_nothing(rows: list[tuple[str, ...]], end: str) -> None:
    content = delimited(rows).replace("\n", end).encode()
    reading = read_bytes(content, delimiter=",", encoding="utf-8")
    assert reading.rows == as_read(rows)
    assert reading.lines == list(range(2, 2 + len(rows)))


VALUE = st.none() | st.text(st.sampled_from('abñ"\\\n,{}[]'), max_size=6) | st.integers() | st.booleans()
OBJECT = st.dictionaries(st.sampled_from(["a", "b", "n", "x.y"]), VALUE, max_size=4)


def said(value: object) -> str | None:
    if isinstance(value, bool):
        return "true" if value else "false"
    return None if value in (None, "") else str(value)


@FEW
@given(st.lists(OBJECT, min_size=1, max_size=6).filter(any), st.booleans())
def test_any_objects_read_back_as_lines_and_as_a_list(rows: list[dict[str, object]], as_list: bool) -> None:
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    text = f"[{', '.join(lines)}]" if as_list else "\n".join(lines)
    reading = read_bytes(text.encode(), "a.json" if as_list else "a.jsonl")
    assert set(reading.opened.columns) == {key for row in rows for key in row}
    told = [dict(zip(reading.opened.columns, row, strict=True)) for row in reading.rows]
    assert told == [{key: said(row.get(key)) for key in reading.opened.columns} for row in rows]
    assert reading.faults == []


BROKEN = st.sampled_from(["{", '{"a": }', "[1]", "5", '"a"', "word", '{"a": 1} x'])


@FEW
@given(st.lists(st.integers(0, 99), min_size=1, max_size=6), st.lists(BROKEN, max_size=4), st.data())
def test_lines_of_json_are_loaded_or_set_aside(
    numbers: list[int], broken: list[str], data: st.DataObject
) -> None:
    lines = [*(json.dumps({"a": number}) for number in numbers), *broken, ""]
    lines = ['{"a": 0}', *data.draw(st.permutations(lines))]
    reading = read_bytes("\n".join(lines).encode(), "a.jsonl")
    held = {number: line for number, line in enumerate(lines, start=1) if line}
    assert sorted([*reading.lines, *(line for line, _ in reading.faults)]) == sorted(held)
    assert [held[row.line] for row in reading.rejected] == [row.raw for row in reading.rejected]
    assert sorted(int(row[0] or -1) for row in reading.rows) == sorted([0, *numbers])


@FEW
@given(st.lists(st.tuples(PLAIN, st.integers(-(2**62), 2**62) | st.none()), min_size=1, max_size=8))
def test_parquet_reads_back(rows: list[tuple[str, int | None]]) -> None:
    table = pa.table({"name": [row[0] for row in rows], "n": pa.array([row[1] for row in rows], pa.int64())})
    stream = io.BytesIO()
    pq.write_table(table, stream)
    reading = read_bytes(stream.getvalue(), "a.parquet")
    assert reading.rows == [(name or None, None if n is None else str(n)) for name, n in rows]
    assert reading.lines == list(range(1, len(rows) + 1))


@FEW
@given(st.lists(st.tuples(PLAIN, st.integers(-(10**9), 10**9)), min_size=1, max_size=6))
def test_workbooks_read_back(rows: list[tuple[str, int]]) -> None:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"strings_to_numbers": False, "strings_to_formulas": False})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["name", "n"])
    for number, (name, n) in enumerate(rows, start=1):
        sheet.write_string(number, 0, name)
        sheet.write_number(number, 1, n)
    book.close()
    reading = read_bytes(stream.getvalue(), "a.xlsx")
    assert reading.rows == [(name or None, str(n)) for name, n in rows]
    assert reading.lines == list(range(2, len(rows) + 2))


@pytest.mark.parametrize("name", ["a.csv", "a.txt", "a", "A.CSV", "ventas año.csv", "a.b.c.csv", "-rf.csv"])
def test_what_a_file_is_called_changes_no_row(read: Read, name: str) -> None:
    reading = read(b"a,b\n1,2\n3\n", name)
    assert (reading.rows, reading.faults, reading.codes) == (
        [("1", "2")],
        [(3, "missing_columns")],
        [],
    )


def test_reading_twice_is_reading_the_same(read: Read) -> None:
    content = b'a,b\n1,"x"y\n2,z\n3\n'
    first, second = read(content), read(content)
    assert (first.rows, first.rejected, first.lines) == (second.rows, second.rejected, second.lines)
    assert first.opened.kept == second.opened.kept
