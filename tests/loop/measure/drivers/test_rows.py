"""What counts against an answer: only what had happened to that customer by then."""

from __future__ import annotations

from datetime import date

import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.errors import QuestionError
from unisono.loop.measure.drivers import outcome_of
from unisono.loop.measure.drivers.candidates import CANDIDATES
from unisono.loop.measure.drivers.rows import RATING, ratings_in, reached, rows_of
from unisono.model.canon import Kind
from unisono.model.question import Question

PROMISE = {"id": "p", "kind": "first_answer", "text": "in 15 min", "target": 15.0, "unit": "minutes"}


def contact(day: str, key: str, *, wait: int = 60, reopened: bool = False, **more: object) -> Row:
    opened = at(f"{day} 09:00")
    return {
        "id": key,
        "customer_id": "ana",
        "opened_at": opened,
        "first_answer_at": opened + wait * 1_000_000,
        "resolved_at": opened + 3_600_000_000,
        "reopened": reopened,
        **more,
    }


def said(day: str, score: float = 9.0, **more: object) -> Row:
    return {"customer_id": "ana", "at": at(f"{day} 12:00"), "instrument": "nps", "score": score, **more}


def coded(company: Company, slug: str = "nps", **asked: object) -> list[Row]:
    outcome = outcome_of(slug)
    question = Question(outcome.metric, by=reached(outcome), grain=outcome.grain, **asked)  # type: ignore[arg-type]
    rows = rows_of(outcome, question, company.extras)
    return company.ask(rows.kernel("\nselect * from coded"))


def one(company: Company, slug: str = "nps") -> Row:
    (row,) = coded(company, slug)
    return row


def test_contacts_are_counted_by_how_long_ago_they_were() -> None:
    days = ("2026-03-01", "2026-03-20", "2026-02-01", "2025-11-01", "2026-04-02")
    cases = [contact(day, f"k{place}") for place, day in enumerate(days)]
    row = one(Company(cases=cases, responses=[said("2026-03-30")]))
    assert row["d_contacts_month"] == "1"  # two of them: one level above the worst
    assert row["d_contacts_earlier"] == "2"  # one; the one of November is too old, that of April came after


def test_a_customer_who_never_called_is_not_missing_but_has_none() -> None:
    other = contact("2026-03-01", "k", customer_id="eva")
    row = one(Company(cases=[other], responses=[said("2026-03-30")]))
    assert (row["d_contacts_month"], row["d_solved_before"]) == ("3", "")


def test_where_contacts_are_not_recorded_at_all_nobody_has_none() -> None:
    assert one(Company(responses=[said("2026-03-30")]))["d_contacts_month"] == ""


def test_a_promise_broken_before_counts_and_one_broken_after_does_not() -> None:
    broken, kept = contact("2026-03-10", "a", wait=3_600), contact("2026-03-11", "b")
    later = contact("2026-04-10", "c", wait=3_600)
    assert (
        one(Company(promises=[PROMISE], cases=[broken, kept], responses=[said("2026-03-30")]))[
            "d_promises_before"
        ]
        == "0"
    )
    assert (
        one(Company(promises=[PROMISE], cases=[kept, later], responses=[said("2026-03-30")]))[
            "d_promises_before"
        ]
        == "1"
    )


def test_what_became_of_the_case_is_known_only_once_it_did() -> None:
    case = contact("2026-03-30", "k", wait=5_000, reopened=True)
    early = {**said("2026-03-30", case_id="k"), "at": case["opened_at"] + 60_000_000}
    late = {**said("2026-03-30", case_id="k"), "at": case["opened_at"] + 9_000_000_000}
    company = Company(promises=[PROMISE], cases=[case], responses=[early, late])
    before, after = sorted(coded(company), key=lambda row: row["d_wait"])
    assert (before["d_wait"], before["d_solved_once"], before["d_promise"]) == ("", "", "")
    assert (after["d_wait"], after["d_solved_once"], after["d_promise"]) == ("0", "0", "0")


