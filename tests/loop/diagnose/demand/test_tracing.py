"""Which event a contact is traced to, and whose time is counted: rows written by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from tests.loop.diagnose.demand.callers import SOUGHT, Law, world
from tests.loop.measure.company import Company, Row, at
from unisono.errors import QuestionError
from unisono.loop.diagnose.demand.terms import Declared, Terms, terms_from
from unisono.loop.diagnose.demand.tracing import Sought, tracing_kernel
from unisono.model.canon import Kind
from unisono.model.lens import Lens

MARCH = Sought(date(2025, 3, 1), date(2025, 3, 31), currency="PEN")
# Two calls of somebody else bound the days looked at: the first and the last of them.
EDGES: list[Row] = [
    {"id": f"edge{day}", "customer_id": "edge", "opened_at": at(f"2025-03-{day} 00:00"),
     "first_answer_at": at(f"2025-03-{day} 00:00"), "resolved_at": at(f"2025-03-{day} 00:00")}
    for day in ("01", "31")
]  # fmt: skip


def case(day: str, *, solved: bool = True, **more: object) -> Row:
    opened = at(f"2025-03-{day} 12:00")
    resolved = opened + (3_600_000_000 if solved else 3 * 86_400_000_000)
    told = {"customer_id": "ana", "channel": "phone", "topic": "leak", "cost": 100, "currency": "PEN"}
    return {**told, "opened_at": opened, "first_answer_at": opened, "resolved_at": resolved, **more}


def told(terms: Terms | None = None, sought: Sought = MARCH, **tables: list[Row]) -> list[Row]:
    tables["cases"] = [*EDGES, *tables.get("cases", [])]
    company = Company(**tables)  # type: ignore[arg-type]
    extras = {"transactions": {"quoted": Kind.MONEY}} if terms and terms.quoted == "told" else {}
    return company.ask(tracing_kernel(sought, terms or Terms(), extras=extras))


def contacts(rows: list[Row]) -> dict[tuple[str, int], int]:
    """Contacts by cause and event, edges left out (they come after nothing)."""
    found: dict[tuple[str, int], int] = {}
    for row in rows:
        if row["what"] == "time" and row["n"]:
            key = (row["kind"], row["event"])
            found[key] = found.get(key, 0) + row["n"]
    return found


def days(rows: list[Row], kind: str, event: int) -> float:
    return sum(
        row["days"] for row in rows if (row["what"], row["kind"], row["event"]) == ("time", kind, event)
    )


def test_a_call_after_an_unsolved_case_is_a_repeat_of_it() -> None:
    rows = told(cases=[case("05", solved=False), case("07")])
    assert contacts(rows) == {("repeat", 1): 1}
    assert days(rows, "repeat", 1) == pytest.approx(7.0)


def test_a_call_after_a_solved_case_is_what_comes_anyway() -> None:
    rows = told(cases=[case("05"), case("07")])
    assert contacts(rows) == {("repeat", 0): 1}
    # two days until the second, seven after it, and seven after the first edge; the last edge is the end
    assert days(rows, "repeat", 0) == pytest.approx(2.0 + 7.0 + 7.0)


def test_what_is_unsolved_lasts_though_a_solved_one_comes_between() -> None:
    rows = told(cases=[case("05", solved=False), case("06"), case("10")])
    assert contacts(rows) == {("repeat", 1): 2}
    assert days(rows, "repeat", 1) == pytest.approx(7.0)
    assert days(rows, "repeat", 0) == pytest.approx(7.0 + 5.0)  # an edge; after the 10th: 12 to 17


def test_a_call_beyond_the_days_is_nobodys() -> None:
    assert contacts(told(cases=[case("05", solved=False), case("13")])) == {}
    longer = terms_from({"days": {"repeat": 10}})
    assert contacts(told(longer, cases=[case("05", solved=False), case("13")])) == {("repeat", 1): 1}


def test_somebody_elses_case_makes_nobody_call() -> None:
    assert contacts(told(cases=[case("05", solved=False), case("07", customer_id="bea")])) == {}


def test_a_case_of_nobody_knows_whom_is_counted_and_never_traced() -> None:
    rows = told(cases=[case("05", solved=False, customer_id=None), case("07", customer_id=None)])
    assert contacts(rows) == {}
    everything = [row for row in rows if row["what"] == "all"]
    assert sum(row["n"] for row in everything) == 4
    assert sum(row["days"] for row in everything) == 2  # of how many the customer is known


PROMISE: Row = {"id": "P", "text": "soon", "kind": "first_answer", "target": 15.0, "unit": "minutes"}


def late_answer(day: str) -> Row:
    row = case(day)
    return {**row, "first_answer_at": row["opened_at"] + 1_200_000_000}


def test_a_call_after_an_answer_that_came_too_late_is_the_promises() -> None:
    rows = told(cases=[late_answer("05"), case("07")], promises=[PROMISE])
    assert contacts(rows) == {("promise", 1): 1}


def test_the_declared_order_decides_between_two_causes() -> None:
    cases = [{**late_answer("05"), "resolved_at": at("2025-03-09 12:00")}, case("07")]
    assert contacts(told(cases=cases, promises=[PROMISE])) == {("repeat", 1): 1}
    turned = terms_from({"order": ["promise"]})
    assert contacts(told(turned, cases=cases, promises=[PROMISE])) == {("promise", 1): 1}


def test_days_under_an_event_are_not_what_comes_anyway() -> None:
    """A late delivery's days are taken out of the days after a solved case, and its calls too."""
    order = {
        "customer_id": "ana",
        "promised_at": at("2025-03-04 12:00"),
        "delivered_at": at("2025-03-08 12:00"),
    }
    rows = told(cases=[case("05"), case("07")], deliveries=[order])
    assert contacts(rows) == {("delivery", 1): 2}
    assert days(rows, "delivery", 1) == pytest.approx(14.0)
    assert days(rows, "repeat", 0) == pytest.approx(7.0)  # the edge's


