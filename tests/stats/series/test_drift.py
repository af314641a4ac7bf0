"""A slow drift is found by its monthly test, and chance is none."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.stats.series.drift import EVERY, LEAST, drift_of


def test_a_slope_is_found_with_its_error() -> None:
    step = np.arange(240)
    value = 0.01 * step + np.random.default_rng(1).normal(0, 0.5, 240)
    found = drift_of(step, value, np.full(240, 0.25), since=0)
    assert found is not None
    assert found.moved == pytest.approx(0.01 * (found.last - found.first), abs=3 * found.error)
    assert found.p_value < 0.001


def test_chance_hardly_ever_drifts() -> None:
    step = np.arange(300)
    drifting = [
        drift_of(step, np.random.default_rng(seed).normal(0, 1, 300), np.ones(300), since=0) is not None
        for seed in range(400)
    ]
    assert np.mean(drifting) <= 0.01


def test_too_short_a_stretch_drifts_nowhere() -> None:
    step = np.arange(LEAST - 1)
    assert drift_of(step, step * 1.0, np.ones(step.size), since=0) is None
    long = np.arange(200)
    assert drift_of(long, long * 1.0, np.ones(200), since=150) is None


def test_it_looks_once_a_month_so_that_a_day_more_is_no_new_try() -> None:
    step = np.arange(400)
    value = 0.02 * step + np.random.default_rng(2).normal(0, 1, 400)
    ends = {
        found.last
        for last in range(200, 400)
        if (found := drift_of(step[:last], value[:last], np.ones(last), since=0)) is not None
    }
    assert len(ends) <= 200 / EVERY + 2


def test_outliers_and_lasting_noise_count_for_less() -> None:
    step = np.arange(120)
    value = np.random.default_rng(3).normal(0, 1, 120)
    value[-2:] = 500.0
    assert drift_of(step, value, np.ones(120), since=0) is None
    tilted = 0.012 * step + np.random.default_rng(4).normal(0, 0.5, 120)
    assert drift_of(step, tilted, np.full(120, 0.25), since=0) is not None
    assert drift_of(step, tilted, np.full(120, 0.25), since=0, memory=0.8) is None
