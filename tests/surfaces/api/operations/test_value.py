"""What customers are worth, for programs: the service's figures in whole units, and why there are none."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

import pytest

from tests.surfaces.api.asked import ROOT
from tests.surfaces.api.conftest import Program
from unisono.model.company import Company
from unisono.model.estimate import Estimate
from unisono.model.kernel import Kernel
from unisono.model.lens import Lens
from unisono.services import companies
from unisono.services.companies import edition_of, reader_of
from unisono.services.rows import estimate_row
from unisono.services.value import Value, value_of, value_of_customer, worthiest

ADDRESS = f"{ROOT}/measure/value"


@pytest.fixture
def found(owner: Company) -> Value:
    return value_of(owner, Lens(), by="customer.segment")


@pytest.fixture
def told(program: Program) -> dict[str, Any]:
    answer: dict[str, Any] = program("cxo").get(f"{ADDRESS}?by=customer.segment").json()
    return answer


def row(estimate: Estimate | None) -> dict[str, Any] | None:
    return estimate_row(estimate, "es") if estimate else None


@pytest.mark.parametrize("name", ["mean", "equity", "top", "margin", "served"])
def test_the_whole_is_what_the_service_says(told: dict[str, Any], found: Value, name: str) -> None:
    assert told[name] == row(getattr(found, name))


def test_money_is_whole_and_shares_are_shares(told: dict[str, Any], found: Value) -> None:
    assert found.mean is not None
    assert found.mean.value is not None
    assert told["mean"]["value"] == found.mean.value / 100
    assert told["mean"]["unit"] == told["equity"]["unit"] == told["currency"] == "PEN"
    assert told["top"]["unit"] == "share"
    assert 0 < told["top"]["value"] <= 1


def test_groups_are_those_of_the_service(told: dict[str, Any], found: Value) -> None:
    assert told["column"] == "customer.segment"
    assert [each["group"] for each in told["groups"]] == [each.group for each in found.groups]
    assert [each["mean"] for each in told["groups"]] == [row(each.mean) for each in found.groups]
    assert [each["equity"] for each in told["groups"]] == [row(each.equity) for each in found.groups]
    assert sum(each["equity"]["value"] or 0.0 for each in told["groups"]) <= told["equity"]["value"] * 1.001


def test_deciles_fall_and_hold_everything(told: dict[str, Any], found: Value) -> None:
    assert [each["place"] for each in told["deciles"]] == [each.place for each in found.deciles]
    means = [each["mean"]["value"] for each in told["deciles"]]
    assert means == sorted(means, reverse=True)
    assert sum(each["share"]["value"] for each in told["deciles"]) == pytest.approx(1)
    assert told["deciles"][0]["share"]["value"] == pytest.approx(told["top"]["value"])


def test_the_model_says_how_it_was_checked(told: dict[str, Any], found: Value) -> None:
    assert found.card is not None
    plain = {
        name: value
        for name, value in asdict(found.card).items()
        if isinstance(value, str | int | float | bool)
    }
    assert {name: told["model"][name] for name in plain} == plain
    assert told["model"]["parameters"] == dict(found.card.parameters)
    assert told["model"]["until"] == found.card.until.isoformat()
    assert told["model"]["foretold"] == row(found.card.foretold)
    assert told["model"]["coverage"] == row(found.card.coverage)


def test_campaigns_and_cohorts_are_those_of_the_service(told: dict[str, Any], found: Value) -> None:
    assert [(each["campaign"], each["name"], each["won"]) for each in told["campaigns"]] == [
        (each.campaign, each.name, each.won) for each in found.campaigns
    ]
    for own, each in zip(told["campaigns"], found.campaigns, strict=True):
        for name in ("cost", "cac", "ltv", "ratio", "payback"):
            assert own[name] == row(getattr(each, name)), (each.name, name)
    assert [(each["month"], each["customers"]) for each in told["cohorts"]] == [
        (each.month, each.customers) for each in found.cohorts
    ]
    assert [len(each["brought"]) for each in told["cohorts"]] == [len(each.brought) for each in found.cohorts]


def test_unsplit_there_are_no_groups(program: Program, told: dict[str, Any]) -> None:
    plain = program("cxo").get(ADDRESS).json()
    assert (plain["column"], plain["groups"]) == (None, [])
    assert plain["equity"] == told["equity"]


def test_a_segment_is_what_somebody_bounded_to_it_sees(program: Program) -> None:
    through = program("cxo").get(f"{ADDRESS}?segment=customer.country:PE").json()
    whole = program("cxo").get(ADDRESS).json()
    assert 0 < through["mean"]["n"] < whole["mean"]["n"]
    assert through["equity"]["value"] < whole["equity"]["value"]
    assert program("cxo", countries=["PE"]).get(ADDRESS).json()["mean"]["n"] == through["mean"]["n"]


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("by=customer.email", 400),
        ("by=nowhere", 400),
        ("segment=customer.email:x", 400),
        ("as_of=999", 404),
        ("as_of=soon", 400),
        (f"by={'x' * 201}", 422),
    ],
)
def test_what_can_not_be_asked_is_a_problem(program: Program, query: str, status: int) -> None:
    answer = program("cxo").get(f"{ADDRESS}?{query}")
    assert answer.status_code == status, answer.content
    assert answer.headers["Content-Type"].startswith("application/problem+json")


def test_whether_there_are_contracts_must_be_known(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    client, read = program("cxo", language="en"), companies.read_company
    monkeypatch.setattr(companies, "read_company", lambda folder: replace(read(folder), contract=None))
    told = client.get(ADDRESS).json()
    assert told["reason"]
    assert (told["mean"], told["model"], told["campaigns"]) == (None, None, [])


def test_one_customer_is_worth_what_the_service_says(program: Program, owner: Company) -> None:
    first = worthiest(owner, Lens(), limit=1).rows[0]
    told = program("sales").get(f"{ROOT}/customers/{first.customer}/value").json()
    found = value_of_customer(owner, first.customer)
    assert told["customer"] == first.customer
    assert told["value"] == row(found.value)
    assert told["alive"] == found.alive
    assert 0 < told["alive"] <= 1
    assert told["earned"] == (None if found.earned is None else found.earned / 100)
    assert told["served"] == (None if found.served is None else found.served / 100)
    assert told["value"]["level"] == 0.9


def test_any_record_s_key_leads_to_the_same_customer(program: Program, owner: Company) -> None:
    first = worthiest(owner, Lens(), limit=1).rows[0].customer
    with reader_of(owner, edition_of(owner)) as reader:
        (one,) = reader.ask(Kernel("select id from customers where id = $id", ("customers",), {"id": first}))
    told = program("sales").get(f"{ROOT}/customers/{one['id']}/value").json()
    assert told["customer"] == first


def test_somebody_else_s_customer_is_nobody(program: Program, owner: Company) -> None:
    with reader_of(owner, edition_of(owner)) as reader:
        (one,) = reader.ask(
            Kernel("select min(id) as id from customers where country = 'MX'", ("customers",))
        )
    bounded = program("sales", countries=["PE"])
    hidden, absent = (bounded.get(f"{ROOT}/customers/{key}/value") for key in (one["id"], "nobody"))
    assert hidden.status_code == absent.status_code == 404
    assert hidden.json()["code"] == absent.json()["code"] == "customer_missing"
