"""All addresses: the pages of the menu, signing in, the API."""

from __future__ import annotations

from django.urls import include, path

from unisono.surfaces.web.navigation import page_urls

urlpatterns = [
    path("accounts/", include("allauth.urls")),
    *page_urls(),
]
