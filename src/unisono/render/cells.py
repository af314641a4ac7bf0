"""A cell of a table in the reader's language: the same words on a page and in a terminal."""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo

from unisono.model.table import Cell, ColumnKind
from unisono.model.words import say
from unisono.render.dates import day_text, moment_text
from unisono.render.numbers import amount_text, count_text, decimal_text, quantity_text

NUMERIC: frozenset[ColumnKind] = frozenset({"count", "number", "estimate", "share", "money"})


def cell_text(cell: Cell, kind: ColumnKind, language: str, zone: tzinfo = UTC) -> str:
    """A cell in words; empty where there is nothing, which a page says in its own way.

    >>> cell_text(0.417, "share", "en"), cell_text(None, "count", "en")
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


def _day(moment: datetime, language: str, zone: tzinfo) -> str:
    return _whole(day_text(moment.astimezone(zone).date() if moment.tzinfo else moment.date(), language))


def _whole(day: str) -> str:
    """A day that stays on one line in a narrow column; between day and hour it may break."""
    return day.replace(" ", "\N{NO-BREAK SPACE}").replace(",\N{NO-BREAK SPACE}", ", ")


def _number(value: float, kind: ColumnKind, language: str) -> str:
    if kind == "share":
        return quantity_text(value, "share", language)
    if kind == "money":
        return amount_text(value, language)
    if kind == "text":
        return str(value)
    return count_text(value, language) if isinstance(value, int) else decimal_text(value, language)
