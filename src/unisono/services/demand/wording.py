"""What is known of demand as sentences, charts and tables: what a page shows, prints and hands out."""

from __future__ import annotations

from unisono.loop.diagnose.demand.shares import CausePart, Part, Sort
from unisono.loop.diagnose.demand.terms import Terms
from unisono.model.brief import Bar, Cited, IntervalChart
from unisono.model.estimate import Estimate
from unisono.model.table import Cell, Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.render.dates import span_text
from unisono.render.numbers import count_text, estimate_text, quantity_text
from unisono.services.demand.nouns import Demand, ReasonLine

SORTS: tuple[Sort, ...] = ("value", "failure", "preventable")
COSTING = ("contacts", "cost", "each", "caused", "left")
GOING = ("fcr", "aht", "repeat", "reopened", "score")
METRICS = {
    "each": "cost_per_case",
    "fcr": "fcr",
    "aht": "aht",
    "repeat": "repeat_contact_7d",
    "reopened": "reopened",
}


def headline(told: Demand, language: str) -> str:
    """How much of it we caused, in one sentence."""
    failure, preventable = (told.shares.sort(sort).share for sort in ("failure", "preventable"))
    if failure.value is None or failure.low is None:
        return say("demand.title.unknown", language)
    caused = sum(part.value or 0.0 for part in (failure, preventable) if (part.low or 0.0) > 0)
    if not caused:
        return say("demand.title.none", language)
    return say("demand.title", language, share=quantity_text(caused, "share", language, digits=0))


def lead(told: Demand, language: str) -> str:
    """How many contacts, when, about what first, at what cost."""
    facts = {
        "n": count_text(told.shares.contacts, language),
        "span": span_text(told.since, told.until, language),
        "reason": told.reasons[0].label if told.reasons else "",
    }
    if told.shares.cost is None:
        return say("demand.lead.free", language, **facts)
    return say("demand.lead", language, cost=money_text(told.shares.cost, told, language), **facts)


def warnings(told: Demand, language: str) -> tuple[str, ...]:
    """What to mind before believing any of it."""
    found = []
    if told.problem:
        found.append(say("demand.warn.problem", language, line=told.problem))
    for name in ("unknown", "unpriced"):
        count = getattr(told.shares, name)
        if count:
            found.append(say(f"demand.warn.{name}", language, count=count_text(count, language)))
    return tuple(found)


def figures(told: Demand, language: str) -> tuple[Cited, ...]:
    """The figures that head the page."""
    failure, preventable = told.shares.sort("failure"), told.shares.sort("preventable")
    of_contacts, span = say("demand.of_contacts", language), span_text(told.since, told.until, language)
    shown = [("failure", failure.share, of_contacts, "")]
    if (preventable.share.low or 0.0) > 0:
        shown.append(("preventable", preventable.share, of_contacts, ""))
    shown.append(("money", failure.cost, span, ""))
    shown += [(name, figure.estimate, span, figure.key) for name, figure in told.solving if figure]
    shown.append(("net", told.statement.net, span, ""))
    return tuple(
        Cited(say(f"demand.figure.{name}", language), estimate, period, key)
        for name, estimate, period, key in shown
    )


def reason_title(told: Demand, language: str) -> str:
    """The reason that costs most, or that most call about."""
    priced = [line for line in told.reasons if line.part.cost]
    if priced:
        dearest = max(priced, key=lambda line: line.part.cost or 0.0)
        cost = money_text(dearest.part.cost or 0.0, told, language)
        return say("demand.reasons.title", language, reason=dearest.label, cost=cost)
    if told.reasons:
        return say("demand.reasons.plain", language, reason=told.reasons[0].label)
    return say("demand.reasons", language)


def reason_table(told: Demand, language: str) -> Table:
    """Each reason: how many, which share, what they cost, and how much of it we caused."""
    return _reasons("reasons", COSTING, told, language)


def outcome_table(told: Demand, language: str) -> Table:
    """Each reason: solved and how long together, who came back, what they said, who left after."""
    return _reasons("outcomes", GOING, told, language)


def _reasons(name: str, shown: tuple[str, ...], told: Demand, language: str) -> Table:
    score = say(f"metric.{told.score}.name", language)
    columns = [TableColumn("reason", say(f"demand.column.{told.reason}", language))]
    for each in shown:
        title = say(f"demand.table.{each}", language, metric=score)
        columns.append(TableColumn(each, title, "count" if each == "contacts" else "estimate"))
    rows = tuple(_reason_row(line, shown, told) for line in told.reasons)
    return Table(name, say(f"demand.{name}.table", language), tuple(columns), rows)


def _reason_row(line: ReasonLine, shown: tuple[str, ...], told: Demand) -> TableRow:
    figures = {each: line.figure(metric) for each, metric in METRICS.items()}
    figures["score"] = line.figure(told.score)
    cells: dict[str, Cell] = {
        "contacts": line.part.contacts,
        "cost": _cost(line, told),
        "caused": line.part.sort("failure").share,
        "left": line.left,
        **{each: figure.estimate if figure else None for each, figure in figures.items()},
    }
    keys = tuple(
        (each, figure.key) for each, figure in figures.items() if figure and figure.key and each in shown
    )
    return TableRow((line.label, *(cells[each] for each in shown)), keys=keys)


