"""A program of somebody of a company without data, and services that answer what a test gives them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.surfaces.api.asked import ROOT
from tests.surfaces.api.shaped import answer_shape, misfits
from unisono.services.companies import found_company, serve_company, served_company
from unisono.services.tokens import make_token, token_actions
from unisono.store.records.people.models import Person
from unisono.surfaces.api.rate import counts

Ask = Callable[..., Any]


@pytest.fixture(scope="session")
def plain_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A company that was founded, and no more."""
    folder = tmp_path_factory.mktemp("shapes") / "company"
    found_company(folder, {"name": "Mesa", "currency": "PEN", "time_zone": "America/Lima"})
    return folder


@pytest.fixture
def ask(plain_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """What an operation answers where a service says this: `ask("customers", path, look_up=chain)`."""
    counts.clear()
    serve_company(plain_folder)
    person = Person.objects.first() or Person(email="ana@mesa.example", name="Ana", role="admin")
    person.set_unusable_password()
    person.save()
    company = served_company(person.actor)
    secret = make_token(company, "prueba", token_actions(company), None).secret

    def answer(room: str, path: str, *, shape: str, language: str = "es", **services: object) -> Any:
        for name, told in services.items():
            said = f"unisono.surfaces.api.operations.{room}.{name}"
            monkeypatch.setattr(said, lambda *_given, told=told, **_named: told)
        spoken = {"authorization": f"Bearer {secret}", "accept-language": language}
        found = Client(headers=spoken).get(ROOT + path)
        assert found.status_code == 200, found.content
        assert misfits(found.json(), answer_shape(shape)) == []
        return found.json()

    return answer
