"""Countries, currencies and clocks by name, in the reader's language, for whoever has to choose one."""

from __future__ import annotations

import re
from functools import cache
from zoneinfo import available_timezones

from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name

from unisono.render.numbers import locale_of

Choice = tuple[str, str]
"""What is kept, and what is read."""

NOWHERE = {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}  # codes of no country


def country_text(code: str, language: str) -> str:
    """A country by name, where its code is one; any other text as it is.

    >>> country_text("PE", "es"), country_text("Lima Norte", "es")
    ('Perú', 'Lima Norte')
    """
    return dict(countries(language)).get(code, code)


@cache
def countries(language: str) -> tuple[Choice, ...]:
    """All countries, in order of name."""
    named = Locale.parse(locale_of(language)).territories.items()
    told = ((code, name) for code, name in named if re.fullmatch("[A-Z]{2}", code) and code not in NOWHERE)
    return tuple(sorted(told, key=lambda one: _letters(one[1])))


@cache
def currencies(language: str) -> tuple[Choice, ...]:
    """All money that somebody pays with today, by code."""
    spent = {
        code
        for history in get_global("territory_currencies").values()
        for code, _, ended, tender in history
        if tender and ended is None
    }
    locale = locale_of(language)
    return tuple((code, f"{code} · {get_currency_name(code, locale=locale)}") for code in sorted(spent))


@cache
def time_zones() -> tuple[str, ...]:
    """All clocks there are, by the place that keeps them."""
    places = {
        zone for zone in available_timezones() if "/" in zone and not zone.startswith(("Etc/", "SystemV/"))
    }
    return ("UTC", *sorted(places))


def _letters(name: str) -> str:
    """A name for sorting: é beside e."""
    return name.casefold().translate(str.maketrans("áàâãåäéèêëíìîïóòôõöúùûüçñ", "aaaaaaeeeeiiiiooooouuuucn"))
