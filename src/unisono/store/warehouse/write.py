"""Writes rows of a table as Parquet files, split by bucket, under the field numbers Iceberg knows them by."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import duckdb

from unisono.store.warehouse.columns import BUCKET
from unisono.store.warehouse.layout import name, quoted


def write(
    connection: duckdb.DuckDBPyConnection, sql: str, folder: Path, field_ids: Mapping[str, int]
) -> list[tuple[str, int]]:
    """Write the rows of a SELECT into new files under `folder`; answers with each file and its rows.

    Nothing refers to the files until a commit names them, so a crash leaves only waste.
    """
    folder.mkdir(parents=True, exist_ok=True)
    numbered = ", ".join(f"{name(column)}: {number}" for column, number in field_ids.items())
    written = connection.execute(
        f"copy ({sql}) to {quoted(str(folder))} (format parquet, compression snappy,"
        f" partition_by ({BUCKET}), write_partition_columns true, overwrite_or_ignore,"
        f" filename_pattern '{{uuidv4}}', return_stats, field_ids {{{numbered}}})"
    ).fetchall()
    return [(str(row[0]), int(row[1])) for row in written]
