"""Files as companies really have them: old exports, other countries' habits, hands that typed in Excel."""

from __future__ import annotations

import pytest

from tests.store.intake.conftest import Read
from unisono.errors import FileError
from unisono.model.words import say

LATIN = "id;país;nota\n1;Perú;«sí»\n2;México;año\n3;São Paulo;ação\n"
LATIN_ROWS = [("1", "Perú", "«sí»"), ("2", "México", "año"), ("3", "São Paulo", "ação")]


@pytest.mark.parametrize(
    ("content", "row"),
    [
        pytest.param(b'id,total\n7,"1.234,56"\n', ("7", "1.234,56"), id="decimal comma, quoted"),
        pytest.param(b"id;total\n7;1.234,56\n", ("7", "1.234,56"), id="decimal comma, semicolons"),
        pytest.param(b'id,total\n7,"1,234.56"\n', ("7", "1,234.56"), id="thousands with commas"),
        pytest.param("id;total\n7;1\xa0234,5\n".encode(), ("7", "1\xa0234,5"), id="thousands by hard space"),
        pytest.param(b"id;total\n7;S/ 12,50\n", ("7", "S/ 12,50"), id="currency before the number"),
        pytest.param(b"id;total\n7;(12,50)\n", ("7", "(12,50)"), id="brackets for less than nothing"),
        pytest.param(b"id;phone\n007;+51 987\n", ("007", "+51 987"), id="leading zeros and plus"),
        pytest.param(b"id;day\n7;31/12/2025\n", ("7", "31/12/2025"), id="day first"),
        pytest.param(b"id;day\n7;12-31-25\n", ("7", "12-31-25"), id="month first, two digits of a year"),
        pytest.param(b"id;day\n7;2025-12-31T23:59:59Z\n", ("7", "2025-12-31T23:59:59Z"), id="iso"),
        pytest.param(b"id;flag\n7;NULL\n", ("7", "NULL"), id="the word NULL is a word"),
        pytest.param(b"id;flag\n7;\\N\n", ("7", "\\N"), id="a backslash of MySQL"),
        pytest.param(b"id;flag\n7;N/A\n", ("7", "N/A"), id="not available"),
        pytest.param(b"id;flag\n7;1E+11\n", ("7", "1E+11"), id="a number that Excel shortened"),
        pytest.param(b'"id","who"\r\n"7","A ""B"" C"\r\n', ("7", 'A "B" C'), id="everything quoted"),
        pytest.param(b"id|who\n7|O'Hara\n", ("7", "O'Hara"), id="an apostrophe opens nothing"),
        pytest.param(b"id;who\n7;=1+1\n", ("7", "=1+1"), id="a formula stays a text"),
        pytest.param("id;who\n7;👍🏽 ok\n".encode(), ("7", "👍🏽 ok"), id="emoji"),
        pytest.param(b"id;who\n7;  \n", ("7", "  "), id="blanks are kept"),
    ],
)
def test_a_cell_is_handed_on_as_it_stands(read: Read, content: bytes, row: tuple[str, str]) -> None:
    """What a text means is decided by the recipe: nothing is made a number or a day here."""
    reading = read(content)
    assert (reading.rows, reading.faults, reading.lines) == ([row], [], [2])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-32"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old mac"])
def test_the_same_table_in_any_encoding_and_with_any_line_end(read: Read, encoding: str, end: str) -> None:
    reading = read(LATIN.replace("\n", end).encode(encoding))
    assert (reading.opened.columns, reading.rows) == (("id", "país", "nota"), LATIN_ROWS)
    assert reading.lines == [2, 3, 4]


def test_an_encoding_nobody_could_guess_reads_once_it_is_declared(read: Read) -> None:
    content = LATIN.replace("«sí»", "sí").encode("cp850")
    assert {reason for _, reason in read(content).faults} == {"bad_encoding"}
    reading = read(content, encoding="cp850")
    assert (reading.rows[0], reading.faults) == (("1", "Perú", "sí"), [])


@pytest.mark.parametrize(
    "start",
    [b"\xef\xbb\xbf", b"\xef\xbb\xbf\xef\xbb\xbf", b"\xe2\x80\x8b", b"\xef\xbb\xbf \t"],
    ids=["a mark", "two marks", "a space of no width", "a mark and blanks"],
)
def test_what_nobody_sees_is_no_part_of_a_name(read: Read, start: bytes) -> None:
    reading = read(start + b"id,name\n1,Ana\n")
    assert (reading.opened.columns, reading.rows) == (("id", "name"), [("1", "Ana")])


def test_a_mark_before_a_quoted_header(read: Read) -> None:
    assert read(b'\xef\xbb\xbf"id","full name"\n1,Ana\n').opened.columns == ("id", "full name")


def test_names_that_differ_by_what_nobody_sees_are_the_same(read: Read) -> None:
    with pytest.raises(FileError) as caught:
        read("id,nota,\u200bNota \n1,2,3\n".encode())
    assert (caught.value.code, caught.value.facts["columns"]) == ("header_duplicates", "Nota, nota")


def test_a_delimiter_at_the_end_of_every_line_is_an_empty_column(read: Read) -> None:
    reading = read(b"id;name;\n1;Ana;\n2;Eva;\n")
    assert reading.opened.columns == ("id", "name", "column_3")
    assert reading.rows == [("1", "Ana", None), ("2", "Eva", None)]
    assert reading.codes == ["column_named"]


def test_a_total_below_the_rows_is_set_aside_and_named(read: Read) -> None:
    reading = read(b"id,name,total\n1,Ana,2\n2,Eva,3\nTotal\n")
    assert len(reading.rows) == 2
    assert (reading.faults, reading.rejected[0].column) == ([(4, "missing_columns")], "name")


def test_the_end_of_file_sign_of_dos_is_a_row_set_aside(read: Read) -> None:
    assert read(b"id,name\r\n1,Ana\r\n\x1a").faults == [(3, "missing_columns")]


def test_a_title_above_the_header_is_refused_with_the_delimiter_of_the_rows(read: Read) -> None:
    with pytest.raises(FileError) as caught:
        read(b"Reporte de ventas\nid,name,x\n1,Ana,2\n2,Eva,3\n", "ventas.csv")
    assert caught.value.facts == {"file": "ventas.csv", "delimiter": ","}
    assert say("error.header_delimiter", "es", **caught.value.facts).startswith("En ventas.csv las filas")


@pytest.mark.parametrize(
    ("content", "line"),
    [(b"id,name\n1,A\x00na\n", 2), (b"i\x00d,name\n", 1), (b"id,name\r\n1,b\r\n2,\x00\r\n", 3)],
    ids=["in a row", "in the header", "with windows line ends"],
)
def test_a_zero_byte_stops_the_file_on_its_line(read: Read, content: bytes, line: int) -> None:
    with pytest.raises(FileError) as caught:
        read(content, "dump.csv")
    assert (caught.value.code, caught.value.facts) == ("file_binary", {"file": "dump.csv", "line": line})


def test_one_column_needs_no_delimiter(read: Read) -> None:
    reading = read("comentario\n¡Bien!\nNo, gracias\n".encode(), delimiter=";")
    assert (reading.opened.columns, reading.rows) == (("comentario",), [("¡Bien!",), ("No, gracias",)])


def test_backslashes_do_not_escape_quotes_and_cost_only_their_row(read: Read) -> None:
    reading = read(b'id,name\n1,"A \\"B\\" C"\n2,x\n')
    assert (reading.rows, reading.faults) == ([("2", "x")], [(2, "broken_quotes")])
