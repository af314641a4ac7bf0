"""Whether a metric really differs between two groups or periods, told from their moments alone."""

from __future__ import annotations

from collections.abc import Callable

from unisono.loop.measure.metric import LEVEL, Metric, Scale
from unisono.stats.apart import compare_apart
from unisono.stats.compare import Comparison, compare_mean, compare_nps, compare_share
from unisono.stats.moments import Moments
from unisono.stats.ratio import compare_counted, compare_price, compare_ratio

_COMPARE: dict[Scale, Callable[..., Comparison]] = {
    "nps": compare_nps,
    "share": compare_share,
    "mean": compare_mean,
    "ratio": compare_ratio,
    "price": compare_price,
    "deviation": compare_ratio,
    "apart": compare_apart,
    "counted": compare_counted,
}


def change(metric: Metric, before: Moments, after: Moments) -> Comparison:
    """By how much did the metric change, and is it more than noise?

    after − before, in the metric's unit, bounded at 95 %; nothing where either side is empty.

    Parameters
    ----------
    metric : which says how its mean is inferred.
    before, after : the `moments` of two of its figures, in whose rows nobody stands twice.

    >>> from unisono.loop.measure.catalogue import metric_of
    >>> found = change(metric_of("nps"), Moments.of([-1] * 50), Moments.of([1] * 50))
    >>> found.difference
    200.0
    """
    return _COMPARE[metric.scale](before, after, level=LEVEL)
