"""Where the days before an answer begin and end, and what of a case, an order or a step was known by then.

Every customer is a scene of their own, all in one company, so that the engine is asked once.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.loop.measure.drivers import outcome_of
from unisono.loop.measure.drivers.rows import RATING, ratings_in, reached, rows_of
from unisono.model.canon import Kind
from unisono.model.question import Question

MOMENT = datetime(2026, 3, 30, 12)


def ago(**time: float) -> int:
    """So long before the answer."""
    return at(str(MOMENT - timedelta(**time)))


def case(opened: int, **more: object) -> Row:
    return {"opened_at": opened, **more}


def order(promised: int, delivered: int | None, **more: object) -> Row:
    return {"promised_at": promised, "delivered_at": delivered, **more}


def step(outcome: str, when: int) -> Row:
    return {"step": "visit", "outcome": outcome, "at": when}


DAY = {"days": 1}
SCENES: dict[str, tuple[str, list[Row], str, str]] = {
    # scene: (table, its rows, the candidate, its level)
    "a contact 30 days ago is of this month": ("cases", [case(ago(days=30))], "contacts_month", "2"),
    "and is not counted twice": ("cases", [case(ago(days=30))], "contacts_earlier", "3"),
    "a second more is earlier": ("cases", [case(ago(days=30, seconds=1))], "contacts_earlier", "2"),
    "90 days ago still counts": ("cases", [case(ago(days=90))], "contacts_earlier", "2"),
    "a second more does not": ("cases", [case(ago(days=90, seconds=1))], "contacts_earlier", "3"),
    "at the very moment is not before": ("cases", [case(ago())], "contacts_month", "3"),
    "after it is not before": ("cases", [case(ago(days=-1))], "contacts_month", "3"),
    "three contacts are the worst": (
        "cases",
        [case(ago(days=each)) for each in (1, 2, 3)],
        "contacts_month",
        "0",
    ),
    "four are as bad as three": (
        "cases",
        [case(ago(days=each)) for each in (1, 2, 3, 4)],
        "contacts_month",
        "0",
    ),
    "solved and reopened": (
        "cases",
        [case(ago(days=5), resolved_at=ago(days=4), reopened=True)],
        "solved_before",
        "0",
    ),
    "solved for good": (
        "cases",
        [case(ago(days=5), resolved_at=ago(days=4), reopened=False)],
        "solved_before",
        "1",
    ),
    "not solved by then": (
        "cases",
        [case(ago(days=5), resolved_at=ago(days=-1), reopened=True)],
        "solved_before",
        "",
    ),
    "whether reopened is not on record": (
        "cases",
        [case(ago(days=5), resolved_at=ago(days=4))],
        "solved_before",
        "",
    ),
    "one reopened among several": (
        "cases",
        [
            case(ago(days=5), resolved_at=ago(days=4), reopened=False),
            case(ago(days=9), resolved_at=ago(days=8), reopened=True),
        ],
        "solved_before",
        "0",
    ),
    "no step failed": ("touchpoints", [step("ok", ago(**DAY))], "failed_steps", "2"),
    "a step failed": (
        "touchpoints",
        [step("failed", ago(**DAY)), step("ok", ago(**DAY))],
        "failed_steps",
        "1",
    ),
    "two steps failed": ("touchpoints", [step("failed", ago(**DAY))] * 2, "failed_steps", "0"),
    "a step that neither went nor failed": ("touchpoints", [step("skipped", ago(**DAY))], "failed_steps", ""),
    "a step that failed after": ("touchpoints", [step("failed", ago(days=-1))], "failed_steps", ""),
    "a step that failed long ago": ("touchpoints", [step("failed", ago(days=91))], "failed_steps", ""),
    "an order on its day": ("deliveries", [order(ago(days=5), ago(days=5))], "late_before", "3"),
    "an order early": ("deliveries", [order(ago(days=5), ago(days=7))], "late_before", "3"),
    "an order three days late": ("deliveries", [order(ago(days=8), ago(days=5))], "late_before", "2"),
    "an order a week late": ("deliveries", [order(ago(days=12), ago(days=5))], "late_before", "1"),
    "an order eight days late": ("deliveries", [order(ago(days=13), ago(days=5))], "late_before", "0"),
    "the latest of several speaks": (
        "deliveries",
        [order(ago(days=5), ago(days=5)), order(ago(days=20), ago(days=3))],
        "late_before",
        "0",
    ),
    "an order that came after": ("deliveries", [order(ago(days=5), ago(days=-1))], "late_before", ""),
    "an order never promised": ("deliveries", [{"delivered_at": ago(days=5)}], "late_before", ""),
}


def answer(customer: str | None, **more: object) -> Row:
    return {"customer_id": customer, "at": at(str(MOMENT)), "instrument": "nps", "score": 9.0, **more}


def coded(company: Company, *, rated: bool = False) -> list[Row]:
    outcome = outcome_of("nps")
    rows = rows_of(outcome, Question("nps", by=reached(outcome)), company.extras, rated=rated)
    return company.ask(rows.kernel("\nselect * from coded"))


@pytest.fixture(scope="module")
def scenes() -> dict[str, Row]:
    """The coded answer of each scene's customer."""
    company = Company(responses=[answer(name) for name in SCENES])
    for name, (table, rows, _, _) in SCENES.items():
        company.add(
            table, *({**row, "id": f"{name} {place}", "customer_id": name} for place, row in enumerate(rows))
        )
    return {str(row["who"]): row for row in coded(company)}


