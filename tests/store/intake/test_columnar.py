"""Parquet of any types, as text."""

from __future__ import annotations

import datetime
import decimal
import io

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.store.intake.conftest import Read
from unisono.errors import FileError


def parquet(table: pa.Table) -> bytes:
    stream = io.BytesIO()
    pq.write_table(table, stream)
    return stream.getvalue()


def test_every_type_is_plain_text(read: Read) -> None:
    utc = datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)
    table = pa.table(
        {
            "whole": [1.0],
            "part": [0.1],
            "money": [decimal.Decimal("1234.50")],
            "flag": [True],
            "day": [utc.date()],
            "moment": pa.array([utc.replace(tzinfo=None)], pa.timestamp("us")),
            "instant": pa.array([utc], pa.timestamp("us", "America/Sao_Paulo")),
            "bytes": [b"caf\xc3\xa9"],
            "hash": [b"\xff\x00"],
            "list": [["a", "b"]],
            "empty": [""],
            "none": pa.nulls(1),
        }
    )
    assert read(parquet(table), "a.parquet").rows == [
        (
            "1",
            "0.1",
            "1234.50",
            "true",
            "2024-01-02",
            "2024-01-02 03:04:05",
            "2024-01-02 03:04:05+00",
            "café",
            "FF00",
            '["a","b"]',
            None,
            None,
        )
    ]


def test_nested_columns_have_dots(read: Read) -> None:
    table = pa.table({"who": [{"name": "Ana", "at": {"x": 1}}, None], "id": [1, 2]})
    reading = read(parquet(table), "a.parquet")
    assert reading.opened.columns == ("who.name", "who.at.x", "id")
    assert reading.rows == [("Ana", "1", "1"), (None, None, "2")]
    assert (reading.lines, reading.opened.kind) == ([1, 2], "parquet")


def test_no_rows(read: Read) -> None:
    reading = read(parquet(pa.table({"a": pa.array([], pa.int64())})), "a.parquet")
    assert (reading.opened.columns, reading.rows, reading.codes) == (("a",), [], ["header_only"])


def test_many_rows_in_their_order(read: Read) -> None:
    rows = read(parquet(pa.table({"id": list(range(300_000))})), "a.parquet").rows
    assert [int(row[0] or -1) for row in rows] == list(range(300_000))


def test_called_csv(read: Read) -> None:
    assert read(parquet(pa.table({"a": ["x"]})), "a.csv").codes == ["kind_differs"]


def test_cells_that_pack_to_nothing_are_a_bomb(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    content = parquet(pa.table({"a": pa.array([1] * 2_000_000, pa.int8())}))
    assert len(content) * 200 < 2_000_000
    monkeypatch.setattr("unisono.store.intake.streams.BOMB_BYTES", 1_000_000)
    with pytest.raises(FileError, match="file_bomb"):
        read(content, "a.parquet")


def test_names_that_differ_by_case(read: Read) -> None:
    with pytest.raises(FileError, match="header_duplicates"):
        read(parquet(pa.table({"a": [1], "who": [{"x": 1}], "who.X": [2]})), "a.parquet")
