"""Writing rows that Python took apart as a Parquet file of text, each with the line it came from."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from uuid import uuid4

from unisono.store.intake.engine import LINE, blaming, connect, csv_relation, write_parquet
from unisono.store.intake.limits import MAX_LINE_BYTES

Row = tuple[Sequence[str], int]

OPTIONS = {
    "header": "false",
    "delim": "','",
    "quote": "'\"'",
    "escape": "'\"'",
    "new_line": r"'\n'",
    "parallel": "false",
}


def write_rows(rows: Iterable[Row], columns: Sequence[str], target: Path, file: str) -> int:
    """Write rows of text and their lines to `target`; answers how many there were.

    They pass through a quoted CSV, so that memory stays constant and the engine does the writing.
    """
    draft = target.with_name(f".{uuid4().hex}.csv")
    try:
        with draft.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\n")
            writer.writerows([*values, line] for values, line in rows)
        relation = csv_relation(draft, [*columns, LINE], OPTIONS, longest=3 * MAX_LINE_BYTES)
        with blaming("file_unreadable", file), connect() as connection:
            query = f'SELECT * REPLACE ("{LINE}"::BIGINT AS "{LINE}") FROM {relation}'
            return write_parquet(connection, query, target)
    finally:
        draft.unlink(missing_ok=True)
