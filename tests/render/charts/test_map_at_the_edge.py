"""Maps of no, one and very many spots, with names that want to be code and places that coincide."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from tests.render.charts.drawn import collisions, outside, words_of
from tests.render.samples import NOTHING, sure, too_few
from unisono.model.brief import MapChart, Spot
from unisono.model.estimate import Estimate
from unisono.model.words import LANGUAGES
from unisono.render.charts import browser_chart, chart_rows, chart_text, option_of, size_of, svg_of
from unisono.render.charts.map import CORNER, DOT, MOST_NAME, _beside, _Box, _Field
from unisono.render.charts.palette import DARK, LIGHT
from unisono.render.charts.scale import Scale

QUARTERS = ("Mejora primero", "Cuida", "Vigila", "Ya alcanza")


def spot(label: str, across: float = 0.5, up: float = 1.0, tone: str = "neutral") -> Spot:
    return Spot(label, sure(across, 0.02, 90, "share"), sure(up, 0.5, 90, "points"), tone)  # type: ignore[arg-type]


def chart_of(*spots: Spot, split: tuple[float, float] = (0.5, 1.0)) -> MapChart:
    return MapChart("Qué mueve", "", spots, "Cómo va", "Cuánto mueve", QUARTERS, split)


def series(chart: MapChart, number: int, **how: bool) -> list[dict[str, object]]:
    return option_of(chart, language="es", **how)["series"][number]["data"]  # type: ignore[index,no-any-return]


def drawn(chart: MapChart, *, narrow: bool = False, language: str = "es") -> str:
    return svg_of(option_of(chart, language=language, narrow=narrow), *size_of(chart, narrow=narrow))


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("count", [0, 1, 2, 5, 12, 30])
def test_words_never_meet_nor_leave_however_many_spots(count: int, narrow: bool) -> None:
    spots = (spot(f"Motivo {i}", 0.1 + i * 0.37 % 0.8, (i * 7) % 11 - 4.0) for i in range(count))
    chart = chart_of(*spots)
    names = [word for word in words_of(drawn(chart, narrow=narrow)) if not word.text.isdigit()]
    assert [(a.text, b.text) for a, b in combinations(names, 2) if a.meets(b)] == []
    assert outside(drawn(chart, narrow=narrow), *size_of(chart, narrow=narrow)) == []


def test_each_dot_carries_its_number_over_its_place() -> None:
    chart = chart_of(spot("A", 0.2, 3.0), spot("B", 0.8, -3.0))
    words = {word.text: word for word in words_of(drawn(chart)) if word.text in "12"}
    assert words["1"].left < words["2"].left
    assert words["1"].top < words["2"].top


def test_spots_at_one_place_keep_the_first_on_top_and_the_others_in_the_rows() -> None:
    chart = chart_of(*(spot(name) for name in ("uno", "dos", "tres", "cuatro", "cinco", "seis")))
    assert [dot["label"]["formatter"] for dot in series(chart, 1)][-1] == "1"  # type: ignore[index]
    named = [each["label"]["formatter"] for each in series(chart, 2)]  # type: ignore[index]
    assert named[:2] == ["uno", "dos"]
    assert len(named) <= 4  # right, left, above, below
    assert [row.label.split(" ·")[0] for row in chart_rows(chart, "es")] == [s.label for s in chart.spots]


@pytest.mark.parametrize("label", ["{b}", "{b} {c}", "{@[0]}", "{a|rojo}", "<i>&", "a\x00b\x1b[31m", "%s {"])
@pytest.mark.parametrize("narrow", [False, True])
def test_a_name_is_never_read_as_a_place_to_fill(label: str, narrow: bool) -> None:
    picture = drawn(chart_of(spot(label)), narrow=narrow)
    said = [word.text.replace("\u2060", "") for word in words_of(picture)]
    assert "".join(letter if letter.isprintable() else " " for letter in label) in said


def test_a_quarter_is_never_read_as_a_place_to_fill() -> None:
    chart = replace(chart_of(spot("A")), quarters=("{a}", "{b}", "{c}", "{d}"))
    said = {word.text.replace("\u2060", "") for word in words_of(drawn(chart))}
    assert {"{a}", "{b}", "{c}", "{d}"} <= said


def test_a_quarter_without_a_name_is_left_empty() -> None:
    chart = replace(chart_of(spot("A")), quarters=("", "Cuida", "", ""))
    assert [each["label"]["formatter"] for each in series(chart, 3)] == ["Cuida"]  # type: ignore[index]


def test_quarters_stand_in_their_own_corners() -> None:
    words = {word.text: word for word in words_of(drawn(chart_of(spot("A", 0.1, 0), spot("B", 0.9, 9))))}
    high_left, high_right, low_left, low_right = (words[name] for name in QUARTERS)
    assert high_left.left == pytest.approx(low_left.left, abs=2)
    assert high_right.right == pytest.approx(low_right.right, abs=2)
    assert high_left.right < high_right.left
    assert high_left.bottom < low_left.top
    assert high_right.bottom < low_right.top


@pytest.mark.parametrize(
    ("across", "up"),
    [
        (too_few(4, "share"), sure(1.0, 0.5, 90, "points")),
        (sure(0.5, 0.1, 90, "share"), too_few(4, "points")),
        (NOTHING, too_few(4, "points")),
    ],
)
def test_what_is_unknown_either_way_has_no_place_but_a_row(across: Estimate, up: Estimate) -> None:
    chart = chart_of(Spot("A medias", across, up), spot("Entero"))
    assert [dot["label"]["formatter"] for dot in series(chart, 1)] == ["2"]  # type: ignore[index]
    assert len(series(chart, 0)) == 2
    assert browser_chart(chart, "es")["tips"][0]["at"] == [None, None]  # type: ignore[index]
    assert chart_rows(chart, "es")[0].label.startswith("A medias")
    assert "A medias" in chart_text(chart, "es")


def test_a_spot_without_bounds_is_a_dot_without_cross_and_told_without_brackets() -> None:
    bare = Spot("A", Estimate(0.5, None, None, 9, "share"), Estimate(1.0, None, None, 9, "points"))
    assert series(chart_of(bare), 0) == []
    assert chart_rows(chart_of(bare), "en")[0].label == "A · Cómo va 50.0%"


def test_a_cross_of_one_way_is_drawn_where_one_bound_is_missing() -> None:
    half = Spot("A", sure(0.5, 0.1, 90, "share"), Estimate(1.0, None, None, 9, "points"))
    ((left, right),) = [line["coords"] for line in series(chart_of(half), 0)]
    assert left == [pytest.approx(40.0), 1.0]
    assert right == [pytest.approx(60.0), 1.0]


@pytest.mark.parametrize(("dark", "ground"), [(False, LIGHT), (True, DARK)])
def test_tones_have_their_colours_and_numbers_stay_legible(dark: bool, ground: object) -> None:
    chart = chart_of(spot("a", 0.2, tone="good"), spot("b", 0.5, tone="bad"), spot("c", 0.8))
    dots = series(chart, 1, dark=dark)[::-1]
    roles = [dot["itemStyle"]["color"] for dot in dots]  # type: ignore[index]
    assert roles == [ground.good, ground.bad, ground.unknown]  # type: ignore[attr-defined]
    assert {dot["label"]["color"] for dot in dots} == {ground.ground}  # type: ignore[attr-defined,index]


def test_tone_is_never_told_by_colour_alone() -> None:
    """Which quarter a spot lies in says the same as its colour, by its place and the name in the corner."""
    chart = chart_of(spot("mal", 0.2, 5.0, "bad"), spot("bien", 0.9, 5.0, "good"), split=(0.5, 1.0))
    words = {word.text: word for word in words_of(drawn(chart))}
    middle = (words["Mejora primero"].right + words["Cuida"].left) / 2
    assert words["1"].left < middle < words["2"].left


def test_the_split_is_in_view_though_no_spot_is_near() -> None:
    chart = chart_of(spot("A", 0.9, 9.0), split=(0.1, -3.0))
    option = option_of(chart, language="es")
    assert option["xAxis"]["min"] <= 10.0  # type: ignore[index]
    assert option["yAxis"]["min"] <= -3.0  # type: ignore[index]
    rules = option["series"][1]["markLine"]["data"][-2:]  # type: ignore[index]
    assert [rule.get("xAxis", rule.get("yAxis")) for rule in rules] == [pytest.approx(10.0), -3.0]
    assert {str(rule["lineStyle"]["type"]) for rule in rules} == {"[2, 3]"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_in_the_readers_marks(language: str) -> None:
    mark = "." if language == "en" else ","
    text = chart_text(chart_of(spot("A", 0.4321, 1.25)), language).replace("\u00a0", " ")
    assert f"43{mark}2" in text
    assert f"+1{mark}2" in text


def test_a_name_goes_right_then_left_then_below_then_nowhere() -> None:
    scale = Scale(0.0, 100.0, ())
    field = _Field(0, 400, 300, scale, scale)
    centre, taken, found = (200.0, 150.0), [], []
    while place := _beside("motivo", centre, taken, field):
        taken.append(place[0])
        found.append(place[1])
    assert found == ["right", "left", "bottom"]  # above, it would meet those at the sides
    assert not any(one.meets(other) for one, other in combinations(taken, 2))


def test_where_there_is_no_room_at_the_sides_a_name_stands_above() -> None:
    scale = Scale(0.0, 100.0, ())
    found = _beside("motivo", (35.0, 150.0), [], _Field(0, 70, 300, scale, scale))
    assert found is not None
    assert found[1] == "top"
    assert found[0].bottom < 150 - DOT / 2


def test_a_name_keeps_off_the_edges_and_the_corners_words() -> None:
    scale = Scale(0.0, 100.0, ())
    field = _Field(0, 400, 300, scale, scale)
    for x in range(0, 401, 40):
        for y in range(0, 301, 30):
            place = _beside("motivo largo", (x, y), [], field)
            if place:
                assert 0 <= place[0].left < place[0].right <= 400
                assert CORNER <= place[0].top < place[0].bottom <= 300 - CORNER


def test_boxes_that_touch_do_not_meet() -> None:
    box = _Box(0, 0, 10, 10)
    assert box.meets(_Box(9, 9, 20, 20))
    assert not box.meets(_Box(10, 0, 20, 10))
    assert not box.meets(_Box(0, 10, 10, 20))
    assert box.meets(_Box(2, 2, 3, 3))


def test_an_endless_name_is_cut_in_the_picture_and_told_whole() -> None:
    name = "Cuánto tarda la primera respuesta de soporte cuando el caso llega de noche o en domingo"
    chart = chart_of(spot(name, 0.1), spot("B", 0.9))
    cut = [word for word in words_of(drawn(chart)) if word.text.endswith("…")]
    assert len(cut) == 1
    assert cut[0].right - cut[0].left <= MOST_NAME
    assert name in chart_text(chart, "es")


def test_dots_are_as_large_as_a_finger_can_see_and_alike() -> None:
    option = option_of(chart_of(spot("A"), spot("B", 0.9)), language="es", narrow=True)
    assert option["series"][1]["symbolSize"] == DOT >= 16  # type: ignore[index]
    assert collisions(drawn(chart_of(spot("A", 0.1), spot("B", 0.9)), narrow=True)) == []
