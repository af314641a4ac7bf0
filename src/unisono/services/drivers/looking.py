"""Asks the engine for the sums of a regression, and tells what they say of each driver."""

from __future__ import annotations

from dataclasses import replace

from unisono.loop.diagnose.horizon import asked_until
from unisono.loop.measure.drivers import (
    Outcome,
    Plan,
    Solved,
    levels_kernel,
    outcome_of,
    planned,
    products_from,
    products_kernel,
    scores_from,
    scores_kernel,
    solved,
)
from unisono.loop.measure.drivers.rows import Rows, ratings_in, reached, rows_of
from unisono.loop.measure.drivers.solving import fitted, needed
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.question import Question
from unisono.services.companies import edition_of, reader_of
from unisono.services.drivers.naming import driver_name
from unisono.services.drivers.nouns import Drivers, LeftOut
from unisono.services.drivers.telling import context_lines, driver_lines, split_of
from unisono.services.rights import allow
from unisono.services.trends.looking import Span, ask, span_through
from unisono.store.warehouse import Reader


def drivers(
    company: Company, outcome: str, lens: Lens, *, rated: bool = False, language: str = "es"
) -> Drivers | None:
    """What moves an outcome, and how surely? None where nothing was loaded.

    Parameters
    ----------
    outcome : `nps`, `csat`, `ces` or `stays`.
    rated : look at the ratings given in the same questionnaire instead of at what happened. They share
        the mood of the moment with the outcome, so they are never mixed with what happened.

    Raises
    ------
    QuestionError
        `outcome_unknown`, or where the lens can't be asked.
    """
    allow(company, "see_figures")
    found = outcome_of(outcome)
    with reader_of(company, edition_of(company)) as reader:
        span = span_through(company, reader, lens)
        if span is None:
            return None
        return _found(company, reader, (found, lens, span), rated=rated, language=language)


def _found(
    company: Company, reader: Reader, asked: tuple[Outcome, Lens, Span], *, rated: bool, language: str
) -> Drivers:
    outcome, lens, span = asked
    rateable = outcome.rows == "answers" and bool(ratings_in(reader.edition.extras))
    rated = rated and rateable
    question = _question(outcome, lens, span)
    figure = ask(company, reader, replace(question, by=(), grain=None), language)[0]
    rows = rows_of(outcome, question, reader.edition.extras, rated=rated)
    plan = planned(rows, reader.ask(levels_kernel(rows)))
    told = _solved(reader, rows, plan)
    lines = driver_lines(outcome, plan, told, language)
    return Drivers(
        outcome=outcome.slug,
        rated=rated,
        rateable=rateable,
        figure=figure,
        since=span.since,
        until=question.until or span.until,
        edition=reader.edition.number,
        n=plan.n,
        needed=needed(plan),
        explained=told.explained if told else None,
        how=told.how if told else "",
        drivers=lines,
        contexts=context_lines(outcome, plan, told, language) if told else (),
        left_out=_left_out(plan, rated=rated, rateable=rateable, language=language),
        split=split_of(lines),
    )


def _question(outcome: Outcome, lens: Lens, span: Span) -> Question:
    until = asked_until(outcome.metric, span.until, span.last)
    return Question(
        outcome.metric,
        by=reached(outcome),
        grain=outcome.grain,
        where=lens.where,
        since=span.since,
        until=until,
    )


def _solved(reader: Reader, rows: Rows, plan: Plan) -> Solved | None:
    """The regression; None where there are too few rows for so many drivers, or nothing to explain by."""
    if not plan.drivers or plan.n < needed(plan):
        return None
    products = products_from(plan, reader.arrow(products_kernel(rows, plan)).to_pydict())
    found = fitted(plan, products)
    if not found.explained:
        return None
    scores = scores_from(plan, reader.arrow(scores_kernel(rows, plan, found)).to_pydict())
    return solved(plan, found, scores)


def _left_out(plan: Plan, *, rated: bool, rateable: bool, language: str) -> tuple[LeftOut, ...]:
    """What was not looked at, and why: what would explain the outcome by itself is named as well."""
    out = [LeftOut(each.slug, driver_name(each.slug, language), why) for each, why in plan.left_out]
    if not rated:
        if rateable:
            out.append(LeftOut("ratings", driver_name("ratings", language), "ratings"))
        out.append(LeftOut("verdicts", driver_name("verdicts", language), "verdicts"))
    return tuple(out)
