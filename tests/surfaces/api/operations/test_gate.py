"""The gate for programs: the verdict of the service, kept and signed, refused where it can't be meant."""

from __future__ import annotations

from tests.surfaces.api.asked import GATE, ROOT
from tests.surfaces.api.conftest import Program
from unisono.loop.decide.gate.nouns import Range
from unisono.model.company import Company
from unisono.services.gate import Asked, run_gate
from unisono.services.gate.rows import gate_row

CLAIM = {**GATE, "channel": "teléfono", "text": "Te contestamos", "days": 21}


def test_the_same_verdict_as_the_service(program: Program, owner: Company) -> None:
    told = program("cxo").post(f"{ROOT}/gate", CLAIM, content_type="application/json").json()
    asked = Asked(
        "Te contestamos", 900.0, Range(100, 200), Range(0.1, 0.2), Range(0.2, 0.3), 21, channel="teléfono"
    )
    found = gate_row(run_gate(owner, asked), "es")
    assert told["answer"] == found["answer"]
    assert told["chance"] == found["chance"]
    assert told["kept"]["value"] == found["kept"]["value"]
    assert told["by_hour"] == found["by_hour"]
    assert [each["words"] for each in told["offers"]] == [each["words"] for each in found["offers"]]
    assert told["turn"] == found["turn"]
    assert told["asked"]["reach"] == [100, 200]


def test_kept_read_and_signed_once(program: Program) -> None:
    kept = program("marketing").post(f"{ROOT}/gate/decisions", CLAIM, content_type="application/json")
    assert kept.status_code == 200
    name = kept.json()["name"]
    assert kept.json()["decision"] is None
    head = program("cxo")
    sign = {"decision": "stopped", "note": "todavía no"}
    address = f"{ROOT}/gate/decisions/{name}/signature"
    signed = head.post(address, sign, content_type="application/json").json()
    assert (signed["decision"], signed["note"], signed["sound"]) == ("stopped", "todavía no", True)
    again = head.post(address, {"decision": "approved"}, content_type="application/json")
    assert again.status_code == 400
    assert again.json()["code"] == "gate_signed"
    listed = head.get(f"{ROOT}/gate/decisions").json()["decisions"]
    assert name in [each["name"] for each in listed]
    assert head.get(f"{ROOT}/gate/decisions/{name}").json() == signed


def test_what_cannot_be_is_refused_with_a_hint(program: Program) -> None:
    client = program("cxo")
    turned = client.post(f"{ROOT}/gate", {**CLAIM, "reach": [5, 1]}, content_type="application/json")
    assert turned.status_code == 400
    assert turned.json()["code"] == "gate_range"
    hours = client.post(f"{ROOT}/gate", {**CLAIM, "hours": "mañana"}, content_type="application/json")
    assert hours.json()["code"] == "gate_hours"
    assert client.get(f"{ROOT}/gate/decisions/gate-nobody").status_code == 404
