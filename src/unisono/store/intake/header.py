"""Reading the top of a delimited text: which delimiter, which columns, and on which line the rows begin."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from unisono.errors import FileError
from unisono.model.intake import Notice
from unisono.store.intake.limits import MAX_COLUMNS

CANDIDATES = ";\t|,^~\x1f\x01:"  # in this order where they agree equally well
NAMED = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "pipe": "|"}
SAMPLE = 200
UNSEEN = "\ufeff\u200b"  # joined files have a byte order mark each, pages a space of no width
ALIKE = 0.8  # share of lines that must agree before another delimiter is called obvious


@dataclass(frozen=True, slots=True)
class Header:
    """The top of a delimited text: `junk` lines to skip, then the header, which ends on line `ends`."""

    columns: tuple[str, ...]
    delimiter: str
    junk: int
    ends: int
    notices: tuple[Notice, ...] = ()


def read_header(text: str, declared: str, file: str) -> Header:
    """Find delimiter and columns in the first characters of a file.

    Parameters
    ----------
    text : str
        The top of the file, ending at a line end.
    declared : str
        The delimiter, or `auto`.
    file : str
        The name for errors.

    Raises
    ------
    FileError
        `file_empty`, `delimiter_unusable`, `header_broken`, `header_blank`, `header_duplicates`,
        `header_delimiter`, `too_many_columns`.

    >>> read_header("id;name\\n1;Ana\\n", "auto", "a.csv").columns
    ('id', 'name')
    """
    # Not `splitlines`: it ends lines at signs (a form feed, U+2028) where the engine that skips them doesn't.
    lines = io.StringIO(text.removeprefix("\ufeff")).readlines()
    junk, hinted = _junk(lines)
    body = "".join(lines[junk:])
    if not body.strip():
        raise FileError("file_empty", file=file)
    wanted = hinted if declared in ("", "auto") else NAMED.get(declared, declared)
    if wanted and (len(wanted) != 1 or wanted in '"\r\n' or not wanted.isascii()):
        raise FileError("delimiter_unusable", file=file, delimiter=wanted)
    delimiter = wanted or vote(body, file)
    cells, height = _first(body, delimiter, file)
    columns, notices = named(cells, file)
    return Header(columns, delimiter, junk, junk + height, notices)


def _junk(lines: Sequence[str]) -> tuple[int, str]:
    """Blank lines on top, and Excel's `sep=;` line, are not the header."""
    junk, hinted = 0, ""
    for line in lines:
        mark = line.strip("\r\n").lower()
        if mark.startswith("sep=") and len(mark) == 5 and not hinted:
            hinted = mark[4]
        elif mark.strip():
            break
        junk += 1
    return junk, hinted


def vote(body: str, file: str) -> str:
    """Choose the delimiter that splits the header and the first rows alike into most columns.

    >>> vote("precio;ciudad\\n1,5;Lima\\n2,5;Quito\\n", "a.csv")
    ';'
    """
    counts = {mark: _widths(body, mark) for mark in CANDIDATES}
    scores = {mark: _score(widths) for mark, widths in counts.items()}
    best = max(scores, key=lambda mark: scores[mark])
    if scores[best] > 0:
        return best
    obvious = _obvious(counts)
    if obvious:
        raise FileError("header_delimiter", file=file, delimiter=repr(obvious)[1:-1])
    widest = max(CANDIDATES, key=lambda mark: counts[mark][:1])
    if counts[widest][:1] > [1]:
        return widest
    return min(",;\t|\x1f", key=body.count)


def _score(widths: Sequence[int]) -> float:
    if not widths or widths[0] < 2:
        return 0.0
    rows = widths[1:]
    share = sum(width == widths[0] for width in rows) / len(rows) if rows else 1.0
    return share * (widths[0] - 1)


def _obvious(counts: dict[str, list[int]]) -> str:
    for mark, widths in counts.items():
        rows = widths[1:]
        if len(rows) < 2 or mark == ":":  # times and addresses hold it: no sign of columns
            continue
        width, times = Counter(rows).most_common(1)[0]
        if width > 1 and width != widths[0] and times >= ALIKE * len(rows):
            return mark
    return ""


def _widths(body: str, delimiter: str) -> list[int]:
    widths: list[int] = []
    try:
        for row in csv.reader(io.StringIO(body, newline=""), delimiter=delimiter):
            if row:
                widths.append(len(row))
            if len(widths) > SAMPLE:
                break
    except csv.Error:  # a field too large for the sample; what was seen so far is enough
        return widths
    return widths


def _first(body: str, delimiter: str, file: str) -> tuple[list[str], int]:
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=delimiter, strict=True)
    try:
        return next(reader), reader.line_num
    except csv.Error as error:
        raise FileError("header_broken", file=file) from error


def named(cells: Sequence[str], file: str) -> tuple[tuple[str, ...], tuple[Notice, ...]]:
    """Give every column a name of its own, without what nobody sees; blank ones are called by their place.

    >>> named(["id", "", " name "], "a.csv")[0]
    ('id', 'column_2', 'name')
    """
    cells = [cell.strip().strip(UNSEEN).strip() for cell in cells]
    if len(cells) > MAX_COLUMNS:
        raise FileError("too_many_columns", file=file, found=len(cells), limit=MAX_COLUMNS)
    if not any(cells):
        raise FileError("header_blank", file=file)
    twice = [cell for cell, times in Counter(cell.casefold() for cell in cells if cell).items() if times > 1]
    if twice:
        shown = sorted({cell for cell in cells if cell.casefold() in twice})
        raise FileError("header_duplicates", file=file, columns=", ".join(shown))
    taken = {cell.casefold() for cell in cells}
    columns: list[str] = []
    for place, cell in enumerate(cells, start=1):
        columns.append(cell or _free(f"column_{place}", taken))
    blanks = [column for column, cell in zip(columns, cells, strict=True) if not cell]
    notices = (Notice("column_named", {"columns": ", ".join(blanks)}),) if blanks else ()
    return tuple(columns), notices


def _free(name: str, taken: set[str]) -> str:
    while name in taken:
        name += "_"
    taken.add(name)
    return name
