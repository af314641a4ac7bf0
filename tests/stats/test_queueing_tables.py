"""Queues at figures anybody can check: closed forms for one and two agents, a table of Erlang C, its laws."""

from __future__ import annotations

import math

import numpy as np
import pytest

from unisono.stats.queueing import MOST_AGENTS, agents_needed, erlang_a, erlang_b, erlang_c


@pytest.mark.parametrize("load", [0.01, 0.5, 1.0, 2.0, 10.0])
def test_erlang_b_of_few_agents_is_its_fraction(load: float) -> None:
    """a/(1 + a), a²/2 over 1 + a + a²/2, a³/6 over the sum up to there."""
    terms = np.array([1.0, load, load**2 / 2, load**3 / 6])
    expected = terms / terms.cumsum()
    assert erlang_b([0, 1, 2, 3], load) == pytest.approx(expected)


# Offered traffic in Erlangs at a blocking of 1 % and of 10 %, from the usual Erlang B table.
ONE_PERCENT = {1: 0.0101, 2: 0.1526, 3: 0.4555, 4: 0.8694, 5: 1.3608, 10: 4.4612, 20: 12.031, 30: 20.337}
TEN_PERCENT = {1: 0.1111, 2: 0.5954, 3: 1.2708, 4: 2.0454, 5: 2.8811, 10: 7.5106, 20: 17.613, 30: 28.113}


@pytest.mark.parametrize(("agents", "load"), ONE_PERCENT.items())
def test_one_of_a_hundred_blocked(agents: int, load: float) -> None:
    assert float(erlang_b(agents, load)) == pytest.approx(0.01, rel=0.01)


@pytest.mark.parametrize(("agents", "load"), TEN_PERCENT.items())
def test_one_of_ten_blocked(agents: int, load: float) -> None:
    assert float(erlang_b(agents, load)) == pytest.approx(0.10, rel=0.001)


@pytest.mark.parametrize("load", [0.1, 0.5, 0.9, 0.99])
def test_one_agent_is_the_queue_of_every_textbook(load: float) -> None:
    """M/M/1: ρ wait, and e^(−(1 − ρ) t) of those still wait after t handling times."""
    found = erlang_c(1, load, [0.0, 1.0, 5.0])
    assert found.delayed == pytest.approx(np.full(3, load))
    assert 1 - found.answered == pytest.approx(load * np.exp(-(1 - load) * np.array([0.0, 1.0, 5.0])))


@pytest.mark.parametrize("load", [0.2, 1.0, 1.9])
def test_two_agents_by_their_closed_form(load: float) -> None:
    """M/M/2: C = 2ρ²/(1 + ρ) with ρ = a/2."""
    half = load / 2
    assert float(erlang_c(2, load).delayed) == pytest.approx(2 * half**2 / (1 + half))


@pytest.mark.parametrize(
    ("calls", "agents", "delayed", "level"),
    [
        (200, 11, 0.6821, 0.3896),
        (200, 12, 0.4494, 0.6402),
        (200, 13, 0.2853, 0.7956),
        (200, 14, 0.1741, 0.8884),
    ],
)
def test_a_call_centre_of_two_hundred_calls_an_hour(
    calls: int, agents: int, delayed: float, level: float
) -> None:
    """200 calls an hour of three minutes are ten Erlangs; answered within 20 s is 1/9 of a handling time.

    The columns follow from the sum over states, C = (10ᶜ/c! · c/(c − 10)) / (Σ 10ᵏ/k! + that), and from
    1 − C e^(−(c − 10)/9).
    """
    load = calls * 3 / 60
    top = load**agents / math.factorial(agents) * agents / (agents - load)
    by_hand = top / (sum(load**k / math.factorial(k) for k in range(agents)) + top)
    found = erlang_c(agents, load, 20 / 180)
    assert float(found.delayed) == pytest.approx(by_hand)
    assert float(found.delayed) == pytest.approx(delayed, abs=5e-4)
    assert float(found.answered) == pytest.approx(1 - by_hand * math.exp(-(agents - load) / 9))
    assert float(found.answered) == pytest.approx(level, abs=5e-4)


def test_for_eighty_of_a_hundred_in_twenty_seconds_fourteen_are_needed() -> None:
    """13 agents answer 79.6 %: the line most planners know lies just above."""
    assert int(agents_needed(10.0, 20 / 180, 0.80)) == 14
    assert int(agents_needed(10.0, 20 / 180, 0.795)) == 13


