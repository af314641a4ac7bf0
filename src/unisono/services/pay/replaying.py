"""Plans replayed on one edition, remembered while neither the edition nor the plan's file changes."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock
from typing import Any

from unisono.errors import InputError, MissingError
from unisono.loop.decide.pay.gaming import Gaming, gaming_of
from unisono.loop.decide.pay.replay import Replay, replay
from unisono.loop.decide.pay.worth import Winnings, Worth, winnings_of, worth_of
from unisono.model.company import Company
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
    place = (company.folder, edition.number, company.actor.scope, company.currency, company.time_zone)
    known = _kept(_known, place, MOST_KNOWN, lambda: _read(company))
    if known is None:
        raise MissingError("pay_no_deals")
    plan = file.plan

    def play() -> Played:
        found = replay(plan, known.past)
        won = winnings_of(found, known.years)
        return Played(file, known, found, won, worth_of(won), gaming_of(found, won), edition.number)

    return _kept(_played, (*place, name, file.stamp), MOST_PLAYED, play)  # type: ignore[no-any-return]


def _read(company: Company) -> Known | None:
    edition = edition_of(company)
    with reader_of(company, edition) as reader:
        return known_of(company, reader)


_known: OrderedDict[object, Any] = OrderedDict()
_played: OrderedDict[object, Any] = OrderedDict()
_lock = Lock()


def _kept(memory: OrderedDict[object, Any], key: object, most: int, make: Any) -> Any:
    with _lock:
        if key in memory:
            memory.move_to_end(key)
            return memory[key]
    made = make()
    with _lock:
        memory[key] = made
        while len(memory) > most:
            memory.popitem(last=False)
    return made
