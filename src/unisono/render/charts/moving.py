"""What a trend shows beside its past: where its level changed, what may come, and where it should be."""

from __future__ import annotations

from unisono.model.brief import TrendChart
from unisono.model.words import say
from unisono.render.charts.palette import Palette
from unisono.render.charts.scale import drawn
from unisono.render.numbers import estimate_text, language_of, quantity_text

Option = dict[str, object]

LETTER, SMALL = 12, 11
SHAPES = {"change": ("diamond", 12), "odd": ("emptyCircle", 10)}


def past_of(chart: TrendChart) -> int:
    """How many periods of a trend have come.

    >>> past_of(TrendChart("", "", ("2018-01",), (), foreseen=1))
    0
    """
    return len(chart.periods) - chart.foreseen


def moving_series(chart: TrendChart, language: str, palette: Palette, *, top: float) -> list[Option]:
    """The forecast, dashed from the last known period on, with its paler band; the target; the marks.

    `top` is the field's upper edge.
    """
    ahead = _ahead(chart, language, palette) if chart.foreseen else []
    rules = target_rules(chart, language, palette, top=top)
    lines: Option = {"silent": True, "symbol": "none", "data": rules}
    plain: Option = {"type": "line", "silent": True, "symbol": "none", "z": 5, "data": []}
    target = [{**plain, "markLine": lines}] if rules else []  # in front of the curve, its word too
    return [*ahead, *target, *_marks(chart, palette)]


def target_rules(chart: TrendChart, language: str, palette: Palette, *, top: float) -> list[Option]:
    """The target as a rule with its word; none where there is none.

    The word stands below a target at the field's upper edge, `top`, so that it meets no flag of an event.
    """
    if chart.target is None or not chart.estimates:
        return []
    like = chart.estimates[0]
    value = quantity_text(chart.target, like.unit, language, currency=like.currency)
    words = say("movement.chart.target", language_of(language), value=value)
    at = drawn(chart.target, like.unit)
    side = "insideStartBottom" if at >= top else "insideStartTop"
    label: Option = {"position": side, "fontSize": SMALL, "color": palette.quiet}
    halo: Option = {"textBorderColor": palette.ground, "textBorderWidth": 3, "formatter": words}
    return [
        {
            "yAxis": at,
            "lineStyle": {"color": palette.quiet, "width": 1.25, "type": [6, 4]},
            "label": {**label, **halo},
        }
    ]


def _ahead(chart: TrendChart, language: str, palette: Palette) -> list[Option]:
    past, values = past_of(chart), [estimate.value for estimate in chart.estimates]
    begin = next((i for i in range(past - 1, -1, -1) if values[i] is not None), past)
    floor: list[object] = ["-"] * len(values)
    layer: list[object] = ["-"] * len(values)
    line: list[object] = ["-"] * len(values)
    for index in range(begin, len(values)):
        estimate = chart.estimates[index]
        if estimate.value is None or (index < past and index != begin):
            continue
        line[index] = drawn(estimate.value, estimate.unit)
        low = estimate.value if estimate.low is None else estimate.low
        high = estimate.value if estimate.high is None else estimate.high
        floor[index] = drawn(low, estimate.unit)
        layer[index] = drawn(high, estimate.unit) - drawn(low, estimate.unit)
    plain: Option = {"type": "line", "symbol": "none", "silent": True}
    band: Option = {**plain, "stack": "ahead", "stackStrategy": "all"}
    bare: Option = {"lineStyle": {"width": 0, "opacity": 0, "color": palette.band}}
    style: Option = {"color": palette.data, "width": 2, "type": [5, 4], "opacity": 0.85}
    dashed: Option = {
        **plain,
        "lineStyle": style,
        "z": 4,
        "data": [*line[:-1], _last(chart, language, palette)],
    }
    filled: Option = {"areaStyle": {"color": palette.band, "opacity": 0.55}}
    return [{**band, **bare, "data": floor}, {**band, **bare, **filled, "data": layer}, dashed]


def _last(chart: TrendChart, language: str, palette: Palette) -> object:
    """The last foreseen value, in words beside its end."""
    estimate = chart.estimates[-1]
    if estimate.value is None:
        return "-"
    label: Option = {
        "show": True,
        "position": "right",
        "distance": 7,
        "formatter": estimate_text(estimate, language),
        "color": palette.quiet,
        "fontSize": LETTER,
    }
    at = drawn(estimate.value, estimate.unit)
    return {
        "value": at,
        "symbol": "emptyCircle",
        "symbolSize": 6,
        "itemStyle": {"color": palette.data},
        "label": label,
    }


def _marks(chart: TrendChart, palette: Palette) -> list[Option]:
    """A diamond where the level changed, a ring round a period with an odd day: shapes, not only colours."""
    places = {period: index for index, period in enumerate(chart.periods[: past_of(chart)])}
    data: list[Option] = []
    for mark in chart.marks:
        index = places.get(mark.period)
        if index is None or chart.estimates[index].value is None:
            continue
        estimate = chart.estimates[index]
        colour = {"good": palette.good, "bad": palette.bad}.get(mark.tone, palette.data)
        shape, size = SHAPES[mark.kind]
        ring: Option = {"color": colour, "borderColor": palette.ground, "borderWidth": 1.5, "opacity": 1}
        data.append(
            {
                "value": [index, drawn(estimate.value or 0.0, estimate.unit)],
                "symbol": shape,
                "symbolSize": size,
                "itemStyle": ring if mark.kind == "change" else {"color": colour, "opacity": 1},
            }
        )
    return [{"type": "scatter", "silent": True, "z": 6, "data": data}] if data else []
