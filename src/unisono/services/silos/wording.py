"""Conflicts as sentences and tables: what a page shows, and hands out."""

from __future__ import annotations

from unisono.model.estimate import Estimate
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.render.dates import span_text
from unisono.render.numbers import count_text, decimal_text, quantity_text
from unisono.services.silos.nouns import Card, KpiLine, Passed, Silos
from unisono.services.silos.showing import department_text


def headline(told: Silos, language: str) -> str:
    """How many conflicts there are; that there is none only where something was compared."""
    count = len(told.cards)
    if not count and not told.compared:
        return say("silos.title.young", language)
    key = {0: "none", 1: "one"}.get(count, "other")
    return say(f"silos.title.{key}", language, count=count_text(count, language))


def lead(told: Silos, language: str) -> str:
    """What a conflict is, and which days were looked at."""
    if told.since is None or told.until is None:
        return ""
    return say("silos.lead", language, span=span_text(told.since, told.until, language))


def people_text(card: Card, language: str) -> tuple[str, str]:
    """How many left beyond the usual, and of how many."""
    people = count_text(card.people, language)
    key = "silos.card.people.one" if card.people == 1 else "silos.card.people"
    if card.customers is None:
        return people, say(key, language)
    return people, say(f"{key}.of", language, customers=count_text(card.customers, language))


def kpi_state(line: KpiLine, language: str) -> str:
    """How a KPI stood last."""
    key = {True: "green", False: "red", None: "none"}[line.on_target]
    return say(f"silos.kpi.{key}", language)


def kpi_table(told: Silos, language: str) -> Table:
    """The registry of KPIs, a row each."""
    names = ("department", "name", "owner", "target", "last", "direction", "incentive", "green")
    columns = tuple(TableColumn(name, say(f"silos.kpi.column.{name}", language)) for name in names)
    rows = tuple(TableRow(_kpi_cells(line, language)) for line in told.kpis)
    return Table(
        "kpis", say("silos.kpis.title", language), columns, rows, empty=say("silos.kpis.none", language)
    )


def handoff_table(told: Silos, language: str) -> Table:
    """What arrives at each hand-off."""
    columns = (
        TableColumn("handoff", say("silos.handoff.column.handoff", language)),
        TableColumn("what", say("silos.handoff.column.what", language)),
        TableColumn("arrives", say("silos.handoff.column.arrives", language), "estimate"),
    )
    rows = tuple(
        TableRow(
            (between(each, language), say(f"silos.handoff.{each.handoff.slug}", language), each.arrives),
            keys=(("arrives", each.key),) if each.key else (),
        )
        for each in told.passed
    )
    return Table("handoffs", say("silos.handoffs.title", language), columns, rows)


def card_table(told: Silos, language: str) -> Table:
    """The conflicts in rows, to be taken along."""
    columns = (
        TableColumn("title", say("findings.column.title", language)),
        TableColumn("green", say("silos.card.green", language)),
        TableColumn("people", say("silos.card.people", language), "count"),
        TableColumn("stake", say("findings.column.stake", language), "estimate"),
        TableColumn("counter", say("silos.card.counter", language)),
    )
    rows = tuple(
        TableRow(
            (
                card.told.item.title,
                ", ".join(green.name for green in card.greens),
                card.people,
                card.told.stake,
                card.counter,
            )
        )
        for card in told.cards
    )
    return Table("conflicts", say("silos.table", language), columns, rows)


def between(passed: Passed, language: str) -> str:
    """From whom to whom."""
    giver, taker = (department_text(name, language) for name in (passed.handoff.giver, passed.handoff.taker))
    return f"{giver} → {taker}"


def _kpi_cells(line: KpiLine, language: str) -> tuple[str, ...]:
    kpi, last = line.kpi, line.kpi.readings[-1] if line.kpi.readings else None
    months = {"green": count_text(line.green, language), "months": count_text(line.judged, language)}
    return (
        line.department,
        kpi.name,
        kpi.owner,
        decimal_text(last.target, language) if last and last.target is not None else "",
        decimal_text(last.value, language) if last else "",
        say(f"silos.kpi.better.{kpi.direction}", language),
        kpi.incentive,
        say("silos.kpi.months", language, **months),
    )


def share_text(share: Estimate, language: str) -> str:
    """A share without decimals: it says for most or for all, no more."""
    return quantity_text(round(share.value or 0.0, 2), "share", language, digits=0)
