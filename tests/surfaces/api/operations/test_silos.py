"""Conflicts through the API: the cards, the registry and the hand-offs of the page."""

from __future__ import annotations

import pytest

from tests.surfaces.api.asked import ROOT
from tests.surfaces.api.conftest import Program
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.services.silos import silos

ADDRESS = f"{ROOT}/silos"


@pytest.mark.parametrize("query", ["", "?segment=customer.country:PE", "?as_of=1"])
def test_it_gives_what_the_service_finds(program: Program, api_served: Company, query: str) -> None:
    told = program("analyst", language="en").get(f"{ADDRESS}{query}").json()
    lens = Lens(segment=(("customer.country", "PE"),)) if "segment" in query else None
    found = silos(api_served, lens=lens, language="en", as_of=1 if "as_of" in query else None)
    assert [card["reference"] for card in told["conflicts"]] == [card.told.reference for card in found.cards]
    assert [kpi["name"] for kpi in told["kpis"]] == [line.kpi.name for line in found.kpis]
    assert [each["handoff"] for each in told["handoffs"]] == [each.handoff.slug for each in found.passed]
    assert told["edition"] == found.edition


def test_hand_offs_have_figures_and_keys_that_open(program: Program) -> None:
    client = program("analyst", language="en")
    keyed = [each for each in client.get(ADDRESS).json()["handoffs"] if each["key"]]
    assert keyed
    for each in keyed:
        opened = client.get(f"{ROOT}/figure", {"key": each["key"]}).json()
        assert opened["figure"]["value"] == each["arrives"]["value"]


def test_what_was_looked_at_is_told_where_nothing_was_found(program: Program) -> None:
    told = program("cxo").get(ADDRESS).json()
    assert {each["detector"] for each in told["looked"]} == {
        "empty_promise", "passing_customers", "oversold_customers", "hurried_queue", "all_green",
    }  # fmt: skip
    assert sum(each["found"] for each in told["looked"]) == len(told["conflicts"])


@pytest.mark.parametrize("query", ["since=yesterday", "segment=mood:sad", "as_of=99"])
def test_what_cannot_be_asked_is_refused(program: Program, query: str) -> None:
    assert program("analyst").get(f"{ADDRESS}?{query}").status_code in (400, 404, 422)
