"""The cells of a table as a page shows them: each in the reader's language, unknown never as 0."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from unisono.model.estimate import Estimate
from unisono.model.table import Cell, ColumnKind, Table, TableRow
from unisono.model.words import say
from unisono.render.dates import day_text, moment_text
from unisono.render.numbers import count_text, decimal_text, quantity_text

NUMERIC: frozenset[ColumnKind] = frozenset({"count", "number", "estimate", "share"})


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


def cell_text(cell: Cell, kind: ColumnKind, language: str, zone: ZoneInfo) -> str:
    """A cell in words; empty where there is nothing, which a page says in its own way.

    >>> cell_text(0.417, "share", "en", ZoneInfo("UTC")), cell_text(None, "count", "en", ZoneInfo("UTC"))
    ('41.7%', '')
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return say("part.yes" if cell else "part.no", language)
    if isinstance(cell, datetime):
        return _whole(moment_text(cell, language, zone)) if kind == "moment" else _day(cell, language, zone)
    if isinstance(cell, date):
        return _whole(day_text(cell, language))
    if isinstance(cell, int | float):
        return _number(cell, kind, language)
    return str(cell)


def _day(moment: datetime, language: str, zone: ZoneInfo) -> str:
    return _whole(day_text(moment.astimezone(zone).date() if moment.tzinfo else moment.date(), language))


def _whole(day: str) -> str:
    """A day that stays on one line in a narrow column; between day and hour it may break."""
    return day.replace(" ", "\N{NO-BREAK SPACE}").replace(",\N{NO-BREAK SPACE}", ", ")


def _number(value: float, kind: ColumnKind, language: str) -> str:
    if kind == "share":
        return quantity_text(value, "share", language)
    if kind == "text":
        return str(value)
    return count_text(value, language) if isinstance(value, int) else decimal_text(value, language)
