"""Months end on different days: a day later by months is never one that isn't there."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.loop.decide.pay.days import (
    PERIODS,
    Period,
    after_months,
    period_end,
    period_of,
    whole_months,
)
from unisono.loop.measure.clock import EPOCH, day_number

DAYS = st.integers(day_number(date(1990, 1, 1)), day_number(date(2060, 1, 1)))


def on(text: str) -> int:
    return day_number(date.fromisoformat(text))


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2026-12-15", 1, "2027-01-15"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-01-01", -1, "2025-12-01"),
        ("2026-05-05", 0, "2026-05-05"),
    ],
)
def test_a_day_so_many_months_later(day: str, months: int, later: str) -> None:
    assert after_months(on(day), months) == on(later)


@given(DAYS, st.integers(0, 60))
def test_whole_months_are_those_that_are_over(day: int, months: int) -> None:
    later = after_months(day, months)
    assert whole_months(day, later) == months
    assert whole_months(day, later - 1) == months - 1


@given(DAYS, st.sampled_from(PERIODS))
def test_periods_follow_each_other_without_a_gap(day: int, period: Period) -> None:
    start = period_of(day, period)
    end = period_end(start, period)
    assert start <= day <= end
    assert period_of(end, period) == start
    assert period_of(end + 1, period) == end + 1
    assert (EPOCH + timedelta(days=start)).day == 1


def test_a_quarter_begins_with_its_first_month() -> None:
    assert period_of(on("2026-12-31"), "quarter") == on("2026-10-01")
    assert period_end(on("2026-10-01"), "quarter") == on("2026-12-31")
