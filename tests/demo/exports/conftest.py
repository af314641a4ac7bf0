"""The small block, written once as text and read back as plain rows."""

from __future__ import annotations

import csv
import gzip
import io
from pathlib import Path

import pytest

from tests.demo.exports.small import small_block
from unisono.demo.exports import ExportDirt, write_block

Rows = list[dict[str, str]]


@pytest.fixture(scope="session")
def clean_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The exports of the small block with nothing wrong in them."""
    folder = tmp_path_factory.mktemp("clean")
    write_block(folder, small_block(), dirt=ExportDirt.clean())
    return folder


def read_csv(path: Path, *, delimiter: str = ",", encoding: str = "utf-8-sig") -> Rows:
    """The rows of delimited text, packed or not."""
    raw = path.read_bytes()
    text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode(encoding)
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))


def read_sales(path: Path) -> Rows:
    """The rows of a file of the sales system."""
    return read_csv(path, delimiter=";", encoding="latin-1")
