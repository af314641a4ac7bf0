"""Trends: gaps stay gaps, the last value is said, and names of periods never run into each other."""

from __future__ import annotations

import json

import pytest

from tests.render.charts.drawn import collisions, outside, words_of
from tests.render.samples import months, sure, too_few
from unisono.model.brief import TrendChart
from unisono.model.estimate import Estimate
from unisono.render.charts import option_of, size_of, svg_of

PERIODS = {
    "short": lambda i: f"{i}",
    "month": lambda i: f"2018-{i:02d}",
    "words": lambda i: f"septiembre de {2000 + i}",
    "long": lambda i: f"semana {i} de 2018 desde el lunes 3 de septiembre",
}


def trend(count: int, name: str, unknown: tuple[int, ...]) -> TrendChart:
    estimates = tuple(
        too_few(7 + i, "points") if i in unknown else sure(20.0 + 9 * (i % 5), 6, 300, "points")
        for i in range(count)
    )
    return TrendChart("", "", tuple(PERIODS[name](i) for i in range(count)), estimates)


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("name", PERIODS)
@pytest.mark.parametrize("count", [1, 2, 5, 13, 60, 400])
def test_words_never_meet_nor_leave_the_picture(count: int, name: str, narrow: bool) -> None:
    for unknown in ((), (0, 3), (2, 3, 4, 6, 8, 9, 11), tuple(range(count))):
        chart = trend(count, name, unknown)
        width, height = size_of(chart, narrow=narrow)
        svg = svg_of(option_of(chart, language="es", narrow=narrow), width, height)
        assert collisions(svg) == []
        assert outside(svg, width, height) == []


@pytest.mark.parametrize("dark", [False, True])
def test_the_option_is_plain_json(dark: bool) -> None:
    option = option_of(months(), language="pt", dark=dark)
    assert json.loads(json.dumps(option)) == option


def test_an_unknown_period_is_a_gap_with_a_grey_ring_and_its_n() -> None:
    chart = trend(6, "month", (2,))
    floor, layer, curve, rings = option_of(chart, language="es")["series"]  # type: ignore[misc]
    assert floor["data"][2] == layer["data"][2] == curve["data"][2]["value"] == "-"
    assert [ring["value"][0] for ring in rings["data"]] == [2]
    assert "n = 9" in rings["data"][0]["label"]["formatter"].replace("\u00a0", " ")
    svg = svg_of(option_of(chart, language="es"), *size_of(chart))
    assert any(word.text.startswith("○ sin cifra") for word in words_of(svg))


def test_zero_is_a_value_and_not_a_gap() -> None:
    chart = TrendChart("", "", ("a", "b"), (sure(0.0, 5, 90, "points"), sure(4.0, 5, 90, "points")))
    curve = option_of(chart, language="es")["series"][2]  # type: ignore[index]
    assert curve["data"][0]["value"] == 0.0


def test_the_band_lies_between_low_and_high_on_both_sides_of_zero() -> None:
    chart = TrendChart("", "", ("a", "b"), (sure(-10.0, 5, 90, "points"), sure(2.0, 5, 90, "points")))
    floor, layer, *_ = option_of(chart, language="es")["series"]  # type: ignore[misc]
    assert floor["data"] == [-15.0, -3.0]
    assert layer["data"] == [10.0, 10.0]
    assert floor["stackStrategy"] == "all"  # else the engine stacks below and above zero apart


def test_a_value_without_interval_has_no_band() -> None:
    chart = TrendChart("", "", ("a",), (Estimate(3.0, None, None, n=90, unit="count"),))
    assert option_of(chart, language="es")["series"][0]["data"] == ["-"]  # type: ignore[index]


def test_the_last_known_value_is_written_at_its_end() -> None:
    svg = svg_of(option_of(months(), language="es"), *size_of(months()))
    assert "81,0 %" in [word.text.replace("\u00a0", " ") for word in words_of(svg)]


def test_a_value_alone_between_gaps_is_a_dot() -> None:
    curve = option_of(trend(5, "month", (1, 3)), language="es")["series"][2]  # type: ignore[index]
    assert curve["data"][2]["symbol"] == "circle"
