from __future__ import annotations

import numpy as np
import pytest
from scipy.special import gammaln

from tests.stats.lifetime.slopes import rises_as_it_says
from unisono.stats.lifetime.spend import SpendFit, _surface, expected_spend, fit_spend, spent_beside

TRUE = np.array([6.0, 4.0, 15.0])


def bought(customers: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """How often each bought, and the mean of what it came to."""
    random, (p, q, v) = np.random.default_rng(seed), TRUE
    x = random.geometric(0.4, customers).astype(float)
    by = random.gamma(q, 1 / v, customers)
    return x, random.gamma(p * x) / by / x


X, Z = bought(3000)
FITTED = fit_spend(X, Z)


def test_parameters_are_recovered():
    off = (np.log(FITTED.parameters) - np.log(TRUE)) / np.sqrt(np.diag(FITTED.log_covariance))
    assert np.abs(off).max() < 3
    assert FITTED.mean == pytest.approx(6 * 15 / 3, rel=0.05)
    assert FITTED.names == ("p", "q", "v")
    assert FITTED.method == "gamma_gamma+maximum_likelihood"


def test_the_likelihood_is_that_of_the_paper():
    p, q, v = FITTED.parameters
    power = p * X + q
    logs = gammaln(power) - gammaln(p * X) - gammaln(q) + q * np.log(v)
    logs = logs + (p * X - 1) * np.log(Z) + p * X * np.log(X) - power * np.log(v + X * Z)
    assert FITTED.log_likelihood == pytest.approx(logs.sum())


@pytest.mark.parametrize("theta", [TRUE, np.array([0.5, 1.5, 80.0]), np.array([60.0, 2.0, 1.0])])
def test_slopes_and_bends_are_those_of_the_height(theta):
    rises_as_it_says(_surface(X[:200], Z[:200], np.arange(1.0, 201.0)), theta)


def test_order_grouping_and_currency_make_no_difference():
    at = np.random.default_rng(1).permutation(X.size)
    for again in (fit_spend(X[at], Z[at]), fit_spend(np.tile(X, 2), np.tile(Z, 2), np.full(2 * X.size, 0.5))):
        assert again.parameters == pytest.approx(FITTED.parameters, rel=1e-6)
    cents = fit_spend(X, 100 * Z)
    assert cents.parameters == pytest.approx(FITTED.parameters * (1, 1, 100), rel=1e-6)
    assert cents.log_likelihood == pytest.approx(FITTED.log_likelihood - X.size * np.log(100))


def test_who_never_came_back_or_spent_nothing_is_not_asked():
    more = fit_spend(np.append(X, [0, 3]), np.append(Z, [np.nan, 0.0]))
    assert more.customers == FITTED.customers == 3000
    assert more.parameters == pytest.approx(FITTED.parameters)


def test_one_purchase_says_little_and_fifty_say_nearly_all():
    found = expected_spend(FITTED, [0, 1, 50], [np.nan, 90.0, 90.0])
    assert found[0] == pytest.approx(FITTED.mean)
    assert FITTED.mean < found[1] < 75 < 85 < found[2] < 90


def test_what_is_expected_is_right_on_average_among_those_who_spent_alike():
    """New purchases of those whose mean so far was high: less than it, as foretold."""
    random, (p, q, v) = np.random.default_rng(5), TRUE
    by = random.gamma(q, 1 / v, 40_000)
    seen, later = random.gamma(p, 1 / by), random.gamma(p, 1 / by)
    high = seen > 60
    told = expected_spend(FITTED, np.ones(high.sum()), seen[high])
    assert later[high].mean() == pytest.approx(told.mean(), rel=0.04)
    assert later[high].mean() < 0.9 * seen[high].mean()


def test_v_with_what_was_spent():
    assert spent_beside(FITTED, np.array([0.0, 2.0]), np.array([np.nan, 7.0])) == pytest.approx(
        FITTED.parameters[2] + np.array([0.0, 14.0])
    )


def test_how_often_goes_with_how_much_or_not():
    assert abs(FITTED.correlation) < 0.06
    assert fit_spend(X, Z * X).correlation > 0.5
    assert fit_spend(np.full(3000, 2.0), Z).correlation is None


@pytest.mark.parametrize(
    ("frequency", "mean", "why"),
    [
        ([], [], "no_repeaters"),
        ([0, 0], [np.nan, 0.0], "no_repeaters"),
        ([1] * 29, list(range(1, 30)), "too_few_repeaters"),
        ([1, 2] * 40, [9.99] * 80, "all_equal"),
    ],
)
def test_where_nothing_can_be_learnt_it_says_why(frequency, mean, why):
    found = fit_spend(frequency, mean)
    assert found.why == why
    assert not found.stands
    assert (found.parameters.size, found.errors.size) == (0, 0)
    assert np.isnan(expected_spend(found, [0, 1], [np.nan, 5.0])).all()


def test_a_few_giants_leave_no_mean():
    random = np.random.default_rng(0)
    by = random.gamma(0.6, 1.0, 3000)
    found = fit_spend(X, random.gamma(2.0 * X) / by / X)
    assert found.why == "no_mean"
    assert found.log_likelihood is None


def test_customers_alike_in_all_have_no_finite_best():
    """Purchases differ, customers don't: q and v grow together without end."""
    random = np.random.default_rng(0)
    found = fit_spend(np.full(60, 20.0), 10 + random.normal(0, 1e-4, 60))
    assert found.why == "flat"


def test_what_cannot_be_is_refused():
    with pytest.raises(ValueError, match="one length"):
        fit_spend([1, 2], [1.0])
    with pytest.raises(ValueError, match="has a mean"):
        fit_spend([1], [np.nan])


def test_parameters_drawn_keep_the_mean_much_surer_than_themselves():
    """p, q and v are wrong together: their mean hardly moves."""
    p, q, v = FITTED.draws(4000, 1).T
    means = p * v / (q - 1)
    assert means.std() / means.mean() < 0.5 * v.std() / v.mean()
    assert isinstance(FITTED, SpendFit)
