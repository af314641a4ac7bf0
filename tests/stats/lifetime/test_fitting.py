from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from tests.stats.lifetime.simulated import TRUE, company
from unisono.stats.lifetime.cells import Cells
from unisono.stats.lifetime.fitting import (
    FEWEST_CUSTOMERS,
    FEWEST_REPEATERS,
    MODELS,
    PROCESSES,
    Fit,
    drawn,
    fit,
)


@cache
def cells_of(model: str) -> Cells:
    return company(model, 1500, 4).cells(78.0)


@cache
def fitted(model: str) -> Fit:
    return fit(cells_of(model), model)


@pytest.mark.parametrize("model", MODELS)
def test_the_top_is_a_top(model):
    """No slope there, and lower in every direction."""
    found, surface = fitted(model), PROCESSES[model].surface(cells_of(model))
    top = surface(found.parameters)
    assert np.abs(top.slope * found.parameters).max() < 1e-3
    assert top.height == pytest.approx(found.log_likelihood, rel=1e-9)
    for way in np.vstack([np.eye(4), -np.eye(4)]):
        assert surface(found.parameters * np.exp(0.05 * way)).height < top.height


@pytest.mark.parametrize("model", MODELS)
def test_the_truth_is_near(model):
    found = fitted(model)
    off = (np.log(found.parameters) - np.log(TRUE[model])) / np.sqrt(np.diag(found.log_covariance))
    assert np.abs(off).max() < 3


@pytest.mark.parametrize("model", MODELS)
def test_errors_are_those_of_the_bend(model):
    found = fitted(model)
    bend = PROCESSES[model].surface(cells_of(model))(found.parameters).bend
    assert found.covariance == pytest.approx(np.linalg.inv(-bend), rel=0.02)
    assert found.errors == pytest.approx(np.sqrt(np.diag(found.covariance)))


@pytest.mark.parametrize("model", MODELS)
def test_the_order_of_cells_does_not_matter(model):
    cells, at = cells_of(model), np.random.default_rng(0).permutation(cells_of(model).count.size)
    shuffled = Cells(cells.frequency[at], cells.recency[at], cells.age[at], cells.count[at])
    assert fit(shuffled, model).parameters == pytest.approx(fitted(model).parameters, rel=1e-6)


@pytest.mark.parametrize("model", MODELS)
def test_splitting_counts_does_not_matter(model):
    cells = cells_of(model)
    columns = (cells.frequency, cells.recency, cells.age)
    halves = Cells(*(np.tile(column, 2) for column in columns), np.tile(cells.count / 2, 2))
    found = fit(halves, model)
    assert found.parameters == pytest.approx(fitted(model).parameters, rel=1e-6)
    assert found.log_likelihood == pytest.approx(fitted(model).log_likelihood)
    assert found.covariance == pytest.approx(fitted(model).covariance, rel=1e-4)


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("unit", [1 / 7, 52.0])
def test_another_unit_of_time_scales_times_alone(model, unit):
    found, times = fit(cells_of(model).scaled(unit), model), np.array(PROCESSES[model].times)
    assert found.parameters == pytest.approx(fitted(model).parameters / np.where(times, unit, 1.0), rel=1e-6)
    assert found.log_likelihood == pytest.approx(
        fitted(model).log_likelihood + cells_of(model).repeats * np.log(unit)
    )


@pytest.mark.parametrize("model", MODELS)
def test_twice_as_many_of_each_are_surer_of_the_same(model):
    cells = cells_of(model)
    doubled = fit(Cells(cells.frequency, cells.recency, cells.age, 2 * cells.count), model)
    assert doubled.parameters == pytest.approx(fitted(model).parameters, rel=1e-6)
    assert doubled.covariance == pytest.approx(fitted(model).covariance / 2, rel=1e-4)


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize(
    ("cells", "why"),
    [
        (Cells.of([], [], []), "no_customers"),
        (Cells.of([1, 0], [3, 0], [9, 9]), "too_few_customers"),
        (Cells.of([0], [0], [9], [FEWEST_CUSTOMERS]), "no_repeaters"),
        (Cells.of([0, 1], [0, 5], [9, 9], [500, FEWEST_REPEATERS - 1]), "too_few_repeaters"),
        (Cells.of([3], [5], [9], [500]), "all_equal"),
    ],
)
def test_where_nothing_can_be_learnt_it_says_why(model, cells, why):
    found = fit(cells, model)
    assert found.why == why
    assert not found.stands
    assert (found.parameters.size, found.covariance.size, found.errors.size) == (0, 0, 0)
    assert found.log_likelihood is None
    assert found.customers == cells.customers


def test_customers_as_regular_as_clocks_have_no_finite_best():
    """Everybody comes every ten days, nobody leaves: the rate has no spread, the leaving no chance."""
    x = np.repeat(np.arange(3.0, 9.0), 40)
    cells = Cells.of(x, 10 * x, 10 * x + 1)
    for model in MODELS:
        assert fit(cells, model).why == "flat"


def test_ten_who_buy_much_and_many_who_never_came_back_still_have_an_answer():
    x = np.concatenate([np.zeros(300), np.arange(1, 41), np.full(5, 3000)])
    recency = np.where(x > 0, np.minimum(30 + x, 360), 0)
    for model in MODELS:
        found = fit(Cells.of(x, recency, np.full(x.shape, 365.0)), model)
        assert found.why in ("", "flat")
        assert not found.stands or (np.isfinite(found.parameters).all() and (found.errors > 0).all())


def test_a_model_nobody_knows_is_refused():
    with pytest.raises(ValueError, match="one of bg_nbd, mbg_nbd, pareto_nbd"):
        fit(cells_of("bg_nbd"), "poisson")


def test_parameters_drawn_are_spread_as_their_errors_say():
    found = fitted("bg_nbd")
    logs = np.log(found.draws(20_000, 1))
    assert logs.mean(axis=0) == pytest.approx(np.log(found.parameters), abs=0.02)
    assert np.cov(logs.T) == pytest.approx(found.log_covariance, rel=0.1, abs=2e-3)


def test_the_same_seed_draws_the_same_and_all_are_positive():
    found = fitted("pareto_nbd")
    assert (found.draws(50, 3) == found.draws(50, 3)).all()
    assert (found.draws(50, 3) != found.draws(50, 4)).any()
    assert (found.draws(500, 3) > 0).all()
    assert drawn(np.array([2.0, 3.0]), np.zeros((2, 2)), 3, 0).tolist() == [[2.0, 3.0]] * 3


def test_what_a_fit_is_called():
    found = fitted("mbg_nbd")
    assert found.method == "mbg_nbd+maximum_likelihood"
    assert found.names == ("r", "alpha", "a", "b")
