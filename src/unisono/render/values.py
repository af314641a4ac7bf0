"""One value of a column as a person says it: no page shows a bare `hour_of_week = 51`."""

from __future__ import annotations

from datetime import date, timedelta

from babel.dates import format_date

from unisono.model.words import known, say
from unisono.render.numbers import locale_of

MONDAY = date(2018, 1, 1)


def value_text(column: str, value: object, language: str) -> str:
    """One value of a column as a person says it.

    >>> value_text("hour", 3, "es"), value_text("hour_of_week", 51, "es"), value_text("kept", "0", "en")
    ('03:00', 'miércoles 03:00', 'promise broken')
    """
    name = column.rsplit(".", 1)[-1]
    if value is None or value == "":
        return say("brief.group.none", language)
    if name in ("hour", "weekday", "hour_of_week") and str(value).isdigit():
        return _clock_text(name, int(str(value)), language)
    if isinstance(value, bool):
        return say("value.yes" if value else "value.no", language)
    key = f"group.{name}.{value}"
    return say(key, language) if known(key) else str(value)


def weekday_text(weekday: int, language: str) -> str:
    """A day of the week, 1 being Monday.

    >>> weekday_text(7, "pt")
    'domingo'
    """
    return str(format_date(MONDAY + timedelta(days=weekday - 1), "EEEE", locale=locale_of(language)))


def _clock_text(name: str, number: int, language: str) -> str:
    if name == "weekday":
        return weekday_text(number, language)
    hour = f"{number % 24:02d}:00"
    return hour if name == "hour" else f"{weekday_text(number // 24 + 1, language)} {hour}"
