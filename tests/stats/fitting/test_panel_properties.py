"""What must hold of any fit on cells: how rows are laid out, named or scaled changes nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from unisono.stats.fitting.panel import Fitted, Kind, Panel, fit_amount, fit_share

FITS: dict[str, Callable[[Panel, float], Fitted]] = {"share": fit_share, "amount": fit_amount}
BOTH = pytest.mark.parametrize("kind", ["share", "amount"])
LAMBDA = 7.0


def panel_of(seed: int = 2, cells: int = 8, columns: int = 3, periods: int = 3) -> Panel:
    """Shares of events, which may as well be read as amounts."""
    random = np.random.default_rng(seed)
    x = random.integers(0, 2, (cells, columns)).astype(float)
    w = random.integers(4, 40, (cells, periods)).astype(float)
    return Panel(x, random.binomial(w.astype(int), 0.3).astype(float), w)


def fitted(kind: str, panel: Panel, penalty: float = LAMBDA) -> Fitted:
    return FITS[kind](panel, penalty)


@BOTH
def test_the_order_of_cells_is_nobody_s_business(kind: str) -> None:
    panel, order = panel_of(), np.random.default_rng(1).permutation(8)
    turned = Panel(panel.x[order], panel.y[order], panel.w[order])
    assert fitted(kind, turned).theta == pytest.approx(fitted(kind, panel).theta)
    assert fitted(kind, turned).covariance == pytest.approx(fitted(kind, panel).covariance)


@BOTH
def test_a_cell_may_be_split_and_nothing_changes(kind: str) -> None:
    """Two cells alike in all columns are one: their events and rows add up."""
    panel = panel_of()
    part = np.floor(panel.w[:1] / 2)
    events = np.minimum(np.floor(panel.y[:1] / 3), part)
    split = Panel(
        np.vstack([panel.x, panel.x[:1]]),
        np.vstack([panel.y[:1] - events, panel.y[1:], events]),
        np.vstack([panel.w[:1] - part, panel.w[1:], part]),
    )
    assert split.rows == panel.rows
    assert fitted(kind, split).theta == pytest.approx(fitted(kind, panel).theta)


@BOTH
def test_cells_nobody_is_in_count_for_nothing(kind: str) -> None:
    panel = panel_of()
    empty = Panel(
        np.vstack([panel.x, np.ones((1, 3))]),
        np.vstack([panel.y, np.zeros((1, 3))]),
        np.vstack([panel.w, np.zeros((1, 3))]),
    )
    assert fitted(kind, empty).theta == pytest.approx(fitted(kind, panel).theta)


@BOTH
def test_twice_the_rows_and_twice_the_penalty_are_the_same_fit_and_surer(kind: str) -> None:
    panel = panel_of()
    twice = Panel(panel.x, 2 * panel.y, 2 * panel.w)
    once, more = fitted(kind, panel), fitted(kind, twice, 2 * LAMBDA)
    assert more.theta == pytest.approx(once.theta, abs=1e-6)
    # But for the constant, which is hardly shrunk, the variance is half.
    assert np.diag(more.covariance)[1:] == pytest.approx(np.diag(once.covariance)[1:] / 2, rel=1e-3)


@BOTH
def test_columns_may_stand_in_any_order(kind: str) -> None:
    panel, order = panel_of(), [2, 0, 1]
    turned = fitted(kind, Panel(panel.x[:, order], panel.y, panel.w))
    plain = fitted(kind, panel)
    assert turned.theta[1:4] == pytest.approx(plain.theta[1:4][order])
    assert turned.expected(panel.x[:, order]) == pytest.approx(plain.expected(panel.x))


@BOTH
def test_a_column_that_says_nothing_gets_nothing(kind: str) -> None:
    panel = panel_of()
    silent = Panel(np.hstack([panel.x, np.zeros((8, 1))]), panel.y, panel.w)
    found = fitted(kind, silent)
    assert found.theta[4] == pytest.approx(0.0, abs=1e-12)
    assert found.covariance[4, 4] == pytest.approx(1 / LAMBDA)  # as unsure as the penalty leaves it
    assert found.expected(silent.x) == pytest.approx(fitted(kind, panel).expected(panel.x))


@BOTH
def test_what_comes_is_foretold_in_sum(kind: str) -> None:
    """The constant isn't shrunk, so all events together are those there were."""
    panel = panel_of()
    told = (panel.w * fitted(kind, panel).expected(panel.x)).sum()
    assert told == pytest.approx(panel.y.sum(), rel=1e-6)


@BOTH
@pytest.mark.parametrize("penalty", [1.0, 10.0, 100.0, 1e4])
def test_the_harder_the_penalty_the_nearer_to_all_alike(kind: str, penalty: float) -> None:
    panel = panel_of()
    soft, hard = (fitted(kind, panel, each).theta[1:] for each in (penalty, 10 * penalty))
    assert (hard**2).sum() < (soft**2).sum()


