"""JSON: flat columns, text as it stands, broken lines by number."""

from __future__ import annotations

import gzip
import json
from string import ascii_lowercase

import pytest

from tests.store.intake.conftest import Read
from unisono.errors import FileError


def test_nested_fields_are_columns_with_dots(read: Read) -> None:
    lines = [
        {"id": 1, "requester": {"email": "a@b", "tags": ["x", {"y": 1}]}, "ok": True},
        {"id": "7", "requester": {"email": None, "plan": {"name": "é"}}, "amount": 12.50, "none": None},
    ]
    reading = read("\n".join(json.dumps(line) for line in lines).encode(), "a.jsonl")
    rows = [dict(zip(reading.opened.columns, row, strict=True)) for row in reading.rows]
    assert rows[0]["requester.email"] == "a@b"
    assert json.loads(rows[0]["requester.tags"] or "") == ["x", {"y": 1}]
    assert (rows[0]["id"], rows[1]["id"], rows[0]["ok"]) == ("1", "7", "true")
    assert (rows[1]["requester.plan.name"], rows[1]["requester.email"]) == ("é", None)
    assert (rows[1]["amount"], rows[1]["none"]) == ("12.5", None)
    assert reading.opened.columns[:2] == ("id", "requester.email")


def test_large_numbers_keep_their_digits(read: Read) -> None:
    reading = read(b'{"id": 12345678901234567890123, "x": 1.0, "y": 1e3}\n', "a.jsonl")
    assert reading.rows == [("12345678901234567890123", "1.0", "1000.0")]


def test_an_object_here_and_a_word_there_is_text(read: Read) -> None:
    reading = read(b'{"a": {"b": 1}}\n{"a": "word"}\n{"a": 5}\n', "a.jsonl")
    assert reading.opened.columns == ("a",)
    assert reading.rows == [('{"b":1}',), ("word",), ("5",)]


def test_fields_come_in_the_order_in_which_rows_bring_them(read: Read) -> None:
    reading = read(
        b'{"b": null, "n": {"y": 1}}\n{"c": 1, "n": {"x": 2, "y": null}}\n{"b": {"z": 3}}\n', "a.jsonl"
    )
    assert reading.opened.columns == ("b.z", "n.y", "n.x", "c")
    assert reading.rows == [(None, "1", None, None), (None, None, "2", "1"), ("3", None, None, None)]


def test_a_list_here_and_an_object_there_is_text(read: Read) -> None:
    reading = read(b'{"a": [1]}\n{"a": {"b": 1}}\n{"a": null}\n', "a.jsonl")
    assert (reading.opened.columns, reading.rows) == (("a",), [("[1]",), ('{"b":1}',), (None,)])


@pytest.mark.slow
def test_many_large_rows_fit_in_the_memory_there_is(read: Read) -> None:
    """Shapes are told once each: 150,000 rows of 28 fields, which the engine's own sum can't hold."""
    row = {"id": "T0", "who": {name: name * 9 for name in ascii_lowercase}, "at": "2026-01-01T10:00:00Z"}
    line = json.dumps(row).encode() + b"\n"
    other = json.dumps(row | {"again": None}).encode() + b"\n"
    reading = read((line * 4 + other) * 30_000, "a.jsonl")
    assert len(reading.rows) == 150_000
    assert reading.opened.columns[-2:] == ("at", "again")


def test_odd_keys(read: Read) -> None:
    reading = read(b'{"a/b~c": 1, "q\\"q": {"": 2}, "0": 3, "it\'s": 4, "": 5}\n', "a.jsonl")
    assert reading.opened.columns == ("a/b~c", 'q"q.', "0", "it's", "column_5")
    assert reading.rows == [("1", "2", "3", "4", "5")]


def test_broken_lines_are_set_aside_by_number(read: Read) -> None:
    reading = read(b'\n{"a": 1}\n{"a": 2\n\n[3]\n{"a": 4}\n\n', "a.jsonl")
    assert (reading.rows, reading.lines) == ([("1",), ("4",)], [2, 6])
    assert reading.faults == [(3, "json_broken"), (5, "json_broken")]
    assert reading.rejected[0].raw == '{"a": 2'


