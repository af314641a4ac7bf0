"""Numbers that are unique by construction: each customer's number scattered over a range, one to one.

Blocks know nothing of each other, so nothing may be drawn that two blocks could draw alike.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from unisono.demo.people.texts import joined, padded
from unisono.demo.world.nouns import Flags, Whole

LARGEST = 20_000_000
"""Customers that a company may have: every country's phones and documents hold that many."""


@dataclass(frozen=True, slots=True)
class Scatter:
    """Where a number lies: (number x step + start) modulo size; one to one if step and size share no divisor.

    >>> Scatter(10, 7, 3).of(np.array([0, 1, 2])).tolist()
    [3, 0, 7]
    """

    size: int
    step: int
    start: int

    def of(self, number: Whole) -> Whole:
        """The place of each number, from 0 to below `size`."""
        return (number.astype(np.int64) * self.step + self.start) % self.size


_WIDTH = 8  # two records a customer at most, so 10^8 places are enough
_SYSTEM_IDS = {
    "crm": ("CL-", Scatter(10**_WIDTH, 61_803_399, 4_217)),
    "helpdesk": ("U", Scatter(10**_WIDTH, 27_182_819, 48_213_377)),
    "surveys": ("R-", Scatter(10**_WIDTH, 70_710_677, 91_550_129)),
    "billing": ("CTA-", Scatter(10**_WIDTH, 13_579_719, 20_406_083)),
    "deliveries": ("D", Scatter(10**_WIDTH, 45_236_047, 66_019_841)),
}


def system_ids(system: str, number: Whole, again: Flags) -> pa.StringArray:
    """By which id does a system know each customer?  Ids of one system say nothing about another's.

    Parameters
    ----------
    system : one of SYSTEMS
    number : the customer's number in the whole company
    again : true for the second record of a customer held twice

    >>> system_ids("crm", np.array([0, 0]), np.array([False, True])).to_pylist()
    ['CL-00004217', 'CL-61807616']
    """
    prefix, scatter = _SYSTEM_IDS[system]
    return joined(prefix, padded(scatter.of(number.astype(np.int64) * 2 + again), _WIDTH))
