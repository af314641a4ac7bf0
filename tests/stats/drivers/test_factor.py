"""Levels become columns: a step each where they have an order, an indicator each where they have none."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.stats.drivers import Factor, columns_of


def test_a_step_is_one_for_its_level_and_all_better_ones() -> None:
    found = columns_of([Factor("wait", 4)])
    assert found.coding.tolist() == [[0, 0, 0], [1, 0, 0], [1, 1, 0], [1, 1, 1]]


def test_missing_answers_have_a_column_of_their_own_and_no_step() -> None:
    found = columns_of([Factor("wait", 4, missing=True)])
    assert found.coding.tolist() == [[0, 0, 0], [1, 0, 0], [1, 1, 0], [0, 0, 1]]
    assert found.missing.tolist() == [False, False, True]


def test_levels_without_order_stand_beside_each_other() -> None:
    found = columns_of([Factor("topic", 3, ordered=False)])
    assert found.coding.tolist() == [[0, 0], [1, 0], [0, 1]]


def test_factors_follow_each_other() -> None:
    found = columns_of([Factor("a", 2), Factor("b", 3, ordered=False, missing=True)])
    assert found.first == (0, 2)
    assert found.factor.tolist() == [0, 1, 1]
    assert found.coding.shape == (5, 3)
    assert not found.coding[:2, 1:].any()


def test_a_factor_of_missing_answers_alone_is_none() -> None:
    with pytest.raises(ValueError, match="says something"):
        columns_of([Factor("nothing", 1, missing=True)])


def test_nothing_is_no_column() -> None:
    assert np.size(columns_of([]).coding) == 0
