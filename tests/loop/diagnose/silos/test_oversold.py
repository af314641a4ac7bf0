"""Reps who sell more to customers alike: who they are, whom they lost by it, and what it cost."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from tests.loop.diagnose.silos.hand import turns
from unisono.loop.diagnose.silos.lanes import Compared, compared, lanes_of
from unisono.loop.diagnose.silos.oversold import Oversold, money_of, oversold
from unisono.stats.instrument import Slope

PUSHY = (0.5, 0.45, *(np.linspace(-0.05, 0.05, 8)))


def told(paces: tuple[float, ...] = PUSHY, *, slope: float = 0.5, **more: Any) -> Compared:
    rows = turns(np.random.default_rng(2), paces=paces, slope=slope, lane="", channel="", **more)
    (lane,) = lanes_of([{**row, "unit": f"R{row['unit']}"} for row in rows])
    return compared(lane, pushed=1)


def sure(cost: Oversold | None) -> Oversold:
    assert cost is not None
    return cost


def test_who_clearly_sells_more_is_named_and_nobody_else() -> None:
    cost = sure(oversold(told()))
    assert cost.reps == ("R0", "R1")
    assert cost.gap == pytest.approx(0.475, abs=0.02)
    assert cost.customers == 2 * 24 * 12


def test_what_comes_of_it_is_the_slope_times_the_gap_for_each_of_their_customers() -> None:
    found = told()
    cost = sure(oversold(found))
    assert found.slope.slope is not None
    assert cost.share[0] == pytest.approx(found.slope.slope * cost.gap)
    assert cost.share[0] == pytest.approx(0.5 * 0.475, abs=0.05)
    assert 0 < cost.share[1] < cost.share[0] < cost.share[2]
    assert cost.people == pytest.approx(tuple(each * cost.customers for each in cost.share))


def test_a_rep_far_above_is_no_reason_to_name_those_a_little_above() -> None:
    assert sure(oversold(told((0.8, 0.2, *([0.0] * 8))))).reps == ("R0",)
    assert sure(oversold(told((0.8, 0.5, *([0.0] * 8))))).reps == ("R0", "R1")


def test_where_all_sell_alike_nobody_is_named() -> None:
    alike = told((0.0,) * 10)
    wide = replace(alike, slope=Slope(0.5, 0.3, 0.7, 0.001, 50.0, 10, 2_880))
    assert oversold(wide) is None
    assert oversold(replace(told(), slope=wide.slope)) is not None, "the same slope, where two stand out"


def test_without_a_slope_nothing_is_told() -> None:
    assert oversold(replace(told(), slope=Slope(None, None, None, None, None, 10, 2_880))) is None
    assert oversold(told((0.5,))) is None


def test_the_lower_bound_is_never_under_nothing() -> None:
    weak = replace(told(), slope=Slope(0.1, -0.2, 0.4, 0.4, 50.0, 10, 2_880))
    assert sure(oversold(weak)).share[1] == 0.0
    assert sure(oversold(weak)).people[1] == 0.0


def test_money_is_a_year_of_what_those_who_left_paid() -> None:
    found = told(pays=2_000)
    cost = sure(oversold(found))
    money = money_of(found.lane, cost)
    assert money is not None
    assert money.value == pytest.approx(cost.people[0] * 12 * 2_000)
    assert (money.unit, money.currency, money.n) == ("money", "PEN", cost.customers)
    assert money.low == pytest.approx(cost.people[1] * 12 * 2_000)


def test_without_payments_or_a_currency_there_is_no_money() -> None:
    cost = sure(oversold(told()))
    assert money_of(told(pays=0).lane, cost) is None
    assert money_of(told(currency=None).lane, cost) is None
