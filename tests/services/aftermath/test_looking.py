"""Which promises promise a time to answer within: what isn't an answer is never told as one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.aftermath.told import ANSWER, ORDER
from unisono.loop.measure.ledger import KINDS, Promise
from unisono.services.aftermath.looking import seconds_of


@pytest.mark.parametrize(
    ("target", "unit", "seconds"),
    [
        (30.0, "", 30.0),
        (30.0, "seconds", 30.0),
        (15.0, "minutes", 900.0),
        (2.0, "Hours", 7_200.0),
        (1.0, "days", 86_400.0),
    ],
)
def test_a_time_is_told_in_seconds(target: float, unit: str, seconds: float) -> None:
    assert seconds_of(replace(ANSWER, target=target, unit=unit)) == seconds


@pytest.mark.parametrize(
    "promise",
    [
        ORDER,
        replace(ANSWER, target=None),
        replace(ANSWER, target=0.0),
        replace(ANSWER, unit="PEN"),
    ],
)
def test_what_promises_no_time_has_none(promise: Promise) -> None:
    assert seconds_of(promise) is None


@pytest.mark.parametrize("kind", KINDS)
def test_only_answers_are_told_as_answers(kind: str) -> None:
    """A case solved in two days was answered long before: that says nothing of the promise to solve it."""
    told = seconds_of(replace(ANSWER, kind=kind))
    assert (told is not None) == (kind in ("first_answer", "answered_hours"))


@pytest.mark.parametrize(("hours", "told"), [("", True), ("24/7", True), ("mon-fri 09:00-18:00", False)])
def test_a_clock_that_stands_still_out_of_hours_is_no_wait_on_the_wall(hours: str, told: bool) -> None:
    assert (seconds_of(replace(ANSWER, hours=hours)) is not None) == told
