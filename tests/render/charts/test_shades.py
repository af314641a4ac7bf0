"""Cells: colours away from the target only where the interval is, letters as few as can be."""

from __future__ import annotations

import pytest

from tests.render.samples import NOTHING, hours, sure, too_few
from unisono.model.brief import HeatChart
from unisono.model.estimate import Estimate
from unisono.model.words import LANGUAGES
from unisono.render.charts.palette import DARK, LIGHT, Palette
from unisono.render.charts.shades import EVEN, SHADES, UNKNOWN, cell_texts, colours_of, entries_of, shades_of


def line(*cells: Estimate, target: float | None = None, better: str = "up") -> HeatChart:
    names = tuple(str(i) for i in range(len(cells)))
    return HeatChart("", "", ("a",), names, (cells,), better=better, target=target)  # type: ignore[arg-type]


def numbers(chart: HeatChart) -> list[int]:
    measure = shades_of(chart)
    return [measure.number(cell) for cell in chart.cells[0]]


def test_the_farther_from_the_target_the_deeper() -> None:
    cells = [sure(value, 0.01, 99, "share") for value in (0.3, 0.5, 0.8, 0.905, 0.95)]
    assert numbers(line(*cells, target=0.9)) == [0, 1, 2, EVEN, EVEN + 1]


def test_where_less_is_better_the_colours_change_sides() -> None:
    cells = [sure(value, 0.01, 99, "share") for value in (0.1, 0.2, 0.5)]
    assert numbers(line(*cells, target=0.2, better="down")) == [EVEN + 1, EVEN, 0]


def test_an_interval_that_holds_the_target_says_neither() -> None:
    assert numbers(line(sure(0.5, 0.45, 10, "share"), sure(0.1, 0.01, 99, "share"), target=0.9)) == [EVEN, 0]


def test_without_interval_only_the_target_itself_is_even() -> None:
    bare = [Estimate(value, None, None, n=5, unit="count") for value in (3.0, 4.0, 5.0)]
    assert numbers(line(*bare, target=4.0)) == [0, EVEN, UNKNOWN - 1]


def test_without_target_from_least_to_most() -> None:
    cells = [sure(float(value), 1, 99, "points") for value in (-10, 0, 5, 10, 20, 40)]
    assert numbers(line(*cells)) == [0, 1, 1, 2, 3, 4]


def test_all_alike_is_neither_least_nor_most() -> None:
    assert numbers(line(*[sure(3.0, 1, 9, "score")] * 3)) == [SHADES // 2] * 3


@pytest.mark.parametrize("target", [None, 0.9])
def test_what_is_not_known_has_no_colour(target: float | None) -> None:
    chart = line(too_few(12, "share"), NOTHING, target=target)
    assert numbers(chart) == [UNKNOWN, UNKNOWN]
    assert colours_of(chart, LIGHT)[UNKNOWN] == "transparent"


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("target", [None, 0.9])
def test_there_is_a_colour_for_each_number(target: float | None, palette: Palette) -> None:
    chart = hours(target)
    assert len(colours_of(chart, palette)) == UNKNOWN + 1
    measure = shades_of(chart)
    used = {measure.number(cell) for row in chart.cells for cell in row}
    assert used <= set(range(UNKNOWN + 1))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_key_names_the_target_and_both_sides(language: str) -> None:
    words = [entry.words.replace("\u00a0", " ") for entry in entries_of(hours(), language, LIGHT)]
    assert len(words) == 5
    assert any("90" in each for each in words)


def test_the_key_puts_the_worse_side_first() -> None:
    worse = entries_of(line(sure(0.5, 0.1, 9, "share"), target=0.2, better="down"), "es", LIGHT)[0]
    assert worse.words == "por encima de la meta"
    assert worse.colours[0] == LIGHT.bad3


def test_the_key_of_a_scale_says_its_ends() -> None:
    entry = entries_of(line(sure(0.25, 0.1, 9, "share"), sure(0.75, 0.1, 9, "share")), "en", LIGHT)[0]
    assert entry.words == "25% to 75%"


def test_nothing_known_needs_no_colours() -> None:
    assert [entry.colours for entry in entries_of(line(NOTHING), "es", LIGHT)] == [()]


@pytest.mark.parametrize(
    ("estimate", "text"),
    [
        (sure(0.417, 0.1, 9, "share"), "42"),
        (sure(1.0, 0.1, 9, "share"), "100"),
        (sure(33.4, 1, 9, "points"), "+33"),
        (sure(-8.0, 1, 9, "points"), "\u22128"),
        (sure(0.3, 1, 9, "points"), "0"),
        (sure(4.27, 1, 9, "score"), "4,3"),
        (sure(2.0, 1, 9, "days"), "2,0"),
        (sure(1234, 1, 9, "count"), "1.234"),
        (too_few(12, "share"), "·"),
        (NOTHING, ""),
    ],
)
def test_a_cell_says_its_value_in_few_letters(estimate: Estimate, text: str) -> None:
    assert cell_texts(line(estimate), "es") == ((text,),)


def test_small_shares_keep_a_decimal() -> None:
    assert cell_texts(line(sure(0.0234, 0.001, 9, "share")), "es") == (("2,3",),)
