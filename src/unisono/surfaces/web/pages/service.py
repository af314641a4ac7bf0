"""Servicio: why customers call, what it costs, how much of it we caused, and what serving is worth."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import parse_qsl
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods, require_POST

from unisono.errors import InputError
from unisono.model.table import Table
from unisono.model.words import known, say
from unisono.render.dates import day_text
from unisono.services.demand import Demand, Silent, agree, declaring, demand, save_terms, showing
from unisono.services.demand import wording as words
from unisono.surfaces.web.addresses import exports_of
from unisono.surfaces.web.lens import lens_query
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import Seat, seat_of
from unisono.surfaces.web.terms_form import TermsForm, declared_lines
from unisono.surfaces.web.unhurried import unhurried

# What to do where nothing can be said: the words on the button, and the page it leads to.
WAYS = {
    "nothing": ("demand.silent.data", "data"),
    "no_cases": ("demand.silent.data", "data"),
    "none_here": ("demand.silent.clear", "service"),
}


@unhurried("service")
def service(request: HttpRequest) -> HttpResponse:
    """Why customers call, or why that can't be said."""
    seat = seat_of(request)
    told = demand(seat.company, seat.lens, request.GET.get("by", ""), language=seat.language)
    if isinstance(told, Silent):
        action, name = WAYS[told.code]
        silent: dict[str, object] = {
            "key": f"demand.silent.{told.code}",
            "action": action,
            "href": reverse(name),
        }
        return respond(request, "web/service_silent.html", silent)
    tables = _tables(told, seat.language)
    context: dict[str, object] = {
        "told": told,
        "headline": words.headline(told, seat.language),
        "lead": words.lead(told, seat.language),
        "warnings": words.warnings(told, seat.language),
        "figures": words.figures(told, seat.language),
        "kept": parse_qsl(lens_query(seat.lens)),
        "reason_title": words.reason_title(told, seat.language),
        "columns": [
            (each, showing.column_word(each, seat.language), each == told.reason) for each in told.columns
        ],
        "caused": words.caused_chart(told, seat.language),
        "beside": _beside(told, seat.language),
        "statement_title": showing.statement_title(told, seat.language),
        "downloads": {table.name: exports_of(request, table, seat) for table in tables},
        **_agreed(told, seat),
    }
    return respond(request, "web/service.html", context, tables=tables)


@require_http_methods(["GET", "HEAD", "POST"])
def service_terms(request: HttpRequest) -> HttpResponse:
    """Show and change what the figures rest on."""
    seat = seat_of(request)
    declared = declaring(seat.company)
    form = TermsForm(request, declared)
    if request.method == "POST" and form.is_valid():
        try:
            save_terms(seat.company, form.told, stamp=form.cleaned_data["stamp"])
        except InputError as error:
            form.blame(error)
        else:
            messages.success(request, say("demand.terms.saved", seat.language))
            return redirect("service")
    shown = {
        "form": form,
        "problem": declared.problem,
        "may": _may_declare(seat),
        "lines": declared_lines(declared.terms, seat.language),
    }
    return respond(request, "web/service_terms.html", shown)


@require_POST
def service_agreed(request: HttpRequest) -> HttpResponse:
    """Write down who in Finance agrees."""
    seat = seat_of(request)
    today = datetime.now(ZoneInfo(seat.company.time_zone)).date()
    try:
        agree(seat.company, request.POST.get("by", ""), today)
    except InputError as error:
        facts = {name: str(fact) for name, fact in error.facts.items()}
        key = f"error.{error.code}"
        messages.error(request, say(key, seat.language, **facts) if known(key) else error.code)
    else:
        messages.success(request, say("demand.agree.done", seat.language))
    return redirect("service")


def _tables(told: Demand, language: str) -> list[Table]:
    return [
        words.reason_table(told, language),
        words.outcome_table(told, language),
        words.origin_table(told, language),
        words.cause_table(told, language),
        words.sort_table(told, language),
        *(showing.beside_table(each, language) for each in told.beside),
        showing.statement_table(told, language),
    ]


def _beside(told: Demand, language: str) -> list[tuple[object, Table, str]]:
    """Each split with its chart, its table and a name for the page."""
    return [
        (
            showing.beside_chart(each, language),
            showing.beside_table(each, language),
            f"{each.column.replace('.', '-')}-chart",
        )
        for each in told.beside
    ]


def _agreed(told: Demand, seat: Seat) -> dict[str, object]:
    """Whether Finance agrees, and who may say so."""
    by, on = told.terms.agreed
    day = day_text(datetime.fromisoformat(on).date(), seat.language) if on else ""
    return {
        "agreed": say("demand.agreed", seat.language, by=by, on=day) if by else "",
        "may_agree": _may_declare(seat),
        "terms": declared_lines(told.terms, seat.language),
        "reason_how": say("demand.reasons.how", seat.language, days=told.terms.leave_days),
    }


def _may_declare(seat: Seat) -> bool:
    """Who declares speaks for the whole company, so sees all of it."""
    return seat.company.actor.may("write_promises") and seat.company.actor.scope.everything


urlpatterns = [
    path("", service, name="service"),
    path("terms/", service_terms, name="service_terms"),
    path("agreed/", service_agreed, name="service_agreed"),
]
