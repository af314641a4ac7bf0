from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from tests.stats.lifetime.simulated import Company, company
from unisono.stats.lifetime.cells import Cells
from unisono.stats.lifetime.fitting import MODELS, Fit, fit
from unisono.stats.lifetime.predict import alive, expected
from unisono.stats.lifetime.spend import SpendFit, expected_spend, fit_spend
from unisono.stats.lifetime.split import histories
from unisono.stats.lifetime.terms import Customers, Terms
from unisono.stats.lifetime.value import Valued, lifetime_value

YEAR = Terms(52.0)


@cache
def lived(model: str) -> Company:
    return company(model, 800, 4)


@cache
def learnt(model: str) -> tuple[Fit, SpendFit, Customers]:
    seen, mean = histories(lived(model).customer, lived(model).at, 78.0), lived(model).mean_spent(78.0)
    fitted = fit(Cells.of(*seen[1:]), model), fit_spend(seen.frequency, mean)
    return *fitted, Customers(*seen[1:], mean)


@cache
def valued(model: str, terms: Terms = YEAR, level: float = 0.9, seed: int = 0) -> Valued:
    return lifetime_value(*learnt(model), terms, level=level, seed=seed)


def only(customers: Customers, which: np.ndarray) -> Customers:
    columns = (customers.frequency, customers.recency, customers.age, customers.mean_value)
    return Customers(*(column[which] for column in columns))


@pytest.mark.parametrize("model", MODELS)
def test_value_is_purchases_times_spend(model):
    (found, spend, customers), told = learnt(model), valued(model)
    cells, kind = customers.cells
    assert told.purchases == pytest.approx(expected(found, cells, 52.0)[kind])
    assert told.alive == pytest.approx(alive(found, cells)[kind])
    each = expected_spend(spend, customers.frequency, customers.mean_value)
    assert told.value == pytest.approx(told.purchases * each)
    assert told.method == f"{model}+gamma_gamma+draws"


@pytest.mark.parametrize("model", MODELS)
def test_bounds_hold_the_value_and_nothing_is_missing(model):
    told = valued(model)
    for part in (told.value, told.low, told.high, told.spread, told.slopes):
        assert np.isfinite(part).all()
    assert ((told.low >= 0) & (told.low <= told.value) & (told.value <= told.high)).all()
    assert (told.spread >= 0).all()
    assert told.slopes.shape == (800, 7)
    assert told.covariance.shape == (7, 7)


@pytest.mark.parametrize("model", MODELS)
def test_a_margin_takes_its_part_of_everything(model):
    whole, part = valued(model), valued(model, Terms(52.0, margin=0.25))
    for name in ("value", "low", "high"):
        assert getattr(part, name) == pytest.approx(getattr(whole, name) / 4)
    assert part.purchases == pytest.approx(whole.purchases)
    assert part.spread == pytest.approx(whole.spread / 16)


@pytest.mark.parametrize("model", MODELS)
def test_a_discount_is_that_of_each_moment(model):
    """Against many short horizons, each discounted on its own."""
    (found, _, customers), told = learnt(model), valued(model, Terms(52.0, discount=0.01))
    cells, kind = customers.cells
    ends = np.linspace(0, 52, 209)[1:]
    grown = np.array([expected(found, cells, end) for end in ends])
    steps = np.diff(grown, axis=0, prepend=0.0)
    exact = ((1.01 ** -(ends - 0.125)) @ steps)[kind]
    plain = valued(model)
    assert told.value / plain.value == pytest.approx(exact / plain.purchases, rel=1e-4)
    assert (told.value < plain.value).all()
    assert told.purchases == pytest.approx(plain.purchases)


@pytest.mark.parametrize("model", MODELS)
def test_customers_in_another_order_are_worth_the_same(model):
    found, spend, customers = learnt(model)
    at = np.random.default_rng(0).permutation(800)
    again = lifetime_value(found, spend, only(customers, at), YEAR)
    for name in ("value", "low", "high", "spread"):
        assert getattr(again, name) == pytest.approx(getattr(valued(model), name)[at])


