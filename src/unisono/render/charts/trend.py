"""A series over time with its band: what moved, and whether it moved by more than chance."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

from unisono.model.brief import TrendChart
from unisono.model.estimate import Estimate
from unisono.model.words import LANGUAGES
from unisono.render.charts.events import POLE, Flags, event_lines, flags_of
from unisono.render.charts.gaps import gap_legend, gap_rings, ground_of
from unisono.render.charts.legend import LINE, legend_graphics
from unisono.render.charts.lettering import FAMILY, shortened, width_of
from unisono.render.charts.moments import short_period
from unisono.render.charts.moving import moving_series, past_of
from unisono.render.charts.palette import Palette
from unisono.render.charts.scale import Scale, drawn, scale_of
from unisono.render.numbers import estimate_text

Option = dict[str, object]

LETTER, SMALL = 12, 11
HEIGHT, NARROW_HEIGHT = 220, 210
BOTTOM, GAP = 30, 10
PLAIN_TOP, LEGEND_TOP = 14, 30
LONGEST_PERIOD = 110
PRECISION = 10  # of rules; the engine would round them to two digits


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything of a trend stands, in pixels."""

    width: int
    left: int
    right: int
    count: int
    legend: int
    flags: Flags = field(default_factory=Flags)

    @property
    def track(self) -> int:
        return self.width - self.left - self.right

    @property
    def top(self) -> int:
        return self.legend + self.flags.above

    @property
    def foot(self) -> int:
        """Pixels of the key of events below the axis."""
        return self.flags.below(self.width) * LINE

    def along(self, index: int) -> float:
        """How far from the picture's left edge a period stands."""
        return self.left + self.track * (index / (self.count - 1) if self.count > 1 else 0.5)


def trend_option(chart: TrendChart, *, language: str, width: int, palette: Palette, narrow: bool) -> Option:
    """The ECharts option of a trend, as plain JSON.  Unknown periods are gaps with a grey ring below.

    >>> from unisono.render.charts.palette import LIGHT
    >>> one = TrendChart("", "", ("2018-01",), (Estimate(None, None, None, n=3, unit="share"),))
    >>> option = trend_option(one, language="es", width=520, palette=LIGHT, narrow=False)
    >>> option["series"][2]["data"][0]["value"]
    '-'
    """
    scale, plan = _scale(chart, language), _plan(chart, language, width, narrow=narrow)
    low = ground_of(scale) if _gaping(chart) else scale.low
    rings = gap_rings(chart, scale, language, palette, plan.along, width=width)
    lines = {
        "silent": True,
        "symbol": "none",
        "z": 1,
        "data": event_lines(plan.flags, plan.top, low, palette),
    }
    foot = height_of_trend(chart, width=width, narrow=narrow) - plan.foot
    return {
        "textStyle": {"fontFamily": FAMILY},
        "title": gap_legend(language, palette, plan.left) if plan.legend > PLAIN_TOP else {"show": False},
        "graphic": legend_graphics(plan.flags.key, width, palette, top=foot),
        "grid": {
            "left": plan.left,
            "right": plan.right,
            "top": plan.top,
            "bottom": BOTTOM + plan.foot,
            "outerBoundsMode": "none",
        },
        "xAxis": _time_axis(_names(chart, language), palette, plan),
        "yAxis": {
            "type": "value",
            "min": low,
            "max": scale.high,
            "axisLabel": {"show": False},
            "splitLine": {"show": False},
        },
        "series": [
            *_band(chart, palette),
            _curve(chart, scale, language, palette),
            {**rings, "markLine": lines} if chart.events else rings,
            *moving_series(chart, language, palette, top=scale.high),
        ],
    }


def height_of_trend(chart: TrendChart, *, width: int, narrow: bool) -> int:
    """How many pixels tall should a trend be drawn?  Enough for its events in whichever language.

    >>> empty = TrendChart("", "", (), ())
    >>> height_of_trend(empty, width=342, narrow=True) < height_of_trend(empty, width=520, narrow=False)
    True
    """
    plain = NARROW_HEIGHT if narrow else HEIGHT
    if not chart.events:
        return plain
    plans = [_plan(chart, language, width, narrow=narrow) for language in LANGUAGES]
    return plain + max(plan.flags.above + plan.foot for plan in plans)


def _plan(chart: TrendChart, language: str, width: int, *, narrow: bool) -> _Plan:
    """The margins its words need; then, on the track they leave, its events."""
    scale = _scale(chart, language)
    half = max((width_of(name, SMALL) for name in _names(chart, language)), default=0) / 2
    ticks = max((width_of(words, SMALL) for _, words in scale.ticks), default=0) + GAP
    left, right = round(max(ticks, half)) + 4, round(max(_end_room(chart, language), half)) + 4
    plan = _Plan(width, left, right, len(chart.periods), LEGEND_TOP if _gaping(chart) else PLAIN_TOP)
    return replace(plan, flags=flags_of(chart, plan.along, (left - POLE, width), numbered=narrow))


def _scale(chart: TrendChart, language: str) -> Scale:
    return scale_of(chart.estimates, language, also=chart.target, steps=4)


def _gaping(chart: TrendChart) -> bool:
    return any(not estimate.known for estimate in chart.estimates)


def _names(chart: TrendChart, language: str) -> list[str]:
    return [shortened(short_period(period, language), SMALL, LONGEST_PERIOD) for period in chart.periods]


def _time_axis(periods: list[str], palette: Palette, plan: _Plan) -> Option:
    """Only as many periods are named as fit; the last one always is."""
    widest = max((width_of(period, SMALL) for period in periods), default=0) + 14
    apart = plan.track / max(len(periods) - 1, 1)
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
    for index, estimate in enumerate(chart.estimates):
        past = index < past_of(chart)
        bounded = past and estimate.known and estimate.low is not None and estimate.high is not None
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
    past = chart.estimates[: past_of(chart)]
    known = [i for i, estimate in enumerate(past) if estimate.known]
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
            _moment(i, past, (i == last, chart.foreseen > 0), language, palette)
            if i < len(past)
            else {"value": "-"}
            for i in range(len(chart.estimates))
        ],
        "markLine": {
            "silent": True,
            "symbol": "none",
            "z": 1,
            "precision": PRECISION,
            "data": rules,
        },
    }


def _moment(
    index: int, estimates: tuple[Estimate, ...], ends: tuple[bool, bool], language: str, palette: Palette
) -> Option:
    """One period: a dot where it is the last or stands alone between gaps, else only the line.

    `ends` says whether it is the last one, and whether the line goes on as a forecast.
    """
    estimate, (last, ahead) = estimates[index], ends
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
            "position": "top" if ahead else "right",
            "distance": 7,
            "formatter": words,
            "color": palette.data,
            "fontWeight": 600,
            "fontSize": LETTER + 1,
        }
    return moment


def _end_room(chart: TrendChart, language: str) -> float:
    last = next((estimate for estimate in reversed(chart.estimates) if estimate.known), None)
    return width_of(estimate_text(last, language), LETTER + 1) + 12 if last else 0
