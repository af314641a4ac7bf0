"""Curves of one moment, of none, of many groups and of hostile names; what is foretold beside the seen."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from tests.render.charts.drawn import collisions, outside, words_of
from tests.render.samples import NOTHING, sure
from unisono.model.brief import Course, CurveChart
from unisono.model.estimate import Estimate, Unit
from unisono.model.words import LANGUAGES
from unisono.render.charts import browser_chart, chart_rows, chart_text, option_of, size_of, svg_of
from unisono.render.charts.curve import DASHES, HEIGHT, NARROW_HEIGHT, STEPS, height_of_curve
from unisono.render.charts.palette import DARK, LIGHT

HALF = sure(0.5, 0.1, 90, "share")


def curve(*courses: Course, moments: int | None = None, unit: str = "meses") -> CurveChart:
    count = max((len(course.estimates) for course in courses), default=0) if moments is None else moments
    return CurveChart("Se quedan", "", tuple(map(str, range(count))), unit, courses)


def flat(label: str, count: int, value: float = 0.5, unit: Unit = "share") -> Course:
    return Course(label, tuple(sure(value, value / 10, 90, unit, "PEN") for _ in range(count)))


def drawn(chart: CurveChart, *, language: str = "es", narrow: bool = False) -> str:
    return svg_of(option_of(chart, language=language, narrow=narrow), *size_of(chart, narrow=narrow))


def stepped(chart: CurveChart, *, dark: bool = False) -> list[dict[str, object]]:
    series = option_of(chart, language="es", dark=dark)["series"]
    return [each for each in series if each.get("step") and each.get("z") == 4]  # type: ignore[attr-defined]


def test_one_moment_is_a_dot_with_its_name() -> None:
    chart = curve(flat("Todos", 1))
    ((only,),) = [line["data"] for line in stepped(chart)]
    assert only == {"value": 50.0, "symbol": "circle", "symbolSize": 6}
    assert "Todos" in [word.text for word in words_of(drawn(chart))]


def test_only_the_last_known_moment_has_a_dot() -> None:
    (line,) = stepped(curve(Course("Todos", (HALF, HALF, NOTHING))))
    assert [("symbol" in moment) for moment in line["data"]] == [False, True, False]  # type: ignore[attr-defined]
    assert line["data"][2]["value"] == "-"  # type: ignore[index]
    assert line["connectNulls"] is False


def test_a_curve_falls_in_steps_and_never_slides() -> None:
    lines = stepped(curve(flat("a", 3), flat("b", 3)))
    assert [line["step"] for line in lines] == ["end", "end"]
    bands = [each for each in option_of(curve(flat("a", 3)), language="es")["series"] if each.get("stack")]  # type: ignore[attr-defined]
    assert [band["step"] for band in bands] == ["end", "end"]


def test_a_course_without_any_value_has_neither_dot_nor_name() -> None:
    chart = curve(Course("Nadie", (NOTHING,) * 3), flat("Todos", 3))
    said = [word.text for word in words_of(drawn(chart))]
    assert "Todos" in said
    assert "Nadie" not in said
    assert {row.label.split(",")[0] for row in chart_rows(chart, "es")} == {"Todos"}


def test_a_gap_in_the_middle_is_left_out_of_line_band_and_table() -> None:
    chart = curve(Course("Todos", (HALF, NOTHING, HALF)))
    series = option_of(chart, language="es")["series"]
    floor, layer = (each["data"] for each in series if each.get("stack"))  # type: ignore[attr-defined]
    assert floor == [40.0, "-", 40.0]
    assert layer == [pytest.approx(20.0), "-", pytest.approx(20.0)]
    assert [row.label for row in chart_rows(chart, "es")] == ["Todos, 0 meses", "Todos, 2 meses"]


def test_a_value_without_bounds_has_a_line_and_no_band() -> None:
    bare = Estimate(0.4, None, None, 90, "share")
    series = option_of(curve(Course("Todos", (bare, HALF))), language="es")["series"]
    floor, layer = (each["data"] for each in series if each.get("stack"))  # type: ignore[attr-defined]
    assert floor[0] == layer[0] == "-"
    assert floor[1] == 40.0


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("count", [1, 2, 6, 9])
def test_groups_that_end_together_are_named_apart(count: int, narrow: bool) -> None:
    chart = curve(*(flat(f"segmento número {i}", 5, 0.5 + i / 1e5) for i in range(count)))
    picture = drawn(chart, narrow=narrow)
    assert collisions(picture) == []
    assert outside(picture, *size_of(chart, narrow=narrow)) == []
    assert sum(word.text.startswith("seg") for word in words_of(picture)) == count


def test_the_higher_line_keeps_the_higher_name() -> None:
    chart = curve(flat("bajo", 4, 0.50), flat("alto", 4, 0.52), flat("medio", 4, 0.51))
    tops = {word.text: word.top for word in words_of(drawn(chart))}
    assert tops["alto"] < tops["medio"] < tops["bajo"]


def test_lines_are_told_apart_by_dash_before_colour_repeats() -> None:
    lines = stepped(curve(*(flat(str(i), 3, 0.1 * (i + 1)) for i in range(6))))
    styles = [line["lineStyle"] for line in lines]
    assert len({json.dumps(style["type"]) for style in styles}) == len(DASHES) == 6  # type: ignore[index]
    pairs = {(json.dumps(style["type"]), style["color"]) for style in styles}  # type: ignore[index]
    assert len(pairs) == 6


def test_what_is_foretold_has_the_same_colour_and_another_line() -> None:
    chart = curve(
        Course("visto", (HALF, HALF, NOTHING)), Course("previsto", (NOTHING, HALF, HALF), foretold=True)
    )
    seen, ahead = stepped(chart)
    assert seen["lineStyle"]["color"] == ahead["lineStyle"]["color"] == LIGHT.data  # type: ignore[index]
    assert seen["lineStyle"]["type"] != ahead["lineStyle"]["type"]  # type: ignore[index]
    filled = [each["areaStyle"] for each in option_of(chart, language="es")["series"] if "areaStyle" in each]  # type: ignore[attr-defined]
    assert [style["opacity"] for style in filled] == [1, 0.55]


def test_a_line_that_another_goes_on_from_is_named_over_its_course() -> None:
    chart = curve(
        Course("visto", (HALF, HALF, NOTHING)), Course("previsto", (NOTHING, HALF, HALF), foretold=True)
    )
    words = {word.text: word for word in words_of(drawn(chart))}
    assert words["visto"].right < words["previsto"].left + 200
    assert words["visto"].left < words["previsto"].left
    assert words["visto"].bottom < words["previsto"].bottom


@pytest.mark.parametrize("dark", [False, True])
def test_lines_have_the_colours_of_their_ground(dark: bool) -> None:
    ground = DARK if dark else LIGHT
    colours = [line["lineStyle"]["color"] for line in stepped(curve(flat("a", 2), flat("b", 2)), dark=dark)]  # type: ignore[index]
    assert colours == [ground.data, ground.ink]


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("count", [2, 13, 25, 61, 241])
def test_of_many_moments_a_round_number_apart_are_named(count: int, narrow: bool) -> None:
    chart = curve(flat("Todos", count))
    named = option_of(chart, language="es", narrow=narrow)["xAxis"]["axisLabel"]["customValues"]  # type: ignore[index]
    gaps = {later - before for before, later in pairwise(named)}
    assert named[0] == 0
    assert named[-1] < count
    assert len(gaps) <= 1
    assert gaps <= set(STEPS)
    assert collisions(drawn(chart, narrow=narrow)) == []


def test_the_unit_of_the_moments_stands_below_the_axis() -> None:
    chart = curve(flat("Todos", 3), unit="semanas desde la primera compra")
    words = {word.text: word for word in words_of(drawn(chart))}
    assert words["semanas desde la primera compra"].top > words["0"].bottom - 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_ticks_and_rows_follow_the_reader(language: str) -> None:
    chart = curve(Course("Todos", (sure(0.987, 0.004, 1_234, "share"),) * 2))
    mark = "." if language == "en" else ","
    assert f"98{mark}7" in chart_text(chart, language)
    assert ("1,234" if language == "en" else "1.234") in chart_text(chart, language)
    assert any("%" in word.text for word in words_of(drawn(chart, language=language)))


@pytest.mark.parametrize("unit", ["money", "days", "points", "score", "count", "seconds"])
def test_any_unit_can_run_off(unit: Unit) -> None:
    chart = curve(flat("Todos", 4, 3_600.0, unit), flat("Otros", 4, 90.0, unit))
    for narrow in (False, True):
        picture = drawn(chart, narrow=narrow)
        assert collisions(picture) == []
        assert outside(picture, *size_of(chart, narrow=narrow)) == []
    assert browser_chart(chart, "pt")["tips"][0]["at"][1] == (36.0 if unit == "money" else 3_600.0)  # type: ignore[index]


def test_names_with_braces_are_read_as_they_are_written() -> None:
    chart = curve(flat("{b} {value}", 2), flat("<b>&amp;</b>", 2, 0.2))
    said = {word.text.replace("\u2060", "") for word in words_of(drawn(chart))}
    assert {"{b} {value}", "<b>&amp;</b>"} <= said


def test_a_long_name_is_cut_and_told_whole() -> None:
    name = "Clientes que llegaron por recomendación de otro vendedor de la plataforma"
    chart = curve(flat(name, 2), flat("b", 2, 0.2))
    assert name not in drawn(chart)
    assert any(word.text.endswith("…") for word in words_of(drawn(chart)))
    assert chart_text(chart, "es").count(name) == 2


def test_a_phone_has_a_lower_picture_of_the_same_points() -> None:
    chart = curve(flat("a", 3), flat("b", 3))
    assert (height_of_curve(narrow=False), height_of_curve(narrow=True)) == (HEIGHT, NARROW_HEIGHT)
    wide, narrow = (
        [
            line["data"]
            for line in option_of(chart, language="es", narrow=each)["series"]  # type: ignore[attr-defined]
            if line.get("z") == 4
        ]
        for each in (False, True)
    )
    assert wide == narrow
