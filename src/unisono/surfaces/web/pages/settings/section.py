"""What all pages of settings share: their tabs, and what is told once and then forgotten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from unisono.model.rights import Action
from unisono.model.table import Table
from unisono.model.words import say
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import Seat, seat_of

SECTIONS: tuple[tuple[str, Action | None], ...] = (
    ("settings", None),
    ("people", "manage_people"),
    ("company_settings", "manage_company"),
    ("tokens", "use_api"),
    ("audit", "see_audit"),
    ("jobs", "see_data"),
)
"""The pages of settings by address, and what somebody must be allowed to find one there."""
ONCE = "told_once"


def show(
    request: HttpRequest,
    section: str,
    template: str,
    context: Mapping[str, object],
    *,
    tables: Sequence[Table] = (),
) -> HttpResponse:
    """One page of settings, with the tabs this person may walk to. What was to be told once is told here."""
    seat = seat_of(request)
    once = request.session.pop(ONCE, None)
    shown = {**context, "sections": tabs(seat, section), "section": f"settings.tab.{section}", "once": once}
    answer = respond(request, template, shown, tables=tables)
    if once:
        answer.headers["Cache-Control"] = "no-store"
    return answer


def tabs(seat: Seat, current: str) -> tuple[tuple[str, str, bool], ...]:
    """The tabs: words, address, whether it is this one."""
    actor = seat.company.actor
    return tuple(
        (say(f"settings.tab.{name}", seat.language), reverse(name), name == current)
        for name, action in SECTIONS
        if action is None or actor.may(action)
    )


def tell_once(request: HttpRequest, words: str, secret: str) -> None:
    """Have the next page of settings show a secret; it is kept nowhere after that."""
    request.session[ONCE] = {"words": words, "secret": secret}


def day_there(seat: Seat, moment: datetime | None) -> date | None:
    """The day of a moment on the company's own clock."""
    return moment.astimezone(ZoneInfo(seat.company.time_zone)).date() if moment else None


def report(request: HttpRequest, key: str, *, language: str = "", **facts: object) -> None:
    """Have the next page say that something was done, in the language it will be read in."""
    messages.success(request, say(key, language or seat_of(request).language, **facts))
