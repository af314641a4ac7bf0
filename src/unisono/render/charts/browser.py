"""What a page hands to the browser for one chart: its pictures, and what is said of what is pointed at."""

from __future__ import annotations

from collections.abc import Iterator

from unisono.model.brief import Chart, CurveChart, HeatChart, IntervalChart, MapChart, WaterfallChart
from unisono.render.charts.curve import points_of
from unisono.render.charts.heat import is_turned
from unisono.render.charts.option import option_of, size_of
from unisono.render.charts.palette import DARK, LIGHT
from unisono.render.charts.scale import drawn
from unisono.render.charts.told import chart_rows
from unisono.render.charts.waterfall import places_of

Plain = dict[str, object]


def browser_chart(chart: Chart, language: str) -> Plain:
    """Everything `assets/web/charts.js` draws a chart from, as plain JSON.

    Parameters
    ----------
    chart
        Any chart.
    language
        The reader's: `es`, `pt`, `en`, or with a region.

    Returns
    -------
    dict
        `wide`, `narrow`, `wide_dark`, `narrow_dark` are options of ECharts; `width`, `height`, `narrow_width`
        and `narrow_height` the pixels they are laid out for; `turned` and `narrow_turned` whether the
        columns of a heat map lie there as rows; `near` what counts as near a pointer: the same period
        (`x`), the same row (`y`), the same `cell` or the nearest `point`; `across` how many tips a row
        has; `tips` what is said; `ground` and `ground_dark` the colour to replace where it lies on another.

    >>> browser_chart(IntervalChart("", "", ()), "es")["narrow_height"]
    32
    """
    pictures: Plain = {}
    for name, narrow in (("wide", False), ("narrow", True)):
        pictures[name] = option_of(chart, language=language, narrow=narrow)
        pictures[f"{name}_dark"] = option_of(chart, language=language, narrow=narrow, dark=True)
    width, height = size_of(chart)
    narrow_width, narrow_height = size_of(chart, narrow=True)
    return {
        **pictures,
        "width": width,
        "height": height,
        "narrow_width": narrow_width,
        "narrow_height": narrow_height,
        "ground": LIGHT.ground,
        "ground_dark": DARK.ground,
        "near": _near(chart),
        "across": len(chart.columns) if isinstance(chart, HeatChart) else 1,
        "turned": _turned(chart, width, narrow=False),
        "narrow_turned": _turned(chart, narrow_width, narrow=True),
        "tips": [
            {
                "at": list(place),
                "label": row.label,
                "value": row.value,
                "detail": row.detail,
                "count": row.count,
                "key": row.key,
            }
            for row, place in zip(chart_rows(chart, language), _places(chart), strict=True)
        ],
    }


def _near(chart: Chart) -> str:
    if isinstance(chart, MapChart | CurveChart):
        return "point"
    if isinstance(chart, HeatChart):
        return "cell"
    return "y" if isinstance(chart, IntervalChart | WaterfallChart) else "x"


def _turned(chart: Chart, width: int, *, narrow: bool) -> bool:
    return isinstance(chart, HeatChart) and is_turned(chart, width=width, narrow=narrow)


def _places(chart: Chart) -> Iterator[tuple[float | None, float | None]]:
    """Where each row of `chart_rows` is drawn, on the picture's axes; None where it has no value."""
    if isinstance(chart, CurveChart):
        yield from ((float(index), drawn(each.value or 0.0, each.unit)) for index, each in points_of(chart))
    elif isinstance(chart, HeatChart):
        yield from ((float(x), float(y)) for y in range(len(chart.rows)) for x in range(len(chart.columns)))
    elif isinstance(chart, IntervalChart):
        for index, bar in enumerate(chart.rows):
            value = bar.estimate.value
            yield None if value is None else drawn(value, bar.estimate.unit), float(index)
    elif isinstance(chart, MapChart):
        for spot in chart.spots:
            across, up = spot.across.value, spot.up.value
            if across is None or up is None:
                yield None, None
            else:
                yield drawn(across, spot.across.unit), drawn(up, spot.up.unit)
    elif isinstance(chart, WaterfallChart):
        steps = [step.estimate for step in chart.steps]
        estimates = [chart.start.estimate, *steps, chart.end.estimate]
        for index, (at, each) in enumerate(zip(places_of(chart), estimates, strict=True)):
            yield at if each.known else None, float(index)
    else:
        for index, estimate in enumerate(chart.estimates):
            value = estimate.value
            yield float(index), None if value is None else drawn(value, estimate.unit)
