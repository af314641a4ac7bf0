"""The plan of campaigns, read back as the product's own reader reads workbooks."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from tests.demo.exports.small import small_world
from tests.demo.exports.test_employees import NAMES
from unisono.demo.exports import PLAN_FILE, Reading, write_company
from unisono.demo.exports.plan import USUAL_SIZE, month_start, sheets, workbook
from unisono.demo.world.calendar import MONTHS
from unisono.demo.world.market import CAMPAIGNS, PROMISES

READINGS = (
    Reading("marketing", "MQL", "Lucía Rey", 0, 812.0, 800.0, "up", "bono trimestral"),
    Reading("servicio", "AHT", "Elvira Zegarra", 23, 268.5, 300.0, "down"),
)
Cells = list[dict[str, Any]]


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plan")
    written = write_company(folder, staff=small_world().staff, names=NAMES, readings=READINGS)
    assert written.rows[PLAN_FILE] == len(CAMPAIGNS) + len(PROMISES) + len(READINGS)
    return folder / PLAN_FILE


def read(path: Path, sheet: str) -> Cells:
    header, *rows = CalamineWorkbook.from_path(path).get_sheet_by_name(sheet).to_python()
    return [dict(zip(header, map(moment, row), strict=True)) for row in rows]


def moment(cell: object) -> object:
    """The reader gives midnights as days."""
    midnight = isinstance(cell, datetime.date) and not isinstance(cell, datetime.datetime)
    return datetime.datetime.combine(cell, datetime.time()) if midnight else cell


def test_there_are_three_sheets(plan: Path) -> None:
    assert CalamineWorkbook.from_path(plan).sheet_names == ["Campañas", "Promesas", "Tablero"]


def test_a_campaign_costs_what_its_months_cost(plan: Path) -> None:
    told = {row["codigo"]: row for row in read(plan, "Campañas")}
    assert list(told) == [campaign.code for campaign in CAMPAIGNS]
    night = told["C-247"]
    assert night["promesa"] == "P-247"
    assert night["inicio"] == datetime.datetime(2025, 7, 1)
    assert night["fin"] == datetime.datetime(2026, 10, 31, 23, 59)
    assert night["costo"] == 16 * 12_500.0
    assert told["C-CYB"]["costo"] == 3 * 9_000.0
    assert told["C-CYB"]["promesa"] == ""


def test_campaigns_lie_within_the_story(plan: Path) -> None:
    for row in read(plan, "Campañas"):
        assert month_start(0) <= row["inicio"] < row["fin"] < month_start(MONTHS)


def test_a_promise_can_be_checked_by_what_is_written(plan: Path) -> None:
    told = {row["codigo"]: row for row in read(plan, "Promesas")}
    assert told["P-247"] == {
        "codigo": "P-247",
        "texto": "Soporte 24/7: te contestamos en 15 minutos, a cualquier hora",
        "dicho_en": "campaña",
        "campaña": "C-247",
        "desde": datetime.datetime(2025, 7, 1),
        "tipo": "answered_hours",
        "métrica": "first_answer_seconds",
        "operador": "<=",
        "meta": 15.0,
        "unidad": "minutes",
        "horario": "24/7",
        "canal": "teléfono",
    }


def test_a_promise_of_no_campaign_stands_in_the_contract(plan: Path) -> None:
    told = {row["codigo"]: row for row in read(plan, "Promesas")}
    assert (told["P-COR"]["dicho_en"], told["P-COR"]["campaña"]) == ("contrato", "")
    assert (told["P-INS"]["tipo"], told["P-INS"]["meta"]) == ("delivery", "")


def test_the_board_reads_as_given(plan: Path) -> None:
    first, last = read(plan, "Tablero")
    assert first == {
        "codigo": "K-0001",
        "área": "marketing",
        "indicador": "MQL",
        "responsable": "Lucía Rey",
        "mes": datetime.datetime(2024, 11, 1),
        "valor": 812.0,
        "meta": 800.0,
        "mejor_hacia": "up",
        "incentivo": "bono trimestral",
    }
    assert (last["codigo"], last["mes"], last["incentivo"]) == ("K-0002", datetime.datetime(2026, 10, 1), "")


def test_the_same_plan_has_the_same_bytes() -> None:
    assert workbook(sheets(READINGS)) == workbook(sheets(READINGS))
    assert workbook(sheets(READINGS)) != workbook(sheets(READINGS[:1]))


def test_campaigns_of_a_larger_company_cost_more() -> None:
    usual, twice = (sheets([], size)["Campañas"] for size in (USUAL_SIZE, 2 * USUAL_SIZE))
    place = usual[0].index("costo")
    assert [row[place] for row in twice[1:]] == [2 * float(row[place] or 0) for row in usual[1:]]
    assert min(float(row[place] or 0) for row in usual[1:]) > 0
