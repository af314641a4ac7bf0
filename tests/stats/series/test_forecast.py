"""What comes lies where it was foretold as often as was said; a trend only where it helps."""

from __future__ import annotations

import numpy as np
import pytest

from tests.stats.series.simulated import nps_company, wandering
from unisono.stats.precision import quantile
from unisono.stats.series.course import Course
from unisono.stats.series.forecast import Forecast, foresee
from unisono.stats.series.watch import Watched, watch


def told_of(course: Course, *, horizon: int = 60, **more: object) -> Forecast:
    found = foresee(course, watch(course), horizon=horizon, **more)  # type: ignore[arg-type]
    assert found is not None
    return found


def test_the_steps_that_follow_are_foretold() -> None:
    course = nps_company(1)
    found = told_of(course, horizon=30)
    assert found.step.tolist() == list(range(int(course.step[-1]) + 1, int(course.step[-1]) + 31))
    assert found.mean.size == found.noise.size == 30
    assert found.doubt.shape == (30, 30)
    assert found.method == "local_level"


def test_the_week_goes_on() -> None:
    day = np.arange(210)
    season = np.array([3.0, 0, 0, 0, 0, 0, -3.0])
    value = 10 + season[day % 7] + np.random.default_rng(2).normal(0, 0.3, 210)
    found = told_of(Course.of(day, value, np.full(210, 0.09)), horizon=14)
    assert found.mean == pytest.approx(10 + season[found.step % 7], abs=0.4)


def test_it_starts_from_the_present_level_and_not_from_that_of_last_year() -> None:
    day = np.arange(365)
    value = np.where(day < 300, 10.0, 4.0) + np.random.default_rng(3).normal(0, 1, 365)
    mean, low, high = told_of(Course.of(day, value, np.ones(365))).over(np.ones(60))
    assert mean == pytest.approx(4, abs=0.7)
    assert low < mean < high


def test_farther_is_less_sure_and_a_month_is_surer_than_a_day() -> None:
    seen, _ = wandering(4, 0.01, days=365, ahead=60)
    found = told_of(seen)
    doubt = np.diagonal(found.doubt)
    assert (np.diff(doubt) > 0).all()
    first = np.zeros(60)
    first[0] = 1
    day, month = found.over(first), found.over(np.concatenate([np.ones(30), np.zeros(30)]))
    assert month[2] - month[1] < day[2] - day[1]


def test_days_of_many_answers_are_surer() -> None:
    course = nps_company(5)
    few, many = (told_of(course, horizon=7, noise=np.full(7, each)).over(np.ones(7)) for each in (0.1, 0.001))
    assert many[2] - many[1] < few[2] - few[1]


def test_a_lower_level_is_narrower_and_an_impossible_one_refused() -> None:
    course = nps_company(6)
    wide, narrow = (told_of(course, level=level).over(np.ones(60)) for level in (0.95, 0.8))
    assert narrow[2] - narrow[1] < wide[2] - wide[1]
    with pytest.raises(ValueError, match="level"):
        told_of(course, level=1.5)


def test_nothing_is_foretold_of_what_can_not_be_watched() -> None:
    short = Course.of(np.arange(10), np.arange(10.0), np.ones(10))
    assert foresee(short, watch(short), horizon=5) is None
    assert foresee(nps_company(1), watch(nps_company(1)), horizon=0) is None
    assert foresee(nps_company(1), Watched(why="flat"), horizon=5) is None


def test_a_trend_is_believed_where_it_foretold_better() -> None:
    rising = [told_of(wandering(seed, 0, days=365, ahead=1, slope=0.02)[0]).trend for seed in range(20)]
    level = [told_of(wandering(seed, 0, days=365, ahead=1)[0]).trend for seed in range(20)]
    assert np.mean(rising) >= 0.9
    assert np.mean(level) <= 0.15
    assert told_of(wandering(0, 0, days=365, ahead=1, slope=0.02)[0]).method == "local_level+damped_trend"


def test_a_damped_trend_stops_somewhere() -> None:
    seen, _ = wandering(1, 0, days=365, ahead=1, slope=0.05)
    near, far = told_of(seen, horizon=20), told_of(seen, horizon=400)
    assert abs(far.mean[-1] - far.mean[-8]) < abs(near.mean[7] - near.mean[0])


def test_it_says_how_often_it_would_have_been_right() -> None:
    held = checked = 0
    for seed in range(20):
        found = told_of(nps_company(seed, outliers=False))
        held, checked = held + found.held, checked + found.checked
    assert checked > 1_000
    assert 0.92 <= held / checked <= 0.98


@pytest.mark.parametrize("wander", [0.0, 1e-3, 1e-2])
@pytest.mark.parametrize("level", [0.95, 0.8])
def test_coming_days_lie_within_as_often_as_said(wander: float, level: float) -> None:
    """80 companies, 60 days ahead each: within three points of what is stated."""
    held = total = 0
    for seed in range(80):
        seen, came = wandering(1_000 + seed, wander, days=365, ahead=60)
        found = told_of(seen, noise=came.variance, level=level)
        half = quantile(level) * np.sqrt(np.diagonal(found.doubt) + found.noise)
        held += int((np.abs(came.value - found.mean) <= half).sum())
        total += came.size
    assert abs(held / total - level) <= 0.03, held / total
