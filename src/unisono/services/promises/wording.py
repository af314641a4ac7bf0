"""Promises in words: their definition, their verdict, what they cost, as a page or a table says them."""

from __future__ import annotations

import re

from unisono.loop.measure.ledger import ANSWERS, STANDARD, UNITS, Promise
from unisono.model.estimate import Estimate
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import known, say
from unisono.render.dates import day_text
from unisono.render.numbers import count_text, quantity_text
from unisono.services.promised.standard import share_asked
from unisono.services.promises.nouns import Entry, Ledger
from unisono.services.rows import CENTS
from unisono.services.trends.changing import change_words
from unisono.services.wording import finding_words


def name_text(promise: Promise, language: str) -> str:
    """The words of a promise; the one that orders make has none of its own."""
    return promise.text or say("promise.delivery", language).capitalize()


def made_text(promise: Promise, language: str) -> str:
    """Where it was made."""
    key = f"promises.made.{promise.made_in}"
    where = say(key, language) if known(key) else promise.made_in or say("promises.made.unknown", language)
    return f"{where}: {promise.campaign}" if promise.campaign else where


def since_text(promise: Promise, language: str) -> str:
    """Since when, and until when where it ended."""
    if promise.made is None:
        return say("promises.since.unknown", language)
    made = day_text(promise.made, language)
    if promise.ends is None:
        return say("period.since", language, since=made)
    return say("period.between", language, since=made, until=day_text(promise.ends, language))


def definition_text(promise: Promise, language: str) -> str:
    """What keeping it means, or what its definition lacks to be measured."""
    if promise.missing:
        return say(f"promises.missing.{promise.missing}", language)
    if promise.dated:
        return say("promises.means.delivery", language)
    told = [_means(promise, language)]
    told += [say("promises.means.topic", language, topic=promise.topic)] if promise.topic else []
    told += [say("promises.means.channel", language, channel=promise.channel)] if promise.channel else []
    hours = hours_text(promise.hours or promise.calendar, language)
    told += [say("promises.means.calendar", language, calendar=hours)] if hours else []
    told += [say("promises.means.segment", language, segment=promise.segment)] if promise.segment else []
    told += (
        [say("promises.means.share", language, share=standard_text(language, promise))]
        if promise.share
        else []
    )
    return ", ".join(told) + "."


def hours_text(hours: str, language: str) -> str:
    """Hours with the days as the reader calls them.

    >>> hours_text("mon-fri 09:00-18:00; holidays 10:00-12:00", "es")
    'lun-vie 09:00-18:00; feriados 10:00-12:00'
    """
    return re.sub(r"[a-z]+", lambda found: _day_text(found[0], language), hours)


def exposed_text(promise: Promise, language: str) -> str:
    """How many customers met it; nobody wrote it down is not none."""
    if promise.exposed is None:
        return say("promises.exposed.unknown", language)
    key = "promises.exposed.one" if promise.exposed == 1 else "promises.exposed"
    return say(key, language, n=count_text(promise.exposed, language))


def verdict_text(entry: Entry, language: str) -> str:
    """Kept or broken, in a word."""
    return say(f"promises.verdict.{entry.verdict}", language)


def why_text(entry: Entry, language: str) -> str:
    """Why the verdict is what it is, and since when."""
    if entry.verdict == "broken" and entry.broken_since:
        return say("promises.broken_since", language, day=day_text(entry.broken_since, language))
    standard = standard_text(language, entry.promise)
    return say(f"promises.why.{entry.verdict}", language, standard=standard)


def standard_text(language: str, promise: Promise | None = None) -> str:
    """How often a promise must be kept to be called so: any, or this one."""
    return share_asked(promise.standard if promise else STANDARD, language)


def change_text_of(entry: Entry, language: str) -> str:
    """How the kept rate changed since the promise was made."""
    if entry.change is None:
        return ""
    return change_words(entry.change, language, against=say("promises.against.first", language))


def money_text(entry: Entry, language: str) -> str:
    """What is at stake, in words; empty where no cost is beyond chance."""
    return finding_words(entry.finding, language).money if entry.finding else ""


def owner_text(promise: Promise, language: str) -> str:
    """Who made it and who keeps it."""
    keeper = say(f"department.{promise.keeper}", language)
    if promise.maker is None:
        return say("promises.owner.keeps", language, keeper=keeper)
    maker = say(f"department.{promise.maker}", language)
    return say("promises.owner", language, maker=maker, keeper=keeper)


def headline(told: Ledger, language: str) -> str:
    """What the ledger says, in one sentence."""
    measured = sum(entry.verdict != "unmeasured" for entry in told.entries)
    broken = told.count("broken")
    if not measured:
        return say("promises.headline.none", language)
    if broken:
        key = "promises.headline.broken.one" if broken == 1 else "promises.headline.broken"
        return say(key, language, broken=broken, measured=measured)
    return say(
        "promises.headline.kept" if told.count("kept") == measured else "promises.headline.quiet", language
    )


def ledger_table(told: Ledger, language: str) -> Table:
    """The ledger to take along."""
    names = ("promise", "verdict", "kept", "made", "since", "means", "exposed", "change", "stake", "owner")
    kinds = {"kept": "estimate", "stake": "estimate", "exposed": "count"}
    columns = tuple(
        TableColumn(name, say(f"promises.table.{name}", language), kinds.get(name, "text"))  # type: ignore[arg-type]
        for name in names
    )
    return Table(
        "promises", say("page.promises", language), columns, tuple(_row(e, language) for e in told.entries)
    )


def _row(entry: Entry, language: str) -> TableRow:
    promise = entry.promise
    stake: Estimate | None = entry.finding.stake if entry.finding else None
    cells = (
        name_text(promise, language),
        verdict_text(entry, language),
        entry.kept.estimate if entry.kept else None,
        made_text(promise, language),
        since_text(promise, language),
        definition_text(promise, language),
        promise.exposed,
        change_text_of(entry, language),
        stake,
        owner_text(promise, language),
    )
    return TableRow(cells, keys=(("kept", entry.kept.key),) if entry.kept else ())


def _means(promise: Promise, language: str) -> str:
    kind = "answer" if promise.kind in ANSWERS else promise.kind
    if promise.target is None:
        return say(f"promises.means.{kind}.untimed", language)
    key = "promises.means.delivered" if kind == "delivery" else f"promises.means.{kind}"
    return say(key, language, amount=_amount(promise, language))


def _day_text(word: str, language: str) -> str:
    key = f"promises.day.{word}"
    return say(key, language) if known(key) else word


def _amount(promise: Promise, language: str) -> str:
    """The target with its unit: 15 minutes, one hour, 49 PEN."""
    target, unit = promise.target or 0.0, (promise.unit or "seconds").lower()
    if unit not in UNITS:
        return quantity_text(round(target * CENTS), "money", language, currency=promise.unit)
    number = (
        count_text(int(target), language) if target.is_integer() else quantity_text(target, "score", language)
    )
    return say(f"promises.unit.{unit}.{'one' if target == 1 else 'other'}", language, value=number)
