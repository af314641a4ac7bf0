"""To be written."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import path

from unisono.surfaces.web.respond import respond


def customers(request: HttpRequest) -> HttpResponse:
    """To be written."""
    return respond(request, "web/customers.html", {})


urlpatterns = [path("", customers, name="customers")]
