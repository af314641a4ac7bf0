"""What became of last year's customers in money, by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.loop.measure.company import Company, Row, at


def contract(customer: str, amount: int, begins: str, ends: str | None = None, **more: Any) -> Row:
    return {
        "customer_id": customer,
        "starts_at": at(f"{begins} 10:00"),
        "ends_at": ends and at(f"{ends} 10:00"),
        "recurring_amount": amount,
        "currency": "PEN",
        **more,
    }


CONTRACTS = (
    contract("stays", 1_000, "2016-05-01"),
    contract("leaves", 1_000, "2016-05-01", "2017-09-01"),
    contract("grows", 1_000, "2016-05-01", "2017-08-01"),
    contract("grows", 1_800, "2017-08-01"),
    contract("shrinks", 1_000, "2016-05-01", "2017-10-01"),
    contract("shrinks", 400, "2017-10-01"),
    contract("new", 5_000, "2017-07-01"),
)
SEEN = {"customer_id": "stays", "at": at("2018-03-31 12:00"), "step": "visit"}
LAST: dict[str, Any] = {"until": date(2018, 3, 31)}


def company(*more: Row, **options: Any) -> Company:
    return Company(contracts=[*CONTRACTS, *more], touchpoints=[SEEN], **options)


def test_what_customers_of_a_year_ago_pay_now_over_what_they_paid() -> None:
    """Of 4,000: 1,000 stay, 1,000 leave, 1,800 and 400 stand for 1,000 each; the new 5,000 don't count."""
    assert company().mean("net_revenue_retention") == (4, pytest.approx(3_200 / 4_000))
    assert company().mean("gross_revenue_retention") == (4, pytest.approx(2_400 / 4_000))


def test_net_may_pass_all_that_was_there_and_gross_never() -> None:
    grown = company(contract("stays", 9_000, "2017-09-09"))
    assert grown.mean("net_revenue_retention")[1] == pytest.approx(12_200 / 4_000)
    assert grown.mean("gross_revenue_retention")[1] == pytest.approx(2_400 / 4_000)


def test_at_each_months_end_and_a_month_the_data_cut_short_has_no_value() -> None:
    found = company().measure("net_revenue_retention", grain="month", since=date(2017, 7, 1))
    told = {figure.period: figure.facts["moments"].mean for figure in found}  # type: ignore[attr-defined]
    assert told["2017-07"] == pytest.approx(1.0)
    assert told["2017-08"] == pytest.approx(4_800 / 4_000)
    assert told["2017-09"] == pytest.approx(3_800 / 4_000)
    assert told["2017-10"] == told["2018-03"] == pytest.approx(3_200 / 4_000)
    early = company().measure("net_revenue_retention", grain="month", until=date(2018, 3, 30))
    assert early[-1].estimate.reason is not None
    assert early[-1].estimate.reason.code == "period_incomplete"


def test_as_of_a_day_what_came_later_is_not_known() -> None:
    assert company().mean("net_revenue_retention", until=date(2017, 8, 31))[1] == pytest.approx(1.2)


def test_split_by_what_customers_are() -> None:
    found = company(customers=[{"id": "grows", "country": "PE"}]).split(
        "net_revenue_retention", "customer.country"
    )
    assert found["PE"] == (1, pytest.approx(1.8))
    assert found[None] == (3, pytest.approx(1_400 / 3_000))


def test_money_of_two_currencies_is_not_divided() -> None:
    found = company(contract("chile", 700, "2016-05-01", currency="CLP")).one("net_revenue_retention")
    assert found.value is None
    assert found.reason is not None
    assert found.reason.code == "several_currencies"


def test_a_share_of_money_is_no_money() -> None:
    contracts = [contract(f"c{place}", 100 + place, "2016-05-01") for place in range(120)]
    found = Company(contracts=contracts, touchpoints=[SEEN]).one("net_revenue_retention")
    assert (found.value, found.unit, found.currency, found.n) == (pytest.approx(1.0), "share", None, 120)
    assert found.low == found.high == pytest.approx(1.0)
    few = Company(contracts=contracts[:99], touchpoints=[SEEN]).one("net_revenue_retention")
    assert few.reason is not None
    assert few.reason.facts["minimum"] == 100


def test_before_there_was_a_year_there_is_a_reason() -> None:
    young = Company(contracts=[contract("ana", 1, "2018-03-01")], touchpoints=[SEEN])
    found = young.one("net_revenue_retention")
    assert found.reason is not None
    assert found.reason.code == "no_year_yet"
