"""Comparisons of textbooks and on paper: Newcombe's table, Welch's of two small samples, what scale does."""

from __future__ import annotations

import math

import pytest
from scipy import stats

from tests.stats.drawn import answered, yes
from unisono.stats.compare import compare_mean, compare_nps, compare_share
from unisono.stats.moments import Moments

# Newcombe 1998, table II, method 10: differences of two shares with their 95 % bounds.
NEWCOMBE = {
    "56/70 and 48/80": ((56, 70), (48, 80), 0.2000, 0.0524, 0.3339),
    "9/10 and 3/10": ((9, 10), (3, 10), 0.6000, 0.1705, 0.8090),
    "10/10 and 0/20": ((10, 10), (0, 20), 1.0000, 0.6791, 1.0000),
    "10/10 and 0/10": ((10, 10), (0, 10), 1.0000, 0.6075, 1.0000),
    "5/56 and 0/29": ((5, 56), (0, 29), 0.0893, -0.0381, 0.1926),
    "0/10 and 0/20": ((0, 10), (0, 20), 0.0000, -0.1611, 0.2775),
    "0/10 and 0/10": ((0, 10), (0, 10), 0.0000, -0.2775, 0.2775),
    "6/7 and 2/7": ((6, 7), (2, 7), 0.5714, 0.0582, 0.8062),
}


@pytest.mark.parametrize(("one", "other", "apart", "low", "high"), NEWCOMBE.values(), ids=NEWCOMBE)
def test_shares_of_newcombe_s_table(
    one: tuple[int, int], other: tuple[int, int], apart: float, low: float, high: float
) -> None:
    found = compare_share(yes(*other), yes(*one))
    assert found.difference == pytest.approx(apart, abs=5e-5)
    assert (found.low, found.high) == pytest.approx((low, high), abs=1e-4)


def test_a_test_of_shares_by_hand() -> None:
    """30 of 100 and 45 of 100: pooled 0.375, z = 0.15 / √(0.375 · 0.625 · 2/100) = 2.1909, p = 0.0285."""
    found = compare_share(yes(30, 100), yes(45, 100))
    z = 0.15 / math.sqrt(0.375 * 0.625 * 2 / 100)
    assert z == pytest.approx(2.1909, abs=1e-4)
    assert found.p_value == pytest.approx(2 * stats.norm.sf(z))
    assert found.p_value == pytest.approx(0.0285, abs=1e-4)


def test_welch_of_two_small_samples_by_hand() -> None:
    """3, 5, 7 (variance 4) and 10, 11, 12, 13 (variance 5/3): t = 6.5 / √(4/3 + 5/12), 3.2 degrees."""
    found = compare_mean(Moments.of([3, 5, 7]), Moments.of([10, 11, 12, 13]))
    a, b = 4 / 3, (5 / 3) / 4
    freedom = (a + b) ** 2 / (a**2 / 2 + b**2 / 3)
    assert freedom == pytest.approx(3.2347, abs=1e-4)
    assert found.difference == pytest.approx(6.5)
    half = stats.t.ppf(0.975, freedom) * math.sqrt(a + b)
    assert (found.low, found.high) == pytest.approx((6.5 - half, 6.5 + half))
    assert found.p_value == pytest.approx(2 * stats.t.sf(6.5 / math.sqrt(a + b), freedom))


@pytest.mark.parametrize(
    ("a", "b", "points"),
    [
        ((50, 30, 20), (50, 30, 20), 0),
        ((50, 30, 20), (60, 30, 10), 20),
        ((100, 0, 0), (0, 0, 100), -200),
        ((0, 100, 0), (50, 0, 50), 0),
        ((1, 0, 1), (300, 500, 200), 10),
    ],
)
def test_a_difference_of_nps_is_of_points(
    a: tuple[int, int, int], b: tuple[int, int, int], points: float
) -> None:
    found = compare_nps(answered(*a), answered(*b))
    assert found.difference == pytest.approx(points)
    assert found.low <= points <= found.high


@pytest.mark.parametrize("n", [30, 300, 3_000])
def test_ten_times_as_many_make_bounds_three_times_as_narrow(n: int) -> None:
    few, many = (compare_share(yes(each * 2 // 10, each), yes(each * 3 // 10, each)) for each in (n, 10 * n))
    assert few.difference == pytest.approx(many.difference)
    ratio = (few.high - few.low) / (many.high - many.low)
    assert ratio == pytest.approx(math.sqrt(10), rel=0.08)
    assert many.p_value < few.p_value


@pytest.mark.parametrize(("factor", "by"), [(100.0, 0.0), (0.5, 40.0), (-1.0, 0.0)])
def test_values_scaled_and_moved_scale_the_difference_and_leave_the_chance(factor: float, by: float) -> None:
    a, b = [1.0, 4.0, 2.0, 7.0], [5.0, 9.0, 6.0]
    plain = compare_mean(Moments.of(a), Moments.of(b))
    moved = compare_mean(
        Moments.of([each * factor + by for each in a]), Moments.of([each * factor + by for each in b])
    )
    assert moved.difference == pytest.approx(plain.difference * factor)
    assert moved.p_value == pytest.approx(plain.p_value)
    assert moved.high - moved.low == pytest.approx((plain.high - plain.low) * abs(factor))


@pytest.mark.parametrize("weight", [0.01, 1.0, 250.0])
@pytest.mark.parametrize("way", [compare_nps, compare_share, compare_mean])
def test_weights_all_alike_change_nothing(way, weight: float) -> None:
    a, b = [1, 0, 0, 1, 1] * 8, [1, 1, 0, 1, 1] * 8
    plain = way(Moments.of(a), Moments.of(b))
    weighted = way(Moments.of(a, [weight] * 40), Moments.of(b, [weight] * 40))
    assert (weighted.difference, weighted.low, weighted.high, weighted.p_value) == pytest.approx(
        (plain.difference, plain.low, plain.high, plain.p_value)
    )
    assert weighted.method == plain.method


@pytest.mark.parametrize("way", [compare_nps, compare_share, compare_mean])
@pytest.mark.parametrize("level", [0.0, 1.0, 95.0, -0.1, math.nan])
def test_a_level_no_interval_has_is_refused(way, level: float) -> None:
    with pytest.raises(ValueError, match="level"):
        way(Moments.of([1, 0, 1]), Moments.of([0, 0, 1]), level=level)


def test_one_answer_of_each_says_next_to_nothing_and_nothing_is_made_up() -> None:
    share = compare_share(yes(1, 1), yes(0, 1))
    assert share.difference == -1
    assert share.high > -0.2  # it may well be nothing
    mean = compare_mean(Moments.of([3.0]), Moments.of([5.0]))
    assert (mean.difference, mean.low, mean.high, mean.p_value) == (2.0, None, None, None)
