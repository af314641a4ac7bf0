"""Columns from categories."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.stats.fitting.coding import Coding, mixes

TWO = Coding((2, 3), ((0, 1),))


def test_each_row_has_one_column_of_each_category_and_one_of_each_pair() -> None:
    codes = np.array([[0, 2], [1, 0], [1, 1]])
    columns = TWO.matrix(codes)
    assert columns.shape == (3, TWO.width) == (3, 2 + 3 + 6)
    assert columns.sum(axis=1).tolist() == [3.0, 3.0, 3.0]
    # The pair's columns stand level of the first by level of the second.
    assert [int(np.argmax(row[5:])) for row in columns] == [2, 3, 4]


def test_a_level_never_met_says_nothing() -> None:
    columns = TWO.matrix(np.array([[-1, 1]]))
    assert columns[0, :2].tolist() == [0.0, 0.0]
    assert columns[0, 5:].sum() == 0.0
    assert columns[0, 2:5].tolist() == [0.0, 1.0, 0.0]


def test_without_categories_there_are_no_columns() -> None:
    assert Coding(()).width == 0
    assert Coding(()).columns(()).shape == (0, 0)


@pytest.mark.parametrize("weights", [None, np.array([1.0, 1.0, 2.0, 0.0])])
def test_a_mix_is_the_share_at_each_level(weights: np.ndarray | None) -> None:
    codes = np.array([[0, 0], [1, 2], [1, 2], [1, 1]])
    first, second = mixes(codes, TWO, weights)
    assert first.sum() == second.sum() == 1.0
    assert first.tolist() == [0.25, 0.75]
    assert second.tolist() == ([0.25, 0.25, 0.5] if weights is None else [0.25, 0.0, 0.75])


def test_a_mix_in_place_of_a_category_gives_the_pair_its_average() -> None:
    codes = np.array([[0, 1]])
    mix, _ = mixes(np.array([[0, 0], [1, 0], [1, 0], [1, 0]]), TWO)
    parts = [np.tile(mix, (1, 1)), TWO.soft(codes)[1]]
    columns = TWO.columns(parts)[0]
    assert columns[:2].tolist() == [0.25, 0.75]
    pairs = columns[5:].reshape(2, 3)
    assert pairs[:, 1].tolist() == [0.25, 0.75]
    assert pairs.sum() == 1.0
