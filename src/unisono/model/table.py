"""A table: what a page shows in rows, and hands out as CSV or XLSX, with the same cells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from unisono.model.estimate import Estimate

Cell = str | int | float | bool | date | datetime | Estimate | None
ColumnKind = Literal["text", "count", "number", "estimate", "day", "moment", "share", "money"]


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column: its name for programs, its title in the reader's language, what its cells are.

    A cell of kind `estimate` is an `Estimate`: a file gives it as value, low, high, n and unit. One of
    kind `money` is in whole units of its currency, and is said to the cent.
    """

    name: str
    title: str
    kind: ColumnKind = "text"


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its cells, and what it opens (the address of a page, or a figure's key by column)."""

    cells: tuple[Cell, ...]
    href: str = ""
    keys: tuple[tuple[str, str], ...] = ()  # (column name, figure key)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows to read and to take along. `total` counts all rows there are, where not all are shown."""

    name: str
    title: str
    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]
    total: int | None = None
    empty: str = ""  # what to say where there are no rows


@dataclass(frozen=True, slots=True)
class Stamp:
    """What an export says of itself: whose, of which edition, through which filters, when, by whom."""

    company: str
    edition: int
    as_of: datetime | None
    lens: str
    made_at: datetime
    version: str
    by: str = ""
