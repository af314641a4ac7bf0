"""Whether somebody may come in, whether they ever did, and what others call them."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import get_args

import pytest

from unisono.model.person import THEMES, PersonCard, PersonState
from unisono.model.rights import Scope
from unisono.model.words import LANGUAGES, known, say

SEEN = datetime(2026, 1, 5, tzinfo=UTC)
ANA = PersonCard(1, "ana@example.com", "Ana Rojas", "cxo", Scope())


@pytest.mark.parametrize(
    ("active", "seen", "state"),
    [
        (True, None, "invited"),
        (True, SEEN, "active"),
        (False, None, "inactive"),
        (False, SEEN, "inactive"),
    ],
    ids=["never came", "came", "turned away before they came", "turned away"],
)
def test_whether_they_may_come_in_goes_before_whether_they_did(
    active: bool, seen: datetime | None, state: PersonState
) -> None:
    assert replace(ANA, active=active, last_seen_at=seen).state == state


def test_who_has_a_one_time_password_is_no_less_active_for_it() -> None:
    assert replace(ANA, one_time=True, last_seen_at=SEEN).state == "active"


@pytest.mark.parametrize(
    ("name", "called"), [("Ana Rojas", "Ana Rojas"), ("", "ana@example.com")], ids=["name", "no name"]
)
def test_others_call_them_by_their_name_or_else_their_mail(name: str, called: str) -> None:
    assert replace(ANA, name=name).called == called


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_has_words_of_its_own(language: str) -> None:
    states = get_args(PersonState)
    assert all(known(f"person.state.{state}") for state in states)
    assert len({say(f"person.state.{state}", language) for state in states}) == len(states)


def test_pages_look_as_their_machine_does_or_light_or_dark() -> None:
    assert THEMES == ("", "light", "dark")
    assert ANA.theme in THEMES


def test_no_card_holds_a_password() -> None:
    told = {each.name for each in fields(PersonCard)}
    assert not [name for name in told if "password" in name or "secret" in name or "hash" in name]
