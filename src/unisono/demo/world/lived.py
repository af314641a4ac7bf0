"""What was lived becomes a feeling: the worst, the last and the rest, against what was expected.

People don't average: the peak and the end weigh more than the mean (Kahneman), and a break weighs more
on who was promised more.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from unisono.demo.world.chance import Chance
from unisono.demo.world.customers import Newcomers
from unisono.demo.world.installing import very_late
from unisono.demo.world.laws import Feeling, Laws
from unisono.demo.world.market import (
    DRIVERS,
    GENERAL,
    HANG_UP,
    INSTALLED_LATE,
    INSTALLED_WELL,
    NIGHT_SILENCE,
    QUICK_ANSWER,
    REPEAT,
)
from unisono.demo.world.nouns import Cases, Floats, Installs, Whole


@dataclass(frozen=True, slots=True)
class Events:
    """Things lived: by whom, when, how it felt in points of the score, and what it would be called."""

    customer: Whole
    at: Whole
    felt: Floats
    theme: Whole


def of_cases(cases: Cases, came: Newcomers, rules: Feeling) -> Events:
    """How each contact felt: answered as promised or not, solved or not."""
    told = came.expectation[cases.customer]
    answer = np.select(
        [cases.kept == 1, cases.kept == 0], [rules.in_time, rules.broken + rules.over_promised * told], 0.0
    )
    theme = np.select(
        [cases.kept == 0, ~cases.solved & (cases.repeat_of >= 0), ~cases.solved],
        [NIGHT_SILENCE, REPEAT, HANG_UP],
        QUICK_ANSWER,
    )
    outcome = np.where(cases.solved, rules.solved, rules.unsolved)
    return Events(cases.customer, cases.opened_at, answer + outcome, theme)


def of_installs(installs: Installs, rules: Feeling) -> Events:
    """How each delivery that arrived felt: on its day, late, or very late."""
    here = np.flatnonzero(installs.delivered_at >= 0)
    bad = np.where(very_late(installs)[here], rules.very_late, rules.late)
    late = installs.late[here]
    return Events(
        installs.customer[here],
        installs.delivered_at[here],
        np.where(late, bad, rules.on_date),
        np.where(late, INSTALLED_LATE, INSTALLED_WELL),
    )


@dataclass(slots=True)
class Memory:
    """What a block of customers remembers; it grows month by month."""

    laws: Laws
    usual: Floats  # base, taste and what the ratings say, by customer
    ratings: Floats  # shape (customers, drivers): how they find each, in standard units
    worst: Floats
    worst_theme: Whole
    last: Floats
    total: Floats
    events: Whole

    @classmethod
    def of(cls, chance: Chance, came: Newcomers, laws: Laws) -> Memory:
        """Nothing lived yet."""
        rules, count = laws.feeling, len(came)
        random = chance.of("feeling")
        halo = random.normal(0.0, 1.0, (count, 1)) * np.sqrt(rules.halo)
        ratings = halo + random.normal(0.0, 1.0, (count, len(DRIVERS))) * np.sqrt(1 - rules.halo)
        usual = rules.base + came.taste + ratings @ np.array(rules.drivers)
        nothing = np.zeros(count)
        return cls(
            laws, usual, ratings, nothing.copy(), np.full(count, GENERAL), nothing.copy(), nothing.copy(),
            np.zeros(count, dtype=np.int64),
        )  # fmt: skip

    def feeling(self, who: Whole) -> Floats:
        """How they feel now, on NPS's scale, before it is rounded to an answer."""
        rules = self.laws.feeling
        mean = self.total[who] / np.maximum(self.events[who], 1)
        lived = rules.peak * self.worst[who] + rules.end * self.last[who] + rules.mean * mean
        return self.usual[who] + lived

    def live(self, events: Events) -> None:
        """A month goes by with these events."""
        self.worst *= self.laws.feeling.fade
        if not len(events.customer):
            return
        self.total += np.bincount(events.customer, events.felt, len(self.total))
        self.events += np.bincount(events.customer, minlength=len(self.events))
        by_time = np.argsort(events.at, kind="stable")
        self.last[events.customer[by_time]] = events.felt[by_time]  # of several, the latest stays
        by_felt = np.argsort(-events.felt, kind="stable")
        who, felt = events.customer[by_felt], events.felt[by_felt]
        worst, theme = np.zeros(len(self.worst)), np.full(len(self.worst), GENERAL)
        worst[who], theme[who] = felt, events.theme[by_felt]  # of several, the worst stays
        worse = worst < self.worst
        self.worst = np.where(worse, worst, self.worst)
        self.worst_theme = np.where(worse, theme, self.worst_theme)


def together(*lots: Events) -> Events:
    """Several lots of events as one."""
    return Events(
        np.concatenate([lot.customer for lot in lots]),
        np.concatenate([lot.at for lot in lots]),
        np.concatenate([lot.felt for lot in lots]),
        np.concatenate([lot.theme for lot in lots]),
    )
