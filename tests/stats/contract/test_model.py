"""The two models of staying against sums and integrals of their own definition."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.integrate import quad
from scipy.optimize import approx_fprime
from scipy.stats import beta as beta_of

from unisono.stats.contract.model import (
    MODELS,
    SHAPES,
    hazards,
    log_survival,
    natural,
    slopes,
    survival_slopes,
)


@pytest.mark.parametrize(("alpha", "beta", "shape"), [(0.7, 1.2, 1.0), (2.0, 9.0, 1.5), (0.3, 1.7, 0.6)])
def test_survival_is_the_mean_over_customers_of_their_own(alpha: float, beta: float, shape: float) -> None:
    for period in (1, 2, 7):
        mean, _ = quad(
            lambda leaves, at=period: (1 - leaves) ** (at**shape) * beta_of.pdf(leaves, alpha, beta), 0, 1
        )
        assert np.exp(log_survival(alpha, beta, shape, period)) == pytest.approx(mean, rel=1e-5)


def test_all_are_there_at_the_start() -> None:
    assert log_survival(0.7, 1.2, 1.4, 0) == pytest.approx(0)


@pytest.mark.parametrize(("alpha", "beta"), [(0.704, 1.182), (0.668, 3.806), (40.0, 800.0)])
def test_the_hazard_of_the_first_model_is_a_fraction(alpha: float, beta: float) -> None:
    told = [alpha / (alpha + beta + period - 1) for period in range(1, 25)]
    assert hazards(alpha, beta, 1.0, 24) == pytest.approx(told)


def test_hazards_of_many_at_once_are_those_of_each() -> None:
    alpha, beta, shape = np.array([0.7, 2.0]), np.array([1.2, 9.0]), np.array([1.0, 1.5])
    both = hazards(alpha, beta, shape, 5)
    assert both.shape == (2, 5)
    assert both[1] == pytest.approx(hazards(2.0, 9.0, 1.5, 5))


def test_the_shape_says_whether_each_leaves_more_or_less_as_time_goes_by() -> None:
    rising, falling = hazards(200.0, 4000.0, 1.8, 12), hazards(200.0, 4000.0, 0.6, 12)
    assert (np.diff(rising) > 0).all()
    assert (np.diff(falling) < 0).all()


def test_coordinates_lead_to_parameters_and_back() -> None:
    alpha, beta, shape = natural([np.log(0.2 / 0.8), np.log(1 / 5), np.log(1.3)])
    assert (alpha, beta, shape) == pytest.approx((1.0, 4.0, 1.3))
    assert natural([0.0, 0.0])[2] == 1
    assert natural(np.zeros((7, 3)))[0].shape == (7,)


@pytest.mark.parametrize("model", MODELS)
def test_slopes_are_those_of_the_parameters(model: str) -> None:
    at = np.array([-1.3, -2.0, 0.3])[: SHAPES[model]]  # type: ignore[index]
    for row, place in zip(slopes(at), range(3), strict=True):
        told = approx_fprime(at, lambda point, each=place: float(natural(point)[each]), 1e-7)
        assert row == pytest.approx(told, abs=1e-5)


def test_slopes_of_survival_are_those_of_its_logarithm() -> None:
    at = np.array([0.8, 3.1, 1.4])
    told = survival_slopes(*(float(each) for each in at), 6)
    for period in range(7):
        near = approx_fprime(at, lambda point, when=period: float(log_survival(*point, when)), 1e-7)
        assert told[:, period] == pytest.approx(near, abs=1e-5)
