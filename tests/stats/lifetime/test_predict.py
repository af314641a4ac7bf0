from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from tests.stats.lifetime.simulated import company
from unisono.stats.lifetime.cells import Cells
from unisono.stats.lifetime.fitting import MODELS, Fit, fit
from unisono.stats.lifetime.predict import alive, expected, expected_of_new

CELLS = Cells.of([0, 1, 4, 4, 12], [0, 20, 50, 10, 60], [70, 60, 60, 60, 61])
NOTHING = fit(Cells.of([], [], []), "bg_nbd")


@cache
def fitted(model: str) -> Fit:
    return fit(company(model, 1500, 4).cells(78.0), model)


@pytest.mark.parametrize("model", MODELS)
def test_more_is_bought_in_more_time_but_ever_less_of_it(model):
    found = [expected(fitted(model), CELLS, horizon) for horizon in (1.0, 13.0, 26.0, 52.0)]
    assert (np.diff(found, axis=0) > 0).all()
    assert (found[3] - found[2] < 2 * (found[2] - found[1])).all()


@pytest.mark.parametrize("model", MODELS)
def test_a_chance_is_a_chance_and_the_silent_have_less(model):
    chance = alive(fitted(model), CELLS)
    assert ((chance > 0) & (chance <= 1)).all()
    lately, long_ago = CELLS.recency == 50, CELLS.recency == 10
    assert chance[lately] > chance[long_ago]
    told = expected(fitted(model), CELLS, 52.0)
    assert told[lately] > told[long_ago]


@pytest.mark.parametrize("model", MODELS)
def test_nothing_depends_on_who_stands_beside(model):
    together, found = expected(fitted(model), CELLS, 52.0), fitted(model)
    for at in range(CELLS.age.size):
        alone = CELLS.only(np.arange(CELLS.age.size) == at)
        assert expected(found, alone, 52.0)[0] == pytest.approx(together[at])


@pytest.mark.parametrize("model", MODELS)
def test_a_new_customer_is_one_of_whom_nothing_is_known_yet(model):
    found, new = fitted(model), Cells.of([0], [0], [0])
    assert expected_of_new(found, [26.0])[0] == pytest.approx(expected(found, new, 26.0)[0])


@pytest.mark.parametrize("model", MODELS)
def test_what_was_seen_is_what_such_a_company_would_show(model):
    """Repeat purchases of all since each joined, foretold from the parameters alone."""
    cells = company(model, 1500, 4).cells(78.0)
    assert cells.count @ expected_of_new(fitted(model), cells.age) == pytest.approx(cells.repeats, rel=0.05)


@pytest.mark.parametrize("model", MODELS)
def test_what_comes_later_is_what_was_foretold(model):
    lived = company(model, 1500, 4)
    later = lived.cells(130.0).repeats - lived.cells(78.0).repeats
    told = lived.cells(78.0).count @ expected(fitted(model), lived.cells(78.0), 52.0)
    assert told == pytest.approx(later, rel=0.15)


def test_spans_keep_their_shape_and_no_time_is_no_purchase():
    found = expected_of_new(fitted("bg_nbd"), [[0.0, 10.0], [10.0, 52.0]])
    assert found.shape == (2, 2)
    assert found[0, 0] == 0
    assert found[0, 1] == found[1, 0] < found[1, 1]


def test_without_parameters_there_are_no_numbers():
    assert np.isnan(alive(NOTHING, CELLS)).all()
    assert np.isnan(expected(NOTHING, CELLS, 52.0)).all()
    assert np.isnan(expected_of_new(NOTHING, [1.0, 2.0])).all()


@pytest.mark.parametrize("horizon", [0.0, -1.0, np.nan])
def test_a_horizon_behind_is_refused(horizon):
    with pytest.raises(ValueError, match="ahead"):
        expected(fitted("bg_nbd"), CELLS, horizon)
