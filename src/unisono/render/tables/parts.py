"""A table taken apart for files: an estimate becomes its value, bounds, n, unit and reason, each a cell of
its own, so that nobody has to take text apart to reckon with it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from unisono.model.estimate import Estimate
from unisono.model.table import Cell, Table, TableColumn
from unisono.model.words import known, say
from unisono.render.numbers import language_of, reason_text

Part = Literal["", "low", "high", "n", "unit", "reason"]
PARTS: tuple[Part, ...] = ("", "low", "high", "n", "unit", "reason")
Plain = str | int | float | bool | date | datetime | None


@dataclass(frozen=True, slots=True)
class FileColumn:
    """One column of a file: its name for programs, its title for people, of which column it is which part."""

    name: str
    title: str
    column: TableColumn
    part: Part = ""


def file_columns(table: Table, language: str) -> tuple[FileColumn, ...]:
    """The columns of the file: one for each of the table's, six for each that holds estimates.

    >>> [c.name for c in file_columns(Table("t", "", (TableColumn("nps", "NPS", "estimate"),), ()), "en")]
    ['nps', 'nps_low', 'nps_high', 'nps_n', 'nps_unit', 'nps_reason']
    """
    return tuple(
        FileColumn(
            f"{column.name}_{part}" if part else column.name,
            say(f"file.part.{part}", language_of(language), title=column.title) if part else column.title,
            column,
            part,
        )
        for column in table.columns
        for part in (PARTS if column.kind == "estimate" else PARTS[:1])
    )


def file_rows(table: Table, language: str) -> Iterator[list[Plain]]:
    """The rows of the file, in the order of `file_columns`; what isn't known is None, never 0."""
    for row in table.rows:
        cells: list[Plain] = []
        for column, cell in zip(table.columns, row.cells, strict=True):
            cells += _parts(cell, language) if column.kind == "estimate" else [_plain(cell, language)]
        yield cells


def unit_text(estimate: Estimate, language: str) -> str:
    """The unit as a word; money's is its currency.

    >>> unit_text(Estimate(0.4, 0.3, 0.5, 9, "share"), "en")
    'share'
    """
    if estimate.unit == "money":
        return estimate.currency or ""
    key = f"file.unit.{estimate.unit}"
    return say(key, language_of(language)) if known(key) else estimate.unit


def _parts(cell: Cell, language: str) -> list[Plain]:
    if not isinstance(cell, Estimate):
        return [_plain(cell, language), *(None,) * (len(PARTS) - 1)]
    reason = None if cell.known else reason_text(cell, language)
    bounds = (_amount(each, cell) for each in (cell.value, cell.low, cell.high))
    return [*bounds, cell.n, unit_text(cell, language), reason]


def _plain(cell: Cell, language: str) -> Plain:
    if isinstance(cell, Estimate):  # in a column that doesn't say so: its value, or why there is none
        return _amount(cell.value, cell) if cell.known else reason_text(cell, language)
    return None if isinstance(cell, float) and not math.isfinite(cell) else cell


def _amount(value: float | None, estimate: Estimate) -> float | None:
    """Money in whole units of its currency: cents are ours alone."""
    if value is None or not math.isfinite(value):
        return None
    return value / 100 if estimate.unit == "money" else value
