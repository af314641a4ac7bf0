"""Everybody changes their own name, language and theme, and finds how they prove who they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.test import Client

from tests.surfaces.web.pages.settings.asking import person_of, tabs_on, text_of, wrong_on
from unisono.model.rights import ROLES
from unisono.store.records.people.models import Person

SignIn = Callable[..., Client]


@pytest.fixture
def ana(client_as: SignIn) -> Iterator[Client]:
    """Somebody of Marketing, who is as she was afterwards."""
    client = client_as("marketing", countries=["PE"])
    yield client
    Person.objects.filter(pk=client.session["_auth_user_id"]).update(language="", theme="", name="Marketing")


@pytest.mark.parametrize("role", ROLES)
def test_everybody_finds_their_profile(client_as: SignIn, role: str) -> None:
    answer = client_as(role).get("/settings/")
    assert answer.status_code == 200
    assert f"{role}.@example.com" in text_of(answer) or f"{role}@example.com" in text_of(answer)


def test_it_says_what_somebody_is_and_sees(ana: Client) -> None:
    told = text_of(ana.get("/settings/"))
    assert "con el rol Marketing" in told
    assert "Ves solo Perú" in told


def test_a_change_is_kept_and_told_in_the_language_chosen(ana: Client) -> None:
    answer = ana.post("/settings/", {"name": " Ana  Prado", "language": "pt", "theme": "dark"}, follow=True)
    assert answer.redirect_chain == [("/settings/", 302)]
    person = person_of(ana)
    assert (person.name, person.language, person.theme) == ("Ana Prado", "pt", "dark")
    page = answer.content.decode()
    assert 'lang="pt"' in page
    assert 'data-theme="dark"' in page
    assert "Salvo." in page
    assert "Salvo." not in ana.get("/settings/").content.decode()


def test_the_company_s_language_can_be_chosen_again(ana: Client) -> None:
    ana.post("/settings/", {"name": "Ana", "language": "en", "theme": ""})
    assert person_of(ana).language == "en"
    ana.post("/settings/", {"name": "Ana", "language": "company", "theme": ""})
    assert person_of(ana).language == ""


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"language": "fr"}, "language"), ({"theme": "pink"}, "theme"), ({"name": "a" * 201}, "name")],
)
def test_what_is_wrong_is_said_beside_its_field(ana: Client, wrong: dict[str, str], field: str) -> None:
    before = person_of(ana)
    answer = ana.post("/settings/", {"name": "Ana", "language": "pt", "theme": "", **wrong})
    assert answer.status_code == 200
    assert wrong_on(answer) == [field]
    after = person_of(ana)
    assert (after.name, after.language, after.theme) == (before.name, before.language, before.theme)


def test_nobody_makes_themselves_an_administrator(ana: Client) -> None:
    told = {
        "name": "Ana",
        "language": "pt",
        "theme": "",
        "role": "admin",
        "email": "x@example.com",
        "countries": "",
    }
    ana.post("/settings/", told)
    person = person_of(ana)
    assert (person.role, person.countries) == ("marketing", ["PE"])
    assert person.email.startswith("marketing.")


def test_second_proofs_are_told_as_they_are(ana: Client) -> None:
    from allauth.mfa.models import Authenticator

    page = ana.get("/settings/").content.decode()
    assert page.count("Sin activar") == 2
    assert 'href="/accounts/2fa/totp/activate/"' in page
    assert 'href="/accounts/2fa/webauthn/add/"' in page
    assert 'href="/accounts/password/change/"' in page
    proof = Authenticator.objects.create(user=person_of(ana), type="totp", data={})
    page = ana.get("/settings/").content.decode()
    proof.delete()
    assert page.count("Sin activar") == 1
    assert 'href="/accounts/2fa/"' in page


@pytest.mark.parametrize(
    ("role", "tabs"),
    [
        ("agent", ["Tu perfil"]),
        ("sales", ["Tu perfil", "Tokens", "Tareas y horarios"]),
        ("cxo", ["Tu perfil", "Empresa", "Tokens", "Registro", "Tareas y horarios"]),
        ("admin", ["Tu perfil", "Personas", "Empresa", "Tokens", "Registro", "Tareas y horarios"]),
    ],
)
def test_only_the_tabs_one_may_open_are_shown(client_as: SignIn, role: str, tabs: list[str]) -> None:
    client = client_as(role)
    shown = tabs_on(client.get("/settings/"))
    assert list(shown) == tabs
    for href in shown.values():
        assert client.get(href).status_code == 200


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_only_reading_and_sending_are_answered(ana: Client, method: str) -> None:
    assert getattr(ana, method)("/settings/").status_code == 405


def test_strangers_are_asked_to_sign_in(served: object) -> None:
    answer = Client().get("/settings/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/login/")


def test_a_form_from_elsewhere_is_refused(ana: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = ana.cookies
    answer = strict.post("/settings/", {"name": "Eva", "language": "pt", "theme": ""})
    assert answer.status_code == 403
    assert person_of(ana).name != "Eva"
