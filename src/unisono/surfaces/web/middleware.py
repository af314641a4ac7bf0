"""Seats whoever is signed in, speaks their language, and turns errors into pages with a way on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation

from unisono.errors import SPOILED, CompanyError, InputError, MissingError, RightsError, UnisonoError
from unisono.model.lens import Lens
from unisono.services.companies import served_company
from unisono.store.records.people.models import Person
from unisono.surfaces.web.failing import plainly
from unisono.surfaces.web.lens import lens_from
from unisono.surfaces.web.respond import complain
from unisono.surfaces.web.seat import Seat, seat_of

DJANGO_LANGUAGE = {"pt": "pt-br"}
API = "/api/"
BLOCKED = SPOILED | {"company_being_loaded"}  # what stands in the way goes by itself, or by mending a file


class SeatMiddleware:
    """Puts a `Seat` on each request, before any view; people with a one-time password change it first."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request in the language of whoever asks."""
        person = request.user if isinstance(request.user, Person) else None
        try:
            company = served_company(person.actor if person else None)
        except CompanyError as error:
            return self._without_seat(request, error, person)
        language = person.language if person and person.language else company.language
        seat = Seat(company, Lens(), language, person.theme if person else "")
        request.seat = seat  # type: ignore[attr-defined]
        with translation.override(DJANGO_LANGUAGE.get(language, language)):
            if person and person.one_time and not _leads_to_password(request):
                return redirect("account_change_password")
            return self.get_response(request)

    def _without_seat(self, request: HttpRequest, error: CompanyError, person: Person | None) -> HttpResponse:
        """Answer where the company itself can't be read, and so nobody can be seated."""
        if request.path.startswith(API):
            return self.get_response(request)  # that door asks for no seat, and says it in its own way
        if error.code not in SPOILED:
            raise error
        return plainly(error, (person and person.language) or "es", status_of(error))

    def process_view(self, request: HttpRequest, view: object, *_told: object) -> HttpResponse | None:
        """Read the lens, where errors can already be shown; views of another door read their own."""
        if getattr(view, "seatless", False):
            return None
        try:
            request.seat = replace(request.seat, lens=lens_from(request.GET))  # type: ignore[attr-defined]
        except UnisonoError as error:
            return complain(request, error, status=status_of(error))
        return None

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Say what went wrong in words; a defect of ours goes on to the server's own page."""
        if isinstance(error, UnisonoError) and error.code == "assets_missing":
            return plainly(error, seat_of(request).language, 500)  # no page can be drawn without them
        if isinstance(error, UnisonoError):
            return complain(request, error, status=status_of(error))
        return None


def status_of(error: UnisonoError) -> int:
    """Which HTTP status says the same as an error?

    >>> status_of(RightsError("not_allowed", action="export", role="agent"))
    403
    """
    if isinstance(error, RightsError):
        return 403
    if isinstance(error, MissingError) or error.code == "edition_missing":  # an address that leads nowhere
        return 404
    if isinstance(error, CompanyError) and error.code in BLOCKED:
        return 409
    return 400 if isinstance(error, InputError) else 500


def _leads_to_password(request: HttpRequest) -> bool:
    ways = {reverse(name) for name in ("account_change_password", "account_logout")}
    return request.path in ways or request.path.startswith(("/static/", API))
