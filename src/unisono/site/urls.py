"""All addresses: the pages of the menu, signing in, the API."""

from __future__ import annotations

from django.urls import include, path

from unisono.surfaces.web.navigation import page_urls
from unisono.surfaces.web.theme import change_theme

urlpatterns = [
    path("api/v1/", include("unisono.surfaces.api.urls")),
    path("accounts/", include("unisono.surfaces.web.entrance")),
    path("theme/", change_theme, name="theme"),
    *page_urls(),
]

handler400 = "unisono.surfaces.web.failing.refused"
handler403 = "unisono.surfaces.web.failing.forbidden"
handler404 = "unisono.surfaces.web.failing.missing"
handler429 = "unisono.surfaces.web.failing.too_many"
handler500 = "unisono.surfaces.web.failing.failed"
