"""Silos through the services: what the page shows of an imported company, and whom it refuses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from unisono.errors import RightsError
from unisono.loop.diagnose.silos.nouns import SLUGS
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.rights import NOBODY
from unisono.services.companies import open_company
from unisono.services.silos import Silos, department_text, silos
from unisono.services.silos import wording as words


@pytest.fixture(scope="module")
def company(demo_folder: Path) -> Company:
    return open_company(demo_folder)


@pytest.fixture(scope="module")
def told(company: Company) -> Silos:
    return silos(company, lens=Lens(), language="es")


def test_all_five_detectors_looked(told: Silos) -> None:
    assert {each.slug for each in told.looked} == set(SLUGS)
    assert told.compared
    assert sum(each.found for each in told.looked) == len(told.cards)


def test_the_registry_has_every_kpi_with_its_months(told: Silos) -> None:
    by_name = {line.kpi.name: line for line in told.kpis}
    assert {"MQL", "Cuota Lima", "AHT Voz Norte"} <= by_name.keys()
    mql = by_name["MQL"]
    assert (mql.department, mql.kpi.kind, mql.kpi.direction) == ("Marketing", "leads", "up")
    assert 0 < mql.green <= mql.judged == len(mql.course) == 24
    assert by_name["AHT Voz Norte"].kpi.place == ("queue", "Voz Norte")
    assert by_name["Cuota Lima"].kpi.place == ("city", "Lima")


def test_cards_say_who_is_green_and_who_leaves(told: Silos) -> None:
    for card in told.cards:
        assert card.greens
        assert all(green.share.value is not None and green.share.value > 0.5 for green in card.greens)
        assert card.counter
        assert not card.counter.startswith("silos.")
        assert card.told.item.evidence


def test_hand_offs_open_where_a_metric_says_them(told: Silos) -> None:
    passed = {each.handoff.slug: each for each in told.passed}
    assert set(passed) == {"leads", "needs", "dates", "promises"}
    assert passed["leads"].key.startswith("mql_accepted@")
    assert passed["needs"].key == ""
    needs = passed["needs"].arrives
    assert needs.value is not None
    assert 0.95 < needs.value < 1.0  # one in fifty is left blank
    assert words.between(passed["leads"], "es") == "Marketing → Ventas"


@pytest.mark.parametrize("language", ["es", "pt", "en"])
def test_tables_and_titles_are_told_in_each_language(told: Silos, language: str) -> None:
    assert not words.headline(told, language).startswith("silos.")
    assert not words.lead(told, language).startswith("silos.")
    for table in (words.kpi_table(told, language), words.handoff_table(told, language)):
        assert table.rows
        assert all(len(row.cells) == len(table.columns) for row in table.rows)
    assert len(words.card_table(told, language).rows) == len(told.cards)


def test_departments_nobody_knows_keep_their_name() -> None:
    assert department_text("sales", "pt") == "Vendas"
    assert department_text("finanzas", "es") == "Finanzas"


def test_nobody_sees_nothing(company: Company) -> None:
    with pytest.raises(RightsError):
        silos(replace(company, actor=NOBODY))
