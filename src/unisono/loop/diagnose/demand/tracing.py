"""Traces every contact to the event that stands before it, and counts the time in which it could have come.

A customer's time is cut where windows open and close: at each moment it belongs to the first cause in
the declared order whose event is fresh, or, where nothing went wrong, to what went well and is alike. So a
contact is traced to one cause at most, and the contacts and the days of what went wrong can be held
against those of what went well, free of every other cause.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from unisono.loop.diagnose.demand.happened import DAY_US, TABLES, Extras, happened_sql
from unisono.loop.diagnose.demand.terms import REASONS, Cause, Terms
from unisono.loop.diagnose.segment import within
from unisono.loop.measure.clock import day_number
from unisono.model.kernel import Kernel
from unisono.model.lens import Lens

GROUPS = 20  # of customers, by which the spread of every figure is measured
EARLIER_DAYS = 90  # who called as often in so many days before is alike
MOST_EARLIER = 3
FRESH = 7  # the first seventh of a short window is compared with first sevenths
SHORT_DAYS = 14
MOST_ALIKE = 20_000  # of what went well, of a kind: more would say nothing new


@dataclass(frozen=True, slots=True)
class Sought:
    """Which contacts are traced: those of these days and customers, by a column that says their reason."""

    since: date
    until: date
    lens: Lens = field(default_factory=Lens)
    reason: str = "topic"
    currency: str = ""  # of the costs that are added up; those in another are left out


def tracing_kernel(sought: Sought, terms: Terms, *, extras: Extras) -> Kernel:
    """Which SQL traces contacts?

    Returns
    -------
    Kernel
        Rows of four sorts (`what`): `time` (days, contacts and cost by kind, event and what is alike),
        `reason` (contacts by kind, event and reason), `event` (how many events), `all` (every contact,
        traced or not, by reason; `known`: of how many the customer is known). All by `grp`, twenty
        groups of customers; `declared` is the place of the company's own word on a contact, −1 for none.
    """
    segment, chosen = within(sought.lens)
    happened, parameters = happened_sql(terms, extras)
    declared, words = _declared(terms)
    kinds = tuple(cause for cause in terms.causes if cause.slug != "fit" or terms.fits)
    reason = sought.reason if sought.reason in REASONS else REASONS[0]
    sql = f"""with {_contacts(segment, reason, declared, terms)},
{_windows(kinds, happened, segment)},
{_sweep(kinds)}
{_sums(kinds)}"""
    told = {
        "since": day_number(sought.since),
        "until": day_number(sought.until),
        "currency": sought.currency,
    }
    return Kernel(sql, TABLES, {**told, **chosen, **parameters, **words})


def _declared(terms: Terms) -> tuple[str, dict[str, object]]:
    """Which of the company's words on contacts holds for one; −1 for none."""
    whens = [
        f"when {each.column} = $declared{place} then {place}" for place, each in enumerate(terms.declared)
    ]
    values: dict[str, object] = {f"declared{place}": each.value for place, each in enumerate(terms.declared)}
    return (f"case {' '.join(whens)} else -1 end" if whens else "-1"), values


def _contacts(segment: str, reason: str, declared: str, terms: Terms) -> str:
    worked = (
        f"round(handle_seconds * {terms.minute_cost} / 60.0)" if terms.minute_cost is not None else "null"
    )
    return f"""asked as (
  select min(opened_at) as t0, max(opened_at) as t1 from cases
  where local_day(opened_at) between $since and $until and {segment}
),
contacts as materialized (
  select cases.id, customer_id, opened_at, coalesce({reason}, '') as reason, {declared} as declared,
    cast(case when coalesce(currency, $currency) = $currency then coalesce(cost, {worked}) end as double)
      as cost, opened_at >= t0 as inside
  from cases cross join asked where opened_at <= t1 and {segment}
),
grouped as materialized (
  select customer_id, (row_number() over (order by customer_id)) % {GROUPS} as grp
  from (select distinct customer_id from contacts where customer_id is not null
    union select distinct id from customers where {segment.replace("customer_id in", "id in")}) as people
)"""


def _opened(kinds: tuple[Cause, ...], happened: str, segment: str) -> str:
    """When the days of each event open, beside who it happened to and how often they had called before."""
    lengths = " ".join(f"when '{cause.slug}' then {cause.days * DAY_US}" for cause in kinds)
    turned = _listed(cause for cause in kinds if cause.before)
    earlier = f"range between {EARLIER_DAYS * DAY_US} preceding and 1 preceding"
    return f"""happened as (
  select * from ({happened}) as everything cross join asked
  where event is not null and customer_id is not null and "at" is not null and {segment}
),
seen as (
  select happened.*, case kind {lengths} end as length from happened
),
counted as (
  select *, sum(called) over (partition by customer_id order by "at" {earlier}) as earlier
  from (
    select kind, customer_id, "at", event, alike, length, t0, t1, 0 as called from seen
    where "at" >= t0 - length and "at" <= t1 + length
    union all
    select null, customer_id, opened_at, null, null, null, null, null, 1 from contacts
    where customer_id is not null
  ) as lined
),
gone as (
  select customer_id, case when count(*) = count(ends_at) then max(ends_at) end as gone_at
  from contracts group by customer_id
),
opened as (
  select counted.kind, counted.customer_id, event, length, t0, t1, gone_at,
    case when counted.kind in ({turned}) then "at" - length else "at" end as start,
    coalesce(alike, '') as alike,
    concat(coalesce(country, ''), '|', least(coalesce(earlier, 0), {MOST_EARLIER})) as person
  from counted left join customers on customers.id = counted.customer_id
  left join gone on gone.customer_id = counted.customer_id where counted.kind is not null
)"""


