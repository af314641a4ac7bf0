"""Tokens of people's programs, found and changed; only a proof of each secret is kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db.models import Q

from unisono.model.rights import Actor
from unisono.model.token import TokenCard
from unisono.store.records.connection import connect


def add(folder: Path, person: int, card: TokenCard, proof: str) -> TokenCard:
    """Keep a token of a person's; its number and its beginning are given here."""
    alias = connect(folder)
    row = _model()(
        person_id=person,
        name=card.name,
        lookup=card.start,
        proof=proof,
        actions=list(card.actions),
        expires_at=card.expires_at,
    )
    row.save(using=alias)
    return _card(row)


def of_person(folder: Path, person: int) -> tuple[TokenCard, ...]:
    """A person's tokens, the newest first."""
    return tuple(_card(row) for row in _tokens(folder).filter(person_id=person))


def revoke(folder: Path, person: int, number: int, now: datetime) -> TokenCard | None:
    """End one of a person's tokens for good; None where they have none of that number."""
    row = _tokens(folder).filter(person_id=person, pk=number).first()
    if row is None:
        return None
    if row.revoked_at is None:
        row.revoked_at = now
        row.save(using=connect(folder), update_fields=["revoked_at"])
    return _card(row)


def revoke_all(folder: Path, person: int, now: datetime) -> None:
    """End all of a person's tokens for good."""
    _tokens(folder).filter(person_id=person, revoked_at=None).update(revoked_at=now)


def holder(folder: Path, start: str) -> tuple[TokenCard, str, Actor | None] | None:
    """A token by how it begins, its proof, and its person; no person where they may no longer come in."""
    row = _tokens(folder).select_related("person").filter(lookup=start).first()
    if row is None:
        return None
    return _card(row), row.proof, row.person.actor if row.person.is_active else None


def note_use(folder: Path, number: int, now: datetime, unless_after: datetime) -> None:
    """Remember when a token was last used, unless that was a moment ago."""
    stale = Q(last_used_at=None) | Q(last_used_at__lt=unless_after)
    _tokens(folder).filter(stale, pk=number).update(last_used_at=now)


def _tokens(folder: Path) -> Any:
    alias = connect(folder)  # first, for it sets Django up
    return _model().objects.using(alias)


def _model() -> Any:
    from unisono.store.records.people.models import TokenRecord  # models need Django to be set up first

    return TokenRecord


def _card(row: Any) -> TokenCard:
    actions: Sequence[Any] = row.actions
    return TokenCard(
        id=row.pk,
        name=row.name,
        start=row.lookup,
        actions=tuple(actions),
        created_at=row.created_at,
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
        last_used_at=row.last_used_at,
    )
