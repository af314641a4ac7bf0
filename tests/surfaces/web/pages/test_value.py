"""Medir → Valor: what the page shows, to whom, and that all doors say the same to the last digit."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from contextlib import redirect_stdout

import pytest
from django.test import Client
from django.urls import reverse

import unisono
from tests.surfaces.api.asked import ROOT
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.services.companies import served_company
from unisono.services.settings import change_company
from unisono.services.tokens import make_token
from unisono.services.value import value_of, worthiest
from unisono.services.value.showing import headline, worth_words
from unisono.store.records.people.models import Person
from unisono.surfaces.cli.app import run

ADDRESS = "/measure/value/"


def page(client: Client, query: str = "") -> str:
    answer = client.get(ADDRESS + query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_its_address_is_no_metric(served: Company) -> None:
    assert reverse("value") == ADDRESS


def test_the_title_states_what_was_found(client_as: Callable[..., Client], served: Company) -> None:
    told = page(client_as("cxo"))
    found = value_of(served, Lens(), by="customer.segment")
    assert f"<h1>{headline(found, 'es')}</h1>" in told
    for part in ("deciles-title", "groups-title", "cohorts-title", "won-title", "people-title", "card-title"):
        assert f'id="{part}"' in told
    assert told.count("<h1") == 1


def test_one_sees_by_any_column_offered(client_as: Callable[..., Client]) -> None:
    told = page(client_as("cxo"), "?by=campaign.name")
    assert "Plan amigo" in told
    assert '<option value="campaign.name" selected>' in told
    assert client_as("cxo").get(f"{ADDRESS}?by=customer.shoe").status_code == 400


def test_the_lens_stays(client_as: Callable[..., Client]) -> None:
    told = page(client_as("cxo"), "?segment=customer.country:PE")
    assert "no se puede repartir" in told  # a campaign's cost, among some of its customers
    assert 'name="segment" value="customer.country:PE"' in told


def test_customers_lead_to_their_chain_page_by_page(
    client_as: Callable[..., Client], served: Company
) -> None:
    first = worthiest(served, Lens(), limit=1).rows[0]
    told = page(client_as("sales"))
    assert reverse("customer", args=[first.customer]) in told
    assert reverse("customer", args=[first.customer]) not in page(client_as("sales"), "?page=2")
    assert page(client_as("sales"), "?page=none")


def test_tables_can_be_taken_along(client_as: Callable[..., Client], served: Company) -> None:
    people = client_as("analyst").get(f"{ADDRESS}?export=people.csv").content.decode()
    assert len(people.split("\n")) > worthiest(served, Lens(), limit=1).total
    for name in ("groups", "cohorts", "campaigns"):
        assert client_as("analyst").get(f"{ADDRESS}?export={name}.xlsx").status_code == 200


def test_a_customers_page_says_what_they_are_worth(client_as: Callable[..., Client], served: Company) -> None:
    first = worthiest(served, Lens(), limit=1).rows[0]
    told = client_as("agent").get(reverse("customer", args=[first.customer])).content.decode()
    assert 'id="worth-name"' in told
    for words in worth_words(first, "es").details:
        assert words in told


def test_who_may_not_is_refused(client_as: Callable[..., Client]) -> None:
    assert client_as("agent").get(ADDRESS).status_code == 403
    assert Client().get(ADDRESS).status_code == 302


def test_until_somebody_says_whether_there_are_contracts(
    client_as: Callable[..., Client], served: Company
) -> None:
    try:
        change_company(served, {"contract": None})
        told = page(client_as("admin"))
        assert reverse("company_settings") in told
        assert reverse("company_settings") not in page(client_as("sales"))
    finally:
        change_company(served, {"contract": True})


def test_the_horizon_is_a_setting(client_as: Callable[..., Client], served: Company) -> None:
    try:
        change_company(served, {"ltv_horizon_months": 12, "discount_rate": 0.05})
        assert "12\N{NO-BREAK SPACE}meses" in page(client_as("cxo"))
    finally:
        change_company(served, {"ltv_horizon_months": 36, "discount_rate": 0.1})


def test_every_door_says_the_same_to_the_last_digit(
    client_as: Callable[..., Client], served: Company
) -> None:
    person = client_as("cxo")
    found = value_of(served, Lens(), by="customer.segment")
    library = unisono.open(served.folder).value(by="customer.segment")
    assert library.mean == found.mean
    assert library.groups == found.groups
    told = command("value", "--by", "customer.segment", "--company", str(served.folder))
    assert told["mean"]["value"] == found.mean.value / 100
    assert told["equity"]["high"] == found.equity.high / 100
    assert [g["mean"]["low"] for g in told["groups"]] == [g.mean.low / 100 for g in found.groups]
    answer = asked("/measure/value?by=customer.segment")
    for part in ("mean", "equity", "top", "margin", "served", "deciles", "groups", "campaigns", "cohorts"):
        assert answer[part] == told[part], part
    exported = person.get(f"{ADDRESS}?export=groups.csv").content.decode()
    assert all(f"{g.mean.value / 100}" in exported.replace(",", ".") for g in found.groups)
    one = worthiest(served, Lens(), limit=1).rows[0]
    single = asked(f"/customers/{one.customer}/value")
    assert single["value"]["value"] == one.value.value / 100
    assert library_value(served, one.customer) == one.value


def library_value(served: Company, customer: str):
    """What the library says of one customer."""
    return unisono.open(served.folder).value_of_customer(customer).value


def command(*words: str):
    """What a command answers to a program."""
    with redirect_stdout(io.StringIO()) as out, pytest.raises(SystemExit) as left:
        run([*words, "--json", "--lang", "es"])
    assert not left.value.code
    return json.loads(out.getvalue())


def asked(path: str):
    """What the API answers the token of somebody who signed in."""
    person = Person.objects.get(email="cxo.@example.com")
    company = served_company(person.actor)
    secret = make_token(company, "prueba", ("see_figures", "see_customers"), None).secret
    headers = {"authorization": f"Bearer {secret}", "accept-language": "es"}
    return Client(headers=headers).get(ROOT + path).json()


def test_the_command_speaks(served: Company) -> None:
    with redirect_stdout(io.StringIO()) as out, pytest.raises(SystemExit) as left:
        run(["value", "--company", str(served.folder), "--lang", "es"])
    assert not left.value.code
    assert "Cada cliente" in out.getvalue()
