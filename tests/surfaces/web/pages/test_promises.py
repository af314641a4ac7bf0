"""Promesas in the browser: the ledger and each promise, for each role, whatever the promise says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from tests.services.promises.desk import ATTACK, desk
from tests.surfaces.web.conftest import PASSWORD
from tests.surfaces.web.pages.test_measure import READERS, SignIn, assert_sound, handed, outline, text
from unisono.model.words import LANGUAGES
from unisono.services.companies import found_company, serve_company
from unisono.store.records.people.models import Person

LOUD = "/promises/crm:P-247/"


@pytest.fixture(scope="module")
def desk_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return desk(tmp_path_factory.mktemp("desk_served") / "desk").folder


@pytest.fixture
def desk_client(desk_folder: Path) -> Client:
    """A browser of the CXO of a desk whose promises and words are attacks."""
    return signed_in(desk_folder)


def signed_in(folder: Path) -> Client:
    serve_company(folder)
    person = Person.objects.filter(email="cxo@desk.example").first()
    if person is None:
        person = Person(email="cxo@desk.example", name="CXO", role="cxo")
        person.countries, person.units = [], []
        person.set_password(PASSWORD)
        person.save()
    client = Client()
    client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


@pytest.mark.parametrize("role", READERS)
@pytest.mark.parametrize("address", ["/promises/", LOUD])
def test_for_each_role(role: str, address: str, client_as: SignIn) -> None:
    assert_sound(client_as(role).get(address))


def test_an_agent_has_no_ledger(client_as: SignIn) -> None:
    for address in ("/promises/", LOUD):
        assert client_as("agent").get(address).status_code == 403


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_every_language(language: str, client_as: SignIn) -> None:
    client = client_as("marketing", countries=["CL"])
    Person.objects.filter(email__contains="marketing.cl").update(language=language)
    for address in ("/promises/", LOUD):
        answer = client.get(address)
        assert_sound(answer)
        assert f'<html lang="{language}"' in text(answer)


def test_the_ledger_says_what_was_said_and_whether_it_holds(client_as: SignIn) -> None:
    page = text(client_as("cxo").get("/promises/"))
    assert re.search(r"<h1>\d de 4 promesas se rompen</h1>|<h1>1 de 4 promesas se rompe</h1>", page)
    for words in (
        "Soporte 24/7: te contestamos en 15 minutos, a cualquier hora",
        "Contestar en 15 minutos o menos, por teléfono, en horario 24/7.",
        "La hizo Marketing; la cumple Servicio",
        "Campaña: Soporte 24/7 · desde el 1 jul 2025",
        "clientes la conocieron",
        "Sin interrupción desde",
        "PEN",
    ):
        assert words in page
    assert f'href="{LOUD}"' in page


def test_the_ledger_is_taken_along(client_as: SignIn) -> None:
    rows = handed(client_as("cxo").get("/promises/?export=promises.csv"))
    assert {"Rota"} <= {row[1] for row in rows if len(row) > 1}


def test_a_promise_by_hour_over_time_and_for_whom(client_as: SignIn) -> None:
    answer = client_as("cxo").get(LOUD)
    assert_sound(answer)
    page = text(answer)
    for name in ("hours", "by_hour", "trend", "by_country"):
        assert f'data-chart="{name}"' in page
    assert re.search(r"<h2 id=\"hours-title\">A las 0\d:00 solo se cumple el \d\d,\d", page)
    assert "frente a las demás horas" in page
    assert "<blockquote" in page


def test_its_tables_are_taken_along(client_as: SignIn) -> None:
    client = client_as("cxo")
    hours = handed(client.get(f"{LOUD}?export=hours.csv"))
    assert sum(row[0] == "domingo" for row in hours if row) == 24
    for name in ("trend", "by_country", "by_city", "by_segment", "by_topic"):
        assert len(handed(client.get(f"{LOUD}?export={name}.csv"))) > 3


def test_the_lens_stays_in_the_links(client_as: SignIn) -> None:
    page = text(client_as("cxo").get("/promises/?segment=customer.country%3ACL"))
    assert f'href="{LOUD}?segment=customer.country%3ACL"' in page
    narrowed = text(client_as("cxo").get(f"{LOUD}?segment=customer.country%3ACL"))
    assert narrowed != text(client_as("cxo").get(LOUD))


@pytest.mark.parametrize("name", ["nope", "crm:P-999", "a/b/c", "<script>alert(1)</script>"])
def test_a_promise_that_is_not_there_is_said_in_words(name: str, client_as: SignIn) -> None:
    answer = client_as("cxo").get(reverse("promise", args=[name]))
    assert answer.status_code == 404
    assert "No existe la promesa" in text(answer)
    assert "<script>alert" not in text(answer)
    assert outline(answer).headings.count(1) == 1


def test_nobody_who_has_not_signed_in_sees_anything(served: object) -> None:
    for address in ("/promises/", LOUD):
        assert Client().get(address).status_code == 302


def test_whatever_a_promise_or_a_customer_says_is_only_words(desk_client: Client) -> None:
    pages = [
        "/promises/",
        "/measure/",
        "/measure/promise_kept/?by=customer.country",
        "/measure/csat/?by=promise",
    ]
    names = ["d:night", "d:mail/1 y 2", "d:best", "d:no target", "d:quiet"]
    for address in [*pages, *(reverse("promise", args=[name]) for name in names)]:
        answer = desk_client.get(address, follow=True)
        page = text(answer)
        if "by=promise" not in address:
            assert_sound(answer)
        assert "<script>alert" not in page, address
        assert "we answer&#x27; 7 " not in page, "no template was run"
    said = text(desk_client.get("/promises/"))
    assert "&lt;script&gt;alert(1)" in said


def test_an_id_with_a_slash_and_a_space_has_an_address(desk_client: Client) -> None:
    page = text(desk_client.get("/promises/"))
    address = reverse("promise", args=["d:mail/1 y 2"])
    assert f'href="{address}"' in page
    assert_sound(desk_client.get(address))


def test_what_cannot_be_measured_says_how(desk_client: Client) -> None:
    page = text(desk_client.get(reverse("promise", args=["d:no target"])))
    assert "di en cuánto tiempo, o hasta qué precio, se promete" in page
    assert "kind, target, unit y operator" in page
    assert 'data-chart="hours"' not in page


def test_attacks_are_taken_along_as_text(desk_client: Client) -> None:
    rows = handed(desk_client.get("/promises/?export=promises.csv"))
    assert any(ATTACK in cell for row in rows for cell in row)


@pytest.mark.parametrize("address", ["/promises/", "/measure/", "/measure/nps/"])
def test_an_empty_company_is_told_what_to_do(address: str, tmp_path: Path) -> None:
    bare = found_company(tmp_path / "bare", {"name": "Bare", "currency": "PEN"})
    answer = signed_in(bare.folder).get(address)
    assert answer.status_code == 200
    assert f'href="{reverse("data")}"' in text(answer)
    assert outline(answer).headings.count(1) == 1


def test_a_company_without_promises_is_told_what_to_do(tmp_path: Path) -> None:
    answer = signed_in(desk(tmp_path / "desk", promises=False).folder).get("/promises/")
    assert "Todavía no hay promesas registradas" in text(answer)
