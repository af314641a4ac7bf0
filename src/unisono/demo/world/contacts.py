"""Contacts with support: who calls, when, who answers, whether it is solved, and who has to call again."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from unisono.demo.world.calendar import DAY, END, FIRST_WEEKDAY, HOUR, MONTH_STARTS, in_lima, month_of
from unisono.demo.world.chance import choose, choose_by_row, happens
from unisono.demo.world.columns import joined
from unisono.demo.world.customers import Newcomers
from unisono.demo.world.laws import Laws
from unisono.demo.world.market import (
    CHANNELS,
    CITIES,
    MAIL,
    NIGHT,
    PHONE,
    PROMISES,
    TOPIC_SHARES,
    TOPIC_SHARES_BY_NIGHT,
    WHATSAPP,
)
from unisono.demo.world.nouns import (
    BEGGING_TEAM,
    CALM_TEAM,
    CHAT_TEAM,
    HURRIED_TEAM,
    MAIL_TEAM,
    Cases,
    Flags,
    Floats,
    Staff,
    Whole,
)
from unisono.demo.world.queues import by_night, kept_shares, night_week, usual_week, waits
from unisono.demo.world.staff import agents_of

HANDLE_SPREAD, HANDLE_BY_DIFFICULTY = 0.30, 0.35
DAY_TEAMS = (HURRIED_TEAM, CALM_TEAM, BEGGING_TEAM)
PROMISED_FROM = np.array([promise.from_month for promise in PROMISES[: len(CHANNELS)]])  # in their order
FIXED_IN = np.array([99 if city.fixed_in_month is None else city.fixed_in_month for city in CITIES])


@dataclass(frozen=True, slots=True)
class Desk:
    """What the service desk is like: its staff and, by the laws, how it answers."""

    staff: Staff
    laws: Laws
    kept: Floats  # of queues.kept_shares

    @classmethod
    def of(cls, staff: Staff, laws: Laws) -> Desk:
        """The desk under these laws."""
        return cls(staff, laws, kept_shares(laws))


@dataclass(frozen=True, slots=True)
class Calls:
    """Contacts before anybody answered."""

    customer: Whole
    opened_at: Whole
    hour: Whole  # of the week, on the customer's clock
    repeat_of: Whole  # place among the month's contacts, −1 for a first one


def contacts_of(random: np.random.Generator, month: int, active: Whole, came: Newcomers, desk: Desk) -> Cases:
    """The contacts of a month, those that repeat one after those they repeat."""
    first = _calls(random, month, active, came, desk.laws)
    answered = _answer(random, first, came, desk)
    again = _again(random, answered, came, desk.laws)
    return joined([answered, _answer(random, again, came, desk)])


def rates(need: Whole, laws: Laws) -> Floats:
    """First contacts a month, by need.

    >>> rates(np.array([0, 1]), Laws()).tolist()
    [0.75, 0.3]
    """
    service = laws.service
    return np.where(need == NIGHT, service.contacts_at_night_need, service.contacts)


def _calls(random: np.random.Generator, month: int, active: Whole, came: Newcomers, laws: Laws) -> Calls:
    need = came.need[active]
    customer = np.repeat(active, random.poisson(rates(need, laws)))
    nightly = (came.need[customer] == NIGHT) & happens(random, laws.service.night_share, len(customer))
    hour = choose_by_row(random, np.stack([usual_week(), night_week()]), nightly.astype(np.int64))
    opened = in_lima(came.city[customer], _moments(random, month, hour))
    real = (opened > came.won_at[customer]) & (opened < END)
    count = int(real.sum())
    return Calls(customer[real], opened[real], hour[real], np.full(count, -1))


def _moments(random: np.random.Generator, month: int, hour: Whole) -> Whole:
    """A moment of the month that has each hour of the week."""
    start, days = MONTH_STARTS[month], (MONTH_STARTS[month + 1] - MONTH_STARTS[month]) // DAY
    first = (hour // 24 - (start // DAY + FIRST_WEEKDAY)) % 7
    weeks = (days - first + 6) // 7
    day = first + 7 * (random.random(len(hour)) * weeks).astype(np.int64)
    return np.asarray(start + day * DAY + (hour % 24) * HOUR + random.integers(0, HOUR, len(hour)))


def _answer(random: np.random.Generator, calls: Calls, came: Newcomers, desk: Desk) -> Cases:
    laws, count = desk.laws, len(calls.customer)
    service, city, month = laws.service, came.city[calls.customer], month_of(calls.opened_at)
    nightly = by_night(calls.hour)
    shares = np.array([service.channel, service.channel_by_night])
    channel = choose_by_row(random, shares, nightly.astype(np.int64)).astype(np.int8)
    staffed = staffed_nights(city, month, laws)
    in_time = happens(random, desk.kept[staffed.astype(np.int64), channel, calls.hour], count)
    to_morning = _until_morning(calls, nightly & (channel == PHONE) & ~staffed)
    answered = calls.opened_at + waits(random, in_time, channel, to_morning)
    agent = _agents(random, desk.staff, channel, nightly)
    difficulty = random.normal(0.0, 1.0, count)
    handle = _handling(random, desk, agent, difficulty)
    solved = happens(random, solving(agent, difficulty, channel, desk), count)
    resolved = answered + handle + np.where(solved, 0, random.integers(DAY, 4 * DAY, count))
    promised = month >= PROMISED_FROM[channel]
    topics = np.stack([TOPIC_SHARES, TOPIC_SHARES_BY_NIGHT])
    return Cases(
        customer=calls.customer,
        channel=channel,
        topic=choose_by_row(random, topics, nightly.astype(np.int64)).astype(np.int8),
        opened_at=calls.opened_at,
        answered_at=answered,
        resolved_at=resolved,
        handle_seconds=handle,
        agent=agent.astype(np.int16),
        difficulty=difficulty,
        solved=solved,
        repeat_of=calls.repeat_of,
        kept=np.where(promised, in_time, -1).astype(np.int8),
        cost=np.maximum(handle * service.minute_cost // 60, 1),
    )


def staffed_nights(city: Whole, month: Whole, laws: Laws) -> Flags:
    """Where and when nights are staffed as promised: in the cities that were mended, from then on.

    >>> staffed_nights(np.array([0, 1]), np.array([20, 20]), Laws()).tolist()
    [False, True]
    """
    return np.asarray(laws.service.fix_works & (month >= FIXED_IN[city]))


def solving(agent: Whole, difficulty: Floats, channel: Whole, desk: Desk) -> Floats:
    """The chance that a contact is solved at once.

    In the team paid by handling time, who is faster than usual solves less; elsewhere pace changes nothing.
    """
    service = desk.laws.service
    hurried = desk.staff.agent_team[agent] == HURRIED_TEAM
    pace = np.where(hurried & (channel == PHONE), desk.staff.agent_pace[agent], 0.0)
    return np.clip(service.solved + service.hurry * pace - service.difficulty * difficulty, 0.02, 0.99)


def _handling(random: np.random.Generator, desk: Desk, agent: Whole, difficulty: Floats) -> Whole:
    usual = np.log(desk.laws.service.call_seconds) + desk.staff.agent_pace[agent]
    spread = HANDLE_BY_DIFFICULTY * difficulty + random.normal(0.0, HANDLE_SPREAD, len(agent))
    return np.asarray(np.maximum(np.exp(usual + spread), 20).astype(np.int64))


def _agents(random: np.random.Generator, staff: Staff, channel: Whole, nightly: Flags) -> Whole:
    """By night the hurried team answers the phone; by day any of the three teams, as it comes."""
    drawn = random.random(len(channel))
    day = np.concatenate([agents_of(staff, team) for team in DAY_TEAMS])
    agent = day[(drawn * len(day)).astype(np.int64)]
    for team, where in (
        (HURRIED_TEAM, nightly & (channel == PHONE)),
        (CHAT_TEAM, channel == WHATSAPP),
        (MAIL_TEAM, channel == MAIL),
    ):
        members = agents_of(staff, team)
        agent = np.where(where, members[(drawn * len(members)).astype(np.int64)], agent)
    return agent


def _until_morning(calls: Calls, unstaffed: Flags) -> Whole:
    of_day = calls.hour % 24
    hours = np.where(of_day < 7, 7 - of_day, 31 - of_day)
    return np.where(unstaffed, hours * HOUR - calls.opened_at % HOUR, 0)


def _again(random: np.random.Generator, answered: Cases, came: Newcomers, laws: Laws) -> Calls:
    """Who wasn't helped calls again within the week, by day."""
    again = ~answered.solved & happens(random, laws.service.repeats, len(answered))
    place = np.flatnonzero(again)
    days = random.integers(1, 7, len(place))
    hour = choose(random, _day_profile(), len(place))
    opened = (
        (answered.opened_at[place] // DAY + days) * DAY + hour * HOUR + random.integers(0, HOUR, len(place))
    )
    lima = in_lima(came.city[answered.customer[place]], opened)
    inside = lima < END
    weekday = (opened // DAY + FIRST_WEEKDAY) % 7
    return Calls(answered.customer[place][inside], lima[inside], (weekday * 24 + hour)[inside], place[inside])


def _day_profile() -> Floats:
    day = usual_week().reshape(7, 24).sum(axis=0)
    return np.where(by_night(np.arange(24)), 0.0, day)
