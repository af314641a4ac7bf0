"""A table in a terminal and in JSON: the same cells as on the page, intervals beside their values."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from rich.table import Table as Drawn
from rich.text import Text

from unisono.model.estimate import Estimate
from unisono.model.table import Cell, ColumnKind, Table
from unisono.render.cells import NUMERIC, cell_text
from unisono.render.numbers import estimate_text, interval_text
from unisono.services.rows import estimate_row
from unisono.surfaces.cli.voice import output


def show(table: Table, language: str, *, without: Collection[str] = ()) -> None:
    """Print a table under its title; where it has no rows, what is said instead.

    `without` are columns that a terminal is too narrow for; programs get them all the same.
    """
    output.print(Text(table.title, style="bold"), soft_wrap=True)
    if not table.rows:
        if table.empty:
            output.print(table.empty, soft_wrap=True)
        return
    drawn = Drawn(box=None, pad_edge=False, header_style="dim")
    shown = [place for place, column in enumerate(table.columns) if column.name not in without]
    for column in (table.columns[place] for place in shown):
        drawn.add_column(column.title, justify="right" if column.kind in NUMERIC else "left", overflow="fold")
    for row in table.rows:
        cells = ((row.cells[place], table.columns[place].kind) for place in shown)
        drawn.add_row(*(_text(cell, kind, language) for cell, kind in cells))
    output.print(drawn)


def rows_of(table: Table, language: str) -> list[dict[str, Any]]:
    """The rows of a table for programs, by the columns' names."""
    names = [column.name for column in table.columns]
    return [
        {
            name: estimate_row(cell, language) if isinstance(cell, Estimate) else cell
            for name, cell in zip(names, row.cells, strict=True)
        }
        for row in table.rows
    ]


def _text(cell: Cell, kind: ColumnKind, language: str) -> str:
    if isinstance(cell, Estimate):
        bounds = interval_text(cell, language)
        return estimate_text(cell, language) + (f"  ({bounds})" if bounds else "")
    return cell_text(cell, kind, language) or "–"
