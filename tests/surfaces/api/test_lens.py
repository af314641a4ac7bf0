"""Days, segments, editions and pages mean the same in every operation that takes them."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.surfaces.api.asked import ROOT, operations
from tests.surfaces.api.conftest import Program
from tests.surfaces.api.shaped import described, misfits, named
from unisono.services.cursors import write_cursor

OPERATIONS = operations()


def taking(parameter: str) -> list[str]:
    """The operations that take a parameter."""
    return [
        name
        for name, operation in described().items()
        if any(each["name"] == parameter and each["in"] == "query" for each in operation["parameters"])
    ]


def asked(client: Client, name: str, more: str) -> Any:
    address = OPERATIONS[name].address()
    return client.get(f"{address}{'&' if '?' in address else '?'}{more}")


def test_days_segments_and_editions_are_taken_where_they_mean_something() -> None:
    assert set(taking("since")) == set(taking("until"))
    assert set(taking("since")) == {
        "measure", "drivers", "integrity", "movement", "contributions", "staying", "findings", "promises",
        "demand", "silos",
    }  # fmt: skip
    assert set(taking("segment")) == {
        *taking("since"), "value", "promise_after", "strengths", "origins", "bookings", "deals",
        "given_words",
    }  # fmt: skip
    assert set(taking("as_of")) == {"measure", "integrity", "value", "findings", "brief", "silos"}
    assert set(taking("cursor")) == {"measure", "audit", "editions", "find_customers", "look_up_customer"}


@pytest.mark.parametrize(
    ("more", "status", "code"),
    [
        ("since=2026-02-01&until=2026-01-01", 400, "period_backwards"),
        ("since=1700-01-01", 400, "day_beyond"),
        ("until=2500-01-01", 400, "day_beyond"),
        ("since=2026-02-30", 422, "request_invalid"),
        ("until=tomorrow", 422, "request_invalid"),
    ],
)
@pytest.mark.parametrize("name", taking("since"))
def test_impossible_days_are_a_problem(
    program: Program, name: str, more: str, status: int, code: str
) -> None:
    answer = asked(program("cxo"), name, more)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert misfits(answer.json(), named("Problem")) == []


@pytest.mark.parametrize("segment", ["customer.name:Ana", "customer.country", ":PE", "", "x:y"])
@pytest.mark.parametrize("name", taking("segment"))
def test_what_is_no_segment_is_a_problem(program: Program, name: str, segment: str) -> None:
    answer = asked(program("cxo"), name, f"segment={segment}")
    assert (answer.status_code, answer.json()["code"]) == (400, "segment_unknown")


@pytest.mark.parametrize(
    ("as_of", "status", "code"),
    [
        ("999", 404, "edition_missing"),
        ("1990-01-01", 404, "edition_missing"),
        ("soon", 400, "day_unreadable"),
    ],
)
@pytest.mark.parametrize("name", taking("as_of"))
def test_editions_there_never_were_are_a_problem(
    program: Program, name: str, as_of: str, status: int, code: str
) -> None:
    answer = asked(program("cxo"), name, f"as_of={as_of}")
    assert (answer.status_code, answer.json()["code"]) == (status, code)


@pytest.mark.parametrize("name", taking("as_of"))
def test_the_newest_edition_by_its_number_is_the_newest(program: Program, name: str) -> None:
    client = program("cxo")
    newest = client.get(f"{ROOT}/company").json()["edition"]
    assert asked(client, name, f"as_of={newest}").json() == asked(client, name, "").json()


@pytest.mark.parametrize("cursor", ["x", "e30", "%00", "bnVsbA", write_cursor({"no": 1, "such": "list"})])
@pytest.mark.parametrize("name", [name for name in taking("cursor") if name != "look_up_customer"])
def test_a_cursor_of_no_list_or_of_another_is_a_problem(program: Program, name: str, cursor: str) -> None:
    answer = asked(program("admin"), name, f"cursor={cursor}")
    assert (answer.status_code, answer.json()["code"]) == (400, "cursor_unreadable")


def test_a_cursor_of_one_list_opens_no_other(program: Program) -> None:
    client = program("admin")
    figures = asked(client, "measure", "limit=1").json()["next"]
    assert figures
    for name in ("audit", "editions", "find_customers"):
        assert asked(client, name, f"cursor={figures}").status_code == 400


@pytest.mark.parametrize("limit", ["0", "-1", "1001", "many", "1.5"])
@pytest.mark.parametrize("name", taking("limit"))
def test_a_page_is_of_one_row_at_least_and_of_no_more_than_is_told(
    program: Program, name: str, limit: str
) -> None:
    path = OPERATIONS[name].path.replace("&limit=2", "").replace("?limit=2", "").replace("&limit=3", "")
    answer = program("admin").get(f"{ROOT}{path}{'&' if '?' in path else '?'}limit={limit}")
    assert answer.status_code == 422
    assert [each["where"] for each in answer.json()["errors"]] == ["query.limit"]


@pytest.mark.parametrize("name", ["measure", "integrity", "movement", "staying", "contributions", "promises"])
def test_a_segment_shows_what_those_bounded_to_it_see(program: Program, name: str) -> None:
    """A person of Peru asks what everybody asks through Peru: no figure differs."""
    through = asked(program("cxo"), name, "segment=customer.country:PE").json()
    own = asked(program("cxo", countries=["PE"]), name, "").json()
    assert values_of(own) == values_of(through)
    assert values_of(own)


@pytest.mark.parametrize("name", ["measure", "integrity", "staying", "movement", "promises"])
def test_days_change_what_is_seen(program: Program, name: str) -> None:
    client = program("cxo")
    whole, part = (asked(client, name, more).json() for more in ("", "since=2026-01-01&until=2026-03-31"))
    assert values_of(part) != values_of(whole)


def test_values_of_one_column_are_alternatives_and_their_order_is_nothing(program: Program) -> None:
    client = program("cxo")
    one, other = (
        asked(client, "measure", "&".join(f"segment=customer.country:{each}" for each in countries)).json()
        for countries in (("PE", "CO"), ("CO", "PE"))
    )
    assert values_of(one) == values_of(other)
    alone = asked(client, "measure", "segment=customer.country:PE").json()
    assert {each["group"]["customer.country"] for each in one["figures"]} == {"PE", "CO"}
    assert {each["group"]["customer.country"] for each in alone["figures"]} == {"PE"}


def test_nobody_in_the_segment_is_no_figure(program: Program) -> None:
    client = program("cxo")
    (figure,) = client.get(f"{ROOT}/measure?metric=nps&segment=customer.country:AQ").json()["figures"]
    assert (figure["value"], figure["low"], figure["n"]) == (None, None, 0)
    assert figure["reason"]
    assert asked(client, "staying", "segment=customer.country:AQ").json()["silent"] == "nothing_seen"


def values_of(told: Any) -> list[Any]:
    """Every number and interval, with its rows, as it comes."""
    if isinstance(told, dict):
        own = [(told["value"], told["low"], told["high"], told["n"])] if "level" in told else []
        return own + [each for part in told.values() for each in values_of(part)]
    return [each for part in told for each in values_of(part)] if isinstance(told, list) else []
