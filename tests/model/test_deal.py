"""A customer handed over is on a clock: in time up to the very moment it is due, late one instant after."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import get_args

import pytest

from unisono.model.deal import TAKINGS, Handoff, HandoffState
from unisono.model.words import LANGUAGES, known, say

MADE = datetime(2026, 1, 5, 9, tzinfo=UTC)
DUE = MADE + timedelta(days=2)
INSTANT = timedelta(microseconds=1)
LIMA = timezone(timedelta(hours=-5))
HANDED = Handoff(1, "crm:D1", "crm:1", (), "", "Ana", MADE, DUE)


@pytest.mark.parametrize(
    ("now", "state"),
    [
        (MADE, "waiting"),
        (DUE - INSTANT, "waiting"),
        (DUE, "waiting"),
        (DUE + INSTANT, "late"),
        (DUE + timedelta(days=365), "late"),
        (MADE - timedelta(days=1), "waiting"),  # a clock that runs behind
        (DUE.astimezone(LIMA), "waiting"),
        ((DUE + INSTANT).astimezone(LIMA), "late"),
    ],
    ids=["just made", "just before", "due", "just after", "a year on", "behind", "in Lima", "late in Lima"],
)  # fmt: skip
def test_while_nobody_took_it_over(now: datetime, state: HandoffState) -> None:
    assert HANDED.state(now) == state


@pytest.mark.parametrize(
    ("taken", "state"),
    [
        (MADE, "taken"),
        (DUE - INSTANT, "taken"),
        (DUE, "taken"),
        (DUE + INSTANT, "taken_late"),
        (DUE.astimezone(LIMA), "taken"),
    ],
    ids=["at once", "just before", "when due", "just after", "when due, in Lima"],
)
def test_once_taken_over_it_stays_as_it_was(taken: datetime, state: HandoffState) -> None:
    handed = replace(HANDED, taken_by="Luis", taken_at=taken)
    assert {handed.state(now) for now in (MADE, DUE, DUE + timedelta(days=365))} == {state}


@pytest.mark.parametrize("state", get_args(HandoffState))
def test_every_state_has_words_of_its_own(state: str) -> None:
    assert known(f"handoffs.state.{state}")
    for language in LANGUAGES:
        words = [say(f"handoffs.state.{each}", language) for each in get_args(HandoffState)]
        assert words.count(say(f"handoffs.state.{state}", language)) == 1


def test_a_deal_is_taken_or_left() -> None:
    assert TAKINGS == ("take", "leave")
    for kind in ("deal.choice", "deal.chose", "deed.deal"):
        joint = "_" if kind == "deed.deal" else "."
        assert all(known(f"{kind}{joint}{taking}") for taking in TAKINGS)
