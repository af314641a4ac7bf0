"""What comes back is found where it is, and nowhere else."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.stats.series.course import Course
from unisono.stats.series.season import Season, season_of

PHASES = np.array([1.0, 0.5, 0.0, 0.0, 0.0, -0.5, -1.0])


def noisy(days: int, seed: int = 1, *, season: np.ndarray = PHASES, noise: float = 0.3) -> Course:
    rng, day = np.random.default_rng(seed), np.arange(days)
    return Course.of(day, 5 + season[day % 7] + rng.normal(0, noise, days), np.full(days, noise**2))


def test_the_week_is_found() -> None:
    assert season_of(noisy(365), cycle=7, year=365.25).cycle == pytest.approx(PHASES, abs=0.12)


def test_a_change_of_level_and_outliers_leave_it_as_it_is() -> None:
    course = noisy(365)
    value = course.value + 4.0 * (course.step >= 200)
    value[::50] += 30.0
    found = season_of(Course.of(course.step, value, course.variance), cycle=7, year=0)
    assert found.cycle == pytest.approx(PHASES, abs=0.2)


def test_chance_is_no_season() -> None:
    kept = [
        season_of(noisy(365, seed, season=np.zeros(7)), cycle=7, year=0).cycle.size > 0 for seed in range(100)
    ]
    assert np.mean(kept) <= 0.05


def test_a_day_on_which_nobody_ever_answers_makes_no_season() -> None:
    course = noisy(365)
    open_days = course.step % 7 != 6
    closed = Course(course.step[open_days], course.value[open_days], course.variance[open_days])
    assert season_of(closed, cycle=7, year=0).cycle.size == 0


def test_too_short_a_course_has_none() -> None:
    assert season_of(noisy(27), cycle=7, year=365.25).cycle.size == 0
    assert season_of(noisy(365), cycle=0, year=0).cycle.size == 0


def yearly_company(days: int, seed: int = 2, *, step: float = 0.0) -> Course:
    rng, day = np.random.default_rng(seed), np.arange(days)
    value = np.sin(2 * np.pi * day / 365.25) + step * (day >= 500) + rng.normal(0, 0.3, days)
    return Course.of(day, value, np.full(days, 0.09))


def test_a_year_needs_two_of_them() -> None:
    assert not season_of(yearly_company(700), cycle=7, year=365.25).yearly
    assert season_of(yearly_company(760), cycle=7, year=365.25).yearly


def test_the_year_is_found() -> None:
    course = yearly_company(1_095)
    found = season_of(course, cycle=7, year=365.25)
    assert found.at(course.step) == pytest.approx(np.sin(2 * np.pi * course.step / 365.25), abs=0.12)


def test_a_known_change_is_not_taken_for_a_season() -> None:
    course = yearly_company(800, step=1.5)
    truth = np.sin(2 * np.pi * course.step / 365.25)
    unknowing, knowing = (
        season_of(course, cycle=7, year=365.25, levels=levels).at(course.step) for levels in ([], [500])
    )
    assert np.abs(knowing - truth).max() < 0.25
    assert np.abs(unknowing - truth).max() > 0.4


def test_a_season_of_nothing_moves_nothing() -> None:
    assert Season().at(np.arange(5)).tolist() == [0.0] * 5
    assert not Season().yearly


def test_answers_that_never_vary_have_no_season() -> None:
    flat = Course.of(np.arange(100), np.full(100, 3.0), np.zeros(100))
    assert season_of(flat, cycle=7, year=0).cycle.size == 0
