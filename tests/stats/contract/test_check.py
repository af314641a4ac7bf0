"""Whether the check believes what is true and doubts what isn't, and which model it prefers."""

from __future__ import annotations

import numpy as np
import pytest

from tests.stats.contract.staying import HIGH_END, REGULAR, company
from unisono.stats.contract.check import Chosen, check, choose
from unisono.stats.contract.fitting import from_survivors
from unisono.stats.contract.model import MODELS
from unisono.stats.survival import RiskTable


@pytest.mark.parametrize("survivors", [HIGH_END, REGULAR], ids=["high end", "regular"])
def test_the_papers_own_companies_fit(survivors: list[int]) -> None:
    found = check(from_survivors(survivors), "sbg")
    assert (found.learnt, found.until) == (8, 12)
    assert (found.fits, found.warning, found.method) == (True, "", "hold_out")
    assert found.came == pytest.approx(survivors[12] / survivors[8])
    assert found.foretold == pytest.approx(found.came, abs=0.03)
    assert 0 < found.p_value <= 1


def test_contracts_that_all_end_after_a_year_do_not_fit() -> None:
    """Half leaves with the twelfth month: no model that looks at the months before can know."""
    chances = np.full(18, 0.01)
    chances[11] = 0.5
    there = np.concatenate([[3000], 3000 * np.cumprod(1 - chances)]).round()
    found = check(from_survivors(there), "sbg")
    assert found.learnt == 12
    late = np.concatenate([[3000], 3000 * np.cumprod(1 - np.roll(chances, 3))]).round()
    told = check(from_survivors(late), "sbg")
    assert (told.fits, told.warning) == (False, "overstates")
    assert told.gap > 0.3
    assert told.p_value < 0.01


def test_leaving_that_stops_is_understated() -> None:
    chances = np.where(np.arange(18) < 12, 0.08, 0.0)
    there = np.concatenate([[4000], 4000 * np.cumprod(1 - chances)]).round()
    found = check(from_survivors(there), "sbg")
    assert (found.fits, found.warning) == (False, "understates")
    assert found.gap < -0.02


def test_what_nobody_would_decide_otherwise_for_is_no_misfit() -> None:
    """With a million customers any model is wrong beyond chance; 2 of 100 are let pass."""
    chances = np.where(np.arange(18) < 12, 0.020, 0.021)
    there = np.concatenate([[1e6], 1e6 * np.cumprod(1 - chances)]).round()
    found = check(from_survivors(there), "sbg")
    assert found.p_value < 0.05
    assert abs(found.gap) < 0.02
    assert found.fits is True


@pytest.mark.parametrize(
    "table",
    [
        RiskTable.of([], []),
        from_survivors([1000, 631, 468, 382]),
        from_survivors([40, 38, 30, 22, 9, 8, 7, 6]),
        RiskTable.of([12] * 500, [False] * 500),
    ],
    ids=["nobody", "short", "few left at risk", "nobody left"],
)
def test_where_nothing_can_be_held_out_it_says_so(table: RiskTable) -> None:
    found = check(table, "sbg")
    assert (found.fits, found.warning) == (None, "unchecked")
    assert np.isnan([found.foretold, found.came, found.gap, found.p_value]).all()


def test_a_true_model_is_doubted_seldom() -> None:
    random = np.random.default_rng(23)
    doubted = [check(company(random, 1000, 1.0, 14.0), "sbg").fits is False for _ in range(100)]
    assert np.mean(doubted) <= 0.12  # 5 % ± what 100 tries leave open


@pytest.mark.slow
@pytest.mark.parametrize(("size", "alpha", "beta"), [(300, 2.0, 40.0), (1000, 0.67, 3.8), (3000, 1.0, 25.0)])
def test_a_true_model_is_doubted_seldom_over_many_companies(size: int, alpha: float, beta: float) -> None:
    random = np.random.default_rng([size, 9])
    doubted = [check(company(random, size, alpha, beta), "sbg").fits is False for _ in range(400)]
    assert np.mean(doubted) <= 0.08


def test_customers_who_leave_more_as_time_goes_by_need_the_second_model() -> None:
    table = company(np.random.default_rng(6), 4000, 50.0, 5000.0, 1.8, seen=24)
    found = choose(table)
    assert found.fit.model == "bdw"
    assert found.check.fits is True
    assert found.other is not None
    assert found.other.fits is False
    assert found.check.log_score > found.other.log_score


def test_the_first_model_wins_where_it_is_true_more_often_than_not() -> None:
    random = np.random.default_rng(31)
    picked = [choose(company(random, 1500, 0.9, 8.0)).fit.model for _ in range(20)]
    assert picked.count("sbg") > 10


def test_without_a_hold_out_the_simpler_wins_unless_the_other_pays_for_itself() -> None:
    found = choose(from_survivors(REGULAR[:6]))
    assert (found.fit.model, found.check.warning) == ("sbg", "unchecked")


@pytest.mark.parametrize(("last", "why"), [([1] * 5, "too_few"), ([9] * 50, "nobody_left")])
def test_too_little_gives_the_reason(last: list[int], why: str) -> None:
    found = choose(RiskTable.of(last, [False] * len(last)))
    assert isinstance(found, Chosen)
    assert (found.fit.why, found.check.warning, found.other) == (why, "unchecked", None)


def test_one_model_alone_can_be_asked_for() -> None:
    for model in MODELS:
        found = choose(from_survivors(REGULAR), models=(model,))
        assert (found.fit.model, found.other) == (model, None)


def test_the_same_table_is_judged_the_same() -> None:
    table = company(np.random.default_rng(1), 800, 1.0, 14.0)
    assert check(table, "bdw").p_value == check(table, "bdw").p_value
