"""A forecast widens, keeps its symmetry, and is made of what its steps weigh."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stats.series.drawn import courses
from unisono.stats.series.course import Course
from unisono.stats.series.forecast import LEAST, Forecast, foresee
from unisono.stats.series.watch import watch

MANY = settings(max_examples=30)


def told_of(course: Course, horizon: int = 28, **more: float) -> Forecast | None:
    return foresee(course, watch(course), horizon=horizon, **more)  # type: ignore[arg-type]


def half(found: Forecast, weight: np.ndarray) -> float:
    mean, low, high = found.over(weight)
    assert mean - low == pytest.approx(high - mean)
    return high - mean


def only(step: int, horizon: int = 28) -> np.ndarray:
    weight = np.zeros(horizon)
    weight[step] = 1.0
    return weight


@MANY
@given(courses())
def test_every_further_step_is_less_sure(course: Course) -> None:
    found = told_of(course)
    if found is None:
        return
    halves = [half(found, only(step)) for step in range(28)]
    assert all(later >= earlier - 1e-12 for earlier, later in pairwise(halves))
    assert halves[0] > 0


@MANY
@given(courses())
def test_doubt_is_a_covariance(course: Course) -> None:
    found = told_of(course)
    if found is None:
        return
    assert found.doubt == pytest.approx(found.doubt.T)
    assert np.linalg.eigvalsh(found.doubt).min() >= -1e-9 * np.abs(found.doubt).max()
    assert (found.noise > 0).all()
    assert np.isfinite(found.mean).all()
    assert 0 <= found.held <= found.checked


@MANY
@given(courses(), st.floats(0.01, 100.0))
def test_only_the_shares_of_weights_count(course: Course, times: float) -> None:
    found = told_of(course)
    if found is None:
        return
    weight = 1.0 + np.arange(28) % 7
    assert found.over(times * weight) == pytest.approx(found.over(weight))
    whole = found.over(np.ones(28))[0]
    parts = [found.over((np.arange(28) // 7 == week) * 1.0)[0] for week in range(4)]
    assert whole == pytest.approx(np.mean(parts)), "a month is the mean of its weeks"


@MANY
@given(courses(), st.floats(0.5, 0.99), st.floats(0.5, 0.99))
def test_the_surer_it_must_be_the_wider_it_is(course: Course, one: float, other: float) -> None:
    less, more = (told_of(course, level=level) for level in sorted((one, other)))
    if less is None or more is None:
        return
    assert half(less, np.ones(28)) <= half(more, np.ones(28)) + 1e-12
    assert less.held <= more.held
    assert less.mean == pytest.approx(more.mean) or less.trend != more.trend


@MANY
@given(courses(), st.integers(1, 27))
def test_a_shorter_look_ahead_says_of_its_steps_the_same_where_no_trend_is_chosen(
    course: Course, horizon: int
) -> None:
    short, long = told_of(course, horizon), told_of(course)
    assert (short is None) == (long is None)
    if short is None or long is None or short.trend or long.trend:
        return
    assert short.mean == pytest.approx(long.mean[:horizon])
    assert short.doubt == pytest.approx(long.doubt[:horizon, :horizon])
    assert short.step.tolist() == long.step[:horizon].tolist()


@given(courses())
def test_it_begins_on_the_day_after_the_last_one(course: Course) -> None:
    found = told_of(course, 3)
    if found is not None:
        assert found.step.tolist() == [int(course.step[-1]) + ahead for ahead in (1, 2, 3)]


@pytest.mark.parametrize("horizon", [0, -1, -100])
def test_no_look_ahead_is_no_forecast(horizon: int) -> None:
    course = Course.of(np.arange(100), np.random.default_rng(1).normal(0, 1, 100), np.ones(100))
    assert told_of(course, horizon) is None


@pytest.mark.parametrize("size", [0, 1, 2, LEAST - 1])
def test_of_few_values_nothing_is_foretold(size: int) -> None:
    course = Course.of(np.arange(size), np.random.default_rng(1).normal(0, 1, size), np.ones(size))
    assert told_of(course) is None


@pytest.mark.parametrize("level", [0.0, 1.0, -0.5, 2.0])
def test_an_impossible_sureness_is_refused(level: float) -> None:
    course = Course.of(np.arange(100), np.random.default_rng(1).normal(0, 1, 100), np.ones(100))
    with pytest.raises(ValueError, match="level"):
        told_of(course, level=level)


def test_an_outlier_on_the_last_day_hardly_moves_what_is_foretold() -> None:
    value = np.random.default_rng(3).normal(10, 1, 200)
    plain = told_of(Course.of(np.arange(200), value, np.ones(200)))
    value[-1] = 1e6
    thrown = told_of(Course.of(np.arange(200), value, np.ones(200)))
    assert plain is not None
    assert thrown is not None
    assert thrown.over(np.ones(28))[0] == pytest.approx(plain.over(np.ones(28))[0], abs=1.5)


def test_a_level_that_wanders_is_foretold_less_surely_than_one_that_stays() -> None:
    rng = np.random.default_rng(5)
    noise, steps = rng.normal(0, 1, 300), rng.normal(0, 0.25, 300)
    still, wanders = (
        told_of(Course.of(np.arange(300), noise + each, np.ones(300)))
        for each in (np.zeros(300), np.cumsum(steps))
    )
    assert still is not None
    assert wanders is not None
    assert half(wanders, only(27)) > 1.3 * half(still, only(27))
    assert half(wanders, np.ones(28)) > 2 * half(still, np.ones(28))
