"""Customers month by month where a promise was put to the test: what was known before, what came after.

A row is a customer in a month in which the promise was tested on them and at whose end they were still
there. Whether they left is asked of the month that follows, so that nobody counts as having met a
promise because they stayed long enough to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray

from unisono.loop.diagnose.aftermath.alike import Fact
from unisono.loop.measure.clock import day_number
from unisono.loop.measure.ledger import DELIVERY, Promise
from unisono.loop.measure.lifetime import Sight, groups_kernel
from unisono.loop.measure.promise import CHECKS
from unisono.model.kernel import Kernel

Array = NDArray[np.float64]
Places = NDArray[np.int64]
Flags = NDArray[np.bool_]

KNOWN = ("customer.segment", "customer.country", "customer.origin")
LONG_TO_SOLVE_US = 86_400_000_000  # a day after the answer: what isn't solved by then failed too
PAID_MONTHS = 3
_MONTHS_BANDS = (1, 2, 3, 6, 12, 24)
_COUNT_BANDS = (1, 2, 4, 8)
_FEW_BANDS = (1, 2, 3)
_NUMBERS = (
    "month", "started", "broken", "other_broken", "contacts", "unsolved", "broken_before",
    "contacts_before", "unsolved_before", "earned_before", "contacts_after", "cost_after", "returned",
    "amount",
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Months:
    """Customer-months in which a promise was tested; all arrays of one length but `names`.

    Parameters
    ----------
    customer : whose month, as a place among `names`.
    month, started : months since January 1970: of the row, and of the relation's beginning.
    ended : the month it ended, −1 where it hasn't.
    broken : whether the promise was broken in it.
    seen : whether the month that follows was seen whole.
    facts : what was known of the customer before, and what else failed in the month.
    contacts_after, cost_after : contacts in the month that follows, and their cost in cents.
    returned : cents given back in the month and the one that follows.
    usual : what the contract usually leaves a month, in cents; NaN where nobody knows.
    last : the last month seen whole.
    """

    customer: Places
    month: Places
    started: Places
    ended: Places
    broken: Flags
    seen: Flags
    facts: tuple[Fact, ...]
    contacts_after: Array
    cost_after: Array
    returned: Array
    usual: Array
    last: int
    names: NDArray[np.str_]

    def __len__(self) -> int:
        return len(self.month)

    @property
    def left(self) -> Flags:
        """Who left in the month that follows."""
        return np.asarray(self.ended == self.month + 1)

    def of_rows(self, rows: NDArray[np.generic]) -> Months:
        """Some of the rows, by place or by flag."""
        chosen = {name: getattr(self, name)[rows] for name in _BY_ROW}
        return replace(self, **chosen, facts=tuple(fact.of_rows(rows) for fact in self.facts))


_BY_ROW = (
    "customer", "month", "started", "ended", "broken", "seen", "contacts_after", "cost_after", "returned",
    "usual",
)  # fmt: skip


def months_kernel(sight: Sight, promise: Promise | None) -> Kernel:
    """Which SQL lists the customer-months in which a promise was tested?

    Parameters
    ----------
    sight : of value: contracts, until which day, in which currency, which customers.
    promise : whose tests; None for those of all promises of an answer together.
    """
    who = groups_kernel(sight, KNOWN)
    sql = _SQL.format(
        checks=CHECKS.relation,
        who=who.sql,
        own=own_tests(promise),
        tested=month_sql('"at"'),
        opened=month_sql("opened_at"),
        paid=month_sql('"at"'),
        starts=month_sql("starts_at"),
        ends=month_sql("ends_at"),
        left=sight.left(),
        long=LONG_TO_SOLVE_US,
    )
    tables = (*CHECKS.tables, *who.tables, "cases", "contracts", "transactions", "deals")
    bound = {**who.parameters, "until": day_number(sight.until), "currency": sight.currency}
    return Kernel(sql, tuple(dict.fromkeys(tables)), bound)


def paid_kernel(sight: Sight) -> Kernel:
    """Which SQL tells what each customer's last months with money left, the latest first?

    Its rows hold customer_id and `m1` to `m3`, in cents.
    """
    sums = ", ".join(
        f"max(case when place = {place} then earned end) as m{place}" for place in range(1, PAID_MONTHS + 1)
    )
    sql = f"""
