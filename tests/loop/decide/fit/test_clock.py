"""Until when Service may take a customer over: nights, weekends and holidays."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from unisono.loop.decide.fit.clock import due_at, working

LIMA = "America/Lima"


def lima(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(LIMA))


@pytest.mark.parametrize(
    ("made", "days", "due"),
    [
        ("2026-07-20 10:00", 2, "2026-07-22 10:00"),  # Monday to Wednesday
        ("2026-07-24 15:00", 1, "2026-07-27 15:00"),  # Friday to Monday
        ("2026-07-24 15:00", 2, "2026-07-30 15:00"),  # over two holidays
        ("2026-07-25 15:00", 1, "2026-07-30 00:00"),  # Saturday: counts from Monday's first moment
        ("2026-12-24 09:00", 1, "2026-12-28 09:00"),  # a holiday of every year
    ],
)
def test_only_working_days_count(made: str, days: int, due: str) -> None:
    assert due_at(lima(made), days, LIMA, ["2026-07-28", "2026-07-29", "12-25"]) == lima(due)


def test_the_clock_is_the_company_s() -> None:
    late_on_friday = datetime(2026, 7, 25, 2, 0, tzinfo=UTC)  # still Friday in Lima
    assert due_at(late_on_friday, 1, LIMA) == datetime(2026, 7, 28, 2, 0, tzinfo=UTC)
    assert due_at(late_on_friday, 1, "UTC") == datetime(2026, 7, 28, 0, 0, tzinfo=UTC)
    assert due_at(late_on_friday, 1, LIMA).tzinfo is UTC


def test_a_holiday_is_a_day_or_one_of_every_year() -> None:
    assert not working(date(2026, 7, 28), ["2026-07-28"])
    assert working(date(2027, 7, 28), ["2026-07-28"])
    assert not working(date(2030, 12, 25), ["12-25"])
    assert [working(date(2026, 7, day)) for day in (24, 25, 26, 27)] == [True, False, False, True]
