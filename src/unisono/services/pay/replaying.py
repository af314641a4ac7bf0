"""Plans replayed on one edition, remembered while neither the edition nor the plan's file changes."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Condition

from cachetools import LRUCache, cached

from unisono.errors import InputError, MissingError
from unisono.loop.decide.pay.gaming import Gaming, gaming_of
from unisono.loop.decide.pay.plan import Plan
from unisono.loop.decide.pay.replay import Replay, replay
from unisono.loop.decide.pay.worth import Winnings, Worth, winnings_of, worth_of
from unisono.model.company import Company
from unisono.model.edition import Edition
from unisono.services.companies import edition_of, reader_of
from unisono.services.pay.files import file_of
from unisono.services.pay.nouns import PlanFile
from unisono.services.pay.reading import Known, known_of

MOST_KNOWN, MOST_PLAYED = 3, 24


@dataclass(frozen=True, slots=True, eq=False)
class Played:
    """A plan's file and its replay on an edition, with what it pays for."""

    file: PlanFile
    known: Known
    replay: Replay
    won: Winnings
    worth: Worth
    gaming: Gaming
    edition: int


def played_of(company: Company, name: str) -> Played:
    """A plan replayed on the newest edition, within the rows the asker may see.

    Raises
    ------
    MissingError
        `definition_missing`; `pay_no_deals`, where no deal was won.
    InputError
        `pay_…`, where something is wrong with the plan.
    """
    file = file_of(company, name)
    if file.plan is None:
        first = file.problems[0]
        raise InputError(first.code, **{**first.facts, "line": first.line, "where": first.name})
    edition = edition_of(company)
    known = _known(company, edition)
    if known is None:
        raise MissingError("pay_no_deals")
    return _played(company, edition, file, file.plan, known)


def _place(company: Company, edition: Edition) -> tuple[object, ...]:
    """All that the tables' rows depend on, but for who asks: only which rows they may see."""
    told = (company.currency, company.time_zone, company.actor.scope)
    return (company.folder, edition.number, edition.made_at, *told)


@cached(LRUCache[object, Known | None](MOST_KNOWN), key=_place, condition=Condition())
def _known(company: Company, edition: Edition) -> Known | None:
    return _read(company, edition)


def _read(company: Company, edition: Edition) -> Known | None:
    with reader_of(company, edition) as reader:
        return known_of(company, reader)


def _sheet(company: Company, edition: Edition, file: PlanFile, _plan: Plan, _known: Known) -> object:
    return (*_place(company, edition), file.name, file.stamp)


@cached(LRUCache[object, Played](MOST_PLAYED), key=_sheet, condition=Condition())
def _played(_company: Company, edition: Edition, file: PlanFile, plan: Plan, known: Known) -> Played:
    found = replay(plan, known.past)
    won = winnings_of(found, known.years)
    return Played(file, known, found, won, worth_of(won), gaming_of(found, won), edition.number)
