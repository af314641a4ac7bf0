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
from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.migrations.executor import MigrationExecutor

FILE = "records.sqlite"
OWN = ("records", "people")  # what signing in and sessions need is made only where pages are served
_READY: set[str] = set()  # aliases whose tables are up to date


def connect(folder: Path) -> str:
    """Open (or make) `records.sqlite` in a company's folder; answers with Django's alias of it."""
    if not apps.ready:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "unisono.site.settings")
        django.setup()
    path = (folder / FILE).resolve()
    if path == _served():
        return DEFAULT_DB_ALIAS
    alias = "company_" + hashlib.sha256(str(path).encode()).hexdigest()[:12]
    if alias not in _READY:
        with _alone(path.parent):
            configured = connections.configure_settings({"default": {}, alias: _sqlite(path)})
            connections.settings[alias] = configured[alias]
            _migrate(alias)
            _READY.add(alias)
    return alias


def serve(folder: Path) -> None:
    """Make the records of this company's folder those of the pages: Django's `default`.

    Where another company was served in this process, its connection is closed first.
    """
    alias = connect(folder)
    if alias == DEFAULT_DB_ALIAS:
        return
    if DEFAULT_DB_ALIAS in connections.settings:
        connections[DEFAULT_DB_ALIAS].close()
        del connections[DEFAULT_DB_ALIAS]
    connections.settings[DEFAULT_DB_ALIAS] = {**connections.settings[alias]}
    with _alone(folder):
        _migrate(DEFAULT_DB_ALIAS, everything=True)
        # What all processes count together, such as attempts to sign in, is kept in a table of its own.
        call_command("createcachetable", verbosity=0)


def _served() -> Path | None:
    name = connections.settings.get(DEFAULT_DB_ALIAS, {}).get("NAME")
    return Path(str(name)) if name else None


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


def _migrate(alias: str, *, everything: bool = False) -> None:
    executor = MigrationExecutor(connections[alias])
    targets = [node for node in executor.loader.graph.leaf_nodes() if everything or node[0] in OWN]
    if executor.migration_plan(targets):
        executor.migrate(targets)
