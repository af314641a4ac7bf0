"""What was really sold: only of those who have had the year."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.loop.measure.company import Company, Row, at


def contract(customer: str, begins: str, ends: str | None = None, **more: Any) -> Row:
    return {
        "customer_id": customer,
        "starts_at": at(f"{begins} 10:00"),
        "ends_at": ends and at(f"{ends} 10:00"),
        **more,
    }


CONTRACTS = (
    contract("stays", "2017-01-10"),
    contract("left", "2017-01-15", "2017-08-01"),
    contract("late leaver", "2017-02-01", "2018-03-01"),
    contract("came back", "2017-02-05", "2017-04-01"),
    contract("came back", "2017-06-01"),
    contract("gap", "2017-02-07", "2017-04-01"),
    contract("gap", "2018-02-20"),
    contract("too new", "2017-09-01"),
)


def test_alive_a_year_after_the_first_contract_of_those_who_had_the_year() -> None:
    """Data end in March 2018: who came in September 2017 belongs to no denominator."""
    company = Company(contracts=CONTRACTS)
    assert company.mean("kept_12_months") == (5, pytest.approx(3 / 5))


def test_dated_by_the_day_the_year_was_over() -> None:
    company = Company(contracts=CONTRACTS)
    assert company.split("kept_12_months", grain="month") == {
        "2018-01": (2, pytest.approx(1 / 2)),
        "2018-02": (3, pytest.approx(2 / 3)),
    }
    assert company.mean("kept_12_months", since=date(2018, 2, 1))[0] == 3


def test_by_who_sold_and_through_what() -> None:
    company = Company(
        contracts=CONTRACTS,
        customers=[{"id": row["customer_id"], "rep_id": "eva", "origin": "web"} for row in CONTRACTS[:4]],
        employees=[{"id": "eva", "team": "north"}],
    )
    assert company.split("kept_12_months", "rep.team")["north"] == (4, pytest.approx(3 / 4))
    assert set(company.split("kept_12_months", "origin")) == {"web", None}


def test_life_goes_on_after_the_last_contract() -> None:
    """Where nothing but visits is heard of, time passes all the same."""
    quiet = Company(contracts=[contract("ana", "2017-01-01")])
    assert quiet.one("kept_12_months").reason.code == "no_year_yet"  # type: ignore[union-attr]
    seen = {"customer_id": "ana", "at": at("2018-01-02 00:00"), "step": "visit"}
    heard = Company(contracts=[contract("ana", "2017-01-01")], touchpoints=[seen])
    assert heard.mean("kept_12_months") == (1, 1.0)


def test_without_contracts_there_is_a_reason() -> None:
    found = Company().one("kept_12_months")
    assert found.reason is not None
    assert found.reason.code == "no_contracts"


def answered(customer: str, day: str, score: float, instrument: str = "nps") -> Row:
    return {"customer_id": customer, "at": at(f"{day} 10:00"), "score": score, "instrument": instrument}


def test_only_answers_of_the_first_year_count() -> None:
    company = Company(
        customers=[{"id": "ana", "acquired_at": at("2017-01-01 00:00"), "origin": "web"}, {"id": "undated"}],
        responses=[
            answered("ana", "2017-03-01", 10),
            answered("ana", "2017-12-31", 9),
            answered("ana", "2018-01-02", 0),
            answered("ana", "2016-12-31", 0),
            answered("ana", "2017-05-01", 1, "csat"),
            answered("undated", "2017-05-01", 0),
            answered("nobody", "2017-05-01", 0),
        ],
    )
    assert company.mean("first_year_nps") == (2, 1.0)
    assert company.split("first_year_nps", "customer.origin") == {"web": (2, 1.0)}
    assert company.split("first_year_nps", grain="quarter") == {"2017-Q1": (1, 1.0), "2017-Q4": (1, 1.0)}


def test_where_nobody_knows_since_when_they_are_customers_it_says_so() -> None:
    company = Company(customers=[{"id": "ana"}], responses=[answered("ana", "2017-03-01", 10)])
    found = company.one("first_year_nps")
    assert found.reason is not None
    assert found.reason.code == "no_first_year"
