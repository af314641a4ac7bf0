"""What is left of something since its start, in steps: one line a group, its name at its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from unisono.model.brief import Course, CurveChart
from unisono.model.estimate import Estimate
from unisono.render.charts.lettering import FAMILY, formatted, shortened, width_of
from unisono.render.charts.palette import Palette
from unisono.render.charts.scale import Scale, drawn, scale_of

Option = dict[str, object]

SMALL, LETTER = 11, 12
HEIGHT, NARROW_HEIGHT = 280, 260
TOP, BOTTOM, GAP = 14, 44, 12
LINE = 15  # pixels between two names at the right
LONGEST_NAME, LONGEST_NARROW = 130, 92
STEPS = (1, 2, 3, 6, 12, 24, 60)  # months between two that are named
# Besides colour, so that groups can be told apart without it.
DASHES: tuple[object, ...] = ("solid", [7, 3], [2, 3], [9, 3, 2, 3], [1, 2], [12, 3])


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything of a curve chart stands, in pixels."""

    width: int
    height: int
    left: int
    right: int
    scale: Scale

    @property
    def track(self) -> int:
        return self.height - TOP - BOTTOM

    def down(self, value: float) -> float:
        """How far below the picture's upper edge a value stands."""
        span = self.scale.high - self.scale.low
        return TOP + self.track * (self.scale.high - value) / span


def curve_option(chart: CurveChart, *, language: str, width: int, palette: Palette, narrow: bool) -> Option:
    """The ECharts option of a curve chart, as plain JSON.

    >>> from unisono.render.charts.palette import LIGHT
    >>> half = Estimate(0.5, 0.4, 0.6, n=50, unit="share")
    >>> chart = CurveChart("", "", ("0", "1"), "meses", (Course("Todos", (half, half)),))
    >>> option = curve_option(chart, language="es", width=520, palette=LIGHT, narrow=False)
    >>> option["series"][-1]["data"][1]["value"]
    50.0
    """
    plan = _plan(chart, language, width, narrow=narrow)
    names = _names(chart, plan, narrow=narrow)
    several = len([course for course in chart.courses if not course.foretold]) > 1
    lines = [_line(place, course, palette, several=several) for place, course in enumerate(chart.courses)]
    ends = [
        _named(place, course, palette, several=several, name=names[place], moments=len(chart.moments))
        for place, course in enumerate(chart.courses)
    ]
    bands = [] if several else [band for course in chart.courses for band in _band(course, palette)]
    rules: Option = {"type": "line", "data": [], "markLine": _rules(plan.scale, palette), "silent": True}
    return {
        "textStyle": {"fontFamily": FAMILY},
        "grid": {
            "left": plan.left,
            "right": plan.right,
            "top": TOP,
            "bottom": BOTTOM,
            "outerBoundsMode": "none",
        },
        "xAxis": _axis(chart, palette, plan),
        "yAxis": {
            "type": "value",
            "min": plan.scale.low,
            "max": plan.scale.high,
            "axisLabel": {"show": False},
            "splitLine": {"show": False},
        },
        "series": [rules, *bands, *ends, *lines],
    }


def height_of_curve(*, narrow: bool) -> int:
    """How many pixels tall should it be drawn?

    >>> height_of_curve(narrow=True) < height_of_curve(narrow=False)
    True
    """
    return NARROW_HEIGHT if narrow else HEIGHT


def points_of(chart: CurveChart) -> Iterator[tuple[int, Estimate]]:
    """Each known point in the order in which it is told: its place along, and its estimate."""
    for course in chart.courses:
        for index, estimate in zip(range(len(chart.moments)), course.estimates, strict=False):
            if estimate.known:
                yield index, estimate


def _plan(chart: CurveChart, language: str, width: int, *, narrow: bool) -> _Plan:
    told = [estimate for _, estimate in points_of(chart)]
    scale = scale_of(told, language, steps=4)
    left = round(max((width_of(words, SMALL) for _, words in scale.ticks), default=0) + GAP) + 4
    longest = LONGEST_NARROW if narrow else LONGEST_NAME
    room = max((min(width_of(course.label, LETTER), longest) for course in chart.courses), default=0)
    return _Plan(width, height_of_curve(narrow=narrow), left, round(room) + GAP + 6, scale)


def _names(chart: CurveChart, plan: _Plan, *, narrow: bool) -> list[tuple[str, float]]:
    """Each line's name, and by how many pixels it is moved down so that none meets another."""
    longest = LONGEST_NARROW if narrow else LONGEST_NAME
    ends = [_end(course) for course in chart.courses]
    order = sorted(
        (place for place, end in enumerate(ends) if end is not None), key=lambda p: plan.down(ends[p] or 0.0)
    )
    wanted = [plan.down(ends[place] or 0.0) for place in order]
    stood = _apart(wanted, TOP, plan.height - BOTTOM)
    moved = {place: at - want for place, at, want in zip(order, stood, wanted, strict=True)}
    return [
        (shortened(course.label, LETTER, longest), moved.get(place, 0.0))
        for place, course in enumerate(chart.courses)
    ]


