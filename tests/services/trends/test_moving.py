"""Movement in words and drawn: what is told, in which order, and what never is."""

from __future__ import annotations

from datetime import date

import pytest

from unisono.loop.measure.happenings import Happening
from unisono.model.brief import TrendChart
from unisono.model.company import Company
from unisono.model.estimate import Estimate
from unisono.model.lens import Lens
from unisono.model.words import LANGUAGES
from unisono.services.trends import movement, trend
from unisono.services.trends.moved import Drifting, Foreseen, Moved, Movement, OddStep
from unisono.services.trends.moving import (
    change_lines,
    drift_text,
    forecast_lines,
    moving_chart,
    nothing_moved,
    odd_table,
    target_text,
    trust_text,
)
from unisono.services.trends.series import Series, trend_chart


def points(value: float, low: float | None = None, high: float | None = None, n: int = 100) -> Estimate:
    return Estimate(value, low, high, n, "points")


FALL = Moved(
    date(2026, 2, 10),
    date(2026, 2, 7),
    date(2026, 2, 12),
    date(2026, 2, 20),
    points(30),
    points(22),
    points(-8, -11, -5),
    better=False,
)
ODD = OddStep(date(2026, 3, 3), points(80), points(22, 10, 34), better=True)
FOUND = Movement(
    "nps",
    "day",
    date(2025, 1, 1),
    date(2026, 3, 31),
    (FALL,),
    (ODD,),
    Drifting(date(2026, 1, 1), date(2026, 3, 31), points(4, 1, 7), better=True),
    (Foreseen("2026-04", points(23, 18, 28, 0)), Foreseen("2026-05", points(23, 17, 29, 0))),
    held=470,
    checked=500,
    false_changes=0.25,
    false_odd=0.25,
)
PERIODS = ("2026-01", "2026-02", "2026-03")
SERIES = Series("nps", "month", PERIODS, (points(30), points(25), points(22)), ("a", "b", "c"), (), {})


def drawn(found: Movement | None, *, target: float | None = None) -> TrendChart:
    plain = TrendChart("t", "s", PERIODS, SERIES.estimates, (), SERIES.keys)
    return moving_chart(plain, SERIES, found, "es", target=target)


def test_marks_and_the_coming_periods_are_drawn() -> None:
    chart = drawn(FOUND)
    assert chart.periods == (*PERIODS, "2026-04", "2026-05")
    assert chart.foreseen == 2
    assert chart.keys == ("a", "b", "c", "", "")
    assert [(mark.period, mark.kind, mark.tone) for mark in chart.marks] == [
        ("2026-02", "change", "bad"),
        ("2026-03", "odd", "neutral"),
    ]
    assert "−8,0 puntos" in chart.marks[0].label
    for shape in ("◆", "○", "línea cortada"):
        assert shape in chart.subtitle


def test_where_nothing_can_be_told_the_trend_stays_as_it_is() -> None:
    for found in (None, Movement("nps", "day", why="short")):
        chart = drawn(found)
        assert (chart.periods, chart.foreseen, chart.marks, chart.subtitle) == (PERIODS, 0, (), "s")


def test_a_target_is_a_line_and_says_so() -> None:
    chart = drawn(None, target=40.0)
    assert chart.target == 40.0
    assert "meta" in chart.subtitle


def test_a_period_already_drawn_is_not_foretold() -> None:
    found = Movement("nps", "day", forecast=(Foreseen("2026-03", points(1, 0, 2, 0)),))
    assert drawn(found).foreseen == 0


def test_a_change_says_when_how_much_how_surely_and_what_else_happened() -> None:
    events = [
        Happening(date(2026, 2, 9), "Soporte 24/7", "promise"),
        Happening(date(2026, 1, 1), "Otra cosa", "campaign"),
    ]
    (told,) = change_lines(FOUND, events, "es")
    assert told.tone == "bad"
    assert "Empeoró 8,0 puntos" in told.text
    assert "10 feb 2026" in told.text
    assert "7 feb 2026" in told.dates
    assert "12 feb 2026" in told.dates
    assert "−11,0" in told.dates
    assert "Soporte 24/7" in told.during
    assert "Otra cosa" not in told.during
    assert "no es ser la causa" in told.during


def test_the_latest_change_comes_first() -> None:
    rise = Moved(
        *(date(2026, 3, day) for day in (9, 8, 10, 15)), points(22), points(30), points(8, 5, 11), better=True
    )
    told = change_lines(Movement("nps", "day", changes=(FALL, rise)), [], "en")
    assert [each.tone for each in told] == ["good", "bad"]


def test_odd_days_are_rows() -> None:
    table = odd_table(FOUND, "es")
    assert table.rows[0].cells[0] == date(2026, 3, 3)
    assert table.rows[0].cells[3] == "mejor de lo esperado"


def test_the_false_alarm_rate_and_what_is_not_modelled_are_said() -> None:
    told = trust_text(FOUND, "es")
    assert "falsa alarma de cambio cada 4 años" in told
    assert "menos de dos años" in told
    assert trust_text(Movement("nps", "day", why="short"), "es") == ""


def test_the_forecast_says_its_bounds_and_how_it_did() -> None:
    first, held = forecast_lines(FOUND, "es")
    assert "mayo de 2026" in first
    assert "95 %" in first.replace("\u00a0", " ")
    assert "470 de 500" in held
    assert forecast_lines(Movement("nps", "day"), "es") != ()
    assert forecast_lines(Movement("nps", "day", why="flat"), "es") == ()


def test_silence_says_why() -> None:
    assert "28 días" in nothing_moved(Movement("nps", "day", why="short"), "es")
    quiet = Movement("nps", "day", date(2025, 1, 1), date(2026, 1, 1))
    assert "ningún cambio" in nothing_moved(quiet, "es")
    assert nothing_moved(FOUND, "es") == ""
    assert drift_text(quiet, "es") == ""
    assert "mejora despacio" in drift_text(FOUND, "es")


@pytest.mark.parametrize(
    ("estimate", "said"),
    [
        (points(30, 25, 35), "Por debajo"),
        (points(50, 45, 55), "Por encima"),
        (points(39, 30, 48), "No se distingue"),
        (Estimate(None, 10, 60, 12, "points"), "muy pocos datos"),
    ],
)
def test_a_target_is_compared_beyond_chance(estimate: Estimate, said: str) -> None:
    assert said in target_text(estimate, 40.0, "es")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_planted_company_in_every_language(language: str, demo: Company) -> None:
    found = movement(demo, "promise_kept", Lens(), language=language)
    told = trend(demo, "promise_kept", Lens(), "month", language=language)
    assert found is not None
    assert told is not None
    chart = moving_chart(trend_chart(told.series, language, name="x"), told.series, found, language)
    assert chart.foreseen == 3
    assert any(mark.kind == "change" for mark in chart.marks)
    for line in (*change_lines(found, [], language), *forecast_lines(found, language)):
        assert "{" not in str(line)
