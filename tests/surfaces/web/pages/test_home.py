"""Inicio in a browser: the chain first, what moved with or without JavaScript, in three languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from django.test import Client

from tests.services.promising import YEARS, found_shop, load_year
from tests.surfaces.web.pages.broken import ATTACK, broken_company, signed_in
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.question import Question
from unisono.services import diagnose
from unisono.services.companies import serve_company
from unisono.services.findings import found
from unisono.services.measure import measure
from unisono.store.records.people.models import Person

ClientAs = Callable[..., Client]
READERS = ("cxo", "marketing", "sales", "service", "analyst", "admin")


@pytest.fixture(autouse=True)
def forgetful() -> None:
    """Nothing was found before a test begins."""
    diagnose._examined.cache.clear()


def words(page: str) -> str:
    """What a page says, without its marks, with single spaces."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", page))).replace("\u00a0", " ")


def heading(page: str) -> str:
    found = re.findall(r"<h1[^>]*>(.*?)</h1>", page, re.S)
    assert len(found) == 1
    return words(found[0]).strip()


@pytest.mark.parametrize("role", READERS)
def test_who_may_see_figures_sees_the_chain_with_its_gaps(client_as: ClientAs, role: str) -> None:
    answer = client_as(role).get("/")
    assert answer.status_code == 200
    page = answer.content.decode()
    order = [page.index(f">{name}</h3>") for name in ("Prometido", "Vendido", "Entregado", "Vivido")]
    assert order == sorted(order)
    assert page.count("Brecha ·") == 3
    assert "vio rota alguna promesa" in words(page)
    assert "no se suman" in words(page)


def test_an_agent_is_led_to_the_customers(client_as: ClientAs) -> None:
    answer = client_as("agent").get("/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/customers/")
    assert client_as("agent").get("/moved/", headers={"HX-Request": "true"}).status_code == 403


def test_who_has_not_signed_in_is_asked_to(served: Company) -> None:
    for address in ("/", "/moved/"):
        answer = Client().get(address)
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith("/accounts/login/")


def test_the_first_picture_waits_for_nothing_and_asks_for_the_rest(client_as: ClientAs) -> None:
    page = client_as("cxo").get("/?segment=customer.country:PE").content.decode()
    assert 'hx-get="/moved/?segment=customer.country%3APE" hx-trigger="load"' in page
    assert "full=1" in page


def test_the_rest_comes_as_a_part_that_brings_the_heading_along(client_as: ClientAs, served: Company) -> None:
    client = client_as("cxo")
    part = client.get(
        "/moved/", headers={"HX-Request": "true", "HX-Target": "section#moved"}
    ).content.decode()
    assert "<html" not in part
    assert heading(part).startswith("Romper la promesa de «Soporte 24/7")
    assert 'id="home-title" hx-swap-oob="true"' in part
    assert part.count("<article") == len(found(served, lens=Lens(), language="es").significant) >= 2
    whole = client.get("/").content.decode()
    assert heading(whole) == heading(part), "what was found is remembered, so nothing has to be awaited"
    assert 'hx-trigger="load"' not in whole


def test_without_javascript_a_link_shows_it_all(client_as: ClientAs) -> None:
    client = client_as("cxo")
    answer = client.get("/moved/?segment=customer.country:PE")
    assert answer.status_code == 302
    page = client.get(answer.headers["Location"]).content.decode()
    assert 'hx-trigger="load"' not in page
    assert answer.headers["Location"] == "/?segment=customer.country%3APE&full=1"


def test_the_lens_reaches_chain_gaps_and_findings(client_as: ClientAs) -> None:
    client = client_as("cxo")
    whole, spring = (client.get(f"/?{query}full=1").content.decode() for query in ("", "until=2026-03-31&"))
    assert "del 1 abr 2025 al 31 mar 2026" in words(spring)
    assert heading(whole) != heading(spring)
    mexico = words(client.get("/?segment=customer.country:MX&full=1").content.decode())
    assert "no se puede mirar por segmento" in mexico
    assert "until=2026-03-31" in re.findall(r'href="(/findings/[^"]+)"', spring)[0]


