"""Editions and loads, written and read as frozen nouns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import Max

from unisono.errors import StoreError
from unisono.model.canon import Kind
from unisono.model.edition import EMPTY, Edition, LoadReport, TableState
from unisono.model.intake import Notice
from unisono.store.records.connection import connect


def current(folder: Path, as_of: int | datetime | None = None) -> Edition:
    """The edition a reader sees: the newest, the one with that number, or the one that stood at that time.

    Raises
    ------
    StoreError
        Where no edition has that number, or none stood yet at that time.
    """
    editions = _editions(folder)
    if isinstance(as_of, int):
        found = editions.filter(number=as_of).first()
    elif as_of is not None:
        found = editions.filter(made_at__lte=as_of).last()
    else:
        found = editions.last()
    if found is None:
        if as_of is None or as_of == 0:
            return EMPTY
        raise StoreError("edition_missing", as_of=str(as_of))
    return _edition(found)


def every_file(folder: Path) -> set[str]:
    """All files that some edition still names: what a sweep must leave alone."""
    return {
        name for record in _editions(folder) for table in record.tables.values() for name in table["files"]
    }


def every_source_file(folder: Path) -> set[str]:
    """The fingerprints of all files that some load came from."""
    from unisono.store.records.models import LoadRecord  # models need Django to be set up first

    return set(LoadRecord.objects.using(connect(folder)).values_list("sha256", flat=True))


def publish(folder: Path, tables: Mapping[str, TableState], reports: Sequence[LoadReport]) -> Edition:
    """Make a new edition current: one transaction, so readers see all of it or none."""
    from unisono.store.records.models import EditionRecord, LoadRecord  # models need Django set up

    alias = connect(folder)
    with transaction.atomic(using=alias):
        record = EditionRecord.objects.using(alias).create(
            tables={name: _written(state) for name, state in tables.items()}
        )
        LoadRecord.objects.using(alias).bulk_create(
            LoadRecord(
                edition=record,
                notices=[{"code": notice.code, "facts": notice.facts} for notice in report.notices],
                **{name: getattr(report, name) for name in _COUNTS},
            )
            for report in reports
        )
    return _edition(record)


def latest_reports(folder: Path, edition: Edition | None = None) -> tuple[LoadReport, ...]:
    """The reports of each source's latest load, up to an edition."""
    from unisono.store.records.models import LoadRecord  # models need Django to be set up first

    loads = LoadRecord.objects.using(connect(folder))
    if edition is not None:
        loads = loads.filter(edition__lte=edition.number)
    latest = {
        row["source"]: row["last"]
        for row in loads.order_by("source").values("source").annotate(last=Max("edition"))
    }
    return tuple(
        _report(load)
        for load in loads.select_related("edition").order_by("source", "pk")
        if load.edition_id == latest[load.source]
    )


_COUNTS = ("source", "file", "sha256", "read", "loaded", "updated", "unchanged", "retired", "set_aside")


def _editions(folder: Path) -> Any:
    alias = connect(folder)
    from unisono.store.records.models import EditionRecord  # models need Django to be set up first

    return EditionRecord.objects.using(alias).order_by("number")


def _written(state: TableState) -> dict[str, object]:
    return {
        "snapshot": state.snapshot,
        "rows": state.rows,
        "unique": state.unique,
        "extras": {name: str(kind) for name, kind in state.extras.items()},
        "files": list(state.files),
    }


def _edition(record: Any) -> Edition:
    tables = {
        name: TableState(
            files=tuple(table["files"]),
            rows=table["rows"],
            snapshot=table["snapshot"],
            extras={column: Kind(kind) for column, kind in table["extras"].items()},
            unique=table["unique"],
        )
        for name, table in record.tables.items()
    }
    return Edition(record.number, record.made_at, tables)


def _report(load: Any) -> LoadReport:
    return LoadReport(
        notices=tuple(Notice(notice["code"], notice["facts"]) for notice in load.notices),
        edition=load.edition_id,
        made_at=load.edition.made_at,
        **{name: getattr(load, name) for name in _COUNTS},
    )
