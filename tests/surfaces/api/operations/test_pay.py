"""Plans of pay for programs: the same cents as the service."""

from __future__ import annotations

from tests.surfaces.api.asked import ROOT
from tests.surfaces.api.conftest import Program
from unisono.demo.pay_plans import PLANS
from unisono.model.company import Company
from unisono.services.pay import compared, look_at_plan, statements_of


def test_every_plan_with_its_cost(program: Program, owner: Company) -> None:
    told = program("sales").get(f"{ROOT}/pay/plans").json()["plans"]
    costs = {each["name"]: each["cost"]["value"] for each in told if each["cost"]}
    for name in PLANS:
        assert round(costs[name] * 100) == look_at_plan(owner, name).cost.value


def test_a_replay_is_that_of_the_service(program: Program, owner: Company) -> None:
    told = program("cxo").get(f"{ROOT}/pay/plans/permanencia").json()
    look = look_at_plan(owner, "permanencia")
    assert round(sum(each["paid"] for each in told["people"]) * 100) == look.cost.value
    assert told["goes_with"]["with_staying"]["value"] == look.worth.with_staying.value
    assert told["figures"]["to_leavers"]["n"] == look.worth.to_leavers.n
    assert {each["name"] for each in told["signs"]} == {each.name for each in look.gaming.signs}
    assert told["text"] == PLANS["permanencia"]
    assert told["problems"] == []


def test_two_plans_and_a_statement(program: Program, owner: Company) -> None:
    client = program("sales")
    told = client.get(f"{ROOT}/pay/compare?one=comision&other=permanencia").json()
    found = compared(owner, "comision", "permanencia")
    assert (told["winners"], told["losers"]) == (len(found.compared.winners), len(found.compared.losers))
    person = told["people"][0]["person"]
    statement = client.get(f"{ROOT}/pay/plans/permanencia/statements?person={person}").json()
    theirs = statements_of(owner, "permanencia", person)
    assert [round(each["payout"] * 100) for each in statement["statements"]] == [
        each.payout for each in theirs.statements
    ]
    assert len(statement["lines"]) == len(theirs.lines)
    assert all(line["deal"] or line["base"] is None for line in statement["lines"])
    period = statement["statements"][0]["period"]
    first = client.get(f"{ROOT}/pay/plans/permanencia/statements?person={person}&period={period}").json()
    assert first["period"] == period


def test_a_plan_is_saved_and_refused(program: Program, owner: Company) -> None:
    client = program("sales", language="es")
    body = {"text": PLANS["comision"]}
    saved = client.post(f"{ROOT}/pay/plans/de-programa", body, content_type="application/json")
    assert (saved.status_code, saved.json()["version"]) == (200, 1)
    (owner.folder / "pay" / "de-programa.toml").unlink()
    nps = '[[parts]]\nkind = "satisfaction"\ninstrument = "nps"\nof = "person"\nfrom = 1\nto = 2\nmost = 3\n'
    refused = client.post(
        f"{ROOT}/pay/plans/de-programa", {"text": PLANS["comision"] + nps}, content_type="application/json"
    )
    assert refused.status_code == 422 or refused.status_code == 400
    assert refused.json()["code"] == "pay_nps_person"
    assert "nunca puede pagarle" in refused.json()["detail"] + refused.json()["title"]


def test_what_isnt_there_is_missing(program: Program) -> None:
    client = program("sales")
    assert client.get(f"{ROOT}/pay/plans/nada").status_code == 404
    assert client.get(f"{ROOT}/pay/plans/comision/statements?person=nobody").status_code == 404
