"""Customers through the API: found as on the page, and their chain page by page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client

from tests.surfaces.api.asked import ROOT
from unisono.model.company import Company
from unisono.services.audit import trail
from unisono.services.customers import LookAt, find_customers, look_up


@pytest.fixture
def somebody(owner: Company) -> str:
    """The first customer called García."""
    return find_customers(owner, "garcia").rows[0].id


def test_a_search_finds_whom_the_page_finds(program: Callable[..., Client], owner: Company) -> None:
    expected = find_customers(owner, "García")
    told = program("service").get(f"{ROOT}/customers", {"q": "García"}).json()
    assert [each["id"] for each in told["customers"]] == [found.id for found in expected.rows]
    assert (told["total"], told["near"]) == (expected.total, False)
    assert all("***" in each["email"] for each in told["customers"] if each["email"])


def test_pages_of_a_search_hold_everybody_once(program: Callable[..., Client]) -> None:
    client = program("service")
    seen: list[str] = []
    cursor = ""
    while True:
        page = client.get(f"{ROOT}/customers", {"q": "garcia", "limit": 7, "cursor": cursor}).json()
        seen += [each["id"] for each in page["customers"]]
        cursor = page["next"]
        if not cursor:
            break
    assert len(seen) == len(set(seen)) == page["total"]


def test_nothing_sought_finds_nobody(program: Callable[..., Client]) -> None:
    told = program("service").get(f"{ROOT}/customers").json()
    assert told == {"customers": [], "total": 0, "near": False, "next": None}


def test_a_chain_is_that_of_the_services(
    program: Callable[..., Client], owner: Company, somebody: str
) -> None:
    expected = look_up(owner, somebody, LookAt(limit=1_000))
    told = program("sales").get(f"{ROOT}/customers/{quote(somebody)}", {"limit": 1_000}).json()
    card = told["customer"]
    assert (card["id"], card["name"], card["city"]) == (somebody, expected.card.name, expected.card.city)
    assert [each["id"] for each in told["moments"]] == [moment.id for moment in expected.moments]
    assert told["counts"] == dict(expected.counts)
    assert [paid["amount"] for paid in card["paid"]] == [money.amount / 100 for money in expected.card.money]
    assert all(moment["text"] for moment in told["moments"])
    assert [each["code"] for each in card["minds"]] == [mind.code for mind in expected.card.minds]
    assert card["records"][0]["system_id"]


def test_times_carry_the_company_s_clock(program: Callable[..., Client], somebody: str) -> None:
    told = program("sales").get(f"{ROOT}/customers/{quote(somebody)}").json()
    assert all(moment["at"].endswith("-05:00") for moment in told["moments"])


def test_pages_of_a_chain_hold_every_moment_once(program: Callable[..., Client], somebody: str) -> None:
    client = program("sales")

    def page(**asked: object) -> dict[str, Any]:
        answer: dict[str, Any] = client.get(f"{ROOT}/customers/{quote(somebody)}", asked).json()
        return answer

    whole = [moment["id"] for moment in page(limit=1_000, order="oldest")["moments"]]
    seen: list[str] = []
    cursor = ""
    while True:
        turned = page(limit=3, order="oldest", cursor=cursor)
        seen += [moment["id"] for moment in turned["moments"]]
        cursor = turned["next"]
        if not cursor:
            break
    assert seen == whole
    assert {moment["lane"] for moment in page(lane="sold")["moments"]} == {"sold"}


def test_any_key_of_theirs_finds_them(program: Callable[..., Client], owner: Company, somebody: str) -> None:
    client = program("sales")
    for record in look_up(owner, somebody).card.records:
        told = client.get(f"{ROOT}/customers/{quote(record.id)}").json()
        assert told["customer"]["id"] == somebody


def test_a_look_up_is_in_the_trail_under_the_person_s_name(
    program: Callable[..., Client], owner: Company, somebody: str
) -> None:
    program("marketing").get(f"{ROOT}/customers/{quote(somebody)}")
    deed = trail(owner, limit=1)[0]
    assert (deed.deed, deed.actor, dict(deed.facts)) == ("looked_up", "Marketing", {"customer": somebody})


@pytest.mark.parametrize("key", ["a/b/c", "ñ", "'; drop table customers; --", "%00", "..%2f..", "x" * 600])
def test_strange_keys_are_nobody_s(program: Callable[..., Client], key: str) -> None:
    answer = program("sales").get(f"{ROOT}/customers/{quote(key, safe='%/')}")
    assert answer.status_code in (404, 422)
