"""A model's check: what it foretold against what came, and the level its past would have needed."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.services.value.checking import checked, level_that_held
from unisono.services.value.nouns import ModelCard

CARD = ModelCard("sbg", (), 100, "margin", 36, 0.1, date(2026, 10, 31))
RANDOM = np.random.default_rng(5)


def normal(level: float, spread: float, count: int) -> tuple[np.ndarray, np.ndarray]:
    """The intervals of a model that believes in a spread."""
    reach = 1_000 * spread * float(np.quantile(np.abs(RANDOM.standard_normal(200_000)), level))
    return np.full(count, -reach), np.full(count, reach)


def test_a_model_that_knows_the_spread_is_asked_for_the_level_wanted() -> None:
    came = np.random.default_rng(1).standard_normal(20_000) * 1_000
    assert level_that_held(lambda level: normal(level, 1.0, len(came)), came, 0.9) <= 0.91


def test_a_model_too_sure_of_itself_is_asked_for_more() -> None:
    """It believes in 0.8 of the spread: ± 1.645 of it are its own ± 2.056, a level of 0.96."""
    came = np.random.default_rng(2).standard_normal(20_000) * 1_000
    assert level_that_held(lambda level: normal(level, 0.8, len(came)), came, 0.9) in (0.96, 0.97)


def test_a_model_too_careful_is_not_asked_for_less() -> None:
    came = np.random.default_rng(3).standard_normal(2_000) * 1_000
    assert level_that_held(lambda level: normal(level, 3.0, len(came)), came, 0.9) == 0.9


def test_what_no_level_would_have_held_is_asked_for_the_most() -> None:
    came = np.full(100, 50_000.0)
    assert level_that_held(lambda level: normal(level, 1.0, len(came)), came, 0.9) == 0.99


@given(st.floats(0.3, 3.0), st.integers(30, 300))
def test_the_level_is_the_least_that_held(believed: float, count: int) -> None:
    came = np.random.default_rng(count).standard_normal(count)
    reach = {level / 100: believed * (level / 100) / (1.001 - level / 100) for level in range(90, 100)}

    def bounds(level: float) -> tuple[np.ndarray, np.ndarray]:
        half = np.full(count, reach[round(level, 2)] / 9)
        return -half, half

    def held(level: float) -> bool:
        low, high = bounds(level)
        return bool(((came >= low - 0.5) & (came <= high + 0.5)).mean() >= 0.9)

    found = level_that_held(bounds, came, 0.9)
    assert held(found) or found == 0.99
    assert found == 0.9 or not held(found - 0.01)


def test_the_card_tells_what_came_and_how_many_were_held() -> None:
    foretold, came = np.full(100, 1_000.0), np.concatenate([np.full(95, 1_040.0), np.full(5, 40.0)])
    told, bias = checked(CARD, foretold, (np.full(100, 900.0), np.full(100, 1_100.0)), came, "PEN")
    assert told.coverage is not None
    assert told.coverage.value == 0.95
    assert told.foretold is not None
    assert told.foretold.value == 100_000
    assert told.fits
    assert told.warning == ""
    assert bias == pytest.approx(0.01)


@pytest.mark.parametrize(
    ("came", "warning"), [(800.0, "overstates"), (1_200.0, "understates"), (1_040.0, "narrow")]
)
def test_what_is_wrong_is_warned_of(came: float, warning: str) -> None:
    told, _ = checked(
        CARD, np.full(50, 1_000.0), (np.full(50, 990.0), np.full(50, 1_010.0)), np.full(50, came), "PEN"
    )
    assert told.warning == warning
    assert not told.fits
