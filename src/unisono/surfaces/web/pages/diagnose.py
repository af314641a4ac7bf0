"""Hallazgos: every finding with its money and its owner, each behind a link, and what was silent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import parse_qsl

from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.views.decorators.http import require_safe

from unisono.loop.plan.told import ToldFinding
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.render.dates import span_text
from unisono.render.numbers import count_text
from unisono.services.diagnose import Looked, edition_asked
from unisono.services.findings import Found, finding_detail, found
from unisono.services.wording import change_text
from unisono.surfaces.web.lens import lens_query
from unisono.surfaces.web.looked_words import result_words
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import Seat, seat_of


@dataclass(frozen=True, slots=True)
class Choice:
    """One value to narrow the list by, with how many findings have it."""

    value: str
    words: str
    count: int
    chosen: bool


@require_safe
def findings(request: HttpRequest) -> HttpResponse:
    """All findings through the lens, narrowed by who acts and by kind."""
    seat = seat_of(request)
    every = found(seat.company, lens=seat.lens, language=seat.language)
    owner, kind = (request.GET.get(name, "") for name in ("owner", "kind"))
    shown = [
        told for told in every.told if (not owner or told.owner == owner) and (not kind or told.kind == kind)
    ]
    page = {
        "found": every,
        "shown": shown,
        "title": _title(every, seat.language),
        "period": _period(every, seat.language),
        "owners": _choices((told.owner for told in every.told), "department.{}", owner, seat.language),
        "kinds": _choices((told.kind for told in every.told), "detector.{}.name", kind, seat.language),
        "looked": [_looked(each, seat.language) for each in every.looked],
        "lens_fields": _lens_fields(seat),
        "may_import": seat.company.actor.may("import"),
    }
    return respond(request, "web/findings.html", page, tables=(_table(shown, seat),))


@require_safe
def finding(request: HttpRequest, reference: str) -> HttpResponse:
    """One finding whole; `?edition=` opens it as it stood in that edition, so that a link reproduces it."""
    seat = seat_of(request)
    detail = finding_detail(
        seat.company,
        reference,
        lens=seat.lens,
        language=seat.language,
        as_of=edition_asked(seat.company, request.GET.get("edition")),
    )
    told = detail.told
    page = {
        "told": told,
        "charts": detail.charts,
        "edition": detail.edition,
        "kind": say(f"detector.{told.kind}.name", seat.language),
        "method": say(f"detector.{told.kind}.method", seat.language),
        "made_up": say(f"detector.{told.kind}.stake", seat.language),
        "effect": change_text(told.effect, seat.language),
        "period": span_text(detail.since, detail.until, seat.language),
        "link": _link(seat, reference, detail.edition),
    }
    return respond(request, "web/finding.html", page)


def _title(every: Found, language: str) -> str:
    """How many await a decision; that there are none only where something was compared."""
    count = len(every.told)
    if not count and not every.compared:
        return say("home.young.title" if every.since else "page.findings", language)
    key = {0: "none", 1: "one"}.get(count, "other")
    return say(f"findings.title.{key}", language, count=count_text(count, language))


def _period(every: Found, language: str) -> str:
    return span_text(every.since, every.until, language) if every.since and every.until else ""


def _choices(values: Iterable[str], words: str, chosen: str, language: str) -> list[Choice]:
    return [
        Choice(value, say(words.format(value), language), count, value == chosen)
        for value, count in Counter(values).most_common()
    ]


def _looked(each: Looked, language: str) -> dict[str, object]:
    """A detector in words: what it looks at, and what came of it."""
    return {
        "name": say(f"detector.{each.slug}.name", language),
        "what": say(f"detector.{each.slug}.what", language),
        "result": result_words(each, language),
        "found": each.found,
        "weighed": each.weighed,
    }


def _table(shown: Iterable[ToldFinding], seat: Seat) -> Table:
    """The findings in rows, to be taken along."""
    names = ("title", "kind", "owner", "effect", "stake", "decide")
    kinds = {"effect": "estimate", "stake": "estimate"}
    columns = tuple(
        TableColumn(name, say(f"findings.column.{name}", seat.language), kinds.get(name, "text"))  # type: ignore[arg-type]
        for name in names
    )
    rows = tuple(
        TableRow(
            (
                told.item.title,
                say(f"detector.{told.kind}.name", seat.language),
                told.item.owner,
                told.effect,
                told.stake,
                told.item.decide,
            ),
            href=_address(seat, told.reference),
        )
        for told in shown
    )
    return Table("findings", say("findings.table", seat.language), columns, rows)


def _address(seat: Seat, reference: str) -> str:
    told = lens_query(seat.lens)
    return reverse("finding", args=[reference]) + (f"?{told}" if told else "")


def _link(seat: Seat, reference: str, edition: int) -> str:
    """The address that opens this finding again: its filters and its edition."""
    told = lens_query(seat.lens)
    return f"{reverse('finding', args=[reference])}?{told + '&' if told else ''}edition={edition}"


def _lens_fields(seat: Seat) -> list[tuple[str, str]]:
    """The lens as hidden fields, so that narrowing the list keeps it."""
    return parse_qsl(lens_query(seat.lens))


urlpatterns = [
    path("", findings, name="findings"),
    path("<slug:reference>/", finding, name="finding"),
]
