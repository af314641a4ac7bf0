"""Django's settings: what is switched on, and nothing secret.

The library and the command line use Django for its records only; each company's folder brings a
database of its own, connected when the folder is opened.
"""

from __future__ import annotations

import os

from unisono.site.logs import LOGGING  # noqa: F401 Django reads it here
from unisono.site.mail import mail_settings

USE_TZ = True
TIME_ZONE = "UTC"
INSTALLED_APPS = [
    "unisono.store.records.apps.RecordsConfig",
    "unisono.store.records.people.apps.PeopleConfig",
]
DATABASES: dict[str, dict[str, object]] = {}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "people.Person"
globals().update(mail_settings(os.environ.get("UNISONO_MAIL", ""), os.environ.get("UNISONO_MAIL_FROM", "")))
