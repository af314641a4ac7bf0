"""Deals written one by one, so that what is to come of them can be worked out on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from unisono.loop.decide.fit.history import LOST, NEVER, OPEN, WON, Category, History

NEEDS = Category("deals.needs", ("day", "night"))
LAST = 1_000  # the last day anything is known of


@dataclass(frozen=True)
class Deal:
    """A deal and what came of it: money is that of each month, the same in all of them."""

    opened: float = 0.0
    closed: float = 10.0
    state: int = WON
    need: int = 0
    first: bool = True
    left: int = NEVER
    margin: float = 1_000.0
    cost: float = 100.0
    amount: float = 5_000.0
    feeling: float = 0.0
    asked: float = 0.0


def lost(opened: float = 0.0, closed: float = 10.0, need: int = 0) -> Deal:
    """One that was lost: it brought nothing, and no customer began by it."""
    return Deal(opened, closed, LOST, need, first=False, margin=0.0, cost=0.0)


def still_open(opened: float = 0.0, need: int = 0) -> Deal:
    """One nobody has decided yet."""
    return Deal(opened, np.nan, OPEN, need, first=False, margin=0.0, cost=0.0)


def history_of(deals: Sequence[Deal], *, last: int = LAST, stays: bool = True, named: bool = True) -> History:
    """These deals as a history; without `named`, nothing is known of them."""

    def told(name: str) -> np.ndarray:
        return np.array([getattr(deal, name) for deal in deals], dtype=float)

    def months(name: str) -> np.ndarray:
        return np.repeat(told(name)[:, None], 12, axis=1)

    ids = np.array([f"D{place:05d}" for place in range(len(deals))])
    state = told("state").astype(np.int64)
    codes = told("need").astype(np.int64)[:, None]
    return History(
        ids,
        np.where(state == WON, ids, ""),
        np.array([f"R{place % 3}" for place in range(len(deals))]),
        told("opened"),
        told("closed"),
        state,
        told("first").astype(bool),
        told("amount"),
        (NEEDS,) if named else (),
        codes if named else codes[:, :0],
        told("left").astype(np.int64),
        months("margin"),
        months("cost"),
        months("feeling"),
        months("asked"),
        last,
        stays,
    )
