"""Delivered, every day: each contact with the help desk against the promised answer in 15 minutes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from unisono.demo.delivery import Lives
from unisono.demo.market import Sales
from unisono.demo.truth import (
    AT_NIGHT,
    AT_NIGHT_OF_NIGHT,
    CASES_A_MONTH,
    CASES_A_MONTH_OF_NIGHT,
    DAY,
    EXPORTED_AT,
    NIGHT_ENDS,
    PROMISED_ANSWER_SECONDS,
    SOLVED_AT_ONCE,
    SOLVED_AT_ONCE_AT_NIGHT,
    WAITS_TILL_MORNING,
    Flags,
    Floats,
    Times,
    Whole,
    at_night,
    days,
    in_bad_month,
    midnight,
    seconds,
)

TOPICS = ("avería", "cobro", "cambio de visita", "consulta")
TOPIC_SHARES = (0.46, 0.2, 0.14, 0.2)
CHANNELS = ("teléfono", "chat", "whatsapp")
AGENTS = 24


@dataclass(frozen=True, slots=True)
class Contacts:
    """One entry a contact with the help desk: `owner` is the place of its customer."""

    owner: Whole
    opened_at: Times
    answered_at: Times
    resolved_at: Times
    handle_seconds: Floats
    solved: Flags
    topic: Whole
    channel: Whole
    agent: Whole

    @property
    def broken(self) -> Flags:
        """Whether the promised answer in 15 minutes was not given."""
        return np.asarray((self.answered_at - self.opened_at).astype(np.int64) > PROMISED_ANSWER_SECONDS)


def make_contacts(random: np.random.Generator, sales: Sales, lives: Lives) -> Contacts:
    """Draw every contact: by day it is answered in minutes, at night often in the morning."""
    rate = np.where(sales.night_need, CASES_A_MONTH_OF_NIGHT, CASES_A_MONTH)
    owner = np.repeat(np.arange(len(rate)), random.poisson(rate * lives.months))
    span = (lives.ends - lives.begins)[owner].astype(np.float64)
    moment = lives.begins[owner] + seconds(random.random(len(owner)) * span)
    by_night = random.random(len(owner)) < np.where(sales.night_need[owner], AT_NIGHT_OF_NIGHT, AT_NIGHT)
    opened = _at_hour(random, moment, by_night)
    topic = random.choice(len(TOPICS), len(owner), p=TOPIC_SHARES)
    first = _serve(random, owner, opened, topic)
    again = np.flatnonzero(~first.solved)
    later = first.resolved_at[again] + days(random.uniform(0.2, 6, len(again)))
    second = _serve(random, owner[again], later, topic[again])
    return _told(_join(first, second))


def _at_hour(random: np.random.Generator, moments: Times, by_night: Flags) -> Times:
    """The same days, at an hour of the day or of the night."""
    hour = np.where(
        by_night, (22 + random.uniform(0, 9, len(moments))) % 24, random.uniform(7, 22, len(moments))
    )
    moved: Times = midnight(moments) + seconds(hour * 3600)
    return moved


def _serve(random: np.random.Generator, owner: Whole, opened: Times, topic: Whole) -> Contacts:
    count, night = len(owner), at_night(opened)
    slow = np.where(in_bad_month(opened), 3.0, 1.0)
    wait = np.where(night, 1300.0, 150.0 * slow) * random.lognormal(0, 0.8, count)
    waits = night & (random.random(count) < WAITS_TILL_MORNING)
    answered = np.where(waits, _morning(opened), opened) + seconds(wait)
    handle = np.where(night, 190.0, 400.0) * random.lognormal(0, 0.45, count)
    solved = random.random(count) < np.where(night, SOLVED_AT_ONCE_AT_NIGHT, SOLVED_AT_ONCE)
    return Contacts(
        owner=owner,
        opened_at=opened,
        answered_at=answered,
        resolved_at=answered + seconds(handle),
        handle_seconds=handle.round(),
        solved=solved,
        topic=topic,
        channel=random.integers(len(CHANNELS), size=count),
        agent=random.integers(AGENTS, size=count),
    )


def _morning(opened: Times) -> Times:
    """The next opening of the desk, at seven."""
    today = midnight(opened) + np.timedelta64(NIGHT_ENDS, "h")
    return np.where(opened < today, today, today + DAY)


def _join(one: Contacts, two: Contacts) -> Contacts:
    names = Contacts.__dataclass_fields__
    return Contacts(**{name: np.concatenate([getattr(one, name), getattr(two, name)]) for name in names})


def _told(contacts: Contacts) -> Contacts:
    """What the help desk has on the day of the export, in its order."""
    known = np.flatnonzero(contacts.opened_at < EXPORTED_AT - DAY)
    order = known[np.argsort(contacts.opened_at[known], kind="stable")]
    return Contacts(**{name: getattr(contacts, name)[order] for name in Contacts.__dataclass_fields__})
