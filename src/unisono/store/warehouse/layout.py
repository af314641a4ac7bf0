"""Where things lie inside a company's `warehouse/` folder, and how the engine is set up to use them."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

MEMORY_LIMIT = "900MB"  # of the engine's buffers; with Python, Arrow and writers a load stays under 1.5 GB
MEMORY_VARIABLE = "UNISONO_MEMORY"
SPILL = "spill-"
THREADS_VARIABLE = "UNISONO_THREADS"


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of one warehouse. Data files are named relative to `root`, so that editions can move."""

    root: Path

    @property
    def catalog(self) -> Path:
        """The Iceberg catalog."""
        return self.root / "catalog.sqlite"

    @property
    def tables(self) -> Path:
        """The Iceberg tables."""
        return self.root / "tables"

    @property
    def staging(self) -> Path:
        """What a load is working on; empty between loads."""
        return self.root / "staging"

    @property
    def spill(self) -> Path:
        """Where this process's engine spills what does not fit its memory."""
        return self.root / f"{SPILL}{os.getpid()}"

    @property
    def vault(self) -> Path:
        """The files as they came."""
        return self.root / "sources"

    @property
    def lock(self) -> Path:
        """The lock of the one writer."""
        return self.root / "lock"

    def absolute(self, file: str) -> str:
        """The full path of a data file that an edition names."""
        return str(self.root / file)

    def relative(self, file: str) -> str:
        """A data file as an edition names it."""
        return os.path.relpath(file.removeprefix("file://"), self.root)


def engine(layout: Layout) -> duckdb.DuckDBPyConnection:
    """A DuckDB connection that stays within its memory and downloads nothing."""
    connection = duckdb.connect(":memory:")
    connection.execute(f"set memory_limit = '{os.environ.get(MEMORY_VARIABLE, MEMORY_LIMIT)}'")
    connection.execute(f"set temp_directory = {quoted(str(layout.spill))}")
    connection.execute("set autoinstall_known_extensions = false")
    connection.execute("set autoload_known_extensions = false")
    connection.execute("set TimeZone = 'UTC'")
    if THREADS_VARIABLE in os.environ:
        connection.execute(f"set threads = {int(os.environ[THREADS_VARIABLE])}")
    return connection


def sweep_spills(layout: Layout) -> None:
    """Remove what engines spilled in processes that are no more; those of the living are in use."""
    for folder in layout.root.glob(f"{SPILL}*"):
        if not _alive(int(folder.name.removeprefix(SPILL))):
            shutil.rmtree(folder, ignore_errors=True)


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # somebody else's, and alive
        return True
    return True


def first_row(connection: duckdb.DuckDBPyConnection, sql: str) -> tuple[Any, ...] | None:
    """The first row of an answer, the rest let go: a half-read answer would keep the connection busy."""
    rows = connection.execute(sql).fetchall()
    return rows[0] if rows else None


def quoted(text: str) -> str:
    """A text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"


def name(identifier: str) -> str:
    """An identifier as SQL."""
    return '"' + identifier.replace('"', '""') + '"'


def files_sql(paths: list[str], *, with_name: bool = False) -> str:
    """The relation of some Parquet files, whatever columns each of them has."""
    listed = ", ".join(quoted(path) for path in paths)
    extra = ", filename = true" if with_name else ""
    return f"read_parquet([{listed}], union_by_name = true, hive_partitioning = false{extra})"
