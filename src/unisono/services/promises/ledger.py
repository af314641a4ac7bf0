"""The ledger: every promise with how often it was kept, since it was made and through somebody's lens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from unisono.errors import MissingError
from unisono.loop.measure.ledger import (
    DATED_ORDERS,
    PROMISES,
    Promise,
    Verdict,
    broken_since,
    days_of,
    ends_of,
    promises_from,
    verdict,
)
from unisono.model.company import Company
from unisono.model.finding import Finding
from unisono.model.lens import Lens
from unisono.model.question import Figure, Question
from unisono.services.companies import edition_of, reader_of
from unisono.services.diagnose import findings
from unisono.services.measure import answer
from unisono.services.promises.nouns import Entry, Ledger
from unisono.services.rights import allow
from unisono.services.trends.changing import changes
from unisono.services.trends.looking import Span, span_through
from unisono.store.warehouse import Reader

METRIC = "promise_kept"
ORDER: tuple[Verdict, ...] = ("broken", "edge", "early", "kept", "unmeasured")


def ledger(company: Company, lens: Lens) -> Ledger | None:
    """Every promise through a lens; None where nothing was loaded.

    The kept rate is of all cases since the promise was made, unless the lens names days.
    """
    allow(company, "see_figures")
    with reader_of(company, edition_of(company)) as reader:
        span = span_through(company, reader, lens)
        promises = promises_of(reader)
        if span is None:
            return None
        entries = entries_of(company, reader, promises, span, lens)
    since = span.since if span.chosen else None
    ranked = sorted(entries, key=lambda entry: (ORDER.index(entry.verdict), -_stake(entry)))
    return Ledger(tuple(ranked), since, span.until)


def promises_of(reader: Reader) -> tuple[Promise, ...]:
    """The promises of an edition."""
    (dated,) = reader.ask(DATED_ORDERS)
    return promises_from(reader.ask(PROMISES), dated["orders"])


def promise_named(reader: Reader, name: str) -> Promise:
    """The promise of this id.

    Raises
    ------
    MissingError
        `promise_missing`, where there is none of that id.
    """
    found = next((promise for promise in promises_of(reader) if promise.id == name), None)
    if found is None:
        raise MissingError("promise_missing", promise=name)
    return found


def entries_of(
    company: Company, reader: Reader, promises: Sequence[Promise], span: Span, lens: Lens
) -> list[Entry]:
    """The promises' lines of the ledger; their changes are looked at together."""
    found = {finding.facts.get("promise"): finding for finding in _broken(company, lens)}
    kept = [_kept(company, reader, promise, span, lens) for promise in promises]
    pairs = [
        _ends(company, reader, promise, span, lens) if figure else None
        for promise, figure in zip(promises, kept, strict=True)
    ]
    return [
        Entry(
            promise,
            figure,
            verdict(figure.estimate, promise.standard) if figure else "unmeasured",
            _since(company, reader, promise, span, lens) if figure else None,
            change,
            found.get(promise.called) if figure else None,
        )
        for promise, figure, change in zip(promises, kept, changes(pairs), strict=True)
    ]


def asked_of(promise: Promise, span: Span, lens: Lens) -> Question:
    """How a promise is asked after: from the day it was made, or the lens' later one."""
    since = max((day for day in (promise.made, span.since if span.chosen else None) if day), default=None)
    until = max(span.until, since) if since else span.until
    question = Question(METRIC, where=promise.where, since=since, until=until)
    return lens_only(lens).through(question)


def lens_only(lens: Lens) -> Lens:
    """A lens' customers, without its days."""
    return Lens(segment=lens.segment)


def _kept(company: Company, reader: Reader, promise: Promise, span: Span, lens: Lens) -> Figure | None:
    if promise.missing:
        return None
    return answer(company, reader, asked_of(promise, span, lens))[0]


def _ends(
    company: Company, reader: Reader, promise: Promise, span: Span, lens: Lens
) -> tuple[Figure, Figure] | None:
    """A promise's first days and its last."""
    asked = asked_of(promise, span, lens)
    begun = asked.since or span.first
    ends = ends_of(begun, asked.until) if begun and asked.until else None
    if ends is None:
        return None
    first, last = (answer(company, reader, replace(asked, since=a, until=b))[0] for a, b in ends)
    return first, last


def _since(company: Company, reader: Reader, promise: Promise, span: Span, lens: Lens) -> date | None:
    asked = replace(asked_of(promise, span, lens), grain="day")
    return broken_since(days_of(answer(company, reader, asked)), promise.standard)


def _broken(company: Company, lens: Lens) -> list[Finding]:
    """What broken promises cost, as the findings of the same lens say."""
    return [found for found in findings(company, lens=lens) if found.kind == "broken_promise"]


def _stake(entry: Entry) -> float:
    stake = entry.finding.stake if entry.finding else None
    return (stake and stake.value) or 0.0
