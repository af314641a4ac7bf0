"""GO, REWORD or NO-GO: whether a claim would be kept while a campaign runs, what could be said instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from unisono.loop.decide.gate.answering import Answering, Queue, calibrate
from unisono.loop.decide.gate.forecast import DRAWS, Forecast, forecast
from unisono.loop.decide.gate.history import History
from unisono.loop.decide.gate.nouns import (
    CHANCE,
    LONG_RUNGS,
    RUNGS,
    WEEK,
    Answer,
    Array,
    Campaign,
    Capacity,
    Claim,
    Offer,
    Part,
    Turn,
    Verdict,
)
from unisono.loop.decide.gate.offers import offers_of
from unisono.loop.decide.gate.outcome import (
    LEVEL,
    Outcome,
    amount_of,
    chance_of,
    kept_of,
    outcome,
    unkept_hours,
)
from unisono.loop.decide.gate.turning import turn_of
from unisono.model.estimate import Estimate, Reason

SEED = 20_260_701
LEAST_CONTACTS, LEAST_DAYS = 100, 28
LEAST_OF_PART = 30
NOTHING = Estimate(None, None, None, 0, "share", LEVEL, Reason("no_data"))


def decide(
    history: History,
    claim: Claim,
    campaign: Campaign,
    capacity: Capacity,
    *,
    planned: Array | None = None,
    parts: Mapping[str, History] | None = None,
) -> Verdict:
    """May this claim go out while this campaign runs?

    The share kept is forecast in 400 draws of everything that isn't known: reach, response, contacts of
    each, what comes anyway, how long handling takes, how long people wait, how busy days are, and luck.

    Parameters
    ----------
    history : the company's contacts of the last quarter, on the claim's channel.
    claim : what would be said.
    campaign : what would bring people.
    capacity : agents by hour of the week while the history was made.
    planned : agents more that the campaign will have, by hour of the week.
    parts : histories of segments, by name, for the chance of each.

    Returns
    -------
    Verdict
        GO where the chance to keep it is 90 % or more and no hour it names is kept less than half as often
        as promised; REWORD where other words would be kept with that chance; else NO-GO. Under 100 contacts
        or four weeks nothing is said, and `reason` says why.
    """
    silent = _silence(history)
    if silent is not None:
        return nothing(silent)
    more = np.zeros(WEEK) if planned is None else np.asarray(planned, dtype=float)
    told = foresee(history, claim, campaign, capacity, planned=more)
    expected, answering, found, random = told.expected, told.answering, told.found, told.random
    seen = history.sums(history.n)
    offers: tuple[Offer, ...] = ()
    turn: Turn | None = None
    goes = told.chance >= CHANCE and not unkept_hours(found, 0, claim.share).any()
    if not goes:
        offers = offers_of(found, claim, seen, random)
        staffed = Capacity(capacity.agents + more, capacity.stated, capacity.hour_cost)
        kept = found.kept[0].mean(axis=0) / np.maximum(found.contacts.mean(axis=0), 1e-9)
        turn = turn_of(
            expected, _staffed(answering, more), claim, staffed, seconds=history.handling, kept=kept
        )
    answer: Answer = "go" if goes else "reword" if offers else "no_go"
    times = expected.times * claim.hours
    by_hour, hour_chance = _by_hour(found, claim, seen)
    return Verdict(
        answer,
        told.chance,
        told.kept,
        amount_of((expected.rates * times).sum(axis=1), int(seen.sum()), random),
        amount_of((expected.added * times).sum(axis=1), int(seen.sum()), random),
        by_hour,
        hour_chance,
        offers,
        turn,
        answering.method,
        answering.misfit,
        _beyond(history, expected, claim),
        parts=_parts(found, claim, history, parts or {}, random),
    )


@dataclass(frozen=True, slots=True, eq=False)
class Foreseen:
    """What would happen, before anybody asks what else could be said or done."""

    expected: Forecast
    answering: Answering
    found: Outcome
    chance: float
    kept: Estimate
    random: np.random.Generator


def foresee(
    history: History,
    claim: Claim,
    campaign: Campaign,
    capacity: Capacity,
    *,
    planned: Array,
    others: bool = True,
) -> Foreseen:
    """What share would be kept while a campaign runs, and with what chance is that enough?

    `others` tries the times of other wordings too; the promised one comes first.
    """
    random = np.random.default_rng(SEED)
    expected = forecast(history, campaign, random)
    answering = calibrate(history, capacity.agents, claim.within, random, stated=capacity.stated, draws=DRAWS)
    times = _times(claim, answering) if others else (claim.within,)
    found = outcome(expected, answering, times, planned, claim.hours)
    n = int(history.sums(history.n)[claim.hours].sum())
    chance = chance_of(found, 0, claim.share, claim.hours)
    return Foreseen(expected, answering, found, chance, kept_of(found, 0, claim.hours, n, random), random)


def _silence(history: History) -> Reason | None:
    n = int(history.n.sum())
    if n < LEAST_CONTACTS or history.days < LEAST_DAYS:
        facts: dict[str, object] = {
            "n": n,
            "minimum": LEAST_CONTACTS,
            "days": history.days,
            "least_days": LEAST_DAYS,
        }
        return Reason("gate_too_little_history", facts)
    if history.unanswered.sum() >= history.n.sum():
        return Reason("gate_no_answers", {"n": n})
    return None


def nothing(reason: Reason) -> Verdict:
    """The verdict where nothing can be said, and why."""
    return Verdict(None, None, NOTHING, NOTHING, NOTHING, (), (), (), None, None, None, None, reason=reason)


def _times(claim: Claim, answering: Answering) -> tuple[float, ...]:
    """The times to try: those as long as the promise's and longer that can still be told."""
    ladder = RUNGS if answering.method == "erlang" else (*RUNGS, *LONG_RUNGS)
    return (claim.within, *(float(each) for each in ladder if each > claim.within))


