"""Files come out in parts, the same for the same stream, as text or as Parquet with the same values."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from tests.demo.exports.conftest import read_csv, read_sales
from tests.demo.exports.small import small_block, without_history
from unisono.demo.exports import ExportDirt, Written, write_block

STEMS = {
    "crm_clientes": ".csv",
    "crm_leads": ".csv",
    "crm_oportunidades": ".csv",
    "crm_contratos": ".csv",
    "crm_actividades": ".csv",
    "mesa_de_ayuda": ".jsonl",
    "mesa_de_ayuda_correcciones": ".jsonl",
    "encuestas": ".csv",
    "facturacion_cuentas": ".parquet",
    "facturacion": ".parquet",
    "entregas": ".csv.gz",
}


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_every_system_gives_its_files(tmp_path: Path) -> None:
    written = write_block(tmp_path, small_block(), dirt=ExportDirt())
    expected = {f"{stem}{suffix}" for stem, suffix in STEMS.items()}
    assert {path.name for path in tmp_path.iterdir()} == set(written.rows) == expected


def test_a_part_stands_before_the_suffix(tmp_path: Path) -> None:
    write_block(tmp_path, small_block(part="-003", block=3), dirt=ExportDirt())
    assert {path.name for path in tmp_path.iterdir()} == {f"{stem}-003{end}" for stem, end in STEMS.items()}
    assert read_sales(tmp_path / "crm_leads-003.csv")[0]["id_lead"].startswith("L003")


def test_the_same_stream_gives_the_same_bytes(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("one", "two", "other")]
    for folder, seed in zip(folders, (1, 1, 2), strict=True):
        folder.mkdir()
        write_block(folder, small_block(seed=seed), dirt=ExportDirt())
    one, two, other = (bytes_of(folder) for folder in folders)
    assert one == two
    assert one != other


@pytest.mark.parametrize("parquet_only", [False, True])
def test_rows_are_counted_as_they_stand(tmp_path: Path, *, parquet_only: bool) -> None:
    written = write_block(tmp_path, small_block(), dirt=ExportDirt(), parquet_only=parquet_only)
    for path in tmp_path.iterdir():
        assert count(path) == written.rows[path.name], path.name


def count(path: Path) -> int:
    if path.suffix == ".parquet":
        return pq.read_metadata(path).num_rows
    if path.suffix == ".jsonl":
        return len(path.read_text(encoding="utf-8").splitlines())
    return len(read_sales(path) if path.name.startswith("crm") else read_csv(path))


def test_clean_exports_have_only_the_worlds_rows(tmp_path: Path) -> None:
    written = write_block(tmp_path, small_block(), dirt=ExportDirt.clean())
    assert (written.bad, written.repeated, written.corrected) == ({}, {}, {})
    assert written.rows == {
        "crm_clientes.csv": 5,
        "crm_leads.csv": 5,
        "crm_oportunidades.csv": 4,
        "crm_contratos.csv": 4,
        "crm_actividades.csv": 4,
        "mesa_de_ayuda.jsonl": 3,
        "encuestas.csv": 3,
        "facturacion_cuentas.parquet": 3,
        "facturacion.parquet": 4,
        "entregas.csv.gz": 4,
    }


def test_dirt_adds_to_the_worlds_rows(tmp_path: Path) -> None:
    clean = Written(rows=write_block(tmp_path, small_block(), dirt=ExportDirt.clean()).rows)
    dirty = write_block(tmp_path, small_block(), dirt=ExportDirt())
    assert (
        clean + Written(dirty.bad) + Written(dirty.repeated) + Written(dirty.corrected)
    ).rows == dirty.rows
    assert set(dirty.repeated) == {"crm_clientes.csv", "mesa_de_ayuda.jsonl", "encuestas.csv"}


def test_repeated_rows_repeat_every_byte(tmp_path: Path) -> None:
    only_twice = ExportDirt(repeated=0.6, corrected=0.0, bad=0.0, blank=0.0, respelled=0.0)
    written = write_block(tmp_path, small_block(), dirt=only_twice)
    lines = (tmp_path / "mesa_de_ayuda.jsonl").read_bytes().splitlines()
    assert len(lines) - len(set(lines)) == written.repeated["mesa_de_ayuda.jsonl"] == 2


def test_parquet_only_says_the_same_under_the_same_names(tmp_path: Path, clean_folder: Path) -> None:
    write_block(tmp_path, small_block(), dirt=ExportDirt.clean(), parquet_only=True)
    assert {path.suffix for path in tmp_path.iterdir()} == {".parquet"}
    for stem in ("crm_clientes", "crm_actividades", "crm_contratos"):
        told = pq.read_table(tmp_path / f"{stem}.parquet").to_pylist()
        assert [filled(row) for row in told] == read_sales(clean_folder / f"{stem}.csv")
    answers = pq.read_table(tmp_path / "encuestas.parquet").to_pylist()
    assert [filled(row) for row in answers] == read_csv(clean_folder / "encuestas.csv")


def filled(row: dict[str, str | None]) -> dict[str, str]:
    return {name: value or "" for name, value in row.items()}


def test_parquet_only_flattens_tickets_with_dots(tmp_path: Path, clean_folder: Path) -> None:
    write_block(tmp_path, small_block(), dirt=ExportDirt.clean(), parquet_only=True)
    told = pq.read_table(tmp_path / "mesa_de_ayuda.parquet").to_pylist()
    lines = (clean_folder / "mesa_de_ayuda.jsonl").read_text(encoding="utf-8").splitlines()
    assert [list(row) for row in told] == [list(flat(json.loads(line))) for line in lines]
    assert told[0]["tiempos.creado"] == "2024-11-12T04:00:00Z"
    assert told[0]["tiempos.manejo_seg"] == "600"
    assert told[0]["reabierto"] == "true"


def flat(row: dict[str, Any], front: str = "") -> dict[str, Any]:
    told: dict[str, Any] = {}
    for name, value in row.items():
        told |= flat(value, f"{name}.") if isinstance(value, dict) else {front + name: value}
    return told


def test_no_line_can_end_too_soon_in_parquet(tmp_path: Path) -> None:
    as_text = write_block(tmp_path, small_block(), dirt=ExportDirt())
    as_parquet = write_block(tmp_path, small_block(), dirt=ExportDirt(), parquet_only=True)
    assert as_text.bad["mesa_de_ayuda.jsonl"] == as_parquet.bad["mesa_de_ayuda.parquet"] + 1


def test_nothing_that_happened_makes_no_file(tmp_path: Path) -> None:
    written = write_block(tmp_path, without_history(small_block()), dirt=ExportDirt())
    assert set(written.rows) == {
        "crm_clientes.csv",
        "crm_leads.csv",
        "crm_contratos.csv",
        "facturacion_cuentas.parquet",
    }
