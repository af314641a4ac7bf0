"""A plan replayed on deals small enough to be added up in the head: who, what, when, and what isn't."""

from __future__ import annotations

import pytest

from tests.loop.decide.pay.made import on, paid, play, sale

RATE = '[[parts]]\nkind = "revenue"\nrate = 0.1\n'
BACK = "[clawback]\nmonths = 6\n"


def test_the_cost_is_what_all_are_paid() -> None:
    played = play(RATE, sale("1", "2026-01-10", 1_000), sale("2", "2026-02-10", 500, person="luz"))
    assert played.cost == 150
    assert played.totals == {"ana": 100, "luz": 50}
    assert paid(played) == {"2026-01": 100}


def test_a_month_that_goes_on_is_not_replayed() -> None:
    played = play(RATE, sale("1", "2026-01-10", 1_000), sale("2", "2026-02-10", 500), until="2026-02-27")
    assert played.totals == {"ana": 100}
    assert played.past.until == on("2026-01-31")
    assert [each.id for each in played.past.sales] == ["1"]
    whole = play(RATE, sale("1", "2026-01-10", 1_000), sale("2", "2026-02-10", 500), until="2026-02-28")
    assert whole.totals == {"ana": 150}


def test_lines_of_a_statement_are_those_of_its_person_and_month() -> None:
    played = play(
        RATE, sale("1", "2026-01-10", 1_000), sale("2", "2026-01-20", 500), sale("3", "2026-02-01", 1)
    )
    january = played.of("ana", on("2026-01-01"))
    assert [line.sale.id for line in january if line.sale] == ["1", "2"]
    assert played.of("ana", on("2026-03-01")) == ()
    assert played.of("luz", on("2026-01-01")) == ()


def test_what_was_paid_for_a_deal_is_net_of_what_was_taken_back() -> None:
    played = play(
        RATE + BACK, sale("1", "2026-01-10", 1_000, left="2026-04-02"), sale("2", "2026-01-11", 500)
    )
    assert played.by_deal() == {"1": 0, "2": 50}
    assert played.by_deal(2) == {"1": 100, "2": 50}  # two months on nobody had left yet
    assert played.by_deal(3) == {"1": 0, "2": 50}


def test_deals_that_pay_nobody_are_counted_and_cost_nothing() -> None:
    played = play(RATE, sale("1", "2026-01-10", 1_000, person=""), sale("2", "2026-01-11", 500))
    assert (played.unpaid, played.cost) == (1, 50)
    assert played.by_deal() == {"1": 0, "2": 50}


@pytest.mark.parametrize(("debts", "owed"), [("carry", 50), ("forgive", 100)])
def test_what_is_owed_at_the_end_is_what_nobody_paid_back(debts: str, owed: int) -> None:
    """A hundred too much in April; fifty of it is earned again in May, where it is carried on."""
    played = play(
        RATE + BACK,
        sale("1", "2026-01-10", 1_000, left="2026-04-02"),
        sale("2", "2026-05-05", 500),
        before=f'debts = "{debts}"\n',
    )
    assert played.owed == owed
    assert paid(played) == {"2026-01": 100, "2026-04": 0, "2026-05": 0 if debts == "carry" else 50}


def test_nothing_sold_is_nothing_paid() -> None:
    played = play(RATE)
    assert (played.cost, played.totals, played.lines, played.statements) == (0, {}, (), ())
    assert (played.waiting, played.owed, played.unpaid) == (0, 0, 0)
    assert played.by_deal() == {}
