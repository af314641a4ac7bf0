from __future__ import annotations

from dataclasses import FrozenInstanceError, astuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stats.drawn import SCORE, samples
from unisono.stats.moments import Moments


@given(samples(SCORE, most=30), samples(SCORE, most=30))
def test_two_parts_added_are_the_whole(one, other):
    (v, vw), (u, uw) = one, other
    weights = [*(vw or [1] * len(v)), *(uw or [1] * len(u))]
    whole = Moments.of(v + u, weights)
    assert astuple(Moments.of(v, vw) + Moments.of(u, uw)) == pytest.approx(astuple(whole))


@given(samples(SCORE), st.randoms())
def test_order_does_not_matter(sample, random):
    values, weights = sample
    rows = list(zip(values, weights or [1] * len(values), strict=True))
    random.shuffle(rows)
    shuffled = Moments.of(*zip(*rows, strict=True))
    assert astuple(shuffled) == pytest.approx(astuple(Moments.of(values, weights)))


@given(samples(SCORE), st.floats(0.001, 1000))
def test_only_the_ratios_of_weights_matter(sample, scale):
    values, weights = sample
    plain = Moments.of(values, weights)
    scaled = Moments.of(values, np.multiply(weights or [1] * len(values), scale))
    assert scaled.mean == pytest.approx(plain.mean)
    assert scaled.effective_n == pytest.approx(plain.effective_n)
    assert scaled.spread == pytest.approx(plain.spread, abs=1e-9)
    assert scaled.variance_of_mean == pytest.approx(plain.variance_of_mean, abs=1e-9)


@given(samples(SCORE))
def test_what_the_sums_say_is_what_the_rows_say(sample):
    values, weights = sample
    v, w = np.array(values), np.array(weights or [1] * len(values))
    mean = np.average(v, weights=w)
    found = Moments.of(values, weights)
    assert found.mean == pytest.approx(mean)
    assert found.spread == pytest.approx(np.average((v - mean) ** 2, weights=w), abs=1e-9)
    assert found.variance_of_mean == pytest.approx(np.sum((w * (v - mean)) ** 2) / w.sum() ** 2, abs=1e-9)


@given(samples(SCORE))
def test_effective_n_never_exceeds_n(sample):
    found = Moments.of(*sample)
    assert 1 - 1e-9 <= found.effective_n <= found.n + 1e-9


def test_unweighted_rows_count_as_many_as_they_are():
    found = Moments.of([3, 4, 8])
    assert (found.n, found.effective_n, found.mean) == (3, 3.0, 5.0)


def test_kish_by_hand():
    assert Moments.of([0, 0], weights=[3, 1]).effective_n == pytest.approx(16 / 10)


def test_nobody_has_no_mean_and_no_variance():
    for nobody in (Moments(), Moments.of([]), Moments.of([5], weights=[0])):
        assert (nobody.n, nobody.mean, nobody.spread, nobody.variance_of_mean) == (0, None, None, None)
        assert nobody.effective_n == 0


def test_nobody_adds_nothing():
    somebody = Moments.of([1, 2, 5], [1, 2, 3])
    assert somebody + Moments() == somebody


def test_equal_values_have_no_spread_in_spite_of_rounding():
    found = sum((Moments.of([0.1] * n) for n in range(1, 200)), Moments())
    assert (found.spread, found.variance_of_mean) == (0.0, 0.0)


def test_a_large_mean_keeps_a_visible_spread():
    found = Moments.of(np.array([0, 1] * 500) + 10_000)
    assert found.spread == pytest.approx(0.25, rel=1e-6)


@pytest.mark.parametrize(
    ("values", "weights"),
    [([1, float("nan")], None), ([float("inf")], None), ([1], [-1]), ([1], [float("nan")]), ([1, 2], [1])],
)
def test_what_is_no_sample_is_refused(values, weights):
    with pytest.raises(ValueError):
        Moments.of(values, weights)


def test_moments_are_frozen():
    with pytest.raises(FrozenInstanceError):
        Moments().n = 1
