"""What went wrong is always a page, in the reader's language, that tells nothing of our insides."""

from __future__ import annotations

from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from unisono.errors import StoreError
from unisono.model.company import Company
from unisono.model.words import say
from unisono.store.records.people.models import Person
from unisono.surfaces.web import failing
from unisono.surfaces.web.pages import measure

SECRET = "select secret from customers where name = 'Ana Rojas'"


def breaking(defect: Exception) -> Callable[[HttpRequest], HttpResponse]:
    """A view that raises."""

    def view(request: HttpRequest) -> HttpResponse:
        raise defect

    return view


@pytest.fixture
def page_that_raises(monkeypatch: pytest.MonkeyPatch) -> Callable[[Exception], None]:
    """Make one page break."""

    def break_it(defect: Exception) -> None:
        (pattern,) = [each for each in measure.urlpatterns if each.name == "measure"]
        monkeypatch.setattr(pattern, "callback", breaking(defect))

    return break_it


@pytest.mark.parametrize("language", ["es", "pt", "en"])
@pytest.mark.parametrize(
    ("defect", "status", "key"),
    [
        (RuntimeError(SECRET), 500, "page_failed"),
        (StoreError("edition_unreadable", edition=3), 500, "edition_unreadable"),
        (PermissionDenied(SECRET), 403, "page_forbidden"),
        (Http404(SECRET), 404, "page_missing"),
        (SuspiciousOperation(SECRET), 400, "page_refused"),
    ],
)
def test_a_broken_page_is_said_with_a_way_on(
    client_as: Callable[..., Client],
    page_that_raises: Any,
    language: str,
    defect: Exception,
    status: int,
    key: str,
) -> None:
    page_that_raises(defect)
    client = client_as("cxo")
    Person.objects.filter(role="cxo").update(language=language)
    client.raise_request_exception = False
    answer = client.get("/measure/")
    text = unescape(answer.content.decode())
    Person.objects.filter(role="cxo").update(language="")
    assert answer.status_code == status
    assert say(f"error.{key}", language, edition=3) in text
    assert "secret" not in text
    assert "Traceback" not in text
    assert "side-menu" in text
    assert "<h1>" in text


def test_a_stranger_learns_that_there_is_no_such_page_and_sees_no_menu(served: Company) -> None:
    answer = Client().get("/nowhere/")
    assert answer.status_code == 404
    assert say("error.page_missing", "es") in answer.content.decode()
    assert "side-menu" not in answer.content.decode()


@pytest.mark.parametrize(
    ("handler", "status"),
    [
        (failing.missing, 404),
        (failing.refused, 400),
        (failing.forbidden, 403),
        (failing.unproven, 403),
        (failing.too_many, 429),
        (failing.failed, 500),
    ],
)
def test_before_anybody_has_a_seat_it_is_said_without_a_page(handler: Any, status: int) -> None:
    answer = handler(RequestFactory().get("/"))
    assert answer.status_code == status
    assert answer["Content-Type"].startswith("text/plain")
    assert len(answer.content.decode().splitlines()) == 2


def test_the_page_of_a_failure_does_not_fail(
    client_as: Callable[..., Client], page_that_raises: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    page_that_raises(RuntimeError(SECRET))
    monkeypatch.setattr("unisono.surfaces.web.respond.render", breaking(RuntimeError(SECRET)))
    client = client_as("cxo")
    client.raise_request_exception = False
    answer = client.get("/measure/")
    assert answer.status_code == 500
    assert answer.content.decode().startswith(say("error.page_failed", "es"))


def test_a_host_that_is_not_ours_is_refused(served: Company) -> None:
    answer = Client().get("/accounts/login/", headers={"Host": "evil.example.com"})
    assert answer.status_code == 400
