"""What a conversion found, and the opened file it makes, whatever kind of file the rows came from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from unisono.model.intake import Notice, OpenedFile
from unisono.store.intake.engine import parquet_relation
from unisono.store.intake.keep import Kept


@dataclass(frozen=True, slots=True)
class Table:
    """Columns in the file's order, the number of rows written, and what is worth knowing."""

    columns: tuple[str, ...]
    rows: int
    notices: tuple[Notice, ...] = ()

    def opened(self, kept: Kept, kind: str, target: Path) -> OpenedFile:
        """The file as the engine reads it: from its conversion."""
        return OpenedFile(
            name=kept.path.name,
            sha256=kept.sha256,
            kept=kept.path,
            readable=target,
            kind=kind,
            relation=parquet_relation(target, self.columns),
            columns=self.columns,
            rows_hint=self.rows,
            notices=(*self.notices, *header_only(self.rows)),
        )


def header_only(rows: int) -> tuple[Notice, ...]:
    """A notice where a file has columns and no row."""
    return () if rows else (Notice("header_only"),)
