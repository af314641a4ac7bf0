"""Files in the dialects of other systems, byte for byte."""

from __future__ import annotations

import gzip
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from unisono.demo.blemishes import BAD_ROWS, spoil
from unisono.demo.files import comma, day_first, iso, numbered, only, write_csv, write_lines, write_parquet

COLUMNS = {"código": ["a;b", "c"], "monto": np.array([1.5, 2.0])}


def test_csv(tmp_path: Path) -> None:
    write_csv(tmp_path / "a.csv", COLUMNS, delimiter=";", encoding="latin-1")
    assert (tmp_path / "a.csv").read_bytes() == 'código;monto\r\n"a;b";1.5\r\nc;2.0\r\n'.encode("latin-1")


def test_packed_csv_is_the_same_every_time(tmp_path: Path) -> None:
    for name in ("a.csv.gz", "b.csv.gz"):
        write_csv(tmp_path / name, COLUMNS)
    assert (tmp_path / "a.csv.gz").read_bytes() == (tmp_path / "b.csv.gz").read_bytes()
    assert gzip.decompress((tmp_path / "a.csv.gz").read_bytes()).decode().startswith("código,monto\r\n")


def test_lines(tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", [{"tema": "avería", "n": {"x": 1}}, {}])
    assert (tmp_path / "a.jsonl").read_text(encoding="utf-8") == '{"tema": "avería", "n": {"x": 1}}\n{}\n'


def test_parquet_keeps_types(tmp_path: Path) -> None:
    times = np.array(["2026-03-01T09:30:00", "NaT"], dtype="datetime64[s]")
    write_parquet(tmp_path / "a.parquet", {"fecha": times, "monto": np.array([1.5, np.nan])})
    read = pq.read_table(tmp_path / "a.parquet")
    assert pa.types.is_timestamp(read.schema.field("fecha").type)
    assert read["fecha"][1].as_py() is None
    assert read["monto"].to_pylist() == [1.5, None]


def test_writing_of_values() -> None:
    times = np.array(["2026-03-01T09:30:05"], dtype="datetime64[s]")
    assert iso(times).tolist() == ["2026-03-01 09:30:05"]
    assert day_first(times).tolist() == ["01/03/2026 09:30"]
    assert comma(np.array([-1234.5, 0.0])).tolist() == ["-1.234,50", "0,00"]
    assert only(np.array(["a", "b"], dtype=object), np.array([True, False])).tolist() == ["a", ""]
    assert numbered("V", np.array([0, 12])).tolist() == ["V00", "V12"]


def test_spoil_adds_rows_of_the_same_columns() -> None:
    spoiled = spoil("deals.csv", {"id_oportunidad": ["O1"], "monto_anual": ["1,00"], "etapa": ["ganada"]})
    assert spoiled["monto_anual"].tolist() == ["1,00", "doce mil", "718,80"]
    assert spoiled["etapa"].tolist() == ["ganada", "", ""]


def test_spoil_leaves_other_files_alone() -> None:
    assert spoil("employees.csv", {"codigo": ["V01"]})["codigo"].tolist() == ["V01"]


def test_spoil_puts_nulls_into_typed_columns() -> None:
    times = np.array(["2026-03-01"], dtype="datetime64[s]")
    spoiled = spoil("transactions.parquet", {"fecha": times, "monto": np.array([1.0])})
    assert np.isnat(spoiled["fecha"][-1])
    assert spoiled["monto"].tolist() == [1.0, BAD_ROWS["transactions.parquet"][0]["monto"]]
