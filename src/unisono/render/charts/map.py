"""A map of two axes: what matters against how it goes, intervals both ways, names that stay apart."""

from __future__ import annotations

from dataclasses import dataclass

from unisono.model.brief import MapChart, Spot
from unisono.model.estimate import Estimate
from unisono.render.charts.lettering import FAMILY, formatted, shortened, width_of
from unisono.render.charts.palette import Palette
from unisono.render.charts.scale import Scale, drawn, fitted_scale

Option = dict[str, object]

LETTER, SMALL = 12, 11
HEIGHT, NARROW_HEIGHT = 380, 400
TOP, BOTTOM, RIGHT = 34, 46, 14
DOT = 20
CLEAR = 3  # pixels between a name and what stands beside it
MOST_NAME = 190
LIFT = 10  # names stand above the interval of their spot, not on it
CLEAR_COLOUR = "rgba(0,0,0,0)"  # of marks that only carry words: opacity would hide those too
CORNER = 18  # kept free above and below for the names of the quarters


@dataclass(frozen=True, slots=True)
class _Field:
    """The drawn field in pixels, and the scales of its two axes."""

    left: int
    width: int
    height: int
    across: Scale
    up: Scale

    def place(self, spot: Spot) -> tuple[float, float] | None:
        """Where a spot stands, in pixels from the field's upper left; None where it has no place."""
        if spot.across.value is None or spot.up.value is None:
            return None
        x, y = drawn(spot.across.value, spot.across.unit), drawn(spot.up.value, spot.up.unit)
        return (
            self.width * (x - self.across.low) / (self.across.high - self.across.low),
            self.height * (self.up.high - y) / (self.up.high - self.up.low),
        )


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: _Box) -> bool:
        """Whether two boxes share any ground."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def height_of_map(*, narrow: bool) -> int:
    """How many pixels tall should a map be drawn?

    >>> height_of_map(narrow=True)
    400
    """
    return NARROW_HEIGHT if narrow else HEIGHT


def map_option(chart: MapChart, *, language: str, width: int, palette: Palette, narrow: bool) -> Option:
    """The ECharts option of a map, as plain JSON.

    Spots carry their number; their name stands beside them where it meets no other spot or name.

    >>> from unisono.render.charts.palette import LIGHT
    >>> empty = MapChart("", "", (), "how it goes", "what it moves", ("", "", "", ""), (0.5, 0.0))
    >>> option = map_option(empty, language="es", width=520, palette=LIGHT, narrow=False)
    >>> option["series"][1]["data"]
    []
    """
    field = _field(chart, language, width, narrow=narrow)
    return {
        "textStyle": {"fontFamily": FAMILY},
        "grid": {
            "left": field.left,
            "right": RIGHT,
            "top": TOP,
            "bottom": BOTTOM,
            "outerBoundsMode": "none",
        },
        "xAxis": _axis(field.across, chart.across, palette, {"nameLocation": "middle", "nameGap": 28}),
        "yAxis": _axis(field.up, chart.up, palette, _above(field)),
        "series": [
            {
                "type": "lines",
                "coordinateSystem": "cartesian2d",
                "silent": True,
                "z": 2,
                "data": [line for spot in chart.spots for line in _cross(spot, palette)],
            },
            {
                "type": "scatter",
                "symbolSize": DOT,
                "z": 3,
                "data": _dots(chart, field, palette),
                "markLine": _rules(chart, field, palette),
            },
            _names(chart, field, palette),
            _quarters(chart, field, palette),
        ],
    }


def _field(chart: MapChart, language: str, width: int, *, narrow: bool) -> _Field:
    height = height_of_map(narrow=narrow) - TOP - BOTTOM
    up = fitted_scale(
        [spot.up for spot in chart.spots], language, also=chart.split[1], room=height, size=SMALL
    )
    left = round(max((width_of(words, SMALL) for _, words in up.ticks), default=0)) + 12
    room = width - left - RIGHT
    along = [spot.across for spot in chart.spots]
    across = fitted_scale(along, language, also=chart.split[0], room=room, size=SMALL)
    return _Field(left, room, height, across, up)


def _axis(scale: Scale, name: str, palette: Palette, placed: Option) -> Option:
    """An axis whose ticks are words of ours: drawn by rules, so only its name and ends are told here."""
    return {
        "type": "value",
        "min": scale.low,
        "max": scale.high,
        "name": name,
        "nameTextStyle": {"color": palette.quiet, "fontSize": SMALL, **_aligned(placed)},
        **placed,
        "splitLine": {"show": False},
        "axisLine": {"show": False},
        "axisTick": {"show": False},
        "axisLabel": {"show": False},
    }


def _above(field: _Field) -> Option:
    """The name of the upright axis stands above it, from the picture's edge on."""
    return {"nameLocation": "end", "nameGap": 14, "nameTruncate": {"maxWidth": field.left + field.width}}


