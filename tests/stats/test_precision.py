from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stats.drawn import LEVEL
from unisono.stats.moments import Moments
from unisono.stats.precision import in_population, linearised_n, named, quantile


@pytest.mark.parametrize(("level", "expected"), [(0.9, 1.644854), (0.95, 1.959964), (0.99, 2.575829)])
def test_quantile_as_tables_have_it(level, expected):
    assert quantile(level) == pytest.approx(expected, abs=1e-6)


@given(LEVEL, LEVEL)
def test_a_higher_level_reaches_further(one, other):
    low, high = sorted((one, other))
    assert quantile(low) <= quantile(high)


@pytest.mark.parametrize("level", [0, 1, -0.1, 1.5, math.nan])
def test_an_impossible_level_is_refused(level):
    with pytest.raises(ValueError, match="level"):
        quantile(level)


def test_few_weighted_answers_count_by_kish():
    few = Moments.of([1, 0] * 100, weights=[1, 3] * 100)
    assert linearised_n(few) == few.effective_n


def test_many_weighted_answers_count_by_their_linearised_variance():
    many = Moments.of([1, 0, 0, 1] * 500, weights=[1, 3, 1, 3] * 500)
    assert many.spread / linearised_n(many) == pytest.approx(many.variance_of_mean)


def test_weights_that_go_with_the_answer_make_the_two_differ():
    many = Moments.of([1, 1, 0, -1] * 500, weights=[3, 3, 1, 1] * 500)
    assert linearised_n(many) != pytest.approx(many.effective_n, rel=0.01)


def test_one_giant_among_many_rows_is_not_taken_for_precision():
    giant = Moments.of([1] + [0, 1] * 300, weights=[1e6] + [1] * 600)
    assert linearised_n(giant) < 1.01


def test_where_nothing_varies_kish_answers():
    assert linearised_n(Moments.of([1] * 600)) == 600


@given(st.integers(500, 2000), st.floats(0.1, 10))
def test_equal_weights_count_as_no_weights(n, weight):
    values = np.arange(n) % 3 - 1
    assert linearised_n(Moments.of(values, np.full(n, weight))) == pytest.approx(n)


@given(st.integers(1, 500), st.integers(0, 500))
def test_a_finite_population_only_adds(n, more):
    assert in_population(n, n, n + more) >= n - 1e-9


def test_drawing_without_replacement_by_hand():
    """All samples of 2 from 0, 0, 1, 1: their means are 0, ½ four times, 1; variance 1/12."""
    assert 0.25 / in_population(2, 2, 4) == pytest.approx(1 / 12)


def test_an_endless_population_changes_nothing():
    assert in_population(12.5, 30, None) == 12.5
    assert in_population(30.0, 30, 10**12) == pytest.approx(30.0)


def test_more_answers_than_people_are_refused():
    with pytest.raises(ValueError, match="31 answers from a population of 30"):
        in_population(31.0, 31, 30)


@pytest.mark.parametrize(
    ("moments", "options", "expected"),
    [
        (Moments.of([0, 1]), {}, "wilson"),
        (Moments.of([0, 1], [2, 2]), {}, "wilson"),
        (Moments.of([0, 1], [1, 2]), {}, "wilson+kish"),
        (Moments.of([0, 1], [1, 2]), {"linearised": True}, "wilson+kish"),
        (Moments.of([0, 1] * 500, [1, 2] * 500), {"linearised": True}, "wilson+linearised"),
        (Moments.of([0, 1]), {"population": 5}, "wilson+finite_population"),
    ],
)
def test_a_method_says_what_was_done(moments, options, expected):
    assert named("wilson", moments, **options) == expected
