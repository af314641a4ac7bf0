"""Phones in E.164, fast: most are settled by their country's own pattern, the rest by the full reader.

The pattern comes from the same tables as the full reader, so both give the same answer; a test holds it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import phonenumbers

_PUNCTUATION = str.maketrans("", "", " ()-./\u00a0")
_NOTHING = "(?!)"
_OFTEN = ("mobile", "fixed_line", "toll_free", "premium_rate", "shared_cost")
_SELDOM = ("voip", "personal_number", "pager", "uan", "voicemail")


@dataclass(frozen=True, slots=True)
class _Plan:
    """How a country writes its numbers."""

    code: str
    alone: bool  # no other country has this code
    number: re.Pattern[str]  # anything it could dial
    valid: re.Pattern[str]  # what is somebody's line
    prefix: re.Pattern[str]  # before its own numbers, or before those of others


@cache
def _plan(country: str | None) -> _Plan | None:
    plan = phonenumbers.PhoneMetadata.metadata_for_region(country, None) if country else None
    if plan is None:
        return None
    whole, *lines = (_pattern(getattr(plan, kind)) for kind in ("general_desc", *_OFTEN, *_SELDOM))
    prefixes = [prefix for prefix in (plan.national_prefix_for_parsing, plan.international_prefix) if prefix]
    return _Plan(
        str(plan.country_code),
        len(phonenumbers.COUNTRY_CODE_TO_REGION_CODE[plan.country_code or 0]) == 1,
        re.compile(whole),
        re.compile(f"(?=(?:{whole})$)(?:{'|'.join(lines)})"),
        re.compile("|".join(f"(?:{prefix})" for prefix in prefixes) or _NOTHING),
    )


def _pattern(kind: phonenumbers.PhoneNumberDesc | None) -> str:
    return f"(?:{kind.national_number_pattern or _NOTHING})" if kind else _NOTHING


@cache
def _country_called(first: str) -> str | None:
    """The country behind the first three digits after a +; None where several share a code, as +1 is."""
    codes = phonenumbers.COUNTRY_CODE_TO_REGION_CODE
    regions = next((codes[int(first[:size])] for size in (1, 2, 3) if int(first[:size]) in codes), ())
    return regions[0] if len(regions) == 1 else None


def normalise_phone(text: str | None, country: str | None) -> str | None:
    """Which line is this, in E.164 (`+51987654321`)?

    Parameters
    ----------
    text : as recorded, with or without calling code, spaces, brackets
    country : two-letter code for numbers without calling code

    Returns
    -------
    str or None
        None where it isn't a valid number, or its country can't be known.

    >>> normalise_phone("987 654 321", "PE"), normalise_phone("(11) 98765-4321", "BR")
    ('+51987654321', '+5511987654321')
    >>> normalise_phone("0000", "PE") is None
    True
    """
    if not text:
        return None
    region = country.strip().upper() if country else None
    read = _read_at_once(text.translate(_PUNCTUATION), region)
    return read_phone(text, region) if read is None else read or None


def read_phone(text: str, region: str | None) -> str | None:
    """The same, by the full reader alone: slower, and right about every country's oddities.

    >>> read_phone("+51 1 617 9000", None)
    '+5116179000'
    """
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _read_at_once(digits: str, region: str | None) -> str | None:
    """The number, empty where it is none; None where only the full reader can tell."""
    bare = digits.removeprefix("+")
    if not (bare.isascii() and bare.isdigit()):
        return None
    called = bare != digits
    plan = _plan((called and _country_called(bare[:3])) or region)
    if not plan or (plan.prefix.match(bare) and not called):
        return None
    if called or not plan.number.fullmatch(bare):  # with its calling code, or it can only be so
        if called and not bare.startswith(plan.code):
            return None
        bare = bare.removeprefix(plan.code)
        if plan.prefix.match(bare):
            return None
    invalid = "" if plan.alone else None
    return f"+{plan.code}{bare}" if plan.valid.fullmatch(bare) else invalid
