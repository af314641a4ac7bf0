"""Lived: what customers answered, as their own installation, nights and months made them feel."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from unisono.demo import verbatims
from unisono.demo.contacts import Contacts
from unisono.demo.delivery import Installations, Lives
from unisono.demo.truth import (
    CSAT_BAD_MONTH,
    CSAT_BROKEN_ANSWER,
    CSAT_LATE,
    CSAT_UNSOLVED,
    DAY,
    EXPORTED_AT,
    NPS_BAD_MONTH,
    NPS_BROKEN_NIGHT,
    NPS_LATE,
    Floats,
    Texts,
    Times,
    Whole,
    at_night,
    days,
    in_bad_month,
)

NEVER = np.datetime64("2200-01-01T00:00:00")


@dataclass(frozen=True, slots=True)
class Answers:
    """One entry an answer; `about` is the place of its contact (−1: none)."""

    owner: Whole
    at: Times
    instrument: Texts
    touchpoint: Texts
    score: Whole
    words: Texts
    about: Whole


def make_answers(
    random: np.random.Generator, installations: Installations, lives: Lives, contacts: Contacts
) -> Answers:
    """Ask after each installation and contact, and every quarter; keep what came in before the export."""
    all_answers = [
        _after_installation(random, installations),
        _after_contact(random, contacts, "csat"),
        _after_contact(random, contacts, "ces"),
        _every_quarter(random, installations, lives, contacts),
    ]
    names = Answers.__dataclass_fields__
    joined = {name: np.concatenate([getattr(part, name) for part in all_answers]) for name in names}
    known = np.flatnonzero(joined["at"] < EXPORTED_AT)
    order = known[np.argsort(joined["at"][known], kind="stable")]
    return Answers(**{name: column[order] for name, column in joined.items()})


def _after_installation(random: np.random.Generator, installations: Installations) -> Answers:
    owner = np.flatnonzero(installations.done & (random.random(len(installations.late)) < 0.5))
    late, delivered = installations.late[owner], installations.delivered_at[owner]
    mean = 4.4 + CSAT_LATE * late + CSAT_BAD_MONTH * in_bad_month(delivered)
    kinds = verbatims.choose([(late, verbatims.INSTALLED_LATE)], verbatims.INSTALLED_WELL)
    return Answers(
        owner=owner,
        at=delivered + days(random.uniform(0.1, 1.5, len(owner))),
        instrument=_all("csat", owner),
        touchpoint=_all("instalación", owner),
        score=_scored(random, mean, 0.8, (1, 5)),
        words=verbatims.words(random, kinds),
        about=np.full(len(owner), -1),
    )


def _after_contact(random: np.random.Generator, contacts: Contacts, instrument: str) -> Answers:
    asked = np.flatnonzero(random.random(len(contacts.owner)) < (0.4 if instrument == "csat" else 0.2))
    broken, unsolved = contacts.broken[asked], ~contacts.solved[asked]
    bad = in_bad_month(contacts.opened_at[asked])
    top, scale = (4.4, 1.0) if instrument == "csat" else (6.0, 1.5)
    mean = top + scale * (CSAT_BROKEN_ANSWER * broken + CSAT_UNSOLVED * unsolved + CSAT_BAD_MONTH * bad)
    kinds = verbatims.choose(
        [(broken, verbatims.HELPED_BADLY), (unsolved, verbatims.UNSOLVED)], verbatims.HELPED_WELL
    )
    return Answers(
        owner=contacts.owner[asked],
        at=contacts.resolved_at[asked] + days(random.uniform(0.01, 0.9, len(asked))),
        instrument=_all(instrument, asked),
        touchpoint=_all("soporte", asked),
        score=_scored(random, mean, 0.8 * scale, (1, 5) if instrument == "csat" else (1, 7)),
        words=verbatims.words(random, kinds),
        about=asked,
    )


def _every_quarter(
    random: np.random.Generator, installations: Installations, lives: Lives, contacts: Contacts
) -> Answers:
    """Each customer is asked from a random day on, every 91 days while they stay."""
    first = lives.begins + days(random.uniform(20, 91, len(lives.begins)))
    times = np.maximum((lives.ends - first) / DAY // 91 + 1, 0).astype(np.int64)
    owner = np.repeat(np.arange(len(first)), times)
    turn = np.arange(len(owner)) - np.repeat(np.cumsum(times) - times, times)
    at = first[owner] + turn * 91 * DAY
    answered = random.random(len(owner)) < 0.42
    owner, at = owner[answered], at[answered]
    suffered = at > _first_broken_night(contacts, len(first))[owner]
    mean = 8.6 + NPS_LATE * installations.late[owner] + NPS_BROKEN_NIGHT * suffered
    score = _scored(random, mean + NPS_BAD_MONTH * in_bad_month(at), 1.7, (0, 10))
    kinds = verbatims.choose([(score <= 6, verbatims.STAYS_UNHAPPY)], verbatims.STAYS_HAPPY)
    return Answers(
        owner=owner,
        at=at,
        instrument=_all("nps", owner),
        touchpoint=_all("relación", owner),
        score=score,
        words=verbatims.words(random, kinds),
        about=np.full(len(owner), -1),
    )


def _first_broken_night(contacts: Contacts, customers: int) -> Times:
    """When each customer first waited in vain at night."""
    broken = contacts.broken & at_night(contacts.opened_at)
    first = np.full(customers, NEVER.astype(np.int64))
    np.minimum.at(first, contacts.owner[broken], contacts.answered_at[broken].astype(np.int64))
    return first.astype("datetime64[s]")


def _scored(random: np.random.Generator, mean: Floats, spread: float, scale: tuple[int, int]) -> Whole:
    felt = mean + random.normal(0, spread, len(mean))
    return np.clip(np.rint(felt), *scale).astype(np.int64)


def _all(word: str, like: Whole) -> Texts:
    return np.full(len(like), word, dtype=object)
