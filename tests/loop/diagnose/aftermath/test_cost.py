"""What broken promises cost, against the laws of planted companies: 30 seeds, and a company without harm."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.loop.diagnose.aftermath.lived import months_of, world_of
from unisono.loop.diagnose.aftermath.cost import Cost, Sum, cost_of, difference
from unisono.loop.diagnose.aftermath.months import Months
from unisono.stats.worth import Ahead

MEDIUM, SEEDS = 20_000, range(1, 31)
NOMINAL = Ahead(36, 0.0)  # the truth counts 36 months and no interest


@pytest.fixture(scope="module")
def months() -> Months:
    return months_of(world_of(2, 4_000)[0])


@pytest.fixture(scope="module")
def found(months: Months) -> Cost:
    return cost_of(months, NOMINAL)


def holds(cost: Cost, truth: float) -> bool:
    told = cost.lost.estimate(cost.met, "PEN")
    return told.low <= truth <= told.high


@pytest.mark.slow
def test_intervals_hold_the_planted_price_in_17_of_20_companies() -> None:
    """30 seeds at medium: held in at least 85 % (measured: 29 of 30, ± 10 %, 4 % too high on average)."""
    held, off = 0, []
    for seed in SEEDS:
        world, truth = world_of(seed, MEDIUM)
        cost = cost_of(months_of(world), NOMINAL)
        held += holds(cost, truth)
        off.append(cost.lost.value / truth - 1)
        assert cost.lost.error / cost.lost.value < 0.07  # held by being right, not by being vague
    assert held / len(SEEDS) >= 0.85
    assert abs(float(np.mean(off))) < 0.06


@pytest.mark.slow
def test_small_companies_too() -> None:
    """30 seeds at small: measured 29 of 30, ± 23 %."""
    planted = [world_of(seed, 2_000) for seed in SEEDS]
    held = [holds(cost_of(months_of(world), NOMINAL), truth) for world, truth in planted]
    assert np.mean(held) >= 0.85


@pytest.mark.slow
def test_where_breaking_drives_nobody_out_nothing_is_found() -> None:
    """30 companies of 5,000 in which a broken promise harms nobody: at most 4 say it does."""
    alarms = 0
    for seed in SEEDS:
        cost = cost_of(months_of(world_of(seed, 5_000, harm=0.0)[0]), NOMINAL)
        low, high = cost.leaving.bounds(0.95)
        alarms += not low <= 0 <= high
    assert alarms <= 4


def test_the_planted_price_lies_within_the_bounds(found: Cost) -> None:
    """One company of 4,000: the chance to leave is raised by what the laws say, and so is the price."""
    truth = world_of(2, 4_000)[1]
    low, high = found.leaving.bounds(0.95)
    assert low < 0.24 < high
    assert holds(found, truth)
    assert found.gone.value == pytest.approx(found.met * found.leaving.difference)


def test_its_parts_add_up(found: Cost) -> None:
    assert found.total.value == pytest.approx(found.lost.value + found.returned.value + found.contacts.value)
    assert found.total.error >= found.lost.error
    # 20 soles given back for 15 of 100 broken answers, a little more than one a month broken
    assert found.returned.value / found.met == pytest.approx(2_000 * 0.15, rel=0.25)
    low, high = (found.further.difference + side * 1.96 * found.further.error for side in (-1, 1))
    assert low < 0 < high  # nobody calls more for it, by the laws


def test_the_balance_is_told(found: Cost, months: Months) -> None:
    assert found.alike.worst < 1e-6
    assert {"need", "country", "plan", "unsolved", "broken_before", "months"} <= set(found.alike.facts)
    needs = [share for share in found.alike.shares if share.shown == "ayuda de noche"]
    assert needs[0].exposed > 1.5 * needs[0].others  # who needs help by night meets the break
    assert needs[0].weighed == pytest.approx(needs[0].exposed)
    assert found.met == months.broken.sum() > months.of_rows(months.seen).broken.sum()


def test_money_that_comes_later_is_worth_less(months: Months, found: Cost) -> None:
    discounted = cost_of(months, Ahead(36, 0.1))
    shorter = cost_of(months, Ahead(12, 0.0))
    assert shorter.lost.value < discounted.lost.value < found.lost.value
    assert 0.85 < discounted.lost.value / found.lost.value < 0.95


def test_a_model_that_was_off_widens_the_bounds(months: Months, found: Cost) -> None:
    doubted = cost_of(months, NOMINAL, bias=0.2)
    assert doubted.lost.value == pytest.approx(found.lost.value)
    assert doubted.worth.each.error > found.worth.each.error
    assert doubted.worth.each.error >= 0.2 * doubted.worth.each.value


def test_models_that_disagree_widen_the_bounds_too(found: Cost) -> None:
    one, two = (value for _, value in found.worth.models)
    assert found.worth.months == pytest.approx((one + two) / 2)
    share = found.worth.each.error / found.worth.each.value
    assert share >= abs(one - two) / 2 / found.worth.months


def test_too_few_broken_is_said(months: Months) -> None:
    few = months.of_rows(~months.broken | (np.cumsum(months.broken) <= 10))
    cost = cost_of(few, NOMINAL)
    assert cost.alike.reason.code == "too_few"
    assert (cost.leaving, cost.lost, cost.total, cost.gone) == (None, None, None, None)
    assert cost.met == 10


def test_without_money_leaving_is_told_and_no_price(months: Months) -> None:
    cost = cost_of(replace(months, usual=np.full(len(months), np.nan)), NOMINAL)
    assert cost.leaving is not None
    assert cost.unvalued.code == "aftermath_no_money"
    assert (cost.lost, cost.total) == (None, None)
    assert cost.returned is not None


def test_where_nobody_like_them_has_left_no_price_is_made_up(months: Months) -> None:
    stays = np.where(months.broken, months.ended, -1)
    cost = cost_of(replace(months, ended=stays), NOMINAL)
    assert cost.unvalued.code == "aftermath_few_left"
    assert cost.total is None


def test_what_is_shown(found: Cost) -> None:
    broken, kept = found.shares
    assert broken.value - kept.value == pytest.approx(found.leaving.difference)
    assert broken.low > kept.high
    assert (broken.n, kept.n) == (len(found.alike.exposed), len(found.alike.others))
    apart = difference(found.leaving, found.met, "share")
    assert apart.low < apart.value < apart.high
    assert Sum(1_234.4, 10.0).estimate(30, "PEN").value == 1_234
