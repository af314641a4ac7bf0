"""Two sides of a company beside each other: two stretches of time, or two groups of customers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from unisono.errors import QuestionError
from unisono.loop.diagnose.horizon import asked_until
from unisono.loop.measure.dimensions import dimensions
from unisono.loop.plan.cited import NEVER_COMPARED
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.question import Figure, Question
from unisono.render.values import value_text
from unisono.services.companies import edition_of, reader_of
from unisono.services.rights import allow
from unisono.services.trends.changing import Change, changes, over_time
from unisono.services.trends.looking import Span, ask, known_metric, over, span_through
from unisono.services.trends.naming import days_text


@dataclass(frozen=True, slots=True)
class Side:
    """One of two that are compared: its own days, or only the rows with one value of a column."""

    since: date | None = None
    until: date | None = None
    column: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """Two figures and their difference (other − one). `change` is None where they can't be compared.

    `why_not` is then a key of words: nothing was given the same time, or a side has too few.
    """

    one: Figure
    other: Figure
    one_label: str
    other_label: str
    change: Change | None
    why_not: str
    by_group: bool  # whether two groups were compared, and not two stretches of time


def comparison(
    company: Company, slug: str, lens: Lens, one: Side, other: Side, *, language: str = "es"
) -> Compared | None:
    """Does a metric really differ between two sides? None where nothing was loaded.

    Raises
    ------
    MissingError
        Where there is no such metric.
    QuestionError
        `sides_overlap`, where somebody would stand on both; `column_not_offered`, where the metric
        doesn't offer the column.
    """
    allow(company, "see_figures")
    metric = known_metric(slug)
    _refuse_overlap(one, other)
    with reader_of(company, edition_of(company)) as reader:
        offered = dimensions(metric, reader.edition.extras)
        for side in (one, other):
            if side.column and side.column not in offered:
                raise QuestionError("column_not_offered", column=side.column, metric=slug)
        span = span_through(company, reader, lens)
        if span is None:
            return None
        asked = [_asked(over(slug, span, lens), side, span) for side in (one, other)]
        first, second = (ask(company, reader, question, language)[0] for question in asked)
    pair: tuple[Figure, Figure] | None = (first, second)
    if not one.column:
        pair = over_time(first, second)
    elif metric.per and not one.column.startswith("customer."):
        pair = None  # one customer may stand on both sides
    (change,) = changes([pair])
    why = "" if change else _why_not(slug, first, second)
    labels = [_label(question, side, language) for question, side in zip(asked, (one, other), strict=True)]
    return Compared(first, second, labels[0], labels[1], change, why, bool(one.column))


def _asked(question: Question, side: Side, span: Span) -> Question:
    """The lens' question, of this side's days or rows, as far as its rows are old enough."""
    if side.since or side.until:
        until = asked_until(question.metric, side.until or span.until, span.last)
        question = replace(question, since=side.since, until=until)
    if not side.column:
        return question
    own = Lens(segment=((side.column, side.value),)).where
    return replace(question, where=f"{question.where} and {own}" if question.where else own)


def _label(question: Question, side: Side, language: str) -> str:
    if side.column:
        return value_text(side.column, side.value, language)
    return days_text(question.since, question.until, language)


def _refuse_overlap(one: Side, other: Side) -> None:
    """Rows on both sides would be compared with themselves."""
    if one.column:
        if one.column == other.column and one.value == other.value:
            raise QuestionError("sides_overlap")
        return
    first, second = sorted((one, other), key=lambda side: side.since or date.min)
    if second.since is None or first.until is None or first.until >= second.since:
        raise QuestionError("sides_overlap")


def _why_not(slug: str, first: Figure, second: Figure) -> str:
    if not (first.estimate.known and second.estimate.known):
        return "measure.compare.too_few"
    return "measure.compare.never" if slug in NEVER_COMPARED else "measure.compare.same_people"
