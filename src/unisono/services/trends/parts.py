"""What moved a figure, in words, drawn and in rows."""

from __future__ import annotations

from dataclasses import replace

from unisono.model.brief import Bar, Step, WaterfallChart
from unisono.model.estimate import Estimate
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.services.trends.changing import bounds_text
from unisono.services.trends.contributions import REST, Contribution, Contributions
from unisono.services.trends.naming import column_text
from unisono.services.wording import change_text

MOST_STEPS = 8
SMALL = 0.15  # of the change: a mix this small isn't worth a warning


def waterfall_chart(found: Contributions, language: str) -> WaterfallChart | None:
    """From the figure before to the present one, by the groups that moved it most; None where it can't be."""
    if found.before is None or found.after is None or not found.rows:
        return None
    shown, others = found.rows[:MOST_STEPS], found.rows[MOST_STEPS:]
    steps = [_step(row, language) for row in shown]
    if others:
        value = sum(row.total.value or 0.0 for row in others)
        steps.append(
            Step(
                say("contributions.others", language),
                in_points(replace(others[0].total, value=value, low=None, high=None)),
            )
        )
    column = column_text(found.column, language).lower()
    return WaterfallChart(
        _title(found, language),
        say("contributions.subtitle", language, column=column),
        Bar(say("contributions.before", language), found.before.estimate, found.before.key),
        tuple(steps),
        Bar(say("contributions.after", language), found.after.estimate, found.after.key),
    )


def contributions_words(found: Contributions, language: str) -> tuple[str, ...]:
    """How much is the groups' own change and how much only their weight; or why nothing can be told."""
    if found.why or found.change is None or found.rate is None or found.mix is None:
        return (say(f"contributions.why.{found.why or 'too_few'}", language),)
    facts = {
        name: change_text(told, language)
        for name, told in (("change", found.change), ("rate", found.rate), ("mix", found.mix))
    }
    column = column_text(found.column, language).lower()
    bounds = {name: bounds_text(told, language) for name, told in (("rate", found.rate), ("mix", found.mix))}
    return (
        say(f"contributions.{_kind(found)}", language, column=column, **facts),
        say("contributions.bounds", language, **bounds),
    )


def contributions_table(found: Contributions, language: str) -> Table:
    """What each group added, by its own change and by its weight."""
    columns = (
        TableColumn("group", column_text(found.column, language)),
        *(
            TableColumn(name, say(f"contributions.table.{name}", language), "estimate")
            for name in ("total", "rate", "mix")
        ),
        TableColumn("verdict", say("contributions.table.verdict", language)),
    )
    rows = tuple(
        TableRow(
            (
                _label(row, language),
                in_points(row.total),
                in_points(row.rate),
                in_points(row.mix),
                say(f"contributions.verdict.{_verdict(row)}", language),
            )
        )
        for row in found.rows
    )
    column = column_text(found.column, language).lower()
    return Table("contributions", say("contributions.table", language, column=column), columns, rows)


def in_points(estimate: Estimate) -> Estimate:
    """A difference as it stands in a table: shares differ by points, not by per cent."""
    if estimate.unit != "share":
        return estimate
    value, low, high = (
        None if bound is None else 100 * bound for bound in (estimate.value, estimate.low, estimate.high)
    )
    return replace(estimate, value=value, low=low, high=high, unit="points")


def _title(found: Contributions, language: str) -> str:
    row = next((row for row in found.rows if row.beyond), None)
    if row is None:
        return say("contributions.chart.none", language)
    way = "up" if (row.total.value or 0.0) > 0 else "down"
    change = change_text(row.total, language)
    return say(f"contributions.chart.moved.{way}", language, group=_label(row, language), change=change)


def _kind(found: Contributions) -> str:
    """Which sentence fits: nothing sure, two forces against each other, mostly mix, or mostly the groups."""
    rate, mix = ((told.value or 0.0) if told else 0.0 for told in (found.rate, found.mix))
    if not found.moved:
        return "same"
    if rate * mix < 0 and min(abs(rate), abs(mix)) > SMALL * max(abs(rate), abs(mix)):
        return "opposed"
    return "mix" if abs(mix) > abs(rate) else "rate"


def _step(row: Contribution, language: str) -> Step:
    tone = "neutral" if not row.beyond else "good" if row.better else "bad"
    marked = f"{_label(row, language)} {'▲' if row.better else '▼'}" if row.beyond else _label(row, language)
    return Step(marked, in_points(row.total), tone)  # type: ignore[arg-type]


def _label(row: Contribution, language: str) -> str:
    return say("contributions.others", language) if row.value == REST else row.label


def _verdict(row: Contribution) -> str:
    return "chance" if not row.beyond else "better" if row.better else "worse"
