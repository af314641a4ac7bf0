"""What moved, in every document: one noun drawn on paper, on slides and in the terminal."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rich.console import Console

from tests.render.charts.test_moving import CHART as TREND
from tests.render.charts.test_waterfall import CHART as WATERFALL
from tests.render.documents.slides import all_text, charts, notes
from tests.render.samples import rich_brief
from unisono.model.brief import Brief
from unisono.model.words import LANGUAGES
from unisono.render.documents import brief_html, brief_pdf, brief_pptx, brief_terminal

MOVED = replace(rich_brief(), charts=(TREND, WATERFALL))


def printed(brief: Brief, width: int = 100) -> str:
    console = Console(width=width, color_system=None)
    with console.capture() as capture:
        brief_terminal(brief, console)
    return capture.get()


def test_on_slides_both_are_native_charts() -> None:
    drawn = charts(brief_pptx(MOVED))
    assert len(drawn) == 2
    trend, waterfall = drawn
    assert list(trend.plots[0].series[0].values) == [30.0, 20.0, 22.0, 23.0, 24.0]
    assert list(waterfall.plots[0].series[0].values) == [-3.0, 1.0, 0.2]


def test_on_slides_what_is_foreseen_is_dashed() -> None:
    from pptx.enum.dml import MSO_LINE

    trend, _ = charts(brief_pptx(MOVED))
    points = trend.plots[0].series[0].points
    assert [points[place].format.line.dash_style for place in (3, 4)] == [MSO_LINE.DASH] * 2


def test_on_slides_marks_and_target_are_said_in_words() -> None:
    said = all_text(brief_pptx(MOVED))
    for part in ("cambio: −10", "día raro", "meta"):
        assert part in said
    told = "\n".join(notes(brief_pptx(MOVED)))
    assert "pronóstico" in told
    assert "MX ▼" in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_paper_in_every_language(language: str) -> None:
    assert brief_pdf(replace(MOVED, language=language)).startswith(b"%PDF")


def test_on_a_page_all_of_it_is_told() -> None:
    page = brief_html(MOVED)
    for part in ("MX ▼", "Antes", "Ahora", "pronóstico"):
        assert part in page


def test_in_the_terminal_the_last_value_is_one_that_came() -> None:
    said = printed(MOVED)
    assert "MX ▼" in said
    assert "sin dato" in said
    line = next(each for each in said.splitlines() if "marzo de 2026" in each)
    assert "22" in line
