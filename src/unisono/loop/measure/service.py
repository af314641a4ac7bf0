"""How contacts were handled: how soon, how long, solved at once or not, at what cost, and who was back."""

from __future__ import annotations

from unisono.loop.measure.metric import Base, Metric, always

_WEEK = 7 * 86_400_000_000
_SECOND = 1_000_000.0
_OPENED = always(Base("cases", "opened_at"))

# Only contacts that were watched for seven days: later ones may still be followed by another.
_WATCHED = Base(
    "cases",
    "opened_at",
    f"""
select followed.*, seen.resolved as _resolved from (
  select cases.*,
    lead(opened_at) over (partition by customer_id order by opened_at, id) as _next,
    lead(opened_at) over (partition by customer_id, topic order by opened_at, id) as _next_same
  from cases where customer_id is not null
) as followed
cross join (select max(opened_at) as latest, count(resolved_at) as resolved from cases) as seen
where opened_at + {_WEEK} <= seen.latest""",
    reads=("cases",),
)
# The same without asking whose they are: a case nobody knows the customer of can be solved all the same.
_GIVEN_A_WEEK = Base(
    "cases",
    "opened_at",
    f"""
select cases.*, seen.resolved as _resolved from cases
cross join (
  select greatest(max(opened_at), max(first_answer_at), max(resolved_at)) as latest,
    count(resolved_at) as resolved from cases
) as seen
where opened_at + {_WEEK} <= seen.latest""",
    reads=("cases",),
)
_BACK = f"coalesce(_next <= opened_at + {_WEEK}, false)"
_BACK_ABOUT_IT = f"""coalesce(case when topic is null then _next else _next_same end
  <= opened_at + {_WEEK}, false)"""

SERVICE: tuple[Metric, ...] = (
    Metric(
        "aht",
        "service",
        "seconds",
        "down",
        "mean",
        _OPENED,
        "case when handle_seconds between 0 and 1e12 then handle_seconds end",
    ),
    Metric(
        "fcr",
        "service",
        "share",
        "up",
        "share",
        always(_WATCHED),
        "case when _resolved = 0 then null when resolved_at is null or coalesce(reopened, false)"
        f" or {_BACK_ABOUT_IT} then 0 else 1 end",
        when_silent="no_watched_cases",
    ),
    Metric(
        "repeat_contact_7d",
        "service",
        "share",
        "down",
        "share",
        always(_WATCHED),
        f"case when {_BACK} then 1 else 0 end",
        when_silent="no_watched_cases",
    ),
    Metric(
        "first_answer_time",
        "service",
        "seconds",
        "down",
        "mean",
        _OPENED,
        f"case when first_answer_at >= opened_at then (first_answer_at - opened_at) / {_SECOND} end",
    ),
    Metric(
        "resolution_time",
        "service",
        "seconds",
        "down",
        "mean",
        always(Base("cases", "resolved_at")),
        f"case when resolved_at >= opened_at then (resolved_at - opened_at) / {_SECOND} end",
    ),
    Metric(
        "resolved_7d",
        "service",
        "share",
        "up",
        "share",
        always(_GIVEN_A_WEEK),
        "case when _resolved > 0 then case when"
        f" coalesce(resolved_at <= opened_at + {_WEEK}, false) then 1 else 0 end end",
        when_silent="no_resolved_cases",
    ),
    Metric(
        "reopened",
        "service",
        "share",
        "down",
        "share",
        always(Base("cases", "resolved_at")),
        "case when resolved_at is not null then case when reopened then 1 when not reopened then 0 end end",
    ),
    Metric("cost_per_case", "service", "money", "down", "mean", _OPENED, "cost", currency="currency"),
    Metric(
        "cost_to_serve",
        "service",
        "money",
        "down",
        "mean",
        _OPENED,
        "case when customer_id is not null then cost end",
        per="customer_id",
        currency="currency",
    ),
)
