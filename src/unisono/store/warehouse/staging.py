"""Stages one file: its rows, typed and judged, as one Parquet file with record numbers for free."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from unisono.model.canon import Kind
from unisono.store.warehouse.columns import BUCKET, bucket_sql, stored_columns
from unisono.store.warehouse.layout import first_row, name, quoted


@dataclass(frozen=True, slots=True)
class Staged:
    """One file's rows, staged: how many there are and how many of them are at fault."""

    path: Path
    rows: int
    faulty: int

    @property
    def relation(self) -> str:
        """The staged rows, each with `record`, its number in the file."""
        return (
            f"(select * rename (file_row_number as record)"
            f" from read_parquet({quoted(str(self.path))}, file_row_number = true))"
        )


@dataclass(frozen=True, slots=True)
class Incoming:
    """What one feed of a staged file brings to one table.

    Staged columns are called `f{index}_<column>`; `columns` are those that the recipe makes.
    """

    table: str
    source: str
    index: int
    columns: Sequence[str]
    extras: Mapping[str, Kind] = field(default_factory=dict)
    filtered: bool = False

    @property
    def source_id(self) -> str:
        """The staged column that identifies a row in its source."""
        return f"f{self.index}_source_id"


def stage(connection: duckdb.DuckDBPyConnection, sql: str, path: Path) -> Staged:
    """Run a staging SELECT into one Parquet file, streaming."""
    path.parent.mkdir(parents=True, exist_ok=True)
    target = quoted(str(path))
    # Read once and thrown away: looking for dictionaries would not pay; lz4 does, by what needn't be written.
    connection.execute(f"copy ({sql}) to {target} (format parquet, compression lz4, dictionary_size_limit 1)")
    counted = first_row(connection, f"select count(*), count(fault) from read_parquet({target})")
    rows, faulty = counted or (0, 0)
    return Staged(path, rows, faulty)


def incoming_sql(staged: Staged, incoming: Incoming, extras: Mapping[str, Kind]) -> str:
    """The good rows of one feed in the stored shape of their table, with `record`."""
    staged_as = {column: f"f{incoming.index}_{column}" for column in incoming.columns}
    shown = ["record"]
    for column, kind in stored_columns(incoming.table, extras).items():
        if column in staged_as:
            shown.append(f"{name(staged_as[column])}::{kind} as {name(column)}")
        elif column == "source":
            shown.append(f"{quoted(incoming.source)} as source")
        elif column == "source_id":
            shown.append(f"{incoming.source_id} as source_id")
        elif column == BUCKET:
            shown.append(f"{bucket_sql(incoming.table, staged_as, incoming.source_id)} as {BUCKET}")
        else:
            shown.append(f"null::{kind} as {name(column)}")
    kept = f" and f{incoming.index}_kept" if incoming.filtered else ""
    return f"select {', '.join(shown)} from {staged.relation} where fault is null{kept}"
