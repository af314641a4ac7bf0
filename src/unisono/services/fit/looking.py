"""The pipeline with what each deal is worth, and one deal on its own."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from unisono.errors import MissingError
from unisono.loop.decide.fit.history import OPEN, Whole
from unisono.loop.decide.fit.kernels import among_kernel
from unisono.loop.measure.metric import LEVEL
from unisono.model.company import Company
from unisono.model.deal import DealChoice
from unisono.model.estimate import Estimate, Reason
from unisono.model.lens import Lens
from unisono.services.companies import edition_of, reader_of
from unisono.services.fit.keeping import FitBook, book_now, fit_book
from unisono.services.fit.nouns import DealFit, DealPage, Pipeline, Unfit
from unisono.services.fit.telling import METHOD, deal_fit, judged_of, typical_estimate
from unisono.services.rights import allow
from unisono.store.records import deals as records

PAGE, MOST = 25, 100_000


@dataclass(frozen=True, slots=True)
class Part:
    """Which part of a list: from place `first` on, `limit` of them; `warned` ones alone, or of one `rep`."""

    first: int = 0
    limit: int = PAGE
    warned: bool = False
    rep: str = ""


def pipeline(
    company: Company, lens: Lens | None = None, part: Part | None = None, *, language: str = "es"
) -> Pipeline | Unfit:
    """Which open deals bring the right customers? The one that brings most first.

    The lens' segment narrows which deals are looked at; its days don't: open deals are of today.

    Raises
    ------
    RightsError
        Where the actor may see no figures.
    QuestionError
        Where the lens names a column there is none of.
    """
    allow(company, "see_figures")
    asked, edition = part or Part(), edition_of(company)
    where = lens.where if lens else None
    with reader_of(company, edition) as reader:
        book = fit_book(company, reader)
        if isinstance(book, Reason):
            return Unfit(book, edition.number)
        among = None
        if where:
            among = {str(row["id"]) for row in reader.ask(among_kernel(where, extras=reader.edition.extras))}
    chosen = records.choices(company.folder)
    return _pipeline(company, book, among, asked, _Told(edition.number, language, chosen))


def deal_page(company: Company, deal: str, *, language: str = "es") -> DealPage | Unfit:
    """One deal that is open still: what it is worth, why, what to mind, what was decided of it.

    Raises
    ------
    MissingError
        `deal_missing`: there is no such open deal, or it isn't the asker's to see.
    """
    allow(company, "see_figures")
    book, edition = book_now(company)
    if isinstance(book, Reason):
        return Unfit(book, edition)
    place = open_deal(book, deal)
    told = records.choices(company.folder, [deal]).get(deal, ())
    shown = deal_fit(company, book, place, language, told[0] if told else None)
    return DealPage(shown, judged_of(book, company.currency), told, edition)


def sellers(company: Company) -> tuple[tuple[str, str], ...]:
    """Who has open deals: each rep's id and name, in the order of names."""
    allow(company, "see_figures")
    book, _ = book_now(company)
    if isinstance(book, Reason):
        return ()
    reps = {str(rep) for rep in book.history.reps[book.history.state == OPEN] if rep}
    return tuple(sorted(((rep, book.rep_name(rep)) for rep in reps), key=lambda each: each[1].casefold()))


def open_deal(book: FitBook, deal: str) -> int:
    """Where an open deal stands in the history.

    Raises
    ------
    MissingError
        `deal_missing`, where there is none of that id.
    """
    found = np.flatnonzero((book.history.ids == deal) & (book.history.state == OPEN))
    if not len(found):
        raise MissingError("deal_missing", deal=deal)
    return int(found[0])


@dataclass(frozen=True, slots=True)
class _Told:
    """What a pipeline is told with."""

    edition: int
    language: str
    chosen: dict[str, tuple[DealChoice, ...]]


def _pipeline(company: Company, book: FitBook, among: set[str] | None, part: Part, told: _Told) -> Pipeline:
    history = book.history
    places = np.flatnonzero(history.state == OPEN)
    unplaced = int((history.customers[places] == "").sum()) if among is not None else 0
    if among is not None:
        places = np.array([at for at in places if str(history.ids[at]) in among], dtype=np.int64)
    if part.rep:
        places = places[history.reps[places] == part.rep]
    order = places[np.lexsort((history.ids[places], -book.kinds.worth.expected[book.kinds.place[places]]))]
    minded = [place for place in order if _minded(book, int(place))]
    listed = minded if part.warned else list(order)
    shown = listed[part.first : part.first + min(part.limit, MOST)]
    return Pipeline(
        tuple(_deal(company, book, int(place), told) for place in shown),
        len(listed),
        len(minded),
        _together(book, order, company.currency),
        typical_estimate(book, company.currency),
        judged_of(book, company.currency),
        told.edition,
        unplaced,
    )


def _deal(company: Company, book: FitBook, place: int, told: _Told) -> DealFit:
    chosen = told.chosen.get(str(book.history.ids[place]), ())
    return deal_fit(company, book, place, told.language, chosen[0] if chosen else None)


def _minded(book: FitBook, place: int) -> bool:
    """Whether there is something to mind of a deal besides a need nobody noted."""
    return any(each.kind != "unnoted" for each in book.warnings.get(int(book.kinds.place[place]), ()))


def _together(book: FitBook, places: Whole, currency: str) -> Estimate:
    """What these deals bring together, the chance to lose them counted.

    Errors of kinds may go together, so bounds add up; that is the widest they can be.
    """
    kinds = book.kinds.place[places]
    low, high = (float(each[kinds].sum()) for each in book.kinds.bounds.expected)
    value = float(book.kinds.worth.expected[kinds].sum())
    if not len(places):
        return Estimate(None, None, None, 0, "money", reason=Reason("fit_no_open"), currency=currency)
    return Estimate(
        round(value), round(low), round(high), len(places), "money", LEVEL, method=METHOD, currency=currency
    )
