"""What moved, for programs: the same as the services say, with the rates stated."""

from __future__ import annotations

import pytest

from tests.surfaces.api.asked import ROOT
from tests.surfaces.api.conftest import Program
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.services.trends import contributions, movement


def test_movement_is_what_the_service_says(program: Program, owner: Company) -> None:
    told = program("cxo", language="en").get(f"{ROOT}/measure/movement?metric=promise_kept").json()
    found = movement(owner, "promise_kept", Lens(), language="en")
    assert found is not None
    assert [each["day"] for each in told["changes"]] == [each.day.isoformat() for each in found.changes]
    assert [each["estimate"]["value"] for each in told["forecast"]] == [
        each.estimate.value for each in found.forecast
    ]
    assert told["false_changes"] == found.false_changes > 0
    assert told["yearly"] == found.yearly
    assert told["why"] == ""
    assert (told["held"], told["checked"]) == (found.held, found.checked)


def test_what_can_not_be_watched_says_why_in_words(program: Program) -> None:
    told = program("cxo", language="en").get(f"{ROOT}/measure/movement?metric=conversion").json()
    assert told["changes"] == told["forecast"] == []
    assert "may still change" in told["why"]


def test_contributions_sum_to_the_change(program: Program, owner: Company) -> None:
    asked = f"{ROOT}/measure/contributions?metric=promise_kept&by=promise"
    told = program("cxo", language="en").get(asked).json()
    assert sum(group["total"]["value"] for group in told["groups"]) == pytest.approx(told["change"]["value"])
    assert told["rate"]["value"] + told["mix"]["value"] == pytest.approx(told["change"]["value"])
    assert told["after"]["value"] - told["before"]["value"] == pytest.approx(told["change"]["value"])
    found = contributions(owner, "promise_kept", "promise", Lens(), language="en")
    assert found is not None
    assert [group["label"] for group in told["groups"]] == [row.label for row in found.rows]
    assert told["words"]


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("movement?metric=joy", 404),
        ("movement?metric=nps&grain=eon", 422),
        ("movement", 422),
        ("contributions?metric=nps&by=customer.name", 400),
        ("contributions?metric=nps", 422),
        ("contributions?metric=joy&by=channel", 404),
    ],
)
def test_what_is_asked_wrongly_is_a_problem(program: Program, asked: str, status: int) -> None:
    answer = program("cxo").get(f"{ROOT}/measure/{asked}")
    assert answer.status_code == status, answer.content
    assert answer.headers["Content-Type"].startswith("application/problem+json")


def test_a_token_of_one_country_sees_its_own_alone(program: Program) -> None:
    asked = f"{ROOT}/measure/contributions?metric=nps&by=customer.country"
    groups = program("cxo", countries=["PE"]).get(asked).json()["groups"]
    assert {group["group"] for group in groups} <= {"PE"}
