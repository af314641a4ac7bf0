"""Forms of files, byte for byte, and what is spliced in between their lines."""

from __future__ import annotations

import csv
import gzip
import io
import json

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.demo.exports.forms import Delimited, JsonLines, Parquet, Rows, openings, quoted

TEXTS = st.one_of(st.none(), st.text(st.characters(codec="utf-8"), max_size=12))
PLAIN = pa.table({"código": ["1", "2"], "monto": ["1,5", None]})


def rows(good: pa.Table, bad: pa.Table | None = None, *spliced: tuple[int, int], cut: bool = False) -> Rows:
    """Rows with (before, extra) pairs spliced in."""
    places = np.array(spliced, dtype=np.int64).reshape(-1, 2)
    spoilt = good.slice(0, 0) if bad is None else bad
    return Rows(good, spoilt, (cut,) * spoilt.num_rows, places[:, 0], places[:, 1])


def test_semicolons_and_latin_1() -> None:
    raw = Delimited(";", "latin-1").packed(Rows.clean(PLAIN))
    assert raw == "código;monto\r\n1;1,5\r\n2;\r\n".encode("latin-1")


def test_commas_and_a_mark() -> None:
    raw = Delimited(mark=True).packed(Rows.clean(PLAIN))
    assert raw == '\ufeffcódigo,monto\r\n1,"1,5"\r\n2,\r\n'.encode()


def test_what_latin_1_has_no_sign_for_becomes_a_question_mark() -> None:
    raw = Delimited(";", "latin-1").packed(Rows.clean(pa.table({"a": ["Łódź — ñ"], "b": ["x"]})))
    assert raw == "a;b\r\n?ód? ? ñ;x\r\n".encode("latin-1")


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=6))
def test_any_words_survive_a_csv(pairs: list[tuple[str | None, str | None]]) -> None:
    table = pa.table({"id": [str(place) for place in range(len(pairs))], "a": [a for a, _ in pairs],
                      "b": [b for _, b in pairs]}, schema=pa.schema({"id": pa.string(), "a": pa.string(),
                                                                     "b": pa.string()}))  # fmt: skip
    raw = Delimited().packed(Rows.clean(table)).decode()
    read = list(csv.reader(io.StringIO(raw, newline="")))[1:]
    assert read == [[str(place), a or "", b or ""] for place, (a, b) in enumerate(pairs)]


@given(st.lists(TEXTS, min_size=1, max_size=6))
def test_any_words_survive_json(texts: list[str | None]) -> None:
    column = pa.array(texts, pa.string())
    lines = JsonLines().packed(Rows.clean(pa.table({"id": column, "who.said": column}))).decode()
    read = [json.loads(line) for line in lines.split("\n")[:-1]]
    assert read == [{"id": text, "who": {"said": text}} for text in texts]


def test_numbers_and_flags_go_bare() -> None:
    table = pa.table(
        {"id": ["T1"], "t.n": ["7"], "t.w": ["7"], "f": ["true"], "none": pa.nulls(1, pa.string())}
    )
    raw = JsonLines(frozenset({"t.n", "f", "none"})).packed(Rows.clean(table))
    assert raw == b'{"id":"T1","t":{"n":7,"w":"7"},"f":true,"none":null}\n'


@pytest.mark.parametrize(
    ("names", "line"),
    [
        (["a"], '{"a":0}\n'),
        (["a", "b.x"], '{"a":0,"b":{"x":0}}\n'),
        (["b.x", "b.y", "a"], '{"b":{"x":0,"y":0},"a":0}\n'),
        (["b.x", "c.x", "c.y"], '{"b":{"x":0},"c":{"x":0,"y":0}}\n'),
    ],
)
def test_dots_are_objects(names: list[str], line: str) -> None:
    *before, after = openings(names)
    assert "".join(f"{opening}0" for opening in before) + after == line
    assert json.loads(line)


def test_quotes_leave_nulls_alone() -> None:
    assert quoted(pa.array(["a", None])).to_pylist() == ['"a"', None]
    assert quoted(pa.array(["\x01\\"])).to_pylist() == ['"\\u0001\\\\"']


def test_extra_rows_stand_where_they_were_put() -> None:
    good, bad = pa.table({"id": ["a", "b", "c"]}), pa.table({"id": ["?", "!"]})
    told = rows(good, bad, (0, 3), (2, 0), (3, 4), (3, 2))
    assert len(told) == 7
    assert Delimited().packed(told).split() == [b"id", b"?", b"a", b"b", b"a", b"c", b"!", b"c"]
    assert told.table()["id"].to_pylist() == ["?", "a", "b", "a", "c", "!", "c"]


def test_a_cut_line_is_no_json_and_hurts_no_other() -> None:
    good = pa.table({"id": ["a", "b"]})
    lines = JsonLines().packed(rows(good, pa.table({"id": ["ñandú"]}), (1, 2), cut=True)).decode().split("\n")
    assert [json.loads(lines[0]), json.loads(lines[2])] == [{"id": "a"}, {"id": "b"}]
    with pytest.raises(json.JSONDecodeError):
        json.loads(lines[1])


def test_packed_bytes_tell_no_time() -> None:
    form = Delimited(suffix=".csv.gz")
    once, twice = form.packed(Rows.clean(PLAIN)), form.packed(Rows.clean(PLAIN))
    assert once == twice
    assert once[4:8] == b"\0\0\0\0"
    assert gzip.decompress(once).decode().startswith("código,monto\r\n")


def test_parquet_keeps_types_and_nulls() -> None:
    table = pa.table({"id": ["a", "b"], "n": pa.array([1, None], pa.int32())})
    raw = Parquet().packed(rows(table, table.slice(1, 1), (0, 2)))
    read = pq.read_table(io.BytesIO(raw))
    assert read.schema.types == [pa.string(), pa.int32()]
    assert read.to_pydict() == {"id": ["b", "a", "b"], "n": [None, 1, None]}


def test_a_table_without_extras_is_not_copied() -> None:
    assert Rows.clean(PLAIN).table() is PLAIN
