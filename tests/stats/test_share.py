from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stats.drawn import LEVEL, YES, moments, samples, yes
from unisono.stats.interval import NOTHING
from unisono.stats.moments import Moments
from unisono.stats.precision import quantile
from unisono.stats.share import share_interval, share_of, wilson


@given(moments(YES), LEVEL)
def test_the_value_lies_within_bounds_within_0_and_1(sample, level):
    found = share_interval(sample, level=level)
    assert 0 <= found.low <= found.value <= found.high <= 1
    assert found.low < found.high


@given(st.integers(0, 50), st.integers(1, 50), LEVEL)
def test_bounds_are_the_shares_that_just_fit(kept, more, level):
    n = kept + more
    share = kept / n
    for bound in wilson(share, n, level):
        distance = quantile(level) * (bound * (1 - bound) / n) ** 0.5
        assert abs(share - bound) == pytest.approx(distance, abs=1e-9)


@given(samples(YES))
def test_no_is_the_mirror_of_yes(sample):
    values, weights = sample
    found = share_interval(Moments.of(values, weights))
    mirrored = share_interval(Moments.of([1 - value for value in values], weights))
    assert (mirrored.low, mirrored.high) == pytest.approx((1 - found.high, 1 - found.low), abs=1e-9)


@given(samples(YES))
def test_more_of_the_same_rows_narrow_it(sample):
    once = Moments.of(*sample)
    one, two = share_interval(once), share_interval(once + once)
    assert two.high - two.low < one.high - one.low


def test_nobody_no_share():
    assert share_interval(Moments()) is NOTHING
    assert share_of(Moments()) is None


def test_certainty_only_when_all_are_counted():
    assert share_interval(yes(3, 3)).low < 0.5
    found = share_interval(yes(3, 4), population=4)
    assert (found.value, found.low, found.high) == (0.75, 0.75, 0.75)


def test_a_finite_population_narrows_it():
    free, bound = share_interval(yes(30, 60)), share_interval(yes(30, 60), population=80)
    assert free.low < bound.low < bound.high < free.high
    assert bound.method == "wilson+finite_population"


def test_weighted_rows_count_by_kish():
    weighted = Moments.of([1, 0] * 8, weights=[1, 3] * 8)
    found = share_interval(weighted)
    assert found.value == 0.25
    assert (found.low, found.high) == wilson(0.25, weighted.effective_n, 0.95)
    assert found.method == "wilson+kish"


@pytest.mark.parametrize("values", [[2, 0], [-1, 1], [0.5], [1, 1, 0, 5]])
def test_what_is_not_yes_or_no_is_refused(values):
    with pytest.raises(ValueError, match="0 and 1"):
        share_interval(Moments.of(values))
