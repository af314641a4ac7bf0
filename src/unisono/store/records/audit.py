"""The audit trail: deeds are added in the transaction they belong to, read back, and never touched again."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import Max

from unisono.model.deed import Deed
from unisono.model.rights import Actor
from unisono.store.records import editions
from unisono.store.records.connection import connect


def all_or_nothing(folder: Path) -> AbstractContextManager[None]:
    """Make what is written to a company's records within, and its trace in the trail, one transaction."""
    return transaction.atomic(using=connect(folder))


def add(folder: Path, actor: Actor, deed: str, facts: Mapping[str, object]) -> None:
    """Write a deed down."""
    alias = connect(folder)
    record = _model()(
        actor_id=actor.id,
        actor=actor.name,
        role=actor.role if _somebody(actor) else "",
        deed=deed,
        facts=dict(facts),
        edition=editions.current(folder).number,
    )
    record.save(using=alias)


def read(
    folder: Path, *, before: int | None = None, limit: int, person: int | None = None, deed: str = ""
) -> tuple[Deed, ...]:
    """Deeds, the latest first: those before a deed's number, of one person, of one kind."""
    asked: dict[str, object] = {"pk__lt": before, "actor_id": person, "deed": deed or None}
    told = {name: value for name, value in asked.items() if value is not None}
    return tuple(_deed(record) for record in _records(folder).filter(**told)[:limit])


def count(folder: Path, *, person: int | None = None, deed: str = "") -> int:
    """How many deeds there are, of one person, of one kind."""
    asked: dict[str, object] = {"actor_id": person, "deed": deed or None}
    told = {name: value for name, value in asked.items() if value is not None}
    return int(_records(folder).filter(**told).count())


def doers(folder: Path) -> tuple[tuple[int, str], ...]:
    """Everybody who did something, by number, under the name they had last."""
    people = _records(folder).exclude(actor_id=None).order_by("actor_id").values("actor_id")
    latest = [row["latest"] for row in people.annotate(latest=Max("pk"))]
    named = _records(folder).filter(pk__in=latest).values_list("actor_id", "actor")
    return tuple(sorted(named, key=lambda one: str(one[1]).casefold()))


def kinds(folder: Path) -> tuple[str, ...]:
    """Every kind of deed that was done."""
    return tuple(_records(folder).order_by("deed").values_list("deed", flat=True).distinct())


def _somebody(actor: Actor) -> bool:
    return actor.narrowed is None or actor.id is not None


def _records(folder: Path) -> Any:
    alias = connect(folder)  # first, for it sets Django up
    return _model().objects.using(alias)


def _model() -> Any:
    from unisono.store.records.people.models import AuditRecord  # models need Django to be set up first

    return AuditRecord


def _deed(record: Any) -> Deed:
    return Deed(
        record.pk,
        record.at,
        record.actor_id,
        record.actor,
        record.role,
        record.deed,
        record.facts,
        record.edition,
    )
