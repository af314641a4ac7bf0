"""Handling time, first-contact resolution and repeat contact, against plain Python."""

from __future__ import annotations

import random

import pytest

from tests.loop.measure.company import Company, Row, at

WEEK = 7 * 86_400 * 1_000_000


def case(customer: str | None, opened: str, **more: object) -> Row:
    start = at(f"2018-{opened}")
    return {
        "id": f"{customer} {opened}",
        "customer_id": customer,
        "opened_at": start,
        "resolved_at": start + 1,
        **more,
    }


LATEST = case("last", "06-30 00:00")


def test_aht_is_the_mean_of_what_is_known() -> None:
    company = Company(
        cases=[
            case("a", f"03-0{day} 10:00", handle_seconds=s) for day, s in enumerate((60, 120, None, -5), 1)
        ]
    )
    assert company.mean("aht") == (2, 90.0)


def test_a_contact_is_solved_at_once_unless_it_comes_back() -> None:
    company = Company(
        cases=[
            case("once", "03-01 10:00"),
            case("open", "03-01 10:00", resolved_at=None),
            case("again", "03-01 10:00", reopened=True),
            case("fine", "03-01 10:00", reopened=False),
            case("back", "03-01 10:00"),
            case("back", "03-08 10:00"),  # just seven days later
            case("later", "03-01 10:00"),
            case("later", "03-08 10:01"),
            LATEST,
        ]
    )
    solved = company.split("fcr", "customer_id")
    assert solved == {
        "once": (1, 1),
        "open": (1, 0),
        "again": (1, 0),
        "fine": (1, 1),
        "back": (2, 0.5),
        "later": (2, 1),
    }
    assert company.mean("repeat_contact_7d") == (8, 1 / 8)


def test_another_topic_is_another_matter_where_topics_are_known() -> None:
    company = Company(
        cases=[
            case("a", "03-01 10:00", topic="bill"),
            case("a", "03-02 10:00", topic="network"),
            case("b", "03-01 10:00", topic="bill"),
            case("b", "03-02 10:00", topic="network"),
            case("b", "03-03 10:00", topic="bill"),
            case("c", "03-01 10:00"),
            case("c", "03-02 10:00", topic="bill"),
            LATEST,
        ]
    )
    assert company.split("fcr", "customer_id") == {"a": (2, 1), "b": (3, pytest.approx(2 / 3)), "c": (2, 0.5)}
    assert company.split("repeat_contact_7d", "customer_id")["a"] == (2, 0.5)


def test_only_contacts_watched_for_seven_days_count() -> None:
    company = Company(
        cases=[
            case("a", "03-01 10:00"),
            case("b", "03-01 10:01"),
            case("c", "03-08 10:00"),
            case(None, "03-02 10:00"),
        ]
    )
    assert company.split("fcr", "customer_id") == {"a": (1, 1)}
    assert company.split("repeat_contact_7d", "customer_id") == {"a": (1, 0)}


def test_a_contact_of_nobody_known_still_shows_how_far_the_data_reach() -> None:
    assert Company(cases=[case("a", "03-01 10:00"), case(None, "03-08 10:00")]).mean("fcr") == (1, 1)


def test_where_solving_is_never_recorded_fcr_is_unknown_and_not_zero() -> None:
    cases = [case("a", "03-01 10:00", resolved_at=None), case("b", "04-01 10:00", resolved_at=None)]
    found = Company(cases=cases).one("fcr")
    assert found.n == 0
    assert found.reason is not None
    assert found.reason.code == "no_watched_cases"
    assert Company(cases=cases).mean("repeat_contact_7d") == (1, 0)


def test_the_same_as_plain_python() -> None:
    draw = random.Random(7)
    cases = [
        {
            "id": f"{place:04d}",
            "customer_id": draw.choice("abcdefghij"),
            "topic": draw.choice(["bill", "network", None]),
            "opened_at": at("2018-03-01 00:00") + draw.randrange(40 * 24) * 3_600_000_000,
            "resolved_at": draw.choice([1, 1, 1, None]),
            "reopened": draw.choice([True, False, False, None]),
        }
        for place in range(200)
    ]
    latest = max(each["opened_at"] for each in cases)
    watched = [each for each in cases if each["opened_at"] + WEEK <= latest]
    solved = [_solved(each, cases) for each in watched]
    assert Company(cases=cases).mean("fcr") == (len(watched), pytest.approx(sum(solved) / len(watched)))


def _solved(case: Row, cases: list[Row]) -> bool:
    place = (case["opened_at"], case["id"])
    followers = [
        other
        for other in cases
        if other["customer_id"] == case["customer_id"]
        and place < (other["opened_at"], other["id"])
        and other["opened_at"] <= case["opened_at"] + WEEK
        and (case["topic"] is None or other["topic"] == case["topic"])
    ]
    return case["resolved_at"] is not None and not case["reopened"] and not followers


def waited(seconds: float | None, solved_after_days: float | None, **more: object) -> Row:
    """A case of March 1st, answered after seconds and solved after days."""
    start = at("2018-03-01 10:00")
    return {
        "customer_id": more.pop("customer_id", "ana"),
        "opened_at": start,
        "first_answer_at": None if seconds is None else start + int(seconds * 1e6),
        "resolved_at": None if solved_after_days is None else start + int(solved_after_days * 86_400e6),
        **more,
    }


def test_how_long_until_an_answer_and_a_solution() -> None:
    """Who was answered before they asked is a mistake in the data and says nothing."""
    company = Company(cases=[waited(60, 1), waited(120, 3), waited(None, None), waited(-5, -1)])
    assert company.mean("first_answer_time") == (2, pytest.approx(90))
    assert company.mean("resolution_time") == (2, pytest.approx(2 * 86_400))
    assert company.split("resolution_time", grain="day") == {
        "2018-03-02": (1, pytest.approx(86_400)),
        "2018-03-04": (1, pytest.approx(3 * 86_400)),
    }


def test_solved_within_a_week_of_those_who_have_had_the_week() -> None:
    company = Company(cases=[waited(1, 2), waited(1, 7), waited(1, 7.1), waited(1, None), LATEST])
    assert company.mean("resolved_7d") == (4, pytest.approx(2 / 4))
    young = Company(cases=[waited(1, 2), waited(1, None)])
    reason = young.one("resolved_7d").reason
    assert reason is not None
    assert reason.code == "no_resolved_cases"


def test_where_nobody_says_when_cases_were_solved_nothing_is_said() -> None:
    cases = [waited(1, None), {"customer_id": "z", "opened_at": at("2018-06-30 00:00")}]
    reason = Company(cases=cases).one("resolved_7d").reason
    assert reason is not None
    assert reason.code == "no_resolved_cases"


def test_reopened_of_those_solved_where_it_is_known() -> None:
    cases = [waited(1, 1, reopened=again) for again in (True, False, False, None)]
    cases.append(waited(1, None, reopened=True))
    assert Company(cases=cases).mean("reopened") == (3, pytest.approx(1 / 3))


def test_what_a_case_and_a_customer_cost() -> None:
    cases = [
        waited(1, 1, cost=300, currency="PEN"),
        waited(1, 1, cost=500, currency="PEN"),
        waited(1, 1, cost=100, currency="PEN", customer_id="ben"),
        waited(1, 1, cost=900, currency="PEN", customer_id=None),
        waited(1, 1),
    ]
    company = Company(cases=cases)
    assert company.mean("cost_per_case") == (4, pytest.approx(450))
    assert company.mean("cost_to_serve") == (2, pytest.approx((800 + 100) / 2))
    assert company.one("cost_to_serve").currency == "PEN"
