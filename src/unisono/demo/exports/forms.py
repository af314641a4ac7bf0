"""Turns rows into the bytes of a file as systems write them: delimited text, JSON lines, Parquet.

Lines are made by joining whole columns. The few rows that stand twice or can't be read are spliced in
between them, so that millions of good ones are never moved.
"""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from unisono.demo.exports.columns import among, holds, joined, replaced, where
from unisono.demo.world.nouns import Whole

MARK = b"\xef\xbb\xbf"
ESCAPES = {"\\": "\\\\", '"': '\\"'} | {chr(code): f"\\u{code:04x}" for code in range(32)}


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a file: the good ones, and what is spliced in before some of them.

    `extra` holds places in `good`, for what is said again, or beyond them places in `bad`.
    """

    good: pa.Table
    bad: pa.Table
    cut: tuple[bool, ...]  # which of the bad rows end in the middle
    before: Whole  # ascending
    extra: Whole

    @classmethod
    def clean(cls, good: pa.Table) -> Rows:
        """Nothing but good rows."""
        none = np.zeros(0, np.int64)
        return cls(good, good.slice(0, 0), (), none, none)

    def __len__(self) -> int:
        return self.good.num_rows + len(self.extra)

    def table(self) -> pa.Table:
        """All rows as they stand in the file."""
        if not len(self.extra):
            return self.good
        order = np.insert(np.arange(self.good.num_rows), self.before, self.extra)
        return pa.concat_tables([self.good, self.bad]).combine_chunks().take(order)


class Form(Protocol):
    """A way to write rows."""

    @property
    def suffix(self) -> str:
        """How the names of such files end."""

    def packed(self, rows: Rows) -> bytes:
        """The bytes of the file."""


@dataclass(frozen=True, slots=True)
class Delimited:
    """Delimited text; a value that holds a delimiter, a quote or a line's end is quoted.

    What the encoding has no sign for becomes a question mark, as old systems leave it.
    """

    delimiter: str = ","
    encoding: str = "utf-8"
    mark: bool = False
    suffix: str = ".csv"

    def packed(self, rows: Rows) -> bytes:
        """The bytes of the file, packed where its suffix says so."""
        lines = self._lines(rows.good)
        bad = [(line or "").encode() for line in self._lines(rows.bad).to_pylist()]
        header = self.delimiter.join(rows.good.column_names).encode() + b"\r\n"
        raw = header + b"".join(_spliced(lines, bad, rows))
        if self.encoding != "utf-8":
            raw = raw.decode().encode(self.encoding, "replace")
        raw = MARK + raw if self.mark else raw
        return gzip.compress(raw, compresslevel=3, mtime=0) if self.suffix.endswith(".gz") else raw

    def _lines(self, table: pa.Table) -> pa.StringArray:
        *columns, last = (self._cells(column) for column in _columns(table))
        return joined(*columns, joined(last, "\r\n", null=""), between=self.delimiter, null="")

    def _cells(self, column: pa.StringArray) -> pa.StringArray:
        signs = f'{self.delimiter}"\r\n'
        if not among(signs.encode(), column):
            return column
        return where(holds(column, f"[{signs}]"), joined('"', replaced(column, '"', '""'), '"'), column)


@dataclass(frozen=True, slots=True)
class JsonLines:
    """One object a line; a column called `a.b` is the field `b` of the object `a`.

    `bare` names the columns that are written without quotes: numbers and flags.
    """

    bare: frozenset[str] = frozenset()
    suffix: str = ".jsonl"

    def packed(self, rows: Rows) -> bytes:
        """The bytes of the file."""
        lines = self._lines(rows.good)
        whole = self._lines(rows.bad).to_pylist()
        bad = [_ended(line or "", cut=cut) for line, cut in zip(whole, rows.cut, strict=True)]
        return b"".join(_spliced(lines, bad, rows))

    def _lines(self, table: pa.Table) -> pa.StringArray:
        *before, after = openings(table.column_names)
        pieces: list[pa.StringArray | str] = []
        for opening, name, column in zip(before, table.column_names, _columns(table), strict=True):
            pieces += [opening, column if name in self.bare else quoted(column)]
        return joined(*pieces, after, null="null")


@dataclass(frozen=True, slots=True)
class Parquet:
    """Parquet, of whatever types the columns have."""

    suffix: str = ".parquet"

    def packed(self, rows: Rows) -> bytes:
        """The bytes of the file."""
        target = io.BytesIO()
        pq.write_table(rows.table(), target, store_schema=False)
        return target.getvalue()


def openings(names: list[str]) -> list[str]:
    r"""What stands before each value of a JSON line, and after the last, for names with dots.

    >>> openings(["id", "who.id", "who.name"])
    ['{"id":', ',"who":{"id":', ',"name":', '}}\n']
    """
    told: list[str] = []
    inside = ""
    for place, name in enumerate(names):
        front, dot, field = name.rpartition(".")
        closed = "}" if inside and front != inside else ""
        opened = f'"{front}":{{' if dot and front != inside else ""
        told.append(f'{closed}{"," if place else "{"}{opened}"{field}":'.replace("{,", "{"))
        inside = front
    return [*told, "}}\n" if inside else "}\n"]


def quoted(column: pa.StringArray) -> pa.StringArray:
    r"""Texts as JSON writes them; null stays null.

    >>> quoted(pa.array(['a"b', "c\td", None])).to_pylist()
    ['"a\\"b"', '"c\\u0009d"', None]
    """
    if among("".join(ESCAPES).encode(), column):
        for sign, told in ESCAPES.items():
            column = replaced(column, sign, told)
    return joined('"', column, '"')


def _columns(table: pa.Table) -> Iterator[pa.StringArray]:
    for column in table.columns:
        whole: Any = column.chunk(0) if column.num_chunks == 1 else column.combine_chunks()
        yield whole


def _ended(line: str, *, cut: bool) -> bytes:
    return f"{line[: len(line) // 2]}\n".encode() if cut else line.encode()


def _spliced(lines: pa.StringArray, bad: list[bytes], rows: Rows) -> Iterator[memoryview | bytes]:
    """The bytes of the lines in order, with the extra ones before the lines they stand before."""
    _, places, texts = lines.buffers()
    ends = np.frombuffer(memoryview(places or b""), np.int32)[: len(lines) + 1]
    held = memoryview(texts or b"")
    done = 0
    for before, extra in zip(rows.before.tolist(), rows.extra.tolist(), strict=True):
        yield held[ends[done] : ends[before]]
        yield bad[extra - len(lines)] if extra >= len(lines) else held[ends[extra] : ends[extra + 1]]
        done = before
    yield held[ends[done] : ends[len(lines)]]
