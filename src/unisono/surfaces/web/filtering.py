"""The filter bar as a page draws it: presets of the period, values of the segment, what is narrowed now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.http import HttpRequest, QueryDict

from unisono.model.lens import Lens
from unisono.model.words import say
from unisono.render.dates import day_text, span_text
from unisono.render.places import country_text
from unisono.services.choices import Choices, choices
from unisono.surfaces.web.lens import LENS_WORDS, lens_query
from unisono.surfaces.web.seat import Seat

LENGTHS = (30, 90, 365)


@dataclass(frozen=True, slots=True)
class Preset:
    """One period to choose: its words, its address, and whether it is the present one."""

    words: str
    address: str
    current: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a column, with how many customers hold it."""

    value: str
    words: str
    customers: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the segment: its values, and those chosen in words."""

    name: str
    title: str
    choices: tuple[Choice, ...]
    chosen: str


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing that is narrowed right now, and the address without it."""

    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Bar:
    """The whole bar. `kept` is what the page's address says besides the lens."""

    path: str
    period: str
    lens: Lens
    last: str
    first_day: date | None
    last_day: date | None
    presets: tuple[Preset, ...]
    columns: tuple[Column, ...]
    chips: tuple[Chip, ...]
    clear: str
    kept: tuple[tuple[str, str], ...]


def bar_of(request: HttpRequest, seat: Seat) -> Bar | None:
    """The filter bar of a page; none for somebody who may see no figures, and where there is no data."""
    if not seat.company.actor.may("see_figures"):
        return None
    known = choices(seat.company)
    if known.last is None:
        return None
    kept = kept_of(request.GET)
    lens = seat.lens
    return Bar(
        path=request.path,
        period=period_words(lens, seat.language) or say("filter.period.usual", seat.language),
        lens=lens,
        last=day_text(known.last, seat.language),
        first_day=known.first,
        last_day=known.last,
        presets=_presets(seat, known, kept),
        columns=_columns(lens, known, seat.language),
        chips=_chips(lens, kept, seat.language),
        clear=_address(Lens(), kept),
        kept=kept,
    )


def kept_of(query: QueryDict) -> tuple[tuple[str, str], ...]:
    """What an address says besides the lens, and goes on saying when the lens changes."""
    dropped = {*LENS_WORDS, "export", "page", "cursor"}
    return tuple((name, value) for name, values in query.lists() for value in values if name not in dropped)


def period_words(lens: Lens, language: str) -> str:
    """The period of a lens in words; nothing where it is open at both ends.

    >>> period_words(Lens(since=date(2018, 3, 1)), "es")
    'desde el 1 mar 2018'
    """
    if lens.since and lens.until:
        return span_text(lens.since, lens.until, language)
    if lens.since:
        return say("filter.period.since", language, day=day_text(lens.since, language))
    if lens.until:
        return say("filter.period.until", language, day=day_text(lens.until, language))
    return ""


def segment_words(lens: Lens, language: str) -> tuple[str, ...]:
    """The segment of a lens in words, one for each value.

    >>> segment_words(Lens(segment=(("customer.country", "PE"),)), "es")
    ('País: Perú',)
    """
    return tuple(
        f"{say(f'filter.{column}', language)}: {value_words(column, value, language)}"
        for column, value in lens.segment
    )


def value_words(column: str, value: str, language: str) -> str:
    """A value of a segment column as a person says it: a country by its name.

    >>> value_words("customer.country", "PE", "pt"), value_words("customer.city", "PE", "pt")
    ('Peru', 'PE')
    """
    return country_text(value, language) if column == "customer.country" else value


def _presets(seat: Seat, known: Choices, kept: tuple[tuple[str, str], ...]) -> tuple[Preset, ...]:
    """The page's own period first; the others end with the last day there are data of."""
    lens, language, last = seat.lens, seat.language, known.last or date.max
    spans: list[tuple[str, date | None, date | None]] = [(say("filter.period.usual", language), None, None)]
    spans += [
        (say(f"filter.period.{days}", language), last - timedelta(days=days - 1), last) for days in LENGTHS
    ]
    spans.append((say("filter.period.year", language, year=last.year), date(last.year, 1, 1), last))
    spans.append((say("filter.period.all", language), known.first, last))
    return tuple(
        Preset(
            words,
            address=_address(replace(lens, since=since, until=until), kept),
            current=(lens.since, lens.until) == (since, until),
        )
        for words, since, until in spans
    )


def _columns(lens: Lens, known: Choices, language: str) -> tuple[Column, ...]:
    return tuple(
        Column(
            name=column,
            title=say(f"filter.{column}", language),
            choices=tuple(
                Choice(value, value_words(column, value, language), held, (column, value) in lens.segment)
                for value, held in values
            ),
            chosen=", ".join(
                value_words(column, value, language) for name, value in lens.segment if name == column
            ),
        )
        for column, values in known.segments
    )


def _chips(lens: Lens, kept: tuple[tuple[str, str], ...], language: str) -> tuple[Chip, ...]:
    period = period_words(lens, language)
    chips = [Chip(period, _address(replace(lens, since=None, until=None), kept))] if period else []
    for words, pair in zip(segment_words(lens, language), lens.segment, strict=True):
        left = tuple(other for other in lens.segment if other != pair)
        chips.append(Chip(words, _address(replace(lens, segment=left), kept)))
    return tuple(chips)


def _address(lens: Lens, kept: tuple[tuple[str, str], ...]) -> str:
    query = QueryDict(mutable=True)
    for name, value in kept:
        query.appendlist(name, value)
    return "?" + "&".join(part for part in (query.urlencode(), lens_query(lens)) if part)
