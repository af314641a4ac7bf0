"""What moved in a course: season first, then changes of level, slow drift, and single odd days."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from scipy.special import ndtr

from unisono.stats.series.course import Array, Course
from unisono.stats.series.cusum import LEAST_BESIDE, THRESHOLD, WARM_UP, Shift, shifts
from unisono.stats.series.drift import Drift, drift_of
from unisono.stats.series.robust import noise_of, remembered
from unisono.stats.series.season import BLOCK, Season, season_of

LEAST = 2 * WARM_UP  # values under which nothing can be told
ODD = 3.9  # standard deviations from which a single step is odd
_NOTHING = 1e-9  # of the largest value: what rounding alone may move
PASSES = 2  # the season is learnt anew once the changes are known
# Measured on null companies (docs/methods/movement.md): .14 and .06 a year, stated with room to spare.
FALSE_SHIFTS = 0.25
FALSE_ODD = 0.25

Why = Literal["", "short", "flat"]


@dataclass(frozen=True, slots=True)
class Odd:
    """A single step far from its level: what was expected, and how many deviations off it was."""

    step: int
    value: float
    expected: float
    distance: float

    @property
    def p_value(self) -> float:
        """How often chance alone would throw one step as far."""
        return 2 * float(ndtr(-abs(self.distance)))


@dataclass(frozen=True, slots=True, eq=False)
class Watched:
    """Everything that moved, and what it was measured against.

    `level` and `noise` (squared) stand beside each value; `memory` says how much of a step's noise is
    left a step later. `why` says why nothing can be told: the course is too short, or never varies.
    """

    shifts: tuple[Shift, ...] = ()
    odd: tuple[Odd, ...] = ()
    drift: Drift | None = None
    season: Season = field(default_factory=Season)
    level: Array = field(default_factory=lambda: np.zeros(0))
    noise: Array = field(default_factory=lambda: np.zeros(0))
    memory: float = 0.0
    why: Why = ""
    method: str = ""


def watch(course: Course, *, cycle: int = 7, year: float = 365.25) -> Watched:
    """What moved in this course, and when?

    Season out (Huber), two-sided CUSUM on the surprises of the level since the last change (threshold
    7, surprises clipped at 3), a monthly test for slow drift, single steps past 3.9 deviations.

    Parameters
    ----------
    course : one value a step, with its sampling variance; missing steps are left out.
    cycle : steps of a short season: 7 for days, 0 for weeks and longer.
    year : steps of a year, whose season is modelled from two whole ones on; 0 for none.

    Returns
    -------
    Watched
        Nothing but `why` where there are fewer than 28 values or none of them varies.

    Notes
    -----
    False alarms: at most `FALSE_SHIFTS` changes (drift included) and `FALSE_ODD` odd steps in 365 steps
    of a company where nothing happens. A yearly season that is not modelled raises them: see
    `Season.yearly`. Not for a course whose values overlap (rolling means).

    >>> rng = np.random.default_rng(3)
    >>> days = np.arange(200)
    >>> found = watch(Course.of(days, rng.normal(40, 5, 200) - 10 * (days >= 150), np.full(200, 25.0)))
    >>> [(shift.step, shift.first <= 150 <= shift.last) for shift in found.shifts]
    [(150, True)]
    """
    if course.size < LEAST:
        return Watched(why="short")
    if float(np.ptp(course.value)) <= _NOTHING * max(float(np.abs(course.value).max()), _NOTHING):
        return Watched(why="flat", level=course.value, noise=np.zeros(course.size))
    found: tuple[Shift, ...] = ()
    season, noise, memory, plain = Season(), course.variance, 0.0, course.value
    for _ in range(PASSES):
        season = season_of(course, cycle=cycle, year=year, levels=[shift.step for shift in found])
        plain = course.value - season.at(course.step)
        noise, memory = _noise(course, plain, cycle, season)
        found = shifts(course.step, plain, noise, memory=memory)
        if not season.yearly:
            break
    level = _levels(course, plain, noise, found)
    since = found[-1].step if found else int(course.step[0])
    drift = drift_of(course.step, plain, noise, since=since, memory=memory)
    odd = _odd(course, season, level, noise)
    named = ["cusum", *(["week"] if season.cycle.size else []), *(["year"] if season.yearly else [])]
    return Watched(found, odd, drift, season, level, noise, memory, method="+".join(named))


def _noise(course: Course, plain: Array, cycle: int, season: Season) -> tuple[Array, float]:
    """How far values lie off the level of their own four weeks, so that no change counts as noise."""
    length = BLOCK * max(cycle, LEAST_BESIDE)
    block = (course.step - course.step[0]) // length
    sharp = 1 / course.variance
    total = np.bincount(block, weights=sharp)
    level = np.bincount(block, weights=sharp * plain) / np.where(total > 0, total, 1.0)
    spent = int((total > 0).sum()) + season.cycle.size
    noise = noise_of(plain - level[block], course.variance, spent=spent)
    for _ in range(2):  # outliers pulled a level towards them: once more without
        far = 3 * np.sqrt(noise)
        calm = np.clip(plain, level[block] - far, level[block] + far)
        level = np.bincount(block, weights=sharp * calm) / np.where(total > 0, total, 1.0)
        noise = noise_of(plain - level[block], course.variance, spent=spent)
    distance = (plain - level[block]) / np.sqrt(noise)
    return noise, remembered(distance, np.diff(course.step))


def _levels(course: Course, plain: Array, noise: Array, found: tuple[Shift, ...]) -> Array:
    """The level each value belongs to: a smooth one (four weeks about it) within its stretch."""
    stretch = np.searchsorted([shift.step for shift in found], course.step, side="right")
    level = np.empty(course.size)
    for number in range(len(found) + 1):
        within = np.flatnonzero(stretch == number)
        level[within] = _smooth(course.step[within].astype(float), plain[within], noise[within])
    return level


def _smooth(step: Array, value: Array, noise: Array) -> Array:
    """A robust mean of the values within about two weeks on either side, the value itself left out."""
    middle = float(np.median(value))
    far = 3 * np.sqrt(noise)
    calm = np.clip(value, middle - 2 * far, middle + 2 * far)
    kernel = np.exp(-0.5 * ((step[:, None] - step[None, :]) / 10) ** 2)
    np.fill_diagonal(kernel, 0.0)
    for _ in range(2):
        weight = kernel / noise[None, :]
        total = weight.sum(axis=1)
        level = np.where(total > 0, (weight @ calm) / np.where(total > 0, total, 1.0), middle)
        calm = np.clip(value, level - far, level + far)
    return np.asarray(level)


def _odd(course: Course, season: Season, level: Array, noise: Array) -> tuple[Odd, ...]:
    expected = level + season.at(course.step)
    distance = (course.value - expected) / np.sqrt(noise)
    return tuple(
        Odd(int(course.step[at]), float(course.value[at]), float(expected[at]), float(distance[at]))
        for at in np.flatnonzero(np.abs(distance) > ODD)
    )


def expected_false(steps_a_year: float) -> tuple[float, float]:
    """How many false changes and false odd steps a year, at most, where so many steps make one?

    >>> expected_false(365.25)[0] == FALSE_SHIFTS
    True
    """
    part = min(1.0, math.ceil(100 * steps_a_year / 365.25) / 100)
    return FALSE_SHIFTS * part, FALSE_ODD * part


__all__ = ["THRESHOLD", "Odd", "Watched", "expected_false", "watch"]
