"""Mobile numbers that each country's own numbering plan accepts, one for each customer number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from unisono.demo.people.numbering import Scatter
from unisono.demo.people.texts import gathered, padded, rewritten
from unisono.demo.world.nouns import Whole

_CO_PREFIXES = np.array([*range(300, 306), *range(310, 320), *range(320, 324)])
_CL_PREFIXES = np.array([92, 94, 95, 98])


@dataclass(frozen=True, slots=True)
class _Plan:
    """A country's mobiles: how many are used here, which number lies at a place, how one writes it."""

    scatter: Scatter
    number_at: Callable[[Whole], Whole]
    digits: str
    written: str


def _after(prefixes: Whole, digits: int) -> Callable[[Whole], Whole]:
    tail = 10**digits
    return lambda place: prefixes[place // tail] * tail + place % tail


_PLANS = {
    "PE": _Plan(
        Scatter(10**8, 57_721_567, 41_388_123), _after(np.array([9]), 8),
        r"^(\d{3})(\d{3})(\d{3})$", r"+51 \1 \2 \3",
    ),
    "CO": _Plan(
        Scatter(2 * 10**8, 91_596_559, 17_204_551), _after(_CO_PREFIXES, 7),
        r"^(\d{3})(\d{3})(\d{4})$", r"+57 \1 \2 \3",
    ),
    "MX": _Plan(
        Scatter(10**8, 26_149_721, 52_080_317), _after(np.array([55]), 8),
        r"^(\d{2})(\d{4})(\d{4})$", r"+52 \1 \2 \3",
    ),
    "CL": _Plan(
        Scatter(4 * 10**7, 15_707_963, 27_301_009), _after(_CL_PREFIXES, 7),
        r"^(\d)(\d{4})(\d{4})$", r"+56 \1 \2 \3",
    ),
}  # fmt: skip


def phones(number: Whole, country: Whole) -> pa.StringArray:
    """Which mobile has each customer, as their country writes it after its calling code?

    Parameters
    ----------
    number : the customer's number in the whole company
    country : two-letter codes

    >>> phones(np.array([0, 0]), np.array(["PE", "MX"])).to_pylist()
    ['+51 941 388 123', '+52 55 5208 0317']
    """
    rows = [np.flatnonzero(country == code) for code in _PLANS]
    texts = [_of_country(plan, number[some]) for plan, some in zip(_PLANS.values(), rows, strict=True)]
    return gathered(rows, texts)


def _of_country(plan: _Plan, number: Whole) -> pa.StringArray:
    return rewritten(padded(plan.number_at(plan.scatter.of(number))), plan.digits, plan.written)
