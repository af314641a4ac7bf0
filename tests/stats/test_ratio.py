from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from unisono.stats.compare import NOTHING as NO_COMPARISON
from unisono.stats.compare import compare_mean
from unisono.stats.interval import NOTHING
from unisono.stats.mean import mean_interval
from unisono.stats.moments import Moments
from unisono.stats.ratio import (
    Counted,
    Deviation,
    Paired,
    compare_counted,
    compare_price,
    compare_ratio,
    counted,
    price_interval,
    ratio_interval,
)

PAIRS = st.lists(
    st.tuples(st.integers(-50, 50), st.integers(1, 30), st.floats(0.1, 9)), min_size=2, max_size=40
)
SEED, DRAWS = 20_260, 2_000


def paired(rows: list[tuple[float, float, float]], kind: type[Paired] = Paired) -> Paired:
    """The moments of rows of value, divisor and weight."""
    values, over, weights = zip(*rows, strict=True)
    return kind.pairs(values, over, weights)


def batch(kind: type[Paired], v: np.ndarray, x: np.ndarray) -> list[Paired]:
    """One set of moments for each row of two arrays, all at once."""
    n, ones = v.shape[1], np.ones(v.shape[0])
    sums = [ones * n, ones * n, v.sum(1), (v * v).sum(1), v.sum(1), (v * v).sum(1)]
    sums += [x.sum(1), (x * x).sum(1), (v * x).sum(1), (x * x).sum(1), (v * x).sum(1)]
    return [kind(n, *map(float, row)) for row in zip(*sums, strict=True)]


def covered(samples: list[Paired], truth: float) -> float:
    """How often the interval holds the truth, of those that have one."""
    found = [interval for each in samples if (interval := ratio_interval(each)).value is not None]
    return float(np.mean([one.low <= truth <= one.high for one in found]))  # type: ignore[operator]


def renewals(draw: np.random.Generator, n: int) -> tuple[np.ndarray, np.ndarray, float]:
    """What customers pay now and what they paid a year before; the truth of the one over the other."""
    x = draw.choice([4990.0, 8990.0, 13990.0], p=[0.4, 0.4, 0.2], size=(DRAWS, n))
    stays, grows = draw.random((DRAWS, n)) < 0.8, draw.random((DRAWS, n)) < 0.15
    return x * stays * (1 + 0.5 * grows), x, 0.8 * 1.075


@given(PAIRS)
def test_it_is_the_ratio_of_the_weighted_sums(rows):
    found = paired(rows).mean
    assert found == pytest.approx(sum(w * v for v, _, w in rows) / sum(w * x for _, x, w in rows), abs=1e-9)


@given(PAIRS)
def test_its_spread_is_that_of_its_linear_part(rows):
    """Answering as the mean of R + (v − R x) / x̄ is no figure of speech."""
    found = paired(rows)
    ratio, weight = found.mean, sum(w for _, _, w in rows)
    below = sum(w * x for _, x, w in rows) / weight
    line = Moments.of([ratio + (v - ratio * x) / below for v, x, _ in rows], [w for _, _, w in rows])
    near = {"rel": 1e-6, "abs": 1e-6}
    assert line.mean == pytest.approx(found.mean, **near)
    assert line.spread == pytest.approx(found.spread, **near)
    assert line.variance_of_mean == pytest.approx(found.variance_of_mean, **near)
    assert line.effective_n == pytest.approx(found.effective_n)


@given(PAIRS, PAIRS)
def test_moments_of_parts_add_up_to_those_of_the_whole(one, other):
    both, whole = paired(one) + paired(other), paired(one + other)
    assert both.n == whole.n
    assert type(both) is Paired
    for name in ("w", "w2", "wv", "wvv", "w2v", "w2vv", "wx", "wxx", "wvx", "w2xx", "w2vx"):
        assert getattr(both, name) == pytest.approx(getattr(whole, name), rel=1e-9, abs=1e-6)
    assert sum([paired(one), paired(other)], Moments()) == both


def test_a_sum_that_begins_with_somebody_who_was_never_divided_is_refused():
    with pytest.raises(TypeError, match="don't add"):
        Moments.of([1.0]) + Paired.pairs([1.0], [1.0])


@pytest.mark.parametrize(("values", "over"), [([1.0], [math.nan]), ([1.0, 2.0], [1.0]), ([math.inf], [1.0])])
def test_what_is_no_number_is_refused(values, over):
    with pytest.raises(ValueError, match=r"finite|needs"):
        Paired.pairs(values, over)


@given(st.lists(st.floats(-1e3, 1e3), min_size=2, max_size=30))
def test_over_ones_it_is_the_mean_with_the_means_interval(values):
    found, plain = ratio_interval(Paired.pairs(values, [1] * len(values))), mean_interval(Moments.of(values))
    near = {"rel": 1e-6, "abs": 1e-5 * (1 + max(map(abs, values)))}
    assert found.value == pytest.approx(plain.value, **near)
    assert (found.low, found.high) == (pytest.approx(plain.low, **near), pytest.approx(plain.high, **near))
    assert found.method == "ratio"


