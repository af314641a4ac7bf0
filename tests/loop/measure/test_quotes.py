"""The words of those to whom a promise was broken, and of nobody else."""

from __future__ import annotations

from datetime import date

import pytest

from tests.loop.measure.company import Company, at
from tests.loop.measure.test_promise import case, promise
from unisono.loop.measure.quotes import quotes_kernel
from unisono.model.question import Question

TEXT = "we answer in a minute, don't we?"


def answer(case_id: str, verbatim: str | None, day: int, **more: object) -> dict[str, object]:
    return {
        "case_id": case_id,
        "customer_id": more.pop("customer_id", "ana"),
        "at": at(f"2018-03-{day:02d} 12:00"),
        "instrument": "csat",
        "score": 1.0,
        "verbatim": verbatim,
        **more,
    }


@pytest.fixture
def company() -> Company:
    told = {"id": "p", **promise("first_answer", 60), "text": TEXT}
    return Company(
        customers=[{"id": "ana", "country": "PE"}, {"id": "eva", "country": "CO"}],
        promises=[told, {"id": "q", **promise("first_answer", 1e6), "text": "some day"}],
        cases=[
            case("2018-03-01 09:00", 9, id="late", customer_id="ana"),
            case("2018-03-02 09:00", 9, id="later", customer_id="eva"),
            case("2018-03-03 09:00", 0.5, id="soon", customer_id="ana"),
        ],
        responses=[
            answer("late", "nobody came", 4),
            answer("late", "  ", 5),
            answer("late", None, 6),
            answer("later", "<b>never again</b>", 7, customer_id="eva"),
            answer("soon", "thank you", 8),
        ],
    )


def said(company: Company, promise: str = TEXT, limit: int = 10, **asked: object) -> list[object]:
    question = Question("score_after_promise", **asked)  # type: ignore[arg-type]
    rows = company.ask(quotes_kernel(question, promise, extras={}, limit=limit))
    return [row["verbatim"] for row in rows]


def test_only_those_let_down_are_quoted_the_latest_first(company: Company) -> None:
    assert said(company) == ["<b>never again</b>", "nobody came"]


def test_a_promise_that_was_kept_to_all_has_no_words(company: Company) -> None:
    assert said(company, "some day") == []
    assert said(company, "unheard of") == []


def test_the_lens_holds_for_words_too(company: Company) -> None:
    assert said(company, where="(customer.country in ('PE'))") == ["nobody came"]
    assert said(company, since=date(2018, 3, 5)) == ["<b>never again</b>"]
    assert said(company, until=date(2018, 3, 3)) == []


def test_no_more_than_asked_for(company: Company) -> None:
    assert said(company, limit=1) == ["<b>never again</b>"]


def test_a_quote_says_whose_and_of_when(company: Company) -> None:
    kernel = quotes_kernel(Question("score_after_promise"), TEXT, extras={}, limit=1)
    (row,) = company.ask(kernel)
    assert (row["customer_id"], row["score"], row["instrument"]) == ("eva", 1.0, "csat")
    assert row["day"] == (date(2018, 3, 7) - date(1970, 1, 1)).days
