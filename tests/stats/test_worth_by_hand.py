"""Worth on paper: payments in the middle of their months, curves of two periods, and usual payments."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
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

NAN = math.nan


def curve(*shares: float) -> np.ndarray:
    return np.array([shares])


@pytest.mark.parametrize(
    ("shares", "horizon", "value"),
    [
        ((1.0, 1.0), 1, 1.0),
        ((1.0, 0.81), 1, 0.9),  # √(1 · 0.81): a payment falls in the middle of its month
        ((1.0, 0.81, 0.36), 2, 0.9 + math.sqrt(0.81 * 0.36)),
        ((1.0, 0.25, 0.0), 2, 0.5),  # nobody gets through the second
        ((1.0, 0.0, 0.0), 2, 0.0),
    ],
)
def test_payments_of_a_curve_by_hand(shares: tuple[float, ...], horizon: int, value: float) -> None:
    assert contract_worth(curve(*shares), Ahead(horizon), ages=0).value[0] == pytest.approx(value)


def test_who_has_stayed_is_worth_what_comes_after() -> None:
    """After one month: of those who reached it 0.5/0.8 go on, so √(1 · 0.625)."""
    found = contract_worth(curve(1.0, 0.8, 0.5), Ahead(1), ages=1)
    assert found.value == pytest.approx([math.sqrt(0.8), math.sqrt(0.625)])


@pytest.mark.parametrize("rate", [0.0, 0.1, 0.5])
def test_a_sure_payment_loses_value_with_the_months(rate: float) -> None:
    """Half a month, one and a half, and so on, each at (1 + r)^(−months / 12)."""
    found = contract_worth(np.ones((1, 4)), Ahead(3, rate), ages=0)
    assert found.value[0] == pytest.approx(sum((1 + rate) ** (-month / 12) for month in (0.5, 1.5, 2.5)))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.floats(0.3, 1.0), min_size=9, max_size=9),
    st.integers(1, 5),
    st.floats(0, 0.5),
)
def test_longer_looking_never_loses_and_interest_never_gains(
    stays: list[float], horizon: int, rate: float
) -> None:
    shares = curve(1.0, *np.cumprod(stays))
    short, long = (contract_worth(shares, Ahead(each, rate), ages=3) for each in (horizon, horizon + 1))
    plain = contract_worth(shares, Ahead(horizon), ages=3)
    assert (long.value >= short.value - 1e-12).all()
    assert (plain.value >= short.value - 1e-12).all()
    assert ((short.low >= 0) & (short.high <= horizon + 1e-12)).all()
    assert (short.spread >= 0).all()


@pytest.mark.parametrize("scale", [0.5, 1.0, 3.0])
def test_who_pays_so_much_more_is_worth_so_much_more(scale: float) -> None:
    shares = curve(*(0.9 ** np.arange(8)))
    plain = contract_worth(shares, Ahead(6, 0.1), ages=1)
    dearer = contract_worth(shares, Ahead(6, 0.1), ages=1, paid=Paid(np.array([scale]), np.array([7.0])))
    assert dearer.value == pytest.approx(plain.value * scale)
    assert dearer.spread == pytest.approx(plain.spread * scale**2)


def test_the_spread_of_one_payment_is_that_of_a_coin() -> None:
    """It comes with chance p: p (1 − p)."""
    found = contract_worth(curve(1.0, 0.36), Ahead(1), ages=0)
    assert found.spread[0] == pytest.approx(0.6 * 0.4)


def test_the_same_seed_gives_the_same_interval() -> None:
    shares = np.tile(0.9 ** np.arange(14), (400, 1))
    one, same, other = (contract_worth(shares, Ahead(12), ages=0, seed=seed) for seed in (3, 3, 4))
    assert (one.low[0], one.high[0]) == (same.low[0], same.high[0])
    assert one.value == pytest.approx(other.value)  # what is expected isn't drawn


@pytest.mark.parametrize(
    ("draws", "level", "interval"),
    [
        ([1.0], 0.9, (1.0, 1.0)),
        ([0.0, 1.0, 2.0, 10.0], 0.75, (0.0, 2.0)),
        ([0.0, 8.0, 9.0, 10.0], 0.75, (8.0, 10.0)),
        ([0.0, 1.0, 2.0, 3.0], 0.5, (0.0, 1.0)),  # of as short ones the lowest
        ([5.0, 1.0, 3.0], 1.0, (1.0, 5.0)),
        ([2.0, 2.0, 2.0, 9.0], 0.01, (2.0, 2.0)),
    ],
)
def test_the_shortest_interval_by_hand(
    draws: list[float], level: float, interval: tuple[float, float]
) -> None:
    assert shortest(np.array(draws), level) == interval


@pytest.mark.parametrize(
    ("months", "promised", "usual"),
    [
        ([10, 10, 10], 20, 10.0),
        ([10, 30, 10], 20, 10.0),  # a spare part
        ([NAN, 10, NAN, 10, 10], 20, 10.0),  # months without money are no months
        ([10, 10, NAN], 20, 10.0),  # under three months: what is promised, times what everybody brings (½)
        ([30, 30, NAN], 20, 10.0),
        ([12, 14, 16], 20, 12.0),  # nearest to the ten that everybody brings
        ([12, 14, 16], NAN, 14.0),  # nobody wrote down what is to be paid: the median
        ([12, 14, 16], 0, 14.0),
        ([12, 14, NAN], NAN, NAN),
        ([NAN, NAN, NAN], 20, 10.0),
        ([-5, 10, 10], 20, 10.0),  # something was given back in one month
    ],
)
def test_the_usual_payment_of_one_among_many(months: list[float], promised: float, usual: float) -> None:
    """Ten customers beside this one bring half of what is promised, so the median of all is ½."""
    width = max(len(months), 3)
    rows = np.full((11, width), NAN)
    rows[:10, :3] = 50.0
    rows[10, : len(months)] = months
    due = np.array([100.0] * 10 + [promised])
    assert usual_share(rows[:, :3], due) == 0.5
    assert usual_payment(rows, due)[10] == pytest.approx(usual, nan_ok=True)
    assert usual_payment(rows, due)[:10].tolist() == [50.0] * 10


@pytest.mark.parametrize("scale", [1 / 64, 128.0])  # powers of two, so that ties stay ties
def test_money_in_other_units_is_usual_in_those(scale: float) -> None:
    random = np.random.default_rng(1)
    months = np.where(random.random((50, 4)) < 0.8, random.integers(5, 50, (50, 4)), NAN)
    due = np.where(random.random(50) < 0.7, 40.0, NAN)
    plain, scaled = usual_payment(months, due), usual_payment(months * scale, due * scale)
    assert scaled == pytest.approx(plain * scale, nan_ok=True)
    assert straying(months * scale, plain * scale).mean == pytest.approx(
        straying(months, plain).mean, abs=0.01
    )


def test_nobody_at_all_has_no_usual_payment() -> None:
    assert usual_payment(np.zeros((0, 3)), np.zeros(0)).tolist() == []
    assert math.isnan(usual_share(np.zeros((0, 3)), np.zeros(0)))
    assert straying(np.zeros((0, 3)), np.zeros(0)) is AS_USUAL


def test_who_brings_nothing_usual_strays_from_nothing() -> None:
    found = straying(np.array([[4.0, 2.0], [9.0, 9.0], [5.0, NAN]]), np.array([2.0, 0.0, -5.0]))
    assert found.ratio.tolist() == [1.0, 2.0]
    assert found.count.tolist() == [1.0, 1.0]
    assert (found.mean, found.second) == (1.5, 2.5)


def test_ratios_are_counted_to_a_hundredth() -> None:
    found = straying(np.array([[1.004, 0.996, 1.006]]), np.array([1.0]))
    assert found.ratio.tolist() == [1.0, 1.01]
    assert found.count.tolist() == [2.0, 1.0]
