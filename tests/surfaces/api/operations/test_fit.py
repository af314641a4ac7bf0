"""Sales for programs: the services' figures in whole units, decisions and handoffs."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.surfaces.api.asked import ROOT
from tests.surfaces.api.conftest import Program
from unisono.model.company import Company
from unisono.services.fit import Pipeline, handoffs, pipeline
from unisono.services.fit.looking import Part


@pytest.fixture
def found(owner: Company) -> Pipeline:
    told = pipeline(owner, None, Part(0, 500))
    assert isinstance(told, Pipeline)
    return told


def post(client: Any, address: str, told: dict[str, object]) -> Any:
    return client.post(f"{ROOT}{address}", json.dumps(told), content_type="application/json")


def test_deals_are_those_of_the_service(program: Program, found: Pipeline) -> None:
    told = program("sales").get(f"{ROOT}/deals?limit=500").json()
    assert [deal["id"] for deal in told["deals"]] == [deal.id for deal in found.deals]
    assert told["total"] == found.total
    first, deal = told["deals"][0], found.deals[0]
    assert first["expected"]["value"] == (deal.expected.value or 0) / 100
    assert first["expected"]["unit"] == "PEN"
    assert first["chance"]["value"] == deal.chance.value
    assert {each["column"]: each["adds"] for each in first["reasons"]} == {
        each.column: each.adds / 100 for each in deal.reasons
    }
    held = found.judged.held
    assert held is not None
    assert told["judged"]["top_third_by_fit"] == held.top_fit
    assert told["judged"]["slope"]["value"] == held.slope.value


def test_deals_can_be_narrowed(program: Program, found: Pipeline) -> None:
    told = program("sales").get(f"{ROOT}/deals?warned=true&limit=500").json()
    assert told["total"] == len(told["deals"]) == found.warned
    assert all(deal["warnings"][0]["words"] for deal in told["deals"])
    assert program("sales").get(f"{ROOT}/deals?limit=0").status_code == 422


def test_a_decision_is_kept_and_told(program: Program, found: Pipeline) -> None:
    client, deal = program("sales"), found.deals[2].id
    made = post(client, f"/deals/{deal}/choice", {"choice": "take", "reason": "It suits what they need."})
    assert made.status_code == 200
    told = client.get(f"{ROOT}/deals/{deal}/fit").json()
    assert told["choices"][0] == told["deal"]["choice"] == made.json()
    assert post(client, f"/deals/{deal}/choice", {"choice": "take", "reason": "no"}).status_code == 422
    assert client.get(f"{ROOT}/deals/no-such-deal/fit").json()["code"] == "deal_missing"


def test_a_handoff_goes_round(program: Program, owner: Company) -> None:
    deal = handoffs(owner).to_hand[0].deal
    promises = [{"text": "24/7", "promise": "crm:P-247"}, {"text": "a call"}]
    made = post(program("sales"), "/handoffs", {"deal": deal, "promises": promises}).json()
    assert (made["deal"], made["state"]) == (deal, "waiting")
    assert [each["text"] for each in made["promises"]] == ["24/7", "a call"]
    listed = program("service").get(f"{ROOT}/handoffs").json()
    assert made["id"] in {each["id"] for each in listed["handoffs"]}
    refused = post(program("sales"), f"/handoffs/{made['id']}/taken", {})
    assert refused.json()["code"] == "handoff_not_sales"
    taken = post(program("service"), f"/handoffs/{made['id']}/taken", {"answer": "hello"}).json()
    assert taken["state"] == "taken"
    assert taken["taken_by"]


@pytest.mark.parametrize("by", ["customer.rep_id", "customer.origin", "customer.campaign_id"])
def test_bookings_are_told_by_each_column(program: Program, by: str) -> None:
    told = program("cxo").get(f"{ROOT}/bookings?by={by}").json()
    assert told["column"] == by
    assert told["groups"]
    assert all(row["value"]["n"] >= 30 for row in told["groups"])
    assert told["whole"]["survival"]["unit"] == "share"
    assert program("cxo").get(f"{ROOT}/bookings?by=customer.name").status_code == 422
