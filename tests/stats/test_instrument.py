"""Agents as instruments: the slope that is there is found, the one that only looks so isn't."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from unisono.stats.instrument import (
    UnitSums,
    by_turn,
    drifted,
    leaning,
    leave_one_out,
    response,
)

Floats = NDArray[np.float64]
UNITS, TURNS, ROWS = 14, 4, 6_000
TRUE = -0.25


class Desk:
    """Contacts that come to agents as they come: hard ones are long and end badly, whoever takes them."""

    def __init__(self, seed: int, *, slope: float = 0.0, routed: float = 0.0, units: int = UNITS) -> None:
        self.random = np.random.default_rng(seed)
        self.units = units
        pace = self.random.normal(0.0, 0.2, units)
        self.turn = self.random.integers(0, TURNS, ROWS)
        hard = self.random.normal(0.0, 1.0, ROWS)
        self.unit = self._assigned(pace, hard, routed)
        self.x = pace[self.unit] + 0.35 * hard + self.random.normal(0.0, 0.3, ROWS)
        chance = np.clip(0.25 + slope * pace[self.unit] + 0.08 * hard, 0.01, 0.99)
        self.y = (self.random.random(ROWS) < chance).astype(float)
        self.hard = hard

    def _assigned(
        self, pace: NDArray[np.float64], hard: NDArray[np.float64], routed: float
    ) -> NDArray[np.intp]:
        """Agents at random; with `routed`, hard contacts go to quick ones."""
        liking = -routed * np.outer(hard, pace) / 0.2
        odds = np.exp(liking - liking.max(axis=1, keepdims=True))
        edges = np.cumsum(odds / odds.sum(axis=1, keepdims=True), axis=1)
        drawn = (self.random.random(ROWS)[:, None] >= edges).sum(axis=1)
        return np.asarray(np.minimum(drawn, self.units - 1))

    def sums(self, turn: int | None = None, y: Floats | None = None) -> UnitSums:
        kept = np.ones(ROWS, bool) if turn is None else self.turn == turn
        x, told = self.x[kept], (self.y if y is None else y)[kept]
        return UnitSums.of(self.unit[kept], x - x.mean(), told - told.mean(), units=self.units)

    def turns(self, y: Floats | None = None) -> list[UnitSums]:
        return [self.sums(turn, y) for turn in range(TURNS)]


def test_the_naive_slope_says_the_opposite_and_both_designs_the_truth() -> None:
    naive, told, ordered = [], [], []
    for seed in range(30):
        desk = Desk(seed, slope=TRUE)
        naive.append(np.polyfit(desk.x, desk.y, 1)[0])
        told.append(leave_one_out(desk.sums()).slope)
        ordered.append(by_turn(desk.turns()).slope)
    assert np.mean(naive) > 0.02
    for slopes in (told, ordered):
        assert np.mean([slope for slope in slopes if slope is not None]) == pytest.approx(TRUE, abs=0.03)


def test_power_and_false_alarms_of_fourteen_agents() -> None:
    """6,000 contacts: found nearly always where it is there, and where it isn't, no more than is said."""
    found = [by_turn(Desk(seed, slope=TRUE).turns()).p_value for seed in range(60)]
    false = [by_turn(Desk(1_000 + seed).turns()).p_value for seed in range(300)]
    assert np.mean([p is not None and p < 0.05 for p in found]) >= 0.95
    assert np.mean([p is not None and p < 0.05 for p in false]) <= 0.05 + 1.96 * np.sqrt(0.05 * 0.95 / 300)


def test_false_alarms_of_few_and_of_many_agents() -> None:
    for units in (6, 14, 42):
        told = [leave_one_out(Desk(seed, units=units).sums()).p_value for seed in range(200)]
        ordered = [by_turn(Desk(seed, units=units).turns()).p_value for seed in range(200)]
        for each in (told, ordered):
            assert np.mean([p is not None and p < 0.05 for p in each]) <= 0.10


def test_bounds_hold_the_truth_as_often_as_they_say() -> None:
    held = []
    for seed in range(150):
        told = by_turn(Desk(seed, slope=TRUE).turns())
        assert told.low is not None
        assert told.high is not None
        held.append(told.low <= TRUE <= told.high)
    assert np.mean(held) >= 0.90


def test_routing_by_what_is_known_is_seen() -> None:
    fair = [leaning(Desk(seed).turns(Desk(seed).hard)) for seed in range(100)]
    routed = []
    for seed in range(30):
        desk = Desk(seed, routed=0.3)
        routed.append(leaning(desk.turns(desk.hard)))
    assert np.mean([p is not None and p < 0.01 for p in fair]) <= 0.05
    assert np.mean([p is not None and p < 0.01 for p in routed]) >= 0.9


def test_routing_that_is_not_seen_fools_both_designs() -> None:
    """Said in the notes: hard cases that go to quick agents look as if hurry did harm."""
    slopes = [leave_one_out(Desk(seed, routed=0.3).sums()).slope for seed in range(20)]
    assert np.mean([slope for slope in slopes if slope is not None]) < -0.05


def followed(seed: int, *, push: float, quality: float, turns: int = 12) -> list[UnitSums]:
    """Agents of different quality; x moves by `push` times how bad all their turns before had been."""
    random = np.random.default_rng(seed)
    usual, worse = random.normal(0.0, 0.2, UNITS), random.normal(0.0, quality, UNITS)
    told, before = [], np.zeros(UNITS)
    for turn in range(turns):
        n = np.full(UNITS, 60.0)
        y = worse + random.normal(0.0, 0.4, UNITS) / np.sqrt(n)
        x = usual + push * before / max(turn, 1) + random.normal(0.0, 0.45, UNITS) / np.sqrt(n)
        told.append(UnitSums(n, x * n, y * n, x * x * n, x * y * n))
        before = before + y
    return told


