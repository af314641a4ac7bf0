"""Keeps the book of each edition: what took seconds to fit is asked for by every page."""

from __future__ import annotations

from dataclasses import replace
from threading import Condition

from cachetools import LRUCache, cached

from unisono.loop.diagnose.horizon import first_of, horizon_kernel, span_of
from unisono.loop.measure.lifetime import Sight, currencies_kernel, margins_kernel
from unisono.model.company import Company
from unisono.model.estimate import Reason
from unisono.services.value.book import Book
from unisono.services.value.contracts import book_of_contracts
from unisono.services.value.purchases import book_of_purchases
from unisono.services.value.reading import Frame, UnvaluedError
from unisono.store.warehouse import Reader

MOST_KEPT = 8  # an edition and one before it, through the eyes of a few


def book_of(company: Company, reader: Reader) -> Book | Reason:
    """The book of an edition, of the rows its reader may see; or why there is none.

    Made the first time somebody asks, and kept until others are asked for more recently.
    """
    return _made(company, reader)


def frame_of(company: Company, reader: Reader) -> Frame:
    """The frame customers are valued in: contract or not, until the last day of the data, in one currency.

    Raises
    ------
    UnvaluedError
        Where nobody has said whether there are contracts, nothing is loaded, or currencies are several.
    """
    if company.contract is None:
        raise UnvaluedError(Reason("value_contract_unsaid"))
    rows = reader.ask(horizon_kernel())
    span, first = span_of(rows), first_of(rows)
    if span is None or first is None:
        raise UnvaluedError(Reason("value_nothing"))
    sight = Sight(company.contract, span[1], company.currency, extras=reader.edition.extras)
    named = sorted({str(row["currency"]) or company.currency for row in reader.ask(currencies_kernel(sight))})
    if len(named) > 1:
        raise UnvaluedError(Reason("several_currencies", {"currencies": ", ".join(named)}))
    currency = named[0] if named else company.currency
    sight = replace(sight, currency=currency)
    (told,) = reader.ask(margins_kernel(sight))
    sight = replace(sight, margins=bool(told["told"]))
    return Frame(company, reader, sight, first)


def _key(company: Company, reader: Reader) -> object:
    """All that a book depends on, but for who asks: only which rows they may see."""
    told = (company.currency, company.time_zone, company.contract, company.actor.scope)
    chosen = (company.ltv_horizon_months, company.discount_rate)
    return (company.folder, reader.edition.number, reader.edition.made_at, *told, *chosen)


@cached(LRUCache[object, Book | Reason](MOST_KEPT), key=_key, condition=Condition())
def _made(company: Company, reader: Reader) -> Book | Reason:
    try:
        frame = frame_of(company, reader)
        return book_of_contracts(frame) if company.contract else book_of_purchases(frame)
    except UnvaluedError as unvalued:
        return unvalued.reason
