"""Rows go out to be corrected and come back: written so that a spreadsheet is harmless, read as they were."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from unisono.model.intake import OpenedFile
from unisono.store.warehouse.layout import name

FILE_COLUMN, LINE_COLUMN, REASON_COLUMN = "unisono_file", "unisono_line", "unisono_reason"
RAW_COLUMN = "unisono_raw"  # the whole line, where it could not be taken apart
OWN_COLUMNS = (FILE_COLUMN, LINE_COLUMN, REASON_COLUMN, RAW_COLUMN)
_RISKY = re.compile(r"'*[=+\-@\t\r]")
_LED_BY_APOSTROPHE = "'^''(''*[=+@\\t\\r-])'"


def harmless(value: object) -> object:
    """A value that no spreadsheet runs as a formula: an apostrophe leads it where one might.

    >>> harmless("=1+1"), harmless("-5"), harmless("'=x"), harmless(3)
    ("'=1+1", '-5', "''=x", 3)
    """
    risky = isinstance(value, str) and _RISKY.match(value) and not _is_number(value)
    return f"'{value}" if risky else value


def is_correction(path: Path) -> bool:
    """Whether a file is one that we wrote to be corrected, whatever it is called now."""
    with suppress(OSError), path.open("rb") as file:
        return FILE_COLUMN.encode() in file.readline(100_000)
    return False


def comes_back(opened: OpenedFile) -> bool:
    """Whether an opened file holds rows that were set aside, with where each of them came from."""
    return {FILE_COLUMN, LINE_COLUMN} <= set(opened.columns)


def as_it_was(opened: OpenedFile) -> OpenedFile:
    """A correction with its values as they were before `harmless`; any other file as it is."""
    if not comes_back(opened):
        return opened
    columns = ", ".join(
        f"regexp_replace({name(column)}, {_LED_BY_APOSTROPHE}, '\\1') as {name(column)}"
        for column in opened.columns
    )
    return replace(opened, relation=f"(select {columns} from {opened.relation})")


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
