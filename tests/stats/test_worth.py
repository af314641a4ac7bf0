"""Worth under contract: the closed form, the variance, the shortest interval, and that intervals hold."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.stats.worth import (
    AS_USUAL,
    Ahead,
    Paid,
    contract_worth,
    shortest,
    straying,
    usual_payment,
    usual_share,
)

NAN = np.nan


def geometric(stay: float, months: int, draws: int = 1) -> np.ndarray:
    """Everybody stays each month with the same chance."""
    return np.tile(stay ** np.arange(months + 1), (draws, 1))


def test_a_constant_chance_gives_the_sum_of_a_geometric_series() -> None:
    found = contract_worth(geometric(0.95, 40), Ahead(36, 0.0), ages=4)
    expected = sum(0.95 ** (month - 0.5) for month in range(1, 37))
    assert found.value == pytest.approx(np.full(5, expected))  # however long they have stayed


def test_money_a_year_later_counts_less() -> None:
    sure = np.ones((1, 13))
    found = contract_worth(sure, Ahead(12, 0.21), ages=0)
    assert found.value[0] == pytest.approx(sum(1.21 ** (-(month - 0.5) / 12) for month in range(1, 13)))
    assert found.spread[0] == pytest.approx(0, abs=1e-9)
    assert found.low[0] == pytest.approx(found.high[0]) == found.value[0]


def test_the_variance_is_that_of_what_comes() -> None:
    paid = Paid(np.array([0.5, 1.0, 3.0]), np.array([1.0, 8.0, 1.0]))
    stay, horizon, random = 0.9, 12, np.random.default_rng(3)
    found = contract_worth(geometric(stay, 13), Ahead(horizon, 0.1), ages=0, paid=paid)
    pays = stay ** (np.arange(1, horizon + 1) - 0.5)
    weights = 1.1 ** (-(np.arange(horizon) + 0.5) / 12)
    fates = random.random(200_000)[:, None] < pays
    strays = random.choice(paid.ratio, size=fates.shape, p=paid.count / 10)
    came = (fates * strays * weights).sum(axis=1)
    assert found.value[0] == pytest.approx(came.mean(), rel=0.01)
    assert found.spread[0] == pytest.approx(came.var(), rel=0.02)


def test_nine_of_ten_fall_within_their_interval() -> None:
    """2,000 customers, a chance of leaving of their own, thirty companies: coverage of the 90 % interval."""
    random, held = np.random.default_rng(11), []
    curves = geometric(0.97, 30, draws=1_000)
    paid = Paid(np.array([0.8, 1.0, 1.6]), np.array([5.0, 90.0, 5.0]))
    found = contract_worth(curves, Ahead(24, 0.0), ages=0, paid=paid, seed=5)
    for _ in range(30):
        stays = random.random(2_000)[:, None] < 0.97 ** (np.arange(1, 25) - 0.5)
        came = (stays * random.choice(paid.ratio, size=stays.shape, p=paid.count / 100)).sum(axis=1)
        held.append(((came >= found.low[0]) & (came <= found.high[0])).mean())
    assert np.mean(held) == pytest.approx(0.90, abs=0.03)


def test_uncertain_parameters_stay_in_what_is_drawn() -> None:
    curves = np.concatenate([geometric(0.9, 20), geometric(0.98, 20)])
    found = contract_worth(curves, Ahead(12, 0.0), ages=2)
    assert found.drawn.shape == (3, 2)
    assert found.drawn[0, 0] < found.value[0] < found.drawn[0, 1]
    assert found.drawn.mean(axis=1) == pytest.approx(found.value)


def test_curves_must_reach_the_horizon() -> None:
    with pytest.raises(ValueError, match="end before the horizon"):
        contract_worth(geometric(0.9, 10), Ahead(12, 0.0), ages=2)


@given(
    st.lists(st.floats(-100, 100), min_size=1, max_size=60),
    st.floats(0.05, 0.99),
)
def test_the_shortest_interval_holds_what_it_says(draws: list[float], level: float) -> None:
    low, high = shortest(np.array(draws), level)
    within = sum(low <= each <= high for each in draws)
    assert within >= level * len(draws) - 1e-9
    assert min(draws) <= low <= high <= max(draws)


def test_a_mass_at_the_top_is_held_with_it() -> None:
    draws = np.concatenate([np.arange(10.0), np.full(90, 36.0)])
    assert shortest(draws, 0.9) == (36.0, 36.0)


def test_the_usual_payment_is_neither_the_spare_part_nor_the_discount() -> None:
    months = np.array(
        [
            [42.0, 42.0, 70.0, 42.0],  # a spare part two months ago
            [42.0, 21.0, 21.0, 21.0],  # a discount that is over
            [34.0, 34.0, 60.0, 34.0],  # pays less, always
            [42.0, NAN, NAN, NAN],  # too young to tell
            [NAN, NAN, NAN, NAN],  # has paid nothing yet
        ]
    )
    promised = np.full(5, 100.0)
    assert usual_share(months[:, :3], promised) == 0.42
    assert usual_payment(months, promised).tolist() == [42.0, 42.0, 34.0, 42.0, 42.0]


def test_nobody_wrote_down_what_is_to_be_paid() -> None:
    months = np.array([[3.0, 1.0, 2.0], [5.0, NAN, NAN]])
    usual = usual_payment(months, np.array([NAN, NAN]))
    assert usual[0] == 2.0
    assert np.isnan(usual[1])
    assert np.isnan(usual_payment(np.full((1, 3), NAN), np.array([10.0]))).all()
    assert np.isnan(usual_share(np.full((1, 3), NAN), np.array([10.0])))


def test_straying_counts_ratios_of_everybody() -> None:
    months = np.array([[2.0, 2.0, 3.0], [10.0, NAN, 10.0], [7.0, 7.0, 7.0]])
    found = straying(months, np.array([2.0, 10.0, NAN]))
    assert found.ratio.tolist() == [1.0, 1.5]
    assert found.count.tolist() == [4.0, 1.0]
    assert found.mean == pytest.approx(1.1)
    assert found.second == pytest.approx((4 + 2.25) / 5)
    assert straying(np.full((2, 3), NAN), np.array([1.0, 1.0])) is AS_USUAL
