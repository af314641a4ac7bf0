"""The installation's own secret: made at its first start, kept in the company's folder, never a default."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

FILE = "secret"
BYTES = 50


def secret_of(folder: Path | None) -> str:
    """The secret of the company in this folder; a passing one where no company is served.

    Raises
    ------
    FileExistsError
        Never: of two processes that start at once, the second reads what the first wrote.
    """
    if folder is None:
        return secrets.token_urlsafe(BYTES)
    path = folder / FILE
    if not path.exists():
        new = path.with_name(f"{FILE}.{os.getpid()}")
        new.touch(mode=0o600)
        new.write_text(secrets.token_urlsafe(BYTES), encoding="ascii")
        try:
            os.link(new, path)  # unlike a rename, never replaces what another process just wrote
        except FileExistsError:
            pass
        finally:
            new.unlink()
    return path.read_text(encoding="ascii")
