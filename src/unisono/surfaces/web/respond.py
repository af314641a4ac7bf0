"""Answers a request: the whole page, only its changed part, or one of its tables as a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from unisono.errors import UnisonoError
from unisono.model.table import Table
from unisono.model.words import known, say
from unisono.surfaces.web.navigation import menu
from unisono.surfaces.web.seat import seat_of


def respond(
    request: HttpRequest,
    template: str,
    context: Mapping[str, object],
    *,
    tables: Sequence[Table] = (),
    status: int = 200,
) -> HttpResponse:
    """The page of a template, with its tables under their names, for `{% table tables.name %}`."""
    seat = seat_of(request)
    shown = {
        **context,
        "seat": seat,
        "menu": menu(seat.company.actor) if request.user.is_authenticated else (),
        "tables": {table.name: table for table in tables},
    }
    return render(request, template, shown, status=status)


def complain(request: HttpRequest, error: UnisonoError, *, status: int) -> HttpResponse:
    """What went wrong and what to do next, as a page in the reader's language."""
    language = seat_of(request).language
    facts = {name: str(fact) for name, fact in error.facts.items()}
    hint = f"hint.{error.code}"
    said = {
        "error": say(f"error.{error.code}", language, **facts),
        "hint": say(hint, language, **facts) if known(hint) else "",
        "status": status,
    }
    return respond(request, "web/error.html", said, status=status)
