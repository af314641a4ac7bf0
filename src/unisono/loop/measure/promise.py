"""What was promised against what was delivered: each promise checked once for each time it was due.

The delivery part of `promise_kept` looks at orders that arrived; its sister `undelivered` counts
those that never did. Arrivals are dated by the day they arrived, so that the last weeks of the data
aren't flattered by orders whose delay isn't known yet; orders that never came are dated by the day
they were due.
"""

from __future__ import annotations

from unisono.loop.measure import checks
from unisono.loop.measure.checks import ARRIVED, BY_DAY, BY_TIME, CANCELLED
from unisono.loop.measure.metric import Base, Metric, always

CHECKS = Base("", '"at"', checks.RELATION, checks.COLUMNS, checks.TABLES, ("deliveries", "cases"))
_FIRST_ANSWER = Base("", '"at"', checks.answers("first_answer"), checks.COLUMNS, checks.BY_CASE, ("cases",))
_ANSWERED_HOURS = Base(
    "", '"at"', checks.answers("answered_hours"), checks.COLUMNS, checks.BY_CASE, ("cases",)
)
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
        "promise_kept", "promise", "share", "up", "share", always(CHECKS), "kept", when_silent="no_promises"
    ),
    Metric(
        "delivery_on_time",
        "promise",
        "share",
        "up",
        "share",
        always(_ARRIVALS),
        f"case when {ARRIVED} then {BY_TIME} end",
    ),
    Metric(
        "delivery_on_day",
        "promise",
        "share",
        "up",
        "share",
        always(_ARRIVALS),
        f"case when {ARRIVED} then {BY_DAY} end",
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
