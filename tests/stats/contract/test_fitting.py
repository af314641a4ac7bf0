"""The fits against the papers' own numbers, their slopes and errors, and data that carry no fit."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import approx_fprime

from tests.stats.contract.staying import HIGH_END, REGULAR, company
from unisono.stats.contract.fitting import Fit, curvature, fit, from_survivors, likelihood, peak, prior_of
from unisono.stats.contract.model import MODELS, Model
from unisono.stats.survival import RiskTable


def test_high_end_as_published() -> None:
    found = fit(from_survivors(HIGH_END[:8]), "sbg")
    assert (found.alpha, found.beta) == (pytest.approx(0.668, abs=5e-4), pytest.approx(3.806, abs=5e-4))
    assert found.log_likelihood == pytest.approx(-1611.2, abs=0.05)
    assert (found.shape, found.rows, found.left, found.periods) == (1, 1000, 509, 7)


def test_regular_as_published() -> None:
    found = fit(from_survivors(REGULAR[:8]), "sbg")
    assert (found.alpha, found.beta) == (pytest.approx(0.704, abs=5e-4), pytest.approx(1.182, abs=5e-4))
    assert found.log_likelihood == pytest.approx(-1680.3, abs=0.05)


def test_beta_discrete_weibull_as_the_public_ports_of_the_paper_find_it() -> None:
    found = fit(from_survivors(HIGH_END[:5]), "bdw")
    assert (found.alpha, found.beta, found.shape) == pytest.approx((0.2593, 1.7226, 1.5844), abs=2e-4)
    assert found.log_likelihood == pytest.approx(-1222.749, abs=1e-3)


def test_a_cohort_and_its_customers_one_by_one_are_the_same() -> None:
    gone = -np.diff(REGULAR[:8])
    last = np.concatenate([np.repeat(np.arange(1, 8), gone), np.full(241, 7)])
    ended = np.arange(1000) < 759
    found, told = fit(RiskTable.of(last, ended), "sbg"), fit(from_survivors(REGULAR[:8]), "sbg")
    assert (found.alpha, found.beta) == pytest.approx((told.alpha, told.beta))


def test_staggered_cohorts_are_fitted_together() -> None:
    young, old = from_survivors(HIGH_END[:4]), from_survivors(HIGH_END[:10])
    found = fit(young + old, "sbg")
    assert found.alpha == pytest.approx(0.668, rel=0.1)
    assert found.rows == 2000


def test_customers_first_seen_late_do_not_bias() -> None:
    random, found = np.random.default_rng(5), []
    for _ in range(40):
        stay = np.ceil(np.log(random.random(1500)) / np.log1p(-random.beta(1.0, 12.0, 1500)))
        entered = random.integers(0, 10, 1500)
        watched = np.minimum(entered + 12, 24)
        table = RiskTable.of(np.minimum(stay, watched), stay <= watched, entered=entered)
        told = fit(table, "sbg", rows=1500)
        found.append(told.alpha / (told.alpha + told.beta))
    assert np.mean(found) == pytest.approx(1 / 13, rel=0.04)


@pytest.mark.parametrize("model", MODELS)
def test_nothing_near_is_more_likely(model: Model) -> None:
    found = fit(from_survivors(REGULAR[:8]), model)
    assert found.table is not None
    mean, total = found.alpha / (found.alpha + found.beta), found.alpha + found.beta
    at = np.array([np.log(mean / (1 - mean)), -np.log(total), np.log(found.shape)])
    at = at[: len(found.errors)]
    assert likelihood(at, found.table)[1] == pytest.approx(np.zeros(at.size), abs=1e-3)
    for aside in np.vstack([np.eye(at.size), -np.eye(at.size)]) * 0.05:
        assert likelihood(at + aside, found.table)[0] < found.log_likelihood
    assert (np.linalg.eigvalsh(curvature(at, found.table, prior=False)) > 0).all()


@pytest.mark.parametrize("at", [(-1.0, 0.5), (-3.0, -2.0, 0.3), (-4.0, -9.0, -0.5)])
def test_the_slope_is_that_of_the_likelihood(at: tuple[float, ...]) -> None:
    table = company(np.random.default_rng(1), 400, 1.0, 12.0)
    point = np.array(at)
    near = approx_fprime(point, lambda each: likelihood(each, table)[0], 1e-6)
    assert likelihood(point, table)[1] == pytest.approx(near, rel=1e-3, abs=0.05)
    near = approx_fprime(point, lambda each: prior_of(each)[0], 1e-6)
    assert prior_of(point)[1] == pytest.approx(near, abs=1e-5)


def test_errors_are_those_of_repeated_companies() -> None:
    random = np.random.default_rng(17)
    found = [fit(company(random, 3000, 0.9, 4.0, seen=12), "sbg") for _ in range(150)]
    for name, place in (("alpha", 0), ("beta", 1)):
        spread = np.std([getattr(each, name) for each in found])
        assert np.median([each.errors[place] for each in found]) == pytest.approx(spread, rel=0.2)


def test_weights_count_for_what_they_are_worth() -> None:
    table = from_survivors(REGULAR[:8])
    heavy = RiskTable(
        table.count, table.left, 5 * table.at_risk, 25 * table.at_risk2, 5 * table.events, 25 * table.events2
    )
    plain, told = fit(table, "sbg"), fit(heavy, "sbg")
    assert (told.alpha, told.beta) == pytest.approx((plain.alpha, plain.beta))
    assert told.errors == pytest.approx(plain.errors, rel=1e-3)
    assert told.method == "maximum_likelihood+kish"


def test_customers_all_alike_have_no_bounded_errors_but_a_fit() -> None:
    rising = np.concatenate([[10_000], 10_000 * np.cumprod(1 - np.linspace(0.01, 0.08, 16))]).round()
    found = fit(from_survivors(rising), "sbg")
    assert found.known
    assert found.alpha + found.beta > 50_000
    assert np.isnan(found.errors).all()
    assert np.ptp(found.hazards(16)) < 0.001
    better = fit(from_survivors(rising), "bdw")
    assert better.shape > 1.3
    assert better.criterion < found.criterion


def test_everybody_gone_at_once_gives_numbers_that_are_numbers() -> None:
    found = fit(from_survivors([100, 0, 0, 0, 0]), "sbg")
    assert found.why == "too_short"
    steep = fit(from_survivors([1000, 100, 10, 2, 1]), "sbg")
    assert np.isfinite([steep.alpha, steep.beta, steep.log_likelihood]).all()


@pytest.mark.parametrize(
    ("table", "why"),
    [
        (RiskTable.of([], []), "too_few"),
        (RiskTable.of([5] * 29, [True] * 29), "too_few"),
        (RiskTable.of([5] * 40, [False] * 40), "nobody_left"),
        (RiskTable.of([5] * 40, [True] * 9 + [False] * 31), "too_few_left"),
        (RiskTable.of([3] * 40, [True] * 20 + [False] * 20), "too_short"),
    ],
)
@pytest.mark.parametrize("model", MODELS)
def test_too_little_gives_a_reason_and_no_number(table: RiskTable, why: str, model: Model) -> None:
    found = fit(table, model)
    assert (found.why, found.known, found.table) == (why, False, None)
    assert np.isnan([found.alpha, found.beta, found.shape, found.log_likelihood]).all()


@pytest.mark.parametrize("survivors", [[5], [5, 6], [5, float("nan")], [1, -1]])
def test_what_are_no_survivors_is_refused(survivors: list[float]) -> None:
    with pytest.raises(ValueError, match="survivors"):
        from_survivors(survivors)  # type: ignore[arg-type]


def test_a_peak_with_a_prior_lies_inside() -> None:
    table = company(np.random.default_rng(3), 300, 2.0, 60.0)
    top = peak(table, 2, np.array([-3.0, -2.0]), prior=True)
    assert -11 < top[1] < 3
    assert (np.linalg.eigvalsh(curvature(top, table, prior=True)) > 0).all()


def test_an_empty_fit_says_nothing() -> None:
    assert not Fit("sbg", why="too_few").known
