"""What the silo detectors read: sums an engine can make of any number of rows, nobody by name.

Rows come home as counts by group and month, so the answers stay small however large the company is;
`turns` has the sums by agent and rep.
"""

from __future__ import annotations

from unisono.loop.diagnose.segment import CUSTOMERS, within
from unisono.loop.measure.promise import CHECKS
from unisono.model.kernel import Kernel
from unisono.model.lens import Lens

GROUPS = {
    "campaign": "u.campaign_id",
    "country": "u.country",
    "segment": "u.segment",
    "plan": "k.plan",
}
"""The columns by which customers are grouped, as SQL."""

_MONTH = "extract(year from local_time({us})) * 12 + extract(month from local_time({us})) - 1"


def _month(us: str) -> str:
    """The month of a moment on the company's clock, counted from year 0."""
    return f"cast({_MONTH.format(us=us)} as integer)"


# Each customer's first contract, with what is known of them before anything was delivered.
_HELD = f"""
held as (
  select k.customer_id, u.campaign_id, u.country, u.city, u.segment, k.plan, d.needs, k.recurring_amount,
    k.currency, {_month("k.starts_at")} as start_month, k.starts_at, k.ends_at,
    case when k.ends_at <= seen.latest then {_month("k.ends_at")} end as end_month,
    {_month("seen.latest")} as last_month
  from (
    select customer_id, min(plan) as plan, min(starts_at) as starts_at,
      case when count(ends_at) = count(*) then max(ends_at) end as ends_at,
      max(recurring_amount) as recurring_amount, arg_max(currency, recurring_amount) as currency
    from contracts where customer_id is not null group by customer_id
  ) as k
  left join customers as u on u.id = k.customer_id
  left join (
    select customer_id, min(needs) as needs from deals where won and customer_id is not null
    group by customer_id
  ) as d on d.customer_id = k.customer_id
  cross join (select greatest(max(starts_at), max(ends_at)) as latest from contracts) as seen
  where {{segment}}
)"""
_BROKEN = f"select distinct case_id from ({CHECKS.relation}) as checks where kept = 0 and case_id is not null"
_HELD_TABLES = ("contracts", CUSTOMERS, "deals")


def _kernel(sql: str, tables: tuple[str, ...], lens: Lens, key: str) -> Kernel:
    segment, chosen = within(lens, key)
    return Kernel(sql.replace("{segment}", segment), tuple(sorted({*tables, CUSTOMERS})), chosen)


def _grouped(column: str) -> tuple[str, str]:
    """What selects a group's value, and who belongs to any; without a column everybody does."""
    return (f"{column} as value, ", f"{column} is not null") if column else ("", "true")


def kpis_kernel() -> Kernel:
    """Every reading of every department's KPI, in order of time."""
    sql = f"""
select department, name, owner, {_month('"at"')} as month, value, target, direction, incentive
from kpis where "at" is not null order by department, name, "at", id"""
    return Kernel(sql, ("kpis",))


def places_kernel() -> Kernel:
    """What a KPI's name may narrow it to: a queue, city, country, segment or campaign, by its id."""
    sql = """
select distinct 'queue' as kind, queue as value, queue as id from cases where queue is not null
union all select distinct 'city', city, city from customers where city is not null
union all select distinct 'country', country, country from customers where country is not null
union all select distinct 'segment', segment, segment from customers where segment is not null
union all select distinct 'campaign', coalesce(name, id), id from campaigns
order by 1, 2, 3"""
    return Kernel(sql, ("cases", "customers", "campaigns"))


def stays_kernel(group: str, lens: Lens) -> Kernel:
    """Customers by group, kind, month won and month left (empty: still here), with what they pay a month.

    Its rows hold value, country, segment, needs, start_month, end_month, last_month, n and pays (cents).
    """
    column = GROUPS[group].split(".")[1]
    kinds = [name for name in ("country", "segment") if name != column]
    names = ", ".join(kinds)
    sql = f"""
with {_HELD}
select {column} as value, {names}, needs, start_month, end_month, last_month, count(*) as n,
  sum(recurring_amount) as pays, count(recurring_amount) as paying, min(currency) as currency_low,
  max(currency) as currency_high
from held where {column} is not null
group by {column}, {names}, needs, start_month, end_month, last_month
order by {column}, {names}, needs, start_month, end_month"""
    return _kernel(sql, _HELD_TABLES, lens, "k.customer_id")


def won_kernel(group: str | None, lens: Lens) -> Kernel:
    """How many customers of each group were won each month, where: for the boards of who won them.

    None is everybody together, whatever nobody wrote down of them.
    """
    value, known = _grouped(GROUPS[group].split(".")[1] if group else "")
    sql = f"""
with {_HELD}
select {value}country as at_country, city as at_city, segment as at_segment, campaign_id as at_campaign,
  start_month as month, count(*) as n
from held where {known} group by all order by all"""
    return _kernel(sql, _HELD_TABLES, lens, "k.customer_id")


def served_kernel(group: str | None, lens: Lens) -> Kernel:
    """Contacts of each group that went badly (a promise broken, or back again), by queue and month.

    None is everybody together.
    """
    value, known = _grouped(GROUPS[group] if group else "")
    sql = f"""
select {value}c.queue as at_queue, {_month("c.opened_at")} as month, count(*) as n,
  sum(case when coalesce(c.reopened, false) or broken.case_id is not null then 1 else 0 end) as bad
from cases as c
join customers as u on u.id = c.customer_id
left join (select customer_id, min(plan) as plan from contracts group by customer_id) as k
  on k.customer_id = c.customer_id
left join ({_BROKEN}) as broken on broken.case_id = c.id
where {known} and {{segment}} group by all order by all"""
    return _kernel(sql, (*CHECKS.tables, "contracts"), lens, "c.customer_id")


def kept_kernel(lens: Lens) -> Kernel:
    """How often promises came due and were broken, by promise, the customer's campaign, and month."""
    sql = f"""
select u.campaign_id as value, checks.promise, {_month('checks."at"')} as month, count(*) as n,
  sum(1 - checks.kept) as bad
from ({CHECKS.relation}) as checks join customers as u on u.id = checks.customer_id
where checks.kept is not null and u.campaign_id is not null and {{segment}}
group by u.campaign_id, checks.promise, 3 order by 1, 2, 3"""
    return _kernel(sql, tuple(CHECKS.tables), lens, "checks.customer_id")
