from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stats.biased import Biased
from unisono.stats.raking import rake

CELLS = [[0, 0], [0, 1], [1, 0], [1, 1]]


def shares(places, each, size, weights):
    sums = np.bincount(np.asarray(places)[:, each], weights=weights, minlength=size)
    return sums / sums.sum()


@given(
    st.lists(st.integers(1, 50), min_size=6, max_size=6),
    st.lists(st.integers(1, 50), min_size=2, max_size=2),
    st.lists(st.integers(1, 50), min_size=3, max_size=3),
)
def test_every_margin_is_met_where_somebody_answered_everywhere(base, rows, columns):
    places = [[row, column] for row in range(2) for column in range(3)]
    found = rake(places, [rows, columns], base=base)
    weights = found.factors * base
    assert found.why == ""
    assert shares(places, 0, 2, weights) == pytest.approx(np.divide(rows, sum(rows)), abs=1e-6)
    assert shares(places, 1, 3, weights) == pytest.approx(np.divide(columns, sum(columns)), abs=1e-6)
    assert (weights.sum(), found.missed) == (pytest.approx(sum(base)), pytest.approx(0, abs=1e-6))


@given(st.lists(st.integers(1, 50), min_size=4, max_size=4))
def test_who_is_spread_like_everybody_keeps_their_weight(base):
    margins = [[base[0] + base[1], base[2] + base[3]], [base[0] + base[2], base[1] + base[3]]]
    found = rake(CELLS, margins, base=base)
    assert found.factors == pytest.approx(np.ones(4))
    assert not found.capped.any()


def test_one_margin_is_known_over_reached():
    found = rake([[0], [1], [2]], [[20, 30, 50]], base=[60, 30, 10])
    assert found.factors == pytest.approx([1 / 3, 1, 5])


def test_the_odds_within_the_table_are_kept():
    base = np.array([40.0, 10.0, 30.0, 20.0])
    weights = base * rake(CELLS, [[1, 1], [3, 1]], base=base).factors
    assert weights[0] * weights[3] / (weights[1] * weights[2]) == pytest.approx(40 * 20 / (10 * 30))


def test_a_category_that_nobody_has_leaves_its_answers_out():
    found = rake([[0], [1], [2]], [[1, 1, 0]], base=[1, 1, 8])
    assert found.factors == pytest.approx([5, 5, 0])
    assert found.why == ""


def test_it_says_where_nobody_answered_the_largest_first():
    found = rake([[0, 0], [1, 1]], [[50, 50], [20, 30, 10, 40]], base=[5, 5])
    assert (found.why, found.margin, found.category) == ("empty", 1, 3)
    assert found.factors.tolist() == [1, 1]


@pytest.mark.parametrize("base", [[], [0.0]])
def test_it_says_when_nobody_answered_at_all(base):
    found = rake([[0]] * len(base), [[1, 1]], base=base)
    assert (found.why, found.rounds) == ("nobody", 0)


def test_it_says_when_margins_contradict_each_other():
    found = rake([[0, 0], [1, 1]], [[1, 3], [3, 1]])  # each row is its column, the margins say otherwise
    assert found.why == "impossible"
    assert found.missed > 0.1
    assert found.factors.tolist() == [1, 1]


def test_a_limit_trades_a_margin_missed_and_says_how_far():
    base = [400, 1, 30, 20]
    free, bound = (rake(CELLS, [[1, 1], [3, 1]], base=base, limit=limit) for limit in (None, 5.0))
    assert free.factors.max() > 5
    assert bound.factors.max() == pytest.approx(5)
    assert bound.capped.tolist() == [False, True, False, True]
    assert 0 < bound.missed < 0.02
    weights = bound.factors * base
    worst = max(
        np.abs(shares(CELLS, 0, 2, weights) - [0.5, 0.5]).max(),
        np.abs(shares(CELLS, 1, 2, weights) - [0.75, 0.25]).max(),
    )
    assert bound.missed == pytest.approx(worst)


def test_a_tight_limit_misses_the_margins_and_says_by_how_much():
    found = rake([[0], [1]], [[1, 9]], base=[90, 10], limit=3.0)
    assert found.factors.tolist() == pytest.approx([7 / 9, 3])
    assert found.capped.tolist() == [False, True]
    assert found.missed == pytest.approx(0.6)
    assert found.why == ""


def test_a_limit_nobody_reaches_changes_nothing():
    one, other = (rake([[0], [1]], [[30, 70]], limit=limit) for limit in (None, 2.0))
    assert one.factors.tolist() == other.factors.tolist()


@settings(max_examples=15)
@given(st.integers(0, 2**32 - 1), st.floats(1.5, 6))
def test_cut_factors_never_exceed_the_limit_and_still_average_one(seed, limit):
    company = Biased(answering=1.5)
    sums, places = company.answers(400, np.random.default_rng(seed))
    found = rake(places, company.margins, base=sums[:, 1], limit=limit)
    if found.why:
        assert found.why == "empty"
        return
    assert found.factors.max() <= limit * (1 + 1e-6)
    assert (found.factors * sums[:, 1]).sum() == pytest.approx(400)


def test_the_order_of_cells_means_nothing():
    company = Biased()
    sums, places = company.answers(500, np.random.default_rng(4))
    order = np.random.default_rng(5).permutation(len(places))
    one = rake(places, company.margins, base=sums[:, 1])
    other = rake(places[order], company.margins, base=sums[order, 1])
    assert other.factors == pytest.approx(one.factors[order])


@pytest.mark.parametrize(
    ("places", "margins", "more"),
    [
        ([[0]], [[1, -1]], {}),
        ([[0]], [[0, 0]], {}),
        ([[2]], [[1, 1]], {}),
        ([[0]], [[1, float("nan")]], {}),
        ([[0]], [[1, 1]], {"base": [1, 1]}),
        ([[0]], [[1, 1]], {"base": [-1]}),
        ([[0]], [[1]], {"limit": 1.0}),
    ],
)
def test_what_no_caller_may_ask_is_refused(places, margins, more):
    with pytest.raises(ValueError, match=r"\w"):
        rake(places, margins, **more)
