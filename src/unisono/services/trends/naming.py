"""Columns, their values and filters as a person calls them: no page shows a bare `hour_of_week = 51`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

from unisono.loop.measure.clock import EPOCH
from unisono.model.lens import Lens
from unisono.model.question import Question
from unisono.model.words import known, say
from unisono.render.dates import day_text, period_text, span_text
from unisono.services.wording import NO_NAMES, Names, named_text

_TEXT = r"'(?:[^']|'')*'"
# (column in ('a', 'b')) or column = 'a', with brackets or without, then `and` or the end.
_CONDITION = re.compile(
    rf"\(?(?P<column>[\w.]+) (?:= (?P<one>{_TEXT})|in \((?P<several>{_TEXT}(?:, {_TEXT})*)\))\)?(?: and |$)"
)
_VALUE = re.compile(r"'((?:[^']|'')*)'")


def column_text(column: str, language: str) -> str:
    """What a column is called; its own name where the company added it.

    >>> column_text("customer.country", "es"), column_text("customer.vip_tier", "es")
    ('País', 'vip tier')
    """
    for key in (f"column.{column}", f"column.{column.rsplit('.', 1)[-1]}"):
        if known(key):
            return say(key, language)
    return column.rsplit(".", 1)[-1].replace("_", " ")


def filter_words(
    question: Question, group: Mapping[str, object], language: str, names: Names = NO_NAMES
) -> tuple[tuple[str, str], ...]:
    """Which rows were chosen besides their time, as pairs of what and which; empty where all were."""
    told = [
        (column_text(name, language), named_text(name, value, language, names))
        for name, value in group.items()
    ]
    return (*told, *where_words(question.where or "", language, names))


def where_words(where: str, language: str, names: Names = NO_NAMES) -> tuple[tuple[str, str], ...]:
    """A filter's conditions: those a lens or a page makes in words, any other as it was written.

    >>> where_words("(promise_id = 'P-1') and (customer.country in ('PE', 'CO'))", "es")
    (('Promesa', 'P-1'), ('País', 'PE, CO'))
    """
    if not where:
        return ()
    parts: list[tuple[str, str]] = []
    place = 0
    while place < len(where):
        found = _CONDITION.match(where, place)
        if found is None:  # somebody's own words: told whole, since a part could mislead
            return ((say("measure.filter.where", language), where),)
        values = [each.replace("''", "'") for each in _VALUE.findall(found["one"] or found["several"])]
        shown = ", ".join(named_text(found["column"], value, language, names) for value in values)
        parts.append((column_text(found["column"], language), shown))
        place = found.end()
    return tuple(parts)


def time_text(question: Question, period: str | None, language: str) -> str:
    """When a figure is of; empty where it is of all time."""
    if period is not None:
        return period_text(period, language)
    return days_text(question.since, question.until, language)


def days_text(since: date | None, until: date | None, language: str) -> str:
    """A stretch of days that may be open; empty where it is open on both sides."""
    if since and until:
        return span_text(since, until, language)
    if since:
        return say("period.since", language, since=day_text(since, language))
    return say("period.until", language, until=day_text(until, language)) if until else ""


def against_text(question: Question, period: str | None, language: str) -> str:
    """What a figure is compared with, as it stands after "against"."""
    if period is not None:
        return say("measure.against.period", language, period=period_text(period, language))
    return say("measure.against.span", language, span=days_text(question.since, question.until, language))


def lens_words(lens: Lens, language: str) -> str:
    """The customers a lens looks at, on one line; empty where nobody is left out."""
    return "; ".join(f"{column}: {value}" for column, value in where_words(lens.where or "", language))


def period_day(start: object) -> date | None:
    """The day behind a figure's `period_start`."""
    return EPOCH + timedelta(days=start) if isinstance(start, int) else None
