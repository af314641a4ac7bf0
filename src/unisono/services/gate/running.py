"""Asks the gate: may this claim go out, and what would have been said of a promise before it was made."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np

from unisono.errors import InputError, MissingError
from unisono.loop.decide.gate.hours import flags_of
from unisono.loop.decide.gate.nouns import Campaign, Claim, Verdict
from unisono.loop.decide.gate.orders import decide_orders, orders_from, orders_kernel
from unisono.loop.decide.gate.verdict import decide
from unisono.model.company import Company
from unisono.services.companies import edition_of, reader_of
from unisono.services.gate.nouns import Asked, Run, Usual
from unisono.services.gate.reading import (
    capacity_of,
    choices_of,
    last_seen,
    past_of,
    tomorrow,
)
from unisono.services.gate.usual import asked_of, blank, promises_in, usual_of
from unisono.services.rights import allow
from unisono.store.warehouse import Reader

LONGEST_DAYS = 366
LONGEST_WITHIN = 60 * 86_400.0
MOST_PEOPLE = 1e9


def usual(company: Company, *, promise: str = "", channel: str | None = None) -> Usual | None:
    """What a form offers: a promise of the ledger, or none, with ranges of the company's own campaigns.

    None where nothing was loaded.

    Raises
    ------
    MissingError
        `promise_missing`.
    """
    allow(company, "see_figures")
    edition = edition_of(company)
    if edition.made_at is None:
        return None
    with reader_of(company, edition) as reader:
        before = last_seen(reader, tomorrow(company, edition))
        channels, segments = choices_of(reader, before)
        known = promises_in(reader)
        asked = blank(
            usual_of(reader, channel or "", before)[0], channel or (channels[0] if channels else "")
        )
        if promise:
            found = next((each for each in known if each.id == promise), None)
            if found is None:
                raise MissingError("promise_missing", promise=promise)
            asked = asked_of(found, (asked.reach, asked.response, asked.contacts))
        ranges, campaigns = usual_of(reader, asked.channel, before)
        asked = replace(asked, reach=ranges[0], response=ranges[1], contacts=ranges[2], starts=before)
        told = tuple((each.id, each.text) for each in known)
        return Usual(asked, campaigns, channels, segments, told)


def run_gate(company: Company, asked: Asked, *, before: date | None = None) -> Run:
    """May this claim go out while this campaign runs?

    Parameters
    ----------
    before : only what was known on the eve of this day; None: all there is.

    Raises
    ------
    InputError
        `gate_hours`, `gate_number`, where something asked can't be.
    CompanyError
        Where `plans/capacity.toml` can't be read.
    """
    allow(company, "see_figures")
    return answer_gate(company, asked, before=before)


def answer_gate(company: Company, asked: Asked, *, before: date | None = None) -> Run:
    """The answer of the gate, for whoever was let in."""
    check(asked)
    edition = edition_of(company)
    with reader_of(company, edition) as reader:
        day = last_seen(reader, before or tomorrow(company, edition))
        if asked.kind == "delivery":
            verdict, stated = _orders(reader, asked, day), False
        else:
            verdict, stated = _answers(company, reader, asked, day)
    return Run(asked, verdict, edition.number, day, stated, company.currency)


def gate_for(company: Company, promise_id: str, *, before: date) -> Verdict:
    """What would the gate have said of a promise, knowing only what was known before a day?

    The campaign is what the company's own campaigns had been: their leads, the share that became
    customers, the contacts of a customer.

    Raises
    ------
    MissingError
        `promise_missing`.
    InputError
        `gate_promise`, where the promise can't be held against capacity.
    """
    return run_for(company, promise_id, before=before).verdict


def run_for(company: Company, promise_id: str, *, before: date | None = None) -> Run:
    """As `gate_for`, with what was asked; without a day, as of all that is known."""
    allow(company, "see_figures")
    edition = edition_of(company)
    with reader_of(company, edition) as reader:
        day = before or last_seen(reader, tomorrow(company, edition))
        found = next((each for each in promises_in(reader) if each.id == promise_id), None)
        if found is None:
            raise MissingError("promise_missing", promise=promise_id)
        ranges, _ = usual_of(reader, found.channel, day)
    return run_gate(company, replace(asked_of(found, ranges), starts=day), before=before)


def check(asked: Asked) -> None:
    """Refuse what can't be asked."""
    numbers = (
        ("days", asked.days, 1, LONGEST_DAYS),
        ("within", asked.within_seconds, 0 if asked.kind == "delivery" else 1, LONGEST_WITHIN),
        ("share", asked.share, 0.5, 0.999),
        ("more", asked.more, 0, 2_000),
        ("reach", asked.reach.high, 0, MOST_PEOPLE),
        ("response", asked.response.high, 0, 1),
        ("contacts", asked.contacts.high, 0, 100),
    )
    for name, value, low, high in numbers:
        if not low <= value <= high:
            raise InputError("gate_number", name=name, value=f"{value:g}", low=f"{low:g}", high=f"{high:g}")


def _answers(company: Company, reader: Reader, asked: Asked, day: date) -> tuple[Verdict, bool]:
    past = past_of(reader, asked.channel, asked.within_seconds, day, asked.segment)
    capacity = capacity_of(company, past.history, asked.channel, asked.hour_cost)
    if capacity.hour_cost is None:
        capacity = replace(capacity, hour_cost=past.hour_cost)
    hours = flags_of(asked.hours)
    where = flags_of(asked.more_hours or asked.hours)
    planned = np.where(where, float(asked.more), 0.0) if asked.more else None
    claim = Claim(asked.within_seconds, hours, asked.share, asked.channel)
    verdict = decide(past.history, claim, _campaign(asked, day), capacity, planned=planned, parts=past.parts)
    return verdict, capacity.stated


def _orders(reader: Reader, asked: Asked, day: date) -> Verdict:
    past = orders_from(reader.ask(orders_kernel(day)), day)
    within = asked.within_seconds / 86_400 or None
    return decide_orders(past, within, asked.share, _campaign(asked, day), more=asked.more)


def _campaign(asked: Asked, day: date) -> Campaign:
    starts = max(asked.starts or day, day)
    return Campaign(
        asked.reach,
        asked.response,
        asked.contacts,
        asked.days,
        first_weekday=starts.weekday(),
        ahead_days=float((starts - day).days),
    )
