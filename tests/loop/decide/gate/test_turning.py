"""What would turn a NO into a GO: agents at each hour, only where they are missing, and their price."""

from __future__ import annotations

import numpy as np
import pytest

from tests.loop.decide.gate.made import DRAWS, curve, hours, steady
from unisono.loop.decide.gate.answering import Answering, Queue
from unisono.loop.decide.gate.nouns import CHANCE, WEEK, Capacity, Claim, Turn
from unisono.loop.decide.gate.outcome import chance_of, outcome
from unisono.loop.decide.gate.turning import LONGEST_CALL, MOST_MORE, turn_of
from unisono.stats.queueing import agents_needed

ALWAYS = hours()
BY_DAY = hours(*range(8, 20))


def _queue(agents: np.ndarray | float) -> Queue:
    """Five minutes of work each; who waits hangs up after twenty."""
    each = np.broadcast_to(np.asarray(agents, float), WEEK)
    return Queue(each, np.full(DRAWS, 300.0), np.full(DRAWS, 1_200.0), 1.0, 0.01)


def _turn(
    answering: Answering,
    claim: Claim,
    *,
    rate: float = 24.0,
    agents: float = 2.0,
    cost: int | None = None,
    seconds: float | None = 300.0,
    kept: float = 0.5,
) -> Turn:
    capacity = Capacity(np.full(WEEK, agents), True, cost)
    forecast = steady(rate, times=4.0)
    return turn_of(forecast, answering, claim, capacity, seconds=seconds, kept=np.full(WEEK, kept))


def _chance(queue: Queue, claim: Claim, extra: np.ndarray | int) -> float:
    found = outcome(steady(24.0, times=4.0), queue, (claim.within,), extra, claim.hours)
    return chance_of(found, 0, claim.share, claim.hours)


def test_one_agent_less_everywhere_would_not_do() -> None:
    queue, claim = _queue(2.0), Claim(120.0, ALWAYS, 0.9)
    told = _turn(queue, claim)
    assert told.method == "erlang"
    assert told.everywhere is not None
    assert told.everywhere >= 1
    assert _chance(queue, claim, told.everywhere) >= CHANCE
    assert _chance(queue, claim, told.everywhere - 1) < CHANCE


def test_the_plan_by_hour_adds_only_where_it_was_promised_and_holds() -> None:
    queue, claim = _queue(np.where(BY_DAY, 5.0, 1.0)), Claim(120.0, BY_DAY, 0.9)
    thin = _queue(np.where(hours(8, 9), 1.0, 5.0))
    told = _turn(thin, claim)
    assert told.extra is not None
    assert told.chance is not None
    assert told.chance >= CHANCE
    assert not told.extra[~BY_DAY].any()
    assert set(np.flatnonzero(told.extra) % 24) <= {8, 9}
    assert told.hours_a_week == int(told.extra.sum())
    assert told.hours_a_week < (told.everywhere or 0) * int(BY_DAY.sum())
    assert _turn(queue, claim).everywhere == 0  # nothing is missing by day


def test_the_price_is_that_of_every_hour_while_it_runs() -> None:
    told = _turn(_queue(2.0), Claim(120.0, ALWAYS, 0.9), cost=1_500)
    assert told.cost == told.hours_a_week * 4 * 1_500
    assert told.hour_cost == 1_500
    assert _turn(_queue(2.0), Claim(120.0, ALWAYS, 0.9)).cost is None


def test_no_number_of_agents_keeps_what_cannot_be_kept() -> None:
    """Four thousand calls at once are more than any number of agents that is tried."""
    claim = Claim(120.0, ALWAYS, 0.9)
    told = _turn(_queue(0.0), claim, rate=3_600.0 / 300 * MOST_MORE * 2)
    assert (told.method, told.everywhere, told.extra, told.hours_a_week) == ("none", None, None, 0)


def test_where_waits_dont_follow_capacity_it_is_what_a_queue_would_need() -> None:
    claim = Claim(120.0, BY_DAY, 0.9)
    told = _turn(curve({120.0: 0.5}), claim, agents=2.0, kept=0.5, cost=1_000)
    assert told.method == "needed"
    assert told.everywhere is None
    assert told.chance is None
    assert told.extra is not None
    needed = int(np.ceil(float(agents_needed(2.0, 0.4, 0.9)) - 2.0 * 0.5))
    assert (told.extra[BY_DAY] == needed).all()
    assert not told.extra[~BY_DAY].any()
    assert told.cost == told.hours_a_week * 4 * 1_000


@pytest.mark.parametrize(
    ("within", "seconds"), [(120.0, None), (LONGEST_CALL * 2.0, 300.0)], ids=["no handling times", "letters"]
)
def test_where_nothing_tells_how_much_work_there_is_nothing_is_said(
    within: float, seconds: float | None
) -> None:
    told = _turn(curve({within: 0.5}), Claim(within, ALWAYS, 0.9), seconds=seconds)
    assert (told.method, told.extra, told.cost) == ("none", None, None)


def test_where_enough_are_there_and_it_still_fails_more_would_not_help() -> None:
    told = _turn(curve({120.0: 0.5}), Claim(120.0, ALWAYS, 0.9), agents=60.0, kept=1.0)
    assert told.method == "none"
    assert told.extra is None


def test_a_night_that_nobody_staffs_needs_agents_even_if_few_call() -> None:
    """On the whole the promise would hold; by night it never would, so it isn't turned by days alone."""
    night = hours(*range(6))
    queue = _queue(np.where(night, 0.0, 6.0))
    told = _turn(queue, Claim(120.0, ALWAYS, 0.7))
    assert told.extra is not None
    assert told.everywhere is not None
    assert (told.extra[night] > 0).all()
