"""The catalogue of metrics through a lens: what each asks, what it says now, how it moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from unisono.loop.measure.catalogue import METRICS
from unisono.loop.measure.clock import EPOCH, period_start
from unisono.loop.measure.metric import Family, Metric
from unisono.loop.measure.spans import grain_for, periods_between
from unisono.loop.plan.cited import NEVER_COMPARED
from unisono.model.company import Company
from unisono.model.estimate import Estimate, Reason
from unisono.model.lens import Lens
from unisono.model.question import Figure, Question
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.services.companies import edition_of, reader_of
from unisono.services.measure import Read, answer, read_together
from unisono.services.rights import allow
from unisono.services.trends.changing import Change, changes, over_time, short_words
from unisono.services.trends.looking import Span, ask, known_metric, over, over_before, span_through
from unisono.services.trends.naming import days_text
from unisono.store.warehouse import Reader

FAMILIES: tuple[Family, ...] = (
    "loyalty",
    "consistency",
    "promise",
    "service",
    "retention",
    "funnel",
    "value",
)


@dataclass(frozen=True, slots=True)
class MetricCard:
    """One metric of the catalogue: its words, its figure now, its change."""

    slug: str
    name: str
    asks: str
    direction: str
    estimate: Estimate
    key: str
    change: str  # in words; empty where there is nothing to compare with
    moved: Change | None


@dataclass(frozen=True, slots=True)
class Shelf:
    """The metrics of one family; `silent` are those without any row yet, with the reason."""

    family: Family
    name: str
    cards: tuple[MetricCard, ...]
    silent: tuple[MetricCard, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """The whole catalogue: its families, the days it looks at, and the same as a table."""

    shelves: tuple[Shelf, ...]
    period: str
    against: str
    moved: int  # metrics that moved beyond chance
    compared: int
    table: Table


def overview(company: Company, lens: Lens, *, language: str) -> Overview | None:
    """Every metric through a lens, from one edition; None where nothing was loaded."""
    allow(company, "see_figures")
    with reader_of(company, edition_of(company)) as reader:
        span = span_through(company, reader, lens)
        if span is None:
            return None
        cards, moved, compared = _cards(company, reader, span, lens, language)
    return Overview(
        tuple(_shelf(family, cards, language) for family in FAMILIES),
        days_text(span.since, span.until, language),
        days_text(*span.before, language) if span.before else "",
        moved,
        compared,
        _table(cards, language),
    )


def course(company: Company, slug: str, lens: Lens, *, language: str) -> tuple[Estimate, ...]:
    """The periods of one metric through a lens, for a small picture beside its figure; none without rows.

    Raises
    ------
    MissingError
        Where there is no such metric.
    """
    allow(company, "see_figures")
    metric = known_metric(slug)
    with reader_of(company, edition_of(company)) as reader:
        span = span_through(company, reader, lens)
        if span is None:
            return ()
        figure = ask(company, reader, over(metric.slug, span, lens), language)[0]
        return _periods(company, reader, figure, span, lens)


def _shelf(family: Family, cards: Sequence[MetricCard], language: str) -> Shelf:
    own = [card for metric, card in zip(METRICS, cards, strict=True) if metric.family == family]
    return Shelf(
        family,
        say(f"family.{family}", language),
        tuple(card for card in own if card.estimate.n),
        tuple(card for card in own if not card.estimate.n),
    )


def _cards(
    company: Company, reader: Reader, span: Span, lens: Lens, language: str
) -> tuple[list[MetricCard], int, int]:
    """A card for each metric; their changes are looked at together, so that chance has its due."""
    asked = [over(metric.slug, span, lens) for metric in METRICS]
    before = [over_before(metric.slug, span, lens) for metric in METRICS]
    read = read_together(company, reader, [*asked, *filter(None, before)])
    now = [ask(company, reader, question, language, read)[0] for question in asked]
    pairs = [
        over_time(_before(company, reader, question, figure, read), figure)
        for question, figure in zip(before, now, strict=True)
    ]
    moved = changes(pairs)
    cards = [
        _card(metric, figure, changed, language)
        for metric, figure, changed in zip(METRICS, now, moved, strict=True)
    ]
    compared = [changed for changed in moved if changed is not None]
    return cards, sum(changed.beyond for changed in compared), len(compared)


def _before(
    company: Company, reader: Reader, question: Question | None, figure: Figure, read: Read
) -> Figure | None:
    if question is None or not figure.estimate.known or figure.question.metric in NEVER_COMPARED:
        return None
    return answer(company, reader, question, read)[0]


def _periods(
    company: Company, reader: Reader, figure: Figure, span: Span, lens: Lens
) -> tuple[Estimate, ...]:
    """The periods of a span, gaps left empty; none where there is nothing to draw."""
    if not figure.estimate.n:
        return ()
    asked = over(figure.question.metric, span, lens)
    grain = grain_for(span.since, asked.until or span.until)
    question = replace(asked, grain=grain)
    found = {one.period: one.estimate for one in answer(company, reader, question) if one.period}
    if not found:
        return ()
    first, last = (EPOCH + timedelta(days=period_start(end)) for end in (min(found), max(found)))
    nothing = Estimate(None, None, None, 0, figure.estimate.unit, reason=Reason("no_data"))
    return tuple(found.get(period, nothing) for period in periods_between(first, last, grain))


def _card(metric: Metric, figure: Figure, changed: Change | None, language: str) -> MetricCard:
    return MetricCard(
        metric.slug,
        say(f"metric.{metric.slug}.name", language),
        say(f"metric.{metric.slug}.question", language),
        say(f"direction.{metric.direction}", language),
        figure.estimate,
        figure.key,
        short_words(changed, language) if changed else "",
        changed,
    )


def _table(cards: Sequence[MetricCard], language: str) -> Table:
    """The catalogue to take along."""
    columns = (
        TableColumn("metric", say("measure.table.metric", language)),
        TableColumn("direction", say("measure.table.direction", language)),
        TableColumn("value", say("measure.table.value", language), "estimate"),
        TableColumn("change", say("measure.table.change", language), "estimate"),
        TableColumn("verdict", say("measure.table.verdict", language)),
    )
    rows = tuple(
        TableRow(
            (card.name, card.direction, card.estimate, card.moved.shown if card.moved else None, card.change),
            keys=(("value", card.key),),
        )
        for card in cards
    )
    return Table("metrics", say("page.measure", language), columns, rows)
