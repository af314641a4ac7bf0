"""Waiting: Erlang's formula against his book and a simulated queue, shares kept, waits drawn."""

from __future__ import annotations

import heapq
from dataclasses import replace
from math import exp, factorial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unisono.demo.world.laws import Laws
from unisono.demo.world.market import MAIL, PHONE, PROMISED_SECONDS, WHATSAPP
from unisono.demo.world.queues import (
    NIGHT_BEGINS,
    NIGHT_ENDS,
    WEEK,
    by_night,
    kept_shares,
    night_week,
    usual_week,
    waits,
    waits_longer,
)

LAWS = Laws()
HOURS = np.arange(WEEK)


@given(st.integers(1, 30), st.floats(0.05, 0.98), st.floats(0.0, 5.0))
def test_waiting_follows_erlangs_sums(agents: int, load: float, far: float) -> None:
    """The formula written with sums and powers, where ours goes by recursion."""
    offered = agents * load
    busy = offered**agents / factorial(agents) / (1 - load)
    free = sum(offered**place / factorial(place) for place in range(agents))
    expected = busy / (busy + free) * exp(-agents * (1 - load) * far)
    assert waits_longer(agents, load, far) == pytest.approx(expected, rel=1e-9)


def test_waiting_is_that_of_a_queue_played_through() -> None:
    """Twelve agents, first come first served, calls and handling as chance has it."""
    random = np.random.default_rng(1)
    agents, load, calls = 12, 0.9, 120_000
    arrived = np.cumsum(random.exponential(1 / (agents * load), calls))
    free_at = [0.0] * agents
    waited = np.empty(calls)
    for place, (now, takes) in enumerate(zip(arrived, random.exponential(1.0, calls), strict=True)):
        begins = max(now, heapq.heappop(free_at))
        waited[place] = begins - now
        heapq.heappush(free_at, begins + takes)
    for far in (0.0, 0.5, 1.0):
        assert (waited > far).mean() == pytest.approx(waits_longer(agents, load, far), abs=0.03)


@given(st.integers(1, 20), st.floats(0.1, 0.9), st.floats(0.01, 0.08), st.floats(0.0, 3.0))
def test_more_load_waits_longer_and_more_agents_less(
    agents: int, load: float, more: float, far: float
) -> None:
    now = waits_longer(agents, load, far)
    assert 0 <= now <= 1
    assert waits_longer(agents, load + more, far) >= now
    assert waits_longer(agents + 1, load, far) <= now
    assert waits_longer(agents, load, far + 1) <= now


def test_weeks_are_shares_of_a_week() -> None:
    for week in (usual_week(), night_week()):
        assert week.shape == (WEEK,)
        assert week.min() >= 0
        assert week.sum() == pytest.approx(1.0)


def test_who_needs_help_by_night_calls_by_night_alone() -> None:
    assert night_week()[~by_night(HOURS)].sum() == 0
    assert (night_week()[by_night(HOURS)] > 0).all()


def test_others_hardly_call_by_night_and_most_on_monday_at_ten() -> None:
    assert usual_week()[by_night(HOURS)].sum() < 0.02
    assert usual_week().argmax() == 10
    assert usual_week().reshape(7, 24).sum(axis=1).argmin() == 6


def test_night_is_from_ten_to_seven() -> None:
    night = by_night(HOURS).reshape(7, 24)
    assert night.sum(axis=1).tolist() == [24 - NIGHT_BEGINS + NIGHT_ENDS] * 7
    assert night[0].tolist() == [hour < 7 or hour >= 22 for hour in range(24)]


def test_shares_kept_are_chances() -> None:
    kept = kept_shares(LAWS)
    assert kept.min() >= 0
    assert kept.max() <= 1


def test_staffing_nights_changes_calls_by_night_alone() -> None:
    without, staffed = kept_shares(LAWS)
    night = by_night(HOURS)
    assert (without[PHONE, night] == LAWS.service.guard_keeps).all()
    assert (staffed[PHONE, night] == LAWS.service.staffed_keeps).all()
    assert np.array_equal(without[PHONE, ~night], staffed[PHONE, ~night])
    assert np.array_equal(without[[WHATSAPP, MAIL]], staffed[[WHATSAPP, MAIL]])


def test_only_mondays_busiest_hours_fall_short_by_day() -> None:
    """A look-alike of the broken night: short, by day, and nobody's conflict."""
    kept = kept_shares(LAWS)[0, PHONE]
    day = kept[~by_night(HOURS)]
    assert kept[10] == day.min()
    assert kept[10] < 0.8
    assert np.median(day) == pytest.approx(LAWS.service.staffed_keeps, abs=0.005)


def test_written_channels_keep_by_every_hour_alike() -> None:
    kept = kept_shares(LAWS)[0]
    assert (kept[WHATSAPP] == LAWS.service.whatsapp_keeps).all()
    assert (kept[MAIL] == LAWS.service.mail_keeps).all()


def test_more_agents_keep_more_by_day() -> None:
    more = replace(LAWS, service=replace(LAWS.service, agents=20))
    day = ~by_night(HOURS)
    assert (kept_shares(more)[0, PHONE, day] >= kept_shares(LAWS)[0, PHONE, day]).all()


@settings(max_examples=50)
@given(
    st.integers(0, 2**31),
    st.lists(st.tuples(st.booleans(), st.integers(0, 2), st.integers(0, 9 * 3_600)), min_size=1, max_size=60),
)
def test_waits_are_as_long_as_what_is_kept_says(seed: int, calls: list[tuple[bool, int, int]]) -> None:
    """Within the promise where it is kept, beyond it where not, and never before the morning."""
    kept, channel, morning = (np.array(column) for column in zip(*calls, strict=True))
    waited = waits(np.random.default_rng(seed), kept, channel, morning)
    promised = np.array(PROMISED_SECONDS)[channel]
    assert waited.min() >= 0
    assert (waited[kept] <= promised[kept]).all()
    assert (waited[~kept] > promised[~kept]).all()
    assert (waited[~kept] >= morning[~kept]).all()


def test_waits_have_a_spread() -> None:
    kept = np.repeat([True, False], 5_000)
    waited = waits(np.random.default_rng(1), kept, np.full(10_000, PHONE), np.zeros(10_000, dtype=np.int64))
    assert len(np.unique(waited[:5_000])) > 300
    assert np.median(waited[:5_000]) < 300
    assert np.median(waited[5_000:]) > 1_500
