from __future__ import annotations

import numpy as np
import pytest

from unisono.stats.lifetime.terms import Customers, Terms


def test_a_yearly_discount_told_by_the_day_adds_up_to_a_year():
    terms = Terms.yearly(730, 0.12, 365, margin=0.4)
    assert (1 + terms.discount) ** 365 == pytest.approx(1.12)
    assert (terms.horizon, terms.margin) == (730, 0.4)
    assert np.exp(365 * terms.force) == pytest.approx(1.12)


def test_no_discount_is_no_force():
    assert Terms(52).force == 0
    assert Terms(52).margin == 1


@pytest.mark.parametrize(
    ("horizon", "discount"), [(0, 0.1), (-1, 0.1), (np.nan, 0.1), (52, -0.1), (52, np.nan)]
)
def test_what_cannot_be_is_refused(horizon, discount):
    with pytest.raises(ValueError, match=r"ahead|at least 0"):
        Terms(horizon, discount)


def test_customers_are_counted_by_kind_and_found_again():
    customers = Customers(
        np.array([0.0, 2, 0, 2]), np.array([0.0, 30, 0, 9]), np.array([39.0, 38, 39, 38]), np.full(4, np.nan)
    )
    cells, kind = customers.cells
    assert cells.count.tolist() == [2, 1, 1]
    assert cells.frequency[kind].tolist() == customers.frequency.tolist()
    assert cells.recency[kind].tolist() == customers.recency.tolist()
    assert cells.age[kind].tolist() == customers.age.tolist()


def test_customers_that_cannot_be_are_refused():
    customers = Customers(np.array([1.0]), np.array([40.0]), np.array([39.0]), np.array([9.0]))
    with pytest.raises(ValueError, match="between"):
        _ = customers.cells
