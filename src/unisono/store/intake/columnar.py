"""Reading Parquet as rows of text, whatever its types; every page is read, so that damage shows now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb

from unisono.errors import FileError
from unisono.store.intake.engine import LINE, blaming, connect, identifier, text, write_parquet
from unisono.store.intake.header import named
from unisono.store.intake.limits import BOMB_BYTES, BOMB_RATIO
from unisono.store.intake.streams import is_bomb
from unisono.store.intake.table import Table

Leaf = tuple[str, str, Any]  # name with dots, SQL that reaches it, its type

NESTED = ("list", "array", "map", "union", "variant", "json")
FRACTIONS = ("float", "double")


def read_parquet(path: Path, target: Path) -> Table:
    """Convert a Parquet file of any types to one of text.

    Raises
    ------
    FileError
        `parquet_broken`, `file_bomb`, `too_many_columns`, `header_duplicates`.
    """
    with blaming("parquet_broken", path.name), connect() as connection:
        _check_size(connection, path)
        source = f"read_parquet({text(path)}, hive_partitioning = false, file_row_number = false)"
        shape = connection.sql(f"SELECT * FROM {source} LIMIT 0")
        leaves = [
            leaf
            for column, kind in zip(shape.columns, shape.types, strict=True)
            for leaf in _leaves(column, identifier(column), kind)
        ]
        columns, notices = named([name for name, _, _ in leaves], path.name)
        cells = ", ".join(
            f"nullif({_as_text(reach, kind)}, '') AS {identifier(column)}"
            for column, (_, reach, kind) in zip(columns, leaves, strict=True)
        )
        connection.execute("SET TimeZone = 'UTC'")
        query = f"SELECT {cells}, row_number() OVER () AS {identifier(LINE)} FROM {source}"
        rows = write_parquet(connection, query, target)
    return Table(columns, rows, notices)


def _check_size(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Columns of one repeated value pack to nothing: count cells as well as bytes."""
    rows, size = connection.execute(
        "SELECT (SELECT max(num_rows) FROM parquet_file_metadata(?)), "
        "(SELECT greatest(count(DISTINCT column_id) * max(row_group_num_rows), sum(total_uncompressed_size)) "
        "FROM parquet_metadata(?))",
        [_literal(path), _literal(path)],
    ).fetchone() or (0, 0)
    unpacked = max(rows or 0, size or 0)
    if is_bomb(path.stat().st_size, int(unpacked)):
        raise FileError("file_bomb", file=path.name, gigabytes=BOMB_BYTES // 2**30, ratio=BOMB_RATIO)


def _literal(path: Path) -> str:
    return str(path)


def _leaves(name: str, reach: str, kind: Any) -> Iterator[Leaf]:
    if kind.id == "struct":
        for child, below in kind.children:
            yield from _leaves(f"{name}.{child}", f"struct_extract({reach}, {text(child)})", below)
    else:
        yield name, reach, kind


def _as_text(reach: str, kind: Any) -> str:
    """Plain text: lists as JSON, whole fractions without their zero, bytes as what they spell."""
    if kind.id in NESTED:
        return f"to_json({reach})::VARCHAR"
    if kind.id in FRACTIONS:
        whole = f"{reach} = trunc({reach}) AND abs({reach}) < 1e15"
        return f"CASE WHEN {whole} THEN {reach}::BIGINT::VARCHAR ELSE {reach}::VARCHAR END"
    if kind.id == "blob":
        return f"coalesce(try(decode({reach})), hex({reach}))"
    return f"{reach}::VARCHAR"
