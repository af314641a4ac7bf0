from __future__ import annotations

from dataclasses import FrozenInstanceError

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unisono.stats.pool import pool_grid, pool_shares

CELL = st.tuples(st.integers(0, 60), st.integers(0, 60))
CELLS = st.lists(CELL, min_size=1, max_size=20)


def drawn(cells):
    kept, more = np.array(cells, dtype=float).T
    return kept, kept + more


def test_a_cell_of_three_does_not_shout():
    kept, n = np.full(24, 90), np.full(24, 100)
    kept[5], n[5] = 0, 3
    found = pool_shares(kept, n)
    assert found.share[5] > 0.75
    assert found.high[5] > 0.9
    assert found.share[0] == pytest.approx(0.9, abs=0.01)


def test_a_cell_of_three_hundred_is_heard():
    kept, n = np.full(24, 90), np.full(24, 100)
    kept[5], n[5] = 150, 300
    found = pool_shares(kept, n)
    assert found.share[5] == pytest.approx(0.5, abs=0.05)
    assert found.high[5] < 0.7


@given(CELLS)
def test_bounds_hold_and_nothing_is_missing(cells):
    kept, n = drawn(cells)
    if not n.any():
        return
    found = pool_shares(kept, n)
    for part in (found.low, found.share, found.high, found.expected):
        assert np.isfinite(part).all()
        assert part.shape == n.shape
    assert ((found.low >= 0) & (found.low <= found.share)).all()
    assert ((found.share <= found.high) & (found.high <= 1)).all()
    assert (found.low < found.high).all()


@given(CELLS)
def test_a_pooled_share_lies_between_its_own_and_that_of_all(cells):
    kept, n = drawn(cells)
    filled = n > 0
    if not filled.any():
        return
    share = pool_shares(kept, n).share[filled]
    own, everyone = (kept / np.maximum(n, 1))[filled], (kept.sum() + 0.5) / (n.sum() + 1)
    assert (share >= np.minimum(own, everyone) - 1e-9).all()
    assert (share <= np.maximum(own, everyone) + 1e-9).all()


@given(CELLS, st.randoms())
def test_the_order_of_cells_does_not_matter(cells, random):
    kept, n = drawn(cells)
    if not n.any():
        return
    at = list(range(len(cells)))
    random.shuffle(at)
    assert pool_shares(kept[at], n[at]).share == pytest.approx(pool_shares(kept, n).share[at])


@given(CELLS)
def test_not_kept_is_the_mirror_of_kept(cells):
    kept, n = drawn(cells)
    if not n.any():
        return
    found, mirrored = pool_shares(kept, n), pool_shares(n - kept, n)
    assert mirrored.share == pytest.approx(1 - found.share, abs=1e-9)
    assert mirrored.low == pytest.approx(1 - found.high, abs=1e-6)


def test_of_two_equal_shares_the_one_with_more_cases_moves_less():
    found = pool_shares([1, 20, 180], [2, 40, 200])
    assert 0.5 < found.share[1] < found.share[0] < 0.9


def test_cells_that_are_alike_lend_more_than_cells_that_differ():
    alike = pool_shares([80] * 12, [100] * 12)
    apart = pool_shares([10, 90] * 6, [100] * 12)
    assert alike.strength > 100 > 10 > apart.strength


def test_two_opposite_cells_of_many_cases_stay_opposite():
    found = pool_shares([0, 10_000], [10_000, 10_000])
    assert found.share == pytest.approx([0, 1], abs=1e-4)


def test_a_cell_without_cases_gets_what_the_others_say_and_little_certainty():
    found = pool_shares([8, 9, 0, 5], [10, 10, 0, 10])
    assert found.share[2] == pytest.approx(22.5 / 31)
    assert found.high[2] - found.low[2] > found.high[0] - found.low[0]


def test_not_knowing_how_alike_cells_are_is_part_of_the_doubt():
    found = pool_shares([0, 90, 270], [3, 100, 300])
    assert found.low[0] < 0.25  # they may be unlike: then only its own three cases count
    assert found.high[0] > 0.95  # or alike: then its three cases were bad luck


def test_a_cell_alone_keeps_its_share():
    found = pool_shares([50], [100])
    assert found.share == pytest.approx([0.5])
    assert (found.low[0], found.high[0]) == pytest.approx((0.404, 0.596), abs=0.005)


def test_no_cells_and_no_cases():
    assert pool_shares([], []).share.size == 0
    nothing = pool_shares([0, 0], [0, 0])
    assert np.isnan(nothing.share).all()
    assert np.isnan(pool_grid([[0, 0]], [[0, 0]]).low).all()


def test_a_higher_level_is_wider():
    narrow, wide = pool_shares([3, 8], [9, 9], level=0.8), pool_shares([3, 8], [9, 9], level=0.99)
    assert (wide.low < narrow.low).all()
    assert (wide.high > narrow.high).all()


def test_a_grid_cell_is_pulled_towards_its_row_and_column_not_to_all():
    kept, n = np.full((10, 5), 95.0), np.full((10, 5), 100.0)
    kept[3] = 40  # a bad hour, every day
    kept[3, 2], n[3, 2] = 3, 3  # of whose Wednesday little is known
    grid, flat = pool_grid(kept, n).share, pool_shares(kept, n).share
    assert grid[3, 2] < 0.6 < flat[3, 2]


def test_a_grid_cell_of_many_cases_may_break_the_pattern():
    kept, n = np.full((10, 5), 90.0), np.full((10, 5), 100.0)
    kept[3, 2] = 20
    found = pool_grid(kept, n)
    assert found.share[3, 2] < 0.4
    assert found.high[3, 2] < 0.5


@settings(max_examples=50)
@given(st.integers(1, 5), st.integers(1, 5), st.data())
def test_grid_bounds_hold_and_nothing_is_missing(rows, columns, data):
    cells = data.draw(st.lists(CELL, min_size=rows * columns, max_size=rows * columns))
    kept, n = (part.reshape(rows, columns) for part in drawn(cells))
    if not n.any():
        return
    found = pool_grid(kept, n)
    assert np.isfinite(found.share).all()
    assert ((found.low >= 0) & (found.low <= found.share)).all()
    assert ((found.share <= found.high) & (found.high <= 1)).all()


@settings(max_examples=30)
@given(st.integers(1, 5), st.integers(1, 5), st.data())
def test_a_grid_on_its_side_is_the_same_grid(rows, columns, data):
    cells = data.draw(st.lists(CELL, min_size=rows * columns, max_size=rows * columns))
    kept, n = (part.reshape(rows, columns) for part in drawn(cells))
    if not n.any():
        return
    upright = pool_grid(kept, n).share
    assert upright == pytest.approx(pool_grid(kept.T, n.T).share.T, abs=1e-6)


@pytest.mark.parametrize(
    ("kept", "n"), [([1], [1, 2]), ([3], [2]), ([-1], [2]), ([1], [float("nan")]), ([1], [float("inf")])]
)
def test_what_cannot_be_is_refused(kept, n):
    with pytest.raises(ValueError):
        pool_shares(kept, n)


def test_a_row_of_cells_is_no_grid():
    with pytest.raises(ValueError, match="rows and columns"):
        pool_grid([1, 2], [2, 2])


def test_pooled_is_frozen():
    with pytest.raises(FrozenInstanceError):
        pool_shares([1], [2]).strength = 0
