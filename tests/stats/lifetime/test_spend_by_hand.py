"""What a purchase is expected to be, as a mean of two means, and by laws that hold whatever was bought."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unisono.stats.lifetime.fitting import FEWEST_REPEATERS
from unisono.stats.lifetime.spend import SpendFit, expected_spend, fit_spend

# Fader & Hardie (2013), the shop of their note: p, q, v.
PAPER = SpendFit(np.array([6.25, 3.74, 15.44]), np.eye(3), None, 946.0, None)
EVERYBODY = 6.25 * 15.44 / 2.74  # 35.22
TIMES, MEANS = st.integers(1, 60), st.floats(0.5, 500.0)


@pytest.mark.parametrize(
    ("times", "mean"), [(1, 11.77), (2, 22.35), (7, 73.74), (1, 35.22), (40, 5.0), (3, 1_000.0)]
)
def test_it_is_a_mean_of_their_own_and_everybody_s(times: int, mean: float) -> None:
    """Everybody's counts for (q − 1) of (p x + q − 1): one purchase is worth 2.28 of such as are unknown."""
    weight = 2.74 / (6.25 * times + 2.74)
    told = weight * EVERYBODY + (1 - weight) * mean
    assert expected_spend(PAPER, [times], [mean])[0] == pytest.approx(told)


@pytest.mark.parametrize(
    ("times", "mean", "told"), [(0, np.nan, 35.22), (1, 11.77, 18.92), (2, 22.35, 24.66), (7, 73.74, 71.47)]
)
def test_customers_of_the_paper_s_shop(times: int, mean: float, told: float) -> None:
    assert expected_spend(PAPER, [times], [mean])[0] == pytest.approx(told, abs=0.02)


@given(TIMES, MEANS)
def test_it_lies_between_both(times: int, mean: float) -> None:
    (told,) = expected_spend(PAPER, [times], [mean])
    assert min(mean, EVERYBODY) - 1e-9 <= told <= max(mean, EVERYBODY) + 1e-9


@given(MEANS, st.integers(1, 30))
def test_the_more_purchases_the_nearer_to_their_own(mean: float, times: int) -> None:
    one, more = expected_spend(PAPER, [times, times + 1], [mean, mean])
    assert abs(more - mean) <= abs(one - mean) + 1e-9


@given(TIMES, MEANS, MEANS)
def test_who_spent_more_is_expected_to_spend_more(times: int, one: float, other: float) -> None:
    low, high = sorted((one, other))
    told = expected_spend(PAPER, [times, times], [low, high])
    assert told[0] <= told[1] + 1e-9


@pytest.mark.parametrize("other", [np.nan, 0.0, 1e9, -5.0])
def test_whatever_stands_beside_nobody_s_purchases_is_not_looked_at(other: float) -> None:
    assert expected_spend(PAPER, [0], [other])[0] == pytest.approx(EVERYBODY)


def test_in_cents_it_is_a_hundred_times_as_much() -> None:
    cents = SpendFit(PAPER.parameters * (1, 1, 100), np.eye(3), None, 946.0, None)
    assert cents.mean == pytest.approx(100 * PAPER.mean)
    assert expected_spend(cents, [3], [4_200.0])[0] == pytest.approx(
        100 * expected_spend(PAPER, [3], [42.0])[0]
    )


@pytest.mark.parametrize(
    ("customers", "why"), [(FEWEST_REPEATERS - 1, "too_few_repeaters"), (FEWEST_REPEATERS, "")]
)
def test_the_fewest_to_learn_from(customers: int, why: str) -> None:
    random = np.random.default_rng(2)
    by = random.gamma(6.0, 1 / 30.0, customers)
    found = fit_spend(np.full(customers, 3.0), random.gamma(18.0, 1 / by) / 3)
    assert (found.why, found.customers) == (why, customers)
    assert found.stands == (not why)


@settings(max_examples=10, deadline=None)
@given(st.lists(st.integers(0, 3), min_size=200, max_size=200))
def test_a_count_is_as_many_customers(counts: list[int]) -> None:
    random = np.random.default_rng(3)
    times = random.integers(1, 6, 200).astype(float)
    means = random.gamma(6.0 * times, 1 / random.gamma(6.0, 1 / 30.0, 200)) / times
    kept = np.array(counts)
    one = fit_spend(times, means, kept)
    other = fit_spend(np.repeat(times, kept), np.repeat(means, kept))
    assert one.why == other.why
    assert one.parameters == pytest.approx(other.parameters, rel=1e-5)
    assert one.customers == other.customers == kept.sum()


@pytest.mark.parametrize(
    ("times", "means", "told"),
    [
        ([1, 2, 3] * 20, [10.0, 20.0, 30.0] * 20, 1.0),
        ([1, 2, 3] * 20, [30.0, 20.0, 10.0] * 20, -1.0),
        ([1, 2, 1, 2] * 20, [10.0, 10.0, 20.0, 20.0] * 20, 0.0),
    ],
    ids=["the more often the more", "the more often the less", "neither"],
)
def test_how_often_goes_with_how_much(times: list[int], means: list[float], told: float) -> None:
    assert fit_spend(times, means).correlation == pytest.approx(told, abs=1e-9)


def test_without_parameters_nobody_has_a_figure_and_the_reason_stays() -> None:
    nothing = fit_spend([0, 0], [np.nan, np.nan])
    assert nothing.why == "no_repeaters"
    assert np.isnan(expected_spend(nothing, [[0, 1], [2, 3]], [[1.0, 1.0], [1.0, 1.0]])).all()
    assert (nothing.errors.size, nothing.log_likelihood, nothing.correlation) == (0, None, None)
