"""The log of the journey: who answers for each step, where it happened, how it went, what was promised."""

from __future__ import annotations

from pathlib import Path

from tests.demo.exports.conftest import read_sales
from unisono.demo.exports.journey import CHANNELS, DEPARTMENTS, WHERE
from unisono.demo.world.market import CAMPAIGNS, PROMISES, STEPS


def test_a_step_is_told_with_all_that_is_known(clean_folder: Path) -> None:
    steps = read_sales(clean_folder / "crm_actividades.csv")
    assert steps[3] == {
        "id_actividad": "X0000000003",
        "id_cliente": "CL1",
        "fecha": "11/11/2024 00:00",
        "etapa": "empezar",
        "paso": "llamada_de_bienvenida",
        "area": "ventas",
        "canal": "teléfono",
        "resultado": "fallido",
        "promesa": "",
    }


def test_advertisements_carry_the_promise_of_their_campaign(clean_folder: Path) -> None:
    steps = read_sales(clean_folder / "crm_actividades.csv")
    assert [step["promesa"] for step in steps] == ["", "P-247", "P-247", ""]
    assert [step["canal"] for step in steps[:3]] == ["buscador", "televisión y redes", "televisión y redes"]


def test_promises_named_are_promises_made() -> None:
    assert {campaign.claim for campaign in CAMPAIGNS} - {""} <= {promise.code for promise in PROMISES}


def test_every_step_happens_somewhere_and_is_somebodys() -> None:
    assert set(WHERE) == {step.code for step in STEPS}
    assert {step.department for step in STEPS} == set(DEPARTMENTS)
    assert {campaign.channel for campaign in CAMPAIGNS} <= set(CHANNELS)
    assert [code for code, channel in WHERE.items() if not channel] == ["anuncio"]
