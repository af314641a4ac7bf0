"""Customer-months as the engine counts them, on rows made by hand."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.loop.diagnose.aftermath.months import last_month, months_from, months_kernel, paid_kernel
from unisono.loop.measure.ledger import Promise
from unisono.loop.measure.lifetime import Sight

SIGHT = Sight(True, date(2018, 4, 30), "PEN")
JANUARY = (2018 - 1970) * 12
ANSWER = {
    "id": "p1", "text": "in 15 minutes", "kind": "first_answer", "target": 15.0, "unit": "minutes",
    "channel": "phone", "made_at": at("2018-01-01 00:00"),
}  # fmt: skip
OTHER = {**ANSWER, "id": "p2", "text": "chat in 5", "target": 5.0, "channel": "chat"}


def call(who: str | None, day: str, minutes: float, *, channel: str = "phone", solved: float = 1.0) -> Row:
    opened = at(f"{day} 10:00")
    answered = opened + int(minutes * 60_000_000)
    return {
        "customer_id": who, "channel": channel, "opened_at": opened, "first_answer_at": answered,
        "resolved_at": answered + int(solved * 3_600_000_000), "cost": 100,
    }  # fmt: skip


def paid(who: str, day: str, amount: int, margin: int | None) -> Row:
    return {"customer_id": who, "at": at(f"{day} 09:00"), "amount": amount, "margin": margin}


def held(who: str, since: str, until: str | None = None, plan: str = "basic", amount: int = 1_000) -> Row:
    ends = at(f"{until} 12:00") if until else None
    return {
        "customer_id": who, "starts_at": at(f"{since} 12:00"), "ends_at": ends, "plan": plan,
        "recurring_amount": amount,
    }  # fmt: skip


@pytest.fixture
def company() -> Company:
    return Company(
        promises=[ANSWER, OTHER],
        customers=[
            {"id": "a", "segment": "home", "country": "PE", "origin": "search"},
            {"id": "b", "segment": "shop", "country": "CO"},
        ],
        deals=[{"customer_id": "a", "needs": "nights", "won": True}, {"customer_id": "a", "needs": "x"}],
        contracts=[held("a", "2018-01-10"), held("b", "2017-12-01", "2018-03-05", "large", 2_000)],
        cases=[
            call("a", "2018-01-15", 5),
            call("a", "2018-02-03", 60, solved=30),
            call("a", "2018-02-20", 2, channel="chat"),
            call("a", "2018-03-07", 1),
            call("b", "2018-02-11", 30),
            call("b", "2018-03-02", 30),  # gone by the end of that month
            call(None, "2018-02-11", 30),
            call("a", "2018-05-01", 99),  # after the last day
        ],
        transactions=[
            paid("a", "2018-01-20", 1_000, 400),
            paid("a", "2018-02-20", 1_000, 400),
            paid("a", "2018-02-21", -300, None),
            paid("a", "2018-03-03", -200, -200),
            paid("b", "2018-01-05", 2_000, 900),
        ],
    )  # fmt: skip


def rows_of(company: Company, promise: str | None = "p1", where: str | None = None) -> dict[tuple, Row]:
    sight = Sight(True, SIGHT.until, "PEN", where)
    asked = Promise(promise, "", "first_answer") if promise else None
    return {
        (row["customer_id"], row["month"] - JANUARY): row for row in company.ask(months_kernel(sight, asked))
    }


def test_a_row_is_a_month_in_which_the_promise_was_tested_on_somebody_still_there(company: Company) -> None:
    rows = rows_of(company)
    assert set(rows) == {("a", 0), ("a", 1), ("a", 2), ("b", 1)}
    assert [rows["a", month]["broken"] for month in range(3)] == [0, 1, 0]
    assert rows["b", 1]["broken"] == 1


def test_what_came_before_is_told_apart_from_what_came_after(company: Company) -> None:
    before, during, after = (rows_of(company)["a", month] for month in range(3))
    assert (before["broken_before"], during["broken_before"], after["broken_before"]) == (0, 0, 1)
    assert (before["contacts_before"], during["contacts_before"], after["contacts_before"]) == (0, 1, 3)
    assert (during["contacts"], during["unsolved"], after["unsolved_before"]) == (2, 1, 1)
    assert (before["contacts_after"], before["cost_after"]) == (2, 200)
    assert (during["contacts_after"], after["contacts_after"]) == (1, 0)
    assert (before["earned_before"], during["earned_before"], after["earned_before"]) == (0, 400, 500)
    assert (before["returned"], during["returned"], after["returned"]) == (300, 500, 200)


def test_who_somebody_is(company: Company) -> None:
    rows = rows_of(company)
    told = ("g0", "g1", "g2", "plan", "amount", "need", "started", "ended")
    assert [rows["a", 1][name] for name in told] == [
        "home", "PE", "search", "basic", 1_000, "nights", JANUARY, None,
    ]  # fmt: skip
    assert [rows["b", 1][name] for name in told] == [
        "shop", "CO", None, "large", 2_000, None, JANUARY - 1, JANUARY + 2,
    ]  # fmt: skip


def test_other_promises_are_counted_beside(company: Company) -> None:
    chat = call("a", "2018-02-21", 20, channel="chat")
    company.add("cases", {**chat, "id": "late chat"})
    assert rows_of(company)["a", 1]["other_broken"] == 1
    both = rows_of(company, None)
    assert (both["a", 1]["broken"], both["a", 1]["other_broken"]) == (2, 0)


def test_a_delivery_is_a_promise_too(company: Company) -> None:
    ordered = {
        "customer_id": "a",
        "ordered_at": at("2018-02-01 09:00"),
        "promised_at": at("2018-02-05 18:00"),
    }
    company.add("deliveries", {**ordered, "delivered_at": at("2018-02-09 09:00")})
    kernel = months_kernel(SIGHT, Promise("delivery", "", "delivery"))
    (row,) = company.ask(kernel)
    assert (row["customer_id"], row["month"] - JANUARY, row["broken"], row["other_broken"]) == ("a", 1, 1, 1)


def test_a_lens_keeps_to_its_customers(company: Company) -> None:
    assert {who for who, _ in rows_of(company, where="customer.country = 'CO'")} == {"b"}


def test_a_second_contract_keeps_somebody(company: Company) -> None:
    company.add("contracts", {**held("b", "2018-03-01", plan="small", amount=500), "id": "again"})
    rows = rows_of(company)
    assert ("b", 2) in rows
    assert [rows["b", 1][name] for name in ("plan", "amount", "ended")] == ["small", 500, None]


def test_the_last_months_with_money_come_first(company: Company) -> None:
    a, b = company.ask(paid_kernel(SIGHT))
    assert (a["customer_id"], a["m1"], a["m2"], a["m3"]) == ("a", -200, 100, 400)
    assert (b["customer_id"], b["m1"], b["m2"]) == ("b", 900, None)


def test_rows_become_arrays(company: Company) -> None:
    rows = list(rows_of(company).values())
    columns = {name: [row[name] for row in rows] for name in rows[0]}
    months = months_from(columns, np.array([1.0, 1.0, 1.0, 2.0]), SIGHT.until)
    assert len(months) == 4
    assert months.names.tolist() == ["a", "b"]
    assert months.last == JANUARY + 3
    assert months.left.tolist() == [False, False, False, True]
    assert months.broken.tolist() == [False, True, False, True]
    assert months.seen.all()
    facts = {fact.name: fact for fact in months.facts}
    assert facts["need"].classes[facts["need"].place[3]] == "—"
    assert facts["months"].classes[facts["months"].place[2]] == "2"
    part = months.of_rows(months.broken)
    assert (len(part), part.customer.tolist(), part.facts[0].place.size) == (2, [0, 1], 2)


def test_what_was_not_seen_whole_says_nothing_of_leaving() -> None:
    rows = {name: [0.0, 0.0] for name in (
        "started", "broken", "other_broken", "contacts", "unsolved", "broken_before", "contacts_before",
        "unsolved_before", "earned_before", "contacts_after", "cost_after", "returned", "amount",
    )}  # fmt: skip
    told = {name: ["x", "x"] for name in ("g0", "g1", "g2", "plan", "need")}
    columns = {**rows, **told, "customer_id": ["a", "b"], "month": [1, 2], "ended": [3, 4]}
    months = months_from(columns, np.ones(2), date(1970, 3, 31))
    assert months.last == 2
    assert months.seen.tolist() == [True, False]
    assert months.ended.tolist() == [-1, -1]  # those ends lie in months that nobody has seen whole


@pytest.mark.parametrize(
    ("until", "months"), [(date(2018, 4, 30), 579), (date(2018, 4, 29), 578), (date(2018, 12, 31), 587)]
)
def test_the_last_whole_month(until: date, months: int) -> None:
    assert last_month(until) == months