def _staffed(answering: Answering, more: Array) -> Answering:
    if not isinstance(answering, Queue) or not more.any():
        return answering
    return Queue(
        answering.agents + more,
        answering.seconds,
        answering.patience,
        answering.variability,
        answering.misfit,
    )


def _by_hour(
    found: Outcome, claim: Claim, seen: Array
) -> tuple[tuple[Estimate, ...], tuple[float | None, ...]]:
    """Each hour of the week: the share kept and the chance to reach what is promised."""
    told: list[Estimate] = []
    chances: list[float | None] = []
    for hour in range(WEEK):
        only = np.zeros(WEEK, bool)
        only[hour] = True
        if not claim.hours[hour] or found.contacts[:, hour].mean() <= 0:
            told.append(NOTHING)
            chances.append(None)
            continue
        rate, _ = found.rates(0, only)
        low, high = np.quantile(rate, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
        value = float(np.clip(rate.mean(), low, high))
        told.append(Estimate(value, float(low), float(high), int(seen[hour]), "share", LEVEL, method="gate"))
        chances.append(chance_of(found, 0, claim.share, only))
    return tuple(told), tuple(chances)


def _beyond(history: History, expected: Forecast, claim: Claim) -> float | None:
    """How many times the busiest hour seen, where more is expected than any such hour had."""
    seen = np.array([np.quantile(history.n[history.hour == hour], 0.95) for hour in range(WEEK)])
    wanted, had = expected.rates.mean(axis=0)[claim.hours].max(), seen[claim.hours].max()
    return float(wanted / had) if had > 0 and wanted > had else None


def _parts(
    found: Outcome,
    claim: Claim,
    history: History,
    parts: Mapping[str, History],
    random: np.random.Generator,
) -> tuple[Part, ...]:
    """Each segment calls at hours of its own: its share kept is that of its hours, moved by its own past."""
    told = []
    whole = _kept_past(history, claim)
    for name, own in parts.items():
        n = own.sums(own.n) * claim.hours
        if n.sum() < LEAST_OF_PART:
            continue
        weights = n / n.sum()
        moved = _kept_past(own, claim, n) - float((whole * weights).sum())
        moved *= n.sum() / (n.sum() + LEAST_OF_PART)
        share = n.sum() / history.sums(history.n)[claim.hours].sum()
        part = Outcome(
            (claim.within,),
            found.contacts * share,
            (found.kept[0] * share)[None],
            (found.variance[0] * share)[None],
        )
        part = _weighted(part, weights, moved)
        told.append(
            Part(
                name,
                kept_of(part, 0, claim.hours, int(n.sum()), random),
                chance_of(part, 0, claim.share, claim.hours),
            )
        )
    return tuple(sorted(told, key=lambda part: part.chance))


def _kept_past(history: History, claim: Claim, weights: Array | None = None) -> Array | float:
    """The share kept by hour in the past; with weights, of all its hours together."""
    n = history.sums(history.n)
    kept = history.sums(history.within[:, history.place(claim.within)])
    if weights is None:
        return np.asarray(np.where(n > 0, kept / np.maximum(n, 1), 0.0))
    return float((kept * claim.hours).sum() / max(float(weights.sum()), 1e-9))


def _weighted(part: Outcome, weights: Array, moved: float) -> Outcome:
    """The same share kept by hour, for contacts that come at other hours."""
    whole = part.contacts.sum(axis=1, keepdims=True)
    contacts = whole * weights
    rate = np.clip(part.kept[0] / np.maximum(part.contacts, 1e-12) + moved, 0.0, 1.0)
    each = part.variance[0] / np.maximum(part.contacts, 1e-12)
    return Outcome(part.times, contacts, (contacts * rate)[None], (contacts * each)[None])
