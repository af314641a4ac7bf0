"""What fit is learnt from, counted in the engine: each deal as it was met, and what its customer brought.

A deal counts as its customer's beginning where it is the first they were won by; what came of it is
what they brought and cost in the twelve months after. All money is of the company's currency.
"""

from __future__ import annotations

from collections.abc import Sequence

from unisono.loop.measure.lifetime import Sight
from unisono.loop.measure.metric import Base
from unisono.loop.measure.reach import Extras, Reach
from unisono.loop.measure.staying import DAYS, TWELFTHS
from unisono.loop.measure.where import read_where
from unisono.model.kernel import Kernel

HORIZON = 12  # months
MOST_DEALS = 200_000  # the latest; older ones teach little, and arrays stay small
_LISTED = "d.id in (select unnest(string_split($deals, chr(10))))"  # parameters of kernels are plain
_OWN = "coalesce(currency, $currency) = $currency"
_DEALS = Base("deals", "opened_at")


def deals_kernel(columns: Sequence[str], currency: str, *, extras: Extras) -> Kernel:
    """Which SQL lays every deal out, with what was known when it was opened?

    Parameters
    ----------
    columns : what to tell of each deal, by the names of columns within its reach.

    Returns
    -------
    Kernel
        Its rows hold `id`, `customer_id`, `rep_id`, `lead_id`, `opened` and `closed` (days since 1970),
        `won` (1, 0, nothing while open), `amount` (cents), `first` (1: the customer began by it) and
        `f0`… for the columns; the latest deals first.

    >>> deals_kernel(("deals.product", "lead.origin"), "PEN", extras={}).tables
    ('deals', 'leads')
    """
    reach = Reach(_DEALS, extras)
    found = [reach.find(name) for name in columns]
    places = reach.joins(found)
    shown = "".join(f", cast({each.sql} as varchar) as f{place}" for place, each in enumerate(found))
    began = "row_number() over (partition by base.customer_id, base.won order by base.closed_at, base.id)"
    amount = f"case when {_OWN.replace('currency, ', 'base.currency, ', 1)} then base.amount end"
    sql = f"""select base.id, base.customer_id, base.rep_id, base.lead_id,
  local_day(base.opened_at) as opened, local_day(base.closed_at) as closed,
  case when base.won then 1 when not base.won then 0 end as won, {amount} as amount,
  case when base.won and base.customer_id is not null and {began} = 1 then 1 else 0 end as first{shown}
from deals as base {" ".join(place.join for place in places)}
where base.opened_at is not null
order by base.opened_at desc, base.id limit {MOST_DEALS}"""
    tables = tuple(dict.fromkeys(("deals", *(place.table for place in places))))
    return Kernel(sql, tables, {"currency": currency})


def among_kernel(where: str, *, extras: Extras) -> Kernel:
    """Which SQL tells which open deals a filter keeps?

    Raises
    ------
    QuestionError
        If the filter can't be read.

    >>> among_kernel("customer.country = PE", extras={}).tables
    ('deals', 'customers')
    """
    reach = Reach(_DEALS, extras)
    condition = read_where(where, reach)
    places = reach.joins(condition.found)
    joins = " ".join(place.join for place in places)
    sql = f"select base.id from deals as base {joins} where base.won is null and ({condition.sql})"
    return Kernel(
        sql, tuple(dict.fromkeys(("deals", *(each.table for each in places)))), condition.parameters
    )


