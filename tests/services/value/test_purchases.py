"""Customers who come and buy: what makes a book, what doesn't, and how values follow what was bought."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.loop.measure.company import Row
from tests.services.value.made import LAST, SHOP, book_in, buyers, sale, shuffled
from unisono.model.estimate import Reason
from unisono.services.value.book import Book

ROWS = buyers()


@pytest.fixture(scope="module")
def book() -> Book:
    return book_in(SHOP, transactions=ROWS)


def whole(book: Book) -> float:
    """The value of all of a book's customers."""
    places = np.arange(len(book))
    return float(book.totals(places, np.zeros_like(places), 1).value[0])


def money_of(rows: list[Row], who: str, name: str = "amount") -> float:
    return float(sum(row[name] for row in rows if row["customer_id"] == who))


def test_each_who_bought_has_a_value_within_an_interval(book: Book) -> None:
    assert book.ids.tolist() == sorted({row["customer_id"] for row in ROWS})
    assert (book.low <= book.value).all()
    assert (book.value <= book.high).all()
    assert (book.low >= 0).all()
    assert (book.low < book.high).any()
    assert ((book.alive > 0) & (book.alive <= 1)).all()
    assert np.isfinite(book.value).all()


def test_its_card_says_what_it_is(book: Book) -> None:
    card = book.card
    assert card.model in ("bg_nbd", "mbg_nbd", "pareto_nbd")
    assert card.customers == 200
    assert (card.basis, card.until, card.horizon_months) == ("margin", LAST, 12)
    assert [name for name, _ in card.parameters][-3:] == ["p", "q", "v"]
    assert card.split is not None
    assert 0 < card.coverage.value <= 1


def test_the_money_so_far_is_that_of_the_rows(book: Book) -> None:
    for who in book.ids[:20]:
        place = int(np.flatnonzero(book.people.ids == who)[0])
        assert book.people.sales[place] == money_of(ROWS, who)
        assert book.people.earned[place] == money_of(ROWS, who, "margin")
        assert np.isnan(book.people.served[place])


def test_who_comes_often_and_lately_is_worth_more_than_who_stopped() -> None:
    regular = [sale("zz-often", LAST - timedelta(days=30 * each), 3_000, 1_200) for each in range(12)]
    stopped = [sale("zz-stopped", LAST - timedelta(days=400 + 30 * each), 3_000, 1_200) for each in range(12)]
    found = book_in(SHOP, transactions=[*ROWS, *regular, *stopped])
    often, gone = found.place(np.array(["zz-often", "zz-stopped"]))
    assert found.value[often] > 20 * found.value[gone]
    assert found.alive[often] > 0.8
    assert found.alive[gone] < 0.2


def test_the_same_history_has_the_same_value() -> None:
    twins = [sale(who, LAST - timedelta(days=each), 2_000, 800) for who in ("t1", "t2") for each in (9, 99)]
    found = book_in(SHOP, transactions=[*ROWS, *twins])
    one, other = found.place(np.array(["t1", "t2"]))
    assert found.value[one] == found.value[other]
    assert (found.low[one], found.high[one]) == (found.low[other], found.high[other])


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_rows_does_not_matter(book: Book, seed: int) -> None:
    other = book_in(SHOP, **shuffled({"transactions": ROWS}, seed))
    assert other.ids.tolist() == book.ids.tolist()
    assert other.value == pytest.approx(book.value, rel=1e-9)
    assert other.high == pytest.approx(book.high, rel=1e-9)
    assert other.card.model == book.card.model


@pytest.mark.parametrize("times", [2, 100])
def test_money_in_another_size_is_worth_so_much_more(book: Book, times: int) -> None:
    other = book_in(SHOP, transactions=buyers(times=times))
    assert other.value == pytest.approx(book.value * times, rel=1e-5)
    assert other.low == pytest.approx(book.low * times, rel=1e-3, abs=times)
    assert other.spread == pytest.approx(book.spread * times**2, rel=1e-3)
    assert other.alive == pytest.approx(book.alive)


def test_without_margins_it_is_sales() -> None:
    """All rows bear a margin of 40 %; where nobody tells it, everything is worth 1 / 0.4 as much."""
    sold = book_in(SHOP, transactions=buyers(margin=None))
    told = book_in(SHOP, transactions=buyers())
    assert sold.card.basis == "revenue"
    assert sold.value * 0.4 == pytest.approx(told.value, rel=0.002)


