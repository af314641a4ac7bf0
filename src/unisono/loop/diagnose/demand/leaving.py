"""Who leaves after a contact: those solved at once beside comparable ones that were not.

    kept = Σ (cases solved × (leaving after comparable unsolved ones − leaving after solved ones))

Comparable: opened at the same hour on the same channel, answered in time or not alike, by customers of the
same country who had called as often before. Nobody assigned cases to be solved: what makes a case hard and a
customer leave at once, and stands in none of these, is counted as the solving's. Hence `credit`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from unisono.loop.diagnose.demand.happened import DAY_US, HOUR_US
from unisono.loop.diagnose.demand.terms import REASONS, Terms
from unisono.loop.diagnose.demand.tracing import EARLIER_DAYS, GROUPS, MOST_EARLIER, Sought
from unisono.loop.diagnose.segment import within
from unisono.loop.measure.checks import OF_CASES, TABLES_OF_CASES
from unisono.loop.measure.clock import day_number
from unisono.model.kernel import Kernel
from unisono.stats.jackknife import Floats, leave_one_out

BORROWED = 5.0  # cases that a thin place borrows from a wider one
LEVELS = ("fine", "middle", "wide")
Places = NDArray[np.int64]
TABLES = tuple(sorted({*TABLES_OF_CASES, "cases", "contracts", "customers"}))


def leaving_kernel(sought: Sought, terms: Terms) -> Kernel:
    """Which SQL counts who left after a case?

    Returns
    -------
    Kernel
        `n` cases and how many of their customers `gone` within `leave_days`, by `reason`, `solved` (1 at
        once), `wide`, `middle` and `fine` (what is comparable, ever nearer), and `grp`. Only cases whose days
        were watched to the end, of customers with a contract that had not ended; a case that may repeat an
        unsolved one is part of that one, not a case of its own.
    """
    segment, chosen = within(sought.lens)
    reason = sought.reason if sought.reason in REASONS else REASONS[0]
    days, solved = terms.leave_days * DAY_US, terms.solved_hours * HOUR_US
    again = terms.cause("repeat").days * DAY_US
    before = "partition by customer_id order by opened_at range between {days} preceding and 1 preceding"
    sql = f"""with gone as (
  select customer_id, case when count(*) = count(ends_at) then max(ends_at) end as gone_at
  from contracts group by customer_id
),
seen as (
  select max(moment) as latest from (
    select max(opened_at) as moment from cases union all select max(ends_at) from contracts
    union all select max(starts_at) from contracts
  ) as moments
),
held as (
  select case_id, min(kept) as kept from ({OF_CASES}) as checks where case_id is not null
  group by case_id
),
judged as (
  select cases.*, case when resolved_at <= coalesce(first_answer_at, opened_at) + {solved} then 1 else 0 end
    as solved from cases where customer_id is not null and {segment}
),
counted as (
  select *, count(*) over ({before.format(days=EARLIER_DAYS * DAY_US)}) as earlier,
    min(solved) over ({before.format(days=again)}) as solved_before
  from judged
),
told as (
  select coalesce({reason}, '') as reason, counted.customer_id,
    solved, case when gone_at <= opened_at + {days} then 1 else 0 end as left_after,
    concat(coalesce(counted.channel, ''), '|', coalesce(held.kept, 2)) as wide,
    cast(extract(hour from local_time(opened_at)) as integer) as hour,
    concat(coalesce(customers.country, ''), '|', least(earlier, {MOST_EARLIER})) as person
  from counted cross join seen join gone on gone.customer_id = counted.customer_id
  left join held on held.case_id = counted.id left join customers on customers.id = counted.customer_id
  where local_day(opened_at) between $since and $until and opened_at + {days} <= latest
    and coalesce(solved_before, 1) = 1
    and (gone_at is null or gone_at > opened_at)
),
grouped as (
  select customer_id, (row_number() over (order by customer_id)) % {GROUPS} as grp
  from (select distinct customer_id from told) as people
)
select reason, solved, wide, concat(wide, '|', hour) as middle,
  concat(wide, '|', hour, '|', person) as fine, grp, count(*) as n, sum(left_after) as gone
from told join grouped on grouped.customer_id = told.customer_id
group by reason, solved, wide, middle, fine, grp"""
    span = {"since": day_number(sought.since), "until": day_number(sought.until)}
    return Kernel(sql, TABLES, {**span, **chosen})


@dataclass(frozen=True, slots=True)
class Leaving:
    """Who left after a case; each array is of all customers, then of all but each of twenty groups.

    `kept` customers that solving kept; `solved` and `unsolved` cases watched to the end, `difference` the
    share that leaves after comparable unsolved ones less that after solved ones. `by_reason` has, for each
    reason, the shape (1 + groups, 2): cases, and those whose customer left.
    """

    kept: Floats
    solved: Floats
    unsolved: Floats
    difference: Floats
    by_reason: Mapping[str, Floats]


def leaving_from(rows: Iterable[Mapping[str, Any]]) -> Leaving:
    """What the rows of `leaving_kernel` come to."""
    told = list(rows)
    places = [sorted({row[name] for row in told}) for name in LEVELS]
    of = [{name: place for place, name in enumerate(names)} for names in places]
    within_next = [np.zeros(len(names), dtype=np.int64) for names in places]
    n, gone = np.zeros((2, GROUPS, 2, len(places[0])))
    reasons: dict[str, Floats] = {}
    for row in told:
        spots = [found[row[name]] for found, name in zip(of, LEVELS, strict=True)]
        for level, (spot, wider) in enumerate(pairwise(spots)):
            within_next[level][spot] = wider
        n[row["grp"], row["solved"], spots[0]] += row["n"]
        gone[row["grp"], row["solved"], spots[0]] += row["gone"]
        sums = reasons.setdefault(row["reason"], np.zeros((GROUPS, 2)))
        sums[row["grp"]] += (row["n"], row["gone"])
    kept, solved, unsolved = _kept(leave_one_out(n), leave_one_out(gone), within_next[:-1])
    difference = np.divide(kept, solved, out=np.full(len(kept), np.nan), where=solved > 0)
    by_reason = {reason: leave_one_out(sums) for reason, sums in reasons.items()}
    return Leaving(kept, solved, unsolved, difference, by_reason)


def _kept(n: Floats, gone: Floats, wider: Sequence[Places]) -> tuple[Floats, Floats, Floats]:
    """Customers kept by solving, and how many cases of either sort there were."""
    solved, unsolved = n[:, 1].sum(axis=1), n[:, 0].sum(axis=1)
    if not ((solved > 0) & (unsolved > 0)).all():
        return np.full(len(n), np.nan), solved, unsolved
    rates = [_rates(n[:, side], gone[:, side], wider) for side in (0, 1)]
    return (n[:, 1] * (rates[0] - rates[1])).sum(axis=1), solved, unsolved


def _rates(n: Floats, gone: Floats, wider: Sequence[Places]) -> Floats:
    """The share that left at each place; a thin one borrows from the wider one, the widest from all."""
    if not wider:
        above = (gone.sum(axis=1) / n.sum(axis=1))[:, None]
    else:
        above = _rates(_gathered(n, wider[0]), _gathered(gone, wider[0]), wider[1:])[:, wider[0]]
    return np.asarray((gone + BORROWED * above) / (n + BORROWED))


def _gathered(values: Floats, wider: Places) -> Floats:
    size = int(wider.max(initial=-1)) + 1
    return np.stack([np.bincount(wider, row, size) for row in values])
