"""How a promise was felt: beside what was delivered, what was expected, and how far it was missed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from unisono.loop.diagnose.aftermath.months import own_tests
from unisono.loop.diagnose.segment import CUSTOMERS, within
from unisono.loop.measure.bounded import bounded, too_few
from unisono.loop.measure.ledger import Promise
from unisono.loop.measure.metric import LEVEL
from unisono.loop.measure.promise import CHECKS
from unisono.model.estimate import Estimate, Reason, Unit
from unisono.model.kernel import Kernel
from unisono.model.lens import Lens
from unisono.stats.interval import Interval
from unisono.stats.mean import mean_interval
from unisono.stats.moments import Moments
from unisono.stats.share import share_interval

SATISFIED = (
    "case when lower(r.instrument) = 'csat' and r.score between 1 and 5 then case when r.score >= 4 then 1"
    " else 0 end when lower(r.instrument) = 'ces' and r.score between 1 and 7 then case when r.score >= 5"
    " then 1 else 0 end when lower(r.instrument) = 'nps' and r.score between 0 and 10 then case when"
    " r.score >= 9 then 1 else 0 end end"
)
ANSWER_BANDS = (0.25, 0.5, 1.0, 2.0, 4.0)  # of the time promised
EVERYBODY = Lens()
LATE_BANDS = (-10.0, -5.0, 0.0, 3.0, 7.0)  # days after the promised moment; under 0 before it
_SUMS = (
    "count(*) as n, sum(weight) as w, sum(weight * weight) as w2, sum(weight * value) as wv,"
    " sum(weight * value * value) as wvv, sum(weight * weight * value) as w2v,"
    " sum(weight * weight * value * value) as w2vv"
)


@dataclass(frozen=True, slots=True)
class Band:
    """Those to whom it came so late or so early: the score they gave, and between which edges they lie.

    Edges are days, or times the time promised; None: open.
    """

    low: float | None
    high: float | None
    score: Estimate


def felt_kernel(promise: Promise, lens: Lens = EVERYBODY) -> Kernel:
    """Which SQL sets satisfaction beside what was delivered, answer by answer, summed by both?

    Its rows hold `kept`, `satisfied` and the moments' `n`, `w` and `w2`.
    """
    sql = f"""
with checks as ({CHECKS.relation}),
answers as (
  {_joined(promise, lens, f"k.kept, {SATISFIED} as satisfied")}
)
select kept, satisfied, count(*) as n, sum(weight) as w, sum(weight * weight) as w2 from answers
where satisfied is not null and kept is not null group by 1, 2 order by 1, 2"""
    return _asked(sql, lens)


def bands_kernel(promise: Promise, within_seconds: float | None, lens: Lens = EVERYBODY) -> Kernel:
    """Which SQL sums the scores by how late or early it came? Instrument by instrument.

    Parameters
    ----------
    within_seconds : what was promised of an answer; None for an order with a date of its own.
    """
    if within_seconds is None:
        late = "(d.delivered_at - d.promised_at) / 86400000000.0"
        join, edges = "join deliveries as d on d.id = k.order_id", LATE_BANDS
    else:
        late = f"(c.first_answer_at - c.opened_at) / {within_seconds * 1_000_000:.1f}"
        join, edges = "join cases as c on c.id = k.case_id", ANSWER_BANDS
    cuts = " ".join(f"when late <= {edge} then {place}" for place, edge in enumerate(edges))
    sql = f"""
with checks as ({CHECKS.relation}),
answers as (
  {_joined(promise, lens, f"lower(r.instrument) as instrument, r.score as value, {late} as late", join)}
)
select instrument, case {cuts} else {len(edges)} end as band, {_SUMS} from answers
where late is not null and (instrument = 'csat' and value between 1 and 5
  or instrument = 'ces' and value between 1 and 7 or instrument = 'nps' and value between 0 and 10)
group by 1, 2 order by 1, 2"""
    return _asked(sql, lens, "cases", "deliveries")


def expected_kernel(promise: Promise, lens: Lens = EVERYBODY) -> Kernel:
    """Which SQL sets what customers felt beside what they had said they expected, customer by customer?

    Expectation is asked as an instrument of that name, on CSAT's scale of 1 to 5, before the answer.
    """
    sql = f"""
