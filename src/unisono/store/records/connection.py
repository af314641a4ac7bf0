"""Connects Django to the records of one company's folder, and brings their tables up to date."""

from __future__ import annotations

import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django
from django.apps import apps
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

FILE = "records.sqlite"
_READY: set[str] = set()  # aliases whose tables are up to date


def connect(folder: Path) -> str:
    """Open (or make) `records.sqlite` in a company's folder; answers with Django's alias of it."""
    if not apps.ready:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "unisono.site.settings")
        django.setup()
    path = (folder / FILE).resolve()
    alias = "company_" + hashlib.sha256(str(path).encode()).hexdigest()[:12]
    if alias not in _READY:
        with _alone(path.parent):
            configured = connections.configure_settings({"default": {}, alias: _sqlite(path)})
            connections.settings[alias] = configured[alias]
            _migrate(alias)
            _READY.add(alias)
    return alias


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Wait for whoever is making this folder's records right now, process or thread."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


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
