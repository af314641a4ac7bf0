"""The analyst brings in a file with faults: sees what would happen, loads it, mends a row, takes it back."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.conftest import DESKTOP, PHONE, Walker

ASIDE = "/data/set-aside/?source=demo/encuestas"
SIZES = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
HEADER = (
    "id_respuesta,fecha,encuestado,nombre,correo,instrumento,momento,puntaje,comentario,idioma,id_caso,id_orden,"
    "rapidez,calidad_técnica,precio,amabilidad,app,claridad"
)


def broken_file(folder: Path, name: str) -> Path:
    """Twenty-two answers: twenty sound ones, a score off its scale, a day that never was."""
    rows = [
        f"{name}{number:04d},2026-10-{1 + number:02d}T10:00:00-05:00,R-{number},Ana,a{number}@b.example,"
        f"nps,llamada,{number % 11},,es,,,,,,,,"
        for number in range(20)
    ]
    rows.append(f"{name}9001,2026-10-05T10:00:00-05:00,R-1,Ana,,nps,llamada,99,<b>nunca</b>,es,,,,,,,,")
    rows.append(f"{name}9002,2026-13-45T10:00:00-05:00,R-2,Ana,,nps,llamada,7,,es,,,,,,,,")
    path = folder / f"encuestas_{name}.csv"
    path.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    return path


@SIZES
def test_a_broken_file_comes_in_and_is_repaired(
    walker: Callable[..., Walker], size: tuple[int, int], tmp_path: Path
) -> None:
    name = "escritorio" if size == DESKTOP else "movil"
    walk = walker("analyst", size)
    page = walk.page
    walk.go(ASIDE)
    before = walk.set_aside()
    walk.go("/data/")
    page.set_input_files("#drop-file", broken_file(tmp_path, name))
    if page.url.endswith("/data/"):  # without the uploader a button sends it
        page.wait_for_url("**/uploads/**")
    page.get_by_role("heading", name=re.compile("Este archivo es de")).wait_for()
    page.wait_for_load_state("networkidle")
    walk.shot("archivo")
    page.get_by_role("button", name=re.compile("^Importar")).first.click()
    page.wait_for_url(re.compile(r"/data/loads/\d+/"), timeout=60_000)
    page.wait_for_load_state("networkidle")
    told = page.locator("#main").inner_text()
    assert f"encuestas_{name}.csv" in told
    walk.shot("carga")

    walk.go(ASIDE)
    assert walk.set_aside() == before + 2
    walk.shot("apartadas")
    row = page.get_by_role("row", name=re.compile(rf"encuestas_{name}.csv.*99", re.DOTALL))
    row.get_by_role("link").first.click()
    page.get_by_label("puntaje", exact=True).fill("9")
    walk.shot("reparar")
    page.get_by_role("button", name=re.compile("^(Cargar|Guardar|Corregir|Importar)")).last.click()
    page.wait_for_url(re.compile(r"/data/(loads/\d+|set-aside)/"), timeout=60_000)
    walk.go(ASIDE)
    assert walk.set_aside() == before + 1

    # What was brought in last can be taken back, and the repaired row waits again.
    walk.go("/data/")
    page.get_by_role("link", name=re.compile("^Deshacer")).first.click()
    walk.shot("deshacer")
    page.get_by_role("button", name="Deshacer la carga").click()
    page.wait_for_load_state("networkidle")
    walk.go(ASIDE)
    assert walk.set_aside() == before + 2
    walk.shot("datos")


def test_a_program_dressed_as_a_table_is_refused_in_words(
    walker: Callable[..., Walker], tmp_path: Path
) -> None:
    walk = walker("analyst")
    walk.go("/data/")
    path = tmp_path / "ventas.csv"
    path.write_bytes(b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)) * 40)
    with walk.page.expect_navigation():
        walk.page.set_input_files("#drop-file", path)
    walk.page.get_by_text(re.compile("ventas.csv")).first.wait_for()
    assert "Traceback" not in walk.page.content()
    walk.shot("rechazado")
