"""Decisions and handoffs closely: their order, their bounds, their signs, and what two people do at once."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from unisono.model.deal import Handoff, PromiseMade
from unisono.model.rights import OWNER, Actor
from unisono.store.records import deals

ANA, LEO = Actor(7, "Ana", "sales"), Actor(8, "Leo", "service")
NOON = datetime(2026, 7, 20, 12, 0, tzinfo=UTC)


def handoff(deal: str, due: datetime = NOON, *promises: PromiseMade, note: str = "") -> Handoff:
    return Handoff(0, deal, f"c-{deal}", promises, note, "", due - timedelta(days=2), due)


def handed(folder: Path, *hours: int) -> list[Handoff]:
    """Handoffs due so many hours after noon, in this order."""
    return [
        deals.hand_over(folder, ANA, handoff(f"d{place}", NOON + timedelta(hours=each)))
        for place, each in enumerate(hours)
    ]


def listed(folder: Path, limit: int = 99) -> list[str]:
    return [each.deal for each in deals.handoffs(folder, limit=limit)]


def test_those_due_soonest_come_first_and_of_the_same_hour_the_first_handed_on(tmp_path: Path) -> None:
    handed(tmp_path, 5, 1, 5, 3)
    assert listed(tmp_path) == ["d1", "d3", "d0", "d2"]


def test_those_taken_come_after_the_last_taken_first(tmp_path: Path) -> None:
    made = handed(tmp_path, 1, 2, 3, 4)
    for place, minute in ((1, 10), (3, 30), (0, 20)):
        deals.take_over(tmp_path, LEO, made[place].id, at=NOON + timedelta(minutes=minute), answer="")
    assert listed(tmp_path) == ["d2", "d3", "d0", "d1"]


@pytest.mark.parametrize(
    ("limit", "told"),
    [(0, []), (1, ["d1"]), (2, ["d1", "d2"]), (3, ["d1", "d2", "d0"]), (9, ["d1", "d2", "d0"])],
)
def test_whoever_waits_is_never_pushed_off_the_list_by_those_taken(
    tmp_path: Path, limit: int, told: list[str]
) -> None:
    made = handed(tmp_path, 1, 2, 3)
    deals.take_over(tmp_path, LEO, made[0].id, at=NOON, answer="")
    assert listed(tmp_path, limit) == told


def test_two_may_take_at_once_and_one_of_them_does(tmp_path: Path) -> None:
    (made,) = handed(tmp_path, 1)
    done = [
        deals.take_over(tmp_path, who, made.id, at=NOON, answer=answer)
        for who, answer in ((LEO, "I did"), (ANA, "I did too"))
    ]
    assert done == [True, False]
    taken = deals.handoff(tmp_path, number=made.id)
    assert taken is not None
    assert (taken.taken_by, taken.answer) == ("Leo", "I did")


@pytest.mark.parametrize("zone", [0, -5, 9])
def test_moments_are_the_same_in_whatever_zone_they_were_told(tmp_path: Path, zone: int) -> None:
    due = NOON.astimezone(timezone(timedelta(hours=zone)))
    made = deals.hand_over(tmp_path, ANA, handoff("d", due))
    kept = deals.handoff(tmp_path, number=made.id)
    assert kept is not None
    assert (kept.due_at, kept.made_at) == (NOON, NOON - timedelta(days=2))
    assert kept.state(NOON) == "waiting"
    assert kept.state(NOON + timedelta(seconds=1)) == "late"


@pytest.mark.parametrize(
    "promise",
    [
        PromiseMade("24/7", "crm:P-247"),
        PromiseMade("“Instalación en 48 h” – ¡gratis! ✓", due=date(2026, 2, 28)),
        PromiseMade("two\nlines; 'quoted' \\ \"twice\""),
        PromiseMade("x" * 500, "P", date(2028, 2, 29)),
    ],
    ids=["of the ledger", "signs", "quotes and lines", "long"],
)
def test_a_promise_is_read_as_it_was_written(tmp_path: Path, promise: PromiseMade) -> None:
    made = deals.hand_over(tmp_path, ANA, handoff("d", NOON, promise, PromiseMade("a call"), note="ñ"))
    kept = deals.handoff(tmp_path, deal="d")
    assert kept == made
    assert kept is not None
    assert kept.promises == (promise, PromiseMade("a call"))


def test_who_handed_on_is_the_actor_and_nobody_where_nobody_signed_in(tmp_path: Path) -> None:
    pretended = Handoff(99, "d", "c", (), "", "Somebody else", NOON, NOON, "Leo", NOON, "done")
    made = deals.hand_over(tmp_path, ANA, pretended)
    assert (made.by, made.taken_by, made.taken_at, made.answer) == ("Ana", "", None, "")
    assert made.id != 99
    assert deals.hand_over(tmp_path, OWNER, handoff("e")).by == ""


def test_nothing_is_there_before_anything_was_done(tmp_path: Path) -> None:
    assert deals.choices(tmp_path) == {}
    assert deals.choices(tmp_path, ["d"]) == {}
    assert deals.choices(tmp_path, []) == {}
    assert deals.handoffs(tmp_path, limit=9) == ()
    assert deals.handed(tmp_path) == frozenset()
    assert deals.handoff(tmp_path, number=1) is None
    assert deals.handoff(tmp_path, deal="d") is None


@pytest.mark.parametrize(
    ("asked", "told"),
    [(None, {"a", "b", "c"}), ([], set()), (["b"], {"b"}), (["a", "c", "z"], {"a", "c"}), ({"z"}, set())],
    ids=["all", "none", "one", "several", "one there is none of"],
)
def test_decisions_are_told_of_the_deals_asked_for(
    tmp_path: Path, asked: list[str] | None, told: set[str]
) -> None:
    for deal in "abc":
        deals.choose(tmp_path, ANA, deal, "take", "they accept days only", fit={})
    assert set(deals.choices(tmp_path, asked)) == told


def test_what_was_expected_stays_as_it_was_then(tmp_path: Path) -> None:
    fit: dict[str, object] = {"won": 295.0, "warnings": ["loss"], "stays": None, "verdict": "poor"}
    deals.choose(tmp_path, ANA, "d", "take", "they accept days only", fit=fit)
    fit["won"] = 0.0
    (kept,) = deals.choices(tmp_path)["d"]
    assert kept.fit == {"won": 295.0, "warnings": ["loss"], "stays": None, "verdict": "poor"}
    assert kept.at.tzinfo is not None
    assert abs(datetime.now(UTC) - kept.at) < timedelta(minutes=5)


def test_two_companies_keep_their_own(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
    deals.choose(one, ANA, "d", "take", "they accept days only", fit={})
    deals.hand_over(one, ANA, handoff("d"))
    assert (deals.choices(other), deals.handed(other)) == ({}, frozenset())
