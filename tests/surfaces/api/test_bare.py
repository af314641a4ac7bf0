"""A company into which nothing was loaded: every operation answers, with nothing that looks like a figure."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.surfaces.api.asked import ROOT, operations
from tests.surfaces.api.shaped import answer_shape, estimates_in, misfits, named
from unisono.model.company import Company
from unisono.model.words import LANGUAGES
from unisono.services.companies import found_company, serve_company, served_company
from unisono.services.tokens import make_token, token_actions
from unisono.store.records.people.models import Person
from unisono.surfaces.api.rate import counts

ABSENT = {"job", "cancel_job", "look_up_customer", "value_of_customer", "drop_upload", "open_figure"}
WRITING = {"upload", "begin_job", *ABSENT}
READING = [name for name in operations() if name not in WRITING]
NOTHING_LOADED = {"drivers", "movement", "contributions", "brief"}


@pytest.fixture(scope="session")
def bare_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A company that was founded, and no more."""
    folder = tmp_path_factory.mktemp("bare") / "company"
    found_company(folder, {"name": "Vacía", "currency": "CLP", "time_zone": "America/Santiago"})
    return folder


@pytest.fixture
def bare(bare_folder: Path) -> Company:
    """The company that is served, while a test runs."""
    counts.clear()
    return serve_company(bare_folder)


@pytest.fixture
def client(bare: Company) -> Client:
    """A program of its admin."""
    email = "admin@bare.example"
    person = Person.objects.filter(email=email).first() or Person(email=email, name="Admin", role="admin")
    person.set_unusable_password()
    person.save()
    company = served_company(person.actor)
    secret = make_token(company, "prueba", token_actions(company), None).secret
    return Client(headers={"authorization": f"Bearer {secret}"})


@pytest.mark.parametrize("name", READING)
def test_every_operation_answers_as_described(client: Client, name: str) -> None:
    answer = operations()[name].ask(client)
    told = answer.json()
    if answer.status_code in (200, 201):
        assert misfits(told, answer_shape(name, answer.status_code)) == []
    else:
        assert answer.status_code in (400, 404), answer.content
        assert misfits(told, named("Problem")) == []


@pytest.mark.parametrize("name", READING)
def test_no_figure_is_made_of_nothing(client: Client, name: str) -> None:
    for where, each in estimates_in(operations()[name].ask(client).json()):
        assert (each["value"], each["low"], each["high"], each["n"]) == (None, None, None, 0), where
        assert each["reason"], where


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(NOTHING_LOADED))
def test_what_needs_data_says_that_there_are_none(client: Client, name: str, language: str) -> None:
    operation = operations()[name]
    answer = client.get(operation.address(), headers={"accept-language": language})
    told = answer.json()
    assert told["code"] == "nothing_loaded"
    assert "Vacía" in told["detail"]
    assert told["hint"]
    assert answer.headers["Content-Language"] == language


@pytest.mark.parametrize("name", sorted(ABSENT))
def test_what_is_not_there_is_a_problem(client: Client, name: str) -> None:
    answer = operations()[name].ask(client)
    assert answer.status_code == 404, answer.content
    assert misfits(answer.json(), named("Problem")) == []


def test_lists_are_empty_and_have_no_next_page(client: Client) -> None:
    def told(path: str) -> dict[str, Any]:
        found: dict[str, Any] = client.get(f"{ROOT}{path}").json()
        return found

    assert told("/editions") == {"editions": [], "next": None}
    assert told("/findings")["findings"] == []
    assert told("/promises") == {"promises": [], "since": None, "until": None}
    assert told("/customers?q=ana") == {"customers": [], "total": 0, "near": False, "next": None}
    sources = told("/sources")
    assert (sources["sources"], sources["end"], sources["waiting"]) == ([], None, 0)
    integrity = told("/measure/integrity")
    assert (integrity["checks"], integrity["edition"], integrity["since"]) == ([], None, None)


def test_the_company_says_of_itself_what_it_was_founded_with(client: Client) -> None:
    told = client.get(f"{ROOT}/company").json()
    assert (told["name"], told["currency"], told["edition"]) == ("Vacía", "CLP", 0)
    assert (told["made_at"], told["contract"]) == (None, None)


def test_staying_is_never_guessed(client: Client) -> None:
    told = client.get(f"{ROOT}/measure/staying").json()
    assert told["silent"] == "unsaid"
    assert (told["whole"], told["foretold"], told["month"]) == (None, None, None)


def test_value_says_why_there_is_none(client: Client) -> None:
    told = client.get(f"{ROOT}/measure/value").json()
    assert told["reason"]
    assert (told["model"], told["mean"], told["equity"], told["groups"]) == (None, None, None, [])


def test_the_next_company_is_served_as_before(api_served: Company, program: Callable[..., Client]) -> None:
    """Serving another one must leave nothing behind."""
    told = program("admin").get(f"{ROOT}/company").json()
    assert (told["name"], told["edition"] > 0) == (api_served.name, True)
