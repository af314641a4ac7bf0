"""What came of a promise as a page: reached from the promise, readable, taken along."""

from __future__ import annotations

import re
from html import unescape

import pytest

from tests.services.conftest import GOOD, HEADER
from tests.surfaces.web.pages.shop import ServedShop
from tests.surfaces.web.pages.test_staying import Headings
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.services.aftermath import aftermath, origins, wording


def text(response) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", response.content.decode()))


def test_the_promise_leads_to_what_came_of_it(client_as) -> None:
    client = client_as("marketing")
    assert 'href="/promises/crm:P-247/after/"' in client.get("/promises/crm:P-247/").content.decode()
    found = client.get("/promises/crm:P-247/after/")
    assert found.status_code == 200
    said = text(found)
    assert "ha costado" in said
    assert "Las tres distancias" in said
    assert "nadie preguntó qué esperaban" in said
    assert "Qué tan iguales son los que se comparan" in said
    assert found.content.decode().count("<h1>") == 1


def test_the_balance_is_taken_along(client_as) -> None:
    found = client_as("analyst").get("/promises/crm:P-247/after/?export=balance.csv")
    assert found.status_code == 200
    assert "Lo que necesita" in found.content.decode("utf-8-sig")


def test_an_unknown_promise_is_missing(client_as) -> None:
    assert client_as("cxo").get("/promises/no-such/after/").status_code == 404


@pytest.mark.parametrize(("address", "words"), [("strengths", "prometer"), ("origins", "Interesados")])
def test_strengths_and_origins_are_reached_from_the_ledger(client_as, address: str, words: str) -> None:
    client = client_as("cxo")
    assert f'href="/promises/{address}/"' in client.get("/promises/").content.decode()
    found = client.get(f"/promises/{address}/")
    assert found.status_code == 200
    assert words in text(found)


def test_origins_by_campaign(client_as) -> None:
    client = client_as("marketing")
    assert "Soporte 24/7" in text(client.get("/promises/origins/?by=campaign"))
    assert client.get("/promises/origins/?by=nonsense").status_code == 400
    assert client.get("/promises/origins/?export=origins.xlsx").status_code == 200


def test_a_lens_stays_in_the_links(client_as) -> None:
    found = client_as("cxo").get("/promises/crm:P-247/after/?segment=customer.country:PE")
    assert "/promises/?segment=" in found.content.decode()


def test_each_page_has_one_title_and_headings_in_order(client_as) -> None:
    client = client_as("analyst")
    for address in ("crm:P-247/after", "strengths", "origins"):
        page = client.get(f"/promises/{address}/").content.decode()
        read = Headings()
        read.feed(page)
        assert read.levels.count(1) == 1, address
        assert all(after - before <= 1 for before, after in zip(read.levels, read.levels[1:], strict=False))
        assert read.tables == read.captions
        assert "style=" not in page.replace("data-style=", "")


def test_a_promise_of_a_day_is_told_in_days(client_as, served: Company) -> None:
    told = aftermath(served, "crm:P-INS", Lens())
    assert told is not None
    chart = wording.felt_chart(told, "es")
    assert chart is not None
    said = text(client_as("cxo").get("/promises/crm:P-INS/after/"))
    assert chart.title in said
    assert wording.headline(told, "es") in said
    assert "días" in chart.rows[0].label


def test_charts_are_there_where_there_is_something_to_draw(client_as) -> None:
    page = client_as("cxo").get("/promises/crm:P-247/after/").content.decode()
    for name in ("leaving-chart", "parts-chart", "felt-chart"):
        assert f'data-chart="{name}"' in page


def test_the_origins_are_taken_along(client_as, served: Company) -> None:
    found = origins(served, Lens())
    file = client_as("analyst").get("/promises/origins/?export=origins.csv").content.decode("utf-8-sig")
    assert file.count("\n") == len(found.rows) + 1
    for row in found.rows:
        assert row.name
        assert row.name in file


def test_agents_reach_none_of_it(client_as) -> None:
    client = client_as("agent")
    for address in ("crm:P-247/after", "strengths", "origins"):
        assert client.get(f"/promises/{address}/").status_code == 403


def test_a_shop_without_contracts_hears_why_there_is_no_cost(tmp_path) -> None:
    shop = ServedShop(tmp_path)
    client = shop.client("analyst")
    shop.imported(client, HEADER + GOOD)
    said = text(client.get("/promises/delivery/after/"))
    assert "Todavía no se sabe qué dejó «Entrega a tiempo»" in said
    assert "El costo no se puede decir:" in said
    assert "Nadie anotó a quién llegó esta promesa" in said
    assert "Con una tabla de exposiciones" in said
    nothing = text(client.get("/promises/strengths/"))
    assert "Nada se cumple claramente mejor de lo que se dice" in nothing
    assert "ninguna admite hoy una afirmación claramente más fuerte" in nothing
    assert "Todavía no se sabe a quién trae cada origen" in text(client.get("/promises/origins/"))


def test_before_anything_is_loaded_the_page_says_what_to_do(tmp_path) -> None:
    client = ServedShop(tmp_path).client("analyst")
    assert client.get("/promises/delivery/after/").status_code == 404
    assert client.get("/promises/strengths/").status_code == 200