def test_where_nothing_was_found_but_figures_changed_the_heading_tells_the_change(
    client_as: ClientAs, served: Company
) -> None:
    client = client_as("cxo")
    few = (("customer.country", "CL"), ("customer.segment", "joven"))
    assert found(served, lens=Lens(segment=few), language="es").told == ()
    diagnose._examined.cache.clear()
    address = "/?segment=customer.country:CL&segment=customer.segment:joven"
    first = heading(client.get(address).content.decode())
    part = client.get(f"/moved/{address[1:]}", headers={"HX-Request": "true"}).content.decode()
    assert "<article" not in part
    assert first == heading(part) == heading(client.get(address).content.decode())
    assert re.fullmatch(r"Ingreso por cliente: \+\d+,\d\d PEN frente a un año antes", first)


def test_every_link_on_it_leads_somewhere(client_as: ClientAs) -> None:
    client = client_as("cxo")
    page = client.get("/?full=1").content.decode()
    main = page[page.index("<main") :]
    for link in set(re.findall(r'href="(/(?:findings|brief|promises)[^"]*)"', main)):
        assert client.get(unescape(link)).status_code == 200, link


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "Qué se movió y quién actúa"),
        ("pt", "O que mudou e quem age"),
        ("en", "What moved and who acts"),
    ],
)
def test_in_three_languages(client_as: ClientAs, language: str, said: str) -> None:
    client = client_as("marketing")
    Person.objects.filter(email="marketing.@example.com").update(language=language)
    try:
        page = words(client.get("/?full=1").content.decode())
    finally:
        Person.objects.filter(email="marketing.@example.com").update(language="")
    assert said in page
    assert not re.search(r"\b(home|gap|finding|chain|part|reason)\.[a-z_]+\b", page)


def test_who_may_see_one_country_sees_its_figures(client_as: ClientAs, served: Company) -> None:
    days = {"since": date(2025, 11, 1), "until": date(2026, 10, 31)}
    (answers,) = measure(served, Question("csat", **days))
    (there,) = measure(served, Question("csat", where="customer.country = 'MX'", **days))
    sales = client_as("sales").get("/").content.decode()
    mexico = client_as("sales", countries=["MX"]).get("/").content.decode()
    counted, fewer = (f"n = {figure.estimate.n}" for figure in (answers, there))
    assert counted in words(sales)
    assert fewer in words(mexico)
    assert counted not in words(mexico)
    assert "no se puede mirar por segmento" in words(mexico)


def test_a_company_without_data_is_taught_what_to_do(tmp_path: Path) -> None:
    serve_company(found_shop(tmp_path).folder)
    page = signed_in("admin").get("/").content.decode()
    assert "Aquí verás dónde se rompe la cadena" in page
    assert re.search(r'class="btn btn-primary" href="/data/[^"]*">Cargar datos', page)
    reader = signed_in("cxo").get("/").content.decode()
    assert "Cargar datos" not in reader, "who may not load isn't sent to"


def test_where_nothing_can_be_compared_it_claims_nothing(tmp_path: Path) -> None:
    young = found_shop(tmp_path)
    load_year(young, YEARS[0])
    serve_company(young.folder)
    page = signed_in().get("/?full=1").content.decode()
    assert heading(page) == "Todavía no hay con qué comparar"
    assert "no se afirma nada" in page
    assert "más allá del azar" not in page


def test_where_nothing_is_beyond_chance_it_is_calm(tmp_path: Path) -> None:
    serve_company(broken_company(tmp_path, breaks=False).folder)
    page = signed_in().get("/?full=1").content.decode()
    assert heading(page) == "Nada se movió más allá del azar"
    assert "ninguna diferencia pasa del azar" in page
    assert "<article" not in page


def test_words_of_a_promise_stay_words(tmp_path: Path) -> None:
    serve_company(broken_company(tmp_path).folder)
    page = signed_in().get("/?full=1").content.decode()
    assert "<script>alert" not in page
    assert (
        ATTACK.replace('"', "&quot;").replace("'", "&#x27;").replace("<", "&lt;").replace(">", "&gt;") in page
    )
    assert "alert(1)" in heading(page)
