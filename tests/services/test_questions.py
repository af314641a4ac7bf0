"""What people type as a period, a day or a moment is read the same way at every door, or refused in words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from unisono.errors import QuestionError
from unisono.model.question import GRAINS
from unisono.services.questions import day_of, grain_of, moment_of


def test_grains_are_the_four_there_are() -> None:
    assert [grain_of(grain) for grain in GRAINS] == list(GRAINS)
    assert grain_of(None) is None
    for unknown in ("", "Month", "year"):
        with pytest.raises(QuestionError) as refused:
            grain_of(unknown)
        assert refused.value.facts == {"grain": unknown, "known": "day, week, month, quarter"}


def test_days_are_written_in_iso_or_given_as_days() -> None:
    assert day_of("2024-02-29") == day_of(date(2024, 2, 29)) == date(2024, 2, 29)
    assert day_of(None) is None
    for unreadable in ("2023-02-29", "29/02/2024", "", "today", "²"):
        with pytest.raises(QuestionError, match="day_unreadable"):
            day_of(unreadable)


def test_moments_are_editions_or_times_and_always_have_a_zone() -> None:
    lima = timezone(timedelta(hours=-5))
    assert moment_of(None) is None
    assert (moment_of(7), moment_of("7")) == (7, 7)
    assert moment_of("2024-02-29T10:00:00-05:00") == datetime(2024, 2, 29, 10, tzinfo=lima)
    for naive in ("2024-02-29 10:00", datetime(2024, 2, 29, 10)):
        assert moment_of(naive) == datetime(2024, 2, 29, 10, tzinfo=UTC)
    assert moment_of("2024-02-29") == datetime(2024, 2, 29, tzinfo=UTC)
    for unreadable in ("", "²", "-1", "1.5", "yesterday", "2024-13-01"):
        with pytest.raises(QuestionError, match="day_unreadable"):
            moment_of(unreadable)
