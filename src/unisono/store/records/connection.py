"""Connects Django to the records of one company's folder, and brings their tables up to date."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import django
from django.apps import apps
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

FILE = "records.sqlite"


def connect(folder: Path) -> str:
    """Open (or make) `records.sqlite` in a company's folder; answers with Django's alias of it."""
    if not apps.ready:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "unisono.site.settings")
        django.setup()
    path = (folder / FILE).resolve()
    alias = "company_" + hashlib.sha256(str(path).encode()).hexdigest()[:12]
    if alias not in connections.settings:
        configured = connections.configure_settings({"default": {}, alias: _sqlite(path)})
        connections.settings[alias] = configured[alias]
        _migrate(alias)
    return alias


def _sqlite(path: Path) -> dict[str, object]:
    # Immediate transactions wait for the writer before them instead of failing half-way.
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
    }


def _migrate(alias: str) -> None:
    executor = MigrationExecutor(connections[alias])
    targets = executor.loader.graph.leaf_nodes()
    if executor.migration_plan(targets):
        executor.migrate(targets)
