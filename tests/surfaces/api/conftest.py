"""A served company, people of every role, and programs that hold their tokens."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path

import django
import pytest
from django.test import Client

django.setup()

from unisono.model.company import Company  # noqa: E402 Django is set up first
from unisono.model.rights import Action, Role  # noqa: E402
from unisono.services.companies import serve_company, served_company  # noqa: E402
from unisono.services.tokens import make_token, token_actions  # noqa: E402
from unisono.store.records.people.models import Person  # noqa: E402
from unisono.surfaces.api.rate import counts  # noqa: E402

Program = Callable[..., Client]


@pytest.fixture(scope="session")
def api_folder(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the planted company that tests may write tokens and jobs to."""
    folder = tmp_path_factory.mktemp("api") / "company"
    shutil.copytree(demo_folder, folder)
    return folder


@pytest.fixture
def api_served(api_folder: Path) -> Company:
    """The company that the API is served of, while a test runs."""
    counts.clear()  # how often each token asked
    return serve_company(api_folder)


@pytest.fixture
def person_of(api_served: Company) -> Callable[..., Person]:
    """Somebody of a role: `person_of("sales", countries=["PE"])`."""

    def person(role: Role, *, countries: Collection[str] = (), language: str = "") -> Person:
        email = f"{role}.{'.'.join(countries)}{language}@api.example".lower()
        found = Person.objects.filter(email=email).first() or Person(email=email, name=role.title())
        found.role, found.countries = role, list(countries)  # whatever another test made of them
        found.language, found.is_active = language, True
        found.set_unusable_password()
        found.save()
        return found

    return person


@pytest.fixture
def secret_of(person_of: Callable[..., Person]) -> Callable[..., str]:
    """The secret of a new token: of all that its person may, or of some actions."""

    def secret(role: Role, actions: Collection[Action] | None = None, **person: object) -> str:
        company = served_company(person_of(role, **person).actor)
        return make_token(company, "prueba", actions or token_actions(company), None).secret

    return secret


@pytest.fixture
def program(secret_of: Callable[..., str]) -> Program:
    """A program with a token: `program("analyst", ["see_figures"])`."""

    def start(role: Role = "admin", actions: Collection[Action] | None = None, **person: object) -> Client:
        return Client(headers={"authorization": f"Bearer {secret_of(role, actions, **person)}"})

    return start


@pytest.fixture
def owner(api_served: Company) -> Company:
    """The same company as its owner sees it."""
    from unisono.model.rights import OWNER

    return replace(api_served, actor=OWNER)
