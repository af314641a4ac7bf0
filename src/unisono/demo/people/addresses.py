"""E-mail addresses that read like people's own and still cannot meet another customer's.

A customer's number is written into the address three times over: by the domain, by the way the name is
put together, and by the digits after it.  So two numbers never give one address, whatever the names.
All domains end in `.example`, which nobody can own.
"""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from unisono.demo.people.naming import Names, first_names, surnames
from unisono.demo.people.numbering import Scatter
from unisono.demo.people.texts import compute, filled, joined, looked_up, padded
from unisono.demo.world.nouns import Whole

DOMAINS = (
    "correo", "mail", "casa", "buzon", "carta", "nube", "hogar", "postal", "familia", "estafeta", "andino",
    "cordillera", "pacifico", "latina", "puente", "ventana", "plaza", "molino", "faro", "sobre",
)  # fmt: skip
_WAYS = 5  # ana.rojas, ana_rojas, rojas-ana, a.rojas, anarojas
_SURNAME_FIRST, _INITIAL = 2, 3
_BETWEEN = pa.array([".", "_", "-", ".", ""])
_SHUFFLED = Scatter(10_000, 6_181, 2_709)  # numbers change places by so many, so that neighbours look unlike


def emails(number: Whole, names: Names) -> pa.StringArray:
    """Which address has each customer?  Different for different numbers, in the whole company.

    Parameters
    ----------
    number : the customer's number in the whole company
    names : everybody's names
    """
    mixed = number.astype(np.int64) // _SHUFFLED.size * _SHUFFLED.size + _SHUFFLED.of(number % _SHUFFLED.size)
    way = mixed // len(DOMAINS) % _WAYS
    after = mixed // (len(DOMAINS) * _WAYS)
    first = looked_up(first_names().plain, names.first)
    last = looked_up(surnames().plain, names.paternal)
    turned, short = pa.array(way == _SURNAME_FIRST), pa.array(way == _INITIAL)
    begins = compute.if_else(
        short, pc.utf8_slice_codeunits(first, 0, 1), compute.if_else(turned, last, first)
    )
    ends = compute.if_else(turned, first, last)
    domain = looked_up(pa.array(DOMAINS), mixed % len(DOMAINS))
    between = looked_up(_BETWEEN, way)
    return joined(begins, between, ends, _digits(after), "@", domain, ".example")


def _digits(after: Whole) -> pa.StringArray:
    """The digits after a name; none for the first to have it."""
    shown = np.where(after > 0, np.arange(len(after)), -1)
    return filled(looked_up(padded(after), shown), "")
