"""How long customers stayed and why they left: counts by months since the start of their contracts.

A month is a twelfth of a year (30.4375 days). Somebody is at risk of leaving in a month only where the
whole of it was seen: who signed last week had no time to leave, and counts in no denominator.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from unisono.loop.measure.clock import day_number
from unisono.loop.measure.reach import Extras
from unisono.loop.measure.selection import Selection, select
from unisono.model.kernel import Kernel
from unisono.model.question import Question
from unisono.stats.moments import Moments
from unisono.stats.survival import RiskTable

ASKED = "churn"  # the metric whose contracts, columns and filters these are
DAYS, TWELFTHS = 487, 16  # a month has 487/16 days
LEEWAY = 3  # days by which an anniversary may lie behind that many twelfths of a year
_SUMS = "count(*) as n, cast(sum(w) as double) as w, cast(sum(w * w) as double) as w2"


@dataclass(frozen=True, slots=True)
class Sight:
    """What is looked at: which contracts, in which days, known by when.

    `since` opens a window: those who began before are seen from then on only (delayed entry), and
    what happened before says nothing. `until` closes it. `known_by` is the moment (microseconds of
    UTC) the tables were made: nothing later is known, not even an end that stands there already.
    """

    known_by: int
    where: str | None = None
    since: date | None = None
    until: date | None = None


def stays_kernel(sight: Sight, by: Sequence[str] = (), *, extras: Extras) -> Kernel:
    """Which SQL counts contracts by the months they stayed?

    Parameters
    ----------
    sight : which contracts, seen when.
    by : columns to split by; none for all together.
    extras : the columns each table has beyond the canon.

    Returns
    -------
    Kernel
        Its rows hold `g0`, `g1`…, `entered` (months behind them when first seen), `months` (the last
        month they were seen at risk in), `ended` (1: they left in it), and n, Σw, Σw².

    Raises
    ------
    QuestionError
        If a column isn't there, or the filter can't be read.

    >>> stays_kernel(Sight(0), ("customer.country",), extras={}).tables
    ('contracts', 'customers', 'touchpoints')
    """
    selection = select(Question(ASKED, by=tuple(by), where=sight.where), extras)
    keys = [f"g{place}" for place in range(len(selection.groups))]
    entered = "0" if sight.since is None else f"greatest(0, {_ceiling('$since - began')})"
    sql = f"""{_lived(selection, sight)},
aged as (
  select *, {entered} as entered, {_floor("last - began")} as watched,
    case when left_on <= last then greatest(1, {_ceiling(f"left_on - began - {LEEWAY}")}) end as leaves
  from lived
),
seen_at_risk as (
  select *, case when leaves <= watched then leaves else watched end as months,
    case when leaves <= watched then 1 else 0 end as ended from aged
)
select {", ".join([*keys, "entered", "months", "ended"])}, {_SUMS}
from seen_at_risk where months > entered
group by {", ".join([*keys, "entered", "months", "ended"])}
order by {", ".join([*(f"{key} nulls first" for key in keys), "entered", "months", "ended"])}"""
    return _kernel(sql, selection, sight)


def reasons_kernel(sight: Sight, *, extras: Extras) -> Kernel:
    """Which SQL counts who left by the reason they gave, with what they paid each month?

    Its rows hold `reason` (null: nobody wrote one), n, Σw, Σw², `amount` (cents a month, all together),
    `priced` (of how many it is known) and the currencies it is in.

    >>> reasons_kernel(Sight(0), extras={}).tables
    ('contracts', 'touchpoints')
    """
    selection = select(Question(ASKED, where=sight.where), extras)
    window = " and left_on >= $since" if sight.since else ""
    sql = f"""{_lived(selection, sight, "base.end_reason", "base.recurring_amount", "base.currency")}
select case when trim(end_reason) = '' then null else trim(end_reason) end as reason, {_SUMS},
  cast(sum(recurring_amount) as bigint) as amount, count(recurring_amount) as priced,
  min(currency) as currency_low, max(currency) as currency_high,
  sum(case when currency is null then 1 else 0 end) as currency_unnamed
from lived where left_on <= last{window}
group by 1
order by n desc, reason nulls last"""
    return _kernel(sql, selection, sight)


def frame_kernel(sight: Sight, *, extras: Extras) -> Kernel:
    """Which SQL says what the counts rest on?

    One row: `last` (the last day known), `first` (the earliest start), `first_left` (the earliest end),
    `contracts`, `ended`, and the days of stay lived through before that earliest end and in all, by
    which one sees whether contracts that ended earlier are missing. `turned` counts those that end
    before they begin: they are counted nowhere else.
    """
    selection = select(Question(ASKED, where=sight.where), extras)
    lived = "case when left_on <= last then left_on else last end - began"
    early = "case when left_on < first_left then left_on else first_left end - began"
    sql = f"""{_lived(selection, sight)},
