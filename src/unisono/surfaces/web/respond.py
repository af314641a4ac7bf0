"""Answers a request: the whole page, only its changed part, or one of its tables as a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from unisono.errors import UnisonoError
from unisono.model.table import Table
from unisono.model.words import known, say
from unisono.services.mail import mail_ready
from unisono.surfaces.web.handing import hand_out
from unisono.surfaces.web.navigation import here, menu
from unisono.surfaces.web.seat import seat_of, seated


def respond(
    request: HttpRequest,
    template: str,
    context: Mapping[str, object],
    *,
    tables: Sequence[Table] = (),
    status: int = 200,
) -> HttpResponse:
    """The page of a template, with its tables under their names, for `{% table tables.name %}`.

    htmx asks for a part of it: `<main>`, where its target is main, or what the drawer holds. A table
    asked for by `?export=name.csv` or `.xlsx` is handed out as a file instead.
    """
    wanted = request.GET.get("export", "")
    if wanted and tables and status == 200:
        return hand_out(seat_of(request), tables, wanted)
    shown = {**context, "tables": {table.name: table for table in tables}}
    answer = render(request, template, shown, status=status)
    answer.headers["Vary"] = "HX-Request, HX-Target"
    return answer


def frame_of(request: HttpRequest) -> dict[str, object]:
    """What `base.html` needs: the seat, the menu, and which part of the page is asked for.

    A context processor, so that the pages of signing in have the same frame.
    """
    if not seated(request):
        return {}
    seat = seat_of(request)
    inside = request.user.is_authenticated
    return {
        "seat": seat,
        "menu": menu(seat.company.actor) if inside else (),
        "inside": inside,
        "mail_ready": mail_ready(),
        "here": here(request.path),
        "part": part_of(request),
    }


def part_of(request: HttpRequest) -> str:
    """Which part of a page is asked for: `main`, `drawer`, or all of it, said as nothing."""
    if request.headers.get("HX-Request") != "true":
        return ""
    # htmx names its target as tag and id: main#main, div#drawer-body.
    target = request.headers.get("HX-Target", "").rpartition("#")[2]
    return {"main": "main", "drawer-body": "drawer"}.get(target, "")


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
