"""Waterfalls without steps, without values, of money and of endless names: nothing unknown becomes a zero."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.render.charts.drawn import collisions, outside, words_of
from tests.render.samples import sure, too_few
from unisono.model.brief import Bar, Step, WaterfallChart
from unisono.model.estimate import Estimate, Unit
from unisono.model.words import LANGUAGES
from unisono.render.charts import browser_chart, chart_rows, chart_text, option_of, size_of, svg_of
from unisono.render.charts.palette import DARK, LIGHT
from unisono.render.charts.waterfall import NARROW_ROW, ROW, height_of_waterfall, places_of

UNKNOWN = {"es": "sin cifra", "pt": "sem número", "en": "no figure"}


def fall(
    *steps: float | None, unit: Unit = "points", start: float = 30.0, scale: float = 1.0
) -> WaterfallChart:
    told = tuple(
        Step(
            f"grupo {i}",
            too_few(9, unit) if by is None else sure(by * scale, abs(by * scale) / 4, 300, unit, "PEN"),
            "neutral" if by is None else "good" if by > 0 else "bad",
        )
        for i, by in enumerate(steps)
    )
    end = start + sum(by or 0.0 for by in steps)
    bars = [
        Bar(name, sure(at * scale, scale, 900, unit, "PEN"))
        for name, at in (("Antes", start), ("Ahora", end))
    ]
    return WaterfallChart("Se movió", "", bars[0], told, bars[1])


def lines(chart: WaterfallChart, *, opacity: float, **how: bool) -> list[dict[str, object]]:
    drawn = option_of(chart, language="es", **how)["series"][0]["data"]  # type: ignore[index]
    return [line for line in drawn if line["lineStyle"]["opacity"] == opacity]


def picture(chart: WaterfallChart, *, narrow: bool = False, language: str = "es") -> str:
    return svg_of(option_of(chart, language=language, narrow=narrow), *size_of(chart, narrow=narrow))


def column(chart: WaterfallChart, language: str = "es") -> list[str]:
    return option_of(chart, language=language)["yAxis"][1]["data"]  # type: ignore[index,no-any-return]


def test_without_steps_it_is_two_points_and_one_thread() -> None:
    chart = fall()
    assert lines(chart, opacity=0.45) == []
    assert len(lines(chart, opacity=0.6)) == 1
    assert [dot["value"] for dot in option_of(chart, language="es")["series"][1]["data"]] == [  # type: ignore[index]
        [30.0, 0],
        [30.0, 1],
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_end_that_nobody_knows_is_words_and_no_point(language: str) -> None:
    chart = replace(fall(2.0), start=Bar("Antes", too_few(9, "points")))
    dots = option_of(chart, language=language)["series"][1]["data"]  # type: ignore[index]
    assert [dot["value"][1] for dot in dots] == [2]
    assert column(chart, language)[0] == UNKNOWN[language]
    assert chart_rows(chart, language)[0].value == UNKNOWN[language]
    assert browser_chart(chart, language)["tips"][0]["at"] == [None, 0.0]  # type: ignore[index]


def test_no_thread_leads_from_an_end_that_nobody_knows() -> None:
    known, unknown = fall(2.0), replace(fall(2.0), start=Bar("Antes", too_few(9, "points")))
    assert len(lines(known, opacity=0.6)) == 2
    assert len(lines(unknown, opacity=0.6)) == 1


def test_an_unknown_step_moves_nothing_and_says_its_reason_in_the_rows() -> None:
    chart = fall(-3.0, None, 5.0)
    assert places_of(chart) == pytest.approx([30.0, 27.0, 27.0, 32.0, 32.0])
    assert column(chart)[2] == "sin cifra"
    row = chart_rows(chart, "es")[2]
    assert (row.known, row.value) == (False, "sin cifra")
    assert "21" in row.detail  # how many are missing
    assert browser_chart(chart, "es")["tips"][2]["at"] == [None, 2.0]  # type: ignore[index]


@pytest.mark.parametrize(
    ("by", "said"), [(0.04, "0,0"), (-0.04, "0,0"), (0.06, "+0,1"), (-0.06, "−0,1"), (0.0, "0,0")]
)
def test_a_step_that_rounds_to_nothing_is_no_gain(by: float, said: str) -> None:
    chart = fall(by)
    assert column(chart)[1] == said
    assert chart_rows(chart, "es")[1].value == said


@pytest.mark.parametrize(
    ("language", "said"),
    [("es", "+1.250,00 PEN"), ("pt", "+PEN 1.250,00"), ("en", "+PEN 1,250.00")],
)
def test_money_gained_has_its_sign_and_its_currency(language: str, said: str) -> None:
    chart = fall(12.5, unit="money", scale=10_000.0)
    assert column(chart, language)[1].replace("\u00a0", " ") == said
    assert places_of(chart)[:2] == pytest.approx([3_000.0, 4_250.0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_money_lost_has_a_true_minus(language: str) -> None:
    said = column(fall(-12.5, unit="money", scale=10_000.0), language)[1]
    assert "\u2212" in said
    assert "-" not in said
    assert "+" not in said


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unit", ["points", "money", "score", "days"])
def test_words_never_meet_nor_leave(unit: Unit, language: str, narrow: bool) -> None:
    chart = fall(*range(-4, 5), None, unit=unit, scale=123_456.0 if unit == "money" else 1.0)
    drawn = picture(chart, narrow=narrow, language=language)
    assert collisions(drawn) == []
    assert outside(drawn, *size_of(chart, narrow=narrow)) == []


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize(
    "label",
    ["W" * 80, "Clientes de la plataforma que compran una vez al año o menos ▼", "{b} {value}", "東京の顧客"],
)
def test_names_of_any_length_fit_and_are_told_whole(label: str, narrow: bool) -> None:
    chart = fall(-3.0, 1.0)
    chart = replace(chart, steps=(replace(chart.steps[0], label=label), *chart.steps[1:]))
    drawn = picture(chart, narrow=narrow)
    assert collisions(drawn) == []
    assert outside(drawn, *size_of(chart, narrow=narrow)) == []
    assert label in chart_text(chart, "es")


def test_a_hostile_name_stays_text() -> None:
    chart = replace(fall(1.0), start=Bar('<script>alert("x")</script>', sure(3.0, 1, 9, "points")))
    drawn = picture(chart)
    assert "<script" not in drawn
    assert "&lt;script&gt;" in drawn


@pytest.mark.parametrize(("dark", "ground"), [(False, LIGHT), (True, DARK)])
def test_tones_follow_the_ground_and_signs_say_the_same(dark: bool, ground: object) -> None:
    chart = fall(-3.0, 2.0, None)
    colours = [line["lineStyle"]["color"] for line in lines(chart, opacity=0.45, dark=dark)]  # type: ignore[index]
    assert colours == [ground.bad, ground.good, ground.unknown]  # type: ignore[attr-defined]
    assert [words[0] for words in column(chart)[1:4]] == ["−", "+", "s"]  # not by colour alone


def test_the_interval_of_a_step_stands_where_its_bar_ends() -> None:
    chart = fall(-4.0)
    thin = [line for line in lines(chart, opacity=1.0) if line["lineStyle"]["width"] == 1.5]  # type: ignore[index]
    ((low, high),) = [[end[0] for end in line["coords"]] for line in thin]  # type: ignore[attr-defined]
    assert (low, high) == (25.0, 27.0)
    assert low < places_of(chart)[1] < high


def test_a_step_without_bounds_has_a_bar_alone() -> None:
    chart = fall(-4.0)
    bare = replace(chart.steps[0], estimate=Estimate(-4.0, None, None, 30, "points"))
    chart = replace(chart, steps=(bare,))
    assert len(lines(chart, opacity=0.45)) == 1
    assert [line for line in lines(chart, opacity=1.0) if line["lineStyle"]["width"] == 1.5] == []  # type: ignore[index]


def test_shares_move_by_points_on_one_axis() -> None:
    chart = WaterfallChart(
        "t",
        "",
        Bar("Antes", sure(0.80, 0.01, 90, "share")),
        (Step("MX", sure(-5.0, 1.0, 90, "points"), "bad"),),
        Bar("Ahora", sure(0.75, 0.01, 90, "share")),
    )
    assert places_of(chart) == [80.0, 75.0, 75.0]
    said = [words.replace("\u00a0", " ") for words in column(chart)]
    assert said == ["80,0 %", "−5,0", "75,0 %"]
    ticks = option_of(chart, language="es")["series"][1]["markLine"]["data"]  # type: ignore[index]
    assert all(tick["label"]["formatter"].endswith("%") for tick in ticks)


@pytest.mark.parametrize(("narrow", "row"), [(False, ROW), (True, NARROW_ROW)])
def test_each_step_makes_it_a_row_taller(narrow: bool, row: int) -> None:
    heights = [height_of_waterfall(fall(*range(1, count + 1)), narrow=narrow) for count in (0, 1, 2, 9)]
    assert [height - heights[0] for height in heights] == [0, row, 2 * row, 9 * row]


@pytest.mark.parametrize("start", [-1e9, -250.0, 0.0, 1e-4, 1e9])
def test_every_end_is_in_view_wherever_it_starts(start: float) -> None:
    chart = fall(-3.0, 8.0, start=start)
    axis = option_of(chart, language="es")["xAxis"]
    for line in option_of(chart, language="es")["series"][0]["data"]:  # type: ignore[index]
        assert all(axis["min"] <= along <= axis["max"] for along, _ in line["coords"])  # type: ignore[index]
    assert outside(picture(chart), *size_of(chart)) == []


def test_its_steps_alone_stand_against_nothing() -> None:
    parts = fall(-3.0, 2.0).parts
    assert parts.reference == 0.0
    assert [bar.estimate.value for bar in parts.rows] == [-3.0, 2.0]
    colours = [dot["itemStyle"]["color"] for dot in option_of(parts, language="es")["series"][1]["data"]]  # type: ignore[index]
    assert colours == [LIGHT.bad, LIGHT.good]


def test_the_words_of_the_picture_are_those_of_the_rows() -> None:
    chart = fall(-3.0, 2.0, None)
    shown = {word.text for word in words_of(picture(chart))}
    for row in chart_rows(chart, "es"):
        assert row.label in shown
        assert row.value in shown or f"+{row.value}" in shown
