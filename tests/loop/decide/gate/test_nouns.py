"""What the gate is told and answers: ranges that can be, wordings that hold always, hours that add up."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.loop.decide.gate.nouns import LONG_RUNGS, RUNGS, WEEK, Offer, Range, Turn
from unisono.model.estimate import Estimate


@pytest.mark.parametrize(
    ("low", "high"), [(2.0, 1.0), (-1.0, 1.0), (0.0, float("inf")), (float("nan"), 1.0), (0.0, float("nan"))]
)
def test_what_is_no_range_is_refused(low: float, high: float) -> None:
    with pytest.raises(ValueError, match="a range goes from"):
        Range(low, high)


@pytest.mark.parametrize(
    ("told", "middle"), [(Range(1.0, 4.0), 2.0), (Range(0.0, 10.0), 10 * 0.001**0.5), (Range(0.0, 0.0), 0.0)]
)
def test_the_middle_is_as_likely_above_as_under(told: Range, middle: float) -> None:
    assert told.middle == pytest.approx(middle)
    assert told.exact == (told.low == told.high)


@pytest.mark.parametrize(
    ("days", "begins", "ends", "always"),
    [((0, 6), 0, 24, True), ((0, 5), 0, 24, False), ((0, 6), 8, 24, False), ((0, 6), 0, 22, False)],
)
def test_always_is_every_hour_of_every_day(
    days: tuple[int, int], begins: int, ends: int, always: bool
) -> None:
    kept = Estimate(0.97, 0.95, 0.99, 900, "share")
    assert Offer(900, days, begins, ends, 0.93, kept, 0.8).always is always


def test_agent_hours_a_week_are_those_of_the_plan() -> None:
    extra = np.zeros(WEEK, dtype=np.int64)
    extra[[9, 10]] = 3
    assert Turn(2, extra, 0.95, None).hours_a_week == 6
    assert Turn(None, None, None, None, "none").hours_a_week == 0


def test_times_a_wording_can_name_follow_each_other() -> None:
    every = [*RUNGS, *LONG_RUNGS]
    assert every == sorted(set(every))
