"""A telephone room, call by call: planted campaigns whose kept rate happens instead of being calculated.

Independent of `unisono.stats.queueing`: calls arrive at random by the hour, who is served first came
first, agents come and go by a schedule and end the call they are on, callers hang up when their patience
ends. Handling times are lognormal. Time is in seconds from a Monday's midnight.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass, replace

import numpy as np

HOUR, WEEK = 3_600.0, 168


@dataclass(frozen=True)
class Room:
    """A telephone room: who works when, how long calls take, how long people wait."""

    agents: np.ndarray  # at each hour of the week
    usual: np.ndarray  # calls at each hour of a usual week
    handling: float  # seconds, mean
    spread: float  # of the logarithm of handling
    patience: float  # seconds, mean; infinite where nobody hangs up

    def with_more(self, agents: int | np.ndarray) -> Room:
        """The same room with more agents at each hour."""
        return replace(self, agents=self.agents + agents)


@dataclass(frozen=True)
class Happened:
    """Calls as a telephone system writes them down; `answered` is NaN for who hung up."""

    came: np.ndarray
    answered: np.ndarray
    handled: np.ndarray
    agent: np.ndarray  # −1 for who hung up

    def kept(self, within: float, hours: np.ndarray | None = None) -> tuple[int, int]:
        """How many calls were answered in time, of how many, in these hours of the week."""
        counted = np.ones(len(self.came), bool) if hours is None else hours[_hour(self.came)]
        in_time = self.answered - self.came <= within
        return int((in_time & counted).sum()), int(counted.sum())


def happens(random: np.random.Generator, room: Room, rates: np.ndarray) -> Happened:
    """What happens in a room under rates of calls by the hour, from a Monday's midnight on."""
    counts = random.poisson(rates)
    came = np.sort((np.repeat(np.arange(len(rates)), counts) + random.random(counts.sum())) * HOUR)
    calls = len(came)
    takes = np.exp(random.normal(np.log(room.handling) - room.spread**2 / 2, room.spread, calls))
    bears = random.exponential(room.patience, calls) if np.isfinite(room.patience) else np.full(calls, np.inf)
    works = _schedule(room.agents, len(rates))
    answered, agent = np.full(calls, np.nan), np.full(calls, -1)
    free = [(works[each][0], each) for each in range(len(works))]  # when each could take a call
    heapq.heapify(free)
    for place, (at, long, patience) in enumerate(
        zip(came.tolist(), takes.tolist(), bears.tolist(), strict=True)
    ):
        hour = int(at // HOUR)
        while free and free[0][0] < at and works[free[0][1]][hour] > at:  # gone home since
            heapq.heapreplace(free, (works[free[0][1]][hour], free[0][1]))
        if not free:
            continue
        begins, who = max(free[0][0], at), free[0][1]
        if begins - at > patience or not np.isfinite(begins):
            continue
        ends = begins + long
        heapq.heapreplace(free, (max(ends, works[who][min(int(ends // HOUR), len(rates))]), who))
        answered[place], agent[place] = begins, who
    return Happened(came, answered, takes, agent)


def campaign_rates(room: Room, weeks: int, contacts: float, shape: np.ndarray) -> np.ndarray:
    """Rates by the hour while a campaign runs that brings so many calls in all."""
    return np.tile(room.usual + contacts / weeks * shape / shape.sum(), weeks)


def cells_of(happened: Happened, weeks: int, rungs: tuple[float, ...]) -> dict[str, np.ndarray]:
    """The calls by day and hour, as a company's tables would give them."""
    place = (happened.came // HOUR).astype(int)
    many = weeks * WEEK
    waited = happened.answered - happened.came
    talked = np.isfinite(happened.answered)
    begun = (happened.answered[talked] // HOUR).astype(int)
    pairs = np.unique(np.stack([begun, happened.agent[talked]], axis=1), axis=0)
    return {
        "day": np.arange(many) // 24,
        "hour": np.arange(many) % 24,
        "n": np.bincount(place, minlength=many),
        "unanswered": np.bincount(place[~talked], minlength=many),
        "within": np.stack([np.bincount(place[waited <= rung], minlength=many) for rung in rungs], axis=1),
        "agents": np.bincount(np.minimum(pairs[:, 0], many - 1), minlength=many)[:many],
        "handled": np.bincount(place[talked], minlength=many),
        "seconds": np.bincount(place[talked], happened.handled[talked], minlength=many),
        "squares": np.bincount(place[talked], happened.handled[talked] ** 2, minlength=many),
    }


def _schedule(agents: np.ndarray, hours: int) -> list[list[float]]:
    """For each agent, from each hour on: the first second from which they are at work."""
    on = np.tile(agents, hours // WEEK + 2)[: hours + 1]
    told = []
    for each in range(int(on.max())):
        following, row = np.inf, [0.0] * (hours + 1)
        for hour in range(hours, -1, -1):
            following = hour * HOUR if on[hour] > each else following
            row[hour] = following
        told.append(row)
    return told


def _hour(at: np.ndarray) -> np.ndarray:
    return (at // HOUR).astype(int) % WEEK
