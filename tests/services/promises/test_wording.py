"""Promises in words: definition, verdict, owners, money; complete in every language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.services.promises.desk import ATTACK, NIGHT
from tests.services.promising import stocked_shop
from unisono.loop.measure.ledger import UNITS, Promise
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.words import LANGUAGES
from unisono.services.promises import Ledger, ledger
from unisono.services.promises.wording import (
    change_text_of,
    definition_text,
    exposed_text,
    headline,
    ledger_table,
    made_text,
    money_text,
    name_text,
    owner_text,
    since_text,
    standard_text,
    verdict_text,
    why_text,
)

ANSWER = Promise("p", "soon", "first_answer", "campaign", operator="<=", target=15.0, unit="minutes")


@pytest.fixture(scope="module")
def told(help_desk: Company) -> Ledger:
    found = ledger(help_desk, Lens())
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, "Contestar en 15 minutos o menos."),
        ({"target": 1.0, "unit": "hours"}, "Contestar en 1 hora o menos."),
        ({"target": 1.5, "unit": "days"}, "Contestar en 1,50 días o menos."),
        ({"unit": ""}, "Contestar en 15 segundos o menos."),
        (
            {"channel": "teléfono", "calendar": "24/7", "segment": "oro"},
            "Contestar en 15 minutos o menos, por teléfono, en horario 24/7, para «oro».",
        ),
        (
            {"kind": "price", "target": 49.0, "unit": "PEN", "topic": "básico"},
            "Cobrar 49,00\xa0PEN al mes o menos, en «básico».",
        ),
        ({"kind": "delivery"}, "Entregar en 15 minutos o menos desde el pedido."),
        ({"kind": "delivery", "target": None}, "Entregar a más tardar en la fecha prometida en cada pedido."),
    ],
)
def test_what_keeping_it_means(changed: dict[str, object], said: str) -> None:
    assert definition_text(replace(ANSWER, **changed), "es") == said  # type: ignore[arg-type]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_definition_lacks_is_said_with_what_to_do(language: str) -> None:
    lacking = ({"kind": ""}, {"target": None}, {"unit": "moons"}, {"operator": ">="})
    said = {definition_text(replace(ANSWER, **each), language) for each in lacking}  # type: ignore[arg-type]
    assert len(said) == 4
    assert not any("promises." in each for each in said)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unit", UNITS)
def test_every_unit_has_words_for_one_and_for_many(unit: str, language: str) -> None:
    one, many = (definition_text(replace(ANSWER, target=each, unit=unit), language) for each in (1.0, 2.0))
    assert "promises." not in one + many
    assert one.replace("1", "2") != many


def test_where_and_since_when_it_was_made() -> None:
    assert made_text(replace(ANSWER, campaign="Verano"), "es") == "Campaña: Verano"
    assert made_text(replace(ANSWER, made_in="contract"), "es") == "Contrato"
    assert made_text(replace(ANSWER, made_in="a poster"), "es") == "a poster"
    assert made_text(replace(ANSWER, made_in=""), "es") == "sin registrar"
    dated = replace(ANSWER, made=date(2026, 1, 5))
    assert since_text(dated, "es") == "desde el 5 ene 2026"
    assert since_text(replace(dated, ends=date(2026, 2, 1)), "es") == "del 5 ene 2026 al 1 feb 2026"
    assert since_text(ANSWER, "es") == "sin fecha"


def test_how_many_met_it_and_that_nobody_knows_is_not_none() -> None:
    assert exposed_text(ANSWER, "es") == "no se sabe quién la conoció"
    assert exposed_text(replace(ANSWER, exposed=1), "es") == "1 cliente la conoció"
    assert exposed_text(replace(ANSWER, exposed=1_200), "es") == "1.200 clientes la conocieron"


def test_who_made_it_and_who_keeps_it() -> None:
    assert owner_text(ANSWER, "es") == "La hizo Marketing; la cumple Servicio"
    assert owner_text(replace(ANSWER, made_in="agent"), "es") == "La cumple Servicio"


def test_the_one_that_orders_make_has_a_name() -> None:
    assert name_text(Promise("delivery", "", "delivery"), "es") == "Entrega a tiempo"
    assert name_text(ANSWER, "es") == "soon"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_verdict_has_a_word_and_a_why(language: str, told: Ledger) -> None:
    words = {verdict_text(entry, language) for entry in told.entries}
    assert len(words) == 4
    whys = [why_text(entry, language) for entry in told.entries]
    assert not any("promises." in each or "{" in each for each in [*words, *whys])


def test_a_broken_one_says_since_when(told: Ledger) -> None:
    night = told.entries[0]
    assert (verdict_text(night, "es"), why_text(night, "es")) == (
        "Rota",
        "Sin interrupción desde el 7 ene 2026.",
    )
    recovering = replace(night, broken_since=None)
    assert why_text(recovering, "es") == "Todo el intervalo queda bajo el 95\xa0%."
    assert change_text_of(night, "es") == "Sin cambio más allá del azar frente a sus primeros días."
    assert change_text_of(told.entries[3], "es") == ""
    assert standard_text("en") == "95%"


def test_money_is_said_only_where_a_finding_has_it(tmp_path: Path, told: Ledger) -> None:
    found = ledger(stocked_shop(tmp_path / "shop"), Lens())
    assert found is not None
    assert "PEN" in money_text(found.entries[0], "es")
    assert "40 clientes" in money_text(found.entries[0], "es")
    assert money_text(told.entries[1], "es") == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_headline_counts_what_is_broken(language: str, told: Ledger) -> None:
    broken, edge, *_, unmeasured = told.entries
    kept = replace(edge, verdict="kept")
    said = [
        headline(replace(told, entries=entries), language)
        for entries in ((broken, edge), (broken, broken), (edge, kept), (kept, kept), (unmeasured,))
    ]
    assert len(set(said)) == 5
    assert not any("promises." in each or "{" in each for each in said)
    assert "2" in said[1]


def test_the_ledger_as_a_table(told: Ledger) -> None:
    table = ledger_table(told, "es")
    assert table.name == "promises"
    assert [row.cells[0] for row in table.rows][:2] == [NIGHT, ATTACK]
    first = table.rows[0]
    assert first.cells[2] == told.entries[0].kept.estimate  # type: ignore[union-attr]
    assert first.keys == (("kept", told.entries[0].kept.key),)  # type: ignore[union-attr]
    assert table.rows[3].cells[2] is None
    assert table.rows[3].keys == ()
    assert all(len(row.cells) == len(table.columns) for row in table.rows)
