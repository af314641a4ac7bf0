"""Queues against printed tables, exact sums over states, limits from theory, and simulated calls."""

from __future__ import annotations

import heapq
from itertools import pairwise
from math import log

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import gammaincc

from unisono.stats.queueing import agents_needed, erlang_a, erlang_b, erlang_c

# Traffic that gives 2 % blocking, from the usual Erlang B table (ITU-D handbook Teletraffic Engineering).
TWO_PERCENT = {1: 0.0204, 2: 0.2235, 5: 1.657, 10: 5.084, 20: 13.18, 50: 40.26, 100: 87.97}


@pytest.mark.parametrize(("agents", "load"), TWO_PERCENT.items())
def test_erlang_b_is_that_of_the_printed_table(agents: int, load: float) -> None:
    assert float(erlang_b(agents, load)) == pytest.approx(0.02, abs=5e-5)


def test_erlang_b_at_its_edges() -> None:
    assert erlang_b(0, 3.0) == 1.0  # without agents everybody is turned away
    assert erlang_b(4, 0.0) == 0.0
    assert erlang_b(1, 1.0) == 0.5
    assert erlang_b(2.5, 2.0) == pytest.approx((erlang_b(2, 2.0) + erlang_b(3, 2.0)) / 2)


@pytest.mark.parametrize("agents", [1, 7, 60, 500, 2_000])
def test_erlang_b_equals_its_closed_form_up_to_2000_agents(agents: int) -> None:
    """B = P(Poisson(a) = c) / P(Poisson(a) ≤ c), by incomplete gammas instead of the recursion."""
    from scipy.stats import poisson

    loads = agents * np.array([0.5, 0.8, 1.0, 1.2])
    expected = poisson.pmf(agents, loads) / gammaincc(agents + 1, loads)
    assert erlang_b(agents, loads) == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize(
    ("agents", "hours", "late"),
    [(1, 0.0, 0.667), (1, 0.5, 0.404), (1, 1.0, 0.245), (2, 0.0, 0.167), (2, 0.5, 0.022), (2, 1.0, 0.003)],
)
def test_erlang_c_is_that_of_the_county_hospital(agents: int, hours: float, late: float) -> None:
    """Hillier & Lieberman, Introduction to Operations Research: 2 patients an hour, 20 minutes each."""
    found = erlang_c(agents, 2 / 3, hours * 3)
    assert 1 - float(found.answered) == pytest.approx(late, abs=6e-4)


def test_erlang_c_never_settles_where_load_reaches_the_agents() -> None:
    found = erlang_c([3, 3, 0], [3.0, 4.0, 0.5], 100.0)
    assert found.delayed.tolist() == [1, 1, 1]
    assert found.answered.tolist() == [0, 0, 0]


def test_the_call_centre_of_gans_koole_and_mandelbaum() -> None:
    """Manufacturing & Service Operations Management 5 (2003), their table of 50 agents, 48 calls a minute.

    Handling of a minute, patience of two: without hanging up calls wait 20.8 s on average and agents are
    busy 96 % of the time; with it 3.1 % hang up and agents are busy 93 %. (Time runs in minutes here.)
    """
    patient = erlang_c(50, 48.0)
    assert 60 * float(patient.delayed) / (50 - 48) == pytest.approx(20.8, abs=0.05)
    hurried = erlang_a(50, 48.0, 2.0)
    assert float(hurried.abandoned) == pytest.approx(0.031, abs=5e-4)
    assert 48 * (1 - float(hurried.abandoned)) / 50 == pytest.approx(0.93, abs=5e-3)


@pytest.mark.parametrize("agents", [1, 10, 100, 1_000, 2_000])
@pytest.mark.parametrize("load", [0.7, 1.0, 1.3])
def test_where_patience_is_as_long_as_handling_the_number_inside_is_poisson(agents: int, load: float) -> None:
    from scipy.stats import poisson

    found = erlang_a(agents, load * agents, 1.0)
    assert float(found.delayed) == pytest.approx(float(poisson.sf(agents - 1, load * agents)), abs=1e-10)


@pytest.mark.parametrize("patience", [0.25, 1.0, 4.0])
def test_many_agents_with_just_their_load_come_to_garnetts_limit(patience: float) -> None:
    """Garnett, Mandelbaum & Reiman 2002: with c = a, P(delayed) → 1 / (1 + √(θ/μ))."""
    found = erlang_a(2_000, 2_000.0, patience)
    assert float(found.delayed) == pytest.approx(1 / (1 + np.sqrt(1 / patience)), abs=0.01)


@pytest.mark.parametrize(
    ("agents", "load", "patience"),
    [(1, 0.5, 1.0), (10, 15.0, 2.0), (200, 210.0, 3.0), (2_000, 1_990.0, 0.7), (2_000, 2_500.0, 60.0),
     (2_000, 100.0, 60.0), (1, 50.0, 60.0), (1_000, 1_000.0, 60.0), (1, 0.01, 0.01), (40, 4_000.0, 0.2)],
)  # fmt: skip
def test_erlang_a_equals_the_sum_over_its_states(agents: int, load: float, patience: float) -> None:
    delayed, abandoned = _states(agents, load, patience)
    found = erlang_a(agents, load, patience)
    assert float(found.delayed) == pytest.approx(delayed, abs=1e-9)
    assert float(found.abandoned) == pytest.approx(abandoned, abs=1e-9)


