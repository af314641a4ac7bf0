"""The rows that could not even be taken apart, one for each broken record, on the line where it stands."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import duckdb

from unisono.errors import FileError
from unisono.model.intake import OpenedFile, RejectedRow
from unisono.store.intake.engine import blaming, identifier
from unisono.store.intake.limits import MAX_BROKEN_ROWS, RAW_SHOWN
from unisono.store.intake.lines import lines_at
from unisono.store.intake.streams import appearing

REASONS = {  # the engine's names, the graver first: a record may have several faults
    "INVALID ENCODING": "bad_encoding",
    "UNQUOTED VALUE": "broken_quotes",
    "LINE SIZE OVER MAXIMUM": "line_too_long",
    "TOO MANY COLUMNS": "too_many_columns",
    "MISSING COLUMNS": "missing_columns",
}


def rejected_rows(opened: OpenedFile, connection: duckdb.DuckDBPyConnection) -> list[RejectedRow]:
    """Which rows of the file could not be read, and why?

    Parameters
    ----------
    opened : OpenedFile
    connection : duckdb.DuckDBPyConnection
        The very connection (not a cursor of it) on which the whole relation has just been run;
        the engine keeps what it rejected there. Of several runs the last one counts.

    Returns
    -------
    list of RejectedRow
        One for each broken record, by line; `raw` has at most `RAW_SHOWN` characters.

    Raises
    ------
    FileError
        `rows_mostly_broken` where more than `MAX_BROKEN_ROWS` are broken.
    """
    if opened.rejects:
        return _from_engine(opened, connection)
    beside = sidecar(opened.readable)
    if not beside.exists():
        return []
    with beside.open(encoding="utf-8", newline="") as stream:
        return [RejectedRow(int(row[0]), *row[1:]) for row in csv.reader(stream)]


def sidecar(readable: Path) -> Path:
    """Where the broken rows of a converted file are kept."""
    return readable.with_suffix(".rejected.csv")


@contextmanager
def setting_aside(readable: Path, file: str) -> Iterator[Rejects]:
    """Collect the broken rows of a conversion beside what it writes."""
    beside = sidecar(readable)
    with appearing(beside) as draft, draft.open("w", encoding="utf-8", newline="") as stream:
        rejects = Rejects(stream, file)
        yield rejects
    if not rejects.count:
        beside.unlink()


class Rejects:
    """Writes broken rows down as they are met, and stops where there are too many to be a mistake."""

    def __init__(self, stream: TextIO, file: str) -> None:
        self._writer = csv.writer(stream)
        self._file = file
        self.count = 0

    def add(self, line: int, reason: str, raw: str, *, column: str = "", value: str = "") -> None:
        """Set one record aside."""
        self.count += 1
        _bounded(self.count, self._file)
        self._writer.writerow([line, column, value[:RAW_SHOWN], reason, raw[:RAW_SHOWN]])


def _bounded(count: int, file: str) -> None:
    if count > MAX_BROKEN_ROWS:
        raise FileError("rows_mostly_broken", file=file, limit=MAX_BROKEN_ROWS)


def _from_engine(opened: OpenedFile, connection: duckdb.DuckDBPyConnection) -> list[RejectedRow]:
    table = identifier(opened.rejects)
    try:
        counted = connection.execute(
            f"select count(distinct line_byte_position) from {table} "
            f"where scan_id = (select max(scan_id) from {table})"
        ).fetchone()
    except duckdb.CatalogException:  # the relation has not been run here
        return []
    _bounded(counted[0] if counted else 0, opened.name)
    with blaming("file_unreadable", opened.name):
        rows = connection.execute(
            "select line_byte_position, column_name, error_type::varchar, csv_line "
            f"from {table} where scan_id = (select max(scan_id) from {table}) "
            "order by line_byte_position, byte_position"
        ).fetchall()
    return _located(opened, _one_each(rows))


Fault = tuple[int, str | None, str, str | None]


def _one_each(rows: Iterable[Fault]) -> list[Fault]:
    """Of several faults of one record, the gravest."""
    order = list(REASONS)
    gravest: dict[int, Fault] = {}
    for row in rows:
        known = gravest.get(row[0])
        if known is None or _rank(order, row[2]) < _rank(order, known[2]):
            gravest[row[0]] = row
    return list(gravest.values())


def _rank(order: list[str], error: str) -> int:
    return order.index(error) if error in order else len(order)


def _located(opened: OpenedFile, faults: list[Fault]) -> list[RejectedRow]:
    """The engine's positions count from 1 and may point at line ends before the record."""
    raws = [raw or "" for _, _, _, raw in faults]
    bodies = [raw.lstrip("\r\n") for raw in raws]
    offsets = [
        fault[0] - 1 + len(raw) - len(body) for fault, raw, body in zip(faults, raws, bodies, strict=True)
    ]
    lines = lines_at(opened.readable, offsets)
    return [
        RejectedRow(line, column or "", "", REASONS.get(error, "broken_quotes"), body[:RAW_SHOWN])
        for line, (_, column, error, _), body in zip(lines, faults, bodies, strict=True)
    ]
