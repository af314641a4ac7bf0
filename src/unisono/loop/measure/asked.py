"""A score as if every customer had answered: who stays silent is stood for by those like them who spoke.

What is known of all customers (country, segment, how long they have been here, how often they called)
is compared with those who answered; answers of whoever is heard too little count more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from unisono.loop.measure.clock import day_number
from unisono.loop.measure.integrity.nouns import Window
from unisono.loop.measure.metric import LEVEL, MINIMUM_N
from unisono.model.estimate import Estimate, Reason, Unit
from unisono.model.kernel import Kernel
from unisono.stats.interval import Interval
from unisono.stats.moments import Moments
from unisono.stats.nps import nps_interval
from unisono.stats.raked import Worth, raked_worth
from unisono.stats.raking import Raked, rake
from unisono.stats.share import share_interval

MARGINS = ("country", "segment", "tenure", "contacts")
SMALL = 0.01  # of the customers: categories under this are looked at together
REST, UNKNOWN = "*", ""
NEGLIGIBLE = 0.05  # of the customers: so few of the rest, or of no known kind, may be stood for by all others
ABOUT = 0.05  # of the answers: so many must be about something, for it to be a reason to be asked
MOST_MISSED = 0.02  # of the customers: a limit that leaves more of a group unheard leaves no value
LIMIT = 8.0  # nobody stands for more than so many times as many as the average answer

SCORED: Mapping[str, tuple[int, int, str]] = {
    "nps": (0, 10, "case when score >= 9 then 1 when score <= 6 then -1 else 0 end"),
    "csat": (1, 5, "case when score >= 4 then 1 else 0 end"),
    "ces": (1, 7, "case when score >= 5 then 1 else 0 end"),
}
_SUMS = ("n", "w", "w2", "wv", "wvv", "w2v", "w2vv")
_TABLES = ("customers", "responses", "cases", "contracts", "deliveries")


@dataclass(frozen=True, slots=True)
class Heard:
    """One kind of customers: which share of all they are, and which of those who answered."""

    margin: str
    category: str
    of_all: float
    of_answers: float


@dataclass(frozen=True, slots=True)
class Standing:
    """A score as it came and as if all had answered; both count a customer once, by their last answer.

    `effective` is how many plain answers the weighted one is worth, `design_effect` how many answers
    make one of these. `customers` is how many there are in all; `capped` the share of answers whose
    weight was held back; `missed` how far a margin was missed for it.
    """

    metric: str
    raw: Estimate
    weighted: Estimate
    customers: int
    effective: float
    design_effect: float
    heard: tuple[Heard, ...]
    capped: float = 0.0
    missed: float = 0.0


def cells_kernel(metric: str, window: Window) -> Kernel:
    """All customers of these days by country, segment, tenure and contacts, with their last answers' sums.

    Of a score that is asked after a case or a delivery alone, only those who had one: nobody else could
    have answered.
    """
    low, high, value = SCORED[metric]
    sql = f"""
