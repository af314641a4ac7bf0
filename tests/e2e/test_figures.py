"""A figure's number stays on one line in its card, however narrow the card and long the number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.e2e.conftest import DESKTOP, PHONE, Walker

WRITE = "told => document.querySelectorAll('.figure-value').forEach(each => { each.textContent = told })"
LINES = """
() => [...document.querySelectorAll(".figure-value")].map((each) => {
  const told = document.createRange();
  told.selectNodeContents(each);
  return new Set([...told.getClientRects()].map((line) => Math.round(line.top))).size;
})
"""
SIZES = (
    "name => [...document.querySelectorAll(name)].map(each => parseFloat(getComputedStyle(each).fontSize))"
)


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("path", ["/service/", "/measure/integrity/", "/measure/revenue_per_customer/"])
def test_an_amount_of_seven_digits_stays_on_one_line(
    walker: Callable[..., Walker], path: str, size: tuple[int, int]
) -> None:
    walk = walker("cxo", size)
    walk.go(path)
    walk.page.evaluate(WRITE, "S/\u00a01\u00a0234\u00a0567")
    lines = walk.page.evaluate(LINES)
    assert lines
    assert set(lines) == {1}


def test_the_figure_that_heads_a_page_is_larger_where_there_is_room(walker: Callable[..., Walker]) -> None:
    walk = walker("cxo", DESKTOP)
    walk.go("/measure/nps/")
    (large,) = walk.page.evaluate(SIZES, ".figure-large .figure-value")
    (other,) = walk.page.evaluate(SIZES, ".figure:not(.figure-large) .figure-value")
    assert large > other