@pytest.mark.parametrize(
    ("agents", "load", "patience", "within"),
    [(10, 12.0, 2.0, 0.5), (3, 3.0, 5.0, 1.0), (25, 24.0, 1.0, 0.1), (1, 0.6, 3.0, 0.5), (12, 9.0, 1e9, 0.3)],
)
def test_the_share_answered_in_time_is_that_of_simulated_calls(
    agents: int, load: float, patience: float, within: float
) -> None:
    """300,000 calls each, in 30 batches: within four standard errors of their mean."""
    shares = _simulated(agents, load, patience, within)
    error = shares.std(ddof=1) / np.sqrt(len(shares))
    assert abs(float(erlang_a(agents, load, patience, within).answered) - shares.mean()) < 4 * error
    assert error < 0.006  # so that the test means something


def test_endless_patience_is_erlang_c() -> None:
    agents, load, within = np.array([3, 20, 20]), np.array([2.0, 18.0, 25.0]), 0.4
    endless, patient = erlang_a(agents, load, np.inf, within), erlang_c(agents, load, within)
    assert endless.answered == pytest.approx(patient.answered)
    assert endless.delayed == pytest.approx(patient.delayed)
    assert not endless.abandoned.any()
    nearly = erlang_a(agents[:2], load[:2], 5_000.0, within)
    assert nearly.answered == pytest.approx(patient.answered[:2], abs=2e-3)


def test_where_nobody_works_nobody_is_answered() -> None:
    found = erlang_a([0, 0], [2.0, 0.0], 1.0, 5.0)
    assert found.answered.tolist() == [0, 0]
    assert found.abandoned.tolist() == [1, 1]


@settings(max_examples=150, deadline=None)
@given(
    st.integers(1, 2_000),
    st.floats(0.0, 3.0),
    st.floats(0.05, 80.0),
    st.floats(0.0, 20.0),
)
def test_shares_stay_shares_and_more_agents_more_time_less_load_never_hurt(
    agents: int, ratio: float, patience: float, within: float
) -> None:
    load = ratio * agents
    found = erlang_a(agents, load, patience, within)
    for share in (found.delayed, found.answered, found.abandoned):
        assert 0 <= float(share) <= 1
    assert float(found.answered) <= 1 - float(found.abandoned) + 1e-9
    slack = 1e-9
    assert float(erlang_a(agents + 1, load, patience, within).answered) >= float(found.answered) - slack
    assert float(erlang_a(agents, load, patience, within + 0.5).answered) >= float(found.answered) - slack
    assert float(erlang_a(agents, load * 1.1 + 0.01, patience, within).answered) <= found.answered + slack


def test_arguments_broadcast_to_a_week_of_hours_by_draws() -> None:
    agents, load = np.arange(168) % 24, np.full((5, 1), 6.0)
    found = erlang_a(agents, load, 2.0, 0.5)
    assert found.answered.shape == (5, 168)
    assert found.answered[3, 30] == pytest.approx(float(erlang_a(6, 6.0, 2.0, 0.5).answered))


@pytest.mark.parametrize("patience", [0.5, 5.0, np.inf])
def test_agents_needed_is_the_smallest_number_that_does(patience: float) -> None:
    load = np.array([0.2, 3.0, 40.0, 1_800.0])
    needed = agents_needed(load, 0.25, 0.9, patience=patience)
    assert (erlang_a(needed, load, patience, 0.25).answered >= 0.9).all()
    assert (erlang_a(needed - 1, load, patience, 0.25).answered < 0.9).all()
    assert all(a < b for a, b in pairwise(needed.tolist()))


def test_what_cannot_be_asked_is_refused() -> None:
    with pytest.raises(ValueError, match="0 or more"):
        erlang_b(-1, 2.0)
    with pytest.raises(ValueError, match="0 or more"):
        erlang_c(2, np.nan)
    with pytest.raises(ValueError, match="patience"):
        erlang_a(2, 1.0, 0.0)
    with pytest.raises(ValueError, match="more than"):
        erlang_b(1_000_000, 2.0)
    with pytest.raises(ValueError, match="between 0 and 1"):
        agents_needed(2.0, 0.1, 1.0)


def _states(agents: int, load: float, patience: float) -> tuple[float, float]:
    """P(delayed) and P(abandoned) from the chances of each number inside, added up one by one."""
    logs, highest = [0.0], 0.0
    while logs[-1] > highest - 45 or len(logs) <= agents + 1:
        inside = len(logs)
        logs.append(logs[-1] + log(load / (min(inside, agents) + max(0, inside - agents) / patience)))
        highest = max(highest, logs[-1])
    chance = np.exp(np.array(logs) - highest)
    chance /= chance.sum()
    waiting = np.maximum(np.arange(len(chance)) - agents, 0)
    return float(chance[agents:].sum()), float((waiting * chance).sum() / patience / load)


def _simulated(agents: int, load: float, patience: float, within: float, calls: int = 300_000) -> np.ndarray:
    random = np.random.default_rng(11)
    came = np.cumsum(random.exponential(1 / load, calls)).tolist()
    takes, bears = random.exponential(1.0, calls).tolist(), random.exponential(patience, calls).tolist()
    free, kept = [0.0] * agents, np.zeros(calls)
    for place in range(calls):
        begins = max(free[0], came[place])
        waits = begins - came[place]
        if waits <= bears[place]:
            heapq.heapreplace(free, begins + takes[place])
            kept[place] = waits <= within
    return kept.reshape(30, -1).mean(axis=1)
