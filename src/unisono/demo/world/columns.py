"""Tables of arrays as wholes: some rows of one, several lots as one, one with other columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import TypeVar

import numpy as np

from unisono.demo.world.nouns import (
    Answers,
    Bills,
    Cases,
    Customers,
    Installs,
    Leads,
    Touches,
    Whole,
)

Lot = TypeVar("Lot", Answers, Bills, Cases, Customers, Installs, Leads, Touches)


def take(lot: Lot, rows: Whole) -> Lot:
    """These rows of a table, by place or by flag.

    >>> none = np.array([0, 0])
    >>> take(Touches(np.array([4, 7]), none, none, none == 1), np.array([1])).customer.tolist()
    [7]
    """
    return type(lot)(*(getattr(lot, column.name)[rows] for column in fields(lot)))


def joined(lots: Sequence[Lot]) -> Lot:
    """Several lots of one table, one after the other."""
    return type(lots[0])(
        *(np.concatenate([getattr(lot, column.name) for lot in lots]) for column in fields(lots[0]))
    )
