"""What arrives at each hand-off between departments: of what was qualified, needed or promised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from unisono.loop.diagnose.detector import Context, Needs
from unisono.loop.diagnose.segment import CUSTOMERS, within
from unisono.loop.diagnose.silos.cards import KPIS, PLACES
from unisono.loop.diagnose.silos.kernels import kpis_kernel, places_kernel
from unisono.model.estimate import Estimate, Reason
from unisono.model.finding import Department
from unisono.model.kernel import Kernel
from unisono.model.lens import Lens
from unisono.model.question import Question
from unisono.stats.moments import Moments
from unisono.stats.share import share_interval

NEEDS = "needs"
LEAST = 30


@dataclass(frozen=True, slots=True)
class Handoff:
    """What one department hands to another, and the metric (or the kernel) that says how much arrives."""

    slug: str
    giver: Department
    taker: Department
    metric: str = ""


HANDOFFS: tuple[Handoff, ...] = (
    Handoff("leads", "marketing", "sales", "mql_accepted"),
    Handoff("needs", "sales", "service"),
    Handoff("dates", "sales", "service", "delivery_on_day"),
    Handoff("promises", "marketing", "service", "promise_kept"),
)


def reads(context: Context) -> Needs:
    """The figures of all hand-offs these days, whether needs are passed on, and the registry of KPIs."""
    questions = tuple(question_of(each, context) for each in HANDOFFS if each.metric)
    kernels = {KPIS: kpis_kernel(), PLACES: places_kernel(), NEEDS: needs_kernel(context.lens)}
    return Needs(questions, kernels)


def question_of(handoff: Handoff, context: Context) -> Question:
    """What a hand-off asks its metric."""
    return Question(handoff.metric, since=context.since, until=context.until)


def needs_kernel(lens: Lens) -> Kernel:
    """Of the deals won, how many say what the customer needs."""
    segment, chosen = within(lens)
    sql = f"""
select count(*) as n, sum(case when coalesce(needs, '') = '' then 0 else 1 end) as told from deals
where won and {segment}"""
    return Kernel(sql, ("deals", CUSTOMERS), chosen)


def needs_told(rows: Sequence[dict[str, Any]]) -> Estimate:
    """The share of won deals that reach Service with the need written down; too few or none say why."""
    n = int(rows[0]["n"] or 0) if rows else 0
    if n < LEAST:
        reason = (
            Reason("too_few", {"n": n, "minimum": LEAST, "missing": LEAST - n}) if n else Reason("no_data")
        )
        return Estimate(None, None, None, n, "share", reason=reason)
    told = float(rows[0]["told"] or 0)
    bounds = share_interval(Moments(n, n, n, told, told, told, told))
    return Estimate(bounds.value, bounds.low, bounds.high, n, "share", method=bounds.method)
