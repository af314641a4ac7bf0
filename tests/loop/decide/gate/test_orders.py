"""Deliveries at the gate: orders in turn, days that can do no more, and the SQL on rows made by hand."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.loop.decide.gate.nouns import Campaign, Range
from unisono.loop.decide.gate.orders import NEVER, Orders, decide_orders, orders_from, orders_kernel

BEFORE = date(2026, 3, 2)
DAYS = 84
NO_MORE = Campaign(Range(10, 10), Range(0.1, 0.1), Range(1, 1), 28)


def _past(a_day: float = 20.0, took: tuple[int, ...] = (1, 2, 2, 3), promised: int = 3) -> Orders:
    """A quarter of even days; every order takes one of these numbers of days, three are promised."""
    random = np.random.default_rng(4)
    ordered = random.poisson(a_day, DAYS).astype(float)
    shares = np.full(len(took), ordered.sum() / len(took))
    days = np.array(took, dtype=float)
    delivered = random.poisson(a_day, DAYS).astype(float)
    delivered[14:21] *= 2  # one week showed that more can be done
    return Orders(4, ordered, delivered, days, promised - days, shares)


def test_three_days_are_kept_where_nothing_takes_longer() -> None:
    said = decide_orders(_past(), 3.0, 0.95, NO_MORE)
    assert said.answer == "go"
    assert said.kept.value == pytest.approx(1.0, abs=0.01)
    past = float(_past().ordered.mean()) * 28  # twenty a day were drawn, a few more came
    assert said.contacts.value == pytest.approx(past + 1, rel=0.04)
    assert said.contacts.low is not None
    assert said.contacts.high is not None
    assert said.contacts.low < 20 * 28 < said.contacts.high
    assert said.extra.value == pytest.approx(1.0, abs=0.01)
    assert said.by_hour == ()


def test_two_days_are_not_and_three_are_offered() -> None:
    said = decide_orders(_past(), 2.0, 0.95, NO_MORE)
    assert said.answer == "reword"
    assert said.kept.value == pytest.approx(0.75, abs=0.05)
    (offer,) = said.offers
    assert offer.within == 3 * 86_400
    assert offer.chance >= 0.9
    assert said.turn is not None
    assert said.turn.everywhere is None  # no capacity makes an order that takes three days take two
    assert said.turn.method == "none"


def test_the_date_on_each_order_is_a_promise_too() -> None:
    assert decide_orders(_past(promised=3), None, 0.95, NO_MORE).answer == "go"
    late = decide_orders(_past(promised=1), None, 0.95, NO_MORE)
    assert late.answer == "reword"
    assert late.kept.value == pytest.approx(0.25, abs=0.05)


def test_a_campaign_beyond_what_a_day_can_do_makes_orders_wait() -> None:
    flood = Campaign(Range(16_000, 18_000), Range(0.1, 0.12), Range(1, 1), 28)
    said = decide_orders(_past(), 3.0, 0.95, flood)
    assert said.answer != "go"
    assert (said.kept.value or 1) < 0.6
    assert said.beyond is not None
    turn = said.turn
    assert turn is not None
    assert turn.everywhere is not None
    assert 10 <= turn.everywhere <= 80  # some sixty-five a day more come than usual
    assert decide_orders(_past(), 3.0, 0.95, flood, more=turn.everywhere).answer == "go"
    assert decide_orders(_past(), 3.0, 0.95, flood, more=turn.everywhere - 1).answer != "go"


def test_the_delay_of_each_day_is_that_of_a_queue_counted_by_hand() -> None:
    past = _past()
    assert past.kept(3.0, np.array([0.0, 1.0, 2.0, 3.0])).tolist() == [1.0, 0.75, 0.25, 0.0]
    assert past.kept(None, np.array([0.0, 1.0])).tolist() == [1.0, 0.75]


def test_orders_that_never_came_are_kept_by_no_number_of_days() -> None:
    past = _past(took=(1, 2, NEVER, NEVER))
    said = decide_orders(past, 3.0, 0.95, NO_MORE)
    assert said.answer == "no_go"
    assert said.kept.value == pytest.approx(0.5, abs=0.05)
    assert said.offers == ()


def test_too_little_past_says_nothing() -> None:
    said = decide_orders(_past(a_day=0.5), 3.0, 0.95, NO_MORE)
    assert said.answer is None
    assert said.reason is not None
    assert said.reason.code == "gate_too_little_history"
    assert not said.kept.known


def test_orders_are_counted_from_rows() -> None:
    company = Company(
        deliveries=[
            _order(1, "2026-02-20 10:00", "2026-02-22", "2026-02-21 18:00"),
            _order(2, "2026-02-20 11:00", "2026-02-22", "2026-02-25 18:00"),
            _order(3, "2026-02-21 11:00", "2026-02-23", None),  # due and never came
            _order(4, "2026-02-28 11:00", "2026-03-05", None),  # not due yet: says nothing of keeping
            _order(5, "2026-02-21 11:00", "2026-02-23", "2026-02-22 10:00", status="Cancelled"),
            _order(6, "2026-03-02 11:00", "2026-03-03", "2026-03-02 12:00"),  # the day itself
        ]
    )
    past = orders_from(company.ask(orders_kernel(BEFORE)), BEFORE)
    assert past.ordered.tolist() == [2, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    assert past.delivered.tolist() == [0, 1, 0, 0, 0, 1, 0, 0, 0, 0]
    told = sorted(zip(past.took.tolist(), past.early.tolist(), past.n.tolist(), strict=True))
    assert told == [(1, 1, 1), (5, -3, 1), (NEVER, -NEVER, 1)]


def _order(number: int, ordered: str, promised: str, came: str | None, **told: str) -> Row:
    return {
        "id": f"o{number}",
        "ordered_at": at(ordered),
        "promised_at": at(f"{promised} 23:59"),
        "delivered_at": at(came) if came else None,
        **told,
    }
