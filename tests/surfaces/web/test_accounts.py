"""Coming in: with a password, with a second proof, by invitation alone, a limited number of times."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core import mail
from django.core.cache import cache
from django.test import Client, override_settings
from django.urls import NoReverseMatch, reverse

from tests.surfaces.web.conftest import PASSWORD
from unisono.model.company import Company
from unisono.model.words import say
from unisono.store.records.people.models import Person

LOGIN = "/accounts/login/"
EMAIL = "ana.rojas@example.com"
LANGUAGES = ("es", "pt", "en")


@pytest.fixture(autouse=True)
def no_attempts_yet(served: Company) -> Iterator[None]:
    """Each test begins without attempts of those before it."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def person(served: Company) -> Iterator[Person]:
    """A head of Sales with a password of their own."""
    made = Person(email=EMAIL, name="Ana Rojas", role="sales")
    made.set_password(PASSWORD)
    made.save()
    yield made
    made.delete()


@pytest.fixture
def outbox() -> Iterator[list[Any]]:
    """What was sent, where the installation has mail."""
    with override_settings(EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend"):
        mail.outbox = []
        yield mail.outbox


def enter(client: Client, email: str, password: str = PASSWORD) -> Any:
    """Send the form of signing in."""
    return client.post(LOGIN, {"login": email, "password": password})


def test_an_e_mail_in_any_letters_and_its_password_lead_in(person: Person) -> None:
    client = Client()
    answer = enter(client, person.email.upper())
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert client.session["_auth_user_id"] == str(person.pk)


@pytest.mark.parametrize("email", [EMAIL, "nobody@example.com"])
def test_a_wrong_password_and_a_stranger_get_the_same_answer(person: Person, email: str) -> None:
    answer = enter(Client(), email, "equivocada")
    assert answer.status_code == 200
    text = answer.content.decode()
    assert "message-bad" in text
    assert "contraseña" in text


def test_who_was_shut_out_stays_out(person: Person) -> None:
    person.is_active = False
    person.save()
    client = Client()
    enter(client, person.email)
    assert "_auth_user_id" not in client.session


def test_after_some_failures_even_the_right_password_waits(person: Person) -> None:
    for _ in range(5):
        assert enter(Client(), person.email, "equivocada").status_code == 200
    client = Client()
    enter(client, person.email)
    assert "_auth_user_id" not in client.session


def test_attempts_are_counted_by_where_they_come_from_and_nobody_can_lie_about_it(person: Person) -> None:
    client = Client()
    answers = []
    for number in range(12):
        told = {"login": f"x{number}@example.com", "password": "x"}
        answers.append(client.post(LOGIN, told, headers={"X-Forwarded-For": f"10.0.0.{number}"}))
    assert "Demasiados" in answers[-1].content.decode() or answers[-1].status_code == 429
    assert answers[0].status_code == 200


def test_a_one_time_password_is_changed_before_anything_else(person: Person) -> None:
    person.one_time = True
    person.save()
    client = Client()
    enter(client, person.email)
    change = reverse("account_change_password")
    assert client.get("/")["Location"] == change
    assert say("account.password.first", "es") in client.get(change).content.decode()
    new = "otra-clave-larga-de-prueba"
    answer = client.post(change, {"oldpassword": PASSWORD, "password1": new, "password2": new})
    assert answer["Location"] == "/"
    person.refresh_from_db()
    assert not person.one_time
    assert person.check_password(new)


def test_a_second_proof_is_asked_of_who_has_one(person: Person) -> None:
    secret = generate_totp_secret()
    TOTP.activate(person, secret)
    client = Client()
    answer = enter(client, person.email)
    assert answer["Location"] == reverse("mfa_authenticate")
    assert "_auth_user_id" not in client.session
    assert say("account.code.title", "es") in client.get(answer["Location"]).content.decode()
    assert "field-error" in client.post(answer["Location"], {"code": "no"}).content.decode()
    code = f"{hotp_value(secret, next(yield_hotp_counters_from_time())):06d}"
    client.post(answer["Location"], {"code": code})
    assert client.session["_auth_user_id"] == str(person.pk)


def test_a_recovery_code_works_once(person: Person) -> None:
    TOTP.activate(person, generate_totp_secret())
    code = RecoveryCodes.activate(person).get_unused_codes()[0]
    for expected in (True, False):
        client = Client()
        way = enter(client, person.email)["Location"]
        client.post(way, {"code": code})
        assert ("_auth_user_id" in client.session) is expected
        cache.clear()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("mfa_index", "account.keys.title"),
        ("mfa_list_webauthn", "account.keys.passkey"),
        ("account_change_password", "account.password.title"),
        ("account_logout", "account.out.title"),
    ],
)
def test_each_page_of_one_s_own_keys_is_said_in_the_person_s_language(
    person: Person, language: str, name: str, key: str
) -> None:
    person.language = language
    person.save()
    client = Client()
    enter(client, person.email)
    text = client.get(reverse(name)).content.decode()
    assert f"<h1>{say(key, language)}</h1>" in text
    assert text.count("<h1") == 1
    assert f'lang="{language}"' in text


