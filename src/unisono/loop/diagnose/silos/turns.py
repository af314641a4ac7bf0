"""What agents and reps usually do, and how it ends: sums by unit and stretch of time, made in the engine.

From every row the mean of its stratum (queue, channel, topic, hour, country, season, whether it is itself a
repeat; or country, campaign, need and season) is taken away first, so units are compared on like cases alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from unisono.loop.diagnose.segment import CUSTOMERS, within
from unisono.model.kernel import Kernel
from unisono.model.lens import Lens

DAY_US = 86_400_000_000
WATCHED_US = 60 * DAY_US  # a contact may still be what made somebody leave two months later
RECENT_US = 90 * DAY_US  # how often somebody called of late says how hard a case may be
SOON_US = 90 * DAY_US  # customers lost so soon are what a rep's superior sees at once
TURNS = (
    24  # stretches of time of equal length: what units had done in the earlier ones, what came of it later
)
SEASON = 6  # so many of them share a stratum's mean: each alone would leave most rows without another

_BACK = f"coalesce(c.reopened, false) or c.next_at <= c.opened_at + {7 * DAY_US}"
# Outcomes and what was known beforehand, by name: y is what the conflict is about, `gone` that they left.
_SUMS = """
select lane, lane_channel, unit, rows_of.turn, count(*) as n,
  sum(1 - 1.0 / m) as told, sum(x) as raw_x, sum(soon) as raw_y, sum(x - mx) as x,
  sum(y - my) as y, sum((x - mx) * (x - mx)) as xx, sum((x - mx) * (y - my)) as xy,
  sum((y - my) * (y - my)) as yy, sum((y - my) * (gone - mgone)) as yg,
  sum((gone - mgone) * (gone - mgone)) as gg, sum(known1 - mk1) as k1, sum(known2 - mk2) as k2,
  sum((known1 - mk1) * (known1 - mk1)) as kk1, sum((known2 - mk2) * (known2 - mk2)) as kk2,
  sum((x - mx) * (known1 - mk1)) as xk1, sum((x - mx) * (known2 - mk2)) as xk2, sum(pays) as pays,
  count(pays) as paying, sum(spent) as spent, count(spent) as spending, min(currency) as currency_low,
  max(currency) as currency_high
