"""The page of conflicts: cards or silence, the registry, the hand-offs; and who may see it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape

import pytest
from django.test import Client

from tests.services.silos.made import divided
from unisono.model.words import say
from unisono.services.silos import Silos
from unisono.surfaces.web.pages import silos as pages

SignIn = Callable[..., Client]


@pytest.fixture
def page(client_as: SignIn) -> str:
    answer = client_as("cxo").get("/silos/")
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_it_has_one_title_and_stands_in_the_menu(page: str) -> None:
    assert page.count("<h1") == 1
    assert 'href="/silos/"' in page


def test_it_says_what_was_looked_at(page: str) -> None:
    for title in ("Promesas que llenan tableros", "Clientes de paso", "Ventas de más", "Prisa que devuelve"):
        assert title in page


def test_the_registry_has_a_row_and_a_drawing_for_each_kpi(page: str) -> None:
    assert "AHT Voz Norte" in page
    assert 'scope="row"' in page
    assert page.count('<svg class="h-9 w-40') >= 9


def test_the_registry_can_be_taken_along(client_as: SignIn) -> None:
    answer = client_as("analyst").get("/silos/?export=kpis.csv")
    assert answer.status_code == 200
    told = b"".join(answer) if answer.streaming else answer.content
    assert "MQL" in told.decode("utf-8-sig")


def test_an_agent_is_refused(client_as: SignIn) -> None:
    assert client_as("agent").get("/silos/").status_code == 403


def test_nobody_is_sent_to_the_door() -> None:
    assert Client().get("/silos/").status_code == 302


def test_each_conflict_is_a_card_with_green_boards_people_and_money(
    client_as: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = divided()
    monkeypatch.setattr(pages, "silos", lambda company, **asked: shown)
    told = unescape(client_as("cxo").get("/silos/").content.decode())
    assert told.count('<article class="card">') == len(shown.cards)
    for card in shown.cards:
        assert card.told.item.title in told
        assert card.counter in told
        assert f"/{card.told.reference}/" in told
    assert ">35</strong>" in told
    assert 'aria-hidden="true"' in told
    assert "silos." not in re.sub(r'(?:href|src|action)="[^"]*"', "", told)


def test_kpis_beyond_two_of_a_department_are_counted(
    client_as: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = divided()
    (first, *_) = told.cards
    (green, *rest) = first.greens
    many = replace(first, greens=(replace(green, kpis=("k-uno", "k-dos", "k-tres", "k-cuatro")), *rest))
    monkeypatch.setattr(pages, "silos", lambda company, **asked: replace(told, cards=(many,)))
    page = unescape(client_as("cxo").get("/silos/").content.decode())
    assert "k-uno, k-dos y 2 más" in page
    assert "k-tres" not in page


@pytest.mark.parametrize(("role", "loads"), [("admin", True), ("cxo", False)])
def test_without_boards_it_teaches_and_offers_loading_to_who_may(
    client_as: SignIn, monkeypatch: pytest.MonkeyPatch, role: str, loads: bool
) -> None:
    monkeypatch.setattr(pages, "silos", lambda company, **asked: Silos((), (), (), (), 1))
    page = unescape(client_as(role).get("/silos/").content.decode())
    assert say("silos.empty.title", "es") in page
    assert (say("silos.empty.action", "es") in page) == loads
    assert "<article" not in page


@pytest.mark.parametrize("sure", [True, False])
def test_where_nothing_is_sure_one_promise_can_still_be_followed(
    client_as: SignIn, monkeypatch: pytest.MonkeyPatch, sure: bool
) -> None:
    told = divided()
    monkeypatch.setattr(pages, "silos", lambda company, **asked: told if sure else replace(told, cards=()))
    page = unescape(client_as("cxo").get("/silos/").content.decode())
    assert (say("silos.none.story", "es") in page) != sure
