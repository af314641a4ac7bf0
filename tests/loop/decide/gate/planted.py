"""Planted campaigns: a telephone room, its past, ranges a company would tell, and what then happens."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tests.loop.decide.gate.simulated import (
    HOUR,
    WEEK,
    Happened,
    Room,
    campaign_rates,
    cells_of,
    happens,
)
from unisono.loop.decide.gate.history import History, rungs_with
from unisono.loop.decide.gate.nouns import Campaign, Capacity, Claim, Range

HISTORY_WEEKS = 13
_Z90 = 1.6448536


@dataclass(frozen=True)
class Planted:
    """A campaign before it runs, as its company sees it, and the room as it is."""

    room: Room
    claim: Claim
    campaign: Campaign
    history: History
    capacity: Capacity
    random: np.random.Generator

    def drawn_contacts(self) -> float:
        """How many contacts it brings this time: what nobody knows before, drawn from the ranges told."""
        told = (self.campaign.reach, self.campaign.response, self.campaign.contacts)
        return float(np.prod([_drawn(each, self.random) for each in told]))

    def realised(self, more: int | np.ndarray = 0) -> tuple[int, int]:
        """How many of the promise's contacts were answered in time while it ran, of how many."""
        weeks = self.campaign.days // 7
        room = self.room.with_more(more)
        shape = self.room.usual if self.campaign.shape is None else self.campaign.shape
        rates = campaign_rates(room, weeks, self.drawn_contacts(), shape)
        return happens(self.random, room, rates).kept(self.claim.within, self.claim.hours)


def plant(seed: int, *, busiest: tuple[float, ...] = (4.0, 10.0, 25.0, 60.0)) -> Planted:
    """A campaign of its own kind: small and large rooms, open by day or always, tight or easy."""
    random = np.random.default_rng([2_607, seed])
    handling, spread = random.uniform(180, 600), random.uniform(0.4, 0.9)
    patience = random.uniform(0.5, 8.0) * handling
    usual = _usual_week(random, always=random.random() < 0.5)
    usual *= random.choice(busiest) * random.uniform(0.7, 1.4) / usual.max()
    busy = random.uniform(0.55, 0.9)
    agents = np.where(usual > 0, np.maximum(np.ceil(usual * handling / HOUR / busy), 1), 0)
    room = Room(agents, usual, handling, spread, patience)
    weeks = int(random.choice([2, 3, 4, 6]))
    reach, response, contacts = _ranges(random, added=random.uniform(0.1, 0.7) * usual.sum() * weeks)
    within = float(random.choice([20, 60, 120, 180, 300, 600]))
    hours = usual > 0
    shape = None if random.random() < 0.7 else usual * random.uniform(0.5, 1.5, WEEK)
    stated = bool(random.random() < 0.5)
    past = happens(random, room, np.tile(usual, HISTORY_WEEKS))
    history = history_of(past, HISTORY_WEEKS, within)
    return Planted(
        room,
        Claim(within, hours, share=float(random.choice([0.8, 0.9, 0.95]))),
        Campaign(reach, response, contacts, weeks * 7, shape=shape),
        history,
        Capacity(agents if stated else history.seen_agents(), stated),
        random,
    )


def history_of(past: Happened, weeks: int, within: float) -> History:
    """What the company's tables say of its past; day 4 of 1970 was a Monday."""
    rungs = rungs_with(within)
    cells = cells_of(past, weeks, rungs)
    return History(
        first_day=4,
        n=cells["n"].astype(float),
        unanswered=cells["unanswered"].astype(float),
        within=cells["within"].astype(float),
        agents=cells["agents"].astype(float),
        handled=float(cells["handled"].sum()),
        seconds=float(cells["seconds"].sum()),
        squares=float(cells["squares"].sum()),
        rungs=rungs,
    )


def _usual_week(random: np.random.Generator, *, always: bool) -> np.ndarray:
    """Calls by hour: a hill by day, some by night where it's open then, less at weekends."""
    hour = np.arange(24)
    day = np.exp(-0.5 * ((hour - random.uniform(11, 16)) / random.uniform(3, 5)) ** 2)
    day = np.maximum(day, 0.05) if always else np.where((hour >= 8) & (hour < 20), day, 0.0)
    weekdays = np.array([1.1, 1.0, 1.0, 1.0, 0.95, random.uniform(0.3, 0.8), random.uniform(0.2, 0.6)])
    if not always:
        weekdays[6] = 0.0
    return np.outer(weekdays, day).ravel()


def _ranges(random: np.random.Generator, *, added: float) -> tuple[Range, Range, Range]:
    """Ranges whose middles multiply to what is added; a company knows its reach best."""
    reach = float(random.choice([5_000, 20_000, 80_000]))
    contacts = random.uniform(0.3, 1.5)
    response = added / reach / contacts
    widths = (random.uniform(1.0, 1.15), random.uniform(1.1, 1.6), random.uniform(1.1, 1.5))
    middles = (reach, response, contacts)
    return tuple(Range(m / w, m * w) for m, w in zip(middles, widths, strict=True))  # type: ignore[return-value]


def _drawn(told: Range, random: np.random.Generator) -> float:
    if told.exact:
        return told.high
    middle, width = np.log(told.low * told.high) / 2, np.log(told.high / told.low) / 2 / _Z90
    return float(np.exp(random.normal(middle, width)))
