"""Rows that could not be loaded: kept with line, column, value, reason; exported; cleared once corrected."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from unisono.model.company import Company
from unisono.model.intake import OpenedFile, RejectedRow
from unisono.model.kernel import Kernel
from unisono.services.audit import note
from unisono.services.companies import edition_of, reader_of
from unisono.services.listen.correction import (
    FILE_COLUMN,
    LINE_COLUMN,
    OWN_COLUMNS,
    RAW_COLUMN,
    REASON_COLUMN,
    comes_back,
    harmless,
)
from unisono.services.rights import allow
from unisono.store.exports import exporting
from unisono.store.intake import physical_lines
from unisono.store.warehouse.load import Load
from unisono.store.warehouse.staging import Staged

MOST_EXPORTED = 10_000_000
COLUMNS: dict[str, pa.DataType] = {
    "id": pa.string(),
    "file": pa.string(),
    "line": pa.int64(),
    "column": pa.string(),
    "value": pa.string(),
    "reason": pa.string(),
    "more": pa.int64(),
    "raw": pa.string(),
    "source": pa.string(),
    "source_id": pa.string(),
    "bucket": pa.int32(),
}
SCHEMA = pa.schema(COLUMNS)


@dataclass(frozen=True, slots=True)
class SetAside:
    """What one file set aside, and which earlier rows it corrects (their file and line)."""

    source: str
    file: str
    rows: pa.Table
    corrects: tuple[tuple[str, int], ...] = ()


def faulty_rows(
    load: Load, opened: OpenedFile, source: str, staged: Staged, rejected: Sequence[RejectedRow]
) -> SetAside:
    """The rows of a staged file that stay out, with the line each stands on."""
    faulty = load.engine.execute(
        "select record, fault->0->>'column', fault->0->>'value', fault->0->>'reason',"
        f" json_array_length(fault) - 1, raw from {staged.relation} where fault is not null order by record"
    ).fetchall()
    lines = physical_lines(opened, [row[0] for row in faulty], rejected)
    told = [(line, *row[1:]) for line, row in zip(lines, faulty, strict=True)]
    told += [(row.line, row.column, row.value, row.reason, 0, _untaken(row, opened)) for row in rejected]
    rows = [
        (f"{source}:{opened.name}:{line}", opened.name, line, *rest, source, f"{opened.name}:{line}", 0)
        for line, *rest in told
    ]
    columns = list(zip(*rows, strict=True)) or [()] * len(SCHEMA)
    arrays = [pa.array(column, kind) for column, kind in zip(columns, SCHEMA.types, strict=True)]
    table = pa.Table.from_arrays(arrays, schema=SCHEMA)
    return SetAside(source, opened.name, table, _corrects(load, opened))


def joined_with_standing(load: Load, files: Sequence[SetAside]) -> pa.Table:
    """All rows set aside after this load: a file loaded again, or corrected, replaces what it had."""
    listed = ", ".join(f'"{name}"' for name in SCHEMA.names)
    standing = load.engine.sql(f"select {listed} from ({load.rows('set_aside')})").to_arrow_table()
    standing = standing.cast(SCHEMA)
    for file in files:
        replaced = {(file.source, file.file, None), *((file.source, *place) for place in file.corrects)}
        standing = standing.filter(_not_replaced(standing, replaced))
    return pa.concat_tables([standing, *(file.rows for file in files)]).sort_by("id")


def list_set_aside(company: Company, *, source: str = "", limit: int = 1000) -> list[dict[str, Any]]:
    """The rows set aside, of one source or all, first files first."""
    allow(company, "import")
    kernel = Kernel(
        'select source, file, line, "column", value, reason, more, raw from set_aside'
        " where $source = '' or source = $source order by source, file, line limit $limit",
        ("set_aside",),
        {"source": source, "limit": limit},
    )
    with reader_of(company, edition_of(company)) as reader:
        return reader.ask(kernel)


def export_set_aside(company: Company, source: str, path: Path) -> int:
    """Write the rows of a source set aside as CSV, to correct and import again; answers with how many.

    The first columns say where each row came from, why it stayed out and, where it could not be
    taken apart, its whole line. Values that a spreadsheet would run as a formula are led by an
    apostrophe, which is taken off again when the file comes back.

    Raises
    ------
    FileError
        Where the file can't be written.
    """
    rows = list_set_aside(company, source=source, limit=MOST_EXPORTED)
    raws = [json.loads(row["raw"]) for row in rows]
    names = dict.fromkeys(name for raw in raws for name in raw)
    columns = [RAW_COLUMN] * (RAW_COLUMN in names) + [name for name in names if name not in OWN_COLUMNS]
    with exporting(path), path.open("w", newline="", encoding="utf-8") as written:
        writer = csv.writer(written)
        writer.writerow([FILE_COLUMN, LINE_COLUMN, REASON_COLUMN, *columns])
        for row, raw in zip(rows, raws, strict=True):
            told = [row["file"], row["line"], row["reason"]]
            writer.writerow([harmless(value) for value in (*told, *(raw.get(name) for name in columns))])
    note(company, "aside_exported", {"source": source, "rows": len(rows)})
    return len(rows)


def _untaken(row: RejectedRow, opened: OpenedFile) -> str:
    """A row that could not be taken apart as the columns it should have, all empty, beside its whole line."""
    return json.dumps({RAW_COLUMN: row.raw, **dict.fromkeys(opened.columns)}, ensure_ascii=False)


def _corrects(load: Load, opened: OpenedFile) -> tuple[tuple[str, int], ...]:
    if not comes_back(opened):
        return ()
    places = load.engine.execute(
        f"select distinct {FILE_COLUMN}, try_cast({LINE_COLUMN} as bigint) from {opened.relation}"
        f" where {FILE_COLUMN} is not null and try_cast({LINE_COLUMN} as bigint) is not null"
    ).fetchall()
    return tuple((str(file), int(line)) for file, line in places)


def _not_replaced(standing: pa.Table, replaced: set[tuple[str, str, int | None]]) -> pa.Array[Any]:
    kept = [
        (source, file, None) not in replaced and (source, file, line) not in replaced
        for source, file, line in zip(
            *(standing[name].to_pylist() for name in ("source", "file", "line")), strict=True
        )
    ]
    return pa.array(kept, pa.bool_())
