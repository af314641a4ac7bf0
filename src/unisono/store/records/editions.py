"""Editions and loads, written and read as frozen nouns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import Max

from unisono.errors import StoreError
from unisono.model.canon import Kind
from unisono.model.cube import CUBE
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


def publish(
    folder: Path,
    tables: Mapping[str, TableState],
    reports: Sequence[LoadReport],
    *,
    cubes: Mapping[str, TableState] | None = None,
    by: str = "",
    restores: int | None = None,
) -> Edition:
    """Make a new edition current: one transaction, so readers see all of it or none.

    `cubes` are those made from these very tables; without them, rows answer. `restores` is the number of
    an earlier edition whose tables these are, where this undoes what came after it; 0 for the empty one.
    """
    from unisono.store.records.models import EditionRecord, LoadRecord  # models need Django set up

    alias = connect(folder)
    with transaction.atomic(using=alias):
        record = EditionRecord.objects.using(alias).create(
            tables={name: _written(state) for name, state in {**tables, **(cubes or {})}.items()},
            by=by,
            restores=restores,
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
    """The reports of each source's latest load that still stands, up to an edition."""
    from unisono.store.records.models import LoadRecord  # models need Django to be set up first

    loads = LoadRecord.objects.using(connect(folder))
    gone = standing(folder, edition.number if edition is not None else None).undone
    if gone:
        loads = loads.exclude(edition__in=gone)
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


@dataclass(frozen=True, slots=True)
class Standing:
    """Which editions an edition is built on, the oldest first, and which were undone before it."""

    numbers: tuple[int, ...]
    undone: frozenset[int]


def standing(folder: Path, number: int | None = None) -> Standing:
    """What stands and what was undone, up to an edition (or now).

    An edition that undid something stands for none of its own: it is the one it went back to.
    """
    records = _editions(folder)
    if number is not None:
        records = records.filter(number__lte=number)
    chain: list[int] = []
    undone: set[int] = set()
    for made, restores in records.values_list("number", "restores"):
        if restores is None:
            chain.append(made)
        while restores is not None and chain and chain[-1] > restores:
            undone.add(chain.pop())
    return Standing(tuple(chain), frozenset(undone))


@dataclass(frozen=True, slots=True)
class Made:
    """One edition as history tells it: when, by whom, from which files; and whether it was undone."""

    number: int
    made_at: datetime
    by: str
    restores: int | None
    undone: bool
    reports: tuple[LoadReport, ...]


def history(folder: Path, *, before: int | None = None, limit: int = 50) -> tuple[Made, ...]:
    """The editions there were, the newest first; `before` goes on from where the last page ended."""
    gone = standing(folder).undone
    records = _editions(folder).reverse().prefetch_related("loads__edition")
    if before is not None:
        records = records.filter(number__lt=before)
    return tuple(
        Made(
            record.number,
            record.made_at,
            record.by,
            record.restores,
            record.number in gone,
            tuple(_report(load) for load in record.loads.all()),
        )
        for record in records[:limit]
    )


def last_load(folder: Path) -> tuple[Made, int] | None:
    """The newest edition that brought files and still stands, and the number of the one before it (0: none).

    What was only derived anew after it goes with it.
    """
    chain = standing(folder).numbers
    loaded = set(
        _editions(folder)
        .filter(number__in=chain[-_LOOKED_AT:], loads__isnull=False)
        .values_list("number", flat=True)
    )
    place = next((place for place in range(len(chain) - 1, -1, -1) if chain[place] in loaded), None)
    if place is None:
        return None
    (made,) = history(folder, before=chain[place] + 1, limit=1)
    return made, chain[place - 1] if place else 0


_LOOKED_AT = 5_000  # editions in a row that brought nothing, more than any company has
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
    states = {name: _state(table) for name, table in record.tables.items()}
    cubes = {name: state for name, state in states.items() if name.startswith(CUBE)}
    tables = {name: state for name, state in states.items() if name not in cubes}
    return Edition(record.number, record.made_at, tables, cubes)


def _state(table: Mapping[str, Any]) -> TableState:
    return TableState(
        files=tuple(table["files"]),
        rows=table["rows"],
        snapshot=table["snapshot"],
        extras={column: Kind(kind) for column, kind in table["extras"].items()},
        unique=table["unique"],
    )


def _report(load: Any) -> LoadReport:
    return LoadReport(
        notices=tuple(Notice(notice["code"], notice["facts"]) for notice in load.notices),
        edition=load.edition_id,
        made_at=load.edition.made_at,
        **{name: getattr(load, name) for name in _COUNTS},
    )
