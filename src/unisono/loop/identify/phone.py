"""Phones in E.164, fast: most are settled by their country's own pattern, the rest by the full reader.

The pattern comes from the same tables as the full reader, so both give the same answer; a test holds it.
"""

from __future__ import annotations

import re
from functools import cache

import phonenumbers

_PUNCTUATION = str.maketrans("", "", " ()-./\u00a0")


_Plan = tuple[str, re.Pattern[str], re.Pattern[str], re.Pattern[str]]


@cache
def _plan(country: str | None) -> _Plan | None:
    """Calling code; patterns of its numbers, of its mobiles and fixed lines, of a trunk prefix."""
    plan = phonenumbers.PhoneMetadata.metadata_for_region(country, None) if country else None
    if plan is None:
        return None
    kinds = (plan.general_desc, plan.mobile, plan.fixed_line)
    whole, mobile, fixed = (kind.national_number_pattern if kind else None for kind in kinds)
    line = "|".join(f"(?:{pattern})" for pattern in (mobile, fixed) if pattern)
    trunk = plan.national_prefix_for_parsing or "(?!)"
    numbers, lines = re.compile(str(whole)), re.compile(f"(?=(?:{whole})$)(?:{line})")
    return str(plan.country_code), numbers, lines, re.compile(trunk)


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
    return _read_at_once(text.translate(_PUNCTUATION), region) or read_phone(text, region)


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
    """The number, where it is plainly a mobile or a fixed line; None leaves it to the full reader."""
    bare = digits.removeprefix("+")
    if not (bare.isascii() and bare.isdigit()):
        return None
    called = bare != digits
    plan = _plan((called and _country_called(bare[:3])) or region)
    if not plan:
        return None
    code, whole, line, trunk = plan
    if called or not whole.fullmatch(bare):  # with its calling code, or it can only be so
        if not bare.startswith(code):
            return None
        bare = bare.removeprefix(code)
    return f"+{code}{bare}" if line.fullmatch(bare) and not trunk.match(bare) else None