@pytest.mark.parametrize("load", [3.0, 12.0, 80.0])
def test_more_agents_shorten_the_queue_and_pooling_helps(load: float) -> None:
    agents = np.arange(math.ceil(load) + 1, math.ceil(load) + 20)
    found = erlang_c(agents, load, 0.1)
    assert (np.diff(found.delayed) < 0).all()
    assert (np.diff(found.answered) > 0).all()
    # Two desks made one serve better with the same people.
    two = math.ceil(load) + 2
    assert float(erlang_c(2 * two, 2 * load).delayed) < float(erlang_c(two, load).delayed)
    assert float(erlang_b(2 * two, 2 * load)) < float(erlang_b(two, load))


@pytest.mark.parametrize("load", [0.5, 4.0, 20.0])
def test_who_waits_is_more_than_who_would_be_turned_away(load: float) -> None:
    agents = np.arange(math.ceil(load) + 1, math.ceil(load) + 10)
    blocked, impatient, patient = (
        erlang_b(agents, load),
        erlang_a(agents, load, 1.0).delayed,
        erlang_c(agents, load).delayed,
    )
    assert (blocked < impatient).all()
    assert (impatient < patient).all()


@pytest.mark.parametrize("patience", [0.1, 1.0, 10.0])
@pytest.mark.parametrize("load", [0.5, 2.0, 8.0])
def test_who_comes_in_goes_out_served_or_hanging_up(patience: float, load: float) -> None:
    """One agent, states by hand: as many leave by patience as wait, divided by how long they bear it."""
    chances = [1.0]
    for inside in range(1, 400):
        chances.append(chances[-1] * load / (1 + (inside - 1) / patience))
    whole = sum(chances)
    waiting = sum((inside - 1) * each for inside, each in enumerate(chances) if inside > 1) / whole
    found = erlang_a(1, load, patience)
    assert float(found.abandoned) == pytest.approx(waiting / patience / load)
    assert float(found.delayed) == pytest.approx(1 - 1 / whole)
    # Served are as many as the agent is busy.
    assert load * (1 - float(found.abandoned)) == pytest.approx(1 - 1 / whole)


def test_given_no_time_only_those_who_need_not_wait_are_answered_in_time() -> None:
    for agents, load in ((1, 0.5), (5, 6.0), (40, 38.0)):
        found = erlang_a(agents, load, 2.0, 0.0)
        assert float(found.answered) == pytest.approx(1 - float(found.delayed))


def test_given_all_time_everybody_who_does_not_hang_up_is_answered() -> None:
    for agents, load in ((1, 0.5), (5, 6.0), (40, 38.0)):
        found = erlang_a(agents, load, 2.0, 500.0)
        assert float(found.answered) == pytest.approx(1 - float(found.abandoned))


@pytest.mark.parametrize("load", [0.0, 0.1, 9.7, 250.0])
@pytest.mark.parametrize("share", [0.5, 0.95])
def test_one_agent_fewer_would_not_do(load: float, share: float) -> None:
    needed = int(agents_needed(load, 0.1, share, patience=3.0))
    assert (needed == 0) is (load == 0)
    if needed:
        assert float(erlang_a(needed, load, 3.0, 0.1).answered) >= share
        assert float(erlang_a(needed - 1, load, 3.0, 0.1).answered) < share


def test_many_needs_are_asked_at_once() -> None:
    needed = agents_needed([[1.0], [8.0]], [0.1, 1.0], 0.8)
    assert needed.shape == (2, 2)
    assert (needed[:, 0] >= needed[:, 1]).all()  # more time, fewer people
    assert needed.tolist() == [
        [int(agents_needed(load, within, 0.8)) for within in (0.1, 1.0)] for load in (1.0, 8.0)
    ]


@pytest.mark.parametrize("share", [-0.1, 0.0, 1.0, 1.5, math.nan])
def test_a_share_lies_between_none_and_all(share: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        agents_needed(2.0, 0.1, share)


@pytest.mark.parametrize(
    ("asked", "more"),
    [
        (lambda: erlang_b(1, -0.1), "0 or more"),
        (lambda: erlang_b(1, math.inf), "0 or more"),
        (lambda: erlang_b(math.nan, 1.0), "0 or more"),
        (lambda: erlang_b(MOST_AGENTS + 1, 1.0), "more than"),
        (lambda: erlang_c(2, 1.0, -0.1), "no time"),
        (lambda: erlang_c(2, 1.0, math.nan), "no time"),
        (lambda: erlang_a(2, 1.0, 1.0, -0.1), "no time"),
        (lambda: erlang_a(2, 1.0, -1.0), "patience"),
        (lambda: erlang_a(2, 1.0, math.nan), "patience"),
    ],
    ids=["load", "endless", "agents", "most", "time", "no time", "time of the impatient", "patience", "none"],
)
def test_what_no_queue_has_is_refused(asked, more: str) -> None:
    with pytest.raises(ValueError, match=more):
        asked()