with answered as (
  select customer_id, case_id, order_id, {value} as v, coalesce(weight, 1) as w,
    row_number() over (partition by customer_id order by "at" desc, id desc) as turn
  from responses where lower(instrument) = '{metric}' and score between {low} and {high}
    and local_day("at") between $since and $until and customer_id is not null and coalesce(weight, 1) > 0
),
about as (
  select avg(case when case_id is not null then 1.0 else 0 end) as cases,
    avg(case when case_id is null and order_id is not null then 1.0 else 0 end) as orders,
    avg(case when case_id is null and order_id is null then 1.0 else 0 end) as others from answered
),
people as (
  select k.id as id, coalesce(k.country, '') as country, coalesce(k.segment, '') as segment,
    case when k.acquired_at is null then '' when $until - local_day(k.acquired_at) < 90 then 'new'
      when $until - local_day(k.acquired_at) < 365 then 'year' else 'old' end as tenure,
    case when c.n is null then 'none' when c.n = 1 then 'one' else 'several' end as contacts
  from customers as k
  left join (
    select customer_id, count(*) as n from cases
    where local_day(opened_at) between $since and $until group by customer_id
  ) as c on c.customer_id = k.id
  left join (
    select customer_id, max(case when ends_at is null then 1 else 0 end) as open,
      max(local_day(ends_at)) as last
    from contracts group by customer_id
  ) as h on h.customer_id = k.id
  left join (
    select customer_id, count(*) as n from deliveries
    where local_day(delivered_at) between $since and $until group by customer_id
  ) as d on d.customer_id = k.id
  left join answered as a on a.customer_id = k.id and a.turn = 1
  cross join about
  where (k.acquired_at is null or local_day(k.acquired_at) <= $until)
    and (h.customer_id is null or h.open = 1 or h.last >= $since) and {window.segment.format(customer="k.id")}
    and (
      a.customer_id is not null or about.others >= {ABOUT} or about.cases >= {ABOUT} and c.n is not null
      or about.orders >= {ABOUT} and d.n is not null
    )
)
select country, segment, tenure, contacts, count(*) as people, count(a.v) as n, coalesce(sum(a.w), 0) as w,
  coalesce(sum(a.w * a.w), 0) as w2, coalesce(sum(a.w * a.v), 0) as wv,
  coalesce(sum(a.w * a.v * a.v), 0) as wvv, coalesce(sum(a.w * a.w * a.v), 0) as w2v,
  coalesce(sum(a.w * a.w * a.v * a.v), 0) as w2vv
from people left join answered as a on a.customer_id = people.id and a.turn = 1
group by country, segment, tenure, contacts order by 1, 2, 3, 4"""
    days = {"since": day_number(window.since), "until": day_number(window.until)}
    return Kernel(sql, _TABLES, {**days, **window.values})


def standing_of(metric: str, rows: Sequence[Mapping[str, Any]]) -> Standing:
    """How high is the score as if all had answered, how surely, and who is heard too little?

    Parameters
    ----------
    metric : nps, csat or ces.
    rows : what `cells_kernel` gave.

    Returns
    -------
    Standing
        `weighted` has no value, and says why, under 30 answers; where nothing is known of customers
        that could be weighed by; where nobody answered in a kind that is a hundredth of all or more;
        (unless they are the few of no known kind); and where no weights meet all margins together.
    """
    sums = np.array([[float(row[name]) for name in _SUMS] for row in rows]).reshape(-1, 7)
    people = np.array([float(row["people"]) for row in rows])
    whole = Moments(int(sums[:, 0].sum()), *sums[:, 1:].sum(axis=0).tolist())
    raw = _estimate(metric, whole, whole.n)
    names, places, known = _margins(rows, people)
    heard = _heard(names, places, known, sums[:, 1])
    standing = Standing(metric, raw, raw, int(people.sum()), whole.effective_n, 1.0, heard)
    if not raw.known:
        return standing
    if not names:
        return replace(standing, weighted=_without(raw, Reason("nothing_to_weigh_by")))
    there = sums[:, 1] > 0
    standing_for = _stood_for(names, places[there], known)
    raked = rake(places[there], standing_for, base=sums[there, 1], limit=LIMIT)
    if raked.why:
        return replace(standing, weighted=_without(raw, _reason(raked, names, known)))
    if raked.missed > MOST_MISSED:
        facts: dict[str, object] = {"times": round(LIMIT), "missed": f"{100 * raked.missed:.0f}"}
        return replace(standing, weighted=_without(raw, Reason("hardly_heard", facts)))
    return _weighted(standing, raked, raked_worth(sums[there], places[there], raked), sums[there])


def _weighted(standing: Standing, raked: Raked, worth: Worth, sums: np.ndarray[Any, Any]) -> Standing:
    found = _estimate(standing.metric, worth.moments, standing.raw.n)
    method = f"{found.method.split('+')[0]}+raked+{worth.method}"
    return replace(
        standing,
        weighted=replace(found, method=method),
        effective=worth.effective,
        design_effect=worth.design_effect,
        capped=float(sums[raked.capped, 0].sum() / sums[:, 0].sum()),
        missed=raked.missed,
    )


def _margins(
    rows: Sequence[Mapping[str, Any]], people: np.ndarray[Any, Any]
) -> tuple[list[tuple[str, list[str]]], np.ndarray[Any, Any], list[np.ndarray[Any, Any]]]:
    """The margins that tell customers apart: their categories, each cell's place in them, and the counts."""
    names, columns, known = [], [], []
    for margin in MARGINS:
        values = [str(row[margin]) for row in rows]
        counts: dict[str, float] = {}
        for value, count in zip(values, people.tolist(), strict=True):
            counts[value] = counts.get(value, 0.0) + count
        kept = sorted(value for value, count in counts.items() if count >= SMALL * people.sum())
        categories = kept + [REST] * (len(kept) < len(counts))
        if len(categories) < 2:
            continue
        column = [kept.index(value) if value in kept else len(kept) for value in values]
        names.append((margin, categories))
        columns.append(column)
        known.append(np.bincount(column, weights=people, minlength=len(categories)))
    return names, np.array(columns, dtype=np.intp).reshape(len(names), len(rows)).T, known


