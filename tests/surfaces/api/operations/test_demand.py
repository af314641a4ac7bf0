"""Demand through the API: the page's figures, whole, through a lens, and silence as a word."""

from __future__ import annotations

import pytest

from tests.surfaces.api.asked import ROOT
from tests.surfaces.api.conftest import Program
from unisono.loop.diagnose.demand.terms import ORIGINS
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.services.demand import Demand, demand
from unisono.services.demand.rows import demand_row

ADDRESS = f"{ROOT}/service/demand"


def test_it_gives_what_the_service_says(program: Program, owner: Company) -> None:
    found = demand(owner, Lens(), language="en")
    assert isinstance(found, Demand)
    told = program("service", language="en").get(ADDRESS).json()
    row = demand_row(found, "en")
    assert told.keys() == row.keys()
    assert told["contacts"] == found.shares.contacts
    assert told["cost"] == pytest.approx(row["cost"])
    assert told["causes"] == row["causes"]
    assert told["statement"] == row["statement"]
    assert [each["department"] for each in told["departments"]] == list(ORIGINS)


def test_all_contacts_are_of_one_sort(program: Program) -> None:
    told = program("analyst").get(ADDRESS).json()
    assert sum(sort["contacts"]["value"] for sort in told["sorts"]) == pytest.approx(told["contacts"])
    assert sum(reason["contacts"] for reason in told["reasons"]) == told["contacts"]
    assert told["solving"]["fcr"]["key"].startswith("fcr@")


def test_the_value_of_service_says_what_it_rests_on(program: Program) -> None:
    statement = program("cxo").get(ADDRESS).json()["statement"]
    parts = [statement[name]["value"] for name in ("margin", "avoided", "cost")]
    assert statement["net"]["value"] == pytest.approx(parts[0] + parts[1] - parts[2])
    assert (statement["credit"], statement["leave_days"], statement["agreed_by"]) == (1.0, 60, None)
    assert statement["worth"]["unit"] == "PEN"


def test_reasons_come_by_the_column_asked_for(program: Program) -> None:
    client = program("cxo")
    told = client.get(f"{ADDRESS}?by=channel").json()
    assert told["reason"] == "channel"
    assert set(told["columns"]) >= {"channel", "topic"}
    assert client.get(f"{ADDRESS}?by=customer_id").status_code == 422


def test_a_lens_narrows_whose_contacts(program: Program) -> None:
    client = program("cxo")
    whole, peru = (
        client.get(f"{ADDRESS}{query}").json()["contacts"] for query in ("", "?segment=customer.country:PE")
    )
    assert 0 < peru < whole
    bounded = program("service", countries=["PE"]).get(ADDRESS).json()["contacts"]
    assert bounded == peru


def test_where_nobody_called_it_says_so_and_gives_no_figures(program: Program) -> None:
    told = program("cxo").get(f"{ADDRESS}?segment=customer.country:AQ").json()
    assert told["silent"] == "none_here"
    assert told["contacts"] is None
    assert told["cost"] is None
    assert (told["causes"], told["reasons"], told["statement"]) == ([], [], None)


def test_without_the_right_to_figures_there_is_none(program: Program) -> None:
    refused = program("admin", ["see_data"]).get(ADDRESS)
    assert (refused.status_code, refused.json()["code"]) == (403, "not_allowed")
