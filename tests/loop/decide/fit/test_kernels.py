"""What the engine counts of deals, stays, money and answers, against rows written by hand."""

from __future__ import annotations

from datetime import date

import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.loop.decide.fit.keeping import SAID, kept_kernel, rates_from, said_from
from unisono.loop.decide.fit.kernels import (
    answers_kernel,
    deals_kernel,
    money_kernel,
    seen_kernel,
    stays_kernel,
)
from unisono.loop.measure.clock import day_number
from unisono.loop.measure.lifetime import Sight
from unisono.model.canon import Kind

SIGHT = Sight(True, date(2026, 12, 31), "PEN")
WON = at("2026-01-10 12:00")


def deal(name: str, customer: str | None = None, **more: object) -> Row:
    told: Row = {"id": name, "customer_id": customer, "opened_at": at("2026-01-01 09:00"), "amount": 1_000}
    return {**told, "currency": "PEN", **more}


def won(name: str, customer: str, closed: int = WON, **more: object) -> Row:
    return deal(name, customer, closed_at=closed, won=True, **more)


def test_a_deal_is_told_with_its_columns_and_whether_its_customer_began_by_it() -> None:
    company = Company(
        extras={"leads": {"city": Kind.TEXT}},
        deals=[
            won("1", "ana", lead_id="L1", rep_id="V1", product="big"),
            won("2", "ana", closed=at("2026-02-01 12:00"), needs="more"),
            deal("3", closed_at=WON, won=False, opened_at=at("2026-01-05 23:30")),
            deal("4", amount=500, currency="USD"),
            deal("5", opened_at=None),  # nobody knows when: it can't be learnt from
        ],
        leads=[{"id": "L1", "origin": "shop", "city": "Lima", "created_at": at("2025-12-30 10:00")}],
    )
    columns = ("deals.product", "deals.needs", "lead.origin", "lead.city")
    rows = company.ask(deals_kernel(columns, "PEN", extras=company.extras))
    found = {row["id"]: row for row in rows}
    assert [row["id"] for row in rows] == ["3", "1", "2", "4"]  # the latest first
    assert (found["1"]["first"], found["2"]["first"], found["3"]["first"]) == (1, 0, 0)
    assert [found["1"][f"f{place}"] for place in range(4)] == ["big", None, "shop", "Lima"]
    assert [found[name]["won"] for name in "1234"] == [1, 1, 0, None]
    assert found["3"]["opened"] == day_number(date(2026, 1, 5))  # on the company's clock
    assert found["1"]["closed"] == day_number(date(2026, 1, 10))
    assert found["4"]["closed"] is None
    assert found["4"]["amount"] is None  # in another currency
    assert found["1"]["rep_id"] == "V1"


def test_a_stay_ends_when_the_last_contract_does() -> None:
    def contract(customer: str | None, began: str, ended: str | None = None) -> Row:
        ends = at(f"{ended} 20:00") if ended else None
        return {"customer_id": customer, "starts_at": at(f"{began} 08:00"), "ends_at": ends}

    company = Company(
        contracts=[
            contract("ana", "2026-01-01", "2026-02-01"),
            contract("ana", "2026-02-01"),
            contract("leo", "2026-01-05", "2026-03-01"),
            contract("leo", "2026-02-05", "2026-04-01"),
            contract(None, "2026-01-05"),
        ]
    )
    rows = {row["customer_id"]: row for row in company.ask(stays_kernel())}
    assert rows["ana"]["left_on"] is None
    assert rows["leo"]["left_on"] == day_number(date(2026, 4, 1))
    assert rows["leo"]["began"] == day_number(date(2026, 1, 5))
    assert len(rows) == 2


def test_money_is_counted_by_month_since_the_deal_was_won() -> None:
    def paid(day: str, amount: int, margin: int | None, **more: object) -> Row:
        told: Row = {"customer_id": "ana", "at": at(f"{day} 10:00"), "amount": amount, "margin": margin}
        return {**told, "currency": "PEN", **more}

    company = Company(
        deals=[won("1", "ana"), won("2", "ana", closed=at("2026-06-01 12:00")), deal("3", "leo")],
        transactions=[
            paid("2026-01-09", 900, 900),  # before they were won
            paid("2026-01-10", 100, 40),
            paid("2026-02-08", 100, 40),  # the 30th day: still the first month
            paid("2026-02-10", 100, 40),
            paid("2026-02-11", -30, None),  # given back: all of it
            paid("2026-02-12", 500, 500, currency="USD"),
            paid("2027-01-09", 100, 41),
            paid("2027-01-11", 100, 99),  # after the year
            paid("2026-03-01", 100, 40, customer_id="leo"),  # never won
        ],
        cases=[
            {"customer_id": "ana", "opened_at": at("2026-01-11 03:00"), "cost": 7},
            {"customer_id": "ana", "opened_at": at("2026-01-12 03:00"), "cost": None},
        ],
    )
    rows = {row["month"]: (row["margin"], row["cost"]) for row in company.ask(money_kernel(SIGHT))}
    assert rows == {1: (80, 7), 2: (10, 0), 12: (41, 0)}


