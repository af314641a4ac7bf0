"""What to know of a customer in five seconds, asked of the tables: contract, money, mood, promises."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from unisono.loop.diagnose.life.moments import ID, checks_of
from unisono.loop.measure.checks import CANCELLED
from unisono.loop.measure.clock import day_number
from unisono.loop.measure.promise import CHECKS
from unisono.model.kernel import Kernel

RECENT_DAYS = 30
MOST_OPEN = 20
_OF = f"customer_id = {ID}"
_OWNER = "coalesce(nullif(customer_id, ''), id)"

_MOODS = f"""
select instrument, score, "at", id, verbatim, before, before_at from (
  select *, row_number() over (partition by instrument order by "at" desc, id desc) as place,
    lead(score) over (partition by instrument order by "at" desc, id desc) as before,
    lead("at") over (partition by instrument order by "at" desc, id desc) as before_at
  from responses where {_OF} and score is not null
) as answers where place = 1 order by "at" desc, instrument"""

# A delivery is promised with each order; an advertised promise about deliveries gives those its words.
_PROMISES = f"""
with {checks_of()},
met as (
  select case when p.kind = 'delivery' and p.target is null then 'delivery' else p.id end as key,
    arg_min(coalesce(p.text, p.id), e."at") as words, min(e."at") as met_at
  from exposures as e join promises as p on p.id = e.promise_id where e.{_OF} group by 1
),
due as (
  select coalesce(promise_id, 'delivery') as key, any_value(promise_id) as promise_id,
    any_value(promise) as words, count(*) filter (kept = 1) as kept, count(*) filter (kept = 0) as broken,
    max("at") filter (kept is not null) as last_at,
    max("at") filter (kept = 0) as last_broken_at,
    arg_max(kept, struct_pack(a := "at", b := id)) filter (kept is not null) as last_kept
  from checks group by 1
)
select coalesce(met.words, case when due.promise_id is null then '' else due.words end) as words, met.met_at,
  coalesce(due.kept, 0) as kept, coalesce(due.broken, 0) as broken, due.last_at, due.last_kept,
  due.last_broken_at
from met full join due on met.key = due.key
order by coalesce(due.last_at, met.met_at) desc nulls last, 1"""

# Where no case was ever solved and no order ever came, the systems don't say so: nobody knows what is open.
_OPEN = f"""
select 'case' as kind, id, opened_at as "at", topic as what, channel, first_answer_at
from cases where {_OF} and resolved_at is null and exists (from cases where resolved_at is not null)
union all by name
select 'delivery' as kind, id, coalesce(promised_at, ordered_at) as "at", promised_at, promised_by
from deliveries where {_OF} and delivered_at is null and not {CANCELLED}
  and exists (from deliveries where delivered_at is not null)
union all by name
select 'deal' as kind, id, opened_at as "at", product as what, amount, currency
from deals where {_OF} and won is null and exists (from deals where won is not null)"""


def owner_kernel(key: str) -> Kernel:
    """Which customer is behind a key: their own, one of another system, or one that was merged away."""
    sql = f"""
select id, 1 as place from customers where id = $key
union all select {_OWNER} as id, 2 as place from identities where {_OWNER} = $key or id = $key
union all select resolved_id as id, 3 as place from merges where id = $key
order by place, id limit 1"""
    return Kernel(sql, ("customers", "identities", "merges"), {"key": key})


def person_kernel(customer: str) -> Kernel:
    """Who the customer is; no row where only other systems know them."""
    return _asked(f"select * from customers where id = {ID}", ("customers",), customer)


def records_kernel(customer: str) -> Kernel:
    """What each system keeps of the customer."""
    sql = f"""
select id, system, system_id, name, email, phone, document, country from identities
where {_OWNER} = {ID} order by system, system_id, id"""
    return _asked(sql, ("identities",), customer)


def contracts_kernel(customer: str) -> Kernel:
    """Every contract, the latest first."""
    sql = f"""
select id, plan, starts_at, ends_at, end_reason, recurring_amount as amount, currency from contracts
where {_OF} order by starts_at desc, id"""
    return _asked(sql, ("contracts",), customer)


def money_kernel(customer: str) -> Kernel:
    """What was paid in each currency, refunds taken off."""
    sql = f"""
