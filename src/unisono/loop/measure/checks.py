"""Each promise checked on each row it came due on: an order, a case, a contract, a word given to a customer.

A check is `kept` 1, 0, or empty while still open or where what would tell isn't recorded. A promise's
clock runs all day, unless it says its hours: then open time alone counts (`open_hours` has the
company's calendar, second by second), and a target in days counts days on which somebody is there.
"""

from __future__ import annotations

from unisono.model.canon import Column, Kind

CANCELLED = "coalesce(lower(status) like 'cancel%', false)"
ARRIVED = f"promised_at is not null and delivered_at is not null and not {CANCELLED}"
BY_TIME = "case when delivered_at <= promised_at then 1 else 0 end"
BY_DAY = "case when local_day(delivered_at) <= local_day(promised_at) then 1 else 0 end"
AS_PROMISED = f"case when promised_by = 'day' then {BY_DAY} else {BY_TIME} end"
_DAY = 86_400_000_000
GRACE_DAYS = 30  # in which money must come back, and after which leaving can't be charged any more

COLUMNS = (
    Column("id", Kind.ID, "the row the promise was checked on"),
    Column("promise", Kind.TEXT, "`delivery`, or the words of the promise"),
    Column("promise_kind", Kind.TEXT, "delivery, first_answer, answered_hours, resolution, callback…"),
    Column("promise_id", Kind.REF, "the promise", to="promises"),
    Column("customer_id", Kind.REF, "to whom it was promised", to="customers"),
    Column("order_id", Kind.REF, "the order it was checked on", to="deliveries"),
    Column("case_id", Kind.REF, "the case it was checked on", to="cases"),
    Column("channel", Kind.TEXT, "the channel of the case"),
    Column("made_by", Kind.TEXT, "the employee who gave their word, where one did"),
    Column(
        "at", Kind.TIME, "when the order arrived, the case was opened, the contract began or the word given"
    ),
    Column("kept", Kind.INTEGER, "1 kept, 0 broken, empty while still open"),
    Column("weight", Kind.NUMBER, "how many checks this one stands for; empty means 1"),
)
BY_CASE = ("cases", "promises", "customers", "open_hours")
TABLES = ("deliveries", *BY_CASE, "exposures", "contracts", "transactions")

DATED = f"""
select id, source, source_id, 'delivery' as promise, 'delivery' as promise_kind,
  cast(null as varchar) as promise_id, customer_id, id as order_id, cast(null as varchar) as case_id,
  cast(null as varchar) as channel, cast(null as varchar) as made_by, delivered_at as "at",
  {AS_PROMISED} as kept, weight
from deliveries where {ARRIVED}"""

_SECONDS_IN = (
    "case lower(coalesce(unit, 'seconds')) when 'seconds' then 1 when 'minutes' then 60"
    " when 'hours' then 3600 when 'days' then 86400 end"
)
_SAID = "coalesce(state, 'live') not in ('draft', 'evidenced')"  # a draft was promised to nobody yet
_AT_MOST = "coalesce(operator, '<=') in ('<=', '<')"
_OF_PLAN = (
    "(p.topic is null or p.topic = c.plan) and (p.unit is null or c.currency is null or p.unit = c.currency)"
)
_OF_TOPIC = "p.topic = k.topic and (p.channel is null or p.channel = k.channel)"


def answers(*kinds: str) -> str:
    """Cases answered or settled in the time promised, for promises of these kinds."""
    return _timed(_cases(kinds))


def _timed(*came_due: str) -> str:
    """What came due, and whether its time was kept.

    What never ended has broken its promise once the time has passed, where ends are recorded at all. A
    promise of being there (`answered_hours`) says nothing of what began outside its hours.
    """
    return f"""
select id, source, source_id, promise, promise_kind, promise_id, customer_id, order_id, case_id, channel,
  made_by, began as "at",
  case when due_at is not null then case when ended <= due_at then 1 when ended > due_at then 0
      when recorded > 0 and due_at < latest then 0 end
    when ended < began or (ended is null and recorded = 0) then null
    when fits then case when ended is not null then 1 end when not fits then 0 end as kept, weight
from (
  select t.*, case when t.scheduled
      then case when t.by_days then b.days_until - a.days_until <= t.target
        else ({_elapsed("b", "t.until")} - {_elapsed("a", "t.began")}) * 1000000 <= t.within_us end
      else t.until - t.began <= t.within_us end as fits
  from (
    select *, coalesce(ended, latest) as until from ({" union all ".join(came_due)}) as came_due
  ) as t
  {_stretch("a", "t.began")}
  {_stretch("b", "t.until")}
  where t.promise_kind <> 'answered_hours' or not t.scheduled or a.is_open
) as fitted"""


