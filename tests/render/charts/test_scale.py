"""Axes: round steps that frame every value, said in the reader's language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.render.samples import sure, too_few
from unisono.model.estimate import Estimate, Unit
from unisono.render.charts.scale import drawn, scale_of


@given(
    st.floats(-1e7, 1e7),
    st.floats(0, 1e6),
    st.sampled_from(["points", "share", "score", "seconds", "days", "money", "count"]),
    st.integers(2, 5),
)
def test_ticks_frame_the_values_and_are_few(value: float, half: float, unit: Unit, steps: int) -> None:
    estimate = sure(value, half, 50, unit)
    scale = scale_of([estimate], "es", steps=steps)
    slack = 1e-6 * max(1.0, abs(drawn(value, unit)), drawn(half, unit))
    assert scale.low <= drawn(value - half, unit) + slack
    assert scale.high >= drawn(value + half, unit) - slack
    assert 2 <= len(scale.ticks) <= steps + 3
    assert scale.low < scale.high


@pytest.mark.parametrize(
    ("estimate", "language", "first"),
    [
        (sure(0.5, 0.4, 9, "share"), "es", ["0 %", "20 %", "40 %"]),
        (sure(0.05, 0.004, 9, "share"), "en", ["4.6%", "4.8%", "5.0%"]),
        (sure(0.0, 80, 9, "points"), "es", ["−100", "−50", "0"]),
        (sure(380, 200, 9, "seconds"), "es", ["2 min", "4 min", "6 min"]),
        (sure(5e8, 3e8, 9, "money", "EUR"), "es", ["2 M€", "4 M€", "6 M€"]),
    ],
)
def test_ticks_are_said_in_the_readers_words(estimate: Estimate, language: str, first: list[str]) -> None:
    ticks = scale_of([estimate], language, steps=4).ticks
    assert [words.replace("\u00a0", " ") for _, words in ticks][:3] == first


def test_a_reference_is_in_view() -> None:
    scale = scale_of([sure(0.5, 0.01, 9, "share")], "es", also=0.1, steps=4)
    assert scale.low <= 10.0


def test_an_interval_without_value_is_in_view_too() -> None:
    scale = scale_of([too_few(12, "share", 0.1, 0.9)], "es", steps=4)
    assert (scale.low, scale.high) == (0.0, 100.0)


def test_nothing_known_has_no_ticks() -> None:
    assert scale_of([too_few(12, "share")], "es", steps=4).ticks == ()
    assert scale_of([], "es", steps=4).ticks == ()


def test_counts_have_whole_steps() -> None:
    assert [at for at, _ in scale_of([sure(1.5, 0.5, 9, "count")], "es", steps=4).ticks] == [1.0, 2.0]
