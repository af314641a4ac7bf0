"""Numbers of a course as estimates of a metric: its unit, its ends, its rows, its better side."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.loop.measure.catalogue import metric_of
from unisono.loop.measure.clock import day_number
from unisono.loop.measure.movement import Steps
from unisono.services.trends.moved import InUnit, Movement
from unisono.stats.series.course import Course
from unisono.stats.series.watch import Watched, watch

FIRST = date(2026, 1, 1)
DAYS = 120


def steps(value: np.ndarray, variance: float = 1.0, rows: int = 40) -> Steps:
    step = day_number(FIRST) + np.arange(value.size)
    return Steps(
        Course.of(step, value, np.full(value.size, variance)), "day", np.full(value.size, float(rows))
    )


def moved(slug: str, value: np.ndarray, variance: float = 1.0) -> tuple[InUnit, Watched]:
    told = steps(value, variance)
    return InUnit(metric_of(slug), told), watch(told.course, cycle=told.cycle, year=told.year)


def fallen(at: int = 60, size: float = 10.0) -> np.ndarray:
    noise = np.random.default_rng(1).normal(0, 1, DAYS)
    return 40 + noise - size * (np.arange(DAYS) >= at)


def test_a_change_is_dated_in_days_and_counted_in_rows() -> None:
    unit, watched = moved("nps", fallen())
    (change,) = unit.changes(watched)
    assert change.day == FIRST + timedelta(days=60)
    assert change.first <= change.day <= change.last
    assert (change.before.n, change.after.n) == (60 * 40, 60 * 40)
    assert change.before.value == pytest.approx(40, abs=0.5)
    assert change.difference.value == pytest.approx(-10, abs=0.7)
    assert change.difference.unit == "points"


@pytest.mark.parametrize(("slug", "better"), [("nps", False), ("aht", True)])
def test_a_fall_is_bad_or_good_as_the_metric_says(slug: str, better: bool) -> None:
    unit, watched = moved(slug, fallen())
    (change,) = unit.changes(watched)
    assert change.better is better


def test_two_changes_count_their_own_rows() -> None:
    value = fallen(40) + 20.0 * (np.arange(DAYS) >= 80)
    unit, watched = moved("nps", value)
    first, second = unit.changes(watched)
    assert first.after.n == second.before.n == 40 * 40
    assert (first.better, second.better) == (False, True)


def test_an_odd_day_is_held_against_what_was_expected_of_it() -> None:
    value = fallen(size=0.0)
    value[50] += 12
    unit, watched = moved("nps", value)
    (odd,) = unit.odd(watched)
    assert odd.day == FIRST + timedelta(days=50)
    assert odd.value.n == 40
    assert odd.expected.low is not None
    assert odd.expected.high is not None
    assert odd.expected.low < 40 < odd.expected.high
    assert odd.value.value is not None
    assert odd.value.value > odd.expected.high
    assert odd.better


def test_a_slow_drift_is_told_with_how_far_it_went() -> None:
    days = np.arange(DAYS)
    value = 40 + 0.012 * days + np.random.default_rng(2).normal(0, 0.2, DAYS)
    unit, _ = moved("nps", value, variance=0.04)
    from unisono.stats.series.drift import Drift

    drift = unit.drift(Watched(drift=Drift(day_number(FIRST), day_number(FIRST) + 119, 1.4, 0.1)))
    assert drift is not None
    assert (drift.first, drift.last) == (FIRST, FIRST + timedelta(days=119))
    assert drift.moved.low == pytest.approx(1.4 - 1.96 * 0.1, abs=1e-3)
    assert drift.moved.n == DAYS * 40
    assert drift.better
    assert unit.drift(Watched()) is None


@given(st.floats(-3, 3), st.floats(0, 5))
def test_a_share_stays_within_what_a_share_can_be(value: float, error: float) -> None:
    estimate = InUnit(metric_of("csat"), steps(np.full(3, 0.5))).estimate(value, error, 10)
    assert estimate.value is not None
    assert estimate.low is not None
    assert estimate.high is not None
    assert 0 <= estimate.low <= estimate.value <= estimate.high <= 1


@given(st.floats(-500, 500), st.floats(0, 500))
def test_nps_stays_between_its_ends_and_seconds_have_none(value: float, error: float) -> None:
    nps = InUnit(metric_of("nps"), steps(np.full(3, 10.0))).estimate(value, error, 10)
    assert -100 <= (nps.low or 0.0) <= (nps.high or 0.0) <= 100
    aht = InUnit(metric_of("aht"), steps(np.full(3, 10.0))).estimate(value, error, 10)
    assert aht.value == value


def test_a_difference_may_be_twice_as_large_as_any_value() -> None:
    unit = InUnit(metric_of("nps"), steps(np.full(3, 10.0)))
    assert unit.estimate(-150.0, 10.0, 10, bounded=False).value == -150.0


def test_without_error_there_are_no_bounds() -> None:
    estimate = InUnit(metric_of("nps"), steps(np.full(3, 10.0))).estimate(30.0, None, 10)
    assert (estimate.low, estimate.high) == (None, None)
    assert estimate.method == "cusum"


def test_nothing_told_is_nothing_found() -> None:
    empty = Movement("nps", "day")
    assert (empty.changes, empty.odd, empty.drift, empty.forecast) == ((), (), None, ())
    assert (empty.since, empty.until, empty.checked) == (None, None, 0)
