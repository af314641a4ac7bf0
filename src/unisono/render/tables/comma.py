"""A table as CSV, for programs: rows and nothing else, and harmless where a spreadsheet opens it."""

from __future__ import annotations

import csv
import io
import re
from datetime import UTC, date, datetime

from unisono.model.table import Stamp, Table
from unisono.render.tables.parts import Plain, file_columns, file_rows

MARK = "\ufeff"  # so that spreadsheets read UTF-8 as UTF-8
_RISKY = re.compile(r"['\s]*[=+\-@\t\r]")


def csv_of(table: Table, stamp: Stamp, language: str) -> bytes:
    """The table as a file that any program reads: UTF-8, comma, one header, ISO days, a dot for decimals.

    The stamp does not stand in it.  Lines before the header break every reader, and four columns that say
    the same in each row are noise in every pivot; so the file's name carries company, edition and day
    (`file_name_of`), and whoever needs the whole stamp takes the workbook.

    Parameters
    ----------
    table
        What to write; an estimate becomes value, low, high, n, unit and reason, shares 0 to 1, money in
        whole units.
    stamp
        What the file says of itself, in its name.
    language
        Of reasons and units; the header holds the columns' names for programs.

    Returns
    -------
    bytes
        The same for the same table.  What isn't known is empty.  Text that a spreadsheet would run as a
        formula is led by an apostrophe.

    >>> from unisono.model.table import TableColumn, TableRow
    >>> made = Table("t", "", (TableColumn("who", "Quién"),), (TableRow(("=1+1",)),))
    >>> csv_of(made, Stamp("", 1, None, "", datetime(2026, 1, 1), ""), "es").decode("utf-8-sig").split()
    ['who', "'=1+1"]
    """
    del stamp  # in the name, see above
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([harmless(column.name) for column in file_columns(table, language)])
    writer.writerows([_text(cell) for cell in row] for row in file_rows(table, language))
    return (MARK + written.getvalue()).encode("utf-8")


def harmless(text: str) -> str:
    """Text that no spreadsheet runs as a formula; a number stays one.

    >>> harmless("=cmd()"), harmless("-5"), harmless("Ana")
    ("'=cmd()", '-5', 'Ana')
    """
    return f"'{text}" if _RISKY.match(text) and not _is_number(text) else text


def _text(cell: Plain) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, datetime):
        return (cell.astimezone(UTC) if cell.tzinfo else cell).isoformat(sep=" ", timespec="seconds")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float):
        return repr(int(cell) if cell.is_integer() else cell)
    return harmless(cell.replace("\0", "")) if isinstance(cell, str) else str(cell)


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
