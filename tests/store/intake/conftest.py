"""Reading any bytes through the intake, as an import does: open, run the relation, ask what was left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest

from unisono.model.intake import OpenedFile, RejectedRow
from unisono.store.intake import open_file, physical_lines, rejected_rows


@dataclass(frozen=True)
class Reading:
    """All that came of one file."""

    opened: OpenedFile
    rows: list[tuple[str | None, ...]]
    rejected: list[RejectedRow]

    @property
    def codes(self) -> list[str]:
        """The codes of the notices."""
        return [notice.code for notice in self.opened.notices]

    @property
    def faults(self) -> list[tuple[int, str]]:
        """Line and reason of every broken row."""
        return [(row.line, row.reason) for row in self.rejected]

    @property
    def lines(self) -> list[int]:
        """The line of every good row."""
        return physical_lines(self.opened, range(len(self.rows)), self.rejected)


Read = Callable[..., Reading]


def read_path(path: Path, vault: Path, **declared: str) -> Reading:
    """Open a file and read it to its end."""
    opened = open_file(path, vault, **declared)
    with duckdb.connect() as connection:
        rows = connection.execute(f"SELECT * FROM {opened.relation}").fetchall()
        return Reading(opened, rows, rejected_rows(opened, connection))


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Write bytes to a file and read it."""

    def reader(content: bytes, name: str = "file.csv", **declared: str) -> Reading:
        path = tmp_path / name
        path.write_bytes(content)
        return read_path(path, tmp_path / "vault", **declared)

    return reader