def test_lines_in_windows_1252(read: Read) -> None:
    reading = read('{"a": "José"}\r\n{"a": "Peña"}\r\n'.encode("cp1252"), "a.jsonl")
    assert (reading.rows, reading.opened.encoding) == ([("José",), ("Peña",)], "cp1252")


def test_a_list_of_objects(read: Read) -> None:
    reading = read(b' [ {"a": 1},\n\n{"a": 2}, 5, {"b": [1]} ]\n', "a.json")
    assert reading.rows == [("1", None), ("2", None), (None, "[1]")]
    assert (reading.lines, reading.faults) == ([1, 2, 4], [(3, "json_broken")])


def test_packed(read: Read) -> None:
    assert read(gzip.compress(b'{"a": 1}\n'), "a.jsonl.gz").rows == [("1",)]
    assert read(gzip.compress(b'[{"a": 1}]'), "a.json.gz").rows == [("1",)]


def test_a_long_list_on_one_line(read: Read) -> None:
    content = json.dumps([{"id": row, "text": "x" * 100} for row in range(90_000)]).encode()
    assert len(read(content, "a.json").rows) == 90_000


@pytest.mark.parametrize("content", [b'[{"a": 1}', b'[{"a": 1}, ', b'[{"a": 1}] x', b'[{"a": 1} {"a": 2}]'])
def test_a_list_that_is_cut_off_is_refused(read: Read, content: bytes) -> None:
    with pytest.raises(FileError, match="json_broken"):
        read(content, "a.json")


def test_nothing_but_broken_lines(read: Read) -> None:
    with pytest.raises(FileError, match="json_broken"):
        read(b'{"a": \n{"b"\n', "a.jsonl")


def test_keys_that_differ_by_case(read: Read) -> None:
    with pytest.raises(FileError, match="header_duplicates"):
        read(b'{"Id": 1, "id": 2}\n', "a.jsonl")


def test_a_csv_called_json(read: Read) -> None:
    reading = read(b"a,b\n{1,[2\n", "a.json")
    assert (reading.rows, reading.codes) == ([("{1", "[2")], ["kind_differs"])


@pytest.mark.parametrize(
    ("content", "name"),
    [(b'{"a": 1}\n{}\n', "a.jsonl"), (b'{}\n{"a": 1}\n', "a.jsonl"), (b'[{"a": 1}, {}]', "a.json")],
)
def test_an_object_without_fields_is_a_row_without_values(read: Read, content: bytes, name: str) -> None:
    """One such row used to make the whole file be refused as holding no objects."""
    reading = read(content, name)
    assert reading.opened.columns == ("a",)
    assert sorted(reading.rows, key=str) == [("1",), (None,)]


def test_an_empty_object_in_a_field_leaves_its_columns_with_dots(read: Read) -> None:
    """One such value used to make text of the whole field, so that a recipe lost its columns."""
    reading = read(b'{"who": {}}\n{"who": {"name": "Ana"}}\n{"who": {"at": {}}}\n', "a.jsonl")
    assert reading.opened.columns == ("who.name", "who.at")
    assert reading.rows == [(None, None), ("Ana", None), (None, "{}")]


def test_an_empty_object_beside_a_word_is_text(read: Read) -> None:
    reading = read(b'{"a": {}}\n{"a": "word"}\n', "a.jsonl")
    assert reading.rows == [("{}",), ("word",)]


@pytest.mark.parametrize(
    ("content", "name"), [(b"{}\n{}\n", "a.jsonl"), (b"[]", "a.json"), (b"[1, 2]", "a.json")]
)
def test_nothing_that_holds_a_field(read: Read, content: bytes, name: str) -> None:
    with pytest.raises(FileError, match="json_not_rows"):
        read(content, name)
