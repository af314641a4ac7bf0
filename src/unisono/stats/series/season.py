"""What comes back every week and every year, taken out before anything is called a change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.special import chdtri

from unisono.stats.series.course import Array, Course, Steps
from unisono.stats.series.robust import rough_scale, weights_of

BLOCK = 4  # cycles over which the level is taken for constant while the season is learnt
LEAST_CYCLES = 4
NEARLY_TWO = 1.95  # years from which one can be told from chance
PAIRS = 2  # sines and cosines of a year
_ROUNDS = 12


def _none() -> Array:
    return np.zeros(0)


@dataclass(frozen=True, slots=True, eq=False)
class Season:
    """How far each phase of the cycle (each day of the week) and of the year lies off the mean of all.

    `cycle` holds one number a phase, a phase being `step % len(cycle)`; empty where none was found or
    looked for. `year` holds the cosines and sines of a year of `length` steps; empty where the course is
    shorter than two years: then a yearly season isn't modelled, and whoever shows the course says so.
    """

    cycle: Array = field(default_factory=_none)
    year: Array = field(default_factory=_none)
    length: float = 0.0

    @property
    def yearly(self) -> bool:
        """Whether what comes back every year is taken out."""
        return self.year.size > 0

    def at(self, step: Steps) -> Array:
        """How far off these steps lie by their season alone.

        >>> Season(np.array([1.0, -1.0])).at(np.array([0, 1, 2])).tolist()
        [1.0, -1.0, 1.0]
        """
        found = np.zeros(step.size)
        if self.cycle.size:
            found += self.cycle[step % self.cycle.size]
        if self.year.size:
            found += _waves(step, self.length) @ self.year
        return found


def season_of(course: Course, *, cycle: int, year: float, levels: Sequence[int] = ()) -> Season:
    """What comes back with each cycle and each year?

    value = level of a stretch + phase + waves of a year, by Huber's iterated weights; the phases are
    kept only where they are more than chance (χ² at 1 %).

    Parameters
    ----------
    course : the values with their variances.
    cycle : steps after which the same comes back (7 for days); under 2 for none.
    year : steps of a year; 0 for none.
    levels : steps at which the level is known to have changed, so that no season explains it.

    Source: Huber, Annals of Mathematical Statistics 35 (1964) 73-101, for the weights.

    >>> step = np.arange(140)
    >>> found = season_of(Course.of(step, 5.0 + (step % 7 == 6), np.full(140, 0.01)), cycle=7, year=365.25)
    >>> found.cycle.round(2).tolist(), found.yearly
    ([-0.14, -0.14, -0.14, -0.14, -0.14, -0.14, 0.86], False)
    """
    phases = _phases(course, cycle) if cycle >= 2 and course.span >= LEAST_CYCLES * cycle else _none()
    if not year or course.span < NEARLY_TWO * year:
        return Season(phases)
    left = course.value - Season(phases).at(course.step)
    return Season(phases, _yearly(course, left, year, levels), year)


def _phases(course: Course, cycle: int) -> Array:
    """Block levels and phases in turn, each the weighted mean of what the other leaves."""
    block = (course.step - course.step[0]) // (BLOCK * cycle)
    phase = course.step % cycle
    sharp = 1 / course.variance
    weight, season = sharp.copy(), np.zeros(cycle)
    if np.bincount(phase, minlength=cycle).min() < 2:
        return _none()  # a phase nobody ever saw (closed on Sundays) can't be told from the rest
    for _ in range(_ROUNDS):
        level = _means(course.value - season[phase], weight, block)
        season = _means(course.value - level[block], weight, phase)
        season -= season.mean()
        distance = (course.value - level[block] - season[phase]) * np.sqrt(sharp)
        scale = rough_scale(distance)
        if scale <= 0:
            break
        weight = sharp * weights_of(distance / scale)
    return (
        season if _beyond_chance(season, np.asarray(np.bincount(phase, weights=weight)), scale) else _none()
    )


def _means(value: Array, weight: Array, group: Steps) -> Array:
    total = np.bincount(group, weights=weight)
    return np.asarray(np.bincount(group, weights=weight * value) / np.where(total > 0, total, 1.0))


def _beyond_chance(season: Array, weight: Array, scale: float) -> bool:
    """Whether the phases differ by more than their own noise."""
    if scale <= 0:
        return bool(np.abs(season).max() > 0)
    return bool(((season / scale) ** 2 @ weight) > chdtri(season.size - 1, 0.01))


def _yearly(course: Course, left: Array, year: float, levels: Sequence[int]) -> Array:
    """Cosines and sines beside a level for each stretch between known changes."""
    stretch = np.searchsorted(np.sort(np.asarray(levels, dtype=np.int64)), course.step, side="right")
    design = np.column_stack([_waves(course.step, year), np.eye(int(stretch.max()) + 1)[stretch]])
    sharp = 1 / np.sqrt(course.variance)
    weight = np.ones(course.size)
    for _ in range(_ROUNDS):
        root = sharp * np.sqrt(weight)
        found, *_ = np.linalg.lstsq(design * root[:, None], left * root, rcond=None)
        distance = (left - design @ found) * sharp
        scale = rough_scale(distance)
        if scale <= 0:
            break
        weight = weights_of(distance / scale)
    return np.asarray(found[: 2 * PAIRS])


def _waves(step: Steps, year: float) -> Array:
    angles = 2 * np.pi * np.outer(step, np.arange(1, PAIRS + 1)) / year
    return np.concatenate([np.cos(angles), np.sin(angles)], axis=1)
