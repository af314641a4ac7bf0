"""Making any customer's file readable: kept as it came, understood from its bytes, refused with a hint."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from unisono.errors import FileError, StoreError
from unisono.model.intake import Notice, OpenedFile
from unisono.store.intake.columnar import read_parquet
from unisono.store.intake.keep import Kept, Progress, keep
from unisono.store.intake.kind import recognise
from unisono.store.intake.sheets import read_sheet
from unisono.store.intake.textual import open_text
from unisono.store.intake.wish import Wish

EXPECTED = {".xlsx": "xlsx", ".xlsm": "xlsx", ".parquet": "parquet", ".csv": "csv", ".tsv": "csv"}
EXPECTED |= {".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl"}


def open_file(
    path: Path,
    vault: Path,
    *,
    encoding: str = "auto",
    delimiter: str = "auto",
    sheet: str = "",
    progress: Progress | None = None,
) -> OpenedFile:
    """How can the engine read this file as rows of text?

    Parameters
    ----------
    path : Path
        Any file a company may have: CSV of any dialect and encoding, also gzipped; XLSX; JSON lines
        or a JSON list; Parquet.
    vault : Path
        The folder of kept sources; the file is kept as `<two letters>/<sha256>/<name>`, and what
        the engine can't read in place is converted beside it.
    encoding, delimiter, sheet : str
        What is declared wins; `auto` (or an empty sheet) is found out, with a notice when guessed.
    progress : callable, optional
        Called with bytes done and bytes in all while the file is brought in.

    Returns
    -------
    OpenedFile
        `relation` stands after FROM and yields every column as text in the file's order, the
        rows in theirs, and an empty value as NULL. It is to be run whole, as in
        `COPY (SELECT … FROM relation)`; then `rejected_rows` tells what it left out.

    Raises
    ------
    FileError
        Where the file can't be read as a table; the code says why, `hint.<code>` what to do.
    StoreError
        Where the vault can't be written.
    """
    path = Path(path)
    kept = keep(path, vault, progress)
    try:
        return _told(_open(kept, Wish(encoding, delimiter, sheet)))
    except FileError as error:
        kept.discard()
        raise FileError(error.code, **{**error.facts, "file": path.name}) from error
    except OSError as error:
        raise StoreError("vault_unwritable", folder=str(vault), reason=error.strerror) from error


def _open(kept: Kept, wish: Wish) -> OpenedFile:
    kind = recognise(kept.path)
    if kind == "text":
        return open_text(kept, wish)
    target = wish.readable(kept, ".parquet")
    table = read_sheet(kept.path, target, wish.sheet) if kind == "xlsx" else read_parquet(kept.path, target)
    return table.opened(kept, kind, target)


def _told(opened: OpenedFile) -> OpenedFile:
    """Say so where the name promised another kind of file."""
    suffix = Path(opened.name.lower().removesuffix(".gz")).suffix
    if EXPECTED.get(suffix, opened.kind) == opened.kind:
        return opened
    notice = Notice("kind_differs", {"suffix": suffix, "kind": opened.kind})
    return replace(opened, notices=(notice, *opened.notices))
