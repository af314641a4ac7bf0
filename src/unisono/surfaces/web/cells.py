"""The cells of a table as a page shows them: each in the reader's language, unknown never as 0."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from unisono.model.estimate import Estimate
from unisono.model.table import Table, TableRow
from unisono.render.cells import NUMERIC, cell_text


@dataclass(frozen=True, slots=True)
class ShownCell:
    """One cell: its text, or the estimate to draw; the column it belongs to; what it opens."""

    text: str
    label: str
    number: bool
    estimate: Estimate | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One row: the cell that names it, the others, and where its name leads."""

    first: ShownCell
    others: tuple[ShownCell, ...]
    href: str = ""


def shown_rows(table: Table, language: str, zone: ZoneInfo) -> tuple[ShownRow, ...]:
    """All rows of a table, ready to be drawn."""
    return tuple(_row(table, row, language, zone) for row in table.rows)


def _row(table: Table, row: TableRow, language: str, zone: ZoneInfo) -> ShownRow:
    keys = dict(row.keys)
    first, *others = (
        ShownCell(
            text="" if isinstance(cell, Estimate) else cell_text(cell, column.kind, language, zone),
            label=column.title,
            number=column.kind in NUMERIC,
            estimate=cell if isinstance(cell, Estimate) else None,
            key=keys.get(column.name, ""),
        )
        for column, cell in zip(table.columns, row.cells, strict=True)
    )
    return ShownRow(first, tuple(others), row.href)
