"""What was sold: which leads became customers, and how long a deal took."""

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
)
