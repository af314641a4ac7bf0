"""Staying for programs: the very figures of the service, by any column, and silence with its reason."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.surfaces.api.asked import ROOT
from tests.surfaces.api.conftest import Program
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.services import companies
from unisono.services.staying import Staying, staying


def test_the_same_figures_as_the_service(program: Program, owner: Company) -> None:
    told = program("cxo").get(f"{ROOT}/measure/staying?by=customer.segment").json()
    found = staying(owner, Lens(), "customer.segment")
    assert isinstance(found, Staying)
    assert told["silent"] is None
    assert told["month"] == found.month
    assert told["whole"]["at"]["value"] == found.whole.at.value
    assert told["whole"]["median"]["unit"] == "months"
    assert [each["value"] for each in told["whole"]["shares"]] == [each.value for each in found.whole.shares]
    assert {each["group"]: each["n"] for each in told["groups"]} == {
        each.value: each.n for each in found.groups
    }
    assert [each["left"] for each in told["reasons"]] == [each.left for each in found.reasons]
    assert told["reasons"][-1]["reason"] is None
    assert told["foretold"]["model"] == found.foretold.model
    assert told["foretold"]["fits"] == found.foretold.fits
    assert told["edition"] == found.edition


def test_money_is_in_whole_units(program: Program, owner: Company) -> None:
    told = program("cxo").get(f"{ROOT}/measure/staying").json()
    found = staying(owner, Lens())
    assert isinstance(found, Staying)
    first = found.reasons[0].money
    assert first is not None
    assert first.value is not None
    assert told["reasons"][0]["monthly"]["value"] == first.value / 100
    assert told["reasons"][0]["monthly"]["unit"] == "PEN"


def test_a_window_and_a_segment(program: Program) -> None:
    everything = program("cxo").get(f"{ROOT}/measure/staying").json()
    query = "since=2026-01-01&until=2026-06-30&segment=customer.country:PE"
    part = program("cxo").get(f"{ROOT}/measure/staying?{query}").json()
    assert part["since"] == "2026-01-01"
    assert 0 < part["whole"]["n"] < everything["whole"]["n"]


def test_an_unknown_column_is_a_problem_in_words(program: Program) -> None:
    answer = program("cxo").get(f"{ROOT}/measure/staying?by=customer.email")
    assert answer.status_code in (400, 422)
    assert "customer.email" in answer.content.decode()


@pytest.mark.parametrize(("contract", "code"), [(None, "unsaid"), (False, "without_contract")])
def test_silence_has_a_reason(
    program: Program, monkeypatch: pytest.MonkeyPatch, contract: bool | None, code: str
) -> None:
    client, read = program("cxo"), companies.read_company
    monkeypatch.setattr(companies, "read_company", lambda folder: replace(read(folder), contract=contract))
    told = client.get(f"{ROOT}/measure/staying").json()
    assert told["silent"] == code
    assert told["whole"] is None
    assert told["groups"] == []
