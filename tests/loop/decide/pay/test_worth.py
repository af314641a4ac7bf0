"""What a plan pays for: on customers whose pay, value and staying are known because they were made so."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.loop.decide.pay.made import on, plan
from unisono.loop.decide.pay.comparing import compare_plans, needed_staying
from unisono.loop.decide.pay.past import Past, Sale
from unisono.loop.decide.pay.replay import Replay, replay
from unisono.loop.decide.pay.worth import FirstYear, Winnings, break_even, winnings_of, worth_of

COMMISSION = '[[parts]]\nkind = "revenue"\nrate = 0.06\n'
STAYING = '[[parts]]\nkind = "retention"\nmonths = 12\neach = 50\n'
START = on("2024-01-01")


def company(
    count: int = 600, seed: int = 1, *, staying: float = 0.6, monthly: float = 40_00.0
) -> tuple[Past, dict[str, FirstYear]]:
    """Twelve sellers' customers: what they are sold has nothing to do with whether they stay."""
    random = np.random.default_rng(seed)
    sales, years = [], {}
    for place in range(count):
        day, amount = START + int(random.integers(0, 300)), int(random.integers(50_000, 200_000))
        gone = None if random.random() < staying else day + int(random.integers(10, 360))
        months = 12.0 if gone is None else (gone - day) / 30.4
        name = f"c{place}"
        sales.append(Sale(str(place), name, f"p{place % 12}", day, amount, left=gone))
        earned = round(monthly * months)
        years[name] = FirstYear(round(amount / 12 * months), earned, round(0.1 * earned))
    return Past(tuple(sales), on("2026-06-30")), years


def played(text: str, past: Past) -> Replay:
    return replay(plan(text), past)


def test_pay_for_what_is_sold_goes_with_what_is_sold_and_pay_for_staying_with_staying() -> None:
    past, years = company()
    sold = worth_of(winnings_of(played(COMMISSION, past), years))
    kept = worth_of(winnings_of(played(STAYING, past), years))
    assert sold.with_sold.value == pytest.approx(1.0, abs=1e-5)  # but for rounding to cents
    assert sold.with_staying.low is not None
    assert sold.with_staying.high is not None
    assert sold.with_staying.low < 0 < sold.with_staying.high
    assert kept.with_staying.value == pytest.approx(1.0)
    assert (kept.with_value.low or 0) > 0.5
    assert sold.customers == kept.customers == 600
    assert kept.to_leavers.value == 0.0
    assert sold.to_leavers.value == pytest.approx(1 - (sold.stayed.value or 0), abs=0.05)
    assert sold.stayed.n == 600


def test_only_customers_whose_year_is_over_count() -> None:
    past, years = company()
    early = replace(past, until=on("2024-12-31"))
    won = winnings_of(played(COMMISSION, early), years)
    over = [sale for sale in past.sales if sale.day + 365 <= on("2024-12-31") + 1]
    assert sorted(won.customers) == sorted(sale.customer for sale in over)


def test_a_customers_deals_are_one_customer_and_only_their_first_year_counts() -> None:
    day = on("2024-01-10")
    sales = (
        Sale("1", "c", "ana", day, 10_000),
        Sale("2", "c", "eva", day + 364, 5_000),
        Sale("3", "c", "eva", day + 365, 7_000),
    )
    won = winnings_of(played(COMMISSION, Past(sales, on("2026-06-30"))), {"c": FirstYear(9, 8, 3)})
    assert (won.customers, won.persons) == (("c",), ("ana",))
    assert (won.sold.tolist(), won.paid.tolist(), won.value.tolist()) == ([15_000.0], [900.0], [5.0])


def test_who_has_no_contract_neither_stayed_nor_left() -> None:
    past, years = company(60)
    past = replace(past, sales=tuple(replace(sale, contract=False) for sale in past.sales))
    found = worth_of(winnings_of(played(COMMISSION, past), years))
    assert not found.stayed.known
    assert not found.with_staying.known
    assert found.with_value.n == 60


@pytest.mark.parametrize(
    ("count", "known", "bounded"), [(9, False, False), (20, False, True), (60, True, True)]
)
def test_few_customers_say_little(count: int, known: bool, bounded: bool) -> None:
    past, years = company(count)
    found = worth_of(winnings_of(played(COMMISSION, past), years))
    assert found.with_value.known is known
    assert (found.with_value.low is not None) is bounded
    assert found.with_value.known or found.with_value.reason is not None


