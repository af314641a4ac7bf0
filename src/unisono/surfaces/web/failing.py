"""The pages of what went wrong: always a page in the reader's language with a way on, never a trace."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from unisono.errors import InputError, StoreError, UnisonoError
from unisono.model.words import say
from unisono.surfaces.web.respond import complain
from unisono.surfaces.web.seat import seated


def missing(request: HttpRequest, *_told: object, **_named: object) -> HttpResponse:
    """There is no such page."""
    return _page(request, InputError("page_missing"), 404)


def refused(request: HttpRequest, *_told: object, **_named: object) -> HttpResponse:
    """The request isn't one that a page sends."""
    return _page(request, InputError("page_refused"), 400)


def forbidden(request: HttpRequest, *_told: object, **_named: object) -> HttpResponse:
    """This person may not."""
    return _page(request, InputError("page_forbidden"), 403)


def unproven(request: HttpRequest, **_told: object) -> HttpResponse:
    """A form came without the token that only our own pages hold."""
    return _page(request, InputError("page_refused"), 403)


def too_many(request: HttpRequest) -> HttpResponse:
    """Somebody, or something, tries too often."""
    return _page(request, InputError("page_too_many"), 429)


def failed(request: HttpRequest) -> HttpResponse:
    """A defect of ours; its place is in the log."""
    return _page(request, StoreError("page_failed"), 500)


def plainly(error: UnisonoError, language: str, status: int) -> HttpResponse:
    """An error without any page around it: for when pages are what is broken."""
    facts = {name: str(fact) for name, fact in error.facts.items()}
    told = (
        f"{say(f'error.{error.code}', language, **facts)}\n{say(f'hint.{error.code}', language, **facts)}\n"
    )
    return HttpResponse(told, content_type="text/plain; charset=utf-8", status=status)


def _page(request: HttpRequest, error: UnisonoError, status: int) -> HttpResponse:
    if not seated(request):  # it failed before anybody could be asked who they are
        return plainly(error, "es", status)
    try:
        return complain(request, error, status=status)
    except Exception:  # the page of a failure may not fail
        return plainly(error, request.seat.language, status)  # type: ignore[attr-defined]
