"""Leer un texto: copy pasted or uploaded, its claims marked in it, and those ticked taken into the ledger."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.views.decorators.http import require_POST

from unisono.errors import InputError
from unisono.model.words import say
from unisono.render.numbers import count_text
from unisono.services.claims import KINDS_OF_FILE, Copy, Read, Stretch, read_copy, register, text_of
from unisono.services.claims import wording as words
from unisono.services.rights import allow
from unisono.surfaces.web.data_words import error_words
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import Seat, seat_of

TONES = {"ready": "good", "gap": "unknown", "never": "bad"}
SIGNS = {"ready": "check", "gap": "warning", "never": "minus"}


def claims(request: HttpRequest) -> HttpResponse:
    """The form, or what the copy that was sent promises. Reading keeps nothing, so it is no change."""
    seat = seat_of(request)
    allow(seat.company, "see_figures")  # an empty form asks no service
    if request.method != "POST":
        return respond(request, "web/claims.html", _asking())
    try:
        copy = read_copy(seat.company, _sent(request))
    except InputError as error:
        told = {
            **_asking(),
            "text": request.POST.get("text", ""),
            "problem": error_words(error, seat.language),
        }
        return respond(request, "web/claims.html", told, status=400)
    return _told(request, copy, seat)


@require_POST
def claims_register(request: HttpRequest) -> HttpResponse:
    """Take the ticked claims into the ledger as drafts."""
    seat = seat_of(request)
    allow(seat.company, "write_promises")
    text, campaign = request.POST.get("text", ""), request.POST.get("campaign", "").strip()
    chosen = {int(number[:9]) for number in request.POST.getlist("claim") if number.isdecimal()}
    try:
        names = register(seat.company, text, chosen, campaign=campaign)
    except InputError as error:
        if not text.strip():
            return respond(
                request,
                "web/claims.html",
                {**_asking(), "problem": error_words(error, seat.language)},
                status=400,
            )
        copy = read_copy(seat.company, text)
        more: dict[str, object] = {"campaign": campaign, "chosen": chosen}
        more["problem"] = error_words(error, seat.language)
        return _told(request, copy, seat, more, status=400)
    key = "claims.registered.one" if len(names) == 1 else "claims.registered"
    messages.success(request, say(key, seat.language, n=count_text(len(names), seat.language)))
    return redirect("promises")


def _asking() -> dict[str, object]:
    return {"kinds": ", ".join(KINDS_OF_FILE), "accept": ",".join(KINDS_OF_FILE), "text": ""}


def _sent(request: HttpRequest) -> str:
    """The copy of the form: the file where there is one, else the words that were pasted."""
    file = request.FILES.get("file")
    if file is None:
        return str(request.POST.get("text", ""))
    return text_of(file.name or "", file.read())


def _told(
    request: HttpRequest, copy: Copy, seat: Seat, more: dict[str, object] | None = None, *, status: int = 200
) -> HttpResponse:
    chosen = (more or {}).get("chosen")
    context = {
        **_asking(),
        **(more or {}),
        "text": copy.text,
        "copy": copy,
        "headline": words.headline(copy, seat.language),
        "stretches": [_stretch(copy, stretch) for stretch in copy.stretches],
        "lines": [_line(copy, read, seat, chosen) for read in copy.claims],
        "may_write": seat.company.actor.may("write_promises"),
    }
    return respond(request, "web/claims.html", context, status=status)


def _stretch(copy: Copy, stretch: Stretch) -> dict[str, object]:
    within = [copy.claims[number - 1] for number in stretch.claims]
    return {
        "text": stretch.text,
        "marked": bool(within),
        "measurable": any(read.claim.measurable for read in within),
        "ends": stretch.ends,
    }


def _line(copy: Copy, read: Read, seat: Seat, chosen: object) -> dict[str, object]:
    state = words.state_of(read)
    ticked = read.number in chosen if isinstance(chosen, set) else state != "never" and not read.known
    return {
        "read": read,
        "said": read.draft["text"],
        "kind": words.kind_text(read.claim.kind, seat.language),
        "figures": words.figures_text(copy, read),
        "conditions": "; ".join(read.claim.conditions),
        "state": words.state_text(read, seat.language),
        "tone": TONES[state],
        "sign": SIGNS[state],
        "means": words.means_text(read, seat.language),
        "ticked": ticked,
    }


urlpatterns = [
    path("", claims, name="claims"),
    path("register/", claims_register, name="claims_register"),
]
