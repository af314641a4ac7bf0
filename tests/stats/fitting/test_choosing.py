"""How hard to shrink: much where there is nothing, little where there is much."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.stats.fitting.choosing import PENALTIES, Folds, choose, log_loss
from unisono.stats.fitting.panel import fit_share

LEVELS = 20


def folds_of(spread: float, rows: int, seed: int) -> tuple[Folds, np.ndarray]:
    """Twenty groups whose logits differ by so much, in five parts, with their true chances."""
    random = np.random.default_rng(seed)
    chance = 1 / (1 + np.exp(-(-1.0 + random.normal(0, spread, LEVELS))))
    w = np.full((5, LEVELS, 1), float(rows))
    y = random.binomial(rows, np.tile(chance, (5, 1)))[:, :, None].astype(float)
    return Folds(np.eye(LEVELS), y, w), chance


def test_groups_that_are_alike_are_shrunk_hard_and_groups_that_differ_hardly() -> None:
    alike = [choose(folds_of(0.0, 10, seed)[0], "share").penalty for seed in range(8)]
    apart = [choose(folds_of(1.5, 200, seed)[0], "share").penalty for seed in range(8)]
    assert np.median(alike) == PENALTIES[-1]
    assert np.median(apart) == PENALTIES[0]


def test_what_is_chosen_is_nearer_the_truth_than_the_bare_shares_of_small_groups() -> None:
    nearer = 0
    for seed in range(12):
        folds, chance = folds_of(0.5, 6, seed)
        found = choose(folds, "share").expected(folds.x)[:, 0]
        bare = (folds.whole.y / folds.whole.w)[:, 0]
        nearer += int(((found - chance) ** 2).sum() < ((bare - chance) ** 2).sum())
    assert nearer >= 10


def test_each_part_is_foretold_from_the_others_only() -> None:
    folds, _ = folds_of(1.0, 30, 2)
    rest = folds.without(0)
    assert rest.y == pytest.approx(folds.y[1:].sum(axis=0))
    assert rest.rows + folds.w[0].sum() == folds.whole.rows


def test_an_amount_is_chosen_by_squares_and_has_no_calibration() -> None:
    random = np.random.default_rng(3)
    w = np.full((4, 3, 2), 100.0)
    mean = np.array([[10.0, 12.0], [20.0, 22.0], [30.0, 32.0]])
    y = (mean + random.normal(0, 0.5, (4, 3, 2))) * w
    fitted = choose(Folds(np.eye(3), y, w), "amount")
    assert (fitted.kind, fitted.shift, fitted.stretch) == ("amount", 0.0, 1.0)
    assert fitted.penalty <= PENALTIES[1]
    assert fitted.expected(np.eye(3)) == pytest.approx(mean, abs=0.8)


def test_a_fit_that_was_right_as_it_was_stays_nearly_so() -> None:
    folds, _ = folds_of(1.0, 500, 4)
    fitted = choose(folds, "share")
    assert fitted.stretch == pytest.approx(1.0, abs=0.05)
    assert fitted.shift == pytest.approx(0.0, abs=0.05)
    plain = fit_share(folds.whole, fitted.penalty)
    assert fitted.theta == pytest.approx(plain.theta)


def test_one_part_alone_can_foretell_nothing() -> None:
    with pytest.raises(ValueError, match="two parts"):
        choose(Folds(np.eye(1), np.ones((1, 1, 1)), np.ones((1, 1, 1))), "share")


def test_a_better_forecast_has_less_loss() -> None:
    happened, rows = np.array([20.0, 80.0]), np.array([100.0, 100.0])
    right = log_loss(np.array([0.2, 0.8]), happened, rows)
    assert (
        right
        < log_loss(np.array([0.5, 0.5]), happened, rows)
        < log_loss(happened[::-1] / 100, happened, rows)
    )
    assert log_loss(np.array([0.0]), np.array([0.0]), np.array([5.0])) == 0.0
