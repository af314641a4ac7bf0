"""Ridge regressions on cells: against closed forms, against rows laid out one by one, and their errors."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import minimize

from unisono.stats.fitting.panel import Panel, fit_amount, fit_share


def panel_of(seed: int, cells: int = 12, columns: int = 3, periods: int = 4) -> Panel:
    """A panel of a share, drawn from a law of its own."""
    random = np.random.default_rng(seed)
    x = random.integers(0, 2, (cells, columns)).astype(float)
    w = random.integers(5, 60, (cells, periods)).astype(float)
    eta = -1.0 + x @ random.normal(0, 0.7, columns)
    chance = 1 / (1 + np.exp(-(eta[:, None] + random.normal(0, 0.3, periods))))
    return Panel(x, random.binomial(w.astype(int), chance).astype(float), w)


def laid_out(panel: Panel) -> np.ndarray:
    """Its design, a row for each cell and period."""
    cells, periods = panel.y.shape
    ones = np.ones((cells * periods, 1))
    return np.hstack([ones, np.repeat(panel.x, periods, axis=0), np.tile(np.eye(periods), (cells, 1))])


@pytest.mark.parametrize("penalty", [0.5, 10.0, 200.0])
def test_a_share_is_fitted_as_an_optimiser_that_knows_nothing_of_cells_fits_it(penalty: float) -> None:
    panel = panel_of(3)
    design, y, w = laid_out(panel), panel.y.ravel(), panel.w.ravel()

    def loss(theta: np.ndarray) -> float:
        eta = design @ theta
        return float((w * np.logaddexp(0, eta) - y * eta).sum() + penalty / 2 * (theta[1:] @ theta[1:]))

    peer = minimize(loss, np.zeros(design.shape[1]), method="BFGS", options={"gtol": 1e-8})
    fitted = fit_share(panel, penalty)
    assert fitted.theta == pytest.approx(peer.x, abs=2e-5)
    assert fitted.expected(panel.x).ravel() == pytest.approx(1 / (1 + np.exp(-design @ peer.x)), abs=1e-6)


@pytest.mark.parametrize("penalty", [0.5, 10.0, 200.0])
def test_an_amount_is_fitted_as_normal_equations_of_single_rows_fit_it(penalty: float) -> None:
    panel = panel_of(4)
    design, w = laid_out(panel), panel.w.ravel()
    shrink = np.diag([1e-9, *[penalty] * (design.shape[1] - 1)])
    peer = np.linalg.solve((design.T * w) @ design + shrink, design.T @ panel.y.ravel())
    assert fit_amount(panel, penalty).theta == pytest.approx(peer, abs=1e-9)


def test_the_constant_is_not_shrunk() -> None:
    panel = Panel(np.ones((1, 1)), np.array([[30.0]]), np.array([[100.0]]))
    assert fit_share(panel, 1e9).expected(panel.x)[0, 0] == pytest.approx(0.3, abs=1e-6)
    assert fit_amount(panel, 1e9).expected(panel.x)[0, 0] == pytest.approx(0.3, abs=1e-6)


def test_a_level_of_few_rows_is_drawn_to_the_others_as_its_docstring_says() -> None:
    x = np.array([[0.0], [1.0]])
    panel = Panel(x, np.array([[0.0], [50.0]]), np.array([[1e6], [10.0]]))
    # Alone it would be 5 (50 / 10); drawn to 0 by λ / (λ + n) = 30 / 40.
    assert fit_amount(panel, 30.0).expected(x)[1, 0] == pytest.approx(5 * 10 / 40, rel=1e-3)


def test_where_nobody_left_or_all_did_the_fit_still_ends() -> None:
    for events in (0.0, 20.0):
        panel = Panel(np.eye(2), np.full((2, 1), events), np.full((2, 1), 20.0))
        chance = fit_share(panel, 3.0).expected(panel.x)
        assert np.isfinite(chance).all()
        assert abs(chance - events / 20).max() < 0.01


def test_the_covariance_is_that_of_many_fits_to_new_draws() -> None:
    random = np.random.default_rng(8)
    x, w = np.vstack([np.eye(3), np.eye(3)]), np.full((6, 2), 400.0)
    chance = np.array([[0.2, 0.3], [0.4, 0.5], [0.6, 0.6]])[[0, 1, 2, 0, 1, 2]]
    told = [fit_share(Panel(x, random.binomial(400, chance).astype(float), w), 1.0) for _ in range(300)]
    # What can be told apart: differences of columns, not each against the constant.
    found = np.array([each.theta[2] - each.theta[1] for each in told])
    contrast = np.zeros(len(told[0].theta))
    contrast[[1, 2]] = -1.0, 1.0
    said = np.mean([contrast @ each.covariance @ contrast for each in told])
    assert said == pytest.approx(found.var(), rel=0.2)


def test_draws_have_the_mean_and_the_covariance_of_the_fit() -> None:
    fitted = fit_share(panel_of(5), 5.0)
    drawn = fitted.draws(20_000, np.random.default_rng(1))
    assert drawn.mean(axis=0) == pytest.approx(fitted.theta, abs=0.02)
    assert np.cov(drawn.T) == pytest.approx(fitted.covariance, abs=0.015)


def test_what_is_laid_over_a_fit_changes_what_it_expects_and_nothing_else() -> None:
    panel = panel_of(6)
    fitted = fit_share(panel, 5.0)
    bolder = fitted.calibrated(0.1, 1.5)
    assert bolder.linear(panel.x) == pytest.approx(0.1 + 1.5 * fitted.linear(panel.x))
    assert fitted.widened(4.0).covariance == pytest.approx(4 * fitted.covariance)
    assert fitted.widened(4.0).expected(panel.x) == pytest.approx(fitted.expected(panel.x))
    assert fitted.linear(panel.x, fitted.theta) == pytest.approx(fitted.linear(panel.x))


@pytest.mark.parametrize("fit", [fit_share, fit_amount])
def test_it_refuses_what_can_not_be_fitted(fit: object) -> None:
    empty = Panel(np.zeros((1, 1)), np.zeros((1, 1)), np.zeros((1, 1)))
    with pytest.raises(ValueError, match="no rows"):
        fit(empty, 1.0)  # type: ignore[operator]
    with pytest.raises(ValueError, match="above 0"):
        fit(panel_of(1), 0.0)  # type: ignore[operator]
