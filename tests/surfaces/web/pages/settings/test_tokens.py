"""Tokens are made, told once and ended on a page that shows only one's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from tests.surfaces.web.pages.settings.asking import person_of, rows_on, secret_on, text_of, wrong_on
from unisono.services.tokens import actor_of_token
from unisono.store.records.people.models import TokenRecord
from unisono.surfaces.web.pages.settings.tokens import expiry_of

SignIn = Callable[..., Client]
ADDRESS = "/settings/tokens/"
TOLD = {"name": "hoja <i>de ventas</i>", "actions": ["see_figures", "export"], "expires": "90"}


@pytest.fixture
def ana(client_as: SignIn) -> Iterator[Client]:
    """Somebody of Sales who sees one country, without tokens."""
    client = client_as("sales", countries=["PE"])
    TokenRecord.objects.filter(person=person_of(client)).delete()
    yield client
    TokenRecord.objects.filter(person=person_of(client)).delete()


def test_a_token_is_told_once_and_opens_what_was_ticked(ana: Client) -> None:
    answer = ana.post(ADDRESS, TOLD)
    assert (answer.status_code, answer["Location"]) == (302, ADDRESS)
    first = ana.get(ADDRESS)
    secret = secret_on(first)
    assert first["Cache-Control"] == "no-store"
    actor = actor_of_token(secret)
    assert actor is not None
    assert (actor.id, actor.scope.countries) == (person_of(ana).pk, ("PE",))
    assert [actor.may(action) for action in ("see_figures", "export", "see_rows")] == [True, True, False]  # type: ignore[arg-type]
    again = ana.get(ADDRESS)
    assert secret_on(again) == ""
    assert secret not in again.content.decode()
    assert all(secret not in str(session.get_decoded()) for session in Session.objects.all())


def test_a_token_is_listed_with_what_it_may_do_and_until_when(ana: Client) -> None:
    assert "Todavía no tienes ninguno." in text_of(ana.get(ADDRESS))
    ana.post(ADDRESS, TOLD)
    page = ana.get(ADDRESS)
    _, (name, may, expires, used, state) = rows_on(page)
    kept = TokenRecord.objects.get(person=person_of(ana))
    assert kept.lookup in name
    assert "hoja <i>de ventas</i>" in name
    assert "<i>" not in page.content.decode()
    assert "Llevarse tablas y documentos" in may
    assert str((datetime.now(UTC) + timedelta(days=90)).year) in expires
    assert used == "Sin usar"
    assert state.startswith("Activo")


def test_a_used_token_says_when(ana: Client) -> None:
    ana.post(ADDRESS, TOLD)
    assert actor_of_token(secret_on(ana.get(ADDRESS)))
    assert str(datetime.now(UTC).year) in rows_on(ana.get(ADDRESS))[1][3]


def test_a_token_is_ended(ana: Client) -> None:
    ana.post(ADDRESS, TOLD)
    secret = secret_on(ana.get(ADDRESS))
    kept = TokenRecord.objects.get(person=person_of(ana))
    answer = ana.post(ADDRESS, {"revoke": kept.pk}, follow=True)
    assert "ya no sirve" in text_of(answer)
    assert actor_of_token(secret) is None
    assert rows_on(ana.get(ADDRESS))[1][4] == "Revocado"


@pytest.mark.parametrize("number", ["0", "999999", "x", "", "-1", "9" * 30])
def test_what_is_no_token_of_ones_own_is_not_found(ana: Client, number: str) -> None:
    assert ana.post(ADDRESS, {"revoke": number}).status_code == 404


def test_somebody_elses_token_is_not_there(ana: Client, client_as: SignIn) -> None:
    ana.post(ADDRESS, TOLD)
    secret = secret_on(ana.get(ADDRESS))
    kept = TokenRecord.objects.get(person=person_of(ana))
    admin = client_as("admin")
    assert "hoja" not in text_of(admin.get(ADDRESS)).replace("hoja de ventas", "")
    assert kept.lookup not in admin.get(ADDRESS).content.decode()
    assert admin.post(ADDRESS, {"revoke": kept.pk}).status_code == 404
    assert actor_of_token(secret) is not None


@pytest.mark.parametrize(
    ("wrong", "fields"),
    [
        ({"name": "  "}, ["name"]),
        ({"name": "a" * 101}, ["name"]),
        ({"actions": []}, ["actions"]),
        ({"actions": ["manage_people"]}, ["actions"]),
        ({"expires": "5"}, ["expires"]),
        ({"expires": "-1"}, ["expires"]),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(
    ana: Client, wrong: dict[str, object], fields: list[str]
) -> None:
    answer = ana.post(ADDRESS, {**TOLD, **wrong})
    assert (answer.status_code, wrong_on(answer)) == (200, fields)
    assert not TokenRecord.objects.filter(person=person_of(ana)).exists()


def test_only_what_one_may_can_be_ticked(client_as: SignIn) -> None:
    told = client_as("sales").get(ADDRESS).content.decode()
    assert 'value="see_figures"' in told
    for action in ("import", "manage_people", "use_api", "run_jobs"):
        assert f'value="{action}"' not in told


def test_agents_have_none(client_as: SignIn) -> None:
    agent = client_as("agent")
    assert agent.get(ADDRESS).status_code == 403
    assert agent.post(ADDRESS, TOLD).status_code == 403


def test_a_token_may_last() -> None:
    assert expiry_of("never") is None
    ends = expiry_of("30")
    assert ends is not None
    assert timedelta(days=29) < ends - datetime.now(UTC) <= timedelta(days=30)
