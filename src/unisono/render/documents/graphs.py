"""Charts that a slide's reader can open and restyle: lines, bars with their intervals, coloured cells.

They are drawn from the same nouns as the pictures of pages and paper; what has a value there has it here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from lxml import etree  # type: ignore[import-untyped]
from pptx.chart.axis import _BaseAxis
from pptx.chart.chart import Chart as NativeChart
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.util import Inches, Pt

from unisono.model.brief import HeatChart, IntervalChart, TrendChart
from unisono.model.estimate import Estimate, Unit
from unisono.render.charts.moments import short_period
from unisono.render.charts.palette import LIGHT
from unisono.render.charts.scale import drawn
from unisono.render.charts.shades import NOTHING, cell_texts, colours_of, shades_of
from unisono.render.charts.told import chart_rows
from unisono.render.documents.deck import Box, Line, fill, rgb
from unisono.render.documents.fitting import fitting
from unisono.render.numbers import estimate_text

# Values stand there as axes count them: shares in percent, money in whole units.
FORMATS: dict[Unit, str] = {"share": '0.#"%"', "points": "+0;\u22120;0", "score": "0.0", "money": "#,##0"}
SMALL = 11
MOST_TICKS = 12
NAMES = 1.5  # inches of a heat map's row names
LOWEST, TALLEST = 0.24, 0.46  # inches of a heat map's rows
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"


def add_trend(
    slide: Slide, chart: TrendChart, box: Box, language: str, names: tuple[str, str, str]
) -> GraphicFrame:
    """A line with its bounds as two thin dashed ones; periods without value are gaps.

    `names` are those of the three series: the value, its low and its high bound.
    """
    data: Any = CategoryChartData(number_format=FORMATS.get(_unit(chart.estimates), "General"))  # type: ignore[no-untyped-call]
    data.categories = [short_period(period, language) for period in chart.periods]
    bounds = ((e.value, e.low if e.known else None, e.high if e.known else None) for e in chart.estimates)
    for name, values in zip(names, zip(*bounds, strict=True), strict=True):
        pairs = zip(values, chart.estimates, strict=True)
        data.add_series(name, [None if v is None else drawn(v, e.unit) for v, e in pairs])
    frame = _added(slide, XL_CHART_TYPE.LINE_MARKERS, box, data)
    made = frame.chart
    for number, series in enumerate(made.plots[0].series):
        series.smooth = False
        series.format.line.color.rgb = rgb(LIGHT.unknown if number else LIGHT.data)
        series.format.line.width = Pt(1 if number else 2.5)
        series.format.line.dash_style = MSO_LINE.DASH if number else MSO_LINE.SOLID
        series.marker.style, series.marker.size = None, 5
        series.marker.format.fill.solid()
        series.marker.format.fill.fore_color.rgb = rgb(LIGHT.unknown if number else LIGHT.data)
        series.marker.format.line.fill.background()
        if number:
            series.marker.size = 2
    for place in range(len(chart.periods) - chart.foreseen, len(chart.periods)):
        made.plots[0].series[0].points[place].format.line.dash_style = MSO_LINE.DASH
    _last_label(made, chart.estimates, language)
    _axes(made, len(chart.periods))
    made.value_axis.tick_labels.number_format = FORMATS.get(_unit(chart.estimates), "General")
    made.value_axis.tick_labels.number_format_is_linked = False
    return frame


def add_intervals(slide: Slide, chart: IntervalChart, box: Box, language: str) -> GraphicFrame:
    """Bars with their intervals as error bars; each name says its value and n in the brief's words."""
    data: Any = CategoryChartData(
        number_format=FORMATS.get(_unit([r.estimate for r in chart.rows]), "General")
    )  # type: ignore[no-untyped-call]
    data.categories = [f"{row.label}: {row.value} · {row.count}" for row in chart_rows(chart, language)]
    estimates = [bar.estimate for bar in chart.rows]
    data.add_series(chart.title, [None if e.value is None else drawn(e.value, e.unit) for e in estimates])
    frame = _added(slide, XL_CHART_TYPE.BAR_CLUSTERED, box, data)
    made = frame.chart
    made.plots[0].gap_width = 90
    series = made.plots[0].series[0]
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = rgb(LIGHT.band)
    _error_bars(series._element, estimates)
    _axes(made, 0)
    made.category_axis.reverse_order = True
    made.category_axis.tick_labels.font.color.rgb = rgb(LIGHT.ink)
    made.value_axis.tick_labels.number_format = FORMATS.get(_unit(estimates), "General")
    made.value_axis.tick_labels.number_format_is_linked = False
    return frame


def add_heat(slide: Slide, chart: HeatChart, box: Box, language: str) -> GraphicFrame:
    """A table whose cells have the colours of the map and say its values; the dot is one of too few."""
    rows, columns = len(chart.rows) + 1, len(chart.columns) + 1
    high = min(max(box.height / rows, LOWEST), TALLEST)
    frame = slide.shapes.add_table(
        rows, columns, *(Inches(v) for v in (box.left, box.top, box.width, high * rows))
    )
    table = frame.table
    table.horz_banding = False
    table.columns[0].width = Inches(NAMES)
    wide = (box.width - NAMES) / max(len(chart.columns), 1)
    for number in range(1, columns):
        table.columns[number].width = Inches(wide)
    for row in table.rows:
        row.height = Inches(high)
    texts = [text for row in cell_texts(chart, language) for text in row]
    size = min(
        [fitting([text], wide - 0.04, high - 0.04, SMALL, 7) for text in (*texts, *chart.columns)], default=7
    )
    _heat_cells(frame, chart, language, size)
    return frame


