"""One promise: how often it is kept at each hour of the week, over time, for whom, and what people said."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from unisono.loop.measure.catalogue import metric_of
from unisono.loop.measure.clock import EPOCH
from unisono.loop.measure.happenings import happenings_from, happenings_kernel
from unisono.loop.measure.hours import Grid, estimates_of, keys_of, week_of
from unisono.loop.measure.ledger import BY_THE_HOUR, OF_CASES, Promise
from unisono.loop.measure.quotes import quotes_kernel
from unisono.model.brief import HeatChart
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.question import Question
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.render.numbers import estimate_text
from unisono.render.values import value_text, weekday_text
from unisono.services.companies import edition_of, reader_of
from unisono.services.measure import answer
from unisono.services.promises.ledger import METRIC, asked_of, entries_of, promise_named
from unisono.services.promises.nouns import Entry, PromisePage, Quote
from unisono.services.rights import allow
from unisono.services.trends.looking import Span, span_through
from unisono.services.trends.segments import SegmentRow, Segments, split
from unisono.services.trends.series import (
    Series,
    days_of,
    happened_words,
    series_of,
    trend_chart,
    trend_table,
)
from unisono.services.trends.showing import segment_chart, segment_table
from unisono.services.wording import change_text
from unisono.store.warehouse import Reader

SPLITS = ("customer.country", "customer.city", "customer.segment", "channel", "case.topic")
OF_A_CASE = ("channel", "case.topic")
WORST_HOURS, QUOTES = 3, 5
LONGEST_NAME = 1_500  # characters of a promise that a filter still takes


def one_promise(company: Company, name: str, lens: Lens, *, language: str) -> PromisePage | None:
    """One promise through a lens; None where nothing was loaded.

    Raises
    ------
    MissingError
        Where there is no such promise.
    """
    allow(company, "see_figures")
    with reader_of(company, edition_of(company)) as reader:
        promise = promise_named(reader, name)
        span = span_through(company, reader, lens)
        if span is None:
            return None
        (entry,) = entries_of(company, reader, (promise,), span, lens)
        asked = asked_of(promise, span, lens)
        if entry.kept is None:
            return PromisePage(entry, asked.since, span.until, None, None, (), None, (), (), (), None)
        return _page(company, reader, entry, asked, span, language)


def _page(
    company: Company, reader: Reader, entry: Entry, asked: Question, span: Span, language: str
) -> PromisePage:
    metric = metric_of(METRIC)
    by_hour = _by_hour(company, reader, entry.promise, asked, language)
    heat = _heat(company, reader, entry, asked, by_hour, language) if by_hour else None
    splits = [
        split(company, reader, metric, replace(asked, by=(column,)), language)
        for column in SPLITS
        if column not in OF_A_CASE or entry.promise.kind in OF_CASES
    ]
    shown = [found for found in splits if sum(row.figure.estimate.known for row in found.rows) > 1]
    series = _series(company, reader, asked, span)
    tables = [trend_table(series, language)]
    tables += [hours_table(heat, language)] if heat else []
    tables += [segment_table(found, language, name=_table_name(found.column)) for found in shown]
    return PromisePage(
        entry,
        asked.since,
        span.until,
        heat,
        segment_chart(by_hour, language) if by_hour else None,
        worst_hours(by_hour, language) if by_hour else (),
        trend_chart(series, language, name=say("promises.kept", language)) if series.enough else None,
        happened_words(series, language),
        tuple((segment_chart(found, language), _table_name(found.column)) for found in shown),
        tuple(tables),
        _quotes(company, reader, entry.promise, asked),
    )


def _by_hour(
    company: Company, reader: Reader, promise: Promise, asked: Question, language: str
) -> Segments | None:
    """The kept rate by hour of day; None where the hour says nothing of a promise."""
    if promise.kind not in BY_THE_HOUR:
        return None
    return split(company, reader, metric_of(METRIC), replace(asked, by=("hour",)), language)


def _heat(
    company: Company, reader: Reader, entry: Entry, asked: Question, by_hour: Segments, language: str
) -> HeatChart:
    """The week of hours; its title names the hour that keeps least, where that is beyond chance."""
    grid: Grid = week_of(answer(company, reader, replace(asked, by=("hour_of_week",))))
    worst = _worst(by_hour)
    title = (
        say("promises.hours.title", language, hour=worst[0].label, value=_value(worst[0], language))
        if worst
        else say("promises.hours.flat", language)
    )
    return HeatChart(
        title,
        say("promises.hours.subtitle", language, zone=company.time_zone),
        tuple(weekday_text(day, language) for day in range(1, 8)),
        tuple(value_text("hour", hour, language) for hour in range(24)),
        estimates_of(grid),
        better="up",
        target=entry.promise.standard,
        keys=keys_of(grid),
    )


def worst_hours(by_hour: Segments, language: str) -> tuple[str, ...]:
    """The hours that keep least, each in a sentence, of those below the others beyond chance."""
    return tuple(
        say(
            "promises.hours.worst",
            language,
            hour=row.label,
            value=_value(row, language),
            change=change_text(row.against_rest.difference, language) if row.against_rest else "",
        )
        for row in _worst(by_hour)[:WORST_HOURS]
    )


def hours_table(heat: HeatChart, language: str) -> Table:
    """The week of hours, one row an hour of a day, to take along."""
    columns = (
        TableColumn("day", say("column.weekday", language)),
        TableColumn("hour", say("column.hour", language)),
        TableColumn("kept", say("promises.kept", language), "estimate"),
    )
    rows = tuple(
        TableRow((day, hour, cell), keys=(("kept", key),) if key else ())
        for day, cells, keys in zip(heat.rows, heat.cells, heat.keys, strict=True)
        for hour, cell, key in zip(heat.columns, cells, keys, strict=True)
    )
    return Table("hours", say("promises.hours.table", language), columns, rows)


def _worst(by_hour: Segments) -> list[SegmentRow]:
    """The hours below the others beyond chance, those that keep least first."""
    below = [row for row in by_hour.apart if row.against_rest and not row.against_rest.better]
    return sorted(below, key=lambda row: row.figure.estimate.value or 0.0)


def _series(company: Company, reader: Reader, asked: Question, span: Span) -> Series:
    """The kept rate by month, with what happened meanwhile."""
    figures = answer(company, reader, replace(asked, grain="month"))
    days = days_of(figures)
    happened = happenings_from(reader.ask(happenings_kernel(days[0], span.until))) if days else ()
    return series_of(figures, "month", happened, whole=(asked.since, span.last))


def _quotes(company: Company, reader: Reader, promise: Promise, asked: Question) -> tuple[Quote, ...] | None:
    if not company.actor.may("see_customers"):
        return None
    if len(promise.called) > LONGEST_NAME:
        return ()
    own = (asked.where or "").removeprefix(f"({promise.where})").removeprefix(" and ")
    question = Question("score_after_promise", where=own or None, since=asked.since, until=asked.until)
    kernel = quotes_kernel(question, promise.called, extras=reader.edition.extras, limit=QUOTES)
    return tuple(_quote(row) for row in reader.ask(kernel))


def _quote(row: dict[str, object]) -> Quote:
    day, score = row["day"], row["score"]
    return Quote(
        str(row["verbatim"]),
        score if isinstance(score, float) else None,
        str(row["instrument"] or ""),
        EPOCH + timedelta(days=day) if isinstance(day, int) else None,
        str(row["customer_id"] or ""),
    )


def _value(row: SegmentRow, language: str) -> str:
    return estimate_text(row.figure.estimate, language)


def _table_name(column: str) -> str:
    return f"by_{column.rsplit('.', 1)[-1]}"
