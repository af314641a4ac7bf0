"""The Pareto/NBD against what it says of the world, drawn, and against its own limits."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.integrate import quad

from tests.stats.lifetime.simulated import TRUE
from tests.stats.lifetime.slopes import rises_as_it_says
from unisono.stats.lifetime.cells import Cells
from unisono.stats.lifetime.pareto import Pareto

PARETO = Pareto()
THETA = np.array([0.553, 10.58, 0.606, 11.67])
THETAS = [THETA, np.array([2.0, 4.0, 0.2, 300.0]), np.array([0.2, 90.0, 3.0, 8.0])]
CELLS = Cells.of(
    [0, 0, 1, 2, 2, 40, 900], [0, 0, 3, 30, 1, 20, 38], [39, 7, 39, 38, 38, 39, 39], [9, 3, 4, 2, 1, 1, 1]
)


@pytest.mark.parametrize("theta", THETAS)
def test_slopes_and_bends_are_those_of_the_height(theta):
    rises_as_it_says(PARETO.surface(CELLS), theta)


def test_the_chances_of_everything_that_may_be_seen_sum_to_one():
    """Of one customer known for a week: nothing, or one purchase at any moment, or two …"""
    age, theta = 1.0, np.array([1.0, 4.0, 1.0, 4.0])

    def density(x: int, last: float) -> float:
        """Of x purchases, the last at `last`; the others at any moment before it."""
        cell = Cells.of([x], [last], [age])
        return float(np.exp(PARETO.surface(cell)(theta).height))

    total, before = density(0, 0.0), 1.0
    for x in range(1, 12):
        before *= max(x - 1, 1)
        total += quad(lambda last, x=x, before=before: density(x, last) * last ** (x - 1) / before, 0, age)[0]
    assert total == pytest.approx(1, abs=1e-6)


def test_alive_is_what_one_sees_by_drawing():
    """Rates and lifetimes drawn from the posterior by weight: how many of them are still here."""
    random, (r, alpha, s, beta) = np.random.default_rng(2), THETA
    rate, leaving = random.gamma(r, 1 / alpha, 400_000), random.gamma(s, 1 / beta, 400_000)
    for x, last, age in ((0, 0.0, 39.0), (2, 30.4, 38.9), (3, 5.0, 39.0)):
        here = rate**x * np.exp(-(rate + leaving) * age) * rate / (rate + leaving)
        gone = rate**x * np.exp(-(rate + leaving) * last) * leaving / (rate + leaving)
        still = rate**x * np.exp(-(rate + leaving) * age)
        found = PARETO.alive(THETA, Cells.of([x], [last], [age]))[0]
        assert found == pytest.approx(still.sum() / (here + gone).sum(), rel=0.02)


def test_alive_is_a_chance_for_everybody():
    for theta in THETAS:
        chance = PARETO.alive(theta, CELLS)
        assert ((chance >= 0) & (chance <= 1)).all()


def test_who_has_just_bought_is_surely_here_and_a_silent_one_is_not():
    assert PARETO.alive(THETA, Cells.of([5], [39], [39]))[0] == pytest.approx(1)
    assert PARETO.alive(THETA, Cells.of([40], [5], [39]))[0] < 1e-6


def test_what_is_bought_is_the_sum_of_what_is_bought_each_moment():
    (r, alpha, s, beta), x, age = THETA, 3.0, 30.0
    each = lambda ahead: (r + x) / (alpha + age) * ((beta + age) / (beta + age + ahead)) ** s  # noqa: E731
    found = PARETO.bought(THETA, np.array([x]), np.array([age]), np.array([10.0, 52.0]))[0]
    assert found == pytest.approx([quad(each, 0, 10.0)[0], quad(each, 0, 52.0)[0]])


def test_where_the_textbook_divides_by_nought_nothing_happens():
    at, near = np.array([0.5, 10.0, 1.0, 12.0]), np.array([0.5, 10.0, 1 + 1e-8, 12.0])
    pair = np.array([2.0]), np.array([38.86]), np.array([39.0])
    assert PARETO.bought(at, *pair) == pytest.approx(PARETO.bought(near, *pair), rel=1e-6)


def test_futures_drawn_are_on_average_what_is_expected():
    theta, x, age = TRUE["pareto_nbd"], np.array([0.0, 3.0, 30.0]), np.array([50.0, 70.0, 40.0])
    later = PARETO.later(np.tile(theta, (40_000, 1)), x, age, 52.0, np.random.default_rng(1))
    exact = PARETO.bought(theta, x, age, np.array([52.0]))[:, 0]
    assert np.abs(later.purchases.mean(axis=1) - exact).max() < 4 * later.purchases.std() / 200
    assert ((later.moment > 0) & (later.moment <= 26)).all()


def test_frequent_buyers_do_not_break_it():
    cells = Cells.of([20_000, 3], [364, 100], [365, 365])
    found = PARETO.surface(cells)(THETA)
    assert np.isfinite(found.height)
    assert np.isfinite(found.bend).all()
    assert np.isfinite(PARETO.alive(THETA, cells)).all()


def test_names_and_where_to_begin():
    assert PARETO.parameters == ("r", "alpha", "s", "beta")
    assert PARETO.times == (False, True, False, True)
    assert PARETO.joined(THETA) == 1
    start = PARETO.start(Cells.of([0, 4], [0, 1], [1, 1]))
    assert start[0] / start[1] == pytest.approx(2)
