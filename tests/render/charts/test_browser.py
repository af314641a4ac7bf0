"""What a page hands to the browser: plain JSON, four pictures, a tip for whatever is pointed at."""

from __future__ import annotations

import json

import pytest

from tests.render.samples import eventful, hours, origins
from unisono.model.brief import Chart
from unisono.model.words import LANGUAGES
from unisono.render.charts import browser_chart, chart_rows, option_of, size_of
from unisono.render.charts.palette import DARK, LIGHT

CHARTS = {"trend": eventful(), "intervals": origins(), "heat": hours()}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CHARTS)
def test_it_is_plain_json(name: str, language: str) -> None:
    told = browser_chart(CHARTS[name], language)
    assert json.loads(json.dumps(told, allow_nan=False)) == told


@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_pictures_and_sizes_are_those_of_the_documents(chart: Chart) -> None:
    told = browser_chart(chart, "es")
    for narrow, name, prefix in ((False, "wide", ""), (True, "narrow", "narrow_")):
        assert told[name] == option_of(chart, language="es", narrow=narrow)
        assert told[f"{name}_dark"] == option_of(chart, language="es", narrow=narrow, dark=True)
        assert (told[f"{prefix}width"], told[f"{prefix}height"]) == size_of(chart, narrow=narrow)
    assert (told["ground"], told["ground_dark"]) == (LIGHT.ground, DARK.ground)


@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_each_row_has_a_tip_with_its_words_and_its_key(chart: Chart) -> None:
    tips, rows = browser_chart(chart, "pt")["tips"], chart_rows(chart, "pt")
    assert len(tips) == len(rows)  # type: ignore[arg-type]
    for tip, row in zip(tips, rows, strict=True):  # type: ignore[call-overload]
        assert (tip["label"], tip["value"], tip["detail"], tip["count"], tip["key"]) == (
            *(row.label, row.value, row.detail, row.count),
            row.key,
        )


def test_places_are_those_of_the_points() -> None:
    trend, bars, cells = (browser_chart(chart, "es") for chart in CHARTS.values())
    assert trend["tips"][0]["at"] == [0.0, 70.0]  # type: ignore[index]
    assert trend["tips"][2]["at"] == [2.0, None]  # type: ignore[index]
    assert bars["tips"][0]["at"] == [12.3, 0.0]  # type: ignore[index]
    assert bars["tips"][-1]["at"] == [None, 7.0]  # type: ignore[index]
    assert cells["tips"][25]["at"] == [1.0, 1.0]  # type: ignore[index]


def test_what_is_near_follows_the_kind() -> None:
    assert [browser_chart(chart, "es")["near"] for chart in CHARTS.values()] == ["x", "y", "cell"]
    heat = browser_chart(hours(), "es")
    assert (heat["across"], heat["turned"], heat["narrow_turned"]) == (24, False, True)
