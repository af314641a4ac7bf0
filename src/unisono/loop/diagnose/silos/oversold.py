"""Reps who sell more to the same kind of customer, and whose customers leave: who they are, and how many."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from unisono.loop.diagnose.silos.lanes import Compared, Lane
from unisono.loop.diagnose.silos.stays import YEAR_MONTHS
from unisono.model.estimate import Estimate

APART = 3.0  # standard errors by which a rep's usual sale must lie above the others'
HALF = 0.5  # of the largest distance: nearer ones aren't the same way of selling


@dataclass(frozen=True, slots=True)
class Oversold:
    """The reps who sell more to their like: how much more (log), to how many, and who left because of it.

    Triples are value, low, high.
    """

    reps: tuple[str, ...]
    gap: float
    customers: int
    share: tuple[float, float, float]
    people: tuple[float, float, float]


def oversold(told: Compared) -> Oversold | None:
    """Who sells more than the others to customers alike, and what comes of it; None where nobody does."""
    slope, lane = told.slope, told.lane
    who = _apart(lane)
    if slope.slope is None or slope.low is None or slope.high is None or not who.any() or who.all():
        return None
    n = lane.total("told")
    gap = float(np.average(lane.usual[who], weights=n[who]) - np.average(lane.usual[~who], weights=n[~who]))
    customers = round(float(lane.total("n")[who].sum()))
    share = (slope.slope * gap, max(slope.low * gap, 0.0), slope.high * gap)
    people = (share[0] * customers, share[1] * customers, share[2] * customers)
    reps = tuple(unit for unit, apart in zip(lane.units, who.tolist(), strict=True) if apart)
    return Oversold(reps, gap, customers, share, people)


def money_of(lane: Lane, told: Oversold) -> Estimate | None:
    """What those who left would have paid in a year; None where nobody knows what they paid."""
    paying = lane.total("paying").sum()
    if lane.currency is None or not paying:
        return None
    a_year = YEAR_MONTHS * lane.total("pays").sum() / paying
    middle, low, high = (max(each, 0.0) * a_year for each in told.people)
    return Estimate(
        middle, low, high, told.customers, "money", method="leave_one_out", currency=lane.currency
    )


def _apart(lane: Lane) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Whose usual sale lies clearly above the middle one, and near the highest."""
    n, usual = lane.total("told"), lane.usual
    known = n > 1
    spread = np.where(known, lane.total("xx") / np.maximum(n, 1e-9) - usual**2, np.inf)
    error = np.sqrt(np.maximum(spread, 0.0) / np.maximum(n, 1e-9))
    above = usual - np.median(usual[known]) if known.any() else usual
    highest = float(above[known & (above > APART * error)].max(initial=0.0))
    return np.asarray(known & (above > APART * error) & (above >= HALF * highest) & (highest > 0))