select customer_id, {sums} from (
  select customer_id, earned, row_number() over (partition by customer_id order by month desc) as place
  from (
    select customer_id, {month_sql('"at"')} as month, sum({sight.left()}) as earned from transactions
    where customer_id is not null and local_day("at") <= $until and coalesce(currency, $currency) = $currency
    group by 1, 2
  ) as monthly where earned is not null
) as placed where place <= {PAID_MONTHS} group by customer_id order by customer_id"""
    return Kernel(sql, ("transactions",), {"until": day_number(sight.until), "currency": sight.currency})


def own_tests(promise: Promise | None) -> str:
    """Which checks are a promise's, as SQL; without one, those of all but the dates that orders carry."""
    return f"promise_kind <> '{DELIVERY}'" if promise is None else f"({promise.where})"


def month_sql(time: str) -> str:
    """The SQL of the local month of a time, in months since January 1970."""
    day = f"date '1970-01-01' + local_day({time})"
    return f"cast((extract(year from {day}) - 1970) * 12 + extract(month from {day}) - 1 as integer)"


def last_month(until: date) -> int:
    """The last month of which the data hold every day, in months since January 1970.

    >>> last_month(date(1970, 2, 28)), last_month(date(1970, 3, 30))
    (1, 1)
    """
    after = until + timedelta(days=1)
    return (after.year - 1970) * 12 + after.month - 2


def months_from(columns: Mapping[str, Sequence[Any] | NDArray[Any]], usual: Array, until: date) -> Months:
    """The rows of `months_kernel`, column by column, as arrays.

    Parameters
    ----------
    columns : of the kernel.
    usual : what each row's customer usually leaves a month.
    until : the last day of the data.
    """
    number = {name: _numbers(columns[name]) for name in _NUMBERS}
    names, customer = np.unique(np.asarray(columns["customer_id"], dtype=str), return_inverse=True)
    month, started = (number[name].astype(np.int64) for name in ("month", "started"))
    last = last_month(until)
    ended = np.nan_to_num(_numbers(columns["ended"]), nan=-1.0).astype(np.int64)
    return Months(
        customer=customer.astype(np.int64),
        month=month,
        started=started,
        ended=np.where(ended > last, -1, ended),
        broken=number["broken"] > 0,
        seen=month < last,
        facts=_facts(columns, number),
        contacts_after=number["contacts_after"],
        cost_after=number["cost_after"],
        returned=number["returned"],
        usual=usual,
        last=last,
        names=names,
    )


def _facts(columns: Mapping[str, Any], number: Mapping[str, Array]) -> tuple[Fact, ...]:
    told = (("segment", "g0"), ("country", "g1"), ("origin", "g2"), ("plan", "plan"), ("need", "need"))
    counted = (
        ("broken_before", _FEW_BANDS),
        ("contacts_before", _COUNT_BANDS),
        ("unsolved_before", _FEW_BANDS),
        ("contacts", (2, 3, 4)),
        ("unsolved", _FEW_BANDS[:2]),
        ("other_broken", _FEW_BANDS[:1]),
    )
    return (
        *(Fact.of(name, columns[column]) for name, column in told),
        Fact.banded("months", number["month"] - number["started"], _MONTHS_BANDS),
        Fact.quarters("when", number["month"]),
        Fact.quarters("earned_before", number["earned_before"]),
        *(Fact.banded(name, number[name], edges) for name, edges in counted),
    )


def _numbers(told: Sequence[Any] | NDArray[Any]) -> Array:
    return np.array([np.nan if each is None else each for each in told], dtype=np.float64)


