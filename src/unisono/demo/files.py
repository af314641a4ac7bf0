"""Files as different systems write them: commas or semicolons, UTF-8 or Latin-1, nested, packed, typed."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from unisono.demo.truth import Flags, Floats, Texts, Times, Whole

Columns = Mapping[str, Sequence[Any] | np.ndarray[Any, Any]]


def write_csv(path: Path, columns: Columns, *, delimiter: str = ",", encoding: str = "utf-8") -> None:
    """Write a CSV; a name ending in `.gz` is packed, always to the same bytes."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(zip(*columns.values(), strict=True))
    raw = text.getvalue().encode(encoding)
    path.write_bytes(gzip.compress(raw, mtime=0) if path.suffix == ".gz" else raw)


def write_lines(path: Path, rows: Iterable[Mapping[str, object]]) -> None:
    """Write one JSON object a line."""
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.write_text("".join(lines), encoding="utf-8", newline="")


def write_parquet(path: Path, columns: Columns) -> None:
    """Write a typed Parquet file."""
    pq.write_table(
        pa.table({name: pa.array(column, from_pandas=True) for name, column in columns.items()}), path
    )


def iso(times: Times) -> Texts:
    """Moments as `2026-03-01 09:30:00`.

    >>> iso(np.array(["2026-03-01T09:30:00"], dtype="datetime64[s]")).tolist()
    ['2026-03-01 09:30:00']
    """
    return np.array(
        [text.replace("T", " ") for text in np.datetime_as_string(times, "s").tolist()], dtype=object
    )


def day_first(times: Times) -> Texts:
    """Moments as `01/03/2026 09:30`.

    >>> day_first(np.array(["2026-03-01T09:30:00"], dtype="datetime64[s]")).tolist()
    ['01/03/2026 09:30']
    """
    written = np.datetime_as_string(times, "m").tolist()
    return np.array([f"{t[8:10]}/{t[5:7]}/{t[:4]} {t[11:]}" for t in written], dtype=object)


def comma(amounts: Floats) -> Texts:
    """Amounts as `1.234,50`.

    >>> comma(np.array([1234.5])).tolist()
    ['1.234,50']
    """
    swap = str.maketrans(",.", ".,")
    return np.array([f"{amount:,.2f}".translate(swap) for amount in amounts], dtype=object)


def only(texts: Texts, wanted: Flags) -> Texts:
    """The texts where wanted, nothing elsewhere."""
    return np.where(wanted, texts, "")


def numbered(letter: str, numbers: Whole) -> Texts:
    """Codes such as `V07`.

    >>> numbered("V", np.array([7])).tolist()
    ['V07']
    """
    return np.array([f"{letter}{number:02d}" for number in numbers.tolist()], dtype=object)
