"""Who left and who stayed, month by month, against others like them won in the same month."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tests.loop.diagnose.silos.hand import Row, stay, stays
from unisono.loop.diagnose.silos.stays import Stays, lost_money, share_lost, stays_of
from unisono.stats.excess import excess


def held(rows: list[Row]) -> Stays:
    told = stays_of(rows)
    assert told is not None
    return told


def test_without_rows_nobody_stayed() -> None:
    assert stays_of([]) is None


def test_each_month_somebody_was_there_is_at_risk_and_the_last_one_left() -> None:
    told = held([stay("A", 3, 102), stay("B", 5, None, last_month=102), stay("A", 2, None, last_month=102)])
    assert told.values == ("A", "B")
    assert (dict(told.customers), told.last) == ({"A": 5, "B": 5}, 110)
    by_month = {
        month: (
            float(told.at_risk[(told.value == 0) & (told.month == month)].sum()),
            float(told.left[(told.value == 0) & (told.month == month)].sum()),
        )
        for month in (100, 101, 102, 103)
    }
    assert by_month == {100: (5.0, 0.0), 101: (5.0, 0.0), 102: (5.0, 3.0), 103: (2.0, 0.0)}
    assert float(told.left[told.value == 1].sum()) == 0.0


def test_tenure_counts_from_the_month_won() -> None:
    told = held([stay("A", 1, 103, start_month=101)])
    assert told.tenure.tolist() == [0, 1, 2]
    assert told.month.tolist() == [101, 102, 103]


def test_who_left_in_the_month_won_or_before_was_there_one_month() -> None:
    told = held([stay("A", 4, 100), stay("A", 2, 99)])
    assert told.month.tolist() == [100, 100]
    assert told.at_risk.sum() == 6
    assert told.left.sum() == 4  # an end before the beginning is no leaving that could be dated


def test_the_ratio_is_that_of_the_rates() -> None:
    told = held(stays(A=40, B=10))
    mine = told.excess_of("A", needs=False)
    assert (mine.ratio, mine.events) == (pytest.approx(4.0), 40)
    assert mine.more is not None
    assert mine.more[0] == pytest.approx(30.0)
    other = told.excess_of("B", needs=False)
    assert other.ratio == pytest.approx(0.25)
    assert other.more is not None
    assert other.more[0] < 0


@pytest.mark.parametrize("column", ["country", "segment"])
def test_kinds_are_compared_with_their_like_alone(column: str) -> None:
    """A is half of what leaves anyway; kind by kind it leaves like the others."""
    rows = [
        row
        for kind, rate, mine, others in (("x", 60, 300, 100), ("y", 10, 100, 300))
        for value, n in (("A", mine), ("B", others))
        for row in (
            stay(value, n * rate // 100, 105, **{column: kind}),
            stay(value, n - n * rate // 100, None, **{column: kind}),
        )
    ]
    told = held(rows).excess_of("A", needs=False)
    assert told.ratio == pytest.approx(1.0)
    crude = held([{**row, column: "x"} for row in rows]).excess_of("A", needs=False)
    assert crude.ratio is not None
    assert crude.ratio > 1.5


def test_needs_are_kept_apart_only_where_asked() -> None:
    rows = [
        row
        for need, rate, mine, others in (("fibra", 60, 300, 100), ("", 10, 100, 300))
        for value, n in (("A", mine), ("B", others))
        for row in (
            stay(value, n * rate // 100, 105, needs=need),
            stay(value, n - n * rate // 100, None, needs=need),
        )
    ]
    told = held(rows)
    assert told.excess_of("A", needs=True).ratio == pytest.approx(1.0)
    loose = told.excess_of("A", needs=False).ratio
    assert loose is not None
    assert loose > 1.5


def test_only_those_won_in_the_same_month_are_compared() -> None:
    """All new customers leave in their first month; B's were won long before."""
    rows = [
        stay("A", 50, 105, start_month=105),
        stay("A", 50, None, start_month=105),
        stay("B", 10, 105, start_month=90),
        stay("B", 90, None, start_month=90),
    ]
    alone = held(rows).excess_of("A", needs=False)
    assert (alone.ratio, alone.p_value, alone.more) == (None, None, None)
    both = held([*rows, stay("B", 50, 105, start_month=105), stay("B", 50, None, start_month=105)])
    assert both.excess_of("A", needs=False).ratio == pytest.approx(1.0)


