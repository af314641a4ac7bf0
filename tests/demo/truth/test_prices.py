"""The price of a break: the chance that it drives somebody out, times what they would still have paid."""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
import pytest

from tests.demo.truth.lives import Lived, lived
from unisono.demo.truth.prices import BREAKS, breaks, chances, remaining
from unisono.demo.world.calendar import DAY, MONTH_STARTS, MONTHS, month_of
from unisono.demo.world.contacts import Desk
from unisono.demo.world.laws import Laws, Leaving
from unisono.demo.world.market import FIRST_BILL, LATE_INSTALLATION, NO_WELCOME
from unisono.demo.world.nouns import World

BROKEN, UNSOLVED, LATE, BILL, WELCOME = range(len(BREAKS))
NOTHING_DRIVES_OUT = replace(
    Laws(), leaving=replace(Leaving(**{each.name: 0.0 for each in fields(Leaving)}), price_rise_month=99)
)


@pytest.fixture(scope="module")
def life() -> Lived:
    return lived()


def patient(world: World, patience: float) -> World:
    """The same world, its customers as patient as told."""
    customers = replace(world.customers, patience=np.full(len(world.customers), patience))
    return replace(world, customers=customers)


def test_chances_are_those_of_leaving_within_the_months_a_break_works() -> None:
    assert chances(Laws()).tolist() == pytest.approx(
        [0.24, 0.05, 1 - 0.92 * 0.92, 1 - 0.92 * 0.92, 1 - 0.94 * 0.94 * 0.94]
    )


def test_without_moments_only_what_stays_unsolved_has_a_price() -> None:
    still = lived("moments")
    times, worth, cost = breaks(still.world, still.desk).T
    assert (times > 0).all()
    assert (worth > 0).all()
    assert np.flatnonzero(cost).tolist() == [UNSOLVED]


def test_a_break_costs_its_chance_of_what_was_still_expected(life: Lived) -> None:
    times, worth, cost = breaks(life.world, life.desk).T
    chance = chances(life.laws)
    assert (times > 50).all()
    for kind in (UNSOLVED, LATE, BILL, WELCOME):
        assert cost[kind] == pytest.approx(chance[kind] * worth[kind], abs=1)


@pytest.mark.parametrize(("patience", "share"), [(0.5, 0.12), (1.0, 0.24), (3.0, 0.72), (10.0, 1.0)])
def test_a_broken_promise_costs_as_much_more_as_patience_is_short_but_never_more_than_all(
    life: Lived, patience: float, share: float
) -> None:
    _, worth, cost = breaks(patient(life.world, patience), life.desk)[BROKEN]
    assert cost == pytest.approx(share * worth, abs=1)


def test_who_is_sooner_driven_out_was_worth_less(life: Lived) -> None:
    worth = [breaks(patient(life.world, patience), life.desk)[BROKEN, 1] for patience in (0.5, 1.0, 3.0)]
    assert worth[0] > worth[1] > worth[2] > 0


def test_breaks_are_counted_once_a_customer_and_month(life: Lived) -> None:
    cases, customers = life.world.cases, life.world.customers
    times = breaks(life.world, life.desk)[:, 0]
    month = month_of(cases.opened_at)
    for kind, happened in ((BROKEN, cases.kept == 0), (UNSOLVED, ~cases.solved)):
        once = set(zip(cases.customer[happened].tolist(), month[happened].tolist(), strict=True))
        assert times[kind] == len(once) <= happened.sum()
    whose = [customers.very_late, customers.bill_differs, customers.no_welcome]
    assert times[[LATE, BILL, WELCOME]].tolist() == [flags.sum() for flags in whose]


def test_where_nobody_leaves_36_fees_are_still_to_come(life: Lived) -> None:
    customers, desk = life.world.customers, Desk.of(life.world.staff, NOTHING_DRIVES_OUT)
    usual = np.flatnonzero((customers.campaign == 0) & ~customers.bill_differs)[:50]
    fee = np.array([5990, 8990, 13990])[customers.plan[usual]]
    for months_later in (0, 5):
        month = month_of(customers.won_at[usual]) + months_later
        assert remaining(customers, usual, month, desk) == pytest.approx(36 * 0.42 * fee)


def test_what_is_left_of_a_discount_counts_and_what_is_gone_does_not(life: Lived) -> None:
    customers, desk = life.world.customers, Desk.of(life.world.staff, NOTHING_DRIVES_OUT)
    cheap = np.flatnonzero((customers.campaign == 8) & ~customers.bill_differs)[:20]
    fee = 0.42 * np.array([5990, 8990, 13990])[customers.plan[cheap]]
    won = month_of(customers.won_at[cheap])
    reduced = {months: remaining(customers, cheap, won + months, desk) for months in (0, 1, 3)}
    assert reduced[0] == pytest.approx((36 - 0.5 * 2) * fee)  # in the month of winning one cheap fee is near
    assert reduced[1] == pytest.approx((36 - 0.5 * 1) * fee)
    assert reduced[3] == pytest.approx(36 * fee)


def test_what_is_declared_to_drive_out_does(life: Lived) -> None:
    """Of those hit, as many leave for it within its months as the chance says, less who left for others."""
    rules, customers = lived(customers=40_000).laws.leaving, lived(customers=40_000).world.customers
    for cause, hit, hazard, months in (
        (FIRST_BILL, customers.bill_differs, rules.first_bill, 3),
        (NO_WELCOME, customers.no_welcome, rules.no_welcome, 3),
        (LATE_INSTALLATION, customers.very_late, rules.late_installation, 3),
    ):
        early = customers.won_at < MONTH_STARTS[MONTHS - 4]
        gone = customers.cause == cause
        assert not gone[~hit].any()
        stayed = (customers.left_at - customers.won_at)[gone & early]
        assert (stayed < (months + 2) * 31 * DAY).all()
        share, chance = gone[hit & early].mean(), chances(life.laws)[[LATE, BILL, WELCOME]].max()
        assert hazard < share < chance
