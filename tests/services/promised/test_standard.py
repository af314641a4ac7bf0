"""A share asked for reads as it was said: no digit made up, none rounded away."""

from __future__ import annotations

import pytest

from unisono.loop.measure.ledger import Promise
from unisono.render.numbers import GAP
from unisono.services.promised.standard import share_asked
from unisono.services.promises.wording import standard_text


@pytest.mark.parametrize(
    ("standard", "shown"),
    [
        (0.95, "95%"),
        (1.0, "100%"),
        (0.5, "50%"),
        (0.57, "57%"),  # 100 · 0.57 is 56.99999999999999 to a machine
        (0.29, "29%"),
        (0.995, "99.5%"),
        (0.999, "99.9%"),
        (0.9995, "99.95%"),
        (0.9999, "99.99%"),
        (0.3333, "33.33%"),
        (0.005, "0.5%"),
    ],
)
def test_as_many_digits_as_were_said(standard: float, shown: str) -> None:
    assert share_asked(standard, "en") == shown
    assert standard_text("en", Promise("p", "x", share=standard)) == shown


@pytest.mark.parametrize(("language", "shown"), [("es", f"99,5{GAP}%"), ("pt", "99,5%"), ("en", "99.5%")])
def test_marks_are_the_reader_s(language: str, shown: str) -> None:
    assert share_asked(0.995, language).replace("\xa0", GAP) == shown


@pytest.mark.parametrize("percent", [*range(1, 101)])
def test_whole_percents_have_no_digits_behind(percent: int) -> None:
    assert share_asked(percent / 100, "en") == f"{percent}%"


def test_without_a_share_of_its_own_it_is_the_usual_one() -> None:
    assert standard_text("en") == standard_text("en", Promise("p", "x")) == "95%"
