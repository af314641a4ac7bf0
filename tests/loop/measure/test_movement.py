"""Figures become a course and back: units, steps, days, weeks where days have too few."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from unisono.loop.measure.catalogue import METRICS, metric_of
from unisono.loop.measure.clock import day_number
from unisono.loop.measure.movement import adds_up, day_of, period_of, scale_of, step_of, steps_of
from unisono.model.estimate import Estimate
from unisono.model.question import GRAINS, Figure, Grain, Question
from unisono.stats.moments import Moments

MONDAY = date(2026, 6, 1)


def figure(day: date, moments: Moments, slug: str = "nps", grain: Grain = "day") -> Figure:
    facts: dict[str, object] = {"moments": moments, "period_start": day_number(day)}
    estimate = Estimate(None, None, None, moments.n, "points")
    return Figure(Question(slug, grain=grain), {}, day.isoformat(), estimate, "", facts)


def days(number: int, answers: list[int]) -> list[Figure]:
    return [figure(MONDAY + timedelta(days=day), Moments.of(answers)) for day in range(number)]


@pytest.mark.parametrize("grain", GRAINS)
def test_steps_rise_by_one_from_period_to_period_and_lead_back_to_their_first_day(grain: Grain) -> None:
    seen = sorted({step_of(MONDAY + timedelta(days=day), grain) for day in range(1_000)})
    assert np.diff(seen).tolist() == [1] * (len(seen) - 1)
    for step in seen:
        assert step_of(day_of(step, grain), grain) == step
        assert step_of(day_of(step, grain) - timedelta(days=1), grain) == step - 1


def test_weeks_begin_on_monday_as_everywhere() -> None:
    assert day_of(step_of(date(2026, 6, 7), "week"), "week") == MONDAY
    assert period_of(date(2026, 6, 7), "week") == "2026-W23"


def test_a_course_is_in_the_metrics_unit() -> None:
    told = steps_of(metric_of("nps"), days(30, [1, 1, 0, -1] * 5), "day")
    assert told.grain == "day"
    assert told.course.value.tolist() == [25.0] * 30
    assert told.course.variance[0] == pytest.approx(100**2 * Moments.of([1, 1, 0, -1]).spread / 20)  # type: ignore[operator]
    assert scale_of(metric_of("csat")) == 1.0


def test_days_of_few_answers_are_watched_by_week() -> None:
    told = steps_of(metric_of("nps"), days(28, [1, -1, 1]), "day")
    assert told.grain == "week"
    assert told.course.size == 4
    assert told.rows.tolist() == [21.0] * 4
    assert (told.cycle, told.year) == (0, 52.18)
    assert told.course.value.tolist() == pytest.approx([100 / 3] * 4)


def test_days_without_answers_are_left_out_and_never_zero() -> None:
    figures = [each for place, each in enumerate(days(30, [1] * 20)) if place != 7]
    told = steps_of(metric_of("nps"), figures, "day")
    assert told.course.size == 29
    assert step_of(MONDAY + timedelta(days=7), "day") not in told.course.step
    assert steps_of(metric_of("nps"), [figure(MONDAY, Moments())], "day").course.size == 0


def test_days_of_more_answers_are_surer() -> None:
    figures = [
        figure(MONDAY, Moments.of([1, -1] * 50)),
        figure(MONDAY + timedelta(days=1), Moments.of([1, -1] * 5)),
    ]
    variance = steps_of(metric_of("nps"), figures, "day").course.variance
    assert variance[1] == pytest.approx(10 * variance[0])


def test_two_equal_answers_are_not_certain() -> None:
    figures = [*days(30, [1, -1] * 10), figure(MONDAY + timedelta(days=31), Moments.of([1, 1]))]
    assert steps_of(metric_of("nps"), figures, "day").course.variance[-1] > 1_000


def test_coming_days_have_as_many_rows_as_their_like() -> None:
    quiet = [
        figure(MONDAY + timedelta(days=day), Moments.of([1, -1] * (5 if day % 7 == 6 else 20)))
        for day in range(70)
    ]
    told = steps_of(metric_of("nps"), quiet, "day")
    assert told.ahead(7).tolist() == [40.0] * 6 + [10.0]


def test_what_is_of_the_whole_period_does_not_add_up() -> None:
    assert not any(adds_up(metric) for metric in METRICS if metric.per)
    assert adds_up(metric_of("aht"))
    assert not adds_up(metric_of("churn"))
