"""People are invited, changed and shown out on a page; a one-time password is told once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from tests.surfaces.web.conftest import PASSWORD
from tests.surfaces.web.pages.settings.asking import rows_on, secret_on, text_of, wrong_on
from unisono.model.rights import ROLES
from unisono.store.records.people.models import Person

SignIn = Callable[..., Client]
INVITED = "nueva@example.com"
TOLD = {"email": INVITED, "name": "Nueva <b>Persona</b>", "role": "sales", "language": "company"}


@pytest.fixture
def admin(client_as: SignIn) -> Iterator[Client]:
    """An administrator; whom they invite is gone afterwards."""
    yield client_as("admin")
    Person.objects.filter(email=INVITED).delete()


def invited() -> Person:
    return Person.objects.get(email=INVITED)


@pytest.fixture
def nueva(admin: Client) -> Person:
    """Somebody just invited, whose password nobody has looked at."""
    admin.post("/settings/people/", TOLD)
    admin.get("/settings/people/")
    return invited()


@pytest.mark.parametrize("role", [role for role in ROLES if role != "admin"])
@pytest.mark.parametrize("address", ["/settings/people/", "/settings/people/1/", "/settings/people/999999/"])
def test_others_may_neither_look_nor_send(client_as: SignIn, role: str, address: str) -> None:
    client = client_as(role)
    assert client.get(address).status_code == 403
    assert client.post(address, TOLD).status_code == 403
    assert not Person.objects.filter(email=INVITED).exists()


def test_everybody_is_listed_with_role_rows_and_state(admin: Client, client_as: SignIn) -> None:
    client_as("sales", countries=["PE", "CL"])
    answer = admin.get("/settings/people/")
    (told,) = [row for row in rows_on(answer) if row[1] == "sales.pe.cl@example.com"]
    assert (told[0], told[2], told[3], told[4]) == ("Sales", "Ventas", "solo Perú, Chile", "Activa")
    assert re.search(r"20\d\d, \d{1,2}:\d\d", told[5])
    assert "Con acceso: " in text_of(answer)


def test_the_countries_and_units_of_the_data_can_be_chosen(admin: Client) -> None:
    told = text_of(admin.get("/settings/people/"))
    for words in ("Chile", "Colombia", "México", "Perú", "hogares", "negocios"):
        assert words in told


def test_an_invitation_is_told_once_on_the_page_and_nowhere_else(admin: Client) -> None:
    answer = admin.post("/settings/people/", {**TOLD, "countries": ["PE"]})
    assert (answer.status_code, answer["Location"]) == (302, "/settings/people/#once")
    first = admin.get("/settings/people/")
    password = secret_on(first)
    assert invited().check_password(password)
    assert invited().one_time
    assert first["Cache-Control"] == "no-store"
    again = admin.get("/settings/people/")
    assert secret_on(again) == ""
    assert password not in again.content.decode()
    assert all(password not in str(session.get_decoded()) for session in Session.objects.all())
    assert invited().countries == ["PE"]


def test_whoever_is_invited_chooses_a_password_first(admin: Client) -> None:
    admin.post("/settings/people/", TOLD)
    password = secret_on(admin.get("/settings/people/"))
    theirs = Client()
    signed = theirs.post("/accounts/login/", {"login": INVITED, "password": password})
    assert signed.status_code == 302
    assert theirs.get("/settings/")["Location"] == "/accounts/password/change/"
    own = "otra-clave-bien-larga"
    change = {"oldpassword": password, "password1": own, "password2": own}
    assert theirs.post("/accounts/password/change/", change).status_code == 302
    assert not invited().one_time
    assert theirs.get("/settings/").status_code == 200
    assert not Client().login(email=INVITED, password=password)


def test_a_name_is_only_words(admin: Client, nueva: Person) -> None:
    for address in ("/settings/people/", f"/settings/people/{nueva.pk}/"):
        page = admin.get(address).content.decode()
        assert "<b>Persona" not in page
        assert "&lt;b&gt;Persona" in page


@pytest.mark.parametrize(
    ("wrong", "fields"),
    [
        ({"email": "nueva"}, ["email"]),
        ({"email": ""}, ["email"]),
        ({"email": "ADMIN.@example.com"}, ["email"]),
        ({"role": "boss"}, ["role"]),
        ({"countries": ["XX"]}, ["countries"]),
        ({"units": ["x"]}, ["units"]),
        ({"name": "a" * 201}, ["name"]),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(
    admin: Client, wrong: dict[str, object], fields: list[str]
) -> None:
    taken = Person.objects.filter(role="admin").first()
    assert taken is not None
    if wrong.get("email") == "ADMIN.@example.com":
        wrong = {"email": taken.email.upper()}
    count = Person.objects.count()
    answer = admin.post("/settings/people/", {**TOLD, **wrong})
    assert (answer.status_code, wrong_on(answer)) == (200, fields)
    assert Person.objects.count() == count
    assert "persona" in text_of(answer)


def test_somebody_is_changed_on_their_page(admin: Client, nueva: Person) -> None:
    address = f"/settings/people/{nueva.pk}/"
    assert "Ventas · ve todas las filas" in text_of(admin.get(address))
    told = {"email": INVITED, "name": "Nora", "role": "service", "countries": ["CO"], "units": ["hogares"]}
    answer = admin.post(address, told, follow=True)
    assert "Atención" in text_of(answer) or "Servicio · ve solo Colombia · hogares" in text_of(answer)
    person = invited()
    assert (person.name, person.role) == ("Nora", "service")
    assert (person.countries, person.units) == (["CO"], ["hogares"])
    admin.post(address, {"email": INVITED, "name": "Nora", "role": "service"})
    assert (invited().countries, invited().units) == ([], [])


def test_a_session_ends_at_once_when_its_person_is_shown_out(admin: Client, nueva: Person) -> None:
    nueva.one_time = False
    nueva.set_password(PASSWORD)
    nueva.save()
    theirs = Client()
    theirs.post("/accounts/login/", {"login": INVITED, "password": PASSWORD})
    assert theirs.get("/settings/").status_code == 200
    address = f"/settings/people/{nueva.pk}/"
    told = text_of(admin.post(address, {"deed": "deactivate"}, follow=True))
    assert "ya no puede entrar" in told
    assert "Desactivada" in told
    assert theirs.get("/settings/")["Location"].startswith("/accounts/login/")
    theirs.post("/accounts/login/", {"login": INVITED, "password": PASSWORD})
    assert theirs.get("/settings/").status_code == 302
    assert "puede entrar otra vez" in text_of(admin.post(address, {"deed": "reactivate"}, follow=True))
    theirs.post("/accounts/login/", {"login": INVITED, "password": PASSWORD})
    assert theirs.get("/settings/").status_code == 200


def test_a_new_password_ends_sessions_and_is_told_once(admin: Client, nueva: Person) -> None:
    nueva.one_time = False
    nueva.save()
    theirs = Client()
    theirs.force_login(nueva, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert theirs.get("/settings/").status_code == 200
    address = f"/settings/people/{nueva.pk}/"
    answer = admin.post(address, {"deed": "password"}, follow=True)
    assert invited().check_password(secret_on(answer))
    assert secret_on(admin.get(address)) == ""
    assert theirs.get("/settings/").status_code == 302


def test_nobody_shuts_themselves_out(admin: Client) -> None:
    own = Person.objects.get(pk=admin.session["_auth_user_id"])
    address = f"/settings/people/{own.pk}/"
    page = text_of(admin.get(address))
    assert "Eres tú" in page
    assert "Desactivar" not in page
    for deed in ("deactivate", "password"):
        answer = admin.post(address, {"deed": deed})
        assert answer.status_code == 400
        assert "No puedes quitarte el acceso" in text_of(answer)
    told = {"email": "yo@example.com", "name": "Yo", "role": "agent", "countries": ["PE"]}
    assert admin.post(address, told).status_code == 302
    before = own.email, own.name
    own.refresh_from_db()
    assert (own.email, own.name) == ("yo@example.com", "Yo")
    assert (own.role, own.countries, own.is_active) == ("admin", [], True)
    Person.objects.filter(pk=own.pk).update(email=before[0], name=before[1])


def test_whoever_sees_some_rows_finds_only_those_who_see_no_more(client_as: SignIn, admin: Client) -> None:
    regional = client_as("admin", countries=["PE"])
    client_as("sales", countries=["PE"])
    chief = Person.objects.get(pk=admin.session["_auth_user_id"])
    listed = {row[1] for row in rows_on(regional.get("/settings/people/"))}
    assert "sales.pe@example.com" in listed
    assert chief.email not in listed
    for deed in ("password", "deactivate", "reactivate"):
        assert regional.post(f"/settings/people/{chief.pk}/", {"deed": deed}).status_code == 404
    assert regional.get(f"/settings/people/{chief.pk}/").status_code == 404
    answer = regional.post("/settings/people/", TOLD)
    assert "No puedes dar acceso a más filas" in text_of(answer)


def test_nobody_is_found_where_nobody_is(admin: Client) -> None:
    assert admin.get("/settings/people/999999/").status_code == 404
    assert admin.post("/settings/people/999999/", {"deed": "deactivate"}).status_code == 404
    assert admin.get("/settings/people/x/").status_code == 404


def test_the_list_can_be_taken_along(admin: Client) -> None:
    answer = admin.get("/settings/people/?export=people.csv")
    assert answer["Content-Type"].startswith("text/csv")
    assert "admin" in answer.content.decode("utf-8-sig")


def test_what_each_role_may_do_is_told(admin: Client) -> None:
    told = {row[0]: row[1:] for row in rows_on(admin.get("/settings/people/"))}
    assert told["Invitar y cambiar personas"] == ["no"] * 6 + ["sí"]
    assert told["Buscar clientes y ver su historia"] == ["sí"] * 7
