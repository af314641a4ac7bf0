"""Whether departments reach what they set themselves: quota, handling time, leads, whatever they keep."""

from __future__ import annotations

from unisono.loop.measure.metric import Base, Metric, always
from unisono.model.canon import Column, Kind

_READINGS = Base(
    "kpis",
    '"at"',
    "select *, name as kpi, cast(null as varchar) as customer_id from kpis",
    (Column("kpi", Kind.TEXT, "what the metric is called"),),
)

TARGETS: tuple[Metric, ...] = (
    Metric(
        "targets_met",
        "funnel",
        "share",
        "up",
        "share",
        always(_READINGS),
        "case when target is null or value is null then null"
        " when lower(direction) = 'down' then case when value <= target then 1 else 0 end"
        " when lower(direction) = 'up' then case when value >= target then 1 else 0 end end",
    ),
)
