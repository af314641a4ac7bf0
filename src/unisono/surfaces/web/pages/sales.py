"""Ventas: open deals with what each is worth, one deal, what was really sold."""

from __future__ import annotations

from urllib.parse import parse_qsl

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import NoReverseMatch, include, path, reverse
from django.views.decorators.http import require_http_methods, require_safe

from unisono.errors import InputError
from unisono.model.words import say
from unisono.services.fit import (
    BOOKED_BY,
    DealFit,
    DealPage,
    Judged,
    Unfit,
    booked,
    bookings,
    deal_page,
    decide_deal,
    pipeline,
    sellers,
    wording,
)
from unisono.services.fit.looking import MOST, PAGE, Part
from unisono.surfaces.web.addresses import exports_of
from unisono.surfaces.web.lens import lens_query
from unisono.surfaces.web.pages.handoffs import hand, handoff_list, take
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.sales_form import ChoiceForm
from unisono.surfaces.web.seat import Seat, seat_of


@require_safe
def sales(request: HttpRequest) -> HttpResponse:
    """Open deals, the one that brings most first."""
    seat = seat_of(request)
    asked = _part(request)
    found = pipeline(seat.company, seat.lens, asked, language=seat.language)
    if isinstance(found, Unfit):
        return _unfit(request, found, "sales")
    table = wording.deals_table(found, seat.language)
    context: dict[str, object] = {
        "headline": wording.headline(found, seat.language),
        "found": found,
        "rows": [_row(deal, seat) for deal in found.deals],
        "figures": wording.figures(found, seat.language),
        "exports": exports_of(request, table, seat),
        "kept": parse_qsl(lens_query(seat.lens)),
        "sellers": [(rep, name, rep == asked.rep) for rep, name in sellers(seat.company)],
        "asked": asked,
        "page": _page(request),
        "size": PAGE,
        **_judged(found.judged, seat),
    }
    return respond(request, "web/sales.html", context, tables=(table,))


@require_http_methods(["GET", "HEAD", "POST"])
def deal(request: HttpRequest, name: str) -> HttpResponse:
    """One deal: what it is worth, why, what to mind, and somebody's decision."""
    seat = seat_of(request)
    form = ChoiceForm(request)
    if request.method == "POST" and form.is_valid():
        try:
            told = form.cleaned_data
            decide_deal(seat.company, name, told["choice"], told["reason_given"])
        except InputError as error:
            form.blame(error)
        else:
            messages.success(request, say("deal.done", seat.language))
            return redirect("deal", name)
    found = deal_page(seat.company, name, language=seat.language)
    if isinstance(found, Unfit):
        return _unfit(request, found, "sales")
    return respond(request, "web/deal.html", _deal(found, form, seat))


@require_safe
def booked_page(request: HttpRequest) -> HttpResponse:
    """Whose customers stay, are content and bring something."""
    seat = seat_of(request)
    column = request.GET.get("by") or BOOKED_BY[0]
    found = bookings(seat.company, seat.lens, column, language=seat.language)
    if isinstance(found, Unfit):
        return _unfit(request, found, "bookings")
    table = booked.bookings_table(found, seat.language)
    context: dict[str, object] = {
        "headline": booked.headline(found, seat.language),
        "figures": booked.figures(found, seat.language),
        "chart": booked.value_chart(found, seat.language),
        "hidden": booked.hidden_text(found, seat.language),
        "kept": parse_qsl(lens_query(seat.lens)),
        "columns": [
            (each, say(f"bookings.by.{each}", seat.language), each == column) for each in found.columns
        ],
    }
    return respond(request, "web/bookings.html", context, tables=(table,))


def _row(shown: DealFit, seat: Seat) -> dict[str, object]:
    """A deal as a row of the list says it."""
    return {
        "deal": shown,
        "href": address_of(shown.id, seat),
        "verdict": say(f"fit.verdict.{shown.verdict}", seat.language),
        "tone": _tone(shown),
        "amount": wording.amount_text(shown, seat.language),
        "why": wording.why_text(shown, seat.language),
        "minds": [
            wording.warning_short(each, seat.language) for each in shown.warnings[: wording.MOST_SHORT]
        ],
        "choice": wording.choice_text(shown, seat.language),
    }


def _deal(found: DealPage, form: ChoiceForm, seat: Seat) -> dict[str, object]:
    language, shown = seat.language, found.deal
    minded = [
        (wording.warning_text(each, language), wording.evidence_text(each, language), _promise(each.said))
        for each in shown.warnings
    ]
    return {
        "found": found,
        "deal": shown,
        "title": wording.deal_title(shown, language),
        "verdict": say(f"fit.verdict.{shown.verdict}", language),
        "tone": _tone(shown),
        "amount": wording.amount_text(shown, language),
        "figures": wording.deal_figures(shown, language),
        "parts": wording.parts_text(shown, language),
        "chart": wording.reason_chart(shown, language),
        "minded": minded,
        "choices": [
            (each, say(f"deal.chose.{each.choice}", language, by=each.by or say("actor.owner", language)))
            for each in found.choices
        ],
        "form": form if seat.company.actor.may("work_deals") else None,
        "judged": wording.judged_lines(found.judged, language),
    }


def _promise(said: object) -> str:
    """The page of a promise that is warned of; nothing where there is none."""
    name = getattr(said, "id", "")
    try:
        return reverse("promise", args=[name]) if name else ""
    except NoReverseMatch:  # an id that no address can hold
        return ""


def _judged(judged: Judged, seat: Seat) -> dict[str, object]:
    return {
        "judged": wording.judged_lines(judged, seat.language),
        "bands": wording.band_chart(judged, seat.language),
        "learnt": wording.learnt_text(judged, seat.language),
        "excluded": wording.excluded_lines(judged, seat.language),
    }


def _unfit(request: HttpRequest, found: Unfit, room: str) -> HttpResponse:
    """Why nothing can be said, and what to load."""
    seat = seat_of(request)
    may = seat.company.actor.may("see_data")
    told = {
        "why": wording.unfit_text(found, seat.language),
        "room": room,
        "href": reverse("data") if may else "",
    }
    return respond(request, "web/sales_unfit.html", told)


def address_of(deal_id: str, seat: Seat) -> str:
    """A deal's page through the same lens; nothing where no address can hold its id."""
    try:
        address = reverse("deal", args=[deal_id])
    except NoReverseMatch:
        return ""
    query = lens_query(seat.lens)
    return f"{address}?{query}" if query else address


def _tone(shown: DealFit) -> str:
    return {"good": "good", "poor": "bad", "loss": "bad"}.get(shown.verdict, "quiet")


def _part(request: HttpRequest) -> Part:
    """Which part of the list is asked for; a file holds all of it."""
    warned, rep = request.GET.get("warned") == "1", request.GET.get("rep", "")
    if request.GET.get("export"):
        return Part(0, MOST, warned, rep)
    return Part((_page(request) - 1) * PAGE, PAGE, warned, rep)


def _page(request: HttpRequest) -> int:
    """Which page of the list; the first where the address says none that can be."""
    told = request.GET.get("page", "")[:9]
    return max(int(told), 1) if told.isascii() and told.isdigit() else 1


urlpatterns = [
    path("", sales, name="sales"),
    path("pay/", include("unisono.surfaces.web.pages.pay")),
    path("bookings/", booked_page, name="bookings"),
    path("handoffs/", handoff_list, name="handoffs"),
    path("handoffs/new/<path:name>/", hand, name="handoff"),
    path("handoffs/<int:number>/take/", take, name="handoff_take"),
    path("deals/<path:name>/", deal, name="deal"),
]
