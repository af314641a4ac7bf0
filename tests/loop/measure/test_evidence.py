"""Evidence: a promise nobody made yet, checked on what happened; the same as its metric once it is made."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.loop.measure.company import Company, Row, at
from tests.loop.measure.test_checks import case, hours
from unisono.loop.measure.evidence import checked_as, evidence_from, evidence_kernel
from unisono.loop.measure.ledger import Promise
from unisono.model.estimate import Estimate

SINCE, UNTIL = date(2026, 7, 1), date(2026, 7, 31)
ANSWER = Promise("p", "in an hour", "first_answer", operator="<=", target=1.0, unit="hours")


def cases(kept: int, late: int, **more: object) -> list[Row]:
    """So many cases answered in half an hour, and so many in two."""
    answered = ["2026-07-20 10:30"] * kept + ["2026-07-20 12:00"] * late
    return [case("2026-07-20 10:00", each, **more) for each in answered]


def told(company: Company, promise: Promise, **options: Any) -> Estimate:
    asked = evidence_kernel(checked_as(promise), SINCE, UNTIL, options.get("calendar", ()))
    return evidence_from(company.ask(asked))


def test_it_is_what_would_have_been_kept() -> None:
    found = told(Company(cases=cases(30, 10)), ANSWER)
    assert (found.value, found.n, found.unit) == (0.75, 40, "share")
    assert found.low is not None
    assert found.low < 0.75


def test_promises_that_stand_have_no_part_in_it() -> None:
    other = {"id": "q", "text": "x", "kind": "first_answer", "target": 9.0, "unit": "days"}
    company = Company(cases=cases(30, 10), promises=[other])
    assert told(company, ANSWER).n == 40
    assert told(company, ANSWER).value == 0.75


def test_only_the_days_asked_for_count() -> None:
    early = case("2026-06-30 23:00", "2026-06-30 23:10")
    last = case("2026-07-31 23:00", "2026-07-31 23:10")
    after = case("2026-08-01 01:00", "2026-08-01 01:10")
    assert told(Company(cases=[*cases(30, 0), early, last, after]), ANSWER).n == 31


def test_too_few_or_none_give_no_value() -> None:
    few = told(Company(cases=cases(12, 0)), ANSWER)
    assert (few.value, few.n, few.reason and few.reason.code) == (None, 12, "too_few")
    none = told(Company(), ANSWER)
    assert (none.value, none.low, none.n) == (None, None, 0)


def test_hours_are_taken_from_the_calendar_that_comes_along() -> None:
    night = [case("2026-07-20 22:00", "2026-07-21 09:30")] * 40
    there = Promise("p", "x", "first_answer", target=1.0, unit="hours", hours="mon-fri 09:00-18:00")
    assert told(Company(cases=night), there, calendar=hours("mon-fri 09:00-18:00")).value == 1.0
    assert told(Company(cases=night), ANSWER).value == 0.0


@pytest.mark.parametrize("attack", ["x' or 1=1 --", "$since", "'; drop table cases; --"])
def test_what_people_write_is_a_value_and_never_sql(attack: str) -> None:
    promise = Promise("p", attack, "first_answer", target=1.0, unit="hours", channel=attack)
    found = told(Company(cases=cases(30, 0, channel=attack) + cases(9, 9, channel="chat")), promise)
    assert (found.n, found.value) == (30, 1.0)


def test_the_date_of_each_order_is_checked_where_a_delivery_has_no_target() -> None:
    orders = [
        {
            "ordered_at": at("2026-07-01"),
            "promised_at": at("2026-07-10"),
            "delivered_at": at(day),
            "status": "ok",
        }
        for day in ["2026-07-09"] * 27 + ["2026-07-12"] * 3
    ]
    assert told(Company(deliveries=orders), Promise("p", "x", "delivery")).value == 0.9
    within = Promise("p", "x", "delivery", target=10.0, unit="days")
    assert told(Company(deliveries=orders), within).value == 0.9