def _heat_cells(frame: GraphicFrame, chart: HeatChart, language: str, size: float) -> None:
    table, measure, colours = frame.table, shades_of(chart), colours_of(chart, LIGHT)
    _cell(table.cell(0, 0), "", size)
    for number, name in enumerate(chart.columns, start=1):
        _cell(table.cell(0, number), name, size)
    for line, (name, cells, texts) in enumerate(
        zip(chart.rows, chart.cells, cell_texts(chart, language), strict=True), start=1
    ):
        _cell(table.cell(line, 0), name, fitting([name], NAMES, 0.24, SMALL, 7), align=PP_ALIGN.LEFT)
        for number, (estimate, text) in enumerate(zip(cells, texts, strict=True), start=1):
            _cell(table.cell(line, number), text, size, ground=colours[measure.number(estimate)])


def _cell(
    cell: Any, words: str, size: float, *, ground: str = NOTHING, align: PP_ALIGN = PP_ALIGN.CENTER
) -> None:
    fill(cell.text_frame, [Line(words, size)], align=align)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.margin_left = cell.margin_right = Inches(0.02)
    cell.margin_top = cell.margin_bottom = Inches(0.02)
    if ground == NOTHING:
        cell.fill.background()
    else:
        cell.fill.solid()
        cell.fill.fore_color.rgb = rgb(ground)


def _added(slide: Slide, kind: XL_CHART_TYPE, box: Box, data: Any) -> GraphicFrame:
    left, top, width, height = (Inches(v) for v in (box.left, box.top, box.width, box.height))
    frame = cast(GraphicFrame, slide.shapes.add_chart(kind, left, top, width, height, data))
    frame.chart.has_legend = frame.chart.has_title = False
    frame.chart.font.size, frame.chart.font.color.rgb = Pt(SMALL), rgb(LIGHT.quiet)
    return frame


def _axes(made: NativeChart, periods: int) -> None:
    """Thin rules, names below, and of many periods only some."""
    value, names = made.value_axis, made.category_axis
    value.major_gridlines.format.line.color.rgb = rgb(LIGHT.rule)
    value.format.line.fill.background()
    value.major_tick_mark = names.major_tick_mark = XL_TICK_MARK.NONE
    names.format.line.color.rgb = rgb(LIGHT.rule)
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    if periods > MOST_TICKS:
        _skip(names, -(-periods // MOST_TICKS))


def _skip(axis: _BaseAxis, every: int) -> None:
    """Name only every so manieth period; the interface has no word for it."""
    skip = etree.SubElement(axis._element, f"{{{_CHART}}}tickLblSkip", val=str(every))
    after = axis._element.find(f"{{{_CHART}}}noMultiLvlLbl")
    if after is not None:  # the order of elements is part of the format
        after.addprevious(skip)


def _last_label(made: NativeChart, estimates: Sequence[Estimate], language: str) -> None:
    """The last known value beside its point, as the brief says it."""
    known = [number for number, estimate in enumerate(estimates) if estimate.known]
    if not known:
        return
    label = made.plots[0].series[0].points[known[-1]].data_label
    label.position = XL_LABEL_POSITION.ABOVE
    run = label.text_frame.paragraphs[0].add_run()
    run.text = estimate_text(estimates[known[-1]], language)
    run.font.size, run.font.bold, run.font.color.rgb = Pt(14), True, rgb(LIGHT.data)


def _error_bars(series: Any, estimates: Sequence[Estimate]) -> None:
    """Each bar's own bounds, which the interface can't write."""
    bars = etree.Element(f"{{{_CHART}}}errBars")
    for name, said in (("errBarType", "both"), ("errValType", "cust"), ("noEndCap", "0")):
        etree.SubElement(bars, f"{{{_CHART}}}{name}", val=said)
    for name, far in (("plus", "high"), ("minus", "low")):
        side = etree.SubElement(etree.SubElement(bars, f"{{{_CHART}}}{name}"), f"{{{_CHART}}}numLit")
        etree.SubElement(side, f"{{{_CHART}}}ptCount", val=str(len(estimates)))
        for number, estimate in enumerate(estimates):
            bound: float | None = getattr(estimate, far)
            if estimate.value is not None and bound is not None:
                point = etree.SubElement(side, f"{{{_CHART}}}pt", idx=str(number))
                away = abs(drawn(bound, estimate.unit) - drawn(estimate.value, estimate.unit))
                etree.SubElement(point, f"{{{_CHART}}}v").text = repr(round(away, 6))
    line = etree.SubElement(etree.SubElement(bars, f"{{{_CHART}}}spPr"), f"{{{_DRAWING}}}ln", w="22225")
    paint = etree.SubElement(etree.SubElement(line, f"{{{_DRAWING}}}solidFill"), f"{{{_DRAWING}}}srgbClr")
    paint.set("val", LIGHT.data.removeprefix("#").upper())
    series.find(f"{{{_CHART}}}cat").addprevious(bars)


def _unit(estimates: Sequence[Estimate]) -> Unit:
    return estimates[0].unit if estimates else "count"
