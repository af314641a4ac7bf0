"""The kernels of given words on rows made by hand: what counts as open, late or done."""

from __future__ import annotations

import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.errors import QuestionError
from unisono.loop.diagnose.given import counts_kernel, undone_kernel
from unisono.model.lens import Lens


def word(name: str, due: str | None, done: str | None, **more: object) -> Row:
    told: Row = {
        "id": name,
        "promise_id": "p",
        "customer_id": "ana",
        "employee_id": "luis",
        "at": at("2026-07-01 09:00"),
    }
    return {**told, "due_at": at(due) if due else None, "done_at": at(done) if done else None, **more}


@pytest.fixture
def company() -> Company:
    return Company(
        promises=[
            {"id": "p", "text": "I call you back", "kind": "callback", "made_at": at("2026-06-01 00:00")}
        ],
        customers=[{"id": "ana", "name": "Ana", "country": "PE"}, {"id": "eva", "country": "CL"}],
        employees=[{"id": "luis", "name": "Luis"}],
        cases=[{"id": "k", "customer_id": "ana", "opened_at": at("2026-07-20 09:00")}],
        exposures=[
            word("kept", "2026-07-03 09:00", "2026-07-02 09:00"),
            word("too late", "2026-07-03 09:00", "2026-07-04 09:00"),
            word("late", "2026-07-10 09:00", None),
            word("later", "2026-07-05 09:00", None, customer_id="eva"),
            word("open", "2026-07-30 09:00", None),
            word("nobody's", None, None, employee_id=None),
        ],
    )


def test_done_words_are_not_undone_even_where_they_came_too_late(company: Company) -> None:
    rows = company.ask(undone_kernel(Lens(), limit=9))
    assert [(row["customer_id"], row["late"]) for row in rows] == [("eva", 1), ("ana", 1), ("ana", 0)]
    assert rows[0]["customer"] is None
    assert rows[1]["customer"] == "Ana"
    assert {row["promise"] for row in rows} == {"I call you back"}


def test_no_more_come_back_than_were_asked_for(company: Company) -> None:
    assert len(company.ask(undone_kernel(Lens(), limit=1))) == 1


def test_words_are_counted_by_who_gave_them(company: Company) -> None:
    assert company.ask(counts_kernel(Lens())) == [{"employee": "luis", "given": 5, "open": 1, "late": 2}]


def test_a_segment_narrows_both(company: Company) -> None:
    chile = Lens(segment=(("customer.country", "CL"),))
    assert company.ask(counts_kernel(chile)) == [{"employee": "luis", "given": 1, "open": 0, "late": 1}]
    assert [row["customer_id"] for row in company.ask(undone_kernel(chile, limit=9))] == ["eva"]
    with pytest.raises(QuestionError, match="segment_unknown"):
        counts_kernel(Lens(segment=(("mood", "sad"),)))
