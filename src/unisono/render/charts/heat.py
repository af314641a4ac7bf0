"""Rows by columns, coloured by value: when and where a promise is kept, and where nobody can tell."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from unisono.model.brief import HeatChart
from unisono.model.words import LANGUAGES
from unisono.render.charts.legend import LINE, legend_graphics, lines_of
from unisono.render.charts.lettering import FAMILY, shortened, width_of, wrapped
from unisono.render.charts.palette import LIGHT, Palette
from unisono.render.charts.shades import cell_texts, colours_of, entries_of, shades_of

Option = dict[str, object]

LETTER, SMALL = 12, 11
CELL_LETTERS = (11, 10, 9)
GAP, EDGE = 8, 2
MOST_LABEL = 0.32  # the largest part of the width that names of rows may take
LEAST_CELL, LEAST_NARROW_CELL = 15, 26  # pixels wide; a finger needs more
MOST_UPRIGHT = 96  # pixels that names of columns may take when they stand upright
BESIDE_TEXT = 1.5
TALL, MIDDLE, FLAT = 30, 25, 20


@dataclass(frozen=True, slots=True)
class _Heads:
    """The names of the columns as they are written: all, some, on several lines, or upright."""

    words: tuple[str, ...]
    height: int
    upright: bool = False


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything of a heat map stands, in pixels."""

    chart: HeatChart  # as it lies: turned on its side where that is easier to read
    turned: bool
    width: int
    left: int
    cell: float
    row: int
    heads: _Heads
    legend: int

    @property
    def top(self) -> int:
        return self.legend + self.heads.height + GAP


def height_of_heat(chart: HeatChart, *, width: int, narrow: bool) -> int:
    """How many pixels tall should a heat map be drawn?  Enough for its key in whichever language.

    >>> height_of_heat(HeatChart("", "", (), (), ()), width=520, narrow=False)
    10
    """
    plan = _plan(chart, width, narrow=narrow)
    return plan.top + plan.row * len(plan.chart.rows) + EDGE


def is_turned(chart: HeatChart, *, width: int, narrow: bool) -> bool:
    """Whether its columns are drawn as rows, because there they have room for their names."""
    return _plan(chart, width, narrow=narrow).turned


def heat_option(chart: HeatChart, *, language: str, width: int, palette: Palette, narrow: bool) -> Option:
    """The ECharts option of a heat map, as plain JSON.

    A cell without value keeps the ground's colour, with a dot where there are too few rows and empty
    where there are none.

    >>> empty = HeatChart("", "", (), (), ())
    >>> heat_option(empty, language="es", width=520, palette=LIGHT, narrow=False)["series"][0]["data"]
    []
    """
    plan = _plan(chart, width, narrow=narrow)
    pieces = [{"value": i, "color": colour} for i, colour in enumerate(colours_of(chart, palette))]
    return {
        "textStyle": {"fontFamily": FAMILY},
        "graphic": legend_graphics(entries_of(chart, language, palette), width, palette),
        "grid": {
            "left": plan.left,
            "right": EDGE,
            "top": plan.top,
            "bottom": EDGE,
            "outerBoundsMode": "none",
        },
        "visualMap": {
            "type": "piecewise",
            "show": False,
            "dimension": 2,
            "pieces": pieces,
            "hoverLink": False,
        },
        "xAxis": _columns(plan, palette),
        "yAxis": _rows(plan, palette),
        "series": [_cells(plan, language, palette)],
    }


_BARE: Option = {
    "type": "category",
    "axisLine": {"show": False},
    "axisTick": {"show": False},
    "splitLine": {"show": False},
    "splitArea": {"show": False},
}


def _plan(chart: HeatChart, width: int, *, narrow: bool) -> _Plan:
    """As it was given, if every column has room for its name; else on its side, if that is better."""
    lying, standing = _laid(chart, width, turned=False), _laid(_turned(chart), width, turned=True)
    least = LEAST_NARROW_CELL if narrow else LEAST_CELL
    fits = lying.cell >= least and not lying.heads.upright
    better = standing.cell > lying.cell if lying.cell < least else not standing.heads.upright
    return lying if fits or not better else standing


