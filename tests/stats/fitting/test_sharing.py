"""Shapley's shares: they add up, causes that do nothing get nothing, those alike get alike."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.stats.fitting.sharing import shares_of


def product_of(numbers: np.ndarray, base: float = 1.0):  # type: ignore[no-untyped-def]
    """A result in which causes multiply: nobody's part is plain."""
    return lambda known: base * np.prod(numbers[:, sorted(known)], axis=1)


@pytest.mark.parametrize("causes", [1, 2, 5])
def test_shares_add_up_to_the_result(causes: int) -> None:
    numbers = np.random.default_rng(causes).uniform(0.3, 3.0, (4, causes))
    worth = product_of(numbers)
    shares, base = shares_of(worth, causes)
    assert shares.shape == (4, causes)
    assert base + shares.sum(axis=1) == pytest.approx(worth(frozenset(range(causes))))


def test_where_causes_add_each_gets_its_own() -> None:
    own = np.array([[3.0, -1.0, 0.0]])
    shares, base = shares_of(lambda known: 10.0 + own[:, sorted(known)].sum(axis=1), 3)
    assert shares.tolist() == [[3.0, -1.0, 0.0]]
    assert base.tolist() == [10.0]


def test_what_two_do_together_is_shared_by_halves_and_a_bystander_gets_nothing() -> None:
    shares, _ = shares_of(lambda known: np.array([8.0 if {0, 1} <= known else 0.0]), 3)
    assert shares[0] == pytest.approx([4.0, 4.0, 0.0])


def test_without_causes_there_is_only_the_base() -> None:
    shares, base = shares_of(lambda known: np.array([7.0, 8.0]), 0)
    assert shares.shape == (2, 0)
    assert base.tolist() == [7.0, 8.0]


def test_too_many_causes_are_refused() -> None:
    with pytest.raises(ValueError, match="too many"):
        shares_of(lambda known: np.zeros(1), 11)