@pytest.mark.parametrize(
    ("delivered", "by", "event"),
    [
        ("03-04 18:00", "day", 0),
        ("03-04 18:00", "time", 1),
        ("03-05 09:00", "day", 1),
        ("03-03 09:00", None, 0),
    ],
)
def test_a_delivery_is_late_after_its_moment_or_its_day(delivered: str, by: str | None, event: int) -> None:
    order = {"customer_id": "ana", "promised_at": at("2025-03-04 12:00"), "promised_by": by}
    rows = told(cases=[case("07")], deliveries=[{**order, "delivered_at": at(f"2025-{delivered}")}])
    assert contacts(rows) == {("delivery", event): 1}


def test_a_cancelled_order_promised_nothing() -> None:
    order = {"customer_id": "ana", "promised_at": at("2025-03-04 12:00"), "status": "Cancelled"}
    other = {
        "customer_id": "bea",
        "promised_at": at("2025-03-30 12:00"),
        "delivered_at": at("2025-03-30 10:00"),
    }
    assert contacts(told(cases=[case("07")], deliveries=[order, other])) == {}


def test_an_order_that_never_came_is_late() -> None:
    order = {"customer_id": "ana", "promised_at": at("2025-03-04 12:00")}
    other = {
        "customer_id": "bea",
        "promised_at": at("2025-03-30 12:00"),
        "delivered_at": at("2025-03-30 10:00"),
    }
    assert contacts(told(cases=[case("07")], deliveries=[order, other])) == {("delivery", 1): 1}


def fee(day: str, amount: int, **more: object) -> Row:
    return {"customer_id": "ana", "at": at(f"2025-03-{day} 08:00"), "amount": amount, "kind": "fee", **more}


CONTRACT: Row = {"customer_id": "ana", "starts_at": at("2025-01-01 00:00"), "recurring_amount": 1000}


@pytest.mark.parametrize(("amount", "event"), [(1000, 0), (1005, 0), (1300, 1), (500, 0)])
def test_a_charge_differs_where_it_is_more_than_the_contract_says(amount: int, event: int) -> None:
    rows = told(cases=[case("07")], transactions=[fee("05", amount)], contracts=[CONTRACT])
    assert contacts(rows)[("bill", event)] == 1


