"""A table as a workbook, for people: real numbers and days, and a second sheet that says what it is."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

import xlsxwriter  # type: ignore[import-untyped]
from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from unisono.model.estimate import Estimate
from unisono.model.table import ColumnKind, Stamp, Table
from unisono.model.words import say
from unisono.render.numbers import count_text, language_of
from unisono.render.tables.parts import FileColumn, Plain, file_columns, file_rows

# A workbook's reader sees each in the marks of their own machine: "," and "." here only say which is meant.
FORMATS: dict[ColumnKind, str] = {
    "count": "#,##0",
    "number": "#,##0.00",
    "share": "0.0%",
    "money": "#,##0.00",
}
UNITS = {
    "share": "0.0%",
    "points": "+#,##0.0;-#,##0.0;0.0",
    "money": "#,##0.00",
    "seconds": "#,##0.0",
    "score": "0.00",
    "days": "#,##0.0",
    "months": "#,##0.0",
    "count": "#,##0",
}
DAYS = {"en": "yyyy-mm-dd"}
DAY = "dd/mm/yyyy"
MOST_ROWS, MOST_LETTERS = 1_048_575, 32_767  # of a sheet, without its header; of a cell
FIRST_YEAR = 1901  # earlier days are text: a workbook's calendar begins in 1900, with a day that never was
NARROWEST, WIDEST, SEEN_ROWS = 9, 60, 200
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def xlsx_of(table: Table, stamp: Stamp, language: str) -> bytes:
    """The table as a workbook: numbers that add up, days that sort, a header that stays, and its stamp.

    Parameters
    ----------
    table
        What to write; an estimate becomes value, low, high, n, unit and reason, each in its own column.
    stamp
        Stands on the second sheet: whose, which edition, through which filters, when, by whom.
    language
        Of titles and words; numbers follow the reader's own machine.

    Returns
    -------
    bytes
        An XLSX file, the same for the same table and stamp.  No text in it is ever a formula or a link.

    Raises
    ------
    ValueError
        Where there are more rows than a sheet can hold: none is left out in silence.
    """
    if len(table.rows) > MOST_ROWS:
        raise ValueError(f"{len(table.rows)} rows are more than a sheet holds")
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, OPTIONS) as book:
        book.set_properties(
            {"title": table.title, "company": stamp.company, "created": _naive(stamp.made_at)}
        )
        formats = _Formats(book, language)
        about = say("file.stamp.sheet", language_of(language))
        name = _sheet_name(table.title or table.name, about)
        _table_sheet(book.add_worksheet(name), table, formats, language)
        _stamp_sheet(book.add_worksheet(about), table, stamp, formats)
    return made.getvalue()


class _Formats:
    """The formats of a book, each made once."""

    def __init__(self, book: xlsxwriter.Workbook, language: str) -> None:
        self._book, self._made = book, dict[str, Format]()
        self.language = language_of(language)
        self.day = DAYS.get(self.language, DAY)
        self.head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        self.bold = book.add_format({"bold": True})

    def of(self, pattern: str) -> Format:
        """The format of a pattern."""
        if pattern not in self._made:
            self._made[pattern] = self._book.add_format({"num_format": pattern})
        return self._made[pattern]

    def fitting(self, column: FileColumn, cell: Plain, unit: str) -> Format | None:
        """How a cell is shown: by its column's kind, or by the unit of its estimate."""
        if isinstance(cell, datetime):
            return self.of(f"{self.day} hh:mm")
        if isinstance(cell, date):
            return self.of(self.day)
        if not isinstance(cell, int | float) or isinstance(cell, bool):
            return None
        if column.part == "n":
            return self.of(FORMATS["count"])
        pattern = UNITS.get(unit) if column.column.kind == "estimate" else FORMATS.get(column.column.kind)
        return self.of(pattern) if pattern else None


