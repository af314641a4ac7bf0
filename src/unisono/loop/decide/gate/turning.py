"""What capacity would turn a NO into a GO: how many agents more, at which hours, at what price."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike, NDArray

from unisono.loop.decide.gate.answering import Answering, Queue
from unisono.loop.decide.gate.forecast import Forecast
from unisono.loop.decide.gate.nouns import CHANCE, WEEK, Array, Capacity, Claim, Turn
from unisono.loop.decide.gate.outcome import chance_of, outcome, unkept_hours
from unisono.stats.queueing import agents_needed

_PLAN_CHANCE = 0.95  # asked of a plan by hour: it was picked because it looked best, so it must look better
MOST_MORE = 2_000
LONGEST_CALL = 3_600  # seconds: beyond it what a day's work leaves over counts, not an hour's
_FEWER = 40  # draws are thinned to about this many where each hour is tried on its own
_AHEAD = 0.9  # of the draws of load, the one an hour is staffed for where waits don't follow capacity


def turn_of(
    forecast: Forecast,
    answering: Answering,
    claim: Claim,
    capacity: Capacity,
    *,
    seconds: float | None,
    kept: Array,
) -> Turn:
    """What would turn the verdict? By the queue where it fits, else by what a queue would need.

    `seconds` is the usual handling time, `kept` the share expected by hour: where waits don't follow
    capacity, agents seen count for as much as they kept.
    """
    if isinstance(answering, Queue):
        return _by_queue(forecast, answering, claim, capacity)
    if seconds is None or claim.within > LONGEST_CALL:
        return Turn(None, None, None, None, "none")
    load = np.quantile(forecast.rates, _AHEAD, axis=0) * seconds / 3600
    needed = agents_needed(load, claim.within / seconds, min(claim.share, 0.999))
    at_work = capacity.agents * np.clip(kept, 0.0, 1.0)
    missing = np.where(claim.hours, np.maximum(np.ceil(needed - at_work - 1e-6), 0), 0).astype(np.int64)
    if not missing.any():
        return Turn(None, None, None, None, "none")
    return Turn(None, missing, None, _price(missing, forecast, capacity), "needed", capacity.hour_cost)


def _by_queue(forecast: Forecast, queue: Queue, claim: Claim, capacity: Capacity) -> Turn:
    def chance(extra: ArrayLike) -> float:
        found = outcome(forecast, queue, (claim.within,), extra, claim.hours)
        if unkept_hours(found, 0, claim.share).any():
            return 0.0
        return chance_of(found, 0, claim.share, claim.hours)

    everywhere = _smallest(lambda more: chance(np.where(claim.hours, more, 0)) >= CHANCE)
    if everywhere is None:
        return Turn(None, None, None, None, "none")
    order = _most_gained(forecast, queue, claim, everywhere)
    steps = _smallest(lambda many: chance(_taken(order, many)) >= _PLAN_CHANCE, len(order))
    extra = _taken(order, len(order) if steps is None else steps)
    cost = _price(extra, forecast, capacity)
    return Turn(everywhere, extra, chance(extra), cost, "erlang", capacity.hour_cost)


def _smallest(enough: Callable[[int], bool], most: int = MOST_MORE) -> int | None:
    """The smallest number that is enough, where more never hurts; None where none is."""
    if enough(0):
        return 0
    low, high = 0, 1
    while not enough(high):
        if high >= most:
            return None
        low, high = high, min(high * 2, most)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    return high


def _most_gained(forecast: Forecast, queue: Queue, claim: Claim, everywhere: int) -> list[int]:
    """The hours to add one agent more to, in the order of contacts that each would still save."""
    every = max(1, len(forecast.usual) // _FEWER)
    few = Forecast(forecast.usual[::every], forecast.added[::every], forecast.times, forecast.uneven)
    thin = Queue(
        queue.agents, queue.seconds[::every], queue.patience[::every], queue.variability, queue.misfit
    )
    most = max(2 * everywhere, everywhere + 3)
    saved = np.stack(
        [
            outcome(few, thin, (claim.within,), np.full(WEEK, more), claim.hours).kept[0].mean(axis=0)
            for more in range(most + 1)
        ]
    )
    gains = np.minimum.accumulate(np.diff(saved, axis=0), axis=0)[:, claim.hours]
    hours = np.flatnonzero(claim.hours)
    times = np.maximum(forecast.times[hours], 1e-9)
    ranked = np.argsort(-(gains / times), axis=None, kind="stable")
    return [int(hours[place % len(hours)]) for place in ranked if gains.ravel()[place] > 0]


def _taken(order: list[int], many: int) -> NDArray[np.int64]:
    return np.bincount(np.array(order[:many], dtype=np.int64), minlength=WEEK)


def _price(extra: NDArray[np.int64], forecast: Forecast, capacity: Capacity) -> int | None:
    """What they cost while the campaign runs, in cents; None where nobody said what an hour costs."""
    if capacity.hour_cost is None:
        return None
    return round(float((extra * forecast.times).sum()) * capacity.hour_cost)
