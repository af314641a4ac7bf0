"""A token opens nothing once it was taken back, nor from the very moment it ends."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone
from typing import get_args

import pytest

from unisono.model.token import TokenCard, TokenState
from unisono.model.words import LANGUAGES, known, say

MADE = datetime(2026, 1, 1, tzinfo=UTC)
ENDS = MADE + timedelta(days=90)
INSTANT = timedelta(microseconds=1)
CARD = TokenCard(1, "hoja", "uni_1", ("see_figures",), MADE, ENDS)


@pytest.mark.parametrize(
    ("now", "state"),
    [
        (MADE, "active"),
        (ENDS - INSTANT, "active"),
        (ENDS, "expired"),
        (ENDS + INSTANT, "expired"),
        ((ENDS - INSTANT).astimezone(timezone(timedelta(hours=-5))), "active"),
        (ENDS.astimezone(timezone(timedelta(hours=9))), "expired"),
    ],
    ids=["made", "just before", "at its end", "just after", "just before in Lima", "at its end in Tokyo"],
)
def test_it_ends_at_the_very_moment(now: datetime, state: TokenState) -> None:
    assert CARD.state(now) == state


@pytest.mark.parametrize("years", [0, 1, 50])
def test_one_without_an_end_goes_on(years: int) -> None:
    assert replace(CARD, expires_at=None).state(MADE + timedelta(days=365 * years)) == "active"


@pytest.mark.parametrize("now", [MADE, ENDS, ENDS + INSTANT], ids=["before", "at its end", "after"])
@pytest.mark.parametrize("expires", [ENDS, None], ids=["with an end", "without"])
def test_taken_back_is_taken_back_whenever_one_looks(now: datetime, expires: datetime | None) -> None:
    assert replace(CARD, revoked_at=MADE, expires_at=expires).state(now) == "revoked"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_has_words_of_its_own(language: str) -> None:
    states = get_args(TokenState)
    assert all(known(f"token.state.{state}") for state in states)
    assert len({say(f"token.state.{state}", language) for state in states}) == len(states)


def test_no_card_holds_the_secret() -> None:
    assert not {each.name for each in fields(TokenCard)} & {"secret", "hash", "digest"}
