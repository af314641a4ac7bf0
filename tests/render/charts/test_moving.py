"""A trend goes on dashed into what may come; its marks are shapes; its target is a line with its word."""

from __future__ import annotations

import json

import pytest

from unisono.model.brief import Mark, TrendChart
from unisono.model.estimate import Estimate, Reason
from unisono.model.words import LANGUAGES
from unisono.render.charts import chart_rows, option_of, size_of, svg_of
from unisono.render.charts.moving import past_of
from unisono.render.charts.palette import DARK, LIGHT


def points(value: float, n: int = 100) -> Estimate:
    return Estimate(value, value - 5, value + 5, n, "points")


PERIODS = ("2026-01", "2026-02", "2026-03", "2026-04", "2026-05")
CHART = TrendChart(
    "t",
    "s",
    PERIODS,
    (points(30), points(20), points(22), points(23, 0), points(24, 0)),
    marks=(Mark("2026-02", "cambio: −10", "change", "bad"), Mark("2026-03", "día raro", "odd")),
    foreseen=2,
    target=40.0,
)


def series(chart: TrendChart, *, dark: bool = False) -> list[dict[str, object]]:
    return option_of(chart, language="es", dark=dark)["series"]  # type: ignore[return-value]


def test_a_trend_of_the_past_alone_is_drawn_as_ever() -> None:
    plain = TrendChart("t", "s", PERIODS, tuple(points(value) for value in (30, 20, 22, 23, 24)))
    assert len(series(plain)) == 4
    assert past_of(plain) == 5


def test_what_is_foreseen_is_dashed_and_begins_at_the_last_value() -> None:
    solid = [each["value"] for each in series(CHART)[2]["data"]]  # type: ignore[union-attr,index]
    assert solid == [30.0, 20.0, 22.0, "-", "-"]
    dashed = next(each for each in series(CHART) if each.get("lineStyle", {}).get("type") == [5, 4])  # type: ignore[attr-defined]
    assert dashed["data"][:4] == ["-", "-", 22.0, 23.0]  # type: ignore[index]
    assert dashed["data"][4]["value"] == 24.0  # type: ignore[index]


def test_its_band_is_a_paler_one_of_its_own() -> None:
    past, ahead = (
        [each for each in series(CHART) if each.get("stack") == name and "areaStyle" in each]
        for name in ("band", "ahead")
    )
    assert past[0]["data"][3:] == ["-", "-"]  # type: ignore[index]
    assert ahead[0]["data"][3:] == [10.0, 10.0]  # type: ignore[index]
    assert ahead[0]["areaStyle"]["opacity"] < past[0]["areaStyle"]["opacity"]  # type: ignore[index]


@pytest.mark.parametrize(("dark", "palette"), [(False, LIGHT), (True, DARK)])
def test_marks_are_shapes_of_their_tone(dark: bool, palette: object) -> None:
    marks = series(CHART, dark=dark)[-1]["data"]
    assert [mark["symbol"] for mark in marks] == ["diamond", "emptyCircle"]  # type: ignore[union-attr,index]
    assert marks[0]["itemStyle"]["color"] == palette.bad  # type: ignore[attr-defined,index]
    assert marks[0]["value"] == [1, 20.0]  # type: ignore[index]


def test_a_mark_on_a_gap_is_not_drawn_on_thin_air() -> None:
    nothing = Estimate(None, None, None, 3, "points", reason=Reason("too_few"))
    chart = TrendChart(
        "t", "s", PERIODS[:2], (nothing, points(1)), marks=(Mark("2026-01", "x"), Mark("2030-01", "y"))
    )
    assert [each for each in series(chart) if each["type"] == "scatter" and each.get("z") == 6] == []


def test_the_target_is_a_rule_in_view_with_its_word_in_front_of_the_curve() -> None:
    option = option_of(CHART, language="es")
    (own,) = [each for each in option["series"] if each.get("data") == [] and "markLine" in each]  # type: ignore[attr-defined]
    (rule,) = own["markLine"]["data"]
    assert rule["yAxis"] == 40.0
    assert "meta" in rule["label"]["formatter"]
    assert own["z"] > option["series"][2]["z"]  # type: ignore[index]
    assert option["yAxis"]["max"] >= 40.0  # type: ignore[index]
    without = TrendChart("t", "s", PERIODS, CHART.estimates, foreseen=2)
    assert not [each for each in series(without) if each.get("data") == [] and "markLine" in each]


def test_told_in_rows_it_says_what_was_found_and_what_is_foretold() -> None:
    rows = chart_rows(CHART, "es")
    assert "cambio: −10" in rows[1].label
    assert "pronóstico" in rows[3].label
    assert "pronóstico" not in rows[2].label
    assert rows[3].count == "", "nobody has answered yet"
    assert rows[2].count != ""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("narrow", [True, False])
def test_it_is_drawn_in_every_language(language: str, narrow: bool) -> None:
    option = option_of(CHART, language=language, narrow=narrow)
    assert json.loads(json.dumps(option)) == option
    assert svg_of(option, *size_of(CHART, narrow=narrow)).startswith("<svg")
