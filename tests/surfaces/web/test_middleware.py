"""Every request has a seat in the language of whoever asks, and every error a page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.utils.translation import get_language

from unisono.errors import (
    CompanyError,
    InputError,
    MissingError,
    QuestionError,
    RightsError,
    StoreError,
    UnisonoError,
)
from unisono.model.company import Company
from unisono.model.words import say
from unisono.store.records.people.models import Person
from unisono.surfaces.web.middleware import SeatMiddleware, status_of
from unisono.surfaces.web.seat import Seat, seat_of


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (RightsError("not_allowed", action="export", role="agent"), 403),
        (MissingError("customer_missing", customer="1"), 404),
        (QuestionError("metric_unknown"), 400),
        (InputError("segment_unknown"), 400),
        (CompanyError("company_being_loaded"), 409),
        (CompanyError("company_missing"), 500),
        (StoreError("edition_missing", as_of="9"), 404),
        (StoreError("edition_unreadable"), 500),
    ],
)
def test_an_error_has_its_status(error: UnisonoError, status: int) -> None:
    assert status_of(error) == status


def seated_by(user: Any, told: dict[str, Any] | None = None) -> tuple[HttpResponse, dict[str, Any]]:
    """The answer to a request of somebody, and what the page saw."""
    seen: dict[str, Any] = {}

    def page(request: HttpRequest) -> HttpResponse:
        seen.update(seat=seat_of(request), language=get_language())
        return HttpResponse("page")

    request = RequestFactory().get("/measure/", told or {})
    request.user = user
    return SeatMiddleware(page)(request), seen


def test_who_has_not_signed_in_reads_the_company_s_language_and_may_nothing(served: Company) -> None:
    _, seen = seated_by(AnonymousUser())
    assert (seen["seat"].language, seen["language"]) == ("es", "es")
    assert not seen["seat"].company.actor.may("see_figures")


@pytest.mark.parametrize(("language", "django"), [("es", "es"), ("pt", "pt-br"), ("en", "en"), ("", "es")])
def test_a_person_reads_their_own_language(served: Company, language: str, django: str) -> None:
    person = Person(
        email="a@example.com", name="Ana", role="cxo", language=language, theme="dark", countries=["PE"]
    )
    _, seen = seated_by(person)
    seat: Seat = seen["seat"]
    assert (seat.language, seen["language"]) == (language or "es", django)
    assert seat.theme == "dark"
    assert seat.company.actor.scope.countries == ("PE",)
    assert get_language() == "es"  # it is put back for the next request


def test_a_one_time_password_leads_to_changing_it(served: Company) -> None:
    answer, seen = seated_by(Person(email="a@example.com", role="cxo", one_time=True))
    assert (answer.status_code, seen) == (302, {})


def test_the_lens_in_the_address_reaches_the_page_and_a_broken_one_is_said(
    client_as: Callable[..., Client],
) -> None:
    client = client_as("cxo")
    broken = client.get("/measure/?since=ayer")
    assert broken.status_code == 400
    assert "ayer" in broken.content.decode()
    backwards = client.get("/measure/?since=2026-02-01&until=2026-01-01")
    assert backwards.status_code == 400
    assert "<h1>" in backwards.content.decode()


def test_missing_assets_are_said_plainly(
    client_as: Callable[..., Client], monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    monkeypatch.setattr("unisono.surfaces.web.built.FOLDER", tmp_path)
    answer = client_as("cxo").get("/measure/")
    assert answer.status_code == 500
    assert answer["Content-Type"].startswith("text/plain")
    assert "python assets/build.py" in answer.content.decode()


def test_what_a_role_may_not_is_said_on_a_page(client_as: Callable[..., Client]) -> None:
    answer = client_as("agent").get("/measure/")
    assert answer.status_code == 403
    text = answer.content.decode()
    assert say("error.not_allowed", "es") in text
    assert "side-menu" in text
