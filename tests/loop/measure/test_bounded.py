"""Nothing is said of few rows but why, bounds from ten on, the value from thirty on."""

from __future__ import annotations

import pytest

from unisono.loop.measure.bounded import bounded, too_few
from unisono.model.estimate import Estimate, Reason
from unisono.stats.interval import Interval

FOUND = Interval(0.5, 0.3, 0.7, "wilson")


@pytest.mark.parametrize("n", [0, 9, 10, 29])
def test_few_rows_have_a_reason_that_says_how_many_are_missing(n: int) -> None:
    assert too_few(n) == Reason("too_few", {"n": n, "minimum": 30, "missing": 30 - n})


def test_thirty_are_enough() -> None:
    assert too_few(30) is None
    assert too_few(5_000) is None


@pytest.mark.parametrize(
    ("n", "value", "low", "method"),
    [(9, None, None, ""), (10, None, 0.3, "wilson"), (29, None, 0.3, "wilson"), (30, 0.5, 0.3, "wilson")],
)
def test_bounds_come_before_the_value(n: int, value: float | None, low: float | None, method: str) -> None:
    told = bounded(FOUND, n, "share", too_few(n))
    assert (told.value, told.low, told.method, told.n) == (value, low, method, n)
    assert (told.high is None) == (low is None)


def test_a_reason_of_its_own_hides_the_value_however_many_rows() -> None:
    told = bounded(FOUND, 400, "money", Reason("demand_no_like"), "PEN")
    assert told == Estimate(None, 0.3, 0.7, 400, "money", 0.95, Reason("demand_no_like"), "wilson", "PEN")
