"""The people of a company, found and changed; they leave here as cards, never as rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from unicodedata import combining, normalize

from django.db import connections

from unisono.model.person import PersonCard
from unisono.model.rights import Scope
from unisono.store.records.connection import connect

FACTORS = "mfa_authenticator"  # where allauth keeps second proofs; made only where pages are served
ADDRESSES = "account_emailaddress"  # where it keeps the e-mails somebody signed in with


def everybody(folder: Path) -> tuple[PersonCard, ...]:
    """Everybody there is, in order of name; those who may no longer come in last."""
    factors = _factors(folder)
    people = (_card(row, factors) for row in _people(folder).all())
    return tuple(sorted(people, key=lambda person: (not person.active, _plain(person.called))))


def find(folder: Path, number: int) -> PersonCard | None:
    """Somebody by number."""
    row = _people(folder).filter(pk=number).first()
    return _card(row, _factors(folder)) if row else None


def find_by_email(folder: Path, email: str) -> PersonCard | None:
    """Somebody by e-mail, however its capitals are written."""
    row = _people(folder).filter(email__iexact=email.strip()).first()
    return _card(row, _factors(folder)) if row else None


def add(folder: Path, person: PersonCard, password: str) -> PersonCard:
    """Take somebody in (their number is given here), with a password they must change."""
    alias = connect(folder)
    row = _model()(email=person.email.lower(), one_time=True, **_written(person))
    row.set_password(password)
    row.save(using=alias)
    return _card(row, {})


def write(folder: Path, person: PersonCard) -> None:
    """Write down what a card says of somebody who is already there."""
    row = _people(folder).get(pk=person.id)
    if row.email != person.email:  # allauth would go on letting them in by the old one
        _forget(folder, ADDRESSES, person.id)
    _people(folder).filter(pk=person.id).update(
        email=person.email, is_active=person.active, **_written(person)
    )


def give_password(folder: Path, number: int, password: str) -> None:
    """Give somebody a password they must change; whoever is signed in as them no longer is."""
    row = _people(folder).get(pk=number)
    row.one_time = True
    row.set_password(password)
    row.save(using=connect(folder), update_fields=["password", "one_time"])


def forget_factors(folder: Path, number: int) -> None:
    """Forget somebody's second proofs: they lost the phone that gave them."""
    _forget(folder, FACTORS, number)


def _plain(called: str) -> str:
    """A name without capitals and accents, so that Ángel stands before Bea."""
    return "".join(each for each in normalize("NFKD", called.casefold()) if not combining(each))


def _forget(folder: Path, table: str, number: int) -> None:
    connection = connections[connect(folder)]
    if table in connection.introspection.table_names():
        with connection.cursor() as cursor:
            cursor.execute(f"delete from {table} where user_id = %s", [number])


def _factors(folder: Path) -> Mapping[int, tuple[str, ...]]:
    connection = connections[connect(folder)]
    found: dict[int, list[str]] = defaultdict(list)
    if FACTORS in connection.introspection.table_names():
        with connection.cursor() as cursor:
            cursor.execute(
                f"select distinct user_id, type from {FACTORS} where type <> 'recovery_codes' order by 1, 2"
            )
            for person, factor in cursor.fetchall():
                found[person].append(factor)
    return {person: tuple(factors) for person, factors in found.items()}


def _people(folder: Path) -> Any:
    alias = connect(folder)  # first, for it sets Django up
    return _model().objects.using(alias)


def _model() -> Any:
    from unisono.store.records.people.models import Person  # models need Django to be set up first

    return Person


def _written(person: PersonCard) -> dict[str, object]:
    return {
        "name": person.name,
        "role": person.role,
        "countries": list(person.scope.countries),
        "units": list(person.scope.units),
        "language": person.language,
        "theme": person.theme,
    }


def _card(row: Any, factors: Mapping[int, tuple[str, ...]]) -> PersonCard:
    return PersonCard(
        id=row.pk,
        email=row.email,
        name=row.name,
        role=row.role,
        scope=Scope(tuple(row.countries), tuple(row.units)),
        language=row.language,
        theme=row.theme,
        active=row.is_active,
        one_time=row.one_time,
        factors=factors.get(row.pk, ()),
        invited_at=row.created_at,
        last_seen_at=row.last_login,
    )