@pytest.mark.parametrize("model", MODELS)
def test_slopes_are_what_a_value_gains_by_a_parameter(model):
    found, spend, customers = learnt(model)
    told, few = valued(model, Terms(52.0, 0.002)), np.arange(20)
    for at in range(7):
        moved = np.exp(1e-3 * (np.arange(7) == at))
        bought = Fit(model, found.parameters * moved[:4], found.covariance, None, 800.0)
        spent = SpendFit(spend.parameters * moved[4:], spend.covariance, None, 800.0, None)
        up = lifetime_value(bought, spent, only(customers, few), Terms(52.0, 0.002))
        gain = (up.value - told.value[:20]) / 1e-3
        assert told.slopes[:20, at] == pytest.approx(gain, rel=0.02, abs=0.01 * told.value.mean())


@pytest.mark.parametrize("model", MODELS)
def test_the_spread_of_one_customer_is_that_of_the_futures(model):
    """The variance of what many customers alike then spent, those of the company itself."""
    told, spent = valued(model), lived(model).spent_between(78.0, 130.0)
    assert ((spent - told.value) ** 2).sum() == pytest.approx(told.spread.sum(), rel=0.5)


def test_a_total_is_surer_than_its_parts_and_parts_add_up():
    told = valued("bg_nbd")
    whole, halves = told.total(), (told.total(np.arange(400)), told.total(np.arange(400, 800)))
    assert whole.value == pytest.approx(told.value.sum())
    assert whole.value == pytest.approx(sum(half.value for half in halves))
    assert whole.low < whole.value < whole.high
    assert whole.high - whole.low < (told.high - told.low).sum()
    assert whole.high - whole.low > max(half.high - half.low for half in halves)
    assert told.total(np.zeros(800, dtype=bool)).value is None


def test_a_total_of_one_kind_may_be_asked_by_mask():
    told = valued("bg_nbd")
    best = told.value > np.quantile(told.value, 0.9)
    assert told.total(best).value == pytest.approx(told.value[best].sum())
    assert told.total(best).value > 0.3 * told.total().value


def test_doubt_in_parameters_does_not_even_out():
    """A hundred thousand customers: chance hardly counts, what is wrong in the parameters does."""
    found, spend, customers = learnt("bg_nbd")
    many = lifetime_value(found, spend, only(customers, np.tile(np.arange(800), 125)), YEAR)
    few, all_of_them = valued("bg_nbd").total(), many.total()
    narrow = (few.high - few.low) / few.value
    wide = (all_of_them.high - all_of_them.low) / all_of_them.value
    assert narrow / np.sqrt(125) * 2 < wide < narrow


def test_a_higher_level_is_wider():
    low, high = valued("bg_nbd", level=0.5), valued("bg_nbd", level=0.95)
    assert (high.high - high.low >= low.high - low.low - 1e-9).mean() == 1
    assert high.total().high > low.total().high


def test_where_nothing_was_learnt_nobody_has_a_value():
    found, spend, customers = learnt("bg_nbd")
    nothing, no_spend = fit(Cells.of([0], [0], [9]), "bg_nbd"), fit_spend([], [])
    for told, why in (
        (lifetime_value(nothing, spend, customers, YEAR), "too_few_customers"),
        (lifetime_value(found, no_spend, customers, YEAR), "no_repeaters"),
    ):
        assert told.why == why
        assert np.isnan(np.stack([told.value, told.low, told.high, told.alive, told.purchases])).all()
        assert told.total().value is None


def test_an_impossible_level_is_refused():
    with pytest.raises(ValueError, match="level"):
        lifetime_value(*learnt("bg_nbd"), YEAR, level=1.0)


def test_one_customer_alone_is_worth_what_it_was_among_others():
    found, spend, customers = learnt("bg_nbd")
    alone = lifetime_value(found, spend, only(customers, np.array([7])), YEAR)
    assert alone.value[0] == pytest.approx(valued("bg_nbd").value[7])
    assert alone.high[0] == pytest.approx(valued("bg_nbd").high[7], rel=0.25, abs=1.0)
