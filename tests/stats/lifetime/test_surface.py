from __future__ import annotations

import numpy as np
import pytest
from scipy.special import gammaln

from unisono.stats.lifetime.surface import Place, buying, climb, in_logs


def bowl(theta: np.ndarray) -> Place:
    """A hill with its top at (2, 0.5), turned so that its axes aren't the parameters'."""
    shape = np.array([[3.0, 1.0], [1.0, 2.0]])
    apart = np.log(theta) - np.log([2.0, 0.5])
    height = -float(apart @ shape @ apart) / 2
    by_log = -shape @ apart
    slope = by_log / theta
    bend = -shape / np.outer(theta, theta) - np.diag(by_log / theta**2)
    return Place(height, slope, bend)


def test_the_top_of_a_bowl_is_found_from_anywhere():
    for start in ([1.0, 1.0], [50.0, 1e-3], [1e-4, 1e4]):
        peak = climb(bowl, np.array(start))
        assert peak.reached
        assert np.exp(peak.logs) == pytest.approx([2.0, 0.5], rel=1e-6)


def test_a_hill_that_bends_the_wrong_way_where_one_starts():
    """−(t² − 1)² with t the log: at its middle it is a valley."""

    def ridge(theta: np.ndarray) -> Place:
        t = np.log(theta)
        height = -float(((t**2 - 1) ** 2).sum())
        by_log = -4 * t * (t**2 - 1)
        bend = (-(12 * t**2 - 4) - by_log) / theta**2
        return Place(height, by_log / theta, np.diag(bend))

    peak = climb(ridge, np.array([np.exp(0.1)]))
    assert peak.reached
    assert peak.logs[0] == pytest.approx(1.0, abs=1e-6)


def test_a_hill_without_a_top_is_not_reached():
    def slope(theta: np.ndarray) -> Place:
        return Place(float(np.log(theta[0])), 1 / theta, np.diag(-1 / theta**2))

    assert not climb(slope, np.array([1.0])).reached


def test_in_logs_the_bend_is_that_of_logs():
    there = in_logs(bowl, np.log([2.0, 0.5]))
    assert there.slope == pytest.approx([0, 0], abs=1e-12)
    assert there.bend == pytest.approx(-np.array([[3.0, 1.0], [1.0, 2.0]]))


@pytest.mark.parametrize("at", [(0.3, 4.0), (2.0, 1.0), (40.0, 0.01)])
def test_buying_is_what_its_formula_says(at):
    r, alpha = at
    frequency = np.array([5.0, 0.0, 2.0, 1.0])
    said = sum(n * (gammaln(r + x) - gammaln(r) + r * np.log(alpha)) for x, n in enumerate(frequency))
    assert buying(frequency, r, alpha).height == pytest.approx(said)


@pytest.mark.parametrize("at", [(0.3, 4.0), (2.0, 1.0), (40.0, 0.5)])
def test_buying_slopes_and_bends_as_it_rises(at):
    frequency, step = np.array([5.0, 0.0, 2.0, 1.0]), 1e-5
    found = buying(frequency, *at)
    for which, way in enumerate(np.eye(2) * step):
        up, down = (buying(frequency, *(np.array(at) + side * way)) for side in (1, -1))
        assert found.slope[which] == pytest.approx((up.height - down.height) / (2 * step), rel=1e-5, abs=1e-6)
        assert found.bend[which] == pytest.approx((up.slope - down.slope) / (2 * step), rel=1e-5, abs=1e-6)
