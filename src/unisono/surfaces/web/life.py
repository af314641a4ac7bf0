"""A customer's chain as a page shows it: words for every moment, grouped by month; the card in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from urllib.parse import quote

from unisono.model.chain import CustomerCard, CustomerChain, Lane, Moment, Money
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import known, say
from unisono.render.dates import day_text, period_text
from unisono.render.numbers import quantity_text
from unisono.services.customers import (
    MomentWords,
    contract_words,
    matter_words,
    mind_words,
    moment_words,
    mood_words,
    promise_words,
)

MARKS: dict[Lane, str] = {"promised": "promise", "sold": "brief", "delivered": "download", "lived": "people"}
# What happens all the time and says little by itself: shown smaller.
QUIET = ("touchpoint", "money_paid")
RECORD = ("system", "code", "name", "email", "phone", "document")
COLUMNS = ("at", "lane", "what", "how", "details", "quote")


@dataclass(frozen=True, slots=True)
class ShownMoment:
    """One moment of the line: when, in which lane under which mark, in words."""

    at: datetime
    lane: Lane
    mark: str
    words: MomentWords
    quiet: bool


def life_of(chain: CustomerChain, language: str) -> dict[str, object]:
    """What a customer's page shows."""
    card = chain.card
    return {
        "chain": chain,
        "card": card,
        "place": ", ".join(part for part in (card.city or card.region, card.country) if part),
        "groups": tuple(part for part in (card.segment, card.unit, _kind(card.kind, language)) if part),
        "lead": _lead(card, language),
        "minds": tuple((mind.tone, mind_words(mind, language)) for mind in card.minds),
        "contracts": tuple(contract_words(contract, language) for contract in card.contracts),
        "money": tuple(_money(money, language) for money in card.money),
        "moods": tuple(mood_words(mood, language) for mood in card.moods),
        "promises": tuple(promise_words(promise, language) for promise in card.promises),
        "matters": tuple(matter_words(matter, language) for matter in card.open_matters),
        "phones": tuple((phone, _dialled(phone)) for phone in card.told("phone")),
        "emails": tuple((email, quote(email, safe="@")) for email in card.told("email")),
        "documents": card.told("document"),
        "systems": len({record.system for record in card.records}),
        "doubts": tuple(
            (say(f"customer.doubt.{doubt.kind}", language, shared=doubt.shared), doubt.others)
            for doubt in card.doubts
        ),
        "months": _months(chain.moments, language),
        "marks": tuple((lane, MARKS[lane], chain.counts[lane]) for lane in MARKS),
        "total": sum(chain.counts.values()),
    }


def history_of(chain: CustomerChain, language: str) -> Table:
    """The moments as a table to take along."""

    def row(moment: Moment) -> TableRow:
        words = moment_words(moment, language)
        lane = say(f"chain.lane.{moment.lane}", language)
        return TableRow((moment.at, lane, words.title, words.mark, " · ".join(words.details), words.quote))

    return Table(
        name="history",
        title=say("chain.title", language),
        columns=tuple(
            TableColumn(name, say(f"chain.column.{name}", language), "moment" if name == "at" else "text")
            for name in COLUMNS
        ),
        rows=tuple(row(moment) for moment in chain.moments),
        total=sum(chain.counts.values()),
    )


def records_of(card: CustomerCard, language: str) -> Table:
    """What each system keeps of the customer, as a table."""
    return Table(
        name="records",
        title=say("customer.records.title", language),
        columns=tuple(TableColumn(name, say(f"customer.records.{name}", language)) for name in RECORD),
        rows=tuple(
            TableRow((each.system, each.system_id, each.name, each.email, each.phone, each.document))
            for each in card.records
        ),
    )


def _months(moments: tuple[Moment, ...], language: str) -> list[tuple[str, list[ShownMoment]]]:
    """The moments by month, in the order they come."""
    return [
        (period_text(label, language), [_shown(moment, language) for moment in found])
        for label, found in groupby(moments, lambda moment: f"{moment.at:%Y-%m}")
    ]


def _shown(moment: Moment, language: str) -> ShownMoment:
    words = moment_words(moment, language)
    quiet = moment.kind in QUIET and words.tone == "neutral"
    return ShownMoment(moment.at, moment.lane, MARKS[moment.lane], words, quiet)


def _kind(kind: str, language: str) -> str:
    """What kind of customer it is, in the reader's words where there are any."""
    key = f"customer.kind.{kind.lower()}"
    return say(key, language) if known(key) else kind


def _lead(card: CustomerCard, language: str) -> str:
    """The customer in one line: what they pay, and how they feel."""
    told = []
    if card.contracts:
        contract = contract_words(card.contracts[0], language)
        told += [contract.title, contract.mark, *contract.details[:1]]
    if card.moods:
        mood = mood_words(card.moods[0], language)
        told += [part for part in (mood.title, mood.mark) if part]
    return " · ".join(told)


def _money(money: Money, language: str) -> str:
    amount = quantity_text(money.amount, "money", language, currency=money.currency)
    key = "customer.paid.one" if money.payments == 1 else "customer.paid"
    return say(
        key, language, amount=amount, payments=money.payments, day=day_text(money.last_at.date(), language)
    )


def _dialled(phone: str) -> str:
    """A phone as a machine dials it."""
    return "".join(sign for sign in phone if sign.isdigit() or sign == "+")
