"""Least squares from sums, against certified figures and by laws that any regression keeps."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unisono.stats.drivers import Factor, Products, columns_of, fit

# Longley (1967), as the National Institute of Standards and Technology keeps it: employed; price index,
# product, unemployed, armed forces, population, year.
LONGLEY = np.array(
    [
        (60323, 83.0, 234289, 2356, 1590, 107608, 1947),
        (61122, 88.5, 259426, 2325, 1456, 108632, 1948),
        (60171, 88.2, 258054, 3682, 1616, 109773, 1949),
        (61187, 89.5, 284599, 3351, 1650, 110929, 1950),
        (63221, 96.2, 328975, 2099, 3099, 112075, 1951),
        (63639, 98.1, 346999, 1932, 3594, 113270, 1952),
        (64989, 99.0, 365385, 1870, 3547, 115094, 1953),
        (63761, 100.0, 363112, 3578, 3350, 116219, 1954),
        (66019, 101.2, 397469, 2904, 3048, 117388, 1955),
        (67857, 104.6, 419180, 2822, 2857, 118734, 1956),
        (68169, 108.4, 442769, 2936, 2798, 120445, 1957),
        (66513, 110.8, 444546, 4681, 2637, 121950, 1958),
        (68655, 112.6, 482704, 3813, 2552, 123366, 1959),
        (69564, 114.2, 502601, 3931, 2514, 125368, 1960),
        (69331, 115.7, 518173, 4806, 2572, 127852, 1961),
        (70551, 116.9, 554894, 4007, 2827, 130081, 1962),
    ]
)
# Anscombe, The American Statistician 27 (1973) 17-21: four pictures, one regression.
SAME_X = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
ANSCOMBE = {
    "a line": (SAME_X, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]),
    "a curve": (SAME_X, [9.14, 8.14, 8.74, 8.77, 9.26, 8.10, 6.13, 3.10, 9.13, 7.26, 4.74]),
    "one apart": (SAME_X, [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]),
    "one lever": (
        [8] * 7 + [19] + [8] * 3,
        [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.50, 5.56, 7.91, 6.89],
    ),
}
RANDOM = np.random.default_rng(29)
X = RANDOM.normal(size=(60, 3)) @ [[1.0, 0.5, 0.0], [0.0, 1.0, 0.3], [0.0, 0.0, 1.0]]
Y = X @ [2.0, -1.0, 0.5] + 4 + RANDOM.normal(size=60)


def test_longley_s_certified_figures_though_its_columns_say_nearly_the_same() -> None:
    found = fit(Products.of(LONGLEY[:, 1:], LONGLEY[:, 0]))
    certified = [15.0618722713733, -0.0358191792925910, -2.02022980381683, -1.03322686717359]
    assert found.b == pytest.approx([*certified, -0.0511041056535807, 1829.15146461355], rel=1e-5)
    assert found.constant == pytest.approx(-3482258.63459582, rel=1e-5)
    assert found.explained == pytest.approx(0.995479004577296, rel=1e-7)
    assert found.kept.all()
    assert not found.aliased.any()


@pytest.mark.parametrize("name", ANSCOMBE)
def test_anscombe_s_four_are_one_regression(name: str) -> None:
    x, y = ANSCOMBE[name]
    found = fit(Products.of(np.array(x, dtype=float)[:, None], y))
    assert (found.b[0], found.constant) == (pytest.approx(0.5, abs=0.001), pytest.approx(3.0, abs=0.003))
    assert found.explained == pytest.approx(0.67, abs=0.005)


def test_two_points_by_hand() -> None:
    found = fit(Products.of([[1.0], [3.0]], [10.0, 4.0]))
    assert (found.b.tolist(), found.constant) == ([pytest.approx(-3.0)], pytest.approx(13.0))
    assert found.explained == pytest.approx(1.0)


def test_one_row_alone_tells_only_its_level() -> None:
    found = fit(Products.of([[1.0, 2.0]], [7.0]))
    assert (found.constant, found.b.tolist(), found.explained) == (7.0, [0.0, 0.0], None)
    assert found.aliased.all()


@pytest.mark.parametrize("factor", [2.0, -0.5, 1e6, 1e-6])
def test_an_outcome_in_another_unit_has_its_coefficients_in_that_unit(factor: float) -> None:
    one, other = fit(Products.of(X, Y)), fit(Products.of(X, factor * Y))
    assert other.b == pytest.approx(factor * one.b)
    assert other.constant == pytest.approx(factor * one.constant)
    assert other.explained == pytest.approx(one.explained)


@pytest.mark.parametrize("shift", [5.0, -300.0, 1e4])
def test_an_outcome_shifted_shifts_the_constant_alone(shift: float) -> None:
    one, other = fit(Products.of(X, Y)), fit(Products.of(X, Y + shift))
    assert other.b == pytest.approx(one.b, rel=1e-6)
    assert other.constant == pytest.approx(one.constant + shift)
    assert other.explained == pytest.approx(one.explained, rel=1e-6)


def test_columns_in_another_unit_or_order_explain_the_same() -> None:
    one = fit(Products.of(X, Y))
    other = fit(Products.of(X[:, ::-1] * [1e3, 1.0, 1e-3] + [5.0, 0.0, -7.0], Y))
    assert other.b * [1e3, 1.0, 1e-3] == pytest.approx(one.b[::-1])
    assert other.explained == pytest.approx(one.explained)


def test_the_order_of_rows_and_how_they_are_parted_mean_nothing() -> None:
    turned = RANDOM.permutation(60)
    whole = fit(Products.of(X, Y))
    for parts in (
        [Products.of(X[turned], Y[turned])],
        [Products.of(X[:1], Y[:1]), Products.of(X[1:20], Y[1:20]), Products.of(X[20:], Y[20:])],
    ):
        found = fit(sum(parts[1:], start=parts[0]))
        assert [found.constant, *found.b] == pytest.approx([whole.constant, *whole.b])


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.integers(0, 4), min_size=60, max_size=60).filter(
        lambda weights: sum(w > 0 for w in weights) > 10
    )
)
def test_a_weight_is_as_many_rows(weights: list[int]) -> None:
    heavy, many = (
        fit(Products.of(X, Y, weights)),
        fit(Products.of(np.repeat(X, weights, axis=0), np.repeat(Y, weights))),
    )
    assert [heavy.constant, *heavy.b] == pytest.approx([many.constant, *many.b])
    assert heavy.explained == pytest.approx(many.explained)
    assert heavy.products.n == sum(weight > 0 for weight in weights)


def test_another_column_never_explains_less() -> None:
    told = [fit(Products.of(X[:, :width], Y)).explained for width in (1, 2, 3)]
    assert told == sorted(told)
    noise = RANDOM.normal(size=(60, 1))
    assert fit(Products.of(np.hstack([X, noise]), Y)).explained >= told[-1]


def test_what_is_left_unexplained_goes_along_with_no_column() -> None:
    found = fit(Products.of(X, Y))
    left = Y - found.constant - X @ found.b
    assert [left.sum(), *(X.T @ left)] == pytest.approx([0.0] * 4, abs=1e-9)


@pytest.mark.parametrize("seed", range(4))
def test_whichever_of_two_alike_is_left_out_their_sum_is_the_same(seed: int) -> None:
    """Twice the same column: one carries all, both are named, the others keep what they bring."""
    order = np.random.default_rng(seed).permutation(4)
    found = fit(Products.of(np.column_stack([X, X[:, 0]])[:, order], Y))
    back = np.argsort(order)
    b, aliased = found.b[back], found.aliased[back]
    whole = fit(Products.of(X, Y))
    assert b[0] + b[3] == pytest.approx(whole.b[0])
    assert aliased.tolist() == [True, False, False, True]
    assert found.explained == pytest.approx(whole.explained)


def test_a_column_of_which_a_trace_is_left_stays() -> None:
    nearly = X[:, 0] + 1e-3 * RANDOM.normal(size=60)
    assert fit(Products.of(np.column_stack([X, nearly]), Y)).kept.all()
    wholly = X[:, 0] + 1e-6 * RANDOM.normal(size=60)
    assert not fit(Products.of(np.column_stack([X, wholly]), Y)).kept.all()


@pytest.mark.parametrize("levels", [2, 3, 5, 11])
def test_levels_as_steps_bring_the_means_of_levels(levels: int) -> None:
    """Without other columns the fit of a factor is the mean of each of its levels."""
    seen = np.arange(7 * levels) % levels
    y = RANDOM.normal(size=seen.size)
    means = np.array([y[seen == level].mean() for level in range(levels)])
    for ordered in (True, False):
        found = fit(Products.of(np.eye(levels)[seen], y), columns_of([Factor("x", levels, ordered)]).coding)
        assert found.constant + found.gain == pytest.approx(means)
        assert found.b == pytest.approx(np.diff(means) if ordered else means[1:] - means[0])


@pytest.mark.parametrize("weights", [None, [0.0, 0.0]])
def test_rows_without_weight_are_no_rows(weights: list[float] | None) -> None:
    empty = (
        Products.of(np.zeros((0, 1)), []) if weights is None else Products.of([[1.0], [2.0]], [1, 2], weights)
    )
    assert (empty.n, empty.w) == (0, 0.0)
    with pytest.raises(ValueError, match="no row has weight"):
        fit(empty)
