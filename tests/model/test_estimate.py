"""An estimate is known where it has a value, be it 0, and never where it has none."""

from __future__ import annotations

from typing import get_args

import pytest

from unisono.model.estimate import Direction, Estimate, Reason, Unit
from unisono.model.words import LANGUAGES
from unisono.render.numbers import estimate_text, quantity_text

FEW = Reason("too_few", {"n": 12, "minimum": 30, "missing": 18})


@pytest.mark.parametrize(
    ("value", "known"),
    [(33.0, True), (0.0, True), (-0.0, True), (-100.0, True), (None, False)],
    ids=["a value", "nought", "minus nought", "below nought", "none"],
)
def test_nought_is_a_value_and_nothing_is_none(value: float | None, known: bool) -> None:
    assert Estimate(value, None, None, 40, "points").known is known


def test_what_is_too_few_may_still_have_its_interval() -> None:
    grey = Estimate(None, 10.0, 52.0, 12, "points", reason=FEW)
    assert not grey.known
    assert (grey.low, grey.high) == (10.0, 52.0)


def test_it_is_surely_so_at_95_of_100_unless_told_otherwise() -> None:
    assert Estimate(1.0, 0.0, 2.0, 40, "points").level == 0.95
    assert Estimate(1.0, 0.0, 2.0, 40, "points", level=0.9).level == 0.9


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unit", get_args(Unit))
def test_every_unit_has_a_way_to_be_said(unit: Unit, language: str) -> None:
    """A unit that some page couldn't say would fail only once it is met."""
    shown = Estimate(0.5, 0.25, 0.75, 40, unit, currency="PEN" if unit == "money" else None)
    assert any(letter.isdigit() for letter in estimate_text(shown, language))
    told = quantity_text(1234.0, unit, language, currency="PEN" if unit == "money" else None)
    assert any(letter.isdigit() for letter in told)


def test_better_lies_up_or_down() -> None:
    assert get_args(Direction) == ("up", "down")


def test_equal_facts_are_the_same_reason() -> None:
    assert Reason("too_few", {"n": 12, "minimum": 30, "missing": 18}) == FEW
    assert Reason("too_few", {"n": 13, "minimum": 30, "missing": 17}) != FEW
