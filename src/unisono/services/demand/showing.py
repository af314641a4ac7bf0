"""How contacts are solved beside how long they take, and the value statement, as charts and tables."""

from __future__ import annotations

from dataclasses import replace

from unisono.model.brief import MapChart, Spot
from unisono.model.estimate import Estimate
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.render.numbers import count_text, estimate_text, quantity_text
from unisono.services.demand.nouns import Aside, Beside, Demand
from unisono.services.wording import change_text

LINES = ("margin", "avoided", "cost", "net")
COLUMN_WORDS = {"agent.team": "team"}


def column_word(column: str, language: str) -> str:
    """What a column of contacts is called."""
    return say(f"demand.column.{COLUMN_WORDS.get(column, column)}", language)


def beside_chart(beside: Beside, language: str) -> MapChart | None:
    """Solved at first contact against minutes; None where there are not two to compare."""
    known = [row for row in beside.rows if _both(row)]
    if len(known) < 2:
        return None
    spots = tuple(
        Spot(row.label, row.aht.estimate, row.fcr.estimate, key=row.fcr.key)
        for row in known
        if row.aht and row.fcr
    )
    quarters = tuple(
        say(f"demand.beside.quarter.{name}", language)
        for name in ("fast_good", "slow_good", "fast_bad", "slow_bad")
    )
    return MapChart(
        beside_title(beside, language),
        say("demand.beside.subtitle", language),
        spots,
        say("demand.table.aht", language),
        say("demand.table.fcr", language),
        (quarters[0], quarters[1], quarters[2], quarters[3]),
        (_middle([spot.across for spot in spots]), _middle([spot.up for spot in spots])),
    )


def beside_title(beside: Beside, language: str) -> str:
    """Who solves least at once, and in how long; of one alone nobody can say."""
    known = [row for row in beside.rows if _both(row)]
    if len(known) < 2:
        return say("demand.beside", language)
    least = min(known, key=lambda row: (row.fcr and row.fcr.estimate.value) or 0.0)
    return say(
        "demand.beside.title",
        language,
        group=least.label,
        aht=estimate_text(least.aht.estimate, language) if least.aht else "",
        fcr=estimate_text(least.fcr.estimate, language) if least.fcr else "",
    )


def beside_table(beside: Beside, language: str) -> Table:
    """The two figures of each group, never one without the other."""
    column = column_word(beside.column, language)
    columns = (
        TableColumn("group", column),
        TableColumn("fcr", say("demand.table.fcr", language), "estimate"),
        TableColumn("aht", say("demand.table.aht", language), "estimate"),
    )
    rows = tuple(
        TableRow(
            (row.label, *(figure.estimate if figure else None for figure in (row.fcr, row.aht))),
            keys=tuple(
                (name, figure.key)
                for name, figure in (("fcr", row.fcr), ("aht", row.aht))
                if figure and figure.key
            ),
        )
        for row in beside.rows
    )
    name = f"beside_{beside.column.rsplit('.', 1)[-1]}"
    return Table(name, say("demand.beside.table", language, column=column), columns, rows)


def statement_title(told: Demand, language: str) -> str:
    """Whether service leaves more than it costs, where that can be said."""
    net = told.statement.net
    if net.value is None or net.low is None or net.high is None:
        return say("demand.statement.title.unknown", language)
    if net.low <= 0 <= net.high:
        return say("demand.statement.title.even", language)
    way = "gain" if net.value > 0 else "loss"
    amount = estimate_text(replace(net, value=abs(net.value)), language)
    return say(f"demand.statement.title.{way}", language, net=amount)


def statement_table(told: Demand, language: str) -> Table:
    """The lines of the statement, each with what it is made of."""
    columns = (
        TableColumn("line", say("demand.table.line", language)),
        TableColumn("amount", say("demand.table.amount", language), "estimate"),
        TableColumn("made", say("demand.table.made", language)),
    )
    amounts = {name: getattr(told.statement, name) for name in LINES}
    rows = tuple(
        TableRow((say(f"demand.line.{name}", language), amounts[name], made_text(name, told, language)))
        for name in LINES
    )
    return Table("statement", say("demand.statement.table", language), columns, rows)


def made_text(line: str, told: Demand, language: str) -> str:
    """What a line of the statement is made of; nothing where it has no amount, whose reason says it all."""
    found, terms = told.statement, told.terms
    if not getattr(found, line).known:
        return ""
    return say(
        f"demand.line.{line}.made",
        language,
        solved=count_text(found.solved, language),
        difference=change_text(found.difference, language).removeprefix("+"),
        days=count_text(terms.leave_days, language),
        kept=estimate_text(found.kept, language),
        worth=estimate_text(found.worth, language),
        credit=quantity_text(terms.credit, "share", language, digits=0),
        again=_each_text(found.again, language),
        n=count_text(found.cost.n, language),
    )


def _each_text(estimate: Estimate, language: str) -> str:
    """How many contacts each time: less than one, so with decimals."""
    if estimate.value is None:
        return estimate_text(estimate, language)
    return quantity_text(estimate.value, "count", language, digits=2)


def _both(row: Aside) -> bool:
    return bool(row.fcr and row.aht and row.fcr.estimate.known and row.aht.estimate.known)


def _middle(estimates: list[Estimate]) -> float:
    values = sorted(each.value or 0.0 for each in estimates)
    half = len(values) // 2
    return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2
