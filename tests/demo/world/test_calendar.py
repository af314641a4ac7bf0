"""Held to the calendar of the standard library: months, weekdays and the clocks of four cities."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.demo.world.calendar import (
    DAY,
    END,
    EXPORTED_AT,
    FIRST_DAY,
    FIRST_WEEKDAY,
    HOUR,
    MONTH_STARTS,
    MONTHS,
    hour_of_week,
    hours_ahead,
    in_lima,
    month_of,
)
from unisono.demo.world.market import BOGOTA, CITIES, LIMA, MEXICO, SANTIAGO

FIRST = date.fromisoformat(str(FIRST_DAY))
MOMENTS = st.integers(0, END - 1)


def day_at(moment: int) -> date:
    """The date that Lima's calendar shows at a moment."""
    return FIRST + timedelta(days=moment // DAY)


def test_the_story_begins_on_the_first_of_a_month_and_lasts_two_years() -> None:
    assert FIRST.day == 1
    assert FIRST.weekday() == FIRST_WEEKDAY
    assert day_at(END) == FIRST.replace(year=FIRST.year + 2)


def test_each_month_begins_on_a_first() -> None:
    starts = [day_at(int(start)) for start in MONTH_STARTS]
    assert [start.day for start in starts] == [1] * (MONTHS + 2)
    assert len(set(starts)) == MONTHS + 2


def test_months_are_as_long_as_they_are() -> None:
    days = np.diff(MONTH_STARTS[: MONTHS + 1]) // DAY
    starts = [day_at(int(start)) for start in MONTH_STARTS[:MONTHS]]
    assert days.tolist() == [monthrange(start.year, start.month)[1] for start in starts]


def test_systems_are_exported_within_the_month_after() -> None:
    assert END < EXPORTED_AT < MONTH_STARTS[MONTHS + 1]


@given(MOMENTS)
def test_a_moment_falls_into_the_month_its_date_says(moment: int) -> None:
    there = day_at(moment)
    assert month_of(np.array([moment]))[0] == (there.year - FIRST.year) * 12 + there.month - FIRST.month


def test_months_end_with_their_last_second() -> None:
    edges = MONTH_STARTS[1:MONTHS]
    assert (month_of(edges) == np.arange(1, MONTHS)).all()
    assert (month_of(edges - 1) == np.arange(MONTHS - 1)).all()


def test_what_never_happened_falls_into_no_month() -> None:
    assert month_of(np.array([-1]))[0] == -1


@given(MOMENTS)
def test_hours_of_the_week_are_those_of_the_date(moment: int) -> None:
    hour = int(hour_of_week(np.array([moment]))[0])
    assert hour // 24 == day_at(moment).weekday()
    assert hour % 24 == moment % DAY // HOUR


@given(st.sampled_from([LIMA, BOGOTA, MEXICO, SANTIAGO]), st.integers(0, END // DAY - 1))
def test_clocks_are_ahead_as_their_zones_say(city: int, day: int) -> None:
    noon = datetime.combine(FIRST, datetime.min.time(), UTC) + timedelta(days=day, hours=17)
    there, here = (
        noon.astimezone(ZoneInfo(zone)).utcoffset() for zone in (CITIES[city].zone, "America/Lima")
    )
    assert there is not None
    assert here is not None
    ahead = hours_ahead(np.array([city]), np.array([day * DAY + 12 * HOUR]))[0]
    assert ahead * HOUR == (there - here).total_seconds()


def test_santiago_changes_its_clock_and_the_others_do_not() -> None:
    days = np.arange(0, END, DAY)
    ahead = {city: set(hours_ahead(np.full(len(days), city), days).tolist()) for city in range(len(CITIES))}
    assert ahead == {LIMA: {0}, BOGOTA: {0}, MEXICO: {-1}, SANTIAGO: {1, 2}}


@given(st.sampled_from([LIMA, BOGOTA, MEXICO, SANTIAGO]), st.integers(DAY, END - DAY))
def test_lima_shows_what_is_left_of_the_lead(city: int, local: int) -> None:
    places = np.array([city])
    lima = in_lima(places, np.array([local]))
    assert abs(lima[0] - local) <= 2 * HOUR
    on_a_day_without_change = hours_ahead(places, lima) == hours_ahead(places, np.array([local]))
    if on_a_day_without_change[0]:
        assert lima[0] + hours_ahead(places, lima)[0] * HOUR == local


@pytest.mark.parametrize("moment", [-5 * DAY, 10 * END])
def test_times_outside_the_story_have_a_clock_too(moment: int) -> None:
    assert hours_ahead(np.array([MEXICO]), np.array([moment]))[0] == -1
