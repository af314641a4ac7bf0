"""Reading a workbook's sheet as rows of text, as a person would type what they see in the cells."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import python_calamine

from unisono.errors import FileError
from unisono.model.intake import Notice
from unisono.store.intake.converted import Row, write_rows
from unisono.store.intake.header import named
from unisono.store.intake.table import Table
from unisono.store.intake.workbook import check_workbook


def read_sheet(path: Path, target: Path, sheet: str) -> Table:
    """Convert one sheet: the named one, or the first that holds something.

    Raises
    ------
    FileError
        `sheet_missing`, `file_empty`, and what `check_workbook` and the header raise.
    """
    check_workbook(path)
    try:
        workbook = python_calamine.CalamineWorkbook.from_path(str(path))
        chosen, notices = _choose(workbook, sheet, path.name)
        return _convert(chosen, target, path.name, notices)
    except python_calamine.PasswordError as error:
        raise FileError("file_encrypted", file=path.name) from error
    except python_calamine.CalamineError as error:
        raise FileError("workbook_broken", file=path.name) from error
    except BaseException as error:  # a panic of the reader is no Exception
        if type(error).__name__ != "PanicException":
            raise
        raise FileError("workbook_broken", file=path.name) from error


def _choose(workbook: Any, sheet: str, file: str) -> tuple[Any, tuple[Notice, ...]]:
    names = list(workbook.sheet_names)
    if sheet:
        if sheet not in names:
            raise FileError("sheet_missing", file=file, sheet=sheet, sheets=", ".join(names))
        return workbook.get_sheet_by_name(sheet), ()
    for name in names:
        found = workbook.get_sheet_by_name(name)
        if found.start is not None:
            told = {"sheet": name, "sheets": ", ".join(names)}
            return found, (Notice("sheet_chosen", told),) if len(names) > 1 else ()
    raise FileError("file_empty", file=file)


def _convert(sheet: Any, target: Path, file: str, notices: tuple[Notice, ...]) -> Table:
    if sheet.start is None:
        raise FileError("file_empty", file=file)
    rows = _rows(sheet)
    header = next(rows, None)
    if header is None:
        raise FileError("file_empty", file=file)
    columns, named_notices = named(header[0], file)
    count = write_rows(rows, columns, target, file)
    return Table(columns, count, (*notices, *named_notices))


def _rows(sheet: Any) -> Iterator[Row]:
    """The rows that hold something, each with its number in the sheet."""
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        values = [shown(cell) for cell in cells]
        if any(values):
            yield values, number


def shown(cell: object) -> str:
    """What a cell says, as text.

    >>> shown(3.0), shown(0.1), shown(True), shown(datetime.date(2024, 1, 2))
    ('3', '0.1', 'true', '2024-01-02')
    >>> shown(datetime.timedelta(hours=36))
    '36:00:00'
    """
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime.datetime):
        return cell.isoformat(" ")
    if isinstance(cell, datetime.date | datetime.time):
        return cell.isoformat()
    return _span(cell) if isinstance(cell, datetime.timedelta) else str(cell)


def _span(cell: datetime.timedelta) -> str:
    """Hours go on after 24, as a sheet shows them; Python would say days."""
    minutes, seconds = divmod(round(abs(cell.total_seconds())), 60)
    sign = "-" if cell < datetime.timedelta() else ""
    return f"{sign}{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"
