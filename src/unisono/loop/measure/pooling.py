"""Hours of the week with too few cases borrow bounds from their hour and day: three cases do not shout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from unisono.loop.measure.metric import LEVEL, Metric
from unisono.loop.measure.sums import moments_of
from unisono.model.question import Figure, Question
from unisono.stats.pool import pool_grid

DAYS, HOURS = 7, 24
METHOD = "pooled_grid"


def pooled(question: Question, metric: Metric, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Where may the share of an hour with too few cases lie, once its hour and its day are heard?

    Applies to shares of promises split by `hour_of_week` alone. Hours with enough cases keep their
    own share, which anybody can count again from the rows; hours with too few still have no value,
    but their bounds are those of the grid of weekdays and hours, partially pooled.
    """
    if metric.family != "promise" or metric.scale != "share" or question.grain is not None:
        return tuple(figures)
    if question.by != ("hour_of_week",):
        return tuple(figures)
    cells = {hour: moments_of(figure) for figure in figures if (hour := _hour(figure)) is not None}
    if len(cells) < 2:
        return tuple(figures)
    kept, n = np.zeros(DAYS * HOURS), np.zeros(DAYS * HOURS)
    for hour, moments in cells.items():
        n[hour] = moments.effective_n
        kept[hour] = (moments.mean or 0.0) * moments.effective_n
    found = pool_grid(kept.reshape(DAYS, HOURS), n.reshape(DAYS, HOURS), level=LEVEL)
    bounds = [(float(low), float(high)) for low, high in zip(found.low.flat, found.high.flat, strict=True)]
    return tuple(_with(figure, bounds) for figure in figures)


def _with(figure: Figure, bounds: Sequence[tuple[float, float]]) -> Figure:
    hour, estimate = _hour(figure), figure.estimate
    if hour is None or estimate.reason is None or estimate.reason.code != "too_few":
        return figure
    low, high = bounds[hour]
    return replace(figure, estimate=replace(estimate, low=low, high=high, method=METHOD))


def _hour(figure: Figure) -> int | None:
    hour = figure.group.get("hour_of_week")
    return hour if isinstance(hour, int) else None
