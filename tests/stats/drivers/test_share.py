"""Shares of what is explained: they add up, exact or drawn, and are given to groups of columns."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.stats.drivers import Products, fit, shares

RANDOM = np.random.default_rng(2)


def correlated(drivers: int, n: int = 400) -> tuple[np.ndarray, np.ndarray]:
    x = RANDOM.normal(size=(n, drivers)) + RANDOM.normal(size=(n, 1))
    return x, x @ np.arange(drivers) + 3 * RANDOM.normal(size=n)


def test_they_add_up_to_what_is_explained() -> None:
    found = fit(Products.of(*correlated(5)))
    told, how = shares(found, range(5))
    assert told.sum() == pytest.approx(found.explained)
    assert (told >= 0).all()
    assert how == "lmg"


def test_drivers_apart_from_each_other_get_what_they_explain_alone() -> None:
    z = np.array([[a, b, c] for a in (0, 1) for b in (0, 1) for c in (0, 1)], dtype=float)
    y = z @ [3.0, 2.0, 1.0]
    told, _ = shares(fit(Products.of(z, y)), [0, 1, 2])
    assert told == pytest.approx([9 / 14, 4 / 14, 1 / 14])


def test_columns_of_one_driver_enter_together() -> None:
    x, y = correlated(4)
    found = fit(Products.of(x, y))
    together, _ = shares(found, [0, 0, 1, 1])
    first = fit(Products.of(x[:, :2], y)).explained
    assert first is not None
    assert found.explained is not None
    second = fit(Products.of(x[:, 2:], y)).explained
    assert together[0] == pytest.approx((first + found.explained - second) / 2)


def test_many_drivers_are_drawn_the_same_each_time_and_near_the_truth() -> None:
    x, y = correlated(12)
    found = fit(Products.of(x, y))
    exact, _ = shares(found, range(12))
    wide = fit(Products.of(np.column_stack([x, RANDOM.normal(size=len(x))]), y))
    told, how = shares(wide, range(13), seed=1)
    again, _ = shares(wide, range(13), seed=1)
    assert how == "lmg_sampled"
    assert told.tolist() == again.tolist()
    assert told.sum() == pytest.approx(wide.explained)
    assert told[:12] == pytest.approx(exact, abs=0.02)


def test_nothing_explained_is_shared_by_nobody() -> None:
    told, _ = shares(fit(Products.of([[0.0], [1.0]], [2.0, 2.0])), [0])
    assert told.tolist() == [0.0]


def test_a_column_left_out_gets_nothing_of_its_own() -> None:
    x, y = correlated(2)
    found = fit(Products.of(np.column_stack([x, x[:, 0]]), y))
    told, _ = shares(found, [0, 1, 2])
    assert told[2] == 0
