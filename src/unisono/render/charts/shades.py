"""What a cell of a heat map looks like: its colour, what that means, and the few letters written on it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from unisono.model.brief import HeatChart
from unisono.model.estimate import Estimate
from unisono.model.words import say
from unisono.render.charts.legend import Entry
from unisono.render.charts.palette import Palette
from unisono.render.numbers import estimate_text, language_of, quantity_text

STEPS = 3  # on either side of the target
ROOMY_SHARE = 0.1  # shares that all lie below this are written with a decimal
NOTHING = "transparent"
SHADES = 5  # where there is no target
EVEN = STEPS
UNKNOWN = 2 * STEPS + 1  # the number of the colour of cells without value


@dataclass(frozen=True, slots=True)
class Shades:
    """The measure by which a chart's cells are coloured: from a target outwards, or from least to most."""

    target: float | None
    rises: bool  # whether more is better
    low: float
    high: float
    farthest: float

    def number(self, estimate: Estimate) -> int:
        """Which of `colours_of` a cell has.  Whoever's interval holds the target can't be told from it."""
        if estimate.value is None:
            return UNKNOWN
        if self.target is None:
            span = self.high - self.low
            return min(int((estimate.value - self.low) / span * SHADES), SHADES - 1) if span else SHADES // 2
        if _holds(estimate, self.target):
            return EVEN
        away = (estimate.value - self.target) * (1 if self.rises else -1)
        steps = min(math.ceil(abs(away) / self.farthest * STEPS - 1e-9), STEPS)
        return EVEN + steps if away > 0 else EVEN - steps


def shades_of(chart: HeatChart) -> Shades:
    """By which measure are this chart's cells coloured?

    >>> chart = HeatChart("", "", ("a",), ("b",), ((Estimate(0.4, 0.3, 0.5, 9, "share"),),), target=0.9)
    >>> shades_of(chart).number(chart.cells[0][0])
    0
    """
    known = [estimate for row in chart.cells for estimate in row if estimate.value is not None]
    values = [estimate.value or 0.0 for estimate in known]
    low, high = min(values, default=0.0), max(values, default=0.0)
    target = chart.target
    apart = (
        [abs((e.value or 0.0) - target) for e in known if not _holds(e, target)] if target is not None else []
    )
    return Shades(target, chart.better == "up", low, high, max(apart, default=0.0) or 1.0)


def colours_of(chart: HeatChart, palette: Palette) -> tuple[str, ...]:
    """The colours that `Shades.number` counts; the last is that of cells without value."""
    if chart.target is None:
        shades = (palette.shade1, palette.shade2, palette.shade3, palette.shade4, palette.shade5)
        return (*shades, *(NOTHING,) * (UNKNOWN + 1 - SHADES))
    bad = (palette.bad3, palette.bad2, palette.bad1)
    return (*bad, palette.even, palette.good1, palette.good2, palette.good3, NOTHING)


def entries_of(chart: HeatChart, language: str, palette: Palette) -> list[Entry]:
    """The key of this chart's colours in words, of those it needs only."""
    cells = [estimate for row in chart.cells for estimate in row]
    marks = [
        Entry((), say(f"brief.chart.{name}", language_of(language)))
        for name, there in (
            ("few", any(not cell.known and cell.n for cell in cells)),
            ("empty", any(not cell.known and not cell.n for cell in cells)),
        )
        if there
    ]
    return [*_meanings(chart, cells, language, palette), *marks]


def cell_texts(chart: HeatChart, language: str) -> tuple[tuple[str, ...], ...]:
    """What stands on each cell: its value as short as it can be said, a dot for too few, nothing for none.

    >>> cell_texts(HeatChart("", "", ("a",), ("b",), ((Estimate(0.4, 0.3, 0.5, 9, "share"),),)), "es")
    (('40',),)
    """
    known = [abs(cell.value) for row in chart.cells for cell in row if cell.value is not None]
    digits = 1 if 0 < max(known, default=1.0) < ROOMY_SHARE else 0
    return tuple(tuple(_text(cell, language, digits) for cell in row) for row in chart.cells)


def _text(estimate: Estimate, language: str, digits: int) -> str:
    if estimate.value is None:
        return "·" if estimate.n else ""
    if estimate.unit == "share":
        return quantity_text(estimate.value * 100, "score", language, digits=digits)
    if estimate.unit == "points":
        rounded = quantity_text(estimate.value, "points", language, digits=0)
        return f"+{rounded}" if round(estimate.value) > 0 else rounded
    if estimate.unit in ("days", "score"):
        return quantity_text(estimate.value, "score", language, digits=1)
    return estimate_text(estimate, language)


def _meanings(chart: HeatChart, cells: Iterable[Estimate], language: str, palette: Palette) -> list[Entry]:
    known = next((cell for cell in cells if cell.known), None)
    if known is None:
        return []
    measure, colours, tongue = shades_of(chart), colours_of(chart, palette), language_of(language)
    if measure.target is None:
        bounds = {"low": _bound(measure.low, known, language), "high": _bound(measure.high, known, language)}
        return [Entry(colours[:SHADES], say("brief.chart.span", tongue, **bounds))]
    worse, better = ("below", "above") if measure.rises else ("above", "below")
    level = say("brief.chart.level", tongue, value=_bound(measure.target, known, language))
    return [
        Entry(colours[:STEPS], say(f"brief.chart.{worse}", tongue)),
        Entry((colours[EVEN],), level),
        Entry(colours[EVEN + 1 : UNKNOWN], say(f"brief.chart.{better}", tongue)),
    ]


def _bound(value: float, like: Estimate, language: str) -> str:
    digits = 0 if like.unit == "share" and round(value * 100, 6) % 1 == 0 else None
    return quantity_text(value, like.unit, language, currency=like.currency, digits=digits)


def _holds(estimate: Estimate, target: float) -> bool:
    if estimate.low is None or estimate.high is None:
        return math.isclose(estimate.value or 0.0, target)
    return estimate.low <= target <= estimate.high
