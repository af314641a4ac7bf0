"""The operational records as a Django application, so that migrations and admin find them."""

from __future__ import annotations

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """Unísono's operational records: editions and loads first."""

    name = "unisono.store.records"
    label = "records"
    default_auto_field = "django.db.models.BigAutoField"
