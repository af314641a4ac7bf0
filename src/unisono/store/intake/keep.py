"""Keeping every source as it came, under its sha256, so that any figure can be traced to its bytes."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from unisono.errors import FileError, StoreError
from unisono.store.intake.limits import CHUNK

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Kept:
    """A source in the vault; `fresh` when these bytes were not there before."""

    path: Path
    sha256: str
    fresh: bool

    def discard(self) -> None:
        """Take a refused file out of the vault again, unless its bytes had been kept earlier."""
        if self.fresh:
            shutil.rmtree(self.path.parent, ignore_errors=True)


def keep(path: Path, vault: Path, progress: Progress | None = None) -> Kept:
    """Copy the file into `vault/<two letters>/<sha256>/<name>` while its sha256 is taken.

    A file that nobody may write is hard-linked where the filesystem allows; any other is copied,
    because an edit in place would change the evidence.

    Raises
    ------
    FileError
        `file_missing`, `file_is_folder`, `file_is_no_file`, `file_empty`, `file_unreadable`.
    StoreError
        `vault_unwritable`.
    """
    size = _size(path)
    draft = vault / f".{uuid4().hex}"
    try:
        vault.mkdir(parents=True, exist_ok=True)
        sha256 = _bring(path, draft, size, progress)
        target = vault / sha256[:2] / sha256 / path.name
        fresh = not target.parent.exists()
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists():
            os.replace(draft, target)
        return Kept(target, sha256, fresh)
    except PermissionError as error:
        raise _blame(error, path, vault) from error
    except OSError as error:
        raise StoreError("vault_unwritable", folder=str(vault), reason=error.strerror) from error
    finally:
        with suppress(OSError):  # there may be no vault to take it out of
            draft.unlink()


def _blame(error: PermissionError, path: Path, vault: Path) -> FileError | StoreError:
    if error.filename in (str(path), path):
        return FileError("file_unreadable", file=path.name, reason=error.strerror)
    return StoreError("vault_unwritable", folder=str(vault), reason=error.strerror)


def _size(path: Path) -> int:
    try:
        found = path.stat()
    except FileNotFoundError as error:
        raise FileError("file_missing", file=str(path)) from error
    except OSError as error:
        raise FileError("file_unreadable", file=path.name, reason=error.strerror) from error
    if stat.S_ISDIR(found.st_mode):
        raise FileError("file_is_folder", file=path.name)
    if not stat.S_ISREG(found.st_mode):
        raise FileError("file_is_no_file", file=path.name)
    if not found.st_size:
        raise FileError("file_empty", file=path.name)
    return found.st_size


def _bring(path: Path, draft: Path, size: int, progress: Progress | None) -> str:
    linked = _link(path, draft)
    digest = hashlib.sha256()
    done = 0
    target_path = Path(os.devnull if linked else draft)
    # Hashing and writing let the interpreter go, so one core hashes while the other copies.
    with ThreadPoolExecutor(1) as hasher, path.open("rb") as source, target_path.open("wb") as target:
        while chunk := source.read(CHUNK):
            hashed = hasher.submit(digest.update, chunk)
            target.write(chunk)
            done += len(chunk)
            if progress:
                progress(done, size)
            hashed.result()
    if not linked:
        shutil.copystat(path, draft)
        draft.chmod(0o440)
    return digest.hexdigest()


def _link(path: Path, draft: Path) -> bool:
    if path.stat().st_mode & 0o222:
        return False
    try:
        os.link(path.resolve(), draft)
    except OSError:
        return False
    return True
