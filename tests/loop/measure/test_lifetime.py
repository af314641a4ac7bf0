"""What the kernels of value count, against plain Python."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.loop.measure.company import Company, Row, at
from unisono.errors import QuestionError
from unisono.loop.measure import lifetime as kernels
from unisono.loop.measure.lifetime import Sight

UNTIL = date(2018, 3, 31)
BUYING = Sight(False, UNTIL, "PEN")
HOLDING = Sight(True, UNTIL, "PEN")


def paid(who: str | None, day: str, amount: int, margin: int | None = None, **more: object) -> Row:
    return {"customer_id": who, "at": at(f"{day} 10:00"), "amount": amount, "margin": margin, **more}


SALES = [
    paid("a", "2018-01-01", 1_000, 400),
    paid("a", "2018-01-01", 500, 200),  # the same day: one purchase
    paid("a", "2018-01-31", 2_000, 800),
    paid("a", "2018-02-10", -300),  # given back: no purchase
    paid("a", "2018-03-02", 0, 0),  # a gift: they came
    paid("b", "2018-03-01", 700, 300, currency="PEN"),
    paid("c", "2018-04-01", 900, 300),  # after the last day
    paid(None, "2018-02-01", 900, 300),  # nobody's
]
CUSTOMERS = [
    {"id": "a", "country": "PE", "campaign_id": "k1", "acquired_at": at("2018-01-01 00:00")},
    {"id": "b", "country": "CO", "campaign_id": "k1"},
    {"id": "c", "country": "PE"},
]


@pytest.fixture
def shop() -> Company:
    return Company(transactions=SALES, customers=CUSTOMERS)


def test_purchases_are_days(shop: Company) -> None:
    a, b = shop.ask(kernels.purchases_kernel(BUYING))
    assert (a["customer_id"], a["frequency"], a["recency"], a["age"], a["repeated"]) == (
        "a",
        2,
        60,
        89,
        2_000,
    )
    assert (b["customer_id"], b["frequency"], b["recency"], b["age"], b["repeated"]) == ("b", 0, 0, 30, 0)


def test_the_day_is_the_companys(shop: Company) -> None:
    late = Company(
        transactions=[
            paid("a", "2018-01-01", 1),
            {**paid("a", "2018-01-01", 1), "at": at("2018-01-01 23:59")},
        ]
    )
    (row,) = late.ask(kernels.purchases_kernel(BUYING))
    assert row["frequency"] == 0  # already the second in UTC


def test_customers_who_are_alike_are_one_cell() -> None:
    twins = [paid(who, day, 10) for who in "xyz" for day in ("2018-01-05", "2018-02-05")]
    told = Company(transactions=[*twins, paid("v", "2018-01-05", 10)]).ask(kernels.cells_kernel(BUYING))
    assert [(row["frequency"], row["recency"], row["age"], row["customers"]) for row in told] == [
        (0, 0, 85, 1),
        (1, 31, 85, 3),
    ]


def test_a_filter_keeps_to_its_customers(shop: Company) -> None:
    peruvian = replace(BUYING, where="customer.country = 'PE'")
    assert [row["customer_id"] for row in shop.ask(kernels.purchases_kernel(peruvian))] == ["a"]
    assert sum(row["customers"] for row in shop.ask(kernels.cells_kernel(peruvian))) == 1
    with pytest.raises(QuestionError, match="column_unknown"):
        kernels.purchases_kernel(replace(BUYING, where="customer.shoe = 4"))


def test_what_came_later_stands_beside_what_was_seen(shop: Company) -> None:
    (row,) = shop.ask(kernels.holdout_kernel(BUYING, date(2018, 1, 31)))
    assert (row["customer_id"], row["frequency"], row["age"]) == ("a", 1, 30)
    assert (row["later"], row["later_amount"]) == (1, 0)
    (later,) = [
        row for row in shop.ask(kernels.later_kernel(BUYING, date(2018, 1, 31))) if row["customer_id"] == "a"
    ]
    assert later["later"] == -300


def test_another_currency_is_told_and_left_out(shop: Company) -> None:
    shop.add("transactions", {**paid("a", "2018-02-20", 9_999, 9_999), "currency": "USD", "id": "usd"})
    told = shop.ask(kernels.currencies_kernel(BUYING))
    assert [row["currency"] for row in told] == ["", "PEN", "USD"]
    assert shop.ask(kernels.purchases_kernel(BUYING))[0]["repeated"] == 2_000


def test_money_so_far(shop: Company) -> None:
    shop.add("cases", {"customer_id": "a", "opened_at": at("2018-02-01 09:00"), "cost": 55})
    a, b = shop.ask(kernels.money_kernel(BUYING))
    assert (a["sales"], a["given_back"], a["earned"], a["told"], a["served"]) == (
        3_500,
        -300,
        1_100,
        3_500,
        55,
    )
    assert (b["sales"], b["earned"], b["served"]) == (700, 300, None)  # nothing known is not 0
    assert shop.ask(kernels.margins_kernel(BUYING)) == [{"told": 7}]
    plain = shop.ask(kernels.money_kernel(replace(BUYING, margins=False)))
    assert plain[0]["earned"] == 3_200  # where no margins are told, money as it came


def test_contracts_last_until_they_end_or_the_last_day() -> None:
    held = Company(
        contracts=[
            {"customer_id": "a", "starts_at": at("2018-01-01 00:00"), "recurring_amount": 100},
            {"customer_id": "b", "starts_at": at("2018-01-01 00:00"), "ends_at": at("2018-01-31 12:00")},
            {"customer_id": "c", "starts_at": at("2018-01-01 00:00"), "ends_at": at("2018-05-31 12:00")},
            {"customer_id": "d", "starts_at": at("2018-04-01 00:00")},
        ]
    )
    told = {row["customer_id"]: row for row in held.ask(kernels.contracts_kernel(HOLDING))}
    assert told.keys() == {"a", "b", "c"}
    assert (told["a"]["days"], told["a"]["ended"], told["a"]["amount"]) == (89, 0, 100)
    assert (told["b"]["days"], told["b"]["ended"]) == (30, 1)
    assert (told["c"]["days"], told["c"]["ended"]) == (89, 0)  # as of the day it hadn't ended


def test_months_are_whole_ones(shop: Company) -> None:
    told = {row["customer_id"]: row for row in shop.ask(kernels.months_kernel(BUYING))}
    assert [told["a"][name] for name in ("m1", "m2", "m3", "m4")] == [0, -300, 1_400, None]
    middle = shop.ask(kernels.months_kernel(replace(BUYING, until=date(2018, 3, 30))))[0]
    assert [middle[name] for name in ("m1", "m2")] == [-300, 1_400]  # March isn't over


def test_cohorts_add_up_to_means_and_squares(shop: Company) -> None:
    shop.add("transactions", paid("d", "2018-01-15", 800, 100) | {"id": "d1"})
    shop.add("transactions", paid("d", "2018-03-15", 800, 50) | {"id": "d2"})
    rows = shop.ask(kernels.cohorts_kernel(BUYING))
    january = {row["since"]: row for row in rows if row["cohort"] == 48 * 12}
    assert [int(january[month]["earned"]) for month in (0, 1, 2)] == [1_500, -300, 50]
    squares = sum(int(january[month]["squares"]) for month in (0, 1, 2))
    assert squares == 1_100**2 + 150**2  # of what each has brought by March


@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.integers(1, 90), st.integers(-50, 500)), min_size=1, max_size=25
    )
)
def test_running_squares_are_those_of_the_running_sums(told: list[tuple[str, int, int]]) -> None:
    first = [("a", 0, 5), ("b", 0, 5), ("c", 0, 5)]
    rows = [
        {
            "customer_id": who,
            "at": at("2018-01-01 10:00") + day * 86_400_000_000,
            "amount": amount,
            "margin": amount,
        }
        for who, day, amount in (*first, *told)
    ]
    found = Company(transactions=rows).ask(kernels.cohorts_kernel(BUYING))
    until = [row for row in (*first, *told) if row[1] <= 89]
    sums = {who: sum(amount for one, _, amount in until if one == who) for who in "abc"}
    assert sum(int(row["earned"]) for row in found) == sum(sums.values())
    assert sum(int(row["squares"]) for row in found) == sum(total**2 for total in sums.values())


def test_campaigns_cost_and_win(shop: Company) -> None:
    shop.add("campaigns", {"id": "k1", "name": "Radio", "cost": 5_000}, {"id": "k2", "name": "Mail"})
    one, two = shop.ask(kernels.acquisition_kernel(BUYING))
    assert (one["campaign"], one["cost"], one["currency"], one["won"]) == ("k1", 5_000, "PEN", 2)
    assert (two["cost"], two["won"]) == (None, 0)


def test_groups_reach_what_customers_refer_to(shop: Company) -> None:
    shop.add("campaigns", {"id": "k1", "name": "Radio"})
    told = shop.ask(kernels.groups_kernel(BUYING, ("customer.country", "campaign.name")))
    assert [(row["customer_id"], row["g0"], row["g1"]) for row in told] == [
        ("a", "PE", "Radio"),
        ("b", "CO", "Radio"),
    ]
