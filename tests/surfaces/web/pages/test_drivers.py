"""Qué mueve la experiencia in the browser: every outcome, the map, the list, the files, nobody's script."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

SignIn = Callable[..., Client]
ADDRESS = "/measure/drivers/"


def page(client: Client, query: str = "") -> str:
    answer = client.get(ADDRESS + query)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("outcome", ["nps", "csat", "ces", "stays"])
def test_each_outcome_has_its_finding_its_map_and_its_list(client_as: SignIn, outcome: str) -> None:
    shown = page(client_as("cxo"), f"?outcome={outcome}&since=2024-11-01&until=2026-10-31")
    assert shown.count("<h1") == 1
    assert "Lo que más mueve" in shown
    assert 'data-chart="map"' in shown
    assert shown.count("<h3>") >= 5
    assert "No se distingue del azar" in shown
    assert "Es asociación, no prueba de causa" in shown


def test_the_address_is_its_own_and_not_a_metrics() -> None:
    assert reverse("drivers") == ADDRESS


def test_ratings_are_a_choice_of_their_own_with_a_word_of_caution(client_as: SignIn) -> None:
    client = client_as("cxo")
    rated, happened = page(client, "?outcome=nps&by=rated"), page(client, "?outcome=nps")
    assert "Rapidez" in rated
    assert "comparten el ánimo" in rated
    assert "Rapidez" not in happened
    assert "explicarían la nota con la nota" in happened


def test_staying_offers_no_ratings(client_as: SignIn) -> None:
    assert "Lo que calificaron" not in page(client_as("cxo"), "?outcome=stays&by=rated")


def test_a_lens_with_too_few_rows_says_how_many_are_missing(client_as: SignIn) -> None:
    shown = page(client_as("cxo"), "?outcome=ces&since=2026-09-01&until=2026-09-05")
    assert "Todavía no se puede decir" in shown
    assert "faltan" in shown
    assert 'data-chart="map"' not in shown


def test_an_unknown_outcome_is_told_as_such(client_as: SignIn) -> None:
    answer = client_as("cxo").get(f"{ADDRESS}?outcome=%3Cscript%3E")
    assert answer.status_code == 400
    assert "<script>" not in answer.content.decode().partition("<main")[2].partition("</main>")[0]


def test_the_list_leaves_as_a_file_with_its_intervals(client_as: SignIn) -> None:
    answer = client_as("analyst").get(f"{ADDRESS}?outcome=csat&export=drivers.csv")
    text = b"".join(answer) if answer.streaming else answer.content  # type: ignore[arg-type]
    rows = [row for row in csv.reader(io.StringIO(text.decode("utf-8-sig"))) if row]
    assert any("Respuesta prometida" in cell for row in rows for cell in row)


@pytest.mark.parametrize("language", ["pt", "en"])
def test_it_speaks_the_readers_language(client_as: SignIn, language: str) -> None:
    client = client_as("cxo")
    client.cookies["django_language"] = language
    answer = client.get(ADDRESS, headers={"Accept-Language": language})
    assert "drivers." not in re.sub(r"<[^>]+>", " ", answer.content.decode())


def test_no_style_and_no_script_stand_in_the_page(client_as: SignIn) -> None:
    shown = page(client_as("cxo"), "?outcome=csat")
    main = shown.partition("<main")[2].partition("</main>")[0]
    assert not re.search(r"\sstyle=|\son\w+=", main)
    assert not re.search(r"<script(?![^>]*application/json)", main)


def test_every_table_is_told_by_its_headings(client_as: SignIn) -> None:
    shown = page(client_as("cxo"), "?outcome=csat")
    for table in re.findall(r"<table.*?</table>", shown, re.DOTALL):
        assert "<caption" in table
        assert 'scope="col"' in table


def test_an_agent_does_not_come_in(client_as: SignIn) -> None:
    assert client_as("agent").get(ADDRESS).status_code == 403
