"""What moved in a metric, said in its own unit and in days: the nouns of movement, and how they are made."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np

from unisono.loop.diagnose.figures import is_better
from unisono.loop.measure.metric import LEVEL, Metric
from unisono.loop.measure.movement import Steps, day_of
from unisono.model.estimate import Estimate
from unisono.model.question import Grain
from unisono.stats.precision import quantile
from unisono.stats.series.watch import Watched

Why = Literal["", "short", "flat", "never", "unwatched", "currencies"]
LIMITS: dict[str, tuple[float, float]] = {"nps": (-100.0, 100.0), "share": (0.0, 1.0)}


@dataclass(frozen=True, slots=True)
class Moved:
    """A change of level: its likeliest day, between which days it lies (90 %), and by how much."""

    day: date
    first: date
    last: date
    known: date
    before: Estimate
    after: Estimate
    difference: Estimate
    better: bool


@dataclass(frozen=True, slots=True)
class OddStep:
    """A single day (or week) far from what was to be expected of it."""

    day: date
    value: Estimate
    expected: Estimate
    better: bool


@dataclass(frozen=True, slots=True)
class Drifting:
    """A level that moves a little each day: since when and how far in all."""

    first: date
    last: date
    moved: Estimate
    better: bool


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a coming period may be."""

    period: str
    estimate: Estimate


@dataclass(frozen=True, slots=True)
class Movement:
    """All that moved in a metric, the earliest first, and how far to trust it.

    `step` is the length of what was watched; `false_changes` and `false_odd` are how many a year there
    are at most where nothing happens; `yearly` whether what comes back every year was taken out. Of
    `checked` past steps that were foretold likewise, `held` lay within their interval. `why` says why
    nothing can be told.
    """

    slug: str
    step: Grain
    since: date | None = None
    until: date | None = None
    changes: tuple[Moved, ...] = ()
    odd: tuple[OddStep, ...] = ()
    drift: Drifting | None = None
    forecast: tuple[Foreseen, ...] = ()
    trend: bool = False
    held: int = 0
    checked: int = 0
    false_changes: float = 0.0
    false_odd: float = 0.0
    yearly: bool = False
    why: Why = ""


@dataclass(frozen=True, slots=True)
class InUnit:
    """Numbers of a course as estimates of a metric, and its steps as days."""

    metric: Metric
    steps: Steps

    def changes(self, watched: Watched) -> list[Moved]:
        """The changes of level."""
        edges = [int(self.steps.course.step[0]), *(shift.step for shift in watched.shifts)]
        ends = [*edges[1:], int(self.steps.course.step[-1]) + 1]
        rows = [self._rows(begin, end) for begin, end in zip(edges, ends, strict=True)]
        return [
            Moved(
                self._day(shift.step),
                self._day(shift.first),
                self._day(shift.last),
                self._day(shift.found),
                self.estimate(shift.before, None, rows[number]),
                self.estimate(shift.after, None, rows[number + 1]),
                self.estimate(shift.difference, shift.error, rows[number + 1], bounded=False),
                is_better(shift.difference, 0.0, self.metric.direction),
            )
            for number, shift in enumerate(watched.shifts)
        ]

    def odd(self, watched: Watched) -> list[OddStep]:
        """The single steps far from what was to be expected."""
        course, found = self.steps.course, []
        for odd in watched.odd:
            at = int(np.searchsorted(course.step, odd.step))
            n = int(self.steps.rows[at])
            expected = self.estimate(odd.expected, float(np.sqrt(watched.noise[at])), n)
            better = is_better(odd.distance, 0.0, self.metric.direction)
            found.append(OddStep(self._day(odd.step), self.estimate(odd.value, None, n), expected, better))
        return found

    def drift(self, watched: Watched) -> Drifting | None:
        """The slow drift, where there is one."""
        drift = watched.drift
        if drift is None:
            return None
        moved = self.estimate(
            drift.moved, drift.error, self._rows(drift.first, drift.last + 1), bounded=False
        )
        better = is_better(drift.moved, 0.0, self.metric.direction)
        return Drifting(self._day(drift.first), self._day(drift.last), moved, better)

    def estimate(self, value: float, error: float | None, n: int, *, bounded: bool = True) -> Estimate:
        """A number of the course; its bounds at 95 %, where its error is known, within what can be."""
        half = None if error is None else quantile(LEVEL) * error
        low, high = (None, None) if half is None else (value - half, value + half)
        return self.within(value, low, high, n) if bounded else self._plain(value, low, high, n)

    def within(self, value: float, low: float | None, high: float | None, n: int) -> Estimate:
        """The same, kept within the scale's ends."""
        least, most = LIMITS.get(self.metric.scale, (-math.inf, math.inf))

        def kept(bound: float) -> float:
            return min(max(bound, least), most)

        return self._plain(
            kept(value), None if low is None else kept(low), None if high is None else kept(high), n
        )

    def _plain(self, value: float | None, low: float | None, high: float | None, n: int) -> Estimate:
        return Estimate(value, low, high, n, self.metric.unit, LEVEL, method="cusum")

    def _rows(self, begin: int, end: int) -> int:
        step = self.steps.course.step
        return int(self.steps.rows[(step >= begin) & (step < end)].sum())

    def _day(self, step: int) -> date:
        return day_of(step, self.steps.grain)