with checks as ({CHECKS.relation}),
felt as (
  {_joined(promise, lens, 'r.customer_id, r.score, r."at", lower(r.instrument) as instrument')}
),
asked as (
  select customer_id, score, "at" from responses
  where lower(instrument) = 'expectation' and score between 1 and 5 and customer_id is not null
),
paired as (
  select f.customer_id, avg(f.score) - avg(a.score) as value, 1.0 as weight
  from felt as f join asked as a on a.customer_id = f.customer_id and a."at" <= f."at"
  where f.instrument = 'csat' and f.score between 1 and 5 group by f.customer_id
)
select {_SUMS} from paired"""
    return _asked(sql, lens)


def delivered_gap(kept: Estimate, promised: float) -> Estimate:
    """Delivered − promised: how often it was kept, less how often it has to be.

    >>> gap = delivered_gap(Estimate(0.80, 0.75, 0.85, 400, "share"), 0.95)
    >>> round(gap.value, 2), round(gap.high, 2)
    (-0.15, -0.1)
    """
    value, low, high = (
        None if each is None else each - promised for each in (kept.value, kept.low, kept.high)
    )
    return replace(kept, value=value, low=low, high=high)


def felt_gap(rows: Sequence[Mapping[str, Any]]) -> Estimate:
    """Perceived − delivered: the share of satisfied less the share of kept, of the same answers."""
    moments = sum((_of(row, float(row["satisfied"] - row["kept"])) for row in rows), Moments())
    return _estimate(mean_interval(moments, level=LEVEL), moments.n, "share", "aftermath_nobody_answered")


def satisfied(rows: Sequence[Mapping[str, Any]], kept: int) -> Estimate:
    """The share of satisfied after it was kept (1) or broken (0)."""
    moments = sum((_of(row, float(row["satisfied"])) for row in rows if row["kept"] == kept), Moments())
    return _estimate(share_interval(moments, level=LEVEL), moments.n, "share", "aftermath_nobody_answered")


def expected_gap(rows: Sequence[Mapping[str, Any]]) -> Estimate:
    """Perceived − expected, in points of the scale; nothing where nobody was asked what they expected."""
    moments = sum((moments_of_row(row) for row in rows if row["n"]), Moments())
    return _estimate(mean_interval(moments, level=LEVEL), moments.n, "score", "aftermath_not_asked")


def bands_of(rows: Sequence[Mapping[str, Any]], *, deliveries: bool) -> tuple[str, tuple[Band, ...]]:
    """The instrument with most answers, and its mean score band by band; small bands without value."""
    counts: dict[str, int] = {}
    for row in rows:
        counts[row["instrument"]] = counts.get(row["instrument"], 0) + int(row["n"])
    if not counts:
        return "", ()
    instrument = max(sorted(counts), key=lambda each: counts[each])
    edges = LATE_BANDS if deliveries else ANSWER_BANDS
    found = {int(row["band"]): moments_of_row(row) for row in rows if row["instrument"] == instrument}
    bounds = (None, *edges, None)
    return instrument, tuple(
        Band(
            bounds[place],
            bounds[place + 1],
            _estimate(mean_interval(moments, level=LEVEL), moments.n, "score", "aftermath_nobody_answered"),
        )
        for place, moments in sorted(found.items())
    )


def moments_of_row(row: Mapping[str, Any]) -> Moments:
    """The sums of a kernel's row."""
    names = ("w", "w2", "wv", "wvv", "w2v", "w2vv")
    return Moments(int(row["n"]), *(float(row[name]) for name in names))


def _joined(promise: Promise, lens: Lens, shown: str, join: str = "") -> str:
    """Answers about the very case or order on which a promise was tested."""
    columns = f"{shown}, coalesce(r.weight, 1) as weight"
    chosen, _ = within(lens, "k.customer_id")
    own = f"k.kept is not null and {own_tests(promise)} and {chosen}"
    return (
        f"select {columns} from responses as r join checks as k on k.case_id = r.case_id {join} where {own}\n"
        f"  union all select {columns} from responses as r join checks as k on k.order_id = r.order_id"
        f" and k.case_id is null {join} where {own}"
    )


def _asked(sql: str, lens: Lens, *tables: str) -> Kernel:
    return Kernel(
        sql, tuple(dict.fromkeys((*CHECKS.tables, "responses", CUSTOMERS, *tables))), within(lens)[1]
    )


def _of(row: Mapping[str, Any], value: float) -> Moments:
    n, w, w2 = int(row["n"]), float(row["w"]), float(row["w2"])
    return Moments(n, w, w2, w * value, w * value**2, w2 * value, w2 * value**2)


def _estimate(found: Interval, n: int, unit: Unit, silent: str) -> Estimate:
    """A value from 30 on, its bounds from 10 on."""
    return bounded(found, n, unit, too_few(n) if n else Reason(silent))
