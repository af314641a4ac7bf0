"""Hours as people write them, and the calendar made of them: every second of every day once."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from unisono.loop.measure.open_hours import DAY_SECONDS, HOLIDAY, Week, calendar_rows, hours_line, read_hours

OFFICE = "mon-fri 09:00-18:00; sat 09:00-13:00"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (OFFICE, OFFICE),
        ("lun-vie 9:00-18:00; sáb 9-13", OFFICE),
        ("seg a sex 9h às 18h; sábado 9h-13h", OFFICE),
        ("Lunes a viernes de 9 a 18", "mon-fri 09:00-18:00"),
        ("lun, mié y vie 9h30-18h", "mon 09:30-18:00; wed 09:30-18:00; fri 09:30-18:00"),
        ("mon-fri 09:00-13:00, 15:00-19:00", "mon-fri 09:00-13:00, 15:00-19:00"),
        ("9-18", "mon-sun 09:00-18:00"),
        ("fri 22:00-06:00", "fri 22:00-24:00; sat 00:00-06:00"),
        ("sun 22-2", "mon 00:00-02:00; sun 22:00-24:00"),
        ("sat-mon 8-9", "mon 08:00-09:00; sat-sun 08:00-09:00"),
        ("mon 8-12; mon 12-15; mon 10-11", "mon 08:00-15:00"),
        ("mon-fri 00:00-24:00; feriados 10:00-14:00", "mon-fri 00:00-24:00; holidays 10:00-14:00"),
        ("mon-sun 8-20; holidays 8-20", "mon-sun 08:00-20:00; holidays 08:00-20:00"),
        ("24/7", "24/7"),
        ("24 x 7", "24/7"),
        ("siempre", "24/7"),
        ("", "24/7"),
    ],
)
def test_a_line_is_read_and_kept_in_one_way(written: str, kept: str) -> None:
    assert hours_line(read_hours(written)) == kept
    assert hours_line(read_hours(kept)) == kept


@pytest.mark.parametrize(
    "written",
    ["nunca", "lun 25-3", "mon 9", "mon 9-9", "mon 9:70-10", "xyz 9-18", "mon-tue-wed 9-18",
     "mon-holidays 9-18", "mon 9-18 or so", "24/7; mon 9-18", "mon", "mon 24:30-25:00"],
)  # fmt: skip
def test_what_can_not_be_read_is_refused(written: str) -> None:
    with pytest.raises(ValueError):
        read_hours(written)


def week(line: str) -> Week:
    """The week of a line that names one."""
    found = read_hours(line)
    assert found is not None
    return found


def test_a_week_has_so_many_hours_and_holidays_none_unless_named() -> None:
    office = week(OFFICE)
    assert office.seconds == (5 * 9 + 4) * 3600
    friday, christmas = date(2026, 7, 24), date(2026, 12, 25)
    assert office.on(friday) == ((9 * 3600, 18 * 3600),)
    assert office.on(friday, {"2026-07-24"}) == ()
    assert office.on(christmas, {"12-25"}) == ()
    assert office.on(date(2027, 12, 25), {"2026-12-25"}) == ((9 * 3600, 13 * 3600),)
    assert week("mon-fri 9-18; holidays 10-12").on(christmas, {"12-25"}) == ((36_000, 43_200),)


def test_a_calendar_counts_open_time_before_each_stretch() -> None:
    rows = list(
        calendar_rows("p", week("mon-fri 09:00-13:00, 15:00-19:00"), date(2026, 7, 24), date(2026, 7, 27))
    )
    friday = [row for row in rows if row["id"].startswith("p/2026-07-24")]
    assert [(row["opens"] // 3600, row["closes"] // 3600, row["is_open"]) for row in friday] == [
        (0, 9, False), (9, 13, True), (13, 15, False), (15, 19, True), (19, 24, False),
    ]  # fmt: skip
    assert [row["seconds_before"] // 3600 for row in friday] == [0, 0, 4, 4, 8]
    saturday, sunday = (row for row in rows if row["opens"] == 0 and row["closes"] == DAY_SECONDS)
    assert (saturday["seconds_before"], saturday["days_until"], sunday["days_until"]) == (8 * 3600, 1, 1)
    assert (rows[-1]["seconds_before"], rows[-1]["days_until"]) == (16 * 3600, 2)


STRETCHES = some.lists(
    some.tuples(some.integers(0, 23), some.integers(1, 24)).filter(lambda s: s[0] < s[1]), max_size=3
)


@given(some.lists(STRETCHES, min_size=8, max_size=8), some.integers(0, 400), some.booleans())
def test_every_second_of_every_day_lies_in_one_stretch(
    days: list[list[tuple[int, int]]], start: int, free: bool
) -> None:
    names = ("mon", "tue", "wed", "thu", "fri", "sat", "sun", "holidays")
    line = "; ".join(f"{name} {a}-{b}" for name, told in zip(names, days, strict=True) for a, b in told)
    made = read_hours(line) if line else Week(((),) * 8)
    assert made is not None
    first = date(2026, 1, 1) + timedelta(days=start)
    holidays = {first.isoformat()} if free else set()
    rows = list(calendar_rows("p", made, first, first + timedelta(days=8), holidays))
    assert len({row["id"] for row in rows}) == len(rows)
    for step in range(9):
        own = [row for row in rows if row["day"] == rows[0]["day"] + step]
        assert (own[0]["opens"], own[-1]["closes"]) == (0, DAY_SECONDS)
        assert all(a["closes"] == b["opens"] for a, b in pairwise(own))
        day = HOLIDAY if free and step == 0 else (first + timedelta(days=step)).weekday()
        hours = {hour for a, b in days[day] for hour in range(a, b)}
        assert sum(row["closes"] - row["opens"] for row in own if row["is_open"]) == 3600 * len(hours)
    opened = sum(row["closes"] - row["opens"] for row in rows if row["is_open"])
    last = rows[-1]
    assert last["seconds_before"] + (last["closes"] - last["opens"] if last["is_open"] else 0) == opened
