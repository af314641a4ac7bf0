"""Hours of the day and days of the week as a person reads them, in the reader's language."""

from __future__ import annotations

from datetime import date, time, timedelta

from babel.dates import format_date, format_time

from unisono.render.numbers import locale_of

A_MONDAY = date(2024, 1, 1)


def hour_text(hour: int, language: str) -> str:
    """An hour of the day, 0 to 23.

    >>> hour_text(7, "es"), hour_text(0, "pt")
    ('7:00', '00:00')
    """
    return str(format_time(time(hour), "short", locale=locale_of(language)))


def weekday_text(weekday: int, language: str) -> str:
    """A day of the week, Monday being 0.

    >>> weekday_text(0, "es"), weekday_text(6, "pt")
    ('lunes', 'domingo')
    """
    return str(format_date(A_MONDAY + timedelta(days=weekday), "EEEE", locale=locale_of(language)))