@pytest.mark.parametrize("name", ["mfa_activate_totp", "mfa_add_webauthn", "mfa_generate_recovery_codes"])
def test_a_key_is_changed_only_by_who_just_proved_to_be_themselves(
    person: Person, client_as: Callable[..., Client], name: str
) -> None:
    if name == "mfa_generate_recovery_codes":
        TOTP.activate(person, generate_totp_secret())
    client = Client()
    client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    answer = client.get(reverse(name))
    assert answer.status_code == 302
    assert "reauthenticate" in answer["Location"]
    text = client.get(answer["Location"]).content.decode()
    assert say("account.again.title", "es") in text


@pytest.mark.parametrize("name", ["mfa_activate_totp", "mfa_add_webauthn"])
def test_the_pages_of_adding_a_key_hold_no_script_of_their_own(person: Person, name: str) -> None:
    client = Client()
    enter(client, person.email)
    asked = client.get(reverse(name))["Location"]
    assert client.post(asked, {"password": PASSWORD})["Location"] == reverse(name)
    answer = client.get(reverse(name))
    assert answer.status_code == 200
    assert "script-src 'self'" in answer["Content-Security-Policy"]
    for part in answer.content.decode().split("<script")[1:]:
        head, _, body = part.partition(">")
        assert "application/json" in head or body.startswith("</script>")


def test_the_passkey_scripts_are_served(person: Person) -> None:
    client = Client()
    text = client.get(LOGIN).content.decode()
    addresses = [part.split('"')[0] for part in text.split('<script src="')[1:]]
    assert len(addresses) == 3
    for address in addresses:
        assert client.get(address).status_code == 200
    assert 'id="passkey_login"' in text


def test_nobody_signs_up_and_nobody_changes_their_e_mail(person: Person) -> None:
    assert Client().get("/accounts/signup/")["Location"] == LOGIN
    before = Person.objects.count()
    Client().post(
        "/accounts/signup/", {"email": "x@example.com", "password1": PASSWORD, "password2": PASSWORD}
    )
    assert Person.objects.count() == before
    with pytest.raises(NoReverseMatch):
        reverse("account_email")


def test_a_forgotten_password_comes_by_mail_where_there_is_mail(person: Person, outbox: list[Any]) -> None:
    client = Client()
    assert reverse("account_reset_password") in client.get(LOGIN).content.decode()
    answer = client.post(reverse("account_reset_password"), {"email": person.email})
    assert say("account.reset.sent.title", "es") in client.get(answer["Location"]).content.decode()
    (message,) = outbox
    assert message.subject == say("account.mail.subject", "es")
    address = next(word for word in message.body.split() if "/password/reset/key/" in word)
    page = client.get(address.partition("testserver")[2], follow=True)
    new = "una-tercera-clave-larga"
    way = page.redirect_chain[-1][0]
    client.post(way, {"password1": new, "password2": new})
    person.refresh_from_db()
    assert person.check_password(new)
    again = Client().get(address.partition("testserver")[2], follow=True).content.decode()
    assert say("account.reset.used.title", "es") in again


def test_a_stranger_s_address_gets_no_mail(person: Person, outbox: list[Any]) -> None:
    answer = Client().post(reverse("account_reset_password"), {"email": "nobody@example.com"})
    assert answer.status_code == 302
    assert outbox == []


def test_without_mail_the_page_says_whom_to_ask(person: Person) -> None:
    text = Client().get(LOGIN).content.decode()
    assert say("account.in.forgot.ask", "es") in text
    assert reverse("account_reset_password") not in text


def test_signing_out_takes_a_form(client_as: Callable[..., Client]) -> None:
    client = client_as("cxo")
    assert client.get(reverse("account_logout")).status_code == 200
    assert "_auth_user_id" in client.session
    client.post(reverse("account_logout"))
    assert "_auth_user_id" not in client.session


def test_a_form_without_its_token_is_refused_on_a_page(person: Person) -> None:
    client = Client(enforce_csrf_checks=True)
    answer = enter(client, person.email)
    assert answer.status_code == 403
    assert say("error.page_refused", "es") in answer.content.decode()
