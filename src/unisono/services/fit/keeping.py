"""Keeps what was learnt of each edition: what took seconds is asked for by every page of Sales."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from threading import Condition

import numpy as np
from cachetools import LRUCache, cached

from unisono.loop.decide.fit.columns import NEED, PLACES, Excluded
from unisono.loop.decide.fit.history import Array, History, Whole
from unisono.loop.decide.fit.holdout import HeldOut, hold_out
from unisono.loop.decide.fit.keeping import SAID, KeptRates, Said, kept_kernel, rates_from, said_from
from unisono.loop.decide.fit.learning import Learnt, learn
from unisono.loop.decide.fit.scoring import Bounds, Worth, bounds_of, reasons_of, typical_of, worth_of
from unisono.loop.decide.fit.warning import DealWarning
from unisono.model.company import Company
from unisono.model.estimate import Reason
from unisono.model.kernel import Kernel
from unisono.services.companies import edition_of, reader_of
from unisono.services.fit.minding import warnings_by_kind
from unisono.services.fit.reading import read_history
from unisono.store.warehouse import Reader

MOST_KEPT = 6  # an edition and one before it, through the eyes of a few

_NAMES = {
    "reps": Kernel("select id, name, team from employees", ("employees",)),
    "campaigns": Kernel("select id, name, channel from campaigns", ("campaigns",)),
}


@dataclass(frozen=True, slots=True, eq=False)
class Kinds:
    """Deals alike in all that is known of them are of one kind; what is expected is told once of each.

    Parameters
    ----------
    place : of which kind each deal of the history is.
    worth, bounds : one entry a kind; bounds are of the 95 % interval.
    won_reasons, stays_reasons : kinds × categories.
    """

    place: Whole
    worth: Worth
    bounds: Bounds
    won_reasons: Array
    stays_reasons: Array


@dataclass(frozen=True, slots=True, eq=False)
class FitBook:
    """All that was learnt of an edition's deals.

    `held` is how it did on deals it hadn't seen, or the reason why that isn't known. `reps` and
    `campaigns` are names, and the rep's team and the campaign's channel, by id.
    """

    history: History
    learnt: Learnt
    held: HeldOut | Reason
    kinds: Kinds
    typical: Worth
    excluded: tuple[Excluded, ...]
    said: tuple[Said, ...]
    rates: KeptRates
    warnings: Mapping[int, tuple[DealWarning, ...]]  # by kind
    reps: Mapping[str, tuple[str, str]]
    campaigns: Mapping[str, tuple[str, str]]

    def rep_name(self, rep: str) -> str:
        """What a rep is called; the id where nobody wrote a name down."""
        return self.reps.get(rep, (rep, ""))[0]


def fit_book(company: Company, reader: Reader) -> FitBook | Reason:
    """What was learnt of an edition, of the rows its reader may see; or why nothing was.

    Made the first time somebody asks, and kept until others are asked for more recently.
    """
    return _kept(company, reader)


def book_now(company: Company) -> tuple[FitBook | Reason, int]:
    """What was learnt of the edition that stands, and its number."""
    edition = edition_of(company)
    with reader_of(company, edition) as reader:
        return fit_book(company, reader), edition.number


def _made(company: Company, reader: Reader) -> FitBook | Reason:
    read = read_history(company, reader)
    if read is None:
        return Reason("fit_no_deals")
    history = read.history
    learnt = learn(history)
    if isinstance(learnt, Reason):
        return learnt
    names = [category.name for category in history.categories]
    alike = [NEED] if NEED in names else []
    alike += [name for name in names if name.rsplit(".", 1)[-1] in PLACES][:1]
    extras = reader.edition.extras
    told = {name: reader.ask(kernel) for name, kernel in _NAMES.items()}
    said = said_from(reader.ask(SAID))
    rates = rates_from(alike, reader.ask(kept_kernel(alike, extras=extras)))
    kinds, typical = _kinds(history, learnt), typical_of(learnt)
    expected = (kinds.worth, kinds.bounds, typical)
    return FitBook(
        history,
        learnt,
        hold_out(history),
        kinds,
        typical,
        read.excluded,
        said,
        rates,
        warnings_by_kind(history, kinds.place, expected, kinds.stays_reasons, (said, rates)),
        {str(row["id"]): (str(row["name"] or row["id"]), str(row["team"] or "")) for row in told["reps"]},
        {
            str(row["id"]): (str(row["name"] or row["id"]), str(row["channel"] or ""))
            for row in told["campaigns"]
        },
    )


def _kinds(history: History, learnt: Learnt) -> Kinds:
    codes, place = np.unique(history.codes, axis=0, return_inverse=True)
    return Kinds(
        place.ravel(),
        worth_of(learnt, codes),
        bounds_of(learnt, codes),
        reasons_of(learnt, codes, "won")[0],
        reasons_of(learnt, codes, "stays")[0],
    )


def _key(company: Company, reader: Reader) -> object:
    """All that a book depends on, but for who asks: only which rows they may see."""
    told = (company.currency, company.time_zone, company.contract, company.actor.scope)
    return (company.folder, reader.edition.number, reader.edition.made_at, *told, company.protected_columns)


@cached(LRUCache[object, FitBook | Reason](MOST_KEPT), key=_key, condition=Condition())
def _kept(company: Company, reader: Reader) -> FitBook | Reason:
    return _made(company, reader)
