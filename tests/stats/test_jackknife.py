"""The jackknife against what is known exactly: a mean's spread, Student's bounds, and how often they hold."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from unisono.stats.jackknife import METHOD, chance_of, jackknife, leave_one_out, standard_error

RNG_SEED = 6


def means(values: np.ndarray) -> np.ndarray:
    """The mean of all, then of all but each."""
    return leave_one_out(values) / np.array([len(values), *[len(values) - 1] * len(values)])


def test_of_a_mean_it_is_the_usual_standard_error() -> None:
    values = np.random.default_rng(RNG_SEED).normal(3.0, 2.0, 25)
    assert standard_error(means(values)) == pytest.approx(values.std(ddof=1) / np.sqrt(25), rel=1e-12)


def test_its_bounds_are_students() -> None:
    values = np.random.default_rng(RNG_SEED).normal(3.0, 2.0, 20)
    found = jackknife(means(values))
    low, high = stats.t.interval(0.95, 19, loc=values.mean(), scale=stats.sem(values))
    assert (found.low, found.high, found.method) == (pytest.approx(low), pytest.approx(high), METHOD)
    assert found.value == pytest.approx(values.mean())


def test_its_chance_is_that_of_a_t_test() -> None:
    values = np.random.default_rng(RNG_SEED).normal(0.5, 1.0, 20)
    assert chance_of(means(values)) == pytest.approx(stats.ttest_1samp(values, 0.0).pvalue, rel=1e-9)


def test_another_level_gives_other_bounds() -> None:
    values = np.random.default_rng(RNG_SEED).normal(0.0, 1.0, 20)
    wide, narrow = jackknife(means(values), level=0.99), jackknife(means(values), level=0.5)
    assert wide.low < narrow.low < narrow.high < wide.high


def test_bounds_of_a_ratio_of_clustered_sums_hold_nineteen_times_in_twenty() -> None:
    """Twenty groups of people, each with a rate of its own: the ratio's bounds know of it."""
    rng, held, times = np.random.default_rng(RNG_SEED), 0, 400
    for _ in range(times):
        days = rng.uniform(50, 150, 20)
        calls = rng.poisson(days * rng.gamma(8.0, 0.05 / 8.0, 20))
        figures = leave_one_out(calls.astype(float)) / leave_one_out(days)
        found = jackknife(figures)
        held += found.low <= 0.05 <= found.high
    assert held / times == pytest.approx(0.95, abs=1.96 * np.sqrt(0.95 * 0.05 / times) + 0.01)


def test_axes_beside_the_groups_stay() -> None:
    sums = np.arange(12.0).reshape(3, 2, 2)
    left = leave_one_out(sums)
    assert left.shape == (4, 2, 2)
    assert np.array_equal(left[0], sums.sum(axis=0))
    assert np.array_equal(left[2], sums[0] + sums[2])


def test_what_cannot_be_told_without_a_group_has_no_bounds() -> None:
    found = jackknife(np.array([1.0, 1.0, np.nan, 2.0]))
    assert (found.value, found.low, found.high) == (1.0, None, None)
    assert chance_of(np.array([1.0, 1.0, np.nan, 2.0])) is None


def test_one_group_says_nothing_of_spread() -> None:
    assert jackknife(np.array([1.0, 1.0])).low is None
    assert chance_of(np.array([1.0, 1.0])) is None


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_no_value_no_interval(value: float) -> None:
    found = jackknife(np.array([value, 1.0, 2.0]))
    assert (found.value, found.low, found.high, found.method) == (None, None, None, "")


def test_what_never_varies_is_told_as_such_and_has_no_chance() -> None:
    found = jackknife(np.full(21, 4.0))
    assert (found.low, found.value, found.high) == (4.0, 4.0, 4.0)
    assert chance_of(np.full(21, 4.0)) is None
