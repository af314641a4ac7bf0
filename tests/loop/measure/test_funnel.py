"""Leads that became customers, and how long deals took, checked by hand."""

from __future__ import annotations

import pytest

from tests.loop.measure.company import Company, Row, at


def lead(name: str, origin: str | None = None, created: str = "2018-03-01 09:00") -> Row:
    return {"id": name, "origin": origin, "created_at": at(created)}


def deal(
    lead_id: str | None, won: bool | None, opened: str = "2018-03-01", closed: str = "2018-03-11"
) -> Row:
    return {
        "id": f"deal of {lead_id} {won} {opened}",
        "lead_id": lead_id,
        "won": won,
        "opened_at": at(f"{opened} 00:00"),
        "closed_at": at(f"{closed} 00:00"),
    }


LEADS = [lead("a", "paid search"), lead("b", "paid search"), lead("c", "social"), lead("d")]


def test_conversion_counts_each_lead_once() -> None:
    deals = [
        deal("a", True),
        deal("a", True, opened="2018-03-02"),
        deal("b", False),
        deal("c", None),
        deal("c", True),
    ]
    company = Company(leads=LEADS, deals=deals)
    assert company.mean("conversion") == (4, 0.5)
    assert company.split("conversion", "origin") == {None: (1, 0), "paid search": (2, 0.5), "social": (1, 1)}


def test_a_deal_without_its_lead_converts_nobody() -> None:
    company = Company(leads=LEADS, deals=[deal("a", True), deal("elsewhere", True), deal(None, True)])
    assert company.mean("conversion") == (4, 0.25)


@pytest.mark.parametrize("deals", [[], [deal(None, True)]])
def test_without_deals_that_name_leads_there_is_no_conversion_rather_than_none_at_all(
    deals: list[Row],
) -> None:
    found = Company(leads=LEADS, deals=deals).one("conversion")
    assert found.value is None
    assert found.n == 0
    assert found.reason is not None
    assert found.reason.code == "no_linked_deals"


def test_conversion_is_dated_by_first_contact() -> None:
    company = Company(
        leads=[lead("a", created="2018-01-31 23:30"), lead("b", created="2018-02-01 00:30")],
        deals=[deal("b", True, closed="2018-05-01")],
    )
    assert company.split("conversion", grain="month") == {"2018-01": (1, 0), "2018-02": (1, 1)}


def test_cycle_days_of_won_deals_that_do_not_close_before_they_open() -> None:
    company = Company(
        deals=[
            deal("a", True, "2018-03-01", "2018-03-11"),
            deal("b", True, "2018-03-01", "2018-03-01"),
            deal("c", True, "2018-03-02", "2018-03-01"),  # a dirty row
            deal("d", False, "2018-03-01", "2018-08-01"),
            deal("e", None, "2018-03-01", "2018-08-01"),
        ]
    )
    assert company.mean("cycle_days") == (2, 5.0)
    assert company.split("cycle_days", grain="quarter") == {"2018-Q1": (2, 5.0)}


def staged(created: str, mql: str | None, accepted: str | None) -> Row:
    """A lead with the days on which it was qualified and accepted."""
    return {
        "created_at": at(f"{created} 09:00"),
        "mql_at": mql and at(f"{mql} 09:00"),
        "sql_at": accepted and at(f"{accepted} 09:00"),
    }


STAGED = [
    staged("2018-01-01", "2018-01-05", "2018-01-06"),
    staged("2018-01-01", "2018-01-31", None),
    staged("2018-01-02", "2018-02-10", "2018-02-11"),  # too late to count
    staged("2018-01-03", None, None),
    staged("2018-03-20", "2018-03-21", "2018-03-22"),  # too young to tell
]


def test_qualified_within_a_month_of_those_who_have_had_it() -> None:
    company = Company(leads=STAGED)
    assert company.mean("lead_to_mql") == (4, pytest.approx(2 / 4))
    assert company.split("lead_to_mql", grain="month") == {"2018-01": (4, pytest.approx(1 / 2))}


def test_accepted_within_a_month_by_the_day_they_qualified() -> None:
    company = Company(leads=STAGED)
    assert company.mean("mql_accepted") == (3, pytest.approx(2 / 3))
    assert company.split("mql_accepted", grain="month")["2018-02"] == (1, 1.0)


@pytest.mark.parametrize("metric", ["lead_to_mql", "mql_accepted"])
def test_where_a_stage_is_never_recorded_there_is_no_zero(metric: str) -> None:
    leads = [{"created_at": at("2018-01-01 09:00")}, {"created_at": at("2018-06-01 09:00")}]
    found = Company(leads=leads).one(metric)
    assert found.value is None
    assert found.reason is not None
    assert found.reason.code == "no_steps"


def test_won_of_those_that_closed() -> None:
    deals = [deal("a", True), deal("b", False), deal("c", False), deal("d", None)]
    company = Company(deals=deals)
    assert company.mean("win_rate") == (3, pytest.approx(1 / 3))
    assert company.split("win_rate", grain="month") == {"2018-03": (3, pytest.approx(1 / 3))}


def test_the_size_of_what_was_won() -> None:
    deals = [
        {**deal("a", True), "amount": 1_000, "currency": "PEN"},
        {**deal("b", True), "amount": 3_000, "currency": "PEN"},
        {**deal("c", False), "amount": 90_000, "currency": "PEN"},
        {**deal("d", True), "amount": None},
    ]
    company = Company(deals=deals)
    assert company.mean("deal_size") == (2, pytest.approx(2_000))
    assert company.one("deal_size").currency == "PEN"
