"""Whether forecasts can be taken at their word: lines, steps and slopes against what they must be."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from unisono.stats.fitting.calibration import calibration_slope, isotonic, platt


@pytest.mark.parametrize(("shift", "stretch"), [(0.0, 1.0), (0.7, 0.5), (-0.4, 1.6)])
def test_a_line_laid_over_chances_is_found_again(shift: float, stretch: float) -> None:
    random = np.random.default_rng(5)
    eta = random.normal(0, 1.2, 4_000)
    chance = 1 / (1 + np.exp(-(shift + stretch * eta)))
    found = platt(eta, random.binomial(1, chance).astype(float), np.ones(4_000))
    assert found[0] == pytest.approx(shift, abs=0.12)
    assert found[1] == pytest.approx(stretch, abs=0.12)


def test_without_rows_a_forecast_is_left_as_it_is() -> None:
    assert platt(np.array([1.0]), np.array([0.0]), np.array([0.0])) == (0.0, 1.0)


def test_few_rows_hardly_move_a_forecast() -> None:
    shift, stretch = platt(np.array([-1.0, 1.0]), np.array([1.0, 0.0]), np.array([1.0, 1.0]))
    assert abs(shift) < 0.3
    assert 0.5 < stretch < 1.0


@given(some.lists(some.floats(-100, 100), min_size=1, max_size=30))
def test_steps_never_fall_and_keep_the_mean(values: list[float]) -> None:
    told = np.array(values)
    found = isotonic(told)
    assert (np.diff(found) >= -1e-9).all()
    assert found.mean() == pytest.approx(told.mean(), abs=1e-6)
    if (np.diff(told) >= 0).all():
        assert found == pytest.approx(told)


def test_steps_weigh_what_they_pool() -> None:
    assert isotonic(np.array([3.0, 0.0]), np.array([1.0, 2.0])).tolist() == [1.0, 1.0]


@pytest.mark.parametrize("slope", [0.5, 1.0, 1.4])
def test_the_slope_is_what_was_planted_and_its_interval_holds_it(slope: float) -> None:
    held = 0
    for seed in range(200):
        random = np.random.default_rng(seed)
        foretold = random.gamma(2.0, 50.0, 150)
        came = 10 + slope * foretold + random.normal(0, 1, 150) * (5 + foretold / 2)
        found = calibration_slope(foretold, came)
        assert found.value is not None
        assert found.low is not None
        assert found.high is not None
        held += int(found.low <= slope <= found.high)
    assert 0.90 <= held / 200 <= 0.985


def test_there_is_no_slope_of_few_rows_or_of_forecasts_all_alike() -> None:
    assert calibration_slope(np.arange(29.0), np.arange(29.0)).value is None
    assert calibration_slope(np.full(50, 7.0), np.arange(50.0)).value is None
    assert calibration_slope(np.zeros(0), np.zeros(0)).value is None
