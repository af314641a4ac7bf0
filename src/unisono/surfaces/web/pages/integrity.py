"""Integridad de los puntajes: whether the scores can be believed, and what they'd be if all had answered."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from unisono.model.brief import Cited
from unisono.model.words import say
from unisono.render.dates import span_text
from unisono.render.numbers import count_text, quantity_text
from unisono.services.integrity import Integrity
from unisono.services.integrity import integrity as audit
from unisono.services.integrity import wording as words
from unisono.services.integrity.nouns import Kind
from unisono.surfaces.web.addresses import exports_of
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import seat_of
from unisono.surfaces.web.unhurried import unhurried

MARKS = {"flagged": ("bad", "warning"), "clear": ("good", "check"), "unmade": ("unknown", "minus")}


@require_safe
@unhurried("integrity")
def integrity(request: HttpRequest) -> HttpResponse:
    """Every check with its verdict, what it would change, and who is heard too little."""
    seat = seat_of(request)
    told = audit(seat.company, seat.lens)
    if told is None or not (told.standings or told.made):
        return respond(request, "web/integrity_empty.html", {})
    table, standings = words.checks_table(told, seat.language), words.standings_table(told, seat.language)
    context = {
        "told": told,
        "headline": words.headline(told, seat.language),
        "period": _begun(span_text(told.since, told.until, seat.language)),
        "compared": count_text(told.compared, seat.language),
        "checks": _checks(told, seat.language),
        "effects": [words.effect_text(effect, seat.language) for effect in told.effects],
        "standings": _standings(told, seat.language),
        "kinds": _kinds(told, seat.language),
        "composite": _composite(told, seat.language),
        "exports": exports_of(request, table, seat),
    }
    return respond(request, "web/integrity.html", context, tables=(table, standings))


def _begun(days: str) -> str:
    """The same words at the beginning of a sentence."""
    return days[:1].upper() + days[1:]


def _checks(told: Integrity, language: str) -> list[dict[str, object]]:
    return [
        {"line": words.check_line(verdict, told, language), "tone": tone, "mark": mark}
        for verdict in told.verdicts
        for tone, mark in [MARKS[verdict.state]]
    ]


def _standings(told: Integrity, language: str) -> list[dict[str, object]]:
    return [
        {
            "name": each.metric.upper(),
            "raw": each.raw,
            "weighted": words.in_words(each.weighted, language),
            "effective": count_text(round(each.effective), language),
            "customers": count_text(each.customers, language),
            "cost": quantity_text(each.design_effect, "score", language),
            "heard": words.heard_lines(each, language),
            "capped": words.capped_text(each, language),
        }
        for each in told.standings
    ]


def _kinds(told: Integrity, language: str) -> list[tuple[str, list[Cited]]]:
    """The scores by kind of survey; nothing to set apart where there is but one kind."""
    kinds: dict[str, list[Kind]] = {}
    for each in told.kinds:
        kinds.setdefault(each.kind, []).append(each)
    if len(kinds) < 2:
        return []
    return [
        (
            say(f"group.survey_kind.{kind}", language),
            [Cited(each.metric.upper(), each.figure.estimate, "", each.figure.key) for each in found],
        )
        for kind, found in kinds.items()
    ]


def _composite(told: Integrity, language: str) -> dict[str, object]:
    parts = [
        Cited(
            say(
                "composite.part",
                language,
                metric=part.metric.upper(),
                share=quantity_text(part.share, "share", language, digits=0),
            ),
            part.estimate,
            "",
            "",
        )
        for part in told.composite.parts
    ]
    whole = Cited(say("composite.name", language), told.composite.estimate, "", "")
    return {"whole": whole, "parts": parts, "stated": told.composite.stated}