def _aligned(placed: Option) -> Option:
    return {"align": "left"} if placed["nameLocation"] == "end" else {}


def _rules(chart: MapChart, field: _Field, palette: Palette) -> Option:
    """Thin rules with their words at both axes, and the two that split the map."""
    label: Option = {"fontSize": SMALL, "color": palette.quiet}
    thin: Option = {"color": palette.rule, "width": 1, "type": "solid"}
    ends = {field.across.low: "left", field.across.high: "right"}  # so that they meet no other words
    start: Option = {**label, "position": "start", "distance": 6}
    data: list[Option] = [
        {
            "xAxis": at,
            "lineStyle": thin,
            "label": {**start, "formatter": words, "align": ends.get(at, "center")},
        }
        for at, words in field.across.ticks
    ]
    data += [
        {
            "yAxis": at,
            "lineStyle": thin,
            "label": {**start, "formatter": words},
        }
        for at, words in field.up.ticks
    ]
    if chart.spots:
        split: Option = {"color": palette.quiet, "width": 1, "type": [2, 3]}
        units = (chart.spots[0].across.unit, chart.spots[0].up.unit)
        middle = [drawn(at, unit) for at, unit in zip(chart.split, units, strict=True)]
        data += [
            {"xAxis": middle[0], "lineStyle": split, "label": {"show": False}},
            {"yAxis": middle[1], "lineStyle": split, "label": {"show": False}},
        ]
    return {"silent": True, "symbol": "none", "precision": 10, "z": 1, "data": data}


def _cross(spot: Spot, palette: Palette) -> list[Option]:
    """The two intervals of a spot, as a cross through it."""
    if spot.across.value is None or spot.up.value is None:
        return []
    at = (drawn(spot.across.value, spot.across.unit), drawn(spot.up.value, spot.up.unit))
    style: Option = {
        "color": _colour(spot, palette),
        "width": 3,
        "opacity": 0.35,
        "cap": "round",
        "curveness": 0,
    }
    along, upright = _bounds(spot.across), _bounds(spot.up)
    lines = [[[x, at[1]] for x in along]] if along else []
    lines += [[[at[0], y] for y in upright]] if upright else []
    return [{"coords": ends, "lineStyle": style} for ends in lines]


def _bounds(estimate: Estimate) -> tuple[float, float] | None:
    if estimate.low is None or estimate.high is None:
        return None
    return drawn(estimate.low, estimate.unit), drawn(estimate.high, estimate.unit)


def _dots(chart: MapChart, field: _Field, palette: Palette) -> list[Option]:
    dots: list[Option] = []
    for number, spot in enumerate(chart.spots, start=1):
        if field.place(spot) is None:
            continue
        at = [drawn(e.value, e.unit) for e in (spot.across, spot.up) if e.value is not None]
        label: Option = {
            "show": True,
            "formatter": str(number),
            "color": palette.ground,
            "fontSize": SMALL,
            "fontWeight": 600,
        }
        style: Option = {
            "color": _colour(spot, palette),
            "opacity": 1,
            "borderColor": palette.ground,
            "borderWidth": 1,
        }
        # The first matters most and lies on top where two meet.
        dots.append({"value": at, "itemStyle": style, "label": label})
    return dots[::-1]


