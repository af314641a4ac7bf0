from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import expit, logit

from unisono.stats.margins import from_all, from_margins


def test_the_others_are_those_who_are_not_oneself():
    others = from_all(np.array([3.0, 9.0, 0.0]), np.array([10.0, 9.0, 0.0]))
    assert others.cases[0].tolist() == [10, 11, 20]
    assert others.share[0] == pytest.approx([9.5 / 10, 3.5 / 11, 12.5 / 20])


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=1, max_size=20))
def test_what_others_say_is_never_certain(cells):
    kept, more = np.array(cells, dtype=float).T
    others = from_all(kept, kept + more)
    assert ((others.share > 0) & (others.share < 1)).all()
    assert (others.cases >= 1).all()


def test_rows_and_columns_that_add_up_are_found_again():
    truth = expit(logit(0.8) + np.array([[-1.0], [0.0], [1.0]]) + np.array([[-0.5, 0.0, 0.5, 0.2]]))
    n = np.full((3, 4), 1e5)
    assert from_margins(truth * n, n).share[-1] == pytest.approx(truth, abs=1e-3)


def test_a_row_does_not_take_the_blame_of_its_column():
    # the second row has cases in the bad column alone: it is the column that is bad, not the row
    n = np.array([[1000.0, 1000.0], [0.0, 1000.0]])
    others = from_margins(n * [[0.9, 0.5], [0.0, 0.5]], n)
    assert others.share[-1, 1, 0] == pytest.approx(0.9, abs=0.02)


def test_an_empty_grid_cell_hears_of_its_row_and_column():
    kept, n = np.array([[95.0, 0.0], [60.0, 40.0]]), np.array([[100.0, 0.0], [100.0, 100.0]])
    others = from_margins(kept, n)
    assert others.share[-1, 0, 1] == pytest.approx(expit(logit(0.95) + logit(0.4) - logit(0.6)), abs=0.05)
    assert others.cases[-1, 0, 1] < 100


def test_rows_that_hardly_differ_say_what_all_say():
    rng = np.random.default_rng(4)
    n = rng.integers(1, 30, (6, 4)).astype(float)
    kept = rng.binomial(n.astype(int), 0.7).astype(float)
    hardly, everyone = from_margins(kept, n), from_all(kept, n)
    assert hardly.share[0] == pytest.approx(everyone.share[0], abs=0.01)
    assert hardly.cases[0] == pytest.approx(everyone.cases[0], rel=0.15)


def test_the_step_back_is_the_fit_without_the_cell():
    n = np.full((3, 2), 20.0)
    kept = np.array([[15.0, 12.0], [14.0, 0.0], [13.0, 16.0]])
    others = from_margins(kept, n)
    kept[1, 1] = n[1, 1] = 0
    without = from_margins(kept, n)
    assert others.share[:, 1, 1] == pytest.approx(without.share[:, 1, 1], abs=0.02)
    assert others.cases[:, 1, 1] == pytest.approx(without.cases[:, 1, 1], rel=0.2)


@settings(max_examples=60)
@given(st.integers(1, 6), st.integers(1, 6), st.data())
def test_margins_stand_any_grid(rows, columns, data):
    size = rows * columns
    counts = st.lists(st.sampled_from([0, 1, 2, 9, 1000, 10**6]), min_size=size, max_size=size)
    kept = np.array(data.draw(counts), dtype=float).reshape(rows, columns)
    n = kept + np.array(data.draw(counts), dtype=float).reshape(rows, columns)
    others = from_margins(kept, n)
    assert ((others.share > 0) & (others.share < 1)).all()
    assert (others.cases > 0).all()
    assert np.isfinite(others.cases).all()
