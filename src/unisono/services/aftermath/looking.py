"""What came of one promise, through a lens: kept and felt, at which cost, and for whom it was made."""

from __future__ import annotations

from threading import Condition

from cachetools import LRUCache, cached

from unisono.loop.diagnose.aftermath.felt import (
    Band,
    bands_kernel,
    bands_of,
    delivered_gap,
    expected_gap,
    expected_kernel,
    felt_gap,
    felt_kernel,
    satisfied,
)
from unisono.loop.measure.ledger import ANSWERS, Promise
from unisono.loop.measure.open_hours import read_hours
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.question import Figure
from unisono.services.aftermath.nouns import Aftermath, Gaps
from unisono.services.aftermath.pricing import priced, reached
from unisono.services.companies import edition_of, reader_of
from unisono.services.measure import answer
from unisono.services.promises.ledger import asked_of, lens_only, promise_named
from unisono.services.rights import allow
from unisono.services.trends.looking import span_through
from unisono.store.warehouse import Reader

SECONDS = {"seconds": 1.0, "minutes": 60.0, "hours": 3_600.0, "days": 86_400.0}
MOST_REMEMBERED = 32


def aftermath(company: Company, name: str, lens: Lens) -> Aftermath | None:
    """What came of a promise: its gaps, its cost, those it reached; None where nothing was loaded.

    The lens' segment narrows whose months and answers are looked at. Its days don't: what breaking a
    promise did is asked of all the time there is.

    Raises
    ------
    RightsError
        Where the actor may see no figures.
    MissingError
        `promise_missing`, where there is none of that id.
    """
    allow(company, "see_figures")
    with reader_of(company, edition_of(company)) as reader:
        return _looked(company, reader, promise_named(reader, name), lens_only(lens))


def _key(company: Company, reader: Reader, promise: Promise, lens: Lens) -> object:
    """All that it depends on, but for who asks: only which rows they may see."""
    told = (company.currency, company.time_zone, company.contract, company.actor.scope)
    chosen = (company.ltv_horizon_months, company.discount_rate)
    edition = reader.edition
    return (company.folder, edition.number, edition.made_at, *told, *chosen, lens, promise)


@cached(LRUCache[object, Aftermath | None](MOST_REMEMBERED), key=_key, condition=Condition())
def _looked(company: Company, reader: Reader, promise: Promise, lens: Lens) -> Aftermath | None:
    span = span_through(company, reader, lens)
    if span is None:
        return None
    kept = None if promise.missing else answer(company, reader, asked_of(promise, span, lens))[0]
    instrument, bands = _bands(reader, promise, lens)
    return Aftermath(
        promise=promise,
        edition=reader.edition.number,
        until=span.until,
        kept=kept,
        gaps=_gaps(reader, promise, kept, lens) if kept else None,
        instrument=instrument,
        bands=bands,
        priced=priced(company, reader, promise, lens),
        beside=reached(company, reader, promise, lens),
    )


def _gaps(reader: Reader, promise: Promise, kept: Figure, lens: Lens) -> Gaps:
    rows = reader.ask(felt_kernel(promise, lens))
    return Gaps(
        delivered=delivered_gap(kept.estimate, promise.standard),
        perceived=felt_gap(rows),
        expected=expected_gap(reader.ask(expected_kernel(promise, lens))),
        after_kept=satisfied(rows, 1),
        after_broken=satisfied(rows, 0),
    )


def _bands(reader: Reader, promise: Promise, lens: Lens) -> tuple[str, tuple[Band, ...]]:
    if promise.missing:
        return "", ()
    within = None if promise.dated else seconds_of(promise)
    if within is None and not promise.dated:
        return "", ()
    return bands_of(reader.ask(bands_kernel(promise, within, lens)), deliveries=within is None)


def seconds_of(promise: Promise) -> float | None:
    """The time promised for an answer; None where none is, or its clock stands still out of hours.

    How long somebody waited is told by the clock on the wall: set beside open hours it would mislead.
    """
    if promise.kind not in ANSWERS or read_hours(promise.hours) is not None:
        return None
    unit = SECONDS.get((promise.unit or "seconds").lower())
    return promise.target * unit if promise.target and unit else None
