"""Customers handed from Sales to Service with what they were promised, on a clock of working days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from unisono.errors import InputError, MissingError
from unisono.loop.decide.fit.clock import due_at
from unisono.loop.decide.fit.keeping import SAID, said_from
from unisono.loop.decide.fit.kernels import won_kernel
from unisono.loop.measure.metric import LEVEL, MINIMUM_N
from unisono.model.company import Company
from unisono.model.deal import Handoff, PromiseMade
from unisono.model.estimate import Estimate, Reason
from unisono.services.audit import note, noted
from unisono.services.companies import edition_of, reader_of
from unisono.services.fit.nouns import HandoffLine, Handoffs, ToHand
from unisono.services.fit.telling import day_of
from unisono.services.rights import allow
from unisono.stats.moments import Moments
from unisono.stats.share import share_interval
from unisono.store.records import deals as records
from unisono.store.warehouse import Reader

RECENT_DAYS = 30  # whoever was won longer ago is past handing over
MOST, MOST_TO_HAND = 200, 50
MOST_PROMISES, MOST_WORDS = 20, 500
HOUR = 3_600.0


@dataclass(frozen=True, slots=True)
class Offer:
    """What a handoff may carry: the promises the customer met, and others that hold for everybody."""

    won: ToHand
    made: tuple[PromiseMade, ...]
    others: tuple[PromiseMade, ...]
    handed: Handoff | None


def handoffs(company: Company) -> Handoffs:
    """Which customers are on their way from Sales to Service, which of them late, whom nobody handed on?"""
    allow(company, "see_figures")
    edition = edition_of(company)
    told, now = records.handoffs(company.folder, limit=MOST), datetime.now(UTC)
    with reader_of(company, edition) as reader:
        names = _names(reader, [each.deal for each in told])
        lately = reader.ask(won_kernel(None, RECENT_DAYS))
    lines = tuple(
        HandoffLine(each, names[each.deal], each.state(now), (each.due_at - now).total_seconds() / HOUR)
        for each in told
        if each.deal in names
    )
    handed = records.handed(company.folder)
    waiting = [_to_hand(row) for row in lately if str(row["id"]) not in handed]
    late = sum(line.state == "late" for line in lines)
    return Handoffs(
        lines,
        sum(line.state == "waiting" for line in lines) + late,
        late,
        _in_time(lines),
        tuple(waiting[:MOST_TO_HAND]),
        len(waiting),
        company.handoff_days,
        edition.number,
    )


def promises_for(company: Company, deal: str) -> Offer:
    """What was this customer promised, so that Service knows it?

    Raises
    ------
    MissingError
        `deal_missing`: there is no such deal won, or it isn't the asker's to see.
    """
    allow(company, "work_deals")
    with reader_of(company, edition_of(company)) as reader:
        row = _won(reader, deal)
        said = [each for each in said_from(reader.ask(SAID)) if each.text.strip()]
    campaign = str(row["campaign_id"] or "")
    made = tuple(
        PromiseMade(each.text, each.id) for each in said if each.campaign and each.campaign == campaign
    )
    others = tuple(PromiseMade(each.text, each.id) for each in said if each.campaign != campaign)
    return Offer(_to_hand(row), made, others, records.handoff(company.folder, deal=deal))


def hand_over(
    company: Company,
    deal: str,
    promises: Sequence[PromiseMade],
    *,
    words: str = "",
    at: datetime | None = None,
) -> Handoff:
    """Hand a customer to Service with what they were promised; the clock starts now.

    Parameters
    ----------
    deal : the id of the deal they were won by.
    promises : what they were promised, in the ledger's words or the seller's own; there may be none.
    words : what else Service should know.
    at : when; now, where it isn't given.

    Raises
    ------
    MissingError
        `deal_missing`: there is no such deal won, or it isn't the asker's to see.
    InputError
        `handoff_done`, `handoff_promises_many`, `handoff_words_long`.
    """
    allow(company, "work_deals")
    told = tuple(each for each in promises if each.text.strip())
    if len(told) > MOST_PROMISES:
        raise InputError("handoff_promises_many", maximum=MOST_PROMISES)
    if any(len(each) > MOST_WORDS for each in (words, *(one.text for one in told))):
        raise InputError("handoff_words_long", maximum=MOST_WORDS)
    with reader_of(company, edition_of(company)) as reader:
        row = _won(reader, deal)
    if records.handoff(company.folder, deal=deal) is not None:
        raise InputError("handoff_done", deal=deal)
    now = at or datetime.now(UTC)
    due = due_at(now, company.handoff_days, company.time_zone, company.holidays)
    made = Handoff(0, deal, str(row["customer_id"] or ""), told, words.strip(), "", now, due)
    with noted(company):
        note(company, "handed_over", {"deal": deal, "promises": len(told)})
        return records.hand_over(company.folder, company.actor, made)


def take_over(company: Company, number: int, *, answer: str = "") -> Handoff:
    """Take a customer over from Sales: the clock stops. Sales can't do this for Service.

    Raises
    ------
    MissingError
        `handoff_missing`: there is none of that number, or it isn't the asker's to see.
    InputError
        `handoff_not_sales`, `handoff_taken`, `handoff_words_long`.
    """
    allow(company, "work_deals")
    if company.actor.role == "sales":
        raise InputError("handoff_not_sales")
    if len(answer) > MOST_WORDS:
        raise InputError("handoff_words_long", maximum=MOST_WORDS)
    _seen(company, number)
    now = datetime.now(UTC)
    with noted(company):
        if not records.take_over(company.folder, company.actor, number, at=now, answer=answer.strip()):
            raise InputError("handoff_taken")
        taken = _seen(company, number)
        note(company, "taken_over", {"deal": taken.deal, "state": taken.state(now)})
    return taken


def handoff_of(company: Company, number: int) -> Handoff:
    """A handoff by its number.

    Raises
    ------
    MissingError
        `handoff_missing`: there is none of that number, or it isn't the asker's to see.
    """
    allow(company, "see_figures")
    return _seen(company, number)


def _seen(company: Company, number: int) -> Handoff:
    """A handoff whose customer the asker sees."""
    found = records.handoff(company.folder, number=number)
    if found is not None:
        with reader_of(company, edition_of(company)) as reader:
            if reader.ask(won_kernel([found.deal])):
                return found
    raise MissingError("handoff_missing")


def _won(reader: Reader, deal: str) -> dict[str, Any]:
    found = reader.ask(won_kernel([deal]))
    if not found:
        raise MissingError("deal_missing", deal=deal)
    return found[0]


def _names(reader: Reader, deals: Sequence[str]) -> dict[str, str]:
    """The customers' names by deal; deals that aren't the reader's to see are missing."""
    return {str(row["id"]): _to_hand(row).name for row in reader.ask(won_kernel(deals))} if deals else {}


def _to_hand(row: dict[str, Any]) -> ToHand:
    customer = str(row["customer_id"] or "")
    won: date = day_of(row["closed"])
    return ToHand(str(row["id"]), customer, str(row["name"] or customer), str(row["rep"] or ""), won)


def _in_time(lines: Sequence[HandoffLine]) -> Estimate:
    """Of the customers taken over, the share within the clock; those gone over count as missed at once."""
    ended = [line.state for line in lines if line.state != "waiting"]
    found = share_interval(Moments.of([1.0 if state == "taken" else 0.0 for state in ended]), level=LEVEL)
    n = len(ended)
    if n < MINIMUM_N:
        reason = Reason("too_few", {"n": n, "minimum": MINIMUM_N, "missing": MINIMUM_N - n})
        return Estimate(None, None, None, n, "share", reason=reason)
    return Estimate(found.value, found.low, found.high, n, "share", LEVEL, method=found.method)
