"""Medir: every metric, how each one moves and for whom, and any figure laid open down to its rows."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse

from unisono.model.table import Table
from unisono.render.numbers import reason_text
from unisono.services.trends import Laid, lay_open
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import seat_of

ROWS_SHOWN, ROWS_EXPORTED = 100, 100_000


def measure(request: HttpRequest) -> HttpResponse:
    """To be written."""
    return respond(request, "web/measure.html", {})


def metric(request: HttpRequest, slug: str) -> HttpResponse:
    """To be written."""
    return respond(request, "web/measure.html", {})


def figure(request: HttpRequest, key: str) -> HttpResponse:
    """A figure laid open: as a page, or as what the drawer of another page shows."""
    seat = seat_of(request)
    limit = ROWS_EXPORTED if "export" in request.GET else ROWS_SHOWN
    laid = lay_open(seat.company, key, language=seat.language, limit=limit)
    context = {
        "laid": laid,
        "address": request.build_absolute_uri(reverse("figure", args=[key])),
        "why_none": ""
        if _known(laid) or laid.estimate is None
        else reason_text(laid.estimate, seat.language),
    }
    template = "web/figure_opened.html" if _in_drawer(request) else "web/figure.html"
    tables = [_linked(laid.rows, seat.company.actor.may("see_customers"))] if laid.rows else []
    return respond(request, template, context, tables=tables)


def _known(laid: Laid) -> bool:
    return laid.estimate is not None and laid.estimate.known


def _in_drawer(request: HttpRequest) -> bool:
    """Whether a part of a page asks, and not a page."""
    asked = request.headers.get("HX-Request") == "true"
    return asked and not request.headers.get("HX-Target", "").endswith("main")


from django.urls import get_resolver

_CUSTOMER = False  # TODO


def _linked(rows: Table, may_see: bool) -> Table:
    """The rows, each leading to its customer's chain for whoever may see it."""
    place = [column.name for column in rows.columns].index("customer_id")
    if not may_see or not _CUSTOMER:
        return rows
    return replace(
        rows,
        rows=tuple(
            replace(row, href=reverse("customer", args=[row.cells[place]])) if row.cells[place] else row
            for row in rows.rows
        ),
    )


urlpatterns = [
    path("", measure, name="measure"),
    path("figure/<path:key>", figure, name="figure"),
    path("<slug:slug>/", metric, name="metric"),
]
