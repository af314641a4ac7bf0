from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from tests.stats.drawn import LEVEL, SCORE, moments
from unisono.stats.interval import NOTHING
from unisono.stats.mean import mean_interval, squared_error
from unisono.stats.moments import Moments

VALUES = st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=40)


@given(VALUES, LEVEL)
def test_unweighted_it_is_the_textbook(values, level):
    found = mean_interval(Moments.of(values), level=level)
    half = stats.t.ppf(0.5 + level / 2, len(values) - 1) * stats.sem(values)
    near = pytest.approx(half, rel=1e-6, abs=1e-6 * (1 + max(map(abs, values))))
    assert found.high - found.value == near
    assert found.value - found.low == near


@given(moments(SCORE), LEVEL)
def test_the_value_lies_within_its_bounds(sample, level):
    found = mean_interval(sample, level=level)
    assert 1 - 1e-9 <= found.value <= 7 + 1e-9
    assert (found.low is None) == (found.high is None) == (sample.effective_n < 2)
    if found.low is not None:
        assert found.low <= found.value <= found.high
        assert np.isfinite([found.low, found.high]).all()


@given(st.lists(SCORE, min_size=3, max_size=30).filter(lambda values: len(set(values)) > 1))
def test_more_of_the_same_rows_narrow_it(values):
    one, two = mean_interval(Moments.of(values)), mean_interval(Moments.of(values * 2))
    assert two.high - two.low < one.high - one.low


def test_nobody_no_mean():
    assert mean_interval(Moments()) is NOTHING


def test_one_row_has_a_mean_but_no_bounds():
    found = mean_interval(Moments.of([6]))
    assert (found.value, found.low, found.high) == (6.0, None, None)


def test_one_giant_among_rows_has_no_bounds():
    found = mean_interval(Moments.of([1, 2, 3, 4], weights=[1000, 1, 1, 1]))
    assert found.low is None
    assert found.method == "student_t+kish"


def test_equal_rows_show_no_spread():
    found = mean_interval(Moments.of([0.1] * 7))
    assert found.low == found.high == pytest.approx(0.1)


def test_weighted_rows_count_by_kish():
    weighted = Moments.of([1, 5, 3, 3], weights=[1, 1, 2, 2])
    effective = 36 / 10
    error = (weighted.spread / (effective - 1)) ** 0.5
    found = mean_interval(weighted)
    assert squared_error(weighted) == pytest.approx(error**2)
    assert found.high - found.value == pytest.approx(stats.t.ppf(0.975, effective - 1) * error)


def test_an_impossible_level_is_refused_even_without_rows():
    with pytest.raises(ValueError, match="level"):
        mean_interval(Moments(), level=95)
