"""Django's settings hold no secret, no database, and just the rooms that keep records."""

from __future__ import annotations

from unisono.site import settings


def test_times_are_utc_and_databases_come_with_their_folders() -> None:
    assert settings.USE_TZ
    assert settings.TIME_ZONE == "UTC"
    assert not {name for name in settings.DATABASES if not name.startswith(("company_", "default"))}
    assert settings.INSTALLED_APPS == [
        "unisono.store.records.apps.RecordsConfig",
        "unisono.store.records.people.apps.PeopleConfig",
    ]
    assert not hasattr(settings, "SECRET_KEY")
