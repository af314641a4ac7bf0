"""A figure laid open in words: what it says, how it is made, of which rows, and how it changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from unisono.errors import MissingError, StoreError
from unisono.loop.measure.catalogue import metric_of
from unisono.loop.measure.metric import LEVEL, Metric
from unisono.loop.measure.open import filter_text, formula
from unisono.loop.measure.privacy import is_personal
from unisono.loop.measure.reach import Extras
from unisono.loop.measure.spans import asked_before
from unisono.model.company import Company
from unisono.model.estimate import Estimate
from unisono.model.lens import Lens
from unisono.model.question import Figure, Question, key_of, read_key
from unisono.model.table import Cell, ColumnKind, Table, TableColumn, TableRow
from unisono.model.words import known, say
from unisono.render.dates import day_text
from unisono.render.numbers import quantity_text
from unisono.render.values import value_text
from unisono.services.companies import edition_of, reader_of
from unisono.services.diagnose import names_of
from unisono.services.measure import OpenedFigure, measure, open_figure
from unisono.services.rights import allow
from unisono.services.trends.changing import Tone, change_words, changes, over_time
from unisono.services.trends.looking import span_through
from unisono.services.trends.naming import against_text, column_text, filter_words, time_text

SHOWN = 100
_ORIGIN = ("source", "source_id", "id")


@dataclass(frozen=True, slots=True)
class Laid:
    """A figure laid open: no `rows` for whoever may not see them, no `estimate` where no row fits."""

    key: str
    slug: str
    name: str
    asks: str
    estimate: Estimate | None
    level: str
    unit: str
    period: str
    chosen: tuple[tuple[str, str], ...]  # which rows: of what, which
    formula: str
    when_not: str
    change: str
    tone: Tone
    as_of: str
    edition: int
    rows: Table | None


def lay_open(company: Company, key: str, *, language: str, limit: int = SHOWN) -> Laid:
    """What is this figure made of?

    Raises
    ------
    QuestionError
        Where the key can't be read.
    MissingError
        Where its edition is no longer there.
    """
    allow(company, "see_figures")
    question, group, period = read_key(key)
    metric = metric_of(question.metric)
    question = replace(question, edition=_edition(company, question.edition))
    key = key_of(question, group, period)
    rows_seen = company.actor.may("see_rows")
    opened = (
        open_figure(company, key, language=language, limit=limit)
        if rows_seen
        else _unopened(company, key, language)
    )
    changed, tone = _change(company, opened.figure, language)
    estimate = opened.figure.estimate if opened.figure else None
    return Laid(
        key=key,
        slug=metric.slug,
        name=say(f"metric.{metric.slug}.name", language),
        asks=say(f"metric.{metric.slug}.question", language),
        estimate=estimate,
        level=quantity_text(estimate.level if estimate else LEVEL, "share", language, digits=0),
        unit=(estimate and estimate.currency) or say(f"unit.{metric.unit}", language),
        period=time_text(question, period, language) or say("brief.period.all", language),
        chosen=_chosen(company, question, group, language),
        formula=opened.formula,
        when_not=when_not(metric, language),
        change=changed,
        tone=tone,
        as_of=_as_of(company, opened.as_of, language),
        edition=opened.edition,
        rows=_rows(company, opened, metric, tuple(group), language) if rows_seen else None,
    )


def when_not(metric: Metric, language: str) -> str:
    """When a metric misleads, in words; empty where nobody wrote of it."""
    key = f"metric.{metric.slug}.when_not"
    return say(key, language) if known(key) else ""


def _chosen(
    company: Company, question: Question, group: Mapping[str, object], language: str
) -> tuple[tuple[str, str], ...]:
    """Which rows a figure counts, with people, campaigns and promises by their names."""
    with reader_of(company, edition_of(company, question.edition)) as reader:
        return filter_words(question, group, language, names_of(reader))


def _unopened(company: Company, key: str, language: str) -> OpenedFigure:
    """A figure for whoever may see it, but not its rows."""
    question, group, period = read_key(key)
    figure = next((one for one in measure(company, question) if one.key == key), None)
    made_at, told = (
        edition_of(company, question.edition).made_at,
        formula(metric_of(question.metric), language),
    )
    return OpenedFigure(
        figure, told, filter_text(question, group, period), (), 0, made_at, question.edition or 0
    )


def _edition(company: Company, number: int | None) -> int:
    try:
        return edition_of(company, number).number
    except StoreError as gone:
        raise MissingError(gone.code, **gone.facts) from gone


def _as_of(company: Company, made_at: datetime | None, language: str) -> str:
    return day_text(made_at.astimezone(ZoneInfo(company.time_zone)).date(), language) if made_at else ""


def _change(company: Company, figure: Figure | None, language: str) -> tuple[str, Tone]:
    """How a figure changed against the time before; nothing where there is none to compare with."""
    if figure is None or not figure.estimate.known:
        return "", "neutral"
    asked, period = asked_before(figure.question, figure.period), None
    if asked is None:
        question = _span_before(company, figure.question)
    else:
        question, period = asked
    if question is None:
        return "", "neutral"
    before = next(
        (one for one in measure(company, question) if (one.group, one.period) == (figure.group, period)), None
    )
    (changed,) = changes([over_time(before, figure)])
    if changed is None:
        return "", "neutral"
    against = against_text(question, period, language)
    return change_words(changed, language, against=against), changed.tone


def _span_before(company: Company, question: Question) -> Question | None:
    """The same question of the span it is compared with; None where the data don't reach back to one."""
    if question.since is None or question.until is None:
        return None
    with reader_of(company, edition_of(company, question.edition)) as reader:
        span = span_through(company, reader, Lens(question.since, question.until))
    if span is None or span.before is None:
        return None
    return replace(question, since=span.before[0], until=span.before[1])


def _rows(
    company: Company, opened: OpenedFigure, metric: Metric, group: tuple[str, ...], language: str
) -> Table:
    """The rows behind a figure, without what names anybody."""
    extras: Extras = edition_of(company, opened.edition).extras
    shown = [name for name in group if not is_personal(metric, name, extras)]
    weighted = any("weight" in row for row in opened.rows)
    names = ["customer_id", "at", *shown, "value", *(["weight"] if weighted else []), *_ORIGIN]
    return Table(
        "rows",
        say("measure.rows.title", language),
        tuple(TableColumn(name, _title(name, language), _kind(name)) for name in names),
        tuple(TableRow(tuple(_cell(name, row, language) for name in names)) for row in opened.rows),
        total=opened.row_count,
        empty=say("measure.rows.empty", language),
    )


def _title(name: str, language: str) -> str:
    key = f"measure.rows.{name}"
    return say(key, language) if known(key) else column_text(name, language)


def _kind(name: str) -> ColumnKind:
    kinds: dict[str, ColumnKind] = {"at": "moment", "value": "number", "weight": "number"}
    return kinds.get(name, "text")


def _cell(name: str, row: dict[str, Any], language: str) -> Cell:
    cell = row.get(name)
    if name == "at":
        return None if cell is None else datetime.fromisoformat(str(cell))
    if name in ("value", "weight", "customer_id", *_ORIGIN):
        return cell if cell is None or isinstance(cell, int | float) else str(cell)
    return value_text(name, cell, language)
