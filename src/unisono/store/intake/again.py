"""Opens a file that is looked at many times before it is loaded: what the first look found is remembered."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

import python_calamine

from unisono.errors import FileError
from unisono.model.intake import Notice, OpenedFile
from unisono.store.intake.opening import open_file
from unisono.store.intake.streams import appearing

_PATHS = ("kept", "readable")


def open_again(
    path: Path, vault: Path, *, encoding: str = "auto", delimiter: str = "auto", sheet: str = ""
) -> OpenedFile:
    """Open a file as `open_file` does, or as it was opened before under the same wishes.

    Raises
    ------
    FileError, StoreError
        As `open_file` does.
    """
    wishes = "\x1f".join((path.name, encoding, delimiter, sheet))
    noted = vault / f"opened-{hashlib.sha256(wishes.encode()).hexdigest()[:16]}.json"
    with suppress(OSError, ValueError, TypeError, KeyError):
        remembered = _read(noted)
        if remembered.readable.exists() and remembered.kept.exists():
            return remembered
    opened = open_file(path, vault, encoding=encoding, delimiter=delimiter, sheet=sheet)
    with appearing(noted) as draft:
        draft.write_text(json.dumps(asdict(opened), default=str), encoding="utf-8")
    return opened


def sheet_names(opened: OpenedFile) -> tuple[str, ...]:
    """The sheets of a workbook that could be opened; none of any other file."""
    if opened.kind != "xlsx":
        return ()
    try:
        return tuple(python_calamine.CalamineWorkbook.from_path(str(opened.kept)).sheet_names)
    except python_calamine.CalamineError as error:
        raise FileError("workbook_broken", file=opened.name) from error


def _read(noted: Path) -> OpenedFile:
    told = json.loads(noted.read_text(encoding="utf-8"))
    told |= {name: Path(told[name]) for name in _PATHS}
    told["columns"] = tuple(told["columns"])
    told["notices"] = tuple(Notice(notice["code"], notice["facts"]) for notice in told["notices"])
    return OpenedFile(**told)
