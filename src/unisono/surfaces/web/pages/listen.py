"""To be written."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import path

from unisono.surfaces.web.respond import respond


def data(request: HttpRequest) -> HttpResponse:
    """To be written."""
    return respond(request, "web/data.html", {})


urlpatterns = [path("", data, name="data")]
