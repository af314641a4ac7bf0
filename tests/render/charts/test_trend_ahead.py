"""Trends with all they can carry at once: forecast, marks, target, events and gaps, in every language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.render.charts.drawn import collisions, outside, words_of
from tests.render.samples import sure, too_few
from unisono.model.brief import Event, Mark, TrendChart
from unisono.model.estimate import Estimate, Unit
from unisono.model.words import LANGUAGES
from unisono.render.charts import browser_chart, chart_rows, chart_text, option_of, size_of, svg_of
from unisono.render.charts.moving import SHAPES, past_of
from unisono.render.charts.palette import DARK, LIGHT

MONTHS = tuple(f"2026-{month:02d}" for month in range(1, 13))


def trend(*values: float | None, unit: Unit = "points", foreseen: int = 0, **more: object) -> TrendChart:
    estimates = tuple(
        too_few(7, unit) if value is None else sure(value, abs(value) / 5 + 0.1, 400, unit, "BRL")
        for value in values
    )
    chart = TrendChart("Subió", "", MONTHS[: len(values)], estimates, foreseen=foreseen)
    return replace(chart, **more)  # type: ignore[arg-type]


def series(chart: TrendChart, *, language: str = "es", **how: bool) -> list[dict[str, object]]:
    return option_of(chart, language=language, **how)["series"]  # type: ignore[return-value]


def dashed(chart: TrendChart, **how: bool) -> list[dict[str, object]]:
    return [each for each in series(chart, **how) if each.get("lineStyle", {}).get("type") == [5, 4]]  # type: ignore[attr-defined]


def picture(chart: TrendChart, *, narrow: bool = False, language: str = "es") -> str:
    return svg_of(option_of(chart, language=language, narrow=narrow), *size_of(chart, narrow=narrow))


def target_rules(part: object) -> Iterator[dict[str, object]]:
    """The rules of a target, wherever in the option they stand."""
    if isinstance(part, dict):
        style = part.get("lineStyle")
        if "yAxis" in part and isinstance(style, dict) and style.get("type") == [6, 4]:
            yield part
        for each in part.values():
            yield from target_rules(each)
    elif isinstance(part, list):
        for each in part:
            yield from target_rules(each)


FULL = trend(
    *(20.0, 24.0, 22.0, None, 12.0, 13.0, 15.0, 14.0, 15.0, 16.0, 17.0, 18.0),
    foreseen=3,
    target=30.0,
    events=(Event("2026-02", "Nueva tarifa"), Event("2026-05", "Huelga"), Event("2026-11", "Campaña")),
    marks=(Mark("2026-05", "cambio de nivel: −9", "change", "bad"), Mark("2026-07", "día raro", "odd")),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("narrow", [False, True])
def test_all_at_once_nothing_meets_and_nothing_leaves(language: str, narrow: bool) -> None:
    drawn = picture(FULL, narrow=narrow, language=language)
    assert collisions(drawn) == []
    assert outside(drawn, *size_of(FULL, narrow=narrow)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_at_once_everything_is_told(language: str) -> None:
    text = chart_text(FULL, language)
    for words in ("Nueva tarifa", "Huelga", "Campaña", "cambio de nivel: −9", "día raro"):
        assert words in text
    forecast = {"es": "pronóstico", "pt": "previsão", "en": "forecast"}[language]
    assert text.count(forecast) == 3


@pytest.mark.parametrize("foreseen", [0, 1, 3, 5])
def test_as_many_periods_are_dashed_as_are_foretold(foreseen: int) -> None:
    chart = trend(10.0, 11.0, 12.0, 13.0, 14.0, 15.0, foreseen=foreseen)
    assert past_of(chart) == 6 - foreseen
    if not foreseen:
        assert dashed(chart) == []
        return
    (line,) = dashed(chart)
    drawn = [each for each in line["data"] if each != "-"]  # type: ignore[attr-defined]
    assert len(drawn) == foreseen + 1  # it begins at the last known value
    rows = chart_rows(chart, "es")
    assert [("pronóstico" in row.label) for row in rows] == [False] * (6 - foreseen) + [True] * foreseen


def test_a_forecast_after_a_gap_begins_at_the_last_value_there_was() -> None:
    (line,) = dashed(trend(10.0, 11.0, None, 13.0, 14.0, foreseen=2))
    assert line["data"][:4] == ["-", 11.0, "-", 13.0]  # type: ignore[index]


def test_a_forecast_without_any_past_begins_with_itself() -> None:
    (line,) = dashed(trend(None, None, 13.0, 14.0, foreseen=2))
    assert line["data"][:3] == ["-", "-", 13.0]  # type: ignore[index]


def test_an_unknown_forecast_is_neither_drawn_nor_said() -> None:
    chart = trend(10.0, 11.0, 12.0, None, foreseen=1)
    (line,) = dashed(chart)
    assert line["data"] == ["-", "-", 12.0, "-"]
    assert chart_rows(chart, "es")[-1].value == "sin cifra"


def test_a_forecast_without_bounds_has_a_band_of_no_thickness() -> None:
    chart = trend(10.0, 11.0, 12.0, foreseen=1)
    bare = replace(chart, estimates=(*chart.estimates[:2], Estimate(12.0, None, None, 0, "points")))
    (layer,) = [each["data"] for each in series(bare) if each.get("stack") == "ahead" and "areaStyle" in each]
    assert layer[-1] == 0.0  # type: ignore[index]


def test_the_band_of_a_forecast_widens_as_its_bounds_do() -> None:
    ahead = tuple(Estimate(20.0, 20.0 - wide, 20.0 + wide, 0, "points") for wide in (1.0, 2.0, 4.0))
    chart = trend(19.0, 20.0, 20.0, 20.0, 20.0, foreseen=3)
    chart = replace(chart, estimates=(*chart.estimates[:2], *ahead))
    (layer,) = [
        each["data"] for each in series(chart) if each.get("stack") == "ahead" and "areaStyle" in each
    ]
    assert layer[2:] == [2.0, 4.0, 8.0]  # type: ignore[index]
    axis = option_of(chart, language="es")["yAxis"]
    assert axis["min"] <= 16.0 < 24.0 <= axis["max"]  # type: ignore[index]


def test_the_last_known_and_the_last_foretold_value_are_both_written() -> None:
    said = [word.text for word in words_of(picture(trend(10.0, 12.0, 18.0, 25.0, foreseen=2)))]
    assert "+12,0" in said
    assert "+25,0" in said
    assert "+18,0" not in said


@pytest.mark.parametrize("kind", ["change", "odd"])
@pytest.mark.parametrize("tone", ["good", "bad", "neutral"])
@pytest.mark.parametrize(("dark", "ground"), [(False, LIGHT), (True, DARK)])
def test_a_mark_has_a_shape_of_its_kind_and_a_colour_of_its_tone(
    kind: str, tone: str, dark: bool, ground: object
) -> None:
    chart = trend(1.0, 2.0, marks=(Mark("2026-02", "x", kind, tone),))  # type: ignore[arg-type]
    (mark,) = series(chart, dark=dark)[-1]["data"]  # type: ignore[misc]
    assert (mark["symbol"], mark["symbolSize"]) == SHAPES[kind]
    wanted = ground.data if tone == "neutral" else getattr(ground, tone)  # type: ignore[attr-defined]
    assert mark["itemStyle"]["color"] == wanted
    assert mark["value"] == [1, 2.0]


def test_the_two_kinds_of_mark_differ_without_colour() -> None:
    assert len({shape for shape, _ in SHAPES.values()}) == len(SHAPES) == 2


def test_a_mark_in_what_has_not_come_is_left_out() -> None:
    chart = trend(1.0, 2.0, 3.0, foreseen=1, marks=(Mark("2026-03", "x"), Mark("1999-01", "y")))
    assert [each for each in series(chart) if each.get("z") == 6] == []


@pytest.mark.parametrize(
    ("unit", "target", "language", "said"),
    [
        ("share", 0.85, "es", "meta 85,0 %"),
        ("share", 0.85, "pt", "meta 85,0%"),
        ("share", 0.85, "en", "target 85.0%"),
        ("seconds", 90.0, "es", "meta 1 min 30 s"),
        ("money", 1_250_060.0, "pt", "meta R$ 12.501"),
        ("days", 3.0, "en", "target 3.0 days"),
        ("points", -5.0, "es", "meta −5,0"),
    ],
)
def test_a_target_is_said_in_its_unit(unit: Unit, target: float, language: str, said: str) -> None:
    chart = trend(0.4, 0.5, unit=unit, target=target)
    words = [word.text.replace("\u00a0", " ") for word in words_of(picture(chart, language=language))]
    assert said in words


@pytest.mark.parametrize("target", [-40.0, 0.0, 15.0, 18.0, 400.0])
def test_a_target_is_in_view_and_its_word_meets_no_flag(target: float) -> None:
    chart = replace(FULL, target=target)
    axis = option_of(chart, language="es")["yAxis"]
    assert axis["min"] <= target <= axis["max"]  # type: ignore[index]
    for narrow in (False, True):
        said = words_of(picture(chart, narrow=narrow))
        (word,) = [each for each in said if each.text.startswith("meta")]
        flags = [each for each in said if each.text in ("1", "2", "3") or "ue" in each.text]
        assert not [flag.text for flag in flags if word.meets(flag)]


@pytest.mark.parametrize(("target", "side"), [(40.0, "Bottom"), (12.5, "Top")])
def test_the_word_of_a_target_at_the_upper_edge_stands_below_it(target: float, side: str) -> None:
    option = option_of(trend(10.0, 12.0, target=target), language="es")
    (rule,) = target_rules(option)
    assert (rule["yAxis"] == option["yAxis"]["max"]) == (side == "Bottom")  # type: ignore[index]
    assert rule["label"]["position"].endswith(side)  # type: ignore[index]


def test_without_target_or_periods_there_is_no_rule() -> None:
    assert list(target_rules(option_of(trend(1.0), language="es"))) == []
    assert list(target_rules(option_of(TrendChart("", "", (), (), target=3.0), language="es"))) == []


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_periods_are_drawn_too(count: int) -> None:
    chart = trend(*(3.0 + i for i in range(count)), target=2.0)
    drawn = picture(chart)
    assert drawn.startswith("<svg")
    assert outside(drawn, *size_of(chart)) == []
    assert len(browser_chart(chart, "es")["tips"]) == count  # type: ignore[arg-type]


@pytest.mark.parametrize("unit", ["points", "share", "score", "seconds", "days", "months", "money", "count"])
@pytest.mark.parametrize("value", [1e-4, 1.0, 98_765.0, 9e8])
def test_small_and_large_numbers_keep_their_places(unit: Unit, value: float) -> None:
    chart = trend(value, value * 1.1, value * 1.05, unit=unit)
    for narrow in (False, True):
        drawn = picture(chart, narrow=narrow)
        assert collisions(drawn) == []
        assert outside(drawn, *size_of(chart, narrow=narrow)) == []


def test_values_that_never_move_are_a_line_in_view() -> None:
    axis = option_of(trend(0.0, 0.0, 0.0), language="es")["yAxis"]
    assert axis["min"] < 0.0 < axis["max"]  # type: ignore[index]


def test_hostile_events_and_marks_stay_words() -> None:
    hostile = '<script>alert("x")</script> {b} {@[0]}'
    chart = trend(1.0, 2.0, 3.0, events=(Event("2026-02", hostile),), marks=(Mark("2026-03", hostile),))
    for narrow in (False, True):
        drawn = picture(chart, narrow=narrow)
        assert "<script" not in drawn
        said = "".join(word.text for word in words_of(drawn)).replace("\u2060", "")
        assert '<script>alert("x")' in said
    assert chart_text(chart, "es").count(hostile) == 2


def test_the_tip_of_a_gap_has_a_place_along_and_none_up() -> None:
    tips = browser_chart(FULL, "es")["tips"]
    assert tips[3]["at"] == [3.0, None]  # type: ignore[index]
    assert tips[3]["value"] == "sin cifra"  # type: ignore[index]
    assert [tip["at"][0] for tip in tips] == [float(i) for i in range(12)]  # type: ignore[attr-defined]
