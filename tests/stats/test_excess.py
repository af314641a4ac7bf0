"""How many more leave than their like: the golden value, its coverage, the margin it is tested against."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.stats.excess import excess, worsened

STRATA = 40


def drawn(seed: int, ratio: float, *, at_risk: int = 60) -> tuple[np.ndarray, ...]:
    """A group and its like over many small strata of different rates."""
    random = np.random.default_rng(seed)
    rate = random.uniform(0.01, 0.08, STRATA)
    mine, others = random.integers(5, at_risk, STRATA), random.integers(20, 4 * at_risk, STRATA)
    return random.binomial(mine, rate * ratio), mine, random.binomial(others, rate), others


def test_the_golden_two_by_two() -> None:
    told = excess([4, 6], [20, 30], [2, 5], [25, 40])
    up = 4 * 25 / 45 + 6 * 40 / 70
    down = 2 * 20 / 45 + 5 * 30 / 70
    assert told.ratio == pytest.approx(up / down)
    assert (told.events, told.at_risk) == (10, 50)


def test_several_strata_undo_what_a_table_of_all_would_say() -> None:
    """Simpson's paradox: the group is worse in no stratum, and looks worse in all of them together."""
    mine, at_risk, others, others_at_risk = [40, 1], [400, 100], [10, 9], [100, 900]
    assert excess(mine, at_risk, others, others_at_risk).ratio == pytest.approx(1.0)
    assert excess([41], [500], [19], [1000]).ratio == pytest.approx(4.3158, abs=1e-3)


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.5])
def test_bounds_hold_the_truth(ratio: float) -> None:
    held = []
    for seed in range(400):
        told = excess(*drawn(seed, ratio))
        assert told.low is not None
        assert told.high is not None
        held.append(told.low <= ratio <= told.high)
    assert np.mean(held) == pytest.approx(0.95, abs=0.025)


@pytest.mark.parametrize("margin", [1.0, 1.2])
def test_the_margin_is_what_is_tested(margin: float) -> None:
    """At the margin one in twenty is called more; well under it hardly any, well over it nearly all."""
    at, under, over = (
        [excess(*drawn(seed, margin * times), margin=margin).p_value for seed in range(400)]
        for times in (1.0, 0.8, 1.6)
    )
    assert np.mean(np.array(at) < 0.05) <= 0.05 + 1.96 * np.sqrt(0.05 * 0.95 / 400)
    assert np.mean(np.array(under) < 0.05) <= 0.01
    assert np.mean(np.array(over) < 0.05) >= 0.9


def test_more_counts_those_beyond_the_others_rate() -> None:
    told = excess([30], [100], [10], [100])
    assert told.more is not None
    middle, low, high = told.more
    assert middle == pytest.approx(20)
    assert low < middle < high < 30
    fewer = excess([5], [100], [10], [100]).more
    assert fewer is not None
    assert fewer[0] == pytest.approx(-5)


@pytest.mark.parametrize(
    "cells",
    [
        ([], [], [], []),
        ([0], [10], [3], [10]),
        ([3], [10], [0], [10]),
        ([3], [10], [3], [0]),
        ([1], [0], [1], [5]),
    ],
)
def test_one_side_alone_says_nothing(cells: tuple[list[int], ...]) -> None:
    told = excess(*cells)
    assert told.ratio is None
    assert told.p_value is None
    assert told.more is None


def test_getting_worse_is_a_ratio_of_ratios() -> None:
    before, after = excess(*drawn(1, 1.0, at_risk=400)), excess(*drawn(2, 2.0, at_risk=400))
    times, p = worsened(after, before)
    assert times is not None
    assert before.ratio is not None
    assert after.ratio is not None
    assert times == pytest.approx(after.ratio / before.ratio)
    assert p is not None
    assert p < 0.001
    assert worsened(after, excess([], [], [], [])) == (None, None)


def test_getting_worse_is_rarely_said_where_nothing_did() -> None:
    p_values = [
        worsened(excess(*drawn(seed, 1.5)), excess(*drawn(seed + 900, 1.5)))[1] for seed in range(400)
    ]
    assert np.mean([p is not None and p < 0.05 for p in p_values]) <= 0.05 + 1.96 * np.sqrt(0.05 * 0.95 / 400)