def _colour(spot: Spot, palette: Palette) -> str:
    return {"good": palette.good, "bad": palette.bad, "neutral": palette.unknown}[spot.tone]


def _names(chart: MapChart, field: _Field, palette: Palette) -> Option:
    """The names that have room; of the others the number is told in the list beside."""
    places = [(spot, place) for spot in chart.spots if (place := field.place(spot)) is not None]
    taken = [_Box(x - DOT / 2, y - DOT / 2, x + DOT / 2, y + DOT / 2) for _, (x, y) in places]
    data: list[Option] = []
    for spot, place in places:
        words = shortened(spot.label, LETTER, MOST_NAME)
        found = _beside(words, place, taken, field)
        if found is None:
            continue
        box, side = found
        taken.append(box)
        at = [drawn(e.value, e.unit) for e in (spot.across, spot.up) if e.value is not None]
        ink = palette.ink if spot.tone != "neutral" else palette.quiet
        data.append(
            {
                "value": at,
                "label": {
                    "show": True,
                    "formatter": formatted(words),
                    "position": side,
                    "distance": CLEAR,
                    "offset": [0, -LIFT if side in ("left", "right") else 0],
                    "color": ink,
                    "fontSize": LETTER,
                },
            }
        )
    return {
        "type": "scatter",
        "silent": True,
        "symbolSize": DOT,
        "itemStyle": {"color": CLEAR_COLOUR},
        "z": 4,
        "data": data,
    }


def _beside(
    words: str, place: tuple[float, float], taken: list[_Box], field: _Field
) -> tuple[_Box, str] | None:
    """Where a name has room: right of its spot, left, above or below; None where it has none."""
    x, y = place
    wide, tall, off = width_of(words, LETTER), LETTER + 4, DOT / 2 + CLEAR
    choices = (
        ("right", _Box(x + off, y - LIFT - tall / 2, x + off + wide, y - LIFT + tall / 2)),
        ("left", _Box(x - off - wide, y - LIFT - tall / 2, x - off, y - LIFT + tall / 2)),
        ("top", _Box(x - wide / 2, y - off - tall, x + wide / 2, y - off)),
        ("bottom", _Box(x - wide / 2, y + off, x + wide / 2, y + off + tall)),
    )
    for side, box in choices:
        upright = box.top >= CORNER and box.bottom <= field.height - CORNER
        apart = not any(box.meets(other) for other in taken)
        if upright and box.left >= 0 and box.right <= field.width and apart:
            return box, side
    return None


def _quarters(chart: MapChart, field: _Field, palette: Palette) -> Option:
    """The names of the quarters, quietly in the corners."""
    low, high = field.across.low, field.across.high
    corners = (
        ([low, field.up.high], "left", "top"),
        ([high, field.up.high], "right", "top"),
        ([low, field.up.low], "left", "bottom"),
        ([high, field.up.low], "right", "bottom"),
    )
    data: list[Option] = [
        {
            "value": at,
            "label": {
                "show": True,
                "formatter": formatted(shortened(words, SMALL, field.width / 2 - 8)),
                "position": [4 if align == "left" else -4, 4 if upright == "top" else -4],
                "align": align,
                "verticalAlign": upright,
                "color": palette.quiet,
                "fontSize": SMALL,
                "fontWeight": 600,
            },
        }
        for words, (at, align, upright) in zip(chart.quarters, corners, strict=True)
        if words
    ]
    return {
        "type": "scatter",
        "silent": True,
        "symbolSize": 1,
        "itemStyle": {"color": CLEAR_COLOUR},
        "z": 1,
        "data": data,
    }
