"""The same value written otherwise: nothing is lost, and reading it takes care.

Each tuple holds the ways that are used beside the plain one.
"""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from unisono.demo.people.changing import Change
from unisono.demo.people.texts import joined, rewritten, unaccented

_CALLING = 3  # length of the calling codes here: +51, +57, +52, +56


def surname_first(names: pa.StringArray) -> pa.StringArray:
    """Surnames, a comma, the first name.

    >>> surname_first(pa.array(["Ana Rojas Vega"])).to_pylist()
    ['Rojas Vega, Ana']
    """
    return rewritten(names, r"^(\S+) (.+)$", r"\2, \1")


def _national(phones: pa.StringArray) -> pa.StringArray:
    return pc.utf8_slice_codeunits(phones, _CALLING + 1, None)


def _closed_up(phones: pa.StringArray) -> pa.StringArray:
    return pc.replace_substring(phones, " ", "")


def _bracketed(phones: pa.StringArray) -> pa.StringArray:
    code = pc.utf8_slice_codeunits(phones, 0, _CALLING)
    return joined("(", code, ") ", pc.replace_substring(_national(phones), " ", "-"))


def _dotted(documents: pa.StringArray) -> pa.StringArray:
    """Dots between thousands; dashes in a CURP."""
    curp = rewritten(documents, r"^([A-Z]{4})(\d{6})(\w{8})$", r"\1-\2-\3")
    ten = rewritten(curp, r"^(\d)(\d{3})(\d{3})(\d{3})$", r"\1.\2.\3.\4")
    return rewritten(ten, r"^(\d\d)(\d{3})(\d{3})(-?.?)$", r"\1.\2.\3\4")


def _bare(documents: pa.StringArray) -> pa.StringArray:
    return pc.utf8_lower(pc.replace_substring(documents, "-", ""))


NAMES: tuple[Change, ...] = (unaccented, pc.utf8_upper, pc.utf8_lower)
EMAILS: tuple[Change, ...] = (pc.utf8_upper, pc.utf8_capitalize, lambda texts: joined(" ", texts))
PHONES: tuple[Change, ...] = (
    _closed_up, _national, lambda texts: _closed_up(_national(texts)), _bracketed,
)  # fmt: skip
DOCUMENTS: tuple[Change, ...] = (_dotted, _bare)
