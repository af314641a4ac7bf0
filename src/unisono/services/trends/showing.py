"""Metrics as charts, tables and sentences: what a page shows of them, and hands out."""

from __future__ import annotations

from unisono.loop.measure.catalogue import metric_of
from unisono.loop.measure.open import rule
from unisono.loop.plan.cited import NEVER_COMPARED
from unisono.model.brief import Bar, Cited, IntervalChart
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import known, say
from unisono.render.numbers import estimate_text
from unisono.services.trends.changing import Change, chance_text, change_words
from unisono.services.trends.comparing import Compared
from unisono.services.trends.naming import against_text, column_text, days_text
from unisono.services.trends.segments import SegmentRow, Segments
from unisono.services.trends.trend import Trend
from unisono.services.wording import change_text

MARKS = {True: "▲", False: "▼"}


def headline(told: Trend, language: str) -> str:
    """What happened to a metric, in one sentence: it moved or it didn't, beyond chance."""
    name = say(f"metric.{told.now.question.metric}.name", language)
    if not told.now.estimate.known:
        return say("measure.headline.unknown", language, metric=name)
    if told.change is None:
        return say(
            "measure.headline.value", language, metric=name, value=estimate_text(told.now.estimate, language)
        )
    if not told.change.beyond:
        return say("measure.headline.same", language, metric=name)
    way = "better" if told.change.better else "worse"
    return say(
        f"measure.headline.{way}", language, metric=name, change=change_text(told.change.difference, language)
    )


def why_unchanged(told: Trend, language: str) -> str:
    """Why nothing is said of a change, where nothing is; empty where something is."""
    if told.change is not None or not told.now.estimate.known:
        return ""
    never = told.series.slug in NEVER_COMPARED
    return say("measure.never" if never else "measure.no_before", language)


def cited(told: Trend, language: str) -> Cited:
    """A metric's present figure, to be shown large."""
    against = against_text(told.change.before.question, None, language) if told.change else ""
    return Cited(
        say(f"metric.{told.now.question.metric}.name", language),
        told.now.estimate,
        days_text(told.now.question.since, told.now.question.until, language),
        told.now.key,
        change_words(told.change, language, against=against) if told.change else "",
        told.change.tone if told.change else "neutral",
    )


def cited_before(told: Trend, language: str) -> Cited | None:
    """What a metric was over the span it is compared with; None where there is no such thing."""
    if told.change is None:
        return None
    before = told.change.before
    period = days_text(before.question.since, before.question.until, language)
    return Cited(say("measure.was", language), before.estimate, period, before.key)


def segment_chart(found: Segments, language: str) -> IntervalChart:
    """A metric by one column, the company's own value as a line; its title names who stands apart."""
    return IntervalChart(
        segment_title(found, language),
        say("measure.segments.subtitle", language, column=column_text(found.column, language).lower()),
        tuple(Bar(_marked(row), row.figure.estimate, row.figure.key) for row in found.rows),
        reference=None if metric_of(found.slug).whole else found.whole.estimate.value,
        better=metric_of(found.slug).direction,
    )


def segment_title(found: Segments, language: str) -> str:
    """Who stands apart from the rest beyond chance, the worst first; or that nobody does."""
    column = column_text(found.column, language)
    if not any(row.figure.estimate.known for row in found.rows):
        return say("measure.segments.unknown", language, column=column.lower())
    if not found.apart:
        return say("measure.segments.same", language, column=column.lower())
    worse = [row for row in found.apart if row.against_rest and not row.against_rest.better]
    row = (worse or list(found.apart))[0]
    way = "worse" if worse else "better"
    return say(f"measure.segments.{way}", language, group=row.label, change=_gap(row, language))


def segment_table(found: Segments, language: str, *, name: str = "segments") -> Table:
    """The same groups in rows, with their difference from the rest and what to think of it."""
    columns = (
        TableColumn("group", column_text(found.column, language)),
        TableColumn("value", say("measure.table.value", language), "estimate"),
        TableColumn("difference", say("measure.table.rest", language), "estimate"),
        TableColumn("verdict", say("measure.table.verdict", language)),
    )
    rows = tuple(
        TableRow(
            (
                row.label,
                row.figure.estimate,
                row.against_rest.shown if row.against_rest else None,
                _verdict(row.against_rest, language),
            ),
            keys=(("value", row.figure.key),),
        )
        for row in found.rows
    )
    title = say("measure.segments.table", language, column=column_text(found.column, language).lower())
    return Table(name, title, columns, rows, empty=say("measure.segments.empty", language))


def comparison_words(found: Compared, language: str) -> str:
    """What two sides say of each other, in one sentence."""
    if found.change is None:
        return say(found.why_not, language)
    room = "measure.compare" if found.by_group else "measure.compare.period"
    facts = {"one": found.one_label, "other": found.other_label, "p": chance_text(found.change.p, language)}
    if not found.change.beyond:
        return say(f"{room}.same", language, **facts)
    way = "better" if found.change.better else "worse"
    change = change_text(found.change.difference, language)
    return say(f"{room}.{way}", language, change=change, **facts)


def definition(slug: str, language: str) -> tuple[tuple[str, str], ...]:
    """What a metric asks, how it is computed, where it comes from, when not to use it: title and words."""
    own = {part: f"metric.{slug}.{part}" for part in ("question", "formula", "source", "when_not")}
    told = {part: say(key, language) for part, key in own.items() if known(key)}
    metric = metric_of(slug)
    told["direction"] = say(f"direction.{metric.direction}", language)
    told["rule"] = rule(metric, language)
    facts = {"minimum": metric.minimum, "grey": metric.grey, "most": metric.minimum - 1}
    told["minimum"] = say(
        f"measure.definition.minimum.{'whole' if metric.whole else 'text'}", language, **facts
    )
    order = ("question", "formula", "rule", "direction", "source", "minimum", "when_not")
    return tuple((say(f"measure.definition.{part}", language), told[part]) for part in order if part in told)


def _marked(row: SegmentRow) -> str:
    """A group's name, with a sign where it stands apart: colour alone says nothing to some."""
    change = row.against_rest
    return f"{row.label} {MARKS[change.better]}" if change and change.beyond else row.label


def _gap(row: SegmentRow, language: str) -> str:
    return change_text(row.against_rest.difference, language) if row.against_rest else ""


def _verdict(change: Change | None, language: str) -> str:
    if change is None:
        return say("measure.verdict.none", language)
    if not change.beyond:
        return say("measure.verdict.same", language)
    way = "better" if change.better else "worse"
    return say(f"measure.verdict.{way}", language, p=chance_text(change.p, language))
