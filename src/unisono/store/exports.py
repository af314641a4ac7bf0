"""Files written for people, outside the company's own: a place that can't be written to has words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from unisono.errors import FileError


@contextmanager
def exporting(path: Path) -> Iterator[Path]:
    """Make the folders above a file that is about to be written, and say so where it can't be.

    Raises
    ------
    FileError
        `file_unwritable`: a folder stands there, or may not be written to, or the disk is full.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield path
    except OSError as error:
        raise FileError("file_unwritable", file=str(path), reason=error.strerror or str(error)) from error
