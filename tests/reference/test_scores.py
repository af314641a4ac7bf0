"""Scores against published values, and against simulated companies whose truth is known."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from scipy import stats
from scipy.special import expit

from tests.stats.drawn import answered, yes
from unisono.stats.compare import benjamini_hochberg, compare_mean, compare_nps, compare_share, holm
from unisono.stats.mean import mean_interval
from unisono.stats.moments import Moments
from unisono.stats.nps import nps_interval
from unisono.stats.pool import pool_grid, pool_shares
from unisono.stats.share import share_interval, wilson

# shapes of company: promoters, passives, detractors
SHAPES = [(0.5, 0.33, 0.17), (0.7, 0.2, 0.1), (0.2, 0.3, 0.5), (0.85, 0.1, 0.05), (0.34, 0.33, 0.33)]


@pytest.mark.parametrize(
    ("counts", "value", "low", "high"),
    [
        ((50, 33, 17), 33.0, 17.56, 46.52),
        ((500, 330, 170), 33.0, 28.26, 37.54),
        ((10, 5, 5), 25.0, -11.72, 55.20),
    ],
)
def test_nps_as_published(counts, value, low, high):
    found = nps_interval(answered(*counts))
    assert (found.value, round(found.low, 2), round(found.high, 2)) == (value, low, high)


def counted(row) -> Moments:
    promoters, passives, detractors = map(int, row)
    n, net, felt = promoters + passives + detractors, promoters - detractors, promoters + detractors
    return Moments(n, n, n, net, felt, net, felt)


@pytest.mark.parametrize(("n", "least"), [(20, 0.92), (30, 0.925), (100, 0.935)])
def test_nps_bounds_hold_the_truth_as_often_as_they_say(n, least):
    rng = np.random.default_rng(1)
    held = [
        np.mean([inside(nps_interval(counted(row)), truth(shape)) for row in rng.multinomial(n, shape, 2000)])
        for shape in SHAPES
    ]
    assert min(held) > least
    assert 0.94 < np.mean(held) < 0.96


@pytest.mark.parametrize("n", [10, 19])
def test_the_score_interval_mends_the_adjusted_wald_where_answers_are_few(n):
    """Exact, over all samples there are: shapes at the edge, where one kind is rare or missing."""
    samples = [(p, n - p - d, d) for p, d in product(range(n + 1), repeat=2) if p + d <= n]
    found = [nps_interval(answered(*sample)) for sample in samples]
    edges = [(0.9, 0.1, 0.0), (0.95, 0.03, 0.02), (0.02, 0.96, 0.02), (0.6, 0.0, 0.4), (0.97, 0.02, 0.01)]
    for shape in edges:
        chance = stats.multinomial.pmf(samples, n, shape)
        held = [inside(each, truth(shape)) for each in found]
        assert chance.sum() == pytest.approx(1)
        assert chance @ held > 0.92


def test_a_small_population_needs_its_correction():
    rng = np.random.default_rng(2)
    company = np.repeat([1, 0, -1], [100, 66, 34])
    samples = [Moments.of(rng.permutation(company)[:100]) for _ in range(3000)]
    held = [inside(nps_interval(sample, population=200), 100 * company.mean()) for sample in samples]
    blind = [inside(nps_interval(sample), 100 * company.mean()) for sample in samples]
    assert np.mean(held) == pytest.approx(0.95, abs=0.015)
    assert np.mean(blind) > 0.985


@pytest.mark.parametrize("n", [120, 1500])
def test_weights_undo_biased_answering_and_bounds_stay_honest(n):
    rng = np.random.default_rng(3)
    happy = np.repeat([1, 0, -1], [30_000, 30_000, 40_000])
    # who is happy answers three times as often; so does one customer in two for another reason
    often = np.where(happy == 1, 3.0, 1.0) * np.tile([1.0, 3.0], 50_000)
    picks = rng.choice(happy.size, (1500, n), p=often / often.sum())
    weighted = [nps_interval(Moments.of(happy[rows], 1 / often[rows])) for rows in picks]
    plain = [nps_interval(Moments.of(happy[rows])) for rows in picks]
    assert 0.93 < np.mean([inside(each, -10) for each in weighted]) < 0.98
    assert np.mean([inside(each, -10) for each in plain]) < 0.1


@pytest.mark.parametrize("sizes", [(10, 100), (20, 200), (50, 500), (100, 100)])
def test_equal_groups_are_called_different_one_time_in_twenty(sizes):
    rng = np.random.default_rng(4)
    a, b = (rng.multinomial(n, SHAPES[0], 4000) for n in sizes)
    alarms = [
        compare_nps(counted(one), counted(other)).p_value < 0.05 for one, other in zip(a, b, strict=True)
    ]
    assert np.mean(alarms) == pytest.approx(0.05, abs=0.012)


@pytest.mark.parametrize("shapes", [(SHAPES[0], SHAPES[1]), ((0.5, 0.0, 0.5), (0.1, 0.8, 0.1))])
def test_bounds_of_a_difference_hold_even_where_shapes_differ(shapes):
    rng = np.random.default_rng(5)
    a, b = rng.multinomial(20, shapes[0], 2000), rng.multinomial(300, shapes[1], 2000)
    target = truth(shapes[1]) - truth(shapes[0])
    held = [
        inside(compare_nps(counted(one), counted(other)), target) for one, other in zip(a, b, strict=True)
    ]
    assert np.mean(held) > 0.93


@pytest.mark.parametrize(
    ("kept", "n", "low", "high"),
    # Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_as_published(kept, n, low, high):
    found = share_interval(yes(kept, n))
    assert (found.low, found.high) == pytest.approx((low, high), abs=5e-5)


def test_wilson_holds_on_average_over_shares():
    """Exact, over all samples there are: 20 cases, true shares from 2 to 98 %."""
    shares = np.linspace(0.02, 0.98, 97)
    bounds = np.array([wilson(kept / 20, 20, 0.95) for kept in range(21)])
    chance = stats.binom.pmf(np.arange(21)[:, None], 20, shares)
    held = (chance * ((bounds[:, :1] <= shares) & (shares <= bounds[:, 1:]))).sum(axis=0)
    assert held.mean() == pytest.approx(0.953, abs=0.005)
    assert held.min() > 0.83


@pytest.mark.parametrize(
    ("a", "b", "low", "high"),
    # Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10
    [
        ((48, 80), (56, 70), 0.0524, 0.3339),
        ((3, 10), (9, 10), 0.1705, 0.8090),
        ((0, 20), (10, 10), 0.6791, 1.0),
        ((0, 10), (10, 10), 0.6075, 1.0),
        ((0, 29), (5, 56), -0.0381, 0.1926),
    ],
)
def test_differences_of_shares_as_published(a, b, low, high):
    found = compare_share(yes(*a), yes(*b))
    assert (found.low, found.high) == pytest.approx((low, high), abs=5e-5)


def test_welch_holds_for_unequal_sizes_and_spreads():
    rng = np.random.default_rng(6)
    pairs = [(rng.normal(0, 1, 50), rng.normal(0.5, 4, 10)) for _ in range(3000)]
    found = [compare_mean(Moments.of(a), Moments.of(b)) for a, b in pairs]
    assert np.mean([inside(each, 0.5) for each in found]) == pytest.approx(0.95, abs=0.012)


def test_student_on_the_sleep_data():
    """The extra hours of sleep in Student's own paper: ten patients, drugs 1 and 2."""
    first = Moments.of([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0])
    second = Moments.of([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4])
    found = compare_mean(first, second)
    assert found.difference == pytest.approx(1.58)
    assert (found.low, found.high) == pytest.approx((-0.2054832, 3.3654832), abs=1e-6)
    assert found.p_value == pytest.approx(0.07939, abs=1e-5)
    assert mean_interval(first).high == pytest.approx(0.75 + 2.262157 * 1.78901 / 10**0.5, abs=1e-4)


