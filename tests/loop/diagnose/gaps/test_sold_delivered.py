"""Sold but not delivered: counted by hand, money included; a reason where it can't be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import sqrt

import pytest

from tests.loop.diagnose.gaps.company import LATE, MET, SILENT, asked_gaps, bought, company, through
from tests.loop.diagnose.planted import EDITION, YEAR
from tests.loop.measure.company import Company, Row, at
from unisono.model.gap import Gap
from unisono.model.question import read_key

NAME = "sold_delivered"


@pytest.fixture(scope="module")
def gap() -> Gap:
    return asked_gaps(company())[NAME]


def test_the_rate_is_that_of_customers(gap: Gap) -> None:
    assert gap.rate.value == pytest.approx(LATE / MET)
    assert gap.rate.n == MET
    assert gap.rate.low is not None
    assert gap.rate.high is not None
    assert gap.rate.low < 0.4 < gap.rate.high
    assert gap.owner == "service"


def test_the_stake_is_what_those_let_down_bought(gap: Gap) -> None:
    places = range(SILENT, LATE)
    amounts = [1000 + place for place in places]
    spread = 1.959964 * sqrt(sum(amount**2 for amount in amounts))
    assert gap.stake.value == bought(range(LATE)) == sum(amounts)
    assert gap.stake.low == pytest.approx(sum(amounts) - spread)
    assert gap.stake.high == pytest.approx(sum(amounts) + spread)
    assert (gap.stake.n, gap.stake.currency) == (LATE - SILENT, "BRL")
    assert gap.facts["people"] == LATE


def test_its_rate_opens_and_the_worst_promise_stands_beside_it(gap: Gap) -> None:
    question, group, _ = read_key(gap.key)
    assert (question.metric, question.edition, group) == ("let_down", EDITION, {})
    assert gap.facts["promise"] == "delivery"
    assert [read_key(key)[1] for key in gap.evidence] == [{"promise": "delivery"}]


def test_a_segment_counts_its_own_customers_and_their_money() -> None:
    found = asked_gaps(company(), through(segment=(("customer.country", "CO"),)))[NAME]
    places = [place for place in range(MET) if place % 4 == 0]
    late = [place for place in places if place < LATE]
    assert found.rate.value is None  # 25 customers are too few
    assert found.rate.n == len(places) == 25
    assert found.stake.reason is not None
    assert found.stake.reason.code == "too_few"
    both = asked_gaps(company(), through(segment=(("customer.country", "CO"), ("customer.country", "PE"))))[
        NAME
    ]
    assert (both.rate.value, both.stake.value) == (pytest.approx(0.4), bought(range(LATE)))
    peru = asked_gaps(company(), through(segment=(("customer.country", "PE"),)))[NAME]
    assert peru.rate.value == pytest.approx((LATE - len(late)) / 75)
    assert peru.stake.value == bought(place for place in range(LATE) if place % 4)


def test_money_of_other_days_is_not_at_stake() -> None:
    later = [{"customer_id": "c20", "at": at("2019-01-01 00:00"), "amount": 10**9, "currency": "BRL"}]
    assert asked_gaps(company(transactions=later))[NAME].stake.value is None
    none = asked_gaps(company(transactions=later))[NAME].stake.reason
    assert none is not None
    assert none.code == "gap_no_money"


def test_two_currencies_are_a_reason_not_a_sum() -> None:
    mixed: list[Row] = [
        {"customer_id": f"c{place}", "at": at("2018-07-01 12:00"), "amount": 5, "currency": currency}
        for place, currency in ((1, "BRL"), (2, "PEN"))
    ]
    found = asked_gaps(company(transactions=mixed))[NAME].stake
    assert found.value is None
    assert found.reason is not None
    assert found.reason.facts == {"currencies": "BRL, PEN"}


def test_where_nothing_was_promised_there_is_a_reason_never_a_zero() -> None:
    for held in (Company(), company(deliveries=[])):
        found = asked_gaps(held)[NAME]
        assert (found.rate.value, found.stake.value) == (None, None)
        assert found.rate.reason is not None
        assert found.stake.reason == found.rate.reason


def test_the_year_before_is_named_where_the_data_reach_back() -> None:
    assert asked_gaps(company())[NAME].before == ""
    older = replace(YEAR, first=date(2016, 1, 1))
    assert "since:2017-01-01/until:2017-12-31" in asked_gaps(company(), older)[NAME].before
