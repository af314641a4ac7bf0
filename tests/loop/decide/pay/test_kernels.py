"""What a replay reads: the SQL on rows made by hand, each rule of it once."""

from __future__ import annotations

import pytest

from tests.loop.decide.pay.made import on
from tests.loop.measure.company import Company, Row, at
from unisono.loop.decide.pay.kernels import (
    answer_from,
    answers_kernel,
    margins_kernel,
    sale_from,
    sales_kernel,
    staff_kernel,
    until_kernel,
    years_kernel,
)
from unisono.loop.decide.pay.past import Answer, Sale

KNOWN_BY = at("2026-06-30 23:59")


def deal(number: int, day: str = "2026-01-10 12:00", **told: object) -> Row:
    """A deal that was won."""
    row: Row = {"id": f"d{number}", "customer_id": f"c{number}", "rep_id": "ana", "amount": 100_00}
    return {**row, "won": True, "closed_at": at(day), "product": "Plan A", "currency": "PEN", **told}


def contract(number: int, customer: str, ends: str | None, starts: str = "2026-01-10 12:00") -> Row:
    """A contract of a customer."""
    ended = None if ends is None else at(ends)
    return {"id": f"k{number}", "customer_id": customer, "starts_at": at(starts), "ends_at": ended}


def sales(company: Company) -> list[Row]:
    """The deals as they are read."""
    return company.ask(sales_kernel(KNOWN_BY, "PEN"))


def years(company: Company, *, margins: bool = True) -> dict[str, tuple[int, int, int]]:
    """What customers were billed, brought and cost."""
    rows = company.ask(years_kernel(KNOWN_BY, "PEN", margins=margins))
    return {
        str(row["customer_id"]): (int(row["billed"]), int(row["brought"]), int(row["served"])) for row in rows
    }


def test_only_deals_won_closed_known_and_somebodys_are_read() -> None:
    company = Company(
        deals=[
            deal(1),
            deal(2, won=False),
            deal(3, won=None),
            deal(4, closed_at=None),
            deal(5, "2026-07-01 00:10"),  # after what is known
            deal(6, customer_id=None),
            deal(7, "2026-01-09 12:00"),
        ]
    )
    assert [row["id"] for row in sales(company)] == ["d7", "d1"]  # in order of time


def test_a_day_is_that_of_the_companys_clock() -> None:
    (row,) = sales(Company(deals=[deal(1, "2026-01-31 23:30")]))  # in Greenwich it is February
    assert row["day"] == on("2026-01-31")


@pytest.mark.parametrize(("currency", "ours"), [("PEN", True), (None, True), ("USD", False)])
def test_deals_in_another_currency_are_told_apart(currency: str | None, ours: bool) -> None:
    (row,) = sales(Company(deals=[deal(1, currency=currency)]))
    assert row["ours"] is ours


@pytest.mark.parametrize(
    ("ends", "known", "left"),
    [
        ((), 0, None),  # nobody knows whether they stayed
        ((None,), 1, None),
        (("2026-04-05 10:00",), 1, "2026-04-05"),
        (("2026-04-05 10:00", "2026-05-05 10:00"), 2, "2026-05-05"),  # the last of them
        (("2026-04-05 10:00", None), 2, None),  # one lives on
        (("2026-01-05 10:00",), 0, None),  # over before the deal: none of its own
        (("2026-01-10 23:00",), 1, "2026-01-10"),
    ],
)
def test_a_customer_left_with_the_last_of_their_contracts(
    ends: tuple[str | None, ...], known: int, left: str | None
) -> None:
    contracts = [contract(number, "c1", end, "2026-01-01 09:00") for number, end in enumerate(ends)]
    (row,) = sales(Company(deals=[deal(1)], contracts=contracts))
    assert row["known"] == known
    assert row["left_on"] == (None if left is None else on(left))


def test_a_row_becomes_a_deal() -> None:
    company = Company(deals=[deal(1, rep_id=None, product=None)], contracts=[contract(1, "c1", None)])
    assert sale_from(sales(company)[0]) == Sale("d1", "c1", "", on("2026-01-10"), 100_00)
    alone = sale_from(sales(Company(deals=[deal(1)]))[0])
    assert (alone.person, alone.product, alone.contract) == ("ana", "Plan A", False)