def test_the_case_an_answer_is_about_is_not_counted_before_it_as_well() -> None:
    company = Company(cases=[contact("2026-03-30", "k")], responses=[said("2026-03-30", case_id="k")])
    assert one(company)["d_contacts_month"] == "3"


@pytest.mark.parametrize(
    ("arrives", "level"),
    [("2026-03-10", "3"), ("2026-03-12", "2"), ("2026-03-15", "1"), ("2026-03-29", "0"), (None, "0")],
)
def test_an_order_is_late_by_what_was_known_at_the_answer(arrives: str | None, level: str) -> None:
    order = {
        "id": "o",
        "customer_id": "ana",
        "promised_at": at("2026-03-11 09:00"),
        "delivered_at": at(f"{arrives} 08:00") if arrives else None,
    }
    row = one(Company(deliveries=[order], responses=[said("2026-03-30", order_id="o")]))
    assert row["d_lateness"] == level


def test_an_order_cancelled_or_not_yet_due_says_nothing() -> None:
    base = {"customer_id": "ana", "promised_at": at("2026-03-11 09:00")}
    orders = [
        {**base, "id": "o", "status": "cancelled"},
        {**base, "id": "q", "promised_at": at("2026-04-11 09:00")},
    ]
    answers = [said("2026-03-30", order_id="o"), said("2026-03-30", order_id="q")]
    assert [row["d_lateness"] for row in coded(Company(deliveries=orders, responses=answers))] == ["", ""]


def test_staying_is_told_by_months_and_only_by_what_came_before_each() -> None:
    contract = {
        "id": "x",
        "customer_id": "ana",
        "plan": "basic",
        "starts_at": at("2026-01-01 00:00"),
        "ends_at": at("2026-03-20 00:00"),
    }
    other = {"id": "y", "customer_id": "eva", "starts_at": at("2026-01-01 00:00")}
    step = {"customer_id": "eva", "step": "x", "at": at("2026-04-15 00:00"), "outcome": "ok"}
    company = Company(contracts=[contract, other], cases=[contact("2026-02-10", "k")], touchpoints=[step])
    mine = [row for row in coded(company, "stays") if row["who"] == "ana"]
    assert sorted((row["v"], row["d_contacts_month"], row["d_contacts_earlier"]) for row in mine) == [
        (0, "2", "3"),  # March: they left, having called in February
        (1, "3", "3"),
        (1, "3", "3"),  # of January and February nothing was known yet
    ]
    assert {row["d_tenure"] for row in mine} == {"0"}


def test_days_and_filter_of_the_question_are_kept_to() -> None:
    eva = {**said("2026-03-30"), "customer_id": "eva"}
    people = [{"id": "ana", "country": "PE"}, {"id": "eva", "country": "CL"}]
    company = Company(customers=people, responses=[said("2026-03-30"), said("2026-01-30"), eva])
    found = coded(company, since=date(2026, 3, 1), where="customer.country = 'PE'")
    assert [row["who"] for row in found] == ["ana"]


def test_ratings_are_looked_at_alone_or_not_at_all() -> None:
    extras = {"responses": {"driver_price": Kind.NUMBER, "branch": Kind.TEXT}}
    assert ratings_in(extras) == ("driver_price",)
    outcome = outcome_of("nps")
    question = Question("nps", by=reached(outcome))
    happened = {each.slug for each in rows_of(outcome, question, extras).candidates}
    rated = {each.slug for each in rows_of(outcome, question, extras, rated=True).candidates}
    assert rated == {f"{RATING}driver_price"}
    assert not happened & rated


def test_no_candidate_is_a_score_or_a_reason_for_leaving() -> None:
    for each in CANDIDATES:
        assert not {"score", "end_reason", "ends_at", "verbatim"} & set(each.sql.split())


def test_an_unknown_outcome_is_refused_with_what_is_near() -> None:
    with pytest.raises(QuestionError) as refused:
        outcome_of("csatt")
    assert refused.value.code == "outcome_unknown"
    assert "csat" in str(refused.value.facts["near"])