# What is known of a month is put together here, so that only its row leaves the engine.
_SQL = """
with checks as ({checks}),
who as ({who}),
held as (
  select customer_id, plan, recurring_amount as amount, {starts} as started,
    case when local_day(ends_at) <= $until then {ends} end as ended,
    row_number() over (partition by customer_id order by starts_at desc, id) as place
  from contracts where customer_id is not null and coalesce(currency, $currency) = $currency
    and local_day(starts_at) <= $until
),
relation as (
  select customer_id, min(started) as started, case when count(*) = count(ended) then max(ended) end as ended,
    max(case when place = 1 then plan end) as plan, max(case when place = 1 then amount end) as amount
  from held group by customer_id
),
tests as (
  select customer_id, {tested} as month, sum(case when {own} then 1 else 0 end) as tests,
    sum(case when {own} and kept = 0 then 1 else 0 end) as broken,
    sum(case when not ({own}) and kept = 0 then 1 else 0 end) as other_broken
  from checks where kept is not null and customer_id is not null and local_day("at") <= $until group by 1, 2
),
calls as (
  select customer_id, {opened} as month, count(*) as contacts, sum(cost) as cost,
    sum(case when resolved_at is null or resolved_at - coalesce(first_answer_at, opened_at) > {long}
      then 1 else 0 end) as unsolved
  from cases where customer_id is not null and local_day(opened_at) <= $until group by 1, 2
),
money as (
  select customer_id, {paid} as month, sum({left}) as earned,
    sum(case when amount < 0 then -amount else 0 end) as returned
  from transactions where customer_id is not null and coalesce(currency, $currency) = $currency
    and local_day("at") <= $until group by 1, 2
),
needed as (
  select customer_id, max(needs) as need from deals where won and customer_id is not null group by customer_id
),
base as (
  select t.*, w.g0, w.g1, w.g2, r.plan, r.amount, r.started, r.ended
  from tests as t join relation as r on r.customer_id = t.customer_id
  join who as w on w.customer_id = t.customer_id
  where t.tests > 0 and t.month >= r.started and (r.ended is null or r.ended > t.month)
),
earlier as (
  select b.customer_id, b.month, sum(t.broken) as broken_before from base as b
  join tests as t on t.customer_id = b.customer_id and t.month < b.month group by 1, 2
),
called as (
  select b.customer_id, b.month,
    sum(case when c.month < b.month then c.contacts else 0 end) as contacts_before,
    sum(case when c.month < b.month then c.unsolved else 0 end) as unsolved_before,
    sum(case when c.month = b.month then c.contacts else 0 end) as contacts,
    sum(case when c.month = b.month then c.unsolved else 0 end) as unsolved,
    sum(case when c.month = b.month + 1 then c.contacts else 0 end) as contacts_after,
    sum(case when c.month = b.month + 1 then c.cost else 0 end) as cost_after
  from base as b join calls as c on c.customer_id = b.customer_id and c.month <= b.month + 1 group by 1, 2
),
paid as (
  select b.customer_id, b.month, sum(case when m.month < b.month then m.earned else 0 end) as earned_before,
    sum(case when m.month >= b.month then m.returned else 0 end) as returned
  from base as b join money as m on m.customer_id = b.customer_id and m.month <= b.month + 1 group by 1, 2
)
select b.customer_id, b.month, b.broken, b.other_broken, b.g0, b.g1, b.g2, b.plan, b.amount, b.started,
  b.ended, n.need, coalesce(e.broken_before, 0) as broken_before,
  coalesce(c.contacts_before, 0) as contacts_before,
  coalesce(c.unsolved_before, 0) as unsolved_before, coalesce(c.contacts, 0) as contacts,
  coalesce(c.unsolved, 0) as unsolved, coalesce(c.contacts_after, 0) as contacts_after,
  coalesce(c.cost_after, 0) as cost_after, coalesce(p.earned_before, 0) as earned_before,
  coalesce(p.returned, 0) as returned
from base as b
left join needed as n on n.customer_id = b.customer_id
left join earlier as e on e.customer_id = b.customer_id and e.month = b.month
left join called as c on c.customer_id = b.customer_id and c.month = b.month
left join paid as p on p.customer_id = b.customer_id and p.month = b.month
order by b.customer_id, b.month"""
