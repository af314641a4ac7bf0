"""Tokens are kept by the part that may be seen, with a proof of the rest."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import IntegrityError

from unisono.model.person import PersonCard
from unisono.model.rights import Scope
from unisono.model.token import TokenCard
from unisono.store.records import tokens
from unisono.store.records.people import roster

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def person(folder: Path, email: str = "ana@example.com") -> int:
    card = PersonCard(0, email, "Ana", "sales", Scope(("PE",)))
    return roster.add(folder, card, "una-clave").id


def token(folder: Path, owner: int, start: str = "uni_1") -> TokenCard:
    card = TokenCard(0, "hoja", start, ("see_figures", "export"), NOW, NOW + timedelta(days=1))
    return tokens.add(folder, owner, card, "proof")


def test_a_token_is_found_by_how_it_begins_with_its_person(tmp_path: Path) -> None:
    made = token(tmp_path, person(tmp_path))
    found = tokens.holder(tmp_path, "uni_1")
    assert found is not None
    card, proof, actor = found
    assert (card, proof) == (made, "proof")
    assert actor is not None
    assert (actor.name, actor.role, actor.scope, actor.narrowed) == ("Ana", "sales", Scope(("PE",)), None)
    assert (card.actions, card.expires_at) == (("see_figures", "export"), NOW + timedelta(days=1))
    assert tokens.holder(tmp_path, "uni_2") is None


def test_a_token_of_somebody_shown_out_has_no_person(tmp_path: Path) -> None:
    from dataclasses import replace

    owner = person(tmp_path)
    token(tmp_path, owner)
    card = roster.find(tmp_path, owner)
    assert card is not None
    roster.write(tmp_path, replace(card, active=False))
    found = tokens.holder(tmp_path, "uni_1")
    assert found is not None
    assert found[2] is None


def test_a_person_has_their_own_the_newest_first(tmp_path: Path) -> None:
    ana, luis = person(tmp_path), person(tmp_path, "luis@example.com")
    first, second = token(tmp_path, ana), token(tmp_path, ana, "uni_2")
    theirs = token(tmp_path, luis, "uni_3")
    assert tokens.of_person(tmp_path, ana) == (second, first)
    assert tokens.revoke(tmp_path, ana, theirs.id, NOW) is None
    assert tokens.of_person(tmp_path, luis) == (theirs,)


def test_a_token_is_revoked_once(tmp_path: Path) -> None:
    ana = person(tmp_path)
    made = token(tmp_path, ana)
    later = NOW + timedelta(hours=1)
    assert [tokens.revoke(tmp_path, ana, made.id, at) for at in (NOW, later)] == [
        tokens.of_person(tmp_path, ana)[0]
    ] * 2
    assert tokens.of_person(tmp_path, ana)[0].revoked_at == NOW
    other = token(tmp_path, ana, "uni_2")
    tokens.revoke_all(tmp_path, ana, later)
    assert {card.id: card.revoked_at for card in tokens.of_person(tmp_path, ana)} == {
        made.id: NOW,
        other.id: later,
    }


def test_use_is_noted_unless_it_was_a_moment_ago(tmp_path: Path) -> None:
    ana = person(tmp_path)
    made = token(tmp_path, ana)
    minute = timedelta(minutes=1)
    for at in (NOW, NOW + minute / 2, NOW + 2 * minute):
        tokens.note_use(tmp_path, made.id, at, at - minute)
    assert tokens.of_person(tmp_path, ana)[0].last_used_at == NOW + 2 * minute
    tokens.note_use(tmp_path, made.id, NOW + 2.5 * minute, NOW + 1.5 * minute)
    assert tokens.of_person(tmp_path, ana)[0].last_used_at == NOW + 2 * minute


def test_no_two_tokens_begin_alike(tmp_path: Path) -> None:
    ana = person(tmp_path)
    token(tmp_path, ana)
    with pytest.raises(IntegrityError):
        token(tmp_path, ana)
