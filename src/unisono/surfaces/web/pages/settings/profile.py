"""Oneself: name, language, theme, and how one proves who one is."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from unisono.errors import InputError
from unisono.model.person import PersonCard
from unisono.model.words import say
from unisono.services.people import change_profile, profile
from unisono.surfaces.web.pages.settings.forms import ProfileForm
from unisono.surfaces.web.pages.settings.scope import scope_text
from unisono.surfaces.web.pages.settings.section import report, show
from unisono.surfaces.web.seat import seat_of

PROOFS = (("totp", "mfa_index", "mfa_activate_totp"), ("webauthn", "mfa_list_webauthn", "mfa_add_webauthn"))
"""Each second proof, where it is seen and removed, and where it is given."""


@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: HttpRequest) -> HttpResponse:
    """Show and change what one may of oneself."""
    seat = seat_of(request)
    person = profile(seat.company)
    form = ProfileForm(request, person, seat.company)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            changed = change_profile(
                seat.company, language=form.chosen_language, theme=told["theme"], name=told["name"]
            )
        except InputError as error:
            form.blame(error)
        else:
            language = changed.language or seat.company.language
            report(request, "settings.saved", language=language)
            return redirect("settings")
    context = {
        "form": form,
        "person": person,
        "role": say(f"role.{person.role}", seat.language),
        "rows": scope_text(person.scope, seat.language),
        "proofs": proofs(person),
    }
    return show(request, "settings", "web/settings.html", context)


def proofs(person: PersonCard) -> list[dict[str, object]]:
    """Each second proof: whether it is given, and where that is changed."""
    return [
        {
            "key": f"settings.access.{name}",
            "on": name in person.factors,
            "href": reverse(seen if name in person.factors else given),
        }
        for name, seen, given in PROOFS
    ]
