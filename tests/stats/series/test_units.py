"""Another unit, another sign, another beginning: the same course must be told the same of."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stats.series.drawn import courses, later, rescaled
from unisono.stats.series.course import Course
from unisono.stats.series.cusum import shifts
from unisono.stats.series.drift import drift_of
from unisono.stats.series.forecast import foresee
from unisono.stats.series.robust import noise_of, remembered, rough_scale, weights_of
from unisono.stats.series.season import season_of
from unisono.stats.series.watch import Watched, watch

POWERS = st.integers(-8, 12).map(lambda power: 2.0**power)  # exact in binary: nothing is lost in scaling
MANY = settings(max_examples=40)


def dates(found: Watched) -> list[tuple[int, int, int, int]]:
    return [(shift.step, shift.first, shift.last, shift.found) for shift in found.shifts]


@MANY
@given(courses(), POWERS)
def test_what_moved_does_not_hang_on_the_unit(course: Course, times: float) -> None:
    plain, scaled = watch(course), watch(rescaled(course, times=times))
    assert dates(scaled) == dates(plain)
    assert [odd.step for odd in scaled.odd] == [odd.step for odd in plain.odd]
    assert scaled.why == plain.why
    for one, other in zip(plain.shifts, scaled.shifts, strict=True):
        assert other.difference == pytest.approx(times * one.difference, rel=1e-6)
        assert other.error == pytest.approx(times * one.error, rel=1e-6)
    assert scaled.noise == pytest.approx(times * times * plain.noise, rel=1e-6)


@MANY
@given(courses())
def test_upside_down_it_moved_the_other_way(course: Course) -> None:
    plain, turned = watch(course), watch(rescaled(course, times=-1.0))
    assert dates(turned) == dates(plain)
    assert [-odd.distance for odd in turned.odd] == pytest.approx([odd.distance for odd in plain.odd])
    assert [-shift.difference for shift in turned.shifts] == pytest.approx(
        [shift.difference for shift in plain.shifts]
    )


@MANY
@given(courses(), st.integers(-64, 64))
def test_another_zero_changes_no_difference(course: Course, plus: int) -> None:
    plain, moved = watch(course), watch(rescaled(course, plus=float(plus)))
    assert dates(moved) == dates(plain)
    for one, other in zip(plain.shifts, moved.shifts, strict=True):
        assert other.difference == pytest.approx(one.difference, abs=1e-6)
        assert other.before == pytest.approx(one.before + plus, abs=1e-6)
    assert moved.level == pytest.approx(plain.level + plus, abs=1e-6)


@MANY
@given(courses(), st.integers(-50, 50))
def test_weeks_later_it_is_the_same_weeks_later(course: Course, weeks: int) -> None:
    plain, moved = watch(course), watch(later(course, 7 * weeks))
    assert dates(moved) == [tuple(each + 7 * weeks for each in one) for one in dates(plain)]
    assert moved.season.cycle == pytest.approx(plain.season.cycle)
    assert [odd.step for odd in moved.odd] == [odd.step + 7 * weeks for odd in plain.odd]


@MANY
@given(courses(), POWERS, st.integers(-20, 20))
def test_a_forecast_is_in_the_unit_of_its_course(course: Course, times: float, plus: int) -> None:
    other = rescaled(course, times=times, plus=times * plus)
    one, two = foresee(course, watch(course), horizon=14), foresee(other, watch(other), horizon=14)
    assert (one is None) == (two is None)
    if one is None or two is None:
        return
    here, there = one.over(np.ones(14)), two.over(np.ones(14))
    assert there == pytest.approx([times * (each + plus) for each in here], rel=1e-5, abs=1e-5 * times)
    assert (two.trend, two.checked, two.held) == (one.trend, one.checked, one.held)


@MANY
@given(courses(gaps=False), POWERS)
def test_a_drift_is_in_the_unit_of_its_course(course: Course, times: float) -> None:
    tilted = course.value + 0.05 * course.step
    one, two = (
        drift_of(course.step, each * tilted, each * each * course.variance, since=0) for each in (1.0, times)
    )
    assert (one is None) == (two is None)
    if one is not None and two is not None:
        assert (two.first, two.last) == (one.first, one.last)
        assert two.moved == pytest.approx(times * one.moved)
        assert two.p_value == pytest.approx(one.p_value)


@given(courses(), POWERS, st.integers(-20, 20))
def test_a_season_grows_with_its_unit_and_not_with_its_zero(course: Course, times: float, plus: int) -> None:
    plain = season_of(course, cycle=7, year=0)
    other = season_of(rescaled(course, times=times, plus=times * plus), cycle=7, year=0)
    assert other.cycle == pytest.approx(times * plain.cycle, rel=1e-5, abs=1e-6 * times)


@given(st.lists(st.floats(-1e3, 1e3), min_size=20, max_size=60), POWERS)
def test_noise_is_squared_like_its_unit(residual: list[float], times: float) -> None:
    told, variance = np.array(residual), np.full(len(residual), 0.5)
    plain, scaled = noise_of(told, variance), noise_of(times * told, times * times * variance)
    assert scaled == pytest.approx(times * times * plain, rel=1e-6)


@given(st.lists(st.floats(-1e3, 1e3), min_size=1, max_size=40), POWERS, st.randoms(use_true_random=False))
def test_a_rough_scale_knows_no_order(values: list[float], times: float, random: object) -> None:
    told = np.array(values)
    shuffled = told.copy()
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert rough_scale(shuffled) == rough_scale(told) == rough_scale(-told)
    assert rough_scale(times * told) == pytest.approx(times * rough_scale(told))


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=40))
def test_weights_are_shares_and_fall_with_distance(values: list[float]) -> None:
    distance = np.array(sorted(values, key=abs))
    weights = weights_of(distance)
    assert ((weights > 0) & (weights <= 1)).all()
    assert (np.diff(weights) <= 0).all()
    assert weights_of(-distance).tolist() == weights.tolist()


@given(st.lists(st.floats(-10, 10), min_size=2, max_size=200), POWERS)
def test_memory_is_a_share_below_one(values: list[float], times: float) -> None:
    distance = np.array(values)
    found = remembered(distance, np.ones(distance.size - 1))
    assert 0 <= found <= 0.8
    assert remembered(-distance, np.ones(distance.size - 1)) == pytest.approx(found)
    assert remembered(distance, np.full(distance.size - 1, 2.0)) == 0, "no two of them are neighbours"


@MANY
@given(courses(), st.floats(0.0, 0.79), st.floats(0.0, 0.79))
def test_the_longer_noise_lasts_the_surer_an_alarm_must_be(course: Course, one: float, other: float) -> None:
    less, more = sorted((one, other))
    alarms = [shifts(course.step, course.value, course.variance, memory=memory) for memory in (less, more)]
    if alarms[1]:
        assert alarms[0], "what is found in spite of memory is found without"
        assert alarms[0][0].found <= alarms[1][0].found
