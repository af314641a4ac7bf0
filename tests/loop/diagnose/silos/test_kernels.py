"""What the silo kernels count, on a company of a few rows in an engine."""

from __future__ import annotations

from typing import Any

import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.loop.diagnose.silos.kernels import (
    GROUPS,
    kept_kernel,
    kpis_kernel,
    places_kernel,
    served_kernel,
    stays_kernel,
    won_kernel,
)
from unisono.model.lens import Lens

MARCH, JUNE = 2025 * 12 + 2, 2025 * 12 + 5
PERU = Lens(segment=(("customer.country", "PE"),))


def contract(customer: str, starts: str, ends: str | None = None, **more: Any) -> Row:
    told = {"customer_id": customer, "plan": "uno", "recurring_amount": 5_000, "currency": "PEN", **more}
    return {**told, "starts_at": at(starts), "ends_at": at(ends) if ends else None}


def case(customer: str | None, day: str, *, queue: str | None = "Voz", **more: Any) -> Row:
    told = {"customer_id": customer, "queue": queue, "channel": "phone", "topic": "help"}
    opened = at(f"{day} 10:00")
    return {**told, "opened_at": opened, "first_answer_at": opened + 60_000_000, "reopened": False, **more}


@pytest.fixture(scope="module")
def company() -> Company:
    customers: list[Row] = [
        {"id": "ana", "country": "PE", "city": "Lima", "segment": "joven", "campaign_id": "C-1"},
        {"id": "luz", "country": "PE", "city": "Lima", "segment": "joven", "campaign_id": "C-1"},
        {"id": "rui", "country": "CO", "city": "Cali", "segment": "mayor", "campaign_id": "C-2"},
        {"id": "sol", "country": None, "city": None, "segment": None, "campaign_id": None},
    ]
    contracts = [
        contract("ana", "2025-03-05", "2025-06-10"),
        contract("ana", "2025-04-05", "2025-06-02", recurring_amount=900, currency="USD"),
        contract("luz", "2025-03-31 23:30"),  # in UTC it is April
        contract("rui", "2025-03-05", "2025-04-01", plan="dos"),
        contract("rui", "2025-05-05", plan="uno"),  # came back, and is still there
        contract("sol", "2025-03-10", "2025-12-01"),
        contract("sol", "2025-03-10", "2025-06-02", currency="USD"),
        {"customer_id": None, "plan": "uno", "starts_at": at("2025-03-01"), "ends_at": None},
    ]
    cases = [
        case("ana", "2025-04-02"),
        case("ana", "2025-04-03", reopened=True),
        case("ana", "2025-04-04", id="late", first_answer_at=at("2025-04-04 12:00")),
        case("rui", "2025-04-05", queue=None),
        case("sol", "2025-04-06"),
        case(None, "2025-04-06"),
    ]
    promise = {"id": "P", "text": "in an hour", "kind": "first_answer", "operator": "<=", "target": 1.0}
    deals = [
        {"customer_id": "ana", "won": True, "needs": "fibra"},
        {"customer_id": "luz", "won": False, "needs": "fibra"},
    ]
    return Company(
        customers=customers,
        contracts=contracts,
        cases=cases,
        deals=deals,
        promises=[{**promise, "unit": "hours", "made_at": at("2025-01-01")}],
        campaigns=[{"id": "C-1", "name": "Siempre contigo"}, {"id": "C-2", "name": None}],
        kpis=[
            {"department": "sales", "name": "quota", "at": at("2025-04-30 23:30"), "value": 2.0},
            {"department": "sales", "name": "quota", "at": at("2025-03-01"), "value": 1.0},
            {"department": "sales", "name": "quota", "at": None, "value": 9.0},
        ],
    )


def test_readings_come_in_order_of_time_on_the_company_s_clock(company: Company) -> None:
    rows = company.ask(kpis_kernel())
    assert [(row["month"], row["value"]) for row in rows] == [(MARCH, 1.0), (MARCH + 1, 2.0)]


