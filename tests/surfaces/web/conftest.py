"""A served company and people of every role, for whoever tests pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import django
import pytest
from django.test import Client

django.setup()

from unisono.model.company import Company  # noqa: E402 Django is set up first
from unisono.services.companies import serve_company  # noqa: E402
from unisono.store.records.people.models import Person  # noqa: E402

PASSWORD = "una-clave-larga-de-prueba"  # of a company that lives as long as the test


@pytest.fixture(scope="session")
def served_folder(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the planted company that tests may write people to."""
    import shutil

    folder = tmp_path_factory.mktemp("served") / "company"
    shutil.copytree(demo_folder, folder)
    return folder


@pytest.fixture
def served(served_folder: Path) -> Company:
    """The company that pages are served of, while a test runs."""
    return serve_company(served_folder)


@pytest.fixture
def client_as(served: Company) -> Callable[..., Client]:
    """A browser somebody of a role has signed in with: `client_as("cxo", countries=["PE"])`."""

    def sign_in(role: str, *, countries: list[str] | None = None, units: list[str] | None = None) -> Client:
        email = f"{role}.{'.'.join(countries or [])}{'.'.join(units or [])}@example.com".lower()
        person = Person.objects.filter(email=email).first()
        if person is None:
            person = Person(email=email, name=role.title(), role=role)
            person.countries, person.units = countries or [], units or []
            person.set_password(PASSWORD)
        person.language = ""  # what an earlier test chose for them
        person.save()
        client = Client()
        client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return sign_in
