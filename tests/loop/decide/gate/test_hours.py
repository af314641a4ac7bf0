"""Hours of the week as flags, and stretches told as briefly as they can be."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.errors import InputError
from unisono.loop.decide.gate.hours import blocks, flags_of, hours_code


@pytest.mark.parametrize(
    ("told", "hours", "inside", "outside"),
    [
        ("24/7", 168, (0, 100, 167), ()),
        ("", 168, (0, 167), ()),
        ("mon-fri 09:00-18:00", 45, (9, 17, 4 * 24 + 9), (8, 18, 5 * 24 + 10)),
        ("lun-vie 9:00-18:00; sáb 9-13", 49, (5 * 24 + 12,), (5 * 24 + 13, 6 * 24 + 10)),
        ("mon-fri 08:30-17:45", 5 * 8, (9, 16), (8, 17)),  # whole hours only
        ("fri-mon 10:00-12:00", 8, (4 * 24 + 10, 6 * 24 + 11, 10), (24 + 10,)),
    ],
)
def test_hours_become_flags(told: str, hours: int, inside: tuple[int, ...], outside: tuple[int, ...]) -> None:
    flags = flags_of(told)
    assert flags.shape == (168,)
    assert int(flags.sum()) == hours
    assert all(flags[hour] for hour in inside)
    assert not any(flags[hour] for hour in outside)


@pytest.mark.parametrize("told", ["whenever", "mon-fri", "mon-fri 10:15-10:45", "99:00-3"])
def test_what_holds_no_whole_hour_is_refused(told: str) -> None:
    with pytest.raises(InputError, match="gate_hours"):
        flags_of(told)


@pytest.mark.parametrize(
    ("days", "begins", "ends"), [((0, 5), 8, 22), ((0, 4), 9, 18), ((0, 6), 0, 24), ((0, 6), 7, 23)]
)
def test_hours_written_are_read_back(days: tuple[int, int], begins: int, ends: int) -> None:
    flags = flags_of(hours_code(days, begins, ends)).reshape(7, 24)
    assert flags[days[0] : days[1] + 1, begins:ends].all()
    assert flags.sum() == (days[1] - days[0] + 1) * (ends - begins)


def test_stretches_of_alike_days_are_told_once() -> None:
    week = np.zeros((7, 24), dtype=np.int64)
    week[0:5, 22:24] = 2
    week[0:5, 0:7] = 1
    week[6, 10:12] = 3
    told = blocks(week.ravel())
    assert set(told) == {(0, 4, 0, 7, 1), (0, 4, 22, 24, 2), (6, 6, 10, 12, 3)}
    assert blocks(np.zeros(168, dtype=np.int64)) == ()


def test_stretches_say_all_there_is() -> None:
    week = np.random.default_rng(3).integers(0, 3, 168)
    again = np.zeros((7, 24), dtype=np.int64)
    for first, last, begins, ends, number in blocks(week):
        again[first : last + 1, begins:ends] += number
    assert (again.ravel() == week).all()