def test_where_a_column_says_what_was_quoted_it_decides() -> None:
    terms = Terms(quoted="quoted")
    tables = {"transactions": {"quoted": Kind.MONEY}}
    rows = [fee("05", 500, quoted=450), fee("05", 700, quoted=700, customer_id="bea")]
    company = Company(
        extras=tables, cases=[*EDGES, case("07"), case("08", customer_id="bea")], transactions=rows
    )
    found = contacts(company.ask(tracing_kernel(MARCH, terms, extras=tables)))
    assert (found[("bill", 1)], found[("bill", 0)]) == (1, 1)


def test_a_quoted_column_nobody_has_is_passed_over() -> None:
    rows = told(
        Terms(quoted="gone"), cases=[case("07")], transactions=[fee("05", 1300)], contracts=[CONTRACT]
    )
    assert contacts(rows)[("bill", 1)] == 1


def test_what_is_not_the_usual_charge_is_no_bill() -> None:
    paid = [fee("02", 1000), fee("05", 9000, kind="spare part"), fee("06", 1000, customer_id="bea")]
    rows = told(cases=[case("07")], transactions=paid, contracts=[CONTRACT])
    assert ("bill", 1) not in contacts(rows)


def test_a_call_in_the_days_before_money_is_given_back_is_the_refunds() -> None:
    rows = told(cases=[case("07"), case("20")], transactions=[fee("08", -500)])
    assert contacts(rows) == {("refund", 1): 1}


def test_what_was_sold_fits_or_not_only_where_somebody_says_what_fits() -> None:
    sold = {"customer_id": "ana", "needs": "saving", "won": True}
    contract = {**CONTRACT, "starts_at": at("2025-03-02 00:00"), "plan": "Premium"}
    tables = {"cases": [case("07")], "deals": [sold], "contracts": [contract]}
    assert contacts(told(**tables)) == {}
    assert contacts(told(Terms(fits={"saving": ("Basic",)}), **tables)) == {("fit", 1): 1}
    assert contacts(told(Terms(fits={"saving": ("Basic", "Premium")}), **tables)) == {("fit", 0): 1}
    assert contacts(told(Terms(fits={"speed": ("Basic",)}), **tables)) == {}
    assert contacts(told(Terms(fits={"saving": ()}), **tables)) == {("fit", 1): 1}


def step(day: str, outcome: str, department: str = "sales", who: str = "ana") -> Row:
    return {"customer_id": who, "at": at(f"2025-03-{day} 08:00"), "step": "welcome call", "outcome": outcome,
            "department": department}  # fmt: skip


@pytest.mark.parametrize("department", ["sales", "marketing", "service"])
def test_a_step_that_went_wrong_is_its_departments(department: str) -> None:
    rows = told(cases=[case("07")], touchpoints=[step("05", "failed", department.title())])
    assert contacts(rows) == {(f"step_{department}", 1): 1}


def test_a_step_that_went_well_is_compared_only_where_it_ever_failed() -> None:
    assert contacts(told(cases=[case("07")], touchpoints=[step("05", "ok")])) == {}
    both = [step("05", "ok"), step("06", "failed", who="bea")]
    assert contacts(told(cases=[case("07")], touchpoints=both)) == {("step_sales", 0): 1}


def test_who_has_left_has_no_more_days() -> None:
    ended = {**CONTRACT, "ends_at": at("2025-03-07 12:00")}
    rows = told(cases=[case("05", solved=False)], contracts=[ended])
    assert days(rows, "repeat", 1) == pytest.approx(2.0)
    again = {**CONTRACT, "id": "k2", "starts_at": at("2025-03-07 12:00")}
    assert days(told(cases=[case("05", solved=False)], contracts=[ended, again]), "repeat", 1) == 7.0


