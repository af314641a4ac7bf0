"""The CXO asks what customers are worth, who stays, what moves the experience, and whether to believe it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.e2e.conftest import DESKTOP, PHONE, Walker
from unisono.model.words import say

SIZES = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
MONEY = re.compile(r"\d{3},\d\d\sPEN")


@SIZES
def test_what_customers_are_worth(walker: Callable[..., Walker], size: tuple[int, int]) -> None:
    walk = walker("cxo", size)
    page = walk.page
    walk.go("/measure/")
    page.get_by_role("link", name=say("measure.room.value", "es"), exact=True).click()
    page.wait_for_load_state("networkidle")
    assert MONEY.search(page.locator("h1").inner_text())
    assert page.locator("[data-chart] svg").count() >= 2
    walk.shot("valor")
    page.locator("table a.row-link[href*='/customers/']").first.click()
    page.wait_for_load_state("networkidle")
    assert "/customers/" in page.url
    walk.shot("valor-cliente")


@SIZES
def test_who_stays_and_who_leaves(walker: Callable[..., Walker], size: tuple[int, int]) -> None:
    walk = walker("cxo", size)
    page = walk.page
    walk.go("/measure/staying/")
    whole = page.locator("h1").inner_text()
    assert "12\N{NO-BREAK SPACE}meses" in whole
    walk.shot("permanencia")
    # A changed filter comes at once, and its figures after it, without another click.
    walk.choose_country("PE")
    page.locator("#main [data-chart] svg").first.wait_for()
    assert page.locator("h1").inner_text() != whole
    assert "X-Whole" not in page.content()
    assert "segment=customer.country%3APE" in page.url


@SIZES
def test_what_moves_the_experience_and_whether_to_believe_it(
    walker: Callable[..., Walker], size: tuple[int, int]
) -> None:
    walk = walker("cxo", size)
    page = walk.page
    walk.go("/measure/drivers/")
    assert page.locator("[data-chart] svg").count() >= 1
    walk.shot("que-mueve")
    page.get_by_role("link", name=say("measure.room.integrity", "es"), exact=True).click()
    page.wait_for_load_state("networkidle")
    assert page.locator("h1").inner_text()
    walk.shot("integridad")
