"""`unisono silos`: conflicts and hand-offs on a terminal, and as one object for programs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.services.silos.made import divided
from tests.surfaces.cli.conftest import Command
from unisono.model.words import say
from unisono.services.companies import found_company
from unisono.services.silos import Silos
from unisono.services.silos import wording as words
from unisono.surfaces.cli import parting


@pytest.fixture
def nowhere(tmp_path: Path) -> str:
    """A company into which nothing was loaded."""
    return str(found_company(tmp_path / "company", {"name": "Nueva", "currency": "PEN"}).folder)


def conflicting(monkeypatch: pytest.MonkeyPatch, told: Silos) -> None:
    """Let the service find these conflicts."""
    monkeypatch.setattr(parting, "silos_of", lambda company, **asked: told)


@pytest.mark.parametrize("language", ["es", "pt", "en"])
def test_each_conflict_is_told_with_money_and_what_to_measure_instead(
    unisono: Command, nowhere: str, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    shown = divided(language)
    conflicting(monkeypatch, shown)
    told = unisono("silos", "--lang", language, "--company", nowhere)
    assert told.code == 0
    assert told.out.startswith(words.headline(shown, language))
    for card in shown.cards:
        for text in (card.told.item.title, card.told.item.why, card.told.item.money, card.counter):
            assert text in told.out
    assert told.out.count(say("silos.card.counter", language)) == len(shown.cards)
    assert "silos." not in told.out


def test_hand_offs_stand_under_them_with_the_reason_where_there_are_too_few(
    unisono: Command, nowhere: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = divided(conflicts=0)
    conflicting(monkeypatch, shown)
    told = unisono("silos", "--lang", "es", "--company", nowhere).out.replace("\xa0", " ")
    leads, needs, *_ = told.splitlines()[1:]
    assert leads.startswith("Marketing → Ventas: ")
    assert "50,0 %" in leads
    assert "0 %" not in needs, "too few is not none"
    assert "3" in needs


def test_programs_get_what_the_page_shows(
    unisono: Command, nowhere: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = divided("en")
    conflicting(monkeypatch, shown)
    told = unisono("silos", "--json", "--company", nowhere).json
    assert [card["kind"] for card in told["conflicts"]] == [card.told.kind for card in shown.cards]
    assert [kpi["name"] for kpi in told["kpis"]] == [line.kpi.name for line in shown.kpis]
    assert len(told["handoffs"]) == len(shown.passed)


def test_an_edition_can_be_asked_for(unisono: Command, nowhere: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(parting, "silos_of", lambda company, **more: asked.append(more["as_of"]) or divided())
    assert unisono("silos", "--as-of", "1", "--company", nowhere).code == 0
    assert asked == [1]


def test_without_data_it_says_that_there_is_nothing_to_look_at(unisono: Command, nowhere: str) -> None:
    told = unisono("silos", "--lang", "es", "--company", nowhere)
    assert (told.code, told.out.strip()) == (0, say("silos.title.young", "es"))
    empty = unisono("silos", "--json", "--company", nowhere).json
    assert (empty["conflicts"], empty["kpis"], empty["handoffs"]) == ([], [], [])


def test_an_edition_that_is_not_there_is_refused(unisono: Command, nowhere: str) -> None:
    told = unisono("silos", "--as-of", "99", "--json", "--company", nowhere)
    assert told.code != 0
    assert told.json["error"]["code"]
