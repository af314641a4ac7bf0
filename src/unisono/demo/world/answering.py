"""Who answers which survey, with which score and about what: the part of the truth that the company sees.

Answers are not a fair sample: who feels strongly answers more, the young answer less, and one team of
Service talks its scores up and asks the happy ones.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from unisono.demo.world.calendar import DAY, END, HOUR, MONTH_STARTS
from unisono.demo.world.chance import happens
from unisono.demo.world.columns import take
from unisono.demo.world.customers import Newcomers
from unisono.demo.world.laws import Answering, Laws
from unisono.demo.world.lived import Events, Memory, of_cases, of_installs
from unisono.demo.world.market import (
    APP,
    BILL,
    CES,
    CSAT,
    GENERAL,
    KINDNESS,
    NEGATIVE,
    NEUTRAL,
    NPS,
    POSITIVE,
    PRICE,
    RIVAL,
    TECHNICIANS,
    THEMES,
)
from unisono.demo.world.nouns import BEGGING_TEAM, Answers, Cases, Flags, Floats, Installs, Staff, Whole

YOUNG = 0
NO_RATINGS = 6
SCALES = {NPS: (0, 10), CSAT: (1, 5), CES: (1, 7)}
CSAT_USUAL, CSAT_POINT, CES_USUAL, CES_POINT = 4.0, 0.45, 5.2, 0.75  # what an event felt adds to them
RATED_AS = (GENERAL, TECHNICIANS, PRICE, KINDNESS, APP, BILL)  # what people write of, by DRIVERS
POSITIVE_FROM, NEGATIVE_TO = {NPS: 9, CSAT: 5, CES: 6}, {NPS: 6, CSAT: 2, CES: 3}


def relational(
    random: np.random.Generator, month: int, asked: Whole, came: Newcomers, memory: Memory
) -> tuple[Answers, Whole]:
    """NPS with six ratings, from those of the asked who answer; and how many of all would give each score."""
    rules, feeling = memory.laws.answering, memory.feeling(asked)
    share = rules.relational + rules.extremes * np.abs(feeling - memory.laws.feeling.base)
    share = share * np.where(came.segment[asked] == YOUNG, rules.young, 1.0)
    answers = happens(random, np.clip(share, 0.02, 0.95), len(asked))
    felt_by_all = feeling + random.normal(0, memory.laws.feeling.noise, len(asked))
    would_say = np.clip(np.rint(felt_by_all), *SCALES[NPS]).astype(np.int64)
    who, felt = asked[answers], felt_by_all[answers]
    at = MONTH_STARTS[month] + random.integers(9 * DAY, 25 * DAY, len(who)) // DAY * DAY
    at = at + random.integers(9 * HOUR, 21 * HOUR, len(who))
    rated = np.clip(np.rint(3.7 + 0.85 * memory.ratings[who]), 1, 5).astype(np.int8)
    named = np.array(RATED_AS)[np.abs(memory.ratings[who]).argmax(axis=1)]
    theme = np.where(memory.worst[who] < -1.0, memory.worst_theme[who], named)
    events = Events(who, at, felt, theme)
    nowhere = np.full(len(who), -1)
    made = _made(random, NPS, events, (nowhere, nowhere), rules)
    return replace(made, drivers=rated), np.bincount(would_say, minlength=11)


def about_cases(
    random: np.random.Generator,
    cases: Cases,
    first: int,
    came: Newcomers,
    memory: Memory,
    known: tuple[Staff, Laws],
) -> list[Answers]:
    """CSAT from one half of the contacts asked, CES from the other; `first` is the first case's place."""
    staff, laws = known
    rules = laws.answering
    begs = staff.agent_team[cases.agent] == BEGGING_TEAM
    asked = np.where(begs & ~cases.solved, rules.selective, 1.0) * rules.invited
    place = np.flatnonzero(happens(random, asked * rules.transactional, len(cases)))
    events = of_cases(cases, came, laws.feeling)
    at = cases.resolved_at[place] + random.integers(HOUR, 2 * DAY, len(place))
    place, at = place[at < END], at[at < END]
    half = place % 2 == 0
    lots = []
    for instrument, chosen in ((CSAT, half), (CES, ~half)):
        row = place[chosen]
        usual, point = (CSAT_USUAL, CSAT_POINT) if instrument == CSAT else (CES_USUAL, CES_POINT)
        felt = usual + point * events.felt[row] + 0.3 * _mood(memory, cases.customer[row])
        felt = felt + random.normal(0, 0.6, len(row))
        lot = Events(cases.customer[row], at[chosen], felt, events.theme[row])
        made = _made(random, instrument, lot, (first + row, np.full(len(row), -1)), rules)
        lots.append(_talked_up(random, made, begs[row], rules))
    return lots


def about_installs(
    random: np.random.Generator, installs: Installs, place: Whole, memory: Memory, laws: Laws
) -> Answers:
    """CSAT from some of those whose deliveries, at `place`, arrived."""
    place = place[happens(random, laws.answering.install * laws.answering.transactional * 2, len(place))]
    at = installs.delivered_at[place] + random.integers(HOUR, 3 * DAY, len(place))
    place, at = place[at < END], at[at < END]
    events = of_installs(take(installs, place), laws.feeling)
    felt = CSAT_USUAL + CSAT_POINT * events.felt + 0.3 * _mood(memory, events.customer)
    felt = felt + random.normal(0, 0.6, len(place))
    lot = Events(events.customer, at, felt, events.theme)
    return _made(random, CSAT, lot, (np.full(len(place), -1), place), laws.answering)


def _mood(memory: Memory, who: Whole) -> Floats:
    return memory.usual[who] - memory.laws.feeling.base


def _made(
    random: np.random.Generator, instrument: int, lot: Events, about: tuple[Whole, Whole], rules: Answering
) -> Answers:
    """Answers as they are given: on the scale, some with words."""
    low, high = SCALES[instrument]
    score, count = np.clip(np.rint(lot.felt), low, high).astype(np.int8), len(lot.customer)
    speaks = happens(random, rules.words, count)
    strays = happens(random, rules.stray_theme, count)
    theme = np.where(strays, random.integers(0, len(THEMES), count), lot.theme)
    tone = np.select(
        [score >= POSITIVE_FROM[instrument], score <= NEGATIVE_TO[instrument]], [POSITIVE, NEGATIVE], NEUTRAL
    )
    drawn = random.random(count)
    urgent = (tone == NEGATIVE) & (theme != RIVAL)
    urgency = np.select([urgent & (drawn < 0.30), urgent & (drawn < 0.65)], [2, 1], 0)
    case, install = about
    return Answers(
        customer=lot.customer,
        at=lot.at,
        instrument=np.full(count, instrument, dtype=np.int8),
        score=score,
        felt=lot.felt,
        case=case,
        install=install,
        theme=np.where(speaks, theme, -1).astype(np.int8),
        tone=tone.astype(np.int8),
        urgency=urgency.astype(np.int8),
        drivers=np.zeros((count, NO_RATINGS), dtype=np.int8),
        begged=np.zeros(count, dtype=bool),
    )


def _talked_up(random: np.random.Generator, made: Answers, begs: Flags, rules: Answering) -> Answers:
    """One team asks for the best score, and some give it."""
    best = np.array([SCALES[code][1] for code in range(3)])[made.instrument]
    begged = begs & (made.score < best) & happens(random, rules.begging, len(made))
    return replace(made, score=np.where(begged, best, made.score).astype(np.int8), begged=begged)
