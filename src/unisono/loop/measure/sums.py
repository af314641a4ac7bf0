"""The sums behind a figure, for whoever compares or pools it further."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from unisono.loop.measure.metric import Metric, Scale
from unisono.model.question import Figure
from unisono.stats.apart import Apart
from unisono.stats.moments import Moments
from unisono.stats.ratio import Counted, Deviation, Paired

OF_VALUE = ("w", "w2", "wv", "wvv", "w2v", "w2vv")
OF_PAIR = ("wx", "wxx", "wvx", "w2xx", "w2vx")
_KIND: dict[Scale, type[Moments]] = {
    "ratio": Paired,
    "price": Paired,
    "deviation": Deviation,
    "counted": Counted,
}


def moments_of(figure: Figure) -> Moments:
    """The sums a figure was made from."""
    moments = figure.facts.get("moments")
    if not isinstance(moments, Moments):
        raise TypeError("a figure's facts hold no moments")
    return moments


def read_sums(metric: Metric, row: Mapping[str, Any]) -> Moments:
    """The sums in a row of a metric's kernel, of the kind that its scale is inferred from."""
    names = (*OF_VALUE, *(OF_PAIR if metric.over else ()))
    return _KIND.get(metric.scale, Moments)(int(row["n"]), *(float(row[name]) for name in names))


def joined(metric: Metric, rows: Sequence[Mapping[str, Any]]) -> Moments:
    """The sums of one figure: of its row, or of the rows of the groups that are set apart in it."""
    if not metric.among:
        (row,) = rows
        return read_sums(metric, row)
    return Apart.of_groups({str(row["part"]): read_sums(metric, row) for row in rows})
