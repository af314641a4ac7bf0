"""Steps that climb: on hills whose top is known, and fits that once ran to and fro for ever."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.special import expit

from unisono.stats.fitting.calibration import PRIOR, platt
from unisono.stats.fitting.climbing import HALVINGS, climbing
from unisono.stats.fitting.panel import Panel, fit_share

START = np.array([3.0, -1.0])


def hill(at: np.ndarray) -> float:
    """Highest at the origin, the same all around."""
    return -float(at @ at)


@pytest.mark.parametrize("part", [0.1, 1.0, 1.9])
def test_a_step_that_climbs_is_taken_whole(part: float) -> None:
    step = -part * START
    assert climbing(hill, START, step, farthest=99.0).tolist() == step.tolist()


@pytest.mark.parametrize(("times", "halvings"), [(2.1, 1), (3.9, 1), (4.1, 2), (100.0, 6)])
def test_one_that_leaps_past_the_top_is_halved_until_it_does_not(times: float, halvings: int) -> None:
    """From a to a − t·a the hill isn't lower as long as t is 2 at most."""
    step = climbing(hill, START, -times * START, farthest=1e9)
    assert step == pytest.approx(-times * START / 2**halvings)
    assert hill(START + step) >= hill(START)


@pytest.mark.parametrize("farthest", [0.5, 1.0, 100.0])
def test_none_goes_farther_than_it_may_and_all_keep_their_direction(farthest: float) -> None:
    step = climbing(lambda at: float(at.sum()), START, np.array([8.0, 2.0]), farthest=farthest)
    assert step[0] == min(farthest, 8.0)
    assert step[1] == pytest.approx(step[0] / 4)


def test_at_the_top_no_step_is_one() -> None:
    top = np.zeros(2)
    assert climbing(hill, top, np.zeros(2), farthest=1.0).tolist() == [0.0, 0.0]
    away = climbing(hill, top, np.array([1.0, 0.0]), farthest=1.0)
    assert abs(away).max() <= 2.0**-HALVINGS * 2


def wild(seed: int) -> tuple[Panel, float]:
    """Groups that differ very much, of a few rows or of thousands, hardly shrunk or much."""
    random = np.random.default_rng(seed)
    cells, columns, periods = (int(random.integers(low, high)) for low, high in ((2, 30), (1, 12), (1, 13)))
    x = random.integers(0, 2, (cells, columns)).astype(float)
    w = np.floor(random.gamma(0.3, 1, (cells, periods)) * 10 ** random.uniform(0, 5)) + 1
    eta = random.normal(0, 4) + x @ random.normal(0, 10 ** random.uniform(-1, 1), columns)
    y = random.binomial(w.astype(int), np.tile(expit(eta)[:, None], (1, periods))).astype(float)
    return Panel(x, y, w), float(10 ** random.uniform(-2, 2))


def test_however_much_groups_differ_a_fit_of_shares_arrives() -> None:
    """At the top the slope is nought: of each column, Σ (y − w·p)·x = λ·b. It was missed by 1 in 100."""
    for seed in range(300):
        panel, penalty = wild(seed)
        found = fit_share(panel, penalty)
        left = panel.y - panel.w * found.expected(panel.x)
        columns = panel.x.shape[1]
        own = panel.x.T @ left.sum(axis=1) - penalty * found.theta[1 : 1 + columns]
        by_period = left.sum(axis=0) - penalty * found.theta[1 + columns :]
        reach = 1e-4 * max(1.0, float(np.sqrt(panel.rows)))
        assert abs(np.concatenate([own, by_period])).max() < reach, seed


@pytest.mark.parametrize("start", [-20.0, -5.0, 0.0, 5.0, 20.0])
def test_wherever_it_begins_it_ends_in_the_same_place(start: float) -> None:
    panel, penalty = wild(3)
    size = 1 + panel.x.shape[1] + panel.y.shape[1]
    told = fit_share(panel, penalty, np.full(size, start))
    assert told.expected(panel.x) == pytest.approx(fit_share(panel, penalty).expected(panel.x), abs=1e-6)


def test_however_bold_a_forecast_its_calibration_arrives() -> None:
    """At the top Σ (y − w·p) = prior · shift, and weighed by the forecast = prior · (stretch − 1)."""
    for seed in range(300):
        random = np.random.default_rng(seed)
        eta = random.normal(random.normal(0, 3), 10 ** random.uniform(-1, 1.2), random.integers(1, 60))
        w = np.floor(random.gamma(0.5, 1, len(eta)) * 10 ** random.uniform(0, 5))
        y = random.binomial(w.astype(int), expit(random.normal(0, 3) + random.normal(1, 2) * eta))
        shift, stretch = platt(eta, y.astype(float), w)
        left = y - w * expit(shift + stretch * eta)
        slope = np.array([left.sum() - PRIOR * shift, left @ eta - PRIOR * (stretch - 1)])
        assert abs(slope).max() < 1e-3 * max(1.0, float(np.sqrt(w.sum()))), seed


def test_a_forecast_far_too_bold_is_drawn_in() -> None:
    """Said 99.9 in 100 and 1 in 1,000; it came 60 and 40 times in 100: a stretch of 0.405 / 6.9."""
    eta = np.array([-6.9, 6.9])
    shift, stretch = platt(eta, np.array([40_000.0, 60_000.0]), np.array([1e5, 1e5]))
    assert shift == pytest.approx(0.0, abs=1e-3)
    assert stretch == pytest.approx(np.log(0.6 / 0.4) / 6.9, rel=1e-3)
