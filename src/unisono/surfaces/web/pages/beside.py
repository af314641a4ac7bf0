"""Two sides of a metric beside each other, as the address asks for them, or as is worth a look at first."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import QueryDict

from unisono.errors import InputError
from unisono.model.words import known, say
from unisono.services.questions import day_of
from unisono.services.trends import Compared, Segments, Side, Trend, comparison
from unisono.services.trends.changing import bounds_text
from unisono.services.trends.showing import comparison_words
from unisono.services.wording import change_text
from unisono.surfaces.web.seat import Seat


@dataclass(frozen=True, slots=True)
class Beside:
    """Two sides as a page shows them: what the form holds, and what came of it or why nothing did."""

    one: Side
    other: Side
    choices: tuple[tuple[str, str], ...] = ()  # the groups to choose from: value, words
    found: Compared | None = None
    words: str = ""
    difference: str = ""
    bounds: str = ""
    error: str = ""
    hint: str = ""


def periods_beside(query: QueryDict, told: Trend, seat: Seat) -> Beside:
    """Two stretches of time; where none are asked for, the lens' and the one before."""
    try:
        asked = [
            Side(day_of(query.get(f"{name}_since") or None), day_of(query.get(f"{name}_until") or None))
            for name in ("one", "other")
        ]
    except InputError as error:
        return _refused(Side(), Side(), error, seat)
    if any(query.get(f"{name}_{end}") for name in ("one", "other") for end in ("since", "until")):
        return _compared(told.series.slug, asked[0], asked[1], (), seat)
    now = Side(told.span.since, told.span.until)
    if told.span.before is None:
        return Beside(Side(), now)
    return _compared(told.series.slug, Side(*told.span.before), now, (), seat)


def groups_beside(query: QueryDict, found: Segments | None, seat: Seat) -> Beside | None:
    """Two groups of a column; where none are asked for, the best and the worst."""
    if found is None:
        return None
    choices = tuple((str(row.value), row.label) for row in found.rows if row.value is not None)
    known_rows = [row for row in found.rows if row.value is not None and row.figure.estimate.known]
    known_rows.sort(key=lambda row: row.figure.estimate.value or 0.0)
    if len(known_rows) < 2:
        return None
    asked = query.get("one") or str(known_rows[0].value), query.get("other") or str(known_rows[-1].value)
    one, other = (Side(column=found.column, value=value) for value in asked)
    return _compared(found.slug, one, other, choices, seat)


def _compared(slug: str, one: Side, other: Side, choices: tuple[tuple[str, str], ...], seat: Seat) -> Beside:
    try:
        found = comparison(seat.company, slug, seat.lens, one, other, language=seat.language)
    except InputError as error:
        return _refused(one, other, error, seat, choices)
    if found is None:
        return Beside(one, other, choices)
    difference = found.change.difference if found.change else None
    return Beside(
        one,
        other,
        choices,
        found,
        comparison_words(found, seat.language),
        change_text(difference, seat.language) if difference else "",
        bounds_text(difference, seat.language) if difference else "",
    )


def _refused(
    one: Side, other: Side, error: InputError, seat: Seat, choices: tuple[tuple[str, str], ...] = ()
) -> Beside:
    """What is wrong with what was asked, said beside the form."""
    facts = {name: str(fact) for name, fact in error.facts.items()}
    hint = f"hint.{error.code}"
    return Beside(
        one,
        other,
        choices,
        error=say(f"error.{error.code}", seat.language, **facts),
        hint=say(hint, seat.language, **facts) if known(hint) else "",
    )
