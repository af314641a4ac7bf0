"""To be written."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import path

from unisono.surfaces.web.respond import respond


def measure(request: HttpRequest) -> HttpResponse:
    """To be written."""
    return respond(request, "web/measure.html", {})


urlpatterns = [path("", measure, name="measure")]
