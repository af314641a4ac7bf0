"""How is it going: answers questions about metrics, and opens any figure down to its rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from unisono.errors import QuestionError
from unisono.loop.measure.ask import figures_from, kernel_for
from unisono.loop.measure.catalogue import METRICS, metric_of
from unisono.loop.measure.metric import Metric
from unisono.loop.measure.open import filter_text, formula, rows_kernel
from unisono.loop.measure.stated import with_stated
from unisono.loop.measure.together import together
from unisono.model.company import Company
from unisono.model.kernel import Kernel
from unisono.model.question import Figure, Question, read_key
from unisono.services.companies import edition_of, reader_of
from unisono.services.placed import unplaced, without_value
from unisono.services.rights import allow
from unisono.services.rows import CENTS
from unisono.store.warehouse import Reader

Read = Mapping[Question, Sequence[dict[str, Any]]]
"""Rows of kernels by the question they answer."""


@dataclass(frozen=True, slots=True)
class OpenedFigure:
    """A figure laid open: how it is made, of which rows, as of when."""

    figure: Figure | None
    formula: str
    filter: str
    rows: tuple[dict[str, Any], ...]
    row_count: int
    as_of: datetime | None
    edition: int


def metrics() -> tuple[Metric, ...]:
    """Every metric there is."""
    return METRICS


def measure(company: Company, question: Question) -> tuple[Figure, ...]:
    """Answer one question from one edition; see `Question` for what can be asked.

    Raises
    ------
    QuestionError
        Where the metric, a column or the filter is not known.
    """
    return measure_all(company, (question,))[0]


def measure_all(company: Company, questions: Sequence[Question]) -> tuple[tuple[Figure, ...], ...]:
    """Answer several questions from the same edition, in one reading."""
    allow(company, "see_figures")
    edition = edition_of(company, questions[0].edition if questions else None)
    with reader_of(company, edition) as reader:
        read = read_together(company, reader, questions)
        return tuple(answer(company, reader, question, read) for question in questions)


def answer(
    company: Company, reader: Reader, question: Question, read: Read | None = None
) -> tuple[Figure, ...]:
    """Answer a question from an edition that is already open, or from what was `read_together` of it."""
    asked = replace(question, edition=reader.edition.number)
    rows = read.get(question) if read else None
    kernel = _kernel(company, reader, asked) if rows is None else None
    reason = unplaced(company, reader.edition, asked)
    if reason is not None:
        return (without_value(asked, reason),)
    if kernel is not None:
        rows = reader.ask(kernel)
    return figures_from(asked, rows or (), currency=company.currency)


def read_together(company: Company, reader: Reader, questions: Iterable[Question]) -> Read:
    """The rows behind many questions, read side by side; metrics that share their rows, in one pass.

    Of questions that can't be asked there are none: they are refused where they are answered.
    """
    asked = tuple(dict.fromkeys(questions))
    several = together(asked, reader.edition.extras, reader.cubes)
    shared = {question for each in several for question in each.questions}
    alone = _kernels(company, reader, (question for question in asked if question not in shared))
    rows = reader.ask_all([*(each.kernel for each in several), *alone.values()])
    read = dict(zip(alone, rows[len(several) :], strict=True))
    for each, told in zip(several, rows, strict=False):
        read |= {question: each.rows_of(question, told) for question in each.questions}
    return read


def _kernels(company: Company, reader: Reader, questions: Iterable[Question]) -> dict[Question, Kernel]:
    made = {}
    for question in questions:
        with suppress(QuestionError):
            made[question] = _kernel(company, reader, question)
    return made


def _kernel(company: Company, reader: Reader, question: Question) -> Kernel:
    kernel = kernel_for(question, extras=reader.edition.extras, cubes=reader.cubes)
    return with_stated(kernel, company.stated)


def open_figure(company: Company, key: str, *, language: str, limit: int = 100) -> OpenedFigure:
    """Lay open the figure behind a key: its formula, filter and the rows it was made from.

    Raises
    ------
    QuestionError
        Where the key can't be read.
    StoreError
        Where its edition is no longer there.
    """
    allow(company, "see_rows")
    question, group, period = read_key(key)
    edition = edition_of(company, question.edition)
    with reader_of(company, edition) as reader:
        kernel = rows_kernel(question, group, period, extras=edition.extras, limit=limit)
        rows = reader.ask(with_stated(kernel, company.stated))
        figures = answer(company, reader, question)
    figure = next((one for one in figures if one.key == key), None)
    return OpenedFigure(
        figure=figure,
        formula=formula(metric_of(question.metric), language),
        filter=filter_text(question, group, period),
        rows=tuple(_told(company, row, group, metric_of(question.metric)) for row in rows),
        row_count=figure.estimate.n if figure else len(rows),
        as_of=edition.made_at,
        edition=edition.number,
    )


def _told(company: Company, row: dict[str, Any], group: dict[str, object], metric: Metric) -> dict[str, Any]:
    """A row behind a figure as a person reads it: the company's clock, whole money, columns by name."""
    told = {name: value for name, value in row.items() if name not in ("time", "value", "weight")}
    told |= {column: told.pop(f"g{place}") for place, column in enumerate(group)}
    at = row["time"]
    zone = ZoneInfo(company.time_zone)
    told["at"] = None if at is None else datetime.fromtimestamp(at / 1e6, zone).isoformat(timespec="seconds")
    money = metric.unit == "money" and row["value"] is not None
    told["value"] = row["value"] / CENTS if money else row["value"]
    if row["weight"] != 1:
        told["weight"] = row["weight"]
    return told
