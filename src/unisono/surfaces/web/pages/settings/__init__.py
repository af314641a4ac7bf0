"""Settings: oneself, people, the company, tokens, the record of what was done; each a page of its own."""

from __future__ import annotations

from django.urls import path

from unisono.surfaces.web.pages.settings.audit import audit
from unisono.surfaces.web.pages.settings.company import company_settings
from unisono.surfaces.web.pages.settings.people import people, person
from unisono.surfaces.web.pages.settings.profile import settings
from unisono.surfaces.web.pages.settings.tokens import tokens

urlpatterns = [
    path("", settings, name="settings"),
    path("people/", people, name="people"),
    path("people/<int:number>/", person, name="person"),
    path("company/", company_settings, name="company_settings"),
    path("tokens/", tokens, name="tokens"),
    path("audit/", audit, name="audit"),
]
