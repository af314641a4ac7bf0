"""Mends rows set aside one by one: what a person corrects comes back through the same door as any file."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from unisono.errors import MissingError
from unisono.model.company import Company
from unisono.model.kernel import Kernel
from unisono.services.audit import note
from unisono.services.companies import edition_of, reader_of
from unisono.services.listen.correction import (
    FILE_COLUMN,
    LINE_COLUMN,
    OWN_COLUMNS,
    RAW_COLUMN,
    REASON_COLUMN,
    harmless,
)
from unisono.services.listen.matching import CORRECTION
from unisono.services.rights import allow
from unisono.store import uploads
from unisono.store.uploads import Upload

PAGE = 50
_TOLD = 'id, source, file, line, "column", value, reason, more, raw'


@dataclass(frozen=True, slots=True)
class AsideRow:
    """A row set aside: where it stands, what is wrong with it, and all it says."""

    id: str
    source: str
    file: str
    line: int
    column: str
    value: str
    reason: str
    more: int
    values: Mapping[str, str]
    whole: str  # the line as it was, where it could not be taken apart

    @property
    def recipe(self) -> str:
        """The recipe of its source."""
        return self.source.partition("/")[0]

    @property
    def key(self) -> str:
        """Which of the recipe's files it came in."""
        return self.source.partition("/")[2]


@dataclass(frozen=True, slots=True)
class AsidePage:
    """Some of the rows set aside, how many there are, and how many of each reason."""

    rows: tuple[AsideRow, ...]
    total: int
    reasons: tuple[tuple[str, str, int], ...]  # column, reason, rows
    sources: tuple[tuple[str, int], ...]


def aside_page(company: Company, *, source: str = "", page: int = 1, size: int = PAGE) -> AsidePage:
    """One page of the rows set aside, of one source or all, with what is wrong with them most often.

    Raises
    ------
    RightsError
        Where this person may not import.
    """
    allow(company, "import")
    of_source = " from set_aside where $source = '' or source = $source"
    asked = {"source": source}
    listed = f"select {_TOLD}{of_source} order by source, file, line limit {size} offset {(page - 1) * size}"
    grouped = f'select "column", reason, count(*) as n{of_source} group by all order by n desc, 1, 2 limit 12'
    counted = "select source, count(*) as n from set_aside group by source order by source"
    with reader_of(company, edition_of(company)) as reader:
        rows = reader.ask(Kernel(listed, ("set_aside",), asked))
        reasons = reader.ask(Kernel(grouped, ("set_aside",), asked))
        sources = reader.ask(Kernel(counted, ("set_aside",)))
    by_source = tuple((str(row["source"]), int(row["n"])) for row in sources)
    return AsidePage(
        rows=tuple(_row(row) for row in rows),
        total=sum(n for name, n in by_source if source in ("", name)),
        reasons=tuple((row["column"] or "", row["reason"], row["n"]) for row in reasons),
        sources=by_source,
    )


def row_aside(company: Company, identity: str) -> AsideRow:
    """One row set aside.

    Raises
    ------
    MissingError
        `row_missing`, where it was corrected since, or never was.
    """
    allow(company, "import")
    kernel = Kernel(f"select {_TOLD} from set_aside where id = $id", ("set_aside",), {"id": identity})
    with reader_of(company, edition_of(company)) as reader:
        rows = reader.ask(kernel)
    if not rows:
        raise MissingError("row_missing")
    return _row(rows[0])


def corrected(company: Company, identity: str, values: Mapping[str, str]) -> Upload:
    """Write a row anew with what a person corrected, as a file ready to be imported.

    Parameters
    ----------
    values
        By column of the file; a column that is left out stays as it was.

    Raises
    ------
    MissingError
        `row_missing`.
    """
    row = row_aside(company, identity)
    mended = {column: values.get(column, old) for column, old in row.values.items()}
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([FILE_COLUMN, LINE_COLUMN, REASON_COLUMN, *mended])
    writer.writerow([harmless(value) for value in (row.file, row.line, row.reason, *mended.values())])
    upload = uploads.keep_upload(
        company.folder,
        _correction_name(row),
        [text.getvalue().encode()],
        by=company.actor.name,
        limit=len(text.getvalue()) * 4 + 1,
    )
    note(company, "row_corrected", {"file": row.file, "line": row.line})
    return uploads.note_upload(upload, recipe=row.recipe, file=row.key)


def correction_name(company: Company, source: str) -> str:
    """What to call the file of a source's rows set aside, so that it is known when it comes back."""
    rows = aside_page(company, source=source, size=1).rows
    return _correction_name(rows[0]) if rows and source else f"unisono{CORRECTION}.csv"


def _correction_name(row: AsideRow) -> str:
    stem = Path(row.file.removesuffix(".gz")).stem.replace(CORRECTION, "")
    return f"{stem}{CORRECTION}.csv"


def _row(told: Mapping[str, Any]) -> AsideRow:
    raw: dict[str, Any] = json.loads(told["raw"] or "{}")
    return AsideRow(
        id=str(told["id"]),
        source=str(told["source"]),
        file=str(told["file"]),
        line=int(told["line"]),
        column=told["column"] or "",
        value=told["value"] or "",
        reason=str(told["reason"]),
        more=int(told["more"]),
        values={name: str(value or "") for name, value in raw.items() if name not in OWN_COLUMNS},
        whole=str(raw.get(RAW_COLUMN) or ""),
    )
