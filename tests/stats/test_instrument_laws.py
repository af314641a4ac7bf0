"""Laws that a slope told by units obeys whatever the company: units, order, scale, and where it is exact."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from unisono.stats.instrument import (
    FEWEST_UNITS,
    STRONG,
    Slope,
    UnitSums,
    by_turn,
    drifted,
    leaning,
    leave_one_out,
    response,
)

UNITS, TURNS = 8, 5


def cells(seed: int = 1, *, units: int = UNITS, slope: float = 0.4, quality: float = 0.05) -> list[UnitSums]:
    """Units with a pace of their own, in turns; y follows x by `slope`."""
    random = np.random.default_rng(seed)
    pace, found = random.normal(0, 0.3, units), []
    for _ in range(TURNS):
        n = random.integers(30, 90, units).astype(float)
        x = pace + random.normal(0, 0.3, units) / np.sqrt(n)
        y = slope * pace + random.normal(0, quality, units)
        found.append(UnitSums(n, x * n, y * n, x * x * n + n * 0.09, x * y * n))
    return found


def changed(turns: list[UnitSums], *, x: float = 1.0, y: float = 1.0) -> list[UnitSums]:
    """The same with what units do, or how it ends, counted in another unit."""
    return [UnitSums(each.n, each.x * x, each.y * y, each.xx * x * x, each.xy * x * y) for each in turns]


def reordered(turns: list[UnitSums], order: np.ndarray) -> list[UnitSums]:
    return [UnitSums(*(getattr(each, name)[order] for name in ("n", "x", "y", "xx", "xy"))) for each in turns]


def whole(turns: list[UnitSums]) -> UnitSums:
    return UnitSums(*(sum(getattr(each, name) for each in turns) for name in ("n", "x", "y", "xx", "xy")))


def told(turns: list[UnitSums]) -> tuple[Slope, Slope]:
    return by_turn(turns), leave_one_out(whole(turns))


def figures(found: Slope) -> tuple[float | None, ...]:
    return found.slope, found.low, found.high, found.p_value, found.strength


@pytest.mark.parametrize("slope", [-2.0, 0.5, 3.0])
def test_where_the_end_is_the_pace_times_a_number_that_number_is_found(slope: float) -> None:
    exact = [replace(each, y=slope * each.x, xy=slope * each.xx) for each in cells()]
    for found in told(exact):
        assert found.slope == pytest.approx(slope)
        assert (found.low, found.high) == pytest.approx((slope, slope), abs=1e-6)


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_units_means_nothing(seed: int) -> None:
    turns = cells(seed)
    order = np.random.default_rng(seed + 50).permutation(UNITS)
    for plain, mixed in zip(told(turns), told(reordered(turns, order)), strict=True):
        assert figures(mixed) == pytest.approx(figures(plain))
        assert (mixed.units, mixed.n) == (plain.units, plain.n)


@pytest.mark.parametrize(("x", "y"), [(60.0, 1.0), (1.0, 100.0), (0.5, -3.0)])
def test_other_units_of_measure_scale_the_slope_and_leave_the_chance(x: float, y: float) -> None:
    turns = cells(2)
    for plain, scaled in zip(told(turns), told(changed(turns, x=x, y=y)), strict=True):
        assert scaled.slope == pytest.approx(plain.slope * y / x)
        assert sorted([scaled.low, scaled.high]) == pytest.approx(
            sorted([plain.low * y / x, plain.high * y / x])
        )
        assert scaled.p_value == pytest.approx(plain.p_value)
        assert scaled.strength == pytest.approx(plain.strength)


def test_bounds_hold_the_slope_and_widen_with_the_level() -> None:
    turns = cells(3)
    for way, data in ((by_turn, turns), (leave_one_out, whole(turns))):
        narrow, wide = (way(data, level=level) for level in (0.8, 0.99))  # type: ignore[operator]
        assert wide.low < narrow.low < narrow.slope < narrow.high < wide.high
        assert wide.slope == narrow.slope


@pytest.mark.parametrize(("units", "known"), [(FEWEST_UNITS - 1, False), (FEWEST_UNITS, True)])
def test_five_units_are_the_fewest(units: int, known: bool) -> None:
    turns = cells(4, units=units)
    for found in told(turns):
        assert (found.slope is not None, found.strength is not None) == (known, known)
        assert found.units == units
    thirds = [turns[0], turns[1], turns[2]]
    assert (drifted(*thirds) is not None) is known
    assert (leaning(turns) is not None) is known


def test_units_with_one_row_say_nothing() -> None:
    """A ninth unit that took one case changes no figure but those of nobody."""
    turns = cells(5)
    lone = [
        UnitSums(*(np.append(getattr(each, name), value) for name, value in
                   (("n", 1.0), ("x", 9.0), ("y", -9.0), ("xx", 81.0), ("xy", -81.0))))
        for each in turns[:1]
    ]  # fmt: skip
    none = [
        UnitSums(*(np.append(getattr(each, name), 0.0) for name in ("n", "x", "y", "xx", "xy")))
        for each in turns[1:]
    ]
    for plain, beside in zip(told(turns), told([*lone, *none]), strict=True):
        assert figures(beside) == pytest.approx(figures(plain))
        assert beside.units == UNITS


def test_the_first_turn_alone_tells_nothing_of_later_ones() -> None:
    assert by_turn(cells()[:1]).slope is None
    assert by_turn([]).slope is None
    assert response(cells()[:1]) is None


def test_what_ends_before_tells_nothing_of_the_pace_before() -> None:
    """The outcome of the first turn is in no row of `by_turn`: changing it changes nothing."""
    turns = cells(6)
    other = [replace(turns[0], y=turns[0].y + 1_000.0, xy=turns[0].xy), *turns[1:]]
    assert figures(by_turn(other)) == figures(by_turn(turns))


@pytest.mark.parametrize(("strength", "strong"), [(STRONG, True), (STRONG - 1e-9, False), (None, False)])
def test_ten_is_strong_enough(strength: float | None, strong: bool) -> None:
    assert Slope(1.0, 0.0, 2.0, 0.5, strength, 8, 100).strong is strong


@pytest.mark.parametrize("push", [-1.0, 1.0])
def test_who_came_to_do_more_after_bad_ends_has_drifted_and_who_did_less_has_not(push: float) -> None:
    random = np.random.default_rng(7)
    n, bad = np.full(12, 200.0), random.normal(0, 0.1, 12)
    before, after = random.normal(0, 0.02, 12), random.normal(0, 0.02, 12) + push * bad
    sums = [
        UnitSums(n, x * n, bad * n, x * x * n, x * bad * n) for x in (before, (before + after) / 2, after)
    ]
    p = drifted(*sums)
    assert p is not None
    assert (p < 0.001) is (push > 0)
    assert (p > 0.999) is (push < 0)


def test_rows_of_a_unit_may_come_in_parts() -> None:
    random = np.random.default_rng(8)
    unit, x, y = random.integers(0, 6, 300), random.normal(0, 1, 300), random.normal(0, 1, 300)
    at_once = UnitSums.of(unit, x, y, units=6)
    parts = whole(
        [
            UnitSums.of(unit[at : at + 50], x[at : at + 50], y[at : at + 50], units=6)
            for at in range(0, 300, 50)
        ]
    )
    for name in ("n", "x", "y", "xx", "xy"):
        assert getattr(parts, name) == pytest.approx(getattr(at_once, name))
    assert figures(leave_one_out(parts)) == pytest.approx(figures(leave_one_out(at_once)))
