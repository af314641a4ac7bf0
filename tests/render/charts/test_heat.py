"""Heat maps: legible on a phone, names never collide, colour and text follow the evidence."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.render.charts.drawn import collisions, outside, words_of
from tests.render.samples import DAYS, NOTHING, hours, sure, too_few
from unisono.model.brief import HeatChart
from unisono.model.estimate import Estimate
from unisono.model.words import LANGUAGES
from unisono.render.charts import NARROW, WIDE, option_of, size_of, svg_of
from unisono.render.charts.heat import LEAST_NARROW_CELL, is_turned
from unisono.render.charts.palette import DARK, LIGHT

STAGES = ("Descubrir", "Comprar", "Recibir", "Instalar", "Usar", "Resolver", "Renovar")
CHANNELS = ("Técnico en casa", "WhatsApp", "Centro de llamadas", "Aplicación", "Web", "Tienda")
LONG = tuple(f"Una etapa con un nombre bastante largo, la número {i}" for i in range(9))


def grid(rows: tuple[str, ...], columns: tuple[str, ...], estimate: Estimate) -> HeatChart:
    return HeatChart("", "", rows, columns, ((estimate,) * len(columns),) * len(rows))


CHARTS = {
    "hours": hours(),
    "plain": hours(None),
    "clock": replace(hours(), columns=tuple(f"{hour:02d}:00" for hour in range(24))),
    "journey": grid(CHANNELS, STAGES, sure(33.0, 4, 90, "points")),
    "long": grid(LONG, LONG, sure(0.4, 0.1, 90, "share")),
    "tall": grid(tuple(f"{i:02d}" for i in range(40)), ("a", "b"), sure(380, 20, 90, "seconds")),
    "money": grid(DAYS, STAGES, sure(4.8e8, 1e7, 99, "money", "BRL")),
    "one": grid(("a",), ("b",), sure(2.5, 0.1, 99, "score")),
    "many": grid(DAYS, tuple(str(i) for i in range(60)), sure(0.4, 0.1, 90, "share")),
    "unknown": grid(CHANNELS, STAGES, too_few(12, "points")),
    "wide letters": grid(("W" * 60, "東京の顧客"), ("W" * 60, ""), sure(0.4, 0.1, 90, "share")),
}


def drawn(chart: HeatChart, language: str, *, narrow: bool) -> tuple[str, int, int]:
    width, height = size_of(chart, narrow=narrow)
    return svg_of(option_of(chart, language=language, narrow=narrow), width, height), width, height


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("name", CHARTS)
def test_words_never_meet_nor_leave_the_picture(name: str, narrow: bool, language: str) -> None:
    svg, width, height = drawn(CHARTS[name], language, narrow=narrow)
    assert collisions(svg) == []
    assert outside(svg, width, height) == []


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("narrow", [False, True])
def test_the_option_is_plain_json(narrow: bool, dark: bool) -> None:
    option = option_of(hours(), language="es", narrow=narrow, dark=dark)
    assert json.loads(json.dumps(option)) == option


@pytest.mark.parametrize("narrow", [False, True])
def test_every_cell_of_a_week_says_its_value_at_either_width(narrow: bool) -> None:
    svg, *_ = drawn(hours(), "es", narrow=narrow)
    texts = [word.text for word in words_of(svg)]
    assert texts.count("100") == 7  # noon, also where three digits have the least room
    assert texts.count("·") == 5
    assert all(any(word.text == day for word in words_of(svg)) for day in DAYS)
    assert [f"{hour:02d}" for hour in range(24) if texts.count(f"{hour:02d}") == 0] == []


def test_a_phone_has_the_hours_below_each_other_with_room_for_a_finger() -> None:
    assert is_turned(hours(), width=NARROW, narrow=True)
    assert not is_turned(hours(), width=WIDE, narrow=False)
    option = option_of(hours(), language="es", narrow=True)
    grid_left, grid_right = option["grid"]["left"], option["grid"]["right"]  # type: ignore[index]
    assert (NARROW - grid_left - grid_right) / 7 >= LEAST_NARROW_CELL
    assert len(option["yAxis"]["data"]) == 24  # type: ignore[index]


def test_a_turned_map_holds_the_same_cells() -> None:
    wide, narrow = (option_of(hours(), language="es", narrow=n)["series"][0]["data"] for n in (False, True))  # type: ignore[index]
    assert {(x, y): (shade, text) for x, y, shade, text in wide} == {
        (x, y): (shade, text) for y, x, shade, text in narrow
    }


def test_few_and_none_are_marked_and_have_no_colour() -> None:
    chart = HeatChart("", "", ("a",), ("b", "c"), ((too_few(12, "share"), NOTHING),))
    option = option_of(chart, language="es")
    assert [cell[2:] for cell in option["series"][0]["data"]] == [[7, "·"], [7, ""]]  # type: ignore[index]
    assert option["visualMap"]["pieces"][7]["color"] == "transparent"  # type: ignore[index]
    svg, *_ = drawn(chart, "es", narrow=False)
    assert "· pocos datos" in [word.text for word in words_of(svg)]


def test_zero_is_a_value_with_a_colour() -> None:
    chart = HeatChart("", "", ("a",), ("b",), ((Estimate(0.0, 0.0, 0.1, n=50, unit="share"),),), target=0.9)
    option = option_of(chart, language="es")
    assert option["series"][0]["data"] == [[0, 0, 0, "0"]]  # type: ignore[index]


def test_hours_that_have_no_room_side_by_side_are_named_now_and_then() -> None:
    names = option_of(CHARTS["clock"], language="es")["xAxis"]["data"]  # type: ignore[index]
    assert names[0] == "00:00"
    assert 6 <= sum(bool(name) for name in names) < 24


def test_names_without_room_stand_upright_and_not_cut() -> None:
    option = option_of(CHARTS["journey"], language="es", narrow=True)
    assert option["xAxis"]["axisLabel"]["rotate"] == -90  # type: ignore[index]
    assert option["xAxis"]["data"] == list(STAGES)  # type: ignore[index]


def test_it_is_as_tall_in_every_language() -> None:
    for chart in CHARTS.values():
        _, height = size_of(chart)
        for language in LANGUAGES:
            option = option_of(chart, language=language)
            assert option["grid"]["top"] < height  # type: ignore[index]


def test_dark_uses_the_dark_colours_only() -> None:
    svg = svg_of(option_of(hours(), language="es", dark=True), *size_of(hours()))
    assert DARK.bad3 in svg
    assert LIGHT.bad3 not in svg
    assert LIGHT.ink not in svg


def test_hostile_names_stay_text() -> None:
    attacks = ("<script>alert(1)</script>", "{b} {a|x}", '" onload="x', "\x00\x1b[31m")
    svg, *_ = drawn(grid(attacks, attacks, sure(0.4, 0.1, 50, "share")), "es", narrow=False)
    assert "<script" not in svg
    assert ' onload="' not in svg
    assert "\x1b" not in svg
