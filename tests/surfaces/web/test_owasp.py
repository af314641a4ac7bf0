"""The usual ways in, tried at every address at once; those of one page alone are tried beside that page.

Cross-site scripting: `test_crawl`; other people's rows: `test_rights_matrix`; wrong passwords without end:
`test_accounts`; programs, paths and names of files: `pages/test_listen_files`; the API: `tests/surfaces/api`.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from tests.surfaces.web.conftest import PASSWORD
from tests.surfaces.web.test_rights_matrix import LINES, Line, address_of
from unisono.model.company import Company
from unisono.services.secrets import secret_of
from unisono.store.records.people.models import Person

PATHS = (
    "/../../etc/passwd",
    "/static/../../secret",
    "/static/%2e%2e/%2e%2e/secret",
    "/static/built/../../secret",
)
PAGES = ("home", "measure", "promises", "customers", "findings", "data", "brief", "settings")


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.name)
def test_no_address_takes_a_form_of_another_site(
    client_as: Callable[..., Client], served: Company, line: Line
) -> None:
    client = client_as("admin")
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = client.cookies
    answer = strict.post(address_of(line, served), {"anything": "at all"})
    assert answer.status_code == 403


@pytest.mark.parametrize("name", PAGES)
def test_every_page_says_what_may_run_in_it(client_as: Callable[..., Client], name: str) -> None:
    answer = client_as("cxo").get(reverse(name))
    policy = dict(part.strip().split(" ", 1) for part in answer.headers["Content-Security-Policy"].split(";"))
    assert policy["script-src"] == "'self'"
    assert policy["style-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert policy["object-src"] == "'none'"
    assert policy["form-action"].split()[0] == "'self'"
    assert "unsafe" not in str(policy)
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    text = answer.content.decode()
    assert "<script>" not in text
    assert ' style="' not in text
    assert not [word for word in ("onclick=", "onload=", "onerror=", "javascript:") if word in text]


def test_pages_are_kept_by_nobody_in_between(client_as: Callable[..., Client]) -> None:
    for name in PAGES:
        kept = client_as("cxo").get(reverse(name)).headers.get("Cache-Control", "")
        assert "public" not in kept
        assert "Cookie" in client_as("cxo").get(reverse(name)).headers.get("Vary", "")


@pytest.mark.parametrize("path", PATHS)
def test_no_path_leads_out_of_what_is_served(served: Company, path: str) -> None:
    answer = Client().get(path)
    assert answer.status_code in (302, 400, 404)
    assert "root:" not in answer.content.decode()
    assert secret_of(served.folder) not in answer.content.decode()


@pytest.fixture
def visitor(served: Company) -> Person:
    """Somebody who signs in through the form."""
    person, _ = Person.objects.get_or_create(email="visitor@example.com", defaults={"role": "cxo"})
    person.set_password(PASSWORD)
    person.save()
    return person


def signed_in(person: Person, client: Client, target: str = "") -> Client:
    """A browser after the sign-in form was sent."""
    form = {"login": person.email, "password": PASSWORD, "next": target}
    answer = client.post(f"{reverse('account_login')}?next={target}", form)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    return client


@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example/", "javascript:alert(1)"])
def test_signing_in_never_leads_to_another_site(visitor: Person, target: str) -> None:
    assert signed_in(visitor, Client(), target).get("/").status_code == 200


def test_the_session_is_out_of_reach_of_scripts_and_of_other_sites(visitor: Person) -> None:
    cookie = signed_in(visitor, Client()).cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_a_new_sign_in_gets_a_new_session(visitor: Person) -> None:
    client = Client()
    client.get(reverse("account_login"))
    client.cookies["sessionid"] = "chosen-by-somebody-else"
    assert signed_in(visitor, client).cookies["sessionid"].value != "chosen-by-somebody-else"


def test_another_host_name_is_refused(served: Company) -> None:
    assert Client().get("/", headers={"host": "evil.example"}).status_code == 400


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options", "trace"])
def test_other_methods_change_nothing(client_as: Callable[..., Client], served: Company, method: str) -> None:
    client = client_as("admin")
    before = Person.objects.count()
    for line in LINES:
        assert getattr(client, method)(address_of(line, served)).status_code < 500, line.name
    assert Person.objects.count() == before


def test_no_defect_shows_its_inside(
    client_as: Callable[..., Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a secret of the house")

    monkeypatch.setattr("unisono.surfaces.web.pages.measure.respond", broken)
    client = client_as("cxo")
    client.raise_request_exception = False
    answer = client.get(reverse("measure"))
    assert answer.status_code == 500
    assert "secret of the house" not in answer.content.decode()
    assert "Traceback" not in answer.content.decode()
