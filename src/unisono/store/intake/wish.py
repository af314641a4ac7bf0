"""What a recipe declares about a file, and where its conversion under that declaration stands."""

from __future__ import annotations

import hashlib
from dataclasses import astuple, dataclass
from pathlib import Path

from unisono.store.intake.keep import Kept


@dataclass(frozen=True, slots=True)
class Wish:
    """The declared encoding, delimiter and sheet; `auto` and empty mean that nothing is declared."""

    encoding: str = "auto"
    delimiter: str = "auto"
    sheet: str = ""

    def readable(self, kept: Kept, suffix: str) -> Path:
        """Where the conversion of this file stands: beside it, one for each declaration."""
        told = "\x1f".join([*astuple(self), kept.path.name])
        return kept.path.with_name(f"readable-{hashlib.sha256(told.encode()).hexdigest()[:12]}{suffix}")