def _windows(kinds: tuple[Cause, ...], happened: str, segment: str) -> str:
    """From when to when each event's days are looked at: until its like comes, or the customer is gone."""
    short = _listed(cause for cause in kinds if cause.days <= SHORT_DAYS and not cause.before)
    lasting = _listed(cause for cause in kinds if cause.lasting)
    return f"""{_opened(kinds, happened, segment)},
ordered as (
  select *, lead(start) over (partition by kind, customer_id order by start, event) as next_start,
    min(case when event = 1 then start end) over (partition by kind, customer_id order by start, event
      rows between 1 following and unbounded following) as next_event,
    max(case when event = 1 and kind in ({lasting}) then start + length end) over (
      partition by kind, customer_id order by start, event
      rows between unbounded preceding and 1 preceding) as fresh_until
  from opened
),
closed as (
  select *, case when event = 1 then start else greatest(start, coalesce(fresh_until, start)) end as begun,
    least(start + length, t1, coalesce(gone_at, t1),
      coalesce(case when event = 1 and kind in ({lasting}) then next_event else next_start end, t1)) as stop
  from ordered
),
thinned as (
  select * from (
    select *, row_number() over (partition by kind, event order by start, customer_id) as place,
      count(*) over (partition by kind, event) as total
    from closed where stop > t0 and stop > begun
  ) as placed
  where event = 1 or place % greatest(1, cast(floor(total / {MOST_ALIKE}.0) as bigint)) = 0
),
banded as (
  select kind, customer_id, event, concat(alike, '|', band) as coarse,
    concat(alike, '|', band, '|', person) as fine, band, start, t0,
    greatest(begun, case when band = 0 then begun else start + length / {FRESH} end, t0) as starts,
    case when band = 0 and kind in ({short}) then least(stop, start + length / {FRESH}) else stop end as stops
  from thinned cross join (select 0 as band union all select 1) as bands
  where band = 0 or kind in ({short})
),
windows as materialized (select * from banded where stops > starts),
likes as materialized (
  select *, min(place) over (partition by kind, coarse) as coarse_place from (
    select kind, coarse, fine, row_number() over (order by kind, coarse, fine) as place
    from (select distinct kind, coarse, fine from windows) as every_like
  ) as numbered_likes
)"""


def _listed(causes: Iterable[Cause]) -> str:
    return ", ".join(f"'{cause.slug}'" for cause in causes) or "''"


def _sweep(kinds: tuple[Cause, ...]) -> str:
    """Each customer's time, cut where anything begins, ends or a contact comes; the state of every cause.

    Time is summed in whole microseconds, and rows come in one order: the same to the last digit each time.
    """
    order = 'partition by customer_id order by "at", turn rows between unbounded preceding and current row'
    states = ",\n    ".join(
        f"sum(case when kind = '{cause.slug}' then code else 0 end) over ({order}) as s_{cause.slug}"
        for cause in kinds
    )
    first = " ".join(f"when s_{cause.slug} % 2 = 1 then '{cause.slug}'" for cause in kinds)
    return f"""points as (
  select customer_id, starts as "at", 2 as turn, windows.kind, 2 * place + event as code,
    cast(null as varchar) as id
  from windows join likes on likes.kind = windows.kind and likes.fine = windows.fine
  union all
  select customer_id, stops, 1, windows.kind, -(2 * place + event), null
  from windows join likes on likes.kind = windows.kind and likes.fine = windows.fine
  union all
  select customer_id, opened_at, 0, null, 0, id from contacts where customer_id is not null and inside
),
swept as (
  select customer_id, "at", id, {states},
    lead("at") over (partition by customer_id order by "at", turn) as next_at
  from points
),
states as materialized (
  select swept.*, case {first} end as cause, next_at - swept."at" as us, grp,
    reason, declared, cost
  from swept join grouped on grouped.customer_id = swept.customer_id
  left join contacts on contacts.id = swept.id
  where next_at > swept."at" or swept.id is not null
)"""


def _sums(kinds: tuple[Cause, ...]) -> str:
    traced = "\n  union all\n  ".join(
        f"select case when cause = '{cause.slug}' then 1 else 0 end as event,"
        f" (s_{cause.slug} - s_{cause.slug} % 2) / 2 as place, grp, reason, declared, sum(us) as us,"
        " count(id) as n, sum(cost) as cost, count(cost) as priced"
        f" from states where s_{cause.slug} > 0 and (cause = '{cause.slug}' or cause is null)"
        " group by 1, 2, 3, 4, 5"
        for cause in kinds
    )
    return f""", traced as (
  {traced}
)
select 'time' as what, kind, event, coarse_place as coarse, likes.place as fine, grp, reason, declared,
  cast(us as double) / {DAY_US} as days, n, cost, priced
from traced join likes on likes.place = traced.place
union all
select 'event', kind, event, null, null, grp, null, -1, 0.0, count(*), null, 0
from closed join grouped on grouped.customer_id = closed.customer_id
where start between t0 and t1 group by kind, event, grp
union all
select 'all', null, 0, null, null, coalesce(grp, 0), reason, declared, count(contacts.customer_id), count(*),
  sum(cost), count(cost)
from contacts left join grouped on grouped.customer_id = contacts.customer_id
where inside group by coalesce(grp, 0), reason, declared
order by all"""