@given(PAIRS)
def test_the_value_lies_within_its_bounds_whatever_the_order(rows):
    found, turned = ratio_interval(paired(rows)), ratio_interval(paired(rows[::-1]))
    assert (found.value is None) == (turned.value is None)
    if found.value is not None:
        assert found.value == pytest.approx(turned.value, rel=1e-9, abs=1e-9)
        assert found.low is None or found.low <= found.value <= found.high


@pytest.mark.parametrize("over", [[0.0, 0.0], [1.0, -1.0], [-1.0, -2.0], [100.0, -90.0, 1.0, -2.0]])
def test_what_can_not_be_told_from_zero_divides_nothing(over):
    found = Paired.pairs([1.0] * len(over), over)
    assert ratio_interval(found) is NOTHING
    assert compare_ratio(found, found) is NO_COMPARISON


def test_nobody_has_no_ratio():
    assert ratio_interval(Paired()) is NOTHING
    assert price_interval(Paired()) is NOTHING
    assert Paired().mean is Paired().spread is Paired().variance_of_mean is None
    assert ratio_interval(Moments.of([1.0])) is price_interval(Moments.of([1.0])) is NOTHING


def test_one_row_has_a_ratio_but_no_bounds():
    found = ratio_interval(Paired.pairs([6.0], [3.0]))
    assert (found.value, found.low, found.high) == (2.0, None, None)


def test_where_all_rows_say_the_same_there_is_no_spread_whatever_their_size():
    found = ratio_interval(Paired.pairs([10.0, 14.0, 12.0], [5.0, 7.0, 6.0], [0.8, 1.0, 1.2]))
    assert found.low == pytest.approx(found.high) == pytest.approx(2.0)


def test_against_a_textbook_sample():
    """Taylor's variance by hand: s² of v − R x over n and the square of x̄."""
    v, x = np.array([5.0, 9, 11, 3, 8]), np.array([2.0, 4, 5, 2, 3])
    ratio = v.sum() / x.sum()
    error = math.sqrt((v - ratio * x).var(ddof=1) / 5) / x.mean()
    found = ratio_interval(Paired.pairs(v, x))
    assert found.value == pytest.approx(ratio)
    assert found.high - found.value == pytest.approx(stats.t.ppf(0.975, 4) * error)


@pytest.mark.parametrize("n", [100, 300])
def test_revenue_that_is_kept_is_held_as_often_as_said(n):
    v, x, truth = renewals(np.random.default_rng(SEED + n), n)
    assert 0.93 <= covered(batch(Paired, v, x), truth) <= 0.97


def test_growth_over_growth_is_held_where_it_is_shown():
    """Customers of before, won by others' word, bought: earned growth over all growth."""
    draw, n = np.random.default_rng(SEED), 100
    kind = draw.choice(3, p=[0.6, 0.2, 0.2], size=(DRAWS, n))
    spent = draw.gamma(2, 50, (DRAWS, n))
    now = np.where(kind == 0, spent * draw.choice([0, 1, 1.3], p=[0.15, 0.6, 0.25], size=(DRAWS, n)), spent)
    grown = np.where(kind == 0, now - spent, now)
    earned = np.where(kind == 2, 0.0, grown)
    standing = 0.6 * (0.6 + 0.25 * 1.3 - 1)
    assert 0.93 <= covered(batch(Paired, earned, grown), (standing + 0.2) / (standing + 0.4)) <= 0.97
    kept = batch(Paired, earned, np.where(kind == 0, spent, 0.0))
    assert 0.93 <= covered(kept, (standing + 0.2) / 0.6) <= 0.97


def test_equal_ratios_are_called_different_one_time_in_twenty():
    draw = np.random.default_rng(SEED)
    one, other = (batch(Paired, *renewals(draw, n)[:2]) for n in (100, 300))
    alarms = [compare_ratio(a, b).p_value < 0.05 for a, b in zip(one, other, strict=True)]
    assert 0.035 <= float(np.mean(alarms)) <= 0.065


def test_ratios_over_ones_compare_as_means_do():
    a, b = [1.0, 2, 3, 4], [2.0, 5, 6]
    found = compare_ratio(Paired.pairs(a, [1] * 4), Paired.pairs(b, [1] * 3))
    plain = compare_mean(Moments.of(a), Moments.of(b))
    assert (found.difference, found.low, found.high) == pytest.approx(
        (plain.difference, plain.low, plain.high)
    )
    assert found.p_value == pytest.approx(plain.p_value)
    assert found.method == "ratio+welch"


def test_a_deviation_is_that_of_all_units_together():
    visits = [[10.0, 30, 20], [50.0, 50], [0.0, 100, 20, 60]]
    squares = [float(np.var(each) * len(each)) for each in visits]
    found = Deviation.pairs(squares, [len(each) - 1 for each in visits])
    assert found.mean == pytest.approx(math.sqrt(sum(squares) / 6))
    both = Deviation.pairs(squares[:1], [2]) + Deviation.pairs(squares[1:], [1, 3])
    assert type(both) is Deviation
    assert both.mean == pytest.approx(found.mean)


