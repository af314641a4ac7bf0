"""Least squares from sums: the same as from rows, and honest about what it can't tell apart."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.stats.drivers import Products, fit

RANDOM = np.random.default_rng(11)
X = RANDOM.normal(size=(200, 4)) + RANDOM.normal(size=(200, 1))
Y = X @ [1.0, 0.0, -2.0, 0.5] + 3 + RANDOM.normal(size=200)
W = RANDOM.uniform(0.2, 3, 200)


def test_it_is_numpys_least_squares() -> None:
    found = fit(Products.of(X, Y, W))
    root = np.sqrt(W)
    rows = np.column_stack([np.ones(200), X]) * root[:, None]
    expected = np.linalg.lstsq(rows, Y * root, rcond=None)[0]
    assert [found.constant, *found.b] == pytest.approx(expected.tolist())


def test_explained_is_r_squared() -> None:
    found = fit(Products.of(X, Y))
    residual = Y - found.constant - X @ found.b
    assert found.explained == pytest.approx(1 - residual.var() / Y.var())


def test_a_column_that_others_make_up_is_left_out_and_all_of_them_are_named() -> None:
    z = np.column_stack([X, X[:, 0] + X[:, 1]])
    found = fit(Products.of(z, Y))
    assert found.aliased.tolist() == [True, True, False, False, True]
    assert found.kept.tolist() == [True, True, True, True, False]
    assert found.b[:4] == pytest.approx(fit(Products.of(X, Y)).b)


def test_a_column_that_never_varies_is_aliased_alone() -> None:
    found = fit(Products.of(np.column_stack([X, np.full(200, 1e6)]), Y))
    assert found.aliased.tolist() == [False, False, False, False, True]
    assert found.b[4] == 0


def test_an_outcome_that_never_varies_explains_nothing() -> None:
    found = fit(Products.of(X, np.full(200, 7.0)))
    assert found.explained is None
    assert found.b == pytest.approx(np.zeros(4))


def test_no_row_is_refused() -> None:
    with pytest.raises(ValueError, match="weight"):
        fit(Products.of(np.zeros((0, 2)), []))


def test_the_gain_of_an_indicator_is_what_its_columns_add() -> None:
    z = np.eye(3)[RANDOM.integers(0, 3, 300)]
    y = z @ [1.0, 4.0, 6.0]
    found = fit(Products.of(z, y), np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0]]))
    assert found.b == pytest.approx([3.0, 2.0])
    assert found.gain + found.constant == pytest.approx([1.0, 4.0, 6.0])
