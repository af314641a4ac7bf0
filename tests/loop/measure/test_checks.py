"""Every kind of promise, checked on rows made by hand; clocks in open hours; what is unknown stays so."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.loop.measure.open_hours import calendar_rows, read_hours
from unisono.loop.measure.promise import CHECKS
from unisono.model.kernel import Kernel

SAID = {"text": "…", "operator": "<=", "id": "p"}
OFFICE = "mon-fri 09:00-18:00; sat 09:00-13:00"  # 2026-07-24 is a Friday


def promise(kind: str, target: float | None = None, unit: str | None = "hours", **more: object) -> Row:
    return {**SAID, "kind": kind, "target": target, "unit": unit, **more}


def case(opened: str, answered: str | None = None, **more: object) -> Row:
    return {"opened_at": at(opened), "first_answer_at": at(answered) if answered else None, **more}


def hours(line: str, *holidays: str, since: str = "2026-07-01") -> list[Row]:
    week = read_hours(line)
    assert week is not None
    first = date.fromisoformat(since)
    return list(calendar_rows("p", week, first, first + timedelta(days=90), holidays))


def kept(company: Company) -> list[int | None]:
    """Each check of the promise, in the order of the rows."""
    sql = f"select kept from ({CHECKS.relation}) where promise_id = 'p' order by source_id::integer"
    return [row["kept"] for row in company.ask(Kernel(sql, CHECKS.tables))]


def company(promises: Row | list[Row], **tables: Any) -> Company:
    return Company(promises=promises if isinstance(promises, list) else [promises], **tables)


def test_a_draft_was_promised_to_nobody() -> None:
    cases = [case("2026-07-24 10:00", "2026-07-24 10:30")]
    for state, count in (
        ("draft", 0),
        ("evidenced", 0),
        ("live", 1),
        ("broken", 1),
        ("retired", 1),
        (None, 1),
    ):
        assert len(kept(company(promise("first_answer", 1, state=state), cases=cases))) == count


def test_resolution_looks_at_when_a_case_was_settled() -> None:
    cases = [
        case("2026-07-24 10:00", "2026-07-24 10:01", resolved_at=at("2026-07-24 12:00")),
        case("2026-07-24 10:00", "2026-07-24 10:01", resolved_at=at("2026-07-24 12:01")),
        case("2026-07-24 10:00", "2026-07-24 10:01"),  # never settled, and long overdue
        case("2026-07-25 10:00", "2026-07-25 10:01"),  # still open when the data end
    ]
    assert kept(company(promise("resolution", 2), cases=cases)) == [1, 0, 0, None]
    unrecorded = [{**row, "resolved_at": None} for row in cases]
    assert kept(company(promise("resolution", 2), cases=unrecorded)) == [None] * 4


def test_a_topic_and_a_channel_narrow_it() -> None:
    cases = [
        case("2026-07-24 10:00", "2026-07-24 10:01", topic="cobro", channel="chat"),
        case("2026-07-24 10:00", "2026-07-24 10:01", topic="app", channel="chat"),
        case("2026-07-24 10:00", "2026-07-24 10:01", channel="chat"),
    ]
    assert kept(company(promise("first_answer", 1, topic="cobro"), cases=cases)) == [1]
    assert kept(company(promise("first_answer", 1, channel="chat"), cases=cases)) == [1, 1, 1]


def test_the_clock_runs_while_somebody_is_there() -> None:
    cases = [
        case("2026-07-24 17:30", "2026-07-25 09:29"),  # half an hour on Friday, 29 minutes on Saturday
        case("2026-07-24 17:30", "2026-07-25 09:31"),
        case("2026-07-25 20:00", "2026-07-27 10:00"),  # Saturday night until Monday at ten: one hour
        case("2026-07-25 20:00", "2026-07-27 10:00:01"),
        case("2026-07-24 03:00", "2026-07-24 03:01"),  # answered before anybody had to be there
        case("2026-07-27 09:30"),  # 30 minutes open when the data end
        case("2026-07-24 12:00"),  # never answered, hours ago
        case("2026-07-27 10:00", "2026-07-27 10:00"),  # the last moment
    ]
    found = company(promise("first_answer", 1, hours=OFFICE), cases=cases, open_hours=hours(OFFICE))
    assert kept(found) == [1, 0, 1, 0, 1, None, 0, 1]
    by_the_wall = company(promise("first_answer", 1), cases=cases)
    assert kept(by_the_wall) == [0, 0, 0, 0, 1, None, 0, 1]


def test_nobody_has_to_be_there_on_a_holiday() -> None:
    cases = [
        case("2026-07-28 10:00", "2026-07-29 09:30"),  # a holiday in Lima; the clock starts on the 29th
        case("2026-07-27 17:45", "2026-07-29 09:30"),  # 15 minutes on the 27th, 30 on the 29th
        case("2026-07-27 17:15", "2026-07-29 09:30"),  # 45 and 30
    ]
    there = company(promise("first_answer", 1, hours=OFFICE), cases=cases, open_hours=hours(OFFICE, "07-28"))
    assert kept(there) == [1, 1, 0]
    working = company(promise("first_answer", 1, hours=OFFICE), cases=cases, open_hours=hours(OFFICE))
    assert kept(working) == [0, 0, 0]


def test_a_promise_of_being_there_says_nothing_of_the_night() -> None:
    cases = [
        case("2026-07-24 10:00", "2026-07-24 10:20"),
        case("2026-07-24 22:00", "2026-07-25 09:05"),  # nobody promised to be there
        case("2026-07-26 12:00", "2026-07-27 09:05"),  # nor on Sundays
        case("2026-07-25 12:58", "2026-07-27 09:05"),  # two minutes before closing, five after opening
    ]
    there = promise("answered_hours", 15, "minutes", hours=OFFICE)
    assert kept(company(there, cases=cases, open_hours=hours(OFFICE))) == [0, 1]
    always = promise("answered_hours", 15, "minutes", hours="24/7")
    assert kept(company(always, cases=cases)) == [0, 0, 0, 0]


def test_days_are_days_on_which_somebody_is_there() -> None:
    orders = [
        {"ordered_at": at("2026-07-24 17:00"), "delivered_at": at(arrived), "status": "ok"}
        for arrived in ("2026-07-27 08:00", "2026-07-28 23:00", "2026-07-29 07:00", "2026-07-26 12:00")
    ]
    weekdays = promise("delivery", 2, "days", hours="mon-fri 09:00-18:00")
    found = company(weekdays, deliveries=orders, open_hours=hours("mon-fri 09:00-18:00"))
    assert kept(found) == [1, 1, 0, 1]  # Monday, Tuesday, Wednesday, and Sunday before them
    assert kept(company(promise("delivery", 2, "days"), deliveries=orders)) == [0, 0, 0, 1]


def test_a_calendar_that_does_not_reach_so_far_leaves_it_open() -> None:
    cases = [case("2026-06-24 10:00", "2026-06-24 10:20"), case("2026-07-24 10:00", "2026-07-24 10:20")]
    assert kept(company(promise("first_answer", 1, hours=OFFICE), cases=cases, open_hours=hours(OFFICE))) == [
        None,
        1,
    ]


def test_delivery_within_a_time_starts_with_the_order() -> None:
    def order(ordered: str, arrived: str | None, **more: object) -> Row:
        return {
            "ordered_at": at(ordered),
            "delivered_at": at(arrived) if arrived else None,
            "status": "ok",
            **more,
        }

    orders = [
        order("2026-07-20 10:00", "2026-07-22 10:00", promised_at=at("2026-07-21 00:00")),
        order("2026-07-20 10:00", "2026-07-22 10:01"),
        order("2026-07-20 10:00", None),  # never came
        order("2026-07-22 10:00", None),  # not due yet when the data end
        order("2026-07-20 10:00", None, status="Cancelado"),
    ]
    found = company(promise("delivery", 48), deliveries=orders)
    assert kept(found) == [1, 0, 0, None]
    assert found.split("promise_kept", "promise_kind") == {
        "delivered_within": (3, pytest.approx(1 / 3)),
        "delivery": (1, 0),
    }
    assert kept(company(promise("delivery", None, None), deliveries=orders)) == []


def test_a_word_given_to_a_customer_is_kept_until_the_day_that_was_said() -> None:
    def word(given: str, done: str | None, due: str | None = None, **more: object) -> Row:
        told = {"at": at(given), "done_at": at(done) if done else None, "due_at": at(due) if due else None}
        return {"promise_id": "p", "customer_id": "ana", "employee_id": "luis", **told, **more}

    given = [
        word("2026-07-20 10:00", "2026-07-21 12:00", "2026-07-21 12:00"),
        word("2026-07-20 10:00", "2026-07-21 12:01", "2026-07-21 12:00"),
        word("2026-07-20 10:00", None, "2026-07-21 12:00"),  # due, and nothing was done
        word("2026-07-20 10:00", None, "2026-08-21 12:00"),  # not due yet
        word("2026-07-20 10:00", "2026-07-20 10:15"),  # no day was said: the promise's own time
        word("2026-07-20 10:00", "2026-07-20 10:16"),
        word("2026-07-24 10:00", None),  # the last moment of the data
        word("2026-07-20 10:00", None, "2026-07-21 12:00", promise_id="another"),
    ]
    words = promise("callback", 15, "minutes", made_in="agent")
    found = company(words, exposures=given)
    assert kept(found) == [1, 0, 0, None, 1, 0, None]
    assert found.split("promise_kept", "made_by") == {"luis": (5, pytest.approx(2 / 5))}
    undone = [{**row, "done_at": None} for row in given]
    assert kept(company(words, exposures=undone)) == [None] * 7, (
        "where nothing was ever noted as done, nobody knows"
    )
    without = company(promise("callback", None, None), exposures=given)
    assert kept(without) == [1, 0, 0, None, None, None, None], (
        "without a time of its own only days that were said count"
    )


def test_money_asked_back_comes_in_time() -> None:
    def out(day: str, amount: int = -500, **more: object) -> Row:
        return {"at": at(day), "amount": amount, "customer_id": "ana", **more}

    asked = [
        case("2026-06-01 10:00", topic="devolución", customer_id="ana", order_id="o1"),
        case("2026-06-01 10:00", topic="devolución", customer_id="ana", order_id="o2"),
        case("2026-06-01 10:00", topic="devolución", customer_id="ana", order_id="o3"),  # never paid back
        case("2026-06-01 10:00", topic="app", customer_id="ana"),
        case("2026-07-30 10:00", topic="devolución", customer_id="ana", order_id="o4"),  # not due yet
    ]
    money = [
        out("2026-06-04 10:00", order_id="o1"),
        out("2026-06-20 10:00", order_id="o2"),
        out("2026-06-02 10:00", 900, order_id="o3"),  # money in
        out("2026-08-01 10:00", 900),
    ]
    soon = promise("refund", 5, "days", topic="devolución")
    assert kept(company(soon, cases=asked, transactions=money)) == [1, 0, 0, None]
    assert kept(company(soon, cases=asked, transactions=money[2:])) == [None] * 4, (
        "no refund is on record at all"
    )
    untold = promise("refund", 5, "days")
    assert kept(company(untold, cases=asked, transactions=money)) == [], (
        "which cases ask for money isn't said"
    )


def test_who_asks_soon_enough_gets_the_money_back() -> None:
    orders = [
        {"id": name, "delivered_at": at("2026-05-01 10:00"), "status": "ok"} for name in ("o1", "o2", "o3")
    ]
    asked = [
        case("2026-05-20 10:00", topic="devolución", customer_id="ana", order_id="o1"),
        case("2026-05-20 10:00", topic="devolución", customer_id="luz", order_id="o2"),  # refused
        case("2026-06-20 10:00", topic="devolución", customer_id="eva", order_id="o3"),  # too late to ask
        case("2026-05-20 10:00", topic="devolución", customer_id="eva"),  # of no order
    ]
    money = [
        {"at": at("2026-06-10 10:00"), "amount": -500, "customer_id": "ana", "order_id": "o1"},
        {"at": at("2026-08-10 10:00"), "amount": 500, "customer_id": "ana"},
    ]
    back = promise("return", 30, "days", topic="devolución")
    assert kept(company(back, cases=asked, transactions=money, deliveries=orders)) == [1, 0]


def test_who_leaves_is_not_charged_for_it() -> None:
    def contract(customer: str, ended: str | None) -> Row:
        return {
            "customer_id": customer,
            "starts_at": at("2025-01-01"),
            "ends_at": at(ended) if ended else None,
        }

    signed = [
        contract("ana", "2026-03-01"),
        contract("luz", "2026-03-01"),
        contract("eva", "2026-07-20"),
        contract("sol", None),
    ]
    money = [
        {"at": at("2026-03-10"), "amount": 9_900, "customer_id": "luz", "kind": "penalidad"},
        {"at": at("2026-03-10"), "amount": 2_900, "customer_id": "ana", "kind": "cuota"},
        {"at": at("2026-08-01"), "amount": 2_900, "customer_id": "sol", "kind": "cuota"},
    ]
    free = promise("no_commitment", None, None, topic="penalidad")
    assert kept(company(free, contracts=signed, transactions=money)) == [1, 0, None], (
        "eva may still be charged"
    )
    assert kept(company(free, contracts=signed, transactions=money[1:])) == [None] * 3, (
        "no such charge is on record"
    )


def test_the_price_that_was_said_is_the_price_that_is_paid() -> None:
    def contract(plan: str, amount: int | None, began: str = "2026-03-01", **more: object) -> Row:
        return {"plan": plan, "recurring_amount": amount, "starts_at": at(began), "currency": "PEN", **more}

    signed = [
        contract("básico", 4_900),
        contract("básico", 4_901),
        contract("pleno", 9_900),
        contract("básico", None),
        contract("básico", 9_900, "2025-12-31"),  # before it was said
        contract("básico", 4_900, currency="USD"),
    ]
    said = promise("price", 49, "PEN", topic="básico", made_at=at("2026-01-01"))
    assert kept(company(said, contracts=signed)) == [1, 0, None]


def test_segment_and_days_hold_for_every_kind() -> None:
    people = [{"id": "ana", "segment": "joven"}, {"id": "luz", "segment": "mayor"}]
    cases = [
        case("2026-07-24 10:00", "2026-07-24 10:01", customer_id="ana"),
        case("2026-07-24 10:00", "2026-07-24 10:01", customer_id="luz"),
        case("2026-07-20 10:00", "2026-07-20 10:01", customer_id="luz"),
    ]
    some = promise("resolution", 1, segment="mayor", made_at=at("2026-07-22"), ends_at=at("2026-07-25"))
    settled = [{**row, "resolved_at": row["first_answer_at"]} for row in cases]
    found = company(some, cases=settled, customers=people)
    assert kept(found) == [1]
    assert found.mean("promise_kept") == (1, 1)
