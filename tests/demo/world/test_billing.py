"""What is charged, by cent: fees of each month stayed, spare parts delivered, credits for breaks."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unisono.demo.world.billing import BILLED_AT, CREDIT, FEE, SPARE, credits, fee_share, fees, of_spares
from unisono.demo.world.calendar import DAY, END, HOUR, MONTH_STARTS, MONTHS, month_of
from unisono.demo.world.chance import Chance
from unisono.demo.world.contacts import Desk, contacts_of
from unisono.demo.world.customers import Newcomers, newcomers
from unisono.demo.world.installing import spare_parts
from unisono.demo.world.laws import Laws
from unisono.demo.world.market import ANNUAL_CAMPAIGN, DISCOUNT_CAMPAIGN, PLANS
from unisono.demo.world.nouns import Bills
from unisono.demo.world.staff import staff_of

LAWS = Laws()


def people(count: int, campaign: int = 0) -> Newcomers:
    came = newcomers(Chance(1, 0), count, LAWS)
    return replace(came, won_at=np.full(count, 10 * DAY), campaign=np.full(count, campaign))


def charged(came: Newcomers, left_at: int = -1, *, plan: int = 0, differs: bool = False) -> Bills:
    count = len(came)
    return fees(came, np.full(count, plan), np.full(count, left_at), np.full(count, differs), LAWS)


def test_who_stays_is_charged_every_month_after_the_first() -> None:
    bills = charged(people(3))
    assert np.bincount(bills.customer).tolist() == [MONTHS - 1] * 3
    assert month_of(bills.at[bills.customer == 0]).tolist() == list(range(1, MONTHS))
    assert (bills.amount == PLANS[0].fee).all()
    assert (bills.kind == FEE).all()


@given(st.integers(11 * DAY, END + 30 * DAY))
def test_nobody_is_charged_after_leaving(left_at: int) -> None:
    bills = charged(people(40), left_at)
    assert (bills.at < left_at).all()
    assert (bills.at < END).all()
    last = MONTH_STARTS[:MONTHS] + BILLED_AT + 4 * HOUR < left_at
    assert len(bills) >= 40 * (last.sum() - 1)


def test_bills_come_in_order_of_time_some_hours_apart() -> None:
    bills = charged(people(500))
    assert (np.diff(bills.at) >= 0).all()
    of_month = bills.at - MONTH_STARTS[month_of(bills.at)]
    assert of_month.min() >= BILLED_AT
    assert of_month.max() < BILLED_AT + 4 * HOUR
    assert len(np.unique(of_month)) > 300


def test_the_first_bill_alone_may_differ() -> None:
    plain, odd = charged(people(5)), charged(people(5), differs=True)
    assert (plain.amount == plain.quoted).all()
    assert (odd.amount - odd.quoted)[odd.first].tolist() == [LAWS.billing.first_bill_extra] * 5
    assert (odd.amount == odd.quoted)[~odd.first].all()
    assert odd.first.sum() == 5
    assert (month_of(odd.at[odd.first]) == 1).all()


def test_what_is_charged_by_mistake_is_all_margin() -> None:
    odd = charged(people(1), differs=True, plan=2)
    usual = round(PLANS[2].fee * LAWS.billing.margin)
    assert odd.margin.tolist() == [usual + LAWS.billing.first_bill_extra] + [usual] * (MONTHS - 2)


def test_the_discount_lasts_three_months() -> None:
    bills = charged(people(1, DISCOUNT_CAMPAIGN), plan=1)
    half = round(PLANS[1].fee / 2)
    assert bills.amount.tolist() == [half] * 3 + [PLANS[1].fee] * (MONTHS - 4)


def test_the_yearly_plan_is_a_fifth_cheaper_for_good() -> None:
    """The look-alike of the discount: nothing ends."""
    bills = charged(people(1, ANNUAL_CAMPAIGN), plan=1)
    assert set(bills.amount.tolist()) == {round(PLANS[1].fee * 0.8)}


@given(st.integers(0, 9), st.integers(1, 36))
def test_shares_of_fees_are_shares(campaign: int, age: int) -> None:
    share = fee_share(np.array([campaign]), np.array([age]), LAWS)[0]
    assert 0 < share <= 1
    if campaign not in (DISCOUNT_CAMPAIGN, ANNUAL_CAMPAIGN):
        assert share == 1


def test_fees_are_whole_cents() -> None:
    bills = charged(newcomers(Chance(1, 0), 300, LAWS), plan=2)
    for column in (bills.amount, bills.quoted, bills.margin):
        assert np.issubdtype(column.dtype, np.integer)
        assert (column > 0).all()
    assert (bills.margin <= bills.amount).all()


def test_who_is_won_in_the_last_month_has_no_bill_yet() -> None:
    late = replace(people(4), won_at=np.full(4, END - DAY))
    assert len(charged(late)) == 0


@settings(max_examples=20)
@given(st.integers(0, 2**31), st.lists(st.integers(0, 9), min_size=1, max_size=30))
def test_spare_parts_cost_what_they_cost(seed: int, who: list[int]) -> None:
    customer = np.array(who, dtype=np.int64)
    lot = spare_parts(np.random.default_rng(seed), customer * DAY, customer, people(10), LAWS)
    place = np.flatnonzero(lot.delivered_at >= 0)
    bills = of_spares(lot, place, LAWS)
    assert bills.customer.tolist() == lot.customer[place].tolist()
    assert bills.at.tolist() == lot.ordered_at[place].tolist()
    assert (bills.amount == LAWS.billing.spare_price).all()
    assert (bills.kind == SPARE).all()
    assert not bills.first.any()


def test_credits_are_given_for_some_broken_promises_a_day_later() -> None:
    desk = Desk.of(staff_of(1, LAWS), LAWS)
    came = people(20_000)
    cases = contacts_of(np.random.default_rng(1), 20, np.arange(len(came)), came, desk)
    bills = credits(np.random.default_rng(2), cases, LAWS)
    broken = cases.kept == 0
    assert len(bills) / broken.sum() == pytest.approx(LAWS.billing.credits, abs=0.03)
    assert (bills.amount == -LAWS.billing.credit).all()
    assert (bills.margin == bills.amount).all()
    assert (bills.kind == CREDIT).all()
    assert set(bills.customer.tolist()) <= set(cases.customer[broken].tolist())
    assert set(bills.at.tolist()) <= set((cases.answered_at[broken] + DAY).tolist())


def test_no_credit_is_given_after_the_story() -> None:
    desk = Desk.of(staff_of(1, LAWS), LAWS)
    came = people(5_000)
    cases = contacts_of(np.random.default_rng(1), 23, np.arange(len(came)), came, desk)
    always = replace(LAWS, billing=replace(LAWS.billing, credits=1.0))
    assert credits(np.random.default_rng(2), cases, always).at.max() < END