def test_money_given_back_lowers_what_is_left(book: Book) -> None:
    back = [sale(row["customer_id"], LAST, -row["amount"] // 2) for row in ROWS if row["amount"] > 3_000]
    found = book_in(SHOP, transactions=[*ROWS, *back])
    kept = np.nansum(found.people.earned) / np.nansum(found.people.told)
    assert kept < 0.4
    assert whole(found) == pytest.approx(whole(book) * max(kept, 0) / 0.4, rel=0.01)


def test_where_more_is_given_back_than_earned_nothing_is_left() -> None:
    back = [sale("b0001", LAST, -2 * sum(row["amount"] for row in ROWS))]
    found = book_in(SHOP, transactions=[*ROWS, *back])
    assert (found.value == 0).all()
    assert (found.high == 0).all()


def test_horizon_and_discount_count(book: Book) -> None:
    longer = book_in(replace(SHOP, ltv_horizon_months=24), transactions=ROWS)
    dear = book_in(replace(SHOP, discount_rate=0.5), transactions=ROWS)
    free = book_in(replace(SHOP, discount_rate=0.0), transactions=ROWS)
    assert (longer.value > book.value).all()
    assert (dear.value < book.value).all()
    assert (book.value < free.value).all()
    # Half a year on average: 1.1 ** -0.5
    assert 0.93 < whole(book) / whole(free) < 0.99


def test_a_sum_of_parts_is_the_whole(book: Book) -> None:
    places = np.arange(len(book))
    parts = book.totals(places, places % 3, 3)
    assert parts.value.sum() == pytest.approx(whole(book))
    assert parts.n.sum() == len(book)
    assert parts.astray.sum(axis=0) == pytest.approx(book.totals(places, np.zeros_like(places), 1).astray[0])


def sparse(count: int, repeaters: int) -> list[Row]:
    """So many customers who bought once, the first of them twice."""
    once = [sale(f"s{who:04d}", LAST - timedelta(days=100 + who % 50), 1_000 + who) for who in range(count)]
    again = [
        sale(f"s{who:04d}", LAST - timedelta(days=10 + who % 40), 1_500 + 37 * who)
        for who in range(repeaters)
    ]
    return [*once, *again]


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (sparse(99, 60), "value_too_few_customers"),
        (sparse(150, 0), "value_no_repeaters"),
        (sparse(150, 29), "value_too_few_repeaters"),
        (
            [sale(f"s{who}", LAST - timedelta(days=ago), 500) for who in range(150) for ago in (0, 50)],
            "value_all_equal",
        ),
    ],
)
def test_too_little_gives_a_reason_and_no_number(rows: list[Row], code: str) -> None:
    found = book_in(SHOP, transactions=rows)
    assert isinstance(found, Reason)
    assert found.code == code


def test_nobody_ever_bought_a_thing() -> None:
    cases = [{"customer_id": "a", "opened_at": sale("a", LAST, 1)["at"]}]
    assert book_in(SHOP, cases=cases) == Reason("value_no_customers")


@pytest.mark.parametrize(("days", "checked"), [(200, False), (300, True)])
def test_a_check_needs_three_months_held_out(days: int, checked: bool) -> None:
    found = book_in(SHOP, transactions=buyers(220, seed=4, days=days))
    assert isinstance(found, Book)
    assert (found.card.split is not None) == checked
    assert (found.card.warning == "unchecked") == (not checked)
    assert (found.card.fits is None) == (not checked)
    assert found.bias > 0 or not checked
    if not checked:
        assert found.card.model == "bg_nbd"  # the first, where nothing tells which foretells best


def test_the_check_counts_the_money_that_came(book: Book) -> None:
    """What came after the split, of those who had bought by then, by hand."""
    split = book.card.split
    day = sale("x", split, 1)["at"] // 86_400_000_000
    before = {row["customer_id"] for row in ROWS if row["at"] // 86_400_000_000 <= day}
    later = sum(
        row["margin"] for row in ROWS if row["at"] // 86_400_000_000 > day and row["customer_id"] in before
    )
    assert book.card.came.value == later
    assert book.card.came.n == len(before) == book.card.coverage.n
    assert book.bias == pytest.approx(abs(later / book.card.foretold.value - 1))


@settings(max_examples=25)
@given(st.lists(st.integers(0, 2), min_size=200, max_size=200), st.integers(1, 3))
def test_however_customers_are_parted_the_parts_add_up(book: Book, groups: list[int], count: int) -> None:
    places, told = np.arange(len(book)), np.array(groups) % count
    parts = book.totals(places, told, count)
    together = book.totals(places, np.zeros_like(places), 1)
    assert parts.value.sum() == pytest.approx(together.value[0])
    assert parts.spread.sum() == pytest.approx(together.spread[0])
    known = [parts.equity(at) for at in range(count) if parts.equity(at).known]
    reach = sum((each.high - each.low) / 2 for each in known)
    if len(known) == count and all(each.low > 0 for each in known):
        assert (together.equity(0).high - together.equity(0).low) / 2 <= reach * (1 + 1e-9)
