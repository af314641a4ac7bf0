"""A map: spots where they belong, intervals both ways, words that meet nothing."""

from __future__ import annotations

import json

import pytest

from tests.render.samples import sure, too_few
from unisono.model.brief import MapChart, Spot
from unisono.render.charts import browser_chart, chart_rows, chart_text, option_of, size_of, svg_of
from unisono.render.charts.map import DOT, _beside, _Box, _field, map_option
from unisono.render.charts.palette import DARK, LIGHT

SPOTS = (
    Spot(
        "Promised answer", sure(0.865, 0.01, 4735, "share"), sure(5.3, 0.9, 8021, "points"), "good", "key-1"
    ),
    Spot(
        "Solved without reopening", sure(0.896, 0.01, 4735, "share"), sure(1.5, 0.3, 8021, "points"), "good"
    ),
    Spot("Wait", sure(0.679, 0.01, 4735, "share"), sure(0.3, 0.6, 8021, "points")),
    Spot("Contacts", sure(0.68, 0.01, 8021, "share"), sure(-0.3, 0.4, 8021, "points"), "bad"),
)
CHART = MapChart("Mend first", "", SPOTS, "How it goes", "Points", ("a", "b", "c", "d"), (0.78, 1.7))


def drawing(chart: MapChart = CHART, *, narrow: bool = False) -> dict[str, object]:
    return map_option(chart, language="en", width=342 if narrow else 520, palette=LIGHT, narrow=narrow)


def dots(option: dict[str, object]) -> list[dict[str, object]]:
    return option["series"][1]["data"]  # type: ignore[index,no-any-return]


def test_each_spot_stands_at_its_values_with_its_number() -> None:
    found = {dot["label"]["formatter"]: dot["value"] for dot in dots(drawing())}  # type: ignore[index]
    assert found == {"1": [86.5, 5.3], "2": [89.6, 1.5], "3": [67.9, 0.3], "4": [68.0, -0.3]}


def test_the_first_lies_on_top() -> None:
    assert [dot["label"]["formatter"] for dot in dots(drawing())] == ["4", "3", "2", "1"]  # type: ignore[index]


def test_intervals_are_drawn_both_ways() -> None:
    lines = [line["coords"] for line in drawing()["series"][0]["data"]]  # type: ignore[index]
    assert lines[0] == [[pytest.approx(85.5), 5.3], [pytest.approx(87.5), 5.3]]
    assert lines[1] == [[86.5, pytest.approx(4.4)], [86.5, pytest.approx(6.2)]]
    assert len(lines) == 2 * len(SPOTS)


def test_a_spot_without_value_is_not_drawn_but_told() -> None:
    unknown = Spot("Late", sure(0.9, 0.1, 12, "share"), too_few(12, "points"))
    chart = MapChart("t", "", (*SPOTS, unknown), "x", "y", ("", "", "", ""), (0.5, 0.0))
    assert len(dots(drawing(chart))) == len(SPOTS)
    assert chart_rows(chart, "en")[-1].label.startswith("Late · x 90.0%")
    assert not chart_rows(chart, "en")[-1].known


@pytest.mark.parametrize("narrow", [False, True])
def test_names_meet_no_other_name_and_no_spot(narrow: bool) -> None:
    field = _field(CHART, "en", 342 if narrow else 520, narrow=narrow)
    places = [place for spot in SPOTS if (place := field.place(spot))]
    taken = [_Box(x - DOT / 2, y - DOT / 2, x + DOT / 2, y + DOT / 2) for x, y in places]
    boxes = list(taken)
    for spot, place in zip(SPOTS, places, strict=True):
        found = _beside(spot.label, place, boxes, field)
        if found:
            assert not any(found[0].meets(box) for box in boxes)
            assert 0 <= found[0].left < found[0].right <= field.width
            boxes.append(found[0])
    assert len(boxes) > len(taken)


def test_a_name_without_room_is_left_to_the_list() -> None:
    crowd = tuple(
        Spot(f"A rather long name {i}", sure(0.5 + i / 1e4, 0.01, 50, "share"), sure(1.0, 0.2, 50, "points"))
        for i in range(9)
    )
    chart = MapChart("t", "", crowd, "x", "y", ("", "", "", ""), (0.5, 0.0))
    option = drawing(chart, narrow=True)
    assert len(dots(option)) == 9
    assert len(option["series"][2]["data"]) < 9  # type: ignore[index]


def test_quarters_are_named_in_their_corners_and_split_where_told() -> None:
    option = drawing()
    corners = option["series"][3]["data"]  # type: ignore[index]
    assert [each["label"]["formatter"] for each in corners] == ["a", "b", "c", "d"]
    rules = option["series"][1]["markLine"]["data"]  # type: ignore[index]
    assert rules[-2]["xAxis"] == pytest.approx(78.0)
    assert rules[-1]["yAxis"] == pytest.approx(1.7)


def test_colour_says_which_way_and_words_of_both_grounds_differ() -> None:
    colours = [dot["itemStyle"]["color"] for dot in dots(drawing())]  # type: ignore[index]
    assert colours == [LIGHT.bad, LIGHT.unknown, LIGHT.good, LIGHT.good]
    dark = map_option(CHART, language="en", width=520, palette=DARK, narrow=False)
    assert dots(dark)[0]["itemStyle"]["color"] == DARK.bad  # type: ignore[index]


@pytest.mark.parametrize("narrow", [False, True])
def test_it_is_drawn_without_a_browser(narrow: bool) -> None:
    option = option_of(CHART, language="es", narrow=narrow)
    json.dumps(option)
    picture = svg_of(option, *size_of(CHART, narrow=narrow))
    assert picture.startswith("<svg")
    assert "Promised answer" in picture
    assert "How it goes" in picture


def test_the_browser_finds_the_nearest_point_and_its_key() -> None:
    told = browser_chart(CHART, "en")
    assert told["near"] == "point"
    assert told["tips"][0]["at"] == [86.5, 5.3]  # type: ignore[index]
    assert told["tips"][0]["key"] == "key-1"  # type: ignore[index]


def test_it_is_told_with_both_of_its_figures() -> None:
    text = chart_text(CHART, "en")
    assert "Promised answer · How it goes 86.5% (85.5 to 87.5%) +5.3" in text


def test_without_room_for_two_axes_it_is_a_ranking() -> None:
    assert [bar.label for bar in CHART.ranked.rows] == [spot.label for spot in SPOTS]
    assert CHART.ranked.rows[0].estimate.value == 5.3
    assert CHART.ranked.reference == 0


def test_nothing_is_drawn_as_an_empty_field() -> None:
    chart = MapChart("t", "", (), "x", "y", ("", "", "", ""), (0.5, 0.0))
    assert dots(drawing(chart)) == []
    assert chart_text(chart, "en") == "t"
