"""Follows one promise through every room: the gate, the ledger, the boards, its cost, and pay."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from unisono.errors import InputError
from unisono.loop.diagnose.silos.conflict import Conflict, conflict_of, reads
from unisono.loop.measure.ledger import (
    ANSWERS,
    BY_THE_HOUR,
    DELIVERY,
    Promise,
    broken_since,
    days_of,
    verdict,
)
from unisono.model.company import Company
from unisono.model.estimate import Reason
from unisono.model.kernel import Kernel
from unisono.model.lens import Lens
from unisono.model.question import Figure
from unisono.services.aftermath.pricing import priced
from unisono.services.companies import edition_of, reader_of
from unisono.services.diagnose import answers_of, context_of
from unisono.services.gate import Run, run_for
from unisono.services.measure import answer
from unisono.services.pay import PaidFor, paid_for, plans
from unisono.services.promises import Entry, ledger
from unisono.services.promises.ledger import asked_of, promise_named
from unisono.services.rights import allow
from unisono.services.story.nouns import Broken, Letter, Story
from unisono.services.trends.looking import span_through
from unisono.store.warehouse import Reader

Told = TypeVar("Told")
WHOLE = Lens()
_CAMPAIGN = "select campaign_id as id from promises where id = $promise and campaign_id is not null"
_BROUGHT = "select id from customers where campaign_id = $campaign order by id"


def story(company: Company, promise: str = "") -> Story | None:
    """What came of one promise: let out by the gate or not, kept, who left, at what cost, paid how?

    Parameters
    ----------
    promise : its id; the broken one with most money at stake, without one.

    Returns
    -------
    Story
        None where no promise was broken yet, so that there is nothing to tell.

    Raises
    ------
    MissingError
        `promise_missing`, where there is none of that id.
    RightsError
        Where the actor may see no figures; without the right to see pay only that chapter is silent.
    """
    allow(company, "see_figures")
    edition = edition_of(company)
    if edition.made_at is None:
        return None
    chosen = promise or _chosen(company)
    if not chosen:
        return None
    with reader_of(company, edition) as reader:
        told = promise_named(reader, chosen)
        silent: dict[Letter, Reason] = {}
        campaign = _campaign(reader, told)
        gate = _or_silent(silent, "a", lambda: _gate(company, told))
        broken = _or_silent(silent, "b", lambda: _broken(company, reader, told))
        conflict = _or_silent(silent, "c", lambda: _conflict(company, reader, campaign))
        cost = priced(company, reader, told, WHOLE)
        if cost.reason:
            silent["d"] = cost.reason
        paid = _or_silent(silent, "e", lambda: _paid(company, reader, campaign)) or ()
    return Story(told, edition.number, company.currency, gate, broken, conflict, cost, paid, silent)


def told_of(company: Company) -> tuple[Promise, ...]:
    """The promises a story can be told of: broken ones, the dearest first."""
    allow(company, "see_figures")
    told = ledger(company, WHOLE)
    return tuple(entry.promise for entry in told.entries if entry.verdict == "broken") if told else ()


def _chosen(company: Company) -> str:
    """The broken promise with most at stake, of those that have most chapters."""
    told = ledger(company, WHOLE)
    broken = [entry for entry in told.entries if entry.verdict == "broken"] if told else []
    ranked = sorted(
        broken, key=lambda entry: -_tells(entry)
    )  # stable: the dearest of those that tell as much
    return ranked[0].promise.id if ranked else ""


def _tells(entry: Entry) -> int:
    """How many chapters a promise could have beside its breaking."""
    promise = entry.promise
    gated = promise.kind in (*ANSWERS, DELIVERY) and promise.missing is None
    return bool(promise.campaign) + (gated and promise.made is not None)


def _or_silent(
    silent: dict[Letter, Reason], letter: Letter, tell: Callable[[], Told | Reason]
) -> Told | None:
    """A chapter, or why it can't be told."""
    told = tell()
    if isinstance(told, Reason):
        silent[letter] = told
        return None
    return told


def _gate(company: Company, promise: Promise) -> Run | Reason:
    """What the gate would have said on the eve of the promise, knowing only what was known then."""
    if promise.made is None:
        return Reason("story_undated")
    try:
        run = run_for(company, promise.id, before=promise.made)
    except InputError:
        return Reason("story_ungated")
    return run if run.verdict.answer else (run.verdict.reason or Reason("no_data"))


def _broken(company: Company, reader: Reader, promise: Promise) -> Broken | Reason:
    span = span_through(company, reader, WHOLE)
    if span is None or promise.missing:
        return Reason("story_unmeasured" if promise.missing else "no_data")
    asked = asked_of(promise, span, WHOLE)
    kept = answer(company, reader, asked)[0]
    days = answer(company, reader, replace(asked, grain="day"))
    since = broken_since(days_of(days), promise.standard)
    then = answer(company, reader, replace(asked, until=since))[0] if since else None
    worst = None
    if promise.kind in BY_THE_HOUR:
        worst = _worst(answer(company, reader, replace(asked, by=("hour",))))
    return Broken(kept, verdict(kept.estimate, promise.standard), since, then, _first(days), worst)


def _first(days: tuple[Figure, ...]) -> date | None:
    """The first day on which it was broken to anybody."""
    return next((day for day, sums in sorted(days_of(days)) if sums.n and (sums.mean or 0.0) < 1), None)


def _worst(hours: tuple[Figure, ...]) -> tuple[int, Figure] | None:
    """The hour of day that keeps least, of those with cases enough."""
    known = [
        (figure.estimate.value, int(str(figure.group["hour"])), figure)
        for figure in hours
        if figure.estimate.known
    ]
    if not known:
        return None
    _, hour, figure = min(known, key=lambda one: (one[0], one[1]))
    return hour, figure


def _conflict(company: Company, reader: Reader, campaign: str) -> Conflict | Reason:
    context = context_of(company, reader, WHOLE)
    if context is None or not campaign:
        return Reason("story_no_campaign")
    told = conflict_of(answers_of(reader, reads(context), {}), campaign)
    return told or Reason("story_brought_nobody")


def _paid(company: Company, reader: Reader, campaign: str) -> tuple[PaidFor, ...] | Reason:
    """What every plan of pay gives for those whom the campaign brought, today's first as files are named."""
    if not company.actor.may("see_pay"):
        return Reason("story_pay_hidden")
    if not campaign:
        return Reason("story_no_campaign")
    customers = {
        str(row["id"]) for row in reader.ask(Kernel(_BROUGHT, ("customers",), {"campaign": campaign}))
    }
    files = [file.name for file in plans(company) if file.plan is not None]
    if not files:
        return Reason("story_no_plans")
    return tuple(paid_for(company, name, customers=customers) for name in files)


def _campaign(reader: Reader, promise: Promise) -> str:
    """The id of the campaign that made it; empty where none did."""
    rows = reader.ask(Kernel(_CAMPAIGN, ("promises",), {"promise": promise.id}))
    return str(rows[0]["id"]) if rows else ""
