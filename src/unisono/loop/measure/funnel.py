"""What was sold: which leads became customers, what became of deals, and how long they took."""

from __future__ import annotations

from unisono.loop.measure.metric import Base, Metric, always

# Where no deal names its lead, sales aren't linked to leads: then there is no conversion, not 0 %.
_LEADS = Base(
    "leads",
    "created_at",
    """
select leads.*, coalesce(sold.won, 0) as _won, linked.deals as _deals from leads
left join (
  select lead_id, max(case when won then 1 else 0 end) as won from deals
  where lead_id is not null group by lead_id
) as sold on sold.lead_id = leads.id
cross join (select count(lead_id) as deals from deals) as linked""",
    reads=("leads", "deals"),
    counts=("leads",),
)

_MONTH = 30 * 86_400_000_000


def _given_a_month(since: str, step: str) -> Base:
    """Leads that have had a month since one step to reach the next, where anybody records that next one."""
    return Base(
        "leads",
        since,
        f"""
select leads.*, seen.steps as _steps from leads
cross join (
  select greatest(max(created_at), max(mql_at), max(sql_at)) as latest, count({step}) as steps from leads
) as seen
where {since} + {_MONTH} <= seen.latest""",
        reads=("leads",),
    )


def _within_a_month(since: str, step: str) -> str:
    reached = f"coalesce({step} <= {since} + {_MONTH}, false)"
    return f"case when _steps > 0 then case when {reached} then 1 else 0 end end"


FUNNEL: tuple[Metric, ...] = (
    Metric(
        "conversion",
        "funnel",
        "share",
        "up",
        "share",
        always(_LEADS),
        "case when _deals > 0 then _won end",
        when_silent="no_linked_deals",
    ),
    Metric(
        "cycle_days",
        "funnel",
        "days",
        "down",
        "mean",
        always(Base("deals", "closed_at")),
        "case when won and closed_at >= opened_at then (closed_at - opened_at) / 86400000000.0 end",
    ),
    Metric(
        "lead_to_mql",
        "funnel",
        "share",
        "up",
        "share",
        always(_given_a_month("created_at", "mql_at")),
        _within_a_month("created_at", "mql_at"),
        when_silent="no_steps",
    ),
    Metric(
        "mql_accepted",
        "funnel",
        "share",
        "up",
        "share",
        always(_given_a_month("mql_at", "sql_at")),
        _within_a_month("mql_at", "sql_at"),
        when_silent="no_steps",
    ),
    Metric(
        "win_rate",
        "funnel",
        "share",
        "up",
        "share",
        always(Base("deals", "closed_at")),
        "case when won then 1 when not won then 0 end",
    ),
    Metric(
        "deal_size",
        "funnel",
        "money",
        "up",
        "mean",
        always(Base("deals", "closed_at")),
        "case when won then amount end",
        currency="currency",
    ),
)
