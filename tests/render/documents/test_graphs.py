"""Native charts: the same values and bounds as the pictures, gaps as gaps, cells in the map's colours."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.render.documents.slides import tables
from tests.render.samples import NOTHING, hours, months, origins
from unisono.render.charts import chart_rows
from unisono.render.charts.palette import LIGHT
from unisono.render.charts.shades import cell_texts, colours_of, shades_of
from unisono.render.documents.deck import BODY, new_deck, new_slide
from unisono.render.documents.graphs import MOST_TICKS, add_heat, add_intervals, add_trend

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
NAMES = ("Valor", "Desde", "Hasta")


@pytest.fixture
def slide() -> Any:
    return new_slide(new_deck(), "Título")


def test_a_trend_is_three_lines_with_gaps(slide: Any) -> None:
    made = add_trend(slide, months(), BODY, "es", NAMES).chart
    value, low, high = made.plots[0].series
    assert [series.name for series in (value, low, high)] == list(NAMES)
    assert list(made.plots[0].categories)[:3] == ["ene 2017", "feb 2017", "mar 2017"]
    assert value.values[:3] == (70.0, 71.0, None)
    assert low.values[0] == 68.2
    assert high.values[0] == 71.8
    assert low.values[2] is None
    assert made._chartSpace.find(f".//{C}dispBlanksAs").get("val") == "gap"


def test_the_last_value_is_said_as_the_brief_says_it(slide: Any) -> None:
    made = add_trend(slide, months(), BODY, "es", NAMES).chart
    last = made.plots[0].series[0].points[19].data_label
    assert last.text_frame.text.replace("\u00a0", " ") == "81,0 %"


def test_of_many_periods_some_are_named(slide: Any) -> None:
    axis = add_trend(slide, months(), BODY, "es", NAMES).chart.category_axis._element
    skip = axis.find(f"{C}tickLblSkip")
    assert 20 / int(skip.get("val")) <= MOST_TICKS
    order = [child.tag for child in axis]
    assert order.index(f"{C}tickLblSkip") < order.index(f"{C}noMultiLvlLbl")


def test_bars_carry_their_intervals(slide: Any) -> None:
    made = add_intervals(slide, origins(), BODY, "es").chart
    series = made.plots[0].series[0]
    assert series.values[0] == 12.3
    assert series.values[-1] is None
    bars = series._element.find(f"{C}errBars")
    order = [child.tag for child in series._element]
    assert order.index(f"{C}errBars") < order.index(f"{C}cat")
    for side in ("plus", "minus"):
        points = bars.findall(f"{C}{side}/{C}numLit/{C}pt")
        assert [int(point.get("idx")) for point in points] == list(range(6))  # none where nothing is known
        assert float(points[0].find(f"{C}v").text) == pytest.approx(1.62)


def test_names_of_bars_say_value_and_count(slide: Any) -> None:
    made = add_intervals(slide, origins(), BODY, "pt").chart
    names = list(made.plots[0].categories)
    for name, row in zip(names, chart_rows(origins(), "pt"), strict=True):
        assert row.value in name
        assert row.count in name


def test_a_map_is_a_table_with_its_colours(slide: Any) -> None:
    chart = hours()
    add_heat(slide, chart, BODY, "es")
    (table,) = tables(slide)
    measure, colours = shades_of(chart), colours_of(chart, LIGHT)
    for y, (row, words) in enumerate(zip(chart.cells, cell_texts(chart, "es"), strict=True), start=1):
        assert table.cell(y, 0).text_frame.text == chart.rows[y - 1]
        for x, (estimate, text) in enumerate(zip(row, words, strict=True), start=1):
            cell = table.cell(y, x)
            assert cell.text_frame.text == text
            colour = colours[measure.number(estimate)]
            if colour == "transparent":
                assert cell.fill.type == 5  # none: what is behind is seen
            else:
                assert str(cell.fill.fore_color.rgb) == colour.removeprefix("#").upper()


def test_a_map_fits_its_place(slide: Any) -> None:
    frame = add_heat(slide, hours(), BODY, "es")
    assert frame.width <= BODY.width * 914_400 + 99
    assert sum(row.height for row in frame.table.rows) <= BODY.height * 914_400


def test_nothing_known_is_drawn_as_nothing(slide: Any) -> None:
    unknown = replace(origins(), rows=origins().rows[-2:])
    assert set(add_intervals(slide, unknown, BODY, "es").chart.plots[0].series[0].values) == {None}
    gaps = replace(months(), estimates=(NOTHING,) * 20)
    assert set(add_trend(slide, gaps, BODY, "en", NAMES).chart.plots[0].series[0].values) == {None}
