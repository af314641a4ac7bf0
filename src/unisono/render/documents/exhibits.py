"""What a slide shows beside words: the evidence of a finding as a table, a chart with what explains it."""

from __future__ import annotations

from collections.abc import Sequence

from pptx.enum.shapes import MSO_SHAPE
from pptx.slide import Slide
from pptx.util import Inches

from unisono.model.brief import (
    CurveChart,
    Event,
    HeatChart,
    IntervalChart,
    MapChart,
    Mark,
    TrendChart,
    WaterfallChart,
)
from unisono.model.words import say
from unisono.render.charts.lettering import width_of
from unisono.render.charts.moments import spoken_period
from unisono.render.charts.palette import LIGHT
from unisono.render.charts.shades import NOTHING, entries_of
from unisono.render.charts.told import chart_rows
from unisono.render.documents.deck import BODY, MARGIN, Box, Line, fill, note, rgb, told, write
from unisono.render.documents.fitting import POINTS, fitting, height_of
from unisono.render.documents.graphs import add_heat, add_intervals, add_trend
from unisono.render.documents.sheet import Note, Picture, Sheet
from unisono.render.numbers import language_of, quantity_text

TONES = {"good": LIGHT.good, "bad": LIGHT.bad, "neutral": LIGHT.quiet}
SHARES = {"value": 0.13, "label": 0.3, "interval": 0.17, "count": 0.1, "period": 0.15, "change": 0.15}
CELL_GAP = 0.1
FOOT = 6.85  # inches from the top, where the slide's foot begins
CHART = Box(MARGIN, 1.95, BODY.width, 4.35)
SWATCH = 0.16


def add_evidence(slide: Slide, notes: Sequence[Note], sheet: Sheet, *, top: float) -> None:
    """The figures a finding rests on: value, name, interval, n, period, change."""
    size = next((s for s in (12.0, 11.0, 10.0, 9.0, 8.0, 7.0) if _tall(notes, s) <= FOOT - top), 6.0)
    places = (Inches(v) for v in (MARGIN, top, BODY.width, _tall(notes, size)))
    frame = slide.shapes.add_table(len(notes) + 1, len(SHARES), *places)
    frame.table.horz_banding = False
    for number, share in enumerate(SHARES.values()):
        frame.table.columns[number].width = Inches(BODY.width * share)
    lines = [[Line(sheet.words[f"column.{name}"], size - 1, LIGHT.quiet) for name in SHARES]]
    lines += [_cells(each, size) for each in notes]
    for row, cells in zip(frame.table.rows, lines, strict=True):
        row.height = Inches(_row_height(cells))
        for cell, line in zip(row.cells, cells, strict=True):
            fill(cell.text_frame, [line])
            cell.margin_left, cell.margin_right = Inches(0), Inches(CELL_GAP)
            cell.margin_top = cell.margin_bottom = Inches(0.03)
            cell.fill.background()
    told(frame, sheet.words["evidence"])


def add_picture(slide: Slide, picture: Picture, language: str) -> None:
    """A chart, what its colours or lines mean, and in the notes all it says, with the keys there are."""
    chart, tongue, rows = picture.chart, language_of(language), chart_rows(picture.chart, language)
    if not rows:  # a native chart of nothing can't be opened
        return
    if isinstance(chart, MapChart):  # a slide's native chart has no intervals both ways
        chart = chart.ranked
    if isinstance(chart, WaterfallChart):
        chart = chart.parts
    whose = ""
    if isinstance(chart, CurveChart):  # its first line keeps its bounds there
        whose, chart = _whose(chart), chart.main
    if isinstance(chart, HeatChart):
        frame = add_heat(slide, chart, CHART, language)
        _key(slide, chart, language)
    elif isinstance(chart, IntervalChart):
        frame = add_intervals(slide, chart, CHART, language)
        # A ranking and the steps of a waterfall are held against nothing at all: no total to name.
        _caption(slide, _reference(chart, language) if chart is picture.chart else "")
    else:
        value, low, high = (say(f"brief.series.{name}", tongue) for name in ("value", "low", "high"))
        frame = add_trend(slide, chart, CHART, language, (value, low, high))
        _caption(slide, whose or _happened(chart, language))
    told(frame, picture.told)
    note(slide, [f"{row.text} · {row.key}" if row.key else row.text for row in rows])


def _cells(each: Note, size: float) -> list[Line]:
    value = Line(each.value, size + 1, LIGHT.ink if each.known else LIGHT.quiet, bold=each.known)
    label = Line(each.marked, size)
    quiet = [Line(words, size, LIGHT.quiet) for words in (each.detail, each.count, each.period)]
    return [value, label, *quiet, Line(f"{each.mark} {each.change}".strip(), size, TONES[each.tone])]


def _row_height(cells: Sequence[Line]) -> float:
    """Inches that the tallest of these cells needs."""
    rooms = (BODY.width * share - CELL_GAP for share in SHARES.values())
    tallest = max(height_of(line.words, room, line.size) for line, room in zip(cells, rooms, strict=True))
    return tallest / POINTS + 0.1


def _tall(notes: Sequence[Note], size: float) -> float:
    return 0.32 + sum(_row_height(_cells(each, size)) for each in notes)


def _caption(slide: Slide, words: str) -> None:
    if words:
        size = fitting([words], BODY.width, 0.45, 11, 8)
        write(slide, Box(MARGIN, 6.35, BODY.width, 0.5), [Line(words, size, LIGHT.quiet)])


def _reference(chart: IntervalChart, language: str) -> str:
    if chart.reference is None or not chart.rows:
        return ""
    like = chart.rows[0].estimate
    value = quantity_text(chart.reference, like.unit, language, currency=like.currency)
    return say("brief.chart.reference", language_of(language), value=value)


def _whose(chart: CurveChart) -> str:
    """Whose line is drawn where there is room for one, and what its steps count."""
    return " · ".join(part for part in (*(course.label for course in chart.courses[:1]), chart.unit) if part)


def _happened(chart: TrendChart, language: str) -> str:
    told: list[Event | Mark] = [*chart.events, *chart.marks]
    happened = [f"{spoken_period(each.period, language)}: {each.label}" for each in told]
    if chart.target is not None and chart.estimates:
        like = chart.estimates[0]
        value = quantity_text(chart.target, like.unit, language, currency=like.currency)
        happened.append(say("movement.chart.target", language_of(language), value=value))
    return " · ".join(happened)


def _key(slide: Slide, chart: HeatChart, language: str) -> None:
    """What the colours of a heat map mean: swatches and words side by side."""
    along = MARGIN
    for entry in entries_of(chart, language, LIGHT):
        for colour in (each for each in entry.colours if each != NOTHING):
            places = (Inches(v) for v in (along, 6.42, SWATCH, SWATCH))
            swatch = slide.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *places)
            swatch.fill.solid()
            swatch.fill.fore_color.rgb = rgb(colour)
            swatch.line.fill.background()
            along += SWATCH + 0.03
        wide = width_of(entry.words, 11) / POINTS + 0.1
        write(slide, Box(along + 0.05, 6.38, wide, 0.25), [Line(entry.words, 11, LIGHT.quiet)])
        along += wide + 0.3
