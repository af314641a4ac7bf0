"""The CXO's day: what moved, why, how much money, who acts; down to the rows, through a lens, onto paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.e2e.conftest import DESKTOP, PHONE, Walker
from unisono.model.words import say

SIZES = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])


@SIZES
def test_what_moved_and_who_acts(
    walker: Callable[..., Walker], size: tuple[int, int], tmp_path: Path
) -> None:
    walk = walker("cxo", size)
    page = walk.page
    assert "24/7" in page.locator("h1").inner_text()  # the dearest finding, not the page's name
    page.get_by_role("heading", name=re.compile("Qué se movió")).wait_for()
    assert 1 <= page.get_by_text(re.compile("^Actúa ")).count() <= 5
    walk.shot("inicio")

    # A figure opens down to its rows, in the page, and Escape leads back to where one was.
    figure = page.locator("a[hx-get*='/measure/figure/']").first
    figure.click()
    drawer = page.locator("#drawer")
    drawer.get_by_role("heading").first.wait_for()
    told = drawer.inner_text()
    assert say("figure.formula", "es") in told
    assert re.search(r"n\s*=|\bn\b", told)
    walk.shot("cifra-abierta")
    page.keyboard.press("Escape")
    drawer.wait_for(state="hidden")
    assert page.evaluate("document.activeElement.getAttribute('href')") == figure.get_attribute("href")

    # The same page through another lens, kept in the address.
    walk.choose_country("PE")
    assert "segment=customer.country%3APE" in page.url
    walk.shot("inicio-peru")

    # The brief leaves the house as a PDF that says the same.
    walk.go("/brief/")
    with page.expect_download() as told_file:
        page.get_by_role("link", name=re.compile("PDF")).click()
    path = tmp_path / "brief.pdf"
    told_file.value.save_as(path)
    text = " ".join(page.extract_text() for page in PdfReader(path).pages)
    assert "24/7" in text
    walk.shot("informe")


@SIZES
def test_a_promise_by_hour_and_a_finding(walker: Callable[..., Walker], size: tuple[int, int]) -> None:
    walk = walker("cxo", size)
    page = walk.page
    walk.go("/promises/")
    walk.shot("promesas")
    page.get_by_role("link", name=re.compile("Soporte 24")).first.click()
    page.get_by_role("heading", name=re.compile("A las 0[0-6]:00 solo se cumple")).first.wait_for()
    page.wait_for_load_state("networkidle")
    assert page.locator("[data-chart] svg").count() >= 2
    walk.shot("promesa")
    walk.go("/findings/")
    walk.shot("hallazgos")
    page.locator("#main h2 a, #main h3 a").first.click()
    page.wait_for_load_state("networkidle")
    assert page.locator("h1").inner_text()
    walk.shot("hallazgo")


@SIZES
def test_a_metric_over_time_and_by_segment(walker: Callable[..., Walker], size: tuple[int, int]) -> None:
    walk = walker("cxo", size)
    walk.go("/measure/")
    walk.shot("medir")
    walk.page.get_by_role("link", name=re.compile("^NPS")).first.click()
    walk.page.wait_for_load_state("networkidle")
    assert walk.page.locator("[data-chart] svg").count() >= 1
    walk.shot("metrica")
