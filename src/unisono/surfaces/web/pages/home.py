"""Inicio: the chain with its gaps first, and what moved as soon as it was compared with chance."""

from __future__ import annotations

from itertools import chain, zip_longest
from typing import TypedDict

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_safe

from unisono.model.brief import TrendChart
from unisono.services.findings import Found, already_found, found
from unisono.services.home import Overview, overview, pulse
from unisono.surfaces.web.lens import lens_query
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import Seat, seat_of

PROMISES_SHOWN = 3


class Below(TypedDict):
    """What moved, and the course of the metric that heads the company."""

    moved: Found
    pulse: TrendChart | None


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The chain and its gaps; with what moved, where that is known already or was asked for with `?full`."""
    seat = seat_of(request)
    actor = seat.company.actor
    if not actor.may("see_figures"):
        return redirect("customers" if actor.may("see_customers") else "settings")
    view = overview(seat.company, lens=seat.lens, language=seat.language)
    asked = "full" in request.GET or already_found(seat.company, lens=seat.lens)
    shown: dict[str, object] = {"view": view, "may_import": actor.may("import")}
    if view:
        shown |= {
            "steps": _steps(view),
            "promises_more": len(view.promises) - PROMISES_SHOWN
            if len(view.promises) > PROMISES_SHOWN
            else 0,
        }
        if asked:
            shown |= _below(seat)
    return respond(request, "web/home.html", shown)


@require_safe
def home_findings(request: HttpRequest) -> HttpResponse:
    """What moved, for the place on the page that waits for it; without htmx, the page that shows it."""
    seat = seat_of(request)
    if request.headers.get("HX-Request") != "true":
        return _whole(seat)
    below = _below(seat)
    # Where nothing was found, the heading tells what changed in the chain instead.
    calm = not below["moved"].significant
    view = overview(seat.company, lens=seat.lens, language=seat.language) if calm else None
    return respond(request, "web/home_found.html", {**below, "view": view})


def _below(seat: Seat) -> Below:
    """What stands below the chain, and is fetched by itself so that nobody waits for it."""
    company, lens, language = seat.company, seat.lens, seat.language
    return {
        "moved": found(company, lens=lens, language=language),
        "pulse": pulse(company, lens=lens, language=language),
    }


def _steps(view: Overview) -> list[tuple[str, object]]:
    """Links and gaps in the order they are lived, and read on a phone."""
    pairs = zip_longest((("link", each) for each in view.links), (("gap", each) for each in view.gaps))
    return [step for step in chain.from_iterable(pairs) if step is not None]


def _whole(seat: Seat) -> HttpResponseRedirect:
    told = lens_query(seat.lens)
    return HttpResponseRedirect(f"{reverse('home')}?{told + '&' if told else ''}full=1")


urlpatterns = [path("", home, name="home"), path("moved/", home_findings, name="home_findings")]
