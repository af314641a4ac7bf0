"""Delimiter and names, from the top of a file."""

from __future__ import annotations

import pytest

from unisono.errors import FileError
from unisono.store.intake.header import SAMPLE, named, read_header, vote
from unisono.store.intake.limits import MAX_COLUMNS


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", "^", "~", "\x1f", ":"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    text = "\n".join(delimiter.join(row) for row in (("id", "name"), ("1", "Ana"), ("2", "José")))
    header = read_header(text, "auto", "a.csv")
    assert (header.delimiter, header.columns) == (delimiter, ("id", "name"))


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("id;precio\n1;2,5\n2;3,5\n", ";"),
        ('id;"nombre, apellido"\n1;"Pérez, Juan"\n', ";"),
        ("id,time\n1,10:30:00\n2,11:45:00\n", ","),
        ("id,tags\n1,a|b|c\n2,d|e|f\n", ","),
        ("a,b\n1,2\n1,2,3\n1,2\n", ","),
        ("a,b,c\n", ","),
        ("comment\nfine, thanks\nno\n", ";"),
    ],
)
def test_hard_votes(text: str, delimiter: str) -> None:
    assert vote(text, "a.csv") == delimiter


@pytest.mark.parametrize(("declared", "delimiter"), [("tab", "\t"), ("\\t", "\t"), ("|", "|"), ("pipe", "|")])
def test_what_is_declared_wins(declared: str, delimiter: str) -> None:
    assert read_header("a,b\t|c\n", declared, "a.csv").delimiter == delimiter


@pytest.mark.parametrize("declared", ["||", '"', "\n", "ñ"])
def test_a_delimiter_that_cannot_be(declared: str) -> None:
    with pytest.raises(FileError, match="delimiter_unusable"):
        read_header("a,b\n", declared, "a.csv")


def test_names_are_trimmed_and_blank_ones_called_by_place() -> None:
    header = read_header("\ufeff id ,,column_2 ,\n", ",", "a.csv")
    assert header.columns == ("id", "column_2_", "column_2", "column_4")
    assert header.notices[0].facts == {"columns": "column_2_, column_4"}


def test_a_header_may_span_lines() -> None:
    header = read_header('\nid,"two\nlines"\n1,2\n', "auto", "a.csv")
    assert (header.columns, header.junk, header.ends) == (("id", "two\nlines"), 1, 3)


def test_names_that_differ_by_case_alone_are_the_same() -> None:
    with pytest.raises(FileError) as caught:
        read_header("id,Straße,ID,STRASSE\n", ",", "a.csv")
    assert caught.value.facts["columns"] == "ID, STRASSE, Straße, id"


def test_too_many_columns() -> None:
    assert (
        len(read_header(",".join(f"c{n}" for n in range(MAX_COLUMNS)), ",", "a.csv").columns) == MAX_COLUMNS
    )
    with pytest.raises(FileError, match="too_many_columns"):
        read_header("a," * MAX_COLUMNS + "b", ",", "a.csv")


@pytest.mark.parametrize("rows", ["1;2;3\n4;5;6\n", "1\t2\n3\t4\n5\t6\n"])
def test_rows_obviously_separated_by_something_else(rows: str) -> None:
    with pytest.raises(FileError, match="header_delimiter"):
        read_header("id,name\n" + rows, "auto", "a.csv")


@pytest.mark.parametrize("blank", ["\x0c", "\x85", "\u2028", "\x0b", " \t ", "\u3000"])
def test_a_blank_line_on_top_is_one_line_whatever_stands_in_it(blank: str) -> None:
    """Python would end a line at some of these where the engine doesn't, and a row would be skipped."""
    header = read_header(f"{blank}\na,b\n1,2\n", "auto", "a.csv")
    assert (header.columns, header.junk, header.ends) == (("a", "b"), 1, 2)


@pytest.mark.parametrize("hinted", ['"', "ñ"])
def test_a_hint_that_cannot_be_is_told_as_it_stands(hinted: str) -> None:
    with pytest.raises(FileError) as caught:
        read_header(f"sep={hinted}\na,b\n", "auto", "a.csv")
    assert caught.value.facts["delimiter"] == hinted


@pytest.mark.parametrize("text", ["", "\n", "sep=;\n", "\ufeff \n\t\n"])
def test_no_header_at_all(text: str) -> None:
    with pytest.raises(FileError, match="file_empty"):
        read_header(text, "auto", "a.csv")


