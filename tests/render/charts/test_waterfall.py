"""A waterfall floats from one value to the other, says who and how surely, and fits its picture."""

from __future__ import annotations

import json

import pytest

from unisono.model.brief import Bar, Step, WaterfallChart
from unisono.model.estimate import Estimate
from unisono.model.words import LANGUAGES
from unisono.render.charts import browser_chart, chart_rows, chart_text, option_of, size_of, svg_of
from unisono.render.charts.palette import LIGHT
from unisono.render.charts.waterfall import places_of


def share(value: float) -> Estimate:
    return Estimate(value, value - 0.02, value + 0.02, 900, "share")


def points(value: float) -> Estimate:
    return Estimate(value, value - 1, value + 1, 900, "points")


CHART = WaterfallChart(
    "México la bajó",
    "por país",
    Bar("Antes", share(0.87), "before"),
    (Step("MX ▼", points(-3.0), "bad"), Step("CO ▲", points(1.0), "good"), Step("sin dato", points(0.2))),
    Bar("Ahora", share(0.852), "now"),
)


def test_each_bar_begins_where_the_one_before_ended() -> None:
    assert places_of(CHART) == pytest.approx([87.0, 84.0, 85.0, 85.2, 85.2])
    lines = option_of(CHART, language="es")["series"][0]["data"]  # type: ignore[index]
    bars = [line["coords"] for line in lines if line["lineStyle"]["opacity"] == 0.45]
    assert [[end[0] for end in bar] for bar in bars] == [
        pytest.approx([87.0, 84.0]),
        pytest.approx([84.0, 85.0]),
        pytest.approx([85.0, 85.2]),
    ]


def test_colours_are_those_of_tones_and_grey_may_be_chance() -> None:
    lines = option_of(CHART, language="es")["series"][0]["data"]  # type: ignore[index]
    colours = [line["lineStyle"]["color"] for line in lines if line["lineStyle"]["opacity"] == 0.45]
    assert colours == [LIGHT.bad, LIGHT.good, LIGHT.unknown]


def test_every_end_and_every_interval_is_in_view() -> None:
    option = option_of(CHART, language="es")
    axis = option["xAxis"]
    for line in option["series"][0]["data"]:  # type: ignore[index]
        for along, _ in line["coords"]:
            assert axis["min"] <= along <= axis["max"]  # type: ignore[index]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("narrow", [True, False])
def test_it_is_drawn_and_told_in_every_language(language: str, narrow: bool) -> None:
    option = option_of(CHART, language=language, narrow=narrow)
    assert json.loads(json.dumps(option)) == option
    picture = svg_of(option, *size_of(CHART, narrow=narrow))
    assert picture.startswith("<svg")
    assert "MX" in picture
    assert "Antes" in chart_text(CHART, language)


def test_steps_carry_their_sign() -> None:
    words = option_of(CHART, language="es")["yAxis"][1]["data"]  # type: ignore[index]
    assert words[1].startswith("−3")
    assert words[2].startswith("+1")


def test_its_rows_are_told_and_its_ends_open() -> None:
    rows = chart_rows(CHART, "es")
    assert [row.key for row in rows] == ["before", "", "", "", "now"]
    told = browser_chart(CHART, "es")
    assert told["near"] == "y"
    assert len(told["tips"]) == 5  # type: ignore[arg-type]


def test_for_a_slide_its_steps_stand_as_rows() -> None:
    rows = CHART.parts.rows
    assert [row.label for row in rows] == ["MX ▼", "CO ▲", "sin dato"]
    assert CHART.parts.reference == 0.0


def test_more_steps_are_taller() -> None:
    longer = WaterfallChart("", "", CHART.start, CHART.steps * 2, CHART.end)
    assert size_of(longer)[1] > size_of(CHART)[1]
    assert size_of(CHART, narrow=True)[0] < size_of(CHART)[0]


def test_threads_lead_from_row_to_row_and_never_through_words() -> None:
    """On a phone the words of a row stand between two bars."""
    for narrow, threads in ((False, 4), (True, 0)):
        lines = option_of(CHART, language="es", narrow=narrow)["series"][0]["data"]  # type: ignore[index]
        across = [line for line in lines if line["coords"][0][1] != line["coords"][1][1]]
        assert len(across) == threads
