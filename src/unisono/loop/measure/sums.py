"""The sums behind a figure, for whoever compares or pools it further."""

from __future__ import annotations

from unisono.model.question import Figure
from unisono.stats.moments import Moments


def moments_of(figure: Figure) -> Moments:
    """The sums a figure was made from."""
    moments = figure.facts.get("moments")
    if not isinstance(moments, Moments):
        raise TypeError("a figure's facts hold no moments")
    return moments
