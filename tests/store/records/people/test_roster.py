"""People are found and changed as cards; their passwords never leave."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from django.db import IntegrityError

from unisono.model.person import PersonCard
from unisono.model.rights import Scope
from unisono.store.records.connection import connect
from unisono.store.records.people import roster

ANA = PersonCard(0, "Ana@Example.com", "Ana", "sales", Scope(("PE",), ("hogar",)), "pt", "dark")


def kept(folder: Path, number: int) -> PersonCard:
    found = roster.find(folder, number)
    assert found is not None
    return found


def test_somebody_is_taken_in_and_found(tmp_path: Path) -> None:
    added = roster.add(tmp_path, ANA, "una-clave")
    assert kept(tmp_path, added.id) == added == roster.find_by_email(tmp_path, " ANA@example.com ")
    assert added == replace(
        ANA, id=added.id, email="ana@example.com", one_time=True, invited_at=added.invited_at
    )
    assert added.invited_at is not None
    assert roster.find(tmp_path, added.id + 1) is None
    assert roster.find_by_email(tmp_path, "luis@example.com") is None


def test_a_card_is_written_as_it_says(tmp_path: Path) -> None:
    added = roster.add(tmp_path, ANA, "una-clave")
    changed = replace(
        added, email="a@example.org", name="", role="cxo", scope=Scope(), language="", theme="", active=False
    )
    roster.write(tmp_path, changed)
    assert kept(tmp_path, added.id) == changed


def test_an_e_mail_is_one_person_s_whatever_its_capitals(tmp_path: Path) -> None:
    from unisono.store.records.people.models import Person

    roster.add(tmp_path, ANA, "una-clave")
    with pytest.raises(IntegrityError):
        Person(email="ANA@EXAMPLE.COM", role="sales").save(using=connect(tmp_path))


def test_a_given_password_must_be_changed_and_no_card_holds_it(tmp_path: Path) -> None:
    from unisono.store.records.people.models import Person

    added = roster.add(tmp_path, ANA, "una-clave")
    row = Person.objects.using(connect(tmp_path)).get()
    row.one_time = False
    row.save()
    session = row.get_session_auth_hash()
    roster.give_password(tmp_path, added.id, "otra-clave")
    row.refresh_from_db()
    assert row.check_password("otra-clave")
    assert row.get_session_auth_hash() != session  # whoever is signed in no longer is
    assert kept(tmp_path, added.id).one_time
    assert "clave" not in str(kept(tmp_path, added.id))
    assert row.password not in str(kept(tmp_path, added.id))


def test_second_proofs_are_told_where_there_are_any(tmp_path: Path) -> None:
    from django.db import connections

    ana = roster.add(tmp_path, ANA, "una-clave")
    luis = roster.add(tmp_path, replace(ANA, email="luis@example.com"), "una-clave")
    roster.forget_factors(tmp_path, ana.id)  # no pages were ever served: there is nothing to forget
    with connections[connect(tmp_path)].cursor() as cursor:
        cursor.execute("create table mfa_authenticator (user_id bigint, type text)")
        rows = [(ana.id, "webauthn"), (ana.id, "webauthn"), (ana.id, "totp"), (luis.id, "recovery_codes")]
        cursor.executemany("insert into mfa_authenticator values (%s, %s)", rows)
    assert {card.id: card.factors for card in roster.everybody(tmp_path)} == {
        ana.id: ("totp", "webauthn"),
        luis.id: (),
    }
    roster.forget_factors(tmp_path, ana.id)
    assert kept(tmp_path, ana.id).factors == ()
