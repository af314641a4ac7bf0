"""Permanencia: how long customers under contract stay, who stays less, why they leave, what is to come."""

from __future__ import annotations

from urllib.parse import parse_qsl

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from unisono.loop.measure.metric import MINIMUM_N
from unisono.model.brief import Cited
from unisono.model.table import Table
from unisono.model.words import say
from unisono.render.numbers import quantity_text
from unisono.services.staying import Silent, Staying, staying
from unisono.services.staying import wording as words
from unisono.services.trends.naming import column_text
from unisono.surfaces.web.addresses import exports_of
from unisono.surfaces.web.lens import lens_query
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import Seat, seat_of
from unisono.surfaces.web.unhurried import unhurried

# What to do where nothing can be said: the words on the button, and the page it leads to.
WAYS = {
    "without_contract": ("staying.silent.settings", "company_settings"),
    "unsaid": ("staying.silent.settings", "company_settings"),
    "no_contracts": ("staying.silent.data", "data"),
    "nothing_seen": ("staying.silent.clear", "staying"),
}


@unhurried("staying")
def stays(request: HttpRequest) -> HttpResponse:
    """How long customers stay, or why that can't be said."""
    seat = seat_of(request)
    told = staying(seat.company, seat.lens, request.GET.get("by", ""), language=seat.language)
    if isinstance(told, Silent):
        action, name = WAYS[told.code]
        reachable = name != "company_settings" or seat.company.actor.may("manage_company")
        silent: dict[str, object] = {
            "key": f"staying.silent.{told.code}",
            "action": action,
            "href": reverse(name) if reachable else "",
        }
        return respond(request, "web/staying_silent.html", silent)
    tables = _tables(told, seat)
    downloads = {table.name: exports_of(request, table, seat) for table in tables}
    context: dict[str, object] = {
        "told": told,
        "headline": words.headline(told, seat.language),
        "lead": words.lead(told, seat.language),
        "warnings": words.warnings(told, seat.language),
        "figures": _figures(told, seat),
        "curve": words.curve_chart(told, seat.language),
        "downloads": downloads,
        "kept": parse_qsl(lens_query(seat.lens)),
        **_groups(told, seat),
        **_leaving(told, seat),
        **_ahead(told, seat),
        "how": say("staying.how.text", seat.language, minimum=MINIMUM_N),
    }
    return respond(request, "web/staying.html", context, tables=tables)


def _tables(told: Staying, seat: Seat) -> list[Table]:
    made = [
        words.curve_table(told, seat.language),
        words.group_table(told, seat.language),
        words.reason_table(told, seat.language),
    ]
    if not told.foretold.why:
        made += [words.foretold_table(told, seat.language), words.remaining_table(told, seat.language)]
    return made


def _figures(told: Staying, seat: Seat) -> list[Cited]:
    month = words.months_text(told.month, seat.language)
    facts = {"month": month, "months": month}
    shown = (("at", told.whole.at), ("median", told.whole.median), ("mean", told.whole.mean))
    return [
        Cited(say(f"staying.figure.{name}", seat.language, **facts), estimate, "", "")
        for name, estimate in shown
    ]


def _groups(told: Staying, seat: Seat) -> dict[str, object]:
    """Who stays less."""
    columns = [(each, column_text(each, seat.language), each == told.column) for each in told.columns]
    return {
        "columns": columns,
        "group_title": words.group_title(told, seat.language),
        "group_chart": words.group_chart(told, seat.language),
        "at_chart": words.at_chart(told, seat.language) if told.groups else None,
    }


def _leaving(told: Staying, seat: Seat) -> dict[str, object]:
    """When, and why."""
    enough = sum(each.known for each in told.hazards) > 1
    return {
        "hazard_chart": words.hazard_chart(told, seat.language) if enough else None,
        "reason_title": words.reason_title(told, seat.language),
    }


def _ahead(told: Staying, seat: Seat) -> dict[str, object]:
    """What is to come, and whether to believe it."""
    tone, verdict = words.check_words(told, seat.language)
    rate = quantity_text(told.discount_rate, "share", seat.language)
    return {
        "check_tone": tone,
        "check": verdict,
        "model": words.model_words(told, seat.language),
        "remaining_how": say("staying.remaining.how", seat.language, rate=rate),
    }
