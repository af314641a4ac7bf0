"""Telling on which physical line of its file a row stands, so that a person finds it in an editor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from unisono.model.intake import OpenedFile, RejectedRow
from unisono.store.intake.engine import LINE, connect, text
from unisono.store.intake.streams import chunks

QUOTE, FEED, RETURN = 34, 10, 13
Numbers = NDArray[np.int64]


def physical_lines(opened: OpenedFile, records: Sequence[int], rejected: Sequence[RejectedRow]) -> list[int]:
    """On which line of its file does each of these rows stand?

    Parameters
    ----------
    opened : OpenedFile
    records : sequence of int
        Places of rows in the order in which the relation yields them, from 0.
    rejected : sequence of RejectedRow
        What `rejected_rows` gave for the same file.

    Returns
    -------
    list of int
        One line for each record, from 1, the header being line 1 of a CSV: the line on which the
        row begins. For a workbook, the row as Excel numbers it; for JSON lines, the line; for a
        JSON list or Parquet, the place of the element, from 1.

    Raises
    ------
    IndexError
        Where a record is beyond the end of the file.
    """
    if not len(records):
        return []
    wanted = np.asarray(records, dtype=np.int64)
    order = np.unique(wanted)
    found = _from_text(opened, order, rejected) if opened.rejects else _from_parquet(opened, order)
    if len(found) < len(order):
        raise IndexError(f"{opened.name} has no record {order[len(found)]}")
    return [int(line) for line in found[np.searchsorted(order, wanted)]]


def _from_parquet(opened: OpenedFile, order: Numbers) -> Numbers:
    sql = (
        f'select "{LINE}" from read_parquet({text(opened.readable)}, file_row_number = true) '
        "where file_row_number in (select unnest(?::bigint[])) order by file_row_number"
    )
    with connect() as connection:
        rows = connection.execute(sql, [order.tolist()]).fetchall()
    return np.array([row[0] for row in rows], dtype=np.int64)


def _from_text(opened: OpenedFile, order: Numbers, rejected: Sequence[RejectedRow]) -> Numbers:
    broken = np.array([row.line for row in rejected], dtype=np.int64)
    found: list[Numbers] = []
    passed = 0
    for starts in record_lines(opened.readable, keep_blank=len(opened.columns) == 1):
        good = starts[(starts > opened.header_lines) & ~np.isin(starts, broken)]
        here = order[(order >= passed) & (order < passed + len(good))] - passed
        found.append(good[here])
        passed += len(good)
        if passed > order[-1]:
            break
    return np.concatenate(found) if found else np.empty(0, dtype=np.int64)


def record_lines(path: Path, *, keep_blank: bool) -> Iterator[Numbers]:
    """Yield the lines on which records begin, a piece of the file at a time; quotes are well-formed.

    Parameters
    ----------
    path : Path
        UTF-8 text with one kind of line end.
    keep_blank : bool
        Whether a blank line is a record, as in a file of one column.
    """
    line, inside, begun, body = 1, 0, 1, 0  # body: bytes of the record so far, line ends not counted
    for piece in chunks(path):
        array = np.frombuffer(piece, dtype=np.uint8)
        feeds = np.flatnonzero(array == FEED)
        quotes = np.flatnonzero(array == QUOTE)
        closed = (inside + np.searchsorted(quotes, feeds)) % 2 == 0
        after = line + 1 + np.flatnonzero(closed)  # lines that follow a record's end
        starts = np.concatenate([[begun], after])
        bodies = _bodies(array, feeds[closed], body)
        yield starts[:-1][(bodies[:-1] > 0) | keep_blank].astype(np.int64)
        line += len(feeds)
        inside = (inside + len(quotes)) % 2
        begun, body = int(starts[-1]), int(bodies[-1])
    if body:
        yield np.array([begun], dtype=np.int64)


def _bodies(array: NDArray[np.uint8], ends: NDArray[np.intp], body: int) -> Numbers:
    """How many bytes each record has, leaving out carriage returns and feeds."""
    counted = np.concatenate([[0], np.cumsum((array != RETURN) & (array != FEED))])
    sizes: Numbers = np.diff(counted[np.concatenate([ends, [len(array)]])], prepend=0).astype(np.int64)
    sizes[0] += body
    return sizes


def lines_at(path: Path, offsets: Sequence[int]) -> list[int]:
    """On which line does each of these byte offsets stand? Offsets count from 0, lines from 1."""
    wanted = np.asarray(offsets, dtype=np.int64)
    lines = np.ones(len(wanted), dtype=np.int64)
    base = feeds_before = 0
    for piece in chunks(path):
        feeds = np.flatnonzero(np.frombuffer(piece, dtype=np.uint8) == FEED) + base
        here = (wanted >= base) & (wanted < base + len(piece))
        lines[here] = feeds_before + np.searchsorted(feeds, wanted[here]) + 1
        feeds_before += len(feeds)
        base += len(piece)
    return [int(line) for line in lines]
