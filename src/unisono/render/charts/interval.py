"""Rows with a point and its interval: who differs, by how much, and how surely, at one glance."""

from __future__ import annotations

from dataclasses import dataclass

from unisono.model.brief import Bar, IntervalChart
from unisono.model.estimate import Estimate
from unisono.model.words import say
from unisono.render.charts.lettering import FAMILY, shortened, width_of, wrapped
from unisono.render.charts.palette import Palette
from unisono.render.charts.scale import Scale, drawn, fitted_scale
from unisono.render.numbers import count_text, estimate_text, language_of, quantity_text

Option = dict[str, object]

LETTER, SMALL = 12, 11
ROW, NARROW_ROW = 34, 46
TOP, TOP_PLAIN, BOTTOM = 26, 6, 26
GAP = 12
NARROW_EDGE = 36  # what the words of the outer ticks may take beside a narrow track
PRECISION = 10  # of rules; the engine would round them to two digits
LIFT = 8  # how far above its track a narrow row's words stand
MOST_LABEL = 0.36  # the largest part of the width labels may take


@dataclass(frozen=True, slots=True)
class _Room:
    """Pixels: the margins left and right of the track, how wide a label may be, and how far right of the
    track values end.  Counts end at the picture's edge."""

    width: int
    narrow: bool
    left: int
    right: int
    label: int
    value: int
    top: int


def height_of_intervals(chart: IntervalChart, *, narrow: bool) -> int:
    """How many pixels tall should this chart be drawn?

    >>> height_of_intervals(IntervalChart("", "", ()), narrow=False)
    32
    """
    return _top(chart) + BOTTOM + len(chart.rows) * (NARROW_ROW if narrow else ROW)


def interval_option(
    chart: IntervalChart, *, language: str, width: int, palette: Palette, narrow: bool
) -> Option:
    """The ECharts option of an interval chart, as plain JSON.

    >>> from unisono.render.charts.palette import LIGHT
    >>> empty = IntervalChart("", "", ())
    >>> option = interval_option(empty, language="es", width=520, palette=LIGHT, narrow=False)
    >>> option["series"][0]["type"]
    'lines'
    """
    room, scale = _layout(chart, language, width, narrow=narrow)
    return {
        "textStyle": {"fontFamily": FAMILY},
        "grid": {
            "left": room.left,
            "right": room.right,
            "top": room.top,
            "bottom": BOTTOM,
            "outerBoundsMode": "none",
        },
        "xAxis": {
            "type": "value",
            "min": scale.low,
            "max": scale.high,
            **_BARE,
            "axisLabel": {"show": False},
        },
        "yAxis": _axes(chart, language, room, palette),
        "series": [
            {
                "type": "lines",
                "coordinateSystem": "cartesian2d",
                "silent": True,
                "z": 2,
                "data": [
                    *(_tracks(chart, scale, palette) if narrow else []),
                    *(line for i, row in enumerate(chart.rows) for line in _line(i, row, chart, palette)),
                ],
            },
            {
                "type": "scatter",
                "symbolSize": 11,
                "z": 3,
                "data": [
                    *(_marks(chart, palette) if narrow else []),
                    *(point for i, row in enumerate(chart.rows) for point in _point(i, row, chart, palette)),
                ],
                "markLine": _rules(chart, scale, language, palette, room),
            },
        ],
    }


_BARE: Option = {"splitLine": {"show": False}, "axisLine": {"show": False}, "axisTick": {"show": False}}


def _top(chart: IntervalChart) -> int:
    return TOP_PLAIN if chart.reference is None else TOP


def _layout(chart: IntervalChart, language: str, width: int, *, narrow: bool) -> tuple[_Room, Scale]:
    """Columns of words first; what they leave is the track, and its ticks are chosen to fit it."""
    values = max((width_of(_value(row, language), LETTER) for row in chart.rows), default=0)
    counts = max((width_of(_count(row, language), SMALL) for row in chart.rows), default=0)
    labels = max((width_of(row.label, LETTER) for row in chart.rows), default=0)
    columns = round(values + counts) + 2 * GAP
    label = width - columns if narrow else round(min(labels + 2, width * MOST_LABEL))
    track = width - 2 * NARROW_EDGE if narrow else width - label - columns - 2 * GAP
    estimates = [row.estimate for row in chart.rows]
    scale = fitted_scale(estimates, language, also=chart.reference, room=track, size=SMALL)
    edge = round(max((width_of(words, SMALL) for _, words in scale.ticks), default=0) / 2) + 2
    left, right = (edge, edge) if narrow else (max(label + GAP, edge), columns + GAP)
    return _Room(width, narrow, left, right, label, right - round(counts) - GAP, _top(chart)), scale


def _axes(chart: IntervalChart, language: str, room: _Room, palette: Palette) -> list[Option]:
    """Three axes over the same rows: labels at the left, values and counts in columns at the right."""
    cut = shortened if room.narrow else wrapped
    labels = [cut(row.label, LETTER, room.label) for row in chart.rows]
    values = [_value(row, language) for row in chart.rows]
    counts = [_count(row, language) for row in chart.rows]
    lift: Option = {"verticalAlign": "bottom", "padding": [0, 0, LIFT, 0]} if room.narrow else {}
    plain: Option = {"fontSize": LETTER, "interval": 0, "hideOverlap": False, **lift}
    start: Option = {
        "align": "left",
        "inside": room.narrow,
        "margin": -room.left if room.narrow else room.left,
    }
    return [
        _axis(labels, chart, palette, {**plain, **start, "color": palette.ink, "lineHeight": 14}),
        _axis(values, chart, palette, {**plain, "fontWeight": 600, "color": palette.ink, **_end(room.value)}),
        _axis(
            counts,
            chart,
            palette,
            {**plain, "fontSize": SMALL, "color": palette.quiet, **_end(room.right)},
        ),
    ]


