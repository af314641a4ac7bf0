"""Which kind of chart is drawn how: one option and one size for each, wide and narrow, light and dark."""

from __future__ import annotations

from unisono.model.brief import Chart, CurveChart, HeatChart, IntervalChart, MapChart, WaterfallChart
from unisono.render.charts.curve import curve_option, height_of_curve
from unisono.render.charts.heat import heat_option, height_of_heat
from unisono.render.charts.interval import height_of_intervals, interval_option
from unisono.render.charts.map import height_of_map, map_option
from unisono.render.charts.palette import palette_of
from unisono.render.charts.trend import height_of_trend, trend_option
from unisono.render.charts.waterfall import height_of_waterfall, waterfall_option

WIDE, NARROW = 520, 342


def option_of(chart: Chart, *, language: str, narrow: bool = False, dark: bool = False) -> dict[str, object]:
    """How is this chart drawn?  An ECharts option of plain JSON, for the browser and for `svg_of`.

    Parameters
    ----------
    chart
        What to draw.
    language
        `es`, `pt`, `en`, or with a region.
    narrow
        For phones and half a page: the words of a row stand above it.  Laid out for `NARROW` pixels
        (else `WIDE`); wider is fine, less is not.
    dark
        For a dark ground.

    >>> sorted(option_of(IntervalChart("", "", ()), language="es"))
    ['grid', 'series', 'textStyle', 'xAxis', 'yAxis']
    """
    width, palette = NARROW if narrow else WIDE, palette_of(dark=dark)
    if isinstance(chart, CurveChart):
        return curve_option(chart, language=language, width=width, palette=palette, narrow=narrow)
    if isinstance(chart, IntervalChart):
        return interval_option(chart, language=language, width=width, palette=palette, narrow=narrow)
    if isinstance(chart, HeatChart):
        return heat_option(chart, language=language, width=width, palette=palette, narrow=narrow)
    if isinstance(chart, MapChart):
        return map_option(chart, language=language, width=width, palette=palette, narrow=narrow)
    if isinstance(chart, WaterfallChart):
        return waterfall_option(chart, language=language, width=width, palette=palette, narrow=narrow)
    return trend_option(chart, language=language, width=width, palette=palette, narrow=narrow)


def size_of(chart: Chart, *, narrow: bool = False) -> tuple[int, int]:
    """Width and height in pixels at which every label of `option_of` has room.

    >>> size_of(IntervalChart("", "", ()), narrow=True)
    (342, 32)
    """
    width = NARROW if narrow else WIDE
    if isinstance(chart, CurveChart):
        return width, height_of_curve(narrow=narrow)
    if isinstance(chart, IntervalChart):
        return width, height_of_intervals(chart, narrow=narrow)
    if isinstance(chart, HeatChart):
        return width, height_of_heat(chart, width=width, narrow=narrow)
    if isinstance(chart, MapChart):
        return width, height_of_map(narrow=narrow)
    if isinstance(chart, WaterfallChart):
        return width, height_of_waterfall(chart, narrow=narrow)
    return width, height_of_trend(chart, width=width, narrow=narrow)
