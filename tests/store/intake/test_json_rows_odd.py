"""JSON as systems really send it: marks, escapes, envelopes, rows that disagree, and what resembles it."""

from __future__ import annotations

import pytest

from tests.store.intake.conftest import Read
from unisono.errors import FileError
from unisono.store.intake.json_rows import SPOILED, json_shape, merged


@pytest.mark.parametrize(
    ("start", "name", "shape"),
    [
        ('{"id": 1}\n', "a.txt", "lines"),
        ('\ufeff \n{"id": 1}', "a.txt", "lines"),
        ("{}\n", "a.txt", "lines"),
        ('[{"id": 1}]', "a.txt", "list"),
        ('[\n  {"id": 1}\n]', "a.csv", "list"),
        ("[]", "a.txt", "list"),
        ("[1, 2]", "a.json", "list"),
        ("[1, 2]", "a.csv", ""),
        ("[id],name\n1,Ana", "a.csv", ""),
        ("{id},name\n1,Ana", "a.csv", ""),
        ('broken\n{"id": 1}', "a.jsonl", "lines"),
        ('broken\n{"id": 1}', "a.ndjson.gz", "lines"),
        ('broken\n{"id": 1}', "a.csv", ""),
        ("id,name\n1,Ana", "a.jsonl", ""),
        ("", "a.json", ""),
    ],
)
def test_the_shape_is_told_by_how_it_begins(start: str, name: str, shape: str) -> None:
    assert json_shape(start, name) == shape


@pytest.mark.parametrize(
    ("content", "value"),
    [
        pytest.param(rb'{"a": "Per\u00fa"}', "Perú", id="an escaped letter"),
        pytest.param(rb'{"a": "\ud83d\ude00"}', "😀", id="a face in two halves"),
        pytest.param(rb'{"a": "two\nlines"}', "two\nlines", id="a line break"),
        pytest.param(rb'{"a": "say \"hi\""}', 'say "hi"', id="quotes"),
        pytest.param(rb'{"a": "C:\\dir"}', "C:\\dir", id="a backslash"),
        pytest.param(b'{"a": "x;y,z\\t|"}', "x;y,z\t|", id="any delimiter"),
        pytest.param(b'{"a": ""}', None, id="an empty text is nothing"),
        pytest.param(b'{"a": null}', None, id="null is nothing"),
        pytest.param(b'{"a": "null"}', "null", id="the word null is a word"),
        pytest.param(b'{"a": false}', "false", id="no is not nothing"),
        pytest.param(b'{"a": 0}', "0", id="zero is not nothing"),
        pytest.param(b'{"a": -0.50}', "-0.5", id="a fraction"),
        pytest.param(b'{"a": []}', "[]", id="an empty list stays one"),
        pytest.param(b'{"a": [1, {"b": null}]}', '[1,{"b":null}]', id="a list stays json"),
        pytest.param(b'{"a": "007"}', "007", id="leading zeros"),
    ],
)
@pytest.mark.parametrize("form", ["lines", "list"])
def test_a_value_is_handed_on_as_text(read: Read, content: bytes, value: str | None, form: str) -> None:
    other = b'{"a": "x"}'
    whole = content + b"\n" + other if form == "lines" else b"[" + content + b", " + other + b"]"
    assert read(whole, "a.json").rows == [(value,), ("x",)]


def test_a_mark_and_windows_line_ends_change_nothing(read: Read) -> None:
    reading = read(b'\xef\xbb\xbf{"a": 1}\r\n\r\n{"a": 2}\r\n', "a.jsonl")
    assert (reading.rows, reading.lines, reading.faults) == ([("1",), ("2",)], [1, 3], [])


def test_json_in_two_bytes_a_letter(read: Read) -> None:
    reading = read('{"a": "ñ"}\n{"a": "é"}\n'.encode("utf-16"), "a.jsonl")
    assert (reading.rows, reading.opened.encoding) == ([("ñ",), ("é",)], "utf-16")


def test_half_a_letter_breaks_its_line_alone(read: Read) -> None:
    reading = read(b'{"a": "ok"}\n{"a": "\\ud83d"}\n{"a": "too"}\n', "a.jsonl")
    assert (reading.rows, reading.faults) == ([("ok",), ("too",)], [(2, "json_broken")])


def test_an_envelope_around_the_rows_is_one_row_that_shows_them(read: Read) -> None:
    """A whole answer of a programming interface: what is inside stays to be seen, nothing is invented."""
    reading = read(b'{"next": null, "data": [{"id": 1}, {"id": 2}]}', "a.json")
    assert reading.opened.columns == ("next", "data")
    assert reading.rows == [(None, '[{"id":1},{"id":2}]')]


@pytest.mark.parametrize(
    "content",
    [b'{\n "a": 1\n}\n', b'{"a": 1},\n{"a": 2},\n', b'{"a": 1}{"a": 2}\n', b'{"a": 1\n{"b": 2\n'],
    ids=["one object over lines", "commas after lines", "two on a line", "never closed"],
)
def test_no_line_that_is_an_object_is_refused(read: Read, content: bytes) -> None:
    with pytest.raises(FileError) as caught:
        read(content, "a.json")
    assert (caught.value.code, caught.value.facts["file"]) == ("json_broken", "a.json")


def test_a_name_given_twice_keeps_its_first_value(read: Read) -> None:
    assert read(b'{"a": 1, "a": 2}\n', "a.jsonl").rows == [("1",)]


@pytest.mark.parametrize(
    ("content", "names"),
    [
        (b'{"a.b": 1, "a": {"b": 2}}\n', "a.b"),
        (b'{" a ": 1, "a": 2}\n', "a"),
        (b'{"Id": 1, "iD": 2}\n', "Id, iD"),
    ],
    ids=["a dot in a name", "blanks around it", "capitals"],
)
def test_fields_that_would_share_a_name_are_refused(read: Read, content: bytes, names: str) -> None:
    with pytest.raises(FileError) as caught:
        read(content, "a.jsonl")
    assert (caught.value.code, caught.value.facts["columns"]) == ("header_duplicates", names)


def test_a_line_that_is_no_utf_8_is_shown_without_the_sign_that_spoilt_it(read: Read) -> None:
    content = '{"a": "Perú, año, ñandú"}\n'.encode() * 5 + b'{"a": "Per\xfa"}\n'
    (broken,) = read(content, "a.jsonl").rejected
    assert (broken.line, broken.reason) == (6, "bad_encoding")
    assert broken.raw == '{"a": "Per\ufffd"}'
    assert SPOILED not in broken.raw


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ({"a": "BIGINT"}, {"b": "VARCHAR"}, {"a": "BIGINT", "b": "VARCHAR"}),
        ({"a": {"x": "BIGINT"}}, {"a": {"y": "BIGINT"}}, {"a": {"x": "BIGINT", "y": "BIGINT"}}),
        ({"a": "NULL"}, {"a": {"x": "BIGINT"}}, {"a": {"x": "BIGINT"}}),
        ({"a": {"x": "BIGINT"}}, {"a": "NULL"}, {"a": {"x": "BIGINT"}}),
    ],
)
def test_shapes_of_rows_are_joined_without_losing_a_field(
    one: dict[str, object], other: dict[str, object], both: dict[str, object]
) -> None:
    assert merged(one, other) == both


def test_an_object_beside_a_word_is_no_object_any_more() -> None:
    for pair in (({"x": "BIGINT"}, "VARCHAR"), ("VARCHAR", {"x": "BIGINT"}), ({"x": "NULL"}, ["BIGINT"])):
        assert not isinstance(merged({"a": pair[0]}, {"a": pair[1]})["a"], dict)
