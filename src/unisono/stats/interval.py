"""The shape of every interval, so that whoever shows one need not know how it was made."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """What is the value, and between which bounds may it lie?

    `low` ≤ `value` ≤ `high` where all are known. No answers: nothing is known. Too few for a
    spread: a value without bounds. `method` names the formula and, joined by `+`, what was added
    to it: `kish` or `linearised` (weights), `finite_population`.

    >>> Interval(0.5, 0.2, 0.8, "wilson").method
    'wilson'
    """

    value: float | None
    low: float | None
    high: float | None
    method: str


NOTHING = Interval(None, None, None, "")
