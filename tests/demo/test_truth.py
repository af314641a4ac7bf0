"""The calendar helpers the planted effects hang on."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.demo.truth import (
    MONTHLY_PRICES,
    ORIGINS,
    PLAN_SHARES,
    PLANS,
    at_night,
    days,
    in_bad_month,
    midnight,
    seconds,
)


def moments(*texts: str) -> np.ndarray:
    return np.array(texts, dtype="datetime64[s]")


def test_night_is_from_ten_to_seven() -> None:
    times = moments(
        "2026-03-01T21:59:59", "2026-03-01T22:00", "2026-03-02T00:00", "2026-03-02T06:59", "2026-03-02T07:00"
    )
    assert at_night(times).tolist() == [False, True, True, True, False]


def test_the_bad_month_begins_and_ends_at_midnight() -> None:
    times = moments(
        "2026-09-30T23:59:59", "2026-10-01T00:00:00", "2026-10-31T23:59:59", "2026-11-01T00:00:00"
    )
    assert in_bad_month(times).tolist() == [False, True, True, False]


def test_durations_are_whole_seconds() -> None:
    assert seconds(np.array([1.9])).tolist()[0].total_seconds() == 1
    assert days(np.array([0.5])).tolist()[0].total_seconds() == 43_200
    assert midnight(moments("2026-03-01T23:59:59")).tolist() == moments("2026-03-01").tolist()


def test_shares_sum_to_one() -> None:
    assert sum(origin.share for origin in ORIGINS) == pytest.approx(1)
    assert sum(PLAN_SHARES) == pytest.approx(1)
    assert len(PLANS) == len(PLAN_SHARES) == len(MONTHLY_PRICES)