def test_fifteen_p_values_of_benjamini_and_hochberg():
    """The example of their 1995 paper: four kept at 5 %, three by Bonferroni's kin."""
    p = [1e-4, 4e-4, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262]
    p += [0.5719, 0.6528, 0.7590, 1.0]
    assert (benjamini_hochberg(p) <= 0.05).sum() == 4
    assert (holm(p) <= 0.05).sum() == 3


@pytest.mark.parametrize("alike", [2000.0, 20.0, 4.0])
def test_pooled_shares_are_nearer_the_truth_and_their_bounds_hold_it(alike):
    rng = np.random.default_rng(7)
    held, pooled, plain = [], [], []
    for _ in range(100):
        shares = rng.beta(0.85 * alike, 0.15 * alike, 24)
        n = rng.integers(1, 30, 24)
        kept = rng.binomial(n, shares)
        found = pool_shares(kept, n)
        held.append(inside(found, shares).mean())
        pooled.append(np.mean((found.share - shares) ** 2))
        plain.append(np.mean((kept / n - shares) ** 2))
    assert np.mean(held) > 0.91
    assert np.mean(pooled) < 0.75 * np.mean(plain)


def test_a_week_of_hours_is_best_pooled_towards_its_hours_and_days():
    rng = np.random.default_rng(8)
    held, grid, flat, plain = [], [], [], []
    for _ in range(12):
        hours, days = rng.normal(0, 0.7, (24, 1)), rng.normal(0, 0.4, (1, 7))
        shares = expit(1.8 + hours + days + rng.normal(0, 0.2, (24, 7)))
        n = rng.integers(1, 15, (24, 7))
        kept = rng.binomial(n, shares)
        found = pool_grid(kept, n)
        held.append(inside(found, shares).mean())
        grid.append(np.mean((found.share - shares) ** 2))
        flat.append(np.mean((pool_shares(kept, n).share - shares) ** 2))
        plain.append(np.mean((kept / n - shares) ** 2))
    assert np.mean(held) == pytest.approx(0.96, abs=0.025)
    assert np.mean(grid) < 0.6 * np.mean(flat) < np.mean(flat) < 0.5 * np.mean(plain)


def truth(shape) -> float:
    return 100 * (shape[0] - shape[2])


def inside(found, target):
    return (found.low - 1e-9 <= target) & (target <= found.high + 1e-9)
