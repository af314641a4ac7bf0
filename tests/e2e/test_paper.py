"""What a page is on paper: its whole width, light charts, nothing that only works on a screen."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from pypdf import PdfReader

from tests.e2e.conftest import DESKTOP, Walker
from unisono.model.words import say

PAPER = 688  # pixels of A4 between the margins of print.css
WIDTHS = """
() => [...document.querySelectorAll("[data-chart] svg")].map((each) => each.getBoundingClientRect().width)
"""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_charts_are_laid_out_for_paper_and_back(walker: Callable[..., Walker], theme: str) -> None:
    walk = walker("cxo", DESKTOP, theme=theme)
    walk.go("/measure/nps/")
    page = walk.page
    page.locator("[data-chart] svg").first.wait_for()
    before = page.evaluate(WIDTHS)
    assert max(before) > PAPER
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert max(page.evaluate(WIDTHS)) <= PAPER
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(WIDTHS) == before


def test_a_printed_page_keeps_its_size_and_leaves_the_screen_behind(walker: Callable[..., Walker]) -> None:
    walk = walker("cxo", DESKTOP)
    walk.go("/?full=1")
    page = walk.page
    page.locator("[data-chart] svg").first.wait_for()
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert 2 <= len(sheets) <= 5
    text = "\n".join(sheet.extract_text() for sheet in sheets)
    assert say("page.settings", "es") not in text  # no menu
    assert "24/7" in text
    # The links of the chain stand at the left, the gaps beside them.
    page.emulate_media(media="print")
    left = page.locator("ol.chain > li:nth-child(1)").bounding_box()
    right = page.locator("ol.chain > li:nth-child(2)").bounding_box()
    assert left
    assert right
    assert right["x"] > left["x"] + left["width"] - 1
    assert abs(right["y"] - left["y"]) < 2


@pytest.mark.parametrize("path", ["/measure/nps/", "/settings/"])
def test_the_row_of_tabs_is_for_the_screen_alone(walker: Callable[..., Walker], path: str) -> None:
    walk = walker("admin", DESKTOP)
    walk.go(path)
    tabs = walk.page.locator(".tab-row").first
    assert tabs.is_visible()
    walk.page.emulate_media(media="print")
    assert not tabs.is_visible()
