"""To be written."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import path

from unisono.surfaces.web.respond import respond


def promises(request: HttpRequest) -> HttpResponse:
    """To be written."""
    return respond(request, "web/promises.html", {})


urlpatterns = [path("", promises, name="promises")]
