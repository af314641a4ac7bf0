"""Reading delimited text: in place where the engine can be trusted, mended where quotes are broken."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from unisono.errors import FileError
from unisono.model.intake import Notice
from unisono.store.intake.converted import write_rows
from unisono.store.intake.engine import csv_relation, text
from unisono.store.intake.header import Header, read_header
from unisono.store.intake.limits import HEAD, MAX_LINE_BYTES
from unisono.store.intake.mend import Mender
from unisono.store.intake.quotes import Layout, quote_layout
from unisono.store.intake.rejects import setting_aside
from unisono.store.intake.streams import chunks, head, is_packed
from unisono.store.intake.survey import Survey
from unisono.store.intake.table import Table

ESCAPES = {"\n": r"\n", "\r\n": r"\r\n"}


@dataclass(frozen=True, slots=True)
class Delimited:
    """A delimited text in UTF-8 with one kind of line end, and what a look at its bytes found."""

    path: Path
    found: Survey
    header: Header
    layout: Layout


def look(path: Path, found: Survey, delimiter: str, file: str) -> Delimited:
    """Find delimiter, header and how records lie in the lines."""
    start = head(path, HEAD)
    if len(start) < found.size:  # the cut may have gone through a line
        start = start[: start.rfind(b"\n") + 1] or head(path, MAX_LINE_BYTES + 2)
    header = read_header(start.decode("utf-8", "replace"), delimiter, file)
    layout: Layout = quote_layout(chunks(path), header.delimiter) if found.quotes else "lines"
    return Delimited(path, found, header, layout)


def relation(source: Delimited) -> tuple[str, str]:
    """The SQL that reads the text in place, and the table where the engine puts what it rejects."""
    rejects = f"rejects_{uuid4().hex}"
    options = {
        "header": "true",
        "skip": str(source.header.junk),
        "delim": text(source.header.delimiter),
        "quote": "'\"'",
        "escape": "'\"'",
        "new_line": f"'{ESCAPES[source.found.newline]}'",
        "compression": "'gzip'" if is_packed(source.path) else "'none'",
        "store_rejects": "true",
        "rejects_table": text(rejects),
        "rejects_scan": text(rejects.replace("rejects", "scans", 1)),
        "rejects_limit": "0",
        "rejects_line_size_limit": "2000",
        "parallel": "true" if source.layout == "lines" else "false",
    }
    return csv_relation(source.path, source.header.columns, options), rejects


def mended(source: Delimited, target: Path, file: str) -> Table:
    """Convert a text with broken quotes, setting aside the rows they break."""
    header = source.header
    try:
        with setting_aside(target, file) as rejects:
            mender = Mender(source.path, header.columns, header.delimiter, rejects)
            rows = write_rows(mender.rows(header.ends), header.columns, target, file)
    except FileError as error:
        raise FileError(error.code, **{**error.facts, "file": file}) from error
    return Table(header.columns, rows, (Notice("quotes_mended", {"rows": rejects.count}),))
