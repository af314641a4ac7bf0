"""Which of a metric's sums a cube keeps: those that don't follow from others, and where to read the rest."""

from __future__ import annotations

from collections.abc import Container

from unisono.loop.measure.metric import Metric
from unisono.loop.measure.sufficient import Sum, sums_of

# Where every row stands for itself, w is 1 and w² is w.
_UNWEIGHTED = {"w": "n", "w2": "n", "w2v": "wv", "w2vv": "wvv", "w2xx": "wxx", "w2vx": "wvx"}
# Of a value that is 0 or 1, v² is v.
_BINARY = {"wvv": "wv", "w2vv": "w2v"}


def kept_sums(metric: Metric, *, weighted: bool) -> tuple[Sum, ...]:
    """The sums to keep of a metric, whether or not any row of its base stands for more than itself.

    >>> from unisono.loop.measure.catalogue import metric_of
    >>> [each.name for each in kept_sums(metric_of("csat"), weighted=False)]
    ['n', 'wv']
    """
    follow = _following(metric, weighted=weighted)
    return tuple(each for each in sums_of(metric) if each.name not in follow)


def sum_column(metric: Metric, name: str) -> str:
    """What the column of one of a metric's sums is called.

    >>> from unisono.loop.measure.catalogue import metric_of
    >>> sum_column(metric_of("nps"), "wv")
    'nps:wv'
    """
    return f"{metric.slug}:{name}"


def column_with(metric: Metric, name: str, kept: Container[str]) -> str:
    """In which of the kept columns does a sum stand?

    >>> from unisono.loop.measure.catalogue import metric_of
    >>> column_with(metric_of("csat"), "w2vv", {"csat:n", "csat:wv"})
    'csat:wv'
    """
    weighted = sum_column(metric, "w") in kept
    follow = _following(metric, weighted=weighted)
    while name in follow:
        name = follow[name]
    return sum_column(metric, name)


def _following(metric: Metric, *, weighted: bool) -> dict[str, str]:
    return (_BINARY if metric.scale == "share" else {}) | ({} if weighted else _UNWEIGHTED)
