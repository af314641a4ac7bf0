"""From what a figure was to what it is, group by group: who moved it, and whether by more than chance."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate

from unisono.model.brief import Step, WaterfallChart
from unisono.model.estimate import Estimate
from unisono.model.words import say
from unisono.render.charts.lettering import FAMILY, shortened, width_of, wrapped
from unisono.render.charts.palette import Palette
from unisono.render.charts.scale import Scale, drawn, fitted_scale
from unisono.render.numbers import estimate_text, language_of

Option = dict[str, object]

LETTER, SMALL = 12, 11
ROW, NARROW_ROW = 34, 46
TOP, BOTTOM, GAP = 6, 26, 12
NARROW_EDGE = 36
THICK, NARROW_THICK = 14, 10
PRECISION = 10  # of rules; the engine would round them to two digits
LIFT = 8
MOST_LABEL = 0.36  # the largest part of the width labels may take
_BARE: Option = {"splitLine": {"show": False}, "axisLine": {"show": False}, "axisTick": {"show": False}}


@dataclass(frozen=True, slots=True)
class _Row:
    """A row in drawn units: from where to where its bar goes; the two ends have none, but a point."""

    label: str
    words: str
    start: float
    end: float
    low: float | None
    high: float | None
    tone: str
    known: bool


def height_of_waterfall(chart: WaterfallChart, *, narrow: bool) -> int:
    """How many pixels tall should this chart be drawn?

    >>> from unisono.model.brief import Bar
    >>> nothing = Bar("", Estimate(None, None, None, 0, "points"))
    >>> height_of_waterfall(WaterfallChart("", "", nothing, (), nothing), narrow=False)
    100
    """
    return TOP + BOTTOM + (len(chart.steps) + 2) * (NARROW_ROW if narrow else ROW)


def places_of(chart: WaterfallChart) -> list[float]:
    """Where each row ends on the axis: start, after each step, end.

    >>> from unisono.model.brief import Bar
    >>> was, now = (Bar("", Estimate(each, None, None, 50, "points")) for each in (10.0, 12.0))
    >>> places_of(WaterfallChart("", "", was, (Step("A", Estimate(2.0, 1.0, 3.0, 50, "points")),), now))
    [10.0, 12.0, 12.0]
    """
    unit = chart.start.estimate.unit
    start, end = (drawn(bar.estimate.value or 0.0, unit) for bar in (chart.start, chart.end))
    steps = (drawn(step.estimate.value or 0.0, step.estimate.unit) for step in chart.steps)
    return [*accumulate(steps, initial=start), end]


def waterfall_option(
    chart: WaterfallChart, *, language: str, width: int, palette: Palette, narrow: bool
) -> Option:
    """The ECharts option of a waterfall, as plain JSON: bars that float from one sum to the next.

    >>> from unisono.model.brief import Bar
    >>> from unisono.render.charts.palette import LIGHT
    >>> was = Bar("", Estimate(10.0, 8.0, 12.0, 50, "points"))
    >>> flat = WaterfallChart("", "", was, (), was)
    >>> option = waterfall_option(flat, language="es", width=520, palette=LIGHT, narrow=False)
    >>> [series["type"] for series in option["series"]]
    ['lines', 'scatter']
    """
    rows = _rows(chart, language)
    values = round(max(width_of(row.words, LETTER) for row in rows)) + GAP
    labels = max(width_of(row.label, LETTER) for row in rows)
    label = width - values if narrow else round(min(labels + 2, width * MOST_LABEL))
    track = width - 2 * NARROW_EDGE if narrow else width - label - values - 2 * GAP
    scale = _scale(chart, rows, language, track)
    edge = round(max((width_of(words, SMALL) for _, words in scale.ticks), default=0) / 2) + 2
    left, right = (edge, edge) if narrow else (max(label + GAP, edge), values + GAP)
    place: Option = {"left": left, "right": right, "top": TOP, "bottom": BOTTOM, "outerBoundsMode": "none"}
    return {
        "textStyle": {"fontFamily": FAMILY},
        "grid": place,
        "xAxis": {
            "type": "value",
            "min": scale.low,
            "max": scale.high,
            **_BARE,
            "axisLabel": {"show": False},
        },
        "yAxis": _axes(rows, palette, (left, right, label), narrow=narrow),
        "series": [
            {
                "type": "lines",
                "coordinateSystem": "cartesian2d",
                "silent": True,
                "z": 2,
                "data": [
                    line for i, row in enumerate(rows) for line in _lines(i, row, rows, palette, narrow)
                ],
            },
            {
                "type": "scatter",
                "symbolSize": 11,
                "z": 3,
                "data": [
                    {"value": [rows[i].end, i], "itemStyle": {"color": palette.data, "opacity": 1}}
                    for i in (0, len(rows) - 1)
                    if rows[i].known
                ],
                "markLine": _rules(scale, palette, narrow=narrow),
            },
        ],
    }


def _rows(chart: WaterfallChart, language: str) -> list[_Row]:
    places = places_of(chart)
    ends = [(chart.start, places[0]), (chart.end, places[-1])]
    first, last = (
        _Row(
            bar.label,
            _said(bar.estimate, language),
            at,
            at,
            *_bounds(bar.estimate),
            "end",
            bar.estimate.known,
        )
        for bar, at in ends
    )
    steps = [
        _step(step, before, language)
        for step, before in zip(chart.steps, places[: len(chart.steps)], strict=True)
    ]
    return [first, *steps, last]


def _step(step: Step, before: float, language: str) -> _Row:
    estimate = step.estimate
    low, high = (None if bound is None else before + bound for bound in _bounds(estimate))
    text = _said(estimate, language)
    rises = (estimate.value or 0.0) > 0 and any(digit in text for digit in "123456789")  # +0,0 is nothing
    signed = f"+{text}" if rises and not text.startswith("+") else text
    end = before + drawn(estimate.value or 0.0, estimate.unit)
    return _Row(step.label, signed, before, end, low, high, step.tone, estimate.known)


def _said(estimate: Estimate, language: str) -> str:
    """The value as short as a column needs it; why there is none is told in the rows."""
    return (
        estimate_text(estimate, language) if estimate.known else say("number.unknown", language_of(language))
    )


def _bounds(estimate: Estimate) -> tuple[float | None, float | None]:
    return (
        None if estimate.low is None else drawn(estimate.low, estimate.unit),
        None if estimate.high is None else drawn(estimate.high, estimate.unit),
    )


def _scale(chart: WaterfallChart, rows: list[_Row], language: str, track: float) -> Scale:
    """Every end of a bar and of an interval is in view."""
    like = chart.start.estimate
    seen = [at for row in rows for at in (row.start, row.end, row.low, row.high) if at is not None]
    ends = (_meant(min(seen), like), _meant(max(seen), like))
    shown = [replace(like, value=end, low=None, high=None) for end in ends]
    return fitted_scale(shown, language, also=None, room=track, size=SMALL)


def _meant(at: float, like: Estimate) -> float:
    return at / 100 if like.unit == "share" else at * 100 if like.unit == "money" else at


def _axes(rows: list[_Row], palette: Palette, room: tuple[int, int, int], *, narrow: bool) -> list[Option]:
    """Two axes over the same rows: labels at the left, what each adds at the right."""
    left, right, label = room
    cut = shortened if narrow else wrapped
    lift: Option = {"verticalAlign": "bottom", "padding": [0, 0, LIFT, 0]} if narrow else {}
    plain: Option = {"fontSize": LETTER, "interval": 0, "hideOverlap": False, "color": palette.ink, **lift}
    start: Option = {"align": "left", "inside": narrow, "margin": -left if narrow else left, "lineHeight": 14}
    words: Option = {"align": "right", "inside": False, "margin": right, "fontWeight": 600}
    base: Option = {"type": "category", "inverse": True, **_BARE}
    return [
        {**base, "data": [cut(row.label, LETTER, label) for row in rows], "axisLabel": {**plain, **start}},
        {**base, "position": "right", "data": [row.words for row in rows], "axisLabel": {**plain, **words}},
    ]


def _lines(index: int, row: _Row, rows: list[_Row], palette: Palette, narrow: bool) -> list[Option]:
    """A bar, its interval as a thin line on it, and the thread to the next row."""
    thick = NARROW_THICK if narrow else THICK
    colour = {"good": palette.good, "bad": palette.bad, "end": palette.data}.get(row.tone, palette.unknown)
    made = []
    if row.tone != "end":
        made.append(_stroke((row.start, row.end), (index, index), colour, width=thick, opacity=0.45))
    if row.low is not None and row.high is not None:
        strong: tuple[float, float] = (5, 0.38) if row.tone == "end" else (1.5, 1.0)
        made.append(_stroke((row.low, row.high), (index, index), colour, width=strong[0], opacity=strong[1]))
    # On a phone a thread would run through the words between two bars.
    if not narrow and index < len(rows) - 1 and (row.known or row.tone != "end"):
        made.append(_stroke((row.end, row.end), (index, index + 1), palette.unknown, width=1, opacity=0.6))
    return made


def _stroke(
    along: tuple[float, float], down: tuple[int, int], colour: str, *, width: float, opacity: float
) -> Option:
    style: Option = {"color": colour, "width": width, "opacity": opacity, "type": "solid", "curveness": 0}
    return {
        "coords": [[along[0], down[0]], [along[1], down[1]]],
        "lineStyle": {**style, "cap": "butt" if width > 5 else "round"},
    }


def _rules(scale: Scale, palette: Palette, *, narrow: bool) -> Option:
    below: Option = {"position": "end", "distance": 7, "fontSize": SMALL, "color": palette.quiet}
    thin: Option = {"color": palette.rule, "width": 0 if narrow else 1, "type": "solid"}
    rules = [
        {"xAxis": at, "lineStyle": thin, "label": {**below, "formatter": words}} for at, words in scale.ticks
    ]
    return {"silent": True, "symbol": "none", "precision": PRECISION, "z": 1, "data": rules}
