"""What a replay needs of the tables: deals won, when customers left, answers, staff, first years."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from unisono.loop.decide.pay.past import Answer, Sale
from unisono.model.kernel import Kernel

YEAR = 365  # days in which a customer's first year of value is counted
_WON = """select id, customer_id, rep_id, product, amount, coalesce(currency, $currency) = $currency as ours,
    local_day(closed_at) as day
  from deals where won and closed_at is not null and closed_at <= $known_by and customer_id is not null"""


def until_kernel(known_by: int) -> Kernel:
    """Which SQL says the last day that anything is known of?

    Its one row holds `until`, a day since 1970; null where nothing happened.
    """
    moments = (("deals", "closed_at"), ("contracts", "starts_at"), ("contracts", "ends_at"))
    told = [
        f'select "{column}" as moment from {table}' for table, column in (*moments, ("touchpoints", "at"))
    ]
    sql = f"select local_day(max(moment)) as until from ({' union all '.join(told)}) as seen"
    tables = ("deals", "contracts", "touchpoints")
    return Kernel(f"{sql} where moment <= $known_by", tables, {"known_by": known_by})


def sales_kernel(known_by: int, currency: str) -> Kernel:
    """Which SQL lists the deals won, each with whether a contract of its customer is known and its end?

    Its rows hold id, customer_id, rep_id, product, amount (cents), `ours` (whether it is in the company's
    currency), `day`, `known` (contracts not ended before that day) and `left_on` (the last day of the
    last of them; null while one lives on). Ordered by day and id.
    """
    ends = "local_day(contracts.ends_at)"
    sql = f"""with won as (
  {_WON}
)
select won.id, won.customer_id, won.rep_id, won.product, won.amount, won.ours, won.day,
  count(contracts.id) as known,
  case when count(contracts.id) = count(contracts.ends_at) then max({ends}) end as left_on
from won left join contracts on contracts.customer_id = won.customer_id
  and (contracts.ends_at is null or {ends} >= won.day)
group by won.id, won.customer_id, won.rep_id, won.product, won.amount, won.ours, won.day
order by won.day, won.id"""
    return Kernel(sql, ("deals", "contracts"), {"known_by": known_by, "currency": currency})


def answers_kernel(known_by: int) -> Kernel:
    """Which SQL lists what accounts answered?

    Its rows hold customer_id, `day`, instrument and `value`: +1, 0 or −1 of NPS, 1 or 0 of CSAT (4 or
    5 of 5) and CES (5 to 7 of 7).
    """
    sql = """select customer_id, local_day("at") as day, instrument,
  case when instrument = 'nps' then case when score >= 9 then 1 when score <= 6 then -1 else 0 end
    when instrument = 'csat' then case when score >= 4 then 1 else 0 end
    else case when score >= 5 then 1 else 0 end end as value
from responses
where customer_id is not null and score is not null and "at" <= $known_by
  and instrument in ('nps', 'csat', 'ces')
order by day, customer_id"""
    return Kernel(sql, ("responses",), {"known_by": known_by})


def staff_kernel() -> Kernel:
    """Which SQL lists who works here, with name, team and role?"""
    return Kernel("select id, name, team, role from employees order by id", ("employees",))


def years_kernel(known_by: int, currency: str, *, margins: bool) -> Kernel:
    """Which SQL sums what each customer won brought and cost in the year from their first deal on?

    Its rows hold customer_id, `billed` and `brought` (cents; the margin of what was sold, or all of it
    where no margins are told) and `served` (cents that serving them cost).
    """
    left = "coalesce(margin, case when amount < 0 then amount end)" if margins else "amount"
    own = "coalesce(currency, $currency) = $currency"
    sql = f"""with won as (
  {_WON}
),
began as (select customer_id, min(day) as day from won group by customer_id),
paid as (
  select began.customer_id, sum(amount) as billed, sum({left}) as brought
  from began join transactions on transactions.customer_id = began.customer_id
    and local_day("at") >= began.day and local_day("at") < began.day + {YEAR}
  where {own} group by began.customer_id
),
helped as (
  select began.customer_id, sum(cost) as served
  from began join cases on cases.customer_id = began.customer_id
    and local_day(opened_at) >= began.day and local_day(opened_at) < began.day + {YEAR}
  where {own} group by began.customer_id
)
select began.customer_id, coalesce(paid.billed, 0) as billed, coalesce(paid.brought, 0) as brought,
  coalesce(helped.served, 0) as served
from began left join paid on paid.customer_id = began.customer_id
  left join helped on helped.customer_id = began.customer_id
order by began.customer_id"""
    return Kernel(sql, ("deals", "transactions", "cases"), {"known_by": known_by, "currency": currency})


def margins_kernel() -> Kernel:
    """Which SQL counts the money whose margin is told?"""
    return Kernel("select count(margin) as told from transactions", ("transactions",))


def sale_from(row: Mapping[str, Any]) -> Sale:
    """A deal from a row of `sales_kernel`; one that nobody sold has no person."""
    return Sale(
        str(row["id"]),
        str(row["customer_id"]),
        row["rep_id"] or "",
        int(row["day"]),
        int(row["amount"]),
        row["product"] or "",
        None if row["left_on"] is None else int(row["left_on"]),
        bool(row["known"]),
    )


def answer_from(row: Mapping[str, Any]) -> Answer:
    """An account's answer from a row of `answers_kernel`."""
    return Answer(str(row["customer_id"]), int(row["day"]), str(row["instrument"]), int(row["value"]))