def test_places_are_all_that_a_name_may_mean(company: Company) -> None:
    told = {(row["kind"], row["value"], row["id"]) for row in company.ask(places_kernel())}
    assert told == {
        ("queue", "Voz", "Voz"), ("city", "Lima", "Lima"), ("city", "Cali", "Cali"),
        ("country", "PE", "PE"), ("country", "CO", "CO"), ("segment", "joven", "joven"),
        ("segment", "mayor", "mayor"), ("campaign", "Siempre contigo", "C-1"), ("campaign", "C-2", "C-2"),
    }  # fmt: skip


def test_stays_run_from_the_first_contract_to_the_end_of_all(company: Company) -> None:
    rows = {row["value"]: row for row in company.ask(stays_kernel("segment", Lens()))}
    assert set(rows) == {"joven", "mayor"}, "who is in no segment is in none"
    both = [row for row in company.ask(stays_kernel("segment", Lens())) if row["value"] == "joven"]
    assert sorted((row["needs"] or "", row["start_month"], row["end_month"]) for row in both) == [
        ("", MARCH, None),
        ("fibra", MARCH, JUNE),
    ]
    back = rows["mayor"]
    assert (back["start_month"], back["end_month"], back["n"]) == (MARCH, None, 1)
    assert all(row["last_month"] == 2025 * 12 + 11 for row in rows.values())
    assert "segment" not in back, "the group is no kind of its own"
    assert back["country"] == "CO"


def test_a_customer_s_money_is_of_its_dearest_contract_with_its_currency(company: Company) -> None:
    (ana,) = [row for row in company.ask(stays_kernel("campaign", Lens())) if row["end_month"] is not None]
    assert (ana["pays"], ana["paying"], ana["currency_low"], ana["currency_high"]) == (5_000, 1, "PEN", "PEN")


@pytest.mark.parametrize("group", GROUPS)
def test_every_group_can_be_asked_and_through_a_lens(company: Company, group: str) -> None:
    for kernel in (stays_kernel, won_kernel, served_kernel):
        whole, peru = company.ask(kernel(group, Lens())), company.ask(kernel(group, PERU))
        assert whole
        assert sum(row["n"] for row in peru) == (3 if kernel is served_kernel else 2)
        assert sum(row["n"] for row in whole) > sum(row["n"] for row in peru)


def test_who_was_won_where_and_when(company: Company) -> None:
    rows = [row for row in company.ask(won_kernel("campaign", Lens())) if row["value"] == "C-1"]
    (row,) = rows
    assert (row["at_city"], row["at_segment"], row["at_campaign"], row["month"], row["n"]) == (
        "Lima", "joven", "C-1", MARCH, 2,
    )  # fmt: skip


def test_everybody_together_leaves_nobody_out(company: Company) -> None:
    won, served = company.ask(won_kernel(None, Lens())), company.ask(served_kernel(None, Lens()))
    assert sum(row["n"] for row in won) == 4
    assert any(row["at_country"] is None for row in won)
    assert sum(row["n"] for row in served) == 5, "contacts of customers, known or not where they are"
    assert all("value" not in row for row in (*won, *served))


def test_contacts_go_badly_where_a_promise_broke_or_they_came_back(company: Company) -> None:
    (ana,) = [row for row in company.ask(served_kernel("campaign", Lens())) if row["value"] == "C-1"]
    assert (ana["at_queue"], ana["month"], ana["n"], ana["bad"]) == ("Voz", MARCH + 1, 3, 2)
    (rui,) = [row for row in company.ask(served_kernel("campaign", Lens())) if row["value"] == "C-2"]
    assert (rui["at_queue"], rui["n"], rui["bad"]) == (None, 1, 0)


def test_promises_that_came_due_by_campaign_and_month(company: Company) -> None:
    told = {row["value"]: row for row in company.ask(kept_kernel(Lens()))}
    assert set(told) == {"C-1", "C-2"}
    ana = told["C-1"]
    assert (ana["promise"], ana["month"], ana["n"], ana["bad"]) == (
        "in an hour", MARCH + 1, 3, 1,
    )  # fmt: skip
    assert [row["value"] for row in company.ask(kept_kernel(PERU))] == ["C-1"]
