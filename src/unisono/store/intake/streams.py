"""Reading any kept file as a stream in constant memory, unpacking gzip and stopping bombs on the way."""

from __future__ import annotations

import gzip
import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast
from uuid import uuid4

from unisono.errors import FileError
from unisono.store.intake.limits import BOMB_BYTES, BOMB_RATIO, CHUNK

GZIP = b"\x1f\x8b"


def chunks(path: Path, size: int = CHUNK) -> Iterator[bytes]:
    """Yield the bytes of the file, unpacked where they are gzip.

    Parameters
    ----------
    path : Path
    size : int
        Bytes of each piece; the last may be shorter.

    Raises
    ------
    FileError
        `gzip_broken` where the archive ends early or is damaged, `file_bomb` where it unpacks to
        more than `BOMB_BYTES` and more than `BOMB_RATIO` times its size.
    """
    packed = path.stat().st_size
    unpacked = 0
    with path.open("rb") as raw:
        zipped = raw.read(2) == GZIP
        raw.seek(0)
        stream = cast(BinaryIO, gzip.GzipFile(fileobj=raw)) if zipped else raw
        while chunk := _read(stream, size, path.name):
            unpacked += len(chunk)
            if zipped and is_bomb(packed, unpacked):
                raise FileError("file_bomb", file=path.name, gigabytes=BOMB_BYTES // 2**30, ratio=BOMB_RATIO)
            yield chunk


def is_bomb(packed: int, unpacked: int) -> bool:
    """Whether so many bytes can't honestly come out of so few.

    >>> is_bomb(1_000, 2**31), is_bomb(2**30, 2**31)
    (True, False)
    """
    return unpacked > BOMB_BYTES and unpacked > BOMB_RATIO * max(packed, 1)


def head(path: Path, size: int) -> bytes:
    """Give the first bytes of the file, unpacked."""
    return next(chunks(path, size), b"")


def is_packed(path: Path) -> bool:
    """Whether the file's bytes are gzip, whatever its name says."""
    with path.open("rb") as raw:
        return raw.read(2) == GZIP


@contextmanager
def appearing(target: Path) -> Iterator[Path]:
    """Give a temporary path to write to; `target` appears whole when the block ends, or not at all."""
    draft = target.with_name(f".{uuid4().hex}")
    try:
        yield draft
        os.replace(draft, target)
    finally:
        draft.unlink(missing_ok=True)


def _read(stream: BinaryIO, size: int, name: str) -> bytes:
    try:
        return stream.read(size)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise FileError("gzip_broken", file=name) from error
    except OSError as error:
        raise FileError("file_unreadable", file=name, reason=error.strerror or str(error)) from error
