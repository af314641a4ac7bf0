"""What came of promises through the API: costs with their balance, strengths without names, origins."""

from __future__ import annotations

import pytest

from tests.surfaces.api.asked import ROOT
from tests.surfaces.api.conftest import Program
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.services.aftermath import aftermath, origins, strengths
from unisono.services.aftermath.rows import after_row

AFTER, STRENGTHS, ORIGINS = (f"{ROOT}/promises/{each}" for each in ("after", "strengths", "origins"))
PROMISE = "crm:P-247"


def test_it_gives_what_the_service_says(program: Program, owner: Company) -> None:
    told = program("marketing", language="en").get(f"{AFTER}?promise={PROMISE}").json()
    found = aftermath(owner, PROMISE, Lens())
    assert found is not None
    row = after_row(found, "en")
    assert told["cost"] == row["cost"]
    assert told["title"] == row["title"]
    assert told["gaps"] == row["gaps"]
    assert told["reached"] == row["reached"]
    assert told["until"] == found.until.isoformat()


def test_the_cost_is_told_with_how_alike_those_compared_are(program: Program) -> None:
    cost = program("analyst").get(f"{AFTER}?promise={PROMISE}").json()["cost"]
    assert cost["lost"]["low"] < cost["lost"]["value"] < cost["lost"]["high"]
    assert cost["lost"]["unit"] == "PEN"
    assert cost["leave_broken"]["value"] > cost["leave_kept"]["value"]
    balance = cost["balance"]
    assert balance["method"] == "entropy_balancing"
    assert balance["effective"] >= 30
    apart = [abs(share["exposed"] - share["weighed"]) for share in balance["shares"]]
    assert max(apart) < 1e-6


def test_words_come_in_the_language_of_whoever_asks(program: Program) -> None:
    address = f"{AFTER}?promise={PROMISE}"
    titles = {each: program("cxo", language=each).get(address).json()["title"] for each in ("es", "en")}
    assert titles["es"].startswith("Romper «")
    assert titles["en"].startswith("Breaking “")


def test_bands_run_from_early_to_late_without_a_gap(program: Program) -> None:
    told = program("cxo").get(f"{AFTER}?promise={PROMISE}").json()
    assert told["instrument"] == "csat"
    bands = told["bands"]
    assert bands[0]["low"] is None
    assert [band["high"] for band in bands[:-1]] == [band["low"] for band in bands[1:]]


def test_a_segment_narrows_whose_months_count(program: Program) -> None:
    client = program("cxo")
    whole, peru = (
        client.get(f"{AFTER}?promise={PROMISE}{query}").json()["cost"]["broken"]
        for query in ("", "&segment=customer.country:PE")
    )
    assert 0 < peru < whole


def test_a_promise_nobody_made_is_a_problem(program: Program) -> None:
    client = program("cxo")
    missing = client.get(f"{AFTER}?promise=nothing")
    assert (missing.status_code, missing.json()["code"]) == (404, "promise_missing")
    assert client.get(AFTER).status_code == 422


def test_strengths_are_those_of_the_service(program: Program, owner: Company) -> None:
    told = program("marketing").get(STRENGTHS).json()
    found = strengths(owner, Lens())
    assert [claim["promise"] for claim in told["claims"]] == [claim.promise.id for claim in found.claims]
    assert [theme["word"] for theme in told["themes"]] == [theme.word for theme in found.themes]
    for claim in told["claims"]:
        assert (claim["seconds"] is None) != (claim["days_early"] is None)
        assert claim["kept"]["low"] <= claim["kept"]["value"]


def test_quotes_need_the_right_to_look_customers_up(program: Program) -> None:
    told = program("analyst", ["see_figures"]).get(STRENGTHS).json()
    assert {tuple(theme["quotes"]) for theme in told["themes"]} <= {()}


@pytest.mark.parametrize("by", ["origin", "campaign"])
def test_origins_are_those_of_the_service(program: Program, owner: Company, by: str) -> None:
    told = program("marketing").get(f"{ORIGINS}?by={by}").json()
    found = origins(owner, Lens(), by=by)
    assert (told["by"], told["small"], told["instrument"]) == (by, found.small, found.instrument)
    assert [(row["name"], row["leads"], row["customers"]) for row in told["rows"]] == [
        (row.name, row.leads, row.customers) for row in found.rows
    ]
    assert [row["conversion"]["value"] for row in told["rows"]] == [
        row.conversion.value for row in found.rows
    ]


def test_only_origins_and_campaigns_are_offered(program: Program) -> None:
    client = program("cxo")
    assert client.get(ORIGINS).json()["by"] == "origin"
    assert client.get(f"{ORIGINS}?by=name").status_code == 422


@pytest.mark.parametrize("address", [f"{AFTER}?promise={PROMISE}", STRENGTHS, ORIGINS])
def test_without_the_right_to_figures_there_is_none(program: Program, address: str) -> None:
    refused = program("admin", ["see_data"]).get(address)
    assert (refused.status_code, refused.json()["code"]) == (403, "not_allowed")
