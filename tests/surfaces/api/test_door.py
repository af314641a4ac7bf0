"""Who comes in and in which language they are answered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.http import HttpRequest
from django.test import Client

from tests.surfaces.api.asked import ROOT
from unisono.model.company import Company
from unisono.services.companies import served_company
from unisono.services.tokens import list_tokens, make_token, revoke
from unisono.store.records.people.models import Person
from unisono.surfaces.api.door import language_of


def asked(header: str) -> HttpRequest:
    request = HttpRequest()
    request.META["HTTP_ACCEPT_LANGUAGE"] = header
    return request


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "es"),
        ("en", "en"),
        ("pt-BR,pt;q=0.9,en;q=0.8", "pt"),
        ("fr-FR, de;q=0.7", "es"),
        ("fr, en-GB;q=0.2", "en"),
        (" EN ", "en"),
        (";;;,,", "es"),
        ("*", "es"),
    ],
)
def test_the_first_of_our_languages_is_spoken(header: str, language: str) -> None:
    assert language_of(asked(header), "es") == language


@pytest.mark.parametrize(
    ("header", "code"),
    [
        (None, "token_absent"),
        ("", "token_absent"),
        ("Bearer", "token_unknown"),
        ("Bearer ", "token_unknown"),
        ("Bearer uni_0_x", "token_unknown"),
        ("Basic YTpi", "token_unknown"),
        ("Token uni_x", "token_unknown"),
        ("Bearer " + "a" * 5_000, "token_unknown"),
        ("Bearer ñ'\";--", "token_unknown"),
    ],
)
def test_what_is_no_token_opens_nothing(api_served: Company, header: str | None, code: str) -> None:
    answer = Client().get(f"{ROOT}/company", headers={} if header is None else {"authorization": header})
    assert answer.status_code == 401
    assert answer.json()["code"] == code
    told = answer.headers["WWW-Authenticate"]
    assert ('error="invalid_token"' in told) == (code == "token_unknown")


def test_a_token_in_the_address_or_in_a_cookie_opens_nothing(secret_of: Callable[..., str]) -> None:
    secret = secret_of("admin")
    client = Client()
    client.cookies["authorization"] = f"Bearer {secret}"
    assert client.get(f"{ROOT}/company?token={secret}&access_token={secret}").status_code == 401


def test_a_token_speaks_for_its_person(program: Callable[..., Client]) -> None:
    told = program("sales").get(f"{ROOT}/company").json()["caller"]
    assert (told["name"], told["role"], told["countries"]) == ("Sales", "sales", [])
    assert "see_figures" in told["actions"]
    assert "import" not in told["actions"]


def test_a_revoked_or_expired_token_and_that_of_somebody_who_left_open_nothing(
    person_of: Callable[..., Person],
) -> None:
    person = person_of("marketing", language="pt")
    company = served_company(person.actor)

    def status(secret: str) -> int:
        return Client().get(f"{ROOT}/company", headers={"authorization": f"Bearer {secret}"}).status_code

    kept = make_token(company, "uno", ["see_figures"], None)
    assert status(kept.secret) == 200
    revoke(company, kept.card.id)
    assert status(kept.secret) == 401
    soon = make_token(company, "dos", ["see_figures"], datetime.now(UTC) + timedelta(hours=1))
    assert status(soon.secret) == 200
    assert status(soon.secret[:-1]) == 401
    assert list_tokens(company)[0].last_used_at is not None
    Person.objects.filter(pk=person.pk).update(is_active=False)
    assert status(soon.secret) == 401


def test_answers_are_in_the_language_asked_for_else_the_person_s_else_the_company_s(
    program: Callable[..., Client],
) -> None:
    def detail(client: Client, **headers: str) -> str:
        return str(client.get(f"{ROOT}/measure?metric=npz", headers=headers).json()["detail"])

    assert detail(program("cxo")).startswith("No existe la métrica")
    assert detail(program("cxo", language="en")).startswith("There is no metric")
    assert detail(program("cxo", language="en"), **{"accept-language": "pt-BR"}).startswith("Não existe")


def test_somebody_with_a_one_time_password_in_the_browser_is_still_answered_as_a_program(
    program: Callable[..., Client], person_of: Callable[..., Person]
) -> None:
    person = person_of("cxo", language="es")
    Person.objects.filter(pk=person.pk).update(one_time=True)
    client = program("sales")
    client.force_login(
        Person.objects.get(pk=person.pk), backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    assert client.get(f"{ROOT}/company").status_code == 200
