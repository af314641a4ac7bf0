"""Projections against the published ones, and their bounds against truth drawn again and again."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.special import hyp2f1

from tests.stats.contract.staying import HIGH_END, REGULAR, company, truth
from unisono.stats.contract.fitting import Fit, fit, from_survivors
from unisono.stats.contract.projection import draws, project, remaining


@pytest.mark.parametrize("survivors", [HIGH_END, REGULAR], ids=["high end", "regular"])
def test_what_the_paper_foretold_came(survivors: list[int]) -> None:
    """Fitted on 7 years, the next five are foretold to two points, within the bounds."""
    found = project(fit(from_survivors(survivors[:8]), "sbg"), 12)
    for year in range(8, 13):
        told = found.at(year)
        assert told.value == pytest.approx(survivors[year] / 1000, abs=0.02)
        assert told.low is not None
        assert told.high is not None
        assert told.low - 0.01 < survivors[year] / 1000 < told.high + 0.01


def test_the_projection_is_the_model() -> None:
    fitted = fit(from_survivors(HIGH_END[:8]), "sbg")
    found = project(fitted, 30)
    assert found.share == pytest.approx(np.cumprod(1 - fitted.hazards(30)))
    assert found.method == "sbg+maximum_likelihood"
    assert found.at(0).value is None
    assert found.at(31).value is None


def test_given_that_they_stayed_so_long() -> None:
    fitted = fit(from_survivors(HIGH_END[:8]), "bdw")
    whole, rest = project(fitted, 20), project(fitted, 12, given=8)
    assert rest.share == pytest.approx(whole.share[8:] / whole.share[7])
    assert (rest.low <= rest.share).all()
    assert (rest.share <= rest.high).all()


def test_the_same_seed_gives_the_same_bounds() -> None:
    fitted = fit(from_survivors(REGULAR[:8]), "sbg")
    one, same, other = (project(fitted, 10, seed=seed) for seed in (1, 1, 2))
    assert one.low.tolist() == same.low.tolist() != other.low.tolist()
    assert other.low == pytest.approx(one.low, abs=0.01)


def test_a_higher_level_is_wider() -> None:
    fitted = fit(from_survivors(REGULAR[:8]), "sbg")
    narrow, wide = project(fitted, 10, level=0.8), project(fitted, 10, level=0.99)
    assert (wide.high - wide.low > narrow.high - narrow.low).all()


@pytest.mark.parametrize("discount", [0.1, 0.02, 0.005])
@pytest.mark.parametrize("survived", [0, 3, 7])
def test_remaining_is_the_closed_form(discount: float, survived: int) -> None:
    fitted = fit(from_survivors(HIGH_END[:8]), "sbg")
    alpha, beta = fitted.alpha, fitted.beta
    stays = (beta + survived) / (alpha + beta + survived)
    told = stays * hyp2f1(1, beta + survived + 1, alpha + beta + survived + 1, 1 / (1 + discount))
    found = remaining(fitted, survived, discount)
    assert found.value == pytest.approx(told, rel=2e-4)
    assert found.low is not None
    assert found.high is not None
    assert found.low < told < found.high


def test_who_stayed_longer_stays_longer_still() -> None:
    fitted = fit(from_survivors(REGULAR[:8]), "sbg")
    told = [remaining(fitted, survived, 0.1).value or 0 for survived in range(6)]
    assert told == sorted(told)


def test_draws_spread_as_the_errors_say() -> None:
    fitted = fit(from_survivors([10 * each for each in HIGH_END[:8]]), "sbg")
    alpha, beta, shape = draws(fitted)
    assert np.std(alpha) == pytest.approx(fitted.errors[0], rel=0.15)
    assert np.std(beta) == pytest.approx(fitted.errors[1], rel=0.15)
    assert (shape == 1).all()


def test_without_a_fit_there_is_no_number() -> None:
    nothing = Fit("sbg", why="too_few")
    assert project(nothing, 12).at(1).value is None
    assert remaining(nothing, 0, 0.1).value is None
    with pytest.raises(ValueError, match="nothing was fitted"):
        draws(nothing)


@pytest.mark.parametrize(("survived", "discount"), [(0, 0.0), (0, -0.1), (-1, 0.1)])
def test_an_endless_stay_has_no_mean(survived: int, discount: float) -> None:
    with pytest.raises(ValueError, match="discount"):
        remaining(fit(from_survivors(REGULAR[:8]), "sbg"), survived, discount)


def coverage(size: int, alpha: float, beta: float, *, tries: int) -> tuple[float, float, float]:
    """How often the bounds hold the true survival at 24 and 60 months, and the true remaining stay."""
    random, held = np.random.default_rng([size, 6]), []
    worth = 1.01 ** -np.arange(2_999.0)
    stay = float(np.array([truth(month, alpha, beta) for month in range(1, 3_000)]) @ worth)
    for _ in range(tries):
        fitted = fit(company(random, size, alpha, beta), "sbg")
        found, left = project(fitted, 60), remaining(fitted, 0, 0.01)
        sure = ((found.at(24), truth(24, alpha, beta)), (found.at(60), truth(60, alpha, beta)), (left, stay))
        held.append([bounds.low <= told <= bounds.high for bounds, told in sure])  # type: ignore[operator]
    return tuple(np.mean(held, axis=0))


@pytest.mark.slow
def test_bounds_hold_the_truth_as_often_as_they_say() -> None:
    """60 companies seen for 18 months: 95 % ± what so few tries leave open."""
    assert all(0.88 <= share <= 1 for share in coverage(500, 0.9, 14.0, tries=60))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("size", "alpha", "beta"), [(200, 0.7, 1.2), (1000, 0.67, 3.8), (1000, 1.0, 25.0), (3000, 1.0, 25.0)]
)
def test_bounds_hold_over_many_companies(size: int, alpha: float, beta: float) -> None:
    found = coverage(size, alpha, beta, tries=500)
    assert all(0.92 <= share <= 0.98 for share in found), found
