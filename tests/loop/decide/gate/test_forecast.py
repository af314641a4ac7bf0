"""What will come: the past carried on, a campaign's contacts on top, days more uneven than by chance."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.loop.decide.gate.made import MONDAY, even, exact, hours
from unisono.loop.decide.gate.forecast import DRAWS, draws, forecast, unevenness, week_shape
from unisono.loop.decide.gate.history import History
from unisono.loop.decide.gate.nouns import WEEK, Campaign, Range

NOBODY = exact(0, 0, 0)


def _ask(history: History, campaign: Campaign = NOBODY, seed: int = 1):  # type: ignore[no-untyped-def]
    return forecast(history, campaign, np.random.default_rng(seed))


def _by_days(days: np.ndarray) -> History:
    """So many contacts on each day, all at ten."""
    cells = np.zeros((len(days), 24))
    cells[:, 10] = days
    empty = np.zeros(cells.size)
    return History(MONDAY, cells.ravel(), empty, empty[:, None], empty, 0.0, 0.0, 0.0, (1.0,))


def test_what_is_known_exactly_is_drawn_exactly() -> None:
    random = np.random.default_rng(1)
    assert (draws(Range(7.0, 7.0), random, 5) == 7.0).all()
    assert (draws(Range(0.0, 0.0), random, 5) == 0.0).all()


@pytest.mark.parametrize(("low", "high"), [(1.0, 1.2), (10.0, 1_000.0), (0.01, 0.3)])
def test_nine_of_ten_draws_lie_in_the_range(low: float, high: float) -> None:
    drawn = draws(Range(low, high), np.random.default_rng(2), 40_000)
    assert (drawn < low).mean() == pytest.approx(0.05, abs=0.005)
    assert (drawn > high).mean() == pytest.approx(0.05, abs=0.005)
    assert np.median(drawn) == pytest.approx(Range(low, high).middle, rel=0.03)


def test_a_range_from_nothing_begins_with_next_to_nothing() -> None:
    drawn = draws(Range(0.0, 100.0), np.random.default_rng(3), 10_000)
    assert drawn.min() > 0
    assert (drawn < 0.1).mean() == pytest.approx(0.05, abs=0.01)


def test_the_week_keeps_its_shape() -> None:
    a_week = np.where(hours(9, 10), 6.0, 0.0)
    shape = week_shape(even(a_week))
    assert shape.sum() == pytest.approx(1.0)
    assert shape[9] == pytest.approx(1 / 14, rel=0.01)
    assert 0 < shape[3] < 0.001 * shape[9]  # nobody ever called at three, which isn't never


def test_what_comes_anyway_is_what_came() -> None:
    expected = _ask(even(4.0))
    assert expected.usual.shape == (DRAWS, WEEK)
    assert expected.usual.sum(axis=1).mean() == pytest.approx(4 * WEEK, rel=0.02)
    assert (expected.added == 0).all()
    assert (expected.rates == expected.usual).all()


@pytest.mark.parametrize(("weekly", "later"), [(1.03, 1.2), (1 / 1.03, 0.85)])
def test_weeks_that_grow_or_shrink_are_carried_on(weekly: float, later: float) -> None:
    """The slope is held near none; the direction is theirs."""
    history = even(20.0)
    trend = np.repeat(weekly ** (np.arange(13) - 6), WEEK)
    moved = replace(history, n=history.n * trend)
    ratio = _ask(moved).usual.sum(axis=1).mean() / _ask(history).usual.sum(axis=1).mean()
    assert ratio == pytest.approx(later, abs=0.06)


def test_a_campaign_far_ahead_is_less_sure() -> None:
    history = even(20.0)
    near, far = exact(), replace(exact(), ahead_days=140)
    spread = [np.std(np.log(_ask(history, each).usual.sum(axis=1))) for each in (near, far)]
    assert spread[1] > 1.5 * spread[0]


def test_of_a_few_days_the_level_is_their_mean() -> None:
    days = even(4.0, weeks=1)
    assert _ask(days).usual.sum(axis=1).mean() == pytest.approx(4 * WEEK, rel=0.03)


def test_what_a_campaign_adds_is_reach_times_response_times_contacts() -> None:
    expected = _ask(even(4.0), exact(1_000, 0.2, 1.5, days=10))
    brought = (expected.added * expected.times).sum(axis=1)
    assert brought == pytest.approx(np.full(DRAWS, 300.0))


@pytest.mark.parametrize(
    ("first", "days", "counts"),
    [
        (0, 7, [1, 1, 1, 1, 1, 1, 1]),
        (4, 3, [0, 0, 0, 0, 1, 1, 1]),
        (5, 10, [2, 1, 1, 1, 1, 2, 2]),
        (2, 0, [0, 0, 1, 0, 0, 0, 0]),  # a campaign of no day is one of a day
    ],
)
def test_every_hour_comes_as_often_as_its_weekday(first: int, days: int, counts: list[int]) -> None:
    campaign = replace(exact(days=days), first_weekday=first)
    assert _ask(even(4.0), campaign).times.reshape(7, 24)[:, 5].tolist() == counts


def test_a_campaign_may_bring_people_at_hours_of_its_own() -> None:
    evening = np.where(hours(20), 1.0, 0.0)
    expected = _ask(even(4.0), replace(exact(), shape=evening))
    assert (expected.added[:, ~hours(20)] == 0).all()
    assert (expected.added * expected.times).sum(axis=1) == pytest.approx(np.full(DRAWS, 100.0))


def test_days_by_chance_alone_are_even() -> None:
    random = np.random.default_rng(4)
    found = [unevenness(_by_days(random.poisson(50, 91).astype(float))) for _ in range(20)]
    assert np.mean(found) < 0.05


def test_days_that_differ_beyond_chance_are_told() -> None:
    random = np.random.default_rng(5)
    found = [unevenness(_by_days(random.poisson(50 * random.normal(1, 0.3, 91).clip(0)))) for _ in range(20)]
    assert np.mean(found) == pytest.approx(0.3, abs=0.05)


def test_weekdays_and_growth_are_no_unevenness() -> None:
    random = np.random.default_rng(6)
    expected = np.tile([60, 50, 50, 50, 50, 20, 5], 13) * np.linspace(0.7, 1.3, 91)
    found = [unevenness(_by_days(random.poisson(expected).astype(float))) for _ in range(20)]
    assert np.mean(found) < 0.07


def test_of_less_than_two_weeks_nothing_is_said_of_days() -> None:
    assert unevenness(_by_days(np.array([1.0, 90.0] * 6))) == 0.0
    assert unevenness(_by_days(np.zeros(28))) == 0.0


def test_nine_of_ten_months_come_within_what_was_foretold() -> None:
    random = np.random.default_rng(7)
    held = 0
    for seed in range(60):
        past = _by_days(random.poisson(20.0, 84).astype(float))
        expected = _ask(past, exact(0, 0, 0, days=28), seed)
        low, high = np.quantile((expected.usual * expected.times).sum(axis=1), [0.05, 0.95])
        held += low <= 560 <= high
    assert 50 <= held <= 60
