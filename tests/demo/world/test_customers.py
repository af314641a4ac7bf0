"""Who comes: when, through what, with which expectation and patience."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unisono.demo.world.calendar import DAY, END, MONTHS, month_of
from unisono.demo.world.chance import Chance
from unisono.demo.world.customers import (
    EXPECTS,
    GROWTH,
    PATIENCE_SPREAD,
    Newcomers,
    campaign_months,
    choose_cells,
    newcomers,
)
from unisono.demo.world.laws import Laws
from unisono.demo.world.market import CAMPAIGNS, DISCOUNT_CAMPAIGN, NEEDS, NIGHT, NIGHT_CAMPAIGN

LAWS = Laws()


@pytest.fixture(scope="module")
def came() -> Newcomers:
    return newcomers(Chance(1, 0), 40_000, LAWS)


@settings(max_examples=15)
@given(st.integers(0, 2**31), st.integers(0, 30), st.integers(1, 300))
def test_as_many_come_as_asked_for_all_within_the_story(seed: int, block: int, count: int) -> None:
    some = newcomers(Chance(seed, block), count, LAWS)
    assert len(some) == count
    assert {len(getattr(some, column.name)) for column in fields(some)} == {count}
    assert some.won_at.min() >= 0
    assert some.won_at.max() < END
    assert (np.diff(some.won_at) >= 0).all()


def test_campaigns_bring_nobody_in_months_they_do_not_run(came: Newcomers) -> None:
    month = month_of(came.won_at)
    for place, campaign in enumerate(CAMPAIGNS):
        assert set(month[came.campaign == place].tolist()) <= set(campaign.months), campaign.code


def test_they_come_on_every_day_of_every_month(came: Newcomers) -> None:
    """The 29th, 30th and 31st too."""
    days = came.won_at // DAY
    assert np.unique(days).tolist() == list(range(END // DAY))


def test_they_come_evenly_within_a_month(came: Newcomers) -> None:
    """Those of campaigns that always run, in the first month, of thirty days."""
    first = came.won_at[month_of(came.won_at) == 0]
    assert (first / (30 * DAY)).mean() == pytest.approx(0.5, abs=0.03)


def test_weights_grow_by_as_much_each_month() -> None:
    weights = campaign_months()
    always = weights[0]
    assert always[1:] / always[:-1] == pytest.approx(np.full(MONTHS - 1, 1 + GROWTH))
    assert (weights > 0).sum() == sum(len(campaign.months) for campaign in CAMPAIGNS)


def test_who_was_promised_something_expects_it(came: Newcomers) -> None:
    claims = np.array([bool(campaign.claim) for campaign in CAMPAIGNS])[came.campaign]
    assert came.expectation[claims].min() >= EXPECTS[1]
    assert came.expectation[claims].max() <= 1.0
    assert came.expectation[~claims].min() >= 0.0
    assert came.expectation[~claims].max() <= EXPECTS[0]


def test_patience_is_one_on_average_and_never_nothing(came: Newcomers) -> None:
    assert came.patience.min() > 0
    assert came.patience.mean() == pytest.approx(1.0, abs=0.006)
    assert np.log(came.patience).std() == pytest.approx(PATIENCE_SPREAD, abs=0.005)


def test_tastes_are_nothing_on_average(came: Newcomers) -> None:
    assert came.taste.mean() == pytest.approx(0.0, abs=0.02)
    assert came.taste.std() == pytest.approx(LAWS.feeling.taste, abs=0.02)


def test_what_people_are_like_does_not_hang_together(came: Newcomers) -> None:
    """City, segment, patience and taste say nothing of each other; need and campaign do."""
    traits = np.corrcoef([came.city, came.segment, came.language, came.patience, came.taste, came.need])
    assert np.abs(traits[~np.eye(6, dtype=bool)]).max() < 0.02


def test_campaigns_attract_who_needs_what_they_say(came: Newcomers) -> None:
    by_night = came.need == NIGHT
    assert by_night[came.campaign == NIGHT_CAMPAIGN].mean() > 0.6
    assert by_night[came.campaign == DISCOUNT_CAMPAIGN].mean() < 0.12
    assert set(came.need.tolist()) == set(range(len(NEEDS)))


def test_the_same_chance_brings_the_same_people() -> None:
    one, same, other = (newcomers(Chance(1, block), 500, LAWS) for block in (0, 0, 1))
    assert all(
        np.array_equal(getattr(one, column.name), getattr(same, column.name)) for column in fields(one)
    )
    assert not np.array_equal(one.won_at, other.won_at)


@given(st.integers(0, 2**31), st.integers(1, 5), st.integers(1, 5), st.data())
def test_cells_without_weight_are_never_drawn(
    seed: int, rows: int, columns: int, data: st.DataObject
) -> None:
    weights = np.array(
        data.draw(st.lists(st.integers(0, 3), min_size=rows * columns, max_size=rows * columns))
    )
    weights = weights.reshape(rows, columns).astype(float)
    if not weights.any():
        weights[0, 0] = 1.0
    cells = choose_cells(np.random.default_rng(seed), weights, 100)
    month, campaign = cells // rows, cells % rows
    assert (weights[campaign, month] > 0).all()
