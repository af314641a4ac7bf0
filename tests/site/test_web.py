"""What is switched on where pages are served, read from the environment as an installation sets it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import django
import pytest
from django.test import Client

django.setup()

EMAIL, PASSWORD = "ana@example.com", "una-clave-larga-de-prueba"
ASKED = (
    "ALLOWED_HOSTS", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_HSTS_SECONDS", "EMAIL_BACKEND",
    "ALLAUTH_TRUSTED_PROXY_COUNT", "SECURE_PROXY_SSL_HEADER", "DEBUG", "CONTENT_SECURITY_POLICY",
    "SECRET_KEY",
)  # fmt: skip
SCRIPT = f"import json, unisono.site.web as w; print(json.dumps({{n: getattr(w, n, None) for n in {ASKED}}}))"


def settings(**environment: str) -> dict[str, Any]:
    """The settings of a process with this environment."""
    bare = {name: value for name, value in os.environ.items() if not name.startswith("UNISONO_")}
    command = [sys.executable, "-c", SCRIPT]
    done = subprocess.run(command, env={**bare, **environment}, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def plain() -> dict[str, Any]:
    """The settings where nothing is said."""
    return settings()


def test_by_itself_it_answers_this_machine_alone_and_believes_no_proxy(plain: dict[str, Any]) -> None:
    assert plain["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]", "testserver"]
    assert plain["ALLAUTH_TRUSTED_PROXY_COUNT"] == 0
    assert plain["SECURE_PROXY_SSL_HEADER"] is None
    assert plain["DEBUG"] is False
    assert plain["EMAIL_BACKEND"].endswith("dummy.EmailBackend")


def test_behind_a_proxy_that_speaks_https_cookies_are_safe(plain: dict[str, Any]) -> None:
    told = settings(UNISONO_HTTPS="1", UNISONO_PROXIES="1", UNISONO_HOSTS="cx.example.com")
    assert told["SESSION_COOKIE_SECURE"] is told["CSRF_COOKIE_SECURE"] is True
    assert told["SECURE_HSTS_SECONDS"] > 0
    assert told["SECURE_PROXY_SSL_HEADER"] == ["HTTP_X_FORWARDED_PROTO", "https"]
    assert told["ALLOWED_HOSTS"] == ["cx.example.com"]
    assert plain["SESSION_COOKIE_SECURE"] is False


def test_mail_and_the_identity_provider_come_from_the_environment() -> None:
    told = settings(
        UNISONO_MAIL="smtp://a:b@mail.example.com", UNISONO_OIDC_ISSUER="https://id.example.com/x"
    )
    assert told["EMAIL_BACKEND"].endswith("smtp.EmailBackend")
    assert told["CONTENT_SECURITY_POLICY"]["DIRECTIVES"]["form-action"] == [
        "'self'",
        "https://id.example.com",
    ]


def test_no_secret_is_the_same_twice(plain: dict[str, Any]) -> None:
    assert plain["SECRET_KEY"] != settings()["SECRET_KEY"]
    assert len(plain["SECRET_KEY"]) >= 32


@pytest.mark.parametrize("address", ["/accounts/login/", "/nowhere/", "/settings/"])
def test_every_answer_carries_what_keeps_a_browser_safe(client_of_cxo: Client, address: str) -> None:
    answer = client_of_cxo.get(address, follow=True)
    policy = answer["Content-Security-Policy"]
    assert "script-src 'self';" in policy + ";"
    assert "style-src 'self';" in policy + ";"
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Referrer-Policy"] == "same-origin"


@pytest.fixture
def client_of_cxo(tmp_path: Any) -> Client:
    """A browser that a CXO of a new company has signed in with."""
    from unisono.services.companies import found_company, serve_company
    from unisono.store.records.people.models import Person

    serve_company(found_company(tmp_path / "company", {"name": "Andina"}).folder)
    person = Person(email=EMAIL, role="cxo")
    person.set_password(PASSWORD)
    person.save()
    client = Client()
    client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


@pytest.mark.parametrize(("remember", "most"), [({"remember": "on"}, 7 * 24 * 3600), ({}, None)])
def test_a_session_ends_and_scripts_can_t_read_it(
    client_of_cxo: Client, remember: dict[str, str], most: int | None
) -> None:
    client = Client()
    client.post("/accounts/login/", {"login": EMAIL, "password": PASSWORD, **remember})
    cookie = client.cookies["sessionid"]
    assert (cookie["max-age"] or None) == most  # None: until the browser closes
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
