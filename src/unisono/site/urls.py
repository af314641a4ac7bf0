"""All addresses: the pages of the menu, signing in, the API."""

from __future__ import annotations

from django.urls import include, path

from unisono.surfaces.web.navigation import page_urls
from unisono.surfaces.web.theme import change_theme

urlpatterns = [
    path("accounts/", include("allauth.urls")),
    path("theme/", change_theme, name="theme"),
    *page_urls(),
]
