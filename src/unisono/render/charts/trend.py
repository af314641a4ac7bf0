"""A series over time with its band: what moved, and whether it moved by more than chance."""

from __future__ import annotations

import math
from dataclasses import dataclass

from unisono.model.brief import TrendChart
from unisono.model.estimate import Estimate
from unisono.model.words import say
from unisono.render.charts.lettering import FAMILY, shortened, width_of
from unisono.render.charts.palette import Palette
from unisono.render.charts.scale import Scale, drawn, scale_of
from unisono.render.numbers import count_text, estimate_text, language_of

Option = dict[str, object]

LETTER, SMALL = 12, 11
HEIGHT, NARROW_HEIGHT = 220, 210
BOTTOM, GAP = 30, 10
LONGEST_PERIOD = 110
PRECISION = 10  # of rules; the engine would round them to two digits
GROUND = 0.2  # of the scale's height


@dataclass(frozen=True, slots=True)
class _Room:
    """The picture's width and the margins of its track, in pixels."""

    width: int
    left: int
    right: int

    @property
    def track(self) -> int:
        return self.width - self.left - self.right

    def along(self, index: int, count: int) -> float:
        """How far from the picture's left edge a period stands."""
        return self.left + self.track * (index / (count - 1) if count > 1 else 0.5)


def trend_option(chart: TrendChart, *, language: str, width: int, palette: Palette) -> Option:
    """The ECharts option of a trend, as plain JSON.  Unknown periods are gaps with a grey ring below.

    >>> from unisono.render.charts.palette import LIGHT
    >>> one = TrendChart("", "", ("2018-01",), (Estimate(None, None, None, n=3, unit="share"),))
    >>> option = trend_option(one, language="es", width=520, palette=LIGHT)
    >>> option["series"][2]["data"][0]["value"]
    '-'
    """
    scale = scale_of(chart.estimates, language, steps=4)
    periods = [shortened(period, SMALL, LONGEST_PERIOD) for period in chart.periods]
    half = max((width_of(period, SMALL) for period in periods), default=0) / 2
    ticks = max((width_of(words, SMALL) for _, words in scale.ticks), default=0) + GAP
    left, right = round(max(ticks, half)) + 4, round(max(_end_room(chart, language), half)) + 4
    room = _Room(width, left, right)
    unknown = any(not estimate.known for estimate in chart.estimates)
    top = 30 if unknown else 14
    return {
        "textStyle": {"fontFamily": FAMILY},
        "title": _legend(language, palette, left) if unknown else {"show": False},
        "grid": {"left": left, "right": right, "top": top, "bottom": BOTTOM, "outerBoundsMode": "none"},
        "xAxis": _time_axis(periods, palette, room),
        "yAxis": {
            "type": "value",
            "min": _ground(scale) if unknown else scale.low,
            "max": scale.high,
            "axisLabel": {"show": False},
            "splitLine": {"show": False},
        },
        "series": [
            *_band(chart, palette),
            _curve(chart, scale, language, palette),
            _gaps(chart, scale, language, palette, room),
        ],
    }


def height_of_trend(*, narrow: bool) -> int:
    """How many pixels tall should a trend be drawn?

    >>> height_of_trend(narrow=True) < height_of_trend(narrow=False)
    True
    """
    return NARROW_HEIGHT if narrow else HEIGHT


def _time_axis(periods: list[str], palette: Palette, room: _Room) -> Option:
    """Only as many periods are named as fit; the last one always is."""
    widest = max((width_of(period, SMALL) for period in periods), default=0) + 14
    apart = room.track / max(len(periods) - 1, 1)
    every = max(1, math.ceil(widest / apart)) if apart else 1
    last = len(periods) - 1
    return {
        "type": "category",
        "boundaryGap": len(periods) == 1,
        "data": periods,
        "axisTick": {"show": False},
        "axisLine": {"show": True, "onZero": False, "lineStyle": {"color": palette.rule}},
        "axisLabel": {
            "color": palette.quiet,
            "fontSize": SMALL,
            "margin": 10,
            "customValues": sorted(range(last, -1, -every)),
            "hideOverlap": False,
        },
    }


def _band(chart: TrendChart, palette: Palette) -> list[Option]:
    """The interval as an invisible floor and a filled layer upon it."""
    floor: list[object] = []
    layer: list[object] = []
    for estimate in chart.estimates:
        bounded = estimate.known and estimate.low is not None and estimate.high is not None
        low = drawn(estimate.low or 0.0, estimate.unit) if bounded else 0.0
        floor.append(low if bounded else "-")
        layer.append(drawn(estimate.high or 0.0, estimate.unit) - low if bounded else "-")
    plain: Option = {
        "type": "line",
        "stack": "band",
        "stackStrategy": "all",
        "symbol": "none",
        "silent": True,
        "lineStyle": {"width": 0, "opacity": 0, "color": palette.band},
    }
    filled: Option = {"areaStyle": {"color": palette.band, "opacity": 1}}
    return [{**plain, "data": floor}, {**plain, **filled, "data": layer}]


