"""The small drawing of a trend: within its frame, gaps open, nothing drawn of nothing."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.model.estimate import Estimate
from unisono.surfaces.web.spark import HEIGHT, WIDTH, spark_of

FINITE = st.floats(-1e6, 1e6, allow_nan=False)


def estimate(value: float | None, spread: float = 1.0) -> Estimate:
    if value is None:
        return Estimate(None, None, None, 0, "score")
    return Estimate(value, value - spread, value + spread, 40, "score")


def points(path: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", path)]


@given(st.lists(st.one_of(st.none(), FINITE), max_size=40), st.floats(0, 1e3))
def test_every_point_lies_within_the_frame(values: list[float | None], spread: float) -> None:
    found = spark_of([estimate(value, spread) for value in values])
    known = [value for value in values if value is not None]
    if len(known) < 2:
        assert found is None
        return
    assert found is not None
    assert found.count == len(known)
    for across, up in points(found.line) + points(found.band):
        assert 0 <= across <= WIDTH
        assert -0.11 <= up <= HEIGHT + 0.11
    assert len(points(found.line)) == len(known)


def test_higher_is_higher_and_later_is_right() -> None:
    found = spark_of([estimate(1.0), estimate(3.0), estimate(2.0)])
    assert found is not None
    first, second, third = points(found.line)
    assert first[0] < second[0] < third[0]
    assert second[1] < third[1] < first[1]
    assert (float(found.last[0]), float(found.last[1])) == third


def test_a_gap_stays_open() -> None:
    found = spark_of([estimate(1.0), estimate(2.0), estimate(None), estimate(3.0), estimate(1.0)])
    assert found is not None
    assert found.line.count("M") == 2
    assert found.band.count("Z") == 2


def test_without_intervals_there_is_no_band() -> None:
    bare = [Estimate(value, None, None, 40, "score") for value in (1.0, 2.0)]
    found = spark_of(bare)
    assert found is not None
    assert found.band == ""


@pytest.mark.parametrize("values", [[], [1.0], [None, None], [None, 1.0]])
def test_of_nothing_nothing_is_drawn(values: list[float | None]) -> None:
    assert spark_of([estimate(value) for value in values]) is None


def test_what_never_moves_is_a_flat_line() -> None:
    found = spark_of([Estimate(0.0, 0.0, 0.0, 40, "share")] * 3)
    assert found is not None
    assert len({up for _, up in points(found.line)}) == 1