def test_a_stretch_of_months_can_be_looked_at_alone() -> None:
    told = held([*stays(A=40, B=10), stay("A", 30, 108), stay("B", 30, 108)])
    early = told.excess_of("A", needs=False, where=told.month <= 105)
    late = told.excess_of("A", needs=False, where=told.month > 105)
    assert (early.events, late.events) == (40, 30)
    assert early.ratio == pytest.approx(4.0)
    assert late.ratio is not None
    assert late.ratio < 1.6


def test_the_margin_moves_the_test_and_not_the_ratio() -> None:
    told = held(stays(A=40, B=25))
    plain, asked = told.excess_of("A", needs=False), told.excess_of("A", needs=False, margin=1.5)
    assert plain.ratio == asked.ratio == pytest.approx(1.6)
    assert plain.p_value is not None
    assert asked.p_value is not None
    assert plain.p_value < 0.05 < asked.p_value


def test_strata_agree_with_a_count_by_hand() -> None:
    """The packed stratum numbers must never put two kinds, starts or months together."""
    random = np.random.default_rng(3)
    rows = [
        stay(
            value, int(random.integers(1, 20)), end, country=country, start_month=start, last_month=112
        )
        for value in "AB"
        for country in ("PE", "CO")
        for start in (88, 95, 100)
        for end in (None, start, start + 3, 110)
    ]  # fmt: skip
    cells: dict[tuple[Any, ...], list[float]] = {}
    for row in rows:
        last = row["end_month"] if row["end_month"] is not None else 112
        for month in range(row["start_month"], last + 1):
            key = (row["country"], row["start_month"], month)
            at = 0 if row["value"] == "A" else 2
            counted = cells.setdefault(key, [0.0, 0.0, 0.0, 0.0])
            counted[at] += row["n"] if row["end_month"] == month else 0
            counted[at + 1] += row["n"]
    by_hand = excess(*np.array(list(cells.values())).T)
    told = held(rows).excess_of("A", needs=False)
    assert told.ratio == pytest.approx(by_hand.ratio)
    assert (told.events, told.at_risk) == (by_hand.events, by_hand.at_risk)


def test_a_year_of_what_those_who_left_beyond_the_others_paid() -> None:
    told = held(stays(A=40, B=10))
    money = lost_money(told.excess_of("A", needs=False), told, "A")
    assert money is not None
    assert (money.value, money.currency, money.n) == (pytest.approx(30 * 12 * 1_000), "PEN", 40)
    assert money.low is not None
    assert money.high is not None
    assert money.value is not None
    assert 0 < money.low < money.value < money.high


def test_what_those_who_stayed_pay_is_not_asked() -> None:
    told = held([stay("A", 20, 105), stay("A", 80, None, pays=9_000_000), stay("B", 100, 107)])
    assert told.pays == {"A": (1_000.0, "PEN"), "B": (1_000.0, "PEN")}


def test_fewer_than_the_others_is_no_gain() -> None:
    told = held(stays(A=10, B=40))
    money = lost_money(told.excess_of("A", needs=False), told, "A")
    assert money is not None
    assert (money.value, money.low, money.high) == (0.0, 0.0, 0.0)


@pytest.mark.parametrize(
    "changed",
    [
        {"pays": None, "paying": 0, "currency_low": None, "currency_high": None},
        {"currency_low": None, "currency_high": None},
        {"currency_low": "PEN", "currency_high": "USD"},
    ],
)
def test_money_nobody_told_or_of_two_currencies_is_no_money(changed: dict[str, Any]) -> None:
    told = held([{**row, **changed} for row in stays(A=40, B=10)])
    assert told.pays == {}
    assert lost_money(told.excess_of("A", needs=False), told, "A") is None


def test_without_others_there_is_neither_money_nor_a_share() -> None:
    told = held(stays(A=40))
    alone = told.excess_of("A", needs=False)
    assert lost_money(alone, told, "A") is None
    share = share_lost(alone, 100)
    assert (share.value, share.low, share.n) == (None, None, 100)


def test_the_share_lost_is_of_all_customers() -> None:
    told = held(stays(A=40, B=10))
    share = share_lost(told.excess_of("A", needs=False), 200)
    assert (share.value, share.n, share.unit) == (pytest.approx(0.15), 200, "share")
    assert share_lost(told.excess_of("A", needs=False), 0).value is None
