"""Words given as a page: an empty state that teaches, then who keeps theirs and what is still to be done."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from django.test import Client

from tests.services.promises.word_givers import word_givers
from unisono.services.companies import serve_company
from unisono.store.records.people.models import Person

SignIn = Callable[..., Client]
ADDRESS = "/promises/given/"


def text(answer: object) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return word_givers(tmp_path_factory.mktemp("words") / "words").folder


@pytest.fixture
def cxo(folder: Path) -> Client:
    """A CXO of the company whose people give their word."""
    serve_company(folder)
    person, _ = Person.objects.get_or_create(
        email="cxo@words.example", defaults={"name": "Cx", "role": "cxo"}
    )
    client = Client()
    client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def test_where_nobody_gave_a_word_it_says_what_to_bring(client_as: SignIn) -> None:
    empty = client_as("analyst").get(ADDRESS)
    assert empty.status_code == 200
    assert "Trae de tu CRM" in text(empty)
    assert 'href="/data/' in empty.content.decode()
    assert 'href="/data/' not in client_as("service").get(ADDRESS).content.decode().split("<main")[1]


def test_the_ledger_leads_to_it(client_as: SignIn) -> None:
    assert f'href="{ADDRESS}"' in client_as("cxo").get("/promises/").content.decode()


def test_late_words_come_first_and_lead_to_their_customer(cxo: Client) -> None:
    page = cxo.get(ADDRESS)
    said = text(page)
    assert page.content.decode().count("<h1") == 1
    assert "3 palabras dadas a clientes ya vencieron" in said
    assert said.index("Cliente 2") < said.index("Cliente 4")
    assert 'href="/customers/d:u2/"' in page.content.decode()
    assert "Luis Paz" in said
    assert "/measure/figure/promise_kept@1" in page.content.decode()


def test_what_is_to_be_done_can_be_taken_along(cxo: Client) -> None:
    told = cxo.get(f"{ADDRESS}?export=undone.csv")
    assert told.status_code == 200
    assert "Te devuelvo la llamada" in told.content.decode("utf-8-sig")


def test_an_agent_is_refused_and_nobody_is_sent_to_the_door(client_as: SignIn) -> None:
    assert client_as("agent").get(ADDRESS).status_code == 403
    assert Client().get(ADDRESS).status_code == 302
