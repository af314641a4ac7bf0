"""Survival of three to ten customers, period by period on paper; and laws that hold for any table."""

from __future__ import annotations

import math

import numpy as np
import pytest

from unisono.stats.survival import RiskTable, Survival, kaplan_meier, median_stay, restricted_mean

TEN = RiskTable.of([1, 2, 2, 3, 3, 3, 4, 5, 5, 5], [1, 1, 0, 1, 1, 0, 1, 0, 0, 0])
Z = 1.959964


def test_ten_customers_period_by_period() -> None:
    """10 at risk, 1 leaves; 9, 1 (and 1 is seen no more); 7, 2 (and 1); 4, 1; 3, nobody."""
    assert TEN.count.tolist() == [10, 9, 7, 4, 3]
    assert TEN.left.tolist() == [1, 1, 2, 1, 0]
    shares = [9 / 10, 9 / 10 * 8 / 9, 0.8 * 5 / 7, 0.8 * 5 / 7 * 3 / 4, 0.8 * 5 / 7 * 3 / 4]
    assert kaplan_meier(TEN).share == pytest.approx(shares)


def test_greenwoods_variance_step_by_step() -> None:
    """Σ left / (at risk · staying): 1/90 + 1/72 + 2/35 + 1/12."""
    steps = [1 / 90, 1 / 72, 2 / 35, 1 / 12, 0]
    assert kaplan_meier(TEN).spread == pytest.approx(np.cumsum(steps))


def test_bounds_of_one_period_by_hand() -> None:
    """S = 0.8 after two: S^exp(±z √(1/90 + 1/72) / log S)."""
    width = Z * math.sqrt(1 / 90 + 1 / 72) / math.log(0.8)
    found = kaplan_meier(TEN).at(2)
    assert (found.low, found.high) == pytest.approx(
        (0.8 ** math.exp(-width), 0.8 ** math.exp(width)), abs=1e-6
    )
    assert found.low < 0.8 < found.high


@pytest.mark.parametrize(
    ("until", "mean"),
    [(1, 1.0), (2, 1 + 0.9), (3, 1 + 0.9 + 0.8), (4, 1 + 0.9 + 0.8 + 4 / 7), (6, 2.7 + 4 / 7 + 2 * 3 / 7)],
)
def test_the_mean_of_the_first_periods_adds_up_the_curve(until: int, mean: float) -> None:
    assert restricted_mean(TEN, until).value == pytest.approx(mean)


def test_nobody_seen_so_long_has_no_mean() -> None:
    assert restricted_mean(TEN, 6).value is not None
    assert restricted_mean(TEN, 7).value is None


def test_half_is_gone_where_the_curve_meets_one_half() -> None:
    assert median_stay(kaplan_meier(TEN)).value == 4  # 4/7 after three, 3/7 after four
    exactly = RiskTable.of([1, 2, 3, 3], [True, True, False, False])
    assert kaplan_meier(exactly).share.tolist() == [0.75, 0.5, 0.5]
    assert median_stay(kaplan_meier(exactly)).value == 2


def test_where_more_than_half_stay_only_what_is_known_is_said() -> None:
    most_stay = kaplan_meier(RiskTable.of([1, 2, 3, 3, 3], [True, False, False, False, False]))
    told = median_stay(most_stay)
    assert (told.value, told.high) == (None, None)
    assert told.low == 1  # as few might truly stay: the lower bound is under one half at once


@pytest.mark.parametrize(("level", "z"), [(0.5, 0.674490), (0.9, 1.644854), (0.99, 2.575829)])
def test_the_level_moves_the_bounds_alone(level: float, z: float) -> None:
    found, usual = kaplan_meier(TEN, level=level).at(1), kaplan_meier(TEN).at(1)
    assert found.value == usual.value
    width = z * math.sqrt(1 / 90) / math.log(0.9)
    assert found.low == pytest.approx(0.9 ** math.exp(-width), abs=1e-6)


@pytest.mark.parametrize("times", [2, 7, 100])
def test_cells_of_like_rows_are_as_many_rows(times: int) -> None:
    last, ended = [1, 2, 3, 3], [True, False, True, False]
    cells = RiskTable.of(last, ended, count=times)
    rows = RiskTable.of(last * times, ended * times)
    for name in ("count", "left", "at_risk", "at_risk2", "events", "events2"):
        assert getattr(cells, name).tolist() == getattr(rows, name).tolist()
    one = kaplan_meier(RiskTable.of(last, ended))
    assert kaplan_meier(cells).share == pytest.approx(one.share)
    assert kaplan_meier(cells).spread[:2] == pytest.approx(one.spread[:2] / times)


def test_tables_of_groups_add_up_in_any_order() -> None:
    parts = [
        RiskTable.of([1, 4], [True, False]),
        RiskTable.of([2], [True]),
        RiskTable.of([6, 6], [False, True]),
    ]
    forth, back = (parts[0] + parts[1]) + parts[2], parts[2] + (parts[1] + parts[0])
    whole = RiskTable.of([1, 4, 2, 6, 6], [True, False, True, False, True])
    assert forth.count.tolist() == back.count.tolist() == whole.count.tolist() == [5, 4, 3, 3, 2, 2]
    assert forth.left.tolist() == back.left.tolist() == whole.left.tolist() == [1, 1, 0, 0, 0, 1]


def test_the_first_periods_alone_tell_the_same_of_themselves() -> None:
    whole, first = kaplan_meier(TEN), kaplan_meier(TEN.first(2))
    assert first.share.tolist() == whole.share[:2].tolist()
    assert first.low.tolist() == whole.low[:2].tolist()
    assert TEN.first(99).periods == TEN.periods == 5


@pytest.mark.parametrize("last", [1, 3])
def test_who_leaves_and_who_is_seen_no_more_are_both_at_risk_until_then(last: int) -> None:
    left, unseen = (RiskTable.of([last, 5], [gone, False]) for gone in (True, False))
    assert left.count.tolist() == unseen.count.tolist() == [2] * last + [1] * (5 - last)
    assert kaplan_meier(unseen).share.tolist() == [1] * 5
    assert kaplan_meier(left).share.tolist() == [1] * (last - 1) + [0.5] * (6 - last)


def test_weights_of_a_survey_weigh_who_leaves() -> None:
    """Leaves with weight 3 of 3 + 1 + 1 at risk: 2/5 stay, worth (25/11 = 2.27) rows of three."""
    table = RiskTable.of([1, 2, 2], [True, False, False], weight=[3.0, 1.0, 1.0], weight2=[9.0, 1.0, 1.0])
    found = kaplan_meier(table)
    assert found.share[0] == pytest.approx(2 / 5)
    assert found.method == "kaplan_meier+linearised"
    at_risk, left = table.unweighted()
    assert (at_risk[0], left[0]) == (pytest.approx(25 / 11), pytest.approx(15 / 11))


@pytest.mark.parametrize("period", [-1, 6, 99])
def test_periods_outside_the_curve_have_no_share(period: int) -> None:
    found: Survival = kaplan_meier(TEN)
    assert (found.at(period).value, found.at(period).low) == (None, None)
    assert found.at(0).value == 1