@pytest.mark.parametrize("times", [100.0, 0.5, -2.0])
def test_money_in_another_unit_is_fitted_in_that_unit(times: float) -> None:
    panel = panel_of()
    scaled = fit_amount(Panel(panel.x, times * panel.y, panel.w), LAMBDA)
    assert scaled.theta == pytest.approx(times * fit_amount(panel, LAMBDA).theta)


def test_a_bonus_for_everybody_moves_everybody_by_as_much() -> None:
    panel = panel_of()
    more = fit_amount(Panel(panel.x, panel.y + 5 * panel.w, panel.w), LAMBDA)
    assert more.expected(panel.x) == pytest.approx(fit_amount(panel, LAMBDA).expected(panel.x) + 5)


def test_events_and_their_absence_mirror_each_other() -> None:
    panel = panel_of()
    other = fit_share(Panel(panel.x, panel.w - panel.y, panel.w), LAMBDA)
    assert other.expected(panel.x) == pytest.approx(1 - fit_share(panel, LAMBDA).expected(panel.x))
    assert other.theta == pytest.approx(-fit_share(panel, LAMBDA).theta, abs=1e-6)


def test_two_groups_by_hand() -> None:
    """Means 2 and 4 of ten rows each, λ = 10: each is drawn halfway to 3, their common mean."""
    panel = Panel(np.eye(2), np.array([[20.0], [40.0]]), np.array([[10.0], [10.0]]))
    assert fit_amount(panel, 10.0).expected(np.eye(2)).ravel() == pytest.approx([2.5, 3.5])


def test_the_spread_of_rows_widens_what_is_unsure_and_nothing_else() -> None:
    panel = panel_of()
    plain, wide = fit_amount(panel, LAMBDA), fit_amount(panel, LAMBDA, spread=9.0)
    assert wide.theta.tolist() == plain.theta.tolist()
    assert wide.covariance == pytest.approx(9 * plain.covariance)


@pytest.mark.parametrize("start", [0.0, 5.0, -5.0])
def test_wherever_the_steps_begin_they_end_in_the_same_place(start: float) -> None:
    panel = panel_of()
    size = 1 + 3 + 3
    assert fit_share(panel, LAMBDA, np.full(size, start)).theta == pytest.approx(
        fit_share(panel, LAMBDA).theta, abs=1e-6
    )


def test_the_start_given_is_not_written_over() -> None:
    start = np.zeros(7)
    fit_share(panel_of(), LAMBDA, start)
    assert start.tolist() == [0.0] * 7


def plain(kind: Kind) -> Fitted:
    """A fit of one column and two periods: 1 + 2·x, and 0.5 less in the second period."""
    return Fitted(kind, np.array([1.0, 2.0, 0.0, -0.5]), np.zeros((4, 4)), 2, 1.0)


def test_each_row_is_foretold_for_each_period() -> None:
    x = np.array([[0.0], [1.0], [-1.0]])
    assert plain("amount").expected(x).tolist() == [[1.0, 0.5], [3.0, 2.5], [-1.0, -1.5]]
    shares = plain("share").expected(x)
    assert shares[1, 0] == pytest.approx(1 / (1 + np.exp(-3)))
    assert ((shares > 0) & (shares < 1)).all()
    assert plain("amount").expected(x[:0]).shape == (0, 2)


def test_a_calibration_is_laid_over_the_whole_of_it() -> None:
    told = plain("amount").calibrated(10.0, 3.0)
    assert told.expected(np.array([[1.0]])).tolist() == [[10 + 3 * 3.0, 10 + 3 * 2.5]]
    assert told.calibrated(0.0, 1.0).expected(np.zeros((1, 1))).tolist() == [[1.0, 0.5]]


def test_other_parameters_are_read_as_the_fitted_ones_are() -> None:
    told = plain("amount").linear(np.array([[1.0]]), np.array([0.0, 1.0, 0.0, 10.0]))
    assert told.tolist() == [[1.0, 11.0]]


def test_draws_of_what_is_sure_are_what_was_fitted() -> None:
    drawn = plain("amount").draws(5, np.random.default_rng(1))
    assert drawn.tolist() == [plain("amount").theta.tolist()] * 5


def test_a_covariance_a_hair_below_nought_is_taken_for_nought() -> None:
    """Rounding may leave an eigenvalue of −1e-18, whose root is no number."""
    rounded = replace(plain("amount"), covariance=np.diag([1.0, -1e-18, 0.0, 0.0]))
    drawn = rounded.draws(50, np.random.default_rng(1))
    assert np.isfinite(drawn).all()
    assert drawn[:, 1:].tolist() == [[2.0, 0.0, -0.5]] * 50
