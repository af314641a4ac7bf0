"""What is held back, released, taken back and carried on; each case worked out in the head."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.loop.decide.pay.made import on, paid, plan, play, sale
from unisono.loop.decide.pay.past import Past
from unisono.loop.decide.pay.reading import plan_of_text
from unisono.loop.decide.pay.replay import Replay, replay
from unisono.loop.measure.clock import period_label

COMMISSION = '[[parts]]\nkind = "revenue"\nrate = 0.1\n'
HELD = COMMISSION + "[hold_back]\nshare = 0.25\nmonths = 3\n"
BACK = COMMISSION + "[clawback]\nmonths = 6\n"
STAYING = '[[parts]]\nkind = "retention"\nmonths = 3\neach = 7\n'


def kinds(played: Replay) -> list[tuple[str, str, int, str]]:
    """Each line as its kind, month, cents and reason, in the order of a statement."""
    return [(line.kind, period_label(line.period, "month"), line.cents, line.why) for line in played.lines]


def test_what_is_held_back_is_released_to_who_kept_the_customer() -> None:
    played = play(HELD, sale("1", "2026-01-31", 100_02))  # 1,000.2: held 250
    assert kinds(played) == [
        ("earned", "2026-01", 1_000, ""),
        ("held", "2026-01", -250, ""),
        ("released", "2026-04", 250, ""),
    ]
    assert paid(played) == {"2026-01": 750, "2026-04": 250}


@pytest.mark.parametrize(("left", "released"), [("2026-04-29", 0), ("2026-04-30", 0), ("2026-05-01", 250)])
def test_what_is_held_back_is_lost_with_the_customer(left: str, released: int) -> None:
    played = play(HELD, sale("1", "2026-01-31", 100_00, left=left))
    assert played.cost == 750 + released
    lost = [line for line in played.lines if line.kind == "forfeited"]
    assert [(line.before, line.why) for line in lost] == ([] if released else [(250, "customer_left")])


def test_what_is_held_back_may_be_for_all() -> None:
    played = play(HELD + 'release = "always"\n', sale("1", "2026-01-31", 100_00, left="2026-02-01"))
    assert paid(played) == {"2026-01": 750, "2026-04": 250}


def test_what_is_not_due_yet_waits() -> None:
    played = play(HELD, sale("1", "2026-01-31", 100_00), until="2026-04-29")
    assert (played.cost, played.waiting) == (750, 250)
    assert play(HELD, sale("1", "2026-01-31", 100_00), until="2026-04-30").waiting == 0


@pytest.mark.parametrize(
    ("left", "back"), [("2026-01-31", 1_000), ("2026-07-30", 1_000), ("2026-07-31", 0), ("2027-01-01", 0)]
)
def test_pay_is_taken_back_for_who_leaves_within_the_months(left: str, back: int) -> None:
    played = play(BACK, sale("1", "2026-01-31", 100_00, left=left))
    assert -sum(line.cents for line in played.lines if line.kind == "taken_back") == back


def test_pay_may_be_taken_back_in_part_and_by_the_months_not_stayed() -> None:
    part = play(BACK + "share = 0.5\n", sale("1", "2026-01-10", 100_00, left="2026-03-09"))
    assert paid(part) == {"2026-01": 1_000, "2026-03": 0}
    assert part.owed == 500
    by_months = play(BACK + "prorated = true\n", sale("1", "2026-01-10", 100_00, left="2026-03-09"))
    assert by_months.owed == 833  # one month of six stayed: 5/6 of 1,000
    assert play(BACK + "prorated = true\n", sale("1", "2026-01-10", 100_00, left="2026-03-10")).owed == 667


def test_nothing_is_taken_back_that_was_held() -> None:
    both = HELD + "[clawback]\nmonths = 6\n"
    early = play(both, sale("1", "2026-01-10", 100_00, left="2026-02-05"))
    assert kinds(early)[-2:] == [
        ("taken_back", "2026-02", -750, ""),
        ("forfeited", "2026-04", 0, "customer_left"),
    ]
    late = play(both, sale("1", "2026-01-10", 100_00, left="2026-05-05"))
    assert kinds(late)[-2:] == [("released", "2026-04", 250, ""), ("taken_back", "2026-05", -1_000, "")]


def test_what_was_paid_for_staying_is_taken_back_too() -> None:
    played = play(STAYING + "[clawback]\nmonths = 6\n", sale("1", "2026-01-10", 1, left="2026-06-01"))
    assert kinds(played) == [("earned", "2026-04", 700, ""), ("taken_back", "2026-06", -700, "")]


@pytest.mark.parametrize(("left", "why"), [("2026-04-10", "customer_left"), ("2026-04-11", ""), ("", "")])
def test_staying_pays_on_its_day(left: str, why: str) -> None:
    played = play(STAYING, sale("1", "2026-01-10", 1, left=left))
    assert kinds(played) == [("earned", "2026-04", 0 if why else 700, why)]


def test_staying_that_nobody_can_tell_pays_nothing() -> None:
    unknown = replace(sale("1", "2026-01-10", 100_00), contract=False)
    assert kinds(play(STAYING, unknown)) == [("earned", "2026-04", 0, "no_contract")]
    assert kinds(play(HELD, unknown))[-1] == ("forfeited", "2026-04", 0, "no_contract")


LEAVER = '[[people]]\nid = "ana"\nfrom = 2026-01-01\nuntil = 2026-02-28\n'


@pytest.mark.parametrize(("leavers", "cost"), [("forfeit", 750), ("paid", 750 + 250 + 700)])
def test_who_leaves_keeps_what_comes_later_or_not(leavers: str, cost: int) -> None:
    text = COMMISSION + STAYING + "[hold_back]\nshare = 0.25\nmonths = 3\n" + LEAVER
    played = play(text, sale("1", "2026-01-10", 100_00), before=f'leavers = "{leavers}"\n')
    assert played.cost == cost
    assert ("person_left" in {line.why for line in played.lines}) == (leavers == "forfeit")


def test_pay_forfeited_by_a_leaver_isnt_taken_back_again() -> None:
    text = HELD + "[clawback]\nmonths = 12\n" + LEAVER
    played = play(text, sale("1", "2026-01-10", 100_00, left="2026-06-01"))
    assert kinds(played)[-2:] == [
        ("forfeited", "2026-04", 0, "person_left"),
        ("taken_back", "2026-06", -750, ""),
    ]
    assert (played.cost, played.owed) == (750, 750)


DEBT = (
    sale("1", "2026-01-10", 100_00, left="2026-02-20"),
    sale("2", "2026-02-10", 40_00),
    sale("3", "2026-03-10", 30_00),
    sale("4", "2026-04-10", 50_00),
)


def test_debts_are_carried_until_they_are_paid() -> None:
    played = play(BACK, *DEBT)
    assert paid(played) == {"2026-01": 1_000, "2026-02": 0, "2026-03": 0, "2026-04": 200}
    assert [(each.carried, each.owed) for each in played.statements] == [
        (0, 0),
        (0, 600),
        (600, 300),
        (300, 0),
    ]
    assert (played.cost, played.owed) == (1_200, 0)


def test_debts_may_be_forgiven() -> None:
    played = play(BACK, *DEBT, before='debts = "forgive"\n')
    assert paid(played) == {"2026-01": 1_000, "2026-02": 0, "2026-03": 300, "2026-04": 500}
    assert (played.cost, played.owed) == (1_800, 600)


def test_each_person_has_debts_of_their_own() -> None:
    other = replace(DEBT[3], id="5", person="eva")
    played = play(BACK, DEBT[0], other)
    assert played.totals == {"ana": 1_000, "eva": 500}
    assert played.owed == 1_000


def test_customers_who_leave_after_what_is_known_havent_left() -> None:
    played = play(BACK, sale("1", "2026-01-10", 100_00, left="2026-03-05"), until="2026-02-28")
    assert paid(played) == {"2026-01": 1_000}


def test_what_a_deal_was_paid_in_its_first_year() -> None:
    text = (
        COMMISSION
        + '[[parts]]\nkind = "retention"\nmonths = 18\neach = 9\n[hold_back]\nshare = 0.5\nmonths = 15\n'
    )
    played = replay(plan(text), Past((sale("1", "2024-01-10", 100_00),), on("2026-12-31")))
    assert played.by_deal(12) == {"1": 500}
    assert played.by_deal() == {"1": 1_900}


def test_a_quarter_is_paid_as_one() -> None:
    text = 'version = 1\ncurrency = "PEN"\nperiod = "quarter"\nrounding = "down"\n' + COMMISSION
    found, _ = plan_of_text("q", text)
    assert found is not None
    played = replay(
        found, Past((sale("1", "2026-01-10", 105), sale("2", "2026-03-10", 104)), on("2026-03-31"))
    )
    assert [(each.period, each.payout) for each in played.statements] == [(on("2026-01-01"), 20)]
