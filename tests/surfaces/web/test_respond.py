"""A page is answered whole, as its part, or as one of its tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.fallback import FallbackStorage
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from unisono.errors import InputError, MissingError, RightsError
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.rights import Actor
from unisono.model.table import Table, TableColumn, TableRow
from unisono.services.audit import trail
from unisono.surfaces.web.respond import complain, frame_of, part_of, respond
from unisono.surfaces.web.seat import Seat

TABLE = Table(
    "people", "Personas", (TableColumn("name", "Nombre"),), (TableRow(("Ana",)), TableRow(("=1+1",)))
)
LENS = Lens(date(2026, 1, 1), date(2026, 2, 1), (("customer.country", "PE"),))

Ask = Callable[..., HttpRequest]


class Somebody(AnonymousUser):
    """Somebody who signed in, as far as a page asks."""

    is_authenticated = True  # type: ignore[assignment]


@pytest.fixture
def ask(served: Company) -> Ask:
    """A request of somebody who signed in: `ask("/?export=people.csv", role="agent")`."""

    def asked(path: str = "/", *, role: Any = "cxo", **headers: str) -> HttpRequest:
        request: Any = RequestFactory().get(path, headers=headers)
        request.user = Somebody()
        request.seat = Seat(replace(served, actor=Actor(None, "Ana", role)), LENS, "es")
        request.session = {}
        request._messages = FallbackStorage(request)
        return request

    return asked


def error_page(request: HttpRequest, tables: tuple[Table, ...] = (TABLE,)) -> HttpResponse:
    """Any page will do."""
    return respond(request, "web/error.html", {"error": "Hola", "hint": ""}, tables=tables)


def test_a_page_is_whole_with_menu_and_drawer(ask: Ask) -> None:
    text = error_page(ask()).content.decode()
    assert text.startswith("<!doctype html>")
    assert text.count("<main") == text.count('id="drawer"') == text.count("<title>") == 1
    assert 'lang="es"' in text
    assert (
        '<a href="/measure/?since=2026-01-01&amp;until=2026-02-01&amp;segment=customer.country%3APE"' in text
    )


def test_htmx_gets_the_main_part_with_its_title_and_a_menu_through_the_new_lens(ask: Ask) -> None:
    answer = error_page(ask(**{"HX-Request": "true", "HX-Target": "main#main"}))
    text = answer.content.decode()
    assert "<!doctype" not in text
    assert text.count('<main id="main"') == text.count("<title>") == 1
    assert 'hx-swap-oob="true"' in text
    assert answer["Vary"] == "HX-Request, HX-Target"


def test_the_drawer_gets_what_the_page_holds_and_no_frame(ask: Ask) -> None:
    text = error_page(ask(**{"HX-Request": "true", "HX-Target": "div#drawer-body"})).content.decode()
    assert "Hola" in text
    assert "<main" not in text
    assert "<title>" not in text


@pytest.mark.parametrize(
    ("headers", "part"),
    [
        ({}, ""),
        ({"HX-Target": "main#main"}, ""),  # not from htmx
        ({"HX-Request": "true"}, ""),
        ({"HX-Request": "true", "HX-Target": "body"}, ""),
        ({"HX-Request": "true", "HX-Target": "tr#row-1"}, ""),
        ({"HX-Request": "true", "HX-Target": "main#main"}, "main"),
        ({"HX-Request": "true", "HX-Target": "div#drawer-body"}, "drawer"),
    ],
)
def test_which_part_is_asked_for(headers: dict[str, str], part: str) -> None:
    assert part_of(RequestFactory().get("/", headers=headers)) == part


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_table_is_handed_out_and_written_down(ask: Ask, served: Company, kind: str) -> None:
    answer = error_page(ask(f"/?export=people.{kind}"))
    assert answer.status_code == 200
    assert f".{kind}" in answer["Content-Disposition"]
    assert answer["Content-Disposition"].startswith("attachment")
    if kind == "csv":
        text = answer.content.decode("utf-8-sig")
        assert "Ana" in text
        assert "'=1+1" in text  # harmless where a spreadsheet opens it
    else:
        assert answer.content.startswith(b"PK")
    deed = trail(served, limit=1)[0]
    assert (deed.deed, deed.facts["table"], deed.facts["rows"]) == ("export", f"people.{kind}", 2)


def test_who_may_not_export_gets_nothing(ask: Ask, served: Company) -> None:
    before = len(trail(served))
    with pytest.raises(RightsError):
        error_page(ask("/?export=people.csv", role="agent"))
    assert len(trail(served)) == before


@pytest.mark.parametrize("wanted", ["nobody.csv", "people.exe", "people", "../people.csv", "people.csv.exe"])
def test_a_table_that_the_page_has_not_is_missing(ask: Ask, wanted: str) -> None:
    with pytest.raises(MissingError, match="table_missing"):
        error_page(ask(f"/?export={wanted}"))


def test_a_page_without_tables_exports_nothing(ask: Ask) -> None:
    assert error_page(ask("/?export=people.csv"), ()).content.decode().startswith("<!doctype html>")


def test_an_error_is_a_page_with_its_words_and_status(ask: Ask) -> None:
    answer = complain(
        ask("/?export=people.csv"), InputError("segment_unknown", segment="<b>", known="x"), status=400
    )
    assert answer.status_code == 400
    text = answer.content.decode()
    assert "No se puede filtrar por «&lt;b&gt;»." in text
    assert "Se puede por: x." in text


def test_who_has_not_signed_in_has_no_menu(ask: Ask) -> None:
    request = ask()
    request.user = AnonymousUser()
    frame = frame_of(request)
    assert frame["menu"] == ()
    assert frame["inside"] is False
    assert "side-menu" not in error_page(request).content.decode()


def test_a_request_without_a_seat_has_no_frame() -> None:
    assert frame_of(RequestFactory().get("/")) == {}


def test_a_browser_keeps_built_files_for_ever_and_pages_never(client_as: Callable[..., Client]) -> None:
    client = client_as("cxo")
    text = client.get("/nowhere/").content.decode()
    address = text.split('rel="stylesheet" href="')[1].split('"')[0]
    answer = client.get(address, headers={"Accept-Encoding": "gzip"})
    assert "immutable" in answer["Cache-Control"]
    assert answer["Content-Encoding"] == "gzip"
    assert "Cache-Control" not in client.get("/nowhere/").headers
