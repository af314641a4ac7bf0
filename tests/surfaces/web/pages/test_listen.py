"""Datos: every source with its verdict, for whoever may see it; raw rows behind links for few."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from tests.services.conftest import GOOD, HEADER
from tests.surfaces.web.pages.shop import ServedShop, text_of

ClientAs = Callable[..., Client]


def test_an_empty_company_is_taught_where_to_begin(tmp_path: Path) -> None:
    page = text_of(ServedShop(tmp_path).client().get("/data/"))
    assert "Todavía no hay datos" in page
    assert "Suelta aquí los archivos" in page
    assert "Aquí se verá cada fuente" in page


def test_the_title_says_how_the_data_are(tmp_path: Path) -> None:
    shop = ServedShop(tmp_path)
    client = shop.client()
    shop.imported(client, HEADER + GOOD)
    assert "Todas las fuentes llegan hasta 2 feb 2024 y se leen bien" in text_of(client.get("/data/"))
    shop.imported(client, HEADER + GOOD + "3;c;x;;;1\n")
    page = text_of(client.get("/data/"))
    assert "Una fuente pide que alguien la mire" in page
    assert "1 filas (33,3" in page.replace("\u00a0", " ") or "esperan corrección" in page


def test_sources_tables_and_history_of_the_planted_company(client_as: ClientAs) -> None:
    page = text_of(client_as("analyst").get("/data/"))
    for told in (
        "encuestas",
        "mesa_de_ayuda.jsonl",
        "Momentos",
        "identidades en conflicto",
        "Deshacer",
        "Cómo se lee",
    ):
        assert told in page
    assert "/data/set-aside/?source=demo/encuestas" in page


@pytest.mark.parametrize("role", ["cxo", "marketing", "sales", "service"])
def test_readers_see_counts_and_no_door_to_rows(client_as: ClientAs, role: str) -> None:
    page = text_of(client_as(role).get("/data/"))
    assert "filas apartadas" in page
    for closed in ("/data/set-aside/", "/data/conflicts/", "/data/upload/", "/data/undo/", "/data/reopen/"):
        assert closed not in page


def test_agents_do_not_see_it_at_all(client_as: ClientAs) -> None:
    assert client_as("agent").get("/data/").status_code == 403


@pytest.mark.parametrize("wanted", ["sources.csv", "rows.csv", "sources.xlsx"])
def test_its_tables_are_taken_along(client_as: ClientAs, wanted: str) -> None:
    answer = client_as("cxo").get(f"/data/?export={wanted}")
    assert answer.status_code == 200
    if wanted == "sources.csv":
        assert "demo/encuestas" in text_of(answer)


@pytest.mark.parametrize("language", ["pt", "en"])
def test_every_word_is_there_in_other_languages(client_as: ClientAs, language: str) -> None:
    from unisono.store.records.people.models import Person

    client = client_as("admin")
    Person.objects.filter(role="admin").update(language=language)
    try:
        for address in (
            "/data/",
            "/data/set-aside/",
            "/data/history/",
            "/data/conflicts/",
            "/data/loads/1/",
            "/data/undo/",
        ):
            page = text_of(client.get(address))
            assert not re.search(r"\bdata\.[a-z]+\b|\{[a-z_]+\}", page.partition("<main")[2])
    finally:
        Person.objects.filter(role="admin").update(language="")
