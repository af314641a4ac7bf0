"""What was promised against what was delivered: each promise checked once for each time it was due.

The delivery part of `promise_kept` looks at orders that arrived; its sister `undelivered` counts
those that never did. Arrivals are dated by the day they arrived, so that the last weeks of the data
aren't flattered by orders whose delay isn't known yet; orders that never came are dated by the day
they were due.
"""

from __future__ import annotations

from unisono.loop.measure.metric import Base, Metric, always
from unisono.model.canon import Column, Kind

CANCELLED = "coalesce(lower(status) like 'cancel%', false)"
_ARRIVED = f"promised_at is not null and delivered_at is not null and not {CANCELLED}"
_BY_TIME = "case when delivered_at <= promised_at then 1 else 0 end"
_BY_DAY = "case when local_day(delivered_at) <= local_day(promised_at) then 1 else 0 end"
_AS_PROMISED = f"case when promised_by = 'day' then {_BY_DAY} else {_BY_TIME} end"

_CHECK_COLUMNS = (
    Column("id", Kind.ID, "the order or case the promise was checked on"),
    Column("promise", Kind.TEXT, "`delivery`, or the words of the promise"),
    Column("promise_kind", Kind.TEXT, "delivery, first_answer, answered_hours"),
    Column("promise_id", Kind.REF, "the promise", to="promises"),
    Column("customer_id", Kind.REF, "to whom it was promised", to="customers"),
    Column("order_id", Kind.REF, "the order it was checked on", to="deliveries"),
    Column("case_id", Kind.REF, "the case it was checked on", to="cases"),
    Column("channel", Kind.TEXT, "the channel of the case"),
    Column("at", Kind.TIME, "when the order arrived, or the case was opened"),
    Column("kept", Kind.INTEGER, "1 kept, 0 broken, empty while still open"),
    Column("weight", Kind.NUMBER, "how many checks this one stands for; empty means 1"),
)

_DELIVERY_CHECKS = f"""
select id, source, source_id, 'delivery' as promise, 'delivery' as promise_kind,
  cast(null as varchar) as promise_id, customer_id, id as order_id, cast(null as varchar) as case_id,
  cast(null as varchar) as channel, delivered_at as "at", {_AS_PROMISED} as kept, weight
from deliveries where {_ARRIVED}"""

_SECONDS_IN = (
    "case lower(coalesce(unit, 'seconds')) when 'seconds' then 1 when 'minutes' then 60"
    " when 'hours' then 3600 when 'days' then 86400 end"
)
# A promise holds for a case if channel, days and segment fit. A case nobody answered has broken it
# once the target has passed; where no case at all has an answer, answers simply aren't recorded.
_ANSWER_CHECKS = f"""
select c.id, c.source, c.source_id, coalesce(p.text, p.id) as promise, p.kind as promise_kind,
  p.id as promise_id, c.customer_id, c.order_id, c.id as case_id, c.channel, c.opened_at as "at",
  case when c.first_answer_at >= c.opened_at and c.first_answer_at - c.opened_at <= p.within_us then 1
    when c.first_answer_at >= c.opened_at and c.first_answer_at - c.opened_at > p.within_us then 0
    when c.first_answer_at is null and seen.answers > 0 and c.opened_at + p.within_us < seen.latest then 0
  end as kept, c.weight
from cases as c
join (
  select *, target * {_SECONDS_IN} * 1000000 as within_us from promises
  where kind in ({{kinds}}) and coalesce(operator, '<=') in ('<=', '<')
) as p on (p.channel is null or p.channel = c.channel)
  and (p.made_at is null or p.made_at <= c.opened_at) and (p.ends_at is null or c.opened_at < p.ends_at)
left join customers as u on u.id = c.customer_id
cross join (
  select greatest(max(opened_at), max(first_answer_at), max(resolved_at)) as latest,
    count(first_answer_at) as answers from cases
) as seen
where p.segment is null or p.segment = u.segment"""


def _answers(*kinds: str) -> str:
    return _ANSWER_CHECKS.format(kinds=", ".join(f"'{kind}'" for kind in kinds))


def _checks(sql: str, reads: tuple[str, ...], counts: tuple[str, ...]) -> Base:
    return Base("", '"at"', sql, _CHECK_COLUMNS, reads, counts)


_BY_CASE = ("cases", "promises", "customers")
_ALL = _checks(
    f"{_DELIVERY_CHECKS} union all {_answers('first_answer', 'answered_hours')}",
    ("deliveries", *_BY_CASE),
    ("deliveries", "cases"),
)
CHECKS = _ALL
_FIRST_ANSWER = _checks(_answers("first_answer"), _BY_CASE, ("cases",))
_ANSWERED_HOURS = _checks(_answers("answered_hours"), _BY_CASE, ("cases",))
_ARRIVALS = Base("deliveries", "delivered_at")
_DUE = Base(
    "deliveries",
    "promised_at",
    f"""
select deliveries.*, seen.arrivals as _arrivals from deliveries
cross join (
  select greatest(max(ordered_at), max(delivered_at)) as latest, count(delivered_at) as arrivals
  from deliveries
) as seen
where promised_at < seen.latest and not {CANCELLED}""",
)

PROMISE: tuple[Metric, ...] = (
    Metric(
        "promise_kept", "promise", "share", "up", "share", always(_ALL), "kept", when_silent="no_promises"
    ),
    Metric(
        "delivery_on_time",
        "promise",
        "share",
        "up",
        "share",
        always(_ARRIVALS),
        f"case when {_ARRIVED} then {_BY_TIME} end",
    ),
    Metric(
        "delivery_on_day",
        "promise",
        "share",
        "up",
        "share",
        always(_ARRIVALS),
        f"case when {_ARRIVED} then {_BY_DAY} end",
    ),
    Metric(
        "undelivered",
        "promise",
        "share",
        "down",
        "share",
        always(_DUE),
        "case when _arrivals > 0 then case when delivered_at is null then 1 else 0 end end",
    ),
    Metric(
        "first_answer_in_time",
        "promise",
        "share",
        "up",
        "share",
        always(_FIRST_ANSWER),
        "kept",
        when_silent="no_promises",
    ),
    Metric(
        "answered_by_hour",
        "promise",
        "share",
        "up",
        "share",
        always(_ANSWERED_HOURS),
        "kept",
        when_silent="no_promises",
    ),
)