def test_answers_are_counted_by_month_too() -> None:
    def answer(day: str, score: float, instrument: str = "nps") -> Row:
        return {"customer_id": "ana", "at": at(f"{day} 10:00"), "instrument": instrument, "score": score}

    company = Company(
        deals=[won("1", "ana")],
        responses=[
            answer("2026-01-20", 9),
            answer("2026-01-21", 6, "NPS"),
            answer("2026-01-22", 7),
            answer("2026-01-23", 1, "csat"),
            answer("2026-01-24", 11),
            answer("2026-03-20", 0),
            answer("2025-12-20", 10),
        ],
    )
    rows = company.ask(answers_kernel())
    told = [(row["month"], row["promoters"], row["detractors"], row["answers"]) for row in rows]
    assert told == [(1, 1, 1, 3), (3, 0, 1, 1)]


def test_the_last_day_known_is_of_deals_and_money_and_never_of_tomorrow() -> None:
    company = Company(
        deals=[won("1", "ana")],
        cases=[{"customer_id": "ana", "opened_at": at("2026-03-01 10:00")}],
        contracts=[{"customer_id": "ana", "starts_at": at("2027-01-01 08:00")}],
    )
    kernel = seen_kernel()
    asked = type(kernel)(kernel.sql, kernel.tables, {"known_by": at("2026-06-01 00:00")})
    (row,) = company.ask(asked)
    assert row["last"] == day_number(date(2026, 3, 1))


def test_promises_are_counted_by_what_was_known_of_the_customer_s_deal_and_by_the_hour() -> None:
    def call(customer: str, moment: str, minutes: int) -> Row:
        opened = at(moment)
        told = {"customer_id": customer, "channel": "phone", "opened_at": opened}
        return {**told, "first_answer_at": opened + minutes * 60_000_000}

    promise = {
        "id": "P1",
        "text": "We answer in 15 minutes",
        "kind": "answered_hours",
        "operator": "<=",
        "target": 15.0,
        "unit": "minutes",
        "made_at": at("2026-01-01 00:00"),
        "campaign_id": "C1",
    }
    company = Company(
        promises=[
            promise,
            {**promise, "id": "P2", "state": "draft"},
            {**promise, "id": "P3", "ends_at": at("2025-06-01 00:00")},
            {"id": "P4", "text": "On its day", "kind": "delivery", "share": 0.8},
        ],
        deals=[won("1", "ana", needs="night"), won("2", "leo", needs="cheap")],
        cases=[
            call("ana", "2026-09-01 03:00", 50),
            call("ana", "2026-09-02 03:00", 5),
            call("ana", "2026-09-02 13:00", 5),
            call("leo", "2026-09-02 19:00", 5),
            call("ana", "2026-01-02 03:00", 50),  # long ago
            call("zoe", "2026-09-02 19:00", 5),  # no deal of theirs is known
        ],
    )
    rows = [row for row in company.ask(kept_kernel(("deals.needs",), extras={})) if row["promise"] == "P1"]
    told = {(row["g0"], row["part"]): (row["kept"], row["checks"]) for row in rows}
    assert told == {("night", 0): (1, 2), ("night", 2): (1, 1), ("cheap", 3): (1, 1)}
    said = {each.id: each for each in said_from(company.ask(SAID))}
    assert sorted(said) == ["P1", "P4"]
    assert (said["P1"].campaign, said["P1"].checked, said["P1"].standard) == ("C1", "P1", 0.95)
    assert (said["P4"].checked, said["P4"].standard) == ("delivery", 0.8)
    assert rates_from(("deals.needs",), rows).of("P1", {"deals.needs": "night"}) is None  # three checks


@pytest.mark.parametrize("columns", [(), ("deals.needs", "lead.origin", "customer.country")])
def test_a_company_without_rows_is_asked_in_vain(columns: tuple[str, ...]) -> None:
    company = Company()
    assert company.ask(deals_kernel(columns, "PEN", extras={})) == []
    assert company.ask(kept_kernel(columns, extras={})) == []
    assert company.ask(money_kernel(SIGHT)) == company.ask(answers_kernel()) == company.ask(SAID) == []
