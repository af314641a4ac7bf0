"""The spread of the usual values, whatever a few unusual ones say."""

from __future__ import annotations

import numpy as np
import pytest

from tests.stats.series.simulated import remembering
from unisono.stats.series.robust import noise_of, remembered, rough_scale, weights_of


def test_weights_fall_with_distance_and_never_below_nothing() -> None:
    weights = weights_of(np.array([0.0, 1.0, 2.0, -4.0, 100.0]))
    assert weights[0] == weights[1] == 1.0
    assert (np.diff(weights[1:]) < 0).all()
    assert weights[-1] > 0


def test_the_rough_scale_of_a_normal_law_is_its_own() -> None:
    drawn = np.random.default_rng(1).normal(0, 3, 20_000)
    assert rough_scale(drawn) == pytest.approx(3, rel=0.03)
    drawn[:1_000] = 1e6
    assert rough_scale(drawn) == pytest.approx(3, rel=0.1)
    assert rough_scale(np.zeros(0)) == 0.0


@pytest.mark.parametrize("extra", [0.0, 0.5, 3.0])
def test_what_days_add_to_chance_is_found(extra: float) -> None:
    rng = np.random.default_rng(2)
    variance = rng.uniform(0.5, 2.0, 5_000)
    residual = rng.normal(0, np.sqrt(variance + extra))
    found = noise_of(residual, variance)
    assert np.median(found - variance) == pytest.approx(extra, abs=0.1)


def test_variances_that_claim_too_much_are_scaled_down() -> None:
    residual = np.random.default_rng(3).normal(0, 1, 5_000)
    assert noise_of(residual, np.full(5_000, 4.0)).mean() == pytest.approx(1, rel=0.06)


def test_outliers_hardly_count() -> None:
    residual = np.random.default_rng(4).normal(0, 1, 2_000)
    residual[:40] = 50.0
    assert noise_of(residual, np.full(2_000, 0.1)).mean() == pytest.approx(1, rel=0.15)


def test_fitted_numbers_are_paid_for() -> None:
    residual = np.random.default_rng(5).normal(0, 1, 100)
    plain, paid = (noise_of(residual, np.full(100, 1e-3), spent=spent).mean() for spent in (0, 20))
    assert paid == pytest.approx(plain * 100 / 80, rel=0.02)


def test_values_that_never_vary_have_a_noise_that_can_be_divided_by() -> None:
    assert (noise_of(np.zeros(50), np.full(50, 1e-200)) > 0).all()


@pytest.mark.parametrize("rho", [0.3, 0.6])
def test_what_is_left_of_yesterdays_noise(rho: float) -> None:
    course = remembering(6, rho, days=3_000)
    found = remembered(course.value / np.std(course.value), np.diff(course.step))
    assert found == pytest.approx(rho, abs=0.06)


def test_chance_alone_remembers_nothing_and_gaps_are_no_neighbours() -> None:
    drawn = np.random.default_rng(7).normal(0, 1, 400)
    assert remembered(drawn, np.ones(399)) == 0.0
    assert remembered(np.ones(400), np.full(399, 2)) == 0.0
    assert remembered(np.ones(10), np.ones(9)) == 0.0
