"""A slow drift, which no single day gives away: tested once a month."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy.special import ndtr

from unisono.stats.series.course import Array, Steps

EVERY = 30  # steps between two tests
LEAST = 90  # steps a drift must have gone on
LONGEST = 270
DISTANCE = 3.5  # standard errors of the slope
CALM = 3.0


@dataclass(frozen=True, slots=True)
class Drift:
    """A level that moves a little each step: since when, until when, how far in all, and how surely.

    `moved` is slope × steps, `error` its standard error, both in the course's unit.
    """

    first: int
    last: int
    moved: float
    error: float

    @property
    def p_value(self) -> float:
        """How often chance alone would tilt a level as much."""
        return 2 * float(ndtr(-abs(self.moved) / self.error))


def drift_of(step: Steps, value: Array, noise: Array, *, since: int, memory: float = 0.0) -> Drift | None:
    """Does the level drift slowly since the last change?

    Weighted slope over the 90 to 270 steps before each test, one test every 30 steps; told where the
    last test finds it farther from 0 than 3.5 standard errors.

    Parameters
    ----------
    step, value : a course without its season.
    noise : how far each value lies off its level, squared.
    since : the first step of the present level.
    memory : how much of a step's noise is left a step later.

    >>> step = np.arange(120)
    >>> found = drift_of(step, step * 0.05, np.ones(120), since=0)
    >>> round(found.moved, 2)
    5.95
    """
    last = int(step[-1])
    tested = last - (last - since + 1) % EVERY  # tests fall on fixed steps, so that a day more is no new try
    for begin in dict.fromkeys((max(since, tested - LONGEST + 1), max(since, tested - LEAST + 1))):
        within = (step >= begin) & (step <= tested)
        if tested - begin + 1 < LEAST or within.sum() < LEAST / 3:
            continue
        found = _slope(step[within], value[within], noise[within] * (1 + memory) / (1 - memory))
        if abs(found.moved) > DISTANCE * found.error:
            return found
    return None


def _slope(step: Steps, value: Array, noise: Array) -> Drift:
    sharp = 1 / noise
    centre = float((sharp * step).sum() / sharp.sum())
    away = step - centre
    slope = 0.0
    power = float((sharp * away * away).sum())
    middle, far = float(np.median(value)), CALM * np.sqrt(noise)
    wide = np.maximum(far, CALM * 1.4826 * float(np.median(np.abs(value - middle))))
    calm = np.clip(value, middle - wide, middle + wide)
    level = float((sharp * calm).sum() / sharp.sum())
    for _ in range(3):
        slope = float((sharp * away * (calm - level)).sum()) / power
        line = level + slope * away
        calm = np.clip(value, line - far, line + far)
        level = float((sharp * calm).sum() / sharp.sum())
    length = int(step[-1] - step[0])
    return Drift(int(step[0]), int(step[-1]), slope * length, length / math.sqrt(power))
