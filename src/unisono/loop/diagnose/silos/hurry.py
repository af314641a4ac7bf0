"""Queues where being quick is paid and customers have to come back: what hurrying does, and how much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import ndtr

from unisono.loop.diagnose.silos.lanes import Array, Compared, Lane
from unisono.loop.diagnose.silos.nouns import MARGIN
from unisono.loop.diagnose.silos.stays import YEAR_MONTHS
from unisono.model.estimate import Estimate
from unisono.stats.precision import quantile

LEVEL = 0.95
_THIRD = 1 / 3


@dataclass(frozen=True, slots=True)
class Hurry:
    """What a queue's hurry costs: contacts that came back because of it, and customers who left.

    `gap` is how much shorter its contacts are (log) than those of the other queues of its channel, or than
    its own slowest third takes where it is alone. Triples are value, low, high.
    """

    gap: float
    share: tuple[float, float, float]  # of its contacts
    again: tuple[float, float, float]
    people: tuple[float, float, float]
    left_more: tuple[float, float]  # of those who had to come back: how many more leave, and its error
    beside: bool  # whether there are other queues of its channel


def hurry_of(told: Compared, lanes: Sequence[Lane]) -> Hurry | None:
    """What the hurry of a lane costs; None where it isn't quicker than anybody."""
    slope, lane = told.slope, told.lane
    others = [each for each in lanes if each.channel == lane.channel and each.name != lane.name]
    gap = _gap(lane, others)
    if gap <= 0 or slope.slope is None or slope.low is None or slope.high is None:
        return None
    contacts = float(lane.total("n").sum())
    share = (-slope.slope * gap, max(-slope.high * gap, 0.0), -slope.low * gap)
    again = (share[0] * contacts, share[1] * contacts, share[2] * contacts)
    left, error = left_more(lane)
    return Hurry(gap, share, again, _people(again, left, error), (left, error), bool(others))


def matters(lane: Lane, cost: Hurry) -> bool:
    """Whether its customers surely had to come back at least so many times as often as without the hurry.

    Fewer, and queues differ anyway.
    """
    again = float(lane.total("raw_y").sum() / lane.total("n").sum())
    return cost.share[1] > 0 and cost.share[1] >= (1 - 1 / MARGIN) * again


def left_more(lane: Lane) -> tuple[float, float]:
    """How many more of those who had to come back left within two months, and the error of that.

    Within strata; an association: those who come back may be others in more than this.
    """
    yy, yg, gg, n = (float(lane.total(name).sum()) for name in ("yy", "yg", "gg", "told"))
    if yy <= 0 or n <= 2:
        return 0.0, 0.0
    slope = yg / yy
    return slope, float(np.sqrt(max(gg - slope * yg, 0.0) / (n - 2) / yy))


def leaves_too(lane: Lane) -> float | None:
    """The one-sided p of nobody leaving more for having had to come back; None without any spread."""
    slope, error = left_more(lane)
    return float(ndtr(-slope / error)) if error > 0 else None


def money_of(lane: Lane, cost: Hurry) -> Estimate | None:
    """A year's payments of those who left, and what serving the others again cost; None where not known."""
    paying, spending = lane.total("paying").sum(), lane.total("spending").sum()
    if lane.currency is None or not (paying or spending):
        return None
    a_year = YEAR_MONTHS * lane.total("pays").sum() / paying if paying else 0.0
    once = lane.total("spent").sum() / spending if spending else 0.0
    middle, low, high = (
        max(people * a_year + again * once, 0.0)
        for people, again in zip(cost.people, cost.again, strict=True)
    )
    n = round(float(lane.total("n").sum()))
    return Estimate(middle, low, high, n, "money", LEVEL, method="leave_one_out", currency=lane.currency)


def _people(again: tuple[float, float, float], left: float, error: float) -> tuple[float, float, float]:
    """Contacts that came back times how many more of those leave; both errors together."""
    middle = again[0] * left
    if middle <= 0:
        return max(middle, 0.0), 0.0, 0.0
    z = quantile(LEVEL)
    spread = np.hypot((again[2] - again[1]) / 2 / z / again[0], error / left) * z * middle
    return middle, max(float(middle - spread), 0.0), float(middle + spread)


def _gap(lane: Lane, others: Sequence[Lane]) -> float:
    told = sum(float(each.total("n").sum()) for each in others)
    mine = float(lane.total("raw_x").sum() / lane.total("n").sum())
    if told:
        return sum(float(each.total("raw_x").sum()) for each in others) / told - mine
    return _slowest(lane.usual, lane.total("told"))


def _slowest(usual: Array, weights: Array) -> float:
    """How much longer than usual the slowest third of those with others beside them takes; 0 without any."""
    usual, weights = usual[weights > 0], weights[weights > 0]
    if not len(usual):
        return 0.0
    order = np.argsort(-usual)
    first = order[: max(1, round(len(order) * _THIRD))]
    return float(np.average(usual[first], weights=weights[first]) - np.average(usual, weights=weights))
