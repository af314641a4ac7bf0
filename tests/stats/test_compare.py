from __future__ import annotations

from dataclasses import FrozenInstanceError

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from tests.stats.drawn import LEVEL, NPS, SCORE, YES, answered, moments, yes
from unisono.stats import compare
from unisono.stats.compare import NOTHING, compare_mean, compare_nps, compare_share
from unisono.stats.moments import Moments

WAYS = [(compare_nps, NPS, 200), (compare_share, YES, 1), (compare_mean, SCORE, 6)]


@pytest.mark.parametrize(("way", "values", "widest"), WAYS)
def test_bounds_and_chance_hold_what_they_must(way, values, widest):
    @given(moments(values), moments(values), LEVEL)
    def holds(a, b, level):
        found = way(a, b, level=level)
        assert abs(found.difference) <= widest + 1e-9
        assert found.p_value is None or 0 <= found.p_value <= 1
        if found.low is not None:
            assert found.low <= found.difference + 1e-9
            assert found.difference <= found.high + 1e-9
            assert np.isfinite([found.low, found.high]).all()

    holds()


@pytest.mark.parametrize(("way", "values", "widest"), WAYS)
def test_the_other_way_round_is_the_mirror(way, values, widest):
    @given(moments(values), moments(values))
    def mirrors(a, b):
        there, back = way(a, b), way(b, a)
        assert back.difference == pytest.approx(-there.difference, abs=1e-9)
        assert back.p_value == pytest.approx(there.p_value, abs=1e-9)
        if there.low is not None:
            assert (back.low, back.high) == pytest.approx((-there.high, -there.low), abs=1e-6)

    mirrors()


@pytest.mark.parametrize(("way", "values", "widest"), WAYS)
def test_nobody_compares_to_nothing(way, values, widest):
    somebody = Moments.of([1, 0, 1])
    assert way(Moments(), somebody) is NOTHING
    assert way(somebody, Moments()) is NOTHING
    assert way(Moments(), Moments()) is NOTHING


@pytest.mark.parametrize(("way", "values", "widest"), WAYS)
def test_a_group_does_not_differ_from_itself(way, values, widest):
    group = Moments.of([1, 0, 1, 1, 0, 0, 1])
    found = way(group, group)
    assert (found.difference, found.p_value) == (0, pytest.approx(1))
    assert found.low < 0 < found.high


@pytest.mark.parametrize(("way", "values", "widest"), WAYS)
def test_weighted_groups_say_so_and_are_less_sure(way, values, widest):
    a, b = [1, 0, 0, 1, 0, 0] * 10, [1, 1, 0, 1, 1, 0] * 10
    plain = way(Moments.of(a), Moments.of(b))
    weighted = way(Moments.of(a, [1, 1, 1, 5, 5, 5] * 10), Moments.of(b))
    assert weighted.difference == pytest.approx(plain.difference)
    assert weighted.p_value > plain.p_value
    assert weighted.method == plain.method + "+kish"


@given(st.integers(0, 40), st.integers(1, 40), st.integers(0, 40), st.integers(1, 40))
def test_the_share_test_is_the_chi_square_without_correction(kept_a, more_a, kept_b, more_b):
    found = compare_share(yes(kept_a, kept_a + more_a), yes(kept_b, kept_b + more_b))
    if kept_a + kept_b == 0:
        assert found.p_value == 1
        return
    table = [[kept_a, more_a], [kept_b, more_b]]
    assert found.p_value == pytest.approx(stats.chi2_contingency(table, correction=False).pvalue, abs=1e-9)


@given(st.lists(st.floats(-1e3, 1e3), min_size=2, max_size=20), st.data())
def test_the_test_of_means_is_welchs(a, data):
    b = data.draw(st.lists(st.floats(-1e3, 1e3), min_size=2, max_size=20))
    if min(np.std(a), np.std(b)) < 0.01:
        return
    found = compare_mean(Moments.of(a), Moments.of(b))
    expected = stats.ttest_ind(b, a, equal_var=False)
    bounds = expected.confidence_interval(0.95)
    assert found.p_value == pytest.approx(expected.pvalue, abs=1e-6)
    assert (found.low, found.high) == pytest.approx((bounds.low, bounds.high), rel=1e-6, abs=1e-6)


def test_means_without_spread_cannot_be_tested():
    found = compare_mean(Moments.of([0.1] * 7), Moments.of([0.3] * 9))
    assert found.difference == pytest.approx(0.2)
    assert (found.low, found.high, found.p_value) == (None, None, None)


def test_one_row_cannot_be_tested():
    found = compare_mean(Moments.of([4]), Moments.of([1, 2, 3]))
    assert (found.difference, found.low, found.p_value) == (-2, None, None)


def test_two_groups_all_of_one_kind_leave_room_for_doubt():
    found = compare_nps(answered(5, 0, 0), answered(12, 0, 0))
    assert (found.difference, found.p_value) == (0, 1)
    assert found.low < -20
    assert found.high > 20


def test_nps_test_by_hand():
    found = compare_nps(answered(50, 33, 17), answered(30, 10, 10))
    net, felt = 53 / 150, 107 / 150
    z = (0.40 - 0.33) / ((felt - net**2) * (1 / 100 + 1 / 50)) ** 0.5
    assert found.difference == pytest.approx(7)
    assert found.p_value == pytest.approx(2 * stats.norm.sf(z))


def test_a_higher_level_is_wider():
    a, b = answered(50, 33, 17), answered(30, 10, 10)
    narrow, wide = compare_nps(a, b, level=0.8), compare_nps(a, b, level=0.99)
    assert wide.low < narrow.low < narrow.high < wide.high


@pytest.mark.parametrize("way", [compare_nps, compare_share])
def test_values_of_another_kind_are_refused(way):
    with pytest.raises(ValueError, match="made of"):
        way(Moments.of([1, 0]), Moments.of([7, 3]))


def test_the_corrections_for_many_stand_beside_the_comparisons():
    assert compare.holm([0.02, 0.5]).tolist() == [0.04, 0.5]
    assert compare.benjamini_hochberg([0.02, 0.5]).tolist() == [0.04, 0.5]


def test_a_comparison_is_frozen():
    with pytest.raises(FrozenInstanceError):
        NOTHING.p_value = 0.01
