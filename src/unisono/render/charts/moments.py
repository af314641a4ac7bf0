"""Names of the moments of a trend: a period in words where it is one, an hour or a step as it is."""

from __future__ import annotations

import re
from datetime import date

from babel.dates import format_date

from unisono.render.dates import period_text
from unisono.render.numbers import locale_of

_PERIOD = re.compile(r"\d{4}-((0[1-9]|1[0-2])(-\d\d)?|Q[1-4]|W(0[1-9]|[1-4]\d|5[0-3]))")
MONTH = len("2018-03")


def spoken_period(label: str, language: str) -> str:
    """A period in words where it is one; any other name of a moment, such as an hour, as it is.

    >>> spoken_period("2018-03", "es"), spoken_period("07", "es")
    ('marzo de 2018', '07')
    """
    return period_text(label, language) if _is_period(label) else label


def short_period(label: str, language: str) -> str:
    """The same as short as an axis needs it; a week is named by its Monday.

    >>> short_period("2018-03", "en"), short_period("2018-W10", "en"), short_period("07", "en")
    ('Mar 2018', '5 Mar', '07')
    """
    if not _is_period(label) or "Q" in label:
        return spoken_period(label, language)
    locale = locale_of(language)
    if "W" in label:
        year, week = label.split("-W")
        return str(format_date(date.fromisocalendar(int(year), int(week), 1), "d MMM", locale=locale))
    if len(label) == MONTH:
        return str(format_date(date.fromisoformat(f"{label}-01"), "MMM y", locale=locale))
    return str(format_date(date.fromisoformat(label), "d MMM", locale=locale))


def _is_period(label: str) -> bool:
    return bool(_PERIOD.fullmatch(label))
