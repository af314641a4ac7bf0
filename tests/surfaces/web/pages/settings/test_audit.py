"""The record is read, narrowed, turned over and taken along; nothing on the page changes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

import pytest
from django.test import Client

from tests.surfaces.web.pages.settings.asking import person_of, rows_on, text_of
from unisono.model.company import Company
from unisono.model.rights import ROLES, Actor
from unisono.services.audit import note, trail_length

SignIn = Callable[..., Client]
ADDRESS = "/settings/audit/"
page = import_module("unisono.surfaces.web.pages.settings.audit")


@pytest.fixture
def cxo(client_as: SignIn) -> Client:
    return client_as("cxo")


@pytest.fixture
def written(served: Company, cxo: Client) -> Company:
    """A trail in which somebody did seven things of a kind of its own."""
    ana = replace(served, actor=Actor(4242, "Ana <i>Prado</i>", "analyst"))
    if not trail_length(served, person=4242):
        for number in range(7):
            note(ana, "token_revoked", {"token": f"hoja <b>{number}</b>"})
    return served


@pytest.mark.parametrize("role", [role for role in ROLES if role not in ("cxo", "admin")])
def test_others_may_not_look(client_as: SignIn, role: str) -> None:
    assert client_as(role).get(ADDRESS).status_code == 403


def test_a_deed_is_told_with_when_who_and_what(cxo: Client, written: Company) -> None:
    answer = cxo.get(ADDRESS, {"person": 4242})
    _, first, *_ = rows_on(answer)
    assert first[1:4] == ["Ana <i>Prado</i>", "Analista", "Revocó el token «hoja <b>6</b>»"]
    assert first[4] == "1"
    assert "<b>" not in answer.content.decode()


def test_signing_in_is_there_at_once(cxo: Client, written: Company) -> None:
    _, first, *_ = rows_on(cxo.get(ADDRESS, {"person": person_of(cxo).pk, "deed": "signed_in"}))
    assert (first[1], first[2], first[3]) == ("Cxo", "CXO", "Inició sesión")


def test_the_record_is_turned_over_page_by_page(
    cxo: Client, written: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "PAGE", 3)
    address, seen = f"{ADDRESS}?person=4242&deed=token_revoked", []
    for _ in range(5):
        answer = cxo.get(address)
        seen.append([row[3][-6] for row in rows_on(answer)[1:]])
        told = answer.content.decode()
        if 'rel="next"' not in told:
            break
        link = told.split('rel="next" href="')[1].split('"')[0]
        address = ADDRESS + link.replace("&amp;", "&")
    assert seen == [["6", "5", "4"], ["3", "2", "1"], ["0"]]
    assert "Se muestran 1 de 7 filas" in text_of(cxo.get(address))
    assert "Lo más reciente" in text_of(cxo.get(address))


def test_an_export_holds_all_that_the_filters_leave(
    cxo: Client, written: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "PAGE", 3)
    answer = cxo.get(ADDRESS, {"person": 4242, "export": "audit.csv"})
    told = answer.content.decode("utf-8-sig")
    assert answer["Content-Type"].startswith("text/csv")
    assert told.count("Revocó el token") == 7
    newest = rows_on(cxo.get(ADDRESS, {"deed": "export"}))[1]
    assert "audit.csv" in newest[3]
    assert "7 filas" in newest[3]


@pytest.mark.parametrize(
    "query", ["person=x", "person=-1", "before=x", "deed=nothing", "person=99999999999999999999", "before=0"]
)
def test_an_odd_address_breaks_nothing(cxo: Client, written: Company, query: str) -> None:
    assert cxo.get(f"{ADDRESS}?{query}").status_code == 200


def test_what_can_be_chosen_is_what_there_is(cxo: Client, written: Company) -> None:
    page_told = cxo.get(ADDRESS, {"person": 4242, "deed": "token_revoked"}).content.decode()
    assert '<option value="4242" selected>Ana &lt;i&gt;Prado&lt;/i&gt;</option>' in page_told
    assert '<option value="token_revoked" selected>Token revocado</option>' in page_told
    assert "Nada coincide." in text_of(cxo.get(ADDRESS, {"person": 4242, "deed": "signed_in"}))


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_nothing_can_be_sent(cxo: Client, written: Company, method: str) -> None:
    before = trail_length(written)
    assert getattr(cxo, method)(ADDRESS).status_code == 405
    assert trail_length(written) == before