def test_nobody_deviates_where_all_are_alike():
    found = ratio_interval(Deviation.pairs([0.0] * 40, [1] * 40))
    assert (found.value, found.low, found.high) == (0.0, 0.0, 0.0)


def test_a_deviation_never_lies_below_zero():
    found = ratio_interval(Deviation.pairs([0.0] * 30 + [90.0], [1] * 31))
    assert found.low == 0.0 < found.value < found.high


@pytest.mark.parametrize("n", [30, 100])
def test_deviations_within_customers_are_held_as_often_as_said(n):
    """Two to five visits each on a scale that ends: spread is not normal, customers differ."""
    draw = np.random.default_rng(SEED + n)

    def drawn(rows: int, customers: int) -> tuple[np.ndarray, np.ndarray]:
        visits = draw.integers(2, 6, (rows, customers))
        felt = draw.normal(0, 1, (rows, customers, 1)) + draw.normal(0, 1, (rows, customers, 5))
        scores = np.clip(np.round(7 + 1.7 * felt), 0, 10) * 10 * (np.arange(5) < visits[..., None])
        return (scores**2).sum(-1) - scores.sum(-1) ** 2 / visits, visits - 1.0

    squares, freedom = drawn(200, 2_000)
    truth = math.sqrt(squares.sum() / freedom.sum())
    assert 0.93 <= covered(batch(Deviation, *drawn(DRAWS, n)), truth) <= 0.97


@pytest.mark.parametrize("won", [30, 300])
def test_a_price_is_held_as_often_as_said_where_how_many_are_won_is_chance(won):
    draw = np.random.default_rng(SEED)
    found = [
        price_interval(Paired.pairs([50.0 * won / n] * n, [1] * n)) for n in draw.poisson(won, DRAWS) if n > 0
    ]
    assert 0.93 <= np.mean([one.low <= 50.0 <= one.high for one in found]) <= 0.97


def test_equal_prices_are_called_different_one_time_in_twenty():
    draw = np.random.default_rng(SEED)
    pairs = zip(draw.poisson(40, DRAWS), draw.poisson(160, DRAWS), strict=True)
    alarms = [
        compare_price(
            Paired.pairs([50.0 * 40 / a] * a, [1] * a), Paired.pairs([50.0 * 160 / b] * b, [1] * b)
        ).p_value
        < 0.05
        for a, b in pairs
    ]
    assert 0.035 <= float(np.mean(alarms)) <= 0.065


def test_who_won_nobody_makes_the_others_dearer():
    won = Paired.pairs([10.0] * 40, [1] * 40)
    all_of_them = won + Paired.pairs([200.0], [0])
    assert price_interval(all_of_them).value == pytest.approx(15.0)
    assert price_interval(Paired.pairs([200.0], [0])) is NOTHING
    assert compare_price(won, Paired.pairs([200.0], [0])) is NO_COMPARISON


def test_what_cost_nothing_is_compared_without_a_test():
    found = compare_price(Paired.pairs([0.0] * 9, [1] * 9), Paired.pairs([5.0] * 9, [1] * 9))
    assert (found.difference, found.low, found.p_value) == (5.0, None, None)


def test_the_more_are_won_the_surer_the_price():
    widths = [
        one.high - one.low for n in (9, 90, 900) if (one := price_interval(Paired.pairs([5.0] * n, [1] * n)))
    ]
    assert all(wide > narrow for wide, narrow in pairwise(widths))


@given(st.lists(st.tuples(st.integers(0, 1), st.floats(0.1, 5)), min_size=1, max_size=30))
def test_what_is_counted_is_added_up_and_has_no_bounds(rows):
    plain = Moments.of([v for v, _ in rows], [w for _, w in rows])
    whole = Counted(plain.n, plain.w, plain.w2, plain.wv, plain.wvv, plain.w2v, plain.w2vv)
    assert counted(whole).value == pytest.approx(sum(v * w for v, w in rows), abs=1e-9)
    assert (counted(whole).low, counted(whole).high, counted(whole).method) == (None, None, "counted")
    assert (whole + whole).mean == pytest.approx(2 * whole.mean)
    assert sum([whole, whole], Moments()) == whole + whole


def test_none_that_were_looked_at_is_a_zero_and_nothing_looked_at_is_nothing():
    assert counted(Counted(3, 3.0, 3.0, 0.0, 0.0, 0.0, 0.0)).value == 0.0
    assert counted(Counted()) == NOTHING


def test_counts_differ_without_chance():
    few, many = (Counted(9, 9.0, 9.0, n, n, n, n) for n in (2.0, 7.0))
    assert compare_counted(few, many).difference == 5.0
    assert compare_counted(few, many).p_value is None
    assert compare_counted(few, Counted()) is NO_COMPARISON
