"""Medir: every metric, how each one moves and for whom, and any figure laid open down to its rows."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, path, reverse

from unisono.model.table import Cell, Table
from unisono.model.words import say
from unisono.render.numbers import estimate_text, reason_text
from unisono.services.trends import course, lay_open, overview
from unisono.surfaces.web.addresses import exports_of
from unisono.surfaces.web.pages.drivers import drivers
from unisono.surfaces.web.pages.integrity import integrity
from unisono.surfaces.web.pages.metric import metric
from unisono.surfaces.web.pages.moving import metric_contributions, metric_movement
from unisono.surfaces.web.pages.staying import stays
from unisono.surfaces.web.pages.value import value
from unisono.surfaces.web.respond import part_of, respond
from unisono.surfaces.web.seat import seat_of
from unisono.surfaces.web.spark import spark_of

ROWS_SHOWN, ROWS_EXPORTED = 100, 100_000


def measure(request: HttpRequest) -> HttpResponse:
    """The catalogue of metrics, each with what it says now and how it moved."""
    seat = seat_of(request)
    found = overview(seat.company, seat.lens, language=seat.language)
    if found is None:
        return respond(request, "web/measure_empty.html", {})
    shelves = [shelf for shelf in found.shelves if shelf.cards]
    silent = [card for shelf in found.shelves for card in shelf.silent]
    context = {
        "found": found,
        "shelves": shelves,
        "silent": silent,
        "exports": exports_of(request, found.table, seat),
    }
    return respond(request, "web/measure.html", context, tables=(found.table,))


def spark(request: HttpRequest, slug: str) -> HttpResponse:
    """The small picture of a metric's course, which the catalogue fetches as it comes into view."""
    seat = seat_of(request)
    drawn = spark_of(course(seat.company, slug, seat.lens, language=seat.language))
    name = say(f"metric.{slug}.name", seat.language)
    return render(request, "web/measure_spark.html", {"seat": seat, "spark": drawn, "name": name})


def figure(request: HttpRequest, key: str) -> HttpResponse:
    """A figure laid open: as a page, or as what the drawer of another page shows."""
    seat = seat_of(request)
    limit = ROWS_EXPORTED if "export" in request.GET else ROWS_SHOWN
    laid = lay_open(seat.company, key, language=seat.language, limit=limit)
    estimate = laid.estimate
    context = {
        "laid": laid,
        "address": request.build_absolute_uri(reverse("figure", args=[laid.key])),
        "value": estimate_text(estimate, seat.language) if estimate and estimate.known else "",
        "why_none": reason_text(estimate, seat.language) if estimate and not estimate.known else "",
    }
    in_part = request.headers.get("HX-Request") == "true" and part_of(request) != "main"
    template = "web/figure_opened.html" if in_part else "web/figure.html"
    tables = [_linked(laid.rows, seat.company.actor.may("see_customers"))] if laid.rows else []
    return respond(request, template, context, tables=tables)


def _linked(rows: Table, may_see: bool) -> Table:
    """The rows, each leading to its customer's chain for whoever may see it."""
    if not may_see:
        return rows
    place = [column.name for column in rows.columns].index("customer_id")
    return replace(rows, rows=tuple(replace(row, href=_chain_of(row.cells[place])) for row in rows.rows))


def _chain_of(customer: Cell) -> str:
    try:
        return reverse("customer", args=[customer]) if customer else ""
    except NoReverseMatch:  # an id that no address can hold
        return ""


urlpatterns = [
    path("", measure, name="measure"),
    path("figure/<path:key>", figure, name="figure"),
    path("drivers/", drivers, name="drivers"),
    path("value/", value, name="value"),
    path("spark/<slug:slug>/", spark, name="spark"),
    path("integrity/", integrity, name="integrity"),
    path("staying/", stays, name="staying"),
    path("<slug:slug>/movement/", metric_movement, name="metric_movement"),
    path("<slug:slug>/contributions/", metric_contributions, name="metric_contributions"),
    path("<slug:slug>/", metric, name="metric"),
]
