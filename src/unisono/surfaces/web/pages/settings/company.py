"""The company: what it says of itself, and every figure uses."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from unisono.errors import CompanyError, InputError
from unisono.services.settings import change_company, setting_choices
from unisono.surfaces.web.pages.settings.forms import CompanyForm
from unisono.surfaces.web.pages.settings.section import report, show
from unisono.surfaces.web.seat import seat_of


@require_http_methods(["GET", "HEAD", "POST"])
def company_settings(request: HttpRequest) -> HttpResponse:
    """Show and change `company.toml`."""
    seat = seat_of(request)
    form = CompanyForm(request, seat.company, setting_choices(seat.company, seat.language))
    if request.method == "POST" and form.is_valid():
        try:
            change_company(seat.company, form.told)
        except (InputError, CompanyError) as error:
            form.blame(error)
        else:
            report(request, "settings.saved")
            return redirect("company_settings")
    return show(request, "company_settings", "web/settings_company.html", {"form": form})
