"""Workbooks: what a person sees in the cells, as text, by the row numbers Excel shows."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence

import pytest
import xlsxwriter

from tests.store.intake.conftest import Read
from unisono.errors import FileError
from unisono.store.intake.sheets import shown

DAY = datetime.date(2024, 1, 2)
MOMENT = datetime.datetime(2024, 1, 2, 3, 4, 5)


def book(sheets: dict[str, dict[tuple[int, int], object]]) -> bytes:
    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(stream)
    forms = {
        datetime.date: workbook.add_format({"num_format": "yyyy-mm-dd"}),
        datetime.datetime: workbook.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
        datetime.time: workbook.add_format({"num_format": "hh:mm:ss"}),
    }
    for name, cells in sheets.items():
        sheet = workbook.add_worksheet(name)
        for (row, column), value in cells.items():
            sheet.write(row, column, value, forms.get(type(value)))
    workbook.close()
    return stream.getvalue()


def table(*rows: Sequence[object], top: int = 0, left: int = 0) -> dict[tuple[int, int], object]:
    return {
        (top + number, left + place): value
        for number, row in enumerate(rows)
        for place, value in enumerate(row)
        if value is not None
    }


def test_cells_as_text(read: Read) -> None:
    cells = table(
        ["id", "value", "when"],
        [1, 0.1, DAY],
        [5511987654321, 2.5, MOMENT],
        ["007", True, datetime.time(3, 4, 5)],
        [None, "=1+1", " x "],
    )
    cells[(4, 1)] = "+1"
    reading = read(book({"A": cells}), "a.xlsx")
    assert reading.opened.columns == ("id", "value", "when")
    assert reading.rows == [
        ("1", "0.1", "2024-01-02"),
        ("5511987654321", "2.5", "2024-01-02 03:04:05"),
        ("007", "true", "03:04:05"),
        (None, "+1", " x "),
    ]
    assert (reading.opened.kind, reading.codes, reading.opened.rows_hint) == ("xlsx", [], 4)


def test_rows_are_numbered_as_in_excel(read: Read) -> None:
    reading = read(book({"A": table(["a", "b"], [1, 2], [], [3, None], top=3, left=2)}), "a.xlsx")
    assert reading.rows == [("1", "2"), ("3", None)]
    assert reading.lines == [5, 7]


def test_the_first_sheet_that_holds_something(read: Read) -> None:
    content = book({"Portada": {}, "Datos": table(["a"], [1]), "Otros": table(["b"], [2])})
    reading = read(content, "a.xlsx")
    assert (reading.rows, reading.codes) == ([("1",)], ["sheet_chosen"])
    assert reading.opened.notices[0].facts == {"sheet": "Datos", "sheets": "Portada, Datos, Otros"}


def test_the_declared_sheet(read: Read) -> None:
    content = book({"Datos": table(["a"], [1]), "Otros": table(["b"], [2])})
    reading = read(content, "a.xlsx", sheet="Otros")
    assert (reading.opened.columns, reading.rows, reading.codes) == (("b",), [("2",)], [])
    with pytest.raises(FileError) as caught:
        read(content, "a.xlsx", sheet="Nada")
    assert caught.value.facts == {"file": "a.xlsx", "sheet": "Nada", "sheets": "Datos, Otros"}


def test_gaps_and_repetitions_in_the_header(read: Read) -> None:
    assert read(book({"A": table(["a", None, "c"], [1, 2, 3])}), "a.xlsx").opened.columns == (
        "a",
        "column_2",
        "c",
    )
    with pytest.raises(FileError, match="header_duplicates"):
        read(book({"A": table(["a", "A"], [1, 2])}), "a.xlsx")


def test_a_header_without_rows(read: Read) -> None:
    reading = read(book({"A": table(["a", "b"])}), "a.xlsx")
    assert (reading.rows, reading.codes) == ([], ["header_only"])


def test_breaks_and_quotes_in_cells(read: Read) -> None:
    value = 'two\nlines, "quoted"; and \t more'
    assert read(book({"A": table(["a"], [value])}), "a.xlsx").rows == [(value,)]


@pytest.mark.parametrize(
    ("cell", "text"), [(1e300, str(int(1e300))), (-0.5, "-0.5"), (False, "false"), ("", ""), (0.0, "0")]
)
def test_shown(cell: object, text: str) -> None:
    assert shown(cell) == text


def formed(*cells: tuple[int, int, object, str]) -> bytes:
    """A workbook of one sheet, its cells with the form in which a person sees them."""
    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(stream)
    sheet = workbook.add_worksheet("A")
    for row, column, value, form in cells:
        sheet.write(row, column, value, workbook.add_format({"num_format": form} if form else {}))
    workbook.close()
    return stream.getvalue()


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        pytest.param(1.5, "[h]:mm:ss", "36:00:00", id="a day and a half, in hours"),
        pytest.param(0.25, "[h]:mm:ss", "06:00:00", id="six hours"),
        pytest.param(30.5, "[h]:mm", "732:00:00", id="a month of hours"),
        pytest.param(90 / 86400, "[mm]:ss", "00:01:30", id="a minute and a half"),
        pytest.param(45000, "dd/mm/yyyy", "2023-03-15", id="a day, day first"),
        pytest.param(45000, "mm/dd/yy", "2023-03-15", id="a day, month first"),
        pytest.param(45000.5, "dd/mm/yyyy hh:mm", "2023-03-15 12:00:00", id="a moment"),
        pytest.param(0.15, "0%", "0.15", id="a share as the number it is"),
        pytest.param(1234.5, "#,##0.00", "1234.5", id="thousands without their marks"),
        pytest.param(1234.5, '"S/" #,##0.00', "1234.5", id="money without its sign"),
        pytest.param(-1234.5, "#,##0;(#,##0)", "-1234.5", id="less than nothing without brackets"),
        pytest.param(0.1 + 0.2, "", "0.3", id="no crumbs of a sum"),
        pytest.param(51987654321, "0", "51987654321", id="a phone"),
    ],
)
def test_the_form_of_a_cell_says_what_it_is_and_not_how_it_is_written(
    read: Read, value: float, form: str, text: str
) -> None:
    reading = read(formed((0, 0, "x", ""), (1, 0, value, form)), "a.xlsx")
    assert reading.rows == [(text,)]


@pytest.mark.parametrize(
    ("span", "text"),
    [
        (datetime.timedelta(), "00:00:00"),
        (datetime.timedelta(seconds=59.6), "00:01:00"),
        (datetime.timedelta(hours=23, minutes=59, seconds=59), "23:59:59"),
        (datetime.timedelta(days=1), "24:00:00"),
        (datetime.timedelta(days=10, minutes=5), "240:05:00"),
        (datetime.timedelta(hours=-1, minutes=-30), "-01:30:00"),
    ],
)
def test_hours_go_on_after_a_day(span: datetime.timedelta, text: str) -> None:
    assert shown(span) == text


def merged(title: bool) -> bytes:
    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(stream)
    sheet, form = workbook.add_worksheet("A"), workbook.add_format()
    if title:
        sheet.merge_range(0, 0, 0, 1, "Reporte", form)
    else:
        sheet.write_row(0, 0, ["region", "city"])
    sheet.merge_range(1, 0, 2, 0, "Norte", form)
    sheet.write_column(1, 1, ["Lima", "Piura"])
    workbook.close()
    return stream.getvalue()


def test_merged_cells_hold_their_value_once_and_are_not_filled_by_guess(read: Read) -> None:
    reading = read(merged(title=False), "a.xlsx")
    assert reading.rows == [("Norte", "Lima"), (None, "Piura")]
    assert reading.codes == []


def test_a_merged_title_is_the_header_and_the_columns_under_it_are_called_by_place(read: Read) -> None:
    reading = read(merged(title=True), "a.xlsx")
    assert reading.opened.columns == ("Reporte", "column_2")
    assert reading.opened.notices[0].facts == {"columns": "column_2"}


@pytest.mark.parametrize("error", ["#N/A", "#DIV/0!", "#REF!", "#VALUE!"])
def test_a_formula_that_failed_says_nothing(read: Read, error: str) -> None:
    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(stream)
    sheet = workbook.add_worksheet("A")
    sheet.write_row(0, 0, ["id", "x"])
    sheet.write(1, 0, 7)
    sheet.write_formula(1, 1, "=1/0", None, error)
    workbook.close()
    assert read(stream.getvalue(), "a.xlsx").rows == [("7", None)]


def test_rows_below_an_empty_stretch_are_read_too(read: Read) -> None:
    cells = table(["a", "b"], [1, 2]) | table(["Total", 2], top=40)
    reading = read(book({"A": cells}), "a.xlsx")
    assert (reading.rows, reading.lines) == ([("1", "2"), ("Total", "2")], [2, 41])


def test_blanks_around_a_name_are_no_part_of_it(read: Read) -> None:
    cells = table([" id ", "\u200bname", "\ufeffcity\n"], [1, "Ana", "Lima"])
    assert read(book({"A": cells}), "a.xlsx").opened.columns == ("id", "name", "city")


def test_a_declared_sheet_that_is_empty_is_refused(read: Read) -> None:
    content = book({"Datos": table(["a"], [1]), "Vacía": {}})
    with pytest.raises(FileError, match="file_empty"):
        read(content, "a.xlsx", sheet="Vacía")
