"""Courses that hypothesis draws: of every length, with gaps, jumps, outliers and days of few answers."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st

from unisono.stats.series.course import Course

SEEDS = st.integers(0, 10_000)
SIZES = st.integers(40, 240)


@st.composite
def courses(draw: st.DrawFn, *, least: int = 40, most: int = 240, gaps: bool = True) -> Course:
    """A course of noise about a level, which may jump, have a week, outliers and missing days."""
    size, rng = draw(st.integers(least, most)), np.random.default_rng(draw(SEEDS))
    day = np.arange(size)
    value = rng.normal(0, 1, size) + draw(st.floats(-3, 3)) * (day >= draw(st.integers(0, size)))
    value += draw(st.sampled_from([0.0, 1.0])) * np.cos(2 * np.pi * (day % 7) / 7)
    if draw(st.booleans()):
        value[draw(st.integers(0, size - 1))] += draw(st.sampled_from([-50.0, 50.0]))
    kept = rng.random(size) < 0.8 if gaps and draw(st.booleans()) else np.ones(size, dtype=bool)
    variance = draw(st.floats(0.3, 3.0)) * rng.uniform(0.5, 2.0, size)
    return Course.of(day[kept], value[kept], variance[kept])


def rescaled(course: Course, *, times: float = 1.0, plus: float = 0.0) -> Course:
    """The same course in another unit."""
    return Course.of(course.step, times * course.value + plus, times * times * course.variance)


def later(course: Course, steps: int) -> Course:
    """The same course, so many steps later."""
    return Course.of(course.step + steps, course.value, course.variance)


def planted(
    size: int, jumps: dict[int, float], *, seed: int = 1, noise: float = 1.0, week: float = 0.0
) -> Course:
    """A level that jumps where it is told to."""
    day = np.arange(size)
    value = np.random.default_rng(seed).normal(0, noise, size) + week * np.sin(2 * np.pi * (day % 7) / 7)
    for at, by in jumps.items():
        value[at:] += by
    return Course.of(day, value, np.full(size, noise * noise))
