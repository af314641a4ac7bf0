"""What customers are worth, looked at through a lens; one customer's value; who is worth most."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from threading import Condition

import numpy as np
from cachetools import LRUCache, cached

from unisono.errors import MissingError
from unisono.loop.diagnose.life.card import owner_kernel
from unisono.loop.measure.lifetime import Sight, cohorts_kernel, groups_kernel
from unisono.model.company import Company
from unisono.model.estimate import Estimate, Reason
from unisono.model.lens import Lens
from unisono.services.companies import edition_of, reader_of
from unisono.services.rights import allow
from unisono.services.value.acquiring import CAMPAIGN, Won, campaigns_of
from unisono.services.value.book import CUSTOMER_LEVEL, Book, place_in, steady
from unisono.services.value.bringing import course_of, month_of
from unisono.services.value.keeping import book_of
from unisono.services.value.nouns import Cohort, CustomerValue, Value, Worthiest
from unisono.services.value.reading import texts
from unisono.services.value.sharing import deciles_of, groups_of, margin_of, share_active
from unisono.store.warehouse import Reader

COLUMNS = (
    "customer.segment",
    "customer.country",
    "customer.city",
    "customer.origin",
    "campaign.name",
    "customer.rep_id",
    "rep.team",
    "customer.kind",
    "customer.business_unit",
    "customer.region",
)
"""What customers' value is worth being split by, the most telling first."""
MOST_REMEMBERED, PAGE, MOST = 64, 20, 100_000


def value_of(company: Company, lens: Lens, *, by: str = "", as_of: int | datetime | None = None) -> Value:
    """What customers are worth, all and by a column, what winning them costs, and what each month's bring.

    The lens' segment narrows who is looked at; its days don't: customers are valued as of the last day.

    Raises
    ------
    RightsError
        Where the actor may see no figures.
    QuestionError
        Where the column or the lens' segment isn't known.
    """
    allow(company, "see_figures")
    edition = edition_of(company, as_of)
    with reader_of(company, edition) as reader:
        book = book_of(company, reader)
        if isinstance(book, Reason):
            return Value(edition.number, company.currency, book)
        return _valued(company, reader, book, lens, by)


def value_of_customer(company: Company, key: str) -> CustomerValue:
    """What one customer is worth, by their id or that of any record of theirs.

    Where nothing can be told, the estimate says why.

    Raises
    ------
    MissingError
        `customer_missing`: there is none, or they are not the asker's to see.
    """
    allow(company, "see_customers")
    with reader_of(company, edition_of(company)) as reader:
        found = reader.ask(owner_kernel(key))
        if not found:
            raise MissingError("customer_missing", customer=key)
        customer = str(found[0]["id"])
        book = book_of(company, reader)
        if isinstance(book, Reason):
            return CustomerValue(customer, _none(book, company.currency), None)
        return customer_value(book, customer)


def worthiest(
    company: Company, lens: Lens, *, first: int = 0, limit: int = PAGE, as_of: int | datetime | None = None
) -> Worthiest:
    """The customers worth most, from place `first` on, `limit` of them.

    Raises
    ------
    RightsError
        Where the actor may not look customers up.
    """
    allow(company, "see_customers")
    edition = edition_of(company, as_of)
    with reader_of(company, edition) as reader:
        book = book_of(company, reader)
        if isinstance(book, Reason):
            return Worthiest((), 0, edition.number, book)
        rows = reader.arrow(groups_kernel(sight_of(book, lens), ("customer.name",)))
        ids, names = texts(rows, "customer_id"), texts(rows, "g0")
        place = book.place(ids)
        listed = np.flatnonzero(place >= 0)
        order = listed[np.lexsort((ids[listed], -book.value[place[listed]]))]
        shown = order[first : first + min(limit, MOST)]
        told = tuple(replace(customer_value(book, str(ids[at])), name=str(names[at])) for at in shown)
        return Worthiest(told, len(listed), edition.number)


def customer_value(book: Book, customer: str) -> CustomerValue:
    """One customer's entry; who is known but not valued has left, or has paid nothing yet."""
    one = np.array([customer])
    place, known = int(book.place(one)[0]), int(place_in(book.people.ids, one)[0])
    if place < 0:
        reason = Reason("value_left" if known >= 0 else "value_never_bought")
        return CustomerValue(customer, _none(reason, book.currency), None, *_money(book, known))
    return CustomerValue(
        customer, book.estimate_of(place), steady(float(book.alive[place])), *_money(book, known)
    )


def sight_of(book: Book, lens: Lens) -> Sight:
    """The sight a book was made in, narrowed to the customers of a lens."""
    return replace(book.sight, where=lens.where)


def _key(_company: Company, _reader: Reader, book: Book, lens: Lens, by: str) -> object:
    """A book is one edition's through somebody's eyes, so it stands for both."""
    return (book, lens.where, by)


@cached(LRUCache[object, Value](MOST_REMEMBERED), key=_key, condition=Condition())
def _valued(company: Company, reader: Reader, book: Book, lens: Lens, by: str) -> Value:
    sight = sight_of(book, lens)
    columns = (CAMPAIGN, by) if by else (CAMPAIGN,)
    rows = reader.arrow(groups_kernel(sight, columns))
    ids = texts(rows, "customer_id")
    place, known = book.place(ids), place_in(book.people.ids, ids)
    won = Won(texts(rows, "g0"), book.people.won[known], place, book.people.earned[known])
    places = place[place >= 0]
    totals = book.totals(places, np.zeros(len(places), dtype=np.int64), 1)
    deciles = deciles_of(book, places)
    whole = lens.where is None and company.actor.scope.everything
    acquired, campaigns = campaigns_of(reader, sight, book, won) if whole else (None, ())
    margin, served = margin_of(book, known)
    return Value(
        edition=reader.edition.number,
        currency=book.currency,
        card=book.card,
        mean=totals.mean(0),
        equity=totals.equity(0),
        top=deciles[0].share if deciles else None,
        margin=margin,
        served=served,
        deciles=deciles,
        column=by,
        groups=groups_of(book, place, rows["g1"]) if by else (),
        acquired=acquired,
        campaigns=campaigns,
        cohorts=_cohorts(reader, sight, book, won),
    )


def _cohorts(reader: Reader, sight: Sight, book: Book, won: Won) -> tuple[Cohort, ...]:
    """Those won in each month."""
    course = course_of(reader.arrow(cohorts_kernel(sight)), won.day, sight.until)
    months = month_of(won.day)
    return tuple(
        course.cohort(place, share_active(book, won.place[months == cohort]), book.currency)
        for place, cohort in enumerate(course.cohorts)
    )


def _money(book: Book, known: int) -> tuple[int | None, int | None]:
    """What a customer has brought, and what serving them has cost."""
    if known < 0:
        return None, None
    earned, served = float(book.people.earned[known]), float(book.people.served[known])
    return (None if np.isnan(earned) else round(earned), None if np.isnan(served) else round(served))


def _none(reason: Reason, currency: str) -> Estimate:
    return Estimate(None, None, None, 0, "money", CUSTOMER_LEVEL, reason, currency=currency)
