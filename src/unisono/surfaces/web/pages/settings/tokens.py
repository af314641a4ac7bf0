"""Tokens: made here, shown once, and ended here."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from unisono.errors import InputError, MissingError
from unisono.model.words import say
from unisono.services.tokens import list_tokens, make_token, revoke, token_actions
from unisono.surfaces.web.pages.settings.forms import TokenForm
from unisono.surfaces.web.pages.settings.section import day_there, report, show, tell_once
from unisono.surfaces.web.seat import Seat, seat_of


@require_http_methods(["GET", "HEAD", "POST"])
def tokens(request: HttpRequest) -> HttpResponse:
    """One's own tokens, and the form to make one more."""
    seat = seat_of(request)
    if request.method == "POST" and "revoke" in request.POST:
        card = revoke(seat.company, number_of(request.POST["revoke"]))
        report(request, "settings.tokens.revoked", token=card.name)
        return redirect("tokens")
    form = TokenForm(request, token_actions(seat.company))
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            made = make_token(seat.company, told["name"], told["actions"], expiry_of(told["expires"]))
        except InputError as error:
            form.blame(error)
        else:
            words = say("settings.tokens.made", seat.language, token=made.card.name)
            tell_once(request, words, made.secret)
            return redirect("tokens")
    return show(request, "tokens", "web/settings_tokens.html", {"form": form, "tokens": shown_tokens(seat)})


def shown_tokens(seat: Seat) -> list[dict[str, object]]:
    """One's own tokens, each with its state and what it may do in words."""
    now = datetime.now(UTC)
    return [
        {
            "card": card,
            "ends": day_there(seat, card.expires_at),
            "may": [say(f"action.{action}", seat.language) for action in card.actions],
            "state": say(f"token.state.{card.state(now)}", seat.language),
            "active": card.state(now) == "active",
        }
        for card in list_tokens(seat.company)
    ]


def expiry_of(told: str) -> datetime | None:
    """When a token ends that was made for so many days; None where it never does.

    >>> expiry_of("never") is None
    True
    """
    return datetime.now(UTC) + timedelta(days=int(told)) if told.isdecimal() else None


def number_of(told: str) -> int:
    """A token's number as a form sends it.

    Raises
    ------
    MissingError
        `token_missing`, where it is none.

    >>> number_of("7")
    7
    """
    if not (told.isascii() and told.isdecimal() and len(told) < 19):
        raise MissingError("token_missing")
    return int(told)