def _table_sheet(sheet: Worksheet, table: Table, formats: _Formats, language: str) -> None:
    columns = file_columns(table, language)
    for number, width in enumerate(_widths(table, columns, language)):
        sheet.set_column(number, number, width)
    for number, column in enumerate(columns):
        sheet.write_string(0, number, _shown(column.title), formats.head)
    for line, (row, units) in enumerate(zip(file_rows(table, language), _units(table), strict=True), start=1):
        for number, (column, cell) in enumerate(zip(columns, row, strict=True)):
            _write(
                sheet, (line, number), cell, formats.fitting(column, cell, units.get(column.column.name, ""))
            )
    sheet.freeze_panes(1, 1)
    if columns:
        sheet.autofilter(0, 0, max(len(table.rows), 1), len(columns) - 1)


def _units(table: Table) -> Iterator[dict[str, str]]:
    """The units of each row's estimates, by column."""
    for row in table.rows:
        cells = zip(table.columns, row.cells, strict=True)
        yield {column.name: cell.unit for column, cell in cells if isinstance(cell, Estimate)}


def _stamp_sheet(sheet: Worksheet, table: Table, stamp: Stamp, formats: _Formats) -> None:
    """What this file is, one line each."""
    tongue, total = formats.language, len(table.rows) if table.total is None else table.total
    shown = say(
        "file.stamp.rows_of", tongue, shown=count_text(len(table.rows), tongue), all=count_text(total, tongue)
    )
    lines: list[tuple[str, Plain]] = [
        ("company", stamp.company),
        ("table", table.title),
        ("edition", stamp.edition),
        ("as_of", stamp.as_of or say("file.stamp.nothing", tongue)),
        ("lens", stamp.lens or say("file.stamp.everything", tongue)),
        ("rows", shown),
        ("made_at", stamp.made_at),
        ("by", stamp.by or say("file.stamp.nothing", tongue)),
        ("version", stamp.version),
    ]
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, WIDEST)
    for line, (name, cell) in enumerate(lines):
        sheet.write_string(line, 0, say(f"file.stamp.{name}", tongue), formats.bold)
        moment = formats.of(f"{formats.day} hh:mm") if isinstance(cell, datetime) else None
        _write(sheet, (line, 1), cell, moment)


def _write(sheet: Worksheet, place: tuple[int, int], cell: Plain, shown: Format | None) -> None:
    """Each cell as what it is: text is never taken for anything else."""
    if cell is None:
        return
    if isinstance(cell, bool):
        sheet.write_boolean(*place, cell, shown)
    elif isinstance(cell, date) and cell.year < FIRST_YEAR:
        sheet.write_string(*place, cell.isoformat())
    elif isinstance(cell, datetime):
        sheet.write_datetime(*place, _naive(cell), shown)
    elif isinstance(cell, date):
        sheet.write_datetime(*place, datetime(cell.year, cell.month, cell.day), shown)
    elif isinstance(cell, int | float):
        sheet.write_number(*place, cell, shown)
    else:
        sheet.write_string(*place, _shown(cell), shown)


def _widths(table: Table, columns: tuple[FileColumn, ...], language: str) -> list[float]:
    """As wide as the longest of the first rows, within bounds."""
    longest = [max((len(word) for word in column.title.split()), default=0) for column in columns]
    for _, row in zip(range(SEEN_ROWS), file_rows(table, language), strict=False):
        longest = [
            max(seen, len(cell) if isinstance(cell, str) else 0)
            for seen, cell in zip(longest, row, strict=True)
        ]
    return [min(max(length + 3, NARROWEST + 3), WIDEST) for length in longest]


def _naive(moment: datetime) -> datetime:
    """A workbook knows no time zones: all its moments are UTC, as its stamp says."""
    return (moment.astimezone(UTC) if moment.tzinfo else moment).replace(tzinfo=None)


def _shown(text: str) -> str:
    """Text without what no sheet may hold, cut where a cell ends."""
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text)[:MOST_LETTERS]


def _sheet_name(title: str, about: str) -> str:
    """The title as far as a sheet may bear it, and not the name of the other sheet or one Excel keeps."""
    bare = " ".join(re.sub(r"[\[\]:*?/\\\x00-\x1f]", " ", title).split()).strip("'")
    name = bare[:31].rstrip("' ") or "1"
    return f"{name[:29]} 1" if name.lower() in (about.lower(), "history") else name
