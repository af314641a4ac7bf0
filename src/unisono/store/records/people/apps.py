"""People as a Django application."""

from __future__ import annotations

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Who signs in."""

    name = "unisono.store.records.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"
