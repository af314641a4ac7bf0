"""Reading text whose quotes are broken so that one stray quote costs one row and not the rest of the file.

A quoted value that doesn't close properly condemns the line on which its record began; reading
goes on at the next line. Everything else follows the engine: a quote inside an unquoted value is a
character, spaces around a quoted value are not part of it, blank lines are nothing.
"""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from unisono.errors import FileError
from unisono.store.intake.converted import Row
from unisono.store.intake.limits import MAX_LINE_BYTES
from unisono.store.intake.rejects import Rejects
from unisono.store.intake.streams import chunks

PATIENCE = 2**28  # bytes read in vain, for closing quotes that never came, before a file is refused

Line = tuple[int, bytes]


class Record:
    """One record taken apart line by line."""

    def __init__(self, delimiter: str) -> None:
        mark = re.escape(delimiter.encode())
        self.fields: list[bytes] = []
        self._quoted: bytearray | None = None
        self._opening = re.compile(rb' *"')
        self._body = re.compile(rb'(?:[^"]|"")*+')
        self._closing = re.compile(rb'" *(?:(%s)|$)' % mark)
        self._plain = re.compile(rb"[^%s]*" % mark)

    def restart(self) -> None:
        """Forget the record that was."""
        self.fields = []
        self._quoted = None

    def add(self, line: bytes) -> str:
        """Read one more line; answers `done`, `open` (a quoted value goes on) or `broken`."""
        place = 0
        if self._quoted is not None:
            self._quoted += b"\n"
        while True:
            if self._quoted is None and (opening := self._opening.match(line, place)):
                self._quoted, place = bytearray(), opening.end()
            if self._quoted is None:
                plain = self._plain.match(line, place)
                self.fields.append(plain[0] if plain else b"")
                place = (plain.end() if plain else place) + 1
                if place > len(line):
                    return "done"
                continue
            body = self._body.match(line, place)
            self._quoted += body[0] if body else b""
            place = body.end() if body else place
            if place == len(line):
                return "open"
            closing = self._closing.match(line, place)
            if closing is None:
                return "broken"
            self.fields.append(bytes(self._quoted.replace(b'""', b'"')))
            self._quoted, place = None, closing.end()
            if closing[1] is None:
                return "done"


class Mender:
    """Walks through the lines of a file, yielding the rows that are whole and setting the others aside."""

    def __init__(self, path: Path, columns: Sequence[str], delimiter: str, rejects: Rejects) -> None:
        self._path = path
        self._columns = columns
        self._mark = delimiter.encode()
        self._rejects = rejects
        self._record = Record(delimiter)
        self._ahead: deque[Line] = deque()
        self._wasted = 0

    def rows(self, skipped: int) -> Iterator[Row]:
        """Yield each whole row and the line on which it begins, after so many lines of header."""
        self._lines = islice(enumerate(_lines(self._path), start=1), skipped, None)
        while (line := self._next()) is not None:
            if not line[1] and len(self._columns) > 1:
                continue
            fields = self._quick(line[1])
            taken = self._take(line) if fields is None else (fields, line[1])
            if taken and (values := self._whole(line[0], *taken)):
                yield values, line[0]

    def _quick(self, line: bytes) -> list[bytes] | None:
        """The fields of a sound line of one record, as most are even here; None asks for a closer look."""
        if b'"' not in line:
            return line.split(self._mark)
        if b' "' in line:
            return None
        try:
            (cells,) = csv.reader([line.decode("latin-1")], delimiter=self._mark.decode(), strict=True)
        except csv.Error:
            return None
        return [cell.encode("latin-1") for cell in cells]

    def _next(self) -> Line | None:
        return self._ahead.popleft() if self._ahead else next(self._lines, None)

    def _take(self, first: Line) -> tuple[list[bytes], bytes] | None:
        """Take one record apart, or set its first line aside and give the others back."""
        self._record.restart()
        read: list[Line] = []
        size = 0
        line: Line | None = first
        while line is not None and size <= MAX_LINE_BYTES:
            read.append(line)
            size += len(line[1]) + 1
            state = self._record.add(line[1])
            if state == "done" and (len(read) == 1 or len(self._record.fields) == len(self._columns)):
                return self._record.fields, b"\n".join(body for _, body in read)
            if state != "open":
                break
            line = self._next()
        else:
            if line is not None:
                self._ahead.appendleft(line)
        self._ahead.extendleft(reversed(read[1:]))
        self._lose_patience(first[0], size)
        self._rejects.add(first[0], "broken_quotes", first[1].decode("utf-8", "replace"))
        return None

    def _lose_patience(self, line: int, size: int) -> None:
        self._wasted += size
        if self._wasted > PATIENCE + 4 * self._path.stat().st_size:
            raise FileError("quotes_hopeless", file=self._path.name, line=line)

    def _whole(self, line: int, fields: list[bytes], raw: bytes) -> list[str] | None:
        reason, column = "", ""
        if len(fields) > len(self._columns):
            reason = "too_many_columns"
        elif len(fields) < len(self._columns):
            reason, column = "missing_columns", self._columns[len(fields)]
        try:
            if not reason:
                return [field.decode() for field in fields]
        except UnicodeDecodeError:
            reason = "bad_encoding"
        self._rejects.add(line, reason, raw.decode("utf-8", "replace"), column=column)
        return None


def _lines(path: Path) -> Iterator[bytes]:
    """The lines of a UTF-8 text with one kind of line end, without their ends."""
    held = b""
    for piece in chunks(path):
        *whole, held = (held + piece).split(b"\n")
        for line in whole:
            yield line.removesuffix(b"\r")
    if held:
        yield held.removesuffix(b"\r")
