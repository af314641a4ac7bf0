"""What a metric can be split by on a page: the columns within its reach that hold something to compare."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from unisono.errors import QuestionError
from unisono.loop.measure.clock import CLOCK
from unisono.loop.measure.metric import Metric
from unisono.loop.measure.privacy import is_personal
from unisono.loop.measure.reach import Extras, Found, Reach
from unisono.loop.measure.selection import select
from unisono.model.canon import Kind
from unisono.model.kernel import Kernel
from unisono.model.question import Question

OFFERED = (
    "customer.country",
    "customer.segment",
    "customer.city",
    "customer.region",
    "customer.business_unit",
    "customer.kind",
    "customer.origin",
    "origin",
    "channel",
    "case.channel",
    "touchpoint",
    "topic",
    "queue",
    "promise",
    "promise_kind",
    "plan",
    "department",
    "kpi",
    "product",
    "stage",
    "status",
    "order.lateness",
    "agent.team",
    "rep.team",
    "campaign.name",
    "weekday",
    "hour",
)
"""Columns worth offering, the most telling first; those a metric doesn't reach fall away."""

MOST_VALUES = 60

KNOWN_BY_OUTCOME = {
    "conversion": "leads",
    "lead_to_mql": "leads",
    "mql_accepted": "leads",
    "cost_per_lead": "leads",
    "win_rate": "deals",
}
"""Metrics whose rows get a customer by their outcome, with their table: whoever is a customer has bought."""

_TIMELESS = ("retention", "value", "funnel", "consistency")  # families of which nobody asks at what hour


def dimensions(metric: Metric, extras: Extras) -> tuple[str, ...]:
    """The columns a metric can be split by, each once, whether or not they hold anything yet.

    Those the company added to the metric's own table and to its customers come last; what names
    somebody is never among them.

    >>> from unisono.loop.measure.catalogue import metric_of
    >>> [name for name in dimensions(metric_of("cycle_days"), {}) if "." not in name]
    ['department', 'product', 'stage']
    """
    reach = Reach(metric.base(Question(metric.slug)), extras)
    own = _added(extras, reach.base.row_of, "") + _added(extras, "customers", "customer.")
    found: dict[str, str] = {}
    for name in (*OFFERED, *own):
        try:
            place = reach.find(name)
        except QuestionError:
            continue
        if not _misleads(metric, place) and not is_personal(metric, name, extras):
            found.setdefault(place.sql, name)
    return tuple(found.values())


def fullness_kernel(metric: Metric, names: Sequence[str], extras: Extras) -> Kernel:
    """Which SQL counts the different values of each column: `d0`, `d1`… in the order of their names?"""
    selection = select(Question(metric.slug, by=tuple(names)), extras)
    counts = ", ".join(
        f"count(distinct {found.sql}) as d{place}" for place, found in enumerate(selection.groups)
    )
    sql = f"{selection.head}\nselect {counts or '0 as none'}\nfrom {selection.source}"
    return Kernel(
        f"{sql}\nwhere {' and '.join(selection.conditions)}", selection.tables, selection.parameters
    )


def worth_splitting(names: Sequence[str], row: Mapping[str, Any]) -> tuple[str, ...]:
    """Those columns that hold at least two values, and not so many that nobody could read them.

    >>> worth_splitting(["channel", "plan"], {"d0": 3, "d1": 1})
    ('channel',)
    """
    return tuple(name for place, name in enumerate(names) if 2 <= row[f"d{place}"] <= MOST_VALUES)


def looks_at_customers(question: Question, extras: Extras) -> bool:
    """Whether a question splits or filters by what customers are.

    >>> looks_at_customers(Question("conversion", where="customer.country = 'PE'"), {})
    True
    """
    return "customers" in select(question, extras).tables


def is_clock(name: str) -> bool:
    """Whether a column's values have an order of their own, by the clock."""
    return name in CLOCK


def _misleads(metric: Metric, found: Found) -> bool:
    """Whether a column says nothing of a metric, or takes its outcome for granted."""
    if metric.slug in KNOWN_BY_OUTCOME and "customer" in found.place.path:
        return True
    if metric.family == "promise" and found.name == "channel" and found.place.path == ("case",):
        return any(column.name == "channel" for column in metric.base(Question(metric.slug)).own_columns)
    return found.name in CLOCK and metric.family in _TIMELESS


def _added(extras: Extras, table: str, where: str) -> tuple[str, ...]:
    kinds = extras.get(table, {})
    return tuple(where + name for name, kind in kinds.items() if kind in (Kind.TEXT, Kind.FLAG))
