"""IBM's telecom: who left, with which contract, and why they said so.

Churn by satisfaction score (100, 100, 16, 0, 0 %) is not asked: the score was given after leaving,
so it knows the answer.
"""

from __future__ import annotations

import pytest

from tests.reference.real import EXACT, FOUR_DIGITS, PERCENT_OF_FOUR_DIGITS, Real

pytestmark = pytest.mark.real_data

CHURN_BY_PLAN = {"Month-to-month": 0.427097, "One year": 0.112695, "Two year": 0.028319}
REASONS = [
    ("Competitor had better devices", 313),
    ("Competitor made better offer", 311),
    ("Attitude of support person", 220),
]
CATEGORIES = {"Competitor": 841, "Attitude": 314, "Dissatisfaction": 303, "Other": 200, "Price": 211}
STATUSES = {"Stayed": 4720, "Churned": 1869, "Joined": 454}


def test_churn(telco: Real) -> None:
    found = telco.ask("churn")
    assert found.n == 7043
    assert found.value == pytest.approx(0.265370, abs=PERCENT_OF_FOUR_DIGITS)
    assert found.value * found.n == pytest.approx(1869, rel=EXACT)


def test_churn_by_contract(telco: Real) -> None:
    found = telco.split("churn", "plan")
    assert sum(each.n for each in found.values()) == 7043
    assert {plan: each.value for plan, each in found.items()} == pytest.approx(
        CHURN_BY_PLAN, abs=PERCENT_OF_FOUR_DIGITS
    )


def test_the_same_by_a_column_of_the_customer(telco: Real) -> None:
    by_plan, by_segment = telco.split("churn", "plan"), telco.split("churn", "customer.segment")
    assert {name: each.value for name, each in by_segment.items()} == pytest.approx(
        {name: each.value for name, each in by_plan.items()}, rel=EXACT
    )


def test_who_did_not_leave_stayed(telco: Real) -> None:
    churn, retention = telco.split("churn", "plan"), telco.split("retention", "plan")
    for plan in CHURN_BY_PLAN:
        assert retention[plan].value == pytest.approx(1 - churn[plan].value, rel=EXACT)
        assert retention[plan].n == churn[plan].n
        assert retention[plan].low == pytest.approx(1 - churn[plan].high, rel=EXACT)


def test_where_the_files_disagree_on_the_contract_it_is_flagged(telco: Real) -> None:
    """265 rows, counted in the two files beside each other."""
    ((source, facts),) = telco.notices("rows_flagged")
    assert (source, facts["rule"], facts["rows"]) == ("telco/services", "contract_differs_between_files", 265)


def test_why_they_left(telco: Real) -> None:
    found = telco.split("churn", "end_reason", where="end_reason is not null")
    assert len(found) == 20
    told = sorted(((each.n, reason) for reason, each in found.items()), reverse=True)
    assert [(reason, n) for n, reason in told[:3]] == REASONS


def test_why_they_left_by_category(telco: Real) -> None:
    found = telco.split("churn", "churn_category", where="churn_category is not null")
    assert {category: each.n for category, each in found.items()} == CATEGORIES


def test_status_of_customers(telco: Real) -> None:
    assert {status: each.n for status, each in telco.split("churn", "customer_status").items()} == STATUSES


def test_satisfaction(telco: Real) -> None:
    mean, top_two = telco.ask("csat_mean"), telco.ask("csat")
    assert (mean.n, top_two.n) == (7043, 7043)
    assert mean.value == pytest.approx(3.2449, abs=FOUR_DIGITS)
    assert top_two.value == pytest.approx(0.417152, abs=PERCENT_OF_FOUR_DIGITS)


def test_money(telco: Real) -> None:
    found = telco.ask("revenue_per_customer")
    assert found.value * found.n == pytest.approx(21_371_131_69, rel=EXACT)
    assert telco.rows(
        "select ends_at is not null, sum(recurring_amount) from contracts group by 1 order by 1", "contracts"
    ) == [(False, 456_116_60 - 139_130_85), (True, 139_130_85)]
