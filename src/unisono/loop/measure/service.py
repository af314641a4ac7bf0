"""How contacts were handled: how long, solved at once or not, and how soon the customer was back."""

from __future__ import annotations

from unisono.loop.measure.metric import Base, Metric, always

_WEEK = 7 * 86_400_000_000

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
        always(Base("cases", "opened_at")),
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
)
