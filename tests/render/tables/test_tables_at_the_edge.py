"""Tables of anything, written and read again: the same numbers, nothing made up, no word run as a formula."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from tests.render.charts.anything import UNITS, WORDS, estimates
from tests.render.tables.samples import STAMP
from unisono.model.estimate import Estimate
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import LANGUAGES, say
from unisono.render.tables import csv_of, xlsx_of
from unisono.render.tables.parts import PARTS, file_columns, file_rows

FEW = settings(max_examples=25)
COLUMNS = (
    TableColumn("name", "Nombre"),
    TableColumn("figure", "Cifra", "estimate"),
    TableColumn("many", "Cuántos", "count"),
)


@st.composite
def some_tables(draw: st.DrawFn) -> Table:
    """Rows of a name, an estimate of one unit and a count that may be missing."""
    unit = draw(st.sampled_from(UNITS))
    row = st.tuples(WORDS, estimates(unit), st.none() | st.integers(0, 10**9)).map(TableRow)
    return Table("t", "Tabla", COLUMNS, tuple(draw(st.lists(row, max_size=5))))


def read_csv(made: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(made.decode("utf-8-sig"), newline="")))


def read_xlsx(made: bytes, number: int = 0) -> list[list[object]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(made))
    return book.get_sheet_by_index(number).to_python(skip_empty_area=False)


def meant(estimate: Estimate, value: float | None) -> float | None:
    return None if value is None else value / 100 if estimate.unit == "money" else value


@FEW
@given(some_tables(), st.sampled_from(LANGUAGES))
def test_every_number_is_read_back_from_the_comma_file(table: Table, language: str) -> None:
    header, *rows = read_csv(csv_of(table, STAMP, language))
    assert header == [column.name for column in file_columns(table, language)]
    assert len(rows) == len(table.rows)
    for written, row in zip(rows, table.rows, strict=True):
        _, estimate, many = row.cells
        assert isinstance(estimate, Estimate)
        bounds = [float(cell) if cell else None for cell in written[1:4]]
        wanted = [meant(estimate, each) for each in (estimate.value, estimate.low, estimate.high)]
        assert bounds == wanted
        assert int(written[4]) == estimate.n
        assert (written[6] == "") == estimate.known
        assert written[7] == ("" if many is None else str(many))


@FEW
@given(some_tables(), st.sampled_from(LANGUAGES))
def test_every_number_is_read_back_from_the_workbook(table: Table, language: str) -> None:
    _, *rows = read_xlsx(xlsx_of(table, STAMP, language))
    for written, row in zip(rows, table.rows, strict=True):
        _, estimate, many = row.cells
        assert isinstance(estimate, Estimate)
        wanted = [meant(estimate, each) for each in (estimate.value, estimate.low, estimate.high)]
        for cell, value in zip(written[1:4], wanted, strict=True):
            assert cell == ("" if value is None else pytest.approx(value, rel=1e-12))
        assert written[4] == estimate.n
        assert written[7] == ("" if many is None else many)


@FEW
@given(some_tables())
def test_bounds_stand_in_order_around_their_value(table: Table) -> None:
    for row in file_rows(table, "es"):
        value, low, high = row[1:4]
        if low is not None and value is not None:
            assert low <= value <= high  # type: ignore[operator]


@FEW
@given(some_tables())
def test_a_name_is_read_back_letter_by_letter_or_made_harmless(table: Table) -> None:
    rows = read_csv(csv_of(table, STAMP, "es"))[1:]
    for written, row in zip(rows, table.rows, strict=True):
        assert written[0] in (row.cells[0], f"'{row.cells[0]}")
        assert not written[0].lstrip().startswith(("=", "@"))


@pytest.mark.parametrize("bad", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_is_empty_in_either_file(bad: float) -> None:
    row = TableRow(("a", Estimate(bad, bad, bad, 9, "score"), None))
    table = Table("t", "T", COLUMNS, (row,))
    assert read_csv(csv_of(table, STAMP, "es"))[1][1:4] == ["", "", ""]
    assert read_xlsx(xlsx_of(table, STAMP, "es"))[1][1:4] == ["", "", ""]


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_are_the_readers_and_names_are_the_programs(language: str) -> None:
    table = Table("t", "T", COLUMNS, ())
    (names,) = read_csv(csv_of(table, STAMP, language))
    (titles,) = read_xlsx(xlsx_of(table, STAMP, language))
    assert names == ["name", "figure", *(f"figure_{part}" for part in PARTS[1:]), "many"]
    assert titles[:2] == ["Nombre", "Cifra"]
    assert len(set(titles)) == len(titles) == len(names)
    assert all(str(title).startswith("Cifra") for title in titles[1:7])


@pytest.mark.parametrize("currency", ["PEN", "BRL", "CLP", None])
def test_money_names_its_currency_in_its_own_cell(currency: str | None) -> None:
    row = TableRow(("a", Estimate(123_456, 100, 200_000, 9, "money", currency=currency), 1))
    (_, written) = read_csv(csv_of(Table("t", "T", COLUMNS, (row,)), STAMP, "es"))
    assert written[1:6] == ["1234.56", "1", "2000", "9", currency or ""]


@pytest.mark.parametrize("hours", [-12, -5, 0, 14])
def test_a_moment_of_any_clock_is_the_same_moment(hours: int) -> None:
    moment = datetime(2026, 3, 1, 0, 30, tzinfo=timezone(timedelta(hours=hours)))
    table = Table("t", "T", (TableColumn("at", "Cuándo", "moment"),), (TableRow((moment,)),))
    assert datetime.fromisoformat(read_csv(csv_of(table, STAMP, "es"))[1][0]) == moment
    assert read_xlsx(xlsx_of(table, STAMP, "es"))[1][0] == moment.astimezone(UTC).replace(tzinfo=None)


@FEW
@given(st.dates(date(1901, 1, 1), date(2199, 12, 31)))
def test_a_day_is_the_same_day_in_either_file(day: date) -> None:
    table = Table("t", "T", (TableColumn("day", "Día", "day"),), (TableRow((day,)),))
    assert date.fromisoformat(read_csv(csv_of(table, STAMP, "es"))[1][0]) == day
    assert read_xlsx(xlsx_of(table, STAMP, "pt"))[1][0] == day


@pytest.mark.parametrize("title", ["a/b:c?d*[e]\\", "'", "", "x" * 50, "Nota's", "\x00\x1f", "Stamp"])
def test_a_sheet_of_any_title_opens_again(title: str) -> None:
    table = Table("tabla", title, COLUMNS, ())
    book = CalamineWorkbook.from_filelike(io.BytesIO(xlsx_of(table, STAMP, "es")))
    assert len(book.sheet_names) == 2
    assert 1 <= len(book.sheet_names[0]) <= 31
    assert not set(book.sheet_names[0]) & set("[]:*?/\\")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_title_that_a_sheet_may_not_bear_is_changed_a_little(language: str) -> None:
    about = say("file.stamp.sheet", language)
    for title in (about, about.upper(), "History"):
        made = xlsx_of(Table("t", title, COLUMNS, ()), STAMP, language)
        assert CalamineWorkbook.from_filelike(io.BytesIO(made)).sheet_names == [f"{title[:29]} 1", about]


def test_how_many_there_are_in_all_is_said_where_not_all_are_shown() -> None:
    row = TableRow(("a", Estimate(1.0, 0.0, 2.0, 9, "score"), 3))
    whole, part = Table("t", "T", COLUMNS, (row,) * 2), Table("t", "T", COLUMNS, (row,) * 2, total=12_345)
    said = [[str(line[1]) for line in read_xlsx(xlsx_of(each, STAMP, "en"), 1)] for each in (whole, part)]
    assert "2 of 2" in said[0]
    assert "2 of 12,345" in said[1]


def test_hostile_stamps_are_words_too() -> None:
    stamp = replace(STAMP, company="=1+1", lens='=HYPERLINK("http://x")', by="@x")
    lines = read_xlsx(xlsx_of(Table("t", "T", COLUMNS, ()), stamp, "es"), 1)
    assert {"=1+1", '=HYPERLINK("http://x")', "@x"} <= {str(line[1]) for line in lines}
