"""Medir, drivers: what moves the experience, as a map and as a list, for one outcome at a time."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from unisono.model.brief import Cited
from unisono.model.words import say
from unisono.render.dates import span_text
from unisono.render.numbers import quantity_text
from unisono.services.drivers import OUTCOMES, DriverLine, Drivers
from unisono.services.drivers import drivers as moving
from unisono.services.drivers import wording as words
from unisono.surfaces.web.addresses import address_with, exports_of
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import Seat, seat_of
from unisono.surfaces.web.unhurried import unhurried


@unhurried("drivers")
def drivers(request: HttpRequest) -> HttpResponse:
    """What moves an outcome (`?outcome=nps`), by what happened or by what was rated (`?by=rated`)."""
    seat = seat_of(request)
    outcome = request.GET.get("outcome") or OUTCOMES[0].slug
    rated = request.GET.get("by") == "rated"
    found = moving(seat.company, outcome, seat.lens, rated=rated, language=seat.language)
    if found is None:
        return respond(request, "web/drivers_empty.html", {})
    tables = [words.driver_table(found, seat.language), words.context_table(found, seat.language)]
    period = span_text(found.since, found.until, seat.language)
    context = {
        "found": found,
        "headline": words.headline(found, seat.language),
        "lead": say("drivers.lead", seat.language, period=period),
        "cited": _cited(found, period, seat),
        "explained": words.explained_text(found, seat.language),
        "outcomes": _outcomes(request, found, seat),
        "ways": _ways(request, found, seat),
        "map": words.map_chart(found, seat.language),
        "lines": [_line(number, line, found, seat) for number, line in enumerate(found.drivers, start=1)],
        "left_out": [(one.name, words.left_out_text(one, seat.language)) for one in found.left_out],
        "exports": exports_of(request, tables[0], seat),
    }
    return respond(request, "web/drivers.html", context, tables=tables)


def _cited(found: Drivers, period: str, seat: Seat) -> Cited:
    """The outcome itself, which opens."""
    name = say(f"metric.{found.figure.question.metric}.name", seat.language)
    return Cited(name, found.figure.estimate, period, found.figure.key)


def _outcomes(request: HttpRequest, found: Drivers, seat: Seat) -> list[tuple[str, str, bool]]:
    """What can be explained: words, address, whether it is this one."""
    return [
        (
            say(f"drivers.tab.{outcome.slug}", seat.language),
            address_with(request, outcome=outcome.slug, by="happened"),
            outcome.slug == found.outcome,
        )
        for outcome in OUTCOMES
    ]


def _ways(request: HttpRequest, found: Drivers, seat: Seat) -> list[tuple[str, str, bool]]:
    """By what it can be explained; nothing to choose where the company's surveys hold no ratings."""
    if not found.rateable:
        return []
    return [
        (
            say(f"drivers.by.{way}", seat.language),
            address_with(request, outcome=found.outcome, by=way),
            found.rated == (way == "rated"),
        )
        for way in ("happened", "rated")
    ]


def _line(number: int, line: DriverLine, found: Drivers, seat: Seat) -> dict[str, object]:
    """A driver as the list says it."""
    return {
        "number": number,
        "line": line,
        "verdict": words.verdict_text(line, found.outcome, seat.language),
        "tone": {"moves": "good", "against": "bad"}.get(line.verdict, "unknown"),
        "mark": {"moves": "check", "against": "warning"}.get(line.verdict, "minus"),
        "quarter": say(f"drivers.quarter.{line.quarter}", seat.language) if line.quarter else "",
        "twins": words.twins_text(line, seat.language),
        "levels": words.levels_text(line.levels, seat.language),
        "headroom": quantity_text(line.headroom, "share", seat.language, digits=0),
        "share": quantity_text(line.share, "share", seat.language),
    }
