"""Movement against companies whose truth is known: how often it cries wolf, and how soon it speaks."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from tests.stats.series.simulated import nps_company, wandering
from unisono.loop.diagnose.chance import beyond_chance
from unisono.loop.measure.catalogue import metric_of
from unisono.loop.measure.compare import change
from unisono.stats.moments import Moments
from unisono.stats.series.forecast import foresee
from unisono.stats.series.watch import FALSE_ODD, FALSE_SHIFTS, watch

COMPANIES = 200


def test_where_nothing_happens_hardly_anything_is_told() -> None:
    """200 companies, a year each: a week of ups and downs, varying n, 2 % of days thrown far off."""
    found = [watch(nps_company(seed)) for seed in range(COMPANIES)]
    alarms = sum(len(each.shifts) + (each.drift is not None) for each in found)
    assert alarms / COMPANIES <= FALSE_SHIFTS
    calm = [watch(nps_company(5_000 + seed, outliers=False)) for seed in range(COMPANIES)]
    assert sum(len(each.odd) for each in calm) / COMPANIES <= FALSE_ODD


@pytest.mark.parametrize(("size", "least", "median"), [(1.0, 0.8, 15), (2.0, 0.99, 6)])
def test_a_shift_is_found_within_thirty_days(size: float, least: float, median: float) -> None:
    """As it would have been known 30 days after: nothing later is looked at."""
    delays = []
    for seed in range(COMPANIES):
        at = int(np.random.default_rng(seed).integers(120, 300))
        course = nps_company(10_000 + seed, shift=-size, at=at).until(at + 29)
        later = [shift.found - at for shift in watch(course).shifts if shift.found >= at]
        delays.append(later[0] if later else np.inf)
    assert np.mean(np.isfinite(delays)) >= least
    assert np.median(delays) <= median


def test_the_date_of_a_change_lies_within_its_interval() -> None:
    """90 % is stated; 1-σ shifts that were found, seen from the year's end."""
    held = []
    for seed in range(COMPANIES):
        at = int(np.random.default_rng(seed).integers(120, 300))
        shifts = watch(nps_company(20_000 + seed, shift=-1.5, at=at)).shifts
        near = [shift for shift in shifts if abs(shift.step - at) <= 30]
        held += [near[0].first <= at <= near[0].last] if near else []
    assert len(held) >= 0.97 * COMPANIES
    assert 0.83 <= np.mean(held) <= 0.97


@pytest.mark.slow
def test_a_yearly_season_is_modelled_from_two_years_on_and_misleads_before() -> None:
    modelled = [watch(nps_company(seed, days=1_095, yearly=0.15)) for seed in range(60)]
    assert all(each.season.yearly for each in modelled)
    assert sum(len(each.shifts) for each in modelled) / (60 * 3) <= FALSE_SHIFTS + 0.05
    single = [watch(nps_company(seed, yearly=0.15)) for seed in range(60)]
    assert not any(each.season.yearly for each in single)
    assert sum(len(each.shifts) for each in single) / 60 > 2, "which is why the page says so"


@pytest.mark.parametrize("wander", [0.0, 1e-3])
def test_the_mean_of_the_coming_month_lies_where_it_was_foretold(wander: float) -> None:
    held = 0
    for seed in range(150):
        seen, came = wandering(seed, wander, days=365, ahead=30)
        told = foresee(seen, watch(seen), horizon=30, noise=came.variance)
        assert told is not None
        weight = 1 / came.variance
        _, low, high = told.over(weight)
        held += low <= float((weight * came.value).sum() / weight.sum()) <= high
    assert 0.92 <= held / 150 <= 0.99


def null_months(rng: np.random.Generator) -> list[Moments]:
    """Twelve months of a company where nothing changes, as the kernel's sums."""
    shape = rng.dirichlet([5, 3, 2])
    months = []
    for n in rng.integers(40, 600, 12):
        promoters, _, detractors = rng.multinomial(n, shape)
        net, felt = float(promoters - detractors), float(promoters + detractors)
        months.append(Moments(int(n), float(n), float(n), net, felt, net, felt))
    return months


def test_many_changes_between_periods_are_held_to_their_rate() -> None:
    """Eleven steps of each of 200 null companies: in at most 5 % is anything told at all (± its error)."""
    metric, rng = metric_of("nps"), np.random.default_rng(11)
    speaking = 0
    for _ in range(COMPANIES):
        months = null_months(rng)
        steps = [change(metric, one, other) for one, other in itertools.pairwise(months)]
        speaking += any(p is not None for p in beyond_chance(steps))
    assert speaking / COMPANIES <= 0.05


def test_uncorrected_the_same_steps_would_cry_wolf_far_more_often() -> None:
    metric, rng = metric_of("nps"), np.random.default_rng(11)
    speaking = 0
    for _ in range(COMPANIES):
        months = null_months(rng)
        found = [change(metric, one, other).p_value for one, other in itertools.pairwise(months)]
        speaking += any(p is not None and p < 0.05 for p in found)
    assert speaking / COMPANIES > 0.25
