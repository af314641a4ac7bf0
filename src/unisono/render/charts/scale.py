"""Round steps for an axis, said in the reader's language: the engine itself knows only English numbers."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from unisono.model.estimate import Estimate, Unit
from unisono.render.charts.lettering import width_of
from unisono.render.numbers import quantity_text

MOST_STEPS = (4, 3, 2, 1)
FINEST = 1e-6  # values closer than this are drawn as one
TICK_GAP = 8  # pixels between the words of two ticks
_SIXTIES = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800)


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis: its ends in drawn units, and its ticks with their words."""

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]


def scale_of(estimates: Iterable[Estimate], language: str, *, also: float | None = None, steps: int) -> Scale:
    """Which round numbers frame these estimates?

    Parameters
    ----------
    estimates
        What will be drawn: values and bounds all count.
    also
        One more value that must be in view (a reference line).
    steps
        About how many steps there is room for.

    Returns
    -------
    Scale
        In drawn units (see `drawn`); 0 to 1 without ticks where nothing is known.

    >>> scale_of([Estimate(0.41, 0.2, 0.58, n=50, unit="share")], "es", steps=4).ticks[1][1]
    '30\\xa0%'
    """
    known = list(estimates)
    unit: Unit = known[0].unit if known else "count"
    currency = next((estimate.currency for estimate in known if estimate.currency), None)
    values = [v for e in known for v in (e.value, e.low, e.high) if v is not None]
    values += [also] if also is not None else []
    if not values:
        return Scale(0.0, 1.0, ())
    shown = [drawn(value, unit) for value in values]
    span = max(shown) - min(shown)
    step = _step(span if span > FINEST else max(abs(shown[0]), 1.0), steps, unit)
    first, last = math.floor(min(shown) / step + 1e-9), math.ceil(max(shown) / step - 1e-9)
    last = max(last, first + 1)
    digits = max(0, -math.floor(math.log10(step) + 1e-9))
    ticks = tuple(
        (
            round(k * step, 10),
            quantity_text(_meant(k * step, unit), unit, language, currency=currency, digits=digits),
        )
        for k in range(first, last + 1)
    )
    return Scale(ticks[0][0], ticks[-1][0], ticks)


def fitted_scale(
    estimates: Iterable[Estimate], language: str, *, also: float | None, room: float, size: float
) -> Scale:
    """The scale with as many ticks as have room for their words side by side on `room` pixels.

    >>> wide = Estimate(0.41, 0.2, 0.58, n=50, unit="share")
    >>> [len(fitted_scale([wide], "es", also=None, room=r, size=11).ticks) for r in (300, 100)]
    [5, 3]
    """
    known = list(estimates)
    for steps in MOST_STEPS:
        scale = scale_of(known, language, also=also, steps=steps)
        widths = [width_of(words, size) + TICK_GAP for _, words in scale.ticks]
        apart = room / max(len(widths) - 1, 1)
        if all((one + other) / 2 <= apart for one, other in pairwise(widths)):
            return scale
    bare = tuple((at, words if at == scale.low else "") for at, words in scale.ticks)
    return Scale(scale.low, scale.high, bare)


def drawn(value: float, unit: Unit) -> float:
    """The value as an axis counts it: shares in percent, money in whole units.

    >>> drawn(0.5, "share"), drawn(1250, "money")
    (50.0, 12.5)
    """
    return round(value * 100, 6) if unit == "share" else value / 100 if unit == "money" else float(value)


def _meant(value: float, unit: Unit) -> float:
    return value / 100 if unit == "share" else value * 100 if unit == "money" else value


def _step(span: float, steps: int, unit: Unit) -> float:
    rough = span / steps
    if unit == "seconds" and rough >= 1:
        return float(next((step for step in _SIXTIES if step >= rough), math.ceil(rough / 86400) * 86400))
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(times * power for times in (1, 2, 5, 10) if times * power >= rough * (1 - 1e-9))
    return max(step, 1.0) if unit == "count" else step