def _end(margin: int) -> Option:
    """A column at the right whose words end at the same place, whatever their length."""
    return {"align": "right", "inside": False, "margin": margin, "position": "right"}


def _axis(words: list[str], chart: IntervalChart, palette: Palette, label: Option) -> Option:
    position = label.pop("position", "left")
    # A row's own style replaces the axis' whole style, so it has to say everything again.
    grey: Option = {**label, "color": palette.quiet, "fontWeight": 400}
    data = [
        text if row.estimate.known else {"value": text, "textStyle": grey}
        for text, row in zip(words, chart.rows, strict=True)
    ]
    return {
        "type": "category",
        "inverse": True,
        "position": position,
        "data": data,
        **_BARE,
        "axisLabel": label,
    }


def _line(index: int, row: Bar, chart: IntervalChart, palette: Palette) -> list[Option]:
    estimate = row.estimate
    if estimate.low is None or estimate.high is None:
        return []
    style: Option = {
        "color": _colour(estimate, chart, palette),
        "width": 5 if estimate.known else 2,
        "opacity": 0.38 if estimate.known else 1,
        "type": "solid" if estimate.known else [3, 3],
        "cap": "round",
        "curveness": 0,
    }
    ends = [[drawn(bound, estimate.unit), index] for bound in (estimate.low, estimate.high)]
    return [{"coords": ends, "lineStyle": style}]


def _point(index: int, row: Bar, chart: IntervalChart, palette: Palette) -> list[Option]:
    estimate = row.estimate
    if estimate.value is None:
        return []
    style: Option = {"color": _colour(estimate, chart, palette), "opacity": 1}
    return [{"value": [drawn(estimate.value, estimate.unit), index], "itemStyle": style}]


def _colour(estimate: Estimate, chart: IntervalChart, palette: Palette) -> str:
    """Good or bad only where the whole interval lies on one side of the reference."""
    if estimate.value is None:
        return palette.unknown
    if chart.reference is None or estimate.low is None or estimate.high is None:
        return palette.data
    above, below = estimate.low > chart.reference, estimate.high < chart.reference
    if not above and not below:
        return palette.data
    return palette.good if above == (chart.better == "up") else palette.bad


def _tracks(chart: IntervalChart, scale: Scale, palette: Palette) -> list[Option]:
    """Narrow rows lie on a thin track each: upright rules would cross the words above them."""
    style: Option = {"color": palette.rule, "width": 1, "opacity": 1, "type": "solid", "curveness": 0}
    return [{"coords": [[scale.low, i], [scale.high, i]], "lineStyle": style} for i in range(len(chart.rows))]


def _marks(chart: IntervalChart, palette: Palette) -> list[Option]:
    """The reference as a short stroke on each track."""
    if chart.reference is None:
        return []
    at = drawn(chart.reference, chart.rows[0].estimate.unit) if chart.rows else 0.0
    stroke: Option = {
        "symbol": "rect",
        "symbolSize": [1, 10],
        "itemStyle": {"color": palette.quiet, "opacity": 1},
    }
    return [{"value": [at, i], **stroke} for i in range(len(chart.rows))]


def _rules(chart: IntervalChart, scale: Scale, language: str, palette: Palette, room: _Room) -> Option:
    """Thin upright rules with their number below, and the reference with its words above."""
    below: Option = {"position": "end", "distance": 7, "fontSize": SMALL, "color": palette.quiet}
    thin: Option = {"color": palette.rule, "width": 0 if room.narrow else 1, "type": "solid"}
    rules: list[Option] = [
        {"xAxis": at, "lineStyle": thin, "label": {**below, "formatter": words}} for at, words in scale.ticks
    ]
    if chart.reference is not None and chart.rows:
        rules.append(_reference(chart, scale, language, palette, room))
    return {"silent": True, "symbol": "none", "precision": PRECISION, "z": 1, "data": rules}


def _reference(chart: IntervalChart, scale: Scale, language: str, palette: Palette, room: _Room) -> Option:
    estimate = chart.rows[0].estimate
    value = quantity_text(chart.reference or 0.0, estimate.unit, language, currency=estimate.currency)
    words = say("brief.chart.reference", language_of(language), value=value)
    at = drawn(chart.reference or 0.0, estimate.unit)
    along = room.left + (room.width - room.left - room.right) * (at - scale.low) / (scale.high - scale.low)
    half = width_of(words, SMALL) / 2
    align = "left" if along < half else "right" if along > room.width - half else "center"
    label: Option = {"position": "start", "distance": 7, "fontSize": SMALL, "color": palette.quiet}
    return {
        "xAxis": at,
        "lineStyle": {"color": palette.quiet, "width": 0 if room.narrow else 1, "type": [2, 3]},
        "label": {**label, "formatter": words, "align": align},
    }


def _value(row: Bar, language: str) -> str:
    if row.estimate.known:
        return estimate_text(row.estimate, language)
    return say("number.unknown", language_of(language))


def _count(row: Bar, language: str) -> str:
    return say("number.n", language_of(language), n=count_text(row.estimate.n, language))
