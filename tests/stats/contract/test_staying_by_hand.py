"""Staying under contract where every figure can be reckoned on paper, and laws that any fit keeps."""

from __future__ import annotations

from dataclasses import replace
from math import log, sqrt

import numpy as np
import pytest

from tests.stats.contract.staying import HIGH_END, REGULAR
from unisono.stats.contract.check import LEAST_AT_RISK, check
from unisono.stats.contract.fitting import Fit, fit, from_survivors
from unisono.stats.contract.model import MODELS, Model, hazards, log_survival
from unisono.stats.contract.projection import project, remaining

# α = β = 1: chances of leaving are all alike probable, and S(t) = 1 / (1 + t).
EVEN = replace(fit(from_survivors(REGULAR[:8]), "sbg"), alpha=1.0, beta=1.0, shape=1.0)


def alike(leaves: float) -> Fit:
    """Customers who all leave with the same chance each period."""
    return replace(EVEN, alpha=leaves * 1e7, beta=(1 - leaves) * 1e7)


@pytest.mark.parametrize("period", [0, 1, 2, 5, 99])
def test_where_all_chances_are_alike_probable_one_in_one_and_t_stays(period: int) -> None:
    assert np.exp(log_survival(1.0, 1.0, 1.0, period)) == pytest.approx(1 / (1 + period))


def test_of_those_still_there_ever_fewer_leave() -> None:
    """½ of all, ⅓ of those left, ¼ …: who would leave soon has left."""
    assert hazards(1.0, 1.0, 1.0, 5) == pytest.approx([1 / 2, 1 / 3, 1 / 4, 1 / 5, 1 / 6])


@pytest.mark.parametrize("leaves", [0.02, 0.1, 0.5])
def test_customers_all_alike_leave_at_one_rate(leaves: float) -> None:
    found = alike(leaves)
    assert found.hazards(24) == pytest.approx([leaves] * 24, rel=1e-4)
    assert project(found, 12).share == pytest.approx((1 - leaves) ** np.arange(1, 13), rel=1e-4)


@pytest.mark.parametrize("shape", [0.5, 2.0])
def test_the_shape_bends_time(shape: float) -> None:
    """S of the second model at t is that of the first at t to the power of c: with c = 2, S(3) = 1/10."""
    for period in (1, 2, 3):
        told = np.exp(log_survival(1.0, 1.0, shape, period))
        assert told == pytest.approx(1 / (1 + period**shape))


@pytest.mark.parametrize(
    ("given", "share"),
    [(0, [1 / 2, 1 / 3, 1 / 4]), (1, [2 / 3, 2 / 4, 2 / 5]), (9, [10 / 11, 10 / 12, 10 / 13])],
)
def test_who_has_stayed_is_likelier_to_stay_on(given: int, share: list[float]) -> None:
    assert project(EVEN, 3, given=given).share == pytest.approx(share)


@pytest.mark.parametrize("discount", [1.0, 0.1, 0.01])
def test_what_is_left_of_a_stay_by_its_closed_form(discount: float) -> None:
    """Σ x^k / (k + 2) = (−ln(1 − x) − x) / x², with x = 1 / (1 + d)."""
    x = 1 / (1 + discount)
    assert remaining(EVEN, 0, discount).value == pytest.approx((-log(1 - x) - x) / x**2, rel=2e-4)


@pytest.mark.parametrize(("leaves", "discount"), [(0.1, 0.1), (0.02, 0.01), (0.5, 1.0)])
@pytest.mark.parametrize("survived", [0, 12])
def test_of_customers_all_alike_it_is_a_geometric_sum_however_long_they_stayed(
    leaves: float, discount: float, survived: int
) -> None:
    stays = 1 - leaves
    told = stays / (1 - stays / (1 + discount))
    assert remaining(alike(leaves), survived, discount).value == pytest.approx(told, rel=1e-3)


def test_a_tenth_leaving_at_a_tenth_of_discount_leaves_not_quite_five_periods() -> None:
    assert remaining(alike(0.1), 0, 0.1).value == pytest.approx(4.95, abs=0.002)


