"""One number for how customers feel: NPS, CSAT and CES on one scale, weighted as the company says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from unisono.loop.measure.asked import SCORED
from unisono.loop.measure.clock import day_number
from unisono.loop.measure.integrity.nouns import Window
from unisono.loop.measure.metric import LEVEL, MINIMUM_N
from unisono.model.estimate import Estimate, Reason
from unisono.model.kernel import Kernel
from unisono.stats.precision import quantile

PARTS = tuple(SCORED)


@dataclass(frozen=True, slots=True)
class Part:
    """One score in the whole: from 0 (worst) to 100 (best), and how much of the whole it is."""

    metric: str
    share: float
    estimate: Estimate


@dataclass(frozen=True, slots=True)
class Composite:
    """The whole and its parts; `stated` says whether the company chose the weights or nobody did."""

    estimate: Estimate
    parts: tuple[Part, ...]
    stated: bool


def composite_kernel(window: Window) -> Kernel:
    """Each customer's last answer to each instrument, from 0 to 1; and the sums of each and of each pair."""
    own = " union all ".join(_last(metric, window) for metric in PARTS)
    columns = ", ".join(f"max(case when instrument = '{name}' then z end) as {name}" for name in PARTS)
    sums = []
    for one in PARTS:
        for other in PARTS:
            both = f"{one} * {other}"
            sums.append(f"count({both}) as n_{one}_{other}, coalesce(sum({both}), 0) as zz_{one}_{other}")
            sums.append(f"coalesce(sum(case when {other} is not null then {one} end), 0) as z_{one}_{other}")
    sql = (
        f"with told as ({own}),\neach_one as (select customer_id, {columns} from told group by customer_id)\n"
        f"select {', '.join(sums)} from each_one"
    )
    days = {"since": day_number(window.since), "until": day_number(window.until)}
    return Kernel(sql, ("responses", "customers"), {**days, **window.values})


def _last(metric: str, window: Window) -> str:
    low, high, value = SCORED[metric]
    scaled = f"(({value}) + 1) / 2.0" if metric == "nps" else f"1.0 * ({value})"
    segment = window.segment.format(customer="customer_id")
    return f"""
select customer_id, '{metric}' as instrument, z from (
  select customer_id, {scaled} as z,
    row_number() over (partition by customer_id order by "at" desc, id desc) as turn
  from responses where lower(instrument) = '{metric}' and score between {low} and {high}
    and local_day("at") between $since and $until and customer_id is not null and {segment}
) as {metric}_told where turn = 1"""


def composite_of(rows: Sequence[Mapping[str, Any]], weights: Mapping[str, float]) -> Composite:
    """How high is the whole, and how surely?

    Σ share × part, parts from 0 to 100 (an NPS of −100 is 0, of +100 is 100); its variance counts that
    the same customers answer several instruments: cov = n_both / (n_a n_b) · S_ab.

    Parameters
    ----------
    rows : what `composite_kernel` gave.
    weights : how much each instrument counts against the others; empty where nobody said: all alike.

    Returns
    -------
    Composite
        Without value where a part has under 30 customers: a whole without it would be another number.
    """
    row = rows[0] if rows else {}
    stated = any(weights.get(name, 0) > 0 for name in PARTS)
    counted = {name: weights.get(name, 0.0) if stated else 1.0 for name in PARTS}
    told = [name for name in PARTS if counted[name] > 0 and (stated or row.get(f"n_{name}_{name}"))]
    total = sum(counted[name] for name in told)
    parts = tuple(Part(name, counted[name] / total, _part(row, name)) for name in told)
    return Composite(_whole(row, parts), parts, stated)


def _part(row: Mapping[str, Any], name: str) -> Estimate:
    n = int(row.get(f"n_{name}_{name}") or 0)
    if n < MINIMUM_N:
        facts: dict[str, object] = {"n": n, "minimum": MINIMUM_N, "missing": MINIMUM_N - n}
        return Estimate(None, None, None, n, "score", LEVEL, Reason("too_few", facts))
    mean = row[f"z_{name}_{name}"] / n
    half = quantile(LEVEL) * float(np.sqrt(max(0.0, row[f"zz_{name}_{name}"] / n - mean**2) / n))
    return _bounded(mean, half, n)


def _whole(row: Mapping[str, Any], parts: Sequence[Part]) -> Estimate:
    n = sum(part.estimate.n for part in parts)
    missing = [part.metric for part in parts if not part.estimate.known]
    if missing or not parts:
        facts: dict[str, object] = {"parts": ", ".join(name.upper() for name in missing or PARTS)}
        return Estimate(None, None, None, n, "score", LEVEL, Reason("part_missing", facts))
    shares = np.array([part.share for part in parts])
    means = [(part.estimate.value or 0.0) / 100 for part in parts]
    together = np.array(
        [
            [_shared(row, (one.metric, other.metric), (a, b)) for other, b in zip(parts, means, strict=True)]
            for one, a in zip(parts, means, strict=True)
        ]
    )
    half = quantile(LEVEL) * float(np.sqrt(max(0.0, shares @ together @ shares)))
    return _bounded(float(shares @ means), half, n)


def _shared(row: Mapping[str, Any], names: tuple[str, str], means: tuple[float, float]) -> float:
    """The covariance of two parts' means, from the customers who answered both."""
    (one, other), (a, b) = names, means
    both = int(row[f"n_{one}_{other}"])
    alone = int(row[f"n_{one}_{one}"]) * int(row[f"n_{other}_{other}"])
    cross = row[f"zz_{one}_{other}"] - a * row[f"z_{other}_{one}"] - b * row[f"z_{one}_{other}"]
    return float(cross + both * a * b) / alone


def _bounded(value: float, half: float, n: int) -> Estimate:
    low, high = max(0.0, value - half), min(1.0, value + half)
    return Estimate(100 * value, 100 * low, 100 * high, n, "score", LEVEL, method="normal")
