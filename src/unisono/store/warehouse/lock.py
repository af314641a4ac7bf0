"""One load at a time: a lock that the system lets go by itself when its holder dies."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from unisono.errors import CompanyError


@contextmanager
def only_writer(path: Path) -> Iterator[None]:
    """Hold the company's write lock for the length of a load.

    Raises
    ------
    CompanyError
        Where another load is running; it names the process.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as held:
            holder = os.pread(descriptor, 20, 0).decode(errors="replace").strip() or "?"
            raise CompanyError("company_being_loaded", process=holder) from held
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, str(os.getpid()).encode(), 0)
        yield
    finally:
        os.close(descriptor)
