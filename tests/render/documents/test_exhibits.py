"""Evidence and charts on a slide: complete rows, keys of colours, what happened, the chart in words."""

from __future__ import annotations

from typing import Any

import pytest

from tests.render.documents.slides import tables, texts
from tests.render.samples import eventful, hours, origins, rich_brief
from unisono.model.brief import Chart, HeatChart, IntervalChart, TrendChart
from unisono.render.charts.palette import LIGHT
from unisono.render.charts.shades import entries_of
from unisono.render.documents.deck import new_deck, new_slide
from unisono.render.documents.exhibits import FOOT, add_evidence, add_picture
from unisono.render.documents.sheet import Picture, Sheet, sheet_of


@pytest.fixture
def slide() -> Any:
    return new_slide(new_deck(), "Título")


def picture(chart: Chart) -> Picture:
    return Picture(chart.title, chart.subtitle, (), chart, "Contado")


@pytest.fixture
def sheet() -> Sheet:
    return sheet_of(rich_brief())


def test_evidence_says_all_of_each_figure(slide: Any, sheet: Sheet) -> None:
    notes = sheet.entries[0].notes
    add_evidence(slide, notes, sheet, top=4.4)
    (table,) = tables(slide)
    heads = [cell.text_frame.text for cell in table.rows[0].cells]
    assert heads == [
        sheet.words[f"column.{name}"] for name in ("value", "label", "interval", "count", "period", "change")
    ]
    for note, row in zip(notes, list(table.rows)[1:], strict=True):
        value, label, *others = (cell.text_frame.text for cell in row.cells)
        assert value == note.value
        assert label == f"{note.label} [{note.note}]"
        assert others == [note.detail, note.count, note.period, f"{note.mark} {note.change}"]


@pytest.mark.parametrize("count", [1, 4, 7])
def test_much_evidence_is_set_smaller_and_stays_above_the_foot(slide: Any, sheet: Sheet, count: int) -> None:
    notes = (sheet.entries[0].notes * count)[:count]
    add_evidence(slide, notes, sheet, top=4.4)
    (table,) = tables(slide)
    assert sum(row.height for row in table.rows) / 914_400 <= FOOT - 4.4 + 0.02


def test_a_map_has_its_key(slide: Any) -> None:
    add_picture(slide, picture(hours()), "es")
    assert {entry.words for entry in entries_of(hours(), "es", LIGHT)} <= set(texts(slide))
    colours = {str(s.fill.fore_color.rgb) for s in slide.shapes if s.shape_type == 1}
    assert LIGHT.bad3.removeprefix("#").upper() in colours


def test_a_trend_says_what_happened(slide: Any) -> None:
    add_picture(slide, picture(eventful()), "es")
    assert any("noviembre de 2017: Campaña «soporte 24/7»" in text for text in texts(slide))


def test_bars_say_the_whole(slide: Any) -> None:
    add_picture(slide, picture(origins()), "es")
    assert "Total 10,5\u00a0%" in set(texts(slide))


@pytest.mark.parametrize("chart", [hours(), eventful(), origins()], ids=["heat", "trend", "intervals"])
def test_a_chart_is_told_and_its_rows_are_in_the_notes(slide: Any, chart: Chart) -> None:
    add_picture(slide, picture(chart), "es")
    assert 'descr="Contado"' in slide.part.blob.decode()
    assert len(slide.notes_slide.notes_text_frame.text.splitlines()) in (8, 20, 168)


NOTHING = (IntervalChart("", "", ()), TrendChart("", "", (), ()), HeatChart("", "", (), (), ()))


@pytest.mark.parametrize("chart", NOTHING)
def test_a_chart_of_nothing_is_left_out(slide: Any, chart: Chart) -> None:
    before = len(slide.shapes)
    add_picture(slide, picture(chart), "es")
    assert len(slide.shapes) == before
