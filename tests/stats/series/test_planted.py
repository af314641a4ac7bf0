"""Changes are found where they were planted, and edges say nothing that isn't there."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stats.series.drawn import SEEDS, courses, planted
from unisono.stats.series.course import Course
from unisono.stats.series.cusum import CLIP, STANDS, WARM_UP, shifts
from unisono.stats.series.drift import DISTANCE, LEAST, drift_of
from unisono.stats.series.watch import LEAST as LEAST_WATCHED
from unisono.stats.series.watch import ODD, expected_false, watch

MANY = settings(max_examples=40)


@MANY
@given(SEEDS, st.integers(60, 180), st.sampled_from([-4.0, -3.0, 3.0, 4.0]))
def test_a_planted_change_is_found_dated_and_measured(seed: int, at: int, by: float) -> None:
    found = watch(planted(240, {at: by}, seed=seed), year=0).shifts
    near = [shift for shift in found if abs(shift.step - at) <= 4]
    assert len(near) == 1
    assert near[0].difference == pytest.approx(by, abs=1.2)
    assert np.sign(near[0].difference) == np.sign(by)


@pytest.mark.parametrize("week", [0.0, 1.0, 3.0])
@pytest.mark.parametrize("by", [-3.0, 3.0])
def test_a_week_hides_no_change(week: float, by: float) -> None:
    found = watch(planted(210, {120: by}, seed=4, week=week), year=0)
    assert any(shift.first <= 120 <= shift.last for shift in found.shifts)
    assert found.season.cycle.size == (7 if week else found.season.cycle.size)


def test_the_interval_of_the_date_holds_it_as_often_as_it_says() -> None:
    """90 % is stated; of 150 planted changes."""
    held = total = 0
    for seed in range(150):
        for shift in shifts(*_parts(planted(200, {110: 2.0}, seed=seed))):
            if abs(shift.step - 110) < 30:
                held, total = held + (shift.first <= 110 <= shift.last), total + 1
    assert total >= 140
    assert 0.84 <= held / total <= 0.99, held / total


def test_the_error_of_its_size_is_its_spread() -> None:
    off = [
        (shift.difference - 3.0) / shift.error
        for seed in range(120)
        for shift in shifts(*_parts(planted(200, {110: 3.0}, seed=seed)))
        if abs(shift.step - 110) < 6
    ]
    assert len(off) >= 110
    assert 0.8 <= float(np.std(off)) <= 1.25


def test_a_staircase_has_as_many_steps_as_were_built() -> None:
    found = shifts(*_parts(planted(400, {100: 4.0, 200: 4.0, 300: -8.0}, seed=2)))
    assert [abs(shift.step - at) <= 2 for shift, at in zip(found, (100, 200, 300), strict=True)] == [True] * 3
    assert [round(shift.difference) for shift in found] == [4, 4, -8]
    for before, after in pairwise(found):
        assert before.after == pytest.approx(after.before, abs=0.05), (
            "what came after one is what was before the next"
        )


@MANY
@given(courses())
def test_whatever_is_found_is_in_order_and_stands(course: Course) -> None:
    found = watch(course)
    steps = [shift.step for shift in found.shifts]
    assert steps == sorted(set(steps))
    assert set(steps) <= set(course.step.tolist())
    for shift in found.shifts:
        assert shift.first <= shift.step <= shift.last
        assert shift.error > 0
        assert abs(shift.difference) >= STANDS * shift.error
    for odd in found.odd:
        assert abs(odd.distance) > ODD
        assert 0 <= odd.p_value < 1e-4
        assert odd.step in course.step


@MANY
@given(SEEDS, st.integers(20, 180), st.sampled_from([-1e4, -100.0, 100.0, 1e3, 1e4, 1e5]))
def test_a_huge_outlier_is_odd_and_no_change_of_level(seed: int, at: int, size: float) -> None:
    course = planted(200, {}, seed=seed)
    value = course.value.copy()
    value[at] += size
    found = watch(Course.of(course.step, value, course.variance), year=0)
    assert at in {odd.step for odd in found.odd}
    assert not [shift for shift in found.shifts if abs(shift.step - at) <= 3]
    assert all(abs(shift.difference) < 5 for shift in found.shifts)


@pytest.mark.parametrize("value", [0.0, 7.0, -1e9, 1e-9])
def test_a_constant_never_moves(value: float) -> None:
    found = watch(Course.of(np.arange(200), np.full(200, value), np.ones(200)))
    assert (found.why, found.shifts, found.odd, found.drift) == ("flat", (), (), None)
    assert shifts(np.arange(200), np.full(200, value), np.ones(200)) == ()
    assert drift_of(np.arange(200), np.full(200, value), np.ones(200), since=0) is None


@pytest.mark.parametrize("size", range(4))
def test_hardly_a_value_is_no_course_to_watch(size: int) -> None:
    course = Course.of(np.arange(size), np.arange(size) * 1.0, np.ones(size))
    assert watch(course).why == "short"
    assert shifts(course.step, course.value, course.variance) == ()


@given(st.integers(0, WARM_UP), st.floats(-1e6, 1e6))
def test_a_level_that_is_not_known_yet_surprises_nobody(size: int, jump: float) -> None:
    value = np.where(np.arange(size) < size // 2, 0.0, jump)
    assert shifts(np.arange(size), value, np.ones(size)) == ()


def test_one_value_more_or_less_decides_whether_anything_is_said() -> None:
    value = np.random.default_rng(1).normal(0, 1, LEAST_WATCHED)
    for size, why in ((LEAST_WATCHED, ""), (LEAST_WATCHED - 1, "short")):
        assert watch(Course.of(np.arange(size), value[:size], np.ones(size))).why == why


@MANY
@given(SEEDS, st.floats(0.03, 0.2), st.sampled_from([-1, 1]))
def test_a_planted_drift_is_found_the_way_it_goes(seed: int, slope: float, way: int) -> None:
    step = np.arange(180)
    value = way * slope * step + np.random.default_rng(seed).normal(0, 1, 180)
    found = drift_of(step, value, np.ones(180), since=0)
    assert found is not None
    assert np.sign(found.moved) == way
    assert abs(found.moved) > DISTANCE * found.error
    assert found.last - found.first >= LEAST - 1
    assert abs(found.moved - way * slope * (found.last - found.first)) <= 5 * found.error


def test_nothing_before_the_present_level_counts_as_drift() -> None:
    step = np.arange(300)
    value = np.where(step < 200, -0.1 * step, 0.0)
    assert drift_of(step, value, np.full(300, 0.01), since=0) is not None
    assert drift_of(step, value, np.full(300, 0.01), since=200) is None


@given(st.floats(1.0, 400.0), st.floats(1.0, 400.0))
def test_fewer_steps_a_year_cry_wolf_less_often(one: float, other: float) -> None:
    less, more = sorted((one, other))
    assert expected_false(less) <= expected_false(more)
    assert all(0 < rate <= 0.25 for rate in expected_false(less))


def test_surprises_count_three_deviations_at_most() -> None:
    assert CLIP == 3.0
    value = np.tile([0.5, -0.5], 60)
    value[100:102] = 1e12
    assert shifts(np.arange(120), value, np.ones(120)) == (), "two of them are at most 5 of the 7 it takes"
    value[100:] = 1e12
    assert [shift.step for shift in shifts(np.arange(120), value, np.ones(120))] == [100]


def _parts(course: Course) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    return course.step, course.value, course.variance