def test_what_is_known_ends_with_the_last_thing_that_happened() -> None:
    company = Company(
        deals=[deal(1, "2026-02-01 10:00"), deal(2, "2026-08-01 10:00")],
        contracts=[contract(1, "c1", "2026-03-05 10:00"), contract(2, "c2", "2027-01-01 10:00")],
        touchpoints=[{"id": "t1", "at": at("2026-03-02 10:00"), "customer_id": "c1"}],
    )
    (row,) = company.ask(until_kernel(KNOWN_BY))
    assert row["until"] == on("2026-03-05")  # what is to come later isn't known yet
    (nothing,) = Company().ask(until_kernel(KNOWN_BY))
    assert nothing["until"] is None


@pytest.mark.parametrize(
    ("instrument", "score", "value"),
    [
        ("nps", 10, 1), ("nps", 9, 1), ("nps", 8, 0), ("nps", 7, 0), ("nps", 6, -1), ("nps", 0, -1),
        ("csat", 5, 1), ("csat", 4, 1), ("csat", 3, 0), ("csat", 1, 0),
        ("ces", 7, 1), ("ces", 5, 1), ("ces", 4, 0), ("ces", 1, 0),
    ],
)  # fmt: skip
def test_answers_are_good_or_not_by_their_scale(instrument: str, score: int, value: int) -> None:
    row = {"id": "r", "customer_id": "c1", "at": at("2026-02-01 23:30"), "instrument": instrument}
    (found,) = Company(responses=[{**row, "score": float(score)}]).ask(answers_kernel(KNOWN_BY))
    assert answer_from(found) == Answer("c1", on("2026-02-01"), instrument, value)


def test_answers_that_say_nothing_of_an_account_are_left_out() -> None:
    whole: Row = {"customer_id": "c1", "at": at("2026-02-01 10:00"), "instrument": "nps", "score": 9.0}
    company = Company(
        responses=[
            {**whole, "id": "r1", "customer_id": None},
            {**whole, "id": "r2", "score": None},
            {**whole, "id": "r3", "instrument": "other"},
            {**whole, "id": "r4", "at": at("2026-07-01 10:00")},
        ]
    )
    assert company.ask(answers_kernel(KNOWN_BY)) == []


def test_staff_with_name_team_and_role() -> None:
    company = Company(
        employees=[
            {"id": "luz", "name": "Luz", "team": "norte", "role": "seller"},
            {"id": "ana", "name": "Ana"},
        ]
    )
    assert company.ask(staff_kernel()) == [
        {"id": "ana", "name": "Ana", "team": None, "role": None},
        {"id": "luz", "name": "Luz", "team": "norte", "role": "seller"},
    ]


def paid(number: int, day: str, amount: int, **told: object) -> Row:
    """Money of the first customer."""
    return {"id": f"t{number}", "customer_id": "c1", "at": at(day), "amount": amount, **told}


def test_a_year_begins_with_the_first_deal_and_is_365_days() -> None:
    company = Company(
        deals=[deal(1, "2025-01-10 12:00"), deal(2, "2025-03-01 12:00", customer_id="c1")],
        transactions=[
            paid(1, "2025-01-09 23:00", 1_00),  # the day before
            paid(2, "2025-01-10 01:00", 10_00),  # the day itself, even in the small hours
            paid(3, "2026-01-09 23:00", 100_00),  # the 365th
            paid(4, "2026-01-10 01:00", 1_000_00),
            paid(5, "2025-02-10 01:00", 5_00, currency="USD"),
        ],
        cases=[
            {"id": "s1", "customer_id": "c1", "opened_at": at("2025-02-01 10:00"), "cost": 3_00},
            {"id": "s2", "customer_id": "c1", "opened_at": at("2026-02-01 10:00"), "cost": 7_00},
            {"id": "s3", "customer_id": "c9", "opened_at": at("2025-02-01 10:00"), "cost": 9_00},
        ],
    )
    assert years(company, margins=False) == {"c1": (110_00, 110_00, 3_00)}


def test_what_a_customer_brought_is_the_margin_where_margins_are_told() -> None:
    company = Company(
        deals=[deal(1, "2025-01-10 12:00")],
        transactions=[
            paid(1, "2025-02-01 10:00", 100_00, margin=40_00),
            paid(2, "2025-03-01 10:00", 50_00),  # of this nobody said
            paid(3, "2025-04-01 10:00", -20_00),  # money given back is lost whole
        ],
    )
    assert company.ask(margins_kernel()) == [{"told": 1}]
    assert years(company)["c1"] == (130_00, 20_00, 0)
    assert years(company, margins=False)["c1"] == (130_00, 130_00, 0)


def test_who_was_never_billed_nor_helped_has_a_year_of_nothing() -> None:
    assert years(Company(deals=[deal(1)])) == {"c1": (0, 0, 0)}
    assert Company().ask(margins_kernel()) == [{"told": 0}]
