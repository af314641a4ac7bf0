"""Silos: where every board is green and customers leave, who is measured by what, what hand-offs lose."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.http import require_safe

from unisono.model.words import say
from unisono.render.numbers import count_text
from unisono.services.diagnose import Looked
from unisono.services.silos import Card, KpiLine, silos
from unisono.services.silos import wording as words
from unisono.surfaces.web.addresses import exports_of
from unisono.surfaces.web.looked_words import result_words
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import Seat, seat_of
from unisono.surfaces.web.spark import Spark, spark_of

NAMED = 2  # KPIs of a department named on a card; the others are counted


@dataclass(frozen=True, slots=True)
class ShownCard:
    """A card as it is drawn: its words, and of each green board the KPIs that are named."""

    card: Card
    people: str
    of: str
    boards: tuple[tuple[str, str, str, str], ...]  # name, KPIs, how many more, for which share


@dataclass(frozen=True, slots=True)
class ShownKpi:
    """A row of the registry, with its course as a drawing."""

    line: KpiLine
    cells: tuple[str, ...]
    state: str
    spark: Spark | None


@require_safe
def conflicts(request: HttpRequest) -> HttpResponse:
    """Conflict cards, the registry of KPIs and the hand-offs, through the lens."""
    seat = seat_of(request)
    told = silos(seat.company, lens=seat.lens, language=seat.language)
    language = seat.language
    kpis, handoffs = words.kpi_table(told, language), words.handoff_table(told, language)
    tables = (words.card_table(told, language), kpis, handoffs)
    page: dict[str, object] = {
        "told": told,
        "headline": words.headline(told, language),
        "lead": words.lead(told, language),
        "cards": [_card(card, seat) for card in told.cards],
        "kpis": [
            ShownKpi(
                line, tuple(str(cell) for cell in row.cells), words.kpi_state(line, language), _spark(line)
            )
            for line, row in zip(told.kpis, kpis.rows, strict=True)
        ],
        "kpi_columns": [column.title for column in kpis.columns],
        "kpi_files": exports_of(request, kpis, seat),
        "looked": [_looked(each, language) for each in told.looked],
        "may_import": seat.company.actor.may("import"),
    }
    return respond(request, "web/silos.html", page, tables=tables)


def _card(card: Card, seat: Seat) -> ShownCard:
    people, of = words.people_text(card, seat.language)
    return ShownCard(card, people, of, tuple(_board(card, place, seat) for place in range(len(card.greens))))


def _board(card: Card, place: int, seat: Seat) -> tuple[str, str, str, str]:
    green, language = card.greens[place], seat.language
    rest = len(green.kpis) - NAMED
    more = say("silos.card.more", language, count=count_text(rest, language)) if rest > 0 else ""
    share = say("silos.card.green.share", language, share=words.share_text(green.share, language))
    return green.name, ", ".join(green.kpis[:NAMED]), more, share


def _spark(line: KpiLine) -> Spark | None:
    return spark_of(line.course)


def _looked(each: Looked, language: str) -> dict[str, object]:
    """A detector in words: what it looks at, and what came of it."""
    return {
        "name": say(f"detector.{each.slug}.name", language),
        "what": say(f"detector.{each.slug}.what", language),
        "method": say(f"detector.{each.slug}.method", language),
        "result": result_words(each, language),
        "found": each.found,
        "weighed": each.weighed,
    }


urlpatterns = [path("", conflicts, name="silos")]