def test_nobody_at_all() -> None:
    found = worth_of(winnings_of(played(COMMISSION, Past((), 100)), {}))
    assert found.customers == 0
    assert {each.reason.code for each in (found.with_sold, found.short) if each.reason} == {"no_data"}


def test_break_even_is_where_the_year_pays_back() -> None:
    """At the share found, the mean of value less pay is nothing: by the numbers themselves."""
    random = np.random.default_rng(5)
    net = np.concatenate([random.normal(300, 80, 400), random.normal(-200, 90, 200)])
    stayed = np.repeat([1.0, 0.0], [400, 200])
    share = break_even(net, stayed).value
    assert share is not None
    assert share * net[:400].mean() + (1 - share) * net[400:].mean() == pytest.approx(0, abs=1e-9)


def test_bounds_of_break_even_hold_the_truth() -> None:
    """True share .4; 500 samples of 150 customers who stayed and 100 who left: held in 94 % and more."""
    random = np.random.default_rng(11)
    stayed, held = np.repeat([1.0, 0.0], [150, 100]), 0
    for _ in range(500):
        net = np.concatenate([random.normal(300, 150, 150), random.exponential(200, 100) - 400])
        found = break_even(net, stayed)
        assert found.low is not None
        assert found.high is not None
        held += found.low <= 0.4 <= found.high
    assert 0.92 <= held / 500 <= 0.98


@pytest.mark.parametrize(
    ("there", "gone", "code"), [(100, 50, "pay_leavers_pay_back"), (-10, -50, "pay_never_back")]
)
def test_where_nothing_breaks_even_it_is_said_why(there: float, gone: float, code: str) -> None:
    found = break_even(np.repeat([there, gone], 50), np.repeat([1.0, 0.0], 50))
    assert not found.known
    assert found.reason is not None
    assert found.reason.code == code
    assert not break_even(np.array([1.0, -1.0]), np.array([1.0, 0.0])).known


def test_winners_and_losers_add_up_to_the_cost() -> None:
    past, years = company()
    one, other = played(COMMISSION, past), played(STAYING, past)
    found = compare_plans(one, other, winnings_of(one, years))
    assert (
        sum(each.difference for each in found.people) == found.after - found.before == other.cost - one.cost
    )
    assert len(found.people) == 12
    assert {each.person for each in (*found.winners, *found.losers)} <= {each.person for each in found.people}
    assert all(each.difference > 0 for each in found.winners)
    assert [each.difference for each in found.losers] == sorted(each.difference for each in found.losers)
    same = compare_plans(one, one, winnings_of(one, years))
    assert (same.winners, same.losers) == ((), ())


def winnings(there: int, gone: int, *, each: int = 200) -> Winnings:
    """Customers who stayed and brought so much, and who left and brought so much."""
    random = np.random.default_rng(2)
    value = np.concatenate([np.full(each, there), np.full(each, gone)]) + random.normal(0, 10, 2 * each)
    stayed = np.repeat([1.0, 0.0], each)
    nothing = np.zeros(2 * each)
    names = tuple(str(place) for place in range(2 * each))
    return Winnings(names, names, nothing, nothing, value, nothing, stayed)


def test_what_a_dearer_plan_must_bring() -> None:
    found = needed_staying(10_000, 100, winnings(1_500, 500))
    assert found.value == pytest.approx(0.1, rel=0.02)
    assert found.low is not None
    assert found.high is not None
    assert found.low < 0.1 < found.high


@pytest.mark.parametrize(
    ("extra", "there", "gone", "code"),
    [
        (0, 1_500, 500, "pay_costs_no_more"),
        (-5, 1_500, 500, "pay_costs_no_more"),
        (9, 500, 900, "pay_staying_brings_nothing"),
    ],
)
def test_where_a_plan_needs_nothing_or_nothing_helps(extra: int, there: int, gone: int, code: str) -> None:
    found = needed_staying(extra, 100, winnings(there, gone))
    assert found.reason is not None
    assert found.reason.code == code
    assert not needed_staying(extra, 100, winnings(there, gone, each=10)).known
