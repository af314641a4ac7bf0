"""What the exports say, read the way a careful clerk would: bad rows left out, corrections taken."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

Row = dict[str, Any]
ISO = "%Y-%m-%dT%H:%M:%SZ"
CHANNELS = {
    "teléfono": "teléfono", "telefono": "teléfono", "tel": "teléfono",
    "whatsapp": "whatsapp", "wsp": "whatsapp",
    "correo": "correo", "e-mail": "correo", "email": "correo",
}  # fmt: skip


def sold(path: Path) -> list[Row]:
    """Rows of a file of the sales system."""
    return list(csv.DictReader(io.StringIO(path.read_text("latin-1"), newline=""), delimiter=";"))


def asked(path: Path) -> list[Row]:
    """Rows of the survey tool's file."""
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))


def carried(path: Path) -> list[Row]:
    """Rows of the carrier's file."""
    return list(csv.DictReader(io.StringIO(gzip.decompress(path.read_bytes()).decode(), newline="")))


def billed(path: Path) -> list[Row]:
    """Rows of a file of the billing system."""
    return pq.read_table(path).to_pylist()


def tickets(exports: Path) -> dict[str, Row]:
    """The tickets by id, as they stand after the corrections."""
    found: dict[str, Row] = {}
    for name in ("mesa_de_ayuda.jsonl", "mesa_de_ayuda_correcciones.jsonl"):
        for row in _objects(exports / name):
            if row["id"] and row["canal"].lower() in CHANNELS and moment(row["tiempos"]["creado"]):
                found[row["id"]] = row | {"canal": CHANNELS[row["canal"].lower()]}
    return found


def _objects(path: Path) -> Iterator[Row]:
    for line in path.read_text("utf-8").splitlines():
        try:
            yield json.loads(line)
        except json.JSONDecodeError:
            assert not line.endswith("}"), "a line that ends too soon"


def moment(text: str) -> datetime | None:
    """A moment in UTC; None where no calendar has it."""
    try:
        return datetime.strptime(text, ISO)
    except ValueError:
        return None


def by_id(rows: list[Row], key: str, good: Callable[[Row], bool]) -> dict[str, Row]:
    """Rows by their id, without those that can't be meant; one that stands twice says the same twice."""
    found: dict[str, Row] = {}
    for row in rows:
        if row[key] and good(row):
            assert found.setdefault(row[key], row) == row
    return found
