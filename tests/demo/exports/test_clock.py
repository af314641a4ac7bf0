"""One moment, as each system's clock tells it; checked against Python's own calendar."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from unisono.demo.exports.clock import day_first, in_utc, iso, iso_day, stamps, with_offset
from unisono.demo.world.calendar import DAY, EXPORTED_AT, HOUR

FIRST = datetime(2024, 11, 1)  # by the wall
MOMENTS = st.lists(
    st.integers(-120 * DAY, EXPORTED_AT).filter(lambda seconds: seconds != -1), min_size=1, max_size=12
)


def lima(seconds: int) -> datetime:
    return FIRST + timedelta(seconds=seconds)


def utc(seconds: int) -> datetime:
    return lima(seconds).replace(tzinfo=ZoneInfo("America/Lima")).astimezone(UTC)


@given(MOMENTS)
def test_days_first_to_the_minute(moments: list[int]) -> None:
    told = day_first(np.array(moments)).to_pylist()
    assert told == [f"{lima(moment):%d/%m/%Y %H:%M}" for moment in moments]


@given(MOMENTS)
def test_utc_ends_in_z(moments: list[int]) -> None:
    told = in_utc(np.array(moments)).to_pylist()
    assert told == [f"{utc(moment):%Y-%m-%dT%H:%M:%SZ}" for moment in moments]


@given(MOMENTS)
def test_the_offset_is_limas_all_year(moments: list[int]) -> None:
    told = with_offset(np.array(moments)).to_pylist()
    assert [datetime.fromisoformat(text or "") for text in told] == [utc(moment) for moment in moments]
    assert all((text or "").endswith("-05:00") for text in told)


@given(MOMENTS)
def test_iso_names_no_zone(moments: list[int]) -> None:
    assert iso(np.array(moments)).to_pylist() == [f"{lima(moment):%Y-%m-%d %H:%M:%S}" for moment in moments]
    assert iso_day(np.array(moments)).to_pylist() == [f"{lima(moment):%Y-%m-%d}" for moment in moments]


@given(MOMENTS)
def test_stamps_are_utc(moments: list[int]) -> None:
    told = stamps(np.array(moments)).to_pylist()
    assert told == [utc(moment).replace(tzinfo=None) for moment in moments]


def test_what_never_happened_is_null_everywhere() -> None:
    times = np.array([-1, 0, -1])
    for write in (day_first, in_utc, with_offset, iso, iso_day, stamps):
        assert [told is None for told in write(times).to_pylist()] == [True, False, True], write.__name__


def test_what_was_before_the_first_day_is_told() -> None:
    assert day_first(np.array([-DAY, -2])).to_pylist() == ["31/10/2024 00:00", "31/10/2024 23:59"]


def test_narrow_integers_do_not_overflow() -> None:
    late = np.array([EXPORTED_AT], dtype=np.int32)
    assert in_utc(late).to_pylist() == ["2026-11-07T01:00:00Z"]
    assert str(stamps(late)[0]) == "2026-11-07 01:00:00"


def test_no_rows_no_texts() -> None:
    none = np.zeros(0, np.int64)
    for write in (day_first, in_utc, with_offset, iso, iso_day, stamps):
        assert write(none).to_pylist() == []


def test_the_day_changes_with_utc_before_limas() -> None:
    evening = np.array([20 * HOUR])
    assert in_utc(evening).to_pylist() == ["2024-11-02T01:00:00Z"]
    assert iso(evening).to_pylist() == ["2024-11-01 20:00:00"]
