from __future__ import annotations

import numpy as np
import pytest
from scipy.special import beta as beta_function
from scipy.special import betaln, hyp2f1, roots_jacobi

from unisono.stats.lifetime.quadrature import DECAY, DECAY_LOG_WEIGHT, FEWEST, MOST, beta_nodes

SHAPES = [(0.8, 2.4), (0.05, 0.3), (1.0, 1.0), (50.0, 200.0), (3.0, 1000.0), (0.5, 0.5), (1e4, 3e4)]


@pytest.mark.parametrize(("a", "b"), SHAPES)
def test_moments_of_a_chance_are_exact(a, b):
    p, weight = beta_nodes(a, b)
    assert weight.sum() == pytest.approx(1)
    for power in (1, 2, 5):
        assert weight @ p**power == pytest.approx(np.exp(betaln(a + power, b) - betaln(a, b)), rel=1e-9)


@pytest.mark.parametrize(("a", "b"), SHAPES[:-1])
def test_points_are_those_of_gauss(a, b):
    p, weight = beta_nodes(a, b)
    points, weights = roots_jacobi(FEWEST, b - 1, a - 1)
    assert p == pytest.approx((points + 1) / 2, abs=1e-12)
    assert weight == pytest.approx(weights / weights.sum(), abs=1e-10)


@pytest.mark.parametrize("reach", [0.1, 1.0, 30.0, 300.0, 3000.0])
def test_a_pole_near_by_gets_more_points(reach):
    p, weight = beta_nodes(0.8, 2.4, reach)
    assert FEWEST <= p.size <= MOST
    mean = weight @ (1 + reach * p) ** -1.6
    assert mean == pytest.approx(hyp2f1(1.6, 0.8, 3.2, -reach), rel=1e-6)


def test_a_chance_may_be_divided_by():
    p, weight = beta_nodes(0.01, 0.5, 1.0)
    assert (p > 0).all()
    assert np.isfinite(weight @ (-np.expm1(-2 * np.log1p(p)) / p))


@pytest.mark.parametrize("power", [0.0, 0.5, 3.0])
@pytest.mark.parametrize("slow", [1.0, 0.3, 0.1])
def test_what_falls_away_is_summed_up(power, slow):
    """∫ y^power e^(−slow y) dy, the weight's own e^−y not counted in."""
    found = np.exp(DECAY_LOG_WEIGHT + power * np.log(DECAY) - slow * DECAY).sum()
    exact = {0.0: 1.0, 0.5: np.sqrt(np.pi) / 2, 3.0: 6.0}[power] / slow ** (power + 1)
    assert found == pytest.approx(exact, rel=1e-7)


def test_what_is_steep_at_the_start_is_summed_up_too():
    """∫ e^−y / (y + ε) dy grows like −ln ε; beside it, the beta function by the same points."""
    for near in (1e-2, 1e-4):
        found = np.exp(DECAY_LOG_WEIGHT - DECAY - np.log(DECAY + near)).sum()
        assert found == pytest.approx(-np.log(near) - np.euler_gamma, abs=10 * near)
    found = (np.exp(DECAY_LOG_WEIGHT - 2 * DECAY) * -np.expm1(-DECAY)).sum()
    assert found == pytest.approx(beta_function(2, 2), rel=1e-8)
