"""Drivers that go together are named, and how much wider that makes them."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.stats.drivers import Factor, Products, columns_of, fit, inflation, twins

RANDOM = np.random.default_rng(9)


def test_inflation_is_one_over_what_the_others_leave() -> None:
    x = RANDOM.normal(size=(500, 3)) + RANDOM.normal(size=(500, 1))
    y = RANDOM.normal(size=500)
    told = inflation(fit(Products.of(x, y)))
    others = fit(Products.of(x[:, 1:], x[:, 0])).explained
    assert others is not None
    assert told[0] == pytest.approx(1 / (1 - others))


def test_what_cannot_be_told_apart_is_inflated_without_end() -> None:
    x = RANDOM.normal(size=(50, 1))
    assert np.isinf(inflation(fit(Products.of(np.column_stack([x, x]), RANDOM.normal(size=50))))).all()


@pytest.mark.parametrize(("slips", "expected"), [(0.02, 1), (0.4, 0)])
def test_twins_are_those_that_nearly_always_agree(slips: float, expected: int) -> None:
    one = RANDOM.integers(0, 3, 800)
    other = np.where(RANDOM.random(800) < slips, RANDOM.integers(0, 3, 800), one)
    factors = [Factor("one", 3), Factor("other", 3)]
    z = np.concatenate([np.eye(3)[one], np.eye(3)[other]], axis=1)
    found = twins(Products.of(z, RANDOM.normal(size=800)), factors, columns_of(factors))
    assert len(found) == expected
    assert all(alike == pytest.approx(np.corrcoef(one, other)[0, 1], abs=1e-3) for _, _, alike in found)


def test_opposites_are_twins_too_and_missing_rows_do_not_count() -> None:
    one = RANDOM.integers(0, 2, 600)
    other = np.where(RANDOM.random(600) < 0.3, 2, 1 - one)  # 2: not recorded
    factors = [Factor("one", 2), Factor("other", 3, missing=True), Factor("topic", 2, ordered=False)]
    z = np.concatenate([np.eye(2)[one], np.eye(3)[other], np.eye(2)[one]], axis=1)
    found = twins(Products.of(z, RANDOM.normal(size=600)), factors, columns_of(factors))
    assert found == [(0, 1, -1.0)]
