"""A world as a whole: it can be repeated, it hangs together, and nothing in it gives it away as made up."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unisono.demo.world.calendar import DAY, END, EXPORTED_AT, MONTHS, month_of
from unisono.demo.world.laws import Laws
from unisono.demo.world.leaving import BILL_MONTHS, MISFIT_FROM, WELCOME_MONTHS
from unisono.demo.world.life import live
from unisono.demo.world.market import (
    CAUSES,
    CITIES,
    DISCOUNT_CAMPAIGN,
    DISCOUNT_ENDS,
    FIRST_BILL,
    LATE_INSTALLATION,
    MISFIT,
    NO_WELCOME,
    NPS,
    PRICE_RISE,
    SAVING,
    STEPS,
)
from unisono.demo.world.nouns import (
    Answers,
    Bills,
    Cases,
    Customers,
    Deals,
    Installs,
    Leads,
    Touches,
    World,
)

LAWS = Laws()
TABLES = ("customers", "leads", "deals", "installs", "cases", "bills", "answers", "touches")
KINDS = (Customers, Leads, Deals, Installs, Cases, Bills, Answers, Touches)
COLUMNS = [(table, column.name) for table, kind in zip(TABLES, KINDS, strict=True) for column in fields(kind)]
SEEDS, BLOCKS = st.integers(0, 2**31), st.integers(0, 200)
REPEATS = 7 * DAY
"""How long after a contact it may be repeated."""


@cache
def world() -> World:
    return live(11, 0, 8_000, LAWS)


def same(left: World, right: World) -> bool:
    return all(
        np.array_equal(
            getattr(getattr(left, table), column.name), getattr(getattr(right, table), column.name)
        )
        for table in TABLES
        for column in fields(getattr(left, table))
    ) and np.array_equal(left.asked, right.asked)


@settings(max_examples=5)
@given(SEEDS, BLOCKS)
def test_the_same_seed_and_block_live_the_same(seed: int, block: int) -> None:
    assert same(live(seed, block, 40, LAWS), live(seed, block, 40, LAWS))


@settings(max_examples=5)
@given(SEEDS)
def test_blocks_and_seeds_live_each_their_own(seed: int) -> None:
    one = live(seed, 0, 40, LAWS)
    for other in (live(seed, 1, 40, LAWS), live(seed + 1, 0, 40, LAWS)):
        assert not np.array_equal(one.customers.won_at, other.customers.won_at)
        assert not np.array_equal(one.customers.patience, other.customers.patience)


def test_blocks_of_a_seed_share_their_staff() -> None:
    one, other = live(1, 0, 20, LAWS), live(1, 7, 20, LAWS)
    assert (one.block, other.block) == (0, 7)
    assert np.array_equal(one.staff.agent_pace, other.staff.agent_pace)


@settings(max_examples=12)
@given(SEEDS, BLOCKS, st.integers(1, 80))
def test_any_world_hangs_together(seed: int, block: int, count: int) -> None:
    told = live(seed, block, count, LAWS)
    assert len(told.customers) == count
    lengths(told)
    references(told)
    times(told)


def lengths(told: World) -> None:
    """All columns of a table are of one length."""
    for table in TABLES:
        rows = getattr(told, table)
        assert {len(getattr(rows, column.name)) for column in fields(rows)} == {len(rows)}, table


def references(told: World) -> None:
    """Whatever points somewhere points at a row."""
    count = len(told.customers)
    for table in ("installs", "cases", "bills", "answers", "touches"):
        within(getattr(told, table).customer, 0, count)
    within(told.leads.customer, -1, count)
    within(told.deals.customer, -1, count)
    within(told.deals.lead, 0, len(told.leads))
    within(told.deals.rep, 0, len(told.staff.rep_city))
    within(told.cases.agent, 0, len(told.staff.agent_team))
    within(told.cases.repeat_of, -1, len(told.cases))
    within(told.answers.case, -1, len(told.cases))
    within(told.answers.install, -1, len(told.installs))
    within(told.customers.cause, -1, len(CAUSES))
    within(told.touches.step, 0, len(STEPS))


def within(codes: Any, low: int, high: int) -> None:
    assert ((codes >= low) & (codes < high)).all()


def times(told: World) -> None:
    """Everything begins in the story; what never happened says −1 and nothing else below 0."""
    won = told.customers.won_at
    within(won, 0, END)
    within(told.leads.created_at, 0, END)
    within(told.cases.opened_at, 0, END)
    within(told.installs.ordered_at, 0, END)
    within(told.bills.at, 0, END)
    within(told.answers.at, 0, END)
    within(told.touches.at, 0, END)
    within(told.installs.delivered_at, -1, EXPORTED_AT + 1)
    within(told.customers.left_at, -1, END)
    for at in (told.leads.mql_at, told.leads.sql_at, told.deals.closed_at):
        within(at, -1, END)
    assert (told.cases.opened_at > won[told.cases.customer]).all()
    assert (told.installs.ordered_at >= won[told.installs.customer]).all()
    assert (told.bills.at > won[told.bills.customer]).all()
    assert (told.answers.at > won[told.answers.customer]).all()


def test_nothing_happens_to_who_has_left() -> None:
    """But what was under way: a call repeated within the week, an answer, a delivery, a credit."""
    left = world().customers.left_at
    after = {
        "cases": (world().cases.opened_at, REPEATS),
        "answers": (world().answers.at, 20 * DAY),
        "touches": (world().touches.at, 12 * DAY),
        "bills": (world().bills.at, 12 * DAY),
        "installs": (world().installs.ordered_at, 0),
    }
    for table, (at, days) in after.items():
        gone = left[getattr(world(), table).customer]
        beyond = (at - gone)[gone >= 0]
        assert beyond.max() <= days, table
        assert (beyond > 0).mean() < 0.004, table


def test_fees_end_with_the_relation() -> None:
    left = world().customers.left_at[world().bills.customer]
    fees = (world().bills.kind == 0) & (left >= 0)
    assert (world().bills.at < left)[fees].all()


def test_who_left_has_a_cause_and_who_stays_has_none() -> None:
    who = world().customers
    assert ((who.left_at >= 0) == (who.cause >= 0)).all()
    assert set(who.cause.tolist()) == {-1, *range(len(CAUSES))}
    assert (who.left_at > who.won_at)[who.left_at >= 0].all()


def test_causes_hold_for_those_they_took() -> None:
    """Nobody leaves for a price rise before it, for a bill that was right, for a welcome they had."""
    who = world().customers
    decided = month_of(who.left_at) - 1
    age = decided - month_of(who.won_at)
    of = {cause: who.cause == cause for cause in range(len(CAUSES))}
    assert who.misfit[of[MISFIT]].all()
    assert (age[of[MISFIT]] >= MISFIT_FROM).all()
    assert (who.need[of[PRICE_RISE]] == SAVING).all()
    assert (decided[of[PRICE_RISE]] >= LAWS.leaving.price_rise_month).all()
    assert (who.campaign[of[DISCOUNT_ENDS]] == DISCOUNT_CAMPAIGN).all()
    assert set(age[of[DISCOUNT_ENDS]].tolist()) == {4, 5, 6}
    assert who.bill_differs[of[FIRST_BILL]].all()
    assert set(age[of[FIRST_BILL]].tolist()) == set(BILL_MONTHS)
    assert who.no_welcome[of[NO_WELCOME]].all()
    assert set(age[of[NO_WELCOME]].tolist()) == set(WELCOME_MONTHS)
    assert who.very_late[of[LATE_INSTALLATION]].all()


def test_every_day_has_contacts_bills_of_every_month_and_steps() -> None:
    """No day is missing, the 29th to 31st of months included; fees come once a month."""
    days = np.arange(END // DAY)
    assert set(np.unique(world().touches.at // DAY).tolist()) == set(days.tolist())
    called = np.bincount(world().cases.opened_at // DAY, minlength=len(days))
    assert (called[150:] > 0).all()  # before that a Sunday may be quiet
    fees = world().bills.kind == 0
    assert set(month_of(world().bills.at[fees]).tolist()) == set(range(1, MONTHS))
    who_and_when = world().bills.customer[fees] * MONTHS + month_of(world().bills.at[fees])
    assert len(np.unique(who_and_when)) == fees.sum()


@pytest.mark.parametrize("table", TABLES)
def test_no_row_stands_twice(table: str) -> None:
    rows = getattr(world(), table)
    names = [column.name for column in fields(rows) if getattr(rows, column.name).ndim == 1]
    told = np.stack([getattr(rows, name).astype(np.float64) for name in names])
    assert np.unique(told, axis=1).shape[1] == len(rows)


@pytest.mark.parametrize(("table", "name"), COLUMNS)
def test_numbers_are_numbers_and_fit_their_width(table: str, name: str) -> None:
    """No hole, no infinity; codes far from the edges of their type, times and money in wide ones."""
    values = getattr(getattr(world(), table), name)
    assert values.dtype.kind in "ifb"
    if values.dtype.kind == "f":
        assert np.isfinite(values).all()
    if values.dtype.kind == "i":
        assert np.abs(values.astype(np.int64)).max() < np.iinfo(values.dtype).max
        if name.endswith("_at") or name in ("at", "amount", "quoted", "margin", "cost"):
            assert values.dtype.itemsize == 8


def test_money_has_its_sign() -> None:
    bills, credit = world().bills, world().bills.kind == 2
    assert (bills.amount[credit] < 0).all()
    assert (bills.amount[~credit] > 0).all()
    assert (bills.quoted >= 0).all()
    assert (np.abs(bills.margin) <= np.abs(bills.amount)).all()
    assert (world().cases.cost > 0).all()
    assert (world().deals.amount > 0).all()
    assert (world().customers.ltv > 0).all()


def test_the_first_fee_of_each_is_the_first() -> None:
    bills = world().bills
    fees = np.flatnonzero(bills.kind == 0)
    who = bills.customer[fees]
    _, first = np.unique(who, return_index=True)
    assert (np.diff(bills.at[fees]) >= 0).all()
    assert np.array_equal(np.flatnonzero(bills.first[fees]), np.sort(first))


def test_what_all_would_say_covers_what_some_said() -> None:
    answers, asked = world().answers, world().asked
    assert asked.shape == (MONTHS, 11)
    rows = answers.instrument == NPS
    said = np.zeros((MONTHS, 11))
    np.add.at(said, (month_of(answers.at[rows]), answers.score[rows]), 1)
    assert (said <= asked).all()
    assert 0.25 < said.sum() / asked.sum() < 0.6
    assert (asked[:2] == 0).all()


def test_a_repeat_points_at_the_contact_it_repeats() -> None:
    """Across months: places are those of the whole table."""
    cases = world().cases
    again = np.flatnonzero(cases.repeat_of >= 0)
    former = cases.repeat_of[again]
    assert (cases.customer[again] == cases.customer[former]).all()
    assert (cases.opened_at[again] > cases.opened_at[former]).all()
    assert (cases.opened_at[again] - cases.opened_at[former]).max() < REPEATS + DAY
    assert month_of(cases.opened_at[again]).max() == MONTHS - 1


def test_it_lives_like_a_company() -> None:
    """About a third leave in two years, a tenth of calls come by night, spare parts by the thousand."""
    who, cases = world().customers, world().cases
    assert 0.25 < (who.left_at >= 0).mean() < 0.45
    assert 0.05 < (cases.kept == 0).mean() < 0.20
    assert 2 < len(cases) / len(who) < 5
    assert 0.2 < world().installs.spare.mean() < 0.4
    assert len(np.unique(who.city)) == len(CITIES)


def test_one_customer_has_a_life_too() -> None:
    told = live(1, 0, 1, LAWS)
    lengths(told)
    references(told)
    times(told)
