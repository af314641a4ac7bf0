"""Which penalty is taken: losses worked out by hand, ties, one standard error, and parts in any order."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.stats.fitting.choosing import PENALTIES, Folds, _losses, _simplest, choose, log_loss
from unisono.stats.fitting.panel import Kind, fit_amount, fit_share


def folds_of(kind: Kind = "share", seed: int = 3, parts: int = 5) -> Folds:
    random = np.random.default_rng(seed)
    w = random.integers(5, 40, (parts, 6, 2)).astype(float)
    chance = random.uniform(0.1, 0.7, (6, 2))
    y = random.binomial(w.astype(int), chance).astype(float)
    return Folds(np.eye(6), y if kind == "share" else 100 * y, w)


@pytest.mark.parametrize(
    ("losses", "taken", "why"),
    [
        ([[1.0, 1.0], [2.0, 2.0], [3.0, 3.0]], 0, "each worse in every part"),
        ([[3.0, 3.0], [2.0, 2.0], [1.0, 1.0]], 2, "the hardest is the best"),
        ([[1.0, 1.0], [1.0, 1.0], [1.0, 1.0]], 2, "all the same"),
        ([[1.0, 1.0], [0.0, 3.0], [9.0, 9.0]], 1, "half a point worse in sum, by parts that disagree"),
        ([[1.0, 1.0], [1.1, 1.1], [0.9, 1.2]], 2, "0.1 worse in sum, its error 0.3"),
    ],
    ids=lambda told: told if isinstance(told, str) else "",
)
def test_of_penalties_that_can_t_be_told_apart_the_hardest_is_taken(
    losses: list[list[float]], taken: int, why: str
) -> None:
    assert _simplest(np.array(losses)) == taken, why


def test_one_standard_error_is_that_of_the_sum_over_the_parts() -> None:
    """Worse by 0, 0, 0 and 4: the sum is 4; s = 2, and s · √4 = 4. So just not worse."""
    best = [1.0, 1.0, 1.0, 1.0]
    assert _simplest(np.array([best, [1.0, 1.0, 1.0, 5.0]])) == 1
    # Worse by 1 and three times 0.5: the sum is 2.5; s = 0.25, and s · √4 = 0.5.
    assert _simplest(np.array([best, [2.0, 1.5, 1.5, 1.5]])) == 0


def test_the_loss_of_shares_by_hand() -> None:
    """Three of four, foretold as one in two: −(3·log ½ + 1·log ½) = 4·log 2."""
    folds = Folds(np.eye(1), np.array([[[3.0]], [[0.0]]]), np.array([[[4.0]], [[0.0]]]))
    assert _losses(folds, np.zeros((2, 1, 1)), "share") == pytest.approx([4 * np.log(2), 0.0])


def test_the_loss_of_amounts_by_hand() -> None:
    """Two rows that sum to 10, foretold as 4 each: 2·4² − 2·10·4 = −48, less than of 5 each, −50."""
    folds = Folds(np.eye(1), np.array([[[10.0]]]), np.array([[[2.0]]]))
    told = [float(_losses(folds, np.full((1, 1, 1), each), "amount")[0]) for each in (4.0, 5.0, 6.0)]
    assert told == [-48.0, -50.0, -48.0]


@pytest.mark.parametrize("kind", ["share", "amount"])
def test_parts_may_stand_in_any_order(kind: Kind) -> None:
    folds = folds_of(kind)
    turned = Folds(folds.x, folds.y[::-1].copy(), folds.w[::-1].copy())
    first, second = choose(folds, kind), choose(turned, kind)
    assert first.penalty == second.penalty
    assert first.expected(folds.x) == pytest.approx(second.expected(folds.x))


@pytest.mark.parametrize("kind", ["share", "amount"])
def test_what_is_chosen_is_fitted_on_all_parts(kind: Kind) -> None:
    folds = folds_of(kind)
    found = choose(folds, kind)
    fit = fit_share if kind == "share" else fit_amount
    assert found.theta == pytest.approx(fit(folds.whole, found.penalty).theta)
    assert found.penalty in PENALTIES


@pytest.mark.parametrize("penalty", [1.0, 50.0])
def test_of_one_penalty_there_is_no_choice(penalty: float) -> None:
    assert choose(folds_of(), "share", [penalty]).penalty == penalty


def test_leaving_a_part_out_and_putting_it_back_is_the_whole() -> None:
    folds = folds_of()
    for part in range(5):
        rest = folds.without(part)
        assert rest.y + folds.y[part] == pytest.approx(folds.whole.y)
        assert rest.w + folds.w[part] == pytest.approx(folds.whole.w)
    assert folds.whole.rows == folds.w.sum()


def test_parts_in_which_nothing_happened_are_foretold_too() -> None:
    folds = folds_of()
    quiet = Folds(folds.x, folds.y * (np.arange(5) != 2)[:, None, None], folds.w)
    assert np.isfinite(choose(quiet, "share").expected(folds.x)).all()


def test_all_in_one_part_leaves_nothing_to_foretell_it_from() -> None:
    folds = folds_of()
    alone = Folds(
        folds.x, folds.y * (np.arange(5) == 0)[:, None, None], folds.w * (np.arange(5) == 0)[:, None, None]
    )
    with pytest.raises(ValueError, match="no rows"):
        choose(alone, "share")


def test_a_forecast_too_bold_is_drawn_in() -> None:
    """Groups that are alike in truth: whatever the calibration, nobody is foretold far from the rest."""
    random = np.random.default_rng(5)
    w = np.full((5, 6, 1), 20.0)
    folds = Folds(np.eye(6), random.binomial(20, 0.3, (5, 6, 1)).astype(float), w)
    told = choose(folds, "share").expected(folds.x)
    bare = folds.whole.y / folds.whole.w
    assert np.ptp(told) < np.ptp(bare)
    assert told.mean() == pytest.approx(bare.mean(), abs=0.01)


@pytest.mark.parametrize(
    ("share", "happened", "rows", "loss"),
    [
        ([0.5], [1.0], [2.0], np.log(2)),
        ([1.0], [3.0], [3.0], 0.0),
        ([0.0], [0.0], [3.0], 0.0),
        ([0.0], [1.0], [3.0], np.inf),
        ([0.25], [1.0], [4.0], -(0.25 * np.log(0.25) + 0.75 * np.log(0.75))),
        ([0.5, 1.0], [1.0, 2.0], [2.0, 2.0], np.log(2) / 2),
    ],
    ids=["a coin", "sure of all", "sure of none", "sure and wrong", "as it came", "two groups"],
)
def test_log_loss_by_hand(share: list[float], happened: list[float], rows: list[float], loss: float) -> None:
    assert log_loss(np.array(share), np.array(happened), np.array(rows)) == pytest.approx(loss)


@pytest.mark.parametrize("told", [0.1, 0.3, 0.5, 0.9])
def test_no_forecast_loses_less_than_the_share_itself(told: float) -> None:
    happened, rows = np.array([30.0]), np.array([100.0])
    best = log_loss(np.array([0.3]), happened, rows)
    assert log_loss(np.array([told]), happened, rows) >= best
