"""When the level of a course moved: small surprises added up until chance can't have made them."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from unisono.stats.series.course import Array, Steps

THRESHOLD = 7.0
SLACK = 0.5  # of each surprise that is forgiven: half of the smallest shift to be found soon
CLIP = 3.0  # standard deviations a single surprise may count at most
WARM_UP = 14  # values a level needs before anything can surprise it
CERTAIN = 0.9  # how surely the date lies within its interval
LEAST_BESIDE = 3  # values on either side of a change
STANDS = 3.0  # standard errors that all later values must leave of a change


@dataclass(frozen=True, slots=True)
class Shift:
    """A change of level: its likeliest first step, between which steps it lies (90 %), and how large.

    `found` is the step at which it was known. `difference` is after − before, in the course's unit,
    `error` its standard error.
    """

    step: int
    first: int
    last: int
    found: int
    before: float
    after: float
    error: float

    @property
    def difference(self) -> float:
        """By how much the level moved."""
        return self.after - self.before


@dataclass(slots=True)
class _Level:
    """The level since the last change, as far as it is known: a mean of clipped values."""

    weight: float = 0.0
    total: float = 0.0
    count: int = 0
    up: float = 0.0
    down: float = 0.0

    @property
    def mean(self) -> float:
        return self.total / self.weight

    def surprise(self, value: float, noise: float) -> float:
        """How many standard deviations a value lies off, the level's own doubt included."""
        return (value - self.mean) / math.sqrt(noise + 1 / self.weight)

    def take(self, value: float, noise: float) -> None:
        """Learn from a value; an outlier counts as the nearest that would be none."""
        if self.count:
            far = CLIP * math.sqrt(noise + 1 / self.weight)
            value = min(max(value, self.mean - far), self.mean + far)
        self.weight += 1 / noise
        self.total += value / noise
        self.count += 1


def shifts(step: Steps, value: Array, noise: Array, *, memory: float = 0.0) -> tuple[Shift, ...]:
    """When did the level move?

    S⁺ = max(0, S⁺ + clipped surprise − ½), S⁻ likewise downwards; alarm past 7. A surprise is what the
    level since the last change did not foretell, over its standard deviation. A change that all values
    up to the next one no longer bear out is taken back.

    Parameters
    ----------
    step, value : a course without its season.
    noise : how far each value lies off its level, squared.
    memory : how much of a step's noise is left a step later; surprises are made smaller by as much as
        that lets chance add up, √((1 + ρ) / (1 − ρ)).

    Source: Page, Biometrika 41 (1954) 100-115; self-starting as Hawkins, The Statistician 36 (1987)
    299-316.

    >>> level = np.where(np.arange(80) < 50, 0.0, 2.0) + np.tile([0.5, -0.5], 40)
    >>> [found.step for found in shifts(np.arange(80), level, np.ones(80))]
    [50]
    """
    longer = noise * ((1 + memory) / (1 - memory))
    turns: list[int] = []
    alarms: list[int] = []
    begin = known = 0
    while (alarm := _alarm(value, longer, begin, known)) is not None:
        places, chance = _chances(value, longer, (begin, alarm + 1))
        begin, known = int(places[int(np.argmax(chance))]), alarm
        turns.append(begin)
        alarms.append(alarm)
    return _borne_out(step, value, longer, list(zip(turns, alarms, strict=True)))


def _alarm(value: Array, noise: Array, begin: int, resumed: int) -> int | None:
    """The next place at which the surprises since `begin` are too many; those before `resumed` are known."""
    level = _Level()
    values, noises = value.tolist(), noise.tolist()
    for at in range(begin, len(values)):
        if at > resumed and level.count >= WARM_UP:
            surprise = min(max(level.surprise(values[at], noises[at]), -CLIP), CLIP)
            level.up = max(0.0, level.up + surprise - SLACK)
            level.down = max(0.0, level.down - surprise - SLACK)
        level.take(values[at], noises[at])
        if max(level.up, level.down) > THRESHOLD:
            return at
    return None


def _borne_out(step: Steps, value: Array, noise: Array, found: list[tuple[int, int]]) -> tuple[Shift, ...]:
    """The changes dated anew with all values up to the next one, without those that no longer hold."""
    while True:
        edges = [0, *(turn for turn, _ in found), len(value)]
        dated = [
            _dated(step, value, noise, (edges[i], edges[i + 2]), alarm) for i, (_, alarm) in enumerate(found)
        ]
        weak = [abs(shift.difference) / shift.error for shift in dated]
        if not weak or min(weak) >= STANDS:
            return tuple(dated)
        del found[weak.index(min(weak))]


def _chances(value: Array, noise: Array, within: tuple[int, int]) -> tuple[Steps, Array]:
    """How probable each place is to be the first of the new level: two levels, both unknown, flat before."""
    begin, end = within
    sharp = 1 / noise[begin:end]
    centred = _calmed(value[begin:end], noise[begin:end])
    weight, total = np.cumsum(sharp), np.cumsum(sharp * centred)
    places = np.arange(LEAST_BESIDE, end - begin - LEAST_BESIDE + 1)
    w0, t0 = weight[places - 1], total[places - 1]
    w1, t1 = weight[-1] - w0, total[-1] - t0
    likely = (t0 * t0 / w0 + t1 * t1 / w1 - np.log(w0 * w1)) / 2
    chance = np.exp(likely - likely.max())
    return places + begin, chance / chance.sum()


def _calmed(value: Array, noise: Array) -> Array:
    """Values with outliers pulled in: past three deviations from the median of their neighbours."""
    beside = np.lib.stride_tricks.sliding_window_view(np.pad(value, 3, mode="edge"), 7)
    middle = np.median(beside, axis=1)
    far = CLIP * np.sqrt(noise)
    return np.asarray(np.clip(value, middle - far, middle + far))


def _dated(step: Steps, value: Array, noise: Array, within: tuple[int, int], alarm: int) -> Shift:
    """The change with its date, the dates it may have been, and how large it was."""
    begin, end = within
    places, chance = _chances(value, noise, within)
    best = int(np.argmax(chance))
    low, high = _narrowest(chance, best)
    cut = int(places[best]) - begin
    calm, sharp = _calmed(value[begin:end], noise[begin:end]), 1 / noise[begin:end]
    weight = float(sharp[:cut].sum()), float(sharp[cut:].sum())
    before = float((sharp * calm)[:cut].sum()) / weight[0]
    after = float((sharp * calm)[cut:].sum()) / weight[1]
    error = math.sqrt(1 / weight[0] + 1 / weight[1])
    date, first, final = (int(step[places[at]]) for at in (best, low, high))
    return Shift(date, first, final, int(step[alarm]), before, after, error)


def _narrowest(chance: Array, best: int) -> tuple[int, int]:
    """The shortest run of places around the likeliest that holds 90 % of the chance."""
    low = high = best
    held = float(chance[best])
    while held < CERTAIN and (low > 0 or high < chance.size - 1):
        left = float(chance[low - 1]) if low > 0 else -1.0
        right = float(chance[high + 1]) if high < chance.size - 1 else -1.0
        if left >= right:
            low, held = low - 1, held + left
        else:
            high, held = high + 1, held + right
    return low, high
