"""Signing in with the company's identity provider, against one that answers on this machine."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import django
import pytest
from django.test import Client, override_settings

django.setup()

from django.urls import NoReverseMatch, clear_url_caches, reverse  # noqa: E402 Django is set up first

from unisono.model.words import say  # noqa: E402
from unisono.services.companies import serve_company  # noqa: E402
from unisono.site import urls  # noqa: E402
from unisono.site.oidc import PROVIDER, issuer_origin, oidc_settings  # noqa: E402
from unisono.store.records.people.models import Person  # noqa: E402
from unisono.surfaces.web import entrance  # noqa: E402

EMAIL = "eva.luna@example.com"
CALLBACK = f"/accounts/oidc/{PROVIDER}/login/callback/"


class Provider(ThreadingHTTPServer):
    """An identity provider that vouches for whomever a test names."""

    told: dict[str, Any]
    asked: list[str]

    @property
    def issuer(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.server_port}"


class Answer(BaseHTTPRequestHandler):
    """What it says: its own addresses, a token for every code, and who that is."""

    server: Provider

    def do_GET(self) -> None:
        """Its addresses, and whom it vouches for."""
        at = self.server.issuer
        if self.path.startswith("/.well-known/"):
            ways = {"issuer": at, "jwks_uri": f"{at}/keys"}
            ways |= {f"{name}_endpoint": f"{at}/{name}" for name in ("authorization", "token", "userinfo")}
            return self.say(ways)
        self.server.asked.append(self.headers["Authorization"])
        return self.say(self.server.told)

    def do_POST(self) -> None:
        """A token for a code."""
        self.server.asked.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.say({"access_token": "a-token", "token_type": "Bearer"})

    def say(self, told: dict[str, Any]) -> None:
        """Answer with JSON."""
        content = json.dumps(told).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def provider(tmp_path: Any) -> Iterator[Provider]:
    """An identity provider that this installation knows, while a test runs."""
    from unisono.services.companies import found_company

    serve_company(found_company(tmp_path / "company", {"name": "Andina"}).folder)
    server = Provider(("127.0.0.1", 0), Answer)
    server.told, server.asked = {}, []
    Thread(target=server.serve_forever, daemon=True).start()
    told = {
        "UNISONO_OIDC_ISSUER": server.issuer,
        "UNISONO_OIDC_CLIENT": "unisono",
        "UNISONO_OIDC_SECRET": "s",
    }
    with override_settings(**oidc_settings({**told, "UNISONO_OIDC_NAME": "Andina ID"})):
        _read_addresses_again()
        yield server
    _read_addresses_again()
    server.shutdown()
    server.server_close()


def _read_addresses_again() -> None:
    importlib.reload(entrance)
    importlib.reload(urls)
    clear_url_caches()


@pytest.fixture
def invited() -> Person:
    """Somebody who was invited."""
    person = Person(email=EMAIL, name="Eva Luna", role="cxo")
    person.set_unusable_password()
    person.save()
    return person


def come_in(client: Client, provider: Provider) -> Any:
    """Go the whole way: our button, the provider, and back."""
    away = urlsplit(client.post(reverse("openid_connect_login", args=[PROVIDER]))["Location"])
    asked = parse_qs(away.query)
    assert f"{away.scheme}://{away.netloc}" == provider.issuer
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["redirect_uri"] == [f"http://testserver{CALLBACK}"]
    return client.get(CALLBACK, {"code": "a-code", "state": asked["state"][0]}, follow=True)


def test_an_invited_person_comes_in_as_themselves(provider: Provider, invited: Person) -> None:
    provider.told = {"sub": "1", "email": EMAIL.upper(), "email_verified": True, "name": "Eva"}
    client = Client()
    assert "Andina ID" in client.get("/accounts/login/").content.decode()
    come_in(client, provider)
    assert client.session["_auth_user_id"] == str(invited.pk)
    assert Person.objects.count() == 1
    assert provider.asked[1] == "Bearer a-token"


def test_who_was_not_invited_stays_outside_and_is_told_so(provider: Provider, invited: Person) -> None:
    provider.told = {"sub": "2", "email": "other@example.com", "email_verified": True}
    client = Client()
    answer = come_in(client, provider)
    assert say("account.uninvited.title", "es") in answer.content.decode()
    assert "_auth_user_id" not in client.session
    assert Person.objects.count() == 1


def test_an_e_mail_that_nobody_verified_proves_nothing(provider: Provider, invited: Person) -> None:
    provider.told = {"sub": "3", "email": EMAIL, "email_verified": False}
    client = Client()
    come_in(client, provider)
    assert "_auth_user_id" not in client.session


def test_who_was_shut_out_stays_out(provider: Provider, invited: Person) -> None:
    provider.told = {"sub": "4", "email": EMAIL, "email_verified": True}
    Person.objects.update(is_active=False)
    client = Client()
    come_in(client, provider)
    assert "_auth_user_id" not in client.session


def test_an_answer_that_nobody_asked_for_is_refused(provider: Provider, invited: Person) -> None:
    client = Client()
    answer = client.get(CALLBACK, {"code": "a-code", "state": "forged"})
    assert say("account.elsewhere.title", "es") in answer.content.decode()
    assert "_auth_user_id" not in client.session


def test_without_a_provider_there_is_no_such_address() -> None:
    assert oidc_settings({}) == {}
    assert issuer_origin({}) == ""
    with pytest.raises(NoReverseMatch):
        reverse("openid_connect_login", args=[PROVIDER])


def test_a_provider_without_a_name_is_called_by_its_host() -> None:
    told: Any = oidc_settings(
        {"UNISONO_OIDC_ISSUER": "https://id.example.com/x", "UNISONO_OIDC_TRUST_EMAIL": "1"}
    )
    settings = told["SOCIALACCOUNT_PROVIDERS"]["openid_connect"]
    assert settings["APPS"][0]["name"] == "id.example.com"
    assert settings["VERIFIED_EMAIL"] is True
    assert (
        issuer_origin({"UNISONO_OIDC_ISSUER": "https://id.example.com:8443/x"})
        == "https://id.example.com:8443"
    )
