"""Tables of who was at risk become curves, medians and verdicts, each with what it rests on."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from unisono.loop.measure.bounded import bounded, too_few
from unisono.loop.measure.metric import GREY_N, LEVEL, MINIMUM_N
from unisono.model.estimate import Estimate, Reason, Unit
from unisono.services.staying.nouns import Stay, Verdict
from unisono.stats.compare import benjamini_hochberg, compare_share
from unisono.stats.interval import NOTHING, Interval
from unisono.stats.log_rank import log_rank
from unisono.stats.moments import Moments
from unisono.stats.share import share_interval
from unisono.stats.survival import RiskTable, Survival, kaplan_meier, median_stay, restricted_mean

MONTHS_TOLD = (12, 6, 3, 1)  # the month everything is compared at: a year, or the longest there is
CHANCE = 0.05


def estimate_of(found: Interval, n: int, unit: Unit) -> Estimate:
    """A value from 30 on; from 10 on its bounds alone; under that nothing but the reason."""
    unknown = Reason("most_still_here") if found.value is None else None
    return bounded(found, n, unit, too_few(n) or unknown)


def month_told(table: RiskTable) -> int:
    """The month to compare groups at: the latest usual one that thirty were seen in.

    >>> month_told(RiskTable.of([8] * 40, [False] * 40))
    6
    """
    return next((month for month in MONTHS_TOLD if _support(table, month) >= MINIMUM_N), 1)


def stay_of(table: RiskTable, month: int, *, value: object = None, label: str = "") -> Stay:
    """How long a group stays, told at a month."""
    curve = kaplan_meier(table, level=LEVEL)
    n = int(table.count.max(initial=0))
    return Stay(
        value,
        label,
        n,
        int(table.left.sum()),
        tuple(_share(table, curve, at) for at in range(_worth_telling(table) + 1)),
        _share(table, curve, month),
        _median(table, curve, n),
        _mean(table, month),
    )


def hazards_of(table: RiskTable) -> tuple[Estimate, ...]:
    """Of those who reached each month, which share left in it; as far as ten reached it."""
    told = [_leaving(table, place) for place in range(table.reached)]
    cut = next((place for place, each in enumerate(told) if each.n < GREY_N), len(told))
    return tuple(estimate_of(share_interval(each, level=LEVEL), each.n, "share") for each in told[:cut])


def peak_of(table: RiskTable) -> int | None:
    """The month in which most leave, where that is more than in the others beyond chance; else None."""
    told = [_leaving(table, place) for place in range(table.reached)]
    whole = sum(told, Moments())
    tested = [(place, each) for place, each in enumerate(told) if each.n >= MINIMUM_N]
    found = [compare_share(_less(whole, each), each) for _, each in tested]
    known = [
        (place, each)
        for (place, _), each in zip(tested, found, strict=True)
        if each.p_value is not None and each.difference is not None
    ]
    adjusted = benjamini_hochberg([each.p_value or 0.0 for _, each in known])
    higher = [
        (each.difference or 0.0, place + 1)
        for (place, each), p in zip(known, adjusted, strict=True)
        if p <= CHANCE and (each.difference or 0.0) > 0
    ]
    return max(higher)[1] if higher else None


def verdicts(tables: Sequence[RiskTable]) -> list[Verdict | None]:
    """Each group beside all the others together, held to 5 % false discoveries; None for small ones."""
    whole = sum(tables, RiskTable.of([], []))
    found = []
    for table in tables:
        rest = _without(whole, table)
        enough = min(table.count.max(initial=0), rest.count.max(initial=0)) >= MINIMUM_N
        found.append(log_rank([table, rest]) if enough and len(tables) > 1 else None)
    told = [each for each in found if each is not None and each.p_value is not None]
    adjusted = dict(
        zip(map(id, told), benjamini_hochberg([each.p_value or 0.0 for each in told]), strict=True)
    )
    return [
        None
        if each is None or id(each) not in adjusted
        else Verdict(
            float(adjusted[id(each)]),
            bool(adjusted[id(each)] <= CHANCE),
            bool(each.observed[0] < each.expected[0]),
        )
        for each in found
    ]


def knows_outcome(tables: Sequence[RiskTable]) -> bool:
    """Whether a column's groups are those who left and those who didn't: then it knows the answer.

    >>> knows_outcome([RiskTable.of([5] * 20, [True] * 20), RiskTable.of([5] * 20, [False] * 20)])
    True
    """
    shares = [
        table.left.sum() / table.count.max(initial=0)
        for table in tables
        if table.count.max(initial=0) >= GREY_N
    ]
    return len(shares) > 1 and any(each == 1 for each in shares) and all(each in (0, 1) for each in shares)


def _share(table: RiskTable, curve: Survival, month: int) -> Estimate:
    return estimate_of(curve.at(month), _support(table, month), "share")


def _median(table: RiskTable, curve: Survival, n: int) -> Estimate:
    found = median_stay(curve)
    if found.value is not None and _support(table, int(found.value)) < MINIMUM_N:
        found = NOTHING  # too few were left by then to say when half had gone
    return estimate_of(found, n, "months")


def _mean(table: RiskTable, month: int) -> Estimate:
    support = _support(table, max(1, month - 1))
    return estimate_of(restricted_mean(table, month, level=LEVEL), support, "months")


def _support(table: RiskTable, month: int) -> int:
    """The fewest at risk up to a month; at the start all that begin it."""
    if month == 0:
        return int(table.count[0]) if table.periods else 0
    return int(table.support[month - 1]) if month <= table.reached else 0


def _worth_telling(table: RiskTable) -> int:
    """The months up to which ten or more were at risk."""
    return int((table.support[: table.reached] >= GREY_N).sum())


def _leaving(table: RiskTable, place: int) -> Moments:
    at_risk, at_risk2, events, events2 = (
        float(each[place]) for each in (table.at_risk, table.at_risk2, table.events, table.events2)
    )
    return Moments(int(table.count[place]), at_risk, at_risk2, events, events, events2, events2)


def _less(whole: Moments, part: Moments) -> Moments:
    names = ("n", "w", "w2", "wv", "wvv", "w2v", "w2vv")
    return Moments(*(max(0, getattr(whole, name) - getattr(part, name)) for name in names))


def _without(whole: RiskTable, part: RiskTable) -> RiskTable:
    """All the others."""
    names = ("count", "left", "at_risk", "at_risk2", "events", "events2")
    padded = {name: np.pad(getattr(part, name), (0, whole.periods - part.periods)) for name in names}
    return RiskTable(*(np.maximum(getattr(whole, name) - padded[name], 0.0) for name in names))
