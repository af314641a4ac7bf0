"""Informe in a browser: the brief of any edition in any language, and as a file."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from tests.services.promising import YEARS, found_shop, load_year
from tests.surfaces.web.pages.broken import broken_company, signed_in
from tests.surfaces.web.pages.test_home import READERS, heading, words
from unisono.model.company import Company
from unisono.services.audit import trail
from unisono.services.companies import serve_company
from unisono.services.plan import brief_of

ClientAs = Callable[..., Client]


@pytest.mark.parametrize("role", READERS)
def test_the_page_says_what_the_brief_says(client_as: ClientAs, served: Company, role: str) -> None:
    page = client_as(role).get("/brief/").content.decode()
    brief = brief_of(served, language="es")
    assert heading(page) == words(brief.title)
    for item in brief.items:
        assert words(item.why) in words(page)
    for chart in brief.charts:
        assert words(chart.title) in words(page)
    assert page.count('data-chart="brief-chart-') == len(brief.charts)
    assert words(brief.data_note) in words(page)


def test_each_chart_has_an_id_of_its_own(client_as: ClientAs) -> None:
    page = client_as("cxo").get("/brief/").content.decode()
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_an_agent_reads_none_and_takes_none(client_as: ClientAs) -> None:
    assert client_as("agent").get("/brief/").status_code == 403
    assert client_as("agent").get("/brief/file/?format=pdf").status_code == 403
    assert Client().get("/brief/file/").status_code == 302


@pytest.mark.parametrize(("language", "said"), [("pt", "Quebrar a promessa"), ("en", "Breaking the promise")])
def test_another_language_is_chosen_for_the_brief_alone(
    client_as: ClientAs, language: str, said: str
) -> None:
    page = client_as("cxo").get(f"/brief/?language={language}").content.decode()
    assert heading(page).startswith(said)
    assert f'<div lang="{language}"' in page
    assert "Edición de los datos" in page, "the page around it stays in the reader's language"


def test_an_unknown_language_is_the_reader_s_own(client_as: ClientAs) -> None:
    assert heading(client_as("cxo").get("/brief/?language=de").content.decode()).startswith("Romper")


def test_filters_do_not_change_it_and_it_says_so(client_as: ClientAs) -> None:
    client = client_as("cxo")
    plain, narrowed = (
        client.get(f"/brief/{query}").content.decode() for query in ("", "?segment=customer.country:MX")
    )
    assert heading(plain) == heading(narrowed)
    assert "tus filtros no lo cambian" in narrowed
    assert "tus filtros no lo cambian" not in plain
    scoped = client_as("sales", countries=["MX"]).get("/brief/").content.decode()
    assert "solo a los clientes que puedes ver" in scoped


@pytest.mark.parametrize(
    ("kind", "begins", "media"),
    [
        ("pdf", b"%PDF", "application/pdf"),
        ("html", b"<!doctype", "text/html"),
        ("pptx", b"PK", "application/vnd"),
    ],
)
def test_it_is_taken_along_and_noted(
    client_as: ClientAs, served: Company, kind: str, begins: bytes, media: str
) -> None:
    answer = client_as("cxo").get(f"/brief/file/?format={kind}&language=en")
    assert answer.status_code == 200
    assert answer.content.lower().startswith(begins.lower())
    assert answer.headers["Content-Type"].startswith(media)
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert f"andina-hogar-1.{kind}" in answer.headers["Content-Disposition"]
    (deed, *_) = trail(served, limit=1)
    assert (deed.deed, deed.facts["table"]) == ("export", f"brief.{kind}")


@pytest.mark.parametrize(
    ("query", "status"),
    [("format=exe", 400), ("format=../pdf", 400), ("edition=99", 404), ("edition=nie", 400)],
)
def test_what_can_t_be_made_is_refused_in_words(client_as: ClientAs, query: str, status: int) -> None:
    answer = client_as("cxo").get(f"/brief/file/?{query}")
    assert answer.status_code == status
    assert "attachment" not in answer.headers.get("Content-Disposition", "")


def test_older_editions_can_be_chosen(tmp_path: Path) -> None:
    shop = found_shop(tmp_path)
    for year in YEARS:
        load_year(shop, year)
    serve_company(shop.folder)
    client = signed_in()
    now, then = (client.get(f"/brief/{query}").content.decode() for query in ("", "?edition=1"))
    assert heading(now).startswith("Romper la promesa")
    assert heading(then) == "Nada cambió más allá del azar"
    assert re.search(r'<option value="1" selected>Edición 1, ', then)
    assert "edition=1" in then[then.index("/brief/file/") :][:80]


def test_an_empty_company_is_taught(tmp_path: Path) -> None:
    serve_company(found_shop(tmp_path).folder)
    page = signed_in("admin").get("/brief/").content.decode()
    assert "El informe se escribe solo, con datos" in page
    assert "Cargar datos" in page
    assert signed_in("admin").get("/brief/file/").status_code == 400


def test_words_of_a_promise_stay_words(tmp_path: Path) -> None:
    serve_company(broken_company(tmp_path).folder)
    page = signed_in().get("/brief/").content.decode()
    assert "<script>alert" not in page
    assert "alert(1)" in page
