from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from tests.stats.lifetime.simulated import SPEND, company
from unisono.stats.lifetime.cells import Cells
from unisono.stats.lifetime.fitting import Fit, fit
from unisono.stats.lifetime.spend import SpendFit
from unisono.stats.lifetime.terms import Terms
from unisono.stats.lifetime.worth_drawn import Bounds, _quantile, _shortest, drawn_bounds

CELLS = Cells.of([0, 3, 8, 8], [0, 40, 20, 59], [60, 60, 60, 60])
HERE = np.array([0.9, 0.9, 0.05, 1.0])
SPENT = SpendFit(SPEND, np.eye(3) * 1e-9, None, 1000.0, 0.0)


@cache
def fitted() -> Fit:
    return fit(company("bg_nbd", 1500, 4).cells(78.0), "bg_nbd")


def bounds(terms: Terms, *, here: np.ndarray = HERE, level: float = 0.9, seed: int = 0) -> Bounds:
    return drawn_bounds(fitted(), SPENT, (CELLS, here), terms, level=level, seed=seed)


def test_bounds_are_in_order_and_never_under_nought():
    found = bounds(Terms(52.0))
    assert ((found.low >= 0) & (found.low <= found.high)).all()
    assert np.isfinite(found.high).all()
    assert (found.square > 0).all()


def test_who_has_most_likely_left_may_bring_nothing_at_all():
    found = bounds(Terms(52.0))
    assert (found.low[2], found.high[2]) == (0, 0)
    assert found.high[3] > found.high[2]
    assert (found.high[[0, 1, 3]] > 0).all()


def test_a_higher_level_is_never_narrower():
    widths = [
        found.high - found.low
        for found in (bounds(Terms(52.0), level=level) for level in (0.5, 0.8, 0.9, 0.99))
    ]
    assert (np.diff(widths, axis=0) >= 0).all()


def test_a_discount_draws_them_in():
    now, later = bounds(Terms(52.0)), bounds(Terms.yearly(52.0, 1.0, 52.0))
    assert (later.high[[0, 1, 3]] < now.high[[0, 1, 3]]).all()
    assert (later.high[[0, 1, 3]] > now.high[[0, 1, 3]] / 2).all()


def test_the_mean_square_is_that_of_who_is_alive_times_the_chance():
    whole, half = (bounds(Terms(52.0), here=here) for here in (np.ones(4), np.full(4, 0.5)))
    assert half.square == pytest.approx(whole.square / 2)


def test_the_same_seed_the_same_bounds_another_seed_nearly():
    first, again, other = (bounds(Terms(52.0), seed=seed) for seed in (0, 0, 1))
    assert first.high.tolist() == again.high.tolist()
    assert first.high.tolist() != other.high.tolist()
    assert first.high[[1, 3]] == pytest.approx(other.high[[1, 3]], rel=0.2)


def test_quantiles_of_futures_of_which_some_are_nothing():
    ratios, kind = np.arange(1.0, 101.0)[None, :], np.zeros(3, dtype=np.intp)
    here = np.array([1.0, 0.5, 0.1])
    assert _quantile(ratios, kind, here, 0.5) == pytest.approx([50.5, 0.0, 0.0], abs=0.51)
    assert _quantile(ratios, kind, here, 0.75) == pytest.approx([75.5, 50.5, 0.0], abs=0.51)
    assert _quantile(ratios, kind, here, 0.95) == pytest.approx([95.5, 90.5, 50.5], abs=0.51)
    assert _quantile(ratios, kind, np.zeros(3), 0.95).tolist() == [0, 0, 0]


def test_the_shortest_holds_what_it_should_of_a_lopsided_lot():
    lopsided = np.sort(np.random.default_rng(0).exponential(1.0, (1, 1000)))
    low, high = _shortest(lopsided, np.zeros(1, dtype=np.intp), np.ones(1), 0.9)
    assert ((lopsided >= low) & (lopsided <= high)).mean() == pytest.approx(0.9, abs=0.005)
    central = np.quantile(lopsided, 0.95) - np.quantile(lopsided, 0.05)
    assert high - low < central
    assert low < 0.02
