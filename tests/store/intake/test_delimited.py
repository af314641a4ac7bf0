"""How a delimited text is looked at, read in place, or mended."""

from __future__ import annotations

import gzip
from pathlib import Path

import duckdb
import pytest

from unisono.errors import FileError
from unisono.store.intake import delimited
from unisono.store.intake.delimited import Delimited, look, mended, relation
from unisono.store.intake.rejects import sidecar
from unisono.store.intake.streams import chunks
from unisono.store.intake.survey import survey


def looked(folder: Path, content: bytes, delimiter: str = "auto", name: str = "a.csv") -> Delimited:
    path = folder / name
    path.write_bytes(content)
    return look(path, survey(chunks(path)), delimiter, name)


def rows_of(source: Delimited) -> list[tuple[str | None, ...]]:
    sql, _ = relation(source)
    with duckdb.connect() as engine:
        return engine.execute(f"SELECT * FROM {sql}").fetchall()


@pytest.mark.parametrize(
    ("content", "layout"),
    [
        (b"a,b\n1,2\n", "lines"),
        (b'a,b\n1,"x, y"\n', "lines"),
        (b'a,b\n1,"x\ny"\n', "records"),
        (b'a,b\n1,"x"y\n', "broken"),
        (b'a,b\n1,"x\n', "broken"),
        (b'a;b\n1;x"y\n', "broken"),
    ],
)
def test_the_layout_decides_how_it_is_read(tmp_path: Path, content: bytes, layout: str) -> None:
    assert looked(tmp_path, content).layout == layout


def test_the_quotes_are_judged_by_the_delimiter_that_was_declared(tmp_path: Path) -> None:
    content = b'a;b,"c"\n1;x,"y"\n'
    assert looked(tmp_path, content, ",").layout == "lines"
    assert looked(tmp_path, content, ";").layout == "broken"


def test_blank_lines_and_the_line_of_excel_are_skipped_by_the_engine_too(tmp_path: Path) -> None:
    source = looked(tmp_path, b"\nsep=;\n\nid;name\n1;Ana\n")
    assert (source.header.junk, source.header.ends) == (3, 4)
    assert rows_of(source) == [("1", "Ana")]


@pytest.mark.parametrize("mark", ["\t", "|", "^", "~", "\x1f", "\x01", ":", "'"])
def test_any_delimiter_reaches_the_engine_as_it_is(tmp_path: Path, mark: str) -> None:
    source = looked(tmp_path, f"id{mark}name\n1{mark}Ana\n".encode(), mark)
    assert rows_of(source) == [("1", "Ana")]


def test_a_packed_text_is_read_without_unpacking_it_on_disk(tmp_path: Path) -> None:
    source = looked(tmp_path, gzip.compress(b"a,b\r\n1,2\r\n"))
    assert rows_of(source) == [("1", "2")]
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_each_reading_has_a_table_of_rejects_of_its_own(tmp_path: Path) -> None:
    source = looked(tmp_path, b"a,b\n1,2\n")
    assert relation(source)[1] != relation(source)[1]


def test_a_cut_in_the_middle_of_a_line_does_not_mislead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the top is looked at; the line at its end may be half a line with fewer columns."""
    monkeypatch.setattr(delimited, "HEAD", 20)
    source = looked(tmp_path, b"id;price\n1;2,5\n2;3,5;x\n3;4,5\n")
    assert (source.header.delimiter, source.header.columns) == (";", ("id", "price"))


def test_a_first_line_longer_than_the_top_is_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delimited, "HEAD", 10)
    assert looked(tmp_path, b"identifier,name,city\n1,Ana,Lima\n").header.columns == (
        "identifier",
        "name",
        "city",
    )


def test_mending_keeps_whole_rows_and_tells_how_many_it_set_aside(tmp_path: Path) -> None:
    source = looked(tmp_path, b'a,b\n1,"x"y\n2,z\n3,"w\n')
    target = tmp_path / "made.parquet"
    made = mended(source, target, "ventas.csv")
    assert (made.columns, made.rows) == (("a", "b"), 1)
    assert [(notice.code, notice.facts) for notice in made.notices] == [("quotes_mended", {"rows": 2})]
    assert sidecar(target).read_text().splitlines() == [
        '2,,,broken_quotes,"1,""x""y"',
        '4,,,broken_quotes,"3,""w"',
    ]


def test_what_stops_the_mending_names_the_customer_s_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("unisono.store.intake.mend.PATIENCE", -1_000_000)
    source = looked(tmp_path, b'a,b\n1,"x"y\n')
    with pytest.raises(FileError) as caught:
        mended(source, tmp_path / "made.parquet", "ventas.csv")
    assert (caught.value.code, caught.value.facts["file"]) == ("quotes_hopeless", "ventas.csv")
    assert not (tmp_path / "made.parquet").exists()
