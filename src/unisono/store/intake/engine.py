"""The small DuckDB the intake converts with, and the few ways a value is put safely into its SQL."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import duckdb

from unisono.errors import FileError, StoreError
from unisono.store.intake.limits import MAX_LINE_BYTES
from unisono.store.intake.streams import appearing

LINE = "\x1fline"  # column of a converted file that tells where the row stood in the original
ROOM = 65_536  # bytes the engine may read beyond our own limit, so that ours is the one that speaks


def text(value: str | Path) -> str:
    """Write a value as an SQL string.

    >>> text("O'Hara")
    "'O''Hara'"
    """
    return "'" + str(value).replace("'", "''") + "'"


def identifier(name: str) -> str:
    """Write a name as an SQL identifier.

    >>> identifier('a"b')
    '"a""b"'
    """
    return '"' + name.replace('"', '""') + '"'


@contextmanager
def connect() -> Iterator[duckdb.DuckDBPyConnection]:
    """Open a throwaway engine with bounded memory that may not reach anything outside the disk."""
    connection = duckdb.connect(config={"memory_limit": "1GB", "threads": 2})
    try:
        yield connection
    finally:
        connection.close()


@contextmanager
def blaming(code: str, file: str) -> Iterator[None]:
    """Turn the engine's complaint about a file into ours."""
    try:
        yield
    except duckdb.OutOfMemoryException as error:  # no fault of the file
        raise StoreError("memory_short", file=file) from error
    except duckdb.Error as error:
        reason = str(error).splitlines()[0][:200]
        raise FileError(code, file=file, reason=reason) from error


def csv_relation(
    path: Path, columns: Sequence[str], options: dict[str, str], *, longest: int = MAX_LINE_BYTES
) -> str:
    """The `read_csv` call that yields these columns as text and guesses nothing."""
    said = ", ".join(f"{text(column)}: 'VARCHAR'" for column in columns)
    given = {
        "auto_detect": "false",
        "columns": f"{{{said}}}",
        "null_padding": "false",
        "max_line_size": str(longest + ROOM),
        "buffer_size": str(2 * (longest + ROOM)),
        **options,
    }
    return f"read_csv({text(path)}, {', '.join(f'{key} = {value}' for key, value in given.items())})"


def parquet_relation(path: Path, columns: Sequence[str]) -> str:
    """The relation that yields a converted file's columns, without its line numbers."""
    listed = ", ".join(identifier(column) for column in columns)
    return f"(SELECT {listed} FROM read_parquet({text(path)}, hive_partitioning = false))"


def write_parquet(connection: duckdb.DuckDBPyConnection, query: str, target: Path) -> int:
    """Write a query's rows, in order, as Parquet; answers how many there were."""
    with appearing(target) as draft:
        written = connection.execute(f"COPY ({query}) TO {text(draft)} (FORMAT parquet)").fetchone()
    return int(written[0]) if written else 0
