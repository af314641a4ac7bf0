"""Whoever comes in, fails to, or changes how they prove who they are, stands in the record."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.cache import cache
from django.test import Client

from tests.surfaces.web.conftest import PASSWORD
from unisono.model.company import Company
from unisono.services.audit import trail
from unisono.store.records.people.models import Person

LOGIN = "/accounts/login/"


@pytest.fixture
def ana(served: Company) -> Person:
    """Somebody whose attempts to come in are counted anew."""
    cache.clear()
    person, _ = Person.objects.get_or_create(email="ana.apps@example.com", role="sales", name="Ana")
    person.set_password(PASSWORD)
    person.save()
    return person


def last(company: Company, count: int = 1) -> list[tuple[str, int | None, dict[str, object]]]:
    deeds = trail(company, limit=count)
    return [(deed.deed, deed.actor_id, dict(deed.facts)) for deed in deeds]


def test_coming_in_by_the_page_is_written_down(served: Company, ana: Person) -> None:
    answer = Client().post(LOGIN, {"login": "ANA.apps@example.com", "password": PASSWORD})
    assert answer.status_code == 302
    assert last(served) == [("signed_in", ana.pk, {})]


def test_failing_to_come_in_is_written_down_without_the_password(served: Company, ana: Person) -> None:
    Client().post(LOGIN, {"login": "ana.apps@example.com", "password": "not-it-at-all"})
    Client().post(LOGIN, {"login": "stranger@example.com", "password": "not-it-at-all"})
    assert last(served, 2) == [
        ("sign_in_failed", None, {"email": None}),
        ("sign_in_failed", None, {"email": "ana.apps@example.com"}),
    ]
    assert "not-it" not in str(trail(served))
    assert "stranger" not in str(trail(served))


def test_a_new_password_of_ones_own_is_written_down(served: Company, ana: Person) -> None:
    client = Client()
    client.force_login(ana, backend="allauth.account.auth_backends.AuthenticationBackend")
    new = "otra-clave-bien-larga"
    told = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    assert client.post("/accounts/password/change/", told).status_code == 302
    assert ("password_chosen", ana.pk, {}) in last(served, 3)
    assert new not in str(trail(served))


def test_every_browser_of_every_role_leaves_a_trace(
    served: Company, client_as: Callable[..., Client]
) -> None:
    client = client_as("agent")
    assert last(served) == [("signed_in", int(client.session["_auth_user_id"]), {})]
