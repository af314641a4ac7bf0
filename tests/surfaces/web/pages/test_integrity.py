from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from tests.services.integrity.telling import FOUND
from unisono.store.records.people.models import Person
from unisono.surfaces.web.pages import integrity as page

ADDRESS = "/measure/integrity/"


def test_the_page_says_what_each_check_found_and_what_all_would_say(client_as: Callable[..., Client]) -> None:
    answer = client_as("cxo").get(ADDRESS)
    told = answer.content.decode()
    assert answer.status_code == 200
    assert told.count("<h1") == 1
    for words in ("¿Alguien pide la nota máxima?", "Como si hubieran contestado todos", "Una sola cifra"):
        assert words in told
    assert "los datos no dicen a quién se le envió la encuesta" in told
    assert "Ninguna columna dice desde qué aparato" in told
    assert "Contactos en el período" in told


def test_whoever_stands_out_opens_to_the_answers(
    client_as: Callable[..., Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "audit", lambda company, lens: FOUND)
    told = client_as("service").get(ADDRESS).content.decode()
    assert "2 de 3 revisiones encuentran" in told
    assert "<strong>Equipo Voz Sur</strong>" in told
    assert 'href="/measure/figure/csat@1"' in told
    assert "menos de 1 vez en 10.000" in told
    assert "Qué cambiaría" in told
    assert "Los pesos son los que dice la empresa" in told
    assert "1 vez en 50" in told


def test_the_table_goes_along_for_whoever_may_export(client_as: Callable[..., Client]) -> None:
    client = client_as("analyst")
    handed = client.get(f"{ADDRESS}?export=integrity.csv")
    assert handed.headers["Content-Type"].startswith("text/csv")
    assert "¿Alguien pide la nota máxima?" in handed.content.decode()
    scores = client.get(f"{ADDRESS}?export=standings.csv").content.decode()
    assert "NPS" in scores


def test_a_lens_without_answers_says_why_and_never_0(client_as: Callable[..., Client]) -> None:
    answer = client_as("cxo").get(f"{ADDRESS}?since=2024-11-05&until=2024-11-06")
    told = answer.content.decode()
    assert answer.status_code == 200
    assert "No se pudo revisar" in told or "Todavía no hay respuestas" in told
    assert "0,0 %" not in told


def test_nothing_loaded_teaches(client_as: Callable[..., Client], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "audit", lambda company, lens: None)
    told = client_as("cxo").get(ADDRESS).content.decode()
    assert "Todavía no hay respuestas que revisar" in told


@pytest.mark.parametrize("language", ["pt", "en"])
def test_it_speaks_the_reader_s_language(client_as: Callable[..., Client], language: str) -> None:
    client = client_as("marketing", countries=["CO"])
    Person.objects.filter(email__contains="marketing.co").update(language=language)
    told = client.get(ADDRESS).content.decode()
    words = {"pt": "Como se todos tivessem respondido", "en": "As if everybody had answered"}
    assert words[language] in told


def test_only_reading_is_answered(client_as: Callable[..., Client]) -> None:
    assert client_as("cxo").post(ADDRESS).status_code == 405
