"""Decisions of deals and handoffs: kept, in order, never overwritten."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from unisono.model.deal import Handoff, PromiseMade
from unisono.model.rights import OWNER, Actor
from unisono.store.records import deals

ANA = Actor(7, "Ana", "sales")
NOON = datetime(2026, 7, 20, 12, 0, tzinfo=UTC)
PROMISES = (PromiseMade("24/7", "P-1"), PromiseMade("A call on Monday", due=date(2026, 7, 27)))


def handoff(deal: str, due: datetime = NOON) -> Handoff:
    return Handoff(0, deal, "c-1", PROMISES, "calls by night", "", NOON - timedelta(days=2), due)


def test_every_decision_stays_the_latest_first(tmp_path: Path) -> None:
    assert deals.choices(tmp_path) == {}
    first = deals.choose(tmp_path, ANA, "d-1", "take", "they accept days only", fit={"won": 12.5})
    deals.choose(tmp_path, OWNER, "d-1", "leave", "they changed their mind", fit={})
    deals.choose(tmp_path, ANA, "d-2", "take", "a good customer", fit={})
    told = deals.choices(tmp_path)
    assert [each.choice for each in told["d-1"]] == ["leave", "take"]
    assert told["d-1"][1] == first
    assert (first.by, first.reason, dict(first.fit)) == ("Ana", "they accept days only", {"won": 12.5})
    assert list(deals.choices(tmp_path, ["d-2"])) == ["d-2"]
    assert set(deals.choices(tmp_path, ["d-1", "d-2", "d-3"])) == {"d-1", "d-2"}


def test_a_handoff_is_read_as_it_was_written(tmp_path: Path) -> None:
    made = deals.hand_over(tmp_path, ANA, handoff("d-1"))
    assert made.id == 1
    assert made.promises == PROMISES
    assert (made.by, made.note, made.due_at) == ("Ana", "calls by night", NOON)
    assert deals.handoff(tmp_path, number=1) == deals.handoff(tmp_path, deal="d-1") == made
    assert deals.handoff(tmp_path, number=2) is None
    assert deals.handed(tmp_path) == {"d-1"}


def test_a_customer_is_taken_over_once(tmp_path: Path) -> None:
    made = deals.hand_over(tmp_path, ANA, handoff("d-1"))
    leo = Actor(8, "Leo", "service")
    assert deals.take_over(tmp_path, leo, made.id, at=NOON, answer="called them")
    assert not deals.take_over(tmp_path, ANA, made.id, at=NOON + timedelta(hours=1), answer="me too")
    assert not deals.take_over(tmp_path, leo, 99, at=NOON, answer="")
    taken = deals.handoff(tmp_path, number=made.id)
    assert taken is not None
    assert (taken.taken_by, taken.taken_at, taken.answer) == ("Leo", NOON, "called them")


def test_those_who_wait_come_first_the_one_due_soonest_in_front(tmp_path: Path) -> None:
    for place, due in enumerate((3, 1, 2)):
        deals.hand_over(tmp_path, ANA, handoff(f"d-{place}", NOON + timedelta(hours=due)))
    deals.take_over(tmp_path, ANA, 2, at=NOON, answer="")
    assert [each.deal for each in deals.handoffs(tmp_path, limit=9)] == ["d-2", "d-0", "d-1"]
    assert [each.deal for each in deals.handoffs(tmp_path, limit=2)] == ["d-2", "d-0"]


@pytest.mark.parametrize(
    ("taken", "now", "state"),
    [
        (None, NOON, "waiting"),
        (None, NOON + timedelta(seconds=1), "late"),
        (NOON, NOON + timedelta(days=9), "taken"),
        (NOON + timedelta(seconds=1), NOON, "taken_late"),
    ],
)
def test_a_handoff_stands_on_its_clock(taken: datetime | None, now: datetime, state: str) -> None:
    told = Handoff(1, "d", "c", (), "", "Ana", NOON, NOON, taken_at=taken)
    assert told.state(now) == state
