"""What a metric can be split by: only what it reaches, holds, and isn't misled by."""

from __future__ import annotations

import pytest

from tests.loop.measure.company import Company, at
from unisono.loop.measure.catalogue import METRICS, metric_of
from unisono.loop.measure.dimensions import (
    KNOWN_BY_OUTCOME,
    MOST_VALUES,
    dimensions,
    fullness_kernel,
    is_clock,
    looks_at_customers,
    worth_splitting,
)
from unisono.model.canon import Kind
from unisono.model.question import Question

EXTRAS = {
    "responses": {"shop": Kind.TEXT, "weight_kg": Kind.NUMBER, "first": Kind.FLAG},
    "customers": {"tier": Kind.TEXT},
}


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.slug)
def test_every_dimension_of_every_metric_answers(metric: object) -> None:
    company = Company(extras=EXTRAS)
    names = dimensions(metric, EXTRAS)  # type: ignore[arg-type]
    assert names
    assert len(set(names)) == len(names)
    assert not any(
        name.endswith((".name", "verbatim", ".manager")) for name in names if name != "campaign.name"
    )
    (row,) = company.ask(fullness_kernel(metric, names, EXTRAS))  # type: ignore[arg-type]
    assert worth_splitting(names, row) == ()
    for name in names:
        company.measure(metric.slug, name)  # type: ignore[attr-defined]


def test_columns_the_company_added_come_last_and_numbers_do_not() -> None:
    names = dimensions(metric_of("nps"), EXTRAS)
    assert names[0] == "customer.country"
    assert set(names[-3:]) == {"shop", "first", "customer.tier"}
    assert "weight_kg" not in names


def test_a_column_is_offered_once_even_if_two_names_lead_to_it() -> None:
    names = dimensions(metric_of("aht"), {})
    assert "channel" in names
    assert "case.channel" not in names


def test_the_channel_of_a_promise_is_that_of_its_case_alone() -> None:
    names = dimensions(metric_of("promise_kept"), {})
    assert "channel" in names
    assert "case.channel" not in names
    assert "case.channel" in dimensions(metric_of("nps"), {}), "a survey has a channel of its own"


def test_nobody_asks_at_what_hour_a_contract_began() -> None:
    assert not {"hour", "weekday"} & set(dimensions(metric_of("churn"), {}))
    assert {"hour", "weekday"} <= set(dimensions(metric_of("aht"), {}))


def test_leads_are_not_split_by_what_only_buyers_have() -> None:
    names = dimensions(metric_of("conversion"), EXTRAS)
    assert not [name for name in names if name.startswith("customer.")]
    assert "origin" in names


@pytest.mark.parametrize(
    ("question", "touches"),
    [
        (Question("conversion"), False),
        (Question("conversion", by=("origin",)), False),
        (Question("conversion", by=("customer.origin",)), True),
        (Question("conversion", where="customer.country in ('PE')"), True),
        (Question("conversion", where="origin = 'customer.country'"), False),
    ],
)
def test_a_question_that_looks_at_customers_is_known(question: Question, touches: bool) -> None:
    assert looks_at_customers(question, {}) is touches
    assert question.metric in KNOWN_BY_OUTCOME


def answer(place: int, **more: object) -> dict[str, object]:
    return {"at": at("2018-03-01 09:00"), "instrument": "nps", "score": 9.0, "channel": f"c{place}", **more}


def test_only_what_holds_two_values_is_worth_a_split() -> None:
    names = ("channel", "touchpoint", "customer.country")
    company = Company(responses=[answer(place, touchpoint="app") for place in range(3)])
    (row,) = company.ask(fullness_kernel(metric_of("nps"), names, {}))
    assert row == {"d0": 3, "d1": 1, "d2": 0}
    assert worth_splitting(names, row) == ("channel",)


def test_rows_that_say_nothing_of_a_metric_count_for_nothing() -> None:
    company = Company(responses=[answer(0), answer(1, instrument="csat", score=4.0)])
    (row,) = company.ask(fullness_kernel(metric_of("nps"), ("channel",), {}))
    assert row == {"d0": 1}


def test_so_many_values_that_nobody_could_read_them_are_not_offered() -> None:
    assert worth_splitting(["a", "b"], {"d0": MOST_VALUES, "d1": MOST_VALUES + 1}) == ("a",)


def test_no_names_need_no_columns() -> None:
    assert Company().ask(fullness_kernel(metric_of("nps"), (), {})) == []
    assert worth_splitting((), {}) == ()


def test_the_clock_has_an_order_of_its_own() -> None:
    assert [name for name in ("hour", "weekday", "hour_of_week", "channel") if is_clock(name)] == [
        "hour",
        "weekday",
        "hour_of_week",
    ]
