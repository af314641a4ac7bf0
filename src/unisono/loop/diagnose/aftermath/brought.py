"""What customers left in their first months, by who brought them: only of those who have had the time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from unisono.loop.diagnose.aftermath.months import month_sql
from unisono.loop.measure.lifetime import Sight, groups_kernel
from unisono.loop.measure.metric import GREY_N, LEVEL, MINIMUM_N
from unisono.model.estimate import Estimate, Reason
from unisono.model.kernel import Kernel
from unisono.stats.mean import mean_interval
from unisono.stats.moments import Moments


def brought_kernel(sight: Sight, column: str, months: int) -> Kernel:
    """Which SQL sums what customers left in their first months, by a column of theirs?

    Parameters
    ----------
    sight : of value.
    column : within a customer's reach.
    months : how many; who began later than so long before the last day is left out.

    Returns
    -------
    Kernel
        Its rows hold `g0`, `n`, and the sums `wv` and `wvv` over customers, in cents.
    """
    who = groups_kernel(sight, (column,))
    day = "date '1970-01-01' + w.won"
    won = f"cast((extract(year from {day}) - 1970) * 12 + extract(month from {day}) - 1 as integer)"
    last = "date '1970-01-01' + $until"
    now = f"cast((extract(year from {last}) - 1970) * 12 + extract(month from {last}) - 1 as integer)"
    paid = month_sql('t."at"')
    sql = f"""
with who as ({who.sql}),
begun as (select w.customer_id, w.g0, {won} as began from who as w),
each_one as (
  select b.customer_id, b.g0,
    coalesce(sum(case when {paid} - b.began < {months} then {sight.left("t.")} end), 0) as earned
  from begun as b left join transactions as t on t.customer_id = b.customer_id
    and coalesce(t.currency, $currency) = $currency
  where b.began + {months} <= {now} group by b.customer_id, b.g0
)
select g0, count(*) as n, sum(earned) as wv, sum(earned * earned) as wvv from each_one
group by g0 order by g0"""
    tables = tuple(dict.fromkeys((*who.tables, "transactions")))
    return Kernel(sql, tables, {**who.parameters, "currency": sight.currency})


def brought_of(row: Mapping[str, Any], currency: str) -> Estimate:
    """What each left on average; a value from 30 customers on, bounds from 10."""
    n, total, squares = int(row["n"]), float(row["wv"]), float(row["wvv"])
    found = mean_interval(Moments(n, n, n, total, squares, total, squares), level=LEVEL)
    reason = None
    if n < MINIMUM_N:
        reason = Reason("too_few", {"n": n, "minimum": MINIMUM_N, "missing": MINIMUM_N - n})
    bounded = n >= GREY_N
    return Estimate(
        found.value if reason is None else None,
        found.low if bounded else None,
        found.high if bounded else None,
        n,
        "money",
        LEVEL,
        reason,
        found.method,
        currency,
    )
