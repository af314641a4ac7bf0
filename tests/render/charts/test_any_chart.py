"""What holds for whatever chart is drawn: plain finite JSON, nothing known left untold, no word obeyed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.render.charts.anything import (
    ANY,
    curves,
    estimates,
    heats,
    intervals,
    known_estimates,
    maps,
    trends,
    waterfalls,
)
from unisono.model.brief import (
    Chart,
    CurveChart,
    HeatChart,
    IntervalChart,
    MapChart,
    TrendChart,
    WaterfallChart,
)
from unisono.model.words import LANGUAGES
from unisono.render.charts import (
    NARROW,
    WIDE,
    browser_chart,
    chart_rows,
    chart_text,
    option_of,
    size_of,
    svg_of,
)
from unisono.render.charts.palette import DARK, LIGHT
from unisono.render.charts.scale import FINEST, drawn
from unisono.render.numbers import count_text, estimate_text, interval_text

TONGUES = st.sampled_from(LANGUAGES)
FEW = settings(max_examples=30)
DRAWN = settings(max_examples=12)  # the engine takes some milliseconds a picture
ROLES = tuple(LIGHT.__dataclass_fields__)


def leaves(part: object) -> Iterator[object]:
    """Everything that a plain structure holds."""
    if isinstance(part, dict):
        for each in part.values():
            yield from leaves(each)
    elif isinstance(part, list | tuple):
        for each in part:
            yield from leaves(each)
    else:
        yield part


@FEW
@given(ANY, TONGUES, st.booleans(), st.booleans())
def test_an_option_is_finite_json_without_functions(
    chart: Chart, language: str, narrow: bool, dark: bool
) -> None:
    option = option_of(chart, language=language, narrow=narrow, dark=dark)
    assert json.loads(json.dumps(option, allow_nan=False)) == option
    assert not [leaf for leaf in leaves(option) if callable(leaf)]


@FEW
@given(ANY, TONGUES)
def test_what_the_browser_gets_is_finite_json_with_a_tip_for_each_row(chart: Chart, language: str) -> None:
    told = browser_chart(chart, language)
    assert json.loads(json.dumps(told, allow_nan=False)) == told
    rows, tips = chart_rows(chart, language), told["tips"]
    assert [tip["label"] for tip in tips] == [row.label for row in rows]  # type: ignore[attr-defined]
    assert [tip["value"] for tip in tips] == [row.value for row in rows]  # type: ignore[attr-defined]


@FEW
@given(ANY, TONGUES)
def test_every_known_value_with_its_interval_is_in_the_table_and_in_the_text(
    chart: Chart, language: str
) -> None:
    rows, text = chart_rows(chart, language), chart_text(chart, language)
    table = "\n".join(row.text for row in rows)
    for estimate in known_estimates(chart):
        if isinstance(chart, MapChart) and estimate.unit == "points":
            continue  # told where its spot has a value along too, see the test of maps
        for part in (estimate_text(estimate, language), interval_text(estimate, language)):
            assert part in table
            assert part in text


@FEW
@given(ANY, TONGUES)
def test_nothing_unknown_is_told_as_a_number(chart: Chart, language: str) -> None:
    for row in chart_rows(chart, language):
        assert row.known != (row.value in ("sin cifra", "sem número", "no figure"))
        if not row.known:
            assert not re.search(r"\d", row.value)
        assert "None" not in row.text


@FEW
@given(ANY)
def test_counts_stand_beside_every_known_row_that_has_come(chart: Chart) -> None:
    rows = chart_rows(chart, "es")
    ahead = chart.foreseen if isinstance(chart, TrendChart) else 0
    past = rows[: len(rows) - ahead]
    assert all(row.count.startswith("n\u00a0=\u00a0") for row in past)
    assert all(row.count == "" for row in rows[len(past) :])
    if isinstance(chart, IntervalChart):
        counts = [f"n\u00a0=\u00a0{count_text(bar.estimate.n, 'es')}" for bar in chart.rows]
        assert [row.count for row in rows] == counts


@FEW
@given(ANY, TONGUES, st.booleans())
def test_light_and_dark_differ_in_nothing_but_colour(chart: Chart, language: str, narrow: bool) -> None:
    light, dark = (option_of(chart, language=language, narrow=narrow, dark=each) for each in (False, True))
    pairs = list(zip(leaves(light), leaves(dark), strict=True))
    turned = {(getattr(LIGHT, role), getattr(DARK, role)) for role in ROLES}
    assert all(one == other or (one, other) in turned for one, other in pairs)
    assert any(one != other for one, other in pairs) or not pairs


@FEW
@given(ANY, st.booleans())
def test_only_colours_of_the_house_are_used(chart: Chart, dark: bool) -> None:
    option = option_of(chart, language="es", dark=dark)
    palette = DARK if dark else LIGHT
    ours = {getattr(palette, role) for role in ROLES}
    used = {leaf for leaf in leaves(option) if isinstance(leaf, str) and re.fullmatch("#[0-9a-f]{6}", leaf)}
    assert used <= ours


@FEW
@given(ANY, st.booleans())
def test_a_picture_is_as_wide_as_it_was_laid_out_for_and_has_height(chart: Chart, narrow: bool) -> None:
    width, height = size_of(chart, narrow=narrow)
    assert width == (NARROW if narrow else WIDE)
    assert isinstance(height, int)
    assert height > 0
    told = browser_chart(chart, "es")
    assert told["narrow_height" if narrow else "height"] == height


@DRAWN
@given(ANY, TONGUES, st.booleans(), st.booleans())
def test_whatever_is_drawn_is_one_sound_picture(
    chart: Chart, language: str, narrow: bool, dark: bool
) -> None:
    option = option_of(chart, language=language, narrow=narrow, dark=dark)
    picture = svg_of(option, *size_of(chart, narrow=narrow))
    root = ElementTree.fromstring(picture)  # a word that breaks out of its place makes it unreadable
    names = {each.tag.rpartition("}")[2] for each in root.iter()}
    assert names <= {"svg", "g", "path", "text", "rect", "defs", "clipPath", "tspan", "circle", "style"}
    attributes = {name for each in root.iter() for name in each.attrib}
    assert not [name for name in attributes if name.startswith("on") or "href" in name]
    assert not re.search(r"\bNaN\b|\bInfinity\b|\bundefined\b", re.sub(r">[^<]*<", "><", picture))


@DRAWN
@given(ANY)
def test_the_same_chart_gives_the_same_letters(chart: Chart) -> None:
    one, other = (svg_of(option_of(chart, language="pt"), *size_of(chart)) for _ in range(2))
    assert one == other


# What follows holds for one kind each: where its values and bounds are drawn.


@FEW
@given(intervals(), st.booleans())
def test_a_row_is_drawn_from_its_low_over_its_value_to_its_high(chart: IntervalChart, narrow: bool) -> None:
    option = option_of(chart, language="es", narrow=narrow)
    lines, points = (series["data"] for series in option["series"])  # type: ignore[attr-defined]
    axis = option["xAxis"]
    for index, bar in enumerate(chart.rows):
        unit = bar.estimate.unit
        (at,) = [p["value"][0] for p in points if p["value"][1] == index and "symbol" not in p] or [None]
        wide = (1, 5, 2) if not narrow else (5, 2)
        ends = [
            [end[0] for end in line["coords"]]
            for line in lines
            if line["coords"][0][1] == index and line["lineStyle"]["width"] in wide
        ]
        assert (at is None) == (not bar.estimate.known)
        if bar.estimate.low is not None and bar.estimate.high is not None and at is not None:
            assert ends == [[drawn(bar.estimate.low, unit), drawn(bar.estimate.high, unit)]]
            assert ends[0][0] <= at <= ends[0][1]
            slack = max(1e-9 * abs(ends[0][1]), FINEST)
            assert axis["min"] - slack <= ends[0][0] <= ends[0][1] <= axis["max"] + slack  # type: ignore[index]
        else:
            assert ends == []


@FEW
@given(trends())
def test_past_and_forecast_never_share_a_layer_and_bands_hold_their_line(chart: TrendChart) -> None:
    series = option_of(chart, language="es")["series"]
    past = len(chart.periods) - chart.foreseen
    floor, layer, line, rings = series[:4]  # type: ignore[index]
    values = [moment["value"] for moment in line["data"]]
    assert values[past:] == ["-"] * chart.foreseen
    for index, estimate in enumerate(chart.estimates[:past]):
        assert values[index] == ("-" if estimate.value is None else drawn(estimate.value, estimate.unit))
        low, thick = floor["data"][index], layer["data"][index]
        assert (low == "-") == (thick == "-")
        if low != "-":
            assert thick >= 0
            assert low <= values[index] + 1e-6
            assert values[index] <= low + thick + 1e-6 * max(1.0, abs(thick))
    gaps = [index for index, estimate in enumerate(chart.estimates) if not estimate.known]
    assert [ring["value"][0] for ring in rings["data"]] == gaps


@FEW
@given(curves())
def test_each_line_of_a_curve_says_its_values_and_nothing_where_none_is_known(chart: CurveChart) -> None:
    series = option_of(chart, language="es")["series"]
    lines = [each for each in series if each.get("step") and each.get("z") == 4]  # type: ignore[attr-defined]
    assert len(lines) == len(chart.courses)
    for line, course in zip(lines, chart.courses, strict=True):
        wanted = ["-" if e.value is None else drawn(e.value, e.unit) for e in course.estimates]
        assert [moment["value"] for moment in line["data"]] == wanted
    layers = [each["data"] for each in series if "areaStyle" in each]  # type: ignore[attr-defined]
    assert all(thick == "-" or thick >= 0 for layer in layers for thick in layer)


@FEW
@given(maps(), st.booleans())
def test_spots_lie_inside_their_field_and_each_known_one_once(chart: MapChart, narrow: bool) -> None:
    option = option_of(chart, language="es", narrow=narrow)
    across, up = option["xAxis"], option["yAxis"]
    dots = option["series"][1]["data"]  # type: ignore[index]
    placed = [i for i, s in enumerate(chart.spots, start=1) if s.across.known and s.up.known]
    assert sorted(int(dot["label"]["formatter"]) for dot in dots) == placed
    for dot in dots:
        x, y = dot["value"]
        assert across["min"] - FINEST <= x <= across["max"] + FINEST  # type: ignore[index]
        assert up["min"] - FINEST <= y <= up["max"] + FINEST  # type: ignore[index]
    for line in option["series"][0]["data"]:  # type: ignore[index]
        (left, low), (right, high) = line["coords"]
        assert left <= right
        assert low <= high


@FEW
@given(maps())
def test_both_figures_of_a_spot_are_told(chart: MapChart) -> None:
    rows = chart_rows(chart, "en")
    for spot, row in zip(chart.spots, rows, strict=True):
        between = interval_text(spot.across, "en")
        along = f" · Cómo va {estimate_text(spot.across, 'en')}" + (f" ({between})" if between else "")
        assert row.label == spot.label + (along if spot.across.known else "")
        assert row.known == spot.up.known
        if spot.up.known:
            assert row.value == estimate_text(spot.up, "en")
            assert row.detail == interval_text(spot.up, "en")


@FEW
@given(waterfalls(), st.booleans())
def test_a_waterfall_shows_an_end_only_where_it_is_known(chart: WaterfallChart, narrow: bool) -> None:
    option = option_of(chart, language="es", narrow=narrow)
    dots = {dot["value"][1]: dot["value"][0] for dot in option["series"][1]["data"]}  # type: ignore[index]
    last = len(chart.steps) + 1
    for place, bar in ((0, chart.start), (last, chart.end)):
        estimate = bar.estimate
        assert dots.get(place) == (None if estimate.value is None else drawn(estimate.value, estimate.unit))
    tips = browser_chart(chart, "es")["tips"]
    ends = [chart.start.estimate, *(step.estimate for step in chart.steps), chart.end.estimate]
    assert [tip["at"][0] is None for tip in tips] == [not each.known for each in ends]  # type: ignore[attr-defined]


@FEW
@given(waterfalls())
def test_steps_follow_each_other_without_a_gap(chart: WaterfallChart) -> None:
    lines = option_of(chart, language="es")["series"][0]["data"]  # type: ignore[index]
    bars = [[end[0] for end in line["coords"]] for line in lines if line["lineStyle"]["opacity"] == 0.45]
    assert len(bars) == len(chart.steps)
    assert all(before[1] == after[0] for before, after in pairwise(bars))
    for bar, step in zip(bars, chart.steps, strict=True):
        value = drawn(step.estimate.value or 0.0, step.estimate.unit)
        assert bar[1] - bar[0] == pytest.approx(value, abs=1e-4, rel=1e-4)


@FEW
@given(heats(), st.booleans())
def test_every_cell_lies_once_with_a_colour_that_exists(chart: HeatChart, narrow: bool) -> None:
    option = option_of(chart, language="es", narrow=narrow)
    cells = option["series"][0]["data"]  # type: ignore[index]
    assert len({(x, y) for x, y, *_ in cells}) == len(cells) == len(chart.rows) * len(chart.columns)
    numbers = {piece["value"]: piece["color"] for piece in option["visualMap"]["pieces"]}  # type: ignore[index]
    unknown = sum(not cell.known for row in chart.cells for cell in row)
    assert sum(numbers[shade] == "transparent" for _, _, shade, _ in cells) == unknown


@given(estimates("share", known=True), TONGUES)
def test_what_is_told_of_one_estimate_can_be_read_back(estimate: object, language: str) -> None:
    chart = IntervalChart("t", "", ())
    assert chart_text(chart, language) == "t"
    text = estimate_text(estimate, language)  # type: ignore[arg-type]
    mark = {"es": ",", "pt": ",", "en": "."}[language]
    number = text.rstrip("%\u00a0").replace(mark, "_").replace(",", "").replace(".", "").replace("_", ".")
    assert float(number) == pytest.approx(100 * estimate.value, abs=0.0501)  # type: ignore[attr-defined]
