"""Asks what breaking a promise cost, and whom it reached; customers are worth what services.value says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from unisono.loop.diagnose.aftermath.cost import cost_of
from unisono.loop.diagnose.aftermath.months import Months, months_from, months_kernel, paid_kernel
from unisono.loop.diagnose.aftermath.reached import Beside, beside, reached_from, reached_kernel
from unisono.loop.measure.ledger import Promise
from unisono.loop.measure.lifetime import Sight
from unisono.model.company import Company
from unisono.model.estimate import Reason
from unisono.model.lens import Lens
from unisono.services.aftermath.nouns import Priced
from unisono.services.value.book import Book, place_in
from unisono.services.value.keeping import book_of
from unisono.services.value.reading import beside as laid_beside
from unisono.services.value.reading import floats, texts
from unisono.stats.worth import Ahead, usual_payment
from unisono.store.warehouse import Reader

Array = NDArray[np.float64]
LAST_MONTHS = ("m1", "m2", "m3")


def priced(company: Company, reader: Reader, promise: Promise | None, lens: Lens) -> Priced:
    """What breaking a promise cost those a lens looks at; all promises but orders' dates, without one."""
    if company.contract is False:  # who comes and buys can't be seen leaving
        return Priced(None, Reason("aftermath_no_contract"), company.currency)
    book = book_of(company, reader)
    if isinstance(book, Reason):
        return Priced(None, book, company.currency)
    months = _months(reader, sight_of(book, lens), promise)
    ahead = Ahead(book.card.horizon_months, book.card.discount_rate)
    if not len(months):
        return Priced(None, Reason("aftermath_untested"), book.currency)
    cost = cost_of(months, ahead, bias=abs(book.bias))
    return Priced(cost, cost.reason, book.currency, ahead.horizon, ahead.discount, book.card.basis)


def reached(company: Company, reader: Reader, promise: Promise, lens: Lens) -> Beside | None:
    """What became of those a promise reached; None where nobody wrote down whom, or without contracts."""
    book = book_of(company, reader) if company.contract else None
    if book is None or isinstance(book, Reason):
        return None
    sight = sight_of(book, lens)
    rows = reader.arrow(reached_kernel(sight, promise))
    if not rows.num_rows:
        return None
    return beside(reached_from(_columns(rows), _worth(book, texts(rows, "customer_id")), sight.until))


def sight_of(book: Book, lens: Lens) -> Sight:
    """The sight customers are valued in, narrowed to those of a lens."""
    return replace(book.sight, where=lens.where)


def _months(reader: Reader, sight: Sight, promise: Promise | None) -> Months:
    rows = reader.arrow(months_kernel(sight, promise))
    ids = texts(rows, "customer_id")
    people, first, place = np.unique(ids, return_index=True, return_inverse=True)
    paid = reader.arrow(paid_kernel(sight))
    brought = np.column_stack([laid_beside(people, paid, name, np.nan) for name in LAST_MONTHS])
    usual = usual_payment(brought, floats(rows, "amount")[first]) if len(people) else np.zeros(0)
    return months_from(_columns(rows), usual[place], sight.until)


def _worth(book: Book, ids: NDArray[Any]) -> Array:
    """What each has brought so far and is expected to bring; NaN where nobody told what they brought."""
    known, still = place_in(book.people.ids, ids), book.place(ids)
    earned = np.where(known >= 0, book.people.earned[known], np.nan)
    return np.asarray(earned + np.where(still >= 0, book.value[still], 0.0)) if len(book) else earned


def _columns(rows: pa.Table) -> dict[str, list[Any]]:
    return {name: rows[name].to_pylist() for name in rows.column_names}
