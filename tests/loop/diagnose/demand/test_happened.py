"""The events as one question: every branch says the same five things, and names from files stay values."""

from __future__ import annotations

from typing import Any

import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.loop.diagnose.demand.happened import TABLES, happened_sql
from unisono.loop.diagnose.demand.terms import CAUSES, Terms
from unisono.model.canon import Kind
from unisono.model.kernel import Kernel

QUOTED = {"transactions": {"said": Kind.MONEY, "note": Kind.TEXT}}
EVERY = Terms(fits={"night": ("Big",)})


def events(
    terms: Terms | None = None, extras: dict[str, dict[str, Kind]] | None = None, **tables: list[Row]
) -> list[dict[str, Any]]:
    told = extras or {}
    company = Company(extras=told, **tables)  # type: ignore[arg-type]
    sql, parameters = happened_sql(terms or Terms(), told)
    rows = company.ask(Kernel(f'select * from ({sql}) as rows_of order by kind, "at"', TABLES, parameters))
    return [row for row in rows if row["event"] is not None]


def kinds(rows: list[dict[str, Any]]) -> dict[str, list[int]]:
    """By kind, whether each event went wrong, in order."""
    found: dict[str, list[int]] = {}
    for row in rows:
        found.setdefault(row["kind"], []).append(row["event"])
    return found


def charge(day: str, amount: int, **more: object) -> Row:
    return {"customer_id": "ana", "at": at(f"2025-03-{day} 12:00"), "amount": amount, **more}


def test_a_company_where_nothing_happened_has_no_events() -> None:
    assert events(EVERY) == []


def test_every_cause_there_is_has_a_branch() -> None:
    sql, _ = happened_sql(EVERY, {})
    assert all(f"'{cause.slug}' as kind" in sql for cause in CAUSES)
    without, parameters = happened_sql(Terms(), {})
    assert "'fit' as kind" not in without
    assert parameters == {}


def test_cases_are_solved_at_once_or_not_and_hours_are_theirs() -> None:
    opened = at("2025-03-05 09:30")
    solved = {"opened_at": opened, "first_answer_at": opened, "resolved_at": opened + 3_600_000_000}
    late = {**solved, "opened_at": opened + 1, "resolved_at": opened + 90_000_000_000}
    rows = events(
        cases=[{**solved, "channel": "phone", "customer_id": "ana"}, {**late, "customer_id": "ana"}]
    )
    assert kinds(rows) == {"repeat": [0, 1]}
    assert [row["alike"] for row in rows] == ["phone|9", "|9"]


def test_a_case_too_young_to_be_solved_says_nothing() -> None:
    opened = at("2025-03-05 09:30")
    old = {"opened_at": opened, "first_answer_at": opened, "resolved_at": opened + 3_600_000_000}
    young = {"opened_at": opened + 3_600_000_000, "first_answer_at": opened + 3_600_000_000}
    assert kinds(events(cases=[old, young])) == {"repeat": [0]}
    assert events(cases=[young]) == []  # where no end is recorded at all, none is judged


@pytest.mark.parametrize(
    ("said", "amount", "wrong"),
    [(1_000, 1_000, [0]), (1_000, 1_001, [1]), (1_000, 900, [1]), (None, 900, [])],
)
def test_a_charge_is_held_to_what_had_been_told(said: int | None, amount: int, wrong: list[int]) -> None:
    rows = events(Terms(quoted="said"), QUOTED, transactions=[charge("05", amount, said=said)])
    assert kinds(rows).get("bill", []) == wrong


@pytest.mark.parametrize("quoted", ["note", "nobody", 'said" or 1=1 --'])
def test_a_column_that_is_no_money_is_never_put_into_the_question(quoted: str) -> None:
    sql, _ = happened_sql(Terms(quoted=quoted), QUOTED)
    assert quoted not in sql
    rows = events(
        Terms(quoted=quoted),
        QUOTED,
        transactions=[charge("05", 1_011)],
        contracts=[{"customer_id": "ana", "recurring_amount": 1_000, "starts_at": at("2025-01-01 00:00")}],
    )
    assert kinds(rows)["bill"] == [1]  # the contract decides


def test_the_first_bill_is_compared_with_first_bills() -> None:
    rows = events(
        transactions=[charge("05", 1_000), charge("15", 1_000), charge("25", 1_020)],
        contracts=[{"customer_id": "ana", "recurring_amount": 1_000, "starts_at": at("2025-01-01 00:00")}],
    )
    bills = [row for row in rows if row["kind"] == "bill"]
    assert [(row["alike"], row["event"]) for row in bills] == [("first", 0), ("later", 0), ("later", 1)]


def test_money_given_back_is_beside_the_usual_charges_of_the_company() -> None:
    told = [charge("05", 1_000, kind="fee"), charge("06", 900, kind="fee"), charge("07", 300, kind="extra")]
    rows = events(transactions=[*told, charge("08", -500, kind="back")])
    refunds = [row for row in rows if row["kind"] == "refund"]
    assert [row["event"] for row in refunds] == [0, 0, 1]


@pytest.mark.parametrize(
    ("needs", "plan", "wrong"),
    [("night", "Big", [0]), ("night", "Small", [1]), ("cheap", "Small", []), (None, "Small", [])],
)
def test_a_plan_fits_where_the_company_says_so(needs: str | None, plan: str, wrong: list[int]) -> None:
    deal = {"customer_id": "ana", "won": True, "needs": needs}
    contract = {"customer_id": "ana", "plan": plan, "starts_at": at("2025-03-01 00:00")}
    assert kinds(events(EVERY, deals=[deal], contracts=[contract])).get("fit", []) == wrong


def test_needs_and_plans_are_values_whatever_they_hold() -> None:
    odd = Terms(fits={"it's": ("O'Big", "x"), "none": ()})
    sql, parameters = happened_sql(odd, {})
    assert "O'Big" not in sql
    assert parameters == {"need0": "it's", "need0plan0": "O'Big", "need0plan1": "x", "need1": "none"}
    deal: Row = {"customer_id": "ana", "won": True, "needs": "it's"}
    contract: Row = {"customer_id": "ana", "plan": "O'Big", "starts_at": at("2025-03-01 00:00")}
    assert kinds(events(odd, deals=[deal], contracts=[contract])) == {"fit": [0]}
    unmet = {**deal, "needs": "none"}  # no plan meets it
    assert kinds(events(odd, deals=[unmet], contracts=[contract])) == {"fit": [1]}