def _stretch(alias: str, time: str) -> str:
    """The stretch of a promise's calendar that a moment lies in; nothing where it has no hours of its own."""
    return (
        f"left join open_hours as {alias} on {alias}.promise_id = t.promise_id"
        f" and {alias}.day = case when t.scheduled then local_day({time}) end"
        f" and {_second(time)} >= {alias}.opens and {_second(time)} < {alias}.closes"
    )


def _second(time: str) -> str:
    local = f"local_time({time})"
    hours, minutes = f"extract(hour from {local}) * 3600", f"extract(minute from {local}) * 60"
    return f"({hours} + {minutes} + extract(second from {local}))"


def _elapsed(alias: str, time: str) -> str:
    """How long a promise's calendar was open until a moment, in seconds."""
    within = f"case when {alias}.is_open then {_second(time)} - {alias}.opens else 0 end"
    return f"({alias}.seconds_before + {within})"


def _promised(*kinds: str, began: str, so_that: str = "true", of: str = "", within: bool = True) -> str:
    """Joins the promises of some kinds that a row of `of` falls under, and its customer."""
    which = f"kind in ({', '.join(repr(kind) for kind in kinds)}) and {_AT_MOST}"
    which += " and target is not null" if within else ""
    return f"""join (
  select *, target * {_SECONDS_IN} * 1000000 as within_us, coalesce(hours, '24/7') <> '24/7' as scheduled,
    lower(coalesce(unit, 'seconds')) = 'days' as by_days
  from promises where {_SAID} and {which}
) as p on {so_that} and (p.made_at is null or p.made_at <= {began})
  and (p.ends_at is null or {began} < p.ends_at)
left join customers as u on u.id = {of}.customer_id"""


_CLOCK = "p.target, p.within_us, p.scheduled, p.by_days"
_NAMED = "coalesce(p.text, p.id) as promise, {kind} as promise_kind, p.id as promise_id"
_OF_KIND = _NAMED.format(kind="p.kind")
_NONE = "cast(null as varchar)"
_MEANT = "(p.segment is null or p.segment = u.segment)"


def _cases(kinds: tuple[str, ...]) -> str:
    """A promise holds for a case if channel, topic, days and segment fit."""
    fits = "(p.channel is null or p.channel = c.channel) and (p.topic is null or p.topic = c.topic)"
    return f"""
select c.id, c.source, c.source_id, {_OF_KIND}, c.customer_id, c.order_id, c.id as case_id, c.channel,
  {_NONE} as made_by, c.opened_at as began,
  case when p.kind = 'resolution' then c.resolved_at else c.first_answer_at end as ended,
  cast(null as bigint) as due_at, seen.latest,
  case when p.kind = 'resolution' then seen.resolved else seen.answers end as recorded, c.weight, {_CLOCK}
from cases as c
{_promised(*kinds, began="c.opened_at", so_that=fits, of="c")}
cross join (
  select greatest(max(opened_at), max(first_answer_at), max(resolved_at)) as latest,
    count(first_answer_at) as answers, count(resolved_at) as resolved from cases
) as seen
where {_MEANT}"""


# «Entrega en 48 horas»: from order to arrival, whatever date the order itself carries.
_DELIVERED = f"""
select d.id, d.source, d.source_id, {_NAMED.format(kind="'delivered_within'")}, d.customer_id,
  d.id as order_id, {_NONE} as case_id, {_NONE} as channel, {_NONE} as made_by, d.ordered_at as began,
  d.delivered_at as ended, cast(null as bigint) as due_at, seen.latest, seen.arrivals as recorded,
  d.weight, {_CLOCK}
from (select * from deliveries where not {CANCELLED}) as d
{_promised("delivery", began="d.ordered_at", of="d")}
cross join (
  select greatest(max(ordered_at), max(delivered_at)) as latest, count(delivered_at) as arrivals
  from deliveries
) as seen
where {_MEANT}"""

# A word given to one customer: until the day that was said, or within the promise's time.
_GIVEN = f"""
select e.id, e.source, e.source_id, {_OF_KIND}, e.customer_id, {_NONE} as order_id, {_NONE} as case_id,
  {_NONE} as channel, e.employee_id as made_by, e."at" as began, e.done_at as ended, e.due_at, seen.latest,
  seen.done as recorded, cast(null as double) as weight, {_CLOCK}
from exposures as e
{_promised("callback", began='e."at"', so_that="p.id = e.promise_id", of="e", within=False)}
cross join (
  select greatest(max("at"), max(done_at), (select max(opened_at) from cases)) as latest,
    count(done_at) as done from exposures
) as seen
where {_MEANT}"""

