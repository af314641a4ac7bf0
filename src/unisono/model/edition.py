"""An edition: the one state of all tables that a reader sees, whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from unisono.model.canon import Kind
from unisono.model.intake import Notice


@dataclass(frozen=True, slots=True)
class TableState:
    """One table in one edition: its snapshot, its live files (relative to the warehouse), its own columns."""

    files: tuple[str, ...] = ()
    rows: int = 0
    snapshot: int | None = None
    extras: Mapping[str, Kind] = field(default_factory=dict)
    unique: bool = True  # whether its key names one row only


@dataclass(frozen=True, slots=True)
class Edition:
    """All tables at one moment. Number 0 is the empty edition of a new company.

    `cubes` are made from these tables: of each its files, how many cells it has, and its columns.
    """

    number: int
    made_at: datetime | None
    tables: Mapping[str, TableState]
    cubes: Mapping[str, TableState] = field(default_factory=dict)

    @property
    def extras(self) -> dict[str, dict[str, Kind]]:
        """The columns beyond the canon, by table."""
        return {name: dict(state.extras) for name, state in self.tables.items() if state.extras}


EMPTY = Edition(0, None, {})


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What became of one file's rows: read = loaded + updated + unchanged + set aside, always."""

    source: str
    file: str
    sha256: str
    read: int
    loaded: int = 0
    updated: int = 0
    unchanged: int = 0
    retired: int = 0
    set_aside: int = 0
    notices: tuple[Notice, ...] = ()
    edition: int = 0
    made_at: datetime | None = None
