from __future__ import annotations

import numpy as np
import pytest

from tests.stats.biased import VALUES, Biased, raked_of
from unisono.stats.moments import Moments
from unisono.stats.nps import nps_interval
from unisono.stats.raked import raked_worth
from unisono.stats.raking import rake
from unisono.stats.share import share_interval


def fields(moments: Moments) -> list[float]:
    names = ("n", "w", "w2", "wv", "wvv", "w2v", "w2vv")
    return [float(getattr(moments, name)) for name in names]


def covered(company: Biased, n: int, surveys: int) -> tuple[float, float, set[str]]:
    """How often the raked and the bare interval hold the truth, and by which method."""
    draw = np.random.default_rng(n)
    held, bare, methods, made = 0, 0, set(), 0
    for _ in range(surveys):
        _, worth, plain = raked_of(company, n, draw)
        if worth is None:
            continue
        made += 1
        methods.add(worth.method)
        found, as_it_came = nps_interval(worth.moments), nps_interval(plain)
        held += found.low <= 100 * company.truth <= found.high
        bare += as_it_came.low <= 100 * company.truth <= as_it_came.high
    assert made >= 0.95 * surveys
    return held / made, bare / made, methods


# Bounds: .93 to .97, and 2 standard errors of 500 surveys (.01) more on either side.
@pytest.mark.parametrize(
    ("n", "method", "most_bare"),
    [(200, "residual", 0.24), (400, "residual", 0.05), (500, "calibrated", 0.02), (1_000, "calibrated", 0.0)],
)
def test_the_interval_holds_the_truth_under_biased_answering_and_the_bare_one_does_not(n, method, most_bare):
    held, bare, methods = covered(Biased(), n, 500)
    assert 0.92 <= held <= 0.98
    assert bare <= most_bare
    assert methods == {method}


@pytest.mark.parametrize("n", [60, 100])
def test_of_few_answers_it_is_rather_too_wide(n):
    held, _, methods = covered(Biased(shape=(2, 2, 2)), n, 300)
    assert 0.92 <= held <= 0.995
    assert methods <= {"kish", "residual"}


def test_it_holds_where_the_margins_have_nothing_to_do_with_the_answers():
    held, bare, _ = covered(Biased(feeling=0.0), 600, 400)
    assert 0.92 <= held <= 0.975
    assert bare >= 0.92


def test_the_worst_is_that_calibration_is_worth_more_than_kish_allows():
    """What the margins foretell is no longer chance: more answers' worth than Kish says, never by magic."""
    company, draw = Biased(feeling=2.0), np.random.default_rng(3)
    sums, places = company.answers(2_000, draw)
    raked = rake(places, company.margins, base=sums[:, 1])
    worth = raked_worth(sums, places, raked)
    weights = raked.factors * sums[:, 1]
    kish = Moments(2_000, weights.sum(), (raked.factors**2 * sums[:, 2]).sum()).effective_n
    assert worth.effective > kish
    assert worth.design_effect == pytest.approx(2_000 / worth.effective)
    assert worth.moments.effective_n == pytest.approx(worth.effective)


def test_one_margin_alone_is_the_textbook_s_post_stratification():
    """Mean Σ W_h ȳ_h and variance Σ W_h² s_h² / n_h, to the degrees of freedom."""
    known, counts = np.array([0.5, 0.3, 0.2]), np.array([600, 300, 100])
    yes = np.array([300, 240, 20])
    sums = np.c_[counts, counts, counts, yes, yes, yes, yes].astype(float)
    places = [[0], [1], [2]]
    worth = raked_worth(sums, places, rake(places, [known], base=counts))
    share = yes / counts
    mean = known @ share
    variance = (known**2 * share * (1 - share) / counts).sum() * 1_000 / 997
    assert worth.method == "calibrated"
    assert worth.moments.mean == pytest.approx(mean)
    assert worth.effective == pytest.approx(mean * (1 - mean) / variance)


def test_rows_and_cells_say_the_same():
    company, draw = Biased(shape=(2, 3, 2)), np.random.default_rng(9)
    values = draw.choice(VALUES, 700)
    rows = draw.integers(0, (2, 3, 2), (700, 3))
    one_each = np.array([fields(Moments.of([value])) for value in values])
    cells, place = np.unique(rows, axis=0, return_inverse=True)
    summed = np.zeros((len(cells), 7))
    np.add.at(summed, place.ravel(), one_each)
    by_row = raked_worth(one_each, rows, rake(rows, company.margins))
    by_cell = raked_worth(summed, cells, rake(cells, company.margins, base=summed[:, 1]))
    assert by_row.moments.mean == pytest.approx(by_cell.moments.mean)
    assert by_row.effective == pytest.approx(by_cell.effective)
    assert by_row.method == by_cell.method == "calibrated"


def test_design_weights_count_before_raking_and_are_paid_for():
    plain = np.array([fields(Moments.of([1] * 30 + [0] * 30)), fields(Moments.of([1] * 10 + [0] * 30))])
    heavy = [[1.0] * 30 + [4.0] * 30, [1.0] * 10 + [4.0] * 30]
    weighted = np.array(
        [
            fields(Moments.of([1] * 30 + [0] * 30, heavy[0])),
            fields(Moments.of([1] * 10 + [0] * 30, heavy[1])),
        ]
    )
    places, margins = [[0], [1]], [[1, 1]]
    one = raked_worth(plain, places, rake(places, margins, base=plain[:, 1]))
    other = raked_worth(weighted, places, rake(places, margins, base=weighted[:, 1]))
    assert other.moments.mean < one.moments.mean
    assert other.design_effect > one.design_effect


def test_a_limit_that_misses_the_margins_leaves_kish():
    sums = np.array([fields(Moments.of([1, 0] * 450)), fields(Moments.of([1, 0] * 50))])
    raked = rake([[0], [1]], [[1, 9]], base=sums[:, 1], limit=3.0)
    assert raked.missed > 0.1
    assert raked_worth(sums, [[0], [1]], raked).method == "kish"


def test_nobody_is_worth_nothing_and_agreement_is_no_certainty():
    nobody = raked_worth(np.zeros((0, 7)), np.zeros((0, 1), dtype=int), rake([], [[1, 1]]))
    assert (nobody.moments, nobody.effective) == (Moments(), 0.0)
    sums = np.array([fields(Moments.of([1] * 400)), fields(Moments.of([1] * 200))])
    agreed = raked_worth(sums, [[0], [1]], rake([[0], [1]], [[1, 1]], base=sums[:, 1]))
    found = share_interval(agreed.moments)
    assert found.value == 1
    assert found.low < 1
    assert agreed.method == "kish"
