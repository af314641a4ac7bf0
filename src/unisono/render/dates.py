"""Days and periods as a person reads them, in the reader's language."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from babel.dates import format_date, format_skeleton, format_time

from unisono.model.words import say
from unisono.render.numbers import language_of, locale_of


def day_text(day: date, language: str) -> str:
    """One day, with its month in letters.

    >>> day_text(date(2018, 3, 5), "es")
    '5 mar 2018'
    """
    return str(format_date(day, "medium", locale=locale_of(language)))


def span_text(first: date, last: date, language: str) -> str:
    """A stretch of days; one day is said alone.

    >>> span_text(date(2018, 3, 1), date(2018, 3, 31), "es")
    'del 1 mar 2018 al 31 mar 2018'
    """
    if first == last:
        return day_text(first, language)
    return say(
        "date.span", language_of(language), first=day_text(first, language), last=day_text(last, language)
    )


def period_text(label: str, language: str) -> str:
    """A period's label in words: a month by its name, the others as they are written.

    >>> period_text("2018-03", "es"), period_text("2018-Q1", "en"), period_text("2018-W09", "pt")
    ('marzo de 2018', 'Q1 2018', 'semana 9 de 2018')
    """
    year, _, rest = label.partition("-")
    locale = locale_of(language)
    if rest.startswith("Q"):
        return say("date.quarter", language_of(language), quarter=rest[1:], year=year)
    if rest.startswith("W"):
        return say("date.week", language_of(language), week=int(rest[1:]), year=year)
    if len(rest) == 2:
        return str(format_skeleton("yMMMM", date(int(year), int(rest), 1), locale=locale))
    return day_text(date.fromisoformat(label), language)


def moment_text(moment: datetime, language: str, zone: tzinfo) -> str:
    """A day and its hour on somebody's clock, in 24 hours where the language counts so.

    >>> from datetime import UTC
    >>> moment_text(datetime(2018, 3, 5, 14, 30, tzinfo=UTC), "es", UTC)
    '5 mar 2018, 14:30'
    """
    there = moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)
    hour = format_time(there, "short", locale=locale_of(language), tzinfo=zone)
    return f"{day_text(there.date(), language)}, {hour}"
