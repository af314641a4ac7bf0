"""What people bring in through a page waits here until it is imported, each file in a folder of its own.

The name a person gave a file is told, never walked: the file lies under a name of ours that keeps what is
harmless of it, because recipes know files by their names.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from unisono.errors import FileError, MissingError
from unisono.store.exports import exporting

FOLDER, TOLD = "uploads", "upload.json"
KEPT_DAYS = 30
LONGEST_NAME = 120  # bytes; names of conversions are built upon it
LONGEST_TOLD = 300
_ID = re.compile(r"[0-9a-f]{32}")
_DEVICE = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")
_HARMFUL = re.compile(r'[<>:"|?*\'`$;&%{}\[\]\\/]')


@dataclass(frozen=True, slots=True)
class Upload:
    """One file brought in: what its owner called it, where it lies, how large it is, whose and when.

    `recipe` and `file` say how it is to be read, once somebody has decided; `edition` is the one it was
    imported into.
    """

    id: str
    name: str
    path: Path
    size: int
    by: str
    made_at: datetime
    recipe: str = ""
    file: str = ""
    edition: int | None = None

    @property
    def scratch(self) -> Path:
        """Where what was found out about it may lie."""
        return self.path.parent / "scratch"


def keep_upload(folder: Path, name: str, pieces: Iterable[bytes], *, by: str, limit: int) -> Upload:
    """Write a file down as it comes in; what is refused half-way leaves nothing.

    Raises
    ------
    FileError
        `upload_too_large`, `file_empty`, `file_unwritable`.
    """
    forget_old(folder)
    own = folder / FOLDER / uuid4().hex
    told = _told_name(name)
    path = own / safe_name(name)
    try:
        with exporting(path):
            size = _write(path, pieces, limit, told)
            path.chmod(0o440)  # the intake links what nobody may write, instead of copying it
            upload = Upload(own.name, told, path, size, by, datetime.now(UTC))
            _note(upload)
    except BaseException:
        shutil.rmtree(own, ignore_errors=True)
        raise
    return upload


def upload_of(folder: Path, identity: str) -> Upload:
    """The upload of that id.

    Raises
    ------
    MissingError
        Where there is none.
    """
    own = folder / FOLDER / identity
    if _ID.fullmatch(identity):
        with suppress(OSError, ValueError, KeyError, TypeError):
            told = json.loads((own / TOLD).read_text(encoding="utf-8"))
            path = own / told.pop("path")
            return Upload(**{**told, "path": path, "made_at": datetime.fromisoformat(told["made_at"])})
    raise MissingError("upload_missing")


def all_uploads(folder: Path) -> tuple[Upload, ...]:
    """What waits, the newest first."""
    found = []
    for own in (folder / FOLDER).glob("*"):
        with suppress(MissingError):
            found.append(upload_of(folder, own.name))
    return tuple(sorted(found, key=lambda upload: upload.made_at, reverse=True))


def note_upload(upload: Upload, **facts: str | int | None) -> Upload:
    """Remember how an upload is to be read, or what it was imported into."""
    changed = replace(upload, **facts)  # type: ignore[arg-type]  # its own fields, by name
    _note(changed)
    return changed


def drop_upload(upload: Upload) -> None:
    """Take an upload away; what was imported of it stays in the company's vault."""
    shutil.rmtree(upload.path.parent, ignore_errors=True)


def forget_old(folder: Path, *, now: datetime | None = None) -> None:
    """Take away what nobody has come back for in a month."""
    before = (now or datetime.now(UTC)) - timedelta(days=KEPT_DAYS)
    for upload in all_uploads(folder):
        if upload.made_at < before:
            drop_upload(upload)


def safe_name(name: str) -> str:
    """The harmless part of a file's name: no folders, no devices, no signs a shell or a page would read.

    >>> safe_name("../../etc/passwd"), safe_name("C:\\\\datos\\\\Ventas 2026.CSV"), safe_name("con.csv")
    ('passwd', 'Ventas 2026.CSV', '_con.csv')
    """
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rsplit("/", 1)[-1]
    shown = "".join(sign if sign.isprintable() else " " for sign in last)  # no controls, no turned writing
    plain = " ".join(_HARMFUL.sub("_", shown).split()).strip(". ").lstrip("-~")
    plain = f"_{plain}" if _DEVICE.match(plain) or plain in (TOLD, "scratch") else plain
    return _shortened(plain) or "file"


def _shortened(name: str) -> str:
    stem, dot, ending = name.rpartition(".") if "." in name else (name, "", "")
    ending = dot + ending if len(ending.encode()) <= 16 else ""
    stem = stem if ending else name
    room = LONGEST_NAME - len(ending.encode())
    return stem.encode()[:room].decode("utf-8", "ignore").rstrip() + ending


def _told_name(name: str) -> str:
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(sign if sign.isprintable() else " " for sign in last)[:LONGEST_TOLD].strip() or "file"


def _write(path: Path, pieces: Iterable[bytes], limit: int, name: str) -> int:
    size = 0
    with path.open("xb") as file:
        for piece in pieces:
            size += len(piece)
            if size > limit:
                raise FileError("upload_too_large", file=name, megabytes=limit // 1_000_000)
            file.write(piece)
    if not size:
        raise FileError("file_empty", file=name)
    return size


def _note(upload: Upload) -> None:
    told = {**asdict(upload), "path": upload.path.name, "made_at": upload.made_at.isoformat()}
    written = upload.path.parent / f".{uuid4().hex}"
    written.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    os.replace(written, upload.path.parent / TOLD)
