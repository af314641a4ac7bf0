"""Two-way fixed effects: equal to dummies to eight digits, honest under clustered errors, blind to levels."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.stats.panel import lagged, two_way

UNITS, PERIODS = 12, 15


def panel(seed: int, slope: float = 0.0, *, drop: float = 0.0) -> tuple[np.ndarray, ...]:
    """Units and periods of different levels; x follows both, errors hang together within a unit."""
    random = np.random.default_rng(seed)
    unit, period = (each.ravel() for each in np.meshgrid(np.arange(UNITS), np.arange(PERIODS)))
    kept = random.random(len(unit)) >= drop
    unit, period = unit[kept], period[kept]
    levels, seasons = random.normal(0, 3, UNITS), random.normal(0, 2, PERIODS)
    x = levels[unit] + seasons[period] + random.normal(size=len(unit))
    errors = np.zeros((UNITS, PERIODS))
    for at in range(1, PERIODS):
        errors[:, at] = 0.5 * errors[:, at - 1] + random.normal(size=UNITS)
    y = slope * x + 5 * levels[unit] - 4 * seasons[period] + errors[unit, period]
    return unit, period, y, x


def test_the_slope_is_that_of_dummies_to_eight_digits() -> None:
    unit, period, y, x = panel(1, 0.7, drop=0.2)
    weights = np.random.default_rng(2).uniform(0.5, 2.0, len(y))
    dummies = np.column_stack([x, np.eye(UNITS)[unit], np.eye(PERIODS)[period][:, 1:]])
    root = np.sqrt(weights)
    golden = np.linalg.lstsq(dummies * root[:, None], y * root, rcond=None)[0][0]
    told = two_way(unit, period, y, x[:, None], weights=weights)
    assert told.slope[0] == pytest.approx(golden, abs=1e-8)


def test_levels_of_units_and_periods_make_no_slope() -> None:
    pooled, within = [], []
    for seed in range(60):
        unit, period, y, x = panel(seed)
        pooled.append(np.polyfit(x, y, 1)[0])
        within.append(two_way(unit, period, y, x[:, None]).slope[0])
    assert np.mean(pooled) > 1
    assert np.mean(within) == pytest.approx(0.0, abs=0.03)


def test_bounds_and_false_alarms_under_errors_that_hang_together() -> None:
    held, alarms = [], []
    for seed in range(300):
        unit, period, y, x = panel(seed, 0.5)
        told = two_way(unit, period, y, x[:, None])
        held.append(told.low[0] <= 0.5 <= told.high[0])
        alarms.append(two_way(unit, period, y - 0.5 * x, x[:, None]).p_value[0] < 0.05)
    assert np.mean(held) >= 0.91
    assert np.mean(alarms) <= 0.09


def test_what_was_bad_stays_bad_is_taken_away_by_its_own_past() -> None:
    """x does nothing; it only follows the last outcome. With y's past beside it, x is acquitted."""
    alone, beside = [], []
    for seed in range(120):
        random = np.random.default_rng(seed)
        y, x = np.zeros((PERIODS * 2, UNITS)), np.zeros((PERIODS * 2, UNITS))
        for at in range(1, PERIODS * 2):
            x[at] = 0.8 * y[at - 1] + random.normal(size=UNITS)
            y[at] = 0.6 * y[at - 1] + random.normal(size=UNITS)
        period, unit = np.indices(y.shape)
        past = lagged(y)
        kept = ~np.isnan(past)
        told = (unit[kept], period[kept], y[kept])
        alone.append(two_way(*told, x[kept][:, None]).p_value[0])
        beside.append(two_way(*told, np.column_stack([x[kept], past[kept]])).p_value[0])
    assert np.mean(np.array(alone) < 0.05) > 0.9
    assert np.mean(np.array(beside) < 0.05) <= 0.1


@pytest.mark.parametrize("units", [0, 1, 4])
def test_too_few_units_say_nothing(units: int) -> None:
    unit, period = (each.ravel() for each in np.meshgrid(np.arange(units), np.arange(6)))
    told = two_way(unit, period, np.ones(len(unit)), np.ones((len(unit), 1)))
    assert not told.known
    assert told.units == units


def test_a_column_that_is_only_a_level_says_nothing() -> None:
    unit, period, y, _ = panel(3)
    assert not two_way(unit, period, y, unit.astype(float)[:, None]).known
    assert not two_way(unit, period, y, period.astype(float)[:, None]).known


def test_two_columns_that_are_one_say_nothing() -> None:
    unit, period, y, x = panel(4)
    assert not two_way(unit, period, y, np.column_stack([x, 2 * x])).known


def test_lagged_keeps_units_apart() -> None:
    told = lagged([[1.0, 10.0], [2.0, 20.0], [3.0, 30.0]])
    assert np.isnan(told[0]).all()
    assert told[1:].tolist() == [[1.0, 10.0], [2.0, 20.0]]
