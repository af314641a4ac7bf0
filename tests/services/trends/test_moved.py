"""Numbers of a course become estimates of a metric: in its unit, within its scale, on its days."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.loop.measure.catalogue import metric_of
from unisono.loop.measure.movement import Steps, step_of
from unisono.model.question import Grain
from unisono.services.trends.moved import InUnit
from unisono.stats.series.course import Course
from unisono.stats.series.cusum import Shift
from unisono.stats.series.drift import Drift
from unisono.stats.series.watch import Odd, Watched

FIRST = step_of(date(2026, 1, 1), "day")


def unit(slug: str, *, days: int = 60, grain: Grain = "day", first: int = FIRST) -> InUnit:
    step = first + np.arange(days)
    course = Course.of(step, np.linspace(0.2, 0.4, days), np.full(days, 0.01))
    return InUnit(metric_of(slug), Steps(course, grain, np.full(days, 7.0)))


def watched(**told: object) -> Watched:
    return Watched(noise=np.full(60, 0.04), level=np.zeros(60), **told)  # type: ignore[arg-type]


def shift(at: int, before: float, after: float, error: float = 0.01) -> Shift:
    return Shift(FIRST + at, FIRST + at - 2, FIRST + at + 1, FIRST + at + 5, before, after, error)


def test_a_change_has_its_days_its_rows_and_its_way() -> None:
    (found,) = unit("csat").changes(watched(shifts=(shift(20, 0.8, 0.6),)))
    assert (found.day, found.first, found.last, found.known) == (
        date(2026, 1, 21),
        date(2026, 1, 19),
        date(2026, 1, 22),
        date(2026, 1, 26),
    )
    assert (found.before.value, found.after.value) == (0.8, 0.6)
    assert (found.before.n, found.after.n) == (20 * 7, 40 * 7), "the rows on either side"
    assert found.difference.value == pytest.approx(-0.2)
    assert found.difference.low == pytest.approx(-0.2 - 1.96 * 0.01, abs=1e-4)
    assert found.difference.high == pytest.approx(-0.2 + 1.96 * 0.01, abs=1e-4)
    assert not found.better


def test_of_several_changes_each_has_the_rows_of_its_own_stretch() -> None:
    found = unit("csat").changes(watched(shifts=(shift(10, 0.8, 0.6), shift(40, 0.6, 0.9))))
    assert [(each.before.n, each.after.n) for each in found] == [(70, 210), (210, 140)]
    assert [each.better for each in found] == [False, True]
    assert unit("csat").changes(watched()) == []


@pytest.mark.parametrize(
    ("slug", "better"), [("csat", False), ("aht", True), ("churn", True), ("nps", False)]
)
def test_less_is_better_where_the_metric_says_so(slug: str, better: bool) -> None:
    (found,) = unit(slug).changes(watched(shifts=(shift(20, 0.8, 0.6),)))
    assert found.better == better
    drift = unit(slug).drift(watched(drift=Drift(FIRST, FIRST + 50, -0.1, 0.01)))
    assert drift is not None
    assert drift.better == better


def test_an_odd_day_has_what_was_to_be_expected_of_it() -> None:
    odd = Odd(FIRST + 9, 0.9, 0.5, 6.0)
    (found,) = unit("csat").odd(watched(odd=(odd,)))
    assert found.day == date(2026, 1, 10)
    assert (found.value.value, found.value.low, found.value.n) == (0.9, None, 7)
    assert found.expected.value == 0.5
    assert found.expected.low == pytest.approx(0.5 - 1.96 * 0.2, abs=1e-3)
    assert found.better


def test_no_drift_is_none() -> None:
    assert unit("csat").drift(watched()) is None


def test_a_drift_may_be_larger_than_the_scale_is_wide() -> None:
    found = unit("csat").drift(watched(drift=Drift(FIRST, FIRST + 50, -0.95, 0.1)))
    assert found is not None
    assert found.moved.low is not None
    assert found.moved.low < -1, "a difference is not kept within a share's ends"
    assert found.moved.n == 51 * 7
    assert (found.first, found.last) == (date(2026, 1, 1), date(2026, 2, 20))


@given(st.floats(-5, 5), st.floats(0, 3))
def test_shares_stay_shares(value: float, error: float) -> None:
    found = unit("csat").estimate(value, error, 10)
    assert found.value is not None
    assert found.low is not None
    assert found.high is not None
    assert 0 <= found.low <= found.value <= found.high <= 1
    assert found.unit == "share"


@given(st.floats(-500, 500), st.floats(0, 300))
def test_points_stay_between_their_ends_and_seconds_go_on(value: float, error: float) -> None:
    points = unit("nps").estimate(value, error, 10)
    assert -100 <= (points.low or 0) <= (points.value or 0) <= (points.high or 0) <= 100
    seconds = unit("aht").estimate(value, error, 10)
    assert seconds.value == value
    assert seconds.low == pytest.approx(value - 1.959964 * error, abs=1e-3)


def test_without_an_error_there_are_no_bounds() -> None:
    found = unit("nps").estimate(12.0, None, 3)
    assert (found.value, found.low, found.high, found.n) == (12.0, None, None, 3)


@pytest.mark.parametrize(
    ("grain", "day"),
    [("day", date(2026, 1, 21)), ("week", date(2026, 5, 18)), ("month", date(2027, 9, 1)),
     ("quarter", date(2031, 1, 1))],
)  # fmt: skip
def test_steps_are_days_of_their_grain(grain: Grain, day: date) -> None:
    first = step_of(date(2026, 1, 1), grain)
    told = Shift(first + 20, first + 20, first + 20, first + 21, 0.2, 0.4, 0.01)
    (found,) = unit("csat", grain=grain, first=first).changes(watched(shifts=(told,)))
    assert found.day == found.first == found.last == day
    assert found.known > found.day
