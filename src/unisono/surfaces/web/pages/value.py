"""Medir → Valor: what customers are worth, who is worth what, what winning them costs."""

from __future__ import annotations

from urllib.parse import parse_qsl

from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, reverse

from unisono.model.estimate import Estimate
from unisono.model.table import Table
from unisono.model.words import say
from unisono.render.numbers import reason_text
from unisono.services.trends.naming import column_text
from unisono.services.value import COLUMNS, Value, Worthiest, value_of, worthiest
from unisono.services.value import showing as words
from unisono.services.value.looking import MOST, PAGE
from unisono.surfaces.web.addresses import exports_of
from unisono.surfaces.web.lens import lens_query
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import Seat, seat_of


def value(request: HttpRequest) -> HttpResponse:
    """What customers are worth through the lens."""
    seat = seat_of(request)
    by = request.GET.get("by") or COLUMNS[0]
    found = value_of(seat.company, seat.lens, by=by)
    if found.reason is not None or found.card is None:
        return respond(request, "web/value_empty.html", _why_none(found, seat))
    people = _people(request, seat)
    tables = [words.group_table(found, seat.language), words.cohort_table(found, seat.language)]
    tables += [words.won_table(found, seat.language)] if found.acquired else []
    listed = _people_table(people, seat, found.currency) if people else None
    tables += [listed] if listed else []
    context = {
        **_shown(found, seat),
        "columns": _columns(found, seat),
        "kept": parse_qsl(lens_query(seat.lens)),
        "people": people,
        "page": _page(request),
        "size": PAGE,
        "downloads": {table.name: exports_of(request, table, seat) for table in tables},
    }
    return respond(request, "web/value.html", context, tables=tables)


def _shown(found: Value, seat: Seat) -> dict[str, object]:
    """The page's sentences, figures and charts."""
    language = seat.language
    if found.card is None:
        return {}
    return {
        "headline": words.headline(found, language),
        "lead": words.lead(found.card, language),
        "figures": words.figures(found, language),
        "warning": words.warning(found.card, language),
        "deciles": words.decile_chart(found, language),
        "groups": words.group_chart(found, language),
        "cohorts": words.cohort_chart(found, language),
        "acquired": found.acquired,
        "won_title": words.won_title(found.acquired, language),
        "model": words.card_lines(found.card, language),
    }


def _columns(found: Value, seat: Seat) -> list[tuple[str, str, bool]]:
    names = dict.fromkeys([*COLUMNS, found.column])
    return [(each, column_text(each, seat.language), each == found.column) for each in names]


def _people(request: HttpRequest, seat: Seat) -> Worthiest | None:
    """A page of customers by value; nobody's, for whoever may not look customers up."""
    if not seat.company.actor.may("see_customers"):
        return None
    whole = request.GET.get("export", "").startswith("people.")
    first = 0 if whole else (_page(request) - 1) * PAGE
    return worthiest(seat.company, seat.lens, first=first, limit=MOST if whole else PAGE)


def _people_table(people: Worthiest, seat: Seat, currency: str) -> Table:
    addresses = tuple(_chain_of(one.customer, seat) for one in people.rows)
    return words.people_table(people, seat.language, currency, addresses)


def _chain_of(customer: str, seat: Seat) -> str:
    try:
        address = reverse("customer", args=[customer])
    except NoReverseMatch:  # an id that no address can hold
        return ""
    query = lens_query(seat.lens)
    return f"{address}?{query}" if query else address


def _page(request: HttpRequest) -> int:
    """Which page of the list; the first where the address says none that can be."""
    told = request.GET.get("page", "")[:9]
    return max(int(told), 1) if told.isascii() and told.isdigit() else 1


def _why_none(found: Value, seat: Seat) -> dict[str, object]:
    """Why nothing can be told, and where to mend it."""
    nothing = Estimate(None, None, None, 0, "money", reason=found.reason)
    unsaid = found.reason is not None and found.reason.code == "value_contract_unsaid"
    may = seat.company.actor.may("manage_company")
    return {
        "why": reason_text(nothing, seat.language),
        "mend": reverse("company_settings") if unsaid and may else "",
        "title": say("value.title.unknown", seat.language),
    }
