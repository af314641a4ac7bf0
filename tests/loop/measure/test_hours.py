"""A week of hours: every hour in its place, and none that nobody asked in is 0."""

from __future__ import annotations

from tests.loop.measure.company import Company
from tests.loop.measure.test_promise import case, promise
from unisono.loop.measure.hours import estimates_of, keys_of, week_of

WEEK = {"promises": [{"id": "p", **promise("answered_hours", 60)}]}


def company() -> Company:
    """Monday at 3 broken forty times, Sunday at 23 kept twice. 2018-03-05 is a Monday."""
    cases = [case("2018-03-05 03:10", 9) for _ in range(40)]
    return Company(**WEEK, cases=[*cases, case("2018-03-11 23:00", 0.5), case("2018-03-11 23:59", 0.5)])


def test_the_week_begins_on_monday_at_midnight_and_ends_on_sunday_at_23() -> None:
    grid = week_of(company().measure("promise_kept", "hour_of_week"))
    assert [len(day) for day in grid] == [24] * 7
    filled = {(day, hour) for day, hours in enumerate(grid) for hour, figure in enumerate(hours) if figure}
    assert filled == {(0, 3), (6, 23)}


def test_an_hour_without_a_case_says_so() -> None:
    cells = estimates_of(week_of(company().measure("promise_kept", "hour_of_week")))
    assert (cells[0][3].value, cells[0][3].n) == (0.0, 40)
    assert (cells[6][23].value, cells[6][23].n) == (None, 2)
    assert cells[3][12].value is None
    assert cells[3][12].reason is not None
    assert cells[3][12].reason.code == "no_data"
    assert sum(cell.n for day in cells for cell in day) == 42


def test_each_hour_opens_to_its_own_rows() -> None:
    found = company()
    keys = keys_of(week_of(found.measure("promise_kept", "hour_of_week")))
    assert len(found.behind(keys[0][3])) == 40
    assert len(found.behind(keys[6][23])) == 2
    assert keys[3][12] == ""


def test_a_time_nobody_recorded_has_no_place_in_the_week() -> None:
    nothing = Company().measure("promise_kept", "hour_of_week")
    assert not any(figure for day in week_of(nothing) for figure in day)
