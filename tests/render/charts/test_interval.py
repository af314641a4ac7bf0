"""Interval charts: labels never collide, unknown rows are grey with words, colour follows the evidence."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.render.charts.drawn import collisions, outside, words_of
from tests.render.samples import origins, sure, too_few
from unisono.model.brief import Bar, IntervalChart
from unisono.model.estimate import Estimate
from unisono.render.charts import option_of, size_of, svg_of
from unisono.render.charts.palette import DARK, LIGHT

LABELS = (
    "A",
    "Correo",
    "Resolución al primer contacto",
    "Referidos de clientes que ya compran en la plataforma desde hace más de dos años",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    "東京の顧客は配達が遅れたときにとても不満を感じています",
    "",
)
ESTIMATES = (
    sure(0.41, 0.03, 9_123, "share"),
    sure(33.0, 14.4, 120, "points"),
    sure(-88.0, 9.4, 99_120, "points"),
    sure(380, 41, 2_310, "seconds"),
    sure(14.0, 2.0, 842, "days"),
    sure(4.8e8, 0.9e8, 99_441_000, "money", "BRL"),
    sure(0.0004, 0.0001, 12_345_678, "share"),
)


def drawn(chart: IntervalChart, language: str, *, narrow: bool) -> tuple[str, int, int]:
    width, height = size_of(chart, narrow=narrow)
    return svg_of(option_of(chart, language=language, narrow=narrow), width, height), width, height


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("estimate", ESTIMATES, ids=lambda e: e.unit)
@pytest.mark.parametrize("language", ["es", "pt", "en"])
def test_labels_of_any_length_never_meet_nor_leave_the_picture(
    language: str, estimate: Estimate, narrow: bool
) -> None:
    rows = tuple(Bar(label, estimate) for label in LABELS)
    unknown = Bar("Sin datos", replace(estimate, value=None, n=12))
    for reference in (None, estimate.low, estimate.high):
        chart = IntervalChart("", "", (*rows, unknown), reference=reference)
        svg, width, height = drawn(chart, language, narrow=narrow)
        assert collisions(svg) == []
        assert outside(svg, width, height) == []


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("dark", [False, True])
def test_the_option_is_plain_json(narrow: bool, dark: bool) -> None:
    option = option_of(origins(), language="es", narrow=narrow, dark=dark)
    assert json.loads(json.dumps(option)) == option


@pytest.mark.parametrize("narrow", [False, True])
def test_an_unknown_row_is_grey_with_words_and_has_no_point(narrow: bool) -> None:
    chart = IntervalChart("", "", (Bar("Correo", too_few(12, "share", 0.1, 0.5)),))
    svg, *_ = drawn(chart, "es", narrow=narrow)
    said = {word.text.replace("\u00a0", " "): word.fill for word in words_of(svg)}
    assert said["Correo"] == said["sin cifra"] == said["n = 12"] == LIGHT.quiet
    assert LIGHT.data not in svg
    assert LIGHT.unknown in svg  # its interval is still there, grey
    points = option_of(chart, language="es", narrow=narrow)["series"][1]["data"]  # type: ignore[index]
    assert points == []


def test_nothing_known_at_all_still_draws_its_rows() -> None:
    chart = IntervalChart("", "", (Bar("Correo", Estimate(None, None, None, n=0, unit="share")),))
    svg, *_ = drawn(chart, "en", narrow=False)
    assert [word.text.replace("\u00a0", " ") for word in words_of(svg)] == ["Correo", "no figure", "n = 0"]


@pytest.mark.parametrize(
    ("value", "better", "colour"),
    [(0.6, "up", LIGHT.good), (0.6, "down", LIGHT.bad), (0.2, "up", LIGHT.bad), (0.41, "up", LIGHT.data)],
)
def test_colour_says_better_or_worse_only_where_the_interval_does(
    value: float, better: str, colour: str
) -> None:
    rows = (Bar("A", sure(value, 0.05, 100, "share")),)
    chart = IntervalChart("", "", rows, reference=0.4, better=better)  # type: ignore[arg-type]
    option = option_of(chart, language="es")
    assert option["series"][1]["data"][0]["itemStyle"]["color"] == colour  # type: ignore[index]


def test_the_reference_is_named_with_its_value() -> None:
    svg, *_ = drawn(origins(), "es", narrow=False)
    assert "Total 10,5 %" in [word.text.replace("\u00a0", " ") for word in words_of(svg)]


def test_a_hostile_label_stays_text() -> None:
    rows = tuple(
        Bar(label, sure(0.4, 0.1, 50, "share"))
        for label in ("<script>alert(1)</script>", "{b} {a|x}", '" onload="x', "\x00\x1b[31m")
    )
    svg, *_ = drawn(IntervalChart("", "", rows), "es", narrow=False)
    assert "<script" not in svg
    assert ' onload="' not in svg
    said = "".join(word.text for word in words_of(svg))
    assert "{b} {a|x}" in said
    assert "\x1b" not in said


def test_dark_uses_the_dark_colours_only() -> None:
    width, height = size_of(origins())
    svg = svg_of(option_of(origins(), language="es", dark=True), width, height)
    assert DARK.data in svg
    assert LIGHT.data not in svg
    assert LIGHT.ink not in svg
