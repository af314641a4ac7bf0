"""What is known for pay: which deals count, which are left out and counted, who works here, first years."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from unisono.loop.decide.pay.kernels import (
    answers_kernel,
    margins_kernel,
    sales_kernel,
    staff_kernel,
    until_kernel,
    years_kernel,
)
from unisono.loop.decide.pay.worth import FirstYear
from unisono.model.company import Company
from unisono.model.edition import EMPTY, Edition
from unisono.model.kernel import Kernel
from unisono.services.pay.reading import Known, known_of

MADE = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
BY = int(MADE.timestamp()) * 1_000_000
COMPANY = Company(Path(), "Shop", currency="PEN")
Row = dict[str, Any]


def deal(name: str, amount: int | None = 100, **told: object) -> Row:
    """A deal as the kernel hands it out."""
    row: Row = {
        "id": name, "customer_id": f"c-{name}", "rep_id": "ana", "product": "A", "amount": amount,
        "ours": True, "day": 20_000, "known": 1, "left_on": None,
    }  # fmt: skip
    return {**row, **told}


class Rows(list[Row]):
    """Rows as they come from a store."""

    def to_pylist(self) -> list[Row]:
        return list(self)


class Tables:
    """A reader of tables made by hand."""

    def __init__(self, deals: list[Row], **told: Any) -> None:
        self.edition: Edition = replace(EMPTY, made_at=told.get("made_at", MADE))
        margins = told.get("margins", 0)
        self.rows: dict[str, list[Row]] = {
            until_kernel(BY).sql: [{"until": told.get("until", 20_100)}],
            sales_kernel(BY, "PEN").sql: deals,
            answers_kernel(BY).sql: told.get("answers", []),
            staff_kernel().sql: told.get("staff", []),
            margins_kernel().sql: [{"told": margins}],
            years_kernel(BY, "PEN", margins=bool(margins)).sql: told.get("years", []),
        }
        self.asked: list[Kernel] = []

    def ask(self, kernel: Kernel) -> list[Row]:
        self.asked.append(kernel)
        return self.rows[kernel.sql]

    def arrow(self, kernel: Kernel) -> Rows:
        return Rows(self.ask(kernel))


def known(deals: list[Row], **told: Any) -> Known:
    found = known_of(COMPANY, Tables(deals, **told))  # type: ignore[arg-type]
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("deals", "told"),
    [([], {}), ([deal("1")], {"until": None}), ([deal("1")], {"made_at": None})],
    ids=["no-deals", "nothing-happened", "nothing-loaded"],
)
def test_where_nothing_was_won_nothing_is_known(deals: list[Row], told: Row) -> None:
    assert known_of(COMPANY, Tables(deals, **told)) is None  # type: ignore[arg-type]


def test_deals_without_a_price_or_in_another_money_are_left_out_and_counted() -> None:
    deals = [
        deal("paid"),
        deal("free", 0),  # nothing is a price
        deal("untold", None),
        deal("back", -5),
        deal("abroad", 900, ours=False),
        deal("abroad-untold", None, ours=False),
    ]
    found = known(deals)
    assert [sale.id for sale in found.past.sales] == ["paid", "free"]
    assert (found.unpriced, found.foreign) == (2, 2)
    assert len(found.past.sales) + found.unpriced + found.foreign == len(deals)


def test_a_company_that_sold_abroad_alone_is_known_and_has_no_deal() -> None:
    found = known([deal("abroad", ours=False)])
    assert (found.past.sales, found.foreign, found.unpriced) == ((), 1, 0)


def test_a_deal_keeps_who_sold_it_and_when_its_customer_left() -> None:
    there, gone, untold = known(
        [deal("1"), deal("2", left_on=20_050), deal("3", known=0, rep_id=None, product=None)]
    ).past.sales
    assert (there.person, there.product, there.left, there.contract) == ("ana", "A", None, True)
    assert (gone.left, gone.there_on(20_049), gone.there_on(20_050)) == (20_050, True, False)
    assert (untold.person, untold.product, untold.contract) == ("", "", False)  # nobody knows if they stayed


def test_nothing_later_than_the_edition_is_asked() -> None:
    tables = Tables([deal("1")])
    known_of(COMPANY, tables)  # type: ignore[arg-type]
    bounds = [kernel.parameters["known_by"] for kernel in tables.asked if "known_by" in kernel.parameters]
    assert bounds == [BY] * 4  # the last day, deals, answers, first years
    moneys = {kernel.parameters["currency"] for kernel in tables.asked if "currency" in kernel.parameters}
    assert moneys == {"PEN"}


def test_the_last_day_is_that_of_the_tables() -> None:
    assert known([deal("1")], until=20_777.0).past.until == 20_777


def test_people_go_by_their_names_or_else_by_their_ids() -> None:
    staff = [
        {"id": "ana", "name": "Ana Rojas", "team": "norte", "role": "seller"},
        {"id": "luz", "name": None, "team": None, "role": None},
        {"id": "eva", "name": "", "team": "sur", "role": "boss"},
    ]
    found = known([deal("1")], staff=staff)
    assert found.names == {"ana": "Ana Rojas", "luz": "luz", "eva": "eva"}
    assert found.past.teams == {"ana": "norte", "luz": "", "eva": "sur"}
    assert found.past.roles == {"ana": "seller", "luz": "", "eva": "boss"}


def test_answers_come_along() -> None:
    answers = [{"customer_id": "c-1", "day": 20_010, "instrument": "nps", "value": -1}]
    (answer,) = known([deal("1")], answers=answers).past.answers
    assert (answer.customer, answer.day, answer.instrument, answer.value) == ("c-1", 20_010, "nps", -1)


@pytest.mark.parametrize(("margins", "sums"), [(0, "sum(amount) as brought"), (7, "coalesce(margin")])
def test_a_first_year_is_of_margins_where_any_is_told(margins: int, sums: str) -> None:
    years = [{"customer_id": "c-1", "billed": 900, "brought": 400, "served": 150}]
    tables = Tables([deal("1")], margins=margins, years=years)
    found = known_of(COMPANY, tables)  # type: ignore[arg-type]
    assert found is not None
    assert found.years == {"c-1": FirstYear(900, 400, 150)}
    assert found.years["c-1"].value == 250  # what they brought less what serving them cost
    assert sums in tables.asked[-1].sql
