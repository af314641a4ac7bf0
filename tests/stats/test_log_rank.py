"""The log-rank test against textbooks, and its false alarms."""

from __future__ import annotations

import numpy as np
import pytest

from tests.stats.test_survival import PLACEBO, TREATED
from unisono.stats.log_rank import log_rank
from unisono.stats.survival import RiskTable


def company(random: np.random.Generator, size: int, chance: float) -> RiskTable:
    stay, seen = random.geometric(chance, size), random.integers(1, 25, size)
    return RiskTable.of(np.minimum(stay, seen), stay <= seen)


def test_the_textbook_test() -> None:
    found = log_rank([TREATED, PLACEBO])
    assert found.statistic == pytest.approx(16.79, abs=5e-3)
    assert found.freedom == 1
    assert found.p_value == pytest.approx(4.17e-5, abs=5e-7)
    assert found.observed.tolist() == [9, 21]
    assert found.expected.tolist() == pytest.approx([19.25, 10.75], abs=5e-3)


def test_who_is_named_first_makes_no_difference() -> None:
    one, other = log_rank([TREATED, PLACEBO]), log_rank([PLACEBO, TREATED])
    assert one.statistic == pytest.approx(other.statistic)
    assert one.observed.tolist() == other.observed[::-1].tolist()


def test_groups_that_are_the_same_do_not_differ() -> None:
    found = log_rank([TREATED, TREATED, TREATED])
    assert found.freedom == 2
    assert found.statistic == pytest.approx(0, abs=1e-9)
    assert found.p_value == pytest.approx(1)


@pytest.mark.parametrize(
    "groups",
    [
        [],
        [TREATED],
        [RiskTable.of([], []), TREATED],
        [RiskTable.of([5] * 4, [False] * 4), RiskTable.of([5] * 4, [False] * 4)],
        [RiskTable.of([1], [True]), RiskTable.of([9], [True], entered=[5])],
    ],
    ids=["none", "one", "nobody in one", "nobody left", "never together"],
)
def test_without_two_groups_or_anybody_gone_there_is_no_test(groups: list[RiskTable]) -> None:
    assert log_rank(groups).p_value is None


def test_a_group_nobody_is_in_changes_nothing() -> None:
    found = log_rank([TREATED, PLACEBO, RiskTable.of([], [])])
    assert found.freedom == 1
    assert found.p_value == pytest.approx(4.17e-5, abs=5e-7)


def test_equal_weights_change_nothing_and_unequal_ones_make_it_less_sure() -> None:
    random = np.random.default_rng(2)
    stays = [random.geometric(chance, 150) for chance in (0.05, 0.09)]
    plain = log_rank([RiskTable.of(stay, [True] * 150) for stay in stays])
    same = log_rank(
        [RiskTable.of(s, [True] * 150, weight=np.full(150, 3.0), weight2=np.full(150, 9.0)) for s in stays]
    )
    weight = random.choice([1.0, 20.0], 150)
    uneven = log_rank([RiskTable.of(s, [True] * 150, weight=weight, weight2=weight**2) for s in stays])
    assert same.statistic == pytest.approx(plain.statistic)
    assert sum(uneven.observed) < sum(plain.observed)


@pytest.mark.parametrize(("groups", "size"), [(2, 30), (4, 30), (4, 200)])
def test_false_alarms_stay_near_five_of_a_hundred(groups: int, size: int) -> None:
    random = np.random.default_rng([groups, size])
    found = [log_rank([company(random, size, 0.05) for _ in range(groups)]).p_value for _ in range(1_500)]
    told = np.array([p for p in found if p is not None])
    assert told.size > 1_490
    assert (told <= 0.05).mean() <= 0.065  # 5 % ± what 1,500 tries leave open


def test_a_real_difference_is_found() -> None:
    random = np.random.default_rng(4)
    found = [
        log_rank([company(random, 150, 0.04), company(random, 150, 0.08)]).p_value or 1 for _ in range(200)
    ]
    assert np.mean(np.array(found) <= 0.05) > 0.8
