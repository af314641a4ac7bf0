from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.stats.drawn import LEVEL, NPS, answered, moments, samples
from unisono.stats.interval import NOTHING
from unisono.stats.moments import Moments
from unisono.stats.nps import nps_interval, shape_of


@given(moments(NPS), LEVEL)
@example(Moments.of([-1], [82.47102691642277]), 0.5)  # once rounded to -100.00000000000001
def test_the_value_lies_within_bounds_within_the_scale(sample, level):
    found = nps_interval(sample, level=level)
    assert -100 <= found.low <= found.value <= found.high <= 100


@given(moments(NPS))
def test_an_interval_always_has_width(sample):
    found = nps_interval(sample)
    assert found.high - found.low > 1


@given(st.integers(1, 400), st.sampled_from([-1, 0, 1]))
def test_one_kind_of_answer_is_no_certainty(n, value):
    found = nps_interval(Moments.of([value] * n))
    assert found.value == 100 * value
    assert -100 <= found.low < found.high <= 100
    assert found.high - found.low > 1


@given(samples(NPS))
def test_praise_and_blame_are_mirrors(sample):
    values, weights = sample
    found = nps_interval(Moments.of(values, weights))
    mirrored = nps_interval(Moments.of(np.negative(values), weights))
    assert (mirrored.low, mirrored.high) == pytest.approx((-found.high, -found.low), abs=1e-6)


@given(samples(NPS, least=20))
def test_more_of_the_same_answers_narrow_it(sample):
    once = Moments.of(*sample)
    one, four = nps_interval(once), nps_interval(once + once + once + once)
    assert four.value == pytest.approx(one.value)
    assert four.high - four.low < one.high - one.low


@given(samples(NPS), st.floats(0.01, 100))
def test_the_scale_of_weights_does_not_matter(sample, scale):
    values, weights = sample
    found = nps_interval(Moments.of(values, weights))
    scaled = nps_interval(Moments.of(values, np.multiply(weights or [1] * len(values), scale)))
    assert (scaled.low, scaled.high) == pytest.approx((found.low, found.high), abs=1e-6)


@given(samples(NPS), st.integers(0, 300))
def test_a_finite_population_never_widens_an_adjusted_wald(sample, more):
    once = Moments.of(*sample) + answered(7, 7, 7)  # every kind is seen, so the formula stays the same
    free = nps_interval(once)
    bound = nps_interval(once, population=once.n + more)
    assert bound.high - bound.low <= free.high - free.low + 1e-9
    assert bound.low - 1e-9 <= bound.value <= bound.high + 1e-9


def test_when_all_answered_nothing_is_left_to_doubt():
    found = nps_interval(answered(5, 3, 2), population=10)
    assert (found.value, found.low, found.high) == pytest.approx((30, 30, 30))


def test_nobody_answered():
    assert nps_interval(Moments()) is NOTHING


def test_the_plain_value_is_not_adjusted():
    assert nps_interval(answered(29, 71, 0)).value == 29.0


def test_a_kind_unseen_among_few_is_scored():
    assert nps_interval(answered(8, 0, 4)).method == "tango"
    assert nps_interval(answered(7, 1, 4)).method == "adjusted_wald"
    assert nps_interval(answered(14, 0, 6)).method == "adjusted_wald"


def test_tango_of_all_passives_is_wilson_of_none():
    found = nps_interval(answered(0, 10, 0))
    edge = 100 * 1.959964**2 / (10 + 1.959964**2)
    assert (found.low, found.high) == pytest.approx((-edge, edge), abs=1e-4)


def test_weights_few_by_kish_many_by_linearisation():
    few = Moments.of([1, 0, -1] * 30, weights=[1, 2, 3] * 30)
    many = Moments.of([1, 0, -1] * 900, weights=[1, 2, 3] * 900)
    assert nps_interval(few).method == "adjusted_wald+kish"
    assert nps_interval(many).method == "adjusted_wald+linearised"
    found = nps_interval(many)
    half = 196 * many.variance_of_mean**0.5
    assert (found.high - found.low) / 2 == pytest.approx(half, rel=0.01)


def test_weights_widen_it():
    plain = nps_interval(Moments.of([1, 0, -1] * 20))
    weighted = nps_interval(Moments.of([1, 0, -1] * 20, weights=[1, 1, 1, 9, 9, 9] * 10))
    assert weighted.value == plain.value
    assert weighted.high - weighted.low > plain.high - plain.low


@pytest.mark.parametrize("values", [[9, 10, 0], [0.5, 2], [-3]])
def test_scores_that_are_not_sorted_into_kinds_are_refused(values):
    with pytest.raises(ValueError, match="-1, 0 and 1"):
        nps_interval(Moments.of(values))


def test_more_answers_than_customers_are_refused():
    with pytest.raises(ValueError, match="population"):
        nps_interval(answered(5, 3, 2), population=9)


@given(moments(NPS))
def test_a_shape_is_made_of_shares(sample):
    shape = shape_of(sample)
    assert shape.promoters >= 0
    assert shape.detractors >= 0
    assert shape.promoters + shape.detractors <= 1 + 1e-9
    assert shape.net == pytest.approx(sample.mean, abs=1e-9)
