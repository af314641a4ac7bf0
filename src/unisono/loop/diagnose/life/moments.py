"""Everything that happened to one customer as one line of moments, whichever table each comes from.

Each branch names its lane and kind and whatever facts its words need; columns a branch lacks are null.
"""

from __future__ import annotations

from collections.abc import Mapping

from unisono.loop.measure.checks import CANCELLED
from unisono.loop.measure.promise import CHECKS
from unisono.model.canon import Kind
from unisono.model.chain import Lane, Order
from unisono.model.kernel import Kernel

Extras = Mapping[str, Mapping[str, Kind]]
ID = "$customer"
_OF = f"customer_id = {ID}"

_MET = f"""
select l.created_at as "at", 'promised' as lane, 'met_campaign' as kind, l.id, c.name as campaign, l.origin,
  l.mql_at, l.sql_at
from leads as l left join campaigns as c on c.id = l.campaign_id where l.{_OF}
union all by name
select u.acquired_at as "at", 'promised' as lane, 'met_campaign' as kind, u.id, c.name as campaign, u.origin
from customers as u left join campaigns as c on c.id = u.campaign_id
where u.id = {ID} and coalesce(c.name, u.origin) is not null and not exists (from leads where {_OF})
union all by name
select e."at", 'promised' as lane, 'met_promise' as kind, e.id, coalesce(p.text, p.id) as promise,
  c.name as campaign, p.made_in
from exposures as e left join promises as p on p.id = e.promise_id
left join campaigns as c on c.id = p.campaign_id
where e.{_OF}"""

_SOLD = f"""
select coalesce(d.closed_at, d.opened_at) as "at", 'sold' as lane,
  case d.won when true then 'deal_won' when false then 'deal_lost' else 'deal_open' end as kind, d.id,
  d.product as what, d.amount, d.currency, d.needs, e.name as who, d.stage, d.opened_at as began_at
from deals as d left join employees as e on e.id = d.rep_id where d.{_OF}
union all by name
select starts_at as "at", 'sold' as lane, 'contract_began' as kind, id, plan as what,
  recurring_amount as amount, currency
from contracts where {_OF}
union all by name
select ends_at as "at", 'lived' as lane, 'contract_ended' as kind, id, plan as what, end_reason as reason
from contracts where {_OF} and ends_at is not null"""

# How an order went is said by the same check that the kept rate counts. Where several promises were due on
# one case, the one that was broken is told.
_WORST = "struct_pack(a := coalesce(k.kept, 2), b := p.id)"
_DELIVERED = f"""
select coalesce(d.delivered_at, d.promised_at, d.ordered_at) as "at", 'delivered' as lane,
  case when {CANCELLED.replace("status", "d.status")} then 'delivery_cancelled'
    when d.delivered_at is null then 'delivery_open' when k.kept = 1 then 'delivery_kept'
    when k.kept = 0 then 'delivery_late' else 'delivery_came' end as kind,
  d.id, {{what}} as what, d.ordered_at as began_at, d.promised_at, d.promised_by, d.delivered_at, k.kept
from deliveries as d left join checks as k on k.order_id = d.id and k.case_id is null where d.{_OF}
union all by name
select c.opened_at as "at", 'delivered' as lane, 'case' as kind, c.id, c.topic as what, c.channel, c.queue,
  e.name as who, c.first_answer_at, c.resolved_at, coalesce(c.reopened, false) as reopened, p.promise,
  p.target, p.unit, p.kept
from cases as c left join employees as e on e.id = c.agent_id
left join (
  select k.case_id, arg_min(k.promise, {{worst}}) as promise, arg_min(p.target, {{worst}}) as target,
    arg_min(p.unit, {{worst}}) as unit, min(k.kept) as kept
  from checks as k join promises as p on p.id = k.promise_id where k.case_id is not null group by k.case_id
) as p on p.case_id = c.id
where c.{_OF}"""

_LIVED = f"""
select "at", 'lived' as lane, 'response' as kind, id, instrument, score, verbatim, touchpoint as what,
  channel, language
from responses where {_OF}
union all by name
select "at", 'lived' as lane, case when amount < 0 then 'money_back' else 'money_paid' end as kind, id,
  kind as what, amount, currency
from transactions where {_OF}
union all by name
select "at",
  case lower(department) when 'marketing' then 'promised' when 'sales' then 'sold' else 'delivered' end
  as lane,  'touchpoint' as kind, id, step as what, stage, channel, department, outcome
from touchpoints where {_OF} and reference is null"""

_OWN_TABLES = (
    "leads",
    "campaigns",
    "exposures",
    "deals",
    "employees",
    "contracts",
    "responses",
    "transactions",
    "touchpoints",
)
TABLES = tuple(dict.fromkeys((*CHECKS.tables, *_OWN_TABLES)))


def moments_kernel(
    customer: str, *, extras: Extras, lanes: tuple[Lane, ...], order: Order, limit: int, after: object = None
) -> Kernel:
    """One page of a customer's moments, newest or oldest first; `after` is the key of the last one before it.

    A key is the row's `at`, `kind` and `id`, as a mapping.
    """
    where = ['"at" is not null', f"lane in ({', '.join(repr(lane) for lane in lanes)})"]
    parameters: dict[str, object] = {"customer": customer}
    if isinstance(after, Mapping):
        sign = "<" if order == "newest" else ">"
        where.append(f'("at", kind, id) {sign} ($after_at, $after_kind, $after_id)')
        parameters |= {f"after_{name}": value for name, value in after.items()}
    way = "desc" if order == "newest" else "asc"
    sql = f"""{_line(extras)} select * from line where {" and ".join(where)}
order by "at" {way}, kind {way}, id {way} limit {int(limit)}"""
    return Kernel(sql, TABLES, parameters)


def counts_kernel(customer: str, *, extras: Extras) -> Kernel:
    """How many moments each lane has, and how many of them no date."""
    sql = f"""{_line(extras)}
select lane, count("at") as dated, count(*) - count("at") as undated from line group by lane order by lane"""
    return Kernel(sql, TABLES, {"customer": customer})


def checks_of(customer: str = ID) -> str:
    """The checks of promises on this customer alone, as a `with` part."""
    return f"checks as (select * from ({CHECKS.relation}) as all_checks where customer_id = {customer})"


def _line(extras: Extras) -> str:
    # What was delivered stands in no canonical column: whatever texts the company's own columns add, tell it.
    own = [
        'd."' + name.replace('"', '""') + '"'
        for name, kind in extras.get("deliveries", {}).items()
        if kind is Kind.TEXT
    ]
    what = f"nullif(concat_ws(' · ', {', '.join(own)}), '')" if own else "cast(null as varchar)"
    branches = (_MET, _SOLD, _DELIVERED.format(what=what, worst=_WORST), _LIVED)
    return f"with {checks_of()},\nline as ({' union all by name '.join(branches)})"
