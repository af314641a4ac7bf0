"""People and what they did, as rows: found however they write, known by role and rows, never forgotten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from unisono.errors import StoreError
from unisono.model.person import PersonCard
from unisono.model.rights import Actor, Scope
from unisono.store.records.connection import connect
from unisono.store.records.people import roster

ANA = PersonCard(0, "ana@example.com", "Ana Rojas", "sales", Scope(("PE",), ("hogar",)), "pt", "dark")


def rows(folder: Path, name: str) -> Any:
    """The rows of one kind."""
    alias = connect(folder)
    from unisono.store.records.people import models  # models need Django to be set up first

    return getattr(models, name).objects.using(alias)


@pytest.mark.parametrize("written", ["ana@example.com", "ANA@EXAMPLE.COM", "Ana@Example.Com"])
def test_somebody_signs_in_however_they_write_their_mail(tmp_path: Path, written: str) -> None:
    added = roster.add(tmp_path, ANA, "una-clave")
    from unisono.store.records.people.models import Person

    found = Person.objects.db_manager(connect(tmp_path)).get_by_natural_key(written)
    assert found.pk == added.id


def test_services_know_somebody_by_role_rows_and_language(tmp_path: Path) -> None:
    added = roster.add(tmp_path, ANA, "una-clave")
    actor = rows(tmp_path, "Person").get().actor
    assert actor == Actor(added.id, "Ana Rojas", "sales", Scope(("PE",), ("hogar",)), "pt")
    assert not actor.may("import")


@pytest.mark.parametrize(("name", "called"), [("Ana Rojas", "Ana Rojas"), ("", "ana@example.com")])
def test_they_are_called_by_name_or_else_by_mail_everywhere(tmp_path: Path, name: str, called: str) -> None:
    added = roster.add(tmp_path, replace(ANA, name=name), "una-clave")
    row = rows(tmp_path, "Person").get()
    assert str(row) == row.actor.name == added.called == called


def test_a_mail_is_kept_in_small_letters(tmp_path: Path) -> None:
    roster.add(tmp_path, ANA, "una-clave")
    row = rows(tmp_path, "Person").get()
    row.email = "ANA@Example.org"
    row.clean()
    assert row.email == "ana@example.org"


def test_a_password_is_kept_as_what_proves_it_alone(tmp_path: Path) -> None:
    roster.add(tmp_path, ANA, "una-clave-larga")
    row = rows(tmp_path, "Person").get()
    assert "una-clave-larga" not in row.password
    assert row.check_password("una-clave-larga")
    assert not row.check_password("Una-clave-larga")


def test_everybody_is_listed_by_name_and_who_may_not_come_in_last(tmp_path: Path) -> None:
    people = (("zoe", True), ("Ángel", True), ("", True), ("ana", False), ("Bea", True))
    for place, (name, active) in enumerate(people):
        added = roster.add(tmp_path, replace(ANA, email=f"m{place}@x.pe", name=name), "una-clave")
        roster.write(tmp_path, replace(added, active=active))
    called = [person.called for person in roster.everybody(tmp_path)]
    assert called == ["Ángel", "Bea", "m2@x.pe", "zoe", "ana"]  # an accent changes no order


@pytest.mark.parametrize("number", [0, -1, 10**12])
def test_nobody_has_a_number_that_nobody_was_given(tmp_path: Path, number: int) -> None:
    roster.add(tmp_path, ANA, "una-clave")
    assert roster.find(tmp_path, number) is None


FORGETTING: dict[str, Callable[[Any], object]] = {
    "changed": lambda row: row.save(),
    "deleted": lambda row: row.delete(),
    "changed with others": lambda row: type(row).objects.using(row._state.db).update(deed="nothing"),
    "deleted with others": lambda row: type(row).objects.using(row._state.db).delete(),
    "some of them deleted": lambda row: type(row).objects.using(row._state.db).filter(pk=row.pk).delete(),
}


@pytest.mark.parametrize("way", FORGETTING)
def test_what_somebody_did_can_not_be(tmp_path: Path, way: str) -> None:
    row = rows(tmp_path, "AuditRecord").create(deed="export", actor="Ana", role="cxo", facts={"rows": 3})
    with pytest.raises(StoreError, match="audit_unchanging"):
        FORGETTING[way](row)
    (kept,) = rows(tmp_path, "AuditRecord").all()
    assert (kept.deed, kept.actor, kept.facts) == ("export", "Ana", {"rows": 3})
