"""What the intake found out about one file, and how the engine can read it as rows of text."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Notice:
    """Something worth knowing that stops nothing: an orphan, a doubtful date order, a flagged row."""

    code: str
    facts: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """One file made readable: `relation` is SQL that yields its columns as text, in the file's order.

    `kept` is the copy of the original inside the company's folder; `readable` is what the engine
    reads (the same file, or its conversion to UTF-8 CSV or Parquet). `rejects` names the table in
    which the engine collects what it rejects while the relation runs, empty where the conversion
    did so; `header_lines` is the line on which the header ends.
    """

    name: str
    sha256: str
    kept: Path
    readable: Path
    kind: str  # csv, xlsx, parquet, jsonl
    relation: str
    columns: tuple[str, ...]
    rows_hint: int
    encoding: str = "utf-8"
    delimiter: str = ","
    notices: tuple[Notice, ...] = ()
    rejects: str = ""
    header_lines: int = 1


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A row the reader could not even take apart: too many columns, broken quotes, bad bytes."""

    line: int
    column: str
    value: str
    reason: str
    raw: str
