"""Workbooks written for a test."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

import xlsxwriter


def workbook(sheets: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    """An XLSX of these sheets, row by row."""
    written = io.BytesIO()
    book = xlsxwriter.Workbook(written)
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    book.close()
    return written.getvalue()