@pytest.mark.parametrize("text", [",,\n1,2,3\n", ' ,"",\t\n'])
def test_a_header_of_blanks(text: str) -> None:
    with pytest.raises(FileError, match="header_blank"):
        read_header(text, ",", "a.csv")


@pytest.mark.parametrize("text", ['"a,b\n1,2\n', '"a"x,b\n'])
def test_a_header_whose_quotes_are_broken(text: str) -> None:
    with pytest.raises(FileError, match="header_broken"):
        read_header(text, ",", "a.csv")


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        pytest.param("id;name;city\n", ";", id="a header alone"),
        pytest.param("id,name\n1;Ana\n", ",", id="one row tells little"),
        pytest.param("a;b,c\n1;2,5\n2;3,5\n", ";", id="both split alike: the first of the list"),
        pytest.param('"a,b";c\n"1,2";3\n', ";", id="a comma inside quotes"),
        pytest.param("a|b|c\n1|2,5|x;y\n", "|", id="others inside the cells"),
        pytest.param("at;who\n10:30:00;Ana\n11:45:00;Eva\n", ";", id="times are no columns"),
        pytest.param("url\nhttps://a.pe\nhttps://b.pe\n", ",", id="one column of addresses"),
        pytest.param("comment\nwell, well\nyes\n", ";", id="the sign that never comes"),
    ],
)
def test_votes_of_files_from_life(text: str, delimiter: str) -> None:
    assert vote(text, "a.csv") == delimiter


def test_the_vote_looks_at_the_first_rows_only() -> None:
    body = "a;b\n" + "1;2\n" * SAMPLE + "x,y,z\n" * 5_000
    assert vote(body, "a.csv") == ";"


@pytest.mark.parametrize(("alike", "obvious"), [(8, True), (7, False)])
def test_another_delimiter_is_obvious_from_four_rows_of_five_on(alike: int, obvious: bool) -> None:
    text = "id\n" + "1;2\n" * alike + "plain\n" * (10 - alike)
    if obvious:
        with pytest.raises(FileError, match="header_delimiter"):
            vote(text, "a.csv")
    else:
        assert vote(text, "a.csv") == ","


@pytest.mark.parametrize("hint", ["sep=;", "SEP=;", "sep=;\r"])
def test_the_line_of_excel_names_the_delimiter(hint: str) -> None:
    header = read_header(f"{hint}\na,b;c\n1,2;3\n", "auto", "a.csv")
    assert (header.delimiter, header.columns, header.ends) == (";", ("a,b", "c"), 2)


def test_what_is_declared_wins_over_the_line_of_excel() -> None:
    assert read_header("sep=;\na,b;c\n1,2;3\n", ",", "a.csv").columns == ("a", "b;c")


def test_only_the_first_line_of_excel_is_one() -> None:
    header = read_header("sep=;\nsep=,\n1;2\n", "auto", "a.csv")
    assert (header.columns, header.junk) == (("sep=,",), 1)


@pytest.mark.parametrize(
    ("cells", "columns", "told"),
    [
        (["", "a", ""], ("column_1", "a", "column_3"), "column_1, column_3"),
        (["column_2", ""], ("column_2", "column_2_"), "column_2_"),
        (["", "Column_1"], ("column_1_", "Column_1"), "column_1_"),
        (["", "column_1", "column_1_"], ("column_1__", "column_1", "column_1_"), "column_1__"),
        (["\ufeff", "a"], ("column_1", "a"), "column_1"),
        ([" a\u200b ", "b"], ("a", "b"), ""),
        (["a b", "á", "1"], ("a b", "á", "1"), ""),
    ],
)
def test_every_column_has_a_name_of_its_own(cells: list[str], columns: tuple[str, ...], told: str) -> None:
    found, notices = named(cells, "a.csv")
    assert found == columns
    assert [notice.facts for notice in notices] == ([{"columns": told}] if told else [])


def test_all_names_given_twice_are_shown_as_they_were_written() -> None:
    with pytest.raises(FileError) as caught:
        named(["Nota", "fecha", "nota", "Fecha", "id", ""], "a.csv")
    assert caught.value.facts["columns"] == "Fecha, Nota, fecha, nota"
