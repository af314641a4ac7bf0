"""Who works here, as the sales system lists them."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa

from tests.demo.exports.conftest import read_sales
from tests.demo.exports.small import small_world
from unisono.demo.exports import STAFF_FILE, write_company
from unisono.demo.exports.employees import HEADS_OF_SALES, HEADS_OF_SERVICE, employees
from unisono.demo.world.market import CITIES
from unisono.demo.world.nouns import TEAMS

NAMES = pa.array(["Ana Ñ", "Berta B", "Carlos C", "Diego D", "Elsa E"])


def test_reps_sell_in_cities_and_agents_serve_in_teams(tmp_path: Path) -> None:
    written = write_company(tmp_path, staff=small_world().staff, names=NAMES, readings=())
    rows = read_sales(tmp_path / STAFF_FILE)
    assert written.rows[STAFF_FILE] == len(rows) == 5
    assert rows[1] == {
        "codigo": "V002",
        "nombre": "Berta B",
        "area": "ventas",
        "equipo": "Ventas Bogotá",
        "cargo": "vendedor",
        "ciudad": "Bogotá",
        "jefe": HEADS_OF_SALES[1],
    }
    assert rows[4] == {
        "codigo": "A002",
        "nombre": "Elsa E",
        "area": "servicio",
        "equipo": "WhatsApp",
        "cargo": "agente",
        "ciudad": "Lima",
        "jefe": HEADS_OF_SERVICE[3],
    }


def test_everybody_has_somebody_who_leads_them() -> None:
    assert len(HEADS_OF_SALES) == len(CITIES)
    assert len(HEADS_OF_SERVICE) == len(TEAMS)
    assert employees(small_world().staff, NAMES).table["jefe"].null_count == 0
