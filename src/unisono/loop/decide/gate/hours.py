"""Hours of the week as flags: those a promise names, and stretches of them told as briefly as they can be."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from unisono.errors import InputError
from unisono.loop.decide.gate.nouns import Hours
from unisono.loop.measure.open_hours import DAYS, HOLIDAY, read_hours

_HOUR = 3_600


def flags_of(told: str) -> Hours:
    """Which hours of the week does a promise mean, as 168 flags from Monday's midnight on?

    Only whole hours count: from 8:30 on is from 9 on. Nothing said means any hour.

    Raises
    ------
    InputError
        `gate_hours`, where it can't be read or holds no whole hour.

    >>> int(flags_of("mon-fri 09:00-18:00; sat 09:00-13:00").sum()), int(flags_of("24/7").sum())
    (49, 168)
    """
    try:
        week = read_hours(told)
    except ValueError as unreadable:
        raise InputError("gate_hours", hours=told[:80]) from unreadable
    flags = np.ones((7, 24), bool)
    if week is not None:
        flags[:] = False
        for day, stretches in enumerate(week.days[:HOLIDAY]):
            for opens, closes in stretches:
                flags[day, -(-opens // _HOUR) : closes // _HOUR] = True
    if not flags.any():
        raise InputError("gate_hours", hours=told[:80])
    return flags.ravel()


def hours_code(days: tuple[int, int], begins: int, ends: int) -> str:
    """How a promise writes these hours.

    >>> hours_code((0, 5), 8, 22), hours_code((0, 6), 0, 24)
    ('mon-sat 08:00-22:00', '24/7')
    """
    if days == (0, 6) and (begins, ends) == (0, 24):
        return "24/7"
    return f"{DAYS[days[0]]}-{DAYS[days[1]]} {begins:02d}:00-{ends:02d}:00"


def blocks(extra: NDArray[np.int64]) -> tuple[tuple[int, int, int, int, int], ...]:
    """Numbers by hour of the week as stretches: (first day, last day, from hour, to hour, number).

    Days next to each other with the same stretch are told once.

    >>> week = np.zeros(168, dtype=np.int64)
    >>> week[[9, 10, 33, 34]] = 2
    >>> blocks(week)
    ((0, 1, 9, 11, 2),)
    """
    by_day = extra.reshape(7, 24)
    told: list[tuple[int, int, int, int, int]] = []
    for day in range(7):
        row = by_day[day]
        edges = [0, *(np.flatnonzero(np.diff(row)) + 1).tolist(), 24]
        for begins, ends in pairwise(edges):
            number = int(row[begins])
            if not number:
                continue
            same = next(
                (one for one in told if one[1] == day - 1 and one[2:] == (begins, ends, number)), None
            )
            if same:
                told[told.index(same)] = (same[0], day, begins, ends, number)
            else:
                told.append((day, day, begins, ends, number))
    return tuple(told)
