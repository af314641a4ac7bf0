"""Weights and effects on paper: two classes, shares by hand, errors by hand, and laws of any company."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unisono.stats.balancing import LEAST_EFFECTIVE, Effect, balance, effect


def classes(*counts: int) -> np.ndarray:
    """Rows of as many classes as counts, as yes or no for every class but the first."""
    told = np.repeat(np.arange(len(counts)), counts)
    return (told[:, None] == np.arange(1, len(counts))).astype(float)


@pytest.mark.parametrize(
    ("exposed", "others"),
    [((50, 50), (50, 50)), ((80, 20), (30, 70)), ((1, 1, 2), (10, 20, 30)), ((99, 1), (20, 20))],
)
def test_of_classes_each_counts_its_share_over_how_many_there_are(
    exposed: tuple[int, ...], others: tuple[int, ...]
) -> None:
    found = balance(classes(*exposed), classes(*others), least=1)
    shares = np.array(exposed) / sum(exposed)
    expected = np.repeat(shares / np.array(others), others)
    assert found.weights == pytest.approx(expected)
    assert found.effective == pytest.approx(1 / (shares**2 / np.array(others)).sum())


def test_a_gap_is_told_in_standard_deviations_of_both() -> None:
    """60 % against 20 %: 0.4 / √((0.24 + 0.16) / 2)."""
    found = balance(classes(40, 60), classes(160, 40), least=1)
    assert found.before == pytest.approx([0.4 / math.sqrt(0.2)])
    assert found.after == pytest.approx([0.0], abs=1e-9)


@pytest.mark.parametrize(("others", "why"), [(10, ""), (9, "few_alike")])
def test_ten_that_count_alike_are_the_fewest(others: int, why: str) -> None:
    assert LEAST_EFFECTIVE == 10
    found = balance(np.ones((5, 1)), np.ones((others, 1)), least=LEAST_EFFECTIVE - 1e-9)
    assert (found.why, found.known) == (why, not why)
    assert len(found.weights) == others  # they are there, and rest on few
    assert found.effective == pytest.approx(others)


def test_an_effect_of_two_classes_by_hand() -> None:
    """Exposed: 30 of A have 10 each, 10 of B have 2. Others: A have 7, B have 1, 20 of each. Alike others
    have ¾ · 7 + ¼ · 1 = 5.5, the exposed ¾ · 10 + ¼ · 2 = 8."""
    found = balance(classes(30, 10), classes(20, 20), least=1)
    told = effect(found, np.repeat([10.0, 2.0], (30, 10)), np.repeat([7.0, 1.0], (20, 20)))
    assert (told.exposed, told.others) == pytest.approx((8.0, 5.5))
    assert told.difference == pytest.approx(2.5)


def test_without_anything_known_it_is_the_plain_difference_with_its_error() -> None:
    """Two samples: √(Σ(y − ȳ)²/n² of both), a tenth of a percent wider for so few."""
    random = np.random.default_rng(4)
    one, two = random.normal(3, 1, 200), random.normal(1, 2, 500)
    found = balance(np.zeros((200, 0)), np.zeros((500, 0)))
    told = effect(found, one, two)
    assert told.difference == pytest.approx(one.mean() - two.mean())
    plain = math.sqrt(one.var() / 200 + two.var() / 500)
    assert told.error == pytest.approx(plain, rel=0.01)
    assert told.error >= plain


def test_every_row_twice_by_the_same_customer_says_no_more() -> None:
    random = np.random.default_rng(5)
    one, two = random.normal(0, 1, (60, 2)), random.normal(0, 1, (150, 2))
    had, had_not = random.normal(1, 1, 60), random.normal(0, 1, 150)
    once = effect(balance(one, two), had, had_not, cluster=(np.arange(60), np.arange(60, 210)))
    found = balance(np.repeat(one, 2, axis=0), np.repeat(two, 2, axis=0))
    whose = np.repeat(np.arange(60), 2), np.repeat(np.arange(60, 210), 2)
    doubled = np.repeat(had, 2), np.repeat(had_not, 2)
    twice, naive = effect(found, *doubled, cluster=whose), effect(found, *doubled)
    assert twice.difference == pytest.approx(once.difference)
    assert twice.error == pytest.approx(once.error, rel=0.02)
    assert naive.error == pytest.approx(once.error / math.sqrt(2), rel=0.02)


def test_each_row_somebody_s_own_is_no_cluster() -> None:
    random = np.random.default_rng(6)
    found = balance(random.normal(0, 1, (40, 1)), random.normal(0, 1, (90, 1)))
    had, had_not = random.normal(0, 1, 40), random.normal(0, 1, 90)
    own = effect(found, had, had_not, cluster=(np.arange(40), np.arange(40, 130)))
    assert own == effect(found, had, had_not)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.floats(-50, 50), st.floats(0.01, 100))
def test_an_outcome_moved_and_scaled_moves_and_scales_the_effect(seed: int, by: float, scale: float) -> None:
    random = np.random.default_rng(seed)
    found = balance(random.normal(0.2, 1, (40, 2)), random.normal(0, 1, (120, 2)), least=1)
    if not found.known:
        return
    had, had_not = random.normal(1, 1, 40), random.normal(0, 1, 120)
    plain = effect(found, had, had_not)
    moved = effect(found, had * scale + by, had_not * scale + by)
    assert moved.difference == pytest.approx(plain.difference * scale, rel=1e-6, abs=1e-6)
    assert moved.error == pytest.approx(plain.error * scale, rel=1e-5, abs=1e-7)
    assert moved.exposed == pytest.approx(plain.exposed * scale + by, rel=1e-6, abs=1e-6)


@pytest.mark.parametrize(
    ("exposed", "others", "column"),
    [
        ([[5.0, 0.0]], [[1.0, 0.0], [4.9, 1.0]], 0),  # beyond the highest
        ([[0.0, -1.0]], [[0.0, 0.0], [1.0, 0.0]], 1),  # under the lowest
        ([[1.0], [1.0]], [[0.0], [2.0]], 0),  # all share a value that lies between, and nobody has
    ],
)
def test_no_overlap_names_the_column(exposed: list, others: list, column: int) -> None:
    found = balance(exposed, others, least=1)
    assert (found.why, found.column, found.known) == ("no_overlap", column, False)
    assert found.weights.size == 0
    assert found.after.tolist() == found.before.tolist()


@pytest.mark.parametrize("level", [0.5, 0.8, 0.95, 0.99])
def test_bounds_lie_evenly_about_the_difference_and_widen_with_the_level(level: float) -> None:
    told = Effect(3.0, 1.0, 0.5)
    low, high = told.bounds(level)
    assert (low + high) / 2 == pytest.approx(2.0)
    wider = told.bounds((1 + level) / 2)
    assert wider[0] < low < high < wider[1]


@pytest.mark.parametrize(("one", "two"), [(39, 90), (41, 90), (40, 89), (40, 91)])
def test_an_outcome_too_few_or_too_many_is_refused(one: int, two: int) -> None:
    found = balance(classes(20, 20), classes(45, 45))
    with pytest.raises(ValueError, match="one too many"):
        effect(found, np.zeros(one), np.zeros(two))


@pytest.mark.parametrize("missing", [np.nan, np.inf, -np.inf])
def test_an_outcome_that_is_no_number_is_refused(missing: float) -> None:
    found = balance(classes(20, 20), classes(45, 45))
    for had, had_not in (([missing] * 40, [0.0] * 90), ([0.0] * 40, [missing] * 90)):
        with pytest.raises(ValueError, match="finite"):
            effect(found, had, had_not)
