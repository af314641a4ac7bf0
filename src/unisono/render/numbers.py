"""Numbers as a person reads them: an estimate never loses its sign, its unit, its interval or its reason."""

from __future__ import annotations

import re

from babel import Locale, UnknownLocaleError
from babel.numbers import (
    format_compact_currency,
    format_currency,
    format_decimal,
    get_currency_precision,
    get_currency_symbol,
)

from unisono.model.estimate import Estimate, Unit
from unisono.model.words import known, say

REGION = {"pt": "pt_BR"}  # a bare language means the region most of its readers live in
GAP = "\u00a0"  # a value is never torn from its unit at the end of a line
MINUS = "\u2212"
COMPACT_FROM = 1_000_000
WHOLE_FROM = 10_000
COUNTED = "counted"  # the method of what is no sample: nothing to bound
MINUTE, HOUR, DAY = 60, 3_600, 86_400


def estimate_text(estimate: Estimate, language: str) -> str:
    """What is the value, in the reader's words?  Unknown is said as its reason, never as 0.

    Parameters
    ----------
    estimate
        The estimate to show.
    language
        `es`, `pt`, `en`, or with a region (`es-PE`).

    Returns
    -------
    str
        `+33,0` for NPS, `41,7 %` for a share, `4,8 M€`, `6 min 20 s`; the reason where there is no value.

    >>> estimate_text(Estimate(33.04, 17.6, 46.5, n=120, unit="points"), "es")
    '+33,0'
    """
    if estimate.value is None:
        return reason_text(estimate, language)
    text = quantity_text(estimate.value, estimate.unit, language, currency=estimate.currency)
    rises = estimate.unit == "points" and round(estimate.value, 1) > 0
    return f"+{text}" if rises else text


def interval_text(estimate: Estimate, language: str) -> str:
    """Between which bounds does the value lie?

    Returns
    -------
    str
        `17,6 a 46,5`, with the unit; empty where there is no interval; that all were counted, where it
        is no sample.

    >>> interval_text(Estimate(0.417, 0.38, 0.454, n=900, unit="share"), "en")
    '38.0 to 45.4%'
    """
    if estimate.low is None or estimate.high is None:
        whole = estimate.known and estimate.method == COUNTED
        return say("number.counted", language_of(language)) if whole else ""
    low, high = (
        quantity_text(bound, estimate.unit, language, currency=estimate.currency)
        for bound in (estimate.low, estimate.high)
    )
    if estimate.unit in ("share", "days", "months"):  # the unit is said once, at the end
        low = low.rstrip("%").split(GAP)[0]
    return say("number.interval", language_of(language), low=low, high=high)


def reason_text(estimate: Estimate, language: str) -> str:
    """Why is there no value?

    >>> reason_text(Estimate(None, None, None, n=0, unit="points"), "en")
    'no figure'
    """
    reason = estimate.reason
    if reason is None or not known(f"reason.{reason.code}"):
        return say("number.unknown", language_of(language))
    facts = {
        name: count_text(fact, language) if isinstance(fact, int) and not isinstance(fact, bool) else fact
        for name, fact in reason.facts.items()
    }
    return say(f"reason.{reason.code}", language_of(language), **facts)


def count_text(count: int, language: str) -> str:
    """How many, with the thousands set apart.

    >>> count_text(99441, "pt")
    '99.441'
    """
    return _decimal(count, 0, language)


def decimal_text(value: float, language: str) -> str:
    """A number that carries no unit, with two digits at most and none where it is whole.

    >>> decimal_text(4.5, "es"), decimal_text(12.0, "en")
    ('4,5', '12')
    """
    digits = len(f"{round(value, 2):.2f}".rstrip("0").partition(".")[2])
    return _decimal(value, digits, language)


def amount_text(amount: float, language: str) -> str:
    """Money to the cent, in whole units, without its currency: for statements that must add up.

    >>> amount_text(12345.5, "es"), amount_text(-0.05, "en").replace(MINUS, "-")
    ('12.345,50', '-0.05')
    """
    return _decimal(amount, 2, language)


