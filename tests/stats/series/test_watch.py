"""The whole watch: what is told of a course, and what of one of which nothing can be told."""

from __future__ import annotations

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stats.series.simulated import nps_company, remembering
from unisono.stats.series.course import Course
from unisono.stats.series.watch import FALSE_ODD, FALSE_SHIFTS, LEAST, expected_false, watch


def test_a_week_a_change_and_an_odd_day_are_told_apart() -> None:
    course = nps_company(3, shift=-2.0, at=200, outliers=False)
    value = course.value.copy()
    value[80] += 8 * np.sqrt(course.variance[80])
    found = watch(Course.of(course.step, value, course.variance))
    (shift,) = found.shifts
    assert shift.first <= 200 <= shift.last
    assert shift.difference < 0
    assert [odd.step for odd in found.odd] == [int(course.step[80])]
    assert found.odd[0].distance > 4
    assert found.odd[0].p_value < 1e-4
    assert found.season.cycle.size == 7
    assert found.method == "cusum+week"


def test_the_days_after_a_change_are_not_odd() -> None:
    found = watch(nps_company(5, shift=-4.0, at=200, outliers=False))
    assert found.shifts
    assert not [odd for odd in found.odd if abs(odd.step - 200) < 30]


@pytest.mark.parametrize("size", [0, 1, LEAST - 1])
def test_too_short_a_course_says_so(size: int) -> None:
    found = watch(Course.of(np.arange(size), np.arange(size, dtype=float), np.ones(size)))
    assert found.why == "short"
    assert (found.shifts, found.odd, found.drift) == ((), (), None)


def test_a_course_that_never_varies_says_so() -> None:
    assert watch(Course.of(np.arange(90), np.full(90, 7.0), np.zeros(90))).why == "flat"


def test_a_course_of_weeks_has_no_weekly_season() -> None:
    rng = np.random.default_rng(4)
    value = rng.normal(0, 1, 104) + 2.5 * (np.arange(104) >= 60)
    found = watch(Course.of(np.arange(104), value, np.ones(104)), cycle=0, year=52.18)
    assert [abs(shift.step - 60) <= 2 for shift in found.shifts] == [True]
    assert found.season.cycle.size == 0


def test_noise_beyond_chance_is_learnt_from_the_days() -> None:
    """Days that differ by more than their answers explain don't make changes of it."""
    rng = np.random.default_rng(5)
    found = watch(Course.of(np.arange(365), rng.normal(0, 1, 365), np.full(365, 0.04)))
    assert found.shifts == ()
    assert float(np.median(found.noise)) == pytest.approx(1, rel=0.2)


@pytest.mark.parametrize("rho", [0.3, 0.6])
def test_noise_that_lasts_is_no_change(rho: float) -> None:
    alarms = [len(watch(remembering(seed, rho)).shifts) for seed in range(40)]
    assert np.mean(alarms) <= FALSE_SHIFTS


@given(
    st.lists(st.floats(-1e6, 1e6), min_size=28, max_size=80),
    st.floats(0, 1e6),
    st.integers(1, 5),
)
def test_whatever_the_values_it_answers(values: list[float], variance: float, apart: int) -> None:
    course = Course.of(np.arange(len(values)) * apart, values, np.full(len(values), variance))
    found = watch(course)
    assert found.why in ("", "flat")
    assert np.isfinite(found.level).all()
    assert found.level.size == course.size
    for shift in found.shifts:
        assert course.step[0] <= shift.first <= shift.step <= shift.last <= course.step[-1]


def test_scale_and_place_of_the_unit_change_nothing() -> None:
    course = nps_company(8, shift=1.5, at=150)
    plain = watch(course)
    moved = watch(Course.of(course.step, 1e4 * course.value + 7e4, 1e8 * course.variance))
    assert [shift.step for shift in moved.shifts] == [shift.step for shift in plain.shifts]
    assert [odd.step for odd in moved.odd] == [odd.step for odd in plain.odd]


def test_the_stated_rates_are_for_a_year_of_days() -> None:
    assert expected_false(365.25) == (FALSE_SHIFTS, FALSE_ODD)
    weeks = expected_false(52.18)
    assert 0 < weeks[0] < FALSE_SHIFTS / 5


def test_a_year_takes_milliseconds() -> None:
    course = nps_company(1)
    watch(course)
    begun = time.process_time()
    for _ in range(10):
        watch(course)
    assert (time.process_time() - begun) / 10 < 0.1  # about 5 ms where nothing else runs
