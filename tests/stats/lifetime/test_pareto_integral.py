"""The integrals against adaptive quadrature and the hypergeometric function, at the edges too."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from scipy.integrate import quad
from scipy.special import hyp2f1

from unisono.stats.lifetime.cells import Cells
from unisono.stats.lifetime.pareto_integral import Side, sides

THETAS = [
    np.array([0.55, 10.6, 0.6, 11.7]),
    np.array([0.05, 0.3, 0.2, 900.0]),
    np.array([8.0, 200.0, 12.0, 3.0]),
    np.array([0.3, 60.0, 0.1, 0.05]),
    np.array([2.0, 5.0, 1.0, 5.0]),
]


def side(x: float, since: float, k: int) -> Side:
    return Side(np.array([float(x)]), np.array([float(since)]), np.zeros(1, dtype=np.intp), k)


def by_quadrature(theta: np.ndarray, x: float, since: float, k: int) -> float:
    """ln of the integral, over the logs of time, cut where nothing is left."""
    r, alpha, s, beta = theta
    first, second, own = r + x + k, s + 1 - k, (s if k == 0 else r + x)

    def log_of(y: float) -> float:
        grown = (alpha + since) * np.expm1(y) + since
        told = -first * np.log((alpha + grown) / (alpha + since)) - second * np.log(
            (beta + grown) / (beta + since)
        )
        return told + y

    grid = np.linspace(0, 1, 4001) ** 4 * 400
    logs = np.array([log_of(y) for y in grid])
    top, kept = logs.max(), np.flatnonzero(logs > logs.max() - 45)
    edges = np.unique(grid[np.linspace(max(kept[0] - 1, 0), min(kept[-1] + 1, 4000), 40).astype(int)])
    ends = pairwise(edges)
    whole = sum(quad(lambda y: np.exp(log_of(y) - top), *each, epsrel=1e-10)[0] for each in ends)
    outside = np.log(alpha + since) * (1 - first) - np.log(beta + since) * second
    return float(np.log(whole) + top + outside + np.log(own))


@pytest.mark.parametrize("theta", THETAS)
@pytest.mark.parametrize(("x", "since"), [(0, 0), (1, 0.2), (2, 30), (50, 3), (50, 300), (2000, 350)])
@pytest.mark.parametrize("k", [0, 1])
def test_it_is_the_integral(theta, x, since, k):
    found = side(x, since, k).spread(theta).height[0]
    assert found == pytest.approx(by_quadrature(theta, x, since, k), abs=1e-7)


@pytest.mark.parametrize("k", [0, 1])
def test_it_is_the_hypergeometric_function_where_that_is_sound(k):
    r, alpha, s, beta = THETAS[0]
    x, since = 2.0, 30.43
    power, own = r + s + x, (s if k == 0 else r + x)
    far = (beta - alpha) / (beta + since)
    exact = np.log(own / power * hyp2f1(power, r + x + k, power + 1, far) / (beta + since) ** power)
    assert side(x, since, k).spread(THETAS[0]).height[0] == pytest.approx(exact, abs=1e-9)


@pytest.mark.parametrize("theta", THETAS)
@pytest.mark.parametrize("k", [0, 1])
def test_slopes_and_bends_are_those_of_the_height(theta, k):
    for x, since in ((0, 0), (3, 20.0), (300, 40.0)):
        here = side(x, since, k)
        found = here.spread(theta)
        for at, way in enumerate(np.diag(1e-5 * theta)):
            up, down = here.spread(theta + way), here.spread(theta - way)
            width = 2e-5 * theta[at]
            assert found.slope[0, at] == pytest.approx(
                (up.height - down.height)[0] / width, rel=1e-4, abs=1e-5 * (1 + np.abs(found.slope).max())
            )
            assert found.bend[0, at] == pytest.approx(
                (up.slope - down.slope)[0] / width, rel=1e-3, abs=1e-5 * (1 + np.abs(found.bend).max())
            )


def test_each_pair_is_worked_out_once():
    cells = Cells.of([2, 2, 2, 0], [5, 5, 9, 0], [30, 40, 30, 30])
    left, here = sides(cells)
    assert (left.since.size, here.since.size) == (3, 3)
    assert left.since[left.kind].tolist() == cells.recency.tolist()
    assert here.since[here.kind].tolist() == cells.age.tolist()
    assert here.frequency[here.kind].tolist() == cells.frequency.tolist()


def test_many_rows_are_worked_on_in_parts():
    since = np.linspace(1, 300, 2500)
    all_at_once = Side(np.full(2500, 3.0), since, np.arange(2500), 0).spread(THETAS[0])
    for at in (0, 999, 1000, 2499):
        assert all_at_once.height[at] == pytest.approx(side(3, since[at], 0).spread(THETAS[0]).height[0])
        assert all_at_once.bend[at] == pytest.approx(side(3, since[at], 0).spread(THETAS[0]).bend[0])
