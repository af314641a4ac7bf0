"""Servicio as a page: the finding, its parts and files, the assumptions, Finance's word, and silence."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.test import Client

from tests.surfaces.web.pages.test_staying import Headings
from unisono.model.company import Company
from unisono.services.demand import declaring
from unisono.surfaces.web.pages.service import WAYS

ADDRESS = "/service/"
TERMS = "/service/terms/"


@pytest.fixture
def undeclared(served: Company) -> Iterator[Company]:
    """A company that has declared nothing, before and after."""
    path = served.folder / "plans" / "demand.toml"
    path.unlink(missing_ok=True)
    yield served
    path.unlink(missing_ok=True)


def text_of(client: Client, address: str = ADDRESS) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def fields_of(page: Company) -> dict[str, object]:
    """What the form would send, unchanged."""
    terms = declaring(page).terms
    told: dict[str, object] = {
        "solved_hours": terms.solved_hours,
        "leave_days": terms.leave_days,
        "credit": terms.credit * 100,
        "minute_cost": "",
        "quoted": terms.quoted or "none",
        "preventable": "",
        "fits": "",
        "stamp": declaring(page).stamp,
    }
    for place, cause in enumerate(terms.causes, start=1):
        told |= {f"place_{cause.slug}": place, f"days_{cause.slug}": cause.days}
        told[f"origin_{cause.slug}"] = cause.origin
    return told


def test_the_title_is_the_finding_and_all_parts_are_there(client_as: Callable[..., Client]) -> None:
    page = text_of(client_as("service"))
    assert "de los contactos los causamos nosotros</h1>" in page
    for said in (
        "Cuánto de eso lo causamos",
        "Resolver y apurarse",
        "Lo que vale el servicio",
        "Los supuestos",
    ):
        assert said in page
    for name in ("caused-chart", "queue-chart", "contacts-chart", "in-time-chart"):
        assert f'data-chart="{name}"' in page
    assert "style=" not in page.replace("data-style=", "")
    read = Headings()
    read.feed(page)
    assert read.levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(read.levels, read.levels[1:], strict=False))
    assert read.tables == read.captions > 5


@pytest.mark.parametrize(
    "name", ["reasons", "outcomes", "departments", "causes", "sorts", "beside_queue", "statement"]
)
def test_each_table_leaves_as_a_file(client_as: Callable[..., Client], name: str) -> None:
    client = client_as("cxo")
    answer = client.get(f"{ADDRESS}?export={name}.csv")
    assert answer.status_code == 200
    assert answer.content.decode("utf-8-sig").count("\n") > 2
    assert client.get(f"{ADDRESS}?export={name}.xlsx").content[:2] == b"PK"


def test_it_is_in_the_menu_and_agents_dont_reach_it(client_as: Callable[..., Client]) -> None:
    assert 'href="/service/"' in text_of(client_as("cxo"), TERMS)
    assert client_as("agent").get(ADDRESS).status_code == 403


def test_assumptions_are_changed_in_the_page_and_stand_in_the_file(
    client_as: Callable[..., Client], undeclared: Company
) -> None:
    client = client_as("service")
    told = {
        **fields_of(undeclared),
        "leave_days": 90,
        "minute_cost": "0.9",
        "preventable": "topic | cobro | billing\n",
        "fits": "ahorro | Esencial, Completo",
        "place_bill": 0.5,
    }
    assert "place_bill" in client.post(TERMS, told).content.decode()  # a place is a whole number: told again
    answer = client.post(TERMS, {**told, "place_bill": 1, "place_repeat": 9})
    assert (answer.status_code, answer["Location"]) == (302, ADDRESS)
    terms = declaring(undeclared).terms
    assert (terms.leave_days, terms.minute_cost) == (90, 90)
    assert terms.causes[0].slug == "bill"
    assert terms.fits == {"ahorro": ("Esencial", "Completo")}
    assert terms.declared[0].origin == "billing"
    assert 'value="90"' in text_of(client, TERMS)


@pytest.mark.parametrize(("field", "text"), [("preventable", "topic cobro"), ("fits", "| Esencial")])
def test_a_line_that_isnt_one_is_told_beside_the_form(
    client_as: Callable[..., Client], undeclared: Company, field: str, text: str
) -> None:
    answer = client_as("service").post(TERMS, {**fields_of(undeclared), field: text})
    assert answer.status_code == 200
    assert "no se entiende" in answer.content.decode()
    assert not (undeclared.folder / "plans" / "demand.toml").exists()


def test_finance_agrees_in_the_page(client_as: Callable[..., Client], undeclared: Company) -> None:
    client = client_as("cxo")
    assert client.post("/service/agreed/", {"by": "Rosa Paredes"}).status_code == 302
    assert declaring(undeclared).terms.agreed[0] == "Rosa Paredes"
    assert "De acuerdo con Finanzas: Rosa Paredes" in text_of(client)
    assert client.get("/service/agreed/").status_code == 405


def test_who_may_not_declare_only_reads(client_as: Callable[..., Client], undeclared: Company) -> None:
    client = client_as("sales")
    page = text_of(client, TERMS)
    assert "Lo que vale hoy" in page
    assert '<form method="post" class="form">' not in page
    assert client.post(TERMS, fields_of(undeclared)).status_code == 403
    assert client.post("/service/agreed/", {"by": "Rosa"}).status_code == 403
    assert not (undeclared.folder / "plans" / "demand.toml").exists()


def test_a_broken_file_is_told_on_the_page(client_as: Callable[..., Client], undeclared: Company) -> None:
    (undeclared.folder / "plans" / "demand.toml").write_text("leave_days = 2\n")
    assert "no se entiende «leave_days»" in text_of(client_as("service"), TERMS)


def test_silence_teaches(client_as: Callable[..., Client]) -> None:
    page = text_of(client_as("cxo"), f"{ADDRESS}?segment=customer.country%3AAQ")
    assert "Con este filtro no hay contactos" in page
    assert set(WAYS) == {"nothing", "no_cases", "none_here"}