from rows_of join means on {same}
group by lane, lane_channel, unit, rows_of.turn order by lane, lane_channel, unit, rows_of.turn"""
_MEANS = """
means as (
  select {strata}, count(*) as m, avg(x) as mx, avg(y) as my, avg(gone) as mgone,
    avg(known1) as mk1, avg(known2) as mk2
  from rows_of group by {strata}
)"""


def _turn(us: str) -> str:
    return (
        f"cast(least(floor({TURNS} * ({us} - first) / greatest(latest - first, 1)), {TURNS - 1}) as integer)"
    )


def _season(us: str) -> str:
    return f"cast(floor({_turn(us)} / {float(SEASON)}) as integer)"


def _summed(rows: str, strata: Sequence[str]) -> str:
    names = ", ".join(strata)
    same = " and ".join(f"rows_of.{name} = means.{name}" for name in strata)
    sums = _SUMS.format(same=same)
    for name in ("lane", "lane_channel", "unit"):
        sums = sums.replace(f"by {name}", f"by rows_of.{name}").replace(f", {name}", f", rows_of.{name}")
    sums = sums.replace("select lane", "select rows_of.lane")
    return f"with rows_of as ({rows}), {_MEANS.format(strata=names)}{sums}"


def contacts_kernel(lens: Lens) -> Kernel:
    """Log handling time of each agent by queue, and whether the customer had to come back within a week.

    Repeats are compared with repeats. `gone` says whether they left within two months; known beforehand
    were how often they had called in the last three months and for how long they had been customers.
    """
    segment, chosen = within(lens, "c.customer_id")
    rows = f"""
  select coalesce(c.queue, '') as lane, coalesce(c.channel, '') as lane_channel, c.agent_id as unit,
    coalesce(c.topic, '') as topic, extract(hour from local_time(c.opened_at)) as hour,
    coalesce(u.country, '') as country, {_turn("c.opened_at")} as turn,
    {_season("c.opened_at")} as season, ln(c.handle_seconds) as x,
    case when {_BACK} then 1.0 else 0.0 end as y,
    case when {_BACK} then 1.0 else 0.0 end as soon,
    case when k.ends_at between c.opened_at and c.opened_at + {WATCHED_US} then 1.0 else 0.0 end as gone,
    coalesce(c.before_at >= c.opened_at - {7 * DAY_US}, false) as repeats, ln(1.0 + c.before) as known1,
    coalesce((c.opened_at - u.acquired_at) / {float(DAY_US)}, 0.0) as known2,
    k.pays, c.cost as spent, coalesce(k.currency, c.currency) as currency
  from (
    select cases.*, lead(opened_at) over (partition by customer_id order by opened_at, id) as next_at,
      lag(opened_at) over (partition by customer_id order by opened_at, id) as before_at,
      count(*) over (
        partition by customer_id order by opened_at range between {RECENT_US} preceding and 1 preceding
      ) as before
    from cases where customer_id is not null
  ) as c
  left join customers as u on u.id = c.customer_id
  left join (
    select customer_id, case when count(ends_at) = count(*) then max(ends_at) end as ends_at,
      max(recurring_amount) as pays, arg_max(currency, recurring_amount) as currency
    from contracts group by customer_id
  ) as k on k.customer_id = c.customer_id
  cross join (
    select min(opened_at) as first, max(opened_at) - {WATCHED_US} as latest from cases
  ) as seen
  where c.agent_id is not null and c.handle_seconds > 0 and c.handle_seconds < 1e12
    and c.opened_at <= latest and {segment}"""
    strata = ("lane", "lane_channel", "topic", "hour", "country", "season", "repeats")
    return Kernel(_summed(rows, strata), ("cases", "contracts", CUSTOMERS), chosen)


def sales_kernel(lens: Lens) -> Kernel:
    """Log of what each rep sold each customer for, and whether they have left since.

    Customers are compared with those won in the same season, who have had about as long to leave. Known
    beforehand were the customer's segment (whether it is the one most are in) and when they came.
    """
    segment, chosen = within(lens, "d.customer_id")
    rows = f"""
  select '' as lane, '' as lane_channel, d.rep_id as unit, coalesce(u.country, '') as country,
    coalesce(u.city, '') as city, coalesce(u.campaign_id, '') as campaign, coalesce(d.needs, '') as needs,
    {_turn("k.starts_at")} as turn, {_season("k.starts_at")} as season, ln(d.amount) as x,
    case when k.ends_at <= latest then 1.0 else 0.0 end as y,
    case when k.ends_at <= k.starts_at + {SOON_US} then 1.0 else 0.0 end as soon,
    case when k.ends_at <= latest then 1.0 else 0.0 end as gone,
    case when u.segment = usual.segment then 1.0 else 0.0 end as known1,
    (k.starts_at - first) / {float(DAY_US)} as known2, k.pays, cast(null as bigint) as spent, k.currency
  from (
    select customer_id, min(rep_id) as rep_id, sum(amount) as amount, min(needs) as needs from deals
    where won and customer_id is not null and rep_id is not null and amount > 0 group by customer_id
  ) as d
  join (
    select customer_id, min(starts_at) as starts_at,
      case when count(ends_at) = count(*) then max(ends_at) end as ends_at,
      max(recurring_amount) as pays, arg_max(currency, recurring_amount) as currency
    from contracts where customer_id is not null group by customer_id
  ) as k on k.customer_id = d.customer_id
  left join customers as u on u.id = d.customer_id
  cross join (
    select min(starts_at) as first, greatest(max(starts_at), max(ends_at)) as latest from contracts
  ) as seen
  cross join (
    select max(segment) as segment from (
      select segment, row_number() over (order by count(*) desc, segment) as place from customers
      where segment is not null group by segment
    ) as ranked where place = 1
  ) as usual
  where k.starts_at <= latest and {segment}"""
    strata = ("lane", "lane_channel", "country", "city", "campaign", "needs", "season")
    return Kernel(_summed(rows, strata), ("deals", "contracts", CUSTOMERS), chosen)