def test_who_is_pushed_because_of_bad_outcomes_is_seen() -> None:
    false = [response(followed(seed, push=0.0, quality=0.05)) for seed in range(300)]
    seen = [response(followed(seed, push=3.0, quality=0.05)) for seed in range(60)]
    assert np.mean([p is not None and p < 0.05 for p in false]) <= 0.075
    assert np.mean([p is not None and p < 0.05 for p in seen]) >= 0.9


def test_a_pace_that_was_always_there_is_not_taken_for_a_push() -> None:
    """Quick agents who end badly from the first turn on: the outcome came of the pace."""
    found = []
    for seed in range(200):
        random = np.random.default_rng(seed)
        pace, cells = random.normal(0.0, 0.2, UNITS), []
        for _ in range(12):
            n = np.full(UNITS, 60.0)
            x = pace + random.normal(0.0, 0.45, UNITS) / np.sqrt(n)
            y = 0.3 * pace + random.normal(0.0, 0.4, UNITS) / np.sqrt(n)
            cells.append(UnitSums(n, x * n, y * n, x * x * n, x * y * n))
        thirds = [_together(cells[at : at + 4]) for at in (0, 4, 8)]
        found.append([response(cells), drifted(*thirds)])
    for place in range(2):
        assert np.mean([each[place] is not None and each[place] < 0.05 for each in found]) <= 0.08


def test_who_came_to_push_after_bad_outcomes_has_drifted() -> None:
    random, seen = np.random.default_rng(8), []
    for _ in range(60):
        n, worse = np.full(UNITS, 200.0), random.normal(0.0, 0.05, UNITS)
        cells = [random.normal(0.0, 0.03, UNITS) + late * 1.5 * worse for late in (0, 0.5, 1)]
        y = worse + random.normal(0.0, 0.02, UNITS)
        seen.append(drifted(*(UnitSums(n, x * n, y * n, x * n, x * n) for x in cells)))
    assert np.mean([p is not None and p < 0.05 for p in seen]) >= 0.9


def _together(cells: list[UnitSums]) -> UnitSums:
    return UnitSums(*(sum(getattr(each, name) for each in cells) for name in ("n", "x", "y", "xx", "xy")))


def test_a_reaction_to_noise_does_not_fool_the_time_order() -> None:
    """A KPI pushed because the outcome was bad: pace follows bad luck, and does nothing."""
    p_values = []
    for seed in range(200):
        random = np.random.default_rng(seed)
        pace, turns = np.zeros(UNITS), []
        for _ in range(TURNS):
            n = np.full(UNITS, 100.0)
            y = random.normal(0.0, 0.4 * np.sqrt(n))
            x = pace * n + random.normal(0.0, 0.3 * np.sqrt(n))
            turns.append(UnitSums(n, x, y, x * x, x * y))
            pace = pace - 2.0 * y / n
        told = by_turn(turns)
        p_values.append(told.p_value if told.slope is not None and told.slope < 0 else 1.0)
    assert np.mean([p is not None and p < 0.05 for p in p_values]) <= 0.06


@pytest.mark.parametrize("units", [0, 1, 4])
def test_too_few_units_say_nothing(units: int) -> None:
    sums = UnitSums.of(
        np.arange(units).repeat(10), np.random.default_rng(1).normal(size=units * 10), np.ones(units * 10),
        units=units,
    )  # fmt: skip
    for told in (by_turn([sums] * 4), leave_one_out(sums)):
        assert (told.slope, told.low, told.high, told.p_value, told.strength) == (None,) * 5
        assert not told.strong
        assert told.units <= units


def test_units_that_all_work_alike_are_weak() -> None:
    random, strong = np.random.default_rng(3), []
    for _ in range(40):
        unit = np.arange(ROWS) % UNITS
        x, y = random.normal(size=ROWS), random.normal(size=ROWS)
        cells = [UnitSums.of(unit, x, y, units=UNITS) for x, y in ((x, y), (random.normal(size=ROWS), y))]
        strong.append(by_turn(cells).strong)
    assert np.mean(strong) < 0.1


def test_sums_of_rows_add_up_by_unit() -> None:
    sums = UnitSums.of([2, 0, 2], [1.0, -2.0, 3.0], [1.0, 0.5, -1.0], units=3)
    assert sums.n.tolist() == [1, 0, 2]
    assert sums.x.tolist() == [-2, 0, 4]
    assert sums.xx.tolist() == [4, 0, 10]
    assert sums.xy.tolist() == [-1, 0, -2]
    assert sums.take(sums.n > 0).y.tolist() == [0.5, 0.0]


def test_leave_one_out_is_what_it_says_row_by_row() -> None:
    random = np.random.default_rng(11)
    unit = np.repeat(np.arange(6), 5)
    x = random.normal(size=30) + np.repeat(random.normal(0, 2, 6), 5)
    y = 0.5 * x + random.normal(size=30)
    mean = np.array([x[(unit == unit[i]) & (np.arange(30) != i)].mean() for i in range(30)])
    told = leave_one_out(UnitSums.of(unit, x, y, units=6))
    assert told.slope == pytest.approx((mean * y).sum() / (mean * x).sum())
