"""What was really sold: by rep, channel and campaign, whether customers stay, are content, bring anything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from scipy.special import ndtr

from unisono.errors import QuestionError
from unisono.loop.decide.fit.history import Array
from unisono.loop.measure.clock import EPOCH
from unisono.loop.measure.lifetime import Sight, groups_kernel
from unisono.loop.measure.metric import LEVEL, MINIMUM_N
from unisono.model.company import Company
from unisono.model.estimate import Estimate, Reason
from unisono.model.lens import Lens
from unisono.model.question import Question
from unisono.render.values import value_text
from unisono.services.companies import edition_of, reader_of
from unisono.services.fit.keeping import FitBook, fit_book
from unisono.services.fit.nouns import Booking, Bookings, Unfit
from unisono.services.measure import answer
from unisono.services.rights import allow
from unisono.services.value.reading import texts
from unisono.stats.mean import mean_interval
from unisono.stats.moments import Moments
from unisono.stats.multiple import benjamini_hochberg
from unisono.store.warehouse import Reader

BOOKED_BY = ("customer.rep_id", "customer.origin", "customer.campaign_id")
"""By what bookings are told: the rep, the channel, the campaign."""
METRICS = ("kept_12_months", "first_year_nps")
CHANCE = 0.05


def bookings(
    company: Company, lens: Lens | None = None, column: str = BOOKED_BY[0], *, language: str = "es"
) -> Bookings | Unfit:
    """Whose customers stay, are content, and bring something a year later?

    Parameters
    ----------
    lens : whose customers; its days don't count, since each customer has their own year.
    column : one of `BOOKED_BY`.

    Raises
    ------
    QuestionError
        `column_not_offered`, where bookings aren't told by that column, or the lens names one there isn't.
    """
    allow(company, "see_figures")
    if column not in BOOKED_BY:
        raise QuestionError("column_not_offered", column=column, metric="bookings")
    edition = edition_of(company)
    where = lens.where if lens else None
    with reader_of(company, edition) as reader:
        book = fit_book(company, reader)
        if isinstance(book, Reason):
            return Unfit(book, edition.number)
        groups = _groups(company, reader, book, column, where)
        told = {slug: _metric(company, reader, slug, column, where) for slug in METRICS}
    return _bookings(company, book, column, groups, (told, language, edition.number))


def _groups(
    company: Company, reader: Reader, book: FitBook, column: str, where: str | None
) -> dict[str, list[int]]:
    """The deals by which customers of each group began, as places in the history."""
    sight = Sight(book.history.stays, _far(), company.currency, where, extras=reader.edition.extras)
    rows = reader.arrow(groups_kernel(sight, (column,)))
    of = dict(zip(texts(rows, "customer_id").tolist(), texts(rows, "g0").tolist(), strict=True))
    found: dict[str, list[int]] = {}
    for place in np.flatnonzero(book.history.begun(book.history.last)):
        customer = str(book.history.customers[place])
        if customer in of:
            found.setdefault(str(of[customer]), []).append(int(place))
    return found


def _far() -> Any:
    """A day after all data: who began is told by the history, not by days."""
    return EPOCH.replace(year=9_000)


def _metric(
    company: Company, reader: Reader, slug: str, column: str, where: str | None
) -> Mapping[str | None, Estimate]:
    """A metric by group; under None, of all together."""
    told: dict[str | None, Estimate] = {}
    for by in ((column,), ()):
        for figure in answer(company, reader, Question(slug, by=by, where=where)):
            group = str(figure.group.get(column) or "") if by else None
            told[group] = figure.estimate
    return told


def _bookings(
    company: Company,
    book: FitBook,
    column: str,
    groups: Mapping[str, Sequence[int]],
    told: tuple[Mapping[str, Mapping[str | None, Estimate]], str, int],
) -> Bookings:
    metrics, language, edition = told
    brought, expected = book.history.realised, book.kinds.worth.won[book.kinds.place]

    def booking(group: str | None, places: Sequence[int], label: str, team: str) -> Booking:
        at = np.array(places, dtype=np.int64)
        known = at[~np.isnan(brought[at])]
        survival, score = (
            metrics[slug].get(group) or _none(0, "share" if slug == METRICS[0] else "points")
            for slug in METRICS
        )
        value = _mean(brought[known], company.currency)
        against = _mean((brought - expected)[known], company.currency)
        return Booking(group or "", label, team, len(places), survival, score, value, against)

    had_year = {group: int((~np.isnan(brought[places])).sum()) for group, places in groups.items()}
    shown = {group: places for group, places in groups.items() if had_year[group] >= MINIMUM_N}
    rows = [
        booking(group, places, *_called(book, column, group, language)) for group, places in shown.items()
    ]
    rows.sort(key=lambda row: (-(row.value.value or 0.0), row.label))  # all of them have a value
    every = [place for places in groups.values() for place in places]
    whole = booking(None, every, "", "")
    return Bookings(column, BOOKED_BY, _marked(rows), whole, len(groups) - len(shown), edition)


def _called(book: FitBook, column: str, group: str, language: str) -> tuple[str, str]:
    """A group's name, and its team or channel."""
    if column == BOOKED_BY[0]:
        return book.reps.get(group, (group or value_text(column, None, language), ""))
    if column == BOOKED_BY[2]:
        return book.campaigns.get(group, (group or value_text(column, None, language), ""))
    return value_text(column, group or None, language), ""


def _marked(rows: Sequence[Booking]) -> tuple[Booking, ...]:
    """The same, with what differs from the expected beyond chance marked: 5 % of the marks may be wrong."""
    known = [place for place, row in enumerate(rows) if row.against.known]
    p_values = [_p_value(rows[place].against) for place in known]
    adjusted = benjamini_hochberg(p_values)
    beyond = {place for place, p in zip(known, adjusted.tolist(), strict=True) if p <= CHANCE}
    return tuple(
        Booking(row.group, row.label, row.team, row.bookings, row.survival, row.score, row.value, row.against,
                place in beyond)
        for place, row in enumerate(rows)
    )  # fmt: skip


def _p_value(told: Estimate) -> float:
    """How easily chance alone would put a mean so far from 0, from its interval."""
    if told.value is None or told.high is None or told.high <= told.value:
        return 1.0
    error = (told.high - told.value) / 1.96
    return float(2 * ndtr(-abs(told.value) / error))


def _mean(values: Array, currency: str) -> Estimate:
    n = len(values)
    if n < MINIMUM_N:
        return _none(n, "money", currency)
    found = mean_interval(Moments.of(values.tolist()), level=LEVEL)
    low, value, high = (
        None if each is None else round(each) for each in (found.low, found.value, found.high)
    )
    return Estimate(value, low, high, n, "money", LEVEL, method=found.method, currency=currency)


def _none(n: int, unit: Any, currency: str | None = None) -> Estimate:
    reason = Reason("too_few", {"n": n, "minimum": MINIMUM_N, "missing": MINIMUM_N - n})
    return Estimate(None, None, None, n, unit, reason=reason, currency=currency)