@pytest.mark.parametrize("scene", SCENES)
def test_what_happened_before_an_answer(scenes: dict[str, Row], scene: str) -> None:
    _, _, candidate, level = SCENES[scene]
    assert scenes[scene][f"d_{candidate}"] == level


def test_nobody_is_told_of_what_happened_to_others(scenes: dict[str, Row]) -> None:
    assert len(scenes) == len(SCENES)
    quiet = scenes["an order on its day"]
    assert (quiet["d_contacts_month"], quiet["d_solved_before"], quiet["d_failed_steps"]) == ("3", "", "")


@pytest.fixture(scope="module")
def linked() -> dict[str, Row]:
    """Answers about a case or an order, each of a customer of its own."""
    done = {"opened_at": ago(hours=3), "resolved_at": ago(hours=1), "handle_seconds": 200.0}
    late = {"opened_at": ago(hours=3), "resolved_at": ago(hours=-1), "handle_seconds": 200.0}
    company = Company(
        cases=[
            {"id": "k1", "customer_id": "mail", "channel": "mail", "topic": "bill", **done},
            {"id": "k2", "customer_id": "open", "channel": "phone", **late},
            {"id": "k3", "customer_id": "blank", **done},
        ],
        responses=[
            answer("mail", case_id="k1", channel="web", weight=2.0),
            answer("open", case_id="k2"),
            answer("blank", case_id="k3", channel="web", touchpoint="after a call"),
            answer(None, id="nobody's"),
        ],
        customers=[{"id": "mail", "country": "PE", "segment": "young"}],
    )
    return {str(row["who"]): row for row in coded(company)}


@pytest.mark.parametrize(
    ("who", "candidate", "value"),
    [
        ("mail", "channel", "mail"),
        ("blank", "channel", "web"),
        ("mail", "topic", "bill"),
        ("blank", "topic", ""),
        ("blank", "touchpoint", "after a call"),
        ("mail", "handled", "1"),
        ("open", "handled", ""),
        ("mail", "segment", "young"),
        ("mail", "country", "PE"),
        ("open", "country", ""),
        ("nobody's", "contacts_month", ""),
        ("nobody's", "channel", ""),
    ],
    ids=lambda each: each or "nothing",
)
def test_what_is_known_of_the_case_an_answer_is_about(
    linked: dict[str, Row], who: str, candidate: str, value: str
) -> None:
    assert linked[who][f"d_{candidate}"] == value


def test_an_answer_counts_by_its_weight_and_with_its_value(linked: dict[str, Row]) -> None:
    assert (linked["mail"]["w"], linked["open"]["w"]) == (2.0, 1.0)
    assert {row["v"] for row in linked.values()} == {1}  # nine of ten recommends


@pytest.mark.parametrize(
    ("kinds", "names"),
    [
        ({"price": Kind.NUMBER, "speed": Kind.INTEGER}, ("price", "speed")),
        ({"branch": Kind.TEXT, "since": Kind.TIME}, ()),
        ({}, ()),
    ],
)
def test_ratings_are_the_numbers_a_company_adds_to_its_answers(
    kinds: dict[str, Kind], names: tuple[str, ...]
) -> None:
    assert ratings_in({"responses": kinds, "cases": {"minutes": Kind.NUMBER}}) == names
    assert ratings_in({}) == ()


def test_a_rating_is_a_whole_number_from_0_to_10_or_nothing() -> None:
    given = {0.0: "0", 10.0: "10", 3.49: "3", 3.5: "4", 9.6: "10", 10.5: "", -1.0: "", 99.0: "", None: ""}
    company = Company(
        extras={"responses": {"price": Kind.NUMBER}},
        responses=[answer(f"c{place}", price=value) for place, value in enumerate(given)],
    )
    told = {str(row["who"]): row[f"d_{RATING}price"] for row in coded(company, rated=True)}
    assert [told[f"c{place}"] for place in range(len(given))] == list(given.values())


def test_without_ratings_there_is_nothing_to_hold_against_the_outcome() -> None:
    outcome = outcome_of("nps")
    rows = rows_of(outcome, Question("nps", by=reached(outcome)), {}, rated=True)
    assert rows.candidates == ()
    (row,) = coded(Company(responses=[answer("ana")]), rated=True)
    assert set(row) == {"who", "v", "w"}
