"""A changed filter shows at once; what it changed comes after it; without htmx nobody notices."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client

from unisono.model.words import say

ROOMS = ("staying", "drivers", "integrity")
HTMX = {"HX-Request": "true", "HX-Target": "main#main"}
every_room = pytest.mark.parametrize("room", ROOMS)


def words(answer: object) -> str:
    return answer.content.decode()  # type: ignore[attr-defined]


@every_room
def test_who_opens_the_page_gets_all_of_it(client_as: Callable[..., Client], room: str) -> None:
    page = words(client_as("cxo").get(f"/measure/{room}/"))
    assert "<html" in page
    assert say("measure.unhurried", "es") not in page
    assert "hx-headers" not in page


@every_room
def test_a_changed_filter_gets_the_frame_with_the_filter_in_it(
    client_as: Callable[..., Client], room: str
) -> None:
    address = f"/measure/{room}/?segment=customer.country%3APE"
    answer = client_as("cxo").get(address, headers=HTMX)
    part = words(answer)
    assert "<html" not in part
    assert say("measure.unhurried", "es") in part
    assert say(f"measure.room.{room}", "es") in part
    assert 'value="customer.country:PE" checked' in part  # the filter already stands in the bar
    assert f'hx-get="{address}"' in part  # and the rest is asked for through it
    assert f'<a href="{address}">' in part  # by hand too
    assert "HX-Target" in answer.headers["Vary"]


@every_room
def test_the_rest_is_the_whole_page_s_middle(client_as: Callable[..., Client], room: str) -> None:
    address = f"/measure/{room}/?segment=customer.country%3APE"
    client = client_as("cxo")
    rest = words(client.get(address, headers={**HTMX, "X-Whole": "1"}))
    assert "<html" not in rest
    assert say("measure.unhurried", "es") not in rest
    title = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
    alone = title.search(words(client.get(address)))
    brought = title.search(rest)
    assert alone
    assert brought
    assert alone[1] == brought[1]


@every_room
def test_a_table_is_never_answered_with_a_frame(client_as: Callable[..., Client], room: str) -> None:
    client = client_as("cxo")
    page = words(client.get(f"/measure/{room}/"))
    exports = re.findall(r'href="(\?[^"]*export=[^"]*csv[^"]*)"', page)
    assert exports
    answer = client.get(f"/measure/{room}/{exports[0].replace('&amp;', '&')}", headers=HTMX)
    assert answer.headers["Content-Type"].startswith("text/csv")


@every_room
def test_the_frame_asks_for_the_same_rights(client_as: Callable[..., Client], room: str) -> None:
    answer = client_as("agent").get(f"/measure/{room}/", headers={**HTMX, "X-Whole": "1"})
    assert answer.status_code == 403
