"""When an hour of the day begins by a company's clock, also on the days that clocks change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.model.job import Job, occurrence_after, occurrence_before

SANTIAGO, LIMA, MADRID = ZoneInfo("America/Santiago"), ZoneInfo("America/Lima"), ZoneInfo("Europe/Madrid")
ZONES = st.sampled_from([SANTIAGO, LIMA, MADRID, ZoneInfo("Australia/Lord_Howe"), ZoneInfo("UTC")])
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


@pytest.mark.parametrize(
    ("moment", "before", "after"),
    [
        ("2026-11-22T02:59-05:00", "2026-11-21T03:00-05:00", "2026-11-22T03:00-05:00"),
        ("2026-11-22T03:00-05:00", "2026-11-22T03:00-05:00", "2026-11-23T03:00-05:00"),
        ("2026-11-22T23:59-05:00", "2026-11-22T03:00-05:00", "2026-11-23T03:00-05:00"),
    ],
)
def test_each_day_it_begins_once(moment: str, before: str, after: str) -> None:
    assert occurrence_before(at(moment), LIMA, 3) == at(before)
    assert occurrence_after(at(moment), LIMA, 3) == at(after)


def test_each_week_it_begins_on_its_day() -> None:
    sunday = at("2026-11-22T12:00-05:00")
    assert occurrence_before(sunday, LIMA, 7, 0) == at("2026-11-16T07:00-05:00")
    assert occurrence_after(sunday, LIMA, 7, 0) == at("2026-11-23T07:00-05:00")
    assert occurrence_after(sunday, LIMA, 12, 6) == at("2026-11-29T12:00-05:00"), "the very moment has begun"


def test_an_hour_that_the_clock_skips_begins_when_it_goes_on() -> None:
    # Madrid, 29 March 2026: 01:59:59 +01:00 is followed by 03:00 +02:00.
    assert occurrence_after(at("2026-03-29T01:00+01:00"), MADRID, 2) == at("2026-03-29T03:00+02:00")
    assert occurrence_after(at("2026-03-29T03:00+02:00"), MADRID, 2) == at("2026-03-30T02:00+02:00")


def test_midnight_skipped_in_santiago_begins_at_one() -> None:
    # Santiago, 6 September 2026: 23:59:59 -04:00 is followed by 01:00 -03:00.
    assert occurrence_after(at("2026-09-05T20:00-04:00"), SANTIAGO, 0) == at("2026-09-06T01:00-03:00")


def test_an_hour_that_the_clock_shows_twice_begins_once() -> None:
    # Madrid, 25 October 2026: 02:59:59 +02:00 is followed by 02:00 +01:00.
    first = at("2026-10-25T02:00+02:00")
    assert occurrence_after(at("2026-10-25T00:00+02:00"), MADRID, 2) == first
    assert occurrence_after(first, MADRID, 2) == at("2026-10-26T02:00+01:00")
    assert occurrence_before(at("2026-10-25T02:30+01:00"), MADRID, 2) == first


@given(MOMENTS, ZONES, st.integers(0, 23), st.none() | st.integers(0, 6))
def test_before_and_after_leave_nothing_between(
    moment: datetime, zone: ZoneInfo, hour: int, weekday: int | None
) -> None:
    before = occurrence_before(moment, zone, hour, weekday)
    after = occurrence_after(moment, zone, hour, weekday)
    assert before <= moment < after
    assert occurrence_after(before, zone, hour, weekday) == after
    assert occurrence_before(after - timedelta(seconds=1), zone, hour, weekday) == before
    assert after - before <= timedelta(days=1 if weekday is None else 7, hours=1)


@pytest.mark.parametrize("state", ["waiting", "running", "done", "failed", "cancelled"])
def test_a_job_is_over_when_nothing_more_happens_to_it(state: str) -> None:
    assert Job(1, "refresh", state).over == (state in ("done", "failed", "cancelled"))  # type: ignore[arg-type]