def test_money_that_is_worth_less_later_is_less() -> None:
    told = [remaining(EVEN, 0, discount).value or 0 for discount in (0.005, 0.01, 0.05, 0.2, 1.0)]
    assert told == sorted(told, reverse=True)


@pytest.mark.parametrize("model", MODELS)
def test_ten_times_the_customers_are_the_same_fit_and_surer(model: Model) -> None:
    one = fit(from_survivors(HIGH_END[:9]), model)
    ten = fit(from_survivors([10 * each for each in HIGH_END[:9]]), model)
    assert (ten.alpha, ten.beta, ten.shape) == pytest.approx((one.alpha, one.beta, one.shape), rel=1e-3)
    assert ten.log_likelihood == pytest.approx(10 * one.log_likelihood)
    assert ten.errors == pytest.approx(tuple(each / sqrt(10) for each in one.errors), rel=1e-2)
    assert (ten.rows, ten.left) == (10 * one.rows, 10 * one.left)


@pytest.mark.parametrize("model", MODELS)
def test_parts_of_a_cohort_are_fitted_as_the_whole(model: Model) -> None:
    half = [each // 2 for each in REGULAR[:9]]
    rest = [whole - part for whole, part in zip(REGULAR[:9], half, strict=True)]
    together = fit(from_survivors(half) + from_survivors(rest), model)
    whole = fit(from_survivors(REGULAR[:9]), model)
    assert (together.alpha, together.beta) == pytest.approx((whole.alpha, whole.beta), rel=1e-4)


def test_the_second_model_never_explains_less() -> None:
    for survivors in (HIGH_END, REGULAR):
        one, two = (fit(from_survivors(survivors), model) for model in MODELS)
        assert two.log_likelihood >= one.log_likelihood - 1e-6


@pytest.mark.parametrize(("model", "told"), [("sbg", 24.0), ("bdw", 26.0)])
def test_each_parameter_is_paid_for(model: Model, told: float) -> None:
    """Akaike: twice the parameters less twice the log-likelihood."""
    assert Fit(model, log_likelihood=-10.0).criterion == told


@pytest.mark.parametrize(
    ("rows", "left", "periods", "why"),
    [
        (29, 20, 6, "too_few"),
        (30, 0, 6, "nobody_left"),
        (30, 9, 6, "too_few_left"),
        (30, 10, 3, "too_short"),
        (30, 10, 4, ""),
    ],
)
def test_the_least_that_carries_a_fit(rows: int, left: int, periods: int, why: str) -> None:
    """All leave in the first period, as many as are told; the others stay to the end."""
    assert fit(from_survivors([rows] + [rows - left] * periods), "sbg").why == why


@pytest.mark.parametrize(("periods", "learnt"), [(5, 0), (6, 4), (7, 5), (9, 6), (12, 8)])
def test_two_thirds_are_learnt_from_and_two_periods_are_the_least_to_foretell(
    periods: int, learnt: int
) -> None:
    found = check(from_survivors(REGULAR[: periods + 1]), "sbg")
    assert found.learnt == learnt
    assert found.warning == ("unchecked" if not learnt else "")


@pytest.mark.parametrize(("there", "until"), [(LEAST_AT_RISK, 9), (LEAST_AT_RISK - 1, 8)])
def test_a_period_with_few_at_risk_is_not_foretold(there: int, until: int) -> None:
    survivors = [1000, 631, 468, 382, 326, 289, 262, 241, there, there - 1]
    found = check(from_survivors(survivors), "sbg")
    assert found.until == until


def test_a_gap_has_the_sign_of_what_was_said_too_much() -> None:
    best = check(from_survivors([*REGULAR[:9], *[each // 2 for each in REGULAR[9:]]]), "sbg")
    assert (best.warning, best.gap > 0.1) == ("overstates", True)
    stays = check(from_survivors([*REGULAR[:9], *[REGULAR[8]] * 4]), "sbg")
    assert (stays.warning, stays.gap < -0.1) == ("understates", True)
    assert (stays.came, best.came) == (1.0, pytest.approx((REGULAR[12] // 2) / REGULAR[8]))
