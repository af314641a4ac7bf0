"""How Sales meets them: every customer has one lead and one deal, with their own rep and plan."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unisono.demo.world.calendar import DAY, END
from unisono.demo.world.chance import Chance
from unisono.demo.world.customers import Newcomers, newcomers
from unisono.demo.world.laws import Laws
from unisono.demo.world.market import CITIES, ESSENTIAL, PLANS, PREMIUM, SAVING, SPEED
from unisono.demo.world.nouns import Deals, Leads
from unisono.demo.world.selling import PLANS_BY_NEED, Sold, fee_of, pursue, reps_for, sell
from unisono.demo.world.staff import REPS_A_CITY, staff_of

LAWS = Laws()
STAFF = staff_of(1, LAWS)
Sales = tuple[Newcomers, Sold, Leads, Deals]


def sales(seed: int, count: int) -> Sales:
    """Who came, what they were sold, and all that Sales noted."""
    chance = Chance(seed, 0)
    came = newcomers(chance, count, LAWS)
    sold = sell(chance, came, STAFF)
    return came, sold, *pursue(chance, came, (sold, STAFF), LAWS)


@pytest.fixture(scope="module")
def many() -> Sales:
    return sales(1, 20_000)


@settings(max_examples=15)
@given(st.integers(0, 2**31), st.integers(1, 200))
def test_each_customer_has_one_lead_and_one_won_deal(seed: int, count: int) -> None:
    """With the rep, plan and need that the customer has."""
    came, sold, leads, deals = sales(seed, count)
    assert leads.customer[:count].tolist() == list(range(count))
    assert (leads.customer[count:] == -1).all()
    assert deals.customer[deals.won].tolist() == list(range(count))
    assert deals.rep[deals.won].tolist() == sold.rep.tolist()
    assert deals.plan[deals.won].tolist() == sold.plan.tolist()
    assert deals.need[deals.won].tolist() == came.need.tolist()
    assert deals.closed_at[deals.won].tolist() == came.won_at.tolist()
    assert leads.campaign[:count].tolist() == came.campaign.tolist()
    assert leads.city[:count].tolist() == came.city.tolist()


@settings(max_examples=15)
@given(st.integers(0, 2**31), st.integers(1, 200))
def test_leads_deals_and_their_ends_follow_each_other(seed: int, count: int) -> None:
    _, _, leads, deals = sales(seed, count)
    assert leads.created_at.min() >= 0
    assert leads.created_at.max() < END
    for at in (leads.mql_at, leads.sql_at):
        happened = at != -1
        assert (at[happened] >= leads.created_at[happened]).all()
        assert (at[happened] < END).all()
    assert (deals.opened_at == leads.sql_at[deals.lead]).all()
    ended = deals.closed_at != -1
    assert (deals.closed_at[ended] >= deals.opened_at[ended]).all()
    assert deals.closed_at.max() < END
    assert not deals.won[~ended].any()


@settings(max_examples=15)
@given(st.integers(0, 2**31))
def test_what_sales_took_up_had_been_qualified(seed: int) -> None:
    _, _, leads, deals = sales(seed, 100)
    assert (leads.mql_at[leads.sql_at != -1] != -1).all()
    assert np.array_equal(deals.lead, np.flatnonzero(leads.sql_at != -1))
    assert len(np.unique(deals.lead)) == len(deals)
    assert (deals.customer == leads.customer[deals.lead]).all()


def test_deals_are_worth_a_year_of_their_plan(many: Sales) -> None:
    deals = many[3]
    assert (deals.amount == 12 * fee_of(deals.plan)).all()


def test_reps_sell_in_their_own_city(many: Sales) -> None:
    _, _, leads, deals = many
    assert (STAFF.rep_city[deals.rep] == leads.city[deals.lead]).all()
    assert len(np.unique(deals.rep)) == REPS_A_CITY * len(CITIES)


def test_some_leads_are_still_open_at_the_end(many: Sales) -> None:
    """They are recent: hardly any is older than three months."""
    _, _, leads, deals = many
    still = deals.closed_at == -1
    assert still.sum() > 50
    assert np.median(END - leads.created_at[deals.lead[still]]) < 30 * DAY
    assert (END - leads.created_at[deals.lead[still]] > 90 * DAY).mean() < 0.02


def test_in_the_last_months_sales_goes_on_as_before(many: Sales) -> None:
    """New leads a day neither swell nor dry up when the story ends: no trace of where it was cut."""
    days = many[2].created_at[many[2].campaign == 0] // DAY
    end = END // DAY
    last, before = (((days >= end - far) & (days < end - near)).sum() for far, near in ((30, 0), (60, 30)))
    assert last / before == pytest.approx(1.015, abs=0.12)


def test_a_plan_misfits_who_needs_less_and_has_the_dearest(
    many: Sales,
) -> None:
    came, sold, *_ = many
    assert (sold.misfit == (np.isin(came.need, (SPEED, SAVING)) & (sold.plan == PREMIUM))).all()
    assert sold.misfit.any()


def test_who_listens_sells_savers_the_cheapest(many: Sales) -> None:
    came, sold, *_ = many
    listened = (came.need == SAVING) & (STAFF.rep_push[sold.rep] == LAWS.selling.usual_push)
    assert (sold.plan[listened & ~sold.misfit] == ESSENTIAL).mean() == pytest.approx(0.85, abs=0.03)


def test_without_pushing_nobody_who_saves_has_the_dearest() -> None:
    nobody = replace(LAWS, selling=replace(LAWS.selling, push=0.0, usual_push=0.0))
    chance = Chance(1, 0)
    came = newcomers(chance, 3_000, nobody)
    sold = sell(chance, came, staff_of(1, nobody))
    assert not (sold.plan[came.need == SAVING] == PREMIUM).any()


def test_what_is_sold_by_need_are_shares() -> None:
    assert PLANS_BY_NEED.sum(axis=1) == pytest.approx(np.ones(4))
    assert PLANS_BY_NEED.shape == (4, len(PLANS))
    assert PLANS_BY_NEED[SAVING, PREMIUM] == 0


@given(st.integers(0, 2**31), st.lists(st.integers(0, 3), min_size=1, max_size=50))
def test_leads_go_to_reps_of_their_city(seed: int, cities: list[int]) -> None:
    reps = reps_for(np.random.default_rng(seed), np.array(cities), STAFF)
    assert STAFF.rep_city[reps].tolist() == cities


def test_fees_are_those_of_the_plans() -> None:
    assert fee_of(np.arange(3)).tolist() == [plan.fee for plan in PLANS]
