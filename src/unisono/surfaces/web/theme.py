"""Light or dark, as each person likes it: one button in the menu, kept with the person."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from unisono.services.people import change_profile, profile
from unisono.surfaces.web.seat import seat_of


@require_POST
def change_theme(request: HttpRequest) -> HttpResponse:
    """Keep the theme somebody chose, and show them the page they were on."""
    company = seat_of(request).company
    told = profile(company)
    change_profile(company, language=told.language, theme=request.POST.get("theme", ""), name=told.name)
    back = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    return redirect(back if safe else "/")
