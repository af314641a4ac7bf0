from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.services.integrity.telling import FOUND
from tests.surfaces.api.asked import ROOT
from tests.surfaces.api.conftest import Program
from unisono.surfaces.api.operations import integrity as operation

ADDRESS = f"{ROOT}/measure/integrity"


def test_it_tells_every_check_and_every_score(program: Program) -> None:
    told = program("analyst").get(ADDRESS).json()
    assert {check["slug"] for check in told["checks"]} >= {"begging", "sending", "devices"}
    assert all(check["why"] for check in told["checks"] if check["verdict"] == "unmade")
    assert {each["metric"] for each in told["standings"]} == {"nps", "csat", "ces"}
    assert told["response_rate"]["value"] is None
    assert told["response_rate"]["reason"]
    assert told["false_alarms"] == 0.05
    assert 0 < told["composite"]["estimate"]["value"] < 100


def test_it_looks_through_a_lens(program: Program) -> None:
    client = program("analyst")
    whole, own = (client.get(ADDRESS + query).json() for query in ("", "?segment=customer.country:PE"))
    assert own["standings"][0]["customers"] < whole["standings"][0]["customers"]


def test_whoever_stands_out_is_told_with_a_key(
    program: Program, monkeypatch: pytest.MonkeyPatch, api_served: Callable[..., object]
) -> None:
    monkeypatch.setattr(operation, "audit", lambda company, lens, as_of: FOUND)
    told = program("analyst", language="en").get(ADDRESS).json()
    (suspect,) = told["checks"][0]["suspects"]
    assert (suspect["kind"], suspect["name"], suspect["key"]) == ("team", "Team Voz Sur", "csat@1")
    assert suspect["p_value"] == 1e-18
    assert told["effects"][0]["change"]["value"] == -1.2
    assert told["composite"]["stated"]


def test_nothing_loaded_is_no_figure(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(operation, "audit", lambda company, lens, as_of: None)
    told = program("analyst").get(ADDRESS).json()
    assert (told["checks"], told["composite"], told["response_rate"]) == ([], None, None)
