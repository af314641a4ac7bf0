"""Claims kept better than they are said: the strongest wording of each promise that would still be kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from unisono.loop.diagnose.aftermath.months import own_tests
from unisono.loop.diagnose.segment import CUSTOMERS, within
from unisono.loop.measure.ledger import Promise
from unisono.loop.measure.metric import LEVEL, MINIMUM_N
from unisono.loop.measure.promise import CHECKS
from unisono.model.estimate import Estimate
from unisono.model.kernel import Kernel
from unisono.model.lens import Lens
from unisono.stats.moments import Moments
from unisono.stats.share import share_interval

MINUTE, HOUR, DAY = 60, 3_600, 86_400
TIMES = (
    *(minutes * MINUTE for minutes in (1, 2, 3, 5, 10, 15, 20, 30, 45)),
    *(hours * HOUR for hours in (1, 2, 3, 4, 6, 8, 12, 16, 20)),
    *(days * DAY for days in (1, 2, 3, 4, 5, 7, 10, 15)),
)
"""Times one would say aloud, in seconds."""
DAYS_EARLY = tuple(range(1, 31))
MUCH = 0.75  # of the time promised: a claim not clearly stronger is no news


@dataclass(frozen=True, slots=True)
class Stronger:
    """A stronger claim than the one made: `seconds` to answer within, or `days` earlier than each date.

    `kept` is how often it would have been kept.
    """

    promise: Promise
    seconds: int
    days: int
    kept: Estimate


def kept_within_kernel(promise: Promise, within_seconds: float | None, lens: Lens) -> Kernel:
    """Which SQL counts how often each stronger claim would have been kept?

    Its rows hold `step` (the place of the claim, −1 for those that keep none), `n`, `w` and `w2`: each
    test counted at the strongest claim it keeps.

    Parameters
    ----------
    within_seconds : what was promised of an answer; None for an order with a date of its own.
    """
    chosen, parameters = within(lens, "k.customer_id")
    if within_seconds is None:
        early = "local_day(d.promised_at) - local_day(d.delivered_at)"
        steps = " ".join(f"when {early} >= {days} then {days - 1}" for days in reversed(DAYS_EARLY))
        join = "join deliveries as d on d.id = k.order_id"
    else:
        wait = "c.first_answer_at - c.opened_at"
        steps = " ".join(
            f"when {wait} between 0 and {seconds * 1_000_000} then {place}"
            for place, seconds in enumerate(TIMES)
        )
        join = "join cases as c on c.id = k.case_id"
    sql = f"""
with checks as ({CHECKS.relation}),
tested as (
  select case {steps} else -1 end as step, coalesce(k.weight, 1) as weight from checks as k {join}
  where k.kept is not null and {own_tests(promise)} and {chosen}
)
select step, count(*) as n, sum(weight) as w, sum(weight * weight) as w2 from tested group by 1 order by 1"""
    tables = (*CHECKS.tables, "deliveries", "cases", CUSTOMERS)
    return Kernel(sql, tuple(dict.fromkeys(tables)), parameters)


def stronger(
    promise: Promise, within_seconds: float | None, rows: Sequence[Mapping[str, Any]]
) -> Stronger | None:
    """The strongest claim that would be kept as often as the promise must be; None where none is clearly so.

    A claim counts as kept where all of its interval reaches the standard. Of an answer it must take at
    most three quarters of the time promised; of a delivery it must come a day earlier at least.
    """
    late = within_seconds is not None
    steps = range(len(TIMES)) if late else reversed(range(len(DAYS_EARLY)))
    for step in steps:
        if late and TIMES[step] > MUCH * (within_seconds or 0.0):
            return None
        kept = _kept(rows, step, up_to=late)
        if kept.n >= MINIMUM_N and (kept.low or 0.0) >= promise.standard:
            seconds, days = (TIMES[step], 0) if late else (0, DAYS_EARLY[step])
            return Stronger(promise, seconds, days, kept)
    return None


def _kept(rows: Sequence[Mapping[str, Any]], step: int, *, up_to: bool) -> Estimate:
    """How often a claim would have been kept: by those who keep it or a stronger one."""
    moments = Moments()
    for row in rows:
        kept = row["step"] >= 0 and (row["step"] <= step if up_to else row["step"] >= step)
        n, w, w2 = int(row["n"]), float(row["w"]), float(row["w2"])
        moments += Moments(n, w, w2, w * kept, w * kept, w2 * kept, w2 * kept)
    found = share_interval(moments, level=LEVEL)
    return Estimate(found.value, found.low, found.high, moments.n, "share", LEVEL, method=found.method)