def quantity_text(
    value: float, unit: Unit, language: str, *, currency: str | None = None, digits: int | None = None
) -> str:
    """One quantity with its unit, unsigned where positive.  `digits` overrides how finely it is said.

    >>> quantity_text(380, "seconds", "es").replace(GAP, " ")
    '6 min 20 s'
    """
    if unit == "share":
        return _percent(value, 1 if digits is None else digits, language)
    if unit == "money":
        return _money(value / 100, currency or "", language)
    if unit == "seconds":
        return _duration(value, language)
    usual = {"points": 1, "score": 2, "days": 1, "months": int(value % 1 != 0), "count": 0}
    fine = usual[unit] if digits is None else digits
    number = _decimal(value, fine, language)
    if unit in ("days", "months"):
        amount = "one" if abs(round(value, fine)) == 1 else "other"
        return say(f"number.{unit}.{amount}", language_of(language), value=number)
    return number


def locale_of(language: str) -> Locale:
    """The locale whose marks and order numbers follow; English where nobody knows the language.

    >>> str(locale_of("pt")), str(locale_of("es-PE"))
    ('pt_BR', 'es_PE')
    """
    for candidate in (language.replace("-", "_"), language_of(language)):
        try:
            return Locale.parse(REGION.get(candidate, candidate))
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")


def language_of(language: str) -> str:
    """The language words are said in: `es` of `es-PE`.

    >>> language_of("es-PE")
    'es'
    """
    return language.replace("_", "-").split("-")[0].lower()


def _decimal(value: float, digits: int, language: str) -> str:
    pattern = "#,##0." + "0" * digits if digits else "#,##0"
    rounded = round(value, digits) + 0.0  # adding 0.0 turns -0.0 into 0.0
    return _minus(str(format_decimal(rounded, pattern, locale=locale_of(language))))


def _percent(value: float, digits: int, language: str) -> str:
    template = locale_of(language).percent_formats[None].pattern
    gap = GAP if GAP in template else ""
    return f"{_decimal(value * 100, digits, language)}{gap}%"


def _money(value: float, currency: str, language: str) -> str:
    locale = locale_of(language)
    value = round(value, get_currency_precision(currency) if currency else 2) + 0.0  # never minus nothing
    if not currency:
        return _decimal(value, 0 if abs(value) >= WHOLE_FROM else 2, language)
    if abs(value) >= COMPACT_FROM:
        text = str(format_compact_currency(value, currency, locale=locale, fraction_digits=1))
        symbol = get_currency_symbol(currency, locale=locale)
        if text.endswith(symbol) and symbol[0].isalpha():  # Spanish writes 4,8 M€, but 4,8 M BRL, 4,8 M US$
            text = text.removesuffix(symbol).rstrip(GAP) + GAP + symbol
        return _spaced(text)
    if abs(value) >= WHOLE_FROM:
        pattern = locale.currency_formats["standard"].pattern.replace(".00", "")
        return _spaced(str(format_currency(value, currency, pattern, locale=locale, currency_digits=False)))
    return _spaced(str(format_currency(value, currency, locale=locale)))


def _spaced(text: str) -> str:
    """Money with a gap between the letters of its currency and its number: PEN 1,250 but $1,250."""
    return re.sub(r"(?<=[A-Z])(?=\d)", GAP, _minus(text))


def _duration(seconds: float, language: str) -> str:
    left = abs(seconds)
    sign = MINUS if seconds < 0 and round(left, 1) > 0 else ""
    if left < 10:
        return f"{sign}{_decimal(left, 1, language)}{GAP}s"
    whole = round(left)
    for size, unit, smaller, part in (
        (DAY, "d", HOUR, "h"),
        (HOUR, "h", MINUTE, "min"),
        (MINUTE, "min", 1, "s"),
    ):
        if whole >= size:
            rest = whole % size // smaller
            tail = f"{GAP}{rest}{GAP}{part}" if rest else ""
            return f"{sign}{count_text(whole // size, language)}{GAP}{unit}{tail}"
    return f"{sign}{whole}{GAP}s"


def _minus(text: str) -> str:
    """A true minus sign: a hyphen lets a line break between the sign and its number."""
    return text.replace("-", MINUS)
