"""Customers under contract: who is in the book, what each month brings, and what can't carry a model."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from tests.loop.measure.company import Row, at
from tests.services.value.made import GYM, LAST, book_in, first_of_month, members, sale, shuffled
from unisono.model.estimate import Reason
from unisono.services.value.book import Book

TABLES = members()


@pytest.fixture(scope="module")
def book() -> Book:
    return book_in(GYM, **TABLES)


def holder(name: str, months: int = 5, fee: int = 5_000, share: float = 0.4) -> dict[str, list[Row]]:
    """Somebody under contract since so many months, with what each brought."""
    contract = {
        "customer_id": name,
        "recurring_amount": fee,
        "starts_at": at(f"{first_of_month(months)} 09:00"),
    }
    days = [first_of_month(ago) + timedelta(days=4) for ago in range(months + 1)]
    return {
        "contracts": [contract],
        "transactions": [sale(name, day, fee, round(fee * share)) for day in days],
    }


def joined(*tables: dict[str, list[Row]]) -> dict[str, list[Row]]:
    return {name: [row for one in tables for row in one[name]] for name in ("contracts", "transactions")}


def value_of(book: Book, name: str) -> float:
    (place,) = book.place(np.array([name]))
    assert place >= 0
    return float(book.value[place])


def test_those_still_under_contract_are_valued(book: Book) -> None:
    still = {row["customer_id"] for row in TABLES["contracts"] if "ends_at" not in row}
    assert set(book.ids) == still
    assert len(book.people.ids) == 300  # whoever has left is known, too
    assert (book.alive == 1).all()
    assert ((book.low <= book.value) & (book.value <= book.high)).all()


def test_its_card_says_what_it_is(book: Book) -> None:
    card = book.card
    assert card.model in ("sbg", "bdw")
    assert card.customers == 300
    assert (card.basis, card.until, card.discount_rate) == ("margin", LAST, 0.1)
    assert [name for name, _ in card.parameters][:2] == ["alpha", "beta"]
    assert card.foretold.n == card.came.n == card.coverage.n


def test_nobody_is_worth_more_than_all_their_payments(book: Book) -> None:
    """Twelve months at the usual margin are the most that can come, were nobody ever to leave."""
    fees = {row["customer_id"]: row["recurring_amount"] for row in TABLES["contracts"]}
    most = np.array([fees[str(who)] * 0.4 * 12 for who in book.ids])
    assert (book.value < most).all()
    assert (book.value > most * 0.4).all()


def test_who_pays_twice_is_worth_twice() -> None:
    found = book_in(GYM, **joined(TABLES, holder("one"), holder("two", fee=10_000)))
    assert value_of(found, "two") == pytest.approx(2 * value_of(found, "one"), rel=1e-9)


def test_who_leaves_less_margin_is_worth_less() -> None:
    found = book_in(GYM, **joined(TABLES, holder("usual"), holder("less", share=0.2)))
    assert value_of(found, "less") == pytest.approx(value_of(found, "usual") / 2, rel=1e-9)


def test_a_spare_part_does_not_stay() -> None:
    part = {"contracts": [], "transactions": [sale("sold", LAST - timedelta(days=15), 90_000, 40_000)]}
    found = book_in(GYM, **joined(TABLES, holder("sold"), part, holder("plain")))
    assert value_of(found, "sold") == value_of(found, "plain")


def test_two_contracts_of_one_customer_are_one_entry() -> None:
    both = joined(holder("double", months=9), holder("double", months=2))
    found = book_in(GYM, **joined(TABLES, both, holder("single", months=9)))
    assert list(found.ids).count("double") == 1
    assert value_of(found, "double") > 1.5 * value_of(found, "single")


def test_the_order_of_rows_does_not_matter(book: Book) -> None:
    other = book_in(GYM, **shuffled(TABLES, 3))
    assert other.ids.tolist() == book.ids.tolist()
    assert other.value == pytest.approx(book.value, rel=1e-9)
    assert other.card.parameters == book.card.parameters


def test_money_in_another_size_is_worth_so_much_more(book: Book) -> None:
    other = book_in(GYM, **members(times=10))
    assert other.value == pytest.approx(book.value * 10, rel=1e-9)
    assert other.high == pytest.approx(book.high * 10, rel=1e-9)
    assert other.spread == pytest.approx(book.spread * 100, rel=1e-9)
    assert other.bias == pytest.approx(book.bias, rel=1e-9)


def test_horizon_and_discount_count(book: Book) -> None:
    longer = book_in(replace(GYM, ltv_horizon_months=24), **TABLES)
    free = book_in(replace(GYM, discount_rate=0.0), **TABLES)
    assert (longer.value > book.value).all()
    assert (free.value > book.value).all()
    assert (longer.value < 2 * book.value).all()  # some will have left by then


def test_without_margins_it_is_what_was_paid(book: Book) -> None:
    sold = [{**row, "margin": None} for row in TABLES["transactions"]]
    found = book_in(GYM, contracts=TABLES["contracts"], transactions=sold)
    assert found.card.basis == "revenue"
    assert found.value * 0.4 == pytest.approx(book.value, rel=1e-6)


def test_without_money_it_is_what_is_promised() -> None:
    only = [sale("m0000", LAST, 0, 0)]  # it says until when
    found = book_in(GYM, contracts=TABLES["contracts"], transactions=only)
    fees = {row["customer_id"]: row["recurring_amount"] for row in TABLES["contracts"]}
    by_fee = {fees[str(who)]: value for who, value in zip(found.ids, found.value, strict=True)}
    assert by_fee[3_000] < by_fee[5_000] < by_fee[9_000]


def test_what_was_foretold_stands_beside_what_came(book: Book) -> None:
    """The margin after the split of those under contract on it, by hand."""
    split = book.card.split
    day = at(f"{split} 23:59")
    held = {
        row["customer_id"]
        for row in TABLES["contracts"]
        if row["starts_at"] <= day and row.get("ends_at", day + 1) > day
    }
    later = sum(
        row["margin"] for row in TABLES["transactions"] if row["at"] > day and row["customer_id"] in held
    )
    assert book.card.came.n == len(held)
    assert book.card.came.value == later


@pytest.mark.parametrize(
    ("tables", "codes"),
    [
        (members(8), {"value_too_few", "value_too_few_left"}),
        (joined(*(holder(f"h{who}", months=who % 9) for who in range(120))), {"value_nobody_left"}),
        ({"contracts": [], "transactions": [sale("a", LAST, 100, 50)]}, {"value_too_few"}),
    ],
)
def test_too_little_gives_a_reason_and_no_number(tables: dict[str, list[Row]], codes: set[str]) -> None:
    found = book_in(GYM, **tables)
    assert isinstance(found, Reason)
    assert found.code in codes
