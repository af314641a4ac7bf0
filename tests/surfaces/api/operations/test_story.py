"""The story through the API: what the page tells, with its reasons."""

from __future__ import annotations

import pytest

from tests.surfaces.api.asked import ROOT
from tests.surfaces.api.conftest import Program
from unisono.model.company import Company
from unisono.services.story import story

ADDRESS = f"{ROOT}/promises/story"


def test_it_gives_what_the_service_tells(program: Program, api_served: Company) -> None:
    told = program("cxo", language="en").get(ADDRESS).json()
    found = story(api_served)
    assert found is not None
    assert told["promise"] == found.promise.id
    assert told["a"]["gate"]["answer"] == found.gate.verdict.answer
    assert told["b"]["kept"]["value"] == found.broken.kept.estimate.value
    assert told["b"]["kept"]["key"] == found.broken.kept.key
    assert told["c"]["left"] == found.conflict.left
    assert told["d"]["cost"]["total"]["value"] == pytest.approx(found.cost.value / 100)
    assert [plan["to_leavers"]["value"] for plan in told["e"]["plans"]] == [
        each.to_leavers.value / 100 for each in found.paid
    ]


def test_without_the_right_to_pay_its_chapter_has_a_reason(program: Program) -> None:
    told = program("marketing", language="en").get(ADDRESS).json()
    assert told["e"]["reason"] == "your role doesn't see pay"
    assert told["e"]["plans"] is None
    assert told["d"]["cost"] is not None


def test_another_promise_is_told_and_a_missing_one_is_a_problem(program: Program) -> None:
    client = program("analyst")
    assert client.get(f"{ADDRESS}?promise=crm:P-INS").json()["promise"] == "crm:P-INS"
    missing = client.get(f"{ADDRESS}?promise=nothing")
    assert (missing.status_code, missing.json()["code"]) == (404, "promise_missing")
