"""A company written once: what its systems export, and what is true of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from unisono.demo import generate
from unisono.demo.world.laws import Laws
from unisono.demo.world.life import live
from unisono.demo.world.nouns import World

CUSTOMERS, SEED = 1_200, 5


@dataclass(frozen=True)
class Planted:
    """A planted company in a folder."""

    folder: Path

    @cached_property
    def truth(self) -> dict[str, Any]:
        return json.loads((self.folder / "truth.json").read_text(encoding="utf-8"))

    @cached_property
    def world(self) -> World:
        """What happened, lived again."""
        return live(SEED, 0, CUSTOMERS, Laws())

    def export(self, name: str) -> Path:
        return self.folder / "exports" / name

    def rows(self, name: str) -> list[dict[str, Any]]:
        """The truth about single rows."""
        return pq.read_table(self.folder / "truth" / f"{name}.parquet").to_pylist()


@pytest.fixture(scope="session")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Planted:
    """A small company of one block. It is read, never written to."""
    folder = tmp_path_factory.mktemp("planted")
    generate(folder, customers=CUSTOMERS, seed=SEED)
    return Planted(folder)
