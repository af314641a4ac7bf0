"""Ventas → Entregas: customers on their way from Sales to Service, with their promises and their clock."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unisono.errors import InputError
from unisono.model.words import say
from unisono.render.dates import moment_text
from unisono.services.fit import booked, hand_over, handoffs, promises_for, take_over
from unisono.services.fit.nouns import HandoffLine
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.sales_form import HandoffForm
from unisono.surfaces.web.seat import Seat, seat_of


@require_safe
def handoff_list(request: HttpRequest) -> HttpResponse:
    """Who waits for Service, who is late, whom nobody handed on yet."""
    seat = seat_of(request)
    found = handoffs(seat.company)
    may = seat.company.actor.may("work_deals")
    context: dict[str, object] = {
        "found": found,
        "headline": booked.handoffs_title(found, seat.language),
        "lines": [_line(line, seat) for line in found.lines],
        "may_hand": may,
        "to_hand": [(each, _customer(each.customer, seat)) for each in found.to_hand],
    }
    return respond(request, "web/handoffs.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def hand(request: HttpRequest, name: str) -> HttpResponse:
    """Hand a customer to Service with what they were promised."""
    seat = seat_of(request)
    offer = promises_for(seat.company, name)
    form = HandoffForm(request, offer)
    if request.method == "POST" and form.is_valid():
        try:
            made = hand_over(seat.company, name, form.promises, words=form.cleaned_data["words"])
        except InputError as error:
            form.blame(error)
        else:
            due = moment_text(made.due_at, seat.language, ZoneInfo(seat.company.time_zone))
            messages.success(request, say("handoff.done", seat.language, due=due))
            return redirect("handoffs")
    return respond(request, "web/handoff.html", {"offer": offer, "form": form})


@require_POST
def take(request: HttpRequest, number: int) -> HttpResponse:
    """Take a customer over from Sales."""
    seat = seat_of(request)
    taken = take_over(seat.company, number)
    line = next((each for each in handoffs(seat.company).lines if each.handoff.id == taken.id), None)
    name = line.name if line else taken.customer
    messages.success(request, say("handoffs.taken", seat.language, name=name))
    return redirect("handoffs")


def _line(line: HandoffLine, seat: Seat) -> dict[str, object]:
    """A handoff as a row says it."""
    actor = seat.company.actor
    waits = line.state in ("waiting", "late")
    return {
        "line": line,
        "clock": booked.clock_text(line, seat.language),
        "tone": booked.tone_of(line),
        "by": booked.by_text(line, seat.language),
        "href": _customer(line.handoff.customer, seat),
        "takes": waits and actor.may("work_deals") and actor.role != "sales",
    }


def _customer(key: str, seat: Seat) -> str:
    """The customer's page; nothing where the reader may see none, or no address can hold the id."""
    if not key or not seat.company.actor.may("see_customers"):
        return ""
    try:
        return reverse("customer", args=[key])
    except NoReverseMatch:
        return ""