select currency, sum(amount)::bigint as amount, count(*) filter (amount > 0) as payments, max("at") as last_at
from transactions where {_OF} and amount is not null group by currency order by payments desc, currency"""
    return _asked(sql, ("transactions",), customer)


def moods_kernel(customer: str) -> Kernel:
    """The last score on each scale, with the one before it."""
    return _asked(_MOODS, ("responses",), customer)


def promises_kernel(customer: str) -> Kernel:
    """The promises met, and those that were due, with how often each was kept and broken."""
    tables = tuple(dict.fromkeys((*CHECKS.tables, "promises", "exposures")))
    return _asked(_PROMISES, tables, customer)


def open_kernel(customer: str) -> Kernel:
    """Cases, orders and deals that are not settled, the oldest first."""
    sql = f'select * from ({_OPEN}) as matters order by "at" nulls last, id limit {MOST_OPEN}'
    return _asked(sql, ("cases", "deliveries", "deals"), customer)


def repeats_kernel(customer: str, until: date) -> Kernel:
    """The topics the customer came back with, in the last days of the data."""
    sql = f"""
select topic, count(*) as times, max(opened_at) as "at" from cases
where {_OF} and topic is not null and local_day(opened_at) > $since group by topic having count(*) > 1
order by times desc, topic"""
    return Kernel(sql, ("cases",), {"customer": customer, "since": day_number(until) - RECENT_DAYS})


def needs_kernel(customer: str) -> Kernel:
    """What the customer bought for, as Sales understood it the last time."""
    sql = f"""
select needs, product from deals where {_OF} and won and nullif(needs, '') is not null
order by closed_at desc nulls last, id limit 1"""
    return _asked(sql, ("deals",), customer)


def doubts_kernel(customer: str) -> Kernel:
    """Records that share something with the customer's and were kept apart."""
    sql = f"""
select kind, shared, customers from conflicts
where list_contains(string_split(customers, ' '), {ID}) order by id"""
    return _asked(sql, ("conflicts",), customer)


def found_kernel(customers: Sequence[str]) -> Kernel:
    """What tells some customers apart, one row each: who, where, since when, contract, last contact."""
    listed = ", ".join(f"$c{place}" for place in range(len(customers)))
    sql = f"""
with wanted as (select unnest([{listed}]) as id),
record as (
  select {_OWNER} as id, min(name) as name, min(nullif(trim(email), '')) as email,
    min(nullif(trim(phone), '')) as phone, min(country) as country,
    list(distinct system order by system) as systems
  from identities where {_OWNER} in ({listed}) group by 1
),
signed as (
  select customer_id as id, arg_max(struct_pack(id := id, plan := plan, starts_at := starts_at,
    ends_at := ends_at, end_reason := end_reason, amount := recurring_amount, currency := currency),
    struct_pack(a := coalesce(ends_at, 9223372036854775807), b := starts_at, c := id)) as contract
  from contracts where customer_id in ({listed}) and starts_at is not null group by 1
),
contact as (
  select id, max("at") as last_contact from (
    select customer_id as id, opened_at as "at" from cases where customer_id in ({listed})
    union all select customer_id, "at" from responses where customer_id in ({listed})
  ) as contacts group by id
)
select w.id, coalesce(u.name, r.name) as name, u.kind, u.segment, u.business_unit as unit,
  coalesce(u.country, r.country) as country, u.city, u.acquired_at as since, s.contract, t.last_contact,
  r.email, r.phone, r.systems
from wanted as w left join customers as u on u.id = w.id left join record as r on r.id = w.id
left join signed as s on s.id = w.id left join contact as t on t.id = w.id"""
    tables = ("customers", "identities", "contracts", "cases", "responses")
    return Kernel(sql, tables, {f"c{place}": customer for place, customer in enumerate(customers)})


def _asked(sql: str, tables: tuple[str, ...], customer: str) -> Kernel:
    return Kernel(sql, tables, {"customer": customer})
