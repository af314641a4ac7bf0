"""What a ranking is worth: by hand, at ties, and how sure a difference is."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.stats.fitting.ranking import lift, top_share


def test_the_best_ranking_holds_most_and_the_worst_least() -> None:
    came = np.array([0.0, 1.0, 2.0, 7.0])
    assert top_share(came, came, 0.25) == 0.7
    assert top_share(-came, came, 0.25) == 0.0
    assert top_share(came, came, 1.0) == 1.0


def test_rows_of_one_score_share_what_came_to_them() -> None:
    came = np.array([10.0, 0.0, 0.0, 0.0])
    for order in ([0, 1, 2, 3], [3, 2, 1, 0]):
        assert top_share(np.zeros(4), came[order], 0.5) == 0.5
    assert top_share(np.array([1.0, 1.0, 0.0, 0.0]), came, 0.25) == 0.5


def test_a_part_that_is_no_whole_number_of_rows_takes_part_of_one() -> None:
    came = np.array([4.0, 2.0, 2.0])
    assert top_share(np.array([3.0, 2.0, 1.0]), came, 0.5) == pytest.approx((4 + 1) / 8)


def test_where_nothing_came_there_is_no_share() -> None:
    assert np.isnan(top_share(np.ones(3), np.zeros(3), 0.5))
    assert lift(np.ones(40), np.ones(40), np.zeros(40), 0.5).value is None
    assert lift(np.ones(20), np.ones(20), np.ones(20), 0.5).value is None


def test_a_real_lift_lies_over_zero_and_is_the_same_whenever_it_is_asked() -> None:
    random = np.random.default_rng(2)
    worth = random.gamma(2.0, 1.0, 800)
    knowing, guessing = worth + random.normal(0, 1, 800), random.normal(0, 1, 800)
    real = lift(knowing, guessing, worth, 0.3)
    assert real.low is not None
    assert real.low > 0.05
    assert real == lift(knowing, guessing, worth, 0.3)


def test_of_two_guesses_neither_is_called_better() -> None:
    called = 0
    for seed in range(20):
        random = np.random.default_rng(seed)
        worth = random.gamma(2.0, 1.0, 300)
        none = lift(random.normal(0, 1, 300), random.normal(0, 1, 300), worth, 0.3)
        assert none.low is not None
        assert none.high is not None
        called += int(not none.low < 0 < none.high)
    assert called <= 4  # of 20; 1 expected, more than 4 come by chance in 1 of 400 runs


def test_its_interval_holds_what_many_samples_say_on_average() -> None:
    def drawn(seed: int, n: int = 300) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        random = np.random.default_rng(seed)
        worth = random.gamma(1.5, 1.0, n)
        return worth + random.normal(0, 1.5, n), random.normal(0, 1, n) + worth / 3, worth

    knowing, other, worth = drawn(0, 200_000)
    truth = top_share(knowing, worth, 0.3) - top_share(other, worth, 0.3)
    held = 0
    for seed in range(1, 31):
        found = lift(*drawn(seed), 0.3)
        assert found.low is not None
        assert found.high is not None
        held += int(found.low <= truth <= found.high)
    assert held >= 25  # of 30; 28.5 expected, and fewer than 25 come by chance in 1 of 300 runs
