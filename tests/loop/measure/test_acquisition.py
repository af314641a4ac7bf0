"""What leads and customers cost: sums by hand, whatever they are split by."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.stats.ratio import Paired


def campaign(name: str, cost: int | None, currency: str = "PEN") -> Row:
    return {"id": name, "channel": f"{name} channel", "starts_at": at("2018-01-01 00:00"), "cost": cost} | {
        "currency": currency
    }


def won(number: int, by: str | None, **more: Any) -> list[Row]:
    return [
        {"id": f"{by}{place}", "campaign_id": by, "acquired_at": at("2018-02-10 10:00"), **more}
        for place in range(number)
    ]


CAMPAIGNS = (
    campaign("web", 60_000),
    campaign("fair", 30_000),
    campaign("dud", 9_000),
    campaign("free", None),
)
CUSTOMERS = [*won(40, "web", country="PE"), *won(10, "fair", country="CO"), *won(5, "free"), *won(5, None)]


def price(company: Company, **options: Any) -> float | None:
    (figure,) = company.measure("acquisition_cost", **options)
    moments = figure.facts["moments"]
    assert isinstance(moments, Paired)
    return moments.mean


def test_all_that_was_spent_over_all_that_were_won() -> None:
    """Nine thousand that won nobody stay in; customers of a campaign whose cost nobody knows stay out."""
    company = Company(campaigns=CAMPAIGNS, customers=CUSTOMERS)
    found = company.one("acquisition_cost")
    assert found.value == pytest.approx(99_000 / 50)
    assert found.n == 51  # fifty won, and the campaign that won nobody
    assert found.low is not None
    assert found.high is not None
    assert found.low < 99_000 / 50 < found.high
    assert (found.unit, found.currency, found.method) == ("money", "PEN", "price")


def test_by_campaign_each_answers_for_its_own() -> None:
    company = Company(campaigns=CAMPAIGNS, customers=CUSTOMERS)
    found = {f.group["campaign.id"]: f for f in company.measure("acquisition_cost", "campaign.id")}
    assert found["web"].estimate.value == pytest.approx(1_500)
    assert found["fair"].estimate.reason is not None
    assert found["fair"].estimate.reason.code == "too_few"
    assert found["dud"].estimate.value is found["dud"].estimate.low is None
    assert set(found) == {"web", "fair", "dud"}


def test_by_what_customers_are_and_when_they_came() -> None:
    company = Company(campaigns=CAMPAIGNS, customers=CUSTOMERS)
    assert price(company, where="customer.country = PE") == pytest.approx(1_500)
    assert price(company, since=date(2018, 2, 1)) == pytest.approx(90_000 / 50)
    assert company.split("acquisition_cost", "channel")["web channel"] == (40, pytest.approx(1_500))


def test_thirty_campaigns_that_won_nobody_have_no_price() -> None:
    company = Company(campaigns=[campaign(f"dud{place}", 100) for place in range(30)])
    found = company.one("acquisition_cost")
    assert found.value is None
    assert found.reason is not None
    assert found.reason.code == "nothing_below"


def test_two_currencies_do_not_add_up() -> None:
    campaigns = (campaign("web", 60_000), campaign("fair", 30_000, "CLP"))
    found = Company(campaigns=campaigns, customers=CUSTOMERS).one("acquisition_cost")
    assert found.reason is not None
    assert found.reason.code == "several_currencies"


def test_without_a_cost_it_says_so() -> None:
    found = Company(campaigns=[campaign("free", None)], customers=won(50, "free")).one("acquisition_cost")
    assert found.reason is not None
    assert found.reason.code == "no_campaign_cost"


def test_a_lead_costs_its_part_of_the_campaign() -> None:
    leads = [
        {"campaign_id": "web", "created_at": at("2018-02-10 10:00"), "customer_id": f"web{place}"}
        for place in range(120)
    ]
    company = Company(campaigns=CAMPAIGNS[:1], leads=leads, customers=CUSTOMERS)
    assert company.one("cost_per_lead").value == pytest.approx(500)
    rows = company.behind(company.measure("cost_per_lead")[0].key, limit=500)
    assert sum(row["value"] for row in rows) == pytest.approx(60_000)
    assert sum(row["over"] for row in rows) == 120
