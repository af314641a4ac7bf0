"""Words that one person gave one customer: which are still open, which are past their day and undone."""

from __future__ import annotations

from unisono.loop.diagnose.segment import CUSTOMERS, within
from unisono.loop.measure.promise import CHECKS
from unisono.model.kernel import Kernel
from unisono.model.lens import Lens

GIVEN = "made_by is not null"
"""Which checks of `promise_kept` are of a person's word."""

PEOPLE = Kernel("select id, name, team from employees order by id", ("employees",))


def undone_kernel(lens: Lens, *, limit: int) -> Kernel:
    """Which words aren't done yet: those past their day first, then by the day they are due?

    Its rows hold promise, customer_id, customer, employee, given_at and due_at (microseconds; due empty where
    no day was said) and `late` (1 where its time has passed).

    Parameters
    ----------
    lens : whose segment narrows the customers.
    limit : how many rows at most.
    """
    segment, chosen = within(lens, "c.customer_id")
    sql = f"""
select c.promise, c.customer_id, u.name as customer, c.made_by as employee, c."at" as given_at, x.due_at,
  case when c.kept = 0 then 1 else 0 end as late
from ({CHECKS.relation}) as c
join exposures as x on x.id = c.id
left join {CUSTOMERS} as u on u.id = c.customer_id
where c.made_by is not null and x.done_at is null and coalesce(c.kept, 0) = 0 and {segment}
order by late desc, x.due_at nulls last, c."at", c.id limit {int(limit)}"""
    return Kernel(sql, tuple(dict.fromkeys((*CHECKS.tables, "exposures", CUSTOMERS))), chosen)


def counts_kernel(lens: Lens) -> Kernel:
    """How many words did each person give, how many are open, how many past their day and undone?"""
    segment, chosen = within(lens, "c.customer_id")
    sql = f"""
select c.made_by as employee, count(*) as given,
  sum(case when x.done_at is null and c.kept is null then 1 else 0 end) as open,
  sum(case when x.done_at is null and c.kept = 0 then 1 else 0 end) as late
from ({CHECKS.relation}) as c
join exposures as x on x.id = c.id
where c.made_by is not null and {segment}
group by 1 order by 1"""
    return Kernel(sql, tuple(dict.fromkeys((*CHECKS.tables, "exposures", CUSTOMERS))), chosen)
