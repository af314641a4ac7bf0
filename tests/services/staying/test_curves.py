"""Curves from tables: what is shown from how many, who stands apart, which column knows the answer."""

from __future__ import annotations

import numpy as np
import pytest

from tests.stats.contract.staying import company
from unisono.services.staying.curves import (
    estimate_of,
    hazards_of,
    knows_outcome,
    month_told,
    peak_of,
    stay_of,
    verdicts,
)
from unisono.stats.interval import Interval
from unisono.stats.survival import RiskTable, kaplan_meier


def steady(size: int, chance: float, seed: int = 1, seen: int = 18) -> RiskTable:
    random = np.random.default_rng(seed)
    stay, watched = random.geometric(chance, size), random.integers(1, seen + 1, size)
    return RiskTable.of(np.minimum(stay, watched), stay <= watched)


@pytest.mark.parametrize(
    ("n", "value", "bounds"), [(30, 0.5, True), (29, None, True), (10, None, True), (9, None, False)]
)
def test_few_are_grey_and_very_few_say_nothing(n: int, value: float | None, bounds: bool) -> None:
    found = estimate_of(Interval(0.5, 0.4, 0.6, "x"), n, "share")
    assert found.value == value
    assert (found.low is not None) == bounds
    assert (found.reason is None) == (value is not None)


def test_the_curve_is_cut_where_few_are_left() -> None:
    table = steady(300, 0.05)
    stay, curve = stay_of(table, 12), kaplan_meier(table)
    for month, each in enumerate(stay.shares):
        assert each.n >= 10
        assert each.value == (curve.at(month).value if each.n >= 30 else None)
    assert table.support[len(stay.shares) - 1 :].max(initial=0) < 10
    assert stay.shares[0].value == 1
    assert (stay.n, stay.left) == (300, table.left.sum())


def test_half_that_never_left_has_no_median_but_a_reason() -> None:
    found = stay_of(steady(400, 0.01), 12).median
    assert found.value is None
    assert found.reason is not None
    assert found.reason.code == "most_still_here"


def test_a_median_reached_by_a_handful_is_not_told() -> None:
    table = RiskTable.of([6] * 50 + [12] * 8, [False] * 50 + [True] * 8)
    assert kaplan_meier(table).at(12).value == 0
    assert stay_of(table, 6).median.value is None


def test_months_stayed_of_the_first_year() -> None:
    found = stay_of(RiskTable.of([24] * 60, [False] * 60), 12).mean
    assert found.value == 12
    assert stay_of(RiskTable.of([2] * 60, [False] * 60), 12).mean.value is None


@pytest.mark.parametrize(("months", "told"), [(24, 12), (12, 12), (11, 6), (5, 3), (2, 1)])
def test_the_month_told_is_one_that_thirty_were_seen_in(months: int, told: int) -> None:
    assert month_told(RiskTable.of([months] * 40, [False] * 40)) == told
    assert month_told(RiskTable.of([months] * 9, [False] * 9)) == 1


def test_hazards_are_who_left_of_who_reached() -> None:
    table = RiskTable.of([1] * 10 + [2] * 40, [True] * 10 + [False] * 40)
    found = hazards_of(table)
    assert [each.value for each in found] == [0.2, 0.0]
    assert [each.n for each in found] == [50, 40]
    assert hazards_of(RiskTable.of([1] * 9, [True] * 9)) == ()


def test_the_month_most_leave_in_is_named_where_beyond_chance() -> None:
    random = np.random.default_rng(4)
    chances = np.full(12, 0.02)
    chances[2] = 0.15
    leaves = random.random((900, 12)) < chances
    ever = leaves.any(axis=1)
    table = RiskTable.of(np.where(ever, leaves.argmax(axis=1) + 1, 12), ever)
    assert peak_of(table) == 3
    assert peak_of(RiskTable.of([], [])) is None


def test_no_month_is_named_by_chance_alone() -> None:
    named = [peak_of(steady(400, 0.04, seed)) is not None for seed in range(150)]
    assert np.mean(named) <= 0.1


def test_groups_apart_are_told_and_which_way() -> None:
    found = verdicts([steady(400, 0.03, 1), steady(400, 0.03, 2), steady(400, 0.09, 3)])
    assert found[2] is not None
    assert (found[2].beyond, found[2].better) == (True, False)
    assert found[0] is not None
    assert found[0].better


def test_small_groups_and_single_ones_are_not_tested() -> None:
    large, small = steady(400, 0.05), steady(20, 0.3)
    assert verdicts([large, small]) == [None, None]  # all the others together are too few, too
    assert verdicts([large]) == [None]
    assert verdicts([]) == []


def test_alike_groups_are_called_different_seldom() -> None:
    told = [
        any(each and each.beyond for each in verdicts([steady(80, 0.05, seed + 1000 * k) for k in range(5)]))
        for seed in range(200)
    ]
    assert np.mean(told) <= 0.09  # 5 % ± what 200 tries leave open


def test_a_column_that_tells_who_left_is_noticed() -> None:
    gone, here = RiskTable.of([5] * 20, [True] * 20), RiskTable.of([5] * 20, [False] * 20)
    assert knows_outcome([gone, here])
    assert not knows_outcome([here, here])
    assert not knows_outcome([gone])
    assert not knows_outcome([company(np.random.default_rng(1), 200, 1.0, 9.0), here])
    few = RiskTable.of([5] * 9, [True] * 9)
    assert not knows_outcome([few, here])