def _apart(wanted: Sequence[float], top: float, bottom: float) -> list[float]:
    """The same heights, pushed down and then up until each has a line of its own.

    >>> _apart([10.0, 12.0], 0, 100)
    [10.0, 25.0]
    """
    stood: list[float] = []
    for want in wanted:
        stood.append(max(want, stood[-1] + LINE if stood else top))
    limit = bottom
    for place in range(len(stood) - 1, -1, -1):
        stood[place] = min(stood[place], limit)
        limit = stood[place] - LINE
    return stood


def _end(course: Course) -> float | None:
    known = [each for each in course.estimates if each.value is not None]
    return drawn(known[-1].value or 0.0, known[-1].unit) if known else None


def _line(place: int, course: Course, palette: Palette, *, several: bool) -> Option:
    colour = _colour(place, palette, several=several)
    dash = DASHES[place % len(DASHES)] if several else [4, 4] if course.foretold else "solid"
    last = _last(course)
    data: list[Option] = [
        {"value": "-" if each.value is None else drawn(each.value, each.unit)} for each in course.estimates
    ]
    if last >= 0:
        data[last].update(symbol="circle", symbolSize=6)
    return {
        "type": "line",
        "step": "end",
        "connectNulls": False,
        "showSymbol": True,
        "symbol": "none",
        "lineStyle": {"color": colour, "width": 2.25, "type": dash},
        "itemStyle": {"color": colour},
        "z": 4,
        "data": data,
    }


def _named(
    place: int, course: Course, palette: Palette, *, several: bool, name: tuple[str, float], moments: int
) -> Option:
    """A line's name: at the right edge, however long the line; over its course, where another goes on."""
    words, moved = name
    end, last = _end(course), _last(course)
    inside = not several and last < moments - 1
    label: Option = {
        "show": True,
        "position": "right",
        "distance": 7,
        "offset": [0, -LETTER if inside else round(moved, 1)],
        "formatter": formatted(words),
        "color": _colour(place, palette, several=several),
        "fontWeight": 600,
        "fontSize": LETTER,
    }
    data: list[Option] = []
    if end is not None and last >= 0:
        middle = course.estimates[last // 3]  # a falling line leaves room over it
        spot = [last // 3, drawn(middle.value or 0.0, middle.unit)] if inside else [moments - 1, end]
        data.append({"value": spot, "label": label})
    hidden: Option = {
        "symbol": "circle",
        "symbolSize": 1,
        "itemStyle": {"opacity": 1, "color": palette.ground},
    }
    return {"type": "scatter", **hidden, "silent": True, "z": 5, "data": data}


def _colour(place: int, palette: Palette, *, several: bool) -> str:
    colours = (palette.data, palette.ink, palette.unknown, palette.data, palette.quiet)
    return colours[place % len(colours)] if several else palette.data


def _last(course: Course) -> int:
    """The place of a line's last known moment; -1 where it has none."""
    return max((place for place, each in enumerate(course.estimates) if each.known), default=-1)


def _band(course: Course, palette: Palette) -> list[Option]:
    """The interval as an invisible floor and a filled layer upon it; what is foretold is fainter."""
    floor: list[object] = []
    layer: list[object] = []
    for each in course.estimates:
        bounded = each.known and each.low is not None and each.high is not None
        low = drawn(each.low or 0.0, each.unit) if bounded else 0.0
        floor.append(low if bounded else "-")
        layer.append(drawn(each.high or 0.0, each.unit) - low if bounded else "-")
    plain: Option = {
        "type": "line",
        "step": "end",
        "stack": f"band {course.label}",
        "stackStrategy": "all",
        "symbol": "none",
        "silent": True,
        "lineStyle": {"width": 0, "opacity": 0, "color": palette.band},
    }
    filled: Option = {"areaStyle": {"color": palette.band, "opacity": 0.55 if course.foretold else 1}}
    return [{**plain, "data": floor}, {**plain, **filled, "data": layer}]


def _rules(scale: Scale, palette: Palette) -> Option:
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
    return {"silent": True, "symbol": "none", "z": 1, "precision": 10, "data": rules}


def _axis(chart: CurveChart, palette: Palette, plan: _Plan) -> Option:
    """As many moments are named as fit, a round number apart; what they count stands below."""
    last = len(chart.moments) - 1
    widest = max((width_of(each, SMALL) for each in chart.moments), default=0) + 14
    room = max(1.0, (plan.width - plan.left - plan.right) / widest)
    every = next((step for step in STEPS if last / step <= room), STEPS[-1])
    return {
        "type": "category",
        "boundaryGap": False,
        "data": list(chart.moments),
        "name": chart.unit,
        "nameLocation": "middle",
        "nameGap": 26,
        "nameTextStyle": {"color": palette.quiet, "fontSize": SMALL},
        "axisTick": {"show": False},
        "axisLine": {"show": True, "onZero": False, "lineStyle": {"color": palette.rule}},
        "axisLabel": {
            "color": palette.quiet,
            "fontSize": SMALL,
            "margin": 10,
            "customValues": list(range(0, last + 1, every)),
            "hideOverlap": False,
        },
    }
