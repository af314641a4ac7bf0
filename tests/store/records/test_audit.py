"""What happened stays as it was written: neither the product nor the database changes or deletes it."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, connections

from unisono.errors import StoreError
from unisono.model.rights import NOBODY, OWNER, Actor
from unisono.store.records import audit
from unisono.store.records.connection import FILE, connect

ANA = Actor(7, "Ana", "sales")


@pytest.fixture
def records(tmp_path: Path) -> Any:
    """The rows of a trail with three deeds."""
    for actor, deed in ((OWNER, "founded"), (ANA, "looked"), (NOBODY, "knocked")):
        audit.add(tmp_path, actor, deed, {"rows": 1})
    from unisono.store.records.people.models import AuditRecord

    return AuditRecord.objects.using(connect(tmp_path))


def kept(folder: Path) -> list[tuple[object, ...]]:
    return [(deed.deed, deed.actor, deed.role, dict(deed.facts)) for deed in audit.read(folder, limit=10)]


def test_deeds_are_read_the_latest_first(records: Any, tmp_path: Path) -> None:
    assert kept(tmp_path) == [
        ("knocked", "", "", {"rows": 1}),
        ("looked", "Ana", "sales", {"rows": 1}),
        ("founded", "", "admin", {"rows": 1}),
    ]
    assert [deed.actor_id for deed in audit.read(tmp_path, limit=10)] == [None, 7, None]
    assert audit.read(tmp_path, limit=1)[0].deed == "knocked"
    assert audit.count(tmp_path) == 3
    assert audit.count(tmp_path, person=7) == audit.count(tmp_path, deed="founded") == 1
    assert audit.doers(tmp_path) == ((7, "Ana"),)
    assert audit.kinds(tmp_path) == ("founded", "knocked", "looked")


def test_the_product_refuses_to_change_or_forget(records: Any, tmp_path: Path) -> None:
    before = kept(tmp_path)
    row = records.get(deed="looked")
    row.deed = "nothing"
    for attempt in (
        row.save,
        row.delete,
        records.all().delete,
        lambda: records.filter(deed="looked").update(deed="nothing"),
        lambda: records.bulk_update([row], ["deed"]),
    ):
        with pytest.raises(StoreError, match="audit_unchanging"):
            attempt()
    assert kept(tmp_path) == before


@pytest.mark.parametrize(
    "statement",
    [
        "update audit set actor = 'Luis'",
        "update audit set at = '2020-01-01' where deed = 'looked'",
        "delete from audit",
        "delete from audit where id = 1",
        "replace into audit (id, at, actor, role, deed, facts, edition) values (1, '', '', '', 'x', '{}', 0)",
    ],
)
def test_the_database_refuses_too_whoever_asks(records: Any, tmp_path: Path, statement: str) -> None:
    before = kept(tmp_path)
    with pytest.raises(IntegrityError), connections[connect(tmp_path)].cursor() as cursor:
        cursor.execute(statement)
    stranger = sqlite3.connect(tmp_path / FILE)
    with pytest.raises(sqlite3.IntegrityError, match="only added to"):
        stranger.execute(statement)
    stranger.close()
    assert kept(tmp_path) == before


def test_a_deed_belongs_to_its_transaction(tmp_path: Path) -> None:
    def broken() -> None:
        with audit.all_or_nothing(tmp_path):
            audit.add(tmp_path, ANA, "looked", {})
            raise KeyError

    with pytest.raises(KeyError):
        broken()
    assert kept(tmp_path) == []


def test_what_somebody_did_stays_when_they_are_gone(records: Any, tmp_path: Path) -> None:
    from unisono.store.records.people.models import Person

    person = Person(email="a@example.com", role="sales")
    person.save(using=connect(tmp_path))
    audit.add(tmp_path, Actor(person.pk, "Ana", "sales"), "looked", {})
    with connections[connect(tmp_path)].cursor() as cursor:
        cursor.execute("delete from person")
    assert len(kept(tmp_path)) == 4
    assert not Person.objects.using(connect(tmp_path)).exists()
