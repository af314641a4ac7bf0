"""Growth that was earned: the golden case, and what belongs to neither side."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.loop.measure.company import Company, Row, at

STATED = {"earned_origins": ("Recomendación ", "por sí mismo")}
REACH = {"customer_id": "old", "at": at("2016-01-01 00:00"), "step": "visit"}
LAST: dict[str, Any] = {"until": date(2018, 12, 31)}


def sale(customer: str, amount: int, day: str, **more: Any) -> Row:
    return {
        "customer_id": customer,
        "amount": amount,
        "at": at(f"{day} 10:00"),
        "currency": "PEN",
        **more,
    }


CUSTOMERS = (
    {"id": "old", "origin": "anuncio", "country": "PE"},
    {"id": "gone", "origin": "recomendación"},
    {"id": "friend", "origin": "RECOMENDACIÓN", "country": "PE"},
    {"id": "bought", "origin": "anuncio"},
    {"id": "unknown", "origin": None},
)
SALES = (
    sale("old", 70, "2017-06-01"),
    sale("old", 85, "2018-06-01"),
    sale("gone", 30, "2017-06-01"),
    sale("friend", 25, "2018-03-01"),
    sale("bought", 15, "2018-05-01"),
    sale("unknown", 5, "2018-12-31"),
)


def company(*more: Row, stated: Any = STATED, **options: Any) -> Company:
    tables = {"customers": CUSTOMERS, "transactions": [*SALES, *more], "touchpoints": [REACH], **options}
    return Company(stated=stated, **tables)


def test_the_golden_case() -> None:
    """Base 100, retained 85, new earned 25, new bought 20: grown by 10 %, a third of all growth."""
    assert company().mean("earned_growth", **LAST) == (5, pytest.approx(0.10))
    assert company().mean("earned_growth_ratio", **LAST) == (5, pytest.approx(1 / 3))


def test_what_is_earned_is_what_the_company_says() -> None:
    all_earned = {"earned_origins": ("recomendación", "anuncio")}
    assert company(stated=all_earned).mean("earned_growth", **LAST)[1] == pytest.approx(0.25)
    none = {"earned_origins": ("nadie",)}
    assert company(stated=none).mean("earned_growth", **LAST)[1] == pytest.approx(-0.15)


def test_where_the_company_says_nothing_nothing_is_guessed() -> None:
    found = company(stated={}).one("earned_growth", **LAST)
    assert (found.value, found.n) == (None, 0)


def test_who_was_a_customer_before_is_no_new_one() -> None:
    back = sale("returns", 40, "2016-02-01"), sale("returns", 8, "2018-07-01")
    assert company(*back).mean("earned_growth", **LAST)[1] == pytest.approx(0.18)


def test_two_years_of_data_are_needed() -> None:
    late = {**REACH, "at": at("2017-06-01 00:00")}
    assert company(touchpoints=[late]).one("earned_growth", **LAST).n == 0
    within_a_month = {**REACH, "at": at("2017-01-20 00:00")}
    assert company(touchpoints=[within_a_month]).mean("earned_growth", **LAST)[1] == pytest.approx(0.10)


def test_where_nothing_grew_there_is_no_share_of_growth() -> None:
    shrunk = company(sale("old", -90, "2018-07-01"))
    (figure,) = shrunk.measure("earned_growth_ratio", **LAST)
    assert figure.estimate.value is figure.estimate.low is None


def test_split_by_what_customers_are() -> None:
    found = company().split("earned_growth", "customer.country", **LAST)
    assert found["PE"] == (2, pytest.approx((15 + 25) / 70))


def test_by_quarter_each_compares_its_own_two_years() -> None:
    figures = company().measure("earned_growth", grain="quarter", **LAST)
    told = {figure.period: figure.facts["moments"] for figure in figures}
    assert told["2018-Q4"].mean == pytest.approx(0.10)  # type: ignore[attr-defined]
    assert told["2018-Q1"].mean == pytest.approx(None)  # type: ignore[attr-defined]
    assert [figure.period for figure in figures if not figure.estimate.n] == []


def test_enough_customers_give_a_value_with_bounds() -> None:
    many = [
        sale(f"c{place}", 50 + place % 7, f"{year}-06-01")
        for place in range(120)
        for year in (2017, 2018)[: 1 + (place % 5 > 0)]
    ]
    found = company(*many).one("earned_growth", **LAST)
    assert found.value is not None
    assert found.low is not None
    assert found.high is not None
    assert found.low < found.value < found.high
    assert (found.unit, found.currency) == ("share", None)