def _curve(chart: TrendChart, scale: Scale, language: str, palette: Palette) -> Option:
    known = [i for i, estimate in enumerate(chart.estimates) if estimate.known]
    last = known[-1] if known else -1
    rules = [
        {
            "yAxis": at,
            "lineStyle": {"color": palette.rule, "width": 1, "type": "solid"},
            "label": {
                "position": "start",
                "distance": 8,
                "fontSize": SMALL,
                "color": palette.quiet,
                "formatter": words,
            },
        }
        for at, words in scale.ticks
    ]
    return {
        "type": "line",
        "connectNulls": False,
        "showSymbol": True,
        "symbol": "none",
        "lineStyle": {"color": palette.data, "width": 2.25},
        "itemStyle": {"color": palette.data},
        "z": 4,
        "data": [
            _moment(i, chart.estimates, i == last, language, palette) for i in range(len(chart.estimates))
        ],
        "markLine": {"silent": True, "symbol": "none", "z": 1, "precision": PRECISION, "data": rules},
    }


def _moment(
    index: int, estimates: tuple[Estimate, ...], last: bool, language: str, palette: Palette
) -> Option:
    """One period: a dot where it is the last or stands alone between gaps, else only the line."""
    estimate = estimates[index]
    if estimate.value is None:
        return {"value": "-"}
    around = estimates[max(index - 1, 0) : index] + estimates[index + 1 : index + 2]
    moment: Option = {"value": drawn(estimate.value, estimate.unit)}
    if last or not any(neighbour.known for neighbour in around):
        moment.update(symbol="circle", symbolSize=7)
    if last:
        words = estimate_text(estimate, language)
        moment["label"] = {
            "show": True,
            "position": "right",
            "distance": 7,
            "formatter": words,
            "color": palette.data,
            "fontWeight": 600,
            "fontSize": LETTER + 1,
        }
    return moment


def _gaps(chart: TrendChart, scale: Scale, language: str, palette: Palette, room: _Room) -> Option:
    """A grey ring on the ground for each unknown period; a run of them says its n once, where it fits."""
    data: list[Option] = []
    taken = 0.0
    for run in _runs(chart.estimates):
        middle, words = run[len(run) // 2], _run_words(chart, run, language)
        at, half = room.along(middle, len(chart.periods)), width_of(words, SMALL) / 2 + 4
        fits = at - half >= taken and at + half <= room.width
        taken = at + half if fits else taken
        data += [_ring(i, _ground(scale), words if i == middle and fits else "", palette) for i in run]
    style: Option = {"color": palette.ground, "borderColor": palette.unknown, "borderWidth": 1.5}
    return {"type": "scatter", "symbol": "circle", "symbolSize": 7, "z": 5, "itemStyle": style, "data": data}


def _runs(estimates: tuple[Estimate, ...]) -> list[list[int]]:
    """The unknown periods, neighbours together."""
    runs: list[list[int]] = []
    for index in (i for i, estimate in enumerate(estimates) if not estimate.known):
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _ground(scale: Scale) -> float:
    """Where rings stand: below the lowest tick, so that their words never meet the curve."""
    return scale.low - GROUND * (scale.high - scale.low)


def _ring(index: int, ground: float, words: str, palette: Palette) -> Option:
    label: Option = {"show": bool(words), "position": "top", "fontSize": SMALL, "color": palette.quiet}
    return {"value": [index, ground], "label": {**label, "formatter": words}}


def _run_words(chart: TrendChart, run: list[int], language: str) -> str:
    counts = sorted({chart.estimates[index].n for index in run})
    span = "–".join(count_text(n, language) for n in dict.fromkeys((counts[0], counts[-1])))
    return say("number.n", language_of(language), n=span)


def _legend(language: str, palette: Palette, left: int) -> Option:
    words = say("brief.chart.gap", language_of(language))
    style: Option = {"fontSize": SMALL, "fontWeight": 400, "color": palette.quiet}
    return {
        "text": words,
        "left": left - 5,
        "top": 0,
        "padding": [2, 5],
        "borderColor": palette.rule,
        "textStyle": style,
    }


def _end_room(chart: TrendChart, language: str) -> float:
    last = next((estimate for estimate in reversed(chart.estimates) if estimate.known), None)
    return width_of(estimate_text(last, language), LETTER + 1) + 12 if last else 0