def test_what_the_company_declares_is_marked_on_each_contact() -> None:
    terms = Terms(declared=(Declared("channel", "fax", "sales"), Declared("topic", "copy", "billing")))
    cases = [case("05", topic="copy"), case("12", topic="leak"), case("20", topic="copy", channel="fax")]
    rows = told(terms, cases=cases)
    found = {(row["reason"], row["declared"]): row["n"] for row in rows if row["what"] == "all"}
    assert found == {("", -1): 2, ("copy", 1): 1, ("leak", -1): 1, ("copy", 0): 1}


@pytest.mark.parametrize(("reason", "said"), [("topic", "leak"), ("channel", "phone"), ("queue", "")])
def test_reasons_are_those_of_the_column_asked_for(reason: str, said: str) -> None:
    rows = told(sought=replace(MARCH, reason=reason), cases=[case("05")])
    assert said in {row["reason"] for row in rows if row["what"] == "all"}


def test_a_column_that_says_no_reason_is_never_put_into_the_question() -> None:
    kernel = tracing_kernel(replace(MARCH, reason="cost) from cases --"), Terms(), extras={})
    assert "from cases --" not in kernel.sql


def test_costs_that_nobody_recorded_are_worked_out_from_the_minutes() -> None:
    free = case("05", cost=None, handle_seconds=120.0)
    priced = [row for row in told(Terms(minute_cost=90), cases=[free]) if row["reason"] == "leak"]
    assert [row["cost"] for row in priced if row["what"] == "all"] == [180.0]
    unpriced = [row for row in told(cases=[free]) if row["reason"] == "leak"]
    assert [(row["cost"], row["priced"]) for row in unpriced if row["what"] == "all"] == [(None, 0)]


def test_money_of_another_currency_is_not_added_up() -> None:
    rows = told(cases=[case("05"), case("12", currency="USD"), case("20", currency=None)])
    (leak,) = [row for row in rows if (row["what"], row["reason"]) == ("all", "leak")]
    assert (leak["n"], leak["priced"], leak["cost"]) == (3, 2, 200.0)


def test_a_lens_looks_at_its_customers_alone() -> None:
    people = [{"id": "ana", "country": "PE"}, {"id": "bea", "country": "CO"}, {"id": "edge", "country": "PE"}]
    cases = [case("05", solved=False), case("07"), case("07", customer_id="bea", topic="bill")]
    lens = Lens(segment=(("customer.country", "PE"),))
    rows = told(sought=replace(MARCH, lens=lens), cases=cases, customers=people)
    assert {row["reason"] for row in rows if row["what"] == "all"} == {"", "leak"}
    assert contacts(rows) == {("repeat", 1): 1}


def test_a_lens_on_a_column_there_is_none_of_is_refused() -> None:
    with pytest.raises(QuestionError):
        tracing_kernel(replace(MARCH, lens=Lens(segment=(("customer.name", "x"),))), Terms(), extras={})


def test_before_the_first_call_nothing_is_counted() -> None:
    early = {**case("05", solved=False), "opened_at": at("2025-02-26 00:00"),
             "first_answer_at": at("2025-02-26 00:00"), "resolved_at": at("2025-03-02 00:00")}  # fmt: skip
    rows = told(cases=[early])
    assert days(rows, "repeat", 1) == pytest.approx(4.0)  # of its seven, those in March
    assert sum(row["n"] for row in rows if row["what"] == "all") == 2


def test_a_company_without_contacts_has_no_rows() -> None:
    assert Company().ask(tracing_kernel(MARCH, Terms(), extras={})) == []


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_in_whatever_order_rows_come_the_answer_is_the_same_to_the_last_digit(seed: int) -> None:
    made = world(4, Law(repeats=0.5, after_late=0.4), customers=120)
    random = np.random.default_rng(seed)
    mixed = {
        name: [rows[place] for place in random.permutation(len(rows))] for name, rows in made.rows.items()
    }
    kernel = tracing_kernel(SOUGHT, Terms(), extras={})
    told = made.company().ask(kernel)
    assert Company(**mixed).ask(kernel) == told  # type: ignore[arg-type]
    assert sum(row["n"] for row in told if row["what"] == "time") > 100
