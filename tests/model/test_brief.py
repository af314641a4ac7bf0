"""Pictures that some documents can't draw are told by simpler ones that say the same."""

from __future__ import annotations

from typing import Any, Literal, get_args

import pytest

from unisono.model.brief import (
    Bar,
    Chart,
    Course,
    CurveChart,
    IntervalChart,
    MapChart,
    Spot,
    Step,
    TrendChart,
    WaterfallChart,
)
from unisono.model.estimate import Estimate, Reason

TONES: tuple[Literal["good", "bad", "neutral"], ...] = ("good", "bad", "neutral")


def points(value: float | None, n: int = 100) -> Estimate:
    """A value five points either side, or why there is none."""
    if value is None:
        return Estimate(None, None, None, n, "points", reason=Reason("too_few"))
    return Estimate(value, value - 5, value + 5, n, "points")


STEPS = tuple(
    Step(label, points(value), tone)
    for (label, value), tone in zip((("PE", 4.0), ("CO", -7.0), ("MX", None)), TONES, strict=True)
)
FALL = WaterfallChart("Cae", "NPS", Bar("2025", points(33.0)), STEPS, Bar("2026", points(30.0)))
MAP = MapChart(
    "Lo que importa",
    "NPS",
    (Spot("Rapidez", points(0.4), points(12.0), "good", "nps@1"), Spot("Precio", points(0.1), points(None))),
    "Cómo va",
    "Cuánto importa",
    ("arreglar", "mantener", "vigilar", "basta"),
    (0.5, 6.0),
)


def curve(*courses: Course) -> CurveChart:
    return CurveChart("Se quedan", "contratos", ("0", "1", "2"), "meses", courses)


def test_the_steps_of_a_fall_are_told_as_rows_against_no_change() -> None:
    parts = FALL.parts
    assert (parts.title, parts.subtitle, parts.reference) == ("Cae", "NPS", 0.0)
    assert [(row.label, row.estimate) for row in parts.rows] == [
        ("PE", points(4.0)),
        ("CO", points(-7.0)),
        ("MX", points(None)),  # nothing known stays unknown: no step of 0
    ]


def test_a_fall_without_steps_has_no_rows() -> None:
    assert WaterfallChart("t", "s", FALL.start, (), FALL.end).parts.rows == ()


def test_a_map_is_told_as_rows_in_the_order_its_spots_are_numbered() -> None:
    ranked = MAP.ranked
    assert (ranked.title, ranked.subtitle, ranked.reference) == ("Lo que importa", "NPS", 0.0)
    assert [(row.label, row.estimate.value, row.key) for row in ranked.rows] == [
        ("Rapidez", 12.0, "nps@1"),  # how much it matters, not how it goes (0.4)
        ("Precio", None, ""),
    ]


def test_a_curve_of_several_is_told_by_its_first() -> None:
    all_of_them = Course("Todos", (points(100.0), points(90.0), points(85.0)))
    main = curve(all_of_them, Course("joven", (points(100.0),))).main
    assert (main.title, main.subtitle) == ("Se quedan", "contratos")
    assert main.periods == ("0", "1", "2")
    assert main.estimates == all_of_them.estimates
    assert (main.foreseen, main.target, main.keys) == (0, None, ())


@pytest.mark.parametrize(
    ("known", "periods"),
    [(0, ()), (1, ("0",)), (2, ("0", "1")), (3, ("0", "1", "2"))],
    ids=["nothing", "one", "two", "all"],
)
def test_moments_nobody_has_reached_have_no_period(known: int, periods: tuple[str, ...]) -> None:
    main = curve(Course("Todos", tuple(points(90.0) for _ in range(known)))).main
    assert main.periods == periods
    assert len(main.estimates) == len(main.periods)


def test_a_curve_of_nobody_is_an_empty_trend() -> None:
    main = curve().main
    assert (main.periods, main.estimates) == ((), ())


@pytest.mark.parametrize("chart", [FALL.parts, MAP.ranked, curve().main], ids=["fall", "map", "curve"])
def test_the_simpler_picture_needs_no_simpler_one(chart: Any) -> None:
    assert type(chart) in {IntervalChart, TrendChart}
    assert type(chart) in get_args(Chart)
    assert {"parts", "ranked", "main"}.isdisjoint(dir(chart))
