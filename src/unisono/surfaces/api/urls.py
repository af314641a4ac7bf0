"""The addresses of the API."""

from __future__ import annotations

from unisono.surfaces.api.opening import api_urls

urlpatterns = api_urls()
