"""Phones in E.164, fast: most are settled by their country's own pattern, the rest by the full reader.

The pattern comes from the same tables as the full reader, so both give the same answer; a test holds it.
"""

from __future__ import annotations

import re
from functools import cache

import phonenumbers

_PUNCTUATION = str.maketrans("", "", " ()-./\u00a0")


@cache
def _plan(country: str) -> tuple[str, re.Pattern[str], re.Pattern[str]] | None:
    """Calling code, pattern of its mobiles and fixed lines, and pattern of a trunk prefix before them."""
    plan = phonenumbers.PhoneMetadata.metadata_for_region(country, None)
    if plan is None:
        return None
    kinds = (plan.general_desc, plan.mobile, plan.fixed_line)
    whole, mobile, fixed = (kind.national_number_pattern if kind else None for kind in kinds)
    line = "|".join(f"(?:{pattern})" for pattern in (mobile, fixed) if pattern)
    trunk = plan.national_prefix_for_parsing or "(?!)"
    return str(plan.country_code), re.compile(f"(?=(?:{whole})$)(?:{line})"), re.compile(trunk)


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
    digits = text.translate(_PUNCTUATION)
    plan = _plan(region) if region else None
    if plan and digits.isascii():
        code, line, trunk = plan
        national = digits.removeprefix(f"+{code}")
        if national.isdigit() and line.fullmatch(national) and not trunk.match(national):
            return f"+{code}{national}"
    return read_phone(text, region)


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
