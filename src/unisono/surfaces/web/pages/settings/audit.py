"""The record: who did what and when, to read, to narrow and to take along."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, QueryDict
from django.views.decorators.http import require_http_methods

from unisono.model.deed import Deed
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.services.audit import (
    MOST_TOLD,
    TrailChoices,
    deed_name,
    deed_text,
    doer_text,
    trail,
    trail_choices,
    trail_length,
)
from unisono.surfaces.web.pages.settings.section import show
from unisono.surfaces.web.seat import seat_of

PAGE = 50


@require_http_methods(["GET", "HEAD"])
def audit(request: HttpRequest) -> HttpResponse:
    """One page of the record, the latest first; an export holds all that the filters leave."""
    seat = seat_of(request)
    person, deed, before = (
        number_in(request.GET, "person"),
        request.GET.get("deed", ""),
        number_in(request.GET, "before"),
    )
    whole = "export" in request.GET
    deeds = trail(
        seat.company,
        before=None if whole else before,
        limit=MOST_TOLD if whole else PAGE + 1,
        person=person,
        deed=deed,
    )
    shown = deeds if whole else deeds[:PAGE]
    total = trail_length(seat.company, person=person, deed=deed)
    context = {
        "choices": choices_in_words(trail_choices(seat.company), seat.language),
        "person": person,
        "deed": deed,
        "before": before,
        "older": shown[-1].id if len(deeds) > len(shown) else None,
    }
    table = audit_table(shown, seat.language, total=total)
    return show(request, "audit", "web/settings_audit.html", context, tables=(table,))


def audit_table(deeds: tuple[Deed, ...], language: str, *, total: int) -> Table:
    """Deeds in rows."""
    columns = (
        TableColumn("at", say("settings.audit.at", language), "moment"),
        TableColumn("who", say("settings.audit.who", language)),
        TableColumn("role", say("settings.audit.role", language)),
        TableColumn("deed", say("settings.audit.deed", language)),
        TableColumn("edition", say("settings.audit.edition", language), "count"),
    )
    rows = tuple(
        TableRow(
            (
                deed.at,
                doer_text(deed, language),
                say(f"role.{deed.role}", language) if deed.role and deed.actor_id else None,
                deed_text(deed, language),
                deed.edition or None,
            )
        )
        for deed in deeds
    )
    title, empty = say("settings.audit.what", language), say("settings.audit.none", language)
    return Table("audit", title, columns, rows, total=total, empty=empty)


def choices_in_words(choices: TrailChoices, language: str) -> dict[str, list[tuple[object, str]]]:
    """What the record can be narrowed to, in words."""
    return {
        "people": list(choices.people),
        "deeds": sorted(
            ((deed, deed_name(deed, language)) for deed in choices.deeds), key=lambda one: one[1].casefold()
        ),
    }


def number_in(query: QueryDict, name: str) -> int | None:
    """A number that an address names; None where it names none.

    >>> number_in(QueryDict("before=12"), "before"), number_in(QueryDict("before=x"), "before")
    (12, None)
    """
    told = query.get(name, "")
    return int(told) if told.isascii() and told.isdecimal() and len(told) < 19 else None
