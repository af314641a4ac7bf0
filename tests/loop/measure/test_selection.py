"""The rows a question is about: only what it needs is read, and only what it asks for is kept."""

from __future__ import annotations

import math
from datetime import date

import pytest

from tests.loop.measure.company import Company
from unisono.errors import QuestionError
from unisono.loop.measure.selection import select
from unisono.model.canon import Kind
from unisono.model.question import Question


def tables(question: Question) -> set[str]:
    return set(select(question, {}).tables)


def test_only_the_tables_that_are_needed_are_read() -> None:
    assert tables(Question("nps")) == {"responses"}
    assert tables(Question("nps", by=("touchpoint",), where="score > 3", grain="month")) == {"responses"}
    assert tables(Question("nps", by=("segment",))) == {"responses", "customers"}
    assert tables(Question("nps", where="order.late")) == {"responses", "deliveries"}
    assert tables(Question("nps", by=("case.agent.team",))) == {"responses", "cases", "employees"}
    assert tables(Question("conversion")) == {"leads", "deals"}
    assert tables(Question("promise_kept")) == {
        "deliveries", "cases", "contracts", "transactions",  # what promises are about
        "promises", "open_hours", "exposures", "customers",
    }  # fmt: skip


def test_a_table_is_joined_once_however_often_it_is_named() -> None:
    question = Question("nps", by=("segment", "customer.region"), where="customers.country = PE")
    assert select(question, {}).source.count("left join") == 1


def test_two_ways_to_one_table_are_two_joins_and_one_table() -> None:
    chosen = select(Question("nps", by=("customer.region", "account.region")), {})
    assert chosen.source.count("left join customers") == 2
    assert chosen.tables == ("responses", "customers")


def test_a_column_asked_for_twice_splits_once() -> None:
    assert len(select(Question("nps", by=("touchpoint", "touchpoint")), {}).groups) == 1


def test_the_days_of_the_question_are_bound() -> None:
    chosen = select(Question("nps", since=date(2018, 3, 1), until=date(2018, 3, 1)), {})
    assert chosen.parameters == {"since": 17591, "until": 17591}


def test_a_base_that_keeps_to_the_days_itself_is_not_asked_twice() -> None:
    chosen = select(Question("churn", since=date(2018, 3, 1), until=date(2018, 3, 1)), {})
    assert chosen.parameters == {}


@pytest.mark.parametrize(
    ("metric", "weighted"), [("nps", True), ("aht", True), ("conversion", False), ("promise_kept", True)]
)
def test_rows_are_weighted_where_they_carry_a_weight(metric: str, weighted: bool) -> None:
    assert ("coalesce(weight, 1)" in select(Question(metric), {}).head) is weighted


def test_a_weight_beyond_the_canon_counts_if_it_is_a_number() -> None:
    number = select(Question("conversion"), {"leads": {"weight": Kind.NUMBER}})
    text = select(Question("conversion"), {"leads": {"weight": Kind.TEXT}})
    assert "coalesce(weight, 1)" in number.head
    assert " cast(1 as double) as _weight" in text.head


@pytest.mark.parametrize("weight", [math.nan, math.inf, 1e16, 0.0, -1.0])
def test_nobody_stands_for_no_number_of_others(weight: float) -> None:
    scored = {"instrument": "csat", "score": 5}
    company = Company(responses=[{**scored, "weight": weight}, {**scored, "weight": 2.0}, scored])
    assert company.mean("csat") == (2, 1.0)


def test_money_too_large_to_be_squared_as_an_integer() -> None:
    deals = [{"won": True, "amount": 9 * 10**15, "currency": "COP"}, {"won": True, "amount": 10**15}]
    assert Company(deals=deals).mean("deal_size") == (2, pytest.approx(5e15))


def test_time_does_not_run_backwards() -> None:
    with pytest.raises(QuestionError) as refused:
        select(Question("nps", since=date(2018, 3, 2), until=date(2018, 3, 1)), {})
    assert refused.value.code == "period_backwards"


def test_an_unknown_metric_is_refused() -> None:
    with pytest.raises(QuestionError) as refused:
        select(Question("happiness"), {})
    assert refused.value.code == "metric_unknown"
