"""Installations and spare parts: on their day or after it, by the hour that people work."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unisono.demo.world.calendar import DAY, END, EXPORTED_AT, HOUR, month_of
from unisono.demo.world.chance import Chance
from unisono.demo.world.customers import Newcomers, newcomers
from unisono.demo.world.installing import (
    MOST_LATE_DAYS,
    installations,
    late_share,
    spare_parts,
    very_late,
)
from unisono.demo.world.laws import Laws
from unisono.demo.world.market import LIMA, MEXICO
from unisono.demo.world.nouns import Installs

LAWS = Laws()


def people(seed: int, count: int) -> Newcomers:
    return newcomers(Chance(seed, 0), count, LAWS)


@pytest.fixture(scope="module")
def first() -> Installs:
    return installations(np.random.default_rng(1), people(1, 20_000), LAWS)


@settings(max_examples=20)
@given(st.integers(0, 2**31), st.integers(1, 100))
def test_each_newcomer_has_one_installation_ordered_at_once(seed: int, count: int) -> None:
    came = people(seed, count)
    lot = installations(np.random.default_rng(seed), came, LAWS)
    assert lot.customer.tolist() == list(range(count))
    assert not lot.spare.any()
    waited = lot.ordered_at - came.won_at
    assert waited.max() < HOUR
    assert lot.ordered_at.max() < END


def test_nobody_won_in_the_last_second_orders_after_the_end() -> None:
    came = replace(people(1, 50), won_at=np.full(50, END - 30))
    lot = installations(np.random.default_rng(1), came, LAWS)
    assert lot.ordered_at.max() < END


def test_promised_days_lie_days_ahead(first: Installs) -> None:
    notice = first.promised_at // DAY - first.ordered_at // DAY
    assert (notice.min(), notice.max()) == LAWS.installing.notice_days
    assert (first.promised_at % DAY == 18 * HOUR).all()


def test_what_arrives_arrives_by_day_after_it_was_ordered(first: Installs) -> None:
    here = first.delivered_at >= 0
    assert (first.delivered_at[here] > first.ordered_at[here]).all()
    of_day = first.delivered_at[here] % DAY // HOUR
    assert (of_day.min(), of_day.max()) == (8, 18)
    assert first.delivered_at.max() <= EXPORTED_AT


def test_late_is_after_the_promised_day(first: Installs) -> None:
    here = first.delivered_at >= 0
    behind = (first.delivered_at // DAY - first.promised_at // DAY)[here]
    assert (first.late[here] == (behind > 0)).all()
    assert behind.max() == MOST_LATE_DAYS
    assert behind.min() >= -1
    assert set(np.unique(behind[behind > 0])) == set(range(1, MOST_LATE_DAYS + 1))


def test_very_late_is_more_than_three_days(first: Installs) -> None:
    here = first.delivered_at >= 0
    behind = first.delivered_at // DAY - first.promised_at // DAY
    assert (very_late(first) == (here & (behind > 3))).all()
    assert not (very_late(first) & ~first.late).any()


def test_what_has_not_come_by_the_export_is_open(first: Installs) -> None:
    open_still = first.delivered_at < 0
    assert open_still.any()
    assert first.ordered_at[open_still].min() > END - 20 * DAY


def test_only_one_city_changes_and_from_one_month_on() -> None:
    city, month = (grid.ravel() for grid in np.meshgrid(np.arange(4), np.arange(24)))
    chance = late_share(city, month, LAWS)
    changed = (city == MEXICO) & (month >= LAWS.installing.change_month)
    assert (chance[changed] == LAWS.installing.late_after_change).all()
    assert (chance[~changed] == LAWS.installing.late).all()


def test_lateness_goes_by_the_month_promised() -> None:
    came = replace(people(1, 30_000), city=np.full(30_000, MEXICO))
    lot = installations(np.random.default_rng(1), came, LAWS)
    month = month_of(lot.promised_at)
    settled = lot.promised_at < END - 14 * DAY
    for now, share in ((10, 0.10), (11, 0.30)):
        assert lot.late[settled & (month == now)].mean() == pytest.approx(share, abs=0.05)


@settings(max_examples=20)
@given(st.integers(0, 2**31), st.lists(st.integers(0, 19), max_size=40))
def test_spare_parts_go_to_who_ordered_them(seed: int, who: list[int]) -> None:
    ordered = np.arange(len(who), dtype=np.int64) * DAY
    lot = spare_parts(
        np.random.default_rng(seed), ordered, np.array(who, dtype=np.int64), people(1, 20), LAWS
    )
    assert lot.customer.tolist() == who
    assert lot.ordered_at.tolist() == ordered.tolist()
    assert lot.spare.all()


def test_cancelled_parts_never_come_and_are_not_late() -> None:
    never = replace(LAWS, installing=replace(LAWS.installing, cancelled=1.0, late=1.0))
    who = np.zeros(500, dtype=np.int64)
    lot = spare_parts(np.random.default_rng(1), who + DAY, who, people(1, 1), never)
    assert (lot.delivered_at == -1).all()
    assert not lot.late.any()
    assert not very_late(lot).any()


def test_installations_are_never_cancelled() -> None:
    never = replace(LAWS, installing=replace(LAWS.installing, cancelled=1.0))
    came = replace(people(1, 300), won_at=np.full(300, DAY), city=np.full(300, LIMA))
    assert (installations(np.random.default_rng(1), came, never).delivered_at >= 0).all()
