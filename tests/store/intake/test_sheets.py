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
