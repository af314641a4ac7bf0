"""BG/NBD and MBG/NBD against their textbook forms and against what they say of the world, drawn."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.special import betaln, gammaln, hyp2f1

from tests.stats.lifetime.simulated import TRUE
from tests.stats.lifetime.slopes import rises_as_it_says
from unisono.stats.lifetime.beta_geometric import BetaGeometric
from unisono.stats.lifetime.cells import Cells

BG, MBG = BetaGeometric(also_at_first=False), BetaGeometric(also_at_first=True)
BOTH = [BG, MBG]
THETA = np.array([0.24, 4.4, 0.79, 2.4])
THETAS = [THETA, np.array([3.0, 50.0, 0.3, 0.9]), np.array([0.05, 0.5, 20.0, 80.0])]
CELLS = Cells.of(
    [0, 0, 1, 2, 2, 40, 900], [0, 0, 3, 30, 1, 20, 38], [39, 7, 39, 38, 38, 39, 39], [9, 3, 4, 2, 1, 1, 1]
)


def textbook(process: BetaGeometric, theta: np.ndarray, cells: Cells) -> np.ndarray:
    """The likelihood as first printed, with its beta functions, one a cell."""
    (r, alpha, a, b), x = theta, cells.frequency
    k = int(process.also_at_first)
    here = np.exp(betaln(a, b + x + k) - betaln(a, b)) * (alpha + cells.age) ** -(r + x)
    left = np.exp(betaln(a + 1, b + np.maximum(x + k - 1, 0)) - betaln(a, b)) * (alpha + cells.recency) ** -(
        r + x
    )
    could = x + k > 0
    return gammaln(r + x) - gammaln(r) + r * np.log(alpha) + np.log(here + could * left)


@pytest.mark.parametrize("process", BOTH)
@pytest.mark.parametrize("theta", THETAS)
def test_the_likelihood_is_that_of_the_textbook(process, theta):
    cells = CELLS.only(CELLS.frequency < 100)
    assert process.surface(cells)(theta).height == pytest.approx(
        cells.count @ textbook(process, theta, cells)
    )


@pytest.mark.parametrize("process", BOTH)
@pytest.mark.parametrize("theta", THETAS)
def test_slopes_and_bends_in_closed_form_are_those_of_the_height(process, theta):
    rises_as_it_says(process.surface(CELLS), theta)


@pytest.mark.parametrize("process", BOTH)
def test_frequent_buyers_do_not_break_it(process):
    cells = Cells.of([20_000, 3], [364, 100], [365, 365])
    found = process.surface(cells)(THETA)
    assert np.isfinite(found.height)
    assert np.isfinite(found.bend).all()
    assert (process.alive(THETA, cells) >= 0).all()
    assert np.isfinite(process.bought(THETA, cells.frequency, cells.age, np.array([365.0]))).all()


def test_by_bg_who_never_came_back_is_surely_here_by_mbg_not():
    never = Cells.of([0], [0], [39])
    assert BG.alive(THETA, never).tolist() == [1.0]
    assert 0 < MBG.alive(THETA, never)[0] < 1


@pytest.mark.parametrize("process", BOTH)
def test_alive_is_the_part_of_the_likelihood_that_stayed(process):
    cells = CELLS.only((CELLS.frequency < 100) & (CELLS.frequency > 0))
    (r, alpha, a, b), x = THETA, cells.frequency
    here = betaln(a, b + x + process.also_at_first) - betaln(a, b) - (r + x) * np.log(alpha + cells.age)
    whole = textbook(process, THETA, cells) - (gammaln(r + x) - gammaln(r) + r * np.log(alpha))
    assert process.alive(THETA, cells) == pytest.approx(np.exp(here - whole))


@pytest.mark.parametrize("process", BOTH)
def test_silence_tells_more_of_frequent_buyers(process):
    silent = Cells.of([1, 5, 20], [10, 10, 10], [39, 39, 39])
    chance = process.alive(THETA, silent)
    assert (np.diff(chance[np.argsort(silent.frequency)]) < 0).all()
    just = process.alive(THETA, Cells.of([5], [39], [39]))
    assert just[0] > chance[silent.frequency == 5][0]


@pytest.mark.parametrize("process", BOTH)
@pytest.mark.parametrize("ahead", [1.0, 39.0, 400.0])
def test_what_is_bought_is_that_of_the_hypergeometric_function(process, ahead):
    (r, alpha, a, b), x, age = THETA, np.array([0.0, 2.0, 12.0]), np.array([39.0, 38.86, 12.0])
    c = a + b + x + process.also_at_first - 1
    far = ahead / (alpha + age + ahead)
    same = hyp2f1(r + x, b + x + process.also_at_first, c, far) * (1 - far) ** (r + x)
    exact = c / (a - 1) * (1 - same)
    assert process.bought(THETA, x, age, np.array([ahead]))[:, 0] == pytest.approx(exact, rel=1e-8)


@pytest.mark.parametrize("process", BOTH)
def test_where_the_textbook_divides_by_nought_nothing_happens(process):
    """At a = 1 the printed formula has 0 / 0."""
    near, at = (np.array([0.24, 4.4, a, 2.4]) for a in (1 - 1e-7, 1.0))
    pair = np.array([2.0]), np.array([38.86]), np.array([39.0])
    assert process.bought(at, *pair) == pytest.approx(process.bought(near, *pair), rel=1e-6)


@pytest.mark.parametrize(("process", "model"), [(BG, "bg_nbd"), (MBG, "mbg_nbd")])
def test_futures_drawn_are_on_average_what_is_expected(process, model):
    theta, random = TRUE[model], np.random.default_rng(1)
    x, age = np.array([0.0, 3.0, 30.0]), np.array([50.0, 70.0, 40.0])
    later = process.later(np.tile(theta, (40_000, 1)), x, age, 52.0, random)
    exact = process.bought(theta, x, age, np.array([52.0]))[:, 0]
    error = later.purchases.std(axis=1) / 200
    assert np.abs(later.purchases.mean(axis=1) - exact).max() < (4 * error).max()
    assert ((later.moment >= 0) & (later.moment <= 52)).all()


def test_purchases_that_end_a_relation_come_early():
    """Who leaves soon made the purchases soon: their moment lies before the middle."""
    later = BG.later(
        np.tile([5.0, 1.0, 500.0, 500.0], (2000, 1)), np.zeros(1), np.zeros(1), 52.0, np.random.default_rng(0)
    )
    assert later.purchases.max() < 20
    assert later.moment.mean() < 5


def test_who_joins_is_still_here_unless_the_first_purchase_may_be_the_last():
    assert BG.joined(THETA) == 1
    assert MBG.joined(THETA) == pytest.approx(2.4 / 3.19)


def test_where_to_begin_is_at_the_mean_rate():
    start = BG.start(Cells.of([0, 4], [0, 1], [1, 1]))
    assert start[0] / start[1] == pytest.approx(2)
    assert BG.parameters == ("r", "alpha", "a", "b")
    assert BG.times == (False, True, False, False)


@pytest.mark.parametrize("process", BOTH)
def test_many_cells_are_worked_on_in_parts_that_add_up(process):
    ages = np.linspace(40, 400, 20_000)
    cells = Cells(np.full(20_000, 3.0), ages / 2, ages, np.ones(20_000))
    halves = [cells.only(slice(0, 9_000)), cells.only(slice(9_000, None))]
    whole, parts = process.surface(cells)(THETA), [process.surface(half)(THETA) for half in halves]
    assert whole.height == pytest.approx(sum(part.height for part in parts))
    assert whole.slope == pytest.approx(sum(part.slope for part in parts))
    assert whole.bend == pytest.approx(sum(part.bend for part in parts))