ends as (select min(case when left_on <= last then left_on end) as first_left from lived)
select max(last) as last, min(began) as first, max(first_left) as first_left, count(*) as contracts,
  sum(case when left_on <= last then 1 else 0 end) as ended,
  cast(sum({lived}) as double) as days,
  cast(sum(case when began < first_left then {early} else 0 end) as double) as days_before,
  (select count(*) from contracts where local_day(ends_at) < local_day(starts_at)) as turned
from lived cross join ends"""
    return _kernel(sql, selection, sight)


def tables_from(rows: Iterable[Mapping[str, Any]], groups: int = 0) -> dict[tuple[object, ...], RiskTable]:
    """Who was at risk and who left, by group, from the rows of `stays_kernel`.

    >>> row = {"entered": 0, "months": 2, "ended": 1, "n": 3, "w": 3.0, "w2": 3.0}
    >>> tables_from([row])[()].left.tolist()
    [0.0, 3.0]
    """
    cells: dict[tuple[object, ...], list[Mapping[str, Any]]] = {}
    for row in rows:
        cells.setdefault(tuple(row[f"g{place}"] for place in range(groups)), []).append(row)
    return {key: _table(found) for key, found in cells.items()}


def size_of(rows: Iterable[Mapping[str, Any]]) -> int:
    """How many contracts the rows of `stays_kernel` count.

    >>> size_of([{"n": 3}, {"n": 4}])
    7
    """
    return sum(int(row["n"]) for row in rows)


def shares_of(rows: Sequence[Mapping[str, Any]]) -> list[Moments]:
    """For each row of `reasons_kernel`, the moments of "left for this" among all who left.

    >>> shares_of([{"n": 3, "w": 3.0, "w2": 3.0}, {"n": 1, "w": 1.0, "w2": 1.0}])[0].mean
    0.75
    """
    n = sum(int(row["n"]) for row in rows)
    w, w2 = (float(sum(row[name] for row in rows)) for name in ("w", "w2"))
    return [Moments(n, w, w2, row["w"], row["w"], row["w2"], row["w2"]) for row in rows]


def _lived(selection: Selection, sight: Sight, *more: str) -> str:
    """The contracts looked at, each with the days it began and ended, and the last day known."""
    columns = [f"{found.sql} as g{place}" for place, found in enumerate(selection.groups)]
    columns += ["base._weight as w", *more]
    columns += ["local_day(base.starts_at) as began", "local_day(base.ends_at) as left_on", "seen.last"]
    until = " and local_day(moment) <= $until" if sight.until else ""
    days = "local_day(base.starts_at)"
    return f"""{selection.head},
seen as (
  select local_day(max(moment)) as last
  from (
    select starts_at as moment from contracts
    union all select ends_at as moment from contracts
    union all select "at" as moment from touchpoints
  ) as moments
  where moment <= $known_by{until}
),
lived as (
  select {", ".join(columns)}
  from {selection.source} cross join seen
  where {" and ".join(selection.conditions)} and {days} <= seen.last
    and (base.ends_at is null or local_day(base.ends_at) >= {days})
)"""


def _kernel(sql: str, selection: Selection, sight: Sight) -> Kernel:
    days = {"since": sight.since, "until": sight.until}
    told = {name: day_number(day) for name, day in days.items() if day is not None and f"${name}" in sql}
    parameters = {**selection.parameters, **told, "known_by": sight.known_by}
    return Kernel(sql, tuple(dict.fromkeys((*selection.tables, "contracts", "touchpoints"))), parameters)


def _table(cells: Sequence[Mapping[str, Any]]) -> RiskTable:
    columns = {
        name: [cell[name] for cell in cells] for name in ("months", "ended", "entered", "n", "w", "w2")
    }
    return RiskTable.of(
        columns["months"],
        columns["ended"],
        entered=columns["entered"],
        count=columns["n"],
        weight=columns["w"],
        weight2=columns["w2"],
    )


def _floor(days: str) -> str:
    """Whole months in so many days."""
    return f"cast(floor({TWELFTHS} * ({days}) / {DAYS}.0) as integer)"


def _ceiling(days: str) -> str:
    """Months begun in so many days."""
    return f"cast(floor(({TWELFTHS} * ({days}) + {DAYS - 1}) / {DAYS}.0) as integer)"
