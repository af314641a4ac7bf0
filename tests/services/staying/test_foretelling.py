"""What is foretold, how far, and what is said where nothing can be."""

from __future__ import annotations

import numpy as np
import pytest

from tests.stats.contract.staying import company, truth
from unisono.services.staying.foretelling import FARTHEST, LEAST_AHEAD, foretell
from unisono.stats.survival import RiskTable


def test_the_future_of_a_company_that_follows_the_model() -> None:
    found = foretell(company(np.random.default_rng(5), 3000, 1.0, 15.0), 3000, 0.1)
    assert (found.fits, found.warning, found.why) == (True, "", "")
    assert found.shares[0].value == 1
    for month in (6, 12, 24):
        each = found.shares[month]
        assert each.low is not None
        assert each.high is not None
        assert each.low - 0.01 <= truth(month, 1.0, 15.0) <= each.high + 0.01
    assert len(found.shares) - 1 == 2 * 18
    assert found.until == 18
    assert found.said == pytest.approx(found.came, abs=0.08)


def test_it_reaches_two_years_at_least_and_five_at_most() -> None:
    short = foretell(company(np.random.default_rng(5), 2000, 1.0, 15.0, seen=8), 2000, 0.1)
    long = foretell(company(np.random.default_rng(5), 2000, 1.0, 15.0, seen=48), 2000, 0.1)
    assert (len(short.shares) - 1, len(long.shares) - 1) == (LEAST_AHEAD, FARTHEST)


def test_remaining_months_only_for_stays_that_were_seen() -> None:
    found = foretell(company(np.random.default_rng(5), 2000, 1.0, 15.0), 2000, 0.1)
    assert [stayed for stayed, _ in found.remaining] == [0, 6, 12]
    values = [each.value or 0 for _, each in found.remaining]
    assert values == sorted(values)
    assert all(each.unit == "months" for _, each in found.remaining)
    dearer = foretell(company(np.random.default_rng(5), 2000, 1.0, 15.0), 2000, 0.3)
    assert (dearer.remaining[0][1].value or 0) < values[0]


def test_without_a_discount_a_stay_would_be_endless_so_it_keeps_a_small_one() -> None:
    found = foretell(company(np.random.default_rng(5), 500, 1.0, 15.0), 500, 0.0)
    assert np.isfinite([each.value or 0 for _, each in found.remaining]).all()


@pytest.mark.parametrize(
    ("table", "why"),
    [
        (RiskTable.of([9] * 5, [True] * 5), "too_few"),
        (RiskTable.of([9] * 50, [False] * 50), "nobody_left"),
        (RiskTable.of([9] * 50, [True] * 5 + [False] * 45), "too_few_left"),
        (RiskTable.of([2] * 50, [True] * 25 + [False] * 25), "too_short"),
    ],
)
def test_too_little_says_why_and_no_number(table: RiskTable, why: str) -> None:
    found = foretell(table, int(table.count[0]), 0.1)
    assert found.why == why
    assert (found.shares, found.remaining, found.parameters, found.fits) == ((), (), (), None)


def test_parameters_say_their_errors_where_there_are_any() -> None:
    found = foretell(company(np.random.default_rng(5), 2000, 1.0, 15.0), 2000, 0.1)
    assert [name for name, _, _ in found.parameters][:2] == ["alpha", "beta"]
    assert all(value > 0 and (error is None or error > 0) for _, value, error in found.parameters)
