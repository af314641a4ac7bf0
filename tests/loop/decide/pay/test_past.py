"""Who was there when: customers by their contract, people by their stints."""

from __future__ import annotations

import pytest

from tests.loop.decide.pay.made import on, plan, sale
from unisono.loop.decide.pay.past import Past, Roster, Sale, roster_of
from unisono.loop.decide.pay.plan import Stint

RATE = '[[parts]]\nkind = "revenue"\nrate = 0.1\n'


@pytest.mark.parametrize(
    ("left", "contract", "there"),
    [(None, True, True), (11, True, True), (10, True, False), (None, False, False)],
)
def test_a_customer_is_there_until_the_day_they_leave(left: int | None, contract: bool, there: bool) -> None:
    assert Sale("1", "c", "ana", 0, 100, left=left, contract=contract).there_on(10) is there


def test_days_in_a_stint_hold_both_ends() -> None:
    first, second = Stint("ana", "norte", 10, 19), Stint("ana", "sur", 25)
    roster = Roster({"ana": (first, second)})
    assert [roster.stint("ana", day) for day in (9, 10, 19, 20, 25, 999)] == [
        None, first, first, None, second, second,
    ]  # fmt: skip
    assert roster.days("ana", 15, 30) == ((first, 5), (second, 6))
    assert roster.there("ana", 15, 30) == 11
    assert roster.there("ana", 20, 24) == 0
    assert roster.stint("luz", 10) is None
    assert roster.days("luz", 0, 99) == ()


def test_whoever_isnt_named_is_always_in_the_team_of_the_staff_list() -> None:
    past = Past((sale("1", "2026-01-10", 100),), on("2026-12-31"), teams={"ana": "norte", "luz": "norte"})
    roster = roster_of(plan(RATE), past)
    for person in ("ana", "luz"):  # luz sold nothing, but her team did
        stint = roster.stint(person, on("1999-01-01"))
        assert stint is not None
        assert stint.team == "norte"


def test_teams_where_nobody_sold_are_not_there() -> None:
    past = Past((sale("1", "2026-01-10", 100),), on("2026-12-31"), teams={"ana": "norte", "eva": "sur"})
    assert set(roster_of(plan(RATE), past).stints) == {"ana"}


def test_deals_that_nobody_sold_bring_nobody() -> None:
    past = Past((sale("1", "2026-01-10", 100, person=""),), on("2026-12-31"))
    assert roster_of(plan(RATE), past).stints == {}


def test_the_plan_knows_better_than_the_staff_list() -> None:
    people = (
        '[[people]]\nid = "ana"\nteam = "sur"\nfrom = 2026-03-01\n[[people]]\nid = "ana"\nteam = "este"\n'
    )
    people += "from = 2026-01-01\nuntil = 2026-02-28\n"
    past = Past((sale("1", "2026-01-10", 100),), on("2026-12-31"), teams={"ana": "norte"})
    roster = roster_of(plan(RATE + people), past)
    assert [each.team for each in roster.stints["ana"]] == ["este", "sur"]  # in order of time
    assert roster.stint("ana", on("2025-12-31")) is None


def test_roles_leave_others_out_named_or_not() -> None:
    people = '[[people]]\nid = "eva"\nfrom = 2026-01-01\n'
    made = plan(RATE + people, before='roles = ["seller"]\n')
    sold = (sale("1", "2026-01-10", 100), sale("2", "2026-01-10", 100, person="luz"))
    past = Past(sold, on("2026-12-31"), roles={"ana": "seller", "luz": "boss"})
    assert set(roster_of(made, past).stints) == {"ana"}