def _laid(chart: HeatChart, width: int, *, turned: bool) -> _Plan:
    names = max((width_of(name, LETTER) for name in chart.rows), default=0)
    left = math.ceil(min(names, width * MOST_LABEL)) + GAP if chart.rows else 0
    cell = (width - left - EDGE) / max(len(chart.columns), 1)
    row = TALL if len(chart.rows) <= 8 else MIDDLE if len(chart.rows) <= 12 else FLAT
    # A picture is as tall in each language, so that a page needn't know which one it will be drawn in.
    legend = max(len(lines_of(entries_of(chart, language, LIGHT), width)) for language in LANGUAGES) * LINE
    return _Plan(chart, turned, width, left, cell, row, _heads(chart.columns, cell), legend)


def _turned(chart: HeatChart) -> HeatChart:
    cells = tuple(zip(*chart.cells, strict=True)) if chart.cells else ((),) * len(chart.columns)
    return replace(chart, rows=chart.columns, columns=chart.rows, cells=cells)


def _heads(names: Sequence[str], cell: float) -> _Heads:
    """Side by side if all fit; else only every second or third of what counts up, such as hours; else on
    several lines; else upright."""
    if not names:
        return _Heads((), 0)
    widest = max(width_of(name, SMALL) for name in names)
    if widest + BESIDE_TEXT <= cell:
        return _Heads(tuple(names), SMALL + GAP)
    if all(name[:1].isdigit() for name in names):
        every = -int(-(widest + GAP) // cell)
        return _Heads(tuple(name if i % every == 0 else "" for i, name in enumerate(names)), SMALL + GAP)
    longest = max(width_of(word, SMALL) for name in names for word in name.split() or [""])
    if longest + BESIDE_TEXT <= cell:
        lines = [wrapped(name, SMALL, cell - BESIDE_TEXT, lines=3) for name in names]
        return _Heads(tuple(lines), max(line.count("\n") + 1 for line in lines) * (SMALL + 3) + GAP)
    cut = tuple(shortened(name, SMALL, MOST_UPRIGHT) for name in names)
    return _Heads(cut, round(max(width_of(name, SMALL) for name in cut)) + GAP, upright=True)


def _columns(plan: _Plan, palette: Palette) -> Option:
    label: Option = {"color": palette.quiet, "fontSize": SMALL, "margin": GAP - 2, "interval": 0}
    stand: Option = {"rotate": -90, "align": "left", "verticalAlign": "middle"} if plan.heads.upright else {}
    names = list(plan.heads.words)
    return {
        **_BARE,
        "position": "top",
        "data": names,
        "axisLabel": {**label, **stand, "hideOverlap": False, "lineHeight": SMALL + 3},
    }


def _rows(plan: _Plan, palette: Palette) -> Option:
    names = [shortened(name, LETTER, plan.left - GAP) for name in plan.chart.rows]
    label: Option = {"color": palette.ink, "fontSize": LETTER, "margin": plan.left, "align": "left"}
    return {
        **_BARE,
        "inverse": True,
        "data": names,
        "axisLabel": {**label, "interval": 0, "hideOverlap": False},
    }


def _cells(plan: _Plan, language: str, palette: Palette) -> Option:
    """One item a cell: where it stands, which colour it has, and what is written on it."""
    measure = shades_of(plan.chart)
    every = [cell for row in plan.chart.cells for cell in row]
    texts = [text for row in cell_texts(plan.chart, language) for text in row]
    letter = next((size for size in CELL_LETTERS if _fit(texts, size, plan.cell)), CELL_LETTERS[-1])
    across = max(len(plan.chart.columns), 1)
    data = [
        [i % across, i // across, measure.number(cell), text if _fit([text], letter, plan.cell) else ""]
        for i, (cell, text) in enumerate(zip(every, texts, strict=True))
    ]
    return {
        "type": "heatmap",
        "data": data,
        "silent": True,
        "emphasis": {"disabled": True},
        "itemStyle": {"borderColor": palette.ground, "borderWidth": 2, "borderRadius": 4},
        "label": {"show": True, "formatter": "{@[3]}", "fontSize": letter, "color": palette.ink},
    }


def _fit(texts: Sequence[str], size: int, cell: float) -> bool:
    return all(width_of(text, size) + BESIDE_TEXT <= cell for text in texts)
