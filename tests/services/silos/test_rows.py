"""Conflicts as plain rows: what programs get of each card, KPI and hand-off."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.services.silos.made import divided
from unisono.loop.diagnose.silos.nouns import SLUGS
from unisono.services.silos import Silos
from unisono.services.silos.rows import silos_row


@pytest.fixture(scope="module")
def row() -> dict[str, Any]:
    return json.loads(json.dumps(silos_row(divided("en"), "en"), default=str))  # type: ignore[no-any-return]


def test_each_conflict_says_who_is_green_who_leaves_and_at_what_cost(row: dict[str, Any]) -> None:
    assert [card["kind"] for card in row["conflicts"]] == list(SLUGS)
    promise = row["conflicts"][0]
    assert promise["green"][0].keys() == {"department", "share", "kpis"}
    assert {green["department"] for green in promise["green"]} == {"marketing", "sales", "service"}
    assert (promise["people"], promise["customers"], promise["designed"]) == (35, 100, False)
    assert promise["stake"]["value"] == pytest.approx(35 * 12 * 10), "in whole money, not in cents"
    assert promise["stake"]["low"] < promise["stake"]["value"] < promise["stake"]["high"]
    assert promise["effect"]["value"] == pytest.approx(0.35)
    assert promise["reference"].startswith("empty_promise-")
    assert promise["title"]
    assert promise["counter_metric"]
    assert [card["designed"] for card in row["conflicts"]] == [False, False, True, True, False]


def test_a_conflict_without_money_has_none() -> None:
    (card, *_) = divided("en").cards
    poor = replace(card, told=replace(card.told, stake=None))
    (told,) = silos_row(Silos((poor,), (), (), (), 1), "en")["conflicts"]  # type: ignore[misc]
    assert told["stake"] is None
    assert told["effect"]["value"] is not None


def test_each_kpi_says_its_months_and_whether_it_is_on_target(row: dict[str, Any]) -> None:
    by_name = {kpi["name"]: kpi for kpi in row["kpis"]}
    assert by_name["quota"] == {
        "department": "sales", "name": "quota", "owner": "Ana", "direction": "up", "incentive": "10 %",
        "months_green": 12, "months": 12, "on_target": True,
    }  # fmt: skip
    assert by_name["mora"]["on_target"] is None


def test_hand_offs_that_no_metric_says_have_no_key_and_too_few_a_reason(row: dict[str, Any]) -> None:
    leads, needs, *_ = row["handoffs"]
    assert (leads["giver"], leads["taker"], leads["key"]) == ("marketing", "sales", "mql_accepted@1")
    assert (needs["key"], needs["arrives"]["value"]) == (None, None)
    assert needs["arrives"]["reason"]


def test_what_was_looked_at_stands_beside_what_was_found(row: dict[str, Any]) -> None:
    assert row["looked"] == [{"detector": slug, "weighed": 3, "found": 1} for slug in SLUGS]
    assert row["edition"] == 1


def test_nothing_loaded_is_an_object_of_nothing() -> None:
    assert silos_row(Silos((), (), (), (), 0), "es") == {
        "edition": 0, "conflicts": [], "kpis": [], "handoffs": [], "looked": [],
    }  # fmt: skip