# Money asked back: cases of the promise's topic, and the first money out to that customer afterwards.
# `refund` is how soon it comes; `return` that it comes at all, for whoever asks soon enough after delivery.
_REFUNDED = f"""
select k.id, k.source, k.source_id, {_OF_KIND}, k.customer_id, k.order_id, k.id as case_id, k.channel,
  {_NONE} as made_by, k.opened_at as began, k.refunded_at as ended,
  case when p.kind = 'return' then k.opened_at + {GRACE_DAYS * _DAY} end as due_at, seen.latest,
  seen.refunds as recorded, k.weight, {_CLOCK}
from (
  select c.id, c.source, c.source_id, c.customer_id, c.order_id, c.channel, c.topic, c.opened_at, c.weight,
    d.delivered_at, min(x."at") as refunded_at
  from cases as c
  left join deliveries as d on d.id = c.order_id
  left join transactions as x on x.customer_id = c.customer_id and x.amount < 0 and x."at" >= c.opened_at
    and (x.order_id is null or c.order_id is null or x.order_id = c.order_id)
  where c.topic in (select topic from promises where kind in ('refund', 'return'))
  group by c.id, c.source, c.source_id, c.customer_id, c.order_id, c.channel, c.topic, c.opened_at, c.weight,
    d.delivered_at
) as k
{_promised("refund", "return", began="k.opened_at", so_that=_OF_TOPIC, of="k")}
cross join (
  select max("at") as latest, count(case when amount < 0 then 1 end) as refunds from transactions
) as seen
where {_MEANT} and (p.kind = 'refund'
  or (k.opened_at >= k.delivered_at and k.opened_at - k.delivered_at <= p.within_us))"""

# «Sin permanencia»: whoever left was not charged for leaving. The promise's topic names that charge, as the
# transactions call it; where none was ever booked under that name, nobody can tell.
_FREE_TO_GO = f"""
select c.id, c.source, c.source_id, {_OF_KIND}, c.customer_id, {_NONE} as order_id, {_NONE} as case_id,
  {_NONE} as channel, {_NONE} as made_by, c.ends_at as "at",
  case when count(x.id) > 0 then 0
    when min(seen.charges) > 0 and c.ends_at + {GRACE_DAYS * _DAY} < min(seen.latest) then 1 end as kept,
  c.weight
from contracts as c
{_promised("no_commitment", began="c.ends_at", of="c", within=False)}
join (
  select q.id as promise_id, count(t.id) as charges, max(a.latest) as latest
  from promises as q left join transactions as t on t.kind = q.topic and t.amount > 0
  cross join (select max("at") as latest from transactions) as a
  where q.kind = 'no_commitment' group by q.id
) as seen on seen.promise_id = p.id
left join transactions as x on x.customer_id = c.customer_id and x.kind = p.topic and x.amount > 0
  and x."at" between c.ends_at - {GRACE_DAYS * _DAY} and c.ends_at + {GRACE_DAYS * _DAY}
where c.ends_at is not null and {_MEANT}
group by c.id, c.source, c.source_id, coalesce(p.text, p.id), p.kind, p.id, c.customer_id, c.ends_at,
  c.weight"""

# «Plan Básico a S/ 49»: what contracts begun under the promise pay each month; the topic names the plan.
_PRICED = f"""
select c.id, c.source, c.source_id, {_OF_KIND}, c.customer_id, {_NONE} as order_id, {_NONE} as case_id,
  {_NONE} as channel, {_NONE} as made_by, c.starts_at as "at",
  case when c.recurring_amount <= p.target * 100 then 1 when c.recurring_amount > p.target * 100 then 0
  end as kept, c.weight
from contracts as c
{_promised("price", began="c.starts_at", so_that=_OF_PLAN, of="c")}
where {_MEANT}"""

_CASES = _cases(("first_answer", "answered_hours", "resolution"))
RELATION = " union all ".join(
    (
        DATED,
        _timed(_CASES, _DELIVERED, _GIVEN, _REFUNDED),
        _FREE_TO_GO,
        _PRICED,
    )
)
OF_CASES = _timed(_CASES, _REFUNDED)
"""The checks made on cases alone, for whoever looks at cases: half the work of all of them."""

TABLES_OF_CASES = (*BY_CASE, "deliveries", "transactions")