def _stood_for(
    names: list[tuple[str, list[str]]], answered: np.ndarray[Any, Any], known: list[np.ndarray[Any, Any]]
) -> list[np.ndarray[Any, Any]]:
    """The margins without the few of the rest, or of no known kind, of whom nobody answered."""
    margins = [counts.copy() for counts in known]
    for each, (_, categories) in enumerate(names):
        for place, category in enumerate(categories):
            silent = category in (REST, UNKNOWN) and not (answered[:, each] == place).any()
            if silent and known[each][place] < NEGLIGIBLE * known[each].sum():
                margins[each][place] = 0.0
    return margins


def _heard(
    names: list[tuple[str, list[str]]],
    places: np.ndarray[Any, Any],
    known: list[np.ndarray[Any, Any]],
    answers: np.ndarray[Any, Any],
) -> tuple[Heard, ...]:
    if not answers.sum() > 0:
        return ()
    found = []
    for each, (margin, categories) in enumerate(names):
        spoke = np.bincount(places[:, each], weights=answers, minlength=len(categories)) / answers.sum()
        of_all = known[each] / known[each].sum()
        found += [
            Heard(margin, category, float(of_all[place]), float(spoke[place]))
            for place, category in enumerate(categories)
        ]
    return tuple(found)


def _reason(raked: Raked, names: list[tuple[str, list[str]]], known: list[np.ndarray[Any, Any]]) -> Reason:
    if raked.why != "empty":
        return Reason("margins_contradict")
    margin, categories = names[raked.margin]
    share = known[raked.margin][raked.category] / known[raked.margin].sum()
    return Reason(
        "nobody_answered_in",
        {"margin": margin, "category": categories[raked.category], "share": f"{100 * share:.0f}"},
    )


def _without(estimate: Estimate, reason: Reason) -> Estimate:
    return replace(estimate, value=None, low=None, high=None, reason=reason, method="")


def _estimate(metric: str, moments: Moments, n: int) -> Estimate:
    unit: Unit = "points" if metric == "nps" else "share"
    if n < MINIMUM_N:
        facts: dict[str, object] = {"n": n, "minimum": MINIMUM_N, "missing": MINIMUM_N - n}
        return Estimate(None, None, None, n, unit, LEVEL, Reason("too_few", facts))
    found: Interval = (nps_interval if metric == "nps" else share_interval)(moments, level=LEVEL)
    return Estimate(found.value, found.low, found.high, n, unit, LEVEL, method=found.method)