def won_kernel(deals: Sequence[str] | None, days: int = 0) -> Kernel:
    """Which SQL tells deals won, with the customer's name and who won them: these, or those of the last days?

    Its rows hold `id`, `customer_id`, `name`, `rep`, `campaign_id` and `closed` (days since 1970), the
    latest first.
    """
    lately = "local_day(d.closed_at) > (select max(local_day(closed_at)) from deals) - $days"
    sql = f"""select d.id, d.customer_id, c.name, e.name as rep, l.campaign_id,
  local_day(d.closed_at) as closed
from deals as d left join customers as c on c.id = d.customer_id
left join employees as e on e.id = d.rep_id left join leads as l on l.id = d.lead_id
where d.won and d.closed_at is not null and {lately if deals is None else _LISTED}
order by d.closed_at desc, d.id"""
    told: dict[str, object] = {"days": days} if deals is None else {"deals": "\n".join(deals)}
    return Kernel(sql, ("deals", "customers", "employees", "leads"), told)


def stays_kernel() -> Kernel:
    """Which SQL tells until when each customer held a contract?

    Its rows hold `customer_id`, `began` (the day of the first contract) and `left_on` (the day the last
    one ended; nothing while one goes on).
    """
    sql = """select customer_id, min(local_day(starts_at)) as began,
  case when bool_and(ends_at is not null) then max(local_day(ends_at)) end as left_on
from contracts where customer_id is not null group by customer_id order by customer_id"""
    return Kernel(sql, ("contracts",))


def money_kernel(sight: Sight) -> Kernel:
    """Which SQL sums each customer's margin and cost by month since the deal they began by was won?

    Its rows hold `customer_id`, `month` (1 is the first since; 12 at most), `margin` and `cost` in cents.
    """
    earned = (
        f'select customer_id, local_day("at") as day, {sight.left()} as margin, 0 as cost'
        f" from transactions where customer_id is not null and {_OWN}"
    )
    served = (
        "select customer_id, local_day(opened_at) as day, 0 as margin, cost"
        f" from cases where customer_id is not null and cost is not null and {_OWN}"
    )
    month = f"cast(floor({TWELFTHS} * (each_one.day - begun.day) / {DAYS}.0) as integer) + 1"
    sql = f"""select customer_id, month, sum(margin) as margin, sum(cost) as cost
from (
  select each_one.customer_id, {month} as month, each_one.margin, each_one.cost
  from ({earned} union all {served}) as each_one
  join ({_BEGUN}) as begun on begun.customer_id = each_one.customer_id
  where each_one.day >= begun.day
) as aged
where month <= {HORIZON} group by customer_id, month order by customer_id, month"""
    return Kernel(sql, ("deals", "transactions", "cases"), {"currency": sight.currency})


def answers_kernel() -> Kernel:
    """Which SQL tells what customers answered when asked whether they would recommend the company?

    Its rows hold `customer_id`, `month` since the deal was won, and the sums `promoters`, `detractors`
    and `answers`, of twelve months.
    """
    month = f'cast(floor({TWELFTHS} * (local_day(r."at") - begun.day) / {DAYS}.0) as integer) + 1'
    sql = f"""select customer_id, month, sum(promoter) as promoters, sum(detractor) as detractors,
  count(*) as answers
from (
  select r.customer_id, {month} as month, case when r.score >= 9 then 1 else 0 end as promoter,
    case when r.score <= 6 then 1 else 0 end as detractor
  from responses as r join ({_BEGUN}) as begun on begun.customer_id = r.customer_id
  where lower(r.instrument) = 'nps' and r.score between 0 and 10 and local_day(r."at") >= begun.day
) as aged
where month <= {HORIZON} group by customer_id, month order by customer_id, month"""
    return Kernel(sql, ("deals", "responses"))


def seen_kernel() -> Kernel:
    """Which SQL tells the last day anything is known of?"""
    moments = (
        "select opened_at as moment from deals union all select closed_at from deals"
        ' union all select "at" from transactions union all select opened_at from cases'
        " union all select starts_at from contracts"
    )
    sql = f"select local_day(max(moment)) as last from ({moments}) as moments where moment <= $known_by"
    return Kernel(sql, ("deals", "transactions", "cases", "contracts"))


_BEGUN = (
    "select customer_id, min(local_day(closed_at)) as day from deals"
    " where won and customer_id is not null and closed_at is not null group by customer_id"
)
