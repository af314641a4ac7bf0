"""Hallazgos in a browser: the list, its filters, each finding by its link, the table, what was silent."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from django.test import Client

from tests.services.promising import YEARS, found_shop, load_year
from tests.surfaces.web.pages.broken import broken_company, signed_in
from tests.surfaces.web.pages.test_home import READERS, heading, words
from unisono.loop.diagnose.catalogue import DETECTORS
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.services.audit import trail
from unisono.services.companies import serve_company
from unisono.services.findings import found
from unisono.store.records.people.models import Person

ClientAs = Callable[..., Client]


def references(company: Company) -> list[str]:
    return [each.reference for each in found(company, lens=Lens(), language="es").told]


@pytest.mark.parametrize("role", READERS)
def test_who_may_see_figures_sees_all_findings_the_dearest_first(
    client_as: ClientAs, served: Company, role: str
) -> None:
    page = client_as(role).get("/findings/").content.decode()
    assert heading(page) == f"{len(references(served))} hallazgos esperan decisión"
    assert re.findall(r'<h2[^>]*><a class="hover:underline" href="/findings/([^/"]+)/', page) == references(
        served
    )


def test_an_agent_sees_none(client_as: ClientAs) -> None:
    agent = client_as("agent")
    assert agent.get("/findings/").status_code == 403
    assert agent.get("/findings/moved-0000000000/").status_code == 403
    assert Client().get("/findings/").status_code == 302


def test_it_is_narrowed_by_who_acts_and_by_kind(client_as: ClientAs, served: Company) -> None:
    every = found(served, lens=Lens(), language="es").told
    for owner in ("", "service", "marketing", "%3Cb%3E"):
        for kind in ("", "broken_promise", "moved", "unheard"):
            page = client_as("cxo").get(f"/findings/?owner={owner}&kind={kind}").content.decode()
            left = [each for each in every if each.owner.startswith(owner) and each.kind.startswith(kind)]
            assert page.count("<article") == len(left)
            assert bool(left) != ("ninguno de este departamento" in page)


def test_narrowing_keeps_the_lens(client_as: ClientAs) -> None:
    page = client_as("cxo").get("/findings/?until=2026-10-31&segment=customer.country:PE").content.decode()
    assert '<input type="hidden" name="until" value="2026-10-31">' in page
    assert '<input type="hidden" name="segment" value="customer.country:PE">' in page


def test_each_finding_opens_whole(client_as: ClientAs, served: Company) -> None:
    for reference in references(served):
        page = client_as("marketing").get(f"/findings/{reference}/").content.decode()
        for said in (
            "En juego",
            "Diferencia",
            "En qué se apoya",
            "Cómo se decide",
            "De qué se compone el dinero",
        ):
            assert said in page
        assert page.count('data-chart="chart-') in (1, 2)
        assert "Benjamini" in page
        assert 'data-copy="/findings/' in page


def test_its_link_reproduces_it_filters_and_edition_included(client_as: ClientAs, served: Company) -> None:
    client = client_as("cxo")
    spring = found(
        served, lens=Lens(segment=(("customer.country", "PE"), ("customer.country", "MX"))), language="es"
    )
    reference = spring.told[0].reference
    query = "segment=customer.country:PE&segment=customer.country:MX"
    page = client.get(f"/findings/{reference}/?{query}").content.decode()
    (link,) = (unescape(each) for each in re.findall(r'data-copy="([^"]+)"', page))
    assert "edition=1" in link
    again = client.get(link).content.decode()
    assert heading(again) == heading(page)
    assert words(again[again.index("<main") :]) == words(page[page.index("<main") :])


@pytest.mark.parametrize(
    ("address", "status"),
    [("moved-0000000000/", 404), ("../etc/", 404), ("x/?edition=99", 404), ("x/?edition=nie", 400)],
)
def test_a_link_to_nothing_says_so_in_words(client_as: ClientAs, address: str, status: int) -> None:
    answer = client_as("cxo").get(f"/findings/{address}")
    assert answer.status_code == status
    if address.startswith("moved"):
        assert "ya no está" in answer.content.decode()
        assert "Con estos filtros" in answer.content.decode()


def test_what_was_silent_says_so(client_as: ClientAs) -> None:
    page = words(client_as("cxo").get("/findings/").content.decode())
    assert "11 comparaciones: nada fuera de lo normal" in page
    assert "2 comparaciones: 2 pasan del azar" in page
    nowhere = words(client_as("cxo").get("/findings/?segment=customer.country:XX").content.decode())
    assert nowhere.count("Todavía no hay con qué comparar") == 1 + len(DETECTORS), (
        "the title, and each detector"
    )


def test_the_table_is_taken_along_as_it_was_narrowed_and_noted(client_as: ClientAs, served: Company) -> None:
    client = client_as("cxo")
    every = found(served, lens=Lens(), language="es").told
    answer = client.get("/findings/?owner=service&export=findings.csv")
    assert answer.headers["Content-Type"].startswith("text/csv")
    assert "Soporte 24/7" in answer.content.decode("utf-8-sig")
    (deed, *_) = trail(served, limit=1)
    rows = sum(each.owner == "service" for each in every)
    assert (deed.deed, deed.facts["table"], deed.facts["rows"]) == ("export", "findings.csv", rows)
    none = client.get("/findings/?owner=sales&export=findings.csv").content.decode("utf-8-sig")
    assert "Soporte 24/7" not in none


@pytest.mark.parametrize("language", ["pt", "en"])
def test_in_other_languages(client_as: ClientAs, served: Company, language: str) -> None:
    client = client_as("sales")
    Person.objects.filter(email="sales.@example.com").update(language=language)
    try:
        pages = [client.get("/findings/"), *(client.get(f"/findings/{each}/") for each in references(served))]
    finally:
        Person.objects.filter(email="sales.@example.com").update(language="")
    for page in pages:
        assert page.status_code == 200
        said = words(page.content.decode())
        assert not re.search(r"\b(findings|finding|detector|chart|part)\.[a-z_]+\b", said)
        assert "hallazgo" not in said


def test_an_empty_company_and_a_calm_one(tmp_path: Path) -> None:
    shop = found_shop(tmp_path)
    serve_company(shop.folder)
    page = signed_in("analyst").get("/findings/").content.decode()
    assert "Los hallazgos llegan con los datos" in page
    assert heading(page) == "Hallazgos"
    load_year(shop, YEARS[0])
    page = signed_in().get("/findings/").content.decode()
    assert heading(page) == "Todavía no hay con qué comparar"
    serve_company(broken_company(tmp_path / "calm", breaks=False).folder)
    page = signed_in().get("/findings/").content.decode()
    assert heading(page) == "Nada pasa del azar en estos días"
    assert "Abajo está lo que se miró" in page


def test_words_of_a_promise_stay_words_on_both_pages(tmp_path: Path) -> None:
    company = broken_company(tmp_path)
    serve_company(company.folder)
    (reference,) = references(company)
    for address in ("/findings/", f"/findings/{reference}/", "/findings/?export=findings.csv"):
        page = signed_in().get(address).content.decode()
        assert "<script>alert" not in page.replace("csv", "") or address.endswith("csv")
        assert "alert(1)" in page
