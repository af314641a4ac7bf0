"""Historia as a page: five chapters, each leading to its room; what a role may not see is said, not shown."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

import pytest
from django.test import Client

SignIn = Callable[..., Client]


@pytest.fixture
def page(client_as: SignIn) -> str:
    answer = client_as("cxo").get("/story/")
    assert answer.status_code == 200
    return str(answer.content.decode())


def text(page: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def test_it_has_one_title_and_five_chapters_in_order(page: str) -> None:
    assert page.count("<h1") == 1
    places = [page.index(f'id="story-{letter}"') for letter in "abcde"]
    assert places == sorted(places)
    assert 'href="/story/"' in page


def test_each_chapter_leads_to_the_room_it_comes_from(page: str) -> None:
    for address in (
        "/promises/gate/?promise=crm:P-247",
        "/promises/crm:P-247/",
        "/silos/",
        "/promises/crm:P-247/after/",
        "/sales/pay/",
    ):
        assert f'href="{address}' in page, address


def test_figures_open_to_where_they_come_from(page: str) -> None:
    assert "/measure/figure/promise_kept@1" in page
    assert "n = " in text(page) or "n" in text(page)


def test_another_broken_promise_can_be_chosen(client_as: SignIn, page: str) -> None:
    assert '<option value="crm:P-247" selected>' in page
    other = client_as("cxo").get("/story/?promise=crm:P-INS")
    assert other.status_code == 200
    assert "Instalamos el día que decimos" in text(other.content.decode())
    assert client_as("cxo").get("/story/?promise=no-such").status_code == 404


def test_whoever_sees_no_pay_is_told_so(client_as: SignIn, page: str) -> None:
    hidden = text(client_as("marketing").get("/story/").content.decode())
    assert "tu rol no ve los pagos" in hidden
    assert "Comisión por el primer año" not in hidden
    assert "Comisión por el primer año" in text(page)


def test_an_agent_is_refused_and_nobody_is_sent_to_the_door(client_as: SignIn) -> None:
    assert client_as("agent").get("/story/").status_code == 403
    assert Client().get("/story/").status_code == 302
