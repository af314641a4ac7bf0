"""Rows of sufficient statistics become figures: a value with its interval, or the reason for none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from unisono.loop.measure.catalogue import metric_of
from unisono.loop.measure.clock import period_label
from unisono.loop.measure.metric import LEVEL, Metric, Scale
from unisono.loop.measure.pooling import pooled
from unisono.loop.measure.sums import joined
from unisono.model.estimate import Estimate, Reason
from unisono.model.question import Figure, Question, key_of
from unisono.stats.apart import FEWEST_GROUPS, FEWEST_ROWS, Apart, apart_interval
from unisono.stats.interval import Interval
from unisono.stats.mean import mean_interval
from unisono.stats.moments import Moments
from unisono.stats.nps import nps_interval
from unisono.stats.ratio import counted, price_interval, ratio_interval
from unisono.stats.share import share_interval

_INTERVAL: dict[Scale, Callable[..., Interval]] = {
    "nps": nps_interval,
    "share": share_interval,
    "mean": mean_interval,
    "ratio": ratio_interval,
    "price": price_interval,
    "deviation": ratio_interval,
    "apart": apart_interval,
    "counted": counted,
}


def figures_from(
    question: Question, rows: Sequence[Mapping[str, Any]], *, currency: str | None = None
) -> tuple[Figure, ...]:
    """What do the rows of the question's kernel say?

    From 30 rows on (customers, where a metric counts those) a value with its interval; from 10 on
    the interval alone, with the reason `too_few`; under that nothing but n and the reason. A metric
    may say other limits; what is counted whole is told from one row on, without interval.

    Parameters
    ----------
    question : the one the kernel was made for.
    rows : what the kernel gave.
    currency : the company's own, for money whose currency isn't said.

    Returns
    -------
    tuple of Figure
        One for each group and period that has rows, in the kernel's order; just one, without group,
        and with the reason, where none has. `facts` holds the `moments` and the `period_start`.
    """
    metric = metric_of(question.metric)
    said = groupby((row for row in rows if row.get("n")), key=partial(_whose, question))
    figures = tuple(_figure(question, metric, list(own), currency) for _, own in said)
    return pooled(question, metric, figures) or (_nothing(question, metric, rows[0] if rows else {}),)


def _whose(question: Question, row: Mapping[str, Any]) -> tuple[object, ...]:
    """Which figure a row belongs to: its group's values and its period."""
    values = [row[f"g{place}"] for place, _ in enumerate(dict.fromkeys(question.by))]
    return (*values, row["period"] if question.grain else None)


def _figure(
    question: Question, metric: Metric, rows: Sequence[Mapping[str, Any]], currency: str | None
) -> Figure:
    row, by = rows[0], tuple(dict.fromkeys(question.by))
    group = {name: row[f"g{place}"] for place, name in enumerate(by)}
    start = row["period"] if question.grain else None
    period = period_label(start, question.grain) if question.grain and start is not None else None
    moments = joined(metric, rows)
    interval = _INTERVAL[metric.scale](moments, level=LEVEL)
    reason = _reason(metric, moments, row, period, currency)
    if reason is None and interval.value is None:
        reason = _unmade(moments)
    estimate = _estimate(metric, moments, interval, reason, _own(row, currency))
    facts: dict[str, object] = {"moments": moments, "period_start": start}
    return Figure(question, group, period, estimate, key_of(question, group, period), facts)


def _estimate(
    metric: Metric, moments: Moments, interval: Interval, reason: Reason | None, currency: str | None
) -> Estimate:
    shown = reason is None
    bounded = shown or (reason is not None and reason.code == "too_few" and moments.n >= metric.grey)
    return Estimate(
        _steady(interval.value) if shown else None,
        _steady(interval.low) if bounded else None,
        _steady(interval.high) if bounded else None,
        moments.n,
        metric.unit,
        LEVEL,
        reason,
        interval.method if bounded else "",
        currency if metric.unit == "money" else None,
    )


def _steady(value: float | None) -> float | None:
    """A value to twelve digits: past them, sums of doubles differ from one run of the engine to the next.

    >>> _steady(2.9999999999999867)
    3.0
    """
    return None if value is None else float(f"{value:.12g}")


def _reason(
    metric: Metric, moments: Moments, row: Mapping[str, Any], period: str | None, currency: str | None
) -> Reason | None:
    """Why there is no value, where there is none."""
    currencies = _currencies(row, currency)
    if len(currencies) > 1:
        return Reason("several_currencies", {"currencies": ", ".join(currencies)})
    if not row.get("complete", True):
        return Reason("period_incomplete", {"period": period})
    minimum = 1 if metric.whole else metric.minimum
    if moments.n < minimum:
        missing = minimum - moments.n
        return Reason("too_few", {"n": moments.n, "minimum": minimum, "missing": missing})
    return None


def _unmade(moments: Moments) -> Reason:
    """Why there is no value though there are rows enough."""
    if not isinstance(moments, Apart):
        return Reason("nothing_below")
    facts: dict[str, object] = {"minimum": FEWEST_GROUPS, "answers": FEWEST_ROWS}
    return Reason("too_few_groups", {**facts, "groups": len(moments.large)})


def _currencies(row: Mapping[str, Any], currency: str | None) -> list[str]:
    named = {row.get("currency_low"), row.get("currency_high")}
    if row.get("currency_unnamed"):
        named.add(currency)
    return sorted(name for name in named if name)


def _own(row: Mapping[str, Any], currency: str | None) -> str | None:
    currencies = _currencies(row, currency)
    return currencies[0] if len(currencies) == 1 else None


def _nothing(question: Question, metric: Metric, row: Mapping[str, Any]) -> Figure:
    counts = {name.removeprefix("rows_"): held for name, held in row.items() if name.startswith("rows_")}
    facts: dict[str, object] = {"tables": ", ".join(counts), "metric": metric.slug}
    if not any(counts.values()):
        code = metric.when_empty
    elif question.where or question.since or question.until:
        code = "no_data"  # the question itself may have left nothing over
    else:
        code = metric.when_silent
    estimate = Estimate(None, None, None, 0, metric.unit, LEVEL, Reason(code, facts))
    empty: dict[str, object] = {"moments": Moments(), "period_start": None}
    return Figure(question, {}, None, estimate, key_of(question, {}, None), empty)
