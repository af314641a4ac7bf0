"""What came of a promise, reached from its page: what breaking it cost, how it was felt, whom it brought."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import path

from unisono.model.table import Table
from unisono.model.words import say
from unisono.services.aftermath import Aftermath, aftermath, origins, strengths, telling
from unisono.services.aftermath import tabling as tables_of
from unisono.services.aftermath import wording as words
from unisono.services.promises.wording import name_text
from unisono.surfaces.web.addresses import address_with
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import seat_of


def after(request: HttpRequest, name: str) -> HttpResponse:
    """What came of one promise."""
    seat = seat_of(request)
    told = aftermath(seat.company, name, seat.lens)
    if told is None:
        return respond(request, "web/promises_empty.html", {})
    tables = _tables(told, seat.language)
    context = {
        "told": told,
        "name": name_text(told.promise, seat.language),
        "headline": words.headline(told, seat.language),
        "lead": words.lead(told, seat.language),
        "figures": words.figures(told.priced, seat.language),
        "gaps": words.gap_figures(told, seat.language),
        "leaving": words.leaving_chart(told.priced, seat.language),
        "parts": words.parts_chart(told.priced, seat.language),
        "felt": words.felt_chart(told, seat.language),
        "reached_title": tables_of.reached_title(told, seat.language),
        "reached_lead": tables_of.reached_lead(told, seat.language),
        "balance_lead": _balance_lead(told, seat.language),
    }
    return respond(request, "web/promise_after.html", context, tables=tables)


def better(request: HttpRequest) -> HttpResponse:
    """What is kept better than said, and what customers praise."""
    seat = seat_of(request)
    told = strengths(seat.company, seat.lens)
    language = seat.language
    context = {
        "told": told,
        "headline": telling.strengths_headline(told, language),
        "claims": [
            (telling.claim_text(claim, language), telling.claim_evidence(claim, language), claim)
            for claim in told.claims
        ],
        "themes": [(theme, telling.theme_evidence(theme, language)) for theme in told.themes],
    }
    return respond(request, "web/strengths.html", context)


def brought(request: HttpRequest) -> HttpResponse:
    """Which customers each origin or campaign brings."""
    seat = seat_of(request)
    told = origins(seat.company, seat.lens, by=request.GET.get("by", "origin"))
    ways = [
        (say(f"origins.by.{way}", seat.language), address_with(request, by=way), way == told.by)
        for way in ("origin", "campaign")
    ]
    context = {"told": told, "headline": telling.origins_headline(told, seat.language), "ways": ways}
    return respond(request, "web/origins.html", context, tables=(telling.origins_table(told, seat.language),))


def _tables(told: Aftermath, language: str) -> list[Table]:
    made = []
    if told.beside and told.beside.gaps:
        made.append(tables_of.reached_table(told, language))
    cost = told.priced.cost
    if cost and cost.alike.known:
        made.append(tables_of.balance_table(cost.alike.shares, language))
    return made


def _balance_lead(told: Aftermath, language: str) -> tuple[str, ...]:
    cost = told.priced.cost
    return tables_of.balance_lead(cost.alike, language) if cost and cost.alike.known else ()


urlpatterns = [
    path("strengths/", better, name="strengths"),
    path("origins/", brought, name="origins"),
    path("<path:name>/after/", after, name="promise_after"),
]
