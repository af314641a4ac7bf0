from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from tests.stats.lifetime.simulated import company
from unisono.stats.lifetime.fitting import MODELS, PROCESSES, Fit, fit
from unisono.stats.lifetime.futures import FEWEST_DRAWS, MOST_DRAWS, draws_for, futures


@cache
def fitted(model: str) -> Fit:
    return fit(company(model, 1500, 4).cells(78.0), model)


def drawn(model: str, frequency: np.ndarray, age: np.ndarray, seed: int = 0) -> np.ndarray:
    return np.vstack([later.purchases for _, later in futures(fitted(model), frequency, age, 52.0, seed)])


def test_many_customers_get_fewer_futures_each_but_never_too_few():
    counts = [draws_for(pairs) for pairs in (0, 1, 1_000, 10_000, 100_000, 10_000_000)]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] == MOST_DRAWS
    assert counts[-1] == FEWEST_DRAWS


@pytest.mark.parametrize("model", MODELS)
def test_every_pair_has_its_futures_in_parts_that_fit_together(model):
    frequency, age = np.arange(1200.0) % 7, np.linspace(30, 70, 1200)
    parts = list(futures(fitted(model), frequency, age, 52.0, 0))
    assert len(parts) > 1
    covered = np.concatenate([np.arange(1200)[part] for part, _ in parts])
    assert covered.tolist() == list(range(1200))
    for part, later in parts:
        assert later.purchases.shape == later.moment.shape == (frequency[part].size, draws_for(1200))
        assert (later.purchases == np.floor(later.purchases)).all()
        assert ((later.moment >= 0) & (later.moment <= 52)).all()


@pytest.mark.parametrize("model", MODELS)
def test_the_same_seed_draws_the_same_future(model):
    frequency, age = np.array([0.0, 3.0]), np.array([50.0, 60.0])
    assert (drawn(model, frequency, age) == drawn(model, frequency, age)).all()
    assert (drawn(model, frequency, age) != drawn(model, frequency, age, seed=1)).any()


@pytest.mark.parametrize("model", MODELS)
def test_on_average_they_are_what_is_expected_and_stray_more_for_doubt_in_parameters(model):
    frequency, age, found = np.full(3000, 4.0), np.full(3000, 60.0), fitted(model)
    many = drawn(model, frequency, age)
    exact = PROCESSES[model].bought(found.parameters, frequency[:1], age[:1], np.array([52.0]))[0, 0]
    assert many.mean() == pytest.approx(exact, rel=0.05)
    by_draw = many.mean(axis=0)  # one set of parameters each
    assert by_draw.std() > 1.2 * many.std() / np.sqrt(3000)


def test_who_came_oftener_comes_oftener():
    for model in MODELS:
        means = drawn(model, np.array([0.0, 2.0, 8.0, 30.0]), np.full(4, 60.0)).mean(axis=1)
        assert (np.diff(means) > 0).all()