def _cost(line: ReasonLine, told: Demand) -> Estimate | None:
    if line.part.cost is None:
        return None
    n = line.part.contacts
    return Estimate(line.part.cost, None, None, n, "money", method="sum", currency=told.currency)


def caused_title(told: Demand, language: str) -> str:
    """Which department causes most, beyond chance."""
    first = told.shares.ours
    if first is None:
        return say("demand.caused.none", language)
    return say(
        "demand.caused.title",
        language,
        origin=say(f"demand.origin.{first.origin}", language),
        share=estimate_text(first.part.share, language),
        contacts=estimate_text(first.part.contacts, language),
    )


def caused_chart(told: Demand, language: str) -> IntervalChart:
    """Contacts too many by department, with intervals, zero as the line."""
    rows = tuple(
        Bar(say(f"demand.origin.{each.origin}", language), each.part.contacts) for each in told.shares.origins
    )
    return IntervalChart(
        caused_title(told, language),
        say("demand.caused.subtitle", language),
        rows,
        reference=0.0,
        better="down",
    )


def origin_table(told: Demand, language: str) -> Table:
    """The departments in rows: contacts too many, their share, their cost."""
    columns = (TableColumn("origin", say("demand.table.origin", language)), *_part_columns(language))
    rows = tuple(
        TableRow((say(f"demand.origin.{each.origin}", language), *_part_cells(each.part)))
        for each in told.shares.origins
    )
    return Table("departments", say("demand.origins.table", language), columns, rows)


def cause_table(told: Demand, language: str) -> Table:
    """Each cause: how often, the contacts after it, those too many, and whether that is more than chance."""
    columns = (
        TableColumn("cause", say("demand.table.cause", language)),
        TableColumn("origin", say("demand.table.origin", language)),
        TableColumn("events", say("demand.table.events", language), "count"),
        TableColumn("after", say("demand.table.after", language), "count"),
        TableColumn("contacts", say("demand.table.extra", language), "estimate"),
        TableColumn("cost", say("demand.table.cost", language), "estimate"),
        TableColumn("verdict", say("demand.table.verdict", language)),
    )
    rows = [_cause_row(each, told.terms, language) for each in told.shares.causes]
    if told.terms.declared:
        name, part = say("demand.cause.declared", language), told.shares.declared
        rows.append(TableRow((name, "", None, part.contacts.n, part.contacts, part.cost, "")))
    return Table("causes", say("demand.causes.table", language), columns, tuple(rows))


def _cause_row(each: CausePart, terms: Terms, language: str) -> TableRow:
    told = _declared(each, terms)
    cells: tuple[Cell, ...] = (
        say(f"demand.cause.{each.cause.slug}", language),
        say(f"demand.origin.{each.cause.origin}", language),
        each.events if told else None,
        each.after if told else None,
        each.part.contacts if told else None,
        each.part.cost if told else None,
        verdict_text(each, terms, language),
    )
    return TableRow(cells)


def _declared(each: CausePart, terms: Terms) -> bool:
    """Whether the company has said what a cause needs to be seen: which plans fit which need."""
    return each.cause.slug != "fit" or bool(terms.fits)


def verdict_text(each: CausePart, terms: Terms, language: str) -> str:
    """Whether a cause made contacts come, in words."""
    if not _declared(each, terms):
        return say("demand.verdict.undeclared", language)
    if not each.part.contacts.known:
        return say("demand.verdict.unknown", language)
    return say("demand.verdict.beyond" if each.beyond else "demand.verdict.same", language)


def sort_table(told: Demand, language: str) -> Table:
    """Value, failure and preventable: contacts, share, cost."""
    columns = (
        TableColumn("sort", say("demand.table.sort", language)),
        TableColumn("share", say("demand.table.share", language), "estimate"),
        TableColumn("cost", say("demand.table.cost", language), "estimate"),
    )
    parts = [(say(f"demand.sort.{sort}", language), told.shares.sort(sort)) for sort in SORTS]
    rows = tuple(TableRow((name, part.share, part.cost)) for name, part in parts)
    return Table("sorts", say("demand.sorts.table", language), columns, rows)


def _part_columns(language: str) -> tuple[TableColumn, ...]:
    titles = (("contacts", "extra"), ("share", "share"), ("cost", "cost"))
    return tuple(
        TableColumn(name, say(f"demand.table.{title}", language), "estimate") for name, title in titles
    )


def _part_cells(part: Part) -> tuple[Cell, ...]:
    return part.contacts, part.share, part.cost


def money_text(cents: float, told: Demand, language: str) -> str:
    """A sum of money."""
    return quantity_text(cents, "money", language, currency=told.currency)
